"""A delegation never outgrows its quota, and remembers whom everybody stands in for."""

from typing import Any

from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.delegation import (
    TOPIC,
    Choosing,
    Delegate,
    ListPassed,
    Mandate,
    Passed,
    pass_list,
    row,
    select,
    substitute,
)
from domain.person import Person
from domain.plan import InForce

from .examples import changes, example, moves
from .histories import DAY, after, refusal

PEOPLE = [f"CB-{number:03d}" for number in range(1, 7)]
PLAN = example(InForce)
TODAY = change(PLAN, content=change(PLAN.content, conference=DAY))


def mandate(quota: int, *people: str) -> Mandate:
    return Mandate("ĐB-2025-01", "KH-2025-01", "Đại hội", quota, tuple(map(Delegate, people)))


def test_every_way_a_delegation_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "QuotaSet", "Choosing"),
        ("Choosing", "ListPassed", "Passed"),
    }
    assert changes(TOPIC) == {
        ("Choosing", "Selected"),
        ("Choosing", "Substituted"),
        ("Passed", "Substituted"),
    }


PERSON = st.sampled_from(PEOPLE)
ASKED = st.tuples(st.sampled_from(["select", "substitute", "pass"]), PERSON, PERSON)


@given(st.lists(ASKED, max_size=40), st.integers(0, 4))
def test_whatever_is_asked_the_list_stays_within_its_quota(
    asked: list[tuple[str, str, str]], quota: int
) -> None:
    delegation: Any = Choosing(mandate(quota))
    chosen = substituted = 0
    for what, out, person in asked:
        before = delegation
        facts = {"today": DAY, "delegate": Person(person, "Lê Văn An", "VP", ""), "reason": "x"}
        if what == "select":
            delegation = after(TOPIC, before, select, person=person, **facts)
            chosen += delegation is not before
        if what == "substitute":
            delegation = after(TOPIC, before, substitute, out=out, person=person, **facts)
            substituted += delegation is not before
        if what == "pass":
            facts = {"today": DAY, "the_plan": TODAY, "agree": 21, "present": 40}
            delegation = after(TOPIC, before, pass_list, **facts)
        people = delegation.mandate.people
        assert len(set(people)) == len(people) == chosen <= quota
    chains = [delegate.instead_of for delegate in delegation.mandate.delegates]
    assert sum(map(len, chains)) == substituted


@given(st.integers(-2, 60), st.integers(0, 60))
def test_a_list_is_passed_by_more_than_half_of_those_present(agree: int, present: int) -> None:
    facts = {"today": DAY, "the_plan": TODAY, "agree": agree, "present": present}
    passed = refusal(pass_list, Choosing(mandate(0)), **facts) is None
    assert passed == (0 <= agree <= present and agree > present - agree)


def test_the_list_is_recorded_as_it_was_passed() -> None:
    facts = {"today": DAY, "the_plan": TODAY, "agree": 30, "present": 40}
    [event] = pass_list(Choosing(mandate(2, "CB-001", "CB-002")), **facts)
    assert event == ListPassed(("CB-001", "CB-002"), 30, 40, DAY)


def test_a_list_shows_how_many_are_chosen_and_what_it_waits_for() -> None:
    choosing, full = row(Choosing(mandate(2, "CB-001"))), row(Choosing(mandate(1, "CB-001")))
    assert (choosing.note, [todo.decision for todo in choosing.todo]) == (
        "1/2",
        ["delegation.select"],
    )
    assert (full.note, [todo.decision for todo in full.todo]) == ("1/1", ["delegation.pass"])
    assert full.due_after == "plan:KH-2025-01"
    passed = row(Passed(mandate(1, "CB-001"), 21, 40, DAY))
    assert (passed.status, passed.due_after, passed.open, passed.todo) == ("passed", "", False, ())
