"""All topics at once: evolving never fails and never listens to another topic's events."""

from typing import Any

import pytest
from attrs import evolve as change

from domain import task
from domain.catalogue import CATALOGUE, SHARED_REFUSALS, TOPICS, gather
from domain.decision import Topic

from .examples import every_event, example, states

every_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)


@every_topic
def test_any_event_on_any_state_leaves_a_state(topic: Topic) -> None:
    for state in states(topic):
        for event in every_event():
            after = topic.evolve(state, event)
            assert after is None or isinstance(after, topic.states)


@every_topic
def test_events_of_other_topics_change_nothing(topic: Topic) -> None:
    own = set(topic.events.values())
    foreign = [event for event in every_event() if type(event) not in own]
    heard = [e for s in states(topic) for e in foreign if topic.evolve(s, e) is not s]
    assert heard == []


@every_topic
def test_every_state_has_a_row_with_a_status(topic: Topic) -> None:
    rows = [topic.row(example(state)) for state in topic.states]
    assert [row for row in rows if not row.status or not row.title] == []


@every_topic
def test_what_a_row_waits_for_exists(topic: Topic) -> None:
    waiting = [todo for state in topic.states for todo in topic.row(example(state)).todo]
    assert [todo.decision for todo in waiting if CATALOGUE.decision(todo.decision) is None] == []


@every_topic
def test_an_event_and_a_state_belong_to_one_topic_only(topic: Topic) -> None:
    assert {CATALOGUE.names[kind] for kind in topic.events.values()} == set(topic.events)
    assert all(CATALOGUE.topic_of[name] is topic for name in topic.events)


def test_a_decision_is_found_by_topic_and_name() -> None:
    assert CATALOGUE.decision("task.assign") == (task.TOPIC, task.TOPIC.decisions[0])


@pytest.mark.parametrize("name", ["", "task", "task.", "task.burn", "moon.assign", "assign"])
def test_an_unknown_decision_is_not_found(name: str) -> None:
    assert CATALOGUE.decision(name) is None


def test_an_event_name_used_twice_is_a_mistake() -> None:
    with pytest.raises(ValueError, match=r"'task.assigned/1' is taken"):
        gather((task.TOPIC, task.TOPIC))


def test_an_event_name_outside_its_topic_is_a_mistake() -> None:
    stray = change(task.TOPIC, events={"plan.assigned/1": task.Assigned})
    with pytest.raises(ValueError, match=r"'plan.assigned/1' is taken or outside its topic"):
        gather((stray,))


def test_old_names_are_read_by_their_topic() -> None:
    def upcast(body: dict[str, Any]) -> dict[str, Any]:
        return {**body, "cooperating": []}

    grown = change(task.TOPIC, upcasts={"task.assigned/0": ("task.assigned/1", upcast)})
    found = gather((grown,))
    assert found.topic_of["task.assigned/0"] is grown
    assert found.upcasts["task.assigned/0"] == ("task.assigned/1", upcast)


def test_every_refusal_of_topics_and_of_the_kernel_is_listed() -> None:
    assert set(CATALOGUE.refusals) == set(SHARED_REFUSALS).union(
        *(topic.refusals for topic in TOPICS)
    )
