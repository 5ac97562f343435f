"""Steps of ``features/logistics.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.sheets.logistics import readiness

from .review import OFFICE, PLAN
from .states import States
from .world import World, sentence

scenarios("logistics.feature")

NEXT = {"Văn phòng kiểm tra": {"logistics.check"}, "đơn vị báo": {"logistics.report"}}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "giờ viết không đúng": "time_malformed",
        "không có mảng việc này": "area_unknown",
        "ngày phải xong đã qua": "needed_in_past",
        "việc của đơn vị khác": "logistics_of_other",
        "đã báo sẵn sàng": "already_ready",
        "chưa có gì để kiểm tra": "not_to_check",
        "việc này đã bỏ": "logistics_dropped",
    }


def item(**changes: Any) -> dict[str, Any]:
    facts = {"plan": PLAN, "area": "sound", "text": "Micro không dây", "unit": "HTQT"}
    return {**facts, **changes}


# Biết


@given(sentence("{id:Word} giao {unit:Word}, xong trước hội nghị {days:d} ngày"))
def _(world: World, id: str, unit: str, days: int) -> None:
    world.given("logistics.add", id, OFFICE, **item(unit=unit, days=-days))


@given(sentence("{id:Word} giao {unit:Word}, người lo là {name:Person}"))
def _(world: World, id: str, unit: str, name: str) -> None:
    world.given("logistics.add", id, OFFICE, **item(unit=unit, person=world.ids[name], days=-1))


@given(sentence("{name:Person} đã chuyển đi"))
def _(world: World, name: str) -> None:
    world.given("person.depart", world.ids[name], OFFICE, reason="Chuyển về Sở Nội vụ")


@given(sentence("{who:Person} đã báo {id:Word} sẵn sàng"))
def _(world: World, who: str, id: str) -> None:
    world.given("logistics.report", id, who, ready=True)


@given(sentence("{who:Person} đã kiểm tra {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("logistics.check", id, who)


@given(sentence("{who:Person} đã bỏ việc {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("logistics.drop", id, who, reason="Thuê ngoài")


# Khi


@when(
    sentence(
        "{who:Person} thêm {id:Word} mảng {area:Word} giao {unit:Word}, "
        "xong trước hội nghị {days:d} ngày"
    )
)
def _(world: World, who: str, id: str, area: str, unit: str, days: int) -> None:
    world.do("logistics.add", id, who, **item(area=area, unit=unit, days=-days))


@when(sentence("{who:Person} thêm {id:Word} giao {unit:Word}, xong ngày {due:Day} lúc {time:Word}"))
def _(world: World, who: str, id: str, unit: str, due: date, time: str) -> None:
    world.do("logistics.add", id, who, **item(unit=unit, due=due, time=time))


@when(sentence("{who:Person} thêm {id:Word} giao {unit:Word}, người lo {name:Person}"))
def _(world: World, who: str, id: str, unit: str, name: str) -> None:
    world.do("logistics.add", id, who, **item(unit=unit, person=world.ids[name], days=-1))


@when(sentence("{who:Person} báo {id:Word} đã sẵn sàng"))
def _(world: World, who: str, id: str) -> None:
    world.do("logistics.report", id, who, ready=True)


@when(sentence('{who:Person} báo {id:Word} chưa sẵn sàng: "{note:Text}"'))
def _(world: World, who: str, id: str, note: str) -> None:
    world.do("logistics.report", id, who, ready=False, note=note)


@when(sentence("{who:Person} kiểm tra {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("logistics.check", id, who)


@when(sentence('{who:Person} bỏ việc {id:Word} vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("logistics.drop", id, who, reason=reason)


# Thì


@then(sentence("{id:Word} phải xong ngày {day:Day}"))
def _(world: World, id: str, day: date) -> None:
    [row] = readiness(States(world, (id,)), "").rows
    assert row[5] == day


@then(sentence("{id:Word} đã sẵn sàng"))
def _(world: World, id: str) -> None:
    assert world.receipt.events
    assert world.row("logistics", id).status == "ready"


@then(sentence("{id:Word} chưa sẵn sàng"))
def _(world: World, id: str) -> None:
    assert world.receipt.events
    assert world.row("logistics", id).status == "not_ready"


@then(sentence("{id:Word} còn ghi {reports:d} lần báo"))
def _(world: World, id: str, reports: int) -> None:
    assert len(world.state("logistics", id).item.reports) == reports


@then(sentence("việc tiếp theo của {id:Word} là {next}"))
def _(world: World, id: str, next: str) -> None:
    assert set(world.waits_for("logistics", id)) == NEXT[next]


@then(sentence("{id:Word} không chờ ai nữa"))
def _(world: World, id: str) -> None:
    assert world.receipt.events
    assert world.waits_for("logistics", id) == []


@then(sentence("bảng kiểm có {ready:d} trên {total:d} việc sẵn sàng"))
def _(world: World, ready: int, total: int) -> None:
    figures = readiness(States(world, ("HC-001", "HC-002")), "").figures
    assert (figures["logistics_ready"], figures["logistics_total"]) == (ready, total)
