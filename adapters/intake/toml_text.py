"""TOML files as forms, with the line each value stands on.

``tomllib`` keeps no line numbers; they are looked up in the text afterwards, for messages only.
"""

import re
import tomllib
from typing import Any

from .faults import Fault, Place
from .file_bytes import FileBytes
from .form import Reading, Record, Table, match
from .word_key import word_key

_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def load_toml(file: FileBytes) -> tuple[dict[str, Any], str]:
    """(data, text) of a TOML file; a byte order mark, as some editors write it, is skipped."""
    try:
        text = file.data.decode("utf-8-sig")
        return tomllib.loads(text), text
    except UnicodeDecodeError as error:
        raise file.faulty("intake_not_utf8", byte=error.start + 1) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:  # brackets in brackets in brackets
        at = _AT.search(str(error))
        line, column = (int(at[1]), int(at[2])) if at else (text.count("\n") + 1, 1)
        raise file.faulty("toml_broken", line=line, column=column, detail=str(error)) from error


def read_tables(data: dict[str, Any], text: str, tables: tuple[Table, ...]) -> Reading:
    """The records of every table of a form; unknown tables and keys become faults."""
    found: dict[str, tuple[Record, ...]] = {}
    faults: list[Fault] = []
    for key, value in data.items():
        table = next((table for table in tables if word_key(key) in table.keys), None)
        if table is None:
            known = tuple(_as_key(table.label) for table in tables)
            place = Place(line=line_of(text, key), path=key)
            faults.append(Fault("table_unknown", place, found=key, known=known))
            continue
        records, wrong = _records(table, key, value, text)
        found[table.name] = records
        faults += wrong
    for table in tables:
        if table.required and not found.get(table.name):
            faults.append(Fault("table_missing", table=_as_key(table.label)))
    return Reading(found, tuple(faults))


def _records(
    table: Table, key: str, value: Any, text: str
) -> tuple[tuple[Record, ...], list[Fault]]:
    """One table, or an array of tables, as records."""
    many = value if isinstance(value, list) else [value]
    records, faults = [], []
    for n, item in enumerate(many):
        index = n if isinstance(value, list) else None
        path = key if index is None else f"{key}[{n + 1}]"
        place = Place(line=line_of(text, key, index), path=path)
        if not isinstance(item, dict):
            faults.append(Fault("table_malformed", place, found=str(item)))
            continue
        places = {k: Place(line=line_of(text, key, index, k), path=f"{path}.{k}") for k in item}
        columns, wrong = match(table, places.items())
        faults += wrong
        values = {columns[k].name: v for k, v in item.items() if k in columns and v != ""}
        records.append(Record(values, place, {c.name: places[k] for k, c in columns.items()}))
    return tuple(records), faults


def line_of(text: str, table: str, index: int | None = None, key: str = "") -> int:
    """The line of a table, of its ``index``-th element, or of a key in it; 0 when not found."""
    lines = text.split("\n")
    start = _start(lines, table, index)
    if not key or not start:
        return start
    wanted = re.compile(rf'(?:^|[\s{{,"]){re.escape(key)}"?\s*=')
    for number in range(start, len(lines) + 1):
        line = lines[number - 1]
        if number > start and line.lstrip().startswith(("[", "{")):
            break
        if wanted.search(line):
            return number
    return start


def _start(lines: list[str], table: str, index: int | None) -> int:
    name = rf'"?{re.escape(table)}"?'
    heading = re.compile(rf"\s*\[{{1,2}}\s*{name}\s*\]|\s*{name}\s*=")
    heads = [number for number, line in enumerate(lines, 1) if heading.match(line)]
    if index is None or not heads:
        return heads[0] if heads else 0
    if lines[heads[0] - 1].lstrip().startswith("["):
        return heads[index] if index < len(heads) else 0
    inline = [n for n in range(heads[0], len(lines) + 1) if lines[n - 1].lstrip().startswith("{")]
    return inline[index] if index < len(inline) else heads[0]


def _as_key(label: str) -> str:
    return word_key(label).replace(" ", "_")
