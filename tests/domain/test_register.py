"""Numbers: the next free one, a chosen one, never one twice in a year."""

from datetime import date

import pytest

from domain.decision import To
from domain.refusal import Refusal
from domain.register import TOPIC, NumberTaken, Register, evolve, register_id, row, take

from .examples import DAY, changes, moves


def test_a_register_begins_with_its_first_number_and_grows() -> None:
    assert moves(TOPIC) == {("nothing", "NumberTaken", "Register")}
    assert changes(TOPIC) == {("Register", "NumberTaken")}


@pytest.mark.parametrize(
    ("taken", "asked", "expected"),
    [
        ((), 0, 1),
        ((), 37, 37),
        ((1,), 0, 2),
        ((1, 2, 9), 0, 10),
        ((9, 10), 0, 11),  # numbers, not texts: 10 comes after 9
        ((2,), 1, 1),
    ],
)
def test_a_number_is_the_one_asked_for_or_the_next(
    taken: tuple[int, ...], asked: int, expected: int
) -> None:
    register = Register("KH", 2025, {str(n): "KH-2025-09" for n in taken}) if taken else None
    event = NumberTaken("KH", 2025, expected, "KH-2025-01")
    assert take(register, "KH", DAY, asked, "KH-2025-01") == (
        expected,
        To("register", "KH-2025", event),
    )


def test_a_number_that_is_taken_is_refused_with_its_holder() -> None:
    register = Register("KH", 2025, {"5": "KH-2025-09"})
    with pytest.raises(Refusal) as refused:
        take(register, "KH", DAY, 5, "KH-2025-01")
    assert refused.value.code == "number_taken"
    assert refused.value.facts == {
        "number": 5,
        "series": "KH",
        "year": 2025,
        "document": "KH-2025-09",
    }


def test_a_number_below_one_is_refused() -> None:
    with pytest.raises(Refusal, match="number_malformed"):
        take(None, "KH", DAY, -1, "KH-2025-01")


def test_every_series_and_year_has_a_register_of_its_own() -> None:
    ids = {
        register_id(series, date(year, 1, 1)) for series in ("KH", "QĐ") for year in (2025, 2026)
    }
    assert ids == {"KH-2025", "KH-2026", "QĐ-2025", "QĐ-2026"}


def test_a_register_counts_its_numbers() -> None:
    register = evolve(
        evolve(None, NumberTaken("KH", 2025, 1, "a")), NumberTaken("KH", 2025, 7, "b")
    )
    assert register == Register("KH", 2025, {"1": "a", "7": "b"})
    assert (row(register).title, row(register).note) == ("KH 2025", "2")
