"""Workbooks as forms: sheets by name, columns by header, in any order and any spelling.

Sheets and columns the form does not ask for are named, not silently dropped: a column of identity
numbers has no place in a ledger, and a misspelt header would lose its data.
"""

import io
from collections.abc import Iterator
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, load_workbook

from .faults import Fault, Place
from .file_bytes import FileBytes
from .form import Column, Reading, Record, Table, match
from .formula_errors import Failed, failed_formulas
from .word_key import word_key

EXTENSIONS = (".xlsx", ".xls", ".ods")
EXAMPLE = "VD:"  # rows that begin so are examples and are skipped
TITLE_ROWS = 10  # a header is looked for in the first rows only

_COMPOUND = b"\xd0\xcf\x11\xe0"  # an .xlsx in this wrapping is encrypted

Rows = list[tuple[int, list[Any]]]


def read_workbook(file: FileBytes, tables: tuple[Table, ...]) -> Reading:
    """The records of every sheet of a form, with everything wrong about sheets and columns."""
    book = _open(file)
    failed = failed_formulas(file.data, file.path.suffix.lower())
    found: dict[str, tuple[Record, ...]] = {}
    faults: list[Fault] = []
    for table in tables:
        sheet = next((name for name in book.sheet_names if word_key(name) in table.keys), None)
        if sheet is None:
            facts = {"table": table.label, "found": tuple(book.sheet_names)}
            faults.append(Fault("sheet_missing", **facts))
            continue
        found[table.name], wrong = _sheet(book, sheet, table, failed)
        faults += wrong
    return Reading(found, tuple(faults))


def _open(file: FileBytes) -> CalamineWorkbook:
    if file.path.suffix.lower() == ".xlsx" and file.data.startswith(_COMPOUND):
        raise file.faulty("intake_encrypted")
    try:
        return load_workbook(io.BytesIO(file.data))
    except PasswordError as error:
        raise file.faulty("intake_encrypted") from error
    except (CalamineError, OSError, ValueError) as error:
        raise file.faulty("intake_damaged", detail=str(error)) from error


def _sheet(
    book: CalamineWorkbook, sheet: str, table: Table, failed: Failed
) -> tuple[tuple[Record, ...], list[Fault]]:
    try:
        cells = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    except CalamineError as error:
        return (), [Fault("sheet_damaged", Place(sheet), detail=str(error))]
    rows = [(number, row) for number, row in enumerate(cells, 1) if any(map(_filled, row))]
    header = next(
        (at for at, (_, row) in enumerate(rows[:TITLE_ROWS]) if _header(table, row)), None
    )
    if header is None:
        return (), [Fault("header_missing", Place(sheet), known=table.labels)]
    columns, faults = _columns(table, sheet, *rows[header])
    records = tuple(_records(sheet, columns, rows[header + 1 :], failed))
    if not records:
        faults.append(Fault("sheet_empty", Place(sheet)))
    return records, faults


def _header(table: Table, row: list[Any]) -> bool:
    """A row is the header when at least two of its cells name columns."""
    known = [cell for cell in row if isinstance(cell, str) and table.column(cell)]
    return len(known) >= 2


def _columns(
    table: Table, sheet: str, number: int, row: list[Any]
) -> tuple[dict[int, tuple[str, Column]], list[Fault]]:
    """Position → (header as typed, column)."""
    headers = {at: " ".join(str(cell).split()) for at, cell in enumerate(row) if _filled(cell)}
    found, faults = match(table, [(text, Place(sheet, number, text)) for text in headers.values()])
    return {at: (text, found[text]) for at, text in headers.items() if text in found}, faults


def _records(
    sheet: str, columns: dict[int, tuple[str, Column]], rows: Rows, failed: Failed
) -> Iterator[Record]:
    for number, row in rows:
        if _example(row):
            continue
        values, places = {}, {}
        for at, (header, column) in columns.items():
            places[column.name] = Place(sheet, number, header)
            shown = failed.get((sheet, number, at + 1))
            cell = shown or (row[at] if at < len(row) else "")
            if _filled(cell):
                values[column.name] = cell
        if values:
            yield Record(values, Place(sheet, number), places)


def _example(row: list[Any]) -> bool:
    first = next((cell for cell in row if _filled(cell)), "")
    return isinstance(first, str) and first.strip().upper().startswith(EXAMPLE)


def _filled(cell: Any) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))
