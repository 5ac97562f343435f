"""Steps of features/person.feature."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.person import Office

from .world import World, sentence

scenarios("person.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "giới tính không có trong danh mục": "sex_unknown",
        "không có vai trò này": "role_unknown",
        "không có cách ký này": "signature_unknown",
        "đại diện đơn vị phải nêu đơn vị": "role_needs_unit",
        "người này đang giữ vai trò ấy": "role_held",
        "người này không giữ vai trò ấy": "role_not_held",
    }


# The roll


@when(sentence('{who:Person} ghi tên {id:Word} "{name:Text}" vào {unit:Word}'))
def _(world: World, who: str, id: str, name: str, unit: str) -> None:
    world.do("person.enrol", id, who, name=name, unit=unit)


@when(
    sentence(
        '{who:Person} ghi tên {id:Word} "{name:Text}" vào {unit:Word},'
        " có hiệu lực từ ngày {valid:Day}"
    )
)
def _(world: World, who: str, id: str, name: str, unit: str, valid: date) -> None:
    world.do("person.enrol", id, who, {"valid": valid}, name=name, unit=unit)


@when(sentence('{who:Person} ghi tên {id:Word} với giới tính "{sex:Text}"'))
def _(world: World, who: str, id: str, sex: str) -> None:
    world.do("person.enrol", id, who, name="Phan Thị Hòa", unit="LT", sex=sex)


@when(
    sentence(
        '{who:Person} điều chuyển {id:Word} sang {unit:Word} làm "{post:Text}" vì "{reason:Text}"'
    )
)
def _(world: World, who: str, id: str, unit: str, post: str, reason: str) -> None:
    world.do("person.move", id, who, unit=unit, post=post, reason=reason)


@when(sentence('{who:Person} sửa tên {id:Word} thành "{name:Text}" vì "{reason:Text}"'))
def _(world: World, who: str, id: str, name: str, reason: str) -> None:
    world.do("person.correct_name", id, who, name=name, reason=reason)


@given(sentence("{id:Word} đã thôi việc"))
def _(world: World, id: str) -> None:
    world.given("person.depart", id, "Trần Văn Minh", reason="nghỉ hưu")


@when(sentence('{who:Person} ghi {id:Word} thôi việc vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("person.depart", id, who, reason=reason)


@then(sentence('người có mã {id:Word} là "{name:Text}" thuộc {unit:Word}'))
def _(world: World, id: str, name: str, unit: str) -> None:
    row = world.row("person", id)
    assert (row.title, row.unit, row.status, row.open) == (name, unit, "active", True)


@then(sentence("người có mã {id:Word} thôi việc từ ngày {day:Day}"))
def _(world: World, id: str, day: date) -> None:
    row = world.row("person", id)
    assert (row.status, row.open) == ("departed", False)
    assert world.state("person", id).departed == day


@then(sentence('lịch sử của {id:Word} vẫn có tên "{name:Text}"'))
def _(world: World, id: str, name: str) -> None:
    assert world.ledger.stream_history(f"person:{id}")[0].event.name == name


# Offices


@when(sentence("{who:Person} giao {id:Word} đại diện đơn vị {unit:Word}"))
def _(world: World, who: str, id: str, unit: str) -> None:
    world.do("person.grant_role", id, who, role="unit", unit=unit)


@given(sentence("{who:Person} đã giao {id:Word} đại diện đơn vị {unit:Word}"))
def _(world: World, who: str, id: str, unit: str) -> None:
    world.given("person.grant_role", id, who, role="unit", unit=unit)


@when(sentence("{who:Person} giao {id:Word} đại diện đơn vị không nêu tên"))
def _(world: World, who: str, id: str) -> None:
    world.do("person.grant_role", id, who, role="unit")


@given(sentence("{who:Person} đã giao {id:Word} vai trò Văn phòng"))
def _(world: World, who: str, id: str) -> None:
    world.given("person.grant_role", id, who, role="office", unit="VP")


@when(sentence('{who:Person} giao {id:Word} vai trò "{role:Text}"'))
def _(world: World, who: str, id: str, role: str) -> None:
    world.do("person.grant_role", id, who, role=role)


@when(sentence('{who:Person} giao {id:Word} thay mặt Giám đốc với chữ ký "{signs:Text}"'))
def _(world: World, who: str, id: str, signs: str) -> None:
    world.do("person.grant_role", id, who, role="director", signs=signs)


@given(sentence("{who:Person} đã thu của {id:Word} vai trò Văn phòng"))
def _(world: World, who: str, id: str) -> None:
    reason = "Chuyển công tác"
    world.given("person.revoke_role", id, who, role="office", unit="VP", reason=reason)


@when(sentence('{who:Person} thu của {id:Word} vai trò Văn phòng vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("person.revoke_role", id, who, role="office", unit="VP", reason=reason)


@then(sentence("{id:Word} đại diện đơn vị {unit:Word} kể từ ngày {day:Day}"))
def _(world: World, id: str, unit: str, day: date) -> None:
    assert world.state("person", id).holds("unit", day) == (Office("unit", unit, "", day),)


@when(sentence("{who:Person} nêu yêu cầu {id:Word} với tư cách đại diện {unit:Word}"))
def _(world: World, who: str, id: str, unit: str) -> None:
    facts = {"subject": "Xin thêm ghế", "text": "Thiếu 20 ghế", "answer_by": "2025-08-15"}
    around = {"role": "unit", "unit": unit}
    world.do("request.raise", id, who, around, plan="KH-2025-01", **facts)


@then(sentence("sổ ghi người quyết định thuộc đơn vị {unit:Word}"))
def _(world: World, unit: str) -> None:
    assert world.receipt.events[0].around.by.unit == unit
