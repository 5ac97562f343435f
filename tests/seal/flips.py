"""A ledger's file with single bits flipped, audited in memory; ``python -m tests.seal.flips``.

A flip is *reported* (the file cannot be opened, or the audit of layers 1 and 2 finds a fault),
or *unused*: everything that can be read from the file, table by table, with the schema and the
settings in its header, is the same to the byte. There is no third kind.
"""

import argparse
import json
import os
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from random import Random
from shutil import copyfile
from time import monotonic

from adapters.codec import Codec
from adapters.ledger import Ledger
from adapters.problems import Problem
from adapters.seal.verify import LOG, STORE, Asked, verify
from adapters.storage.sqlite import SQLiteStore, read_sqlite

from ..views import story

REPORTED, UNUSED, SURVIVED = "reported", "unused", "SURVIVED"

JOURNAL = (18, 19)  # how the file is written; a database in memory cannot be of kind WAL
LAYERS = Asked((STORE, LOG))
PART = 250  # bits counted at a time
PROGRESS, COUNTS = Path("build/flips"), "counts.jsonl"

_mine: list["Campaign"] = []  # what a process of the pool works on

# What can be asked of the header. The schema cookie is left out: SQLite counts it up by itself,
# and holds nothing against it but its own memory of the schema.
PRAGMAS = (
    *("application_id", "auto_vacuum", "collation_list", "default_cache_size", "encoding"),
    *("freelist_count", "page_count", "page_size", "user_version"),
)
KEYS = {
    "meta": "key",
    "event": "rowid",
    "leaf": "rowid",
    "head": "rowid",
    "command": "id",
    "snapshot": "rowid",
}


def small(folder: Path) -> Path:
    """The file of a small ledger, with every kind of bookkeeping in it."""
    desk = story.found(folder / "so", story.Clock())
    story.assign(desk)
    ledger = desk.ledger
    for name in ("plan:KH-2025-01", "agency:CQ"):
        topic = ledger.catalogue.topics[name.partition(":")[0]]
        ledger._save_snapshot(name, ledger.stream(topic, name))
    desk.close()
    return story.file_of(desk)


def bits(raw: bytes) -> int:
    """How many bits there are to flip."""
    return len(raw) * 8


def flipped(raw: bytes, bit: int) -> bytes:
    """``raw`` with one bit the other way."""
    place = bit // 8
    return b"".join((raw[:place], bytes([raw[place] ^ 1 << bit % 8]), raw[place + 1 :]))


class _Inspected(SQLiteStore):
    """Inspected as it is opened: the cheapest look comes first, and once is enough."""

    def __init__(self, path: str, *, db: sqlite3.Connection) -> None:
        super().__init__(path, db=db)
        super().inspect()

    def inspect(self) -> None:
        """Done."""


class Campaign:
    """Flips bits of one file."""

    def __init__(self, file: Path) -> None:
        self.raw = file.read_bytes()
        self._beside = file.with_name("flipped.db")
        self._dump = dump(_in_memory(self.raw))
        self._codec = Codec()  # made once: it learns to read each type when it first meets it

    def run(self, chosen: Iterable[int]) -> dict[str, list[int]]:
        """The bits by what becomes of them."""
        found: dict[str, list[int]] = {REPORTED: [], UNUSED: [], SURVIVED: []}
        for bit in chosen:
            found[self.flip(bit)].append(bit)
        return found

    def flip(self, bit: int) -> str:
        """What becomes of one flip."""
        raw = flipped(self.raw, bit)
        if bit // 8 in JOURNAL:
            return self._on_disk(raw)
        try:
            db = _in_memory(raw)
        except sqlite3.Error:
            return REPORTED
        try:
            return self._looked_at(db)
        finally:
            db.close()

    def _looked_at(self, db: sqlite3.Connection) -> str:
        """What becomes of a file that can be opened.

        Where it is well made and reads the same to the byte, the audit has nothing else to go by:
        it would say what it says of the file as it was.
        """
        try:
            ledger = Ledger(_Inspected(":memory:", db=db))
            if self._same(db):
                return UNUSED
            ledger.codec = self._codec
            return REPORTED if verify(ledger, LAYERS).faults else SURVIVED
        except Problem:
            return REPORTED

    def _same(self, db: sqlite3.Connection) -> bool:
        try:
            return dump(db) == self._dump
        except sqlite3.Error:
            return False

    def _on_disk(self, raw: bytes) -> str:
        self._beside.write_bytes(raw)
        try:
            store = read_sqlite(self._beside)
        except Problem:
            return REPORTED
        try:
            faults = verify(Ledger(store), LAYERS).faults
            same = dump(store._db) == self._dump
        finally:
            store.close()
        return REPORTED if faults else UNUSED if same else SURVIVED


def _in_memory(raw: bytes) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    header = raw[:18] + b"\x01\x01" + raw[20:]
    db.deserialize(header)
    return db


def dump(db: sqlite3.Connection) -> list[object]:
    """Everything that can be read, with the kind of every value."""
    found: list[object] = [db.execute(f"PRAGMA {name}").fetchall() for name in PRAGMAS]
    found.append(db.execute("SELECT rowid, * FROM sqlite_schema").fetchall())
    for table, key in KEYS.items():
        rows = db.execute(f"SELECT {key}, * FROM {table} ORDER BY {key}").fetchall()
        found.append([[(value.__class__, value) for value in row] for row in rows])
    return found


def sample(raw: bytes, count: int, seed: int = 1) -> list[int]:
    """So many bits, the same in every run; those of the header among them."""
    header = range(100 * 8)
    return [*header, *Random(seed).sample(range(100 * 8, bits(raw)), count - len(header))]


def main() -> None:
    """Flip every bit, by both processors; say what became of them, also in several sittings."""
    asked = arguments()
    asked.progress.mkdir(parents=True, exist_ok=True)
    file = asked.progress / "small.db"
    if not (asked.resume and file.exists()):
        begin(asked.progress, file)
    total = bits(file.read_bytes())
    done = counted(asked.progress)
    left = [start for start in range(0, total, PART) if start not in done]
    until = monotonic() + asked.seconds
    with ProcessPoolExecutor(asked.processes, initializer=take_up, initargs=(file,)) as pool:
        for start, found in pool.map(partial(count, until=until), left):
            if found is None:
                break
            done[start] = found
            note(asked.progress, start, found)
            print(f"\r{min(len(done) * PART, total):,} / {total:,} bits", end="", flush=True)
    counts = sum((Counter(found) for found in done.values()), Counter[str]())
    print(f"\n{said(counts)}; {total - sum(counts.values()):,} left")
    sys.exit(bool(counts[SURVIVED]))


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.seal.flips", description=__doc__)
    parser.add_argument("--tiep", "--resume", dest="resume", action="store_true",
                        help="go on where the last sitting ended")  # fmt: skip
    parser.add_argument("--seconds", type=float, default=float("inf"), help="of this sitting")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--progress", type=Path, default=PROGRESS, help="folder of the counts")
    return parser.parse_args()


def begin(folder: Path, file: Path) -> None:
    """A new ledger to flip the bits of; counts of another one are thrown away."""
    (folder / COUNTS).unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as name:
        copyfile(small(Path(name)), file)


def counted(folder: Path) -> dict[int, dict[str, int]]:
    """What became of the bits that were flipped already, by the first of each part."""
    place = folder / COUNTS
    lines = place.read_text().split("\n")[:-1] if place.exists() else []  # a torn line is no count
    return {found["start"]: found["counts"] for found in map(json.loads, lines)}


def note(folder: Path, start: int, found: dict[str, int]) -> None:
    """Keep the counts of one part."""
    with (folder / COUNTS).open("a") as file:
        file.write(json.dumps({"start": start, "counts": found}) + "\n")


def take_up(file: Path) -> None:
    """Begin in a process of its own, with a file of its own to write to."""
    folder = Path(tempfile.mkdtemp())
    _mine.append(Campaign(Path(copyfile(file, folder / file.name))))


def count(start: int, until: float) -> tuple[int, dict[str, int] | None]:
    """Flip the bits of one part, if there is time; those that survive are named."""
    if monotonic() > until:
        return start, None
    (campaign,) = _mine
    found = campaign.run(range(start, min(start + PART, bits(campaign.raw))))
    for bit in found[SURVIVED]:
        print(f"\nSURVIVED: bit {bit} (byte {bit // 8})", flush=True)
    return start, {kind: len(places) for kind, places in found.items()}


def said(counts: Counter[str]) -> str:
    """The counts in one line."""
    return ", ".join(f"{kind} {counts[kind]:,}" for kind in (REPORTED, UNUSED, SURVIVED))


if __name__ == "__main__":
    main()
