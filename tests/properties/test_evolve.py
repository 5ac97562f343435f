"""Evolving never fails, whatever it meets: any events of any topics, in any order."""

from datetime import date
from functools import cache, reduce
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.codec import Codec
from adapters.ledger import decode_state, encode_state
from domain.catalogue import CATALOGUE, TOPICS
from domain.decision import Topic

KEYS = st.sampled_from(("VP", "LS", "x"))  # an empty one never passes the door
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.sampled_from(("", "VP", "LS", "x", "Kế hoạch\nhai dòng")),
    int: st.integers(-1, 3) | st.sampled_from((1 - 2**53, 2**53 - 1)),
    bool: st.booleans(),
    date: st.dates(),
}
AROUND = {
    "at": "2025-08-12T02:00:00.000000Z",
    "by": {"person": "CB-001", "role": "director", "unit": "", "signs": ""},
    "cause": "",
    "cmd": "L-1",
    "decision": "plan.approve",
    "doc": {},
    "facts": {},
    "on": "plan:KH-2025-01",
    "rules": "VN-2025-08-05",
    "valid": "2025-08-12",
}


DEEP = 3  # classes inside classes; a tree holds trees, and its growth has to end


@cache
def any_value(kind: Any, deep: int = DEEP) -> st.SearchStrategy[Any]:
    """Values of a type as the log may hold them; few texts, so that ids meet."""
    origin, inside = get_origin(kind), get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is tuple:
        return st.lists(any_value(inside[0], deep), max_size=3).map(tuple) if deep else st.just(())
    if origin is dict:
        return st.dictionaries(KEYS, any_value(inside[1], deep), max_size=2)
    if origin in {Union, UnionType}:
        empty = st.none() if NoneType in inside else st.nothing()
        return empty | st.one_of(*(any_value(k, deep) for k in inside if k is not NoneType))
    return built(kind, deep)


@st.composite  # told as "built(kind, deep)": spelt out, all events together fill books
def built(draw: st.DrawFn, kind: Any, deep: int) -> Any:
    fields = get_type_hints(kind).items()
    return kind(**{name: draw(any_value(field, deep - 1)) for name, field in fields})


EVENTS = {name: any_value(kind) for name, kind in CATALOGUE.events.items()}


@st.composite
def events(draw: st.DrawFn, own: tuple[str, ...]) -> list[Any]:
    """Mostly events of one topic, sometimes any others."""
    mine, any_name = st.sampled_from(own), st.sampled_from(sorted(EVENTS))
    names = draw(st.lists(mine | mine | mine | any_name, max_size=25))
    return [draw(EVENTS[name]) for name in names]


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
@given(data=st.data())
def test_any_events_in_any_order_leave_a_state(topic: Topic, data: st.DataObject) -> None:
    state = reduce(topic.evolve, data.draw(events(tuple(topic.events))), None)
    assert state is None or isinstance(state, topic.states)
    if state is not None:
        assert decode_state(topic, encode_state(state)) == state


@pytest.mark.parametrize("name", sorted(CATALOGUE.events))
@given(data=st.data())
def test_an_event_is_read_back_as_it_was_written(name: str, data: st.DataObject) -> None:
    event, codec = data.draw(EVENTS[name]), Codec()
    stored, body = codec.encode(event, AROUND)
    assert stored == name
    assert codec.event(stored, body) == event
    assert codec.encode(codec.event(stored, body), AROUND) == (stored, body)
