"""Opening a SQLite file safely, and saying in our terms what SQLite complains of.

Kept apart from the store so that a page that only reads views need not load the store's libraries.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..problems import IntegrityProblem, Problem, StoreProblem

BUSY_SECONDS = 10.0
FULL = 2

# What SQLite's primary result codes mean to people.
CODES: dict[int, tuple[type[Problem], str]] = {
    sqlite3.SQLITE_BUSY: (StoreProblem, "store_locked"),
    sqlite3.SQLITE_LOCKED: (StoreProblem, "store_locked"),
    sqlite3.SQLITE_READONLY: (StoreProblem, "store_read_only"),
    sqlite3.SQLITE_FULL: (StoreProblem, "disk_full"),
    sqlite3.SQLITE_CANTOPEN: (StoreProblem, "store_cannot_open"),
    sqlite3.SQLITE_PERM: (StoreProblem, "store_cannot_open"),
    sqlite3.SQLITE_IOERR: (StoreProblem, "store_io"),
    sqlite3.SQLITE_CORRUPT: (IntegrityProblem, "store_damaged"),
    sqlite3.SQLITE_NOTADB: (IntegrityProblem, "store_damaged"),
}


def connect(path: str, *, create: bool = False) -> sqlite3.Connection:
    """Open the file in WAL mode with full synchronisation; refuses anything less.

    A file on a read-only disk opens for reading. ``create`` makes the file where it is missing.
    """
    mode = "rwc" if create else "rw"
    with said(path):
        db = sqlite3.connect(
            f"{Path(path).absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        journal = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        db.execute("PRAGMA synchronous = FULL")
        level = db.execute("PRAGMA synchronous").fetchone()[0]
    if journal != "wal" or level != FULL:
        db.close()
        raise StoreProblem("store_not_durable", where=path, journal=journal, synchronous=level)
    return db


@contextmanager
def said(where: str) -> Iterator[None]:
    """Turn SQLite's errors into problems with a code."""
    try:
        yield
    except sqlite3.Error as error:
        if isinstance(error, sqlite3.IntegrityError):
            raise
        primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind, code = CODES.get(primary, (StoreProblem, "store_failed"))
        raise kind(code, where=where, detail=str(error)) from error
