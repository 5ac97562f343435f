"""``thidua so-sanh``: what changed between two moments, and who decided it, in words."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from adapters.problems import UsageProblem
from adapters.sheets import every_kind
from adapters.sheets.sheet import Kind, differences, filled
from adapters.views.difference import Change, Difference, Office, Unit, difference
from adapters.words.told import moment_of
from adapters.words.values import day

from . import asof
from .command import Command, Option
from .page import GAP, bold, dim, show, table, title, wrapped

if TYPE_CHECKING:
    from adapters.codec import Office as Acted
    from adapters.views.reader import Views
    from adapters.views.rows import Line
    from adapters.words.words import Words

    from .session import Session

FIRST = 10  # lines of a part that a page shows
ARROW = "→"
SHOWN = ("status", "due", "day", "unit", "title")  # a note is shown for people: it is their post

Figures = dict[str, tuple[int, int]]


class Deciding(NamedTuple):
    """How often somebody took a decision in an office."""

    by: "Acted"
    decision: str
    times: int


class Compared(NamedTuple):
    """Two positions and all that lies between them."""

    start: int
    stop: int
    streams: Difference
    sheets: tuple[tuple[Kind, Figures], ...]
    decisions: tuple[Deciding, ...]


def compare(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(since: str, until: str | None, as_json: bool, whole: bool) -> None:  # noqa: FBT001
        compared = between(session, since, until)
        if as_json or session.options.json:
            print(json.dumps(as_data(session, compared), ensure_ascii=False, default=str))
        else:
            show(_page(session, compared, None if whole else FIRST))

    return Command(
        session,
        name,
        run,
        title=words.text("command.compare.title"),
        help=words.text("command.compare.help"),
        params=[
            click.Argument(["since"]),
            click.Argument(["until"], required=False),
            Option(["--tat-ca", "--all", "whole"], words.text("option.compare.all"), is_flag=True),
            asof.json_option(session),
        ],
        examples=(
            "thidua so-sanh 15/8/2025 22/8/2025",
            "thidua so-sanh '21/8/2025 14:30' 'hôm nay'",
            "thidua so-sanh '#120'",
        ),
    )


# Comparing


def between(session: "Session", since: str, until: str | None) -> Compared:
    """What lies between two moments; the later one is now where none is typed."""
    before = session.desk.at(asof.when(session, since))
    after = asof.views_of(session, until)
    start, stop = before.position, after.position
    if start > stop:
        raise UsageProblem("moments_backwards", start=start, stop=stop)
    streams = difference(before, after)
    compared = Compared(
        start, stop, streams, _sheets(before, after), _decisions(session, start, stop)
    )
    before.close()
    return compared


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


def _decisions(session: "Session", start: int, stop: int) -> tuple[Deciding, ...]:
    """Who took which decision in which office, and how often; in the order they began."""
    import msgspec

    events = session.desk.ledger.history(start, stop)
    firsts = (next(found) for _, found in groupby(events, key=lambda event: event.around.cmd))
    counted = Counter(
        (msgspec.structs.astuple(event.around.by), event.around.decision) for event in firsts
    )
    from adapters.codec import Office as Acted

    return tuple(Deciding(Acted(*by), decision, count) for (by, decision), count in counted.items())


# Showing


def as_data(session: "Session", compared: Compared) -> dict[str, Any]:
    """Everything that differs, for programs."""
    import msgspec

    streams = compared.streams
    return {
        "from": {"position": compared.start, "at": _at(session, compared.start)},
        "to": {"position": compared.stop, "at": _at(session, compared.stop)},
        "appeared": [line._asdict() for line in streams.appeared],
        "changed": [
            {"name": change.line.name, "id": change.line.id, "moved": change.moved}
            for change in streams.changed
        ],
        "offices": [office._asdict() for office in streams.offices],
        "units": [unit._asdict() for unit in streams.units],
        "sheets": [{"sheet": kind.name, "differs": differs} for kind, differs in compared.sheets],
        "decisions": [
            {"by": msgspec.to_builtins(one.by), "decision": one.decision, "times": one.times}
            for one in compared.decisions
        ],
    }


def _at(session: "Session", position: int) -> str:
    """The moment of the last event before a position."""
    last = session.desk.ledger.history(position - 1, position) if position else ()
    return next((event.around.at for event in last), "")


def _page(session: "Session", compared: Compared, most: int | None) -> list[str]:
    words = session.words
    head = words.say(
        "cli.compare.head",
        count=compared.stop - compared.start,
        start=_place(session, compared.start),
        stop=_place(session, compared.stop),
    )
    lines = [bold(words.text("command.compare.title")), *wrapped(head, first=GAP)]
    if compared.start == compared.stop:
        return [*lines, dim(words.text("cli.compare.same"))]
    streams = compared.streams
    parts = (
        ("appeared", _appeared(words, streams.appeared)),
        *((field, _moved(words, streams.changed, field)) for field in SHOWN),
        ("offices", [_office(words, one) for one in streams.offices]),
        ("posts", _posts(words, streams.changed)),
        ("units", [_unit(words, one) for one in streams.units]),
    )
    lines += _decided(words, compared.decisions)
    for key, rows in parts:
        lines += _part(words, key, rows, most)
    return [*lines, *_figures(words, compared.sheets)]


def _place(session: "Session", position: int) -> str:
    """A position as it is typed, with the moment of its last event."""
    if not position:
        return session.words.text("cli.compare.empty")
    (last,) = session.desk.ledger.history(position - 1, position)
    return f"#{last.seq} ({' '.join(moment_of(last))})"


def _part(words: "Words", key: str, rows: Sequence[Sequence[str]], most: int | None) -> list[str]:
    if not rows:
        return []
    lines = ["", f"{bold(words.text(f'cli.compare.{key}'))} {dim(f'({len(rows)})')}"]
    shown = rows[:most]
    lines += table(shown, stretch=1)
    if left := len(rows) - len(shown):
        lines.append(dim(GAP + words.say("cli.compare.more", count=left)))
    return lines


def _decided(words: "Words", decisions: Iterable[Deciding]) -> list[str]:
    """Everybody who decided something, with what and how often."""
    by: dict[str, list[str]] = {}
    for one in decisions:
        said = words.text(f"decision.{one.decision}")
        by.setdefault(words.actor(one.by), []).append(f"{said} ×{one.times}")
    lines = ["", bold(words.text("cli.compare.decisions"))]
    for who, what in by.items():
        lines += wrapped(f"{who}: {'; '.join(what)}", first=GAP, rest=GAP * 2)
    return lines


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


def _figures(words: "Words", sheets: Iterable[tuple[Kind, Figures]]) -> list[str]:
    """Totals and figures that differ, sheet by sheet."""
    lines: list[str] = []
    for kind, figures in sheets:
        lines += ["", bold(title(words.text(f"sheet.{kind.name}")))]
        rows = [
            (
                _called(words, kind, key),
                f" {ARROW} ".join(_amount(words, kind, key, n) for n in pair),
            )
            for key, pair in figures.items()
        ]
        lines += table(rows, stretch=0)
    return lines


def _called(words: "Words", kind: Kind, key: str) -> str:
    from adapters.words.cells import heading

    what, _, name = key.partition(".")
    if what == "figure":
        return title(words.text(key))
    column = next(column for column in kind.columns if column.key == name)
    return words.say("cli.compare.total", column=heading(words, kind, column).lower())


def _amount(words: "Words", kind: Kind, key: str, value: int) -> str:
    from adapters.words.cells import write

    what, _, name = key.partition(".")
    if what == "figure":
        return words.measure(key, value)
    column = next(column for column in kind.columns if column.key == name)
    return write(words, column, value)
