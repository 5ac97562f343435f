"""Two writers on one store: whatever the order, nothing is lost and nothing is recorded twice."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from eventsourcing.persistence import StoredEvent
from hypothesis import given
from hypothesis import strategies as st

from adapters.ledger import Command, Ledger, Receipt
from adapters.storage.memory import MemoryStore
from adapters.storage.port import Mark
from domain.refusal import Refusal

from ..bdd.world import World
from .commands import histories, live, replayed


class Rushed(MemoryStore):
    """A store on which somebody else may get in first, between deciding and appending."""

    def __init__(self) -> None:
        super().__init__()
        self.rival: Callable[[], None] | None = None

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        marks: Sequence[Mark] = (),
        guards: Mapping[str, int] | None = None,
        **kwargs: Any,
    ) -> Sequence[int] | None:
        rival, self.rival = self.rival, None
        if rival:
            rival()
        return super().insert_events(stored_events, marks=marks, guards=guards, **kwargs)


def two_ledgers() -> tuple[Rushed, Ledger, Ledger]:
    """A founded agency, and two ledgers that both write it."""
    store = Rushed()
    world = World(store)
    world.found()
    return store, world.ledger, Ledger(store, clock=lambda: world.now)


def record(ledger: Ledger, command: Command, accepted: list[Receipt]) -> None:
    try:
        receipt = ledger.record(command)
    except Refusal:
        return
    accepted.append(receipt)


def check(store: Rushed, ledgers: tuple[Ledger, Ledger], accepted: list[Receipt]) -> None:
    """Every accepted command stands in the log once, whole, and both ledgers agree."""
    log = list(ledgers[0].history())
    founding = len(log) - sum(len(receipt.events) for receipt in accepted)
    told = [recorded for receipt in accepted for recorded in receipt.events]
    assert sorted(told, key=lambda recorded: recorded.seq) == log[founding:]
    assert [recorded.seq for recorded in log] == list(range(store.head().size))
    for ledger in ledgers:
        ledger.refresh()
        assert live(ledger).items() <= replayed(ledger).items()  # a replay refuses gaps


@given(histories, st.data())
def test_two_writers_in_any_order_lose_nothing(
    commands: tuple[Command, ...], data: st.DataObject
) -> None:
    store, *ledgers = two_ledgers()
    accepted: list[Receipt] = []
    for turn, command in zip(
        data.draw(st.lists(st.booleans(), min_size=len(commands), max_size=len(commands))),
        commands,
        strict=True,
    ):
        record(ledgers[turn], command, accepted)
    check(store, (ledgers[0], ledgers[1]), accepted)


@given(histories, st.data())
def test_a_rival_that_gets_in_first_is_never_overwritten(
    commands: tuple[Command, ...], data: st.DataObject
) -> None:
    store, first, second = two_ledgers()
    accepted: list[Receipt] = []
    pairs = zip(commands[::2], commands[1::2], strict=False)
    for mine, theirs in pairs:
        if data.draw(st.booleans()):
            store.rival = lambda theirs=theirs: record(second, theirs, accepted)
        record(first, mine, accepted)
        store.rival = None
    check(store, (first, second), accepted)


@given(histories, st.data())
def test_a_command_sent_through_both_is_recorded_once(
    commands: tuple[Command, ...], data: st.DataObject
) -> None:
    store, first, second = two_ledgers()
    accepted: list[Receipt] = []
    for command in commands:
        if data.draw(st.integers(0, 3)) == 0:
            store.rival = lambda command=command: record(second, command, accepted)
        before = len(accepted)
        record(first, command, accepted)
        store.rival = None
        if len(accepted) == before + 2:
            theirs, mine = accepted[-2:]
            assert mine.again
            assert (mine.first, mine.events) == (theirs.first, theirs.events)
            accepted.pop()
    check(store, (first, second), accepted)
