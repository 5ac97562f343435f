"""What was done to accounts, by whom: JSON lines, each tied to the one before by its SHA-256.

It tells nothing that opens a door. No line in the middle can be changed or taken out unseen;
whoever may write the folder can still cut off the end. Callers hold the database's write lock, so
that two processes never write at once.
Source: BR-64 (access is logged).
"""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from ..codec import encode_json
from ..problems import IntegrityProblem, StoreProblem

FILE = "tai-khoan.jsonl"
TAIL = 1 << 14  # no line is longer


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing done: when, by whom ("" for the person themselves or the program), to whom."""

    n: int
    at: str
    by: str
    what: str
    person: str
    more: dict[str, Any] = {}
    prev: str = ""


def append(folder: Path, at: str, by: str, what: str, person: str, more: dict[str, Any]) -> None:
    """Add a line durably; what was torn at the end by a loss of power is cut off first."""
    place = folder / FILE
    try:
        handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            last = _last(handle)
            number, prev = (msgspec.json.decode(last)["n"], _seal(last)) if last else (0, "")
            entry = Entry(
                n=number + 1, at=at, by=by, what=what, person=person, more=more, prev=prev
            )
            os.write(handle, encode_json(entry) + b"\n")
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error


def _last(handle: int) -> bytes:
    size = os.lseek(handle, 0, os.SEEK_END)
    start = max(size - TAIL, 0)
    os.lseek(handle, start, os.SEEK_SET)
    tail = os.read(handle, TAIL)
    whole = tail[: tail.rfind(b"\n") + 1]
    if len(whole) < len(tail):
        os.ftruncate(handle, start + len(whole))
    return whole[:-1].rpartition(b"\n")[2]


def read(folder: Path) -> Iterator[Entry]:
    """Every line in order; raises ``IntegrityProblem`` at the first that is not as written."""
    place, prev = folder / FILE, ""
    if not place.exists():
        return
    with place.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                entry = msgspec.json.decode(line, type=Entry)
            except msgspec.DecodeError as error:
                raise _altered(place, number) from error
            if (entry.n, entry.prev, encode_json(entry) + b"\n") != (number, prev, line):
                raise _altered(place, number)
            prev = _seal(line[:-1])
            yield entry


def _altered(place: Path, number: int) -> IntegrityProblem:
    return IntegrityProblem("accounts_log_altered", file=str(place), line=number)


def _seal(line: bytes) -> str:
    return sha256(line).hexdigest()
