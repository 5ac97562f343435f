"""A compiled set pins exactly what was read, and closes exactly what it pins."""

from typing import Any

from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain import compilation
from domain.compilation import TOPIC, Made, Pinned, Result, Sent, row
from domain.decision import To
from domain.nomination import Advised, Compiled, Nomination, Pending
from domain.plan import InForce

from .examples import DAY as DAY_OF_EXAMPLES
from .examples import changes, example, moves
from .histories import DAY, RULES, case, refusal

IDS = [f"ĐX-2025-{number:03d}" for number in range(1, 8)]


def facts(ids: tuple[str, ...], **others: Any) -> dict[str, Any]:
    plain = {
        "id": "TH-2025-01",
        "today": DAY,
        "the_plan": example(InForce),
        "the_nominations": {id: Pending(case(id)) for id in ids},
        "rules": RULES,
        "the_records": {},
        "versions": {f"nomination:{id}": IDS.index(id) + 1 for id in ids},
        "plan": "KH-2025-01",
        "nominations": ids,
    }
    return {**plain, **others}


def test_every_way_a_set_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Made", "Prepared"),
        ("Prepared", "Submitted", "Sent"),
        ("Sent", "Presented", "BeforeDirector"),
    }
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
    waiting, sent, presented = (row(example(kind)) for kind in TOPIC.states)
    assert (waiting.status, waiting.note, waiting.open) == ("prepared", "1", True)
    assert [todo.decision for todo in waiting.todo] == ["compilation.submit"]
    assert (sent.status, sent.due, sent.open) == ("submitted", DAY_OF_EXAMPLES, True)
    assert [todo.decision for todo in sent.todo] == ["compilation.present"]
    assert (presented.status, presented.open, presented.todo) == ("presented", False, ())


def test_results_are_those_reviewed_and_not_yet_decided() -> None:
    advised = Advised(case(IDS[0]), "BP-001", passed=True, yes=8, total=10)
    states: dict[str, Nomination] = {IDS[0]: advised, IDS[1]: Pending(case(IDS[1]))}
    sent = example(Sent)
    [presented] = compilation.present(sent, today=DAY, the_nominations=states, document="TTr 15")
    assert presented.results == (Result(IDS[0], True, 8, 10),)
    assert presented.late


def test_without_a_day_to_keep_nothing_is_late() -> None:
    sent = change(example(Sent), present_by=None)
    states = {IDS[0]: Advised(case(IDS[0]), "BP-001", passed=True, yes=8, total=10)}
    [presented] = compilation.present(sent, today=DAY, the_nominations=states, document="TTr 15")
    assert not presented.late
