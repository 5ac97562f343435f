"""The server's store: many ledgers in one PostgreSQL database, each with its own head.

Appending is one statement, and one round trip, that moves the head from where this store last saw
it. When another writer has been there it takes two: the first locks the head row and looks at what
the append builds on, the second writes and commits. Positions are counted in the head row and never
come from a sequence, which would leave gaps. A role needs SELECT and INSERT, and UPDATE on ``head``
and ``snapshot`` only: nobody acting through it can change or remove an event.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext, suppress
from itertools import starmap
from threading import RLock
from typing import Any, TypeVar
from uuid import UUID

import psycopg
from eventsourcing.persistence import Notification, StoredEvent, Subscription

from ..problems import StoreProblem
from . import postgresql_sql as sql
from .append import NEW, Append, Base, Grown
from .port import (
    FORMAT,
    LOWEST,
    AlreadyRecorded,
    Conflict,
    Head,
    LedgerStore,
    Mark,
    Row,
    Snapshot,
    check_format,
)
from .postgresql_link import Connection, Link, is_lost, said

BATCH = 1000
HIGHEST = 2**62
TIPS_KEPT = 100_000
CREATING = 0x74686964_75610001  # the advisory lock of those who make the tables: "thidua", 1

T = TypeVar("T")


class _Lost(Exception):
    """The connection broke while the append was being committed."""


class PostgreSQLStore(LedgerStore):
    """One ledger on a server. Threads may share it: every call takes a connection of its own."""

    def __init__(self, url: str, *, create: bool = False) -> None:
        self._link = Link(url)
        self.where = self._link.where
        self._ledger = self._link.ledger
        self._lock = RLock()
        self._held: Connection | None = None
        self._whole = False  # whether what is held is given back only when all is written
        self._known = Base(Head(-1, ()))
        try:
            if create:
                self._run(self._create)
            self._check_there()
        except BaseException:
            self.close()
            raise

    def _check_there(self) -> None:
        found = self.meta()
        if not found:
            raise StoreProblem("store_missing", where=self.where)
        check_format(found, self.where)

    def _create(self, db: Connection) -> None:
        """Make what is missing, one process at a time: creating at the same moment collides."""
        with db.transaction():
            db.execute("SELECT pg_advisory_xact_lock(%s)", (CREATING,))
            there = db.execute("SELECT to_regclass(%s)", (sql.EVENT.fullname,)).fetchone()
            if there == (None,):
                for statement in sql.CREATE:
                    db.execute(statement)
            self._put(db, sql.NEW_HEAD, size=0, peaks=b"")
            self._put(db, sql.NEW_META, key="format", value=str(FORMAT))

    def _put(self, db: Connection, statement: str, **values: Any) -> Any:
        return db.execute(statement, {"ledger": self._ledger, **values}, prepare=True, binary=True)

    def _run(self, work: Callable[[Connection], T]) -> T:
        """Do ``work``; once more when a connection that had been idle turns out to be dead."""
        if self._whole and self._held:
            return work(self._held)
        reached = False
        try:
            with self._link.connection() as db:
                reached = True
                return work(db)
        except StoreProblem as problem:
            if not reached or problem.code != "store_unreachable":
                raise
        with self._link.connection() as db:
            return work(db)

    def _all(self, statement: str, **values: Any) -> list[Any]:
        return self._run(lambda db: self._put(db, statement, **values).fetchall())

    # Appending

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
        for _ in range(2):
            try:
                first = self._insert(append)
            except _Lost as error:
                found = self._look_again(marks, error)
                if found is None:
                    continue
                first = found
            return list(range(first + 1, first + 1 + len(stored_events)))
        raise StoreProblem("store_unreachable", where=self.where)

    @contextmanager
    def turn(self) -> Iterator[None]:
        with self._lock, self._link.connection() as db:
            try:
                with db.pipeline():
                    db.execute("BEGIN")
                    self._put(db, sql.LOCK_HEAD)
                self._held = db
                yield
            finally:
                self._held = None
                if not db.closed:
                    db.rollback()  # of nothing, when something was appended

    @contextmanager
    def whole(self) -> Iterator[None]:
        with self.turn(), said(self.where):
            self._whole = True
            try:
                yield
                if self._held:
                    self._held.execute("COMMIT")
            except BaseException:
                self._known = Base(Head(-1, ()))  # what was seen is not there any more
                raise
            finally:
                self._whole = False

    def _insert(self, append: Append) -> int:
        with self._lock, said(self.where):
            if self._held is None:
                return self._run(lambda db: self._insert_here(db, append))
            return self._insert_locked(self._held, append)

    def _insert_here(self, db: Connection, append: Append) -> int:
        """Build on what this store last saw: as a rule, nobody else has written in between."""
        base = self._known
        if all(stream in base.tips for stream in append.streams):
            with suppress(Conflict, psycopg.errors.UniqueViolation):
                first = base.head.size
                if self._write(db, base, append.on(base)):
                    return first
        return self._insert_locked(db, append)

    def _insert_locked(self, db: Connection, append: Append) -> int:
        try:
            base = self._look(db, append)
            self._write(db, base, append.on(base), commit=not self._whole)
        except BaseException:
            if not db.closed:
                db.rollback()
            raise
        return base.head.size

    def _look(self, db: Connection, append: Append) -> Base:
        """Begin, hold the head, and read what the append builds on."""
        streams = append.streams
        with db.pipeline():
            if self._held is None:
                db.execute("BEGIN")
            head = self._put(db, sql.LOCK_HEAD)
            done = self._put(db, sql.COMMANDS, ids=[mark.id for mark in append.marks])
            tips = self._put(db, sql.TIPS, streams=streams)
        if done.fetchone():
            raise AlreadyRecorded
        found = {stream: (ver, leaf) for stream, ver, leaf in tips.fetchall()}
        return Base(_head(head.fetchone()), dict.fromkeys(streams, NEW) | found)

    def _write(self, db: Connection, base: Base, grown: Grown, *, commit: bool = False) -> bool:
        """Write everything at once; ``False`` when the head is no longer where ``base`` has it."""
        values = _values(base, grown)
        try:
            with db.pipeline() if commit else nullcontext():
                done = self._put(db, sql.APPEND, **values)
                if commit:
                    db.execute("COMMIT")
        except psycopg.OperationalError as error:
            if not is_lost(error):
                raise
            db.close()
            raise _Lost(str(error)) from error
        written = done.fetchone() is not None
        if written:
            self._remember(base, grown)
        return written

    def _remember(self, base: Base, grown: Grown) -> None:
        """Keep what is known to stand at the new head; forget it when others wrote in between."""
        known = self._known
        if known.head != base.head or len(known.tips) > TIPS_KEPT:
            known = self._known = Base(base.head)
        known.tips.update(base.tips | grown.tips)
        known.head = grown.head

    def _look_again(self, marks: Sequence[Mark], lost: _Lost) -> int | None:
        """Where the append stands after all, ``None`` when it was not recorded.

        Waits for the head first: the server may still be at work on the commit that broke off.
        """
        ids = [mark.id for mark in marks]
        try:
            with self._link.connection() as db, db.transaction():
                self._put(db, sql.LOCK_HEAD)
                found = self._put(db, sql.COMMANDS, ids=ids).fetchall()
        except StoreProblem as problem:
            raise StoreProblem("store_uncertain", where=self.where, commands=ids) from problem
        if not ids:
            raise StoreProblem("store_uncertain", where=self.where, commands=ids) from lost
        seqs = {id: int(seq) for id, _, seq, _ in found}
        return seqs[ids[0]] - marks[0].seq if ids[0] in seqs else None

    # Reading

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        rows = self._all(
            sql.EVENTS_BACK if desc else sql.EVENTS,
            stream=str(originator_id),
            after=-1 if gt is None else gt,
            upto=HIGHEST if lte is None else lte,
            limit=HIGHEST if limit is None else limit,
        )
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
        rows = self._all(
            sql.NOTIFICATIONS,
            start=0 if start is None else start - 1 if inclusive_of_start else start,
            stop=HIGHEST if stop is None else stop,
            topics=list(topics),
            limit=limit,
        )
        return [_notification(*row) for row in rows]

    def max_notification_id(self) -> int | None:
        return self.head().size or None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[Any]:
        raise NotImplementedError("followers poll select_notifications()")

    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[Row]:
        return self._scan(sql.SOME_ROWS, sql.ROWS, start, stop)

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, bytes]]:
        return self._scan(sql.SOME_LEAVES, sql.LEAVES, start, stop)

    def _scan(self, short: str, long: str, start: int, stop: int | None) -> Iterator[Any]:
        """Most scans look for what is new and end in one round trip; long ones take a cursor."""
        high = HIGHEST if stop is None else stop
        first = self._all(short, start=start, stop=high, limit=BATCH)
        yield from first
        if len(first) == BATCH:
            yield from self._cursor(long, first[-1][0] + 1, high)

    def _cursor(self, long: str, start: int, stop: int) -> Iterator[Any]:
        values = {"ledger": self._ledger, "start": start, "stop": stop}
        with self._link.connection() as db, db.transaction(), db.cursor("scan") as cursor:
            cursor.itersize = BATCH
            cursor.execute(long, values, binary=True)
            yield from cursor

    def stream_rows(self, stream: str, after: int = 0) -> list[Row]:
        return self._all(sql.STREAM_ROWS, stream=stream, after=after, upto=HIGHEST)

    def head(self) -> Head:
        return _head(*self._all(sql.READ_HEAD))

    def mark(self, command: str) -> Mark | None:
        found = self._all(sql.COMMANDS, ids=[command])
        return Mark(*found[0]) if found else None

    def marks(self, start: int = LOWEST, stop: int | None = None) -> Iterator[Mark]:
        high = HIGHEST if stop is None else stop  # two may stand at one position: no short scan
        return starmap(Mark, self._cursor(sql.MARKS, start, high))

    def snapshot(self, stream: str) -> Snapshot | None:
        found = self._all(sql.READ_SNAPSHOT, stream=stream)
        return Snapshot(*found[0]) if found else None

    def snapshots(self) -> Iterator[Snapshot]:
        return starmap(Snapshot, self._all(sql.SNAPSHOTS))

    def save_snapshot(self, snapshot: Snapshot) -> None:
        values = {
            "stream": snapshot.stream,
            "ver": snapshot.ver,
            "shape": snapshot.shape,
            "state": snapshot.state,
        }
        self._run(lambda db: self._put(db, sql.SAVE_SNAPSHOT, **values))

    def meta(self) -> dict[str, str]:
        return dict(self._all(sql.READ_META))

    def set_meta(self, facts: Mapping[str, str]) -> None:
        def put(db: Connection) -> None:
            with db.transaction():
                for key, value in facts.items():
                    self._put(db, sql.NEW_META, key=key, value=value)

        self._run(put)

    def close(self) -> None:
        self._link.close()


def _head(row: tuple[int, bytes]) -> Head:
    size, peaks = row
    return Head(size, tuple(peaks[n : n + 32] for n in range(0, len(peaks), 32)))


def _notification(seq: int, stream: str, ver: int, type: str, body: bytes) -> Notification:
    return Notification(UUID(stream), ver, type, body, id=seq + 1)


def _values(base: Base, grown: Grown) -> dict[str, Any]:
    """The parameters of ``sql.APPEND``: every table's rows, column by column."""
    first = base.head.size
    marks = [(mark.id, mark.digest, mark.seq, mark.count) for mark in grown.marks]
    return {
        **_columns("event", ("seq", "stream", "ver", "type", "body"), grown.rows),
        **_columns("leaf", ("seq", "hash"), list(enumerate(grown.leaves, first))),
        **_columns("command", ("id", "digest", "seq", "count"), marks),
        "old_size": first,
        "old_peaks": b"".join(base.head.peaks),
        "size": grown.head.size,
        "peaks": b"".join(grown.head.peaks),
    }


def _columns(table: str, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    return {f"{table}_{name}": [row[n] for row in rows] for n, name in enumerate(names)}


def open_postgresql(url: str, *, create: bool = False) -> PostgreSQLStore:
    """The plugin's entry: ``postgresql://user:password@host/database?ledger=NAME``.

    Everything else in the query is the driver's (``host``, ``sslmode``, …).
    """
    return PostgreSQLStore(url, create=create)
