"""Two writers on one store: whatever the order, nothing is lost and nothing is recorded twice."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from eventsourcing.persistence import StoredEvent
from hypothesis import given
from hypothesis import strategies as st

from adapters.ledger import Command, Ledger, Receipt
from adapters.storage.memory import MemoryStore
from adapters.storage.port import Mark
from domain.refusal import Refusal

from ..bdd.world import World
from .commands import DIRECTOR, PLAN, founded, histories, live, replayed, story

# Sealing is random on purpose: what two ledgers seal cannot be compared byte for byte.
PLAIN = histories.map(
    lambda commands: tuple(c for c in commands if not c.decision.startswith("personal."))
)


class Rushed(MemoryStore):
    """A store on which somebody else may get in first, between deciding and appending."""

    def __init__(self) -> None:
        super().__init__()
        self.rival: Callable[[], object] | None = None

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


Accepted = dict[str, tuple[Command, Receipt]]


def record(ledger: Ledger, command: Command, accepted: Accepted) -> None:
    """Record a command, and keep its first receipt; a second one has to say the same."""
    try:
        receipt = ledger.record(command)
    except Refusal:
        return
    if not receipt.events:  # it said nothing new, and there is nothing to answer with again
        return
    _, first = accepted.setdefault(command.command, (command, receipt))
    assert receipt.again == (receipt is not first)
    assert (receipt.first, receipt.events) == (first.first, first.events)


def check(store: Rushed, ledgers: tuple[Ledger, Ledger], accepted: Accepted) -> None:
    """The log is what one writer alone would have written; both ledgers know all of it."""
    alone = founded().ledger
    in_order = sorted(accepted.values(), key=lambda pair: pair[1].first)
    for command, receipt in in_order:
        assert alone.record(command) == receipt
    log = list(ledgers[0].history())
    assert log == list(alone.history())
    assert len(log) == store.head().size
    for ledger in ledgers:
        ledger.refresh()
        assert live(ledger).items() <= replayed(ledger).items()  # a replay refuses gaps


@given(PLAIN, st.data())
def test_two_writers_in_any_order_lose_nothing(
    commands: tuple[Command, ...], data: st.DataObject
) -> None:
    store, *ledgers = two_ledgers()
    accepted: Accepted = {}
    for turn, command in zip(
        data.draw(st.lists(st.booleans(), min_size=len(commands), max_size=len(commands))),
        commands,
        strict=True,
    ):
        record(ledgers[turn], command, accepted)
    check(store, (ledgers[0], ledgers[1]), accepted)


@given(PLAIN, st.data())
def test_a_rival_that_gets_in_first_is_never_overwritten(
    commands: tuple[Command, ...], data: st.DataObject
) -> None:
    store, first, second = two_ledgers()
    accepted: Accepted = {}
    pairs = zip(commands[::2], commands[1::2], strict=False)
    for mine, theirs in pairs:
        if data.draw(st.booleans()):
            store.rival = lambda theirs=theirs: record(second, theirs, accepted)
        record(first, mine, accepted)
        store.rival = None
    check(store, (first, second), accepted)


@given(PLAIN, st.data())
def test_a_command_sent_through_both_is_recorded_once(
    commands: tuple[Command, ...], data: st.DataObject
) -> None:
    store, first, second = two_ledgers()
    accepted: Accepted = {}
    for command in commands:
        if data.draw(st.integers(0, 3)) == 0:
            store.rival = lambda command=command: record(second, command, accepted)
        record(first, command, accepted)
        store.rival = None
    check(store, (first, second), accepted)


@pytest.mark.parametrize("pauses", [True, False])
def test_what_was_only_read_must_not_have_moved_on(pauses: bool) -> None:
    """A report writes its task alone; that the plan was paused meanwhile stops it all the same."""
    store, first, second = two_ledgers()
    told = {command.decision: command for command in story()}
    for command in story():
        if command.decision == "task.report":
            break
        first.record(command)
    pause = {"document": "QĐ 50", "reason": "Sắp xếp"}
    if pauses:
        store.rival = lambda: second.record(Command("plan.pause", PLAN, pause, DIRECTOR))
        with pytest.raises(Refusal, match="plan_not_in_force"):
            first.record(told["task.report"])
    else:
        store.rival = lambda: second.record(told["request.raise"])
        assert len(first.record(told["task.report"]).events) == 1
