"""The delegation to the higher congress: its number and structure, who is chosen, the list passed.

Units put candidates forward, the Director chooses and orders reserves, the conference passes. A
delegation outlives its plan: until the congress meets people fall ill and are substituted.
Source: plan I.3 ("nếu có": it may be empty), II.2.3, II.2.4 item 7; BR-68 to BR-71.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from . import allotment, candidacy, composition, mandate
from .allotment import QuotaRevised, QuotaSet, terms
from .candidacy import PERSON, RECORDS, CandidateWithdrawn, NamedExOfficio, PutForward, nominee
from .composition import GUEST, OFFICIAL, Gap, Nominee
from .decision import DIRECTOR, OFFICE, UNIT, Decision, Read, Row, Todo, Topic
from .mandate import Choosing, Delegate, Delegation, Mandate, Passed, accepted, choosing
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text

# Events


@frozen
class Selected:
    person: str
    delegate_kind: str
    reason: str
    on: date


@frozen
class Reserved:
    person: str
    place: int
    reason: str
    on: date


@frozen
class Dropped:
    person: str
    reason: str
    on: date


@frozen
class Substituted:
    out: str
    person: str
    reason: str
    skipping: str
    unmet: tuple[Gap, ...]
    exception: str
    exception_document: str
    on: date


@frozen
class ListPassed:
    people: tuple[str, ...]
    reserves: tuple[str, ...]
    agree: int
    present: int
    unmet: tuple[Gap, ...]
    exception: str
    exception_document: str
    on: date


# Decisions


def select(
    delegation: Delegation,
    *,
    today: date,
    the_plan: Plan,
    delegate: Person,
    person: str,
    reason: str,
    delegate_kind: str = OFFICIAL,
) -> list[Selected]:
    """Choose a delegate from the candidates, within the quota, with the reason."""
    require_text(reason=reason)
    of = choosing(delegation)
    in_force(the_plan)
    known = (OFFICIAL, GUEST)  # nobody is chosen ex officio
    require(delegate_kind in known, "delegate_kind_unknown", found=delegate_kind, known=known)
    mandate.may_go(of, person, delegate)
    mandate.seat_left(of)
    composition.require_award(mandate.candidate(of, person), of.awards)
    return [Selected(person, delegate_kind, reason, today)]


def reserve(
    delegation: Delegation,
    *,
    today: date,
    the_plan: Plan,
    delegate: Person,
    person: str,
    reason: str,
) -> list[Reserved]:
    """Put a candidate in reserve, behind those who are there already."""
    require_text(reason=reason)
    of = choosing(delegation)
    in_force(the_plan)
    mandate.may_go(of, person, delegate)
    require(person not in of.reserves, "already_reserve", delegation=of.id, person=person)
    composition.require_award(mandate.candidate(of, person), of.awards)
    return [Reserved(person, len(of.reserves) + 1, reason, today)]


def drop(delegation: Delegation, *, today: date, person: str, reason: str) -> list[Dropped]:
    """Take somebody off the list before it is passed, or out of the reserves at any time."""
    require_text(reason=reason)
    of = delegation.mandate
    if person not in of.reserves:
        mandate.delegate(of, person)
        choosing(delegation)
    return [Dropped(person, reason, today)]


def substitute(
    delegation: Delegation,
    *,
    today: date,
    delegate: Person | None,
    out: str,
    reason: str,
    person: str = "",
    skipping: str = "",
    exception: str = "",
    exception_document: str = "",
) -> list[Substituted]:
    """Put the next reserve in a delegate's place; anybody else only with why (``skipping``)."""
    require_text(reason=reason)
    of = delegation.mandate
    mandate.delegate(of, out)
    first = next(iter(of.reserves), "")
    incoming = person or first
    if delegate is None:
        raise Refusal("no_reserve", delegation=of.id, out=out)
    mandate.may_go(of, incoming, delegate)
    who = mandate.candidate(of, incoming)
    skipped = first not in ("", incoming)
    require(not skipped or skipping.strip(), "reserve_skipped", person=incoming, reserve=first)
    composition.require_award(who, of.awards)
    opened = _opened(delegation, mandate.replace(of, out, who))
    unmet = accepted(opened, exception, exception_document)
    carried = (exception, exception_document) if unmet else ("", "")
    why = skipping if skipped else ""
    return [Substituted(out, incoming, reason, why, unmet, *carried, today)]


def _opened(delegation: Delegation, after: Mandate) -> tuple[Gap, ...]:
    """Bounds that the list met when it was passed and does not meet any more."""
    if isinstance(delegation, Choosing):
        return ()  # the list is looked at when it is passed
    before = {gap.bound for gap in delegation.mandate.gaps}
    return tuple(gap for gap in after.gaps if gap.bound not in before)


def pass_list(
    delegation: Delegation,
    *,
    today: date,
    the_plan: Plan,
    agree: int,
    present: int,
    exception: str = "",
    exception_document: str = "",
) -> list[ListPassed]:
    """Record that the conference passed the list, on its day, by more than half present."""
    of = choosing(delegation)
    day = in_force(the_plan).content.conference
    require(today == day, "not_conference_day", today=today, day=day)
    mandate.require_agreed(agree, present)
    chosen, quota = len(of.delegates), of.quota
    require(chosen or not quota, "list_empty", delegation=of.id, quota=quota)
    require(chosen <= quota, "list_over_quota", chosen=chosen, quota=quota)
    unmet = accepted(of.gaps, exception, exception_document)
    carried = (exception, exception_document) if unmet else ("", "")
    return [ListPassed(of.people, of.reserves, agree, present, unmet, *carried, today)]


# Evolve


def evolve(delegation: Delegation | None, event: object) -> Delegation | None:
    if delegation is None:
        match event:
            case QuotaSet(id, plan, congress):
                return Choosing(Mandate(id, plan, congress, (terms(event),)))
        return None
    of = delegation.mandate
    match delegation, event:
        case Choosing(), QuotaRevised():
            return Choosing(change(of, terms=(*of.terms, terms(event))))
        case Choosing(), NamedExOfficio(post=post):
            return Choosing(_named(of, event, post))
        case Choosing(), Selected(person, kind):
            return Choosing(_selected(of, person, kind))
        case Choosing(), Reserved(person):
            return Choosing(change(of, reserves=(*of.reserves, person)))
        case Choosing(), ListPassed(agree=agree, present=present, on=on):
            return Passed(of, agree, present, on)
        case _, PutForward():
            return change(delegation, mandate=mandate.put_in(of, nominee(event)))
        case _, CandidateWithdrawn(person):
            kept = tuple(who for who in of.candidates if who.person != person)
            return change(delegation, mandate=change(of, candidates=kept))
        case _, Dropped(person):
            return change(delegation, mandate=mandate.without(of, person))
        case _, Substituted(out, person):
            return change(delegation, mandate=mandate.replace(of, out, _who(of, person)))
    return delegation


def _who(of: Mandate, person: str) -> Nominee:
    """The candidate of an id; in a history that was tampered with, somebody nothing is known of."""
    return next((who for who in of.candidates if who.person == person), Nominee(person, ""))


def _selected(of: Mandate, person: str, kind: str) -> Mandate:
    seat = Delegate(change(_who(of, person), kind=kind))
    of = mandate.without_reserve(of, person)
    return change(of, delegates=(*of.delegates, seat))


def _named(of: Mandate, event: NamedExOfficio, post: str) -> Mandate:
    who = nominee(event)
    of = mandate.without_reserve(mandate.put_in(of, who), who.person)
    return change(of, delegates=(*of.delegates, Delegate(who, post)))


def row(delegation: Delegation) -> Row:
    of, open = delegation.mandate, isinstance(delegation, Choosing)
    return Row(
        "choosing" if open else "passed",
        of.congress,
        due_after=f"plan:{of.plan}" if open else "",
        within=f"plan:{of.plan}",
        note=f"{len(of.delegates)}/{of.quota}",
        open=open,
        refs=(of.plan, *of.people, *of.reserves),
        todo=(_next(of),) if open else (),
    )


def _next(of: Mandate) -> Todo:
    if len(of.delegates) >= of.quota:
        return Todo("delegation.pass", role=DIRECTOR)
    if of.free or of.reserves:
        return Todo("delegation.select", role=DIRECTOR)
    return Todo("delegation.put_forward", role=OFFICE)


def _incoming(own: Delegation, known: Mapping[str, Any], _: date) -> str:
    """Who takes a place: the person named, or else the next reserve."""
    named: str = known.get("person", "")
    return named or next(iter(own.mandate.reserves), "")


ITS_PLAN = {"the_plan": Read("plan", by="mandate.plan")}
AGENCY = {"agency": Read("agency")}

TOPIC = Topic(
    "delegation",
    prefix="ĐB",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Choosing, Passed),
    row=row,
    events={
        "delegation.quota_set/1": QuotaSet,
        "delegation.quota_revised/1": QuotaRevised,
        "delegation.put_forward/1": PutForward,
        "delegation.candidate_withdrawn/1": CandidateWithdrawn,
        "delegation.named_ex_officio/1": NamedExOfficio,
        "delegation.selected/1": Selected,
        "delegation.reserved/1": Reserved,
        "delegation.dropped/1": Dropped,
        "delegation.substituted/1": Substituted,
        "delegation.list_passed/1": ListPassed,
    },
    decisions=(
        Decision(
            "set_quota",
            allotment.set_quota,
            by=(OFFICE,),
            source=("I.3", "II.2.3", "BR-68", "BR-71"),
            creates=True,
            reads={"the_plan": Read("plan", by="plan"), **AGENCY},
        ),
        Decision(
            "revise_quota",
            allotment.revise_quota,
            by=(OFFICE,),
            source=("I.3", "BR-68", "BR-71"),
            reads={**ITS_PLAN, **AGENCY},
        ),
        Decision(
            "put_forward",
            candidacy.put_forward,
            by=(OFFICE, UNIT),
            source=("I.3", "III.3c", "BR-70"),
            reads=RECORDS,
        ),
        Decision("withdraw", candidacy.withdraw, by=(OFFICE, UNIT), source=("I.3",)),
        Decision(
            "name_ex_officio",
            candidacy.name_ex_officio,
            by=(DIRECTOR,),
            source=("I.3", "II.2.3"),
            reads={**ITS_PLAN, **RECORDS},
        ),
        Decision(
            "select",
            select,
            by=(DIRECTOR,),
            source=("I.3", "II.2.3", "BR-70"),
            reads={**ITS_PLAN, **PERSON},
        ),
        Decision("reserve", reserve, by=(DIRECTOR,), source=("I.3",), reads={**ITS_PLAN, **PERSON}),
        Decision("drop", drop, by=(DIRECTOR,), source=("I.3",)),
        Decision(
            "substitute",
            substitute,
            by=(DIRECTOR,),
            source=("I.3", "BR-71"),
            reads={"delegate": Read("person", by=_incoming)},
        ),
        Decision(
            "pass",
            pass_list,
            by=(DIRECTOR,),
            source=("I.3", "II.2.4", "BR-68", "BR-69", "BR-71"),
            reads=ITS_PLAN,
        ),
    ),
    refusals={
        **mandate.REFUSALS,
        **allotment.REFUSALS,
        **candidacy.REFUSALS,
        "already_reserve": "I.3",
        "delegate_kind_unknown": "II.2.3",
        "no_reserve": "I.3",
        "reserve_skipped": "I.3",
        "not_conference_day": "BR-69",
        "list_empty": "I.3",
        "list_over_quota": "I.3",
    },
)
