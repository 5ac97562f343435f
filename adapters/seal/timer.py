"""Sealing at intervals, in a thread beside what the process is there for.

Several processes may run one each: ``notary.seal`` lets in one at a time, and who finds that the
log has not grown signs nothing.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event, Thread

from ..clock import Clock, now
from ..problems import Problem
from .notary import Sealed

Step = Callable[[], Sealed | None]
Fail = Callable[[Problem | OSError], None]


class Timer:
    """Does ``step`` at once and then every so often, from ``start`` to ``stop``.

    What goes wrong stops nothing: ``problem`` says what it was the last time, and is ``None`` after
    a step that went well, whose moment is ``done_at``; ``fail`` hears each.
    """

    def __init__(
        self, step: Step, every: timedelta, clock: Clock = now, fail: Fail | None = None
    ) -> None:
        self._step, self._every, self._clock, self._fail = step, every, clock, fail
        self._stopped = Event()
        self._thread: Thread | None = None
        self.last: Sealed | None = None
        self.done_at: datetime | None = None
        self.problem: Problem | OSError | None = None

    def start(self) -> None:
        """Begin; harmless when it has begun."""
        if self._thread is None:
            self._stopped.clear()
            self._thread = Thread(target=self.run, name="niem-phong", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End after the step under way; harmless when it never began."""
        self.end()
        if self._thread:
            self._thread.join()
            self._thread = None

    def end(self) -> None:
        """Let the step under way be the last, without waiting for it."""
        self._stopped.set()

    def run(self) -> None:
        """The same in the thread that calls, until ``stop`` is called from another."""
        while True:
            self.do()
            if self._stopped.wait(self._every.total_seconds()):
                return

    def do(self) -> None:
        """One step."""
        try:
            self.last = self._step() or self.last
        except (Problem, OSError) as problem:
            self.problem = problem
            if self._fail:
                self._fail(problem)
        else:
            self.problem, self.done_at = None, self._clock()
