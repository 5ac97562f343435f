"""A file held by one process: the lock goes with the process, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..problems import UsageProblem


@contextmanager
def hold(handle: int, path: Path) -> Iterator[None]:
    """Hold an open file; refuses when another process does."""
    try:
        _lock(handle)
    except OSError as error:
        raise UsageProblem("desk_log_busy", file=str(path)) from error
    try:
        yield
    finally:
        _unlock(handle)


if sys.platform == "win32":  # pragma: no cover - the other system's way
    import msvcrt

    FAR = 2**31 - 2  # beyond any log: a locked byte cannot be read by others there

    def _lock(handle: int) -> None:
        os.lseek(handle, FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
