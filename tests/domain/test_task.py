"""Tables of tasks: four kinds of end, who still has to act, and how late it was."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain.refusal import Refusal
from domain.task import (
    TOPIC,
    Assignment,
    Completed,
    Dropped,
    Due,
    Finished,
    Running,
    evolve,
    make_due,
    row,
)

from .examples import DAY, changes, example, moves

CONFERENCE = date(2025, 8, 21)
LATER = DAY + timedelta(days=3)
WORK = Assignment(
    "NV-001", "KH-2025-01", "III.2a", "Báo cáo", "VP", ("HTQT", "LS"), (Due("day", end=DAY),)
)


def test_the_life_of_a_task() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Assigned", "Running"),
        ("Running", "Completed", "Finished"),
        ("Running", "Cancelled", "Dropped"),
        ("Finished", "Returned", "Running"),
    }


def test_only_a_running_task_changes() -> None:
    events = ("CooperationConfirmed", "ProgressReported", "DueChanged", "HandedOver", "CarriedOver")
    assert changes(TOPIC) == {("Running", event) for event in events}


@pytest.mark.parametrize(
    ("due", "start", "days", "expected", "last"),
    [
        (DAY, None, None, Due("day", end=DAY), DAY),
        (LATER, DAY, None, Due("window", DAY, LATER), LATER),
        (DAY, DAY, None, Due("window", DAY, DAY), DAY),
        (None, None, -2, Due("event", days=-2), date(2025, 8, 19)),
        (None, None, 0, Due("event", days=0), CONFERENCE),
        (None, None, 30, Due("event", days=30), date(2025, 9, 20)),
        (None, None, 2**53 - 1, Due("event", days=2**53 - 1), date.max),
        (None, None, 1 - 2**53, Due("event", days=1 - 2**53), date.min),
    ],
)
def test_an_end_is_a_day_a_window_or_counted_from_the_conference(
    due: Any, start: Any, days: Any, expected: Due, last: date
) -> None:
    made = make_due(due, start, days)
    assert made == expected
    assert made.on(CONFERENCE) == last


@pytest.mark.parametrize(
    ("due", "start", "days", "code"),
    [
        (None, None, None, "due_missing"),
        (None, DAY, None, "due_missing"),
        (DAY, None, 0, "due_mixed"),
        (None, DAY, -2, "due_mixed"),
        (DAY, DAY, 1, "due_mixed"),
        (DAY, LATER, None, "window_backwards"),
    ],
)
def test_an_end_that_is_none_or_two_is_refused(due: Any, start: Any, days: Any, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        make_due(due, start, days)


def test_the_longest_lateness_is_remembered() -> None:
    late = evolve(Running(WORK), Completed("BC 12", LATER, DAY, 3))
    assert isinstance(late, Finished)
    again = evolve(Running(late.work), Completed("BC 13", DAY, DAY, 0))
    assert isinstance(again, Finished)
    assert (late.work.days_late, again.work.days_late) == (3, 3)


def test_a_running_task_waits_for_its_lead_and_for_those_who_did_not_confirm() -> None:
    work = example(Assignment)
    assert [todo.unit for todo in row(Running(WORK)).todo] == ["VP", "HTQT", "LS"]
    assert [todo.unit for todo in row(Running(work)).todo] == ["x"]  # its one unit has confirmed


@pytest.mark.parametrize(
    ("task", "status", "note", "still_open"),
    [
        (Running(WORK), "running", "0%", True),
        (Finished(WORK, "BC 12", DAY), "completed", "", False),
        (Dropped(WORK, "Gộp"), "cancelled", "", False),
    ],
)
def test_how_a_task_stands_in_lists(task: Any, status: str, note: str, still_open: bool) -> None:
    found = row(task)
    assert (found.status, found.note, found.open) == (status, note, still_open)
    assert (found.due, found.due_after, found.refs) == (DAY, "", ("KH-2025-01",))
    assert bool(found.todo) == still_open


def test_an_end_counted_from_the_conference_names_the_plan_it_hangs_on() -> None:
    work = Assignment(
        "NV-001", "KH-2025-01", "III.2a", "Báo cáo", "VP", (), (Due("event", days=-2),)
    )
    found = row(Running(work))
    assert (found.due, found.due_after, found.due_days) == (None, "plan:KH-2025-01", -2)
