"""Days as people type them; what is unclear is refused and never guessed."""

from datetime import UTC, date, datetime

import pytest

from adapters.problems import UsageProblem
from adapters.words.days import parse_day, parse_moment

TODAY = date(2025, 8, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21/08/2025", date(2025, 8, 21)),
        ("1/8/2025", date(2025, 8, 1)),
        ("2025-08-21", date(2025, 8, 21)),
        ("21.8.2025", date(2025, 8, 21)),
        ("ngày 21 tháng 8 năm 2025", date(2025, 8, 21)),
        ("21 tháng 08  năm 2025", date(2025, 8, 21)),
        ("hôm nay", TODAY),
        ("Hôm nay", TODAY),
        ("nay", TODAY),
        ("mai", date(2025, 8, 21)),
        ("hôm qua", date(2025, 8, 19)),
        ("+3", date(2025, 8, 23)),
        ("-2", date(2025, 8, 18)),
    ],
)
def test_a_day_is_understood(typed: str, day: date) -> None:
    assert day == parse_day(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31/2/2025", "day_not_in_calendar"),
        ("2025-13-01", "day_not_in_calendar"),
        ("21/8", "day_malformed"),
        ("21/8/25", "day_malformed"),
        ("14 giờ 30", "day_malformed"),
        ("thứ Năm", "day_malformed"),
        ("", "day_malformed"),
    ],
)
def test_an_unclear_day_is_a_problem_that_names_it(typed: str, code: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        parse_day(typed, TODAY, field="due")
    assert (code, typed, "due") == (
        caught.value.code,
        caught.value.facts["found"],
        caught.value.facts["field"],
    )


def test_a_moment_is_vietnamese_time_and_a_day_alone_is_its_end() -> None:
    assert parse_moment("21/8/2025 14:30", TODAY) == datetime(2025, 8, 21, 7, 30, tzinfo=UTC)
    assert parse_moment("14h30", TODAY) == datetime(2025, 8, 20, 7, 30, tzinfo=UTC)
    end = datetime(2025, 8, 21, 16, 59, 59, 999_999, tzinfo=UTC)
    assert parse_moment("21/8/2025", TODAY) == end
    with pytest.raises(UsageProblem):
        parse_moment("21/8/2025 25:00", TODAY)
