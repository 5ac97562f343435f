"""A desk at work: it greets, and every fact is on its disk before it says so."""

import os
import re
import secrets
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from domain.presence import LETTER, MOVEMENTS, WALK_IN, Noted, Stay, stay
from domain.refusal import require, require_text

from ..clock import VIETNAM, Clock
from ..codec import check_text
from ..files import make_durable
from ..problems import StoreProblem, UsageProblem
from . import log as logs
from .lock import hold
from .log import Fact, Header, Log
from .roster import Expected, Roster

_DESK = re.compile(r"[A-Z0-9]{1,8}")


class Counter:
    """One desk with its log held open; nobody else may write to it meanwhile."""

    def __init__(self, log: Log, roster: Roster, handle: int, clock: Clock) -> None:
        self.log = log
        self.roster = roster
        self._handle = handle
        self._clock = clock
        self._last, self._size, self._next = log.last, log.size, log.next
        self._noted: dict[str, list[Noted]] = {}
        for fact, seal in log.facts:
            self._remember(fact, seal)

    @property
    def desk(self) -> str:
        """The desk's name."""
        return self.log.header.desk

    def note(self, movement: str, one: Expected) -> Fact:
        """Note a fact about somebody on the roster, or somebody this desk wrote down before.

        Of a guest the name is noted too: a deputy may have come on the letter.
        """
        guest = {"name": one.deputy or one.name, "organisation": one.unit}
        return self._append(movement, one.who, **(guest if one.who.startswith(LETTER) else {}))

    def walk_in(self, name: str, organisation: str = "") -> Fact:
        """Note the entry of somebody who is not on the roster, by name."""
        require_text(name=name)
        return self._append("entered", self._new, name=name, organisation=organisation)

    def unknown(self, shown: str) -> Fact:
        """Note the entry of somebody who could not be named; ``shown`` is what they showed."""
        require_text(remark=shown)
        return self._append("entered", self._new, remark=shown)

    def find(self, typed: str) -> tuple[Expected, ...]:
        """Who on the roster is meant, or whom this desk wrote down itself."""
        own = typed.strip().upper()
        if own.startswith(WALK_IN):
            named = next((f.name or f.remark for f in self._noted.get(own, ())), "")
            return (Expected(own, named, ""),) if own in self._noted else ()
        return self.roster.find(typed)

    def stay(self, who: str) -> Stay:
        """How somebody stands by the facts of this desk alone."""
        return stay(self._noted.get(who, ()))

    def earlier(self, fact: Fact) -> str:
        """When this desk noted the same of the same person last, before ``fact``; "" if never."""
        facts = self._noted.get(fact.who, ())
        same = [f for f in facts if f.movement == fact.movement and f.number < fact.number]
        return same[-1].time if same else ""

    @property
    def noted(self) -> int:
        """How many facts this desk has noted."""
        return self._next - 1

    @property
    def inside(self) -> int:
        """How many have entered at this desk and not left."""
        return sum(stay(facts).present for facts in self._noted.values())

    @property
    def _new(self) -> str:
        return f"{WALK_IN}{self.desk}-{self._next}"

    def _append(self, movement: str, who: str, **more: str) -> Fact:
        require(movement in MOVEMENTS, "movement_unknown", movement=movement, known=MOVEMENTS)
        clean = {name: unicodedata.normalize("NFC", text.strip()) for name, text in more.items()}
        for name, text in clean.items():
            check_text(text, name)
        now = self._clock().astimezone(VIETNAM)
        fact = Fact(
            number=self._next,
            movement=movement,
            who=who,
            day=now.date().isoformat(),
            time=now.strftime("%H:%M:%S"),
            before=self._last,
            **clean,
        )
        line = logs.line_of(fact)
        _write(self._handle, line + b"\n", self._size, self.log.path)
        self._last, self._size = logs.seal(line), self._size + len(line) + 1
        self._next += 1
        self._remember(fact, self._last)
        return fact

    def _remember(self, fact: Fact, seal: str) -> None:
        noted = as_noted(self.log.header, fact, seal)
        self._noted.setdefault(fact.who, []).append(noted)


def as_noted(header: Header, fact: Fact, seal: str) -> Noted:
    """A line of a log as the fact the ledger will hold."""
    return Noted(
        fact.who,
        header.plan,
        header.desk,
        fact.number,
        fact.movement,
        date.fromisoformat(fact.day),
        fact.time,
        fact.name,
        fact.organisation,
        fact.remark,
        seal,
    )


@contextmanager
def opened(
    path: Path,
    desk: str,
    roster: Roster,
    roster_sha256: str,
    clock: Clock,
    chance: Callable[[], str] = lambda: secrets.token_hex(8),
) -> Iterator[Counter]:
    """The desk with its log at ``path``, begun if there is none, taken up where it stopped."""
    if not _DESK.fullmatch(desk):
        raise UsageProblem("desk_name_malformed", found=desk)
    fresh = not path.exists()
    handle = _open(path)
    try:
        with hold(handle, path):
            if fresh or path.stat().st_size == 0:
                header = Header(
                    desk=desk,
                    machine=chance(),
                    plan=roster.plan,
                    origin=roster.origin,
                    roster=roster_sha256,
                )
                _write(handle, logs.line_of(header) + b"\n", 0, path)
                make_durable(path.parent)
            yield Counter(_taken_up(handle, path, desk, roster), roster, handle, clock)
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    except OSError as error:
        raise StoreProblem("desk_not_written", file=str(path), detail=str(error)) from error


def _taken_up(handle: int, path: Path, desk: str, roster: Roster) -> Log:
    """The log as it stands, its end made whole: what was torn off is kept beside it."""
    found = logs.read(path)
    header = found.header
    if (header.desk, header.plan, header.origin) != (desk, roster.plan, roster.origin):
        raise UsageProblem(
            "desk_log_of_another", file=str(path), desk=header.desk, plan=header.plan
        )
    if found.torn:
        beside = path.with_name(f"{path.name}.torn")
        with beside.open("ab") as file:
            file.write(found.torn + b"\n")
        os.ftruncate(handle, found.size)
    if found.open_end:
        _write(handle, b"\n", found.size, path)
        found = logs.read(path)
    return found


def _write(handle: int, data: bytes, at: int, path: Path) -> None:
    """Add ``data`` behind byte ``at`` and see it onto the disk, or leave the file as it was."""
    try:
        os.lseek(handle, at, os.SEEK_SET)
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    except OSError as error:
        with suppress(OSError):
            os.ftruncate(handle, at)
        raise StoreProblem("desk_not_written", file=str(path), detail=str(error)) from error
