"""A card: what a stream is, what it waits for, what belongs to it, and all that happened to it."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from adapters.words.findings import lines
from adapters.words.values import day, fields

from .board import command_line
from .page import GAP, bold, cut, dim, length, pad, pairs, table, title, width, wrapped
from .told import event_as_json, lines_of

if TYPE_CHECKING:
    from adapters.views.reader import Views
    from adapters.views.rows import Card
    from adapters.words.words import Words

    from .session import Session

HEAD = frozenset({"id", "title"})  # said in the head already
SHOWN_AT_ZERO = frozenset({"percent", "yes", "quota"})  # elsewhere nothing is nothing to show
LONG = 3  # a mapping or a row of records longer than this gets lines of its own
RELATED = 20


def card_page(session: "Session", views: "Views", card: "Card", *, as_of: bool) -> list[str]:
    """The card as lines."""
    words = session.words
    lines = _head(words, card)
    if as_of:
        lines.append(dim(words.say("cli.as_of", position=views.position)))
    facts, blocks = _facts(words, card)
    lines += ["", *pairs(facts)]
    for label, rows in blocks:
        lines += ["", bold(title(label)), *rows]
    lines += _related(words, views, card)
    lines += ["", bold(words.text("cli.card.history")), *lines_of(session, card.events)]
    if not as_of:
        lines += _next(words, card)
    return lines


def _head(words: "Words", card: "Card") -> list[str]:
    line = card.line
    status = words.text(f"status.{line.topic}.{line.status}")
    if line.note:
        status += f" · {line.note}"
    room = width() - length(status) - 2
    first, *more = wrapped(words.title(line.title), first=f"{line.id}{GAP}", wide=room)
    return [bold(pad(first, room)) + GAP + status, *map(bold, more)]


def _facts(
    words: "Words", card: "Card"
) -> tuple[list[tuple[str, str]], list[tuple[str, list[str]]]]:
    """What the state holds: single values, and longer things as blocks."""
    topic = card.line.topic
    facts: list[tuple[str, str]] = []
    blocks: list[tuple[str, list[str]]] = []
    for field, value in _flat(words, card.state):
        label = words.label(field, topic)
        if rows := _block(words, field, value):
            blocks.append((label, rows))
        elif field not in HEAD and (value or field in SHOWN_AT_ZERO or value is False):
            facts.append((label, words.measure(_meant(words, topic, field), value)))
    if card.line.due and card.line.due_after:
        facts.append((words.text("cli.card.due"), day(card.line.due)))
    return facts, blocks


def _meant(words: "Words", topic: str, field: str) -> str:
    """The name under which a field's values are said: a topic's own words come first."""
    own = f"{topic}.{field}"
    return own if words.under(f"value.{own}.") else field


def _flat(words: "Words", state: Any) -> Iterable[tuple[str, Any]]:
    """The fields of a state; in place of records without words of their own, their fields."""
    for field, value in fields(state).items():
        inner = fields(value) if not isinstance(value, Mapping) else {}
        name = f"record.{type(value).__name__.lower()}"
        spoken = words.has(name) or words.under(f"{name}.")
        if inner and not spoken:
            yield from _flat(words, value)
        else:
            yield field, value


def _block(words: "Words", field: str, value: Any) -> list[str]:
    """Lines for what is too long for one: what was found, mappings, rows of records."""
    if field == "findings":
        return [row for text in lines(words, value) for row in wrapped(text, first=GAP)]
    if isinstance(value, Mapping) and _long(value.values()):
        rows = [
            (str(key), " ".join(words.value(field, item).split())) for key, item in value.items()
        ]
        column = max(length(key) for key, _ in rows)
        room = width() - column - 2 * length(GAP)
        return [f"{GAP}{pad(key, column)}{GAP}{cut(text, room)}" for key, text in rows]
    if isinstance(value, tuple) and _long(value):
        said = [words.value(field, item) for item in value]
        return [
            row for n, text in enumerate(said, 1) for row in wrapped(text, first=f"{GAP}{n:2d}. ")
        ]
    return []


def _long(items: Collection[Any]) -> bool:
    """Whether items need lines of their own: many, or several that are records."""
    return len(items) > LONG or (len(items) > 1 and any(map(fields, items)))


def _related(words: "Words", views: "Views", card: "Card") -> list[str]:
    """What refers to this: the tasks of a plan, the votes on a nomination."""
    found = [line for line in views.about(card.line.id) if line.name != card.line.name]
    if not found:
        return []
    rows = [
        (
            line.id,
            words.title(line.title),
            line.unit,
            words.text(f"status.{line.topic}.{line.status}"),
        )
        for line in found[:RELATED]
    ]
    head = f"{bold(words.text('cli.card.related'))} {dim(f'({len(found)})')}"
    left = len(found) - RELATED
    more = [dim(GAP + words.say("cli.board.more", count=left))] if left > 0 else []
    return ["", head, *table(rows, stretch=1), *more]


def _next(words: "Words", card: "Card") -> list[str]:
    if not card.todo:
        return []
    rows = [
        (
            words.text(f"decision.{one.decision}"),
            words.value("unit", one.unit)
            if one.role == "unit" and one.unit
            else words.value("role", one.role),
            command_line(words, one.decision, card.line.id, card.line.topic),
        )
        for one in card.todo
    ]
    return ["", bold(words.text("cli.card.next")), *table(rows, stretch=1)]


def card_as_json(session: "Session", card: "Card") -> dict[str, Any]:
    """The card for programs."""
    import msgspec

    return {
        **card.line._asdict(),
        "state": msgspec.to_builtins(card.state),
        "todo": [one._asdict() | {"line": one.line.name} for one in card.todo],
        "events": [event_as_json(session, event) for event in card.events],
    }
