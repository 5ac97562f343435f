"""The embedded store: one SQLite file per ledger, WAL with full synchronisation.

``FULL`` is asserted when the file is opened: weaker settings lose acknowledged events on a power
cut. SQL is written for the driver; ``schema.py`` defines the same tables for every dialect, and a
test holds the two together.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain, starmap
from pathlib import Path
from threading import RLock
from typing import Any
from uuid import UUID

from eventsourcing.persistence import Notification, StoredEvent, Subscription

from ..problems import IntegrityProblem, StoreProblem
from .append import NEW, Append, Base
from .port import (
    FORMAT,
    LOWEST,
    AlreadyRecorded,
    Head,
    LedgerStore,
    Mark,
    Row,
    Snapshot,
    check_format,
)
from .sqlite_check import inspect
from .sqlite_file import connect, connect_to_read, said

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    ver INTEGER NOT NULL,
    type TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (stream, ver)
);
CREATE TABLE leaf (seq INTEGER PRIMARY KEY, hash BLOB NOT NULL);
CREATE TABLE head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    size INTEGER NOT NULL,
    peaks BLOB NOT NULL
);
CREATE TABLE command (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    seq INTEGER NOT NULL,
    count INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE snapshot (
    stream TEXT PRIMARY KEY,
    ver INTEGER NOT NULL,
    shape TEXT NOT NULL,
    state BLOB NOT NULL
);
"""

# The last version of a stream and its leaf hash.
TIP = """
SELECT ver, hash FROM event JOIN leaf USING (seq) WHERE stream = ? ORDER BY ver DESC LIMIT 1
"""

BATCH = 100  # rows fetched at a time: few enough to stay in the processor's cache
TIPS_KEPT = 100_000


class SQLiteStore(LedgerStore):
    """A ledger in a file. One connection, guarded by a lock; other processes have their own."""

    def __init__(
        self, path: str, *, create: bool = False, db: sqlite3.Connection | None = None
    ) -> None:
        self.where = path
        self._lock = RLock()
        self._known = Base(Head(-1, ()))
        self._db = db or connect(path, create=create)
        try:
            if create:
                self._create()
            check_format(self.meta(), path)
        except BaseException:
            self._db.close()
            raise

    def _create(self) -> None:
        with self._transaction():
            if self._db.execute("SELECT 1 FROM sqlite_master WHERE name = 'event'").fetchone():
                return
            for statement in filter(str.strip, TABLES.split(";")):
                self._db.execute(statement)
            self._db.execute("INSERT INTO meta VALUES ('format', ?)", (str(FORMAT),))
            self._db.execute("INSERT INTO head VALUES (1, 0, x'')")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """A write transaction: what fails inside leaves no trace."""
        with self._lock, said(self.where):
            if not self._db.in_transaction:  # inside a turn it has begun already
                self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def turn(self) -> Iterator[None]:
        with self._lock, said(self.where):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                if self._db.in_transaction:  # nothing was appended
                    self._db.execute("ROLLBACK")

    def _all(self, sql: str, *values: Any) -> list[Any]:
        with self._lock, said(self.where):
            return self._db.execute(sql, values).fetchall()

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        marks: Sequence[Mark] = (),
        guards: Mapping[str, int] | None = None,
        size: int | None = None,
        **kwargs: Any,
    ) -> Sequence[int] | None:
        append = Append(stored_events, marks, guards or {}, size)
        with self._lock:
            with self._transaction() as db:
                base = self._base(append)
                first = base.head.size
                self._mark(first, marks)
                grown = append.on(base)
                db.executemany("INSERT INTO event VALUES (?,?,?,?,?)", grown.rows)
                db.executemany("INSERT INTO leaf VALUES (?,?)", enumerate(grown.leaves, first))
                values = (grown.head.size, b"".join(grown.head.peaks))
                db.execute("UPDATE head SET size = ?, peaks = ?", values)
            base.tips.update(grown.tips)
            base.head = grown.head
        return list(range(first + 1, grown.head.size + 1))

    def _base(self, append: Append) -> Base:
        """What the append builds on. Tips seen before still stand while nobody else has written."""
        head = self.head()
        if head != self._known.head or len(self._known.tips) > TIPS_KEPT:
            self._known = Base(head)
        tips = self._known.tips
        for stream in append.streams:
            if stream not in tips:
                tips[stream] = self._db.execute(TIP, (stream,)).fetchone() or NEW
        return self._known

    def _mark(self, first: int, marks: Sequence[Mark]) -> None:
        values = [(mark.id, mark.digest, first + mark.seq, mark.count) for mark in marks]
        try:
            self._db.executemany("INSERT INTO command VALUES (?,?,?,?)", values)
        except sqlite3.IntegrityError as error:
            raise AlreadyRecorded from error

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        sql = (
            "SELECT ver, type, body FROM event WHERE stream = ? AND ver > ? AND ver <= ?"
            f" ORDER BY ver {'DESC' if desc else 'ASC'} LIMIT ?"
        )
        low = -1 if gt is None else gt
        high = 2**62 if lte is None else lte
        rows = self._all(sql, str(originator_id), low, high, -1 if limit is None else limit)
        return [StoredEvent(originator_id, *row) for row in rows]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        low = 0 if start is None else start - 1 if inclusive_of_start else start
        high = 2**62 if stop is None else stop
        only = f"AND type IN ({','.join('?' * len(topics))})" if topics else ""
        sql = (
            f"SELECT stream, ver, type, body, seq + 1 FROM event WHERE seq >= ? AND seq < ? {only}"
            " ORDER BY seq LIMIT ?"
        )
        rows = self._all(sql, low, high, *topics, limit)
        return [Notification(UUID(stream), *rest) for stream, *rest in rows]

    def max_notification_id(self) -> int | None:
        return self.head().size or None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[Any]:
        raise NotImplementedError("followers of an embedded store poll select_notifications()")

    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[Row]:
        sql = (
            "SELECT seq, stream, ver, type, body FROM event WHERE seq >= ? AND seq < ? ORDER BY seq"
        )
        return self._scan(sql, start, stop)

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, bytes]]:
        return self._scan(
            "SELECT seq, hash FROM leaf WHERE seq >= ? AND seq < ? ORDER BY seq", start, stop
        )

    def _scan(self, sql: str, start: int, stop: int | None) -> Iterator[Any]:
        return chain.from_iterable(self._batches(sql, start, stop))

    def _batches(self, sql: str, start: int, stop: int | None) -> Iterator[list[Any]]:
        with self._lock, said(self.where):
            cursor = self._db.execute(sql, (start, 2**62 if stop is None else stop))
        while batch := self._fetch(cursor):
            yield batch

    def _fetch(self, cursor: sqlite3.Cursor) -> list[Any]:
        with self._lock, said(self.where):
            return cursor.fetchmany(BATCH)

    def stream_rows(self, stream: str, after: int = 0) -> list[Row]:
        sql = (
            "SELECT seq, stream, ver, type, body FROM event"
            " WHERE stream = ? AND ver > ? ORDER BY ver"
        )
        return self._all(sql, stream, after)

    def head(self) -> Head:
        found = self._all("SELECT size, peaks FROM head")
        if len(found) != 1 or tuple(map(type, found[0])) != (int, bytes):
            raise IntegrityProblem("store_damaged", where=self.where, detail="head")
        ((size, peaks),) = found
        return Head(size, tuple(peaks[n : n + 32] for n in range(0, len(peaks), 32)))

    def mark(self, command: str) -> Mark | None:
        found = self._all("SELECT id, digest, seq, count FROM command WHERE id = ?", command)
        return Mark(*found[0]) if found else None

    def marks(self, start: int = LOWEST, stop: int | None = None) -> Iterator[Mark]:
        sql = "SELECT id, digest, seq, count FROM command WHERE seq >= ? AND seq < ? ORDER BY seq"
        return starmap(Mark, self._scan(sql, start, stop))

    def snapshot(self, stream: str) -> Snapshot | None:
        found = self._all("SELECT stream, ver, shape, state FROM snapshot WHERE stream = ?", stream)
        return Snapshot(*found[0]) if found else None

    def snapshots(self) -> Iterator[Snapshot]:
        sql = (
            "SELECT stream, ver, shape, state FROM snapshot"
            " WHERE rowid >= ? AND rowid < ? ORDER BY rowid"
        )
        return starmap(Snapshot, self._scan(sql, LOWEST, None))

    def save_snapshot(self, snapshot: Snapshot) -> None:
        values = (snapshot.stream, snapshot.ver, snapshot.shape, snapshot.state)
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO snapshot VALUES (?,?,?,?)", values)

    def inspect(self) -> None:
        if not Path(self.where).is_file():
            with self._lock, said(self.where):
                inspect(self._db, self.where, TABLES)
            return
        with said(self.where), closing(connect_to_read(self.where)) as beside:  # others go on
            inspect(beside, self.where, TABLES)

    def again(self) -> Callable[[], LedgerStore] | None:
        place = Path(self.where)
        return partial(read_sqlite, place) if place.is_file() else None

    def meta(self) -> dict[str, str]:
        found = self._all("SELECT key, value FROM meta")
        if any(type(text) is not str for row in found for text in row):
            raise IntegrityProblem("store_damaged", where=self.where, detail="meta")
        return dict(found)

    def set_meta(self, facts: Mapping[str, str]) -> None:
        with self._transaction() as db:
            db.executemany("INSERT OR IGNORE INTO meta VALUES (?,?)", list(facts.items()))

    def close(self) -> None:
        with self._lock:
            self._db.close()


def open_sqlite(url: str, *, create: bool = False) -> SQLiteStore:
    """The plugin's entry: ``sqlite:PATH``."""
    path = url.removeprefix("sqlite:")
    if not create and not Path(path).exists():
        raise StoreProblem("store_missing", where=path)
    return SQLiteStore(path, create=create)


def read_sqlite(path: Path) -> SQLiteStore:
    """A ledger's file as evidence: opened to be read, and never changed by a byte.

    A file in use may be read too; who writes meanwhile is not disturbed.
    """
    if not path.is_file():
        raise StoreProblem("store_missing", where=str(path))
    return SQLiteStore(str(path), db=connect_to_read(str(path)))
