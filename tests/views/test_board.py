"""The board says what is late, what comes, and what waits for whom."""

from datetime import date
from pathlib import Path

import pytest

from adapters.desk import Desk

from . import story

ROWS_FOUND = "SCAN (subquery-1)"  # counting what an index gave


def waits(desk: Desk, person: str) -> list[tuple[str, str, str]]:
    board = desk.views.board(desk.today, person)
    return [(w.decision, w.unit, w.line.id) for w in board.waiting]


def test_late_and_coming_tasks_are_told_apart(desk: Desk, clock: story.Clock) -> None:
    late = story.assign(desk, due="2025-08-13")
    today = story.assign(desk, due="2025-08-20")
    soon = story.assign(desk, due="2025-09-03")
    story.assign(desk, due="2025-09-04")
    clock.pass_days(8)
    board = desk.views.board(desk.today)
    assert [line.id for line in board.overdue] == [late]
    assert [line.id for line in board.due_soon] == [today, soon]
    assert (board.overdue_count, board.due_soon_count) == (1, 2)
    assert board.open_counts["task"] == 4


def test_what_is_done_is_no_longer_late(desk: Desk, clock: story.Clock) -> None:
    task = story.assign(desk, due="2025-08-13")
    clock.pass_days(8)
    desk.decide("task.complete", task, {"evidence": "12/BC-NV"}, person=story.UNIT)
    board = desk.views.board(desk.today, story.UNIT)
    assert board.overdue == ()
    assert board.waiting == ()
    assert board.next is None


def test_lists_are_cut_to_a_page_and_counted_in_full(desk: Desk) -> None:
    for _ in range(7):
        story.assign(desk, due="2025-08-13")
    board = desk.views.board(desk.today, story.UNIT, page=3)
    assert (len(board.due_soon), board.due_soon_count) == (3, 7)
    assert (len(board.waiting), board.waiting_count) == (3, 7)


def test_a_unit_sees_what_waits_for_it_most_urgent_first(desk: Desk) -> None:
    later = story.assign(desk, due="2025-10-01", cooperating=["VP"])
    sooner = story.assign(desk, due="2025-09-01", cooperating=["LS"])
    assert waits(desk, story.UNIT) == [
        ("task.complete", "HTQT", sooner),
        ("task.complete", "HTQT", later),
    ]
    following = desk.views.board(desk.today, story.UNIT).next
    assert following
    assert following.line.id == sooner
    assert waits(desk, story.STRANGER) == []


def test_an_office_not_tied_to_a_unit_sees_what_waits_for_the_office(desk: Desk) -> None:
    facts = {"title": "Kế hoạch 2", "symbol": "KH-NV", "conference": "2025-12-30"}
    desk.decide("plan.draft", None, facts, person=story.OFFICE)
    clause = {"clause": "I.1", "text": "Mở đầu"}
    desk.decide("plan.write_clause", "KH-2025-02", clause, person=story.OFFICE)
    assert waits(desk, story.DIRECTOR) == [("plan.approve", "", "KH-2025-02")]
    desk.decide("plan.approve", "KH-2025-02", {}, person=story.DIRECTOR)
    assert waits(desk, story.DIRECTOR) == []
    assert waits(desk, story.OFFICE) == [("plan.number", "", "KH-2025-02")]


def test_an_office_granted_or_revoked_changes_what_waits(desk: Desk) -> None:
    task = story.assign(desk)
    grant = {"role": "unit", "unit": "HTQT"}
    desk.decide("person.grant_role", story.STRANGER, grant, person=story.DIRECTOR)
    assert waits(desk, story.STRANGER) == [("task.complete", "HTQT", task)]
    desk.decide(
        "person.revoke_role", story.STRANGER, {**grant, "reason": "nhầm"}, person=story.DIRECTOR
    )
    assert waits(desk, story.STRANGER) == []


def test_nothing_waits_for_who_has_left(desk: Desk) -> None:
    story.assign(desk)
    desk.decide("person.depart", story.UNIT, {"reason": "nghỉ hưu"}, person=story.DIRECTOR)
    assert desk.views.offices(story.UNIT, desk.today) == ()
    assert waits(desk, story.UNIT) == []


def test_an_office_not_yet_held_does_not_count(desk: Desk) -> None:
    assert desk.views.offices(story.UNIT, date(2025, 8, 1))[:-1] == ()


@pytest.mark.parametrize("person", [None, "CB-999"])
def test_nobody_in_particular_sees_the_agency_and_no_waiting(
    desk: Desk, person: str | None
) -> None:
    story.assign(desk)
    board = desk.views.board(desk.today, person)
    assert (board.person, board.offices, board.waiting, board.next) == (None, (), (), None)
    assert board.open_counts["task"] == 1


def test_the_board_tells_what_happened_last(desk: Desk) -> None:
    task = story.assign(desk)
    board = desk.views.board(desk.today)
    assert board.last == tuple(range(board.position - 1, board.position - 6, -1))
    line = next(line for line in board.recent if line.id == task)
    assert (line.last_type, line.last_person) == ("task.assigned/1", story.OFFICE)
    assert [line.last_seq for line in board.recent] == sorted(
        (line.last_seq for line in board.recent), reverse=True
    )


def test_the_board_of_an_empty_ledger_is_empty(tmp_path: Path, clock: story.Clock) -> None:
    desk = Desk.create(tmp_path / "so", story.ORIGIN, "Sở Ngoại vụ", clock=clock)
    board = desk.views.board(desk.today, story.UNIT)
    assert (board.position, board.last, board.open_counts) == (0, (), {})
    desk.close()


def test_the_board_is_read_through_indexes(desk: Desk) -> None:
    story.assign(desk)
    desk.views.catch_up()
    asked: list[str] = []
    desk.views._db.set_trace_callback(asked.append)
    desk.views.board(desk.today, story.UNIT)
    desk.views._db.set_trace_callback(None)
    selects = [sql for sql in asked if sql.startswith("SELECT")]
    assert len(selects) > 8
    for sql in selects:
        plan = [row[3] for row in desk.views._db.execute(f"EXPLAIN QUERY PLAN {sql}")]
        scans = [step for step in plan if step.startswith("SCAN") and "INDEX" not in step]
        assert [step for step in scans if step not in ("SCAN position", ROWS_FOUND)] == []
