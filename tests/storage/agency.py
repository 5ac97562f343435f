"""An agency with a plan in force and four tasks of the Office, made on any store."""

from collections import Counter

from adapters.codec import open_envelope
from adapters.ledger import Ledger
from adapters.storage.contract import check
from adapters.storage.port import LedgerStore
from tests.bdd.world import World

from .writer import TASKS

PLAN = "KH-2025-01"
OFFICE = "Phạm Quốc Hưng"


def found(store: LedgerStore) -> World:
    """Found the agency, issue its plan, assign the tasks that the writers report on."""
    world = World(store)
    world.found()
    world.plan_in_force(PLAN)
    for task in TASKS:
        assign(world, task)
    return world


def assign(world: World, task: str) -> None:
    """Assign one task to the Office."""
    told = {"plan": PLAN, "clause": "III.2a", "title": f"Việc {task}", "lead": "VP", "days": -2}
    world.given("task.assign", task, OFFICE, **told)


def verify(store: LedgerStore) -> list[tuple[int, str]]:
    """Leaves, chains and root are right, every command stands once; (position, command) of all."""
    check(store)
    ledger = Ledger(store)
    replayed = ledger.replay()
    assert {stream: found.ver for stream, found in replayed.items()} == _versions(store)
    commands = [(row[0], open_envelope(row[4]).cmd) for row in store.rows()]
    for command, count in Counter(command for _, command in commands).items():
        stored = store.mark(command)
        assert stored is not None
        assert stored.count == count, f"{command} stands {count} times"
    return commands


def _versions(store: LedgerStore) -> dict[str, int]:
    return {stream: ver for _, stream, ver, _, _ in store.rows()}
