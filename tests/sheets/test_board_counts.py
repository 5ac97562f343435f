"""The board's own counts and dates of tasks, computed a second time from the bare events."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import given

from adapters.ledger import Command
from adapters.views.reader import Views
from adapters.views.tip import ledger_tip

from ..properties.commands import founded, histories
from ..properties.test_histories import take
from .test_sheets import Event, bare

FIRST, LAST = date.min, date.max


def due_days(events: Iterable[Event]) -> dict[str, date]:
    """Every running task and the day it ends, from bare events."""
    conference: dict[str, date] = {}
    plan: dict[str, str] = {}
    due: dict[str, dict[str, Any]] = {}
    running: dict[str, bool] = {}
    for topic, id, type, data in events:
        name = type.partition("/")[0]
        if name == "plan.drafted":
            conference[id] = date.fromisoformat(data["conference"])
        if name == "plan.conference_rescheduled":
            conference[id] = date.fromisoformat(data["day"])
        if topic != "task":
            continue
        if name == "task.assigned":
            plan[id], due[id], running[id] = data["plan"], data["due"], True
        if name == "task.due_changed":
            due[id] = data["due"]
        if name == "task.carried_over":
            plan[id] = data["plan"]
        if name in {"task.completed", "task.cancelled"}:
            running[id] = False
        if name == "task.returned":
            running[id] = True
    return {id: last_day(due[id], conference[plan[id]]) for id, runs in running.items() if runs}


def last_day(due: dict[str, Any], conference: date) -> date:
    if due["end"]:
        return date.fromisoformat(due["end"])
    days = max(min(due["days"], 4_000_000), -4_000_000)
    try:
        return conference + timedelta(days)
    except OverflowError:
        return LAST if days > 0 else FIRST


@given(histories)
def test_the_board_counts_the_tasks_that_run_and_knows_their_days(
    commands: tuple[Command, ...],
) -> None:
    world = founded()
    for command in commands:
        take(world, command)
    expected = due_days(bare(world.ledger))
    views = Views(None, ledger_tip(world.ledger), lambda: world.ledger)
    lines = {line.id: line for line in views.list("task", open=True)}
    assert set(lines) == set(expected)
    within = {id: day for id, day in expected.items() if FIRST < day < LAST}
    assert {id: lines[id].due for id in within} == within
    counts = views.board(date(2025, 8, 13)).open_counts
    assert counts.get("task", 0) == len(expected)
    views.close()
