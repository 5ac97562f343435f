"""Questions to the views. Loads sqlite3 and little else as long as the log has nothing new."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from . import board as boards
from . import mentions, naming
from .cache import damaged, open_cache, position, remove
from .folding import fold
from .rows import COLUMNS, Board, Card, Line, Office, Waiting, make_line
from .schema import fingerprint
from .tip import Tip

if TYPE_CHECKING:
    from ..ledger import Ledger, Recorded

Progress = Callable[[int, int], None]  # (events done, events to do)
Rows = list[Any]

LINE = f"SELECT {COLUMNS} FROM stream"


class Views:
    """The tables of one ledger, caught up before every answer.

    ``lasting`` tells whether they are kept in a file; where none can be written they live in
    memory and are filled anew by every process. ``ledger`` is called only when there is something
    to fold, or when events themselves are asked for.
    """

    def __init__(
        self,
        path: Path | None,
        tip: Tip,
        ledger: "Callable[[], Ledger]",
        *,
        progress: Progress | None = None,
        code: str = "",
    ) -> None:
        self._path = path
        self._tip = tip
        self._ledger = ledger
        self._progress = progress
        self._code = code or fingerprint()
        self._lock = RLock()
        self._db, self.lasting = open_cache(path)

    # Keeping up

    def catch_up(self) -> None:
        """Fold what is new in the log; one look at its size when nothing is."""
        with self._lock:
            if self._db.in_transaction:
                return
            try:
                self._catch_up()
            except sqlite3.Error as error:
                self._start_over(error)
                self._catch_up()

    def _catch_up(self) -> None:
        filled = position(self._db)
        if filled == (*self._tip(filled.seq), self._code):
            return
        from .projector import catch_up

        catch_up(self._db, self._ledger(), self._code, progress=self._progress)

    def _start_over(self, error: sqlite3.Error) -> None:
        """Leave a cache that failed: for a new file when it was damaged, or else for memory."""
        self._db.close()
        path, self._path = self._path, None  # a second failure goes to memory
        if path and damaged(error):
            remove(path)
            self._db, self.lasting = open_cache(path)
        else:
            self._db, self.lasting = open_cache(None)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Everything asked inside is answered from one and the same position."""
        with self._lock:
            if self._within():  # asked within
                yield
                return
            self.catch_up()
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                if self._within():
                    self._db.execute("COMMIT")

    def _within(self) -> bool:
        """Whether answers stand still now; asked anew each time, it may have changed."""
        return self._db.in_transaction

    def ask(self, sql: str, *values: Any) -> Rows:
        """Rows of the tables (``schema``), caught up. For this room and for papers."""
        with self._lock:
            self.catch_up()
            try:
                return self._db.execute(sql, values).fetchall()
            except sqlite3.DatabaseError as error:
                self._start_over(error)
                self.catch_up()
                return self._db.execute(sql, values).fetchall()

    def close(self) -> None:
        """Give back the cache."""
        with self._lock:
            self._db.close()

    def fill(self, stop: int, progress: Progress | None) -> None:
        """Fill up to a position and no further: the past, for which nothing is ever new."""
        from .projector import catch_up

        catch_up(self._db, self._ledger(), self._code, stop=stop, progress=progress)

    # Lines and cards

    @property
    def position(self) -> int:
        """How many events these answers rest on."""
        found: int = self.ask("SELECT seq FROM position")[0][0]
        return found

    def list(
        self,
        topic: str,
        *,
        status: str | None = None,
        unit: str | None = None,
        open: bool | None = None,
        search: str | None = None,
        about: str | None = None,
    ) -> tuple[Line, ...]:
        """The streams of a topic, in the order of their ids.

        ``search`` wants every one of its words somewhere in id, title, unit or note, accents aside;
        ``about`` wants those that refer to that id.
        """
        terms: dict[str, Any] = {"topic = ?": topic}
        if status is not None:
            terms["status = ?"] = status
        if unit is not None:
            terms["unit = ?"] = unit
        if open is not None:
            terms["open = ?"] = int(open)
        if about is not None:
            terms["name IN (SELECT stream FROM about WHERE ref = ?)"] = about
        words = fold(search or "").split()
        where = " AND ".join([*terms, *["instr(fold, ?) > 0"] * len(words)])
        return self.lines(f"WHERE {where} ORDER BY series, number, id", *terms.values(), *words)

    def line(self, topic: str, id: str) -> Line | None:
        """One stream as it stands, ``None`` when there is none."""
        found = self.lines("WHERE name = ?", f"{topic}:{id}")
        return found[0] if found else None

    def lines(self, rest: str, *values: Any) -> tuple[Line, ...]:
        """Lines by the rest of a query over ``stream``."""
        return tuple(make_line(row) for row in self.ask(f"{LINE} {rest}", *values))

    def about(self, ref: str) -> tuple[Line, ...]:
        """Every stream that refers to an id: the tasks of a plan, the votes on a nomination."""
        return self.lines(
            "WHERE name IN (SELECT stream FROM about WHERE ref = ?) ORDER BY name", ref
        )

    def card(self, topic: str, id: str) -> Card | None:
        """One stream in full, with its decoded state and its events."""
        name = f"{topic}:{id}"
        with self.still():
            line = self.line(topic, id)
            if line is None:
                return None
            stored = self.ask("SELECT state FROM stream WHERE name = ?", name)[0][0]
            waiting = boards.waiting(self, "stream.name = ?", name)
            size = self.position
        from ..ledger import decode_state

        ledger = self._ledger()
        events = tuple(e for e in ledger.stream_history(name) if e.seq < size)
        return Card(line, decode_state(ledger.catalogue.topics[topic], stored), waiting, events)

    # States

    def state(self, topic: str, id: str) -> Any:
        """The decoded state of one stream, ``None`` when there is none."""
        found = self.ask("SELECT state FROM stream WHERE name = ?", f"{topic}:{id}")
        return self._decode(topic, found[0][0]) if found and found[0][0] else None

    def states(self, topic: str) -> dict[str, Any]:
        """Every stream of a topic with its decoded state, in the order of their ids."""
        rows = self.ask(
            "SELECT id, state FROM stream WHERE topic = ? AND state != x''"
            " ORDER BY series, number, id",
            topic,
        )
        return {id: self._decode(topic, stored) for id, stored in rows}

    def _decode(self, topic: str, stored: bytes) -> Any:
        from domain.catalogue import CATALOGUE

        from ..ledger import decode_state

        return decode_state(CATALOGUE.topics[topic], stored)

    # People

    def board(self, today: date, person: str | None = None, *, page: int = 10) -> Board:
        """Today's board; ``page`` is how many lines each list shows."""
        with self.still():
            return boards.board(self, today, person or "", page)

    def offices(self, person: str, today: date) -> tuple[Office, ...]:
        """The offices a person holds on a day; none for who has left or is not known."""
        return boards.offices(self, person, today)

    def todo_for(self, person: str, today: date) -> tuple[Waiting, ...]:
        """What a person can do next, most urgent first."""
        return boards.todo_for(self, person, today)

    def to_remind(self, today: date) -> int:
        """How many streams have somebody who should be told of their date today."""
        return boards.to_remind(self, today)

    def names(self, ids: Iterable[str]) -> dict[str, str]:
        """The title of each id that there is: a person's name, a task's title."""
        with self.still():
            found = {id: self.ask("SELECT title FROM stream WHERE id = ?", id) for id in set(ids)}
        return {id: rows[0][0] for id, rows in found.items() if rows}

    def resolve_id(self, typed: str, topic: str = "") -> str | None:
        """The id somebody means by "dx-2025-001" or "nv-1"; ``None`` when none or several fit."""
        return naming.resolve_id(self.ask, typed, topic)

    def suggest(self, typed: str, topic: str = "", limit: int = 3) -> tuple[Line, ...]:
        """Streams whose id or title is near what was typed, nearest first."""
        return self._by_names(naming.suggest(self.ask, typed, topic, limit))

    def _by_names(self, names: Iterable[str]) -> tuple[Line, ...]:
        return tuple(line for name in names for line in self.lines("WHERE name = ?", name))

    # Events

    def history(
        self,
        start: int = 0,
        stop: int | None = None,
        *,
        limit: int | None = None,
        newest_first: bool = False,
    ) -> "tuple[Recorded, ...]":
        """Recorded events with ``start <= seq < stop``, at most ``limit`` from the chosen end."""
        stop = min(self.position, self.position if stop is None else stop)
        if limit is not None:
            start, stop = _cut(start, stop, limit, newest_first=newest_first)
        events = tuple(self._ledger().history(start, stop)) if start < stop else ()
        return events[::-1] if newest_first else events

    def history_of(
        self, ref: str, *, limit: int | None = None, newest_first: bool = False
    ) -> "tuple[Recorded, ...]":
        """Events of a stream, events that mention it, events a person decided: by its id."""
        with self.still():
            size = self.position
            found = set(mentions.positions(self.ask(mentions.READ, ref)))
            names = [name for (name,) in self.ask("SELECT name FROM stream WHERE id = ?", ref)]
        ledger = self._ledger()
        for name in names:
            rows = ledger.store.stream_rows(ledger.stream_id(name))
            found.update(row[0] for row in rows if row[0] < size)
        chosen = sorted(found, reverse=newest_first)[:limit]
        events = {
            event.seq: event
            for start, stop in runs(sorted(chosen))
            for event in ledger.history(start, stop)
        }
        return tuple(events[seq] for seq in chosen)


def _cut(start: int, stop: int, limit: int, *, newest_first: bool) -> tuple[int, int]:
    if newest_first:
        return max(start, stop - limit), stop
    return start, min(stop, start + limit)


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Ascending numbers as ranges (start, stop): few queries where events lie side by side."""
    start = stop = -1
    for number in numbers:
        if number != stop:
            if start < stop:
                yield start, stop
            start = number
        stop = number + 1
    if start < stop:
        yield start, stop
