"""Who has an interest in a nomination follows from facts, and from nothing else."""

from datetime import date

import pytest

from domain.awards import COLLECTIVE, HOUSEHOLD, INDIVIDUAL
from domain.case import Case
from domain.conflict import Conflict, Declared, Known, conflicts
from domain.person import Office, Person
from domain.record import Kin, Record, Work

DAY = date(2025, 8, 14)
HEAD, DEPUTY, NOMINEE, OTHER = "CB-005", "CB-006", "CB-009", "CB-011"


def case(kind: str = INDIVIDUAL, subject: str = NOMINEE, works: tuple[str, ...] = ()) -> Case:
    return Case("ĐX-2025-001", "KH-2025-01", "HTQT", kind, subject, "giay_khen", (), works=works)


def person(id: str, *offices: Office) -> Person:
    return Person(id, id, "HTQT", "", offices=offices)


def held(role: str, unit: str = "HTQT", until: date | None = None) -> Office:
    return Office(role, unit, "", date(2025, 1, 1), until)


def known(*people: Person, **records: Record) -> Known:
    of = {record.subject: record for record in records.values()}
    return Known({one.id: one for one in people}, dict(of))


def found(about: Case, facts: Known, *members: str) -> list[tuple[str, str]]:
    seats = {member: (member,) for member in members}
    return [(c.member, c.interest) for c in conflicts(about, seats, facts, DAY)]


def test_a_nominee_has_an_interest() -> None:
    assert found(case(), known(), OTHER, NOMINEE) == [(NOMINEE, "self")]


def test_a_household_of_the_same_name_is_nobody_on_the_council() -> None:
    assert found(case(HOUSEHOLD), known(), NOMINEE) == []


@pytest.mark.parametrize("role", ["unit", "office"])
def test_whoever_speaks_for_the_unit_has_an_interest(role: str) -> None:
    facts = known(person(HEAD, held(role)), person(OTHER))
    assert found(case(COLLECTIVE, "HTQT"), facts, HEAD, OTHER) == [(HEAD, "unit_head")]


@pytest.mark.parametrize(
    "office", [held("unit", "LS"), held("auditor"), held("unit", until=date(2025, 8, 1))]
)
def test_another_office_or_one_that_ended_is_no_interest(office: Office) -> None:
    assert found(case(COLLECTIVE, "HTQT"), known(person(HEAD, office)), HEAD) == []


def test_heading_the_unit_of_a_nominated_person_is_no_interest() -> None:
    assert found(case(), known(person(HEAD, held("unit"))), HEAD) == []


@pytest.mark.parametrize(("of", "named"), [(NOMINEE, HEAD), (HEAD, NOMINEE)])
def test_kin_counts_whoever_declared_it(of: str, named: str) -> None:
    facts = known(one=Record(of, kin=(Kin(named, "anh"),)))
    assert found(case(), facts, HEAD, DEPUTY) == [(HEAD, "kin")]


def work(id: str, *authors: str) -> Work:
    return Work(id, "initiative", id, "base", 2024, authors, "QĐ 1")


def test_an_author_of_what_the_nomination_rests_on_has_an_interest() -> None:
    facts = known(one=Record(NOMINEE, works=(work("SK-1", NOMINEE, HEAD), work("SK-2", DEPUTY))))
    assert found(case(works=("SK-1",)), facts, HEAD, DEPUTY) == [(HEAD, "co_author")]


def test_the_nominee_is_no_co_author_of_their_own_work() -> None:
    facts = known(one=Record(NOMINEE, works=(work("SK-1", NOMINEE),)))
    assert found(case(works=("SK-1",)), facts, NOMINEE) == [(NOMINEE, "self")]


def test_what_was_declared_counts_for_this_nomination_only() -> None:
    declared = (
        Declared("ĐX-2025-001", HEAD, "kin"),
        Declared("ĐX-2025-002", DEPUTY, "co_author"),
    )
    assert found(case(), Known({}, {}, declared), HEAD, DEPUTY) == [(HEAD, "kin")]


def test_a_seat_has_every_interest_of_whoever_may_answer_from_it() -> None:
    seats = {HEAD: (HEAD, NOMINEE), DEPUTY: (DEPUTY,)}
    facts = known(one=Record(HEAD, kin=(Kin(NOMINEE, "chị"),)))
    assert conflicts(case(), seats, facts, DAY) == (
        Conflict(HEAD, "self"),
        Conflict(HEAD, "kin"),
    )
