"""Examples made from type hints: one of every event and state, and what becomes of them."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from domain.catalogue import CATALOGUE
from domain.decision import Topic

DAY = date(2025, 8, 12)
PLAIN: Mapping[Any, Any] = {str: "x", int: 1, bool: True, date: DAY}
KNOWN = {"award": "advanced_worker"}  # fields that only ever hold a word from a table


def example(kind: Any) -> Any:
    """A value of a type; texts are all "x", so that ids in states and events meet."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, inside = get_origin(kind), get_args(kind)
    if origin is tuple:
        return tuple(example(part) for part in inside if part is not ...)
    if origin is dict:
        return {example(inside[0]): example(inside[1])}
    if origin in {Union, UnionType}:
        return example(next(part for part in inside if part is not NoneType))
    hints = get_type_hints(kind)
    fields = [a.name for a in kind.__attrs_attrs__]
    return kind(**{field: KNOWN.get(field) or inside_of(kind, hints[field]) for field in fields})


def inside_of(kind: Any, hint: Any) -> Any:
    """A value for a field of ``kind``; a tree holds no tree of its own kind."""
    return () if kind in get_args(hint) else example(hint)


def name(state: Any) -> str:
    """What a table calls a state: its class, "nothing" before the first event."""
    return "nothing" if state is None else type(state).__name__


def states(topic: Topic) -> tuple[Any, ...]:
    """Before the first event, and one example of each state."""
    return (None, *map(example, topic.states))


def every_event() -> Iterator[Any]:
    """One example of every event that any topic knows."""
    return map(example, CATALOGUE.events.values())


def moves(topic: Topic) -> set[tuple[str, str, str]]:
    """(state, event, next state) wherever an event turns one state into another."""
    found = (
        (name(state), name(event), name(topic.evolve(state, event)))
        for state in states(topic)
        for event in every_event()
    )
    return {move for move in found if move[0] != move[2]}


def changes(topic: Topic) -> set[tuple[str, str]]:
    """(state, event) wherever an event changes what a state says and leaves its kind."""
    return {
        (name(state), name(event))
        for state in states(topic)
        for event in every_event()
        if topic.evolve(state, event) is not state
        and name(topic.evolve(state, event)) == name(state)
    }
