"""Steps of features/ledger.feature."""

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from adapters.clock import VIETNAM, instant
from adapters.ledger import Ledger, Receipt

from .world import World, sentence

scenarios("ledger.feature")

DIRECTOR = "Trần Văn Minh"
CLERK = "Lê Thu Hà"
PLAN: Mapping[str, Any] = {
    "title": "Kế hoạch",
    "symbol": "KH-SNgV",
    "conference": "2025-08-21",
}
ROLES = {"Văn phòng": "office", "Giám đốc": "director"}
TIME = r"(?P<at>\d\d:\d\d) ngày (?P<day>\d\d/\d\d/\d{4})"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "sổ đã lập rồi": "ledger_founded",
        "thông tin không đúng dạng": "fact_malformed",
        "mục thông tin không có trong quyết định này": "fact_unknown",
        "số quá lớn": "number_too_big",
        "nội dung quá dài": "event_too_big",
        "không có loại quyết định này": "decision_unknown",
        "chữ có ký tự không nhìn thấy được": "text_not_clean",
        "dấu tiếng Việt viết tách khỏi chữ": "text_not_nfc",
        "ngày có hiệu lực còn ở phía trước": "valid_in_future",
        "số lệnh này đã dùng cho việc khác": "command_reused",
    }


def moment(day: str, at: str) -> datetime:
    """A moment in Việt Nam: "13/08/2025", "09:14"."""
    return datetime.strptime(f"{day} {at}", "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)


# Biết


@given(parsers.re(f"bây giờ là {TIME}"))
def _(world: World, at: str, day: str) -> None:
    world.now = moment(day, at)


@given(
    sentence('{who:Person} đã ký {plan:Word} bằng lệnh số "{command:Text}"'),
    target_fixture="first",
)
def _(world: World, who: str, plan: str, command: str) -> Receipt:
    return world.given("plan.approve", plan, who, {"command": command})


# Khi


@when(
    sentence('{who:Person} dự thảo kế hoạch {plan:Word} với ngày hội nghị "{day:Text}"'),
)
def _(world: World, who: str, plan: str, day: str) -> None:
    world.do("plan.draft", plan, who, **{**PLAN, "conference": day})


@when(sentence("{who:Person} dự thảo kế hoạch {plan:Word} mà không nêu ngày hội nghị"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.draft", plan, who, title="Kế hoạch", symbol="KH-SNgV")


@when(sentence('{who:Person} dự thảo kế hoạch {plan:Word} và nêu thêm mục "{name:Text}"'))
def _(world: World, who: str, plan: str, name: str) -> None:
    world.do("plan.draft", plan, who, **{**PLAN, name: "xanh"})


@when(sentence("{who:Person} dự thảo kế hoạch {plan:Word} với tên có dấu ẩn"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.draft", plan, who, **{**PLAN, "title": "Kế\N{ZERO WIDTH SPACE}hoạch"})


@when(sentence("{who:Person} dự thảo kế hoạch {plan:Word} với tên viết tách dấu"))
def _(world: World, who: str, plan: str) -> None:
    title = unicodedata.normalize("NFD", "Kế hoạch")
    world.do("plan.draft", plan, who, **{**PLAN, "title": title})


@when(sentence("{who:Person} viết mục {clause:Word} của {plan:Word} thành hai dòng"))
def _(world: World, who: str, clause: str, plan: str) -> None:
    text = "Văn phòng chủ trì.\nCác phòng phối hợp."
    world.do("plan.write_clause", plan, who, clause=clause, text=text)


@when(sentence("{who:Person} viết một mục của {plan:Word} dài {length:d} chữ cái"))
def _(world: World, who: str, plan: str, length: int) -> None:
    world.do("plan.write_clause", plan, who, clause="I.1", text="a" * length)


@when(sentence("{who:Person} ghi chương trình của {plan:Word} dài {minutes:d} phút"))
def _(world: World, who: str, plan: str, minutes: int) -> None:
    items = [{"title": "Tham luận", "minutes": minutes}]
    world.do("plan.set_programme", plan, who, items=items)


@when(sentence("{who:Person} ra quyết định lạ"))
def _(world: World, who: str) -> None:
    world.do("plan.burn", "KH-2025-01", who)


@when(sentence("{who:Person} ký kế hoạch {plan:Word}, có hiệu lực từ ngày {valid:Day}"))
def _(world: World, who: str, plan: str, valid: date) -> None:
    world.do("plan.approve", plan, who, {"valid": valid})


@when(sentence('{who:Person} gửi lại lệnh số "{command:Text}" ký {plan:Word}'))
def _(world: World, who: str, command: str, plan: str) -> None:
    world.do("plan.approve", plan, who, {"command": command})


@when(
    sentence("gửi một lần hai quyết định: ký {plan:Word} rồi ban hành {again:Word} khi chưa có số")
)
def _(world: World, plan: str, again: str) -> None:
    world.send(
        world.command("plan.approve", plan, DIRECTOR), world.command("plan.issue", again, CLERK)
    )


@when(
    sentence("xem trước việc {who:Person} ký {plan:Word}"),
    target_fixture="foreseen",
)
def _(world: World, who: str, plan: str) -> list[tuple[str, str, Any]]:
    world.size = world.log_size
    return world.ledger.try_out([world.command("plan.approve", plan, who)])


@when("đọc lại toàn bộ sổ từ đầu", target_fixture="replayed")
def _(world: World) -> Ledger:
    return Ledger(world.store, clock=lambda: world.now)


# Thì


@then(sentence("sổ ghi {id:Word} quyết định ở vai trò {role}"))
def _(world: World, id: str, role: str) -> None:
    by = world.receipt.events[0].around.by
    assert (by.person, by.role, by.signs) == (id, ROLES[role], "")


@then(sentence('sổ ghi {id:Word} quyết định ở vai trò {role}, ký "{signs:Text}"'))
def _(world: World, id: str, role: str, signs: str) -> None:
    by = world.receipt.events[0].around.by
    assert (by.person, by.role, by.signs) == (id, ROLES[role], signs)


@then(sentence("sổ nói quyết định có hiệu lực từ ngày {valid:Day}"))
def _(world: World, valid: date) -> None:
    assert world.receipt.events[0].around.valid == valid.isoformat()


@then(parsers.re(f"sổ nói quyết định được ghi lúc {TIME}"))
def _(world: World, at: str, day: str) -> None:
    assert instant(world.receipt.events[0].around.at) == moment(day, at)


@then("giờ ghi trong sổ không lùi")
def _(world: World) -> None:
    assert world.receipt.events
    moments = [recorded.around.at for recorded in world.ledger.history()]
    assert moments == sorted(moments)
    assert instant(moments[-1]) > world.now


@then("sổ trả lời như lần đầu")
def _(world: World, first: Receipt) -> None:
    assert world.receipt.again
    assert not first.again
    assert (world.receipt.first, world.receipt.events) == (first.first, first.events)


@then(sentence('được báo trước sự kiện "{type:Text}"'))
def _(foreseen: list[tuple[str, str, Any]], type: str) -> None:
    assert [found for _, found, _ in foreseen] == [type]


@then("kết quả đúng bằng hiện trạng")
def _(world: World, replayed: Ledger) -> None:
    again = replayed.replay()
    names = {recorded.stream for recorded in world.ledger.history()}
    live = {name: world.ledger.state(*name.split(":")) for name in names}
    assert {name: again[world.ledger.stream_id(name)].state for name in names} == live
    assert len(again) == len(names)
