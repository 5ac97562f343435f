"""A nomination: one subject proposed by a unit for one award, until it is awarded or ends.

Source: plan III.2d (units propose, the Office compiles), III.3c (criteria), III.1a (council
reviews); BR-03 (the council advises), BR-04 (who may decide), BR-29 (achievements are named).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .agency import MASS_ORGANIZATION, Agency
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, Todo, Topic
from .law import AWARDS, COLLECTIVE, HOUSEHOLD, INDIVIDUAL
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text

KINDS = (INDIVIDUAL, COLLECTIVE, HOUSEHOLD)


# Events


@frozen
class Proposed:
    id: str
    plan: str
    unit: str
    subject_kind: str
    subject: str
    award: str
    achievements: tuple[str, ...]
    on: date


@frozen
class Amended:
    award: str
    achievements: tuple[str, ...]
    on: date


@frozen
class Withdrawn:
    reason: str
    on: date


@frozen
class Returned:
    reason: str
    on: date


@frozen
class Compiled:
    compilation: str
    on: date


@frozen
class PutToVote:
    vote: str


@frozen
class Reviewed:
    vote: str
    passed: bool
    yes: int
    total: int


@frozen
class Awarded:
    decision: str
    ordinal: int
    on: date


@frozen
class Declined:
    reason: str
    on: date


# State


@frozen
class Case:
    """Who is proposed, for what, by which unit, on which achievements."""

    id: str
    plan: str
    unit: str
    subject_kind: str
    subject: str
    award: str
    achievements: tuple[str, ...]


@frozen
class Pending:
    """With the Office; ``returns`` are the reasons it came back before."""

    case: Case
    returns: tuple[str, ...] = ()


@frozen
class SentBack:
    case: Case
    returns: tuple[str, ...]


@frozen
class Taken:
    """Withdrawn by its unit."""

    case: Case
    reason: str


@frozen
class InSet:
    """Part of a compiled set: its unit changes nothing any more, the Office may still return it."""

    case: Case
    compilation: str
    returns: tuple[str, ...] = ()


@frozen
class UnderVote:
    """Before the council: only the result of this one vote moves it on."""

    case: Case
    compilation: str
    vote: str


@frozen
class Advised:
    """Reviewed by the council, which advises; the Director decides."""

    case: Case
    vote: str
    passed: bool
    yes: int
    total: int


@frozen
class Granted:
    case: Case
    decision: str
    ordinal: int


@frozen
class Rejected:
    case: Case
    reason: str


Nomination = Pending | SentBack | Taken | InSet | UnderVote | Advised | Granted | Rejected

STATUS = {
    Pending: "proposed",
    SentBack: "returned",
    Taken: "withdrawn",
    InSet: "compiled",
    UnderVote: "voting",
    Advised: "reviewed",
    Granted: "awarded",
    Rejected: "declined",
}


def expected(nomination: Nomination, wanted: str) -> Refusal:
    """The refusal that says how a nomination stands and how it would have to stand."""
    return Refusal(
        "nomination_wrong_state",
        nomination=nomination.case.id,
        status=STATUS[type(nomination)],
        wanted=wanted,
    )


# Decisions


def propose(
    nomination: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    the_plan: Plan,
    agency: Agency,
    nominee: Person | None,
    plan: str,
    subject: str,
    award: str,
    achievements: tuple[str, ...],
    subject_kind: str = INDIVIDUAL,
) -> list[Proposed]:
    """Propose a person, a collective (by its unit) or a household (by name) for an award.

    A unit proposes its own people and itself; a mass organisation may propose anybody.
    """
    in_force(the_plan)
    proposer = agency.active(actor.unit)
    _check_award(award, subject_kind)
    _check_achievements(achievements)
    require_text(subject=subject)
    home = subject
    if nominee is not None:
        require(not nominee.departed, "person_departed", person=subject, on=nominee.departed)
        home = nominee.unit
    elif subject_kind == COLLECTIVE:
        agency.active(subject)
    own = subject_kind == HOUSEHOLD or home == actor.unit or proposer.kind == MASS_ORGANIZATION
    require(own, "not_own_subject", unit=actor.unit, subject=subject, home=home)
    return [Proposed(id, plan, actor.unit, subject_kind, subject, award, achievements, today)]


def amend(
    nomination: Nomination,
    *,
    actor: Actor,
    today: date,
    award: str = "",
    achievements: tuple[str, ...] = (),
) -> list[Amended]:
    """Change the award or the achievements before compilation; a returned one is sent in again."""
    if not isinstance(nomination, Pending | SentBack):
        raise expected(nomination, "proposed")
    case = nomination.case
    _own(case, actor)
    require(award or achievements, "nothing_to_amend", nomination=case.id)
    award, achievements = award or case.award, achievements or case.achievements
    _check_award(award, case.subject_kind)
    _check_achievements(achievements)
    return [Amended(award, achievements, today)]


def withdraw(nomination: Nomination, *, actor: Actor, today: date, reason: str) -> list[Withdrawn]:
    """Take a nomination back, as the unit that proposed it, before it is compiled."""
    require_text(reason=reason)
    if not isinstance(nomination, Pending | SentBack):
        raise expected(nomination, "proposed")
    _own(nomination.case, actor)
    return [Withdrawn(reason, today)]


def give_back(nomination: Nomination, *, today: date, reason: str) -> list[Returned]:
    """Return a nomination to its unit in writing, with the reason (BR-42)."""
    require_text(reason=reason)
    if not isinstance(nomination, Pending | InSet):
        raise expected(nomination, "proposed")
    return [Returned(reason, today)]


def decline(nomination: Nomination, *, today: date, reason: str) -> list[Declined]:
    """Decide, as Director, not to award a reviewed nomination."""
    require_text(reason=reason)
    if not isinstance(nomination, Advised):
        raise expected(nomination, "reviewed")
    return [Declined(reason, today)]


def _check_award(award: str, kind: str) -> None:
    require(award in AWARDS, "award_unknown", award=award, known=tuple(AWARDS))
    subjects = AWARDS[award].subjects
    require(kind in subjects, "award_not_for_subject", award=award, kind=kind, subjects=subjects)


def _check_achievements(achievements: tuple[str, ...]) -> None:
    require(achievements, "achievements_missing")
    for text in achievements:
        require_text(achievements=text)


def _own(case: Case, actor: Actor) -> None:
    require(actor.unit == case.unit, "not_own_nomination", unit=actor.unit, owner=case.unit)


# Evolve


def evolve(nomination: Nomination | None, event: object) -> Nomination | None:
    match nomination, event:
        case None, Proposed(id, plan, unit, kind, subject, award, achievements):
            return Pending(Case(id, plan, unit, kind, subject, award, achievements))
        case ((Pending(case, returns) | SentBack(case, returns)), Amended(award, achievements)):
            return Pending(change(case, award=award, achievements=achievements), returns)
        case ((Pending(case) | SentBack(case)), Withdrawn(reason)):
            return Taken(case, reason)
        case ((Pending(case, returns) | InSet(case, _, returns)), Returned(reason)):
            return SentBack(case, (*returns, reason))
        case Pending(case, returns), Compiled(compilation):
            return InSet(case, compilation, returns)
        case InSet(case, compilation), PutToVote(vote):
            return UnderVote(case, compilation, vote)
        case UnderVote(case, vote=asked), Reviewed(vote, passed, yes, total) if vote == asked:
            return Advised(case, vote, passed, yes, total)
        case Advised(case), Awarded(decision, ordinal):
            return Granted(case, decision, ordinal)
        case Advised(case), Declined(reason):
            return Rejected(case, reason)
    return nomination


def row(nomination: Nomination) -> Row:
    case = nomination.case
    note = f"{nomination.yes}/{nomination.total}" if isinstance(nomination, Advised) else ""
    todo: tuple[Todo, ...] = ()
    match nomination:
        case Pending():
            todo = (Todo("compilation.compile", role=OFFICE),)
        case SentBack():
            todo = (Todo("nomination.amend", role=UNIT, unit=case.unit),)
        case Advised(passed=True) if AWARDS[case.award].director:
            todo = (Todo("award.decide", role=DIRECTOR),)
        case Advised(passed=True):
            todo = ()  # beyond the Director's power: it goes upward (BR-04)
        case Advised():
            todo = (Todo("nomination.decline", role=DIRECTOR),)
    return Row(
        STATUS[type(nomination)],
        f"{case.subject} · {case.award}",
        unit=case.unit,
        note=note,
        open=not isinstance(nomination, Taken | Granted | Rejected),
        refs=(case.plan, case.subject),
        todo=todo,
    )


def _nominee(nomination: None, facts: Mapping[str, Any], today: date) -> str:
    """The person proposed, when it is one."""
    person: str = facts["subject"]
    return person if facts.get("subject_kind", INDIVIDUAL) == INDIVIDUAL else ""


TOPIC = Topic(
    "nomination",
    prefix="ĐX",
    yearly=True,
    evolve=evolve,
    states=(Pending, SentBack, Taken, InSet, UnderVote, Advised, Granted, Rejected),
    row=row,
    events={
        "nomination.proposed/1": Proposed,
        "nomination.amended/1": Amended,
        "nomination.withdrawn/1": Withdrawn,
        "nomination.returned/1": Returned,
        "nomination.compiled/1": Compiled,
        "nomination.put_to_vote/1": PutToVote,
        "nomination.reviewed/1": Reviewed,
        "nomination.awarded/1": Awarded,
        "nomination.declined/1": Declined,
    },
    decisions=(
        Decision(
            "propose",
            propose,
            by=(UNIT, OFFICE),
            source=("III.2d", "III.3c"),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                "agency": Read("agency"),
                "nominee": Read("person", by=_nominee),
            },
        ),
        Decision("amend", amend, by=(UNIT, OFFICE), source=("III.3c",)),
        Decision("withdraw", withdraw, by=(UNIT, OFFICE), source=("III.3c",)),
        Decision("give_back", give_back, by=(OFFICE,), source=("III.2d", "BR-42")),
        Decision("decline", decline, by=(DIRECTOR,), source=("III.2d", "BR-03")),
    ),
    refusals={
        "nomination_wrong_state": "III.2d",
        "not_own_subject": "III.3c",
        "not_own_nomination": "III.3c",
        "nothing_to_amend": "III.3c",
        "award_not_for_subject": "Luật 06/2022 Điều 20-28, 74, 75",
        "achievements_missing": "BR-29",
    },
)
