"""``/tien-do/{plan}``: how a plan stands: late by unit, over time, what is due this week."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from attrs import frozen

from domain.refusal import Refusal
from domain.task import Dropped, Finished, Running, Task
from domain.vote import Closed

from ...words.values import VIETNAM
from .. import plots
from ..auditing.door import show
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...views.reader import Views
    from ...views.rows import Line
    from ..visit import Visit

WEEK = 7


@frozen
class Work:
    """A task of the plan: its line, its state, and how many days it is (or was) late.

    ``late`` is ``None`` while it runs and is not due yet, and for what was dropped.
    """

    line: "Line"
    task: Task
    late: int | None


@frozen
class OfUnit:
    """How the tasks of one unit stand."""

    unit: str
    tasks: int
    done: int
    done_late: int
    running: int
    overdue: int
    dropped: int


def progress(visit: "Visit") -> "Response":
    """How the plan stands on the day of this moment."""
    typed, views = visit.path("plan"), visit.views
    id = views.resolve_id(typed, "plan")
    line = views.line("plan", id) if id else None
    if line is None or id is None:
        raise Refusal("not_found", topic="plan", id=typed)
    visit.reads("plan", id)
    works, today = works_of(views, id, visit.today), visit.today
    units = by_unit(works)
    return show(
        visit,
        "progress/plan.html",
        line=line,
        works=works,
        units=units,
        total=total(units),
        overdue=_dated(w for w in works if isinstance(w.task, Running) and (w.late or 0) > 0),
        week=_dated(w for w in works if _this_week(w, today)),
        steps=over_time(visit, works),
        dots=lateness(visit, works),
        turnout=turnout(visit, id),
    )


def works_of(views: "Views", plan: str, today: date) -> list[Work]:
    """The tasks of a plan, each with how late it is today."""
    states: Mapping[str, Task] = views.states("task")
    lines = {line.id: line for line in views.list("task", about=plan)}
    return [
        Work(lines[id], task, late(lines[id], task, today))
        for id, task in states.items()
        if id in lines and task.work.plan == plan
    ]


def late(line: "Line", task: Task, today: date) -> int | None:
    """Days after its date on which a task was done, or, once that is past, has run until today."""
    if line.due is None or isinstance(task, Dropped):
        return None
    if isinstance(task, Finished):
        return (task.on - line.due).days
    return (today - line.due).days if today > line.due else None


def by_unit(works: Iterable[Work]) -> list[OfUnit]:
    """The tasks of each unit that leads any, those with most overdue first."""
    led: dict[str, list[Work]] = {}
    for work in works:
        led.setdefault(work.task.work.lead, []).append(work)
    rows = [_of_unit(unit, own) for unit, own in led.items()]
    return sorted(rows, key=lambda row: (-row.overdue, -row.running, row.unit))


def _of_unit(unit: str, works: Sequence[Work]) -> OfUnit:
    done = [w for w in works if isinstance(w.task, Finished)]
    running = [w for w in works if isinstance(w.task, Running)]
    return OfUnit(
        unit,
        len(works),
        len(done),
        sum((w.late or 0) > 0 for w in done),
        len(running),
        sum((w.late or 0) > 0 for w in running),
        len(works) - len(done) - len(running),
    )


def total(units: Iterable[OfUnit]) -> OfUnit:
    """All units together."""
    rows = [(u.tasks, u.done, u.done_late, u.running, u.overdue, u.dropped) for u in units]
    return OfUnit("", *(sum(column) for column in zip(*rows, strict=True))) if rows else NOTHING


NOTHING = OfUnit("", 0, 0, 0, 0, 0, 0)


def _dated(works: Iterable[Work]) -> list[Work]:
    return sorted(works, key=lambda work: (work.line.due or date.max, work.line.id))


def _this_week(work: Work, today: date) -> bool:
    """Due from Monday to Sunday of this week."""
    monday = today - timedelta(days=today.weekday())
    due = work.line.due
    return bool(due and work.line.open and monday <= due < monday + timedelta(days=WEEK))


# Plots


def over_time(visit: "Visit", works: Sequence[Work]) -> str:
    """How many were assigned, were due and were done by each day."""
    if not works:
        return ""
    words, today = visit.words, visit.today
    days = {
        "assigned": [_day(w.line.first_at) for w in works],
        "due": [w.line.due for w in works if w.late is not None and w.line.due],
        "done": [w.task.on for w in works if isinstance(w.task, Finished)],
    }
    running = any(w.line.open for w in works)
    until = today if running else max(day for of in days.values() for day in of)
    lines = [plots.Line(words.text(f"web.progress.{k}"), counted(d)) for k, d in days.items() if d]
    facts = {"tasks": len(works), "done": len(days["done"]), "on": today}
    says = words.say("web.progress.steps_says", **facts)
    return plots.steps(_text(visit, "steps", says, ("day",)), lines, until)


def counted(days: Iterable[date]) -> tuple[tuple[date, int], ...]:
    """How many of the days had come by each of them."""
    times: dict[date, int] = {}
    for day in sorted(days):
        times[day] = times.get(day, 0) + 1
    return tuple(zip(times, accumulate(times.values()), strict=True))


def _day(at: str) -> date:
    return datetime.fromisoformat(at).astimezone(VIETNAM).date()


def lateness(visit: "Visit", works: Sequence[Work]) -> str:
    """Each task that is done or overdue, by the days it lies from its date, unit by unit."""
    words = visit.words
    found: dict[str, list[int]] = {}
    for work in works:
        if work.late is not None:
            found.setdefault(work.task.work.lead, []).append(work.late)
    rows = [
        plots.Dots(words.names.get(unit, unit), tuple(days))
        for unit, days in sorted(found.items(), key=lambda row: -max(row[1]))
    ]
    behind = sum(n > 0 for days in found.values() for n in days)
    says = words.say("web.progress.dots_says", late=behind, count=sum(map(len, found.values())))
    heads = ("unit", "days", "late")
    return plots.dots(_text(visit, "dots", says, heads), rows) if rows else ""


def turnout(visit: "Visit", plan: str) -> str:
    """Of every vote that was closed, who agreed, who did not, who kept silent."""
    rows = [row for row in (_vote(visit, line, plan) for line in visit.views.list("vote")) if row]
    if not rows:
        return ""
    words = visit.words
    parts = [words.text(f"web.progress.{key}") for key in ("yes", "no", "void", "silent")]
    says = words.say("web.progress.votes_says", votes=len(rows))
    return plots.bars(_text(visit, "votes", says, ("vote", "sum", "needed")), parts, rows)


def _vote(visit: "Visit", line: "Line", plan: str) -> plots.Bar | None:
    """A closed vote on a nomination under the plan."""
    size, ledger = visit.views.position, visit.desk.ledger
    state: Any = None if line.open else visit.views.state("vote", line.id)
    case = visit.views.state("nomination", state.terms.nomination) if state else None
    if case is None or case.case.plan != plan:
        return None
    events = ledger.stream_history(line.name)
    closed = next((e.event for e in events if isinstance(e.event, Closed) and e.seq < size), None)
    if closed is None:
        return None
    void = closed.blank + closed.invalid
    need = -(-closed.share * closed.total // 100)
    name = f"{line.id} · {visit.words.title(line.title)}"
    return plots.Bar(name, (closed.yes, closed.no, void, closed.silent), least=need)


def _text(visit: "Visit", name: str, says: str, heads: Sequence[str]) -> plots.Text:
    words = visit.words
    return plots.Text(
        f"plot-{name}",
        words.text(f"web.progress.{name}_title"),
        says,
        words.text("web.plots.table"),
        tuple(words.text(f"web.plots.{head}") for head in heads),
        words.language,
    )


SCREENS = (Screen("/tien-do/{plan}", progress),)
