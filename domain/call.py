"""A call for nominations under a plan: until when, how many from whom, by which criteria.

One call a plan, under the plan's own number (ĐT-2025-01 for KH-2025-01), so that no nomination
under the plan passes it by. It also holds what is asked of other bodies and of the public.
Source: plan III.2d, III.3c; LAW section 4 (quotas, criteria), BR-26 to BR-28, BR-45.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import field, frozen

from .agency import Agency
from .awards import AWARDS, COLLECTIVE, INDIVIDUAL, RATINGS, SCOPES, TYPES, Condition
from .case import Case
from .decision import DIRECTOR, OFFICE, UNIT, Decision, Read, Row, Todo, Topic
from .eligibility import LEAVES
from .law import Rules
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text

# How a quota counts: people, collectives, both together, an exact number of both, or people as a
# percentage of the participants.
PERSONS, COLLECTIVES, EITHER, FIXED, PERCENT = (
    "persons",
    "collectives",
    "either",
    "fixed",
    "percent",
)
SHAPES = (PERSONS, COLLECTIVES, EITHER, FIXED, PERCENT)


# Events


@frozen
class Opened:
    id: str
    plan: str
    closes: date
    document: str


@frozen
class Extended:
    closes: date
    document: str
    reason: str


@frozen
class QuotaSet:
    """``unit`` "" stands for every unit without a quota of that shape of its own."""

    unit: str
    shape: str
    number: int
    document: str


@frozen
class ParticipantsCounted:
    unit: str
    people: int
    document: str


@frozen
class CriteriaAdopted:
    criteria: Condition
    document: str


@frozen
class ExceptionGranted:
    nomination: str
    until: date
    reason: str


@frozen
class Entered:
    """A nomination counts against the quotas of its unit."""

    nomination: str
    unit: str
    subject_kind: str
    award: str


@frozen
class Left:
    nomination: str
    unit: str
    subject_kind: str
    award: str


@frozen
class Closed:
    """``short`` names the units that stayed below a fixed number."""

    on: date
    short: tuple[str, ...]


@frozen
class ClearanceAsked:
    body: str
    subjects: tuple[str, ...]
    document: str
    due: date


@frozen
class ClearanceAnswered:
    document: str
    reply: str
    against: tuple[str, ...]
    on: date


@frozen
class DisclosureOpened:
    nominations: tuple[str, ...]
    place: str
    since: date
    until: date


@frozen
class CommentReceived:
    number: int
    nomination: str
    text: str
    on: date


@frozen
class CommentAnswered:
    number: int
    answer: str
    on: date


@frozen
class DisclosureClosed:
    on: date


# State


@frozen
class Quota:
    unit: str
    shape: str
    number: int
    document: str


@frozen
class Exemption:
    """One nomination that may come after the closing day, until its own."""

    nomination: str
    until: date
    reason: str


@frozen
class Clearance:
    """What another body was asked about ``subjects``; ``against`` are those it objects to."""

    body: str
    subjects: tuple[str, ...]
    document: str
    due: date
    reply: str = ""
    against: tuple[str, ...] = ()


@frozen
class Comment:
    number: int
    nomination: str
    text: str
    answer: str = ""


@frozen
class Disclosure:
    """A list made public at ``place`` from ``since`` to ``until``."""

    nominations: tuple[str, ...]
    place: str
    since: date
    until: date
    closed: date | None = None


@frozen
class Call:
    """``counts`` are nominations by "unit/kind of subject/award", ``people`` participants by unit.

    ``criteria`` are those of this conference, on top of the law.
    """

    id: str
    plan: str
    closes: date
    document: str
    quotas: tuple[Quota, ...] = ()
    people: dict[str, int] = field(factory=dict)
    counts: dict[str, int] = field(factory=dict)
    criteria: Condition | None = None
    criteria_document: str = ""
    exceptions: tuple[Exemption, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    comments: tuple[Comment, ...] = ()
    disclosure: Disclosure | None = None
    closed: date | None = None

    def count(self, unit: str, kind: str = "", award: str = "") -> int:
        """How many nominations a unit has sent, of one kind of subject or award when named."""
        return sum(
            number for key, number in self.counts.items() if _counted(key, unit, kind, award)
        )

    @property
    def senders(self) -> tuple[str, ...]:
        """The units that have sent nominations."""
        return tuple(dict.fromkeys(key.rsplit("/", 2)[0] for key in self.counts))

    def quotas_of(self, unit: str) -> tuple[Quota, ...]:
        """The quotas of a unit: its own, and the general ones of other shapes."""
        own = [quota for quota in self.quotas if quota.unit == unit]
        shapes = {quota.shape for quota in own}
        general = [q for q in self.quotas if not q.unit and q.shape not in shapes]
        return (*own, *general)


def _counted(key: str, unit: str, kind: str, award: str) -> bool:
    sender, of, title = key.rsplit("/", 2)
    return sender == unit and kind in ("", of) and award in ("", title)


def call_of(plan: str) -> str:
    """The id of the call that belongs to a plan: "ĐT-2025-01" for "KH-2025-01"."""
    return f"ĐT-{plan.partition('-')[2]}"


# Decisions


def open(
    call: None, *, id: str, today: date, the_plan: Plan, plan: str, closes: date, document: str
) -> list[Opened]:
    """Open the call of a plan until a closing day, by the paper that asks for nominations."""
    in_force(the_plan)
    require_text(document=document)
    wanted = call_of(plan)
    require(id == wanted, "call_of_other_plan", id=id, plan=plan, wanted=wanted)
    require(closes >= today, "closes_in_past", closes=closes, today=today)
    return [Opened(id, plan, closes, document)]


def extend(call: Call, *, closes: date, document: str, reason: str) -> list[Extended]:
    """Move the closing day for everybody, by a paper."""
    require_text(document=document, reason=reason)
    require(call.closed is None, "call_closed", call=call.id, closes=call.closes)
    require(closes > call.closes, "closes_in_past", closes=closes, today=call.closes)
    return [Extended(closes, document, reason)]


def set_quota(
    call: Call, *, agency: Agency, shape: str, number: int, document: str, unit: str = ""
) -> list[QuotaSet]:
    """Set how many a unit may propose: people, collectives, either, an exact number, or percent."""
    require_text(document=document)
    if unit:
        agency.active(unit)
    require(shape in SHAPES, "quota_shape_unknown", found=shape, known=SHAPES)
    most = 100 if shape == PERCENT else 10_000
    require(0 <= number <= most, "quota_out_of_range", found=number, most=most)
    return [QuotaSet(unit, shape, number, document)]


def count_participants(
    call: Call, *, agency: Agency, unit: str, people: int, document: str
) -> list[ParticipantsCounted]:
    """Enter how many people of a unit take part: percentages are of them."""
    require_text(document=document)
    agency.active(unit)
    require(people > 0, "quota_out_of_range", found=people, most=10_000)
    return [ParticipantsCounted(unit, people, document)]


def adopt_criteria(
    call: Call,
    *,
    document: str,
    required: tuple[Condition, ...] = (),
    one_of: tuple[Condition, ...] = (),
) -> list[CriteriaAdopted]:
    """Adopt the criteria of this conference: all of ``required`` and one of ``one_of``."""
    require_text(document=document)
    require(required or one_of, "criteria_missing")
    for condition in (*required, *one_of):
        _check_criterion(condition)
    parts = (*required, Condition(any=one_of)) if one_of else required
    return [CriteriaAdopted(Condition(all=parts), document)]


def grant_exception(
    call: Call, *, today: date, nomination: str, until: date, reason: str
) -> list[ExceptionGranted]:
    """Let one nomination come after the closing day, until its own, with the reason."""
    require_text(nomination=nomination, reason=reason)
    require(until >= today, "closes_in_past", closes=until, today=today)
    return [ExceptionGranted(nomination, until, reason)]


def close(call: Call, *, today: date) -> list[Closed]:
    """Close the call once its day is over; units below a fixed number are named."""
    require(call.closed is None, "call_closed", call=call.id, closes=call.closes)
    require(today > call.closes, "call_still_open", call=call.id, closes=call.closes)
    fixed = [quota for quota in call.quotas if quota.shape == FIXED and quota.unit]
    return [Closed(today, tuple(q.unit for q in fixed if call.count(q.unit) < q.number))]


def ask_clearance(
    call: Call, *, today: date, body: str, subjects: tuple[str, ...], document: str, due: date
) -> list[ClearanceAsked]:
    """Ask another body in writing whether anything stands against those nominated."""
    require_text(body=body, document=document)
    require(subjects, "subjects_missing")
    require(due >= today, "closes_in_past", closes=due, today=today)
    known = {clearance.document for clearance in call.clearances}
    require(document not in known, "clearance_asked", document=document)
    return [ClearanceAsked(body, subjects, document, due)]


def answer_clearance(
    call: Call, *, today: date, document: str, reply: str, against: tuple[str, ...] = ()
) -> list[ClearanceAnswered]:
    """Enter another body's answer; whoever it objects to is then held on their record."""
    require_text(reply=reply)
    asked = next((c for c in call.clearances if c.document == document and not c.reply), None)
    require(asked, "clearance_not_asked", document=document)
    for subject in against:
        named = asked is not None and subject in asked.subjects
        require(named, "clearance_not_about", subject=subject, document=document)
    return [ClearanceAnswered(document, reply, against, today)]


def disclose(
    call: Call,
    *,
    today: date,
    rules: Rules,
    nominations: tuple[str, ...],
    place: str,
    until: date | None = None,
) -> list[DisclosureOpened]:
    """Make the list of nominations public, for the working days adopted or longer (BR-45)."""
    require_text(place=place)
    require(nominations, "subjects_missing")
    days = rules.settings.disclosure_days if rules.settings else 0
    earliest = rules.calendar.after(today, days)
    if until is None:
        require(days, "disclosure_days_not_adopted")
    ends = until or earliest
    require(ends >= earliest, "disclosure_too_short", until=ends, earliest=earliest, days=days)
    return [DisclosureOpened(nominations, place, today, ends)]


def calls_of(own: object, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    """The calls under which several nominations were proposed."""
    plans = (nomination.case.plan for nomination in facts["the_nominations"].values())
    return tuple(dict.fromkeys(map(call_of, plans)))


def require_disclosed(
    rules: Rules, calls: Mapping[str, Call | None], cases: tuple[Case, ...]
) -> None:
    """Refuse what was not public for as long as the agency asks, with every comment answered."""
    days = rules.settings.disclosure_days if rules.settings else 0
    for case in cases if days else ():
        call = calls.get(call_of(case.plan))
        public = call.disclosure if call else None
        done = public is not None and public.closed and case.id in public.nominations
        require(done, "disclosure_unfinished", nomination=case.id, days=days)


def comment(call: Call, *, today: date, nomination: str, text: str) -> list[CommentReceived]:
    """Enter a comment of the public; name nobody in it who did not ask to be named."""
    require_text(text=text)
    public = call.disclosure
    open = public is not None and public.closed is None and nomination in public.nominations
    require(open, "not_disclosed", nomination=nomination)
    return [CommentReceived(len(call.comments) + 1, nomination, text, today)]


def answer_comment(call: Call, *, today: date, number: int, answer: str) -> list[CommentAnswered]:
    """Answer a comment of the public."""
    require_text(answer=answer)
    open = any(c.number == number and not c.answer for c in call.comments)
    require(open, "comment_not_open", number=number)
    return [CommentAnswered(number, answer, today)]


def end_disclosure(call: Call, *, today: date) -> list[DisclosureClosed]:
    """End the disclosure once its days are over and every comment is answered."""
    public = call.disclosure
    if public is None or public.closed:
        raise Refusal("not_disclosed", nomination="")
    require(today > public.until, "disclosure_runs", until=public.until)
    waiting = tuple(str(c.number) for c in call.comments if not c.answer)
    require(not waiting, "comments_unanswered", numbers=waiting)
    return [DisclosureClosed(today)]


def _check_criterion(condition: Condition) -> None:
    """Refuse a criterion that nothing on record can answer."""
    for part in (*condition.all, *condition.any):
        _check_criterion(part)
    if condition.all or condition.any:
        return
    fact, value, scope = condition.fact, condition.value, condition.scope
    require(fact in LEAVES, "criterion_unknown", fact=fact, value=value, known=tuple(LEAVES))
    known = VALUES.get(fact)
    require(
        known is None or value in known, "criterion_unknown", fact=fact, value=value, known=known
    )
    require(scope in ("", *SCOPES), "criterion_unknown", fact=fact, value=scope, known=SCOPES)


# What a criterion may ask, where its fact has values.
VALUES: Mapping[str, tuple[str, ...]] = {
    "award": tuple(AWARDS),
    "rating": RATINGS,
    "type": TYPES,
    "subject": (INDIVIDUAL, COLLECTIVE),
    "members_rated": ("completed",),
    "members_awarded": ("advanced_worker", "base_emulation_fighter"),
    "members_disciplined": ("warning",),
}


# What a nomination asks of its call


def admit(call: Call, nomination: str, today: date) -> None:
    """Refuse a nomination that comes too late and has no exception of its own."""
    if call.closed is None and today <= call.closes:
        return
    own = [e for e in call.exceptions if e.nomination == nomination and today <= e.until]
    require(own, "call_closed", call=call.id, closes=call.closes)


def check_quotas(call: Call, unit: str, kind: str) -> None:
    """Refuse one nomination more than a quota of its unit allows."""
    for quota in call.quotas_of(unit):
        _check_quota(call, quota, unit, kind)


def _check_quota(call: Call, quota: Quota, unit: str, kind: str) -> None:
    counted = {PERSONS: INDIVIDUAL, PERCENT: INDIVIDUAL, COLLECTIVES: COLLECTIVE}.get(
        quota.shape, ""
    )
    if counted not in ("", kind):
        return
    sent, people = call.count(unit, counted), call.people.get(unit, 0)
    if quota.shape == PERCENT:
        require(people, "participants_unknown", unit=unit, call=call.id)
        fits = (sent + 1) * 100 <= quota.number * people
    else:
        fits = sent < quota.number
    require(
        fits,
        "quota_used_up",
        unit=unit,
        shape=quota.shape,
        number=quota.number,
        sent=sent,
        document=quota.document,
    )


# Evolve


def evolve(call: Call | None, event: object) -> Call | None:
    if call is None:
        match event:
            case Opened(id, plan, closes, document):
                return Call(id, plan, closes, document)
        return None
    match event:
        case Extended(closes):
            return change(call, closes=closes)
        case QuotaSet(unit, shape, number, document):
            others = (q for q in call.quotas if (q.unit, q.shape) != (unit, shape))
            return change(call, quotas=(*others, Quota(unit, shape, number, document)))
        case ParticipantsCounted(unit, people):
            return change(call, people={**call.people, unit: people})
        case CriteriaAdopted(criteria, document):
            return change(call, criteria=criteria, criteria_document=document)
        case ExceptionGranted(nomination, until, reason):
            granted = Exemption(nomination, until, reason)
            return change(call, exceptions=(*call.exceptions, granted))
        case Entered(_, unit, kind, award):
            return _count(call, f"{unit}/{kind}/{award}", 1)
        case Left(_, unit, kind, award):
            return _count(call, f"{unit}/{kind}/{award}", -1)
        case Closed(on):
            return change(call, closed=on)
    return _public(call, event)


def _public(call: Call, event: object) -> Call:
    match event:
        case ClearanceAsked(body, subjects, document, due):
            asked = Clearance(body, subjects, document, due)
            return change(call, clearances=(*call.clearances, asked))
        case ClearanceAnswered(document, reply, against):
            answered = tuple(
                change(c, reply=reply, against=against) if c.document == document else c
                for c in call.clearances
            )
            return change(call, clearances=answered)
        case DisclosureOpened(nominations, place, since, until):
            return change(call, disclosure=Disclosure(nominations, place, since, until))
        case CommentReceived(number, nomination, text):
            return change(call, comments=(*call.comments, Comment(number, nomination, text)))
        case CommentAnswered(number, answer):
            comments = (
                change(c, answer=answer) if c.number == number else c for c in call.comments
            )
            return change(call, comments=tuple(comments))
        case DisclosureClosed(on) if call.disclosure:
            return change(call, disclosure=change(call.disclosure, closed=on))
    return call


def _count(call: Call, key: str, by: int) -> Call:
    return change(call, counts={**call.counts, key: call.counts.get(key, 0) + by})


def row(call: Call) -> Row:
    todo = []
    if call.closed is None:
        todo.append(Todo("call.close", role=OFFICE))
    if any(not clearance.reply for clearance in call.clearances):
        todo.append(Todo("call.answer_clearance", role=OFFICE))
    if any(not one.answer for one in call.comments):
        todo.append(Todo("call.answer_comment", role=OFFICE))
    if call.disclosure and call.disclosure.closed is None:
        todo.append(Todo("call.end_disclosure", role=OFFICE))
    return Row(
        "open" if call.closed is None else "closed",
        call.plan,
        due=call.closes if call.closed is None else None,
        note=str(sum(call.counts.values())),
        open=bool(todo),
        refs=(call.plan,),
        todo=tuple(todo),
    )


AGENCY = {"agency": Read("agency")}
OFFICE_OR_DIRECTOR = (OFFICE, DIRECTOR)

TOPIC = Topic(
    "call",
    prefix="ĐT",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Call,),
    row=row,
    events={
        "call.opened/1": Opened,
        "call.extended/1": Extended,
        "call.quota_set/1": QuotaSet,
        "call.participants_counted/1": ParticipantsCounted,
        "call.criteria_adopted/1": CriteriaAdopted,
        "call.exception_granted/1": ExceptionGranted,
        "call.entered/1": Entered,
        "call.left/1": Left,
        "call.closed/1": Closed,
        "call.clearance_asked/1": ClearanceAsked,
        "call.clearance_answered/1": ClearanceAnswered,
        "call.disclosure_opened/1": DisclosureOpened,
        "call.comment_received/1": CommentReceived,
        "call.comment_answered/1": CommentAnswered,
        "call.disclosure_closed/1": DisclosureClosed,
    },
    decisions=(
        Decision(
            "open",
            open,
            by=OFFICE_OR_DIRECTOR,
            source=("III.2d",),
            creates=True,
            reads={"the_plan": Read("plan", by="plan")},
        ),
        Decision("extend", extend, by=OFFICE_OR_DIRECTOR, source=("III.2d",)),
        Decision("set_quota", set_quota, by=OFFICE_OR_DIRECTOR, source=("BR-28",), reads=AGENCY),
        Decision(
            "count_participants",
            count_participants,
            by=OFFICE_OR_DIRECTOR,
            source=("BR-26", "BR-27"),
            reads=AGENCY,
        ),
        Decision("adopt_criteria", adopt_criteria, by=(DIRECTOR,), source=("III.3c",)),
        Decision("grant_exception", grant_exception, by=(DIRECTOR,), source=("III.2d",)),
        Decision("close", close, by=(OFFICE,), source=("III.2d",)),
        Decision("ask_clearance", ask_clearance, by=(OFFICE,), source=("BR-32",)),
        Decision("answer_clearance", answer_clearance, by=(OFFICE,), source=("BR-32",)),
        Decision("disclose", disclose, by=(OFFICE,), source=("BR-45",)),
        Decision("comment", comment, by=(OFFICE, UNIT), source=("BR-45",)),
        Decision("answer_comment", answer_comment, by=(OFFICE,), source=("BR-45",)),
        Decision("end_disclosure", end_disclosure, by=(OFFICE,), source=("BR-45",)),
    ),
    refusals={
        "call_of_other_plan": "III.2d",
        "closes_in_past": "III.2d",
        "call_closed": "III.2d",
        "call_still_open": "III.2d",
        "quota_shape_unknown": "BR-28",
        "quota_out_of_range": "BR-28",
        "quota_used_up": "BR-28",
        "participants_unknown": "BR-28",
        "criteria_missing": "III.3c",
        "criterion_unknown": "III.3c",
        "subjects_missing": "BR-32",
        "clearance_asked": "BR-32",
        "clearance_not_asked": "BR-32",
        "clearance_not_about": "BR-32",
        "disclosure_days_not_adopted": "BR-45",
        "disclosure_too_short": "BR-45",
        "disclosure_runs": "BR-45",
        "not_disclosed": "BR-45",
        "disclosure_unfinished": "BR-45",
        "comment_not_open": "BR-45",
        "comments_unanswered": "BR-45",
    },
)
