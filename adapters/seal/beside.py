"""Work done beside other work, by a process of its own where that can be had.

A process is forked only from one that has a single thread and two processors at hand: what forks
in the middle of other threads' work inherits their locks for ever. Elsewhere the work is done
afterwards, and gives the same.
"""

import gc
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Generic, NoReturn, TypeVar

from ..problems import StoreProblem

Found = TypeVar("Found")


class Beside(Generic[Found]):
    """Work that is under way; ``result`` waits for it, or does it now."""

    def __init__(self, here: Callable[[], Found], apart: Callable[[], Found] | None) -> None:
        self._here = here
        self._process = 0
        if apart and can_fork():
            self._answer, theirs = Pipe(duplex=False)
            self._process = os.fork()
            if not self._process:
                _answer(theirs, apart)
            theirs.close()

    def result(self) -> Found:
        """What the work gave; raises what it raised."""
        if not self._process:
            return self._here()
        try:
            raised, found = self._answer.recv()
        except EOFError as error:  # killed, or out of memory
            raise StoreProblem("process_lost") from error
        if raised:
            raise found
        result: Found = found
        return result

    def close(self) -> None:
        """Wait for the process; one whose answer nobody wants any more is ended."""
        if self._process:
            self._answer.close()
            os.waitpid(self._process, 0)
            self._process = 0


@contextmanager
def beside(here: Callable[[], Found], apart: Callable[[], Found] | None) -> Iterator[Beside[Found]]:
    """Work done while something else is done.

    ``apart`` does it in a process of its own, and opens there what it needs; ``None`` where that
    does not pay. ``here`` does it in this one.
    """
    found = Beside(here, apart)
    try:
        yield found
    finally:
        found.close()


def can_fork() -> bool:
    """Whether a second process would run beside this one."""
    if not hasattr(os, "sched_getaffinity") or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


def _answer(answer: Connection, work: Callable[[], object]) -> NoReturn:
    """The whole life of the other process: nothing of this one's is closed or flushed by it."""
    gc.disable()  # it is gone before it could leave anything worth collecting
    try:
        try:
            answer.send((False, work()))
        except Exception as error:  # noqa: BLE001 - told to the process that asked
            answer.send((True, error))
    finally:
        os._exit(0)
