"""A card: what a stream is, what it waits for, what belongs to it, and all that happened to it."""

from typing import TYPE_CHECKING, Any

from adapters.words.stated import Facts, stated
from adapters.words.values import day

from .board import command_line
from .page import GAP, bold, cut, dim, length, pad, pairs, table, title, width, wrapped
from .told import event_as_json, lines_of

if TYPE_CHECKING:
    from adapters.views.reader import Views
    from adapters.views.rows import Card
    from adapters.words.words import Words

    from .session import Session

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


def _facts(words: "Words", card: "Card") -> tuple[Facts, list[tuple[str, list[str]]]]:
    """What the state holds: single values, and longer things as blocks of lines."""
    facts, blocks = stated(words, card.line.topic, card.state)
    if card.line.due and card.line.due_after:
        facts.append((words.text("cli.card.due"), day(card.line.due)))
    return facts, [(label, _block(rows)) for label, rows in blocks]


def _block(rows: list[tuple[str, str]]) -> list[str]:
    """Rows as lines: beside their keys, or numbered."""
    column = max(length(key) for key, _ in rows)
    if column:
        room = width() - column - 2 * length(GAP)
        return [f"{GAP}{pad(key, column)}{GAP}{cut(text, room)}" for key, text in rows]
    return [
        line
        for n, (_, text) in enumerate(rows, 1)
        for line in wrapped(text, first=f"{GAP}{n:2d}. ")
    ]


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
