"""Rows in an uploaded file as records: JSON, TOML, or the first sheet of a workbook."""

import io
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ..facts import Rows, rows_in
from ..problems import UsageProblem

if TYPE_CHECKING:
    from .form import File

BYTES = 2 << 20  # more rows than anybody could check on a page
WORKBOOKS = (".xlsx", ".ods", ".xls")
MOST = 300  # rows


def rows_of(file: "File", field: str) -> Rows:
    """The records in a file that was sent; its name tells only which kind it is."""
    if file.size > BYTES:
        raise UsageProblem("body_too_big", most=BYTES)
    name = file.name.lower()
    workbook = name.endswith(WORKBOOKS)
    rows = _workbook(file, field) if workbook else rows_in(name, file.read(), field)
    if len(rows) > MOST:
        raise UsageProblem("rows_too_many", count=len(rows), most=MOST)
    return rows


def _workbook(file: "File", field: str) -> Rows:
    from python_calamine import CalamineError, load_workbook

    try:
        cells = load_workbook(io.BytesIO(file.read())).get_sheet_by_index(0).to_python()
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise UsageProblem("file_malformed", where=file.name, detail=str(error)) from error
    if len(cells) < 2:
        raise UsageProblem("file_not_rows", where=file.name, field=field)
    heads = [str(head).strip() for head in cells[0]]
    return [
        {head: _text(cell) for head, cell in zip(heads, row, strict=False) if head and cell != ""}
        for row in cells[1:]
        if any(cell != "" for cell in row)
    ]


def _text(cell: Any) -> str:
    """A cell as somebody would have typed it."""
    match cell:
        case bool():
            return "yes" if cell else "no"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
    return str(cell)
