"""Steps of ``features/compilation.feature``."""

from collections.abc import Mapping

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.calendar import Calendar

from . import review
from .review import DIRECTOR, OFFICE, PLAN, STATUSES
from .world import World, sentence

scenarios("compilation.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "đề xuất không chờ tổng hợp": "nomination_wrong_state",
        "bộ tổng hợp chưa có đề xuất": "nothing_to_compile",
        "ghi hai lần trong một danh sách": "listed_twice",
        "đề xuất của kế hoạch khác": "other_plan",
        "bộ tổng hợp đã trình": "already_submitted",
        "Hội đồng chưa xét xong": "review_unfinished",
        "bộ tổng hợp chưa đến hoặc đã qua bước này": "set_wrong_state",
        "không có kết quả để trình": "nothing_to_present",
    }


def give_back(world: World, id: str) -> None:
    world.given("nomination.give_back", id, OFFICE, reason="Thiếu báo cáo thành tích")


def amend(world: World, id: str) -> None:
    facts = {"achievements": ("Hoàn thành xuất sắc nhiệm vụ năm 2024",)}
    world.given("nomination.amend", id, "Vũ Đức Long", **facts)


# Biết


@given(sentence("các đơn vị đã nộp đề xuất {ids:Words}"))
def _(world: World, ids: tuple[str, ...]) -> None:
    for id in ids:
        review.nominate(world, id)


@given(sentence("HTQT đã sửa thành tích của {id:Word}"))
def _(world: World, id: str) -> None:
    amend(world, id)


@given(sentence("HTQT đã rút đề xuất {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("nomination.withdraw", id, "Vũ Đức Long", reason="Đơn vị xin rút")


@given(sentence("Văn phòng đã lập bộ {id:Word} gồm {nominations:Words}"))
def _(world: World, id: str, nominations: tuple[str, ...]) -> None:
    review.compile_set(world, id, nominations)


@given(sentence("Văn phòng đã trả lại {id:Word}"))
def _(world: World, id: str) -> None:
    give_back(world, id)


@given(sentence("Văn phòng đã trả lại {id:Word} và HTQT đã sửa rồi nộp lại"))
def _(world: World, id: str) -> None:
    give_back(world, id)
    amend(world, id)


@given(sentence("Văn phòng đã trình bộ {id:Word}"))
def _(world: World, id: str) -> None:
    review.submit(world, id)


@given(sentence("kế hoạch {plan:Word} đang tạm dừng"))
def _(world: World, plan: str) -> None:
    facts = {"document": "TB 09/TB-SNgV", "reason": "Chờ hướng dẫn của thành phố"}
    world.given("plan.pause", plan, DIRECTOR, **facts)


@given(sentence("Hội đồng {total:d} thành viên đã xét bộ {id:Word}"))
def _(world: World, total: int, id: str) -> None:
    world.adopt()
    review.submit(world, id)
    review.sit(world, total, total)
    for number, pinned in enumerate(world.state("compilation", id).set.members, 1):
        review.review(world, f"BP-{number:03d}", pinned.nomination, total, total)


# Khi


@when(sentence("{who:Person} trình Giám đốc kết quả bộ {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("compilation.present", id, who, document="TTr 15/TTr-VP")


@when(sentence("{who:Person} lập bộ {id:Word} gồm {nominations:Words}"))
def _(world: World, who: str, id: str, nominations: tuple[str, ...]) -> None:
    world.do("compilation.compile", id, who, plan=PLAN, nominations=nominations)


@when(sentence("{who:Person} lập bộ {id:Word} của {plan:Word} gồm {nominations:Words}"))
def _(world: World, who: str, id: str, plan: str, nominations: tuple[str, ...]) -> None:
    world.do("compilation.compile", id, who, plan=plan, nominations=nominations)


@when(sentence("{who:Person} lập bộ {id:Word} không có đề xuất nào"))
def _(world: World, who: str, id: str) -> None:
    world.do("compilation.compile", id, who, plan=PLAN, nominations=())


@when(sentence('{who:Person} trình bộ {id:Word} theo "{document}"'))
def _(world: World, who: str, id: str, document: str) -> None:
    world.do("compilation.submit", id, who, document=document)


# Thì


@then(sentence('các đề xuất {ids:Words} ở trạng thái "{status}"'))
def _(world: World, ids: tuple[str, ...], status: str) -> None:
    assert {world.row("nomination", id).status for id in ids} == {STATUSES[status]}


@then(sentence("bộ {id:Word} chờ Văn phòng trình"))
def _(world: World, id: str) -> None:
    assert world.waits_for("compilation", id) == ["compilation.submit"]


@then(sentence("bộ {id:Word} đã trình"))
def _(world: World, id: str) -> None:
    row = world.row("compilation", id)
    assert (row.status, row.open) == ("submitted", True)
    assert world.waits_for("compilation", id) == ["compilation.present"]


@then(sentence("bộ {id:Word} ghi {nomination:Word} ở phiên bản {version:d}"))
def _(world: World, id: str, nomination: str, version: int) -> None:
    members = world.state("compilation", id).set.members
    assert {member.nomination: member.version for member in members}[nomination] == version


@then(sentence("bộ {id:Word} giữ thứ tự {nominations:Words}"))
def _(world: World, id: str, nominations: tuple[str, ...]) -> None:
    members = world.state("compilation", id).set.members
    assert tuple(member.nomination for member in members) == nominations


@then(
    sentence("{count:d} sự kiện được ghi cùng một lúc ở bộ {id:Word} và ở các đề xuất {ids:Words}")
)
def _(world: World, count: int, id: str, ids: tuple[str, ...]) -> None:
    recorded = world.receipt.events
    streams = [f"compilation:{id}", *(f"nomination:{name}" for name in ids)]
    assert [event.stream for event in recorded] == streams
    assert len(recorded) == count
    assert {event.around.at for event in recorded} == {recorded[0].around.at}


@then(sentence("tờ trình ghi {yes:d}/{total:d} phiếu cho {ids:Words}"))
def _(world: World, yes: int, total: int, ids: tuple[str, ...]) -> None:
    results = [(r.nomination, r.passed, r.yes, r.total) for r in world.events[0].results]
    assert results == [(id, True, yes, total) for id in ids]
    assert not world.events[0].late


@then(sentence("bộ {id:Word} đã trình Giám đốc"))
def _(world: World, id: str) -> None:
    row = world.row("compilation", id)
    assert (row.status, row.open) == ("presented", False)


@then(sentence("hạn trình Giám đốc của bộ {id:Word} sau {days:d} ngày làm việc"))
def _(world: World, id: str, days: int) -> None:
    row = world.row("compilation", id)
    assert row.due == Calendar().after(world.today, days)
    assert [todo.decision for todo in row.todo] == ["compilation.present"]


@then("tờ trình được ghi là muộn")
def _(world: World) -> None:
    assert world.events[0].late
