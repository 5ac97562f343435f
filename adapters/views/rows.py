"""The shapes in which views answer: plain tuples with names, nothing to import for them."""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ..ledger import Recorded


class Line(NamedTuple):
    """One stream as it stands: a line of a list.

    ``due`` is resolved: where it is counted from another stream's day (``due_after``,
    ``due_days``), that day is already in it. Moments are UTC texts as recorded; ``last_type`` and
    ``last_person`` tell what happened last and who decided it.
    """

    name: str
    topic: str
    id: str
    ver: int
    status: str
    title: str
    unit: str
    due: date | None
    due_after: str
    due_days: int
    day: date | None
    note: str
    open: bool
    first_seq: int
    first_at: str
    last_seq: int
    last_at: str
    last_type: str
    last_person: str


COLUMNS = ", ".join(f"stream.{name}" for name in Line._fields)


class Office(NamedTuple):
    """An office a person holds today."""

    role: str
    unit: str
    signs: str


class Waiting(NamedTuple):
    """A decision somebody should take, and the stream that waits for it."""

    decision: str
    role: str
    unit: str
    line: Line


class Board(NamedTuple):
    """Today at a glance. Lists are cut to a page; the counts beside them are complete.

    ``waiting`` and ``next`` are what this person can do, most urgent first; ``recent`` are the
    streams that changed last, ``last`` the positions of the last events, newest first.
    """

    today: date
    position: int
    person: Line | None
    offices: tuple[Office, ...]
    overdue: tuple[Line, ...]
    overdue_count: int
    due_soon: tuple[Line, ...]
    due_soon_count: int
    waiting: tuple[Waiting, ...]
    waiting_count: int
    open_counts: dict[str, int]
    recent: tuple[Line, ...]
    last: tuple[int, ...]
    next: Waiting | None


class Card(NamedTuple):
    """One stream in full: its line, its state, what it waits for, its events in order."""

    line: Line
    state: Any
    todo: tuple[Waiting, ...]
    events: tuple["Recorded", ...]


def make_line(row: tuple[Any, ...]) -> Line:
    """A stored row as a line."""
    line = Line._make(row)
    return line._replace(due=_date(line.due), day=_date(line.day), open=bool(line.open))


def _date(stored: Any) -> date | None:
    return date.fromisoformat(stored) if stored else None
