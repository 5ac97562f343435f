"""The whole history, newest first, a page at a time: as quick on 1,000,000 events as on a hundred.

A page is found by going backwards from a position. What is asked for is looked for in the stored
bytes before anything is decoded, and no further back than a page may take; from there the reader
goes on. Whom events are about is answered by the index of mentions.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from heapq import merge
from typing import TYPE_CHECKING

from attrs import field, frozen

from ..codec import encode_json
from ..storage.port import Row
from ..views.folding import fold
from ..views.mentions import BLOCK, positions
from ..views.past import position_at

if TYPE_CHECKING:
    from ..ledger import Ledger, Recorded
    from ..views.reader import Views

PAGE = 40
FIRST, STRIDE = 250, 4_000  # rows read at once, going backwards: at first, and at most
CHEAP, DEAR = 100_000, 20_000  # events one page goes through: looking for bytes, reading texts
ON = b',"on":"'
NAMED = 500  # streams whose titles may hold what is searched for


@frozen
class Wanted:
    """What is asked for; empty is everything. ``text`` is searched without accents."""

    person: str = ""
    unit: str = ""
    topic: str = ""
    decision: str = ""
    text: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def most(self) -> int:
        """How many events one page goes through."""
        return DEAR if self.text else CHEAP


@frozen
class Page:
    """Events, newest first; ``rest`` is where to go on, ``None`` at the end; ``seen`` went by."""

    events: tuple["Recorded", ...]
    rest: int | None
    seen: int


@frozen
class _Sieve:
    """``needles`` must all be in the bytes; of ``words``, all in the text or in the title."""

    needles: tuple[bytes, ...]
    words: tuple[re.Pattern[str], ...] = ()
    titled: frozenset[bytes] = field(factory=frozenset)

    def passes(self, body: bytes) -> bool:
        if not all(needle in body for needle in self.needles):
            return False
        if not self.words:
            return True
        text = body.decode()
        return all(word.search(text) for word in self.words) or _on(body) in self.titled


def search(ledger: "Ledger", views: "Views", wanted: Wanted, before: int | None = None) -> Page:
    """The events before position ``before`` (or all there are) that fit, at most a page."""
    start, stop = _span(ledger, views, wanted, before)
    sieve = _sieve(views, wanted)
    found: list[int] = []
    seen, place = 0, stop
    for row in _backwards(ledger, views, wanted.person, start, stop):
        place, seen = row[0], seen + 1
        if sieve.passes(row[4]):
            found.append(place)
        if len(found) == PAGE or seen == wanted.most:
            return Page(_read(ledger, found), place if place > start else None, seen)
    return Page(_read(ledger, found), None, seen)


def _span(ledger: "Ledger", views: "Views", wanted: Wanted, before: int | None) -> tuple[int, int]:
    size = views.position
    start = position_at(ledger, wanted.since - timedelta(days=1)) if wanted.since else 0
    stop = position_at(ledger, wanted.until) if wanted.until else size
    return start, min(size, stop, size if before is None else before)


def _sieve(views: "Views", wanted: Wanted) -> _Sieve:
    needles = [f'"on":"{wanted.topic}:'] if wanted.topic else []
    if wanted.decision:
        needles.append(f'"decision":"{wanted.decision}"')
    if wanted.unit:
        needles.append(encode_json(wanted.unit).decode())
    words = fold(wanted.text).split()
    patterns = tuple(re.compile("".join(map(_spelled, word))) for word in words)
    return _Sieve(tuple(one.encode() for one in needles), patterns, _titled(views, words))


@cache
def _spellings() -> dict[str, str]:
    """By a plain letter, all that are folded to it: many times quicker than to fold every text."""
    found: dict[str, str] = {}
    for code in (*range(0x20, 0x250), *range(0x1E00, 0x1F00)):
        found[fold(chr(code))] = found.get(fold(chr(code)), "") + chr(code)
    return found


def _spelled(letter: str) -> str:
    return f"[{re.escape(_spellings().get(letter, letter))}]"


def _titled(views: "Views", words: Iterable[str]) -> frozenset[bytes]:
    """The streams whose id, title, unit or note holds all the words."""
    terms = ["instr(fold, ?) > 0" for _ in words]
    if not terms:
        return frozenset()
    sql = f"SELECT name FROM stream WHERE {' AND '.join(terms)} LIMIT {NAMED}"  # noqa: S608 - no input
    return frozenset(name.encode() for (name,) in views.ask(sql, *words))


def _on(body: bytes) -> bytes:
    """The stream of a stored event: canonical members are in order, only short ones follow it."""
    start = body.rfind(ON) + len(ON)
    return body[start : body.find(b'"', start)]


def _backwards(
    ledger: "Ledger", views: "Views", person: str, start: int, stop: int
) -> Iterator[Row]:
    if person:
        for seq in _about(ledger, views, person, start, stop):
            yield from ledger.store.rows(seq, seq + 1)
        return
    stride = FIRST
    while start < stop:
        first = max(start, stop - stride)
        yield from reversed(list(ledger.store.rows(first, stop)))
        stop, stride = first, min(2 * stride, STRIDE)


def _about(ledger: "Ledger", views: "Views", person: str, start: int, stop: int) -> Iterator[int]:
    """Where a person decided, is mentioned, or is the subject; the last first, each once."""
    own = ledger.store.stream_rows(ledger.stream_id(f"person:{person}"))
    last = -1
    for seq in merge(
        (row[0] for row in reversed(own)), _mentioned(views, person, stop), reverse=True
    ):
        if start <= seq < stop and seq != last:
            yield seq
        last = seq


def _mentioned(views: "Views", person: str, stop: int) -> Iterator[int]:
    """By the index of mentions, a few blocks at a time."""
    sql = "SELECT block, bits FROM mention WHERE ref = ? AND block < ? ORDER BY block DESC LIMIT ?"
    block = stop // BLOCK + 1
    while rows := views.ask(sql, person, block, PAGE):
        for row in rows:
            yield from reversed(list(positions([row])))
        block = rows[-1][0]


def _read(ledger: "Ledger", seqs: Iterable[int]) -> tuple["Recorded", ...]:
    return tuple(event for seq in seqs for event in ledger.history(seq, seq + 1))
