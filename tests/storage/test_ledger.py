"""The ledger over every store: what others record meanwhile, repeats, old and new events, time."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from attrs import evolve as change
from attrs import frozen
from eventsourcing.persistence import StoredEvent

from adapters import ledger as ledgers
from adapters.codec import open_envelope
from adapters.ledger import Command, Ledger
from adapters.problems import IntegrityProblem, StoreProblem
from adapters.storage import open_store
from adapters.storage.memory import MemoryStore
from adapters.storage.port import Conflict, LedgerStore, Snapshot
from domain import task
from domain.catalogue import TOPICS, gather
from domain.refusal import Refusal
from tests.bdd.world import World
from tests.stores import STORES, new_store

from .agency import OFFICE, PLAN, assign, found, verify

TASK = "NV-001"
CLOSE = {"report": "BC 9/BC-SNgV"}


@pytest.fixture(params=STORES)
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """An agency with tasks, on every store."""
    store = new_store(request.param, tmp_path)
    yield found(store)
    store.close()


def another(world: World) -> World:
    """Somebody else at the same ledger, as another program would be."""
    other = World(world.store, now=world.now, ids=world.ids, numbers=world.numbers)
    other.state("plan", PLAN)
    return other


class Meanwhile(MemoryStore):
    """A store on which something happens between a decision and its append."""

    def __init__(self) -> None:
        super().__init__()
        self.meanwhile: list[Callable[[], object]] = []
        self.tries = 0

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Any:
        self.tries += 1
        if self.meanwhile:
            self.meanwhile.pop()()
        return super().insert_events(stored_events, **kwargs)


@pytest.fixture
def busy() -> World:
    """An agency with tasks, on a store where others may come in between."""
    return found(Meanwhile())


def meanwhile(world: World, *happens: Callable[[], object]) -> Meanwhile:
    """Let others do something just before the next appends; counts the tries from now on."""
    store = world.store
    assert isinstance(store, Meanwhile)
    store.tries, store.meanwhile = 0, list(reversed(happens))
    return store


def settle(world: World) -> None:
    """Cancel every task, so that the plan may be closed."""
    for id in world.state("plan", PLAN).open_tasks:
        world.given("task.cancel", id, OFFICE, reason="thôi")


# Others at the same time


def test_what_others_recorded_is_seen(world: World) -> None:
    """A ledger that remembers a stream notices what another program recorded on it."""
    other = another(world)
    other.given("task.report", TASK, OFFICE, percent=40, note="x")
    assert world.state("task", TASK).percent == 40
    world.given("task.report", TASK, OFFICE, percent=50, note="x")
    assert other.state("task", TASK).percent == 50
    verify(world.store)


def test_a_plan_closed_while_a_task_is_assigned(busy: World) -> None:
    """A decision that only read the plan is taken anew when the plan has moved, and refused."""
    settle(busy)
    other = another(busy)
    store = meanwhile(busy, lambda: other.given("plan.close", PLAN, "Trần Văn Minh", **CLOSE))
    told = {"plan": PLAN, "clause": "III.2a", "title": "Việc", "lead": "VP", "days": -1}
    busy.do("task.assign", "NV-009", OFFICE, **told)
    busy.refused("plan_not_in_force")
    assert busy.ledger.state("task", "NV-009") is None
    assert store.tries == 2
    verify(store)


def test_an_office_revoked_while_it_is_used(busy: World) -> None:
    """Authority is read like anything else: it must still be there when the log is written."""
    other, facts = another(busy), {"role": "office", "unit": "VP", "reason": "luân chuyển"}
    revoke = ("person.revoke_role", "CB-003", "Trần Văn Minh")
    meanwhile(busy, lambda: other.given(*revoke, **facts))
    busy.do("task.cancel", TASK, OFFICE, reason="thôi")
    busy.refused("not_authorised")
    assert isinstance(busy.state("task", TASK), task.Running)


def test_a_decision_is_taken_anew_on_what_stands_now(busy: World) -> None:
    """Two reports at once: both are recorded, one after the other, and times do not fall."""
    other = another(busy)
    late = timedelta(seconds=5)

    def other_reports() -> None:
        other.now = busy.now + late
        other.given("task.report", TASK, OFFICE, percent=30, note="x")

    store = meanwhile(busy, other_reports)
    busy.given("task.report", TASK, OFFICE, percent=60, note="x")
    assert busy.state("task", TASK).percent == 60
    first, second = list(busy.ledger.history())[-2:]
    assert (first.event.percent, second.event.percent) == (30, 60)
    assert first.around.at <= second.around.at
    assert store.tries == 3
    verify(store)


def test_too_late_for_ever(busy: World) -> None:
    """A store on which others are always first is given up, and nothing is recorded."""

    def conflict() -> None:
        raise Conflict

    size = busy.log_size
    meanwhile(busy, *[conflict] * (ledgers.ATTEMPTS + 1))
    with pytest.raises(StoreProblem) as found:
        busy.do("task.report", TASK, OFFICE, percent=60, note="x")
    assert found.value.code == "store_contended"
    assert busy.log_size == size


# The same command again


def test_the_same_command_is_recorded_once(world: World) -> None:
    """A retry gets the first answer, from this program, from another, and after a restart."""
    command = world.command("task.report", TASK, OFFICE, percent=60, note="x")
    first = world.ledger.record(command)
    assert not first.again
    for ledger in (world.ledger, another(world).ledger, Ledger(world.store)):
        again = ledger.record(command)
        assert again.again
        assert (again.command, again.first) == (first.command, first.first)
        assert again.events == first.events
    assert world.log_size == first.first + 1


def test_a_retry_is_answered_even_when_it_could_not_be_decided_again(world: World) -> None:
    """The plan is closed by now; that the report was recorded is still the answer."""
    command = world.command("task.report", TASK, OFFICE, percent=60, note="x")
    first = world.ledger.record(command)
    settle(world)
    world.given("plan.close", PLAN, "Trần Văn Minh", **CLOSE)
    assert world.ledger.record(command).first == first.first


@pytest.mark.parametrize(
    "other",
    [
        {"facts": {"percent": 61, "note": "x"}},
        {"id": "NV-002"},
        {"decision": "task.cancel", "facts": {"reason": "x"}},
        {"person": "CB-001"},
    ],
    ids=["facts", "task", "decision", "person"],
)
def test_a_command_id_stands_for_one_content(world: World, other: dict[str, Any]) -> None:
    """The same id with anything else in it is refused, also by another program."""
    command = world.command("task.report", TASK, OFFICE, percent=60, note="x")
    world.ledger.record(command)
    size = world.log_size
    for ledger in (world.ledger, Ledger(world.store)):
        with pytest.raises(Refusal) as found:
            ledger.record(change(command, **other))
        assert found.value.code == "command_reused"
    assert world.log_size == size


def test_a_command_recorded_by_another_program_meanwhile(busy: World) -> None:
    """The same command sent twice at the same moment: one is recorded, both get its answer."""
    other = another(busy)
    command = busy.command("task.report", TASK, OFFICE, percent=60, note="x")
    meanwhile(busy, lambda: other.ledger.record(command))
    receipt = busy.ledger.record(command)
    assert receipt.again
    assert busy.log_size == receipt.first + 1


# Several commands


def test_several_commands_are_recorded_together_or_not_at_all(world: World) -> None:
    """The third is refused: the first two, which were fine, are not recorded either."""
    size = world.log_size
    make = world.command
    good = make("task.report", TASK, OFFICE, percent=60, note="x")
    on_it = make("task.complete", TASK, OFFICE, evidence="BC 1")
    bad = make("task.complete", TASK, OFFICE, evidence="BC 2")
    with pytest.raises(Refusal):
        world.ledger.record_all([good, on_it, bad])
    assert world.log_size == size
    assert world.store.mark(good.command) is None
    assert world.state("task", TASK).percent == 0
    receipts = world.ledger.record_all([good, on_it])
    assert [receipt.first for receipt in receipts] == [size, size + 1]
    verify(world.store)


def test_a_dry_run_records_nothing(world: World) -> None:
    """What would be recorded is shown; the log and the memory stay as they were."""
    size = world.log_size
    command = world.command("task.complete", TASK, OFFICE, evidence="BC 1")
    shown = world.ledger.try_out([command])
    assert [type for _, type, _ in shown] == ["task.completed/1", "plan.task_settled/1"]
    assert world.log_size == size
    assert isinstance(world.state("task", TASK), task.Running)


def test_two_streams_move_together(world: World) -> None:
    """A completed task and its plan are written by one decision, side by side."""
    receipt = world.given("task.complete", TASK, OFFICE, evidence="BC 1")
    assert [event.stream for event in receipt.events] == [f"task:{TASK}", f"plan:{PLAN}"]
    assert TASK not in world.state("plan", PLAN).open_tasks


# Snapshots


def test_a_snapshot_saves_reading_from_the_start(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made on the way, and used instead of the events it stands for."""
    monkeypatch.setattr(ledgers, "SNAPSHOT_EVERY", 3)
    for percent in (10, 20, 30):
        world.given("task.report", TASK, OFFICE, percent=percent, note="x")
    saved = world.store.snapshot(world.ledger.stream_id(f"task:{TASK}"))
    assert saved
    assert saved.ver == 3
    lie = saved.state.replace(b'"percent":20', b'"percent":21')
    world.store.save_snapshot(change(saved, state=lie, ver=4))
    assert Ledger(world.store).state("task", TASK).percent == 21


def test_a_snapshot_of_another_shape_is_ignored(world: World) -> None:
    """What other code wrote is not guessed at; the events are read instead."""
    id = world.ledger.stream_id(f"task:{TASK}")
    world.store.save_snapshot(Snapshot(id, 1, "another shape", b"\xff not ours"))
    assert Ledger(world.store).state("task", TASK) == world.state("task", TASK)


# Old and new events


@frozen
class ProgressReported:
    """As it was in a version 1 that never was: in tenths, without a note."""

    tenths: int


def test_old_events_are_brought_up_to_date(world: World) -> None:
    """A log written before a change reads on, and its bytes stay as they were."""
    report = world.ledger.record(
        world.command("task.report", TASK, OFFICE, percent=60, note="x")
    ).events[0]
    newer = change(
        task.TOPIC,
        events={
            **{k: v for k, v in task.TOPIC.events.items() if k != report.type},
            "task.progress_reported/3": task.ProgressReported,
        },
        upcasts={
            "task.progress_reported/1": ("task.progress_reported/2", _percent_to_share),
            "task.progress_reported/2": ("task.progress_reported/3", _share_to_percent),
        },
    )
    catalogue = gather(tuple(newer if topic.name == "task" else topic for topic in TOPICS))
    before = list(world.store.rows())
    ledger = Ledger(world.store, catalogue=catalogue, clock=lambda: world.now.astimezone(UTC))
    assert ledger.state("task", TASK).percent == 60
    world.ledger = ledger
    receipt = world.given("task.report", TASK, OFFICE, percent=70, note="x")
    assert receipt.events[0].type == "task.progress_reported/3"
    assert list(world.store.rows())[: len(before)] == before
    assert ledger.replay()[ledger.stream_id(f"task:{TASK}")].state.percent == 70


def _percent_to_share(data: dict[str, Any]) -> dict[str, Any]:
    share = data["percent"] / 100
    return {"share": share, "note": data["note"], "on": data["on"]}


def _share_to_percent(data: dict[str, Any]) -> dict[str, Any]:
    return {"percent": round(data["share"] * 100), "note": data["note"], "on": data["on"]}


@pytest.mark.parametrize("type", ["task.progress_reported/9", "task.moved/1", "ballot.cast/1"])
def test_events_of_newer_software_are_refused(world: World, type: str) -> None:
    """An event that is unknown, or of a later version, is never guessed at, nor written behind."""
    row = world.store.stream_rows(world.ledger.stream_id(f"task:{TASK}"))[-1]
    size = world.log_size
    world.store.insert_events([StoredEvent(row[1], row[2] + 1, type, row[4])])
    for ledger in (world.ledger, Ledger(world.store)):
        for look in (lambda: ledger.state("task", TASK), ledger.replay, lambda: _report(ledger)):  # noqa: B023
            with pytest.raises(StoreProblem) as found:
                look()
            assert found.value.code == "event_newer"
            assert found.value.facts["type"] == type
    assert world.log_size == size + 1


def _report(ledger: Ledger) -> None:
    facts = {"percent": 5, "note": "x"}
    ledger.record(Command("task.report", TASK, facts, "CB-003"))


def test_a_gap_in_history_is_noticed(tmp_path: Path) -> None:
    """An event cut out of the file behind the program's back stops the replay."""
    with closing(new_store("sqlite", tmp_path)) as store:
        world = found(store)
        for percent in (10, 20):
            world.given("task.report", TASK, OFFICE, percent=percent, note="x")
        (file,) = tmp_path.glob("*.db")
        with closing(sqlite3.connect(file)) as db:
            db.execute("DELETE FROM event WHERE type = 'task.progress_reported/1' AND ver = 2")
            db.commit()
        with pytest.raises(IntegrityProblem) as gap:
            Ledger(store).replay()
        assert gap.value.code == "stream_gap"


def test_a_body_that_cannot_be_read_is_said_to_be(world: World) -> None:
    """Bytes that are no envelope are a fault of the record, not of the program."""
    world.store.insert_events([StoredEvent(uuid4(), 1, "task.progress_reported/1", b"{}")])
    with pytest.raises(IntegrityProblem) as found:
        list(world.ledger.history(world.log_size - 1))
    assert found.value.code == "body_unreadable"


# Time


def test_recorded_times_never_fall(world: World) -> None:
    """A clock that goes back, here or on another machine, does not turn the record around."""
    clock = datetime(2025, 8, 12, 3, tzinfo=UTC)
    moments = [clock, clock - timedelta(hours=2), clock - timedelta(days=3), clock + timedelta(1)]
    other = another(world)
    for n, (who, moment) in enumerate(zip([world, other] * 2, moments, strict=True)):
        who.now = moment
        who.given("task.report", TASK, OFFICE, percent=n, note="x")
    times = [open_envelope(row[4]).at for row in world.store.rows()]
    assert times == sorted(times)
    assert times[-1] == "2025-08-13T03:00:00.000000Z"


def test_bodies_are_what_the_command_said(world: World) -> None:
    """Who, in which office, when, by which decision on which facts, under which rules."""
    receipt = world.given("task.report", TASK, OFFICE, percent=60, note="Đã gửi giấy mời")
    body = json.loads(next(world.store.rows(receipt.first))[4])
    assert body["by"] == {"person": "CB-003", "role": "office", "signs": "", "unit": "VP"}
    assert body["facts"] == {"note": "Đã gửi giấy mời", "percent": 60}
    assert body["decision"] == "task.report"
    assert body["cmd"] == receipt.command
    assert body["on"] == f"task:{TASK}"
    assert body["rules"]
    assert body["valid"] == "2025-08-12"


def test_a_ledger_opened_again_goes_on(tmp_path: Path) -> None:
    """The receipt of a command is the same after the store was closed and opened."""
    store = new_store("sqlite", tmp_path)
    world = found(store)
    command = world.command("task.report", TASK, OFFICE, percent=60, note="x")
    first = world.ledger.record(command)
    store.close()
    (file,) = tmp_path.glob("*.db")
    with closing(open_store(f"sqlite:{file}")) as again:
        _goes_on(again, world, command, first.first)


def _goes_on(store: LedgerStore, world: World, command: Command, place: int) -> None:
    after = World(store, now=world.now, ids=world.ids, numbers=world.numbers)
    receipt = after.ledger.record(command)
    assert (receipt.first, receipt.again) == (place, True)
    with pytest.raises(Refusal) as found:
        after.ledger.record(change(command, facts={"percent": 1, "note": "x"}))
    assert found.value.code == "command_reused"
    assign(after, "NV-009")
    verify(store)
