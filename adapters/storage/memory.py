"""A store that forgets: for tests and for dry runs. It passes the same contract as the others."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from threading import RLock
from typing import Any
from uuid import UUID

from eventsourcing.persistence import Notification, StoredEvent, Subscription

from .leaf import grow, leaf_bytes, leaf_hash
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
    follows,
)


class MemoryStore(LedgerStore):
    """Rows in a list, streams as lists of positions in it."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._rows: list[Row] = []
        self._leaves: list[bytes] = []
        self._streams: dict[str, list[int]] = {}
        self._peaks: tuple[bytes, ...] = ()
        self._marks: dict[str, Mark] = {}
        self._snapshots: dict[str, Snapshot] = {}
        self._meta = {"format": str(FORMAT)}

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        marks: Sequence[Mark] = (),
        guards: Mapping[str, int] | None = None,
        size: int | None = None,
        **kwargs: Any,
    ) -> Sequence[int] | None:
        with self._lock:
            first = len(self._rows)
            self._check(stored_events, marks, guards or {})
            if size not in (None, first):
                raise Conflict(size, first)
            for event in stored_events:
                self._append(event)
            for mark in marks:
                self._marks[mark.id] = mark._replace(seq=first + mark.seq)
            return [first + 1 + n for n in range(len(stored_events))]

    def _check(
        self, events: Sequence[StoredEvent], marks: Sequence[Mark], guards: Mapping[str, int]
    ) -> None:
        if any(mark.id in self._marks for mark in marks):
            raise AlreadyRecorded
        for stream, ver in guards.items():
            if (self._version(stream) or 0) != ver:
                raise Conflict(stream, ver)
        versions: dict[str, int | None] = {}
        for event in events:
            stream, ver = str(event.originator_id), event.originator_version
            follows(stream, ver, versions.get(stream, self._version(stream)))
            versions[stream] = ver

    def _version(self, stream: str) -> int | None:
        places = self._streams.get(stream)
        return self._rows[places[-1]][2] if places else None

    def _append(self, event: StoredEvent) -> None:
        seq, stream = len(self._rows), str(event.originator_id)
        places = self._streams.setdefault(stream, [])
        prev = self._leaves[places[-1]] if places else b""
        row = (seq, stream, event.originator_version, event.topic, event.state)
        leaf = leaf_hash(leaf_bytes(*row, prev))
        self._rows.append(row)
        self._leaves.append(leaf)
        places.append(seq)
        self._peaks = tuple(grow(seq, self._peaks, leaf))

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        rows = self.stream_rows(str(originator_id), gt if gt is not None else -1)
        found = [
            StoredEvent(originator_id, ver, type, body)
            for _, _, ver, type, body in rows
            if lte is None or ver <= lte
        ]
        return list(islice(reversed(found) if desc else found, limit))

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        first = (start or 1) - 1 + (0 if inclusive_of_start or start is None else 1)
        found = (
            Notification(
                originator_id=UUID(stream),
                originator_version=ver,
                topic=type,
                state=body,
                id=seq + 1,
            )
            for seq, stream, ver, type, body in self.rows(first, stop)
            if not topics or type in topics
        )
        return list(islice(found, limit))

    def max_notification_id(self) -> int | None:
        return len(self._rows) or None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> Subscription[Any]:
        raise NotImplementedError("followers poll select_notifications()")

    def turn(self) -> AbstractContextManager[Any]:
        return self._lock

    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[Row]:
        return iter(self._rows[max(start, 0) : stop])

    def stream_rows(self, stream: str, after: int = 0) -> list[Row]:
        rows = (self._rows[place] for place in self._streams.get(stream, ()))
        return [row for row in rows if row[2] > after]

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, bytes]]:
        return iter(list(enumerate(self._leaves))[max(start, 0) : stop])

    def head(self) -> Head:
        with self._lock:
            return Head(len(self._rows), self._peaks)

    def mark(self, command: str) -> Mark | None:
        return self._marks.get(command)

    def marks(self, start: int = LOWEST, stop: int | None = None) -> Iterator[Mark]:
        ordered = sorted(self._marks.values(), key=lambda mark: mark.seq)
        return (m for m in ordered if start <= m.seq and (stop is None or m.seq < stop))

    def snapshot(self, stream: str) -> Snapshot | None:
        return self._snapshots.get(stream)

    def snapshots(self) -> Iterator[Snapshot]:
        return iter(list(self._snapshots.values()))

    def save_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshots[snapshot.stream] = snapshot

    def meta(self) -> dict[str, str]:
        return dict(self._meta)

    def set_meta(self, facts: Mapping[str, str]) -> None:
        self._meta = {**facts, **self._meta}

    def close(self) -> None:
        """Nothing is held."""


def open_memory(url: str, *, create: bool = False) -> MemoryStore:
    """The plugin's entry: every ``memory:`` is a new, empty ledger."""
    return MemoryStore()
