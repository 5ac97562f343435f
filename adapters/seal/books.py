"""The bookkeeping beside the log, held against the log: no table may say what the log does not.

Commands (which decision recorded which events, so that a retry is answered and not decided again),
facts about the ledger, and snapshots of long streams. None of them is the truth, and all of them
are acted upon.
"""

from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

import msgspec

from ..ledger import Ledger, encode_state, shape
from ..storage.port import FORMAT, Mark, Row, Snapshot
from .faults import AuditFault

FACTS = {"format", "origin"}
NO_MARK = Mark("", "", -1, 0)


class _By(msgspec.Struct):
    person: str


class _Around(msgspec.Struct):
    """What of a body goes into its command; facts and document as the bytes they are."""

    by: _By
    cmd: str
    decision: str
    doc: msgspec.Raw
    facts: msgspec.Raw
    on: str
    of: str = ""


_around = msgspec.json.Decoder(_Around).decode
_encode = msgspec.json.encode


class Books:
    """Hears the rows in order, as many as ``size``, and holds the commands against them."""

    def __init__(self, ledger: Ledger, size: int, start: int = 0) -> None:
        self._store, self._size = ledger.store, size
        self._namespace = uuid5(NAMESPACE_URL, ledger.origin)
        self._marks = self._store.marks(start, size) if start else self._store.marks(stop=size)
        self._mark, self._count = NO_MARK, 0
        if start:
            self._take_up(start)

    def _take_up(self, start: int) -> None:
        """Begin in the middle: the first rows may belong to a command from before."""
        row = next(self._store.rows(start - 1, start))
        mark = self._store.mark(_read(row).cmd)
        if mark is None:
            raise _altered("command", start - 1)
        self._mark, self._count = mark, start - mark.seq

    def hear(self, row: Row) -> None:
        """Hold the next row against the commands; raises ``AuditFault`` "books_altered"."""
        around = _read(row)
        if around.cmd != self._mark.id:
            self._close()
            self._open(row[0], around)
        self._count += 1
        if row[2] == 1 and str(uuid5(self._namespace, around.on)) != row[1]:
            raise _altered("meta", row[0])

    def _open(self, seq: int, around: _Around) -> None:
        mark = next(self._marks, NO_MARK)
        if (mark.id, mark.seq, mark.digest) != (around.cmd, seq, _digest(around)):
            raise _altered("command", seq)
        self._mark, self._count = mark, 0

    def _close(self) -> None:
        if self._mark.count != self._count:
            raise _altered("command", self._mark.seq)

    def finish(self) -> None:
        """After the last row: no command is left over, and the other tables say what they may."""
        self._close()
        more = next(self._marks, None) or next(self._store.marks(self._size), None)
        if more and (more.seq < self._size or self._store.head().size == self._size):
            raise _altered("command", self._size)
        facts = self._store.meta()
        if facts.keys() != FACTS or facts["format"] != str(FORMAT):
            raise _altered("meta")


def _digest(around: _Around) -> str:
    """`adapters.ledger.digest`, made from bytes that are canonical already."""
    id = (around.of or around.on).partition(":")[2]
    asked = [around.decision, id, around.by.person, around.facts, around.doc]
    return sha256(_encode(asked)).hexdigest()


def _read(row: Row) -> _Around:
    try:
        return _around(row[4])
    except (msgspec.DecodeError, TypeError) as error:
        raise AuditFault("row_altered", seq=row[0]) from error


def check_snapshots(ledger: Ledger) -> int:
    """Hold every snapshot against its stream; returns how many are of older code, never read.

    One of older code has states that cannot be made any more. Its stream and version are looked at.
    """
    return sum(_older(ledger, one) for one in ledger.store.snapshots())


def _older(ledger: Ledger, snapshot: Snapshot) -> bool:
    rows = ledger.store.stream_rows(snapshot.stream)
    if not 0 < snapshot.ver <= len(rows):
        raise _altered("snapshot", where=snapshot.stream)
    reader, state = ledger.codec.reader, None
    topic = reader(rows[0][3])[1]
    for row in rows[: snapshot.ver]:
        state = topic.evolve(state, reader(row[3])[0](row[4]))
    same, ours = encode_state(state) == snapshot.state, snapshot.shape == shape(topic)
    if same != ours:
        raise _altered("snapshot", where=snapshot.stream)
    return not ours


def _altered(table: str, seq: int = -1, where: str = "") -> AuditFault:
    facts = {"seq": seq} if seq >= 0 else {}
    return AuditFault("books_altered", table=table, where=where or f"#{seq}", **facts)
