"""Everybody counts once in every dimension, and a bound is met or named as a gap."""

from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.agency import Agency, Unit
from domain.composition import (
    DIMENSIONS,
    NONE,
    REFUSALS,
    VALUES,
    Bound,
    Gap,
    Nominee,
    best_award,
    checked,
    count,
    gaps,
    held,
    require_award,
    spelling,
    tally,
    value,
)
from domain.record import PastAward, Record

from .examples import example
from .histories import refusal

KNOWN: dict[str, tuple[str, ...]] = {**VALUES, "unit": ("VP", "LT"), "field": ("A", "B")}
NOMINEES = st.builds(
    Nominee,
    st.sampled_from("abcdefghij"),
    st.sampled_from(KNOWN["unit"]),
    st.sampled_from(("", "female", "male")),
    st.booleans(),
    st.sampled_from(("", "A", "B")),
    st.sampled_from(("", "merit_certificate")),
)
BOUNDS = st.sampled_from(DIMENSIONS).flatmap(
    lambda dimension: st.builds(
        Bound,
        st.just(dimension),
        st.sampled_from(KNOWN[dimension]),
        st.integers(0, 4),
        st.none() | st.integers(0, 4),
    )
)


def agency() -> Agency:
    units = {code: change(example(Unit), id=code, ended=None) for code in KNOWN["unit"]}
    return change(example(Agency), units=units)


@given(st.lists(NOMINEES))
def test_every_dimension_adds_up_to_the_people(people: list[Nominee]) -> None:
    for dimension in DIMENSIONS:
        assert sum(tally(people, dimension).values()) == len(people)


@given(st.lists(NOMINEES), st.lists(BOUNDS))
def test_a_bound_is_a_gap_exactly_when_too_few_or_too_many_count(
    people: list[Nominee], bounds: list[Bound]
) -> None:
    unmet = [gap.bound for gap in gaps(bounds, people)]
    for bound in bounds:
        found = tally(people, bound.dimension).get(bound.value, 0)
        most = len(people) if bound.maximum is None else bound.maximum
        assert count(bound, people) == found
        assert (bound in unmet) == (not bound.minimum <= found <= most)


def test_a_gap_says_how_many_were_found() -> None:
    bound = Bound("sex", "female", 1)
    assert gaps([bound], [Nominee("a", "VP", "male")]) == (Gap("sex", "female", 1, None, 0),)


def test_who_has_nothing_to_count_under_counts_under_none() -> None:
    nobody = Nominee("a", "")
    found = {dimension: value(nobody, dimension) for dimension in DIMENSIONS}
    assert [dimension for dimension, of in found.items() if of == NONE] == [
        "unit",
        "sex",
        "field",
        "award",
    ]
    assert found["direct_worker"] == "no"


def told(*bounds: Bound) -> Any:
    refused = refusal(lambda state, **facts: list(checked(**facts)), None, bounds=bounds,
                      agency=agency(), known=())  # fmt: skip
    return refused[0] if refused else None


@pytest.mark.parametrize(
    ("bound", "code"),
    [
        (Bound("luck", "good", 1), "dimension_unknown"),
        (Bound("sex", "nữ", 1), "bound_unknown"),
        (Bound("field", " ", 1), "text_missing"),
        (Bound("unit", "KTT", 1), "unit_unknown"),
        (Bound("sex", "female"), "bound_empty"),
        (Bound("sex", "female", -1, 2), "bound_crossed"),
        (Bound("sex", "female", 2, 1), "bound_crossed"),
        (Bound("sex", "female", 0, 0), "bound_crossed"),
        (Bound("sex", "female", 0, 1), None),
        (Bound("unit", "VP", 2), None),
    ],
)
def test_a_bound_must_make_sense(bound: Bound, code: str | None) -> None:
    assert told(bound) == code
    assert code is None or code in {*REFUSALS, "text_missing", "unit_unknown"}


def test_a_value_is_bounded_once() -> None:
    assert told(Bound("sex", "female", 1), Bound("sex", "female", 0, 3)) == "bound_repeated"


def test_a_field_is_spelt_as_it_was_before() -> None:
    bounds = (Bound("field", "đối  NGOẠI", 1),)
    assert checked(bounds, agency(), ("Đối ngoại",))[0].value == "Đối ngoại"
    assert spelling(" Lễ  tân ", ("Đối ngoại",)) == "Lễ tân"


def award(code: str, year: int) -> PastAward:
    return PastAward(code, "merit", year, "QĐ 1")


def test_somebody_rests_on_the_highest_award_then_on_the_latest() -> None:
    old = Record("a", awards=(award("merit_certificate", 2020),))
    late = Record("b", awards=(award("advanced_worker", 2024), award("excellent_collective", 2021)))
    codes = held([late, None, old])
    assert codes == ("merit_certificate", "excellent_collective", "advanced_worker")
    assert best_award(codes, ()) == "excellent_collective"
    assert best_award(codes, ("advanced_worker",)) == "advanced_worker"
    assert best_award(codes, ("labour_hero",)) == ""
    assert best_award(("medal of old",), ()) == ""


def test_an_award_that_is_asked_for_is_needed() -> None:
    who = Nominee("a", "VP", award="advanced_worker")

    def asks(_: None, accepted: tuple[str, ...]) -> list[Any]:
        require_award(who, accepted)
        return []

    assert refusal(asks, None, accepted=()) is None
    assert refusal(asks, None, accepted=("advanced_worker",)) is None
    refused = refusal(asks, None, accepted=("labour_hero",))
    assert refused is not None
    assert refused[0] == "award_needed"
