"""What auditors look at first, and what a recused member does not get to see."""

from pathlib import Path

import pytest

from adapters.desk import Desk
from tests.bdd import review
from tests.bdd.review import DIRECTOR, OFFICE
from tests.bdd.world import ORIGIN, World

from .conftest import Thidua

FIRST, SECOND = "ĐX-2025-001", "ĐX-2025-002"
RECUSED, OTHER, AUDITOR = "CB-005", "CB-006", "CB-010"


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """A council that has voted on one case, and votes on one of its own members."""
    place = tmp_path / "so"
    desk = Desk.create(place, ORIGIN, "Sở Ngoại vụ")
    world = World(desk.ledger.store)
    world.found()
    world.on(world.today.replace(2025, 8, 14))
    world.plan_in_force(review.PLAN)
    world.adopt(since=world.today, recusal="counted")
    review.nominate(world, FIRST)
    review.nominate(world, SECOND, subject="Vũ Đức Long")
    review.compile_set(world, review.SET, (FIRST, SECOND))
    review.submit(world)
    review.sit(world, 5, 5)
    review.review(world, "BP-001", FIRST, 4, 5)
    review.open_vote(world, "BP-002", SECOND)
    monkeypatch.setenv("THIDUA_SO", str(place))
    return world


def test_nothing_stands_out_where_every_result_was_followed(thidua: Thidua, council: World) -> None:
    shown = thidua("--toi", AUDITOR, "can-chu-y")
    assert shown.code == 0
    assert "Không có kết quả bỏ phiếu nào không được theo." in shown.out
    assert thidua("attention", "--json").json == []


def test_a_result_that_was_not_followed_is_shown_first_with_its_basis(
    thidua: Thidua, council: World
) -> None:
    facts = {"basis": "Kết luận thanh tra 5/KL-TTr", "decision": "QĐ 70/QĐ-SNgV"}
    council.given("vote.override", "BP-001", DIRECTOR, **facts)
    shown = " ".join(thidua("can-chu-y").out.split())
    for told in ("BP-001", "4/5", "không được theo", *facts.values()):
        assert told in shown
    (row,) = thidua("can-chu-y", "--json").json
    assert (row["stream"], row["event"]["decision"]) == ("vote:BP-001", "QĐ 70/QĐ-SNgV")


@pytest.mark.parametrize("typed", ["BP-002", SECOND])
def test_a_recused_member_does_not_read_the_case_while_the_council_votes(
    thidua: Thidua, council: World, typed: str
) -> None:
    refused = thidua("--toi", RECUSED, typed)
    assert refused.code == 1
    assert "không xem hồ sơ" in refused.err
    assert thidua("--toi", RECUSED, "--json", typed).error["code"] == "recused_reader"
    assert thidua("--toi", OTHER, typed).code == 0
    council.given("vote.close", "BP-002", OFFICE)
    assert thidua("--toi", RECUSED, typed).code == 0


def test_a_recused_member_reads_every_other_case(thidua: Thidua, council: World) -> None:
    assert thidua("--toi", RECUSED, FIRST).code == 0
    assert thidua("--toi", RECUSED, "BP-001").code == 0
