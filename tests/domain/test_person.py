"""Tables of the roll: in which office a person acts on a day."""

from datetime import timedelta
from typing import Any

import pytest

from domain.decision import AUDITOR, CLERK, DIRECTOR, FOUNDER, OFFICE, STAFF, UNIT, Actor
from domain.person import (
    SEXES,
    TOPIC,
    Office,
    Person,
    RoleGranted,
    RoleRevoked,
    authorise,
    enrol,
    evolve,
    row,
)
from domain.refusal import Refusal

from .examples import DAY, changes, moves

BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
HUONG = Person(
    "CB-002",
    "Nguyễn Thị Hương",
    "LĐ",
    "Phó Giám đốc",
    offices=(
        Office(DIRECTOR, "", "KT.", DAY),
        Office(UNIT, "HTQT", "", DAY),
        Office(UNIT, "LS", "TL.", DAY),
        Office(CLERK, "VP", "", AFTER),
    ),
)


def test_a_person_is_enrolled_once_and_stays_on_record() -> None:
    assert moves(TOPIC) == {("nothing", "Enrolled", "Person")}


def test_everything_else_changes_the_person() -> None:
    events = {kind.__name__ for kind in TOPIC.events.values()} - {"Enrolled"}
    assert changes(TOPIC) == {("Person", event) for event in events}


@pytest.mark.parametrize(
    ("by", "role", "unit", "expected"),
    [
        ((DIRECTOR,), "", "", Actor("CB-002", DIRECTOR, "", "KT.")),
        ((UNIT, DIRECTOR), "", "", Actor("CB-002", UNIT, "HTQT")),
        ((DIRECTOR, UNIT), "", "", Actor("CB-002", DIRECTOR, "", "KT.")),
        ((DIRECTOR, UNIT), UNIT, "", Actor("CB-002", UNIT, "HTQT")),
        ((DIRECTOR, UNIT), UNIT, "LS", Actor("CB-002", UNIT, "LS", "TL.")),
        ((DIRECTOR, UNIT), "", "LS", Actor("CB-002", UNIT, "LS", "TL.")),
        ((STAFF,), "", "", Actor("CB-002", STAFF, "LĐ")),
        ((STAFF,), DIRECTOR, "", Actor("CB-002", STAFF, "LĐ")),
        ((OFFICE, STAFF), "", "", Actor("CB-002", STAFF, "LĐ")),
    ],
)
def test_the_office_acted_in_is_the_first_that_fits(
    by: tuple[str, ...], role: str, unit: str, expected: Actor
) -> None:
    assert authorise(HUONG, by, DAY, role, unit) == expected


@pytest.mark.parametrize(
    ("by", "role", "unit"),
    [
        ((OFFICE,), "", ""),
        ((CLERK,), "", ""),  # held from tomorrow on
        ((AUDITOR, FOUNDER), "", ""),
        ((DIRECTOR,), UNIT, ""),
        ((UNIT,), "", "VP"),
        ((STAFF,), "", "HTQT"),
        ((), "", ""),
    ],
)
def test_whoever_holds_no_fitting_office_is_refused(
    by: tuple[str, ...], role: str, unit: str
) -> None:
    with pytest.raises(Refusal) as refused:
        authorise(HUONG, by, DAY, role, unit)
    assert refused.value.code == "not_authorised"
    assert refused.value.facts == {"person": "CB-002", "needed": by, "role": role, "unit": unit}


def test_an_office_counts_from_its_day_on() -> None:
    assert authorise(HUONG, (CLERK,), AFTER) == Actor("CB-002", CLERK, "VP")
    with pytest.raises(Refusal, match="not_authorised"):
        authorise(HUONG, (DIRECTOR,), BEFORE)


def test_an_office_counts_until_the_day_it_is_taken_away() -> None:
    was = Person(
        "CB-003", "Phạm Quốc Hưng", "VP", "", offices=(Office(OFFICE, "VP", "", BEFORE, DAY),)
    )
    assert authorise(was, (OFFICE,), BEFORE) == Actor("CB-003", OFFICE, "VP")
    for day in (DAY, AFTER):
        with pytest.raises(Refusal, match="not_authorised"):
            authorise(was, (OFFICE,), day)


def test_whoever_has_left_decides_only_for_days_before() -> None:
    left = Person("CB-009", "Ngô Văn Sơn", "HTQT", "", departed=DAY)
    assert authorise(left, (STAFF,), BEFORE) == Actor("CB-009", STAFF, "HTQT")
    for day in (DAY, AFTER):
        with pytest.raises(Refusal) as refused:
            authorise(left, (STAFF,), day)
        assert refused.value.code == "person_departed"
        assert refused.value.facts == {"person": "CB-009", "on": DAY}


def test_an_office_taken_away_twice_ends_once_and_may_be_given_again() -> None:
    again: Any = HUONG
    for event in (
        RoleRevoked(UNIT, "HTQT", DAY, "Điều chuyển"),
        RoleGranted(UNIT, "HTQT", "", AFTER),
        RoleRevoked(UNIT, "VP", AFTER, "không giữ"),
    ):
        again = evolve(again, event)
    assert again.offices == (
        HUONG.offices[0],
        Office(UNIT, "HTQT", "", DAY, until=DAY),
        *HUONG.offices[2:],
        Office(UNIT, "HTQT", "", AFTER),
    )


@pytest.mark.parametrize("sex", SEXES)
def test_sex_is_one_of_two_or_left_open(agency: object, sex: str) -> None:
    facts = {"id": "CB-021", "name": "Phan Thị Hòa", "unit": "VP", "sex": sex}
    (enrolled,) = enrol(None, today=DAY, agency=agency, **facts)  # type: ignore[arg-type]
    assert enrolled.sex == sex


def test_whoever_left_is_a_closed_row() -> None:
    left = Person("CB-009", "Ngô Văn Sơn", "HTQT", "Chuyên viên", departed=DAY)
    assert (row(HUONG).status, row(HUONG).open) == ("active", True)
    assert (row(left).status, row(left).open) == ("departed", False)
