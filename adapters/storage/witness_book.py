"""What a witness remembers: of each log the last head it cosigned, in one durable file.

A head is moved on in one transaction that insists on the head before, so that of two requests at
once only one goes on from there, and is on the disk before anybody is answered.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from .sqlite_file import BUSY_SECONDS, said

TABLE = """
CREATE TABLE IF NOT EXISTS head (
    origin TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    root BLOB NOT NULL
) WITHOUT ROWID
"""


@frozen
class Seen:
    """The last head of a log that was cosigned."""

    size: int
    root: bytes


class WitnessBook:
    """The heads by origin. Every call opens the file anew: any thread or process may ask."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._open() as db:
            db.execute(TABLE)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with said(str(self._path)):
            db = sqlite3.connect(self._path, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                db.execute("PRAGMA synchronous = FULL")
                yield db
            finally:
                db.close()

    def latest(self, origin: str) -> Seen | None:
        """The last head cosigned of a log."""
        with self._open() as db:
            return _latest(db, origin)

    def advance(self, origin: str, before: Seen | None, now: Seen) -> bool:
        """Move a log on from ``before`` to ``now``; ``False`` when it stands elsewhere already."""
        with self._open() as db:
            db.execute("BEGIN IMMEDIATE")
            if _latest(db, origin) != before:
                db.execute("ROLLBACK")
                return False
            db.execute("INSERT OR REPLACE INTO head VALUES (?,?,?)", (origin, now.size, now.root))
            db.execute("COMMIT")
            return True


def _latest(db: sqlite3.Connection, origin: str) -> Seen | None:
    row = db.execute("SELECT size, root FROM head WHERE origin = ?", (origin,)).fetchone()
    return Seen(*row) if row else None
