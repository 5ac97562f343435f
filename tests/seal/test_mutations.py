"""Whatever is changed in a ledger's database, ``thidua kiem-chung`` says so, by class of fault."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile, copytree, rmtree

import pytest
from eventsourcing.persistence import StoredEvent

from adapters.desk import Desk
from adapters.ledger import Ledger
from adapters.seal import books
from adapters.seal.faults import (
    BOOKS,
    CHECKPOINT,
    DATABASE,
    DECIDED,
    FORKED,
    HEAD,
    MISSING,
    ORDER,
    ROLLED_BACK,
    ROW,
)
from adapters.seal.keys import FILE, make_key, read_key
from adapters.seal.known import known_keys
from adapters.seal.notary import Shelf, seal
from adapters.storage.port import Mark, Row
from adapters.storage.sqlite import open_sqlite
from cli.main import run

from ..views import story
from .flips import REPORTED, SURVIVED, UNUSED, Campaign, sample, small

SAMPLE = 20_000


class House:
    """A sealed ledger in its folder, closed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "so.db"
        desk = story.found(folder, story.Clock())
        for n in range(4):
            task = story.assign(desk, f"Việc {n}")
            desk.decide("task.complete", task, {"evidence": "12/BC-NV"}, person=story.UNIT)
        self.keep_snapshot(desk.ledger)
        make_key(folder / FILE)
        desk.close()

    @staticmethod
    def keep_snapshot(ledger: Ledger) -> None:
        stream = ledger.stream(ledger.catalogue.topics["plan"], f"plan:{story.PLAN}")
        ledger._save_snapshot(f"plan:{story.PLAN}", stream)

    def sealed(self) -> Path:
        """Seal the ledger as it stands; returns the checkpoint."""
        desk = Desk.open(self.folder, clock=story.Clock())
        shelf = Shelf(self.folder)
        known = tuple(one.key for one in known_keys(desk.ledger, self.folder))
        done = seal(desk.ledger, shelf, read_key(self.folder / FILE), known)
        desk.close()
        return shelf.folder / f"{done.signed.head.size}.checkpoint"

    def work(self) -> None:
        """One more task."""
        desk = Desk.open(self.folder, clock=story.Clock())
        desk.ledger.clock = lambda: story.MORNING.replace(month=9)
        story.assign(desk, "Việc sau", due="2025-12-01")
        desk.close()

    def change(self, *statements: str) -> None:
        with sqlite3.connect(self.file) as db:
            for statement in statements:
                db.execute(statement)
        db.close()

    def rebuild(self, change: Callable[[list[Row]], list[Row]]) -> None:
        """Write the ledger anew from changed rows: leaves, head and commands as they should be."""
        old = open_sqlite(f"sqlite:{self.file}")
        rows, facts, marks = change(list(old.rows())), old.meta(), list(old.marks())
        old.close()
        for end in ("", "-wal", "-shm"):
            Path(f"{self.file}{end}").unlink(missing_ok=True)
        new = open_sqlite(f"sqlite:{self.file}", create=True)
        new.set_meta(facts)
        events = [StoredEvent(*row[1:]) for row in rows]
        kept = [m for m in marks if m.seq < len(rows)]
        fresh = [Mark(m.id, books._digest(books._read(rows[m.seq])), m.seq, m.count) for m in kept]
        new.insert_events(events, marks=fresh)
        new.close()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    house = House(tmp_path_factory.mktemp("template") / "so")
    house.sealed()
    return house.folder


@pytest.fixture
def house(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    found = House.__new__(House)
    found.folder = Path(copytree(template, tmp_path / "so"))
    found.file = found.folder / "so.db"
    monkeypatch.setenv("THIDUA_SO", str(found.folder))
    yield found
    rmtree(found.folder)


Verify = Callable[..., tuple[int, str]]


@pytest.fixture
def verify(capfd: pytest.CaptureFixture[str]) -> Verify:
    """Run the program; returns its exit code and the code of the first fault."""

    def call(*args: str) -> tuple[int, str]:
        capfd.readouterr()
        code = run(["kiem-chung", "--json", *args])
        said = capfd.readouterr()
        found = json.loads(said.out or said.err)
        faults = found.get("faults", [])
        return code, faults[0]["code"] if faults else found.get("code", "")

    return call


LAST = "(SELECT max(seq) FROM event)"

# What is changed, by whom it would be: somebody with the file and SQL. Then the exit code.
CHANGES: dict[str, tuple[tuple[str, ...], int]] = {
    "a value": (("UPDATE event SET body = replace(body, 'KH-NV', 'KH-XX') WHERE seq = 12",), ROW),
    "a person": (("UPDATE event SET body = replace(body, 'CB-001', 'CB-002') WHERE seq = 3",), ROW),
    "a type": (("UPDATE event SET type = 'task.cancelled/1' WHERE seq = 20",), ROW),
    "a kind of value": (("UPDATE event SET body = cast(body AS TEXT) WHERE seq = 3",), ROW),
    "a leaf": (("UPDATE leaf SET hash = zeroblob(32) WHERE seq = 5",), ROW),
    "the order of two streams": (
        (
            "UPDATE event SET seq = -1 WHERE seq = 4",
            "UPDATE event SET seq = 4 WHERE seq = 5",
            "UPDATE event SET seq = 5 WHERE seq = -1",
        ),
        ROW,
    ),
    "the order in one stream": (
        (
            "UPDATE event SET seq = -1 WHERE seq = 1",
            "UPDATE event SET seq = 1 WHERE seq = 2",
            "UPDATE event SET seq = 2 WHERE seq = -1",
        ),
        ORDER,
    ),
    "versions of one stream": (
        (
            "UPDATE event SET ver = -1 WHERE seq = 1",
            "UPDATE event SET ver = 2 WHERE seq = 2",
            "UPDATE event SET ver = 3 WHERE seq = 1",
        ),
        ORDER,
    ),
    "a deletion": (("DELETE FROM event WHERE seq = 9",), ORDER),
    "a deletion with its leaf": (
        ("DELETE FROM event WHERE seq = 9", "DELETE FROM leaf WHERE seq = 9"),
        ORDER,
    ),
    "an insertion behind the head": (
        (f"INSERT INTO event SELECT {LAST} + 1, 'f', 1, type, body FROM event WHERE seq = 5",),
        ORDER,
    ),
    "an insertion before the first": (
        ("INSERT INTO event SELECT -7, 'f', 1, type, body FROM event WHERE seq = 5",),
        ORDER,
    ),
    "a leaf out of nowhere": (("INSERT INTO leaf VALUES (-1, zeroblob(32))",), ORDER),
    "swapped ids": (
        (
            "CREATE TEMP TABLE old AS SELECT seq, stream FROM event WHERE seq IN (4, 5)",
            "UPDATE event SET stream = 'x' WHERE seq = 4",
            "UPDATE event SET stream = (SELECT stream FROM old WHERE seq = 4) WHERE seq = 5",
            "UPDATE event SET stream = (SELECT stream FROM old WHERE seq = 5) WHERE seq = 4",
        ),
        ROW,
    ),
    "a lost tail": ((f"DELETE FROM event WHERE seq > {LAST} - 4",), MISSING),
    "a lost tail with its leaves": (
        (
            f"DELETE FROM leaf WHERE seq > {LAST} - 4",
            f"DELETE FROM event WHERE seq > {LAST} - 4",
        ),
        MISSING,
    ),
    "a shorter head": (("UPDATE head SET size = size - 1",), HEAD),
    "another head": (("UPDATE head SET peaks = zeroblob(length(peaks))",), HEAD),
    "a command's digest": (
        ("UPDATE command SET digest = upper(digest) WHERE seq = (SELECT max(seq) FROM command)",),
        BOOKS,
    ),
    "a command's place": (
        ("UPDATE command SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM command)",),
        BOOKS,
    ),
    "a command's count": (
        ("UPDATE command SET count = count + 1 WHERE seq = (SELECT max(seq) FROM command)",),
        BOOKS,
    ),
    "a command's name": (("UPDATE command SET id = 'x' WHERE seq = 0",), BOOKS),
    "a command too many": (("INSERT INTO command VALUES ('x', 'y', 3, 1)",), BOOKS),
    "a command before the first": (("INSERT INTO command VALUES ('x', 'y', -3, 1)",), BOOKS),
    "a command behind the head": (("INSERT INTO command VALUES ('x', 'y', 10000, 1)",), BOOKS),
    "a lost command": (("DELETE FROM command WHERE seq = 0",), BOOKS),
    "the origin": (("UPDATE meta SET value = value || 'x' WHERE key = 'origin'",), BOOKS),
    "a fact too many": (("INSERT INTO meta VALUES ('x', 'y')",), BOOKS),
    "an older format": (("UPDATE meta SET value = '0' WHERE key = 'format'",), BOOKS),
    "a snapshot's state": (
        ("UPDATE snapshot SET state = cast(replace(state, 'KH-NV', 'KH-X') AS BLOB)",),
        BOOKS,
    ),
    "a snapshot's version": (("UPDATE snapshot SET ver = ver - 1",), BOOKS),
    "a snapshot's shape": (("UPDATE snapshot SET shape = 'x'",), BOOKS),
    "a snapshot of nothing": (("INSERT INTO snapshot VALUES ('x', 1, 'y', x'00')",), BOOKS),
    "bookkeeping of another kind": (("UPDATE command SET count = 'one' WHERE seq = 0",), DATABASE),
    "a table too many": (("CREATE TABLE more (x)",), DATABASE),
    "a trigger": (
        ("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM leaf; END",),
        DATABASE,
    ),
    "an index too many": (("CREATE INDEX i ON event (type)",), DATABASE),
    "a setting": (("PRAGMA user_version = 7",), DATABASE),
}


def test_what_nobody_touched_is_confirmed(house: House, verify: Verify) -> None:
    assert verify() == (0, "")
    assert verify("--lop", "1") == (0, "")
    assert verify("--lop", "2", "--lop", "3") == (0, "")
    assert verify("--tiep") == (0, "")
    house.work()
    assert verify("--tiep") == (0, "")
    copy = house.folder / "sao-luu.db"
    copyfile(house.file, copy)
    before = copy.read_bytes()
    assert verify("--kho", f"sqlite:{copy}") == (0, "")
    assert copy.read_bytes() == before
    assert [path.name for path in house.folder.glob("sao-luu.db*")] == ["sao-luu.db"]


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_reported_with_the_code_of_its_class(
    house: House, verify: Verify, change: str
) -> None:
    statements, wanted = CHANGES[change]
    house.change(*statements)
    assert verify()[0] == wanted


def test_a_page_that_is_garbage_is_damage(house: House, verify: Verify) -> None:
    raw = bytearray(house.file.read_bytes())
    raw[4096 : 4096 + 64] = b"\xff" * 64
    house.file.write_bytes(raw)
    assert verify()[0] == DATABASE


def test_a_file_that_is_no_database_is_damage(house: House, verify: Verify) -> None:
    house.file.write_bytes(b"not a database, but long enough to look at" * 40)
    assert verify()[0] == DATABASE


def cut(rows: list[Row]) -> list[Row]:
    return rows[:-2]


def forge(rows: list[Row]) -> list[Row]:
    """One result that its facts do not give: a plan of another title."""
    place = next(n for n, row in enumerate(rows) if row[3] == "task.assigned/1")
    seq, stream, ver, type, body = rows[place]
    head, data, tail = body.partition(b'"data":')
    forged = tail.replace("Việc 0".encode(), "Việc 9".encode(), 1)
    assert forged != tail
    return [*rows[:place], (seq, stream, ver, type, head + data + forged), *rows[place + 1 :]]


def test_a_tail_cut_with_everything_recomputed_is_met_by_the_checkpoint(
    house: House, verify: Verify
) -> None:
    house.rebuild(cut)
    assert verify() == (ROLLED_BACK, "log_rolled_back")


def test_leaves_recomputed_without_the_key_are_met_by_the_checkpoint(
    house: House, verify: Verify
) -> None:
    house.rebuild(forge)
    assert verify() == (FORKED, "log_forked")


def test_a_ledger_rewritten_as_a_whole_is_found_by_its_own_rules(
    house: House, verify: Verify
) -> None:
    """Nothing signed is left, every hash is right: what was decided is still not what follows."""
    rmtree(house.folder / "niem-phong")
    house.rebuild(forge)
    assert verify("--lop", "1", "--lop", "2") == (0, "")
    assert verify() == (DECIDED, "decided_otherwise")


def test_an_old_backup_put_back_whole_is_met_by_the_auditors_checkpoint(
    house: House, verify: Verify, tmp_path: Path
) -> None:
    saved = copyfile(house.file, tmp_path / "saved.db")
    house.work()
    later = house.sealed()
    mine = copyfile(later, tmp_path / "mine.checkpoint")
    copyfile(saved, house.file)
    later.unlink()
    (later.parent / "da-soat.json").unlink(missing_ok=True)
    assert verify() == (0, "")  # nothing here remembers
    assert verify("--diem-cu", str(mine)) == (ROLLED_BACK, "log_rolled_back")


@pytest.mark.parametrize("place", [0, 60, 150])
def test_an_altered_checkpoint_is_false(house: House, verify: Verify, place: int) -> None:
    [file] = (house.folder / "niem-phong").glob("*.checkpoint")
    raw = bytearray(file.read_bytes())
    raw[place] ^= 1
    file.write_bytes(raw)
    assert verify()[0] == CHECKPOINT


def test_the_first_bad_event_and_what_hangs_on_it_are_named(
    house: House, capfd: pytest.CaptureFixture[str]
) -> None:
    house.change("UPDATE event SET body = replace(body, 'KH-NV', 'KH-XX') WHERE seq = 12")
    assert run(["kiem-chung"]) == ROW
    said = capfd.readouterr().out
    assert "Sự kiện #12 không còn đúng như lúc ghi." in said
    assert "#12 KH-2025-01 plan.drafted/1" in said
    assert "NV-001" in said.partition("Hồ sơ có nhắc đến")[2]


def test_wrong_use_is_told(house: House, verify: Verify, tmp_path: Path) -> None:
    assert verify("--lop", "4") == (2, "layer_unknown")
    assert verify("--kho", f"sqlite:{house.file}", "--tiep") == (2, "resume_of_copy")
    (tmp_path / "x").write_text("x")
    assert verify("--diem-cu", str(tmp_path / "x")) == (2, "checkpoint_malformed")
    assert verify("--chinh-sach", str(tmp_path / "x")) == (2, "policy_malformed")
    assert verify("--kho", f"sqlite:{tmp_path / 'none'}") == (4, "store_missing")


@pytest.mark.slow
def test_no_flipped_bit_survives(tmp_path: Path) -> None:
    """A seeded sample; ``make flips`` takes every bit there is."""
    campaign = Campaign(small(tmp_path))
    found = campaign.run(sample(campaign.raw, SAMPLE))
    counts = Counter({kind: len(bits) for kind, bits in found.items()})
    print(f"{SAMPLE:,} flips: {counts[REPORTED]:,} reported, {counts[UNUSED]:,} in unused bytes")
    assert found[SURVIVED] == []
    assert counts[REPORTED] > SAMPLE // 4
