"""Rows in an uploaded file as records: JSON, TOML, or the first sheet of a workbook."""

import json
import sys
from collections.abc import Mapping
from subprocess import run
from typing import TYPE_CHECKING, Any, NamedTuple

from ..facts import Rows, rows_in
from ..problems import UsageProblem

if TYPE_CHECKING:
    from .form import File

BYTES = 2 << 20  # more rows than anybody could check on a page
WORKBOOKS = (".xlsx", ".ods", ".xls")
MOST = 300  # rows


class Row(NamedTuple):
    """A record in a file: which one it is, and in which column of a sheet each head stands.

    ``number`` is that of the row as the sheet counts it, else that of the item in its list.
    """

    number: int
    given: dict[str, Any]
    columns: Mapping[str, str] = {}


def rows_of(file: "File", field: str) -> list[Row]:
    """The records in a file that was sent; its name tells only which kind it is."""
    if file.size > BYTES:
        raise UsageProblem("body_too_big", most=BYTES, field=field)
    name = file.name.lower()
    if name.endswith(WORKBOOKS):
        rows = _workbook(file, field)
    else:
        rows = [Row(number, row) for number, row in enumerate(_items(file, field), 1)]
    if len(rows) > MOST:
        raise UsageProblem("rows_too_many", count=len(rows), most=MOST, field=field)
    return rows


def _items(file: "File", field: str) -> Rows:
    try:
        return rows_in(file.name.lower(), file.read(), field)
    except UsageProblem as problem:
        raise UsageProblem(problem.code, **{**problem.facts, "field": field}) from problem


def _workbook(file: "File", field: str) -> list[Row]:
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
        raise UsageProblem("workbook_malformed", where=file.name, detail=detail, field=field)
    sheet = json.loads(made.stdout)
    cells, top, left = sheet["cells"], sheet["row"], sheet["column"]
    if len(cells) < 2:
        raise UsageProblem("workbook_not_rows", where=file.name, field=field)
    heads = [head.strip() for head in cells[0]]
    columns = {head: letters(left + at) for at, head in enumerate(heads) if head}
    return [
        Row(number, {h: cell for h, cell in zip(heads, row, strict=False) if h and cell}, columns)
        for number, row in enumerate(cells[1:], top + 2)
        if any(row)
    ]


def letters(column: int) -> str:
    """A column as sheets name it: A for the one after nothing, AA after Z."""
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)
