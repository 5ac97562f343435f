"""Who may be chosen for a delegation: candidates put forward, and those named by their post.

Source: plan I.3, II.2.3, III.3c (units propose); BR-70 (an award to rest on).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from . import composition, mandate
from .awards import COLLECTIVE, INDIVIDUAL, SUBJECTS
from .composition import EX_OFFICIO, Nominee
from .decision import UNIT, Actor, Read
from .mandate import Delegation, Mandate, choosing
from .person import Person
from .plan import Plan, in_force
from .record import Record
from .refusal import require, require_text

Records = Mapping[str, Record | None]

# Events


@frozen
class PutForward:
    person: str
    unit: str
    sex: str
    direct_worker: bool
    field: str
    award: str
    subject_kind: str
    reason: str
    on: date


@frozen
class CandidateWithdrawn:
    person: str
    reason: str
    on: date


@frozen
class NamedExOfficio:
    person: str
    unit: str
    sex: str
    direct_worker: bool
    field: str
    award: str
    post: str
    document: str
    on: date


# Decisions


def put_forward(
    delegation: Delegation,
    *,
    today: date,
    actor: Actor,
    delegate: Person,
    records: Records,
    person: str,
    reason: str,
    direct_worker: bool = False,
    field: str = "",
    award: str = "",
    subject_kind: str = INDIVIDUAL,
) -> list[PutForward]:
    """Put a candidate forward with the reasons; a unit its own people, the Office anybody."""
    require_text(reason=reason)
    of = delegation.mandate
    mandate.may_go(of, person, delegate)
    own = actor.role != UNIT or actor.unit == delegate.unit
    require(own, "not_own_person", person=person, unit=delegate.unit)
    again = person in {who.person for who in of.candidates}
    require(not again, "already_candidate", delegation=of.id, person=person)
    require(subject_kind in SUBJECTS, "subject_unknown", found=subject_kind, known=SUBJECTS)
    rests = _award(of, person, records, award)
    field = composition.spelling(field, of.fields)
    sex, unit = delegate.sex, delegate.unit
    who = Nominee(person, unit, sex, direct_worker, field, rests, subject_kind)
    composition.require_award(who, of.awards)
    return [PutForward(person, unit, sex, direct_worker, field, rests, subject_kind, reason, today)]


def withdraw(
    delegation: Delegation, *, today: date, actor: Actor, person: str, reason: str
) -> list[CandidateWithdrawn]:
    """Withdraw a candidate who stands neither on the list nor in reserve."""
    require_text(reason=reason)
    of = delegation.mandate
    who = mandate.candidate(of, person)
    own = actor.role != UNIT or actor.unit == who.unit
    require(own, "not_own_person", person=person, unit=who.unit)
    require(who in of.free, "candidate_listed", delegation=of.id, person=person)
    return [CandidateWithdrawn(person, reason, today)]


def name_ex_officio(
    delegation: Delegation,
    *,
    today: date,
    the_plan: Plan,
    delegate: Person,
    records: Records,
    person: str,
    post: str,
    document: str,
    direct_worker: bool = False,
    field: str = "",
) -> list[NamedExOfficio]:
    """Put on the list whom the higher level names by their post; a seat of the quota."""
    in_force(the_plan)
    require_text(post=post, document=document)
    of = choosing(delegation)
    mandate.may_go(of, person, delegate)
    mandate.seat_left(of)
    field = composition.spelling(field, of.fields)
    award = composition.best_award(composition.held(records.values()), ())
    named = (person, delegate.unit, delegate.sex, direct_worker, field, award)
    return [NamedExOfficio(*named, post, document, today)]


def _award(of: Mandate, person: str, records: Records, wanted: str) -> str:
    """The award that a candidate rests on: the one named, which must be on record, or the best."""
    held = composition.held(records.values())
    require(not wanted or wanted in held, "award_not_held", person=person, award=wanted)
    return wanted or composition.best_award(held, of.awards)


def nominee(event: PutForward | NamedExOfficio) -> Nominee:
    """Somebody as an event says they count."""
    named = (event.person, event.unit, event.sex, event.direct_worker, event.field, event.award)
    if isinstance(event, NamedExOfficio):
        return Nominee(*named, kind=EX_OFFICIO)
    return Nominee(*named, event.subject_kind)


def subjects(_: Delegation, known: Mapping[str, Any], __: date) -> tuple[str, ...]:
    """Whose record says which awards somebody rests on: their own, and the collective's."""
    person = known["person"]
    return (
        (person, known["delegate"].unit) if known.get("subject_kind") == COLLECTIVE else (person,)
    )


PERSON = {"delegate": Read("person", by="person")}
RECORDS = {**PERSON, "records": Read("record", by=subjects, optional=True)}

REFUSALS = {
    "already_candidate": "I.3",
    "candidate_listed": "I.3",
    "not_own_person": "III.3c",
    "subject_unknown": "I.3",
    "award_not_held": "BR-70",
}
