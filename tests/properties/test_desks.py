"""Desks at the door work apart; their logs, merged in any order, give one result.

Source: plan III.2g. The logs are real files and the ledger is a real one.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.clock import VIETNAM
from adapters.reception.counter import opened
from adapters.reception.log import Log, read
from adapters.reception.merge import merge
from adapters.reception.roster import Expected, Roster
from adapters.sheets.presence import KINDS
from adapters.sheets.sheet import as_data
from adapters.storage.memory import MemoryStore
from adapters.storage.port import LedgerStore
from adapters.storage.sqlite import SQLiteStore
from domain.presence import MOVEMENTS

from ..bdd.world import ORIGIN, World
from ..sheets.test_sheets import States

PLAN = "KH-2025-01"
OPENS = datetime(2025, 8, 21, 13, 45, tzinfo=VIETNAM)
MERGERS = ("CB-003", "CB-004", "CB-005")
DESKS = ("B1", "B2", "B3")
Result = tuple[dict[str, Any], dict[str, Any]]


def roster(size: int) -> Roster:
    """Guests enough that desks meet the same ones, and some whom the ledger does not know."""
    people = [Expected(f"CB-{n:03d}", f"Lê Văn {n}", "VP") for n in range(1, size + 1)]
    people += [Expected(f"GM-{n:03d}", f"Khách {n}", "Sở Nội vụ") for n in range(1, size // 4 + 2)]
    where = ("Hội nghị", "2025-08-21", "14:30", "Hội trường")
    return Roster(ORIGIN, 0, PLAN, *where, tuple(people))


def work(path: Path, desk: str, listed: Roster, seed: int, count: int) -> None:
    """A desk notes ``count`` facts by chance: entries for the most part."""
    chance = Random(seed)
    times = clock(chance)
    with opened(path, desk, listed, "0" * 64, lambda: next(times), lambda: f"{seed}") as counter:
        for _ in range(count):
            kind = chance.choice((*MOVEMENTS, "entered", "entered", "walk_in", "unknown"))
            if kind == "walk_in":
                counter.walk_in(f"Trần Thị {chance.randrange(9)}", "Báo Hải Phòng")
            elif kind == "unknown":
                counter.unknown("Thẻ không đọc được")
            else:
                counter.note(kind, chance.choice(listed.people))


def clock(chance: Random) -> Iterator[datetime]:
    now = OPENS
    while True:
        yield now
        now += timedelta(seconds=chance.randrange(20))


def pieces(logs: list[Path], chance: Random) -> list[Log]:
    """Copies taken of each log on the way and at its end, some more than once, shuffled."""
    found = []
    for path in logs:
        whole = read(path)
        stops = [chance.randint(1, whole.next) for _ in range(chance.randrange(4))]
        found += [read(path, stop) for stop in stops]
        found += [whole] * chance.choice((1, 1, 2))
    chance.shuffle(found)
    return found


def prepared(store: LedgerStore) -> World:
    world = World(store)
    world.found()
    world.plan_in_force(PLAN)
    world.on(OPENS.date())
    return world


def merged(world: World, logs: list[Log], chance: Random) -> Result:
    """Merge one piece after the other, by whoever is there; the states and the sheet after."""
    for log in logs:
        merge(world.ledger, [log], chance.choice(MERGERS), chunk=chance.choice((1, 7, 250, 500)))
    return seen(world)


def seen(world: World) -> Result:
    states = States(world.ledger)
    [kind] = KINDS
    return dict(states.states("presence")), as_data(kind, kind.make(states, ""))


def facts_in(result: Result) -> int:
    return sum(len(presence.facts) for presence in result[0].values())


@given(st.lists(st.integers(0, 12), min_size=1, max_size=3), st.integers(0, 2**32))
def test_a_few_facts_of_a_few_desks_add_up_in_any_order(counts: list[int], seed: int) -> None:
    chance = Random(seed)
    listed = roster(4)
    with TemporaryDirectory() as folder:
        logs = []
        for number, count in enumerate(counts):
            # now and then two machines call themselves by one name
            desk = chance.choice(DESKS)
            logs.append(Path(folder, f"{number}.jsonl"))
            work(logs[-1], desk, listed, seed + number, count)
        first, second = (
            merged(prepared(MemoryStore()), pieces(logs, chance), chance) for _ in range(2)
        )
    assert first == second
    assert facts_in(first) == sum(counts), "nothing lost, nothing doubled"


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three desks, five hundred facts each."""
    folder = tmp_path_factory.mktemp("desks")
    listed = roster(300)
    for seed, desk in enumerate(DESKS):
        work(folder / f"{desk}.jsonl", desk, listed, seed, 500)
    return [folder / f"{desk}.jsonl" for desk in DESKS]


@pytest.fixture(scope="module")
def once(logs: list[Path]) -> Result:
    """What comes of merging each log once, desk by desk."""
    world = prepared(MemoryStore())
    assert [one.new for one in merge(world.ledger, map(read, logs), "CB-003")] == [500] * 3
    return seen(world)


@pytest.mark.parametrize("seed", range(6))
def test_three_desks_of_five_hundred_give_one_result_in_any_order(
    logs: list[Path], once: Result, seed: int, tmp_path: Path
) -> None:
    chance = Random(seed)
    store = SQLiteStore(str(tmp_path / "so.db"), create=True) if seed % 3 == 0 else MemoryStore()
    world = prepared(store)
    assert merged(world, pieces(logs, chance), chance) == once
    again = merge(world.ledger, map(read, logs), "CB-004")
    assert [one.new for one in again] == [0, 0, 0]
    assert facts_in(once) == 1500
    store.close()
