"""Whose turn it is: what only one process may do at a time, held by a file that goes with it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from ..problems import StoreProblem, UsageProblem

PATIENCE = 10.0  # seconds until somebody who waits is told
PAUSE = 0.02


@contextmanager
def turn(place: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the file at ``place``; raises ``UsageProblem`` "seal_busy" when another keeps it."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error
    try:
        _wait(handle, place, monotonic() + patience)
        yield
    finally:
        os.close(handle)  # and with it the lock


def _wait(handle: int, place: Path, until: float) -> None:
    while True:
        try:
            _lock(handle)
        except OSError as error:
            if monotonic() >= until:
                raise UsageProblem("seal_busy", where=str(place)) from error
            sleep(PAUSE)
        else:
            return


if sys.platform == "win32":  # pragma: no cover - the other system's way
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
