"""Layer 3 of an audit: every decision is decided again, from what was recorded then.

A second ledger in memory is asked, command by command, what the first was asked: on the same facts,
by the same person in the same office, at the same moment, under the rules of that day. It must
record the same bytes. Where facts are secret and were never recorded, what was recorded is taken
over and only who may do so is looked at.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime

from attrs import frozen

from domain.decision import FOUNDER
from domain.refusal import Refusal

from ..clock import instant
from ..codec import Envelope, open_envelope
from ..ledger import Command, Ledger
from ..personal.sealing import BrokenSealError, open_entry
from ..personal.seals import Entries
from ..storage.append import as_events
from ..storage.memory import MemoryStore
from ..storage.port import Mark, Row
from .faults import AuditFault

SEALED = b'"sealed":{'  # a text could hold it too: only a first look

Progress = Callable[[int, int], None]


@frozen
class Judged:
    """How many commands were decided again, and how many could not be since facts are secret."""

    decided: int
    secret: int


@frozen
class Asked:
    """One command as it was recorded: its rows in order."""

    around: Envelope
    rows: tuple[Row, ...]

    @property
    def sealed(self) -> Entries:
        """What it sealed, by the place it went to."""
        return {place: entry for row in self.rows for place, entry in sealed_at(row)}

    @property
    def seq(self) -> int:
        """Where it begins."""
        return self.rows[0][0]


def sealed_at(row: Row) -> Iterator[tuple[tuple[str, int, str], Mapping[str, str]]]:
    """(stream, version, field) and entry of every personal field in a row."""
    _, stream, ver, _, body = row
    if SEALED in body:
        for name, entry in open_envelope(body).sealed.items():
            yield (stream, ver, name), entry


def commands(rows: Iterable[Row]) -> Iterator[Asked]:
    """The commands of a log; all events of one stand together."""
    found: list[Row] = []
    around: Envelope | None = None
    for row in rows:
        envelope = open_envelope(row[4])
        if around and envelope.cmd != around.cmd:
            yield Asked(around, tuple(found))
            found = []
        if not found:
            around = envelope
        found.append(row)
    if around:
        yield Asked(around, tuple(found))


class _Clock:
    """Tells the moments of the commands that are decided again, one after the other."""

    def __init__(self) -> None:
        self.moments: deque[str] = deque()

    def __call__(self) -> datetime:
        return instant(self.moments.popleft() if len(self.moments) > 1 else self.moments[0])


class Judge:
    """A second ledger that decides everything again."""

    def __init__(self, ledger: Ledger) -> None:
        self._clock = _Clock()
        self._box = ledger.box
        self._store = MemoryStore()
        self._store.set_meta({"origin": ledger.origin})
        self._second = Ledger(
            self._store, catalogue=ledger.catalogue, clock=self._clock, rulebook=ledger.rulebook
        )
        self._founding: list[Asked] = []
        self._done = Judged(0, 0)

    def hear(self, asked: Asked) -> None:
        """Decide one command again; raises ``AuditFault`` when something else comes of it."""
        if asked.around.by.role == FOUNDER:  # those on the empty ledger were one batch
            self._founding.append(asked)
            return
        self.found()
        self._check_sealed(asked)
        if self._secret(asked):
            self._take_over(asked)
        else:
            self._decide([asked])

    def _check_sealed(self, asked: Asked) -> None:
        """Whatever can still be opened is what was committed to, in the place it was sealed for."""
        for row in asked.rows if self._box else ():
            for place, entry in sealed_at(row):
                key = self._box.find(entry.get("kid", "")) if self._box else None
                try:
                    if key:
                        open_entry(entry, key.secret, place)
                except BrokenSealError as error:
                    raise AuditFault("sealed_altered", seq=row[0], field=place[2]) from error

    def found(self) -> Judged:
        """Decide the founding again, once everything of it was heard; what was done so far."""
        if self._founding:
            founding, self._founding = self._founding, []
            self._decide(founding)
        return self._done

    def _decide(self, found: list[Asked]) -> None:
        first = found[0]
        self._clock.moments = deque(one.around.at for one in found)
        try:
            receipts = self._second.record_all([_command(one) for one in found])
        except Refusal as refusal:
            raise _otherwise(first, refusal.code) from refusal
        for one, receipt in zip(found, receipts, strict=True):
            again = list(self._store.rows(receipt.first, receipt.first + len(receipt.events)))
            for was, now in zip(one.rows, again, strict=False):
                if was != now:
                    raise _otherwise(one, was[3], was[0])
            if len(again) != len(one.rows):
                raise _otherwise(one, "count")
        self._done = Judged(self._done.decided + len(found), self._done.secret)

    def _secret(self, asked: Asked) -> bool:
        known = self._second.catalogue.decision(asked.around.decision)
        return bool(known and known[1].secret)

    def _take_over(self, asked: Asked) -> None:
        mark = Mark(asked.around.cmd, "", 0, len(asked.rows))
        self._store.insert_events(as_events(asked.rows), marks=[mark])
        self._done = Judged(self._done.decided, self._done.secret + 1)


def _command(asked: Asked) -> Command:
    around = asked.around
    by, id = around.by, around.asked.partition(":")[2]
    return Command(
        around.decision,
        id,
        around.facts,
        by.person,
        "" if by.role == FOUNDER else by.role,
        by.unit,
        date.fromisoformat(around.valid),
        around.doc,
        around.cmd,
        around.cause,
        asked.sealed,
    )


def _otherwise(asked: Asked, found: str, seq: int = -1) -> AuditFault:
    place = asked.seq if seq < 0 else seq
    return AuditFault("decided_otherwise", seq=place, decision=asked.around.decision, found=found)


def judge(
    ledger: Ledger, rows: Iterable[Row], size: int, progress: Progress | None = None
) -> Judged:
    """Decide every command of a log again; raises ``AuditFault`` at the first that comes out else.

    A store, figures or rules of newer code than recorded may say ``StoreProblem``.
    """
    second = Judge(ledger)
    for asked in commands(rows):
        second.hear(asked)
        if progress:
            progress(asked.seq, size)
    done = second.found()
    if progress:
        progress(size, size)
    return done
