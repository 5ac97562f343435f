"""``thidua so-sanh``: what changed between two moments, and who decided it, in words."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from adapters.audit import compare as compared

from . import asof
from .command import Command, Option
from .page import GAP, bold, dim, show, table, wrapped

if TYPE_CHECKING:
    from adapters.sheets.sheet import Kind
    from adapters.words.words import Words

    from .session import Session

FIRST = 10  # lines of a part that a page shows


def compare(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(since: str, until: str | None, as_json: bool, whole: bool) -> None:  # noqa: FBT001
        found = between(session, since, until)
        if as_json or session.options.json:
            print(json.dumps(as_data(session, found), ensure_ascii=False, default=str))
        else:
            show(_page(session, found, None if whole else FIRST))

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


def between(session: "Session", since: str, until: str | None) -> compared.Compared:
    """What lies between two moments; the later one is now where none is typed."""
    before = session.desk.at(asof.when(session, since))
    after = asof.views_of(session, until)
    found = compared.between(session.desk.ledger, before, after)
    before.close()
    return found


# Showing


def as_data(session: "Session", found: compared.Compared) -> dict[str, Any]:
    """Everything that differs, for programs."""
    import msgspec

    streams = found.streams
    return {
        "from": {"position": found.start, "at": _at(session, found.start)},
        "to": {"position": found.stop, "at": _at(session, found.stop)},
        "appeared": [line._asdict() for line in streams.appeared],
        "changed": [
            {"name": change.line.name, "id": change.line.id, "moved": change.moved}
            for change in streams.changed
        ],
        "offices": [office._asdict() for office in streams.offices],
        "units": [unit._asdict() for unit in streams.units],
        "sheets": [{"sheet": kind.name, "differs": differs} for kind, differs in found.sheets],
        "decisions": [
            {"by": msgspec.to_builtins(one.by), "decision": one.decision, "times": one.times}
            for one in found.decisions
        ],
    }


def _at(session: "Session", position: int) -> str:
    """The moment of the last event before a position."""
    last = session.desk.ledger.history(position - 1, position) if position else ()
    return next((event.around.at for event in last), "")


def _page(session: "Session", found: compared.Compared, most: int | None) -> list[str]:
    words, ledger = session.words, session.desk.ledger
    head = words.say(
        "cli.compare.head",
        count=found.stop - found.start,
        start=compared.place(words, ledger, found.start),
        stop=compared.place(words, ledger, found.stop),
    )
    lines = [bold(words.text("command.compare.title")), *wrapped(head, first=GAP)]
    if found.start == found.stop:
        return [*lines, dim(words.text("cli.compare.same"))]
    lines += _decided(words, found.decisions)
    for key, rows in compared.parts(words, found.streams):
        lines += _part(words, key, rows, most)
    return [*lines, *_figures(words, found.sheets)]


def _part(words: "Words", key: str, rows: Sequence[Sequence[str]], most: int | None) -> list[str]:
    if not rows:
        return []
    lines = ["", f"{bold(words.text(f'cli.compare.{key}'))} {dim(f'({len(rows)})')}"]
    shown = rows[:most]
    lines += table(shown, stretch=1)
    if left := len(rows) - len(shown):
        lines.append(dim(GAP + words.say("cli.compare.more", count=left)))
    return lines


def _decided(words: "Words", decisions: Iterable[compared.Deciding]) -> list[str]:
    """Everybody who decided something, with what and how often."""
    lines = ["", bold(words.text("cli.compare.decisions"))]
    for who, what in compared.decided(words, decisions).items():
        lines += wrapped(f"{who}: {'; '.join(what)}", first=GAP, rest=GAP * 2)
    return lines


def _figures(words: "Words", sheets: Iterable[tuple["Kind", compared.Figures]]) -> list[str]:
    """Totals and figures that differ, sheet by sheet."""
    lines: list[str] = []
    for name, rows in compared.figures(words, sheets):
        lines += ["", bold(name), *table(rows, stretch=0)]
    return lines
