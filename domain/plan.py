"""The plan: drafted, signed, numbered by the clerk, issued, amended, paused, superseded, closed.

Source: plan 0.1 (legal bases, life of the plan), II.2.2 (day of the conference), II.2.4
(programme), V (recipients); NĐ 30/2020 Điều 15, 18 (BR-56, BR-58, BR-59); BR-72 (pause, supersede).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import field, frozen

from . import lineage
from .assembly import Conference, preparing
from .decision import CLERK, DIRECTOR, OFFICE, Actor, Decision, Read, Row, To, Todo, Topic
from .refusal import Refusal, require, require_text
from .register import Register, register_id, take

SERIES = "KH"


@frozen
class Item:
    """One item of the programme: ``kind`` is what happens, ``minutes`` how long it may take."""

    title: str
    kind: str = ""
    minutes: int = 0


# Events


@frozen
class Drafted:
    id: str
    title: str
    symbol: str
    period: str
    bases: tuple[str, ...]
    conference: date
    starts: str
    place: str
    parent: str
    on: date


@frozen
class ClauseWritten:
    clause: str
    text: str


@frozen
class ProgrammeSet:
    items: tuple[Item, ...]


@frozen
class RecipientsSet:
    recipients: tuple[str, ...]


@frozen
class Approved:
    by: str
    signs: str
    on: date


@frozen
class Numbered:
    number: int
    on: date


@frozen
class Issued:
    on: date


@frozen
class Amended:
    clause: str
    text: str
    document: str
    reason: str
    on: date


@frozen
class ConferenceRescheduled:
    day: date
    starts: str
    was: date
    document: str
    reason: str


@frozen
class Paused:
    document: str
    reason: str
    on: date


@frozen
class Resumed:
    document: str
    on: date


@frozen
class Superseded:
    by: str
    document: str
    reason: str
    on: date


@frozen
class Closed:
    report: str
    on: date


@frozen
class TaskOpened:
    task: str


@frozen
class TaskSettled:
    task: str


# State


@frozen
class Content:
    """What the plan lays down."""

    id: str
    title: str
    symbol: str
    period: str
    bases: tuple[str, ...]
    conference: date
    starts: str
    place: str
    parent: str = ""
    clauses: dict[str, str] = field(factory=dict)
    programme: tuple[Item, ...] = ()
    recipients: tuple[str, ...] = ()
    children: dict[str, lineage.Child] = field(factory=dict)


@frozen
class Draft:
    content: Content


@frozen
class Signed:
    content: Content
    on: date


@frozen
class Registered:
    content: Content
    number: int
    on: date


@frozen
class InForce:
    """Running; ``open_tasks`` are those neither done nor cancelled."""

    content: Content
    number: int
    since: date
    open_tasks: tuple[str, ...] = ()


@frozen
class OnHold:
    content: Content
    number: int
    since: date
    reason: str
    open_tasks: tuple[str, ...] = ()


@frozen
class Replaced:
    content: Content
    number: int
    by: str


@frozen
class Done:
    content: Content
    number: int
    on: date


Plan = Draft | Signed | Registered | InForce | OnHold | Replaced | Done

STATUS: Mapping[type, str] = {
    Draft: "draft",
    Signed: "signed",
    Registered: "numbered",
    InForce: "in_force",
    OnHold: "paused",
    Replaced: "superseded",
    Done: "closed",
}


def in_force(plan: Plan) -> InForce:
    """The plan as it runs, or a refusal that says how it stands instead."""
    if not isinstance(plan, InForce):
        raise Refusal("plan_not_in_force", plan=plan.content.id, status=STATUS[type(plan)])
    return plan


def _wrong_state(plan: Plan, wanted: str) -> Refusal:
    status = STATUS[type(plan)]
    return Refusal("plan_wrong_state", plan=plan.content.id, status=status, wanted=wanted)


# Decisions


def draft(
    plan: None,
    *,
    id: str,
    today: date,
    title: str,
    symbol: str,
    conference: date,
    bases: tuple[str, ...] = (),
    period: str = "",
    starts: str = "",
    place: str = "",
    weekday: int = 0,
    parent: str = "",
) -> list[Drafted]:
    """Draft a plan. ``weekday`` is the one its text names: 2 (thứ Hai) to 8 (Chủ nhật), 0: none."""
    require_text(title=title, symbol=symbol)
    real = conference.isoweekday() + 1
    require(weekday in (0, real), "weekday_wrong", day=conference, weekday=weekday, real=real)
    return [Drafted(id, title, symbol, period, bases, conference, starts, place, parent, today)]


def write_clause(plan: Plan, *, clause: str, text: str) -> list[ClauseWritten]:
    """Write or rewrite one clause of the draft; ids such as "II.2.6a" are what decisions cite."""
    require_text(clause=clause, text=text)
    if not isinstance(plan, Draft):
        raise _wrong_state(plan, "draft")
    return [ClauseWritten(clause, text)]


def set_programme(plan: Plan, *, items: tuple[Item, ...]) -> list[ProgrammeSet]:
    """Set the programme of the conference, in order."""
    require(items, "programme_empty")
    for item in items:
        require_text(title=item.title)
        require(item.minutes >= 0, "minutes_negative", title=item.title, minutes=item.minutes)
    if isinstance(plan, Replaced | Done):
        raise _wrong_state(plan, "in_force")
    return [ProgrammeSet(items)]


def set_recipients(plan: Plan, *, recipients: tuple[str, ...]) -> list[RecipientsSet]:
    """Set to whom the plan is sent (Nơi nhận)."""
    require(recipients, "recipients_empty")
    require_text(recipients=min(recipients, key=lambda name: len(name.strip())))
    if not isinstance(plan, Draft):
        raise _wrong_state(plan, "draft")
    return [RecipientsSet(recipients)]


def approve(plan: Plan, *, actor: Actor, today: date) -> list[Approved]:
    """Sign the draft; from here on only an amendment changes it."""
    if not isinstance(plan, Draft):
        raise _wrong_state(plan, "draft")
    require(plan.content.clauses, "plan_without_clauses", plan=plan.content.id)
    return [Approved(actor.person, actor.signs, today)]


def number(
    plan: Plan, *, today: date, register: Register | None, number: int = 0
) -> list[Numbered | To]:
    """Give the signed plan its number in the year's series, the next free one unless named."""
    if not isinstance(plan, Signed):
        raise _wrong_state(plan, "signed")
    _not_before(plan, today)
    taken, event = take(register, SERIES, today, number, plan.content.id)
    return [Numbered(taken, today), event]


def issue(plan: Plan, *, today: date) -> list[Issued]:
    """Issue the numbered plan: it is in force from today."""
    if not isinstance(plan, Registered):
        raise _wrong_state(plan, "numbered")
    _not_before(plan, today)
    return [Issued(today)]


def amend(
    plan: Plan, *, today: date, clause: str, text: str, document: str, reason: str
) -> list[Amended]:
    """Change one clause of an issued plan by a document of the same form."""
    require_text(clause=clause, text=text, document=document, reason=reason)
    in_force(plan)
    return [Amended(clause, text, document, reason, today)]


def reschedule(
    plan: Plan,
    *,
    today: date,
    day: date,
    document: str,
    reason: str,
    starts: str = "",
    the_conference: Conference | None = None,
) -> list[ConferenceRescheduled]:
    """Move the conference to another day while it has not begun; what is due by it moves along."""
    require_text(document=document, reason=reason)
    content = in_force(plan).content
    if the_conference:
        preparing(the_conference)
    require(day >= today, "day_in_past", day=day, today=today)
    starts = starts or content.starts
    return [ConferenceRescheduled(day, starts, content.conference, document, reason)]


def pause(plan: Plan, *, today: date, document: str, reason: str) -> list[Paused]:
    """Halt the plan: nothing is decided under it until it is resumed."""
    require_text(document=document, reason=reason)
    in_force(plan)
    return [Paused(document, reason, today)]


def resume(plan: Plan, *, today: date, document: str) -> list[Resumed]:
    """Take a paused plan up again."""
    require_text(document=document)
    if not isinstance(plan, OnHold):
        raise _wrong_state(plan, "paused")
    return [Resumed(document, today)]


def supersede(
    plan: Plan, *, today: date, successor: Plan, by: str, document: str, reason: str
) -> list[Superseded]:
    """End the plan in favour of another one that is already in force."""
    require_text(document=document, reason=reason)
    require(by != plan.content.id, "plan_by_itself", plan=by)
    if not isinstance(plan, InForce | OnHold):
        raise _wrong_state(plan, "in_force")
    in_force(successor)
    return [Superseded(by, document, reason, today)]


def link_child(
    plan: Plan, *, today: date, child: str, agency: str, document: str, due: date
) -> list[lineage.ChildLinked]:
    """Put the plan of a lower agency under this one, to be carried out by ``due``."""
    children = in_force(plan).content.children
    return [lineage.link(children, today, child, agency, document, due)]


def report_child(
    plan: Plan, *, today: date, child: str, held: date, document: str
) -> list[lineage.ChildReported]:
    """Record that a lower agency held its conference, by its report."""
    return [lineage.report(in_force(plan).content.children, today, child, held, document)]


def drop_child(plan: Plan, *, today: date, child: str, reason: str) -> list[lineage.ChildDropped]:
    """Record that a lower agency's plan fell away."""
    return [lineage.drop(in_force(plan).content.children, today, child, reason)]


def close(plan: Plan, *, today: date, report: str) -> list[Closed]:
    """Close the plan once every task and every plan below it is settled; ``report`` says how."""
    require_text(report=report)
    tasks = in_force(plan).open_tasks
    require(not tasks, "tasks_open", plan=plan.content.id, tasks=tasks)
    children = lineage.waiting(plan.content.children)
    require(not children, "children_open", plan=plan.content.id, children=children)
    return [Closed(report, today)]


def _not_before(plan: Signed | Registered, today: date) -> None:
    """A number follows the signature and the issue follows the number, also when entered late."""
    last = plan.on
    require(today >= last, "plan_step_too_early", plan=plan.content.id, today=today, last=last)


# Evolve


def evolve(plan: Plan | None, event: object) -> Plan | None:
    if plan is None:
        match event:
            case Drafted(id, title, symbol, period, bases, conference, starts, place, parent):
                return Draft(
                    Content(id, title, symbol, period, bases, conference, starts, place, parent)
                )
        return None
    match plan, event:
        case InForce(), TaskOpened() | TaskSettled():
            return InForce(plan.content, plan.number, plan.since, _open_tasks(plan, event))
        case _, ClauseWritten(clause, text) | Amended(clause, text):
            return _write(plan, clauses={**plan.content.clauses, clause: text})
        case _, ProgrammeSet(items):
            return _write(plan, programme=items)
        case _, RecipientsSet(recipients):
            return _write(plan, recipients=recipients)
        case _, ConferenceRescheduled(day, starts):
            return _write(plan, conference=day, starts=starts)
        case _, lineage.ChildLinked() | lineage.ChildReported() | lineage.ChildDropped():
            return _write(plan, children=lineage.evolve(plan.content.children, event))
        case Draft(content), Approved(on=on):
            return Signed(content, on)
        case Signed(content), Numbered(number, on):
            return Registered(content, number, on)
        case Registered(content, number), Issued(on):
            return InForce(content, number, on)
        case InForce(content, number, _, tasks), Paused(reason=reason, on=on):
            return OnHold(content, number, on, reason, tasks)
        case OnHold(content, number, _, _, tasks), Resumed(on=on):
            return InForce(content, number, on, tasks)
        case ((InForce(content, number) | OnHold(content, number)), Superseded(by)):
            return Replaced(content, number, by)
        case InForce(content, number), Closed(on=on):
            return Done(content, number, on)
    return plan


def _open_tasks(plan: InForce, event: TaskOpened | TaskSettled) -> tuple[str, ...]:
    if isinstance(event, TaskOpened):
        return (*plan.open_tasks, event.task)
    return tuple(task for task in plan.open_tasks if task != event.task)


def _write(plan: Plan, **changes: Any) -> Plan:
    return change(plan, content=change(plan.content, **changes))


NEXT: Mapping[type, tuple[Todo, ...]] = {
    Draft: (Todo("plan.approve", role=DIRECTOR),),
    Signed: (Todo("plan.number", role=CLERK),),
    Registered: (Todo("plan.issue", role=CLERK),),
    OnHold: (Todo("plan.resume", role=DIRECTOR),),
}


def row(plan: Plan) -> Row:
    content = plan.content
    number = getattr(plan, "number", 0)
    return Row(
        STATUS[type(plan)],
        content.title,
        due=content.conference,
        day=content.conference,
        note=f"{number:02d}/{content.symbol}" if number else "",
        open=not isinstance(plan, Replaced | Done),
        todo=NEXT.get(type(plan), ()),
    )


def _register(plan: Any, facts: Mapping[str, Any], today: date) -> str:
    return register_id(SERIES, today)


TOPIC = Topic(
    "plan",
    prefix="KH",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Draft, Signed, Registered, InForce, OnHold, Replaced, Done),
    row=row,
    events={
        "plan.drafted/1": Drafted,
        "plan.clause_written/1": ClauseWritten,
        "plan.programme_set/1": ProgrammeSet,
        "plan.recipients_set/1": RecipientsSet,
        "plan.approved/1": Approved,
        "plan.numbered/1": Numbered,
        "plan.issued/1": Issued,
        "plan.amended/1": Amended,
        "plan.conference_rescheduled/1": ConferenceRescheduled,
        "plan.paused/1": Paused,
        "plan.resumed/1": Resumed,
        "plan.superseded/1": Superseded,
        "plan.closed/1": Closed,
        "plan.task_opened/1": TaskOpened,
        "plan.task_settled/1": TaskSettled,
        **lineage.EVENTS,
    },
    decisions=(
        Decision("draft", draft, by=(OFFICE,), source=("0.1", "II.2.2"), creates=True),
        Decision("write_clause", write_clause, by=(OFFICE,), source=("0.1",)),
        Decision("set_programme", set_programme, by=(OFFICE,), source=("II.2.4",)),
        Decision("set_recipients", set_recipients, by=(OFFICE,), source=("V",)),
        Decision("approve", approve, by=(DIRECTOR,), source=("0.1",)),
        Decision(
            "number",
            number,
            by=(CLERK,),
            source=("0.1", "BR-56", "BR-58"),
            reads={"register": Read("register", by=_register, optional=True)},
        ),
        Decision("issue", issue, by=(CLERK,), source=("0.1", "BR-58")),
        Decision("amend", amend, by=(DIRECTOR,), source=("0.1", "BR-59")),
        Decision(
            "reschedule",
            reschedule,
            by=(DIRECTOR,),
            source=("II.2.2", "BR-72"),
            reads={"the_conference": Read("conference", by="id", optional=True)},
        ),
        Decision("pause", pause, by=(DIRECTOR,), source=("0.1", "BR-72")),
        Decision("resume", resume, by=(DIRECTOR,), source=("0.1", "BR-72")),
        Decision(
            "supersede",
            supersede,
            by=(DIRECTOR,),
            source=("0.1", "BR-72"),
            reads={"successor": Read("plan", by="by")},
        ),
        Decision("link_child", link_child, by=(OFFICE,), source=("0.1",)),
        Decision("report_child", report_child, by=(OFFICE,), source=("0.1",)),
        Decision("drop_child", drop_child, by=(OFFICE, DIRECTOR), source=("0.1", "BR-72")),
        Decision("close", close, by=(DIRECTOR,), source=("0.1", "BR-62")),
    ),
    refusals={
        "plan_not_in_force": "0.1",
        "plan_wrong_state": "0.1",
        "plan_step_too_early": "BR-58",
        "plan_without_clauses": "0.1",
        "plan_by_itself": "BR-72",
        "weekday_wrong": "II.2.2",
        "day_in_past": "II.2.2",
        "programme_empty": "II.2.4",
        "minutes_negative": "II.2.4",
        "recipients_empty": "V",
        "tasks_open": "III.2a",
        **lineage.REFUSALS,
    },
)
