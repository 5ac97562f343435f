"""The port every store implements: eventsourcing's recorder, plus what a provable log needs.

A store keeps one ledger: a dense sequence of events, the leaf hash of each, and the log head, all
written in the transaction that appends. It never computes with bodies. A store is found by the
entry point ``thidua.storage``: a callable ``open(url, *, create=False) -> LedgerStore``. The
contract every store must pass ships in ``adapters.storage.contract``.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any, NamedTuple

from attrs import frozen
from eventsourcing.persistence import ApplicationRecorder, IntegrityError, StoredEvent

from ..problems import StoreProblem

FORMAT = 1
LOWEST = -(2**62)  # before every position there could be

# (seq, stream, ver, type, body); seq counts from 0, ver from 1; stream is lower-case UUID text.
Row = tuple[int, str, int, str, bytes]


class Mark(NamedTuple):
    """A recorded command: a retry with the same id gets the same answer.

    ``digest`` is taken over the command's content; ``seq`` is the position of its first event,
    ``count`` how many it recorded.
    """

    id: str
    digest: str
    seq: int
    count: int  # type: ignore[assignment]  # nobody counts in a mark, as one could in a tuple


@frozen
class Head:
    """How long the log is, and the peaks its root is computed from (see ``leaf``)."""

    size: int
    peaks: tuple[bytes, ...]


@frozen
class Snapshot:
    """A stream's state at a version; ``shape`` tells which code can read it. Never the truth."""

    stream: str
    ver: int
    shape: str
    state: bytes


class Conflict(IntegrityError):
    """Another writer was first: a stream written or read has moved on. Decide anew."""


class AlreadyRecorded(IntegrityError):
    """The command id is in the log already."""


class LedgerStore(ApplicationRecorder):
    """One ledger's store.

    All methods may raise ``StoreProblem``; only ``insert_events`` writes to the log, and it writes
    all or nothing.
    """

    @abstractmethod
    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        marks: Sequence[Mark] = (),
        guards: Mapping[str, int] | None = None,
        size: int | None = None,
        **kwargs: Any,
    ) -> Sequence[int] | None:
        """Append events; returns their notification ids (``seq + 1``).

        ``marks`` are recorded along, their ``seq`` counted from this append's first event.
        ``guards`` are streams that were read at a version and must still stand there; ``size``
        is how long the log was then and must still be, for those whose time follows its last.
        Raises ``AlreadyRecorded``, ``Conflict``, or ``StoreProblem``; then nothing was written.
        """

    def turn(self) -> AbstractContextManager[None]:
        """Keep other writers out while a decision is taken and appended, once.

        Asked for by those who were too late before, so that they cannot be too late for ever. A
        store that cannot be held leaves it at this: they will simply try again.
        """
        return nullcontext()

    def whole(self) -> AbstractContextManager[None]:
        """Record everything that is appended inside together, or nothing of it; reads see it.

        For what fills an empty ledger. A store that cannot leaves it at this: who fills it builds
        it where it can be thrown away.
        """
        return nullcontext()

    @abstractmethod
    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[Row]:
        """Rows with ``start <= seq < stop`` in order: the fast scan behind every replay."""

    @abstractmethod
    def stream_rows(self, stream: str, after: int = 0) -> list[Row]:
        """The rows of one stream with ``ver > after``, in order."""

    @abstractmethod
    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, bytes]]:
        """(seq, leaf hash) in order."""

    @abstractmethod
    def head(self) -> Head:
        """The log head as last written."""

    @abstractmethod
    def mark(self, command: str) -> Mark | None:
        """The recorded command of that id."""

    @abstractmethod
    def marks(self, start: int = LOWEST, stop: int | None = None) -> Iterator[Mark]:
        """Recorded commands with ``start <= seq < stop``, in the order of the log."""

    @abstractmethod
    def snapshot(self, stream: str) -> Snapshot | None:
        """The last snapshot of a stream."""

    @abstractmethod
    def snapshots(self) -> Iterator[Snapshot]:
        """Every snapshot there is."""

    @abstractmethod
    def save_snapshot(self, snapshot: Snapshot) -> None:
        """Keep a snapshot, replacing the one before."""

    def inspect(self) -> None:
        """Look at what the store itself is made of: files, tables, settings.

        Raises ``IntegrityProblem`` "store_damaged". A store that cannot look leaves it at this.
        """

    def again(self) -> Callable[[], "LedgerStore"] | None:
        """How another process opens the same ledger to read it; ``None`` where it cannot."""
        return None

    @abstractmethod
    def meta(self) -> dict[str, str]:
        """Facts about the ledger: ``origin`` names it, ``format`` is what the store can read."""

    @abstractmethod
    def set_meta(self, facts: Mapping[str, str]) -> None:
        """Set facts about the ledger; existing ones are kept, never changed."""

    @abstractmethod
    def close(self) -> None:
        """Give back connections and locks. Closing twice is harmless."""


def follows(stream: str, ver: int, before: int | None) -> None:
    """Refuse a version that does not follow the one ``before`` it in its stream.

    Streams begin at 1; 0 is let in too, because the library counts its own aggregates from there.
    """
    if ver not in ((0, 1) if before is None else (before + 1,)):
        raise Conflict(stream, ver)


def check_format(meta: Mapping[str, str], where: str) -> None:
    """Refuse a store written by newer software than this."""
    found = meta.get("format", str(FORMAT))
    if not found.isdecimal() or int(found) > FORMAT:
        raise StoreProblem("store_newer", where=where, found=found, known=FORMAT)
