"""Working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import Calendar
from domain.refusal import Refusal

DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
HOLIDAYS = st.frozensets(DAYS, max_size=30)
FRIDAY, SATURDAY, MONDAY = date(2025, 8, 15), date(2025, 8, 16), date(2025, 8, 18)


def test_weekends_are_off_and_so_are_holidays() -> None:
    calendar = Calendar(holidays=frozenset({MONDAY}))
    assert [calendar.is_working(day) for day in (FRIDAY, SATURDAY, MONDAY)] == [True, False, False]


def test_a_weekend_may_be_worked_instead() -> None:
    calendar = Calendar(workdays=frozenset({SATURDAY}))
    assert calendar.is_working(SATURDAY)
    assert calendar.after(FRIDAY, 1) == SATURDAY


def test_no_working_day_after_is_the_day_itself() -> None:
    assert Calendar().after(SATURDAY, 0) == SATURDAY


def test_days_are_not_counted_backwards() -> None:
    with pytest.raises(Refusal) as refused:
        Calendar().after(FRIDAY, -1)
    assert refused.value.code == "days_negative"


@given(DAYS, st.integers(1, 40), HOLIDAYS)
def test_counting_there_and_back_agrees(day: date, count: int, holidays: frozenset[date]) -> None:
    calendar = Calendar(holidays)
    due = calendar.after(day, count)
    assert calendar.is_working(due)
    assert calendar.between(day, due) == count
    assert calendar.between(due, day) == 0


@given(DAYS, st.integers(0, 20), HOLIDAYS, DAYS)
def test_a_holiday_more_never_brings_a_deadline_forward(
    day: date, count: int, holidays: frozenset[date], more: date
) -> None:
    assert Calendar(holidays | {more}).after(day, count) >= Calendar(holidays).after(day, count)


@given(DAYS)
def test_five_working_days_are_a_week(day: date) -> None:
    while not Calendar().is_working(day):
        day += timedelta(1)
    assert Calendar().after(day, 5) == day + timedelta(7)
