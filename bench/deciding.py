"""What it costs to decide: one decision, a hundred events at once, on the embedded store.

The reference writes bare rows: the same five columns under the same key, in a table that holds the
same rows already, with the same durability (WAL, FULL), and nothing else.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from shutil import copyfile
from uuid import uuid4

import msgspec
from eventsourcing.persistence import StoredEvent

from adapters.ledger import Command, Ledger
from adapters.storage.port import Mark
from adapters.storage.sqlite import open_sqlite
from adapters.storage.sqlite_file import connect

from .ledgers import reports
from .measure import Figure, compare

BARE = "INSERT INTO bare VALUES (?,?,?,?,?)"
HUNDRED = 100


def figures(path: Path, size: int, folder: Path, rounds: int) -> Iterator[Figure]:
    """The figures of section "deciding" on a copy of the ledger at ``path``."""
    copy = Path(copyfile(path, folder / "deciding.db"))
    ledger = Ledger(open_sqlite(f"sqlite:{copy}"))
    bare = Bare(folder / "bare.db", path)
    asked = reports(size)
    one = compare(lambda: decide(ledger, asked), lambda: bare.singly(len(asked)), rounds)
    yield Figure("one decision, end to end", size, one, 1.5)
    many = compare(lambda: append(ledger), lambda: bare.together(HUNDRED), rounds)
    yield Figure("100 events in one transaction", size, many, 1.6)
    hundred = (asked * 3)[:HUNDRED]
    batch = compare(
        lambda: ledger.record_all([again(command) for command in hundred]),
        lambda: bare.together(HUNDRED),
        rounds,
    )
    yield Figure("100 decisions in one transaction", size, batch)
    ledger.store.close()
    bare.close()


def again(command: Command) -> Command:
    """The same once more, as a command of its own."""
    return Command(command.decision, command.id, command.facts, command.person)


def decide(ledger: Ledger, asked: Sequence[Command]) -> None:
    """Take the decisions one after the other, each with its own commit."""
    for command in asked:
        ledger.record(again(command))


def append(ledger: Ledger) -> None:
    """Encode a hundred events, as of one decision, and append them together."""
    store, name = ledger.store, f"task:{uuid4()}"
    last = next(store.rows(store.head().size - 1))
    event = ledger.codec.event(*last[3:])
    around = {**msgspec.json.decode(last[4]), "on": name}
    encoded = [ledger.codec.encode(event, around) for _ in range(HUNDRED)]
    stream = ledger.stream_id(name)
    events = [StoredEvent(stream, n, *pair) for n, pair in enumerate(encoded, 1)]
    store.insert_events(events, marks=[Mark(str(uuid4()), "", 0, HUNDRED)])


class Bare:
    """A table of bare rows, filled from a ledger."""

    def __init__(self, path: Path, ledger: Path) -> None:
        self._db = connect(str(path), create=True)
        self._db.execute("ATTACH ? AS ledger", (str(ledger),))
        self._db.execute(
            "CREATE TABLE bare (seq INTEGER PRIMARY KEY, stream TEXT NOT NULL,"
            " ver INTEGER NOT NULL, type TEXT NOT NULL, body BLOB NOT NULL, UNIQUE (stream, ver))"
        )
        self._db.execute("INSERT INTO bare SELECT * FROM ledger.event")
        last = self._db.execute("SELECT * FROM bare ORDER BY seq DESC LIMIT 1").fetchone()
        self._db.execute("DETACH ledger")
        self._seq = count(last[0] + 1)
        self._stream, self._ver = str(uuid4()), count(1)
        self._rest = last[3:]

    def row(self) -> tuple[object, ...]:
        """The next row to write."""
        return (next(self._seq), self._stream, next(self._ver), *self._rest)

    def singly(self, number: int) -> None:
        """Write rows, each with a durable commit of its own."""
        for _ in range(number):
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute(BARE, self.row())
            self._db.execute("COMMIT")

    def together(self, number: int) -> None:
        """Write rows with one durable commit."""
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(BARE, (self.row() for _ in range(number)))
        self._db.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._db.close()
