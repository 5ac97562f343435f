"""A ledger rebuilt from its full export: the same rows, leaves, head and commands.

What a ledger keeps beside its rows follows from them: leaves and head by hashing, the marks of
commands from what the events say was asked. The caller has the export checked before; that the
rebuilt log has the sealed root is looked at once more at the end.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import msgspec
from attrs import frozen

from ..ledger import Command, Ledger, digest
from ..storage.append import as_events
from ..storage.leaf import root
from ..storage.port import Mark, Row
from . import verify_alone as alone
from .audit import Progress
from .check_export import ExportFault
from .checkpoint import Signed, read_checkpoint
from .judge import Asked, commands
from .notary import Shelf

BATCH = 200  # commands written at once
BODY = len(b'{"body":')
TAIL = b',"prev":"%b","seq":%d,"stream":"%b","type":"%b","v":1,"ver":%d}'
FOUNDED = "agency.founded/1"


class _Leaf(msgspec.Struct):
    """What stands around the body of a leaf."""

    prev: str
    seq: int
    stream: str
    type: str
    ver: int


class _Founding(msgspec.Struct):
    name: str


class _Body(msgspec.Struct):
    data: _Founding


@frozen
class Restored:
    """What was rebuilt: how many events and commands, under which sealed head."""

    events: int
    commands: int
    signed: Signed


_leaf = msgspec.json.Decoder(_Leaf).decode
_body = msgspec.json.Decoder(_Body).decode


def rows(export: Path) -> Iterator[Row]:
    """The rows of a checked export, with the bodies byte for byte."""
    with (export / "entries.jsonl").open("rb") as file:
        for line in file:
            raw = line[:-1]
            leaf = _leaf(raw)
            around = leaf.prev.encode(), leaf.seq, leaf.stream.encode(), leaf.type.encode()
            tail = TAIL % (*around, leaf.ver)
            yield leaf.seq, leaf.stream, leaf.ver, leaf.type, raw[BODY : -len(tail)]


def agency_of(export: Path) -> str:
    """What the agency was called when its ledger began; "" when nothing says so."""
    founded = (row[4] for row in rows(export) if row[3] == FOUNDED)
    body = next(founded, b"")
    return _body(body).data.name if body else ""


def restore(
    ledger: Ledger, export: Path, shelf: Shelf, progress: Progress | None = None
) -> Restored:
    """Write the log of a checked export into an empty ledger, and its checkpoints on the shelf.

    Raises ``ExportFault`` when the rebuilt log is not the sealed one, ``StoreProblem`` when it was
    written by newer software. Then a server's store has nothing of it; what was built in a file may
    not be kept.
    """
    signed = read_checkpoint((export / "checkpoint").read_bytes())
    count = 0
    with ledger.store.whole():
        for batch in _batches(commands(rows(export))):
            _write(ledger, batch)
            count += len(batch)
            if progress:
                progress(batch[-1].seq, signed.head.size)
        head = ledger.store.head()
        if (head.size, root(head.peaks)) != (signed.head.size, signed.head.root):
            other = alone.Fault("head_altered", "another root once it was rebuilt")
            raise ExportFault(export, other)
    shelf.keep(signed)
    if (export / "checkpoint.old").exists():
        shelf.keep(read_checkpoint((export / "checkpoint.old").read_bytes()))
    if progress:
        progress(head.size, head.size)
    return Restored(head.size, count, signed)


def _batches(asked: Iterator[Asked]) -> Iterator[list[Asked]]:
    while batch := list(islice(asked, BATCH)):
        yield batch


def _write(ledger: Ledger, batch: Iterable[Asked]) -> None:
    written: list[Row] = []
    marks = []
    for one in batch:
        marks.append(Mark(one.around.cmd, digest_of(one), len(written), len(one.rows)))
        written += one.rows
    for row in written:
        ledger.codec.reader(row[3])
    ledger.store.insert_events(as_events(written), marks=marks)


def digest_of(asked: Asked) -> str:
    """What the command's mark holds, made from what its events say was asked."""
    around = asked.around
    id = around.asked.partition(":")[2]
    command = Command(around.decision, id, around.facts, around.by.person, document=around.doc)
    return digest(command, around.facts)
