"""Files kept beside a ledger under the SHA-256 that the log holds of them; files written whole."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from .problems import StoreProblem, UsageProblem

BLOCK = 1 << 20
LARGEST = 20 << 20  # bytes of a file that is read as a whole: ten thousand people, with room


def keep(path: Path, folder: Path) -> str:
    """Copy ``path`` into ``folder`` durably; returns its SHA-256. Kept twice, it is one file."""
    if not path.is_file():
        raise UsageProblem("file_missing", where=str(path))
    beside = (
        folder / f".{os.urandom(8).hex()}"
    )  # of this call alone: threads keep the same paper at once
    try:
        folder.mkdir(parents=True, exist_ok=True)
        digest = copy_durably(path, beside)
        beside.replace(folder / digest)
        make_durable(folder)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise StoreProblem("file_not_kept", where=str(path), detail=str(error)) from error
    return digest


def read_whole(path: Path, largest: int = LARGEST) -> bytes:
    """All bytes of a file that was named by hand, which may be a device without an end.

    Raises ``OSError``, as for any file, and ``file_too_large`` (limit in MB) past ``largest``.
    """
    with path.open("rb") as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise UsageProblem("file_too_large", where=str(path), limit=largest >> 20)
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, all of it or nothing: a reader sees the old file or the new one.

    Raises ``OSError``, as for any file.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def copy_durably(path: Path, target: Path) -> str:
    """Copy a file so that it survives a power cut; returns the SHA-256 of what was copied.

    Raises ``OSError``, as for any file.
    """
    taken = sha256()
    with path.open("rb") as source, target.open("wb") as copy:
        while block := source.read(BLOCK):
            taken.update(block)
            copy.write(block)
        copy.flush()
        os.fsync(copy.fileno())
    return taken.hexdigest()


def make_durable(folder: Path) -> None:
    """Make the name itself survive a power cut, where folders can be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
