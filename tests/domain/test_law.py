"""The law as tables: thresholds in whole numbers, rule sets by day, stricter but never laxer."""

from datetime import date, timedelta

import pytest

from domain.law import (
    AWARDS,
    NATIONAL,
    TITLE,
    Adoption,
    Rules,
    Settings,
    enough,
    in_force,
    least,
    parse_fraction,
)
from domain.refusal import Refusal

DAY = date(2025, 8, 12)
ONE_DAY = timedelta(days=1)


def needed(share: int, members: int) -> int:
    """The fewest who must agree, found by counting."""
    return next(yes for yes in range(members + 1) if enough(yes, share, members))


@pytest.mark.parametrize(
    ("members", "quorum", "base", "provincial"),
    [
        (5, 4, 4, 5),
        (7, 5, 6, 7),
        (9, 6, 8, 9),
        (10, 7, 8, 9),
        (11, 8, 9, 10),
        (13, 9, 11, 12),
        (15, 10, 12, 14),
    ],
)
def test_how_many_of_a_council_are_needed(
    members: int, quorum: int, base: int, provincial: int
) -> None:
    assert least("2/3", members) == quorum
    assert needed(80, members) == base
    assert needed(90, members) == provincial


def test_nobody_is_never_enough() -> None:
    assert not enough(0, 0, 0)
    assert not enough(1, 80, 0)


@pytest.mark.parametrize(
    ("award", "share"),
    [
        ("base_emulation_fighter", 80),
        ("emulation_flag", 80),
        ("provincial_emulation_fighter", 90),
        ("national_emulation_fighter", 90),
    ],
)
def test_titles_with_a_ballot_have_their_share_by_law(award: str, share: int) -> None:
    assert (AWARDS[award].ballot, AWARDS[award].kind, AWARDS[award].share) == (True, TITLE, share)


def test_only_awards_with_a_ballot_have_a_national_share() -> None:
    assert [award.code for award in AWARDS.values() if award.ballot != (award.share > 0)] == []


def test_a_director_decides_what_the_law_gives_to_agencies() -> None:
    assert {award.code for award in AWARDS.values() if award.director} == {
        *("advanced_worker", "base_emulation_fighter", "advanced_collective"),
        "certificate_of_commendation",
    }


@pytest.mark.parametrize("rules", NATIONAL, ids=lambda rules: rules.id)
def test_a_rule_set_begins_on_its_day_and_not_before(rules: object) -> None:
    place = NATIONAL.index(rules)
    since = NATIONAL[place].since
    assert in_force((), since) == Rules(NATIONAL[place].id, None)
    if place:
        assert in_force((), since - ONE_DAY).id == NATIONAL[place - 1].id


def test_before_the_first_rule_set_there_is_none() -> None:
    with pytest.raises(Refusal) as refused:
        in_force((), NATIONAL[0].since - ONE_DAY)
    assert (refused.value.code, refused.value.facts["day"]) == (
        "no_rules_for_day",
        date(2023, 12, 31),
    )


def test_of_several_adoptions_the_last_in_effect_counts_however_they_were_entered() -> None:
    old, new = Settings("1/2"), Settings("3/4")
    entered = (Adoption("QĐ 60", DAY, new), Adoption("QĐ 05", date(2025, 1, 15), old))
    assert in_force(entered, DAY - ONE_DAY).settings == old
    assert in_force(entered, DAY) == Rules("VN-2025-08-05+QĐ 60", new)


def test_of_two_adoptions_from_one_day_the_one_entered_last_counts() -> None:
    entered = (Adoption("QĐ 05", DAY, Settings("1/2")), Adoption("QĐ 06", DAY, Settings("3/4")))
    assert in_force(entered, DAY).id == "VN-2025-08-05+QĐ 06"


@pytest.mark.parametrize(
    ("award", "local", "expected"),
    [
        ("base_emulation_fighter", {}, 80),
        ("base_emulation_fighter", {"base_emulation_fighter": 90}, 90),
        ("base_emulation_fighter", {"base_emulation_fighter": 50}, 80),  # as entered by older code
        ("certificate_of_commendation", {"certificate_of_commendation": 51}, 51),
    ],
)
def test_the_stricter_of_law_and_settings_counts(
    award: str, local: dict[str, int], expected: int
) -> None:
    assert Rules("VN", Settings("2/3", shares=local)).share(award) == expected


def test_a_share_by_law_needs_no_settings() -> None:
    assert Rules("VN", None).share("base_emulation_fighter") == 80


@pytest.mark.parametrize("settings", [None, Settings("2/3")])
def test_a_share_that_nobody_fixed_is_refused(settings: Settings | None) -> None:
    with pytest.raises(Refusal) as refused:
        Rules("VN", settings).share("certificate_of_commendation")
    assert refused.value.code == "share_not_adopted"
    assert refused.value.facts == {"award": "certificate_of_commendation"}


def test_a_session_on_awards_may_need_more_members() -> None:
    assert Rules("VN", Settings("2/3")).quorum(9) == 6
    assert Rules("VN", Settings("2/3", award_quorum="4/5")).quorum(9) == 8


def test_without_settings_there_is_no_quorum() -> None:
    with pytest.raises(Refusal, match="settings_not_adopted"):
        Rules("VN", None).quorum(9)


@pytest.mark.parametrize("fraction", ["1/1", "2/3", "80/100", "1/25"])
def test_a_fraction_is_a_share_up_to_the_whole(fraction: str) -> None:
    above, below = parse_fraction(fraction)
    assert f"{above}/{below}" == fraction


@pytest.mark.parametrize(
    "fraction",
    ["", "/", "2", "2/", "/3", "0/3", "4/3", "2/0", "-1/3", "2/-3", "2.5/3", "²/3", "1/2/3"],
)
def test_anything_else_is_no_fraction(fraction: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_fraction(fraction)
    assert (refused.value.code, refused.value.facts) == ("fraction_malformed", {"found": fraction})
