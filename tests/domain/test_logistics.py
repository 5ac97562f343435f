"""An item is ready when it was last said to be; what was said before is never lost."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.agency import Agency
from domain.decision import Actor
from domain.logistics import (
    STATUS,
    TOPIC,
    Confirmed,
    Open,
    Ready,
    Struck,
    add,
    check,
    drop,
    report,
    row,
)
from domain.person import Person
from domain.plan import Draft, InForce
from domain.task import Due

from .examples import DAY, changes, example, moves
from .histories import MOMENT, OFFICE, after, refusal

PLAN = example(InForce)
ITEM = change(
    example(Open).item, id="HC-001", unit="HTQT", person="CB-009", due=Due("day", end=DAY)
)
HEAD, OWN = Actor("CB-005", "unit", "HTQT"), Actor("CB-009", "staff", "HTQT")
ASKED: dict[str, Any] = {
    "id": "HC-001",
    "today": DAY,
    "the_plan": PLAN,
    "the_person": None,
    "plan": "KH-2025-01",
    "area": "sound",
    "text": "Micro không dây",
    "unit": "VP",
    "days": 0,
}
TOLD: dict[str, Any] = {"moment": MOMENT, "today": DAY, "the_plan": PLAN}


def test_the_life_of_an_item() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Listed", "Open"),
        ("Open", "Reported", "Ready"),
        ("Confirmed", "Reported", "Ready"),
        ("Ready", "Checked", "Confirmed"),
        *((name, "Dropped", "Struck") for name in ("Open", "Ready", "Confirmed")),
    }
    assert changes(TOPIC) == {("Ready", "Reported")}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, None),
        ({"time": "13:30"}, None),
        ({"time": "1pm"}, "time_malformed"),
        ({"text": " "}, "text_missing"),
        ({"area": "moon"}, "area_unknown"),
        ({"unit": "LS"}, "unit_ended"),
        ({"person": "CB-009", "the_person": Person("CB-009", "An", "VP", "")}, None),
        (
            {"person": "CB-009", "the_person": Person("CB-009", "An", "VP", "", departed=DAY)},
            "person_departed",
        ),
        ({"days": None}, "due_missing"),
        ({"due": DAY}, "due_mixed"),
        ({"days": -1}, "needed_in_past"),
        ({"days": None, "due": DAY - timedelta(1)}, "needed_in_past"),
        ({"the_plan": example(Draft)}, "plan_not_in_force"),
    ],
)
def test_what_an_item_must_say(agency: Agency, told: dict[str, Any], code: str | None) -> None:
    refused = refusal(add, None, agency=agency, **{**ASKED, **told})
    assert (refused and refused[0]) == code


@given(st.lists(st.sampled_from(["ready", "not", "check"]), max_size=20))
def test_the_last_word_counts_and_every_word_is_kept(asked: list[str]) -> None:
    item: Any = Open(change(ITEM, reports=()))
    said: list[bool] = []
    for what in asked:
        before = item
        if what == "check":
            item = after(TOPIC, item, check, actor=OFFICE, today=DAY, the_plan=PLAN)
            assert isinstance(item, Confirmed) == isinstance(before, Ready | Confirmed)
            continue
        ready = what == "ready"
        item = after(TOPIC, item, report, actor=HEAD, ready=ready, note="vì", **TOLD)
        if item is not before:
            said.append(ready)
        assert isinstance(item, Ready | Confirmed) == ready
    assert [one.ready for one in item.item.reports] == said


def test_what_is_not_ready_needs_a_word_why() -> None:
    refused = refusal(report, Open(ITEM), actor=OWN, ready=False, **TOLD)
    assert refused == ("text_missing", {"field": "note"})


@pytest.mark.parametrize(
    ("actor", "may"),
    [
        (OFFICE, True),
        (HEAD, True),
        (OWN, True),
        (Actor("CB-006", "unit", "LS"), False),
        (Actor("CB-011", "staff", "HTQT"), False),
    ],
)
def test_who_may_report(actor: Actor, may: bool) -> None:
    refused = refusal(report, Open(ITEM), actor=actor, ready=True, **TOLD)
    found = {"person": actor.person, "unit": "HTQT"}
    assert refused == (None if may else ("logistics_of_other", found))


@pytest.mark.parametrize("kind", TOPIC.states, ids=lambda kind: kind.__name__)
def test_what_was_struck_stays_struck_and_only_ready_things_are_checked(kind: type) -> None:
    item, facts = example(kind), {"today": DAY, "the_plan": PLAN}
    gone = "logistics_dropped" if kind is Struck else None
    ready = "already_ready" if kind in {Ready, Confirmed} else gone
    unseen = "not_to_check" if kind in {Open, Confirmed} else gone
    asked = (
        (refusal(report, item, actor=OFFICE, ready=True, **TOLD), ready),
        (refusal(check, item, actor=OFFICE, **facts), unseen),
        (refusal(drop, item, reason="x", **facts), gone),
    )
    assert [refused and refused[0] for refused, _ in asked] == [code for _, code in asked]


def test_what_is_not_ready_waits_for_its_unit_and_person_and_then_for_the_office() -> None:
    found = row(Open(change(ITEM, due=Due("event", days=-1), time="16:00")))
    assert [(todo.role, todo.unit, todo.people) for todo in found.todo] == [
        ("unit", "HTQT", ()),
        ("staff", "", ("CB-009",)),
    ]
    assert (found.due, found.due_after, found.due_days) == (None, f"plan:{ITEM.plan}", -1)
    assert (found.note, found.refs) == ("16:00", (ITEM.plan, "CB-009"))
    nobody = row(Open(change(ITEM, person="")))
    assert (len(nobody.todo), nobody.due, nobody.refs) == (1, DAY, (ITEM.plan,))
    assert [todo.decision for todo in row(Ready(ITEM)).todo] == ["logistics.check"]


@pytest.mark.parametrize("kind", [Confirmed, Struck])
def test_what_is_settled_waits_for_nobody(kind: type) -> None:
    found = row(example(kind))
    assert (found.status, found.open, found.due, found.due_after, found.todo) == (
        STATUS[kind],
        False,
        None,
        "",
        (),
    )
