"""Proofs over the tree of the log: inclusion and consistency, RFC 9162 sections 2.1.3 and 2.1.4.

A proof is a row of subtree roots. Which subtrees, follows from numbers alone; their roots are
computed in one pass over the leaves that never holds more than a few hashes for each.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from ..storage.leaf import grow, node_hash, root

Range = tuple[int, int]  # a subtree: leaves start <= seq < stop
EMPTY = sha256(b"").digest()


def split(size: int) -> int:
    """The largest power of two smaller than ``size``, which is 2 or more."""
    return 1 << (size - 1).bit_length() - 1


def inclusion(index: int, size: int) -> list[Range]:
    """The subtrees that prove leaf ``index`` in a tree of ``size``, from the leaf upwards."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size}")
    found: list[Range] = []
    start, stop = 0, size
    while stop - start > 1:
        middle = start + split(stop - start)
        if index < middle:
            found.append((middle, stop))
            stop = middle
        else:
            found.append((start, middle))
            start = middle
    return found[::-1]


def consistency(old: int, size: int) -> list[Range]:
    """The subtrees that prove a tree of ``size`` to begin with the tree of ``old`` leaves."""
    if not 0 < old <= size:
        raise ValueError(f"no tree of {old} in a tree of {size}")
    found: list[Range] = []
    start, stop, whole = 0, size, True
    while old < stop - start:
        middle = start + split(stop - start)
        if old <= middle - start:
            found.append((middle, stop))
            stop = middle
        else:
            found.append((start, middle))
            old -= middle - start
            start, whole = middle, False
    if not whole:
        found.append((start, stop))
    return found[::-1]


def roots(leaves: Iterable[bytes], wanted: Sequence[Range]) -> list[bytes]:
    """The roots of subtrees, in one pass over all ``leaves`` in order.

    Raises ``ValueError`` when the leaves end before the last subtree does.
    """
    by_start: dict[int, list[int]] = {}
    for start, stop in sorted(set(wanted)):
        by_start.setdefault(start, []).append(stop)
    running: dict[Range, tuple[int, list[bytes]]] = {}
    done: dict[Range, bytes] = {}
    last = max((stop for _, stop in wanted), default=0)
    count = 0
    for seq, leaf in enumerate(leaves):
        if seq >= last:
            break
        count = seq + 1
        for stop in by_start.get(seq, ()):
            running[seq, stop] = (0, [])
        for key, (size, peaks) in list(running.items()):
            running[key] = (size + 1, grow(size, peaks, leaf))
            if seq + 1 == key[1]:
                done[key] = root(running.pop(key)[1])
    if count < last:
        raise ValueError(f"{count} leaves, {last} needed")
    return [done[one] for one in wanted]


def included(leaf: bytes, index: int, size: int, path: Sequence[bytes], head: bytes) -> bool:
    """Whether ``path`` proves that ``leaf`` is entry ``index`` of the tree (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(sibling, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and found == head


def consistent(old: int, before: bytes, size: int, head: bytes, proof: Sequence[bytes]) -> bool:
    """Whether ``proof`` shows that the tree begins with the older one (RFC 9162, 2.1.4.2)."""
    if not 0 <= old <= size:
        return False
    if old in (0, size):
        return not proof and (before == head if old else before == EMPTY)
    nodes = [before, *proof] if old & (old - 1) == 0 else list(proof)
    if not nodes:
        return False
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    first = second = nodes[0]
    for node in nodes[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            first, second = node_hash(node, first), node_hash(node, second)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            second = node_hash(second, node)
        place, last = place >> 1, last >> 1
    return last == 0 and first == before and second == head
