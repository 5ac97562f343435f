"""The roll as a workbook people fill in: headers, an example row, notes, lists to choose from."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..files import write_whole
from ..problems import UsageProblem
from .form import Column, Table
from .roll_form import TABLES
from .spreadsheet import EXAMPLE

OPTIONS = {
    "in_memory": True,
    **{f"strings_to_{kind}": False for kind in ("formulas", "numbers", "urls")},
}
LISTED_ROWS = 5000  # rows the lists and the text format reach down to

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def write_template(path: Path, rows: Rows | None = None) -> None:
    """Write the form to ``path``: empty with an example in each sheet, or filled with ``rows``.

    ``rows`` holds records by table name and column name, as the form's columns are called.
    Raises ``UsageProblem`` where nothing can be written.
    """
    try:
        write_whole(path, _book(rows or {}))
    except OSError as error:
        raise UsageProblem("template_unwritable", file=str(path), detail=str(error)) from error


def _book(rows: Rows) -> bytes:
    """The workbook, made in memory: a disk that is full leaves no half of it."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, OPTIONS) as book:
        book.set_properties({"title": "Danh sách đơn vị và nhân sự"})
        formats = _formats(book)
        for table in TABLES:
            sheet = book.add_worksheet(table.label)
            _head(sheet, table, formats)
            _fill(sheet, table, rows.get(table.name) or [_example(table)], formats)
            _lists(sheet, table)
    return made.getvalue()


def _formats(book: xlsxwriter.Workbook) -> dict[str, Format]:
    font = {"font_name": "Times New Roman", "font_size": 12}
    head = {"bold": True, "bottom": 1, "bg_color": "#EDEDED", "valign": "vcenter"}
    return {
        "text": book.add_format({**font, "num_format": "@"}),  # Excel must not make dates of ids
        "head": book.add_format({**font, **head}),
        "example": book.add_format({**font, "italic": True, "font_color": "#7F7F7F"}),
    }


def _head(sheet: Worksheet, table: Table, formats: Mapping[str, Format]) -> None:
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width, formats["text"])
        sheet.write_string(0, at, column.label, formats["head"])
        if column.note:
            sheet.write_comment(0, at, column.note, {"x_scale": 2, "font_size": 10})
    sheet.set_row(0, 24)
    sheet.freeze_panes(1, 0)


def _example(table: Table) -> dict[str, str]:
    """An example row, marked so that reading skips it."""
    first, *rest = table.columns
    return {first.name: f"{EXAMPLE} {first.example}"} | {c.name: c.example for c in rest}


def _fill(
    sheet: Worksheet,
    table: Table,
    rows: Iterable[Mapping[str, Any]],
    formats: Mapping[str, Format],
) -> None:
    for number, row in enumerate(rows, 1):
        example = str(row[table.columns[0].name]).startswith(EXAMPLE)
        for at, column in enumerate(table.columns):
            if text := str(row.get(column.name, "")):
                sheet.write_string(number, at, text, formats["example" if example else "text"])


def _lists(sheet: Worksheet, table: Table) -> None:
    for at, column in enumerate(table.columns):
        if column.choices:
            sheet.data_validation(1, at, LISTED_ROWS, at, _list(column))


def _list(column: Column) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": list(column.choices),
        "error_title": column.label,
        "error_message": f"Chọn một trong: {', '.join(column.choices)}.",
    }
