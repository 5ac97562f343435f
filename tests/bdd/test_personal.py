"""Steps of ``features/personal.feature``."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.cabinet import Cabinet
from adapters.seal.judge import judge

from .world import World, sentence

scenarios("personal.feature")

DIRECTOR, SON = "Trần Văn Minh", "Ngô Văn Sơn"
ASKED = {"basis": "Đơn ngày 1/8", "reason": "Người ấy đề nghị"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "dữ liệu của người khác": "details_of_another",
        "dữ liệu không đúng dạng": "detail_malformed",
        "mục này đã kê khai": "detail_declared",
        "mục này chưa kê khai": "detail_not_declared",
        "chưa nêu mục nào": "no_details",
        "không còn dữ liệu để xóa": "nothing_to_shred",
        "trường hợp không có trong danh mục": "occasion_unknown",
        "người này chưa thôi việc": "person_not_left",
        "còn trong thời hạn bảo quản": "retention_runs",
    }


@given(sentence('{id:Word} đã kê khai điện thoại "{phone:Text}"'))
def _(world: World, id: str, phone: str) -> None:
    world.given("personal.declare", id, id, phone=phone)


@given(sentence("đã xóa dữ liệu của {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("personal.shred", id, DIRECTOR, **ASKED)


@given(sentence("Sở giữ thông tin liên hệ {years:d} năm sau khi thôi việc"))
def _(world: World, years: int) -> None:
    world.adopt(quorum="2/3", caps={"LUU-01": years}, since=date(2026, 1, 1))


@when(
    sentence('{who:Person} kê khai của {id:Word} điện thoại "{phone:Text}" và thư "{email:Text}"')
)
def _(world: World, who: str, id: str, phone: str, email: str) -> None:
    world.do("personal.declare", id, who, phone=phone, email=email)


@when(sentence("{who:Person} kê khai của {id:Word} không nêu mục nào"))
def _(world: World, who: str, id: str) -> None:
    world.do("personal.declare", id, who)


@when(
    sentence('{who:Person} sửa điện thoại của {id:Word} thành "{phone:Text}" vì "{reason:Text}"'),
    target_fixture="sent",
)
def _(world: World, who: str, id: str, phone: str, reason: str) -> object:
    command = world.command("personal.correct", id, who, None, phone=phone, reason=reason)
    world.send(command)
    return command


@when("lệnh ấy được gửi lại")
def _(world: World, sent: object) -> None:
    world.send(sent)  # type: ignore[arg-type]
    assert world.receipt.again


@when(sentence('{who:Person} sửa địa chỉ của {id:Word} thành "{text:Text}" vì "{reason:Text}"'))
def _(world: World, who: str, id: str, text: str, reason: str) -> None:
    world.do("personal.correct", id, who, address=text, reason=reason)


@when(sentence('{who:Person} xóa dữ liệu của {id:Word} theo "{basis:Text}" vì "{reason:Text}"'))
def _(world: World, who: str, id: str, basis: str, reason: str) -> None:
    world.do("personal.shred", id, who, basis=basis, reason=reason)


@when(sentence("Giám đốc xóa dữ liệu của {id:Word} trong trường hợp {occasion:Word}"))
def _(world: World, id: str, occasion: str) -> None:
    world.do("personal.shred", id, DIRECTOR, occasion=occasion, **ASKED)


@then(sentence('đọc bằng khóa riêng thấy điện thoại của {id:Word} là "{phone:Text}"'))
def _(world: World, id: str, phone: str) -> None:
    assert Cabinet(world.ledger, world.box).details(id)["phone"] == phone


@then(sentence('trong sổ không có chữ "{one:Text}" lẫn chữ "{other:Text}"'))
def _(world: World, one: str, other: str) -> None:
    bodies = b"".join(row[4] for row in world.store.rows())
    assert one.encode() not in bodies
    assert other.encode() not in bodies


@then(sentence('lời từ chối không nhắc lại "{text:Text}"'))
def _(world: World, text: str) -> None:
    assert text not in repr(world.refusal)


@then(sentence("không còn khóa nào của {id:Word}"))
def _(world: World, id: str) -> None:
    assert not [kid for kid in world.box.kids() if kid.startswith(f"{id}.")]
    assert not list(Cabinet(world.ledger, world.box).openings(id))


@then("xét lại toàn bộ sổ vẫn ra đúng những gì đã ghi")
def _(world: World) -> None:
    assert judge(world.ledger, world.store.rows(), world.log_size).decided
