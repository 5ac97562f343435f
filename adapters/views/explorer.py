"""One SQLite file to look around in: tables, foreign keys, nothing that is ever the truth.

Written whole beside its place and moved there, without a journal, so that it opens read-only.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from ..problems import StoreProblem, UsageProblem

SUFFIXES = (".db", ".sqlite", ".sqlite3")


class Field(NamedTuple):
    """A column: what SQLite keeps it as, and "table.column" where it points to another table."""

    name: str
    kind: str = "TEXT"
    to: str = ""


class Table(NamedTuple):
    """A table with its rows, which are read once; ``key`` names the columns of its primary key."""

    name: str
    fields: tuple[Field, ...]
    rows: Iterable[tuple[Any, ...]]
    key: tuple[str, ...] = ()
    indexed: tuple[str, ...] = ()


def check(place: Path) -> None:
    """Refuse a name that is no database's, and a file that is there: it may be a ledger."""
    if place.suffix.lower() not in SUFFIXES:
        raise UsageProblem("explorer_file_kind", found=place.name)
    if place.exists():
        raise UsageProblem("explorer_exists", where=str(place))


def write(place: Path, tables: Iterable[Table], views: Mapping[str, str]) -> dict[str, int]:
    """Write the file; returns how many rows each table has."""
    check(place)
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with closing(sqlite3.connect(beside, isolation_level=None)) as db:
            counts = _fill(db, tables, views)
        beside.replace(place)
    except (OSError, sqlite3.Error) as error:
        detail = str(error)
        raise StoreProblem("file_unwritable", where=str(place), detail=detail) from error
    finally:
        beside.unlink(missing_ok=True)
    return counts


def _fill(
    db: sqlite3.Connection, tables: Iterable[Table], views: Mapping[str, str]
) -> dict[str, int]:
    db.execute("PRAGMA journal_mode = OFF")  # a broken-off file is thrown away
    db.execute("BEGIN")
    counts = {table.name: _make(db, table) for table in tables}
    for name, query in views.items():
        db.execute(f"CREATE VIEW {_quoted(name)} AS {query}")
    db.execute("COMMIT")
    db.execute("VACUUM")
    return counts


def _make(db: sqlite3.Connection, table: Table) -> int:
    parts = [f"{_quoted(field.name)} {field.kind}" for field in table.fields]
    if table.key:
        parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    for field in table.fields:
        if field.to:
            other, _, column = field.to.partition(".")
            target = f"{_quoted(other)} ({_quoted(column)})"
            parts.append(f"FOREIGN KEY ({_quoted(field.name)}) REFERENCES {target}")
    db.execute(f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)})")
    places = ", ".join("?" * len(table.fields))
    # The names are the program's own; what comes from a ledger is bound.
    into = f"INSERT INTO {_quoted(table.name)} VALUES ({places})"
    count = db.executemany(into, table.rows).rowcount
    for column in table.indexed:
        index = _quoted(f"{table.name}_by_{column}")
        db.execute(f"CREATE INDEX {index} ON {_quoted(table.name)} ({_quoted(column)})")
    return max(count, 0)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
