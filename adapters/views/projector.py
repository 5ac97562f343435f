"""Folds what is new in the log into the tables, in steps of one transaction each.

A step reads events from the position on, folds them with the topics' own ``evolve``, writes one row
for every stream that moved, notes which ids each event mentions, and moves the position. Whoever
stops between two steps, or in one, leaves tables that the next caller continues.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from domain.decision import Row, Topic

from ..codec import Decode, open_envelope
from ..ledger import Ledger, decode_state, encode_state
from ..problems import IntegrityProblem
from ..storage.port import Row as Stored
from .cache import Position, position, reset, writing
from .folding import fold, key
from .mentions import Mentions
from .tip import ledger_tip

KEEP = 50_000  # streams kept in memory between two steps
MOST_DIGITS = 18  # of a number that a column holds
STEP = 20_000  # events in one transaction: about a second, and other processes get their turn

KNOWN = "SELECT name, ver, first_seq, first_at, state FROM stream WHERE uuid = ?"
COLUMNS = (
    *("name", "topic", "id", "ver", "status", "title", "unit", "due", "due_after", "due_days"),
    *("within", "day", "note", "open", "first_seq", "first_at", "last_seq", "last_at", "last_type"),
    *("last_person", "uuid", "key", "series", "number", "fold", "state"),
)
SAVE = (
    f"INSERT INTO stream ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
    f" ON CONFLICT (name) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in COLUMNS[3:])}"
)
RESOLVE = (
    "UPDATE stream SET due = (SELECT date(anchor.day, stream.due_days || ' days')"
    " FROM stream AS anchor WHERE anchor.name = stream.due_after)"
)
OVER = (
    "UPDATE stream SET open = 0 WHERE open AND EXISTS (SELECT 1 FROM stream AS whole"
    " WHERE whole.name = stream.within AND NOT whole.open)"
)
NOBODY = "DELETE FROM todo WHERE stream IN (SELECT name FROM stream WHERE NOT open"


class Moved:
    """A stream as it is being folded: how it stands, where it began, its last event."""

    __slots__ = ("began", "last", "name", "state", "topic", "ver")

    def __init__(
        self, name: str, topic: Topic, ver: int, state: Any, began: tuple[int, str]
    ) -> None:
        self.name = name
        self.topic = topic
        self.ver = ver
        self.state = state
        self.began = began
        self.last: Stored = (-1, "", 0, "", b"")


def catch_up(
    db: sqlite3.Connection,
    ledger: Ledger,
    code: str,
    *,
    stop: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Fill the tables up to the end of the log, or to position ``stop``.

    Several processes may do so at once: each step begins where the last one of any of them ended.
    Raises ``IntegrityProblem`` for a stream with a gap or a log that ends before its head says,
    ``StoreProblem`` for events of newer code.
    """
    projector = Projector(db, ledger, code)
    size = ledger.store.head().size if stop is None else stop
    start = done = projector.settle()
    while done < size:
        done = projector.step(min(done + STEP, size))
        if progress:
            progress(done - start, max(size, done) - start)


class Projector:
    """Writes the views of one ledger into one cache."""

    def __init__(self, db: sqlite3.Connection, ledger: Ledger, code: str) -> None:
        self._db = db
        self._ledger = ledger
        self._code = code
        self._tip = ledger_tip(ledger)
        topics = ledger.catalogue.topics.values()
        self._mentions = Mentions(topic.prefix for topic in topics)
        self._streams: dict[str, Moved] = {}
        self._at = -1

    def settle(self) -> int:
        """Where to go on from. A cache of other code or of another log is emptied first."""
        with writing(self._db):
            return self._settle().seq

    def _settle(self) -> Position:
        place = position(self._db)
        size, leaf = self._tip(place.seq)
        if place.seq > size or (place.leaf, place.code) != (leaf, self._code):
            reset(self._db)
            place = Position(0, b"", self._code)
            self._move(place)
        if place.seq != self._at:  # another process went on; what was folded here is old
            self._streams.clear()
        return place

    def _move(self, place: Position) -> None:
        self._db.execute("UPDATE position SET seq = ?, leaf = ?, code = ?", place)
        self._at = place.seq

    def step(self, stop: int) -> int:
        """Fold up to position ``stop`` in one transaction; returns the position reached."""
        with writing(self._db):
            place = self._settle()
            moved = self._fold(self._ledger.store.rows(place.seq, stop))
            if moved:
                self._save(moved)
            elif place.seq < stop:  # the head promised more: without this the caller waits for ever
                raise IntegrityProblem("rows_missing", size=stop, found=place.seq)
        if len(self._streams) > KEEP:
            self._streams.clear()
        return self._at

    def _fold(self, rows: Iterable[Stored]) -> list[Moved]:
        """Fold events into the streams they belong to and note whom they mention."""
        moved: dict[str, Moved] = {}
        readers: dict[str, tuple[Decode, Topic]] = {}
        mention, streams = self._mentions.add, self._streams
        for row in rows:
            seq, uuid, ver, type, body = row
            stream = streams.get(uuid) or self._meet(row)
            if ver != stream.ver + 1:
                raise IntegrityProblem("stream_gap", seq=seq, stream=uuid, ver=ver)
            if type not in readers:
                readers[type] = self._ledger.codec.reader(type)
            decode, topic = readers[type]
            stream.state = topic.evolve(stream.state, decode(body))
            stream.ver = ver
            stream.last = row
            moved[uuid] = stream
            mention(seq, body)
        self._mentions.save(self._db)
        return list(moved.values())

    def _meet(self, row: Stored) -> Moved:
        """A stream from the tables, or a new one that begins with this event."""
        seq, uuid, _, type, body = row
        topic = self._ledger.codec.reader(type)[1]
        found = self._db.execute(KNOWN, (uuid,)).fetchone()
        if found:
            name, ver, *began, state = found
            state = decode_state(topic, state) if state else None
            stream = Moved(name, topic, ver, state, tuple(began))
        else:
            envelope = open_envelope(body)
            stream = Moved(envelope.on, topic, 0, None, (seq, envelope.at))
        self._streams[uuid] = stream
        return stream

    def _save(self, moved: list[Moved]) -> None:
        """Write the rows of the streams that moved, what they wait for, and the position."""
        rows = {stream.name: row_of(stream) for stream in moved}
        self._db.executemany(SAVE, [columns(stream, rows[stream.name]) for stream in moved])
        names = [(name,) for name in rows]
        self._db.executemany("DELETE FROM todo WHERE stream = ?", names)
        self._db.executemany("DELETE FROM about WHERE stream = ?", names)
        self._db.executemany(
            "INSERT INTO todo VALUES (?, ?, ?, ?, ?, ?)",
            [todo for name, row in rows.items() for todo in todos(name, row)],
        )
        self._db.executemany(
            "INSERT INTO about VALUES (?, ?)",
            [(ref, name) for name, row in rows.items() for ref in sorted({*row.refs} - {""})],
        )
        self._resolve(rows)
        self._end(rows)
        last = max(stream.last[0] for stream in moved)
        leaf = self._tip(last + 1)[1]
        self._move(Position(last + 1, leaf, self._code))

    def _resolve(self, rows: Mapping[str, Row]) -> None:
        """Count dates from the days of other streams: for rows that do, and where a day moved."""
        counted = [(name,) for name, row in rows.items() if row.due_after]
        anchors = [(name,) for name, row in rows.items() if row.day]
        self._db.executemany(f"{RESOLVE} WHERE name = ?", counted)
        self._db.executemany(f"{RESOLVE} WHERE due_after = ? AND due_after != ''", anchors)

    def _end(self, rows: Mapping[str, Row]) -> None:
        """Close what lies within a stream that is over: nobody can act on it any more."""
        inner = [(name,) for name, row in rows.items() if row.open and row.within]
        over = [(name,) for name, row in rows.items() if not row.open]
        for names, column in ((inner, "name"), (over, "within")):
            self._db.executemany(f"{OVER} AND {column} = ? AND within != ''", names)
            self._db.executemany(f"{NOBODY} AND {column} = ? AND within != '')", names)


def row_of(stream: Moved) -> Row:
    """The row of a stream; one whose events founded nothing has an empty, closed one."""
    return Row("", "", open=False) if stream.state is None else stream.topic.row(stream.state)


def columns(stream: Moved, row: Row) -> tuple[Any, ...]:
    """A stream as the table keeps it, in the order of ``COLUMNS``."""
    seq, uuid, ver, type, body = stream.last
    last = open_envelope(body)
    topic, _, id = stream.name.partition(":")
    series, number = split_number(id)
    return (
        *(stream.name, topic, id, ver, row.status, row.title, row.unit, _iso(row.due)),
        *(row.due_after, row.due_days, row.within, _iso(row.day), row.note, int(row.open)),
        *(*stream.began, seq, last.at, type, last.by.person, uuid),
        *(key(id), series, number, fold(f"{id} {row.title} {row.unit} {row.note}")),
        b"" if stream.state is None else encode_state(stream.state),
    )


def todos(name: str, row: Row) -> Iterable[tuple[str, int, str, str, str, str]]:
    """What a stream waits for: a row for each person named, or one for the office."""
    wanted = [(todo, person) for todo in row.todo for person in todo.people or ("",)]
    for n, (todo, person) in enumerate(wanted):
        yield name, n, todo.decision, todo.role, todo.unit, person


def split_number(id: str) -> tuple[str, int]:
    """An id as its series and number: "KH-2025-01" is ("KH-2025", 1); ("CQ", 0) has none.

    A number no column could hold is none.
    """
    series, _, last = id.rpartition("-")
    counted = series and last.isdecimal() and len(last) <= MOST_DIGITS
    return (series, int(last)) if counted else (id, 0)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
