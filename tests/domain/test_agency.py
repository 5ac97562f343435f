"""Tables of the agency: what its events change, which units it knows."""

import pytest

from domain.agency import (
    KINDS,
    TOPIC,
    Agency,
    UnitDissolved,
    UnitMerged,
    UnitRenamed,
    create_unit,
    evolve,
    row,
)
from domain.refusal import Refusal

from .examples import DAY, changes, example, moves


def test_an_agency_is_founded_once_and_lives_on() -> None:
    assert moves(TOPIC) == {("nothing", "Founded", "Agency")}


def test_everything_else_changes_the_agency() -> None:
    events = {kind.__name__ for kind in TOPIC.events.values()} - {"Founded"}
    assert changes(TOPIC) == {("Agency", event) for event in events}


@pytest.mark.parametrize(
    "event",
    [
        UnitRenamed("XYZ", "Phòng lạ", DAY, "QĐ"),
        UnitMerged("XYZ", "VP", DAY, "QĐ"),
        UnitDissolved("XYZ", DAY, "QĐ"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_happens_to_an_unknown_unit_is_passed_over(agency: Agency, event: object) -> None:
    assert evolve(agency, event) is agency


def test_an_unknown_unit_is_refused_with_those_that_are_known(agency: Agency) -> None:
    with pytest.raises(Refusal) as refused:
        agency.active("XYZ")
    assert refused.value.code == "unit_unknown"
    assert refused.value.facts == {"unit": "XYZ", "known": ("VP", "LS")}


def test_an_ended_unit_is_refused_with_its_day_and_successor(agency: Agency) -> None:
    with pytest.raises(Refusal) as refused:
        agency.active("LS")
    assert refused.value.code == "unit_ended"
    assert refused.value.facts == {"unit": "LS", "on": DAY, "into": "VP"}


def test_the_id_of_an_ended_unit_is_not_given_again(agency: Agency) -> None:
    with pytest.raises(Refusal, match="unit_exists"):
        create_unit(agency, today=DAY, unit="LS", name="Phòng Lãnh sự mới")


@pytest.mark.parametrize("kind", KINDS)
def test_a_unit_is_of_one_of_three_kinds(agency: Agency, kind: str) -> None:
    (created,) = create_unit(agency, today=DAY, unit="TTr", name="Thanh tra", kind=kind)
    assert created.kind == kind


def test_an_agency_stands_in_lists_under_its_name() -> None:
    assert row(example(Agency)).title == "x"
