"""Clock times are read in one way only, and written as they were read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.clocktime import DAY, clock, parse, text
from domain.refusal import Refusal


@given(st.integers(0, DAY - 1))
def test_what_is_written_is_read_again(minutes: int) -> None:
    assert parse(text(minutes)) == minutes


@pytest.mark.parametrize(
    "wrong",
    ["", ":", "14", "14h30", "14:3", "4:30", "24:00", "14:60", "-1:30", "14:30 ", "١٤:30", "1²:30"],
)
def test_anything_else_is_refused(wrong: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(wrong)
    assert (refused.value.code, refused.value.facts) == ("time_malformed", {"found": wrong})


@given(st.text(alphabet="0123456789:hg ", max_size=6))
def test_whatever_is_typed_is_a_time_of_the_day_or_refused(typed: str) -> None:
    try:
        assert 0 <= parse(typed) < DAY
    except Refusal:
        assert typed != text(0)


def test_midnight_comes_after_the_last_minute() -> None:
    assert (text(DAY - 1), text(DAY)) == ("23:59", "00:00")


@pytest.mark.parametrize(
    ("moment", "there"),
    [("2025-08-21T07:30:59.999999Z", "14:30"), ("2025-08-20T17:00:00.000000Z", "00:00")],
)
def test_the_clock_is_that_of_vietnam(moment: str, there: str) -> None:
    assert clock(moment) == there
