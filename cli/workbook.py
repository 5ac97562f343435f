"""A list as a workbook: days are days, texts stay texts whatever they begin with."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.problems import StoreProblem, UsageProblem

from .page import length

if TYPE_CHECKING:
    from adapters.sheets.sheet import Kind, Sheet
    from adapters.views.rows import Line
    from adapters.words.words import Words
    from domain.decision import Topic

    from .session import Session

WIDEST = 60


def write_list(session: "Session", topic: "Topic", lines: Sequence["Line"], path: str) -> None:
    """Write ``lines`` under headings that stay in sight; says where."""
    import xlsxwriter

    from adapters.words.rehearsed import mark_sheet, tab
    from adapters.words.workbook import PLAIN

    from .reads import HEADS, cells

    words, made = session.words, BytesIO()
    _check(path)
    book = xlsxwriter.Workbook(made, PLAIN)
    sheet = book.add_worksheet(tab(words.mark, words.text(f"topic.{topic.name}")))
    strong, dated = book.add_format({"bold": True}), book.add_format({"num_format": "dd/mm/yyyy"})
    heads = [words.label(head, topic.name) for head in HEADS]
    top = mark_sheet(book, sheet, words.mark, strong)
    sheet.write_row(top, 0, heads, strong)
    rows = [cells(words, line) for line in lines]
    for number, (row, line) in enumerate(zip(rows, lines, strict=True), top + 1):
        sheet.write_row(number, 0, row[:-1])
        if line.due:
            sheet.write_datetime(number, len(row) - 1, line.due, dated)
    for column, head in enumerate(heads):
        widest = max([length(head), *(length(row[column]) for row in rows)])
        sheet.set_column(column, column, min(widest, WIDEST) + 1)
    sheet.freeze_panes(top + 1, 0)
    sheet.autofilter(top, 0, top + len(rows), len(heads) - 1)
    book.close()
    _save(words, made.getvalue(), path, len(rows))


def write_sheet(words: "Words", kind: "Kind", filled: "Sheet", path: str) -> None:
    """Write a sheet; says where."""
    from adapters.words.workbook import workbook

    _check(path)
    _save(words, workbook(words, kind, filled), path, len(filled.rows))


def _check(path: str) -> None:
    """Refuse a name that is no workbook's: a slip of the hand would write over a ledger."""
    if not path.lower().endswith(".xlsx"):
        raise UsageProblem("workbook_wrong_kind", found=path)


def _save(words: "Words", made: bytes, path: str, count: int) -> None:
    from adapters.files import write_whole

    try:
        write_whole(Path(path), made)
    except OSError as error:
        raise StoreProblem("file_unwritable", where=path, detail=str(error)) from error
    print(words.say("cli.xlsx.written", count=count, where=str(Path(path))))
