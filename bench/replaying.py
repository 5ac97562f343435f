"""What it costs to read history: all of it, folded, and stream by stream.

The reference is a bare SELECT of the same five columns over the same rows, by the driver alone.
"""

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from adapters.ledger import Ledger, fold
from adapters.storage.sqlite import open_sqlite

from .ledgers import grow_task
from .measure import Figure, compute, drain

ALL = "SELECT seq, stream, ver, type, body FROM event ORDER BY seq"
STREAM = "SELECT seq, stream, ver, type, body FROM event WHERE stream = ? ORDER BY ver"


def figures(path: Path, size: int, rounds: int) -> Iterator[Figure]:
    """The figures of section "replaying" on the ledger at ``path``."""
    ledger = Ledger(open_sqlite(f"sqlite:{path}"))
    db = sqlite3.connect(path)
    bare = partial(select_all, db)
    read = compute(lambda: decode_all(ledger), bare, rounds)
    yield Figure("full replay: read and decode", size, read, 2.0)
    folded = compute(lambda: fold(ledger.codec, ledger.store.rows()), bare, rounds)
    yield Figure("… and folded into every topic's state", size, folded, 2.6)
    ledger.store.close()
    db.close()


def decode_all(ledger: Ledger) -> None:
    """Read every row and decode its event."""
    readers = ledger.codec.readers
    for _, _, _, type, body in ledger.store.rows():
        readers[type][0](body)


def select_all(db: sqlite3.Connection) -> None:
    """Read every row."""
    drain(db.execute(ALL))


def rebuilding(length: int, folder: Path, rounds: int) -> Figure:
    """Rebuild one stream of ``length`` events: no state remembered, no snapshot there."""
    path = folder / f"stream-{length}.db"
    store = open_sqlite(f"sqlite:{path}", create=True)
    name = grow_task(store, length)
    db = sqlite3.connect(path)
    codec, stream = Ledger(store).codec, Ledger(store).stream_id(name)

    def rebuild() -> None:
        fold(codec, store.stream_rows(stream))

    def fetch() -> None:
        db.execute(STREAM, (stream,)).fetchall()

    figure = Figure(f"rebuild one stream of {length}", length, compute(rebuild, fetch, rounds), 2.0)
    store.close()
    db.close()
    return figure
