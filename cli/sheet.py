"""One command for each sheet: a table with totals, now or as of any moment, also as a workbook."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from adapters.problems import UsageProblem
from adapters.sheets import kinds_of
from adapters.sheets.sheet import COUNTED, Column, Kind, Sheet, as_data
from adapters.words.cells import figure_rows, heading, said, total_row

from . import asof, read_log
from .command import Command, Entry, Option
from .commands import both
from .page import GAP, bold, cut, dim, length, pairs, show, table, title, width, wrapped

if TYPE_CHECKING:
    from adapters.words.words import Words
    from domain.decision import Topic

    from .session import Session

LEAST = 10  # letters that a column of words keeps on a narrow page


def entries(session: "Session", topic: "Topic") -> list[Entry]:
    """The rows of a topic's table of commands for its sheets."""
    return [_entry(session, topic, kind) for kind in kinds_of(topic.name)]


def _entry(session: "Session", topic: "Topic", kind: Kind) -> Entry:
    vi, en = both(f"sheet.{kind.name}.command")
    said = session.words.text(f"sheet.{kind.name}")
    return Entry(vi, en, said, "read", lambda name: sheet_command(session, topic, kind, name))


def sheet_command(session: "Session", topic: "Topic", kind: Kind, name: str) -> Command:
    """``thidua du-toan bang DT-2025-01``."""
    from .generated import ids_of

    words = session.words
    one = kind.of_one and not topic.singleton
    argument = [click.Argument(["id"], shell_complete=ids_of(session, topic))] if one else []
    workbook = Option(
        ["--xlsx", "xlsx"], words.text("cli.option.xlsx"), metavar=words.text("cli.metavar.file")
    )

    def run(as_of: str | None, as_json: bool, xlsx: str | None, id: str = "") -> None:  # noqa: FBT001
        views = asof.views_of(session, as_of)
        about = _about(session, topic, id) if one else topic.singleton
        with views.still():
            sheet, position = kind.make(views, about), views.position
        lines = [views.line(topic.name, about)] if one else views.list(topic.name)
        read_log.of_lines(session, filter(None, lines), "sheet")
        if as_json or session.options.json:
            data = {"id": about, "position": position, **as_data(kind, sheet)}
            print(json.dumps(data, ensure_ascii=False))
        elif xlsx:
            from .workbook import write_sheet

            write_sheet(words, kind, sheet, xlsx)
        else:
            show(page(words, kind, sheet, about, position if as_of else None))

    return Command(
        session,
        name,
        run,
        title=words.text(f"sheet.{kind.name}"),
        help=words.text(f"sheet.{kind.name}.help"),
        params=[*argument, workbook, asof.option(session), asof.json_option(session)],
    )


def _about(session: "Session", topic: "Topic", typed: str) -> str:
    views = session.views
    id = views.resolve_id(typed, topic.name)
    if id is None:
        near = tuple(f"{line.id} “{line.title}”" for line in views.suggest(typed, topic.name))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return id


def page(
    words: "Words", kind: Kind, sheet: Sheet, about: str, position: int | None = None
) -> list[str]:
    """The sheet as lines: headings, rows, the total, the figures."""
    head = bold(title(words.text(f"sheet.{kind.name}")))
    if about:
        head += f"  {about}"
    if position is not None:
        head += dim(f"  {words.say('cli.as_of', position=position)}")
    if not sheet.rows:
        return [head, dim(words.text("cli.list.empty")), *figures(words, sheet)]
    heads = [heading(words, kind, column) for column in kind.columns]
    rows = [said(words, kind, row) for row in sheet.rows]
    if totals := total_row(words, kind, sheet):
        rows.append(totals)
    counted = [n for n, column in enumerate(kind.columns) if column.kind in COUNTED]
    narrow = _narrowed(kind.columns, heads, rows)
    if not narrow:
        return [head, *_blocks(heads, rows, counted), *figures(words, sheet)]
    lines = table(narrow, stretch=_widest(kind.columns, rows), heads=heads, right=counted)
    if totals:
        lines[-1] = bold(lines[-1])
    return [head, *lines, *figures(words, sheet)]


def _narrowed(
    columns: Sequence[Column], heads: list[str], rows: list[list[str]]
) -> list[list[str]]:
    """The rows cut so that they fit the page; nothing where cutting words does not help.

    The widest column of words gives way first, one letter at a time, down to ``LEAST``.
    """
    widths = [max(map(length, cells)) for cells in zip(*rows, strict=True)]
    widths = [max(w, length(h)) if w else 0 for w, h in zip(widths, heads, strict=True)]
    worded = [n for n, column in enumerate(columns) if column.kind not in COUNTED and widths[n]]
    room = width() - len(GAP) * sum(1 for w in widths if w)
    while sum(widths) > room:
        widest = max(worded, key=lambda n: widths[n], default=-1)
        if widest < 0 or widths[widest] <= LEAST:
            return []
        widths[widest] -= 1
    return [
        [cut(cell, w) if n in worded else cell for n, (cell, w) in enumerate(cells)]
        for cells in (list(zip(row, widths, strict=True)) for row in rows)
    ]


def _blocks(heads: list[str], rows: list[list[str]], counted: Sequence[int]) -> list[str]:
    """Rows too wide for the page, each as a few lines: its first words, then what has a value."""
    lines = []
    for row in rows:
        known = [n for n, cell in enumerate(row) if cell not in ("", "0")]
        first = [row[n] for n in known[:1] + [n for n in known[1:2] if n not in counted]]
        rest = [f"{heads[n].lower()} {row[n]}" for n in known[len(first) :]]
        lines += ["", *(bold(line) for line in wrapped(GAP.join(first), first=GAP))]
        lines += wrapped(" · ".join(rest), first=GAP * 2) if rest else []
    return lines


def figures(words: "Words", sheet: Sheet) -> list[str]:
    """The headline figures, each on its line."""
    rows = figure_rows(words, sheet)
    return ["", *pairs(rows, most=44)] if rows else []


def _widest(columns: Sequence[Column], rows: list[list[str]]) -> int:
    """Which column gives way on a narrow page: the widest one of words."""
    worded = [n for n, column in enumerate(columns) if column.kind not in COUNTED] or [0]
    return max(worded, key=lambda n: max(length(row[n]) for row in rows))
