"""Who read what, of what not everybody should: a local log of JSON lines, each tied to the last.

It lies beside the ledger and is no part of it: reading changes no history. ``prev`` is the SHA-256
of the line before, so that no line in the middle can be changed, taken out or put in unseen.
Whoever may write the folder can still cut the end off or write the whole file anew.
Source: BR-64 (log all access to a document), BR-32 (holds), BR-13 (votes).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from time import sleep

import msgspec

from .codec import encode_json
from .problems import IntegrityProblem, UsageProblem
from .reception.lock import hold

FILE = "da-doc.jsonl"
TAIL = 1 << 16  # no line is longer
PATIENCE, PAUSE = 200, 0.01  # tries, seconds
MOST = 500  # streams named in one line


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One look: the streams shown, on what kind of page, to whom.

    ``person`` is who they said they were, "" when nobody; ``login`` the account of the machine;
    ``more`` how many streams beyond those named.
    """

    n: int
    at: str
    person: str
    login: str
    how: str
    what: tuple[str, ...]
    more: int = 0
    prev: str = ""


def append(folder: Path, at: str, person: str, login: str, how: str, what: tuple[str, ...]) -> None:
    """Add a line durably; raises ``OSError`` where the folder cannot be written."""
    with _held(folder / FILE) as handle:
        last = _last(handle)
        number, prev = (msgspec.json.decode(last)["n"], _seal(last)) if last else (0, "")
        reading = Reading(
            n=number + 1,
            at=at,
            person=person,
            login=login,
            how=how,
            what=what[:MOST],
            more=max(len(what) - MOST, 0),
            prev=prev,
        )
        os.write(handle, encode_json(reading) + b"\n")
        os.fsync(handle)


@contextmanager
def _held(place: Path) -> Iterator[int]:
    """The file, open and held: whoever else reads at this moment waits for a little."""
    handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        for attempt in range(PATIENCE):
            try:
                with hold(handle, place):
                    yield handle
            except UsageProblem:
                if attempt == PATIENCE - 1:
                    raise
                sleep(PAUSE)
            else:
                return
    finally:
        os.close(handle)


def _last(handle: int) -> bytes:
    """The last whole line, b"" in an empty file; what was torn behind it is cut off."""
    size = os.lseek(handle, 0, os.SEEK_END)
    start = max(size - TAIL, 0)
    os.lseek(handle, start, os.SEEK_SET)
    tail = os.read(handle, TAIL)
    whole = tail[: tail.rfind(b"\n") + 1]
    if len(whole) < len(tail):
        os.ftruncate(handle, start + len(whole))
    return whole[:-1].rpartition(b"\n")[2]


def read(folder: Path) -> Iterator[Reading]:
    """Every line in order, each held against the one before; nothing where no file is.

    Raises ``IntegrityProblem`` at the first line that is not as it was written.
    """
    place, prev = folder / FILE, ""
    if not place.exists():
        return
    with place.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                found = msgspec.json.decode(line, type=Reading)
            except msgspec.DecodeError as error:
                raise _altered(place, number) from error
            whole = line.endswith(b"\n") and encode_json(found) == line[:-1]
            if not whole or (found.n, found.prev) != (number, prev):
                raise _altered(place, number)
            prev = _seal(line[:-1])
            yield found


def _altered(place: Path, number: int) -> IntegrityProblem:
    return IntegrityProblem("read_log_altered", file=str(place), line=number)


def _seal(line: bytes) -> str:
    return sha256(line).hexdigest()
