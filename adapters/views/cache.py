"""The cache file: opened, prepared, dropped. Losing it costs time and nothing else.

WAL with ``synchronous=NORMAL``: a power cut may lose the last rows, and with them, in the same
transaction, the position, so what is left is whole and is filled on from there.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from .schema import NAMES, TABLES

BUSY_SECONDS = 10.0
MEMORY = ":memory:"
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Position(NamedTuple):
    """How far a cache is filled: the first ``seq`` events, by code of the fingerprint ``code``.

    ``leaf`` is the leaf hash of the last of them: a cache of another log does not have it.
    """

    seq: int
    leaf: bytes
    code: str


NOWHERE = Position(0, b"", "")


def open_cache(path: Path | None) -> tuple[sqlite3.Connection, bool]:
    """A prepared cache, and whether it lasts: in a file, or in memory where no file can be had.

    A damaged file, or one that is no database at all, is removed and made anew.
    """
    for _ in range(2):
        if path is None:
            break
        try:
            return _open(str(path)), True
        except sqlite3.Error as error:
            if not damaged(error):
                break
            remove(path)
    return _open(MEMORY), False


def damaged(error: sqlite3.Error) -> bool:
    """Whether the cache itself is at fault, rather than its disk, its folder or a lock."""
    foreign = str(error).startswith("no such")  # somebody else's tables lie here
    return foreign or getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGED


def _open(path: str) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        if not _prepared(db):
            with writing(db):
                if not _prepared(db):
                    reset(db)
        position(db)
    except BaseException:
        db.close()
        raise
    return db


def _prepared(db: sqlite3.Connection) -> bool:
    found = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return found.issuperset(NAMES)


def remove(path: Path) -> None:
    """Delete the cache with what belongs to it; what cannot be deleted stays."""
    for end in ("-wal", "-shm", ""):
        with suppress(OSError):
            path.with_name(path.name + end).unlink()


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """A write transaction: what fails inside leaves no trace."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def reset(db: sqlite3.Connection) -> None:
    """Empty tables, filled up to nowhere. Runs inside a write transaction."""
    for name in NAMES:
        db.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in filter(str.strip, TABLES.split(";")):
        db.execute(statement)
    db.execute("INSERT INTO position VALUES (1, ?, ?, ?)", NOWHERE)


def position(db: sqlite3.Connection) -> Position:
    """How far the cache is filled."""
    found = db.execute("SELECT seq, leaf, code FROM position").fetchone()
    return Position(*found) if found else NOWHERE
