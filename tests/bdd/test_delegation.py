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
    "Văn phòng giới thiệu ứng viên": "delegation.put_forward",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "số đại biểu âm": "quota_negative",
        "cơ cấu đòi nhiều người hơn số chỗ": "quota_infeasible",
        "đã đủ số đại biểu": "quota_full",
        "đã là đại biểu": "already_delegate",
        "không phải đại biểu": "not_delegate",
        "danh sách đã thông qua": "list_passed",
        "danh sách chưa có ai": "list_empty",
        "không phải ngày hội nghị": "not_conference_day",
        "danh sách dài hơn số được phân bổ": "list_over_quota",
        "chưa đúng cơ cấu": "composition_unmet",
        "không có mặt cơ cấu này": "dimension_unknown",
        "giá trị không thuộc mặt cơ cấu": "bound_unknown",
        "dòng cơ cấu không nêu số nào": "bound_empty",
        "số ít nhất lớn hơn số nhiều nhất": "bound_crossed",
        "một giá trị ghi hai dòng": "bound_repeated",
        "không có danh hiệu này": "award_unlisted",
        "không có danh hiệu này trong hồ sơ": "award_not_held",
        "chưa có danh hiệu được yêu cầu": "award_needed",
        "chưa được giới thiệu": "not_candidate",
        "đã là ứng viên": "already_candidate",
        "đã là dự khuyết": "already_reserve",
        "ứng viên đang có tên trong danh sách": "candidate_listed",
        "không phải người của đơn vị": "not_own_person",
        "không có loại đối tượng này": "subject_unknown",
        "không chọn loại đại biểu này": "delegate_kind_unknown",
        "bỏ qua dự khuyết kế tiếp": "reserve_skipped",
        "không còn dự khuyết": "no_reserve",
    }


def allotted(quota: int, **changes: Any) -> dict[str, Any]:
    congress = "Đại hội Thi đua yêu nước thành phố lần thứ nhất"
    facts = {"plan": PLAN, "congress": congress, "document": "CV 881/SNV-TĐKT", "quota": quota}
    return {**facts, **changes}


def bounds(told: str) -> list[dict[str, Any]]:
    """Bounds from a line such as "unit HTQT 1-2, field Lễ tân 0-1"."""
    return [bound(*one.split(maxsplit=1)) for one in told.split(", ")]


def bound(dimension: str, rest: str) -> dict[str, Any]:
    value, _, limits = rest.rpartition(" ")
    least, dash, most = limits.rpartition("-") if limits.count("-") else (limits, "", "")
    named = {"dimension": dimension, "value": value, "minimum": int(least)}
    return {**named, "maximum": int(most)} if dash else named


def several(names: str) -> list[str]:
    return names.replace(" và ", ", ").split(", ")


REASON = "Điển hình tiên tiến 2020-2025"


def forward(world: World, who: str, name: str, id: str = DELEGATION, **facts: Any) -> None:
    told = {"person": world.ids[name], "reason": REASON, **facts}
    world.do("delegation.put_forward", id, who, **told)


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


@given(sentence('{id:Word} được phân bổ {quota:d} đại biểu với cơ cấu "{told}"'))
def _(world: World, id: str, quota: int, told: str) -> None:
    world.given("delegation.set_quota", id, OFFICE, **allotted(quota, bounds=bounds(told)))


@given(sentence("{id:Word} yêu cầu danh hiệu {award:Word}"))
def _(world: World, id: str, award: str) -> None:
    world.given("delegation.set_quota", id, OFFICE, **allotted(2, awards=[award]))


@given(sentence("{id:Word} điều chỉnh, yêu cầu danh hiệu {award:Word}"))
def _(world: World, id: str, award: str) -> None:
    facts = {"quota": 2, "awards": [award], "document": "CV 902/SNV-TĐKT"}
    world.given("delegation.revise_quota", id, OFFICE, **facts)


@given(sentence("{id:Word} điều chỉnh còn {quota:d} đại biểu"))
def _(world: World, id: str, quota: int) -> None:
    world.given("delegation.revise_quota", id, OFFICE, quota=quota, document="CV 902/SNV-TĐKT")


@given(sentence("Văn phòng đã giới thiệu {names}"))
def _(world: World, names: str) -> None:
    for name in several(names):
        world.given("delegation.put_forward", DELEGATION, OFFICE, **chosen(world, name))


@given(sentence("lao động trực tiếp {name:Person} đã được giới thiệu"))
def _(world: World, name: str) -> None:
    facts = {**chosen(world, name), "direct_worker": True}
    world.given("delegation.put_forward", DELEGATION, OFFICE, **facts)


@given(sentence("đã xếp dự khuyết {name:Person}"))
def _(world: World, name: str) -> None:
    world.given("delegation.reserve", DELEGATION, DIRECTOR, **chosen(world, name))


@given(sentence("đã đưa {names} ra khỏi dự khuyết"))
@given(sentence("đã đưa {names} ra khỏi danh sách"))
def _(world: World, names: str) -> None:
    for name in several(names):
        world.given("delegation.drop", DELEGATION, DIRECTOR, **chosen(world, name))


# Khi


@when(sentence('{who:Person} ghi {id:Word} được phân bổ {quota:d} đại biểu với cơ cấu "{told}"'))
def _(world: World, who: str, id: str, quota: int, told: str) -> None:
    world.do("delegation.set_quota", id, who, **allotted(quota, bounds=bounds(told)))


@when(
    sentence('{who:Person} điều chỉnh {id:Word} thành {quota:d} đại biểu với cơ cấu "{told}"'),
)
def _(world: World, who: str, id: str, quota: int, told: str) -> None:
    facts = {"quota": quota, "bounds": bounds(told), "document": "CV 902/SNV-TĐKT"}
    world.do("delegation.revise_quota", id, who, **facts)


@when(sentence("{who:Person} ghi {id:Word} yêu cầu danh hiệu {award:Word}"))
def _(world: World, who: str, id: str, award: str) -> None:
    world.do("delegation.set_quota", id, who, **allotted(2, awards=[award]))


@when(sentence("{who:Person} giới thiệu {name:Person}"))
def _(world: World, who: str, name: str) -> None:
    forward(world, who, name)


@when(sentence("{who:Person} giới thiệu {name:Person} cho {id:Word}"))
def _(world: World, who: str, name: str, id: str) -> None:
    forward(world, who, name, id)


@when(sentence('{who:Person} giới thiệu {name:Person} vì "{reason}"'))
def _(world: World, who: str, name: str, reason: str) -> None:
    forward(world, who, name, reason=reason)


@when(sentence("{who:Person} giới thiệu {name:Person} đại diện cho {kind:Word}"))
def _(world: World, who: str, name: str, kind: str) -> None:
    forward(world, who, name, subject_kind=kind)


@when(sentence("{who:Person} giới thiệu {name:Person} với danh hiệu {award:Word}"))
def _(world: World, who: str, name: str, award: str) -> None:
    forward(world, who, name, award=award)


@when(sentence("{who:Person} rút {name:Person}"))
def _(world: World, who: str, name: str) -> None:
    world.do("delegation.withdraw", DELEGATION, who, **chosen(world, name))


@when(sentence('{who:Person} ghi {name:Person} là đại biểu đương nhiên theo "{document}"'))
def _(world: World, who: str, name: str, document: str) -> None:
    facts = {"person": world.ids[name], "post": "Giám đốc", "document": document}
    world.do("delegation.name_ex_officio", DELEGATION, who, **facts)


@when(sentence("{who:Person} chọn {name:Person} làm đại biểu {kind:Word}"))
def _(world: World, who: str, name: str, kind: str) -> None:
    facts = {**chosen(world, name), "delegate_kind": kind}
    world.do("delegation.select", DELEGATION, who, **facts)


@when(sentence("{who:Person} xếp dự khuyết {name:Person}"))
def _(world: World, who: str, name: str) -> None:
    world.do("delegation.reserve", DELEGATION, who, **chosen(world, name))


@when(sentence("{who:Person} đưa {name:Person} ra khỏi danh sách"))
def _(world: World, who: str, name: str) -> None:
    world.do("delegation.drop", DELEGATION, who, **chosen(world, name))


@when(sentence("{who:Person} thay {out:Person} bằng dự khuyết kế tiếp"))
def _(world: World, who: str, out: str) -> None:
    world.do("delegation.substitute", DELEGATION, who, out=world.ids[out], reason="Ốm")


@when(
    sentence(
        "{who:Person} thay {out:Person} bằng {name:Person}, không lấy dự khuyết vì "
        '"{skipping:Text}"'
    )
)
def _(world: World, who: str, out: str, name: str, skipping: str) -> None:
    facts = {**chosen(world, name, "Ốm"), "skipping": skipping}
    world.do("delegation.substitute", DELEGATION, who, out=world.ids[out], **facts)


@when(
    sentence(
        '{who:Person} thông qua danh sách {id:Word} với ngoại lệ "{why:Text}" theo "{document}"'
    )
)
def _(world: World, who: str, id: str, why: str, document: str) -> None:
    facts = {"exception": why, "exception_document": document}
    world.do("delegation.pass", id, who, agree=38, present=40, **facts)


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


@then(sentence("{id:Word} có {times:d} lần phân bổ, nay là {quota:d} đại biểu"))
def _(world: World, id: str, times: int, quota: int) -> None:
    mandate = world.state("delegation", id).mandate
    assert (len(mandate.terms), mandate.quota) == (times, quota)


@then(sentence("{name:Person} là ứng viên dựa vào {award:Word}"))
def _(world: World, name: str, award: str) -> None:
    [found] = world.state("delegation", DELEGATION).mandate.candidates
    assert (found.person, found.award) == (world.ids[name], award)


@then(sentence("dự khuyết của {id:Word} là {name:Person}"))
def _(world: World, id: str, name: str) -> None:
    assert world.state("delegation", id).mandate.reserves == (world.ids[name],)


@then(sentence("ngoại lệ ghi {number:d} dòng cơ cấu chưa đạt"))
def _(world: World, number: int) -> None:
    [recorded] = world.receipt.events
    assert len(recorded.event.unmet) == number


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
