"""What changed between two moments and who decided it, in words of the domain."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from ..codec import Office as Acted
from ..problems import UsageProblem
from ..sheets import every_kind
from ..sheets.sheet import Kind, differences, filled
from ..views.difference import Change, Difference, Office, Unit, difference
from ..words.cells import heading, title, write
from ..words.told import moment_of
from ..words.values import day

if TYPE_CHECKING:
    from ..ledger import Ledger
    from ..views.reader import Views
    from ..views.rows import Line
    from ..words.words import Words

ARROW = "→"
SHOWN = ("status", "due", "day", "unit", "title")  # a note is shown for people: it is their post

Rows = Sequence[Sequence[str]]
Figures = dict[str, tuple[int, int]]


class Deciding(NamedTuple):
    """How often somebody took a decision in an office."""

    by: Acted
    decision: str
    times: int


class Compared(NamedTuple):
    """Two positions and all that lies between them."""

    start: int
    stop: int
    streams: Difference
    sheets: tuple[tuple[Kind, Figures], ...]
    decisions: tuple[Deciding, ...]


# Comparing


def between(ledger: "Ledger", before: "Views", after: "Views") -> Compared:
    """What lies between two moments; refuses those that are the wrong way round."""
    start, stop = before.position, after.position
    if start > stop:
        raise UsageProblem("moments_backwards", start=start, stop=stop)
    streams = difference(before, after)
    return Compared(start, stop, streams, _sheets(before, after), _decisions(ledger, start, stop))


def _sheets(before: "Views", after: "Views") -> tuple[tuple[Kind, Figures], ...]:
    """Every sheet about all streams whose totals or figures differ."""
    from domain.catalogue import CATALOGUE

    found = []
    for kind in every_kind():
        singleton = CATALOGUE.topics[kind.topic].singleton
        if kind.of_one and not singleton:
            continue
        was, now = (filled(kind, views, singleton) for views in (before, after))
        if figures := differences(kind, was, now):
            found.append((kind, figures))
    return tuple(found)


def _decisions(ledger: "Ledger", start: int, stop: int) -> tuple[Deciding, ...]:
    """Who took which decision in which office, and how often; in the order they began."""
    events = ledger.history(start, stop)
    firsts = (next(found) for _, found in groupby(events, key=lambda event: event.around.cmd))
    counted = Counter(
        (msgspec.structs.astuple(event.around.by), event.around.decision) for event in firsts
    )
    return tuple(Deciding(Acted(*by), decision, count) for (by, decision), count in counted.items())


# In words


def place(words: "Words", ledger: "Ledger", position: int) -> str:
    """A position as it is typed, with the moment of its last event."""
    if not position:
        return words.text("cli.compare.empty")
    (last,) = ledger.history(position - 1, position)
    return f"#{last.seq} ({' '.join(moment_of(last))})"


def parts(words: "Words", streams: Difference) -> tuple[tuple[str, Rows], ...]:
    """What differs, part by part: its key under ``cli.compare``, its rows with the id first."""
    return (
        ("appeared", _appeared(words, streams.appeared)),
        *((field, _moved(words, streams.changed, field)) for field in SHOWN),
        ("offices", [_office(words, one) for one in streams.offices]),
        ("posts", _posts(words, streams.changed)),
        ("units", [_unit(words, one) for one in streams.units]),
    )


def decided(words: "Words", decisions: Iterable[Deciding]) -> dict[str, list[str]]:
    """By everybody who decided something, what and how often."""
    by: dict[str, list[str]] = {}
    for one in decisions:
        said = words.text(f"decision.{one.decision}")
        by.setdefault(words.actor(one.by), []).append(f"{said} ×{one.times}")
    return by


def figures(
    words: "Words", sheets: Iterable[tuple[Kind, Figures]]
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Totals and figures that differ, sheet by sheet."""
    return [
        (
            title(words.text(f"sheet.{kind.name}")),
            [
                (
                    _called(words, kind, key),
                    f" {ARROW} ".join(_amount(words, kind, key, n) for n in pair),
                )
                for key, pair in found.items()
            ],
        )
        for kind, found in sheets
    ]


def _appeared(words: "Words", lines: Iterable["Line"]) -> list[tuple[str, ...]]:
    return [
        (line.id, words.title(line.title), words.text(f"status.{line.topic}.{line.status}"))
        for line in lines
    ]


def _moved(words: "Words", changes: Iterable[Change], field: str) -> list[tuple[str, ...]]:
    """The streams in which a field moved, from what to what; dates only where both are known."""
    rows: list[tuple[str, ...]] = []
    for line, moved in changes:
        was, now = moved.get(field, (None, None))
        if was == now or (field in ("due", "day") and not (was and now)):
            continue
        said = (_said(words, line, field, value) for value in (was, now))
        rows.append((line.id, words.title(line.title), f" {ARROW} ".join(said)))
    return rows


def _said(words: "Words", line: "Line", field: str, value: Any) -> str:
    if field == "status":
        return words.text(f"status.{line.topic}.{value}")
    if isinstance(value, date):
        return day(value)
    return words.title(value) if field == "title" else words.value(field, value)


def _posts(words: "Words", changes: Iterable[Change]) -> list[tuple[str, ...]]:
    people = (change for change in changes if change.line.topic == "person")
    return [
        (line.id, words.title(line.title), f" {ARROW} ".join(moved["note"]))
        for line, moved in people
        if "note" in moved
    ]


def _office(words: "Words", one: Office) -> tuple[str, ...]:
    said = words.office(one.role, one.unit, one.signs)
    key = "cli.compare.office_given" if one.held else "cli.compare.office_taken"
    return one.person, words.names.get(one.person, ""), f"{words.text(key)} {said}"


def _unit(words: "Words", one: Unit) -> tuple[str, ...]:
    if one.ended:
        return one.unit, one.now, words.text("cli.compare.unit_ended")
    return (
        one.unit,
        one.now,
        f"{one.was} {ARROW} {one.now}" if one.was else words.text("cli.compare.unit_new"),
    )


def _called(words: "Words", kind: Kind, key: str) -> str:
    what, _, name = key.partition(".")
    if what == "figure":
        return title(words.text(key))
    column = next(column for column in kind.columns if column.key == name)
    return words.say("cli.compare.total", column=heading(words, kind, column).lower())


def _amount(words: "Words", kind: Kind, key: str, value: int) -> str:
    what, _, name = key.partition(".")
    if what == "figure":
        return words.measure(key, value)
    column = next(column for column in kind.columns if column.key == name)
    return write(words, column, value)
