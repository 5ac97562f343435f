"""Whom to tell what on which day, from what the ledger says and from nothing else."""

from datetime import date, timedelta

import pytest

from adapters.desk import Desk
from adapters.reminders.due import IDLE, OVERDUE, SOON, TODAY, items, reminders

from ..views import story

DUE = date(2025, 9, 1)
TOLD = {7, 3, 2, 1, 0, -1, -2, -30}  # days left


def told(desk: Desk, today: date, person: str = story.UNIT) -> list[tuple[str, int]]:
    found = reminders(desk.views, today, person)
    return [(item.why, item.days) for item in found if item.line.id == "NV-001"]


@pytest.mark.parametrize("left", [20, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1, -2, -30])
def test_a_date_is_told_in_good_time_and_what_is_late_every_day(desk: Desk, left: int) -> None:
    story.assign(desk, due=str(DUE))
    why = SOON if left > 0 else OVERDUE if left else TODAY
    expected = [(why, abs(left))] if left in TOLD else []
    assert told(desk, DUE - timedelta(days=left)) == expected


@pytest.mark.parametrize(("waited", "tell"), [(0, False), (1, True), (2, False), (8, True)])
def test_what_has_no_date_is_told_after_a_day_and_then_weekly(
    desk: Desk, waited: int, tell: bool
) -> None:
    facts = {"plan": story.PLAN, "subject": "Âm thanh", "text": "Hỏng", "answer_by": "2026-01-31"}
    raised = desk.decide("request.raise", None, facts, person=story.UNIT)
    id = raised.events[0].stream.removeprefix("request:")
    desk.decide("request.advise", id, {"advice": "Thuê"}, person=story.OFFICE)
    answer = {"granted": True, "answer": "Đồng ý"}
    desk.decide("request.decide", id, answer, person=story.DIRECTOR)  # no date any more
    today = desk.today + timedelta(days=waited)
    found = [i for i in reminders(desk.views, today, story.OFFICE) if i.line.id == id]
    assert [(i.why, i.days) for i in found] == ([(IDLE, waited)] if tell else [])


def test_everybody_in_the_office_that_must_act_is_told_and_nobody_else(desk: Desk) -> None:
    story.assign(desk, due=str(DUE), cooperating=["VP"])
    found = reminders(desk.views, DUE)
    pairs = {(i.person, i.decision) for i in found if i.line.id == "NV-001"}
    assert pairs == {(story.UNIT, "task.complete")}  # nobody speaks for VP as a unit
    grant = {"role": "unit", "unit": "VP"}
    desk.decide("person.grant_role", story.STRANGER, grant, person=story.DIRECTOR)
    found = reminders(desk.views, DUE)
    pairs = {(i.person, i.decision) for i in found if i.line.id == "NV-001"}
    assert pairs == {(story.UNIT, "task.complete"), (story.STRANGER, "task.confirm")}


def test_what_was_done_is_told_no_more_and_who_left_is_not_told(desk: Desk) -> None:
    story.assign(desk, due=str(DUE))
    desk.decide("person.depart", story.UNIT, {"reason": "Nghỉ hưu"}, person=story.DIRECTOR)
    assert told(desk, DUE, "") == []
    role = {"role": "unit", "unit": "HTQT"}
    desk.decide("person.grant_role", story.STRANGER, role, person=story.DIRECTOR)
    assert told(desk, DUE, "") == [(TODAY, 0)]
    done = {"evidence": "BC 1"}
    desk.decide("task.complete", "NV-001", done, person=story.STRANGER)
    assert told(desk, DUE, "") == []


def test_a_moved_conference_moves_what_is_counted_from_it(desk: Desk) -> None:
    story.assign(desk, days=-2)
    assert told(desk, date(2025, 12, 19)) == [(TODAY, 0)]
    story.reschedule(desk, "2025-12-24")
    assert told(desk, date(2025, 12, 19)) == [(SOON, 3)]


def test_one_person_is_told_what_the_whole_list_says_of_them(desk: Desk) -> None:
    story.muddle_along(desk, 120)
    for today in (date(2025, 8, 20), DUE, date(2025, 12, 20)):
        everybody = items(desk.views, today)
        for person, *_ in story.PEOPLE:
            own = [item for item in everybody if item.person == person]
            assert list(items(desk.views, today, person)) == own
