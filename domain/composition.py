"""How a delegation is composed: who counts under what, and which bounds a list does not meet.

Bounds come from the higher level as a table of (dimension, value, minimum, maximum), all optional.
In every dimension everybody counts under exactly one value, so that the numbers of a dimension
always add up to the people (BR-71). Whatever a solver proposes is believed only after ``gaps``.
Source: plan I.3, II.2.3; BR-70 (an award to rest on), BR-71.
"""

from collections.abc import Iterable, Mapping

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .awards import AWARDS, DECIDERS, SUBJECTS
from .person import SEXES
from .record import Record
from .refusal import require, require_text

OFFICIAL, GUEST, EX_OFFICIO = "official", "guest", "ex_officio"
DELEGATE_KINDS = (OFFICIAL, GUEST, EX_OFFICIO)

DELEGATE_KIND, UNIT, SEX, DIRECT_WORKER = "delegate_kind", "unit", "sex", "direct_worker"
FIELD, AWARD, SUBJECT_KIND = "field", "award", "subject_kind"
DIMENSIONS = (DELEGATE_KIND, UNIT, SEX, DIRECT_WORKER, FIELD, AWARD, SUBJECT_KIND)

YES, NO = "yes", "no"
NONE = "none"  # nothing is known, or there is nothing to count under

# What a bound may name where the values are known beforehand; fields of work are free words.
VALUES: Mapping[str, tuple[str, ...]] = {
    DELEGATE_KIND: DELEGATE_KINDS,
    SEX: SEXES[1:],
    DIRECT_WORKER: (YES, NO),
    AWARD: tuple(AWARDS),
    SUBJECT_KIND: SUBJECTS,
}


@frozen
class Bound:
    """How many may stand on the list under ``value``: from ``minimum`` to ``maximum``, if any."""

    dimension: str
    value: str
    minimum: int = 0
    maximum: int | None = None

    def holds(self, found: int) -> bool:
        """Whether so many are neither too few nor too many."""
        return self.minimum <= found and (self.maximum is None or found <= self.maximum)


@frozen
class Nominee:
    """Somebody as they count: a picture of the day on which they were put forward.

    ``award`` is the one they rest on; ``subject_kind`` tells whether they go for themselves or for
    a collective or household; ``kind`` is one of ``DELEGATE_KINDS``.
    """

    person: str
    unit: str
    sex: str = ""
    direct_worker: bool = False
    field: str = ""
    award: str = ""
    subject_kind: str = "individual"
    kind: str = OFFICIAL


@frozen
class Gap:
    """A bound that a list does not meet, and how many were found."""

    dimension: str
    value: str
    minimum: int
    maximum: int | None
    found: int

    @property
    def bound(self) -> Bound:
        """The bound as it was adopted."""
        return Bound(self.dimension, self.value, self.minimum, self.maximum)


# Counting


def value(who: Nominee, dimension: str) -> str:
    """The one value under which somebody counts in a dimension."""
    found = {
        DELEGATE_KIND: who.kind,
        UNIT: who.unit,
        SEX: who.sex,
        DIRECT_WORKER: YES if who.direct_worker else NO,
        FIELD: who.field,
        AWARD: who.award,
        SUBJECT_KIND: who.subject_kind,
    }
    return found[dimension] or NONE


def counts(bound: Bound, who: Nominee) -> bool:
    """Whether somebody counts under a bound."""
    return value(who, bound.dimension) == bound.value


def count(bound: Bound, people: Iterable[Nominee]) -> int:
    """How many of ``people`` count under a bound."""
    return sum(counts(bound, who) for who in people)


def tally(people: Iterable[Nominee], dimension: str) -> dict[str, int]:
    """How many count under each value of a dimension, in the order in which values are met."""
    found: dict[str, int] = {}
    for who in people:
        of = value(who, dimension)
        found[of] = found.get(of, 0) + 1
    return found


def gaps(bounds: Iterable[Bound], people: Iterable[Nominee]) -> tuple[Gap, ...]:
    """Every bound that ``people`` do not meet, in the order of the bounds."""
    people = tuple(people)
    found = ((bound, count(bound, people)) for bound in bounds)
    return tuple(
        Gap(bound.dimension, bound.value, bound.minimum, bound.maximum, number)
        for bound, number in found
        if not bound.holds(number)
    )


# Adopting


def checked(bounds: tuple[Bound, ...], agency: Agency, known: Iterable[str]) -> tuple[Bound, ...]:
    """The bounds, fields of work spelt as they are ``known``; refused when one makes no sense."""
    found = tuple(_spelt(bound, known) for bound in bounds)
    for bound in found:
        _sensible(bound, agency)
    named = [(bound.dimension, bound.value) for bound in found]
    for dimension, of in named:
        once = named.count((dimension, of)) == 1
        require(once, "bound_repeated", dimension=dimension, value=of)
    return found


def _sensible(bound: Bound, agency: Agency) -> None:
    dimension, of = bound.dimension, bound.value
    require(dimension in DIMENSIONS, "dimension_unknown", found=dimension, known=DIMENSIONS)
    require_text(value=of)
    if dimension == UNIT:
        agency.active(of)
    elif dimension in VALUES:
        known = VALUES[dimension]
        require(of in known, "bound_unknown", dimension=dimension, found=of, known=known)
    low, high = bound.minimum, bound.maximum
    require(low > 0 or high is not None, "bound_empty", dimension=dimension, value=of)
    crossed = low < 0 or (high is not None and high < max(low, 1))
    require(not crossed, "bound_crossed", dimension=dimension, value=of, minimum=low, maximum=high)


def _spelt(bound: Bound, known: Iterable[str]) -> Bound:
    if bound.dimension != FIELD:
        return bound
    return change(bound, value=spelling(bound.value, known))


def spelling(text: str, known: Iterable[str]) -> str:
    """A field of work as it was spelt before, so that "đối  ngoại" counts as "Đối ngoại"."""
    tidy = " ".join(text.split())
    same = (one for one in known if one.casefold() == tidy.casefold())
    return next(same, tidy)


# The award somebody rests on


def best_award(held: Iterable[str], accepted: tuple[str, ...]) -> str:
    """The award of the highest level, the latest of several, among those ``accepted`` if any are.

    ``held`` is in the order in which they were received; "" when there is none to rest on.
    """
    found = [code for code in held if code in AWARDS and (not accepted or code in accepted)]
    return max(reversed(found), key=lambda code: DECIDERS.index(AWARDS[code].decides), default="")


def held(records: Iterable[Record | None]) -> tuple[str, ...]:
    """Codes of every award on some records, oldest first; a record nobody opened says nothing."""
    awards = [award for record in records if record for award in record.awards]
    return tuple(award.award for award in sorted(awards, key=lambda award: award.year))


def may_rest(who: Nominee, accepted: tuple[str, ...]) -> bool:
    """Whether somebody rests on an award that the higher level accepts (BR-70)."""
    return not accepted or who.award in accepted


def require_award(who: Nominee, accepted: tuple[str, ...]) -> None:
    """Refuse whoever rests on none of the awards that the higher level accepts."""
    fits = may_rest(who, accepted)
    require(fits, "award_needed", person=who.person, award=who.award, known=accepted)


REFUSALS = {
    "dimension_unknown": "I.3",
    "bound_unknown": "I.3",
    "bound_empty": "I.3",
    "bound_crossed": "I.3",
    "bound_repeated": "I.3",
    "award_needed": "BR-70",
}
