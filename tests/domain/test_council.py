"""A council never shrinks below three, never loses its leaders, never seats anybody twice."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.council import LEAST_MEMBERS, TOPIC, Council, add_member, remove_member, row
from domain.decision import Actor
from domain.person import Person

from .examples import changes, moves
from .histories import DAY, after

PEOPLE = [f"CB-{number:03d}" for number in range(1, 9)]
COUNCIL = Council(
    "HĐ-2025", "QĐ 21/QĐ-SNgV", "CB-001", ("CB-002",), ("CB-001", "CB-002", "CB-003"), "CB-009"
)


def test_every_way_a_council_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Constituted", "Council")}
    assert changes(TOPIC) == {("Council", "MemberAdded"), ("Council", "MemberRemoved")}


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(PEOPLE)), max_size=30))
def test_whatever_is_asked_a_council_stays_a_council(asked: list[tuple[bool, str]]) -> None:
    council: Any = COUNCIL
    for joins, person in asked:
        facts = {"today": DAY, "person": person, "document": "QĐ 30/QĐ-SNgV"}
        if joins:
            newcomer = Person(person, "Nguyễn Văn Bình", "VP", "")
            council = after(TOPIC, council, add_member, newcomer=newcomer, **facts)
        else:
            council = after(TOPIC, council, remove_member, reason="Chuyển công tác", **facts)
        assert len(council.members) >= LEAST_MEMBERS
        assert len(set(council.members)) == len(council.members)
        assert {council.chair, *council.vice_chairs} <= set(council.members)


@pytest.mark.parametrize(
    ("person", "role", "leads", "serves"),
    [
        ("CB-001", "director", True, False),
        ("CB-002", "staff", True, False),
        ("CB-003", "staff", False, False),
        ("CB-009", "staff", False, True),
        ("CB-077", "office", False, True),
    ],
)
def test_who_leads_a_council_and_who_serves_it(
    person: str, role: str, leads: bool, serves: bool
) -> None:
    actor = Actor(person, role)
    assert (COUNCIL.led_by(actor), COUNCIL.served_by(actor)) == (leads, serves)


def test_a_list_shows_its_document_and_its_size() -> None:
    shown = row(COUNCIL)
    assert (shown.title, shown.note) == ("QĐ 21/QĐ-SNgV", "3")
    assert shown.refs == ("CB-001", "CB-002", "CB-003", "CB-009")
