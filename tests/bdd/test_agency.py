"""Steps of features/agency.feature."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import scenarios, then, when

from .world import World, sentence

scenarios("agency.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "mã đơn vị đã dùng": "unit_exists",
        "không có loại đơn vị này": "unit_kind_unknown",
        "đơn vị không sáp nhập vào chính nó": "unit_into_itself",
    }


@when(sentence('{who:Person} lập đoàn thể {unit:Word} tên "{name:Text}"'))
def _(world: World, who: str, unit: str, name: str) -> None:
    kind = "mass_organization"
    world.do("agency.create_unit", "CQ", who, unit=unit, name=name, kind=kind)


@when(sentence('{who:Person} lập "{kind:Text}" {unit:Word} tên "{name:Text}"'))
def _(world: World, who: str, kind: str, unit: str, name: str) -> None:
    world.do("agency.create_unit", "CQ", who, unit=unit, name=name, kind=kind)


@when(sentence('{who:Person} đổi tên {unit:Word} thành "{name:Text}" vì "{reason:Text}"'))
def _(world: World, who: str, unit: str, name: str, reason: str) -> None:
    world.do("agency.rename_unit", "CQ", who, unit=unit, name=name, reason=reason)


@when(sentence('{who:Person} sáp nhập {unit:Word} vào {into:Word} vì "{reason:Text}"'))
def _(world: World, who: str, unit: str, into: str, reason: str) -> None:
    world.do("agency.merge_unit", "CQ", who, unit=unit, into=into, reason=reason)


@when(sentence('{who:Person} giải thể {unit:Word} vì "{reason:Text}"'))
def _(world: World, who: str, unit: str, reason: str) -> None:
    world.do("agency.dissolve_unit", "CQ", who, unit=unit, reason=reason)


@then(sentence('đơn vị {unit:Word} đang hoạt động với tên "{name:Text}"'))
def _(world: World, unit: str, name: str) -> None:
    assert world.state("agency", "CQ").active(unit).name == name


@then(sentence("đơn vị {unit:Word} thôi hoạt động từ ngày {day:Day}"))
def _(world: World, unit: str, day: date) -> None:
    found = world.state("agency", "CQ").units[unit]
    assert (found.ended, found.into) == (day, "")


@then(sentence("đơn vị {unit:Word} thôi hoạt động từ ngày {day:Day} và nhập vào {into:Word}"))
def _(world: World, unit: str, day: date, into: str) -> None:
    found = world.state("agency", "CQ").units[unit]
    assert (found.ended, found.into) == (day, into)


@then(sentence('lịch sử của cơ quan vẫn có tên "{name:Text}"'))
def _(world: World, name: str) -> None:
    history = world.ledger.stream_history("agency:CQ")
    assert name in {getattr(recorded.event, "name", "") for recorded in history}


@then(sentence("người có mã {id:Word} vẫn được ghi tên ban đầu ở {unit:Word}"))
def _(world: World, id: str, unit: str) -> None:
    enrolled = world.ledger.stream_history(f"person:{id}")[0].event
    assert enrolled.unit == unit
