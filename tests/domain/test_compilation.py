"""A compiled set pins exactly what was read, and closes exactly what it pins."""

from typing import Any

from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain import compilation
from domain.compilation import TOPIC, Made, Pinned, row
from domain.decision import To
from domain.nomination import Compiled, Pending
from domain.plan import InForce

from .examples import changes, example, moves
from .histories import DAY, case, refusal

IDS = [f"ĐX-2025-{number:03d}" for number in range(1, 8)]


def facts(ids: tuple[str, ...], **others: Any) -> dict[str, Any]:
    plain = {
        "id": "TH-2025-01",
        "today": DAY,
        "the_plan": example(InForce),
        "the_nominations": {id: Pending(case(id)) for id in ids},
        "versions": {f"nomination:{id}": IDS.index(id) + 1 for id in ids},
        "plan": "KH-2025-01",
        "nominations": ids,
    }
    return {**plain, **others}


def test_every_way_a_set_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Made", "Prepared"), ("Prepared", "Submitted", "Sent")}
    assert changes(TOPIC) == set()


@given(st.lists(st.sampled_from(IDS), min_size=1, unique=True).map(tuple))
def test_a_set_pins_each_nomination_at_the_version_read_in_the_order_given(
    ids: tuple[str, ...],
) -> None:
    made, *told = compilation.compile(None, **facts(ids))
    assert isinstance(made, Made)
    assert made.members == tuple(Pinned(id, IDS.index(id) + 1) for id in ids)
    assert told == [To("nomination", id, Compiled("TH-2025-01", DAY)) for id in ids]


@given(st.lists(st.sampled_from(IDS), min_size=2).filter(lambda ids: len(set(ids)) < len(ids)))
def test_no_nomination_stands_twice_in_a_set(ids: list[str]) -> None:
    listed = tuple(ids)
    assert refusal(compilation.compile, None, **facts(listed)) == (
        "listed_twice",
        {"listed": listed},
    )


@given(st.integers(1, len(IDS)))
def test_one_nomination_of_another_plan_spoils_the_set(count: int) -> None:
    ids = tuple(IDS[:count])
    given_facts = facts(ids)
    other = change(given_facts["the_nominations"][ids[-1]], case=case(ids[-1], plan="KH-2025-02"))
    given_facts["the_nominations"][ids[-1]] = other
    found = refusal(compilation.compile, None, **given_facts)
    assert found == ("other_plan", {"nomination": ids[-1], "plan": "KH-2025-01"})


def test_a_list_shows_how_many_it_holds_and_that_it_waits() -> None:
    waiting, sent = (row(example(kind)) for kind in TOPIC.states)
    assert (waiting.status, waiting.note, waiting.open) == ("prepared", "1", True)
    assert [todo.decision for todo in waiting.todo] == ["compilation.submit"]
    assert (sent.status, sent.open, sent.todo) == ("submitted", False, ())
