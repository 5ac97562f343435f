"""Who ranks where: by points, then by named criteria in their order, then by ballot, then by word.

The order of the scores' arrival plays no part. Whoever is still equal in everything shares a rank,
until a ballot or the chair decides.
Source: LAW section 4, point 6; BR-74.
"""

from collections.abc import Iterable, Mapping

from attrs import frozen

# The step that set an entrant apart from everybody else.
POINTS, CRITERION, BALLOT, CHAIR, TIED = "points", "criterion", "ballot", "chair", "tied"

Key = tuple[int, ...]


@frozen
class Standing:
    """``settled`` is the step that set it apart, ``criterion`` the one that did, if one did."""

    rank: int
    entrant: str
    points: int
    settled: str
    criterion: str = ""


def rank(
    points: Mapping[str, Mapping[str, int]],
    tie_break: tuple[str, ...],
    votes: Mapping[str, int] | None = None,
    orders: Iterable[tuple[str, ...]] = (),
) -> tuple[Standing, ...]:
    """Everyone's place, first to last; ``points`` are by entrant and criterion.

    ``votes`` are those of a final ballot, ``orders`` what the chair decided of ties it left.
    """
    said = {entrant: n for order in orders for n, entrant in enumerate(order)}
    keys: dict[str, Key] = {
        entrant: (
            -sum(given.values()),
            *(-given.get(code, 0) for code in tie_break),
            -(votes or {}).get(entrant, 0),
            said.get(entrant, 0),
        )
        for entrant, given in points.items()
    }
    entrants = sorted(keys, key=lambda entrant: (keys[entrant], entrant))
    return _standings([(entrant, keys[entrant]) for entrant in entrants], tie_break)


def ties(standings: Iterable[Standing]) -> tuple[tuple[str, ...], ...]:
    """The groups that still share a rank, best first."""
    groups: dict[int, tuple[str, ...]] = {}
    for place in standings:
        if place.settled == TIED:
            groups[place.rank] = (*groups.get(place.rank, ()), place.entrant)
    return tuple(groups.values())


def _standings(ordered: list[tuple[str, Key]], tie_break: tuple[str, ...]) -> tuple[Standing, ...]:
    standings: list[Standing] = []
    for n, (entrant, key) in enumerate(ordered):
        neighbours = (*ordered[max(n - 1, 0) : n], *ordered[n + 1 : n + 2])
        depth = max((_shared(key, other) for _, other in neighbours), default=0)
        same = bool(n) and ordered[n - 1][1] == key
        number = standings[-1].rank if same else n + 1
        standings.append(Standing(number, entrant, -key[0], *_step(depth, tie_break)))
    return tuple(standings)


def _shared(key: Key, other: Key) -> int:
    """How many steps two keys have in common before the first that tells them apart."""
    pairs = zip(key, other, strict=True)
    return next((n for n, (one, two) in enumerate(pairs) if one != two), len(key))


def _step(depth: int, tie_break: tuple[str, ...]) -> tuple[str, str]:
    """The step behind ``depth`` shared ones, and its criterion."""
    steps = ((POINTS, ""), *((CRITERION, code) for code in tie_break), (BALLOT, ""), (CHAIR, ""))
    return (*steps, (TIED, ""))[depth]
