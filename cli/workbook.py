"""A list as a workbook: days are days, texts stay texts whatever they begin with."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from adapters.problems import StoreProblem, UsageProblem

from .page import length

if TYPE_CHECKING:
    from adapters.sheets.sheet import Cell, Column, Kind, Sheet
    from adapters.views.rows import Line
    from adapters.words.words import Words
    from domain.decision import Topic

    from .session import Session

PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
WIDEST = 60


class Formats(NamedTuple):
    """How cells look: headings and totals, days, counts."""

    strong: Any
    dated: Any
    counted: Any


def write_list(session: "Session", topic: "Topic", lines: Sequence["Line"], path: str) -> None:
    """Write ``lines`` under headings that stay in sight; says where."""
    import xlsxwriter

    from .reads import HEADS, cells

    words, made = session.words, BytesIO()
    _check(path)
    book = xlsxwriter.Workbook(made, PLAIN)
    sheet = book.add_worksheet(words.text(f"topic.{topic.name}")[:31])
    strong, dated = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy"})
    heads = [words.label(head, topic.name) for head in HEADS]
    sheet.write_row(0, 0, heads, strong)
    rows = [cells(words, line) for line in lines]
    for number, (row, line) in enumerate(zip(rows, lines, strict=True), 1):
        sheet.write_row(number, 0, row[:-1])
        if line.due:
            sheet.write_datetime(number, len(row) - 1, line.due, dated)
    for column, head in enumerate(heads):
        widest = max([length(head), *(length(row[column]) for row in rows)])
        sheet.set_column(column, column, min(widest, WIDEST) + 1)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    book.close()
    _save(words, made, path, len(rows))


def write_sheet(words: "Words", kind: "Kind", filled: "Sheet", path: str) -> None:
    """Write a sheet: numbers as numbers, the totals below as bold sums, the figures under them."""
    import xlsxwriter

    from adapters.words.cells import figure_rows, heading, total_row

    made = BytesIO()
    _check(path)
    book = xlsxwriter.Workbook(made, PLAIN)
    sheet = book.add_worksheet(words.text(f"sheet.{kind.name}")[:31])
    formats = Formats(
        book.add_format({"bold": True}),
        book.add_format({"num_format": "dd/mm/yyyy"}),
        book.add_format({"num_format": "#,##0"}),
    )
    heads = [heading(words, kind, column) for column in kind.columns]
    sheet.write_row(0, 0, heads, formats.strong)
    for number, row in enumerate(filled.rows, 1):
        for column, cell in enumerate(row):
            _write(words, sheet, formats, (number, column), kind.columns[column], cell)
    below = len(filled.rows) + 1
    totals = kind.totals(filled)
    for column, text in enumerate(total_row(words, kind, filled)):
        sheet.write(below, column, totals.get(kind.columns[column].key, text), formats.strong)
    for number, (label, value) in enumerate(figure_rows(words, filled), below + 2):
        sheet.write_row(number, 0, [label, value])
    for column, head in enumerate(heads):
        sheet.set_column(column, column, min(max(length(head) + 2, 12), WIDEST))
    sheet.freeze_panes(1, 0)
    book.close()
    _save(words, made, path, len(filled.rows))


def _write(
    words: "Words",
    sheet: Any,
    formats: Formats,
    place: tuple[int, int],
    column: "Column",
    cell: "Cell",
) -> None:
    from adapters.words.cells import write

    if isinstance(cell, date):
        sheet.write_datetime(*place, cell, formats.dated)
    elif isinstance(cell, int) and not isinstance(cell, bool):
        sheet.write_number(*place, cell, formats.counted)
    else:
        sheet.write_string(*place, write(words, column, cell))


def _check(path: str) -> None:
    """Refuse a name that is no workbook's: a slip of the hand would write over a ledger."""
    if not path.lower().endswith(".xlsx"):
        raise UsageProblem("workbook_wrong_kind", found=path)


def _save(words: "Words", made: BytesIO, path: str, count: int) -> None:
    from adapters.files import write_whole

    try:
        write_whole(Path(path), made.getvalue())
    except OSError as error:
        raise StoreProblem("file_unwritable", where=path, detail=str(error)) from error
    print(words.say("cli.xlsx.written", count=count, where=str(Path(path))))
