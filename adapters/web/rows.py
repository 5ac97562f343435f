"""Rows in an uploaded file as records: JSON, TOML, or the first sheet of a workbook."""

import json
import sys
from subprocess import run
from typing import TYPE_CHECKING

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
    """The first sheet, looked at by a process of its own that may take so much and no more.

    A kilobyte can hold a sheet that unfolds to more than there is of memory, and takes the process
    that reads it down: it must not be the one that serves everybody.
    """
    made = run(
        [sys.executable, "-P", "-m", "adapters.web.workbook_reader"],
        input=file.read(), capture_output=True, check=False,
    )  # fmt: skip
    if made.returncode:
        detail = made.stdout.decode(errors="replace")[:200]
        raise UsageProblem("file_malformed", where=file.name, detail=detail)
    cells = json.loads(made.stdout)
    if len(cells) < 2:
        raise UsageProblem("file_not_rows", where=file.name, field=field)
    heads = [head.strip() for head in cells[0]]
    return [
        {head: cell for head, cell in zip(heads, row, strict=False) if head and cell}
        for row in cells[1:]
        if any(row)
    ]
