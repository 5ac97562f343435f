"""When the server cannot be used, or is lost half way: the right problem, no false answer."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from uuid import uuid4

import psycopg
import pytest

from adapters.problems import Problem, StoreProblem, UsageProblem
from adapters.storage import open_store, postgresql_link
from adapters.storage.contract import check, events, everything, mark
from adapters.storage.port import AlreadyRecorded, LedgerStore, Mark
from adapters.storage.postgresql import PostgreSQLStore
from tests.stores import postgresql_url, server

from .cut import Line


@pytest.fixture
def url() -> str:
    """A ledger of three events."""
    url = postgresql_url(uuid4().hex)
    with closing(open_store(url, create=True)) as store:
        store.insert_events(events(uuid4(), 1, 2, 3))
    return url


@pytest.fixture
def admin() -> Iterator[psycopg.Connection]:
    """The administrator of the server."""
    with psycopg.connect(server(), autocommit=True) as db:
        yield db


def refused(code: str, store: LedgerStore) -> Problem:
    """Recording is refused with ``code``."""
    with pytest.raises(StoreProblem) as found:
        store.insert_events(events(uuid4(), 1), marks=[mark("c")])
    assert found.value.code == code
    return found.value


def cannot_open(code: str, url: str, kind: type[Problem] = StoreProblem) -> Problem:
    with pytest.raises(kind) as found:
        open_store(url)
    assert found.value.code == code
    return found.value


# Not there


def test_a_ledger_that_is_not_there() -> None:
    """Opening never makes a ledger; only setting up does."""
    url = postgresql_url(uuid4().hex)
    for _ in range(2):
        cannot_open("store_missing", url)


def test_a_database_that_is_not_there(url: str) -> None:
    """The server answers, the database is unknown to it."""
    problem = cannot_open("store_unreachable", url.replace("/postgres?", "/khong_co?"))
    assert "khong_co" in problem.facts["detail"]


def test_a_server_that_is_not_there(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nobody listens; the password stays out of what is said."""
    folder = tmp_path_factory.mktemp("x")
    url = f"postgresql://a:bí-mật@/so?host={folder}&ledger=x"
    problem = cannot_open("store_unreachable", url)
    assert "bí-mật" not in str(problem.facts)


def test_an_address_that_is_none() -> None:
    """What cannot be read as an address is a wrong use, not a failure of the server."""
    cannot_open("store_url_malformed", "postgresql://a@host:cổng/so", UsageProblem)


def test_written_by_newer_software(url: str, admin: psycopg.Connection) -> None:
    """A format of tomorrow is not touched."""
    ledger = url.rpartition("=")[2]
    admin.execute("UPDATE thidua.meta SET value = '2' WHERE ledger = %s", (ledger,))
    assert cannot_open("store_newer", url).facts["found"] == "2"


# Not permitted


@pytest.fixture
def clerk(url: str, admin: psycopg.Connection) -> Iterator[str]:
    """A role with the rights that recording needs, and none more; its name."""
    role = f"r{uuid4().hex}"
    with alone(admin):
        admin.execute(f"CREATE ROLE {role} LOGIN")
        admin.execute(f"GRANT USAGE ON SCHEMA thidua TO {role}")
        admin.execute(f"GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA thidua TO {role}")
        admin.execute(f"GRANT UPDATE ON thidua.head, thidua.snapshot TO {role}")
    yield role
    with alone(admin):
        admin.execute(f"DROP OWNED BY {role}")
        admin.execute(f"DROP ROLE {role}")


@contextmanager
def alone(admin: psycopg.Connection) -> Iterator[None]:
    """Rights on one table are one row: two tests at once would be "tuple concurrently updated"."""
    admin.execute("SELECT pg_advisory_lock(hashtext('rights in tests'))")
    try:
        yield
    finally:
        admin.execute("SELECT pg_advisory_unlock(hashtext('rights in tests'))")


def test_a_role_that_may_only_add(url: str, clerk: str) -> None:
    """SELECT, INSERT and UPDATE of the head are enough; they cannot change an event."""
    url = url.replace("//postgres:@", f"//{clerk}@")
    with closing(open_store(url)) as store:
        store.insert_events(events(uuid4(), 1), marks=[mark("c")])
        check(store)
    with psycopg.connect(url.partition("&ledger")[0], autocommit=True) as db:
        for change in ("UPDATE thidua.event SET ver = 9", "DELETE FROM thidua.leaf"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                db.execute(change)


def test_a_role_that_may_only_read(url: str, clerk: str, admin: psycopg.Connection) -> None:
    """A reader reads everything, and is told that recording is denied."""
    with alone(admin):
        admin.execute(f"REVOKE INSERT, UPDATE ON ALL TABLES IN SCHEMA thidua FROM {clerk}")
    with closing(open_store(url.replace("//postgres:@", f"//{clerk}@"))) as store:
        before = everything(store)
        refused("store_denied", store)
        assert everything(store) == before


def test_a_server_that_only_reads(url: str, clerk: str, admin: psycopg.Connection) -> None:
    """A standby, or a database set to read-only, says so."""
    admin.execute(f"ALTER ROLE {clerk} SET default_transaction_read_only = on")
    with closing(open_store(url.replace("//postgres:@", f"//{clerk}@"))) as store:
        refused("store_read_only", store)
        assert store.head().size == 3


def test_a_server_that_answers_before_the_disk_has_it(url: str, admin: psycopg.Connection) -> None:
    """Where commits are set to be answered early, this program's are not."""
    role = f"r{uuid4().hex}"
    admin.execute(f"CREATE ROLE {role} SUPERUSER LOGIN")
    admin.execute(f"ALTER ROLE {role} SET synchronous_commit = off")
    link = postgresql_link.Link(url.replace("//postgres:@", f"//{role}@"))
    with link.connection() as db:
        assert db.execute("SHOW synchronous_commit").fetchone() == ("on",)
    link.close()
    admin.execute(f"DROP ROLE {role}")


# Held, full, lost


def test_a_ledger_held_by_another_program(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits for a while, says that the ledger is held, and records when it is free."""
    monkeypatch.setattr(postgresql_link, "LOCK_SECONDS", 0.05)
    with closing(open_store(url)) as store, psycopg.connect(server()) as other:
        other.execute("SELECT 1 FROM thidua.head FOR UPDATE")
        refused("store_locked", store)
        assert store.head().size == 3
        assert store.mark("c") is None
        other.rollback()
        store.insert_events(events(uuid4(), 1), marks=[mark("c")])
        check(store)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (psycopg.errors.DiskFull, "disk_full"),
        (psycopg.errors.TooManyConnections, "store_unreachable"),
        (psycopg.errors.IoError, "store_io"),
        (psycopg.errors.DataCorrupted, "store_damaged"),
        (psycopg.errors.UndefinedColumn, "store_failed"),
    ],
)
def test_what_the_server_complains_of(state: type[psycopg.Error], code: str) -> None:
    """What is hard to bring about here is told apart by the server's own codes."""
    problem = postgresql_link.translate(state(), "…")
    assert isinstance(problem, Problem)
    assert problem.code == code


def test_a_connection_that_died_while_idle(url: str, admin: psycopg.Connection) -> None:
    """A server that was restarted over night is noticed by nobody."""
    stream = uuid4()
    with closing(open_store(url)) as store:
        for ver in (1, 2, 3):
            hang_up(admin, store)
            assert list(store.insert_events(events(stream, ver), marks=[mark(str(ver))]) or ())
            hang_up(admin, store)
            assert store.mark(str(ver))
        check(store)
        assert store.head().size == 6


def hang_up(admin: psycopg.Connection, store: LedgerStore) -> None:
    """End the one connection that a store has, as a restart of the server does."""
    assert isinstance(store, PostgreSQLStore)
    with store._link.connection() as db:
        pid = db.info.backend_pid
    admin.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))


def test_an_answer_lost_after_the_commit(url: str) -> None:
    """The server recorded, the line broke: the answer is that it was recorded."""
    with Line(url) as line, closing(open_store(line.url)) as store:
        stream = uuid4()
        store.insert_events(events(stream, 1), marks=[mark("a")])
        line.cut_answer = 1
        ids = store.insert_events(events(stream, 2, 3), marks=[Mark("b", "digest", 1, 1)])
        assert list(ids or ()) == [5, 6]
        assert store.mark("b") == Mark("b", "digest", 5, 1)
        store.insert_events(events(stream, 4))
        check(store)
        assert line.cut_answer == 0


@pytest.mark.parametrize("said", [1, 2], ids=["lock", "commit"])
def test_an_answer_lost_by_a_writer_who_was_not_alone(url: str, said: int) -> None:
    """The same when the head was locked first, and when that was as far as it came."""
    with Line(url) as line, closing(open_store(line.url)) as store:
        line.cut_answer = said
        assert list(store.insert_events(events(uuid4(), 1), marks=[mark("b")]) or ()) == [4]
        assert store.mark("b") == Mark("b", "digest", 3, 1)
        check(store)
        assert line.cut_answer == 0


def test_a_request_lost_on_the_way(url: str) -> None:
    """Nothing reached the server: that is found out, and it is said once more."""
    with Line(url) as line, closing(open_store(line.url)) as store:
        stream = uuid4()
        store.insert_events(events(stream, 1), marks=[mark("a")])
        line.cut_request = 1
        assert list(store.insert_events(events(stream, 2), marks=[mark("b")]) or ()) == [5]
        assert line.cut_request == 0
        assert store.mark("b") == Mark("b", "digest", 4, 1)
        check(store)


def test_requests_lost_again_and_again(url: str) -> None:
    """After the second time it is said that the server cannot be reached; nothing is there."""
    with Line(url) as line, closing(open_store(line.url)) as store:
        line.deaf = b"task.progress_reported"
        refused("store_unreachable", store)
        line.deaf = b""
        assert store.mark("c") is None
        check(store)


def test_an_answer_lost_for_good(url: str) -> None:
    """When nobody can be asked, nothing is claimed; a retry finds out by its command id."""
    stream = uuid4()
    with Line(url) as line, closing(open_store(line.url)) as store:
        store.insert_events(events(stream, 1), marks=[mark("a")])
        line.cut_answer, line.last = 1, True
        with pytest.raises(StoreProblem) as found:
            store.insert_events(events(stream, 2), marks=[mark("b")])
        assert found.value.code == "store_uncertain"
        assert found.value.facts["commands"] == ["b"]
    with closing(open_store(url)) as store, pytest.raises(AlreadyRecorded):
        store.insert_events(events(stream, 2), marks=[mark("b")])


# Many at once


def test_many_make_the_tables_at_once(admin: psycopg.Connection) -> None:
    """Eight processes' worth of connections create the same ledger at the same moment."""
    database = f"d{uuid4().hex}"
    admin.execute(f"CREATE DATABASE {database}")
    url = postgresql_url("một").replace("/postgres?", f"/{database}?")
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(lambda _: open_store(url, create=True), range(8)))
    for n, store in enumerate(stores):
        store.insert_events(events(uuid4(), 1), marks=[mark(str(n))])
    check(stores[0])
    with pytest.raises(AlreadyRecorded):
        stores[0].insert_events(events(uuid4(), 1), marks=[mark("7")])
    for store in stores:
        store.close()
    admin.execute(f"DROP DATABASE {database}")


def test_ledger_names_are_apart_whatever_they_are() -> None:
    """A name in Vietnamese is a name like any other; without one there is a name by default."""
    named = postgresql_url("Sở Ngoại vụ")
    with closing(open_store(named, create=True)) as one, closing(open_store(named)) as again:
        one.insert_events(events(uuid4(), 1))
        assert again.head().size == one.head().size
    unnamed = named.partition("&ledger")[0]
    with closing(open_store(unnamed, create=True)) as other:
        assert other._ledger == postgresql_link.DEFAULT_LEDGER  # type: ignore[attr-defined]
