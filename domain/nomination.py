"""A nomination: one subject proposed by a unit for one award, until it is awarded or ends.

Source: plan III.2d (units propose, the Office compiles), III.3c (criteria), III.1a (council
reviews); BR-03 (the council advises), BR-04 (who may decide), BR-20 to BR-38 (eligibility).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .agency import MASS_ORGANIZATION, Agency
from .awards import AWARDS, COLLECTIVE, HOUSEHOLD, INDIVIDUAL, MERIT
from .call import Call, Entered, Left, admit, call_of, check_quotas
from .call import evolve as counted
from .caps import caps
from .case import Achievement, Case, complete
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, To, Todo, Topic
from .eligibility import Finding, conference, failed, judge
from .law import Rules
from .person import Person
from .plan import Plan, in_force
from .record import FIRST_YEAR, Claimed, Freed, Record, check_commendation
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
    achievements: tuple[Achievement, ...]
    on: date
    commendation: str = MERIT
    year: int = 0
    works: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@frozen
class Amended:
    award: str
    achievements: tuple[Achievement, ...]
    on: date
    commendation: str = MERIT
    year: int = 0
    works: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


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
class AdviceSetAside:
    vote: str
    document: str


@frozen
class Awarded:
    decision: str
    ordinal: int
    on: date


@frozen
class Declined:
    reason: str
    on: date


@frozen
class Unawarded:
    """The decision was recalled: the nomination is as the council reviewed it."""

    decision: str
    document: str
    on: date


@frozen
class Revoked:
    """The award was taken away again by ``document``, on a ground of the law."""

    decision: str
    ground: str
    document: str
    on: date


@frozen
class Forwarded:
    """Put into a dossier for higher levels, who may each answer."""

    dossier: str
    addressees: tuple[str, ...]
    on: date


@frozen
class KeptBack:
    """Taken out again: the dossier was given up before it was sent."""

    dossier: str
    reason: str
    on: date


@frozen
class Answered:
    """What a higher level decided; ``document`` of ``decided`` is its paper."""

    dossier: str
    addressee: str
    granted: bool
    document: str
    decided: date
    reason: str
    on: date


# State


@frozen
class Pending:
    """With the Office; ``returns`` are the reasons it came back before."""

    case: Case
    returns: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


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
    """Before the council, in the ``round``-th ballot: only the result of this vote moves it on."""

    case: Case
    compilation: str
    vote: str
    round: int = 1


@frozen
class Advised:
    """Reviewed by the council, which advises; the Director decides.

    ``set_aside`` names the document by which the Director does not follow the result (BR-03).
    """

    case: Case
    vote: str
    passed: bool
    yes: int
    total: int
    compilation: str = ""
    round: int = 1
    set_aside: str = ""


@frozen
class Granted:
    case: Case
    decision: str
    ordinal: int
    advice: Advised


@frozen
class Annulled:
    """Awarded, and revoked by ``document`` on ``ground``."""

    case: Case
    decision: str
    ground: str
    document: str


@frozen
class Rejected:
    case: Case
    reason: str


@frozen
class Above:
    """Beyond the Director's power: in a dossier, until everyone of ``waiting`` has answered."""

    case: Case
    advice: Advised
    dossier: str
    waiting: tuple[str, ...]


@frozen
class GrantedAbove:
    """Awarded by a higher level, by its ``document`` of the day ``decided``."""

    case: Case
    dossier: str
    addressee: str
    document: str
    decided: date


Nomination = (
    Pending
    | SentBack
    | Taken
    | InSet
    | UnderVote
    | Advised
    | Granted
    | Rejected
    | Above
    | GrantedAbove
    | Annulled
)

STATUS = {
    Pending: "proposed",
    SentBack: "returned",
    Taken: "withdrawn",
    InSet: "compiled",
    UnderVote: "voting",
    Advised: "reviewed",
    Granted: "awarded",
    Rejected: "declined",
    Above: "forwarded",
    GrantedAbove: "awarded_above",
    Annulled: "revoked",
}

ENDED = (Taken, Granted, Rejected, GrantedAbove, Annulled)


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
    rules: Rules,
    the_plan: Plan,
    agency: Agency,
    nominee: Person | None,
    record: Record | None,
    the_call: Call | None,
    plan: str,
    subject: str,
    award: str,
    achievements: tuple[str | Achievement, ...],
    subject_kind: str = INDIVIDUAL,
    commendation: str = MERIT,
    year: int = 0,
    works: tuple[str, ...] = (),
) -> list[Proposed | To]:
    """Propose a person, a collective (by its unit) or a household (by name) for an award.

    A unit proposes its own people and itself; a mass organisation may propose anybody. ``year`` is
    the one commended, the last full one when left out; ``works`` are recognised initiatives or
    research topics that this award is to rest on.
    """
    in_force(the_plan)
    proposer = agency.active(actor.unit)
    _check_award(award, subject_kind)
    require_text(subject=subject)
    home = subject
    if nominee is not None:
        require(not nominee.departed, "person_departed", person=subject, on=nominee.departed)
        home = nominee.unit
    elif subject_kind == COLLECTIVE:
        agency.active(subject)
    own = subject_kind == HOUSEHOLD or home == actor.unit or proposer.kind == MASS_ORGANIZATION
    require(own, "not_own_subject", unit=actor.unit, subject=subject, home=home)
    case = _case(
        Case(id, plan, actor.unit, subject_kind, subject, award, (), commendation, year, works),
        achievements,
        today,
    )
    if the_call is not None:
        admit(the_call, id, today)
        check_quotas(the_call, actor.unit, subject_kind)
    findings = _eligible(rules, case, record, nominee, the_call, today)
    return [
        Proposed(
            *(id, plan, actor.unit, subject_kind, subject, award, case.achievements, today),
            *(commendation, case.year, works, findings),
        ),
        *_claim(case),
        *_enter(the_call, case),
    ]


def amend(
    nomination: Nomination,
    *,
    actor: Actor,
    today: date,
    rules: Rules,
    nominee: Person | None,
    record: Record | None,
    the_call: Call | None,
    award: str = "",
    achievements: tuple[str | Achievement, ...] = (),
    commendation: str = "",
    year: int = 0,
    works: tuple[str, ...] = (),
) -> list[Amended | To]:
    """Change what is proposed before compilation; a returned nomination is sent in again."""
    _own(nomination.case, actor)
    if not isinstance(nomination, Pending | SentBack):
        raise expected(nomination, "proposed")
    case = nomination.case
    changed = award or achievements or commendation or year or works
    require(changed, "nothing_to_amend", nomination=case.id)
    case = change(
        case,
        award=award or case.award,
        commendation=commendation or case.commendation,
        year=year or case.year,
        works=works or case.works,
    )
    _check_award(case.award, case.subject_kind)
    case = _case(case, achievements or case.achievements, today)
    left = _leave(the_call, nomination.case)
    others = counted(the_call, left[0].event) if left else None
    findings = _eligible(rules, case, record, nominee, others, today)
    what = case.award, case.achievements, today, case.commendation, case.year, case.works
    return [Amended(*what, findings), *_claim(case), *left, *_enter(the_call, case)]


def withdraw(
    nomination: Nomination, *, actor: Actor, today: date, the_call: Call | None, reason: str
) -> list[Withdrawn | To]:
    """Take a nomination back, as the unit that proposed it, before it is compiled."""
    require_text(reason=reason)
    _own(nomination.case, actor)
    if not isinstance(nomination, Pending | SentBack):
        raise expected(nomination, "proposed")
    case = nomination.case
    return [Withdrawn(reason, today), *_free(case), *_leave(the_call, case)]


def give_back(nomination: Nomination, *, today: date, reason: str) -> list[Returned]:
    """Return a nomination to its unit in writing, with the reason (BR-42)."""
    require_text(reason=reason)
    if not isinstance(nomination, Pending | InSet):
        raise expected(nomination, "proposed")
    return [Returned(reason, today)]


def decline(nomination: Nomination, *, today: date, reason: str) -> list[Declined | To]:
    """Decide, as Director, not to award a reviewed nomination."""
    require_text(reason=reason)
    if not isinstance(nomination, Advised):
        raise expected(nomination, "reviewed")
    return [Declined(reason, today), *_free(nomination.case)]


def _check_award(award: str, kind: str) -> None:
    require(award in AWARDS, "award_unknown", award=award, known=tuple(AWARDS))
    subjects = AWARDS[award].subjects
    require(kind in subjects, "award_not_for_subject", award=award, kind=kind, subjects=subjects)


def _case(case: Case, achievements: tuple[str | Achievement, ...], today: date) -> Case:
    """``case`` with its achievements and its year filled in, or a refusal."""
    require(achievements, "achievements_missing")
    check_commendation(case.commendation)
    year = case.year or today.year - 1
    require(FIRST_YEAR <= year <= today.year, "year_malformed", found=year, today=today)
    whole = complete(achievements, year)
    for achievement in whole:
        require_text(achievements=achievement.text)
    return change(case, year=year, achievements=whole)


def _eligible(
    rules: Rules,
    case: Case,
    record: Record | None,
    nominee: Person | None,
    call: Call | None,
    today: date,
) -> tuple[Finding, ...]:
    """Everything that was found; refuses where the law, or a rule the agency adopted, says no."""
    female = nominee is not None and nominee.sex == "female"
    findings = judge(rules, case, record, today, female=female)
    if call is not None:
        findings += caps(rules, call, case)
    if call is not None and call.criteria:
        criteria, document = call.criteria, call.criteria_document
        own = conference(rules, case, record, today, criteria=criteria, document=document)
        findings += (own,)
    against = failed(findings)
    if against:
        raise Refusal(
            "not_eligible", award=case.award, subject=case.subject, findings=against, year=case.year
        )
    return findings


def _claim(case: Case) -> list[To]:
    """What the case rests on, entered on the subject's record: nothing else may rest on it."""
    if case.subject_kind == HOUSEHOLD:
        return []
    resting = tuple(achievement.id for achievement in case.achievements)
    event = Claimed(case.subject, case.id, case.award, case.works, resting)
    return [To("record", case.subject, event)]


def _free(case: Case) -> list[To]:
    if case.subject_kind == HOUSEHOLD:
        return []
    return [To("record", case.subject, Freed(case.subject, case.id))]


def _enter(call: Call | None, case: Case) -> list[To]:
    """The case counts against the quotas of the plan's call, where there is one."""
    if call is None:
        return []
    event = Entered(case.id, case.unit, case.subject_kind, case.award)
    return [To("call", call.id, event)]


def _leave(call: Call | None, case: Case) -> list[To]:
    if call is None:
        return []
    return [To("call", call.id, Left(case.id, case.unit, case.subject_kind, case.award))]


def _own(case: Case, actor: Actor) -> None:
    require(actor.unit == case.unit, "not_own_nomination", unit=actor.unit, owner=case.unit)


# Evolve


def evolve(nomination: Nomination | None, event: object) -> Nomination | None:
    match nomination, event:
        case None, Proposed():
            return Pending(_proposed(event), findings=event.findings)
        case ((Pending(case, returns) | SentBack(case, returns)), Amended()):
            return Pending(_amended(case, event), returns, event.findings)
        case ((Pending(case) | SentBack(case)), Withdrawn(reason)):
            return Taken(case, reason)
        case ((Pending(case, returns) | InSet(case, _, returns)), Returned(reason)):
            return SentBack(case, (*returns, reason))
        case Pending(case, returns), Compiled(compilation):
            return InSet(case, compilation, returns)
        case InSet(case, compilation), PutToVote(vote):
            return UnderVote(case, compilation, vote)
        case Advised(case, compilation=compilation, round=held), PutToVote(vote):
            return UnderVote(case, compilation, vote, held + 1)
        case UnderVote(case, compilation, asked, held), Reviewed(vote, passed, yes, total) if (
            vote == asked
        ):
            return Advised(case, vote, passed, yes, total, compilation, held)
        case Advised(vote=given), AdviceSetAside(vote, document) if vote == given:
            return change(nomination, set_aside=document)
        case Advised(case), Awarded(decision, ordinal):
            return Granted(case, decision, ordinal, nomination)
        case Granted(advice=advice), Unawarded():
            return advice
        case Granted(case), Revoked(decision, ground, document):
            return Annulled(case, decision, ground, document)
        case Advised(case), Declined(reason):
            return Rejected(case, reason)
        case Advised(case), Forwarded(dossier, addressees):
            return Above(case, nomination, dossier, addressees)
        case Above(advice=advice), KeptBack():
            return advice
        case Above(), Answered():
            return _answered(nomination, event)
    return nomination


def _answered(above: Above, answer: Answered) -> Nomination:
    """The first grant is the award; it is refused when nobody is left who could grant it."""
    if answer.granted:
        return GrantedAbove(
            above.case, above.dossier, answer.addressee, answer.document, answer.decided
        )
    waiting = tuple(body for body in above.waiting if body != answer.addressee)
    return change(above, waiting=waiting) if waiting else Rejected(above.case, answer.reason)


def _proposed(event: Proposed) -> Case:
    what = event.award, event.achievements, event.commendation, event.year, event.works
    return Case(event.id, event.plan, event.unit, event.subject_kind, event.subject, *what)


def _amended(case: Case, event: Amended) -> Case:
    return change(
        case,
        award=event.award,
        achievements=event.achievements,
        commendation=event.commendation,
        year=event.year,
        works=event.works,
    )


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
            todo = (Todo("dossier.open", role=OFFICE),)  # beyond the Director's power (BR-04)
        case Advised():
            todo = (Todo("nomination.decline", role=DIRECTOR),)
    return Row(
        STATUS[type(nomination)],
        f"{case.subject} · {case.award}",
        unit=case.unit,
        note=note,
        open=not isinstance(nomination, ENDED),
        refs=(case.plan, case.subject),
        todo=todo,
    )


def _nominee(nomination: Nomination | None, facts: Mapping[str, Any], today: date) -> str:
    """The person proposed, when it is one."""
    kind, subject = _proposed_subject(nomination, facts)
    return subject if kind == INDIVIDUAL else ""


def _on_record(nomination: Nomination | None, facts: Mapping[str, Any], today: date) -> str:
    """Whose record is looked at: nobody's for a household."""
    kind, subject = _proposed_subject(nomination, facts)
    return "" if kind == HOUSEHOLD else subject


def _proposed_subject(nomination: Nomination | None, facts: Mapping[str, Any]) -> tuple[str, str]:
    if nomination is not None:
        return nomination.case.subject_kind, nomination.case.subject
    return facts.get("subject_kind", INDIVIDUAL), facts["subject"]


def _call(nomination: Nomination | None, facts: Mapping[str, Any], today: date) -> str:
    """The call of the plan; a plan without one takes nominations all the same."""
    return call_of(nomination.case.plan if nomination is not None else facts["plan"])


def on_record(own: object, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    """Whose records several nominations are about; households have none."""
    cases = (nomination.case for nomination in facts["the_nominations"].values())
    return tuple(dict.fromkeys(c.subject for c in cases if c.subject_kind != HOUSEHOLD))


# What a decision on several nominations looks at: them, and whether their subjects are on hold.
SEVERAL = {
    "the_nominations": Read("nomination", by="nominations"),
    "the_records": Read("record", by=on_record, optional=True),
}
CALL = {"the_call": Read("call", by=_call, optional=True)}
SUBJECT = {
    **CALL,
    "nominee": Read("person", by=_nominee),
    "record": Read("record", by=_on_record, optional=True),
}


TOPIC = Topic(
    "nomination",
    prefix="ĐX",
    yearly=True,
    evolve=evolve,
    states=tuple(STATUS),
    row=row,
    events={
        "nomination.proposed/1": Proposed,
        "nomination.amended/1": Amended,
        "nomination.withdrawn/1": Withdrawn,
        "nomination.returned/1": Returned,
        "nomination.compiled/1": Compiled,
        "nomination.put_to_vote/1": PutToVote,
        "nomination.reviewed/1": Reviewed,
        "nomination.advice_set_aside/1": AdviceSetAside,
        "nomination.awarded/1": Awarded,
        "nomination.declined/1": Declined,
        "nomination.unawarded/1": Unawarded,
        "nomination.revoked/1": Revoked,
        "nomination.forwarded/1": Forwarded,
        "nomination.kept_back/1": KeptBack,
        "nomination.answered/1": Answered,
    },
    decisions=(
        Decision(
            "propose",
            propose,
            by=(UNIT, OFFICE),
            source=("III.2d", "III.3c", "BR-20"),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                "agency": Read("agency"),
                **SUBJECT,
            },
        ),
        Decision("amend", amend, by=(UNIT, OFFICE), source=("III.3c", "BR-20"), reads=SUBJECT),
        Decision("withdraw", withdraw, by=(UNIT, OFFICE), source=("III.3c",), reads=CALL),
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
        "not_eligible": "BR-37",
    },
)
