"""When the embedded store cannot be used: the right problem, nothing recorded, fit afterwards."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.problems import IntegrityProblem, Problem, StoreProblem
from adapters.storage import open_store, sqlite_file
from adapters.storage.contract import check, events, everything, mark
from adapters.storage.port import LedgerStore
from adapters.storage.sqlite import SQLiteStore

NOBODY = 65534


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A ledger of three events, closed."""
    return make(tmp_path / "so.db")


def make(file: Path) -> Path:
    with closing(open_store(f"sqlite:{file}", create=True)) as store:
        store.insert_events(events(uuid4(), 1, 2, 3))
    return file


def reopen(file: Path) -> LedgerStore:
    return open_store(f"sqlite:{file}")


def refused(code: str, store: LedgerStore, kind: type[Problem] = StoreProblem) -> Problem:
    """Recording is refused with ``code``, and nothing of it stays."""
    with pytest.raises(kind) as found:
        store.insert_events(events(uuid4(), 1), marks=[mark("c")])
    assert found.value.code == code
    assert found.value.facts["where"]
    return found.value


def cannot_open(code: str, file: Path, kind: type[Problem] = StoreProblem) -> Problem:
    with pytest.raises(kind) as found:
        reopen(file)
    assert found.value.code == code
    assert found.value.facts["where"] == str(file)
    return found.value


def usable(file: Path) -> None:
    """The ledger opens, is whole, and goes on."""
    with closing(reopen(file)) as store:
        check(store)
        size = store.head().size
        store.insert_events(events(uuid4(), 1), marks=[mark(uuid4().hex)])
        assert store.head().size == size + 1


# Held by another program


def test_a_ledger_held_by_another_program(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits, says that the ledger is held, and records as soon as it is free."""
    monkeypatch.setattr(sqlite_file, "BUSY_SECONDS", 0.05)
    with closing(reopen(file)) as store, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused("store_locked", store)
        assert store.head().size == 3
        assert store.mark("c") is None
        other.rollback()
        store.insert_events(events(uuid4(), 1), marks=[mark("c")])
    usable(file)


# Read-only


@contextmanager
def as_nobody() -> Iterator[None]:
    """Act as a user whom the permissions of files concern; they do not concern root."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that everybody may reach, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="thidua-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode"),
    [(0o444, 0o777), (0o644, 0o555), (0o444, 0o555)],
    ids=["file", "folder", "both"],
)
def test_what_may_not_be_written_can_be_read(shelf: Path, file_mode: int, folder_mode: int) -> None:
    """A read-only file or folder is read to its end; recording is refused."""
    file = make(shelf / "so.db")
    with closing(reopen(file)) as store:
        before = everything(store)
    file.chmod(file_mode)
    shelf.chmod(folder_mode)
    with as_nobody(), closing(reopen(file)) as store:
        assert everything(store) == before
        refused("store_read_only", store)
        assert everything(store) == before
    shelf.chmod(0o777)
    file.chmod(0o644)
    usable(file)


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
def test_a_read_only_folder_whose_ledger_is_in_use(shelf: Path) -> None:
    """While somebody else records, a reader without rights still sees the newest event."""
    file = make(shelf / "so.db")
    with closing(reopen(file)) as writer:
        writer.insert_events(events(uuid4(), 1))
        shelf.chmod(0o555)
        with as_nobody(), closing(reopen(file)) as reader:
            assert everything(reader) == everything(writer)
            writer_may = writer.head().size
            refused("store_read_only", reader)
        assert writer.head().size == writer_may


@pytest.mark.skipif(os.name == "nt", reason="permissions as POSIX has them")
def test_no_ledger_is_made_where_nothing_may_be_written(shelf: Path) -> None:
    """A new ledger in a read-only folder is refused, and no file is left behind."""
    shelf.chmod(0o555)
    with as_nobody(), pytest.raises(StoreProblem) as found:
        open_store(f"sqlite:{shelf / 'so.db'}", create=True)
    assert found.value.code == "store_cannot_open"
    assert not list(shelf.iterdir())


# Full


def test_a_ledger_that_may_not_grow(file: Path) -> None:
    """SQLite's own limit gives the same answer as a full disk, on every system."""
    with closing(reopen(file)) as store:
        assert isinstance(store, SQLiteStore)
        before = everything(store)
        (pages,) = store._db.execute("PRAGMA page_count").fetchone()
        store._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreProblem) as found:
            store.insert_events(events(uuid4(), *range(1, 500)), marks=[mark("c")])
        assert found.value.code == "disk_full"
        assert everything(store) == before
        assert store.mark("c") is None
        store._db.execute("PRAGMA max_page_count = 1000000")
        store.insert_events(events(uuid4(), *range(1, 500)), marks=[mark("c")])
    usable(file)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of one megabyte, where the machine lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("mounting is not permitted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    """The disk fills up while recording: what was acknowledged is there, and it goes on later."""
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(300_000))
    file = make(small_disk / "so.db")
    with closing(reopen(file)) as store:
        acknowledged = _fill(store)
        assert store.head().size == acknowledged
        check(store)
        ballast.unlink()
        store.insert_events(events(uuid4(), 1))
    usable(file)


def _fill(store: LedgerStore) -> int:
    acknowledged = store.head().size
    while acknowledged < 100_000:
        try:
            acknowledged = (store.insert_events(events(uuid4(), 1, 2, 3, 4, 5)) or [0])[-1]
        except StoreProblem as problem:
            assert problem.code == "disk_full"  # noqa: PT017 - which append meets it is unknown
            return acknowledged
    raise AssertionError("the disk never filled up")


# Not a ledger, or no longer


def test_no_file(tmp_path: Path) -> None:
    """Opening never makes a file; only setting up does."""
    cannot_open("store_missing", tmp_path / "so.db")
    assert not list(tmp_path.iterdir())


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    """A folder is said to be unusable, and stays as it was."""
    folder = tmp_path / "so.db"
    folder.mkdir()
    cannot_open("store_cannot_open", folder)
    assert not list(folder.iterdir())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A new ledger needs its folder."""
    with pytest.raises(StoreProblem) as found:
        open_store(f"sqlite:{tmp_path / 'không' / 'so.db'}", create=True)
    assert found.value.code == "store_cannot_open"


@pytest.mark.parametrize(
    "content", [b"", b"Not a database. " * 200, "Kế hoạch số 1\n".encode()], ids=len
)
def test_a_file_that_is_no_ledger(tmp_path: Path, content: bytes) -> None:
    """A text file or an empty one is refused, and not a byte of it changes."""
    file = tmp_path / "so.db"
    file.write_bytes(content)
    cannot_open("store_damaged", file, IntegrityProblem)
    assert file.read_bytes() == content


def test_another_programs_database(tmp_path: Path) -> None:
    """A database that holds no ledger is refused, and not a byte of it changes."""
    file = tmp_path / "so.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE thu_vien (sach TEXT)")
    before = file.read_bytes()
    cannot_open("store_damaged", file, IntegrityProblem)
    assert file.read_bytes() == before


def test_a_damaged_file(tmp_path: Path) -> None:
    """Pages overwritten in the middle are found when they are read, and nothing is recorded."""
    file = make(tmp_path / "so.db")
    with closing(reopen(file)) as store:
        store.insert_events(events(uuid4(), *range(1, 2000)))
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(IntegrityProblem) as found:
        list(reopen(file).rows())
    assert found.value.code == "store_damaged"
    file.write_bytes(whole)
    usable(file)


def test_written_by_newer_software(file: Path) -> None:
    """A format of tomorrow is not touched."""
    with closing(sqlite3.connect(file)) as newer:
        newer.execute("UPDATE meta SET value = '2' WHERE key = 'format'")
        newer.commit()
    problem = cannot_open("store_newer", file)
    assert (problem.facts["found"], problem.facts["known"]) == ("2", 1)


# Safe against a power cut


def test_it_waits_for_the_disk(file: Path) -> None:
    """WAL with full synchronisation, asked of SQLite itself."""
    with closing(reopen(file)) as store:
        assert isinstance(store, SQLiteStore)
        assert store._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store._db.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_file_that_cannot_be_durable_is_refused() -> None:
    """A database in memory has no journal on a disk: the check is not for show."""
    with closing(sqlite3.connect(":memory:")) as db, pytest.raises(StoreProblem) as found:
        sqlite_file._durable("…", db)
    assert found.value.code == "store_not_durable"
