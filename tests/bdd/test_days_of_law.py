"""A council that sits before and after 1/7/2025 and a change of its own rules, seen years later."""

from datetime import UTC, date, datetime

import pytest

from adapters.ledger import Ledger
from adapters.storage.port import LedgerStore
from domain.law import in_force

from . import review
from .world import World

JUNE, AUGUST, SEPTEMBER = date(2025, 6, 30), date(2025, 8, 5), date(2025, 9, 1)
LATER = ("ĐX-2025-002", "TH-2025-02", "PH-2025-02", "BP-002")


@pytest.fixture
def world(store: LedgerStore) -> World:
    """Eight of nine agree twice: under 2/3 and 80 % in June, under 3/4 and 90 % in September."""
    found = World(store)
    found.found()
    _june(found)
    found.on(AUGUST)
    shares = {"base_emulation_fighter": 90}
    found.adopt(SEPTEMBER, document="QĐ 60", quorum="3/4", shares=shares)
    _september(found)
    return found


def _june(world: World) -> None:
    world.on(JUNE)
    world.adopt(document="QĐ 05")
    world.plan_in_force(review.PLAN)
    review.nominate(world)
    review.compile_set(world, review.SET, ("ĐX-2025-001",))
    review.submit(world)
    review.sit(world, total=9, present=6)
    _vote(world, "BP-001", "ĐX-2025-001", review.SESSION)
    world.given("session.close", review.SESSION, review.OFFICE, minutes="BB 01")


def _september(world: World) -> None:
    nomination, compilation, session, vote = LATER
    world.on(SEPTEMBER)
    review.nominate(world, nomination, subject="Vũ Đức Long")
    review.compile_set(world, compilation, (nomination,))
    review.submit(world, compilation)
    review.convene(world, session, compilation)
    review.arrive(world, 6, session)
    world.do("session.open", session, review.DIRECTOR)
    world.refused("no_quorum", need=7)
    seventh = world.ids[review.MEMBERS[6]]
    world.given("session.arrive", session, review.OFFICE, member=seventh)
    world.given("session.open", session, review.DIRECTOR)
    _vote(world, vote, nomination, session)


def _vote(world: World, id: str, nomination: str, session: str) -> None:
    """Those in the room agree, two of the absent agree in writing, the ninth says nothing."""
    world.given("vote.open", id, review.OFFICE, session=session, nomination=nomination)
    present = 6 if id == "BP-001" else 7
    review.ballots(world, id, present)
    for name in review.MEMBERS[present:8]:
        facts = {"member": world.ids[name], "agrees": True, "document": "Phiếu ý kiến"}
        world.given("vote.record_opinion", id, review.OFFICE, **facts)
    world.given("vote.close", id, review.OFFICE)


def test_the_same_eight_of_nine_pass_in_june_and_not_in_september(world: World) -> None:
    before, after = (world.state("vote", id) for id in ("BP-001", "BP-002"))
    assert (before.passed, after.passed) == (True, False)


def test_years_later_nothing_has_been_judged_anew(world: World, store: LedgerStore) -> None:
    """Another program, in another year, under other rules: what was decided stays as it was."""
    later = Ledger(store, clock=lambda: datetime(2028, 1, 3, 2, tzinfo=UTC))
    assert later.replay() == world.ledger.replay()
    for id in ("BP-001", "BP-002"):
        assert later.state("vote", id) == world.state("vote", id)


def test_every_event_names_the_rules_of_its_own_day(world: World, store: LedgerStore) -> None:
    later = Ledger(store)
    adoptions = later.state("agency", "CQ").adoptions
    found = set()
    for recorded in later.history():
        day = date.fromisoformat(recorded.around.valid)
        if recorded.seq > first_adoption(later):
            judged = in_force(later.rulebook, adoptions, day)
            assert recorded.around.rules == judged.id
            found.add(judged.id)
    assert found == {
        "VN-2024-01-01+QĐ 05",
        "VN-2025-08-05+QĐ 05",
        "VN-2025-08-05+QĐ 60",
    }


def first_adoption(ledger: Ledger) -> int:
    """Where the agency first adopted rules of its own; before it there were only national ones."""
    adopted = (e for e in ledger.history() if e.type == "agency.settings_adopted/1")
    return next(adopted).seq
