"""Rules by date: what binds, what is adopted, what is not known."""

from datetime import date
from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.law import Adoption, Rules, Settings, enough, in_force, least, parse_fraction
from domain.refusal import Refusal

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


def adopted(
    since: date = date(2025, 1, 1), document: str = "QĐ 05", **settings: object
) -> Adoption:
    return Adoption(document, since, Settings(**settings))  # type: ignore[arg-type]


def rules(day: date = AFTER, *adoptions: Adoption) -> Rules:
    return in_force(load(), adoptions, day)


def refusal(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda refused: refused.code == code)


# Which rules


def test_the_id_names_the_national_set_and_the_last_document() -> None:
    first, second = adopted(document="A"), adopted(date(2025, 7, 1), "B")
    assert rules(BEFORE).id == "VN-2024-01-01"
    assert rules(BEFORE, second, first).id == "VN-2024-01-01+A"
    assert rules(AFTER, second, first).id == "VN-2025-07-01+B"


def test_the_texts_are_those_of_the_day() -> None:
    assert rules(BEFORE).texts == ("Luật 06/2022/QH15", "NĐ 98/2023/NĐ-CP")
    assert rules(AFTER).texts == ("Luật 06/2022/QH15", "NĐ 152/2025/NĐ-CP")


def test_of_two_adoptions_of_one_day_the_last_taken_holds() -> None:
    assert rules(AFTER, adopted(document="A"), adopted(document="B")).id.endswith("+B")


def test_texts_that_were_not_read_are_named() -> None:
    assert rules(date(2026, 9, 30)).national.unread == ()
    assert rules(date(2026, 10, 1)).national.unread == ("Luật 06/2026/QH16",)
    assert len(rules(date(2027, 3, 1)).national.unread) == 3


def test_before_the_first_set_there_are_no_rules() -> None:
    with refusal("no_rules_for_day"):
        rules(date(2023, 12, 31))


def test_a_citation_says_from_when_it_is_carried_over() -> None:
    before, after = rules(BEFORE).citation("BR-06"), rules(AFTER).citation("BR-06")
    assert before is not None
    assert after is not None
    assert (before.carried, after.carried) == ("", "NĐ 152/2025/NĐ-CP")
    assert before.source == after.source


# What binds


@pytest.mark.parametrize(
    ("rule", "day", "binding"),
    [
        ("BR-20", BEFORE, "refuse"),  # the law
        ("BR-32", BEFORE, "off"),  # its text of that day was not read
        ("BR-32", AFTER, "refuse"),
        ("BR-26", AFTER, "off"),  # left to the agency
        ("BR-63", AFTER, "off"),  # known second-hand only
        ("BR-67", AFTER, "refuse"),  # the plan
        ("BR-18", AFTER, "off"),  # no source at all
    ],
)
def test_a_rule_binds_where_it_was_read(rule: str, day: date, binding: str) -> None:
    assert rules(day).binding(rule) == binding


def test_a_local_rule_binds_as_adopted() -> None:
    local = adopted(local={"BR-26": "warn", "BR-38": "refuse"})
    found = [rules(AFTER, local).binding(rule) for rule in ("BR-26", "BR-38", "BR-27")]
    assert found == ["warn", "refuse", "off"]


def test_a_figure_is_the_agencys_or_the_laws_of_the_day() -> None:
    assert rules(AFTER).figure("BR-41") == 20
    assert rules(BEFORE).figure("BR-41") == 0
    assert rules(AFTER).figure("BR-26") == 0
    assert rules(AFTER, adopted(caps={"BR-41": 15, "BR-26": 10})).figure("BR-41") == 15


# Quorum and shares


@pytest.mark.parametrize(
    ("members", "quorum", "eighty", "ninety"),
    [(5, 4, 4, 5), (7, 5, 6, 7), (9, 6, 8, 9), (10, 7, 8, 9), (11, 8, 9, 10), (13, 9, 11, 12),
     (15, 10, 12, 14)],
)  # fmt: skip
def test_the_table_of_councils(members: int, quorum: int, eighty: int, ninety: int) -> None:
    assert least("2/3", members) == quorum
    for share, need in ((80, eighty), (90, ninety)):
        assert enough(need, share, members)
        assert not enough(need - 1, share, members)


@pytest.mark.parametrize("members", range(3, 26))
def test_every_council_from_3_to_25_counts_exactly(members: int) -> None:
    for share in (51, 80, 90, 100):
        need = next(yes for yes in range(members + 1) if enough(yes, share, members))
        assert need == ceil(share * members / 100)
    assert least("2/3", members) == ceil(2 * members / 3)


@given(st.integers(0, 40), st.integers(1, 100), st.integers(1, 40))
def test_a_member_more_who_says_nothing_never_helps(yes: int, share: int, total: int) -> None:
    assert enough(yes, share, total) or not enough(yes, share, total + 1)


def test_nothing_passes_in_a_council_of_nobody() -> None:
    assert not enough(0, 80, 0)


def test_the_quorum_of_an_award_session_goes_first() -> None:
    assert rules(AFTER, adopted(quorum="2/3")).quorum(9) == 6
    assert rules(AFTER, adopted(quorum="2/3", award_quorum="4/5")).quorum(9) == 8


def test_without_a_quorum_no_session_can_be_judged() -> None:
    with refusal("settings_not_adopted"):
        rules(AFTER).quorum(9)
    with refusal("quorum_not_adopted"):
        rules(AFTER, adopted(recusal="counted")).quorum(9)


@pytest.mark.parametrize("text", ["", "2", "0/3", "4/3", "2/0", "80%", "a/b", "-1/3"])
def test_a_quorum_is_a_share_of_all(text: str) -> None:
    with refusal("fraction_malformed"):
        parse_fraction(text)


def test_a_share_is_the_stricter_of_law_and_agency() -> None:
    local = adopted(shares={"base_emulation_fighter": 90, "advanced_worker": 51})
    assert rules(AFTER).share("base_emulation_fighter") == 80
    assert rules(AFTER, local).share("base_emulation_fighter") == 90
    assert rules(AFTER, local).share("advanced_worker") == 51
    with refusal("share_not_adopted"):
        rules(AFTER).share("advanced_worker")


def test_an_award_must_exist() -> None:
    with refusal("award_unknown"):
        rules(AFTER).award("star_of_the_month")


# Money and days


def test_the_base_salary_is_that_of_the_day() -> None:
    known = rules(AFTER)
    assert known.base_salary(date(2024, 7, 1)) == known.base_salary(date(2026, 6, 30)) == 2_340_000
    for day in (date(2024, 6, 30), date(2026, 7, 1)):
        with refusal("base_salary_not_adopted"):
            known.base_salary(day)


def test_an_adopted_base_salary_fills_what_the_law_leaves_unread() -> None:
    salaries = {"2023-07-01": 1_800_000, "2026-07-01": 2_530_000, "2027-07-01": 2_700_000}
    known = rules(AFTER, adopted(base_salaries=salaries))
    days = (date(2024, 6, 30), date(2025, 1, 1), date(2026, 7, 1), date(2027, 7, 1))
    assert [known.base_salary(day) for day in days] == [1_800_000, 2_340_000, 2_530_000, 2_700_000]


def test_coefficients_of_a_text_not_read_are_not_used() -> None:
    assert rules(AFTER).coefficient("advanced_worker", "individual") == 30
    for day, code, kind in (
        (BEFORE, "advanced_worker", "individual"),
        (AFTER, "certificate_of_commendation", "individual"),
        (AFTER, "certificate_of_commendation", "household"),
        (BEFORE, "certificate_of_commendation", "household"),
    ):
        with refusal("coefficient_not_adopted"):
            rules(day).coefficient(code, kind)


def test_the_calendar_is_what_was_adopted() -> None:
    holiday = date(2025, 9, 2)
    assert rules(AFTER).calendar.is_working(holiday)
    assert not rules(AFTER, adopted(holidays=(holiday,))).calendar.is_working(holiday)
