"""What makes one list better balanced than another, and whether a proposed list is sound.

Measures are compared one after another, in this order, larger being better; the order is the one in
which guidance of higher levels names them (women, direct workers, spread, awards). People choose:
this only says what a proposal was looked for by.
Source: plan I.3; BR-71.
"""

from collections.abc import Set as AbstractSet

from attrs import evolve as change
from attrs import frozen

from .awards import AWARDS, DECIDERS
from .composition import OFFICIAL, Bound, Nominee, gaps, may_rest
from .mandate import Mandate

# Women and direct workers count up to half of the list: more than that balances nothing.
WOMEN, DIRECT_WORKERS, UNITS, FIELDS = "women", "direct_workers", "units", "fields"
LARGEST_UNIT, AWARD_LEVELS = "largest_unit", "award_levels"
MEASURES = (WOMEN, DIRECT_WORKERS, UNITS, FIELDS, LARGEST_UNIT, AWARD_LEVELS)


@frozen
class Question:
    """Whom to choose for ``seats`` among the ``free``, beside those who are ``fixed`` already."""

    seats: int
    free: tuple[Nominee, ...]
    fixed: tuple[Nominee, ...]
    bounds: tuple[Bound, ...]

    @property
    def half(self) -> int:
        """Half of the whole list, rounded up."""
        return (self.seats + len(self.fixed) + 1) // 2


def level(who: Nominee) -> int:
    """How high the award somebody rests on is decided: 1 the Director, 7 the State, 0 none."""
    return DECIDERS.index(AWARDS[who.award].decides) + 1 if who.award in AWARDS else 0


def measures(question: Question, chosen: tuple[Nominee, ...]) -> tuple[int, ...]:
    """The measures of a whole list, in the order of ``MEASURES``; the largest unit is negative."""
    people = (*question.fixed, *chosen)
    units = [who.unit for who in people]
    return (
        min(question.half, sum(who.sex == "female" for who in people)),
        min(question.half, sum(who.direct_worker for who in people)),
        len(set(units)),
        len({who.field for who in people} - {""}),
        -max(map(units.count, set(units)), default=0),
        sum(map(level, people)),
    )


def sound(question: Question, chosen: tuple[Nominee, ...]) -> bool:
    """Whether a list fills every seat with different free candidates and meets every bound."""
    known = {who.person: who for who in question.free}
    different = len({who.person for who in chosen}) == len(chosen) == question.seats
    offered = all(known.get(who.person) == who for who in chosen)
    return different and offered and not gaps(question.bounds, (*question.fixed, *chosen))


def question(of: Mandate, departed: AbstractSet[str]) -> Question:
    """Whom a list could still be filled with: candidates who may go, by id, as official delegates.

    Reserves may be chosen too; ``departed`` have left the agency.
    """
    free = [
        change(who, kind=OFFICIAL)
        for who in of.candidates
        if who.person not in {*of.people, *departed} and may_rest(who, of.awards)
    ]
    free.sort(key=lambda who: who.person)
    return Question(of.quota - len(of.delegates), tuple(free), of.members, of.bounds)
