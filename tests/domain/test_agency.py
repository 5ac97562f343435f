"""Tables of the agency: what its events change, which settings it may adopt."""

import pytest

from domain.agency import (
    KINDS,
    TOPIC,
    Agency,
    UnitDissolved,
    UnitMerged,
    UnitRenamed,
    adopt_settings,
    create_unit,
    evolve,
    row,
)
from domain.law import AWARDS, Settings
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


@pytest.mark.parametrize("award", sorted(AWARDS))
def test_a_share_may_be_the_law_s_or_stricter_up_to_all_members(agency: Agency, award: str) -> None:
    for share in (max(AWARDS[award].share, 1), 100):
        facts = {"document": "QĐ 05", "since": DAY, "quorum": "2/3", "shares": {award: share}}
        (adopted,) = adopt_settings(agency, **facts)  # type: ignore[arg-type]
        assert adopted.settings == Settings("2/3", "", {award: share})


@pytest.mark.parametrize("award", sorted(AWARDS))
def test_a_share_below_the_law_or_above_all_members_is_refused(agency: Agency, award: str) -> None:
    least = max(AWARDS[award].share, 1)
    for share in (least - 1, 101):
        facts = {"document": "QĐ 05", "since": DAY, "quorum": "2/3", "shares": {award: share}}
        with pytest.raises(Refusal) as refused:
            adopt_settings(agency, **facts)  # type: ignore[arg-type]
        assert refused.value.code == "share_below_law"
        assert refused.value.facts == {"award": award, "share": share, "least": least}


def test_a_malformed_quorum_for_awards_is_refused_as_well(agency: Agency) -> None:
    with pytest.raises(Refusal, match="fraction_malformed"):
        adopt_settings(agency, document="QĐ 05", since=DAY, quorum="2/3", award_quorum="80 %")


def test_an_agency_stands_in_lists_under_its_name() -> None:
    assert row(example(Agency)).title == "x"
