"""Write a golden ledger: ``python -m tests.golden.make so so-2025-1``, never over an old one.

With ``sealed`` behind it, people declare personal details once the story is over, correct them, and
have them shredded: the keys of the others go as well, with the folder in which they lay.

A golden ledger is the history of a sample's story as this version recorded it: the leaves, one on a
line, packed; and beside them the root and how every stream stood. They are what old ledgers out
there look like, and are kept for ever.
"""

import gzip
import json
import sys
import tempfile
from datetime import datetime, time
from hashlib import sha256
from pathlib import Path
from typing import Any

from adapters.clock import VIETNAM
from adapters.intake import roll
from adapters.ledger import Command, Ledger
from adapters.samples import SAMPLES
from adapters.storage.leaf import leaf_bytes, leaf_hash, root
from adapters.storage.port import LedgerStore
from adapters.story import StoryClock, read_story
from cli import trial
from cli.options import Options
from cli.session import Session

HERE = Path(__file__).parent
DIGESTS = HERE / "digests.json"


def leaves(store: LedgerStore) -> list[bytes]:
    """Every leaf of a log, as it is hashed."""
    last: dict[str, bytes] = {}
    found = []
    for seq, stream, ver, type, body in store.rows():
        leaf = leaf_bytes(seq, stream, ver, type, body, last.get(stream, b""))
        last[stream] = leaf_hash(leaf)
        found.append(leaf)
    return found


def stands(ledger: Ledger) -> dict[str, list[Any]]:
    """How every stream stands: version, status, title, unit, whether it is open."""
    found = {}
    for name in sorted({recorded.stream for recorded in ledger.history()}):
        topic, _, id = name.partition(":")
        state = ledger.state(topic, id)
        row = ledger.catalogue.topics[topic].row(state)
        ver = ledger.stream(ledger.catalogue.topics[topic], name).ver
        found[name] = [ver, row.status, row.title, row.unit, row.open]
    return found


def told(name: str, folder: Path) -> Ledger:
    """The ledger of a sample's story, told on the embedded store in ``folder``."""
    sample = SAMPLES[name]
    chapters = read_story(sample.story)
    clock = StoryClock(datetime.combine(chapters[0].day, time(8), VIETNAM))
    session = Session(Options(language="vi"))
    desk = trial._desk(session, sample, folder, "sqlite:so.db", clock)
    assert roll.read_roll(sample.roll).agency.name
    for _, happenings in trial._teller(sample, desk, clock).play(chapters):
        for _ in happenings:
            pass
    return desk.ledger


def seal_details(ledger: Ledger) -> None:
    """Everything that can become of personal details, at the end of a story."""
    asked = {"basis": "Đơn ngày 1/9", "reason": "Người ấy đề nghị"}
    corrected = {"phone": "0912 345 679", "reason": "Gõ nhầm"}
    for decision, id, person, facts in (
        ("declare", "CB-015", "CB-015", {"phone": "0912 345 678", "birth_date": "2/9/1980"}),
        ("declare", "CB-016", "CB-004", {"email": "ke.khai@haiphong.example"}),
        ("correct", "CB-015", "CB-004", corrected),
        ("shred", "CB-015", "CB-001", asked),
        ("declare", "CB-015", "CB-015", {"native_place": "Tiên Lãng"}),
    ):
        ledger.record(Command(f"personal.{decision}", id, facts, person))


def write(name: str, target: str, *, sealed: bool = False) -> None:
    """Write the golden ledger of a sample under a name of its own."""
    place = HERE / f"{target}.jsonl.gz"
    if place.exists():
        raise SystemExit(f"{place} is there and never changes")
    with tempfile.TemporaryDirectory() as folder:
        ledger = told(name, Path(folder) / "so")
        if sealed:
            seal_details(ledger)
        lines = b"".join(leaf + b"\n" for leaf in leaves(ledger.store))
        head = ledger.store.head()
        about = {
            "origin": ledger.origin,
            "size": head.size,
            "root": root(head.peaks).hex(),
            "stands": stands(ledger),
        }
    place.write_bytes(gzip.compress(lines, 9, mtime=0))
    text = json.dumps(about, ensure_ascii=False, indent=0, sort_keys=True)
    (HERE / f"{target}.json").write_text(text + "\n", encoding="utf-8")
    pinned = json.loads(DIGESTS.read_text(encoding="utf-8")) if DIGESTS.exists() else {}
    pinned[target] = digests(target)
    DIGESTS.write_text(json.dumps(pinned, indent=2) + "\n", encoding="utf-8")


def digests(name: str) -> list[str]:
    """What the files of a golden ledger hash to."""
    files = (HERE / f"{name}{end}" for end in (".jsonl.gz", ".json"))
    return [sha256(file.read_bytes()).hexdigest() for file in files]


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], sealed=sys.argv[3:] == ["sealed"])
