"""Decisions taken one after another without a ledger: what is refused changes nothing."""

from collections.abc import Callable
from datetime import date
from typing import Any

from adapters.rulebook import load
from domain.case import Achievement, Case
from domain.decision import Actor, To, Topic
from domain.law import in_force
from domain.refusal import Refusal

DAY = date(2025, 8, 14)
MOMENT = "2025-08-14T02:00:00.000000Z"
OFFICE = Actor("CB-003", "office", "VP")
RULES = in_force(load(), (), DAY)  # the law alone: nothing adopted

Decide = Callable[..., list[Any]]


def after(topic: Topic, state: Any, decide: Decide, **facts: Any) -> Any:
    """The state after a decision; the same state when it was refused."""
    try:
        events = decide(state, **facts)
    except Refusal:
        return state
    for event in events:
        state = state if isinstance(event, To) else topic.evolve(state, event)
    return state


def refusal(decide: Decide, state: Any, **facts: Any) -> tuple[str, dict[str, Any]] | None:
    """Code and facts of the refusal, nothing when the decision was taken."""
    try:
        decide(state, **facts)
    except Refusal as refused:
        return refused.code, refused.facts
    return None


def case(id: str = "ĐX-2025-001", award: str = "base_emulation_fighter", **changes: Any) -> Case:
    """A nomination's case: HTQT proposes CB-009."""
    facts: dict[str, Any] = {
        "plan": "KH-2025-01",
        "unit": "HTQT",
        "subject_kind": "individual",
        **changes,
    }
    achieved = (Achievement("Đề án đối ngoại", "TT-1", date(2024, 1, 1), date(2024, 12, 31)),)
    return Case(id=id, subject="CB-009", award=award, achievements=achieved, year=2024, **facts)
