"""A ledger in one file of JSON lines, appended to and never rewritten: ``jsonl:PATH``.

The first line says the format; each other is one append with its commands, or facts about the
ledger, or a snapshot. A line is flushed to the disk before it is acknowledged; a line that was cut
off is no line, and is removed by the next writer. Writers hold a lock on a second file. What is in
the file is kept in memory too, by the store that thidua keeps for tests, which computes leaves and
head: a ledger of a small agency for a year fits easily.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from eventsourcing.persistence import StoredEvent

from adapters.problems import StoreProblem
from adapters.storage.memory import MemoryStore
from adapters.storage.port import FORMAT, Head, Mark, Row, Snapshot, check_format


class JsonLinesStore(MemoryStore):
    """Everything is read from memory, once what others have appended was read from the file."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        super().__init__()
        if not create and not path.is_file():
            raise StoreProblem("store_missing", where=str(path))
        self.path = path
        self._turn = RLock()
        self._depth = self._read = 0
        with self._said():
            self._file = path.open("a+b")
            self._key = path.with_suffix(".lock").open("ab")
        try:
            with self.turn():
                if not self._read:
                    self._keep({"format": FORMAT})
        except BaseException:
            self.close()
            raise

    # Writing

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        marks: Sequence[Mark] = (),
        **kwargs: Any,
    ) -> Sequence[int] | None:
        with self.turn():
            found = super().insert_events(stored_events, marks=marks, **kwargs)
            events = [
                [str(e.originator_id), e.originator_version, e.topic, e.state.decode()]
                for e in stored_events
            ]
            commands = [[mark.id, mark.digest, mark.seq, mark.count] for mark in marks]
            self._keep({"events": events, "marks": commands})
            return found

    def save_snapshot(self, snapshot: Snapshot) -> None:
        with self.turn():
            super().save_snapshot(snapshot)
            parts = [snapshot.stream, snapshot.ver, snapshot.shape, snapshot.state.decode()]
            self._keep({"snapshot": parts})

    def set_meta(self, facts: Mapping[str, str]) -> None:
        with self.turn():
            super().set_meta(facts)
            self._keep({"meta": dict(facts)})

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the lock file; whoever holds it has seen all that others wrote."""
        with self._turn:
            if not self._depth:
                fcntl.flock(self._key, fcntl.LOCK_EX)
            self._depth += 1
            try:
                self._catch_up()
                yield
            finally:
                self._depth -= 1
                if not self._depth:
                    fcntl.flock(self._key, fcntl.LOCK_UN)

    def _keep(self, line: Mapping[str, Any]) -> None:
        """Write one line to the disk. What cannot be written is forgotten here as well."""
        text = json.dumps(line, ensure_ascii=False).encode() + b"\n"
        try:
            with self._said():
                self._file.truncate(self._read)  # whatever somebody left half written
                self._file.write(text)
                self._file.flush()
                os.fsync(self._file.fileno())
        except StoreProblem:
            self._forget()
            raise
        self._read += len(text)

    def _forget(self) -> None:
        super().__init__()
        self._read = 0

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreProblem("store_io", where=str(self.path), detail=str(error)) from error

    # Reading

    def _catch_up(self) -> None:
        """Read the whole lines that others have appended."""
        with self._turn, self._said():
            self._file.seek(self._read)
            for line in self._file.read().split(b"\n")[:-1]:
                self._take(json.loads(line))
                self._read += len(line) + 1

    def _take(self, line: Mapping[str, Any]) -> None:
        if "format" in line:
            check_format({"format": str(line["format"])}, str(self.path))
        if "events" in line:
            events = [StoredEvent(s, v, type, body.encode()) for s, v, type, body in line["events"]]
            super().insert_events(events, marks=[Mark(*mark) for mark in line["marks"]])
        if "snapshot" in line:
            stream, ver, shape, state = line["snapshot"]
            super().save_snapshot(Snapshot(stream, ver, shape, state.encode()))
        if "meta" in line:
            super().set_meta(line["meta"])

    def rows(self, start: int = 0, stop: int | None = None) -> Iterator[Row]:
        self._catch_up()
        return super().rows(start, stop)

    def stream_rows(self, stream: str, after: int = 0) -> list[Row]:
        self._catch_up()
        return super().stream_rows(stream, after)

    def leaves(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, bytes]]:
        self._catch_up()
        return super().leaves(start, stop)

    def head(self) -> Head:
        self._catch_up()
        return super().head()

    def mark(self, command: str) -> Mark | None:
        self._catch_up()
        return super().mark(command)

    def snapshot(self, stream: str) -> Snapshot | None:
        self._catch_up()
        return super().snapshot(stream)

    def meta(self) -> dict[str, str]:
        self._catch_up()
        return super().meta()

    def close(self) -> None:
        self._file.close()
        self._key.close()


def open_jsonl(url: str, *, create: bool = False) -> JsonLinesStore:
    """The plugin's entry: ``jsonl:PATH``."""
    return JsonLinesStore(Path(url.removeprefix("jsonl:")), create=create)
