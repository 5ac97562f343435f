"""A task of the plan: who leads, who helps, until when, and whether it was on time.

Source: plan III.2a (the Office leads and assigns), III.2d (progress is followed), III.3a (units
confirm cooperation themselves), II.2.6a as an example of evidence; BR-73 (four kinds of end).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, To, Todo, Topic
from .plan import Plan, Replaced, TaskOpened, TaskSettled, in_force
from .refusal import Refusal, require, require_text

FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()


@frozen
class Due:
    """When a task ends: on a day, within a window, or counted in days from the conference.

    ``kind`` is "day" (``end``), "window" (``start`` to ``end``) or "event" (``days`` after the
    conference, negative for before).
    """

    kind: str
    start: date | None = None
    end: date | None = None
    days: int = 0

    def on(self, conference: date) -> date:
        """The last day on which the task is still on time; the calendar's edge where it ends."""
        day = conference.toordinal() + self.days
        return self.end or date.fromordinal(min(max(day, FIRST_DAY), LAST_DAY))


# Events


@frozen
class Assigned:
    id: str
    plan: str
    clause: str
    title: str
    lead: str
    cooperating: tuple[str, ...]
    due: Due
    on: date


@frozen
class CooperationConfirmed:
    unit: str
    note: str
    on: date


@frozen
class ProgressReported:
    percent: int
    note: str
    on: date


@frozen
class Completed:
    evidence: str
    on: date
    due: date
    late: int


@frozen
class Returned:
    reason: str
    on: date


@frozen
class DueChanged:
    due: Due
    reason: str
    on: date


@frozen
class Cancelled:
    reason: str
    on: date


@frozen
class HandedOver:
    unit: str
    to: str
    reason: str
    on: date


@frozen
class CarriedOver:
    plan: str
    clause: str
    was: str
    on: date


# State


@frozen
class Assignment:
    """What was assigned, and all that happened to its date: ``dues`` keeps every due date given."""

    id: str
    plan: str
    clause: str
    title: str
    lead: str
    cooperating: tuple[str, ...]
    dues: tuple[Due, ...]
    confirmed: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    days_late: int = 0

    @property
    def due(self) -> Due:
        return self.dues[-1]


@frozen
class Running:
    """In progress; ``percent`` is what its lead unit last reported since it began or came back."""

    work: Assignment
    percent: int = 0


@frozen
class Finished:
    work: Assignment
    evidence: str
    on: date


@frozen
class Dropped:
    work: Assignment
    reason: str


Task = Running | Finished | Dropped

STATUS = {Running: "running", Finished: "completed", Dropped: "cancelled"}


def make_due(due: date | None, start: date | None, days: int | None) -> Due:
    """A due day, a window with ``start``, or ``days`` from the conference; refuses a mixture."""
    if days is not None:
        require(due is None and start is None, "due_mixed")
        return Due("event", days=days)
    if due is None:
        raise Refusal("due_missing")
    require(start is None or start <= due, "window_backwards", start=start, end=due)
    return Due("window" if start else "day", start, due)


# Decisions


def assign(
    task: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    agency: Agency,
    plan: str,
    clause: str,
    title: str,
    lead: str,
    cooperating: tuple[str, ...] = (),
    due: date | None = None,
    start: date | None = None,
    days: int | None = None,
) -> list[Assigned | To]:
    """Assign a task to a lead unit, with cooperating units and an end.

    ``days`` counts from the conference: -2 is two days before it.
    """
    require_text(title=title)
    content = in_force(the_plan).content
    require(clause in content.clauses, "clause_unknown", clause=clause, plan=plan)
    for unit in (lead, *cooperating):
        agency.active(unit)
    require(lead not in cooperating, "lead_cooperates", unit=lead)
    end = make_due(due, start, days)
    _not_past(end, content.conference, today)
    assigned = Assigned(id, plan, clause, title, lead, cooperating, end, today)
    return [assigned, To("plan", plan, TaskOpened(id))]


def confirm(
    task: Task, *, actor: Actor, today: date, the_plan: Plan, note: str = ""
) -> list[CooperationConfirmed]:
    """Confirm, as a cooperating unit, that it takes part."""
    in_force(the_plan)
    work = _running(task)
    require(
        actor.unit in work.cooperating, "not_cooperating", unit=actor.unit, units=work.cooperating
    )
    require(actor.unit not in work.confirmed, "already_confirmed", unit=actor.unit)
    return [CooperationConfirmed(actor.unit, note, today)]


def report(
    task: Task, *, actor: Actor, today: date, the_plan: Plan, percent: int, note: str
) -> list[ProgressReported]:
    """Report progress in per cent, as the lead unit; it may fall when work is found wanting."""
    in_force(the_plan)
    require_text(note=note)
    work = _running(task)
    _lead(work, actor)
    require(0 <= percent <= 100, "percent_out_of_range", percent=percent)
    return [ProgressReported(percent, note, today)]


def complete(
    task: Task, *, actor: Actor, today: date, the_plan: Plan, evidence: str
) -> list[Completed | To]:
    """Declare the task done, naming the evidence (document, link, file); lateness is computed."""
    conference = in_force(the_plan).content.conference
    require_text(evidence=evidence)
    work = _running(task)
    _lead(work, actor)
    due = work.due.on(conference)
    late = max((today - due).days, 0)
    return [Completed(evidence, today, due, late), To("plan", work.plan, TaskSettled(work.id))]


def give_back(task: Task, *, today: date, the_plan: Plan, reason: str) -> list[Returned | To]:
    """Return a completed task to its lead unit, with the reason."""
    in_force(the_plan)
    require_text(reason=reason)
    if not isinstance(task, Finished):
        raise Refusal("task_not_completed", task=task.work.id, status=STATUS[type(task)])
    return [Returned(reason, today), To("plan", task.work.plan, TaskOpened(task.work.id))]


def change_due(
    task: Task,
    *,
    today: date,
    the_plan: Plan,
    reason: str,
    due: date | None = None,
    start: date | None = None,
    days: int | None = None,
) -> list[DueChanged]:
    """Change the end of a running task; earlier ends stay on record."""
    conference = in_force(the_plan).content.conference
    require_text(reason=reason)
    _running(task)
    end = make_due(due, start, days)
    _not_past(end, conference, today)
    return [DueChanged(end, reason, today)]


def cancel(task: Task, *, today: date, the_plan: Plan, reason: str) -> list[Cancelled | To]:
    """Cancel a running task that is no longer needed, also one of a plan that was superseded."""
    if not isinstance(the_plan, Replaced):
        in_force(the_plan)
    require_text(reason=reason)
    work = _running(task)
    return [Cancelled(reason, today), To("plan", work.plan, TaskSettled(work.id))]


def hand_over(
    task: Task, *, today: date, the_plan: Plan, agency: Agency, unit: str, to: str, reason: str
) -> list[HandedOver]:
    """Give the part of one unit in a running task to another, as when units merge or dissolve.

    A successor confirms its cooperation anew; what was done before stays under the old unit.
    """
    in_force(the_plan)
    require_text(reason=reason)
    work = _running(task)
    involved = (work.lead, *work.cooperating)
    require(unit in involved, "unit_not_involved", unit=unit, units=involved)
    require(unit != to, "handed_to_itself", unit=unit)
    agency.active(to)
    return [HandedOver(unit, to, reason, today)]


def carry_over(
    task: Task, *, today: date, the_plan: Plan, successor: Plan, plan: str, clause: str
) -> list[CarriedOver | To]:
    """Take a running task along to the plan that superseded its own, under a clause of that one."""
    if not (isinstance(the_plan, Replaced) and the_plan.by == plan):
        raise Refusal("not_successor", plan=plan, was=the_plan.content.id)
    content = in_force(successor).content
    work = _running(task)
    require(clause in content.clauses, "clause_unknown", clause=clause, plan=plan)
    return [CarriedOver(plan, clause, work.plan, today), To("plan", plan, TaskOpened(work.id))]


def _running(task: Task) -> Assignment:
    if not isinstance(task, Running):
        raise Refusal("task_not_running", task=task.work.id, status=STATUS[type(task)])
    return task.work


def _lead(work: Assignment, actor: Actor) -> None:
    require(actor.unit == work.lead, "not_lead_unit", unit=actor.unit, lead=work.lead)


def _not_past(due: Due, conference: date, today: date) -> None:
    require(due.on(conference) >= today, "due_in_past", due=due.on(conference), today=today)


# Evolve


def evolve(task: Task | None, event: object) -> Task | None:
    match task, event:
        case Running(), ProgressReported():  # two events in five: unpacking would cost double
            return Running(task.work, event.percent)
        case Running(work, percent), CooperationConfirmed(unit):
            return Running(change(work, confirmed=(*work.confirmed, unit)), percent)
        case Running(work), Completed(evidence, on, _, late):
            return Finished(change(work, days_late=max(work.days_late, late)), evidence, on)
        case Running(work, percent), DueChanged(due):
            return Running(change(work, dues=(*work.dues, due)), percent)
        case Running(work), Cancelled(reason):
            return Dropped(work, reason)
        case Running(work, percent), HandedOver(unit, to):
            return Running(_successor(work, unit, to), percent)
        case Running(work, percent), CarriedOver(plan, clause):
            return Running(change(work, plan=plan, clause=clause), percent)
        case Finished(work), Returned(reason):
            return Running(change(work, returns=(*work.returns, reason)))
        case None, Assigned(id, plan, clause, title, lead, cooperating, due):
            return Running(Assignment(id, plan, clause, title, lead, cooperating, (due,)))
    return task


def _successor(work: Assignment, unit: str, to: str) -> Assignment:
    lead = to if work.lead == unit else work.lead
    helpers = dict.fromkeys(to if helper == unit else helper for helper in work.cooperating)
    cooperating = tuple(helper for helper in helpers if helper != lead)
    confirmed = tuple(helper for helper in work.confirmed if helper in cooperating)
    return change(work, lead=lead, cooperating=cooperating, confirmed=confirmed)


def row(task: Task) -> Row:
    work, running = task.work, isinstance(task, Running)
    waiting = tuple(unit for unit in work.cooperating if unit not in work.confirmed)
    todo = (
        Todo("task.complete", role=UNIT, unit=work.lead),
        *(Todo("task.confirm", role=UNIT, unit=unit) for unit in waiting),
    )
    return Row(
        STATUS[type(task)],
        work.title,
        unit=work.lead,
        due=work.due.end,
        due_after="" if work.due.end else f"plan:{work.plan}",
        due_days=work.due.days,
        note=f"{task.percent}%" if isinstance(task, Running) else "",
        open=running,
        refs=(work.plan,),
        todo=todo if running else (),
    )


PLAN = {"the_plan": Read("plan", by="plan")}
OWN_PLAN = {"the_plan": Read("plan", by="work.plan")}

TOPIC = Topic(
    "task",
    prefix="NV",
    evolve=evolve,
    states=(Running, Finished, Dropped),
    row=row,
    events={
        "task.assigned/1": Assigned,
        "task.cooperation_confirmed/1": CooperationConfirmed,
        "task.progress_reported/1": ProgressReported,
        "task.completed/1": Completed,
        "task.returned/1": Returned,
        "task.due_changed/1": DueChanged,
        "task.cancelled/1": Cancelled,
        "task.handed_over/1": HandedOver,
        "task.carried_over/1": CarriedOver,
    },
    decisions=(
        Decision(
            "assign",
            assign,
            by=(OFFICE, DIRECTOR),
            source=("III.2a", "BR-73"),
            creates=True,
            reads={**PLAN, "agency": Read("agency")},
        ),
        Decision("confirm", confirm, by=(UNIT,), source=("III.3a",), reads=OWN_PLAN),
        Decision("report", report, by=(UNIT, OFFICE), source=("III.2d",), reads=OWN_PLAN),
        Decision("complete", complete, by=(UNIT, OFFICE), source=("III.2a",), reads=OWN_PLAN),
        Decision("give_back", give_back, by=(OFFICE, DIRECTOR), source=("III.2a",), reads=OWN_PLAN),
        Decision(
            "change_due", change_due, by=(OFFICE, DIRECTOR), source=("BR-73",), reads=OWN_PLAN
        ),
        Decision("cancel", cancel, by=(OFFICE, DIRECTOR), source=("III.2a",), reads=OWN_PLAN),
        Decision(
            "hand_over",
            hand_over,
            by=(OFFICE, DIRECTOR),
            source=("BR-72", "III.2a"),
            reads={**OWN_PLAN, "agency": Read("agency")},
        ),
        Decision(
            "carry_over",
            carry_over,
            by=(OFFICE, DIRECTOR),
            source=("BR-72", "III.2a"),
            reads={**OWN_PLAN, "successor": Read("plan", by="plan")},
        ),
    ),
    refusals={
        "clause_unknown": "0.1",
        "lead_cooperates": "III.2a",
        "due_mixed": "BR-73",
        "due_missing": "BR-73",
        "due_in_past": "BR-73",
        "window_backwards": "BR-73",
        "not_cooperating": "III.3a",
        "already_confirmed": "III.3a",
        "not_lead_unit": "III.2a",
        "percent_out_of_range": "III.2d",
        "task_not_running": "III.2a",
        "task_not_completed": "III.2a",
        "unit_not_involved": "BR-72",
        "handed_to_itself": "BR-72",
        "not_successor": "BR-72",
    },
)
