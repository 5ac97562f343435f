"""What a delegation is at any time: its terms, its candidates, its list, its reserves.

Source: plan I.3 ("nếu có": it may be empty), II.2.3 (official, guest, ex officio).
"""

from collections.abc import Iterable
from datetime import date

from attrs import evolve as change
from attrs import frozen

from .composition import FIELD, Bound, Gap, Nominee, gaps
from .person import Person
from .refusal import Refusal, require, require_text


@frozen
class Terms:
    """What the higher level allots: how many, how composed, on which awards a delegate may rest."""

    quota: int
    bounds: tuple[Bound, ...]
    awards: tuple[str, ...]
    document: str
    on: date


@frozen
class Delegate:
    """Who goes, in which seat, and whom they stand in for, latest first.

    ``post`` is the one by which an ex officio delegate was named.
    """

    candidate: Nominee
    post: str = ""
    instead_of: tuple[str, ...] = ()

    @property
    def person(self) -> str:
        """The id of who goes."""
        return self.candidate.person


@frozen
class Mandate:
    """``terms`` are those of every document so far, the last one in force."""

    id: str
    plan: str
    congress: str
    terms: tuple[Terms, ...]
    candidates: tuple[Nominee, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    reserves: tuple[str, ...] = ()

    @property
    def quota(self) -> int:
        """How many delegates are allotted now."""
        return self.terms[-1].quota

    @property
    def bounds(self) -> tuple[Bound, ...]:
        """How the list must be composed now."""
        return self.terms[-1].bounds

    @property
    def awards(self) -> tuple[str, ...]:
        """The awards a delegate may rest on now; any when there are none."""
        return self.terms[-1].awards

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of the delegates, in the order of the list."""
        return tuple(delegate.person for delegate in self.delegates)

    @property
    def members(self) -> tuple[Nominee, ...]:
        """The delegates as they count."""
        return tuple(delegate.candidate for delegate in self.delegates)

    @property
    def free(self) -> tuple[Nominee, ...]:
        """Candidates who stand neither on the list nor in reserve."""
        taken = {*self.people, *self.reserves}
        return tuple(who for who in self.candidates if who.person not in taken)

    @property
    def in_reserve(self) -> tuple[Nominee, ...]:
        """The reserves as they count, in their order."""
        known = {who.person: who for who in self.candidates}
        return tuple(known[person] for person in self.reserves if person in known)

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of work named so far, as it is spelt."""
        of_bounds = (b.value for t in self.terms for b in t.bounds if b.dimension == FIELD)
        return tuple(filter(None, (*of_bounds, *(who.field for who in self.candidates))))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The bounds that the list does not meet."""
        return gaps(self.bounds, self.members)


@frozen
class Choosing:
    mandate: Mandate


@frozen
class Passed:
    mandate: Mandate
    agree: int
    present: int
    on: date


Delegation = Choosing | Passed


def choosing(delegation: Delegation) -> Mandate:
    """The mandate while its list is being chosen, or a refusal."""
    if isinstance(delegation, Passed):
        raise Refusal("list_passed", delegation=delegation.mandate.id, on=delegation.on)
    return delegation.mandate


def candidate(mandate: Mandate, person: str) -> Nominee:
    """The candidate of that id, or a refusal."""
    found = next((who for who in mandate.candidates if who.person == person), None)
    if found is None:
        raise Refusal("not_candidate", delegation=mandate.id, person=person)
    return found


def delegate(mandate: Mandate, person: str) -> Delegate:
    """The delegate of that id, or a refusal."""
    found = next((one for one in mandate.delegates if one.person == person), None)
    if found is None:
        raise Refusal("not_delegate", person=person)
    return found


def accepted(found: Iterable[Gap], reason: str, document: str) -> tuple[Gap, ...]:
    """Gaps that are carried: an exception needs its reason and its document, or it is refused."""
    found = tuple(found)
    require(not found or reason or document, "composition_unmet", gaps=found)
    if found:
        require_text(exception=reason, exception_document=document)
    return found


def require_agreed(agree: int, present: int) -> None:
    """Refuse a count that cannot be, or one that did not pass the list: more than half present.

    No text read names another share for a list of delegates.
    """
    counted = {"agree": agree, "present": present}
    require(0 <= agree <= present, "count_impossible", **counted)
    require(agree * 2 > present, "list_not_agreed", **counted)


def may_go(of: Mandate, person: str, delegate: Person) -> None:
    """Refuse whoever left the agency or is on the list already."""
    require(not delegate.departed, "person_departed", person=person, on=delegate.departed)
    require(person not in of.people, "already_delegate", person=person)


def seat_left(of: Mandate) -> None:
    """Refuse when the list is as long as the quota."""
    chosen, quota = len(of.delegates), of.quota
    require(chosen < quota, "quota_full", chosen=chosen, quota=quota)


# Changing


def replace(mandate: Mandate, out: str, incoming: Nominee) -> Mandate:
    """Somebody takes a delegate's seat as it is, and leaves the reserves."""
    delegates = tuple(_seat(d, incoming) if d.person == out else d for d in mandate.delegates)
    return without_reserve(change(mandate, delegates=delegates), incoming.person)


def _seat(seat: Delegate, incoming: Nominee) -> Delegate:
    taking = change(incoming, kind=seat.candidate.kind)
    return Delegate(taking, seat.post, (seat.person, *seat.instead_of))


def without_reserve(mandate: Mandate, person: str) -> Mandate:
    """Somebody is in reserve no longer; whoever follows moves up."""
    return change(mandate, reserves=tuple(p for p in mandate.reserves if p != person))


def without(mandate: Mandate, person: str) -> Mandate:
    """Somebody stands neither on the list nor in reserve."""
    delegates = tuple(d for d in mandate.delegates if d.person != person)
    return without_reserve(change(mandate, delegates=delegates), person)


def put_in(mandate: Mandate, who: Nominee) -> Mandate:
    """Somebody is a candidate, as they count now."""
    others = (one for one in mandate.candidates if one.person != who.person)
    return change(mandate, candidates=(*others, who))


REFUSALS = {
    "list_passed": "BR-69",
    "count_impossible": "II.2.4",
    "list_not_agreed": "II.2.4",
    "not_candidate": "I.3",
    "not_delegate": "I.3",
    "already_delegate": "I.3",
    "quota_full": "I.3",
    "composition_unmet": "BR-71",
}
