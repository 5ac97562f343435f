"""A seal reads what is new and all of it in its time; one process at a time; a timer keeps on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Thread
from uuid import uuid4

import pytest

from adapters.audit.sealing import timer
from adapters.desk import Desk
from adapters.ledger import Ledger
from adapters.problems import StoreProblem, UsageProblem
from adapters.seal import notary
from adapters.seal.audit import walk
from adapters.seal.faults import AuditFault
from adapters.seal.keys import FILE, make_key
from adapters.seal.notary import TURN, WALKED, Shelf, seal
from adapters.seal.timer import Timer
from adapters.seal.turn import turn
from adapters.storage import open_store
from adapters.storage.append import as_events
from adapters.storage.port import Mark

from ..stores import new_url
from ..views import story
from .keys import Key

KEY = Key(story.ORIGIN)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = story.found(tmp_path / "so", story.Clock())
    story.muddle_along(found, 30)
    yield found
    found.close()


@pytest.fixture
def shelf(desk: Desk) -> Shelf:
    return Shelf(desk.settings.folder)


def tamper(desk: Desk, *statements: str) -> None:
    with sqlite3.connect(story.file_of(desk)) as db:
        for statement in statements:
            db.execute(statement)
    db.close()


def sealed(desk: Desk, shelf: Shelf, *, full: bool = False) -> notary.Sealed:
    return seal(desk.ledger, shelf, KEY, (KEY.log,), full=full)


def test_the_first_seal_walks_everything_and_the_next_what_is_new(desk: Desk, shelf: Shelf) -> None:
    assert sealed(desk, shelf).full
    story.assign(desk)
    second = sealed(desk, shelf)
    assert (second.new, second.full) == (True, False)
    assert walk(desk.ledger.store).root == second.signed.head.root
    assert not sealed(desk, shelf).full


def test_the_whole_log_is_walked_when_asked_after_so_many_seals_and_after_a_day(
    desk: Desk, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed(desk, shelf)
    assert sealed(desk, shelf, full=True).full
    monkeypatch.setattr(notary, "FULL_EVERY", 2)
    found = []
    for _ in range(4):
        story.assign(desk)
        found.append(sealed(desk, shelf).full)
    assert found == [False, False, True, False]
    day = desk.ledger.clock() + timedelta(days=1, hours=1)
    monkeypatch.setattr(desk.ledger, "clock", lambda: day)
    assert sealed(desk, shelf).full


@pytest.mark.parametrize("lost", ["nothing of the kind", '{"size":3,"peaks":[]}', None])
def test_a_shelf_that_cannot_say_how_far_it_came_walks_everything(
    desk: Desk, shelf: Shelf, lost: str | None
) -> None:
    sealed(desk, shelf)
    place = shelf.folder / WALKED
    place.write_text(lost) if lost else place.unlink()
    assert sealed(desk, shelf).full


def test_peaks_are_believed_only_if_the_signed_root_vouches_for_them(
    desk: Desk, shelf: Shelf
) -> None:
    sealed(desk, shelf)
    place = shelf.folder / WALKED
    text = place.read_text()
    at = text.index('"peaks":["') + len('"peaks":["')
    place.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :])
    assert sealed(desk, shelf).full


ALTERED = "UPDATE event SET body = replace(body, 'KH-NV', 'KH-XX') WHERE seq = 12"


def test_an_altered_old_event_is_never_sealed_and_told_by_the_next_full_walk(
    desk: Desk, shelf: Shelf
) -> None:
    true = walk(desk.ledger.store).peaks
    sealed(desk, shelf)
    tamper(desk, ALTERED, "UPDATE leaf SET hash = zeroblob(32) WHERE seq = 13")
    story.assign(desk)
    second = sealed(desk, shelf)
    assert not second.full
    assert true[0] == shelf.confirmed().walked.peaks[0]  # still the tree that was recorded
    with pytest.raises(AuditFault) as found:
        sealed(desk, shelf, full=True)
    assert found.value.code == "row_altered"


NEW = "(SELECT max(seq) FROM event)"
FORGED = {
    "a new event altered": (
        f"UPDATE event SET body = replace(body, 'task', 'tusk') WHERE seq = {NEW}",
        "row_altered",
    ),
    "a new event removed": (f"DELETE FROM event WHERE seq = {NEW}", "rows_missing"),
    "the head of a fork": ("UPDATE head SET peaks = zeroblob(length(peaks))", "head_altered"),
    "a log cut back behind its seal": ("UPDATE head SET size = 9", "log_rolled_back"),
}


@pytest.mark.parametrize("forgery", FORGED)
def test_what_is_new_is_confirmed_each_time_or_nothing_is_signed(
    desk: Desk, shelf: Shelf, forgery: str
) -> None:
    sql, code = FORGED[forgery]
    sealed(desk, shelf)
    story.assign(desk)
    tamper(desk, sql)
    with pytest.raises(AuditFault) as found:
        sealed(desk, shelf)
    assert found.value.code == code
    assert len(shelf.sizes()) == 1


def test_two_do_not_seal_at_once(desk: Desk, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.seal.notary.turn", lambda place: turn(place, 0.05))
    with turn(shelf.folder / TURN), pytest.raises(UsageProblem) as refused:
        sealed(desk, shelf)
    assert refused.value.code == "seal_busy"
    assert sealed(desk, shelf).new


def test_a_timer_seals_from_a_thread_of_its_own_until_it_is_stopped(
    desk: Desk, shelf: Shelf
) -> None:
    folder = desk.settings.folder
    make_key(folder / FILE)
    found = timer(lambda: Desk.open(folder, clock=story.Clock()), timedelta(milliseconds=20))
    found.start()
    found.start()
    try:
        for _ in range(3):
            story.assign(desk)
            size = desk.ledger.store.head().size
            wait_for(lambda size=size: size in shelf.sizes())
    finally:
        found.stop()
        found.stop()
    assert found.problem is None
    assert found.done_at is not None
    assert found.last is not None
    assert found.last.signed.head.size == max(shelf.sizes())


def test_a_timer_without_a_key_does_nothing_and_one_in_trouble_goes_on(tmp_path: Path) -> None:
    desk = story.found(tmp_path / "so", story.Clock())
    desk.close()
    found = timer(lambda: Desk.open(tmp_path / "so"), timedelta(hours=1))
    found.do()
    assert (found.last, found.problem) == (None, None)
    heard: list[Exception] = []
    trouble = Timer(refuse, timedelta(hours=1), fail=heard.append)
    trouble.do()
    assert trouble.problem in heard


def refuse() -> notary.Sealed:
    raise UsageProblem("seal_busy", where="somewhere")


def wait_for(reached: object) -> None:
    """Up to ten seconds."""
    import time

    until = time.monotonic() + 10
    while not reached() and time.monotonic() < until:  # type: ignore[operator]
        time.sleep(0.02)
    assert reached()  # type: ignore[operator]


def test_many_threads_seal_and_one_signs(desk: Desk, shelf: Shelf) -> None:
    folder = desk.settings.folder
    make_key(folder / FILE)
    timers = [timer(lambda: Desk.open(folder), timedelta(hours=1)) for _ in range(4)]
    threads = [Thread(target=one.do) for one in timers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.problem for one in timers] == [None] * 4
    assert sum(one.last is not None and one.last.new for one in timers) == 1


@pytest.fixture
def reader(postgres_url: str) -> Iterator[str]:
    """A role that may only SELECT; rights on a table are one row, so one test at a time."""
    import psycopg

    role = f"r{uuid4().hex}"
    lock = "pg_advisory_%slock(hashtext('rights in tests'))"
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute(f"SELECT {lock % ''}")
        admin.execute(f"CREATE ROLE {role} LOGIN")
        admin.execute(f"GRANT USAGE ON SCHEMA thidua TO {role}")
        admin.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA thidua TO {role}")
        admin.execute(f"SELECT {lock % 'un'}")
        yield role
        admin.execute(f"SELECT {lock % ''}")
        admin.execute(f"DROP OWNED BY {role}")
        admin.execute(f"DROP ROLE {role}")
        admin.execute(f"SELECT {lock % 'un'}")


def test_a_notary_of_its_own_reads_the_store_and_writes_its_shelf_alone(
    desk: Desk, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = new_url("postgresql", tmp_path)
    with closing(open_store(url, create=True)) as owner:
        owner.set_meta({"origin": story.ORIGIN})
        owner.insert_events(as_events(desk.ledger.store.rows()), marks=[Mark("m", "", 0, 1)])
    role = request.getfixturevalue("reader")
    with closing(open_store(url.replace("//postgres:@", f"//{role}@"))) as reading:
        shelf = Shelf(tmp_path / "ky")
        signed = seal(Ledger(reading), shelf, KEY, (KEY.log,)).signed
        assert signed.head.root == walk(desk.ledger.store).root
        with pytest.raises(StoreProblem):
            reading.set_meta({"origin": "other"})
