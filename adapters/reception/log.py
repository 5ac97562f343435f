"""The log of one desk: JSON lines, one fact a line, each tied to the line before.

A line ends in ``check``, the SHA-256 of the line without it, and holds in ``before`` the SHA-256 of
the whole line before: no line can be changed, taken out or put in unseen. The first line says which
desk it is, on which machine's log, for which plan of which ledger. Every line is on the disk before
anybody is told that it was noted; what follows the last line that is whole was never acknowledged.
"""

import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from attrs import frozen

from ..codec import encode_json
from ..files import read_whole
from ..problems import IntegrityProblem, UsageProblem

FORMAT = "thidua-desk/1"
LARGEST = 200 << 20  # bytes: a desk that notes somebody every second for a week
_CHECK = re.compile(rb',"check":"([0-9a-f]{64})"}\Z')


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """Whose log it is; ``machine`` is chance: two machines under one name are told apart."""

    format: str = FORMAT
    desk: str
    machine: str
    plan: str
    origin: str
    roster: str
    before: str = ""


class Fact(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One fact as it stands in a line, see ``domain.presence``."""

    number: int
    movement: str
    who: str
    day: str
    time: str
    name: str = ""
    organisation: str = ""
    remark: str = ""
    before: str = ""


@frozen
class Log:
    """A log as read: its facts with the SHA-256 of their lines, and what was torn off at its end.

    ``size`` is how many bytes are whole, ``last`` the SHA-256 of the last whole line; ``open_end``
    says that this line lacks its line feed.
    """

    path: Path
    header: Header
    facts: tuple[tuple[Fact, str], ...]
    size: int
    last: str
    torn: bytes = b""
    open_end: bool = False

    @property
    def next(self) -> int:
        """The number of the next fact."""
        return len(self.facts) + 1


def line_of(record: msgspec.Struct) -> bytes:
    """A record as its line, without the line feed."""
    body = encode_json(record)
    return body[:-1] + b',"check":"%s"}' % sha256(body).hexdigest().encode()


def read(path: Path, stop: int | None = None) -> Log:
    """Read a log and hold every line against its hashes, up to line ``stop``.

    Raises ``IntegrityProblem`` that names the first line that is not as the desk wrote it.
    """
    lines, torn, open_end = _lines(path)
    if stop is not None and stop < len(lines):
        lines, torn, open_end = lines[:stop], b"", False
    if not lines:
        raise UsageProblem("desk_log_empty", file=str(path))
    header = _record(path, 1, lines[0], Header)
    if header.format != FORMAT:
        raise UsageProblem("desk_log_newer", file=str(path), found=header.format)
    facts, before = [], seal(lines[0])
    for place, line in enumerate(lines[1:], 2):
        fact = _record(path, place, line, Fact)
        if (fact.before, fact.number) != (before, place - 1):
            raise IntegrityProblem("desk_line_moved", file=str(path), line=place, whole=place - 1)
        before = seal(line)
        facts.append((fact, before))
    size = sum(len(line) + 1 for line in lines) - open_end
    return Log(path, header, tuple(facts), size, before, torn, open_end)


def _lines(path: Path) -> tuple[list[bytes], bytes, bool]:
    """Whole lines, what is torn behind them, and whether the last whole one lacks its line feed."""
    try:
        data = read_whole(path, LARGEST)
    except OSError as error:
        raise UsageProblem("desk_log_missing", file=str(path)) from error
    *lines, rest = data.split(b"\n")
    if rest and _sound(rest):  # all of it arrived, only the line feed did not
        return [*lines, rest], b"", True
    return lines, rest, False


def _sound(line: bytes) -> bool:
    """Whether a line is as it was written, by its own check."""
    found = _CHECK.search(line)
    if found is None:
        return False
    return sha256(line[: found.start()] + b"}").hexdigest().encode() == found[1]


def seal(line: bytes) -> str:
    """The SHA-256 of a line, by which the next one and the ledger know it."""
    return sha256(line).hexdigest()


def _record(path: Path, place: int, line: bytes, kind: Any) -> Any:
    if not _sound(line):
        raise IntegrityProblem("desk_line_altered", file=str(path), line=place, whole=place - 1)
    try:
        return msgspec.json.decode(line, type=kind)
    except msgspec.DecodeError as error:
        raise IntegrityProblem(
            "desk_line_altered", file=str(path), line=place, whole=place - 1
        ) from error
