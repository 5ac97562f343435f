"""The bookkeeping beside the log, held against the log: no table may say what the log does not.

Commands (which decision recorded which events, so that a retry is answered and not decided again),
facts about the ledger, and snapshots of long streams. None of them is the truth, and all of them
are acted upon.
"""

from hashlib import sha1, sha256
from uuid import NAMESPACE_URL, uuid5

import msgspec

from ..ledger import Ledger, encode_state, shape
from ..storage.port import FORMAT, LedgerStore, Mark, Row, Snapshot
from .faults import AuditFault

FACTS = {"format", "origin"}
NO_MARK = Mark("", "", -1, 0)


class _By(msgspec.Struct, gc=False):
    person: msgspec.Raw


class _Around(msgspec.Struct, gc=False):
    """What of a body goes into its command; what is only hashed, as the bytes it is."""

    by: _By
    cmd: str
    decision: msgspec.Raw
    doc: msgspec.Raw
    facts: msgspec.Raw
    on: str
    of: str = ""


_around = msgspec.json.Decoder(_Around).decode
_encode = msgspec.json.encode


def check_commands(store: LedgerStore, origin: str, size: int, start: int = 0) -> None:
    """Hold the commands against the rows from ``start`` up to ``size``.

    Raises ``AuditFault`` "books_altered" for the first that is not what the log says.
    """
    marks = store.marks(start, size) if start else store.marks(stop=size)
    mark, count = _taken_up(store, start) if start else (NO_MARK, 0)
    namespace, seq = uuid5(NAMESPACE_URL, origin).bytes, start
    try:
        for seq, stream, ver, _, body in store.rows(start, size):
            around = _around(body)
            if around.cmd != mark[0]:
                if mark[3] != count:
                    raise _altered("command", mark[2])
                mark, count = next(marks, NO_MARK), 0
                if mark[:3] != (around.cmd, _digest(around), seq):
                    raise _altered("command", seq)
            count += 1
            if ver == 1 and _stream_id(namespace, around.on) != stream:
                raise _altered("meta", seq)
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise AuditFault("row_altered", seq=seq) from error
    if mark.count != count:
        raise _altered("command", mark.seq)
    more = next(marks, None) or next(store.marks(size), None)
    if more and (more.seq < size or store.head().size == size):
        raise _altered("command", size)


def check_meta(store: LedgerStore) -> None:
    """Refuse facts about the ledger that it does not keep."""
    facts = store.meta()
    if facts.keys() != FACTS or facts["format"] != str(FORMAT):
        raise _altered("meta")


def _taken_up(store: LedgerStore, start: int) -> tuple[Mark, int]:
    """Begin in the middle: the first rows may belong to a command from before."""
    row = next(store.rows(start - 1, start))
    mark = store.mark(_read(row).cmd)
    if mark is None:
        raise _altered("command", start - 1)
    return mark, start - mark.seq


def _stream_id(namespace: bytes, name: str) -> str:
    """`uuid.uuid5` of bytes; the library's own looks at its arguments longer than it hashes."""
    found = bytearray(sha1(namespace + name.encode(), usedforsecurity=False).digest()[:16])
    found[6] = found[6] & 0x0F | 0x50  # version 5, RFC 9562
    found[8] = found[8] & 0x3F | 0x80
    text = found.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _digest(around: _Around) -> str:
    """`adapters.ledger.digest`, made from bytes that are canonical already."""
    _, _, id = (around.of or around.on).partition(":")
    asked = around.decision, id, around.by.person, around.facts, around.doc
    return sha256(_encode(asked)).hexdigest()


def _read(row: Row) -> _Around:
    try:
        return _around(row[4])
    except (msgspec.DecodeError, ValueError, TypeError) as error:
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
