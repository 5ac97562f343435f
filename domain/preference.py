"""Who goes first when everything else is equal: women, and collectives of mostly women.

Source: NĐ 152/2025 Điều 4.6 (BR-35): at equal conditions and standards, the woman, or the
collective with 70 % women or more.
"""

from attrs import frozen

from .law import Rules

RULE = "BR-35"


@frozen
class Candidate:
    """Somebody in a list: ``score`` is what they are compared by, the higher the better.

    For a collective ``women`` of its ``people`` are women; for a person ``female`` says it.
    """

    id: str
    score: int
    female: bool = False
    women: int = 0
    people: int = 0


@frozen
class Placed:
    """A candidate's place; ``before`` names those of equal score put behind by this rule."""

    id: str
    place: int
    before: tuple[str, ...] = ()


def order(rules: Rules, candidates: tuple[Candidate, ...]) -> tuple[Placed, ...]:
    """The candidates by score; among equals women first, otherwise as they were given."""
    share = rules.figure(RULE) if rules.binding(RULE) != "off" else 0
    preferred = {one.id for one in candidates if share and _preferred(one, share)}
    ranked = sorted(candidates, key=lambda one: (-one.score, one.id not in preferred))
    return tuple(
        Placed(one.id, place, _behind(one, candidates, preferred))
        for place, one in enumerate(ranked, 1)
    )


def _preferred(one: Candidate, share: int) -> bool:
    return one.female or (one.people > 0 and one.women * 100 >= share * one.people)


def _behind(
    one: Candidate, candidates: tuple[Candidate, ...], preferred: set[str]
) -> tuple[str, ...]:
    if one.id not in preferred:
        return ()
    equals = (other for other in candidates if other.score == one.score)
    return tuple(other.id for other in equals if other.id not in preferred)
