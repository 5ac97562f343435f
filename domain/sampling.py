"""A sample that anybody can draw again: with pencil and paper, or in a spreadsheet.

**The draw.** Given are a seed text, published in advance, and a list.

1. Put the list in order by the Unicode numbers of its letters and number it 1, 2, 3, …
2. Begin with x = 1. For every character of the seed, from left to right, spaces included:
   x = (x · 131 + its Unicode number) mod 2147483647. Should x end as 0, let it be 1.
3. As often as entries are to be drawn: x = (x · 48271) mod 2147483647; with n entries left in the
   list, the entry in place (x mod n) + 1 is drawn and struck out, and those behind it move up.

In a spreadsheet: ``=MOD(x*131+UNICODE(c),2147483647)`` and ``=MOD(x*48271,2147483647)``; no product
reaches 2^53, so that every cell is exact. 2147483647 = 2^31 - 1 is a prime, and 48271 a generator
for it (Park, Miller, Stockmeyer 1993). The step "mod n" prefers no place by more than n in 2^31.

**Example.** Seed "27", list A, B, C, D, two to draw: x = 1·131 + 50 = 181, then 181·131 + 55 =
23766. First draw: 23766·48271 = 1147208586, mod 4 = 2: place 3, C. Left A, B, D. Second draw:
1147208586·48271 mod 2147483647 = 1892333264, mod 3 = 2: place 3, D. The sample is C, D.

Source: LAW section 4, point 6 (scores are checked by sample); plan I.1.
"""

from collections.abc import Collection, Iterable, Mapping

MODULUS, GENERATOR, BASE = 2**31 - 1, 48_271, 131


def seeded(seed: str) -> int:
    """The number a seed text stands for, from 1 to 2^31 - 2."""
    x = 1
    for character in seed:
        x = (x * BASE + ord(character)) % MODULUS
    return x or 1


def draw(seed: str, entries: Iterable[str], size: int) -> tuple[str, ...]:
    """``size`` entries in the order drawn, or all of them when there are fewer."""
    left = sorted(set(entries))
    x, drawn = seeded(seed), []
    for _ in range(min(size, len(left))):
        x = x * GENERATOR % MODULUS
        drawn.append(left.pop(x % len(left)))
    return tuple(drawn)


def shares(sizes: Mapping[str, int], size: int) -> dict[str, int]:
    """How many of ``size`` draws each part of a list gets, by how many entries it has.

    First every part gets the whole draws that are due to it; those left over go one by one to the
    parts with the greatest remainders, of equal ones to the first by name (Hare and Niemeyer).
    """
    total = sum(sizes.values())
    wanted = min(size, total)
    due = {name: divmod(wanted * count, total) for name, count in sizes.items() if count}
    left = wanted - sum(whole for whole, _ in due.values())
    first = sorted(due, key=lambda name: (-due[name][1], name))[:left]
    return {name: due[name][0] + (name in first) for name in sorted(due)}


def draw_by_parts(
    seed: str, parts: Mapping[str, Collection[str]], size: int
) -> dict[str, tuple[str, ...]]:
    """A sample in which each part has its share; a part is drawn with the seed "seed/part"."""
    counts = shares({name: len(set(entries)) for name, entries in parts.items()}, size)
    return {name: draw(f"{seed}/{name}", parts[name], n) for name, n in counts.items()}
