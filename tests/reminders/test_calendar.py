"""The calendar file, read back by the reader of another program."""

from datetime import date
from typing import Any

from icalendar import Calendar

from adapters.desk import Desk
from adapters.reminders.calendar import calendar
from adapters.reminders.due import items
from adapters.words.words import Words

from ..views import story

TODAY = date(2025, 8, 12)


def made(desk: Desk) -> bytes:
    found = items(desk.views, TODAY, story.UNIT)
    return calendar(Words("vi"), story.ORIGIN, "Sở Ngoại vụ", found)


def entries(desk: Desk) -> dict[str, Any]:
    return {str(entry["uid"]): entry for entry in Calendar.from_ical(made(desk)).walk("VEVENT")}


def test_every_date_is_a_day_in_the_calendar_with_its_words(desk: Desk) -> None:
    title = 'Báo cáo "tổng kết", phần 1; phần 2: số liệu\\hình'
    story.assign(desk, title, due="2025-09-01")
    (entry,) = entries(desk).values()
    assert entry["dtstart"].dt == date(2025, 9, 1)
    assert entry["dtend"].dt == date(2025, 9, 2)
    assert title in str(entry["summary"])


def test_a_moved_date_keeps_its_entry_and_has_a_higher_number(desk: Desk) -> None:
    story.assign(desk, due="2025-09-01")
    ((uid, before),) = entries(desk).items()
    moved = {"due": "2025-09-09", "reason": "Chờ số liệu"}
    desk.decide("task.change_due", "NV-001", moved, person=story.OFFICE)
    after = entries(desk)[uid]
    assert (before["dtstart"].dt, after["dtstart"].dt) == (date(2025, 9, 1), date(2025, 9, 9))
    assert int(after["sequence"]) > int(before["sequence"])


def test_asking_twice_gives_the_same_bytes_in_lines_that_every_reader_takes(desk: Desk) -> None:
    story.assign(desk, "Xây dựng báo cáo tổng kết thi đua, khen thưởng " * 4, due="2025-09-01")
    first = made(desk)
    assert first == made(desk)
    lines = first.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert b"\n" not in first.replace(b"\r\n", b"")
