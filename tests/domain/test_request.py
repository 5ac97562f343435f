"""The life of a request as a table: raised, advised on, decided, closed; in that order."""

from typing import Any

import pytest

from domain.refusal import Refusal
from domain.request import STATUS, TOPIC, Open, WithAdvice, advise, close, decide, row

from .examples import DAY, changes, example, moves


def test_the_life_of_a_request() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Raised", "Open"),
        ("Open", "Advised", "WithAdvice"),
        ("WithAdvice", "Decided", "Answered"),
        ("Answered", "Closed", "Settled"),
    }


def test_only_advice_is_replaced() -> None:
    assert changes(TOPIC) == {("WithAdvice", "Advised")}


@pytest.mark.parametrize(
    ("take", "facts", "wanted", "allowed"),
    [
        (advise, {"advice": "x"}, "raised", {"raised", "advised"}),
        (decide, {"granted": True, "answer": "x"}, "advised", {"advised"}),
        (close, {"outcome": "x"}, "decided", {"decided"}),
    ],
)
def test_a_step_out_of_order_is_refused_with_what_it_needs(
    take: Any, facts: dict[str, Any], wanted: str, allowed: set[str]
) -> None:
    for kind, status in STATUS.items():
        request = example(kind)
        if status in allowed:
            assert len(take(request, today=DAY, **facts)) == 1
            continue
        with pytest.raises(Refusal) as refused:
            take(request, today=DAY, **facts)
        assert refused.value.code == "request_wrong_state"
        assert refused.value.facts == {"request": "x", "status": status, "wanted": wanted}


@pytest.mark.parametrize("kind", TOPIC.states, ids=lambda kind: kind.__name__)
def test_the_limit_is_shown_only_while_an_answer_is_awaited(kind: type) -> None:
    found = row(example(kind))
    assert found.status == STATUS[kind]
    assert (found.due is not None) == (kind in {Open, WithAdvice})
    assert found.open == (found.status != "closed")
