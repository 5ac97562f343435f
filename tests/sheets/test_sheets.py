"""Every sheet is computed a second time, from the bare events, by code that shares nothing with it.

``fold_<topic>.py`` beside this file holds the second opinions.
"""

import ast
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from adapters.codec import open_envelope
from adapters.ledger import Command, Ledger
from adapters.sheets import every_kind
from adapters.sheets.sheet import Kind, as_data
from adapters.words.words import LANGUAGES, Words
from domain.catalogue import CATALOGUE

from ..properties.commands import founded, histories, story
from ..properties.test_histories import take

HERE = Path(__file__).parent
KINDS = tuple(every_kind())
Event = tuple[str, str, str, dict[str, Any]]
Fold = Callable[[list[Event], str], tuple[list[list[Any]], dict[str, int]]]


def folds() -> dict[str, Fold]:
    found: dict[str, Fold] = {}
    for path in sorted(HERE.glob("fold_*.py")):
        found |= import_module(f"tests.sheets.{path.stem}").FOLDS
    return found


FOLDS = folds()


class States:
    """States for sheets straight from a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.found: dict[str, dict[str, Any]] = {topic: {} for topic in CATALOGUE.topics}
        for name in sorted({recorded.stream for recorded in ledger.history()}, key=_order):
            topic, _, id = name.partition(":")
            if (state := ledger.state(topic, id)) is not None:
                self.found[topic][id] = state

    def state(self, topic: str, id: str) -> Any:
        return self.found[topic].get(id)

    def states(self, topic: str) -> dict[str, Any]:
        return self.found[topic]


def _order(name: str) -> tuple[str, int, str]:
    """As the views order ids: the series, then the number."""
    id = name.partition(":")[2]
    series, _, last = id.rpartition("-")
    return (series, int(last), id) if series and last.isdecimal() else (id, 0, id)


def bare(ledger: Ledger) -> list[Event]:
    """Every event as it is written: topic, id, stored name, fields."""
    found = []
    for seq, _, _, type, body in ledger.store.rows(0, ledger.store.head().size):
        topic, _, id = open_envelope(body).on.partition(":")
        found.append((topic, id, type, json.loads(body)["data"]))
        assert seq == len(found) - 1
    return found


def told(events: list[Event], topic: str) -> Iterator[str]:
    yield from dict.fromkeys(id for found, id, _, _ in events if found == topic)


def check(ledger: Ledger, kind: Kind) -> int:
    """Compare a sheet with its second opinion wherever it can be made; how many rows there were."""
    events, states = bare(ledger), States(ledger)
    ids = list(told(events, kind.topic)) if kind.of_one else [""]
    counted = 0
    for id in ids:
        if kind.of_one and states.state(kind.topic, id) is None:
            continue
        data = as_data(kind, kind.make(states, id))
        rows, figures = FOLDS[kind.name](events, id)
        assert data["rows"] == [list(row) for row in rows]
        assert data["figures"] == figures
        counted += len(rows)
    return counted


def test_every_sheet_has_a_second_opinion_and_no_opinion_is_idle() -> None:
    assert {kind.name for kind in KINDS} == set(FOLDS)


@pytest.mark.parametrize("path", sorted(HERE.glob("fold_*.py")), ids=lambda path: path.stem)
def test_a_second_opinion_shares_no_code_with_the_program(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names]
    assert {name.partition(".")[0] for name in names} & {"domain", "adapters", "cli"} == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_whole_story_gives_the_sheet_that_its_events_say(kind: Kind) -> None:
    world = founded()
    for command in story():
        world.send(command)
    assert check(world.ledger, kind) > 0, "the story must reach this sheet"


@given(histories)
def test_any_history_gives_the_sheets_that_its_events_say(commands: tuple[Command, ...]) -> None:
    world = founded()
    for command in commands:
        take(world, command)
    for kind in KINDS:
        check(world.ledger, kind)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_total_is_the_sum_of_its_rows_whatever_they_hold(kind: Kind) -> None:
    world = founded()
    for command in story():
        world.send(command)
    states = States(world.ledger)
    for id in states.states(kind.topic) if kind.of_one else ("",):
        sheet = kind.make(states, id)
        columns = {column.key: n for n, column in enumerate(kind.columns)}
        for key, total in kind.totals(sheet).items():
            assert total == sum(row[columns[key]] for row in sheet.rows)  # type: ignore[misc]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_and_its_columns_are_called_something(kind: Kind, language: str) -> None:
    words = Words(language)
    for key in ("", ".command", ".help"):
        assert words.has(f"sheet.{kind.name}{key}")
    for column in kind.columns:
        names = (f"{kind.topic}.{column.key}", column.key)
        assert any(words.has(f"{of}.{name}") for of in ("column", "field") for name in names)
