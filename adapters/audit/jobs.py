"""Long work beside the server: in a process of its own, one on a ledger at a time.

The work opens the ledger by itself, so that nobody who records waits for it. It tells how far it
came and at last what came of it; files it makes lie in a folder of their own until the next work.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Literal

from attrs import define, field, frozen

from ..desk import Desk
from ..problems import Problem, StoreProblem

State = Literal["running", "done", "failed", "cancelled"]
Work = Callable[[Desk, Path, Mapping[str, Any]], Any]

GENTLE = 10  # what the server's own answers are put before


@frozen
class Order:
    """What to do: the work, which must be a function of a module, and its facts.

    ``kind`` names it to people, ``by`` is who asked for it, ``at`` the moment it is done as of.
    """

    kind: str
    work: Work
    facts: Mapping[str, Any]
    by: str
    at: datetime


@define(eq=False)
class Job:
    """An order, how far it came, and its ``result`` or the ``problem`` that stood in its way."""

    order: Order
    place: Path
    state: State = "running"
    done: int = 0
    total: int = 0
    result: Any = None
    problem: Problem | None = None
    _process: BaseProcess | None = field(default=None, repr=False)

    @property
    def percent(self) -> int:
        """How much is done, in whole per cent."""
        return 100 * self.done // self.total if self.total else 0

    @property
    def running(self) -> bool:
        """Whether it is still at work."""
        return self.state == "running"

    def begin(self, folder: Path) -> None:
        """Start the work; it is listened to by a thread."""
        spawn = get_context("spawn")
        heard, told = spawn.Pipe(duplex=False)
        self._process = spawn.Process(
            target=_run, args=(told, folder, self.place, self.order), daemon=True
        )
        self._process.start()
        told.close()
        Thread(target=self._listen, args=(heard,), daemon=True).start()

    def _listen(self, heard: Connection) -> None:
        with heard, suppress(EOFError):
            while self.running:
                self._hear(*heard.recv())
        if self.running:
            self._end("failed", problem=StoreProblem("job_broken_off", kind=self.order.kind))
        if self._process:
            self._process.join()

    def _hear(self, what: str, *news: Any) -> None:
        match what:
            case "progress":
                self.done, self.total = news
            case "done":
                self._end("done", result=news[0])
            case "problem":
                self._end("failed", problem=news[0])

    def _end(self, state: State, result: Any = None, problem: Problem | None = None) -> None:
        if self.running:
            self.result, self.problem = result, problem
            self.state = state  # last: whoever sees it sees the result

    def cancel(self) -> None:
        """Call it off; what was done is thrown away."""
        if self.running:
            self.state = "cancelled"
            if self._process:
                self._process.terminate()

    def clear(self) -> None:
        """Call it off, and throw away its files."""
        self.cancel()
        shutil.rmtree(self.place, ignore_errors=True)


class Jobs:
    """The last job of each ledger, by its folder."""

    def __init__(self) -> None:
        self._jobs: dict[tuple[Path, str], Job] = {}
        self._lock = Lock()

    def running(self, folder: Path) -> Job | None:
        """What is at work on a ledger."""
        with self._lock:
            return self._running(folder)

    def _running(self, folder: Path) -> Job | None:
        jobs = (job for (place, _), job in self._jobs.items() if place == folder)
        return next((job for job in jobs if job.running), None)

    def last(self, folder: Path, kind: str) -> Job | None:
        """The last job of a kind."""
        return self._jobs.get((folder, kind))

    def start(self, folder: Path, order: Order) -> Job:
        """Begin; while another is at work on the ledger, that one is the answer."""
        with self._lock:
            if job := self._running(folder):
                return job
            if old := self._jobs.pop((folder, order.kind), None):
                old.clear()
            job = Job(order, Path(tempfile.mkdtemp(prefix="thidua-")))
            self._jobs[folder, order.kind] = job
            job.begin(folder)
            return job

    def clear(self) -> None:
        """Call everything off, and throw everything away."""
        with self._lock:
            for job in self._jobs.values():
                job.clear()
            self._jobs.clear()


JOBS = Jobs()
atexit.register(JOBS.clear)


# In the other process


def _run(told: Connection, folder: Path, place: Path, order: Order) -> None:
    with suppress(OSError, AttributeError):
        os.nice(GENTLE)

    def tell(done: int, total: int) -> None:
        told.send(("progress", done, total))

    try:
        desk = Desk.open(folder, clock=lambda: order.at, progress=tell)
        try:
            told.send(("done", order.work(desk, place, order.facts)))
        finally:
            desk.close()
    except Problem as problem:
        told.send(("problem", problem))
