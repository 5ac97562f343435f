"""The life of a plan as a table, and the limits of its parts."""

from datetime import date, timedelta
from typing import Any

import pytest

from domain import lineage
from domain.lineage import Child, ChildDropped, ChildReported
from domain.plan import (
    STATUS,
    TOPIC,
    Content,
    Draft,
    InForce,
    Item,
    OnHold,
    Paused,
    Registered,
    Resumed,
    TaskOpened,
    TaskSettled,
    draft,
    evolve,
    in_force,
    row,
    set_programme,
)
from domain.refusal import Refusal

from .examples import DAY, changes, example, moves

ANYWHERE = {
    *("ClauseWritten", "Amended", "ProgrammeSet", "RecipientsSet"),
    "ConferenceRescheduled",
}
CONTENT = Content("KH-2025-01", "Kế hoạch", "KH-SNgV", "", (), DAY, "14:30", "Hội trường")


def test_the_life_of_a_plan() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Drafted", "Draft"),
        ("Draft", "Approved", "Signed"),
        ("Signed", "Numbered", "Registered"),
        ("Registered", "Issued", "InForce"),
        ("InForce", "Paused", "OnHold"),
        ("OnHold", "Resumed", "InForce"),
        ("InForce", "Superseded", "Replaced"),
        ("OnHold", "Superseded", "Replaced"),
        ("InForce", "Closed", "Done"),
    }


def test_what_a_plan_says_can_be_told_in_any_state() -> None:
    """Whether it may be changed is decided before; history is never argued with."""
    anywhere = {(kind.__name__, event) for kind in TOPIC.states for event in ANYWHERE}
    found = {(kind, event) for kind, event in changes(TOPIC) if not event.startswith("Child")}
    assert found == anywhere | {("InForce", "TaskOpened"), ("InForce", "TaskSettled")}


def test_a_pause_forgets_no_open_task() -> None:
    plan: Any = InForce(CONTENT, 7, DAY)
    happened = (TaskOpened("NV-001"), TaskOpened("NV-002"), TaskSettled("NV-001"))
    for event in (*happened, Paused("QĐ 50", "Sắp xếp", DAY), Resumed("QĐ 52", DAY)):
        plan = evolve(plan, event)
    assert plan == InForce(CONTENT, 7, DAY, ("NV-002",))


@pytest.mark.parametrize("kind", TOPIC.states, ids=lambda kind: kind.__name__)
def test_only_an_issued_plan_is_in_force(kind: type) -> None:
    plan = example(kind)
    if kind is InForce:
        assert in_force(plan) is plan
        return
    with pytest.raises(Refusal) as refused:
        in_force(plan)
    assert refused.value.code == "plan_not_in_force"
    assert refused.value.facts == {"plan": "x", "status": STATUS[kind]}


@pytest.mark.parametrize("offset", range(7))
def test_a_weekday_runs_from_2_for_monday_to_8_for_sunday(offset: int) -> None:
    monday = date(2025, 8, 18)
    facts: dict[str, Any] = {
        "id": "KH-2025-01",
        "today": DAY,
        "title": "Kế hoạch",
        "symbol": "KH",
        "conference": monday + timedelta(days=offset),
    }
    (drafted,) = draft(None, **facts, weekday=2 + offset)
    assert drafted.conference == facts["conference"]
    for wrong in {*range(-1, 10)} - {0, 2 + offset}:
        with pytest.raises(Refusal) as refused:
            draft(None, **facts, weekday=wrong)
        assert refused.value.code == "weekday_wrong"
        assert refused.value.facts["real"] == 2 + offset


def test_an_item_of_the_programme_has_a_title() -> None:
    with pytest.raises(Refusal, match="text_missing"):
        set_programme(Draft(CONTENT), items=(Item("Chào cờ", "", 5), Item(" ")))


def test_an_item_may_take_no_time_at_all() -> None:
    (programme,) = set_programme(Draft(CONTENT), items=(Item("Chào cờ"),))
    assert programme.items == (Item("Chào cờ", "", 0),)


@pytest.mark.parametrize(
    ("plan", "note"),
    [
        (Draft(CONTENT), ""),
        (Registered(CONTENT, 7, DAY), "07/KH-SNgV"),
        (InForce(CONTENT, 112, DAY), "112/KH-SNgV"),
        (OnHold(CONTENT, 9, DAY, "Sắp xếp"), "09/KH-SNgV"),
    ],
)
def test_a_plan_stands_in_lists_with_its_number_and_symbol(plan: Any, note: str) -> None:
    assert row(plan).note == note


@pytest.mark.parametrize("kind", TOPIC.states, ids=lambda kind: kind.__name__)
def test_a_plan_is_open_until_it_is_replaced_or_done(kind: type) -> None:
    assert row(example(kind)).open == (STATUS[kind] not in {"superseded", "closed"})


@pytest.mark.parametrize("kind", TOPIC.states, ids=lambda kind: kind.__name__)
def test_a_plan_waits_for_one_person_or_for_none(kind: type) -> None:
    expected = {
        "draft": ["plan.approve"],
        "signed": ["plan.number"],
        "numbered": ["plan.issue"],
        "paused": ["plan.resume"],
    }
    assert [todo.decision for todo in row(example(kind)).todo] == expected.get(STATUS[kind], [])


def test_news_of_a_plan_below_that_was_never_linked_changes_nothing() -> None:
    known = {"An Biên": Child("UBND", "KH 7", DAY)}
    for event in (ChildReported("Lê Chân", DAY, "BC 1", 0, DAY), ChildDropped("Lê Chân", "", DAY)):
        assert lineage.evolve(known, event) == known
    assert lineage.evolve(known, object()) == known
