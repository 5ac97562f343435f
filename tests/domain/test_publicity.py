"""An item is planned, then appears once, late or not; what is known of it afterwards only grows."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.agency import Agency
from domain.decision import Actor
from domain.plan import Draft, InForce
from domain.publicity import (
    STATUS,
    TOPIC,
    Out,
    Proof,
    Publicity,
    Waiting,
    Withdrawn,
    add_evidence,
    drop,
    phase,
    plan_item,
    publish,
    row,
)

from .examples import DAY, changes, example, moves
from .histories import OFFICE, after, refusal

PLAN = example(InForce)
UNIT = Actor("CB-005", "unit", "HTQT")
ITEM = change(example(Waiting).item, id="TT-001", unit="HTQT", due=DAY)
WAITING = Waiting(ITEM)
ASKED: dict[str, Any] = {
    "id": "TT-001",
    "today": DAY,
    "the_plan": PLAN,
    "plan": "KH-2025-01",
    "title": "Gương điển hình",
    "theme": "exemplars",
    "channel": "portal",
    "unit": "VP",
    "due": DAY,
}


def test_the_life_of_an_item() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Planned", "Waiting"),
        ("Waiting", "Published", "Out"),
        ("Waiting", "Dropped", "Withdrawn"),
    }
    assert changes(TOPIC) == {("Out", "EvidenceAdded")}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, None),
        ({"title": " "}, "text_missing"),
        ({"theme": "gossip"}, "theme_unknown"),
        ({"channel": "pigeon"}, "channel_unknown"),
        ({"channel": "other"}, "text_missing"),
        ({"channel": "other", "outlet": "Loa phường"}, None),
        ({"unit": "LS"}, "unit_ended"),
        ({"due": DAY - timedelta(1)}, "publicity_due_past"),
        ({"the_plan": example(Draft)}, "plan_not_in_force"),
    ],
)
def test_what_an_item_must_say(agency: Agency, told: dict[str, Any], code: str | None) -> None:
    refused = refusal(plan_item, None, agency=agency, **{**ASKED, **told})
    assert (refused and refused[0]) == code


@given(st.integers(-5, 5))
def test_lateness_is_counted_from_the_day_it_was_due(days: int) -> None:
    facts = {"actor": UNIT, "today": DAY + timedelta(days), "the_plan": PLAN, "link": "https://a"}
    out = after(TOPIC, WAITING, publish, **facts)
    assert isinstance(out, Out)
    assert (out.late, out.on) == (max(days, 0), DAY + timedelta(days))


@pytest.mark.parametrize("told", [{}, {"link": " ", "evidence": "\t"}])
def test_nothing_appears_without_a_link_or_evidence(told: dict[str, str]) -> None:
    facts = {"actor": UNIT, "today": DAY, "the_plan": PLAN, **told}
    assert refusal(publish, WAITING, **facts) == ("publicity_unproven", {"publicity": "TT-001"})


def test_a_unit_speaks_for_its_own_items_and_the_office_for_all() -> None:
    facts = {"today": DAY, "the_plan": PLAN, "evidence": "Ảnh"}
    other = Actor("CB-006", "unit", "LS")
    assert refusal(publish, WAITING, actor=OFFICE, **facts) is None
    found = {"unit": "LS", "owner": "HTQT"}
    assert refusal(publish, WAITING, actor=other, **facts) == ("publicity_of_other_unit", found)


@pytest.mark.parametrize("kind", TOPIC.states, ids=lambda kind: kind.__name__)
def test_steps_follow_each_other(kind: type) -> None:
    item, facts = example(kind), {"today": DAY, "the_plan": PLAN}
    own = {"actor": Actor("CB-005", "unit", "x"), "link": "x"}
    steps: dict[str, tuple[Any, set[type]]] = {
        "publish": (refusal(publish, item, **facts, **own), {Waiting}),
        "drop": (refusal(drop, item, reason="x", **facts), {Waiting}),
        "add": (refusal(add_evidence, item, today=DAY, **own), {Out}),
    }
    for refused, allowed in steps.values():
        assert (refused and refused[0]) == (None if kind in allowed else "publicity_wrong_state")


def test_evidence_adds_up_and_a_figure_that_is_not_told_stays() -> None:
    out: Publicity = Out(ITEM, (Proof("https://a", "", DAY),), 0)
    facts: dict[str, Any] = {"actor": UNIT, "today": DAY}
    out = after(TOPIC, out, add_evidence, evidence="Ảnh", views=120, articles=2, **facts)
    out = after(TOPIC, out, add_evidence, link="https://b", views=300, **facts)
    assert isinstance(out, Out)
    assert (len(out.proofs), out.views, out.articles) == (3, 300, 2)
    for name in ("views", "articles"):
        told = {"link": "x", name: -1}
        assert refusal(add_evidence, out, **facts, **told) == ("reach_negative", {"found": -1})


@pytest.mark.parametrize(
    ("day", "when"),
    [(20, "before"), (21, "during"), (22, "after")],
)
def test_the_conference_divides_time(day: int, when: str) -> None:
    assert phase(date(2025, 8, day), date(2025, 8, 21)) == when


def test_an_item_is_on_its_units_list_until_it_appears() -> None:
    waiting = row(change(WAITING, item=change(ITEM, exemplar="")))
    assert (waiting.due, waiting.open, [(t.role, t.unit) for t in waiting.todo]) == (
        DAY,
        True,
        [("unit", "HTQT")],
    )
    assert waiting.refs == (ITEM.plan,)
    for kind in (Out, Withdrawn):
        found = row(example(kind))
        assert (found.status, found.due, found.open, found.todo) == (STATUS[kind], None, False, ())
        assert found.refs == ("x", "x")
