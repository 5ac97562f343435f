"""What a ledger's SQLite file is made of, held against what the program makes.

Everything in the file that can be read and is not the log itself: pages and indexes, the tables
and nothing beside them, the settings in the header, the kinds of the values.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from typing import Any

from ..problems import IntegrityProblem

# Settings kept in the header of the file; the program sets none of them.
SETTINGS = ("encoding", "user_version", "application_id", "default_cache_size", "auto_vacuum")
SCHEMA = "SELECT rowid, type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"

# Bookkeeping of other kinds than it is written with would be passed over by a scan in order.
ODD = {
    "command": "typeof(id) != 'text' OR typeof(digest) != 'text'"
    " OR typeof(seq) != 'integer' OR typeof(count) != 'integer'",
    "snapshot": "rowid >= 1 << 62 OR typeof(stream) != 'text' OR typeof(ver) != 'integer'"
    " OR typeof(shape) != 'text' OR typeof(state) != 'blob'",
    "meta": "typeof(key) != 'text' OR typeof(value) != 'text'",
    "head": "typeof(size) != 'integer' OR typeof(peaks) != 'blob'",
    "event": "seq >= 1 << 62",
    "leaf": "seq >= 1 << 62",
}


def inspect(db: sqlite3.Connection, where: str, tables: str) -> None:
    """Raise ``IntegrityProblem`` "store_damaged" for the first thing that is not as it is made."""
    for found in _faults(db, tables):
        raise IntegrityProblem("store_damaged", where=where, detail=found)


def _faults(db: sqlite3.Connection, tables: str) -> Iterator[str]:
    schema, settings = _fresh(tables)
    if db.execute(SCHEMA).fetchall() != schema:
        yield "sqlite_schema"
    for name, wanted in settings.items():
        if db.execute(f"PRAGMA {name}").fetchone()[0] != wanted:
            yield f"PRAGMA {name}"
    for table, odd in ODD.items():
        if db.execute(f"SELECT 1 FROM {table} WHERE {odd} LIMIT 1").fetchone():
            yield table
    for (said,) in db.execute("PRAGMA integrity_check(1)"):
        if said != "ok":
            yield said


@cache
def _fresh(tables: str) -> tuple[list[Any], dict[str, Any]]:
    """What a new ledger's file says: its schema, its settings."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(tables)
        settings = {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS}
        return db.execute(SCHEMA).fetchall(), settings
