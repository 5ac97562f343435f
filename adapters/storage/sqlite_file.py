"""Opening a SQLite file safely, and saying in our terms what SQLite complains of.

Kept apart from the store so that a page that only reads views need not load the store's libraries.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..problems import IntegrityProblem, Problem, StoreProblem

# How long to wait for another program's write before saying that the store is locked.
_TYPED = os.environ.get("THIDUA_BUSY_SECONDS", "")
BUSY_SECONDS = float(_TYPED) if _TYPED.replace(".", "", 1).isdecimal() else 10.0
FULL = 2
LEAST = 1 << 16  # bytes that must be free: the index of a WAL needs 32 KiB

# What SQLite says when it may not make the files it needs beside a ledger.
READ_ONLY = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}

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

    A file that may not be written opens for reading. ``create`` makes the file where it is missing.
    """
    with said(path):
        try:
            if create:
                return _durable(path, _open(path, "mode=rwc"))
            return _durable(path, _holds_ledger(path, _open(path, "mode=rw")))
        except sqlite3.OperationalError as error:
            if create or _primary(error) not in READ_ONLY or not _at_rest(path):
                raise
            return _open(path, "mode=ro&immutable=1")


def connect_to_read(path: str) -> sqlite3.Connection:
    """Open the file for reading only. A file with no journal beside it is read as it lies there."""
    still = not any(Path(f"{path}{end}").exists() for end in ("-wal", "-journal"))
    with said(path):
        db = _open(path, "mode=ro&immutable=1" if still else "mode=ro")
        return _holds_ledger(path, db)


def _open(path: str, how: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{Path(path).absolute().as_uri()}?{how}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


def _holds_ledger(path: str, db: sqlite3.Connection) -> sqlite3.Connection:
    """Refuse an empty file and another program's database before anything in them is changed."""
    with _kept(db):
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'head'").fetchone():
            raise IntegrityProblem("store_damaged", where=path)
    return db


def _durable(path: str, db: sqlite3.Connection) -> sqlite3.Connection:
    with _kept(db):
        journal = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        db.execute("PRAGMA synchronous = FULL")
        level = db.execute("PRAGMA synchronous").fetchone()[0]
        if journal != "wal" or level != FULL:
            raise StoreProblem("store_not_durable", where=path, journal=journal, synchronous=level)
    return db


@contextmanager
def _kept(db: sqlite3.Connection) -> Iterator[None]:
    """Close the connection when it turns out to be of no use."""
    try:
        yield
    except BaseException:
        db.close()
        raise


def _at_rest(path: str) -> bool:
    """Whether the file alone is the whole ledger, so that it may be read without a lock.

    Where nobody can write beside the file, nobody can write to it either, once no journal is left.
    """
    folder, acting = Path(path).absolute().parent, os.access in os.supports_effective_ids
    writable = os.access(folder, os.W_OK, effective_ids=acting)
    return Path(path).is_file() and not writable and not Path(f"{path}-wal").exists()


def _no_room(where: str) -> bool:
    """Whether the disk is full: a WAL that cannot grow is an I/O error to SQLite."""
    try:
        return shutil.disk_usage(Path(where).absolute().parent).free < LEAST
    except OSError:
        return False


@contextmanager
def said(where: str) -> Iterator[None]:
    """Turn SQLite's errors into problems with a code."""
    try:
        yield
    except UnicodeDecodeError as error:  # even what SQLite complains of can be damaged text
        raise IntegrityProblem("store_damaged", where=where, detail=str(error)) from error
    except sqlite3.Error as error:
        if isinstance(error, sqlite3.IntegrityError):
            raise
        kind, code = CODES.get(_primary(error), (StoreProblem, "store_failed"))
        if code == "store_io" and _no_room(where):
            code = "disk_full"
        raise kind(code, where=where, detail=str(error)) from error


def _primary(error: sqlite3.Error) -> int:
    """SQLite's primary result code; the higher bits tell more than anybody asks."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
