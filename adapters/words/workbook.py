"""A sheet as a workbook: numbers as numbers, days as days, texts stay texts whatever they say."""

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from .cells import figure_rows, heading, total_row, write
from .rehearsed import mark_sheet, tab

if TYPE_CHECKING:
    from ..sheets.sheet import Cell, Column, Kind, Sheet
    from .words import Words

PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
NARROW, WIDEST = 12, 60


class Formats(NamedTuple):
    """How cells look: headings and totals, days, counts."""

    strong: Any
    dated: Any
    counted: Any


def workbook(words: "Words", kind: "Kind", filled: "Sheet") -> bytes:
    """The bytes of a workbook: totals below as bold sums, the figures under them."""
    import xlsxwriter

    made = BytesIO()
    book = xlsxwriter.Workbook(made, PLAIN)
    sheet = book.add_worksheet(tab(words.mark, words.text(f"sheet.{kind.name}")))
    formats = Formats(
        book.add_format({"bold": True}),
        book.add_format({"num_format": "dd/mm/yyyy"}),
        book.add_format({"num_format": "#,##0"}),
    )
    heads = [heading(words, kind, column) for column in kind.columns]
    top = mark_sheet(book, sheet, words.mark, formats.strong)
    sheet.write_row(top, 0, heads, formats.strong)
    for number, row in enumerate(filled.rows, top + 1):
        for column, cell in enumerate(row):
            _write(words, sheet, formats, (number, column), kind.columns[column], cell)
    below = top + len(filled.rows) + 1
    totals = kind.totals(filled)
    for column, text in enumerate(total_row(words, kind, filled)):
        sheet.write(below, column, totals.get(kind.columns[column].key, text), formats.strong)
    for number, (label, value) in enumerate(figure_rows(words, filled), below + 2):
        sheet.write_row(number, 0, [label, value])
    for column, head in enumerate(heads):
        sheet.set_column(column, column, min(max(len(head) + 2, NARROW), WIDEST))
    sheet.freeze_panes(top + 1, 0)
    book.close()
    return made.getvalue()


def _write(
    words: "Words",
    sheet: Any,
    formats: Formats,
    place: tuple[int, int],
    column: "Column",
    cell: "Cell",
) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(*place, cell, formats.dated)
    elif isinstance(cell, int) and not isinstance(cell, bool):
        sheet.write_number(*place, cell, formats.counted)
    else:
        sheet.write_string(*place, write(words, column, cell))
