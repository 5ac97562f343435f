"""``thidua phat-hien``: what an auditor should look at, with its events and its rule."""

from datetime import timedelta
from pathlib import Path

import pytest
import python_calamine

from adapters.desk import Desk
from tests.bdd import review
from tests.bdd.review import DIRECTOR
from tests.bdd.world import ORIGIN, World

from .conftest import Thidua

FIRST = "ĐX-2025-001"
BASIS = {"basis": "Kết luận thanh tra 5/KL-TTr", "decision": "QĐ 70/QĐ-SNgV"}


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """A council that has voted on one case."""
    place = tmp_path / "so"
    desk = Desk.create(place, ORIGIN, "Sở Ngoại vụ")
    world = World(desk.ledger.store)
    world.found()
    world.on(world.today.replace(2025, 8, 14))
    world.plan_in_force(review.PLAN)
    world.adopt(since=world.today)
    review.nominate(world, FIRST)
    review.compile_set(world, review.SET, (FIRST,))
    review.submit(world)
    review.sit(world, 5, 5)
    review.review(world, "BP-001", FIRST, 4, 5)
    monkeypatch.setenv("THIDUA_SO", str(place))
    return world


def test_a_result_that_was_not_followed_is_found_with_its_event_and_rule(
    thidua: Thidua, council: World
) -> None:
    before = thidua("phat-hien", "--loai", "override", "--json").json
    assert before["count"] == 0
    council.given("vote.override", "BP-001", DIRECTOR, **BASIS)
    shown = " ".join(thidua("phat-hien", "--loai", "quyết định khác kết quả bỏ phiếu").out.split())
    for told in ("BP-001", *BASIS.values(), "Đối chiếu: Luật 06/2022"):
        assert told in shown
    found = thidua("findings", "--kind", "override", "--json").json
    (kind,) = found["kinds"]
    (one,) = kind["findings"]
    assert (one["stream"], len(one["events"]), kind["weight"]) == ("vote:BP-001", 1, 3)
    event = next(
        e for e in thidua("lich-su", "--cuoi", "0", "--json").json if e["seq"] == one["events"][0]
    )
    assert event["type"] == "vote.overridden/1"


def test_the_past_and_other_days_have_their_own_findings(thidua: Thidua, council: World) -> None:
    council.given("vote.override", "BP-001", DIRECTOR, **BASIS)
    size = thidua("phat-hien", "--json").json["position"]
    kind = ("--loai", "override", "--json")
    assert thidua("phat-hien", *kind, "--tinh-den", f"#{size - 3}").json["count"] == 0
    assert thidua("phat-hien", *kind, "--tinh-den", f"#{size - 1}").json["count"] == 1
    day = council.today
    before, on = (f"{one:%d/%m/%Y}" for one in (day - timedelta(1), day))
    assert thidua("phat-hien", *kind, "--den", before).json["count"] == 0
    assert thidua("phat-hien", *kind, "--tu", on, "--den", on).json["count"] == 1


def test_limits_are_the_auditors_own(thidua: Thidua, council: World) -> None:
    kind = ("--loai", "after_hours", "--json")
    wide = thidua("phat-hien", *kind, "--gio", "00:00-23:59").json["count"]
    narrow = thidua("phat-hien", *kind, "--gio", "00:00-00:01").json["count"]
    assert narrow > wide
    for typed in ("7-18", "18:00-07:00", "25:00-26:00"):
        refused = thidua("--json", "phat-hien", "--gio", typed)
        assert (refused.code, refused.error["code"]) == (2, "hours_malformed")
    refused = thidua("phat-hien", "--loai", "ghi-so-chậmm")
    assert refused.code == 2
    assert "ghi-so-cham" in refused.err


def test_findings_as_a_workbook(thidua: Thidua, council: World, tmp_path: Path) -> None:
    council.given("vote.override", "BP-001", DIRECTOR, **BASIS)
    place = tmp_path / "phat-hien.xlsx"
    assert thidua("phat-hien", "--loai", "override", "--xlsx", str(place)).code == 0
    rows = python_calamine.CalamineWorkbook.from_path(str(place)).get_sheet_by_index(0).to_python()
    assert rows[1][:3] == ["Quyết định khác kết quả bỏ phiếu", "nặng", "BP-001"]
