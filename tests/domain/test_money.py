"""Award money: the published table, and what always holds."""

from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.awards import HOUSEHOLD, INDIVIDUAL
from domain.law import Rules, in_force
from domain.money import Claim, award_money, dues
from domain.refusal import Refusal
from domain.settings import Adoption, Settings

DECIDED = date(2025, 8, 21)


def rules(day: date = DECIDED, **adopted: object) -> Rules:
    adoption = Adoption("QĐ 05/QĐ-SNgV", date(2025, 1, 1), Settings(**adopted))  # type: ignore[arg-type]
    return in_force(load(), (adoption,), day)


def title(id: str, award: str, period: str = "2024", subject: str = "CB-001") -> Claim:
    return Claim(id, award, subject, INDIVIDUAL, period)


@pytest.mark.parametrize(
    ("hundredths", "lower", "higher"),
    [
        (450, 10_530_000, 11_390_000),
        (300, 7_020_000, 7_590_000),
        (100, 2_340_000, 2_530_000),
        (30, 710_000, 760_000),
        (150, 3_510_000, 3_800_000),
        (80, 1_880_000, 2_030_000),
        (200, 4_680_000, 5_060_000),
        (1200, 28_080_000, 30_360_000),
        (800, 18_720_000, 20_240_000),
        (350, 8_190_000, 8_860_000),
        (700, 16_380_000, 17_710_000),
        (60, 1_410_000, 1_520_000),
        (45, 1_060_000, 1_140_000),
    ],
)
def test_the_table_of_the_law(hundredths: int, lower: int, higher: int) -> None:
    assert award_money(hundredths, 2_340_000) == lower
    assert award_money(hundredths, 2_530_000) == higher


@given(st.integers(1, 10_000), st.integers(1, 10**8))
def test_rounding_goes_up_to_the_next_ten_thousand_and_no_further(
    hundredths: int, salary: int
) -> None:
    exact = Fraction(hundredths * salary, 100)
    assert award_money(hundredths, salary) == ceil(exact / 10_000) * 10_000


def test_of_two_titles_for_one_period_the_highest_is_paid_and_named() -> None:
    claims = (title("a", "advanced_worker"), title("b", "base_emulation_fighter"))
    low, high = dues(rules(), claims, DECIDED)
    assert (low.instead, low.payable, low.amount) == ("b", 0, 710_000)
    assert (high.instead, high.payable) == ("", 2_340_000)


def test_the_same_title_twice_for_one_period_is_paid_once() -> None:
    claims = (title("a", "advanced_worker"), title("b", "advanced_worker"))
    first, second = dues(rules(), claims, DECIDED)
    assert (first.payable, second.payable, second.instead) == (710_000, 0, "a")


def test_forms_are_paid_beside_titles_and_each_other() -> None:
    adopted = rules(coefficients={"certificate_of_commendation/individual": 30})
    claims = (
        title("a", "base_emulation_fighter"),
        title("b", "certificate_of_commendation"),
        title("c", "certificate_of_commendation"),
    )
    assert [due.payable for due in dues(adopted, claims, DECIDED)] == [2_340_000, 710_000, 710_000]


def test_a_household_gets_half_as_much_again_as_a_person() -> None:
    adopted = rules(coefficients={"certificate_of_commendation/individual": 30})
    assert adopted.coefficient("certificate_of_commendation", HOUSEHOLD) == 45


def test_a_household_coefficient_that_is_no_whole_number_must_be_adopted() -> None:
    adopted = rules(coefficients={"certificate_of_commendation/individual": 15})
    with pytest.raises(Refusal) as refused:
        adopted.coefficient("certificate_of_commendation", HOUSEHOLD)
    assert refused.value.code == "coefficient_not_adopted"


def test_an_adopted_household_coefficient_goes_before_the_computed_one() -> None:
    adopted = rules(
        coefficients={
            "certificate_of_commendation/individual": 30,
            "certificate_of_commendation/household": 40,
        }
    )
    assert adopted.coefficient("certificate_of_commendation", HOUSEHOLD) == 40


@given(st.permutations([("a", "advanced_worker"), ("b", "base_emulation_fighter")]))
def test_the_order_of_claims_does_not_change_what_is_paid(listed: list[tuple[str, str]]) -> None:
    claims = tuple(title(id, award) for id, award in listed)
    assert sum(due.payable for due in dues(rules(), claims, DECIDED)) == 2_340_000
