"""The contract every store must pass, shipped for those who write one.

Derive a test class and say how a ledger of a name is opened; the same name is the same ledger::

    class TestMyStore(StoreContract):
        def open_ledger(self, name):
            return open_mine(f"mine:{self.folder}/{name}", create=True)

It runs under pytest as it is, under unittest with ``unittest.TestCase`` as a second base. A store
that forgets when it is closed says ``lasting = False``. Roots and leaves are computed here a second
time, from RFC 6962's own definition and a different JSON encoder, not with the code of the stores.
"""

# ruff: noqa: S101 - a test asserts, wherever it is shipped

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from threading import Barrier
from uuid import UUID, uuid4

from eventsourcing.persistence import StoredEvent

from .leaf import root
from .port import AlreadyRecorded, Conflict, LedgerStore, Mark, Row, Snapshot

BODY = '{"data":{"tên":"Nguyễn Thị Ước – “đã xong”\\n\\u001f"},"số":9007199254740991}'.encode()


class StoreContract:
    """What a ledger relies on; each test is one promise of ``port.py``."""

    lasting = True

    def open_ledger(self, name: str) -> LedgerStore:
        """Open the ledger of that name, made where it is not there yet."""
        raise NotImplementedError

    # Order

    def test_positions_are_dense_and_begin_at_zero(self) -> None:
        """Whatever the streams, events stand at 0, 1, 2 … and notification ids one above."""
        store, first, second = self.open_ledger("one"), uuid4(), uuid4()
        assert list(store.insert_events(events(first, 1, 2)) or ()) == [1, 2]
        assert list(store.insert_events(events(second, 1)) or ()) == [3]
        assert list(store.insert_events(events(first, 3)) or ()) == [4]
        assert [row[0] for row in store.rows()] == [0, 1, 2, 3]
        assert [n.id for n in store.select_notifications(1, 10)] == [1, 2, 3, 4]
        assert store.max_notification_id() == 4

    def test_events_of_one_append_stand_together_in_the_order_given(self) -> None:
        """One append may write several streams, in any order."""
        store, first, second = self.open_ledger("one"), uuid4(), uuid4()
        both = [*events(first, 1), *events(second, 1), *events(first, 2), *events(second, 2)]
        store.insert_events(both)
        wanted = [(str(e.originator_id), e.originator_version) for e in both]
        assert [(row[1], row[2]) for row in store.rows()] == wanted

    def test_a_refused_append_leaves_no_gap(self) -> None:
        """Positions are not used up by what was not recorded."""
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events(events(stream, 1))
        with raises(Conflict):
            store.insert_events([*events(uuid4(), 1), *events(stream, 1)])
        assert list(store.insert_events(events(stream, 2)) or ()) == [2]
        check(store)

    # Content

    def test_what_was_stored_comes_back_byte_for_byte(self) -> None:
        """Vietnamese, escapes and odd spacing survive: the leaf is taken over these very bytes."""
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events([StoredEvent(stream, 1, "plan.drafted/1", BODY)])
        row: Row = (0, str(stream), 1, "plan.drafted/1", BODY)
        assert list(store.rows()) == [row]
        assert store.stream_rows(str(stream)) == [row]
        assert store.select_events(stream) == [StoredEvent(stream, 1, "plan.drafted/1", BODY)]
        assert isinstance(next(store.rows())[4], bytes)

    def test_a_body_may_be_as_long_as_a_leaf(self) -> None:
        """65,535 bytes are the longest leaf there is."""
        store, body = self.open_ledger("one"), b'{"x":"%b"}' % (b"a" * 65_000)
        store.insert_events([StoredEvent(uuid4(), 1, "task.assigned/1", body)])
        assert next(store.rows())[4] == body

    # All or nothing

    def test_an_append_is_recorded_whole_or_not_at_all(self) -> None:
        """A conflict in the last event takes the first ones, the commands and the head with it."""
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events(events(stream, 1))
        before = everything(store)
        with raises(Conflict):
            store.insert_events([*events(uuid4(), 1), *events(stream, 1)], marks=[mark("c")])
        assert everything(store) == before
        assert store.mark("c") is None

    def test_an_empty_append_records_nothing(self) -> None:
        """No events, no commands: nothing, and no error."""
        store = self.open_ledger("one")
        assert not store.insert_events([])
        assert store.head().size == 0

    # Versions

    def test_a_version_is_recorded_once(self) -> None:
        """Whoever comes second with the same version is told that another was first."""
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events(events(stream, 1, 2))
        for again in (1, 2):
            with raises(Conflict):
                store.insert_events(events(stream, again))
        with raises(Conflict):
            store.insert_events(events(stream, 3, 3))
        check(store)

    def test_a_gap_in_a_stream_is_refused(self) -> None:
        """Versions run 1, 2, 3 … in every stream, also inside one append."""
        store, stream = self.open_ledger("one"), uuid4()
        with raises(Conflict):
            store.insert_events(events(stream, 2))
        store.insert_events(events(stream, 1))
        for ahead in ((3,), (2, 4), (5, 6)):
            with raises(Conflict):
                store.insert_events(events(stream, *ahead))
        check(store)
        assert store.head().size == 1

    # Guards

    def test_a_guard_that_holds_lets_the_append_through(self) -> None:
        """Streams that were read, and stand where they stood; 0 is a stream not there yet."""
        store, read, written = self.open_ledger("one"), uuid4(), uuid4()
        store.insert_events(events(read, 1, 2))
        guards = {str(read): 2, str(written): 0, str(uuid4()): 0}
        store.insert_events(events(written, 1), guards=guards)
        assert store.head().size == 3

    def test_a_guard_that_moved_refuses_the_append(self) -> None:
        """A decision that rests on a stream which has moved on must be taken anew."""
        store, read, written = self.open_ledger("one"), uuid4(), uuid4()
        store.insert_events(events(read, 1, 2))
        before = everything(store)
        for stale in (0, 1):
            with raises(Conflict):
                store.insert_events(events(written, 1), guards={str(read): stale})
        assert everything(store) == before

    def test_a_guard_that_moved_elsewhere_refuses_the_append(self) -> None:
        """What another opening of the same ledger has recorded counts as well."""
        one, read, written = self.open_ledger("one"), uuid4(), uuid4()
        other = self.open_ledger("one") if self.lasting else one
        one.insert_events(events(read, 1))
        other.insert_events(events(read, 2))
        with raises(Conflict):
            one.insert_events(events(written, 1), guards={str(read): 1})
        one.insert_events(events(written, 1), guards={str(read): 2})
        with raises(Conflict):
            other.insert_events(events(read, 3), guards={str(written): 0})
        other.insert_events(events(read, 3), guards={str(written): 1})
        check(one)

    def test_a_log_that_has_grown_refuses_the_append(self) -> None:
        """Whoever insists on the size of the log is told when anybody has recorded anything."""
        one = self.open_ledger("one")
        other = self.open_ledger("one") if self.lasting else one
        one.insert_events(events(uuid4(), 1), size=0)
        other.insert_events(events(uuid4(), 1), size=1)
        before = everything(one)
        for wrong in (0, 1, 3):
            with raises(Conflict):
                one.insert_events(events(uuid4(), 1), marks=[mark("c")], size=wrong)
        assert everything(one) == before
        one.insert_events(events(uuid4(), 1), marks=[mark("c")], size=2)
        check(other)

    # Commands

    def test_a_command_is_kept_with_its_place(self) -> None:
        """Marks come with places counted from the append, and are kept with places in the log."""
        store = self.open_ledger("one")
        store.insert_events(events(uuid4(), 1, 2))
        marks = [Mark("lệnh-1", "d1", 0, 1), Mark("lệnh-2", "d2", 1, 2)]
        store.insert_events(events(uuid4(), 1, 2, 3), marks=marks)
        assert store.mark("lệnh-1") == Mark("lệnh-1", "d1", 2, 1)
        assert store.mark("lệnh-2") == Mark("lệnh-2", "d2", 3, 2)
        assert store.mark("lệnh-3") is None

    def test_a_command_is_recorded_once(self) -> None:
        """The second time is told so, whatever it brings, and even if its versions are stale."""
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events(events(stream, 1), marks=[mark("c")])
        before = everything(store)
        for again in (events(uuid4(), 1), events(stream, 1), events(stream, 2)):
            with raises(AlreadyRecorded):
                store.insert_events(again, marks=[mark("d"), mark("c")])
        assert everything(store) == before
        assert store.mark("d") is None

    # Leaves and head

    def test_leaves_and_head_equal_an_independent_computation(self) -> None:
        """At every size the root is RFC 6962's, over canonical leaves chained by stream."""
        store, streams = self.open_ledger("one"), [uuid4() for _ in range(3)]
        check(store)
        for n in range(1, 10):
            for stream in streams[: 1 + n % 3]:
                ver = len(store.stream_rows(str(stream))) + 1
                store.insert_events(events(stream, ver))
            check(store)
        store.insert_events([e for stream in streams for e in events(uuid4(), 1, 2, 3)])
        check(store)

    # Reading

    def test_scans_take_windows(self) -> None:
        """``start`` counts, ``stop`` does not; windows beyond the end are empty."""
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events(events(stream, *range(1, 11)))
        for start, stop in ((0, None), (3, 7), (9, None), (10, None), (0, 0), (5, 99), (7, 3)):
            wanted = list(range(10))[start:stop]
            assert [row[0] for row in store.rows(start, stop)] == wanted
            assert [seq for seq, _ in store.leaves(start, stop)] == wanted

    def test_long_scans_are_whole(self) -> None:
        """Longer than any batch a store may read at a time, and written to in the middle."""
        store, stream = self.open_ledger("one"), uuid4()
        for first in range(1, 3500, 500):
            store.insert_events(events(stream, *range(first, first + 500)))
        scan = store.rows(10)
        seen = [next(scan)[0]]
        store.insert_events(events(uuid4(), 1))
        seen += [row[0] for row in scan]
        assert seen[:3490] == list(range(10, 3500))
        assert [seq for seq, _ in store.leaves()] == list(range(3501))

    def test_scans_do_not_disturb_each_other(self) -> None:
        """Two scans run side by side; one left unfinished does no harm."""
        store = self.open_ledger("one")
        store.insert_events(events(uuid4(), *range(1, 2501)))
        assert all(a == b for a, b in zip(store.rows(), store.rows(), strict=True))
        unfinished = store.rows()
        next(unfinished)
        store.insert_events(events(uuid4(), 1))
        assert store.head().size == 2501

    def test_a_stream_is_read_from_a_version_on(self) -> None:
        """``after`` does not count itself; other streams stay out."""
        store, stream = self.open_ledger("one"), uuid4()
        for ver in range(1, 6):
            store.insert_events([*events(stream, ver), *events(uuid4(), 1)])
        assert [row[2] for row in store.stream_rows(str(stream))] == [1, 2, 3, 4, 5]
        assert [row[2] for row in store.stream_rows(str(stream), 3)] == [4, 5]
        assert store.stream_rows(str(stream), 5) == []
        assert store.stream_rows(str(uuid4())) == []

    # Snapshots and meta

    def test_commands_come_in_the_order_of_the_log(self) -> None:
        """All of them or those of a stretch, each with the position of its first event."""
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events(events(stream, 1, 2), marks=[mark("z")])
        store.insert_events(events(stream, 3), marks=[mark("a")])
        assert [(m.id, m.seq) for m in store.marks()] == [("z", 0), ("a", 2)]
        assert [m.id for m in store.marks(1)] == ["a"]
        assert [m.id for m in store.marks(0, 2)] == ["z"]

    def test_every_snapshot_can_be_looked_at(self) -> None:
        """Each stream's last one; and a store finds nothing wrong with what it has made."""
        store = self.open_ledger("one")
        saved = [Snapshot(str(uuid4()), 1, "s", b"{}") for _ in range(3)]
        for one in saved:
            store.save_snapshot(one)
        assert {one.stream: one for one in store.snapshots()} == {one.stream: one for one in saved}
        store.inspect()

    def test_the_last_snapshot_is_kept(self) -> None:
        """A snapshot replaces the one before and leaves the log alone."""
        store, stream = self.open_ledger("one"), str(uuid4())
        assert store.snapshot(stream) is None
        for ver in (2, 7):
            saved = Snapshot(stream, ver, "hình dạng", BODY)
            store.save_snapshot(saved)
            assert store.snapshot(stream) == saved
        assert store.snapshot(str(uuid4())) is None
        assert store.head().size == 0

    def test_facts_about_the_ledger_are_set_once(self) -> None:
        """The first value stays: an origin that changed would make another log of it."""
        store = self.open_ledger("one")
        store.set_meta({"origin": "sở.example/thidua"})
        store.set_meta({"origin": "khác", "seal": "số 1", "format": "99"})
        assert store.meta() == {"format": "1", "origin": "sở.example/thidua", "seal": "số 1"}

    # Opening and closing

    def test_opened_again_it_shows_the_same(self) -> None:
        """Everything outlives the program, and the log goes on where it ended."""
        if not self.lasting:
            return
        store, stream = self.open_ledger("one"), uuid4()
        store.insert_events(events(stream, 1, 2), marks=[mark("c")])
        store.save_snapshot(Snapshot(str(stream), 2, "s", b"{}"))
        store.set_meta({"origin": "o"})
        before = everything(store)
        store.close()
        again = self.open_ledger("one")
        assert everything(again) == before
        assert again.mark("c") == Mark("c", "digest", 0, 1)
        assert again.snapshot(str(stream)) == Snapshot(str(stream), 2, "s", b"{}")
        assert list(again.insert_events(events(stream, 3)) or ()) == [3]
        check(again)

    def test_closing_twice_is_harmless(self) -> None:
        """Whoever is not sure whether it is closed may close it."""
        store = self.open_ledger("one")
        store.close()
        store.close()

    def test_two_ledgers_are_apart(self) -> None:
        """The same stream, version, command and snapshot may stand in both, and neither knows."""
        one, two, stream = self.open_ledger("one"), self.open_ledger("two"), uuid4()
        one.set_meta({"origin": "one"})
        one.insert_events(events(stream, 1, 2), marks=[mark("c")])
        one.save_snapshot(Snapshot(str(stream), 2, "s", b"{}"))
        assert two.head().size == 0
        assert not list(two.rows())
        assert two.mark("c") is None
        assert two.snapshot(str(stream)) is None
        assert "origin" not in two.meta()
        before = everything(one)
        two.insert_events(events(stream, 1), marks=[mark("c")], guards={str(stream): 0})
        assert everything(one) == before
        check(one)
        check(two)

    # Many at a time

    def test_threads_lose_nothing(self) -> None:
        """Eight threads, one store: every acknowledged append is there, once, at its place."""
        store = self.open_ledger("one")
        with ThreadPoolExecutor(8) as pool:
            ids = [id for found in pool.map(lambda n: _appends(store, n), range(8)) for id in found]
        assert sorted(ids) == list(range(1, 8 * 20 + 1))
        check(store)

    def test_of_writers_with_the_same_version_one_wins(self) -> None:
        """Six openings of one ledger write the same version at the same moment."""
        first, stream = self.open_ledger("one"), uuid4()
        stores = [self.open_ledger("one") if self.lasting else first for _ in range(6)]
        for ver in range(1, 6):
            together = Barrier(6)
            with ThreadPoolExecutor(6) as pool:
                won = [pool.submit(_race, store, stream, ver, together) for store in stores]
            assert sum(outcome.result() for outcome in won) == 1
        check(first)
        assert first.head().size == 5


def events(stream: UUID, *versions: int) -> list[StoredEvent]:
    """Small events of one stream."""
    return [
        StoredEvent(stream, ver, "task.progress_reported/1", b'{"percent":%d}' % ver)
        for ver in versions
    ]


def mark(command: str) -> Mark:
    """A command that recorded the first event of its append."""
    return Mark(command, "digest", 0, 1)


def everything(store: LedgerStore) -> tuple[object, ...]:
    """All that a ledger's log says."""
    return list(store.rows()), list(store.leaves()), store.head(), store.meta()


def check(store: LedgerStore) -> None:
    """Refuse a log whose order, chains, leaves or root differ from an independent computation."""
    rows, hashes = list(store.rows()), []
    last: dict[str, tuple[int, bytes]] = {}
    for place, (seq, stream, ver, type, body) in enumerate(rows):
        before, prev = last.get(stream, (0, b""))
        assert (seq, ver) == (place, before + 1), f"{stream}/{ver} at {seq}"
        hashes.append(_leaf(seq, stream, ver, type, body, prev))
        last[stream] = (ver, hashes[-1])
    assert list(store.leaves()) == list(enumerate(hashes))
    head = store.head()
    assert head.size == len(rows)
    assert len(head.peaks) == head.size.bit_count()
    assert root(head.peaks) == _tree(hashes)


def _leaf(seq: int, stream: str, ver: int, type: str, body: bytes, prev: bytes) -> bytes:
    leaf = {
        "body": json.loads(body),
        "prev": b64encode(prev).decode(),
        "seq": seq,
        "stream": stream,
        "type": type,
        "v": 1,
        "ver": ver,
    }
    text = json.dumps(leaf, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(b"\x00" + text.encode()).digest()


def _tree(hashes: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962 section 2.1: split at the largest power of two below the size."""
    if not hashes:
        return sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return sha256(b"\x01" + _tree(hashes[:half]) + _tree(hashes[half:])).digest()


def _appends(store: LedgerStore, writer: int) -> list[int]:
    stream, ids = uuid4(), list[int]()
    for ver in range(1, 21):
        ids += store.insert_events(events(stream, ver), marks=[mark(f"{writer}-{ver}")]) or ()
    return ids


def _race(store: LedgerStore, stream: UUID, ver: int, together: Barrier) -> bool:
    together.wait()
    try:
        store.insert_events(events(stream, ver))
    except Conflict:
        return False
    return True


@contextmanager
def raises(kind: type[Exception]) -> Iterator[None]:
    """Insist on an exception, with neither pytest nor unittest."""
    try:
        yield
    except kind:
        return
    raise AssertionError(f"{kind.__name__} was not raised")
