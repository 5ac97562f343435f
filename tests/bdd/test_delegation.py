"""Steps of ``features/delegation.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("delegation.feature")

DELEGATION = "ĐB-2025-01"
NEXT = {
    "Giám đốc chọn đại biểu": "delegation.select",
    "hội nghị thông qua": "delegation.pass",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "số đại biểu âm": "quota_negative",
        "đã đủ số đại biểu": "quota_full",
        "đã là đại biểu": "already_delegate",
        "không phải đại biểu": "not_delegate",
        "danh sách đã thông qua": "list_passed",
        "không phải ngày hội nghị": "not_conference_day",
    }


def allotted(quota: int, **changes: Any) -> dict[str, Any]:
    congress = "Đại hội Thi đua yêu nước thành phố lần thứ nhất"
    facts = {"plan": PLAN, "congress": congress, "document": "CV 881/SNV-TĐKT", "quota": quota}
    return {**facts, **changes}


def chosen(
    world: World, name: str, reason: str = "Điển hình tiên tiến 2020-2025"
) -> dict[str, Any]:
    return {"person": world.ids[name], "reason": reason}


# Biết


@given(sentence("{id:Word} được phân bổ {quota:d} đại biểu"))
def _(world: World, id: str, quota: int) -> None:
    world.given("delegation.set_quota", id, OFFICE, **allotted(quota))


@given(sentence("đã chọn {name:Person}"))
def _(world: World, name: str) -> None:
    world.given("delegation.select", DELEGATION, DIRECTOR, **chosen(world, name))


@given(sentence("đã chọn {one:Person} và {other:Person}"))
def _(world: World, one: str, other: str) -> None:
    for name in (one, other):
        world.given("delegation.select", DELEGATION, DIRECTOR, **chosen(world, name))


@given(sentence("{name:Person} đã chuyển khỏi Sở"))
def _(world: World, name: str) -> None:
    world.given("person.depart", world.ids[name], OFFICE, reason="Chuyển về Sở Nội vụ")


@given(sentence("hội nghị đã dời sang ngày {day:Day}"))
def _(world: World, day: date) -> None:
    facts = {"day": day, "document": "TB 15/TB-SNgV", "reason": "Trùng lịch họp thành phố"}
    world.given("plan.reschedule", PLAN, DIRECTOR, **facts)


@given(sentence("hội nghị đã thông qua danh sách {id:Word}"))
def _(world: World, id: str) -> None:
    world.on(date(2025, 8, 21))
    world.given("delegation.pass", id, DIRECTOR, agree=38, present=40)


# Khi


@when(sentence("{who:Person} ghi {id:Word} được phân bổ {quota:d} đại biểu"))
def _(world: World, who: str, id: str, quota: int) -> None:
    world.do("delegation.set_quota", id, who, **allotted(quota))


@when(sentence("{who:Person} ghi {id:Word} mà không nêu văn bản phân bổ"))
def _(world: World, who: str, id: str) -> None:
    world.do("delegation.set_quota", id, who, **allotted(2, document=" "))


@when(sentence("{who:Person} ghi {id:Word} theo kế hoạch {plan:Word}"))
def _(world: World, who: str, id: str, plan: str) -> None:
    world.do("delegation.set_quota", id, who, **allotted(2, plan=plan))


@when(sentence("{who:Person} chọn {name:Person}"))
def _(world: World, who: str, name: str) -> None:
    world.do("delegation.select", DELEGATION, who, **chosen(world, name))


@when(sentence("{who:Person} chọn {name:Person} vào {id:Word}"))
def _(world: World, who: str, name: str, id: str) -> None:
    world.do("delegation.select", id, who, **chosen(world, name))


@when(sentence('{who:Person} chọn {name:Person} vì "{reason}"'))
def _(world: World, who: str, name: str, reason: str) -> None:
    world.do("delegation.select", DELEGATION, who, **chosen(world, name, reason))


@when(sentence("{who:Person} thay {out:Person} bằng {name:Person}"))
def _(world: World, who: str, out: str, name: str) -> None:
    facts = chosen(world, name, "Người được chọn đi công tác nước ngoài")
    world.do("delegation.substitute", DELEGATION, who, out=world.ids[out], **facts)


@when(sentence('{who:Person} thay {out:Person} bằng {name:Person} vì "{reason}"'))
def _(world: World, who: str, out: str, name: str, reason: str) -> None:
    facts = chosen(world, name, reason)
    world.do("delegation.substitute", DELEGATION, who, out=world.ids[out], **facts)


@when(sentence("{who:Person} ghi {agree:d} trên {present:d} người đồng ý danh sách {id:Word}"))
def _(world: World, who: str, agree: int, present: int, id: str) -> None:
    world.do("delegation.pass", id, who, agree=agree, present=present)


@when(
    sentence(
        "{who:Person} ghi cho ngày {day:Day} rằng {agree:d} trên {present:d} người đồng ý "
        "danh sách {id:Word}"
    )
)
def _(world: World, who: str, day: date, agree: int, present: int, id: str) -> None:
    around = {"valid": day}
    world.do("delegation.pass", id, who, around, agree=agree, present=present)


# Thì


@then(sentence("việc tiếp theo của {id:Word} là {next}"))
def _(world: World, id: str, next: str) -> None:
    assert world.waits_for("delegation", id) == [NEXT[next]]


@then(sentence("danh sách {id:Word} gồm {name:Person}"))
def _(world: World, id: str, name: str) -> None:
    assert world.state("delegation", id).mandate.people == (world.ids[name],)


@then(sentence("danh sách {id:Word} gồm {one:Person} và {other:Person}"))
def _(world: World, id: str, one: str, other: str) -> None:
    assert world.state("delegation", id).mandate.people == (world.ids[one], world.ids[other])


@then("danh sách được thông qua")
def _(world: World) -> None:
    assert world.receipt.events
    assert world.row("delegation", DELEGATION).status == "passed"


@then("danh sách chưa quá nửa")
def _(world: World) -> None:
    world.refused("list_not_agreed")
    world.nothing_recorded()


@then("danh sách đếm sai")
def _(world: World) -> None:
    world.refused("count_impossible")
    world.nothing_recorded()


@then(sentence("danh sách {id:Word} trống và đã thông qua"))
def _(world: World, id: str) -> None:
    assert world.state("delegation", id).mandate.people == ()
    assert world.row("delegation", id).status == "passed"


@then(sentence("danh sách {id:Word} vẫn đã thông qua"))
def _(world: World, id: str) -> None:
    row = world.row("delegation", id)
    assert (row.status, row.open, row.todo) == ("passed", False, ())


@then(sentence("{name:Person} đi thay {one:Person}, trước đó là {other:Person}"))
def _(world: World, name: str, one: str, other: str) -> None:
    delegates = world.state("delegation", DELEGATION).mandate.delegates
    chain = {delegate.person: delegate.instead_of for delegate in delegates}
    assert chain[world.ids[name]] == (world.ids[one], world.ids[other])
