"""Eligibility: standards of the law against what is on record, and what time does to both."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.awards import AWARDS, INDIVIDUAL, RATINGS, Condition
from domain.case import Achievement, Case, complete, key
from domain.eligibility import FAILED, MET, MISSING, Finding, Judged, judge, streak, weigh
from domain.law import in_force
from domain.record import Discipline, Hold, PastAward, Period, Rating, Record, Work

DAY, BEFORE = date(2025, 8, 12), date(2025, 6, 30)
PAPER = "QĐ 02/QĐ-SNgV"
YEARS = st.lists(st.integers(2000, 2024), max_size=12, unique=True).map(sorted)


def case(award: str = "base_emulation_fighter", **changes: Any) -> Case:
    """A case of the year 2024 that rests on one achievement."""
    facts: dict[str, Any] = {"subject_kind": INDIVIDUAL, "year": 2024, **changes}
    done = complete(("Số hóa hồ sơ",), 2024)
    return Case(
        "ĐX-2025-001",
        "KH-2025-01",
        "HTQT",
        subject="CB-009",
        award=award,
        achievements=done,
        **facts,
    )


def record(*ratings: tuple[int, str], **changes: Any) -> Record:
    """What is on record of somebody with these yearly ratings."""
    rated = tuple(Rating(year, rating, PAPER) for year, rating in ratings)
    return Record("CB-009", ratings=rated, **changes)


def work(id: str = "SK-01", kind: str = "initiative", scope: str = "base") -> Work:
    """A recognised work."""
    return Work(id, kind, "Số hóa hồ sơ", scope, 2024, ("CB-009",), PAPER)


def found(case: Case, on: Record | None, day: date = DAY) -> dict[str, Finding]:
    """Findings by rule."""
    return {finding.rule: finding for finding in judge(in_force(load(), (), day), case, on, day)}


def leaf(condition: Condition, case: Case, on: Record, *, female: bool = False) -> Finding:
    """What one condition finds."""
    return weigh(Judged(in_force(load(), (), DAY), case, on, DAY, female), condition)


# Streaks


@pytest.mark.parametrize(
    ("years", "cycle", "run"),
    [
        ([2022, 2023, 2024], 1, [2022, 2023, 2024]),
        ([2021, 2022, 2023], 1, [2021, 2022, 2023]),  # this year's is still undecided
        ([2020, 2021, 2022], 1, []),
        ([2021, 2023, 2024], 1, [2023, 2024]),
        ([2021, 2024], 3, [2021, 2024]),
        ([2020, 2024], 3, [2024]),
        ([], 1, []),
    ],
)
def test_a_streak_reaches_up_to_the_year_that_is_commended(
    years: list[int], cycle: int, run: list[int]
) -> None:
    assert streak(years, cycle, 2024) == run


@given(YEARS, st.integers(1, 3))
def test_a_streak_has_no_gap_wider_than_its_cycle(years: list[int], cycle: int) -> None:
    run = [*streak(years, cycle, 2024), 2024]
    assert all(later - earlier <= cycle for earlier, later in pairwise(run))
    assert set(run[:-1]) <= set(years)


@given(YEARS, st.integers(2000, 2024), st.integers(1, 3))
def test_one_award_more_never_shortens_a_streak(years: list[int], more: int, cycle: int) -> None:
    longer = streak(sorted({*years, more}), cycle, 2024)
    assert len(longer) >= len(streak(years, cycle, 2024))


# Standards


@pytest.mark.parametrize("award", [code for code, a in load().awards.items() if a.requires])
def test_nobody_reaches_a_standard_by_an_empty_record(award: str) -> None:
    kind = AWARDS[award].subjects[0]
    standard = judge(in_force(load(), (), DAY), case(award, subject_kind=kind), None, DAY)[0]
    assert not standard.met
    assert standard.source != ""


@given(st.sampled_from(RATINGS), st.sampled_from(RATINGS), st.booleans())
def test_a_better_rating_never_harms(one: str, other: str, named: bool) -> None:
    low, high = sorted((one, other), key=RATINGS.index)
    asked = case(works=("SK-01",) if named else ())

    def reaches(rating: str) -> bool:
        return found(asked, record((2024, rating), works=(work(),)))["BR-20"].met

    assert reaches(high) or not reaches(low)


@pytest.mark.parametrize(
    ("fact", "kind", "named", "state"),
    [
        ("initiative", "initiative", ("SK-01",), MET),
        ("initiative", "initiative", (), FAILED),
        ("initiative", "research", ("SK-01",), MISSING),
        ("research", "research", ("SK-01",), MET),
        ("valour", "valour", ("SK-01",), MET),
        ("valour", "initiative", ("SK-01",), MISSING),
    ],
)
def test_a_work_counts_by_its_kind_once_it_is_named(
    fact: str, kind: str, named: tuple[str, ...], state: str
) -> None:
    on = record(works=(work(kind=kind),))
    assert leaf(Condition(fact=fact), case(works=named), on).state == state


def test_a_lower_award_counts_when_given_or_when_its_standard_is_reached() -> None:
    asked = Condition(fact="award", value="advanced_worker")
    given = record(awards=(PastAward("advanced_worker", "merit", 2024, PAPER),))
    assert leaf(asked, case(), given).met
    assert leaf(asked, case(), record((2024, "good"))).met
    not_reached = leaf(asked, case(), record((2024, "completed")))
    assert [part.about for part in not_reached.parts] == ["rating"]


def test_an_award_without_a_standard_counts_only_when_given() -> None:
    asked = Condition(fact="award", value="certificate_of_commendation")
    assert leaf(asked, case(), record()).state == FAILED


def test_an_award_may_be_asked_several_times_without_a_streak() -> None:
    asked = Condition(fact="award", value="advanced_worker", count=2)
    past = tuple(PastAward("advanced_worker", "merit", year, PAPER) for year in (2018, 2022))
    assert leaf(asked, case(), record(awards=past)).met
    assert not leaf(asked, case(), record(awards=past[:1])).met


@pytest.mark.parametrize(("consecutive", "met"), [(False, True), (True, False)])
def test_years_of_a_rating_in_a_row_or_in_all(consecutive: bool, met: bool) -> None:
    asked = Condition(fact="rating", value="excellent", count=2, consecutive=consecutive)
    assert leaf(asked, case(), record((2020, "excellent"), (2024, "excellent"))).met is met


@pytest.mark.parametrize(
    ("fact", "value", "met"),
    [
        ("subject", "individual", True),
        ("subject", "collective", False),
        ("type", "merit", True),
        ("type", "sudden", False),
    ],
)
def test_the_subject_and_the_type_are_those_of_the_case(fact: str, value: str, met: bool) -> None:
    assert leaf(Condition(fact=fact, value=value), case(), record()).met is met


@pytest.mark.parametrize(
    ("months", "female", "met"), [(60, False, True), (40, False, False), (40, True, True)]
)
def test_a_woman_needs_a_third_less_time_in_a_leading_post(
    months: int, female: bool, met: bool
) -> None:
    start = date(2010, 1, 1)
    end = date(2010 + months // 12, 1 + months % 12, 1) - timedelta(days=1)
    led = record(leadership=(Period(start, end, PAPER, "Trưởng phòng"),))
    assert leaf(Condition(fact="leading", count=60), case(), led, female=female).met is met


# Principles, by date


def test_what_the_decree_of_2025_says_binds_from_its_day_on() -> None:
    held = record((2024, "excellent"), holds=(Hold("press", PAPER, date(2025, 6, 1)),))
    assert "BR-32" not in found(case(), held, BEFORE)
    assert found(case(), held, DAY)["BR-32"].state == FAILED


def test_a_hold_that_is_still_to_come_stops_nothing() -> None:
    held = record((2024, "excellent"), holds=(Hold("press", PAPER, date(2025, 9, 1)),))
    assert "BR-32" not in found(case(), held)


def test_discipline_still_to_come_stops_nothing() -> None:
    on = record((2024, "excellent"), disciplines=(Discipline("warning", PAPER, date(2025, 9, 1)),))
    assert "BR-33" not in found(case(), on)


def test_leave_of_another_year_is_not_mentioned() -> None:
    leave = Period(date(2021, 1, 1), date(2021, 6, 30), PAPER)
    assert "BR-34" not in found(case(), record((2024, "excellent"), leaves=(leave,)))


def test_sudden_commendations_count_where_merit_is_not_the_ground() -> None:
    past = tuple(PastAward("base_emulation_fighter", "sudden", y, PAPER) for y in (2023, 2024))
    asked = Condition(fact="award", value="base_emulation_fighter", count=2, consecutive=True)
    assert leaf(asked, case(commendation="movement"), record(awards=past)).met
    assert not leaf(asked, case(), record(awards=past)).met
    assert "BR-30" not in found(case(commendation="movement"), record(awards=past))


@given(st.permutations(["2023", "2024", "hold", "work"]))
def test_the_order_in_which_things_were_entered_does_not_matter(order: list[str]) -> None:
    entries: dict[str, Any] = {"ratings": (), "works": ()}
    for entry in order:
        if entry.isdecimal():
            entries["ratings"] += (Rating(int(entry), "excellent", PAPER),)
        elif entry == "work":
            entries["works"] += (work(),)
    again = judge(in_force(load(), (), DAY), case(), Record("CB-009", **entries), DAY)
    assert [finding.state for finding in again] == [MET]


# Achievements


def test_texts_that_differ_in_capitals_and_points_are_one_achievement() -> None:
    assert key("Đón đoàn cấp cao.") == key("đón  đoàn cấp CAO") == "đón-đoàn-cấp-cao"


def test_an_achievement_keeps_what_was_given_and_gets_the_year_for_the_rest() -> None:
    whole, part = complete(("Một", Achievement("Hai", "TT-2", date(2024, 7, 1))), 2024)
    assert (whole.id, whole.start, whole.end) == ("một", date(2024, 1, 1), date(2024, 12, 31))
    assert part == change(whole, text="Hai", id="TT-2", start=date(2024, 7, 1))
