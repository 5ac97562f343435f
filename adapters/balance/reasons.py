"""Why a list is what it is: which rules are tight, who is needed, why somebody is not on it."""

from collections.abc import Iterator

from attrs import frozen

from domain.balance import MEASURES, Question, measures
from domain.composition import Bound, Nominee, count, counts

from .model import Model
from .proposals import Proposal


@frozen
class Tight:
    """A bound and how many the list has; ``lowest`` and ``highest``: one less or more breaks it."""

    bound: Bound
    found: int

    @property
    def lowest(self) -> bool:
        """Whether one less is too few."""
        return 0 < self.bound.minimum == self.found

    @property
    def highest(self) -> bool:
        """Whether one more is too many."""
        return self.bound.maximum == self.found


@frozen
class Presence:
    """Somebody on the list: the bounds it would miss without them; ``always``: no list can."""

    person: str
    needed: tuple[Bound, ...]
    always: bool


@frozen
class Absence:
    """Somebody not on the list, tried in the place of ``instead_of``, where they fit best.

    The change breaks the bounds ``short`` (too few) and ``over`` (too many), or makes the measure
    ``weaker`` smaller; when neither, the two are equal and the one named first was taken.
    """

    person: str
    instead_of: str
    short: tuple[Bound, ...] = ()
    over: tuple[Bound, ...] = ()
    weaker: str = ""


def standings(question: Question, chosen: tuple[Nominee, ...]) -> tuple[Tight, ...]:
    """Every bound, and how many the whole list has under it."""
    people = (*question.fixed, *chosen)
    return tuple(Tight(bound, count(bound, people)) for bound in question.bounds)


def presences(question: Question, proposals: tuple[Proposal, ...]) -> list[list[Presence]]:
    """Why each person of each proposal is on it."""
    if not proposals:
        return []
    common = set.intersection(*({who.person for who in one.chosen} for one in proposals))
    always = _always(question, common)
    return [_present(question, one, always) for one in proposals]


def _present(question: Question, proposal: Proposal, always: set[str]) -> list[Presence]:
    lowest = [one.bound for one in standings(question, proposal.chosen) if one.lowest]
    found = []
    for who in proposal.chosen:
        needed = tuple(bound for bound in lowest if counts(bound, who))
        found.append(Presence(who.person, needed, always=who.person in always))
    return found


def _always(question: Question, common: set[str]) -> set[str]:
    """Those without whom there is no list at all: only who is on every proposal can be one."""
    model = Model(question)
    model.bounds()
    found = set()
    for n, who in enumerate(question.free):
        if who.person in common:
            model.fix(n, 0)
            if not model.possible():
                found.add(who.person)
            model.fix(n, None)
    return found


def absences(question: Question, proposal: Proposal) -> list[Absence]:
    """Why each free candidate who is not on a proposal is not."""
    on = {who.person for who in proposal.chosen}
    tight = standings(question, proposal.chosen)
    return [
        min(_swaps(question, proposal, tight, who), key=_harm)
        for who in question.free
        if who.person not in on and proposal.chosen
    ]


def _swaps(
    question: Question, proposal: Proposal, tight: tuple[Tight, ...], who: Nominee
) -> Iterator[Absence]:
    """``who`` in the place of each person chosen, and what is wrong with it."""
    for out in proposal.chosen:
        short = tuple(t.bound for t in tight if t.lowest and _moves(t.bound, out, who))
        over = tuple(t.bound for t in tight if t.highest and _moves(t.bound, who, out))
        weaker = "" if short or over else _weaker(question, proposal, who, out)
        yield Absence(who.person, out.person, short, over, weaker)


def _moves(bound: Bound, one: Nominee, other: Nominee) -> bool:
    """Whether ``one`` counts under a bound and ``other`` does not."""
    return counts(bound, one) and not counts(bound, other)


def _weaker(question: Question, proposal: Proposal, who: Nominee, out: Nominee) -> str:
    """The first measure that is smaller with ``who`` in the place of ``out``."""
    others = tuple(one for one in proposal.chosen if one is not out)
    now = measures(question, (*others, who))
    differing = (n for n, value in enumerate(now) if value != proposal.measures[n])
    first = next(differing, None)
    if first is None or now[first] > proposal.measures[first]:
        return ""  # equal; or better than a list that had to differ from the ones before
    return MEASURES[first]


def _harm(absence: Absence) -> tuple[int, int]:
    """Fewest broken bounds first, then what costs the least important measure."""
    broken = len(absence.short) + len(absence.over)
    later = MEASURES.index(absence.weaker) + 1 if absence.weaker else len(MEASURES) + 1
    return broken, -later
