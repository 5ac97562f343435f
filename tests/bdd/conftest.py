"""What every feature shares: the world, and the sentences that mean the same everywhere."""

from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from pytest_bdd import given, then, when

from adapters.storage.port import LedgerStore

from .world import World, sentence

# A refusal as the features say it, and the code it stands for. A topic adds its own by a fixture
# of the same name: ``def refusals(refusals): return {**refusals, "…": "code"}``.
REFUSALS = {
    "không giữ vai trò được ra quyết định này": "not_authorised",
    "người này đã thôi việc": "person_departed",
    "không tìm thấy": "not_found",
    "mã này đã có": "already_exists",
    "thiếu thông tin bắt buộc": "text_missing",
    "thiếu một mục thông tin": "fact_missing",
    "kế hoạch không có hiệu lực": "plan_not_in_force",
    "kế hoạch chưa đến hoặc đã qua bước này": "plan_wrong_state",
    "còn nhiệm vụ chưa xong": "tasks_open",
    "không có đơn vị này": "unit_unknown",
    "đơn vị đã kết thúc hoạt động": "unit_ended",
    "Sở chưa áp dụng quy chế của mình": "settings_not_adopted",
    "số này đã cấp cho văn bản khác": "number_taken",
    "số văn bản phải lớn hơn 0": "number_malformed",
}

STATUS = {
    "dự thảo": "draft",
    "đã ký": "signed",
    "đã cấp số": "numbered",
    "đang có hiệu lực": "in_force",
    "tạm dừng": "paused",
    "đã bị thay thế": "superseded",
    "đã kết thúc": "closed",
}


@pytest.fixture
def refusals() -> Mapping[str, str]:
    return REFUSALS


@pytest.fixture(autouse=True)
def _every_store(store_name: str) -> None:
    """Run on every store; steps ask for theirs too late for pytest to see it."""


@pytest.fixture
def empty_world(store: LedgerStore) -> Iterator[World]:
    """A ledger in which nothing was ever recorded."""
    world = World(store)
    yield world
    assert world.seen, f"no step looked at the refusal: {world.refusal!r}"


@pytest.fixture
def world(empty_world: World) -> World:
    """A founded agency on the morning of 12/08/2025; see ``world.py`` for its people."""
    empty_world.found()
    return empty_world


# The day


@given(sentence("hôm nay là ngày {today:Day}"))
@when(sentence("đến ngày {today:Day}"))
def _(world: World, today: date) -> None:
    world.on(today)


# The agency


@given("sổ còn trống", target_fixture="world")
def _(empty_world: World) -> World:
    return empty_world


@when(sentence('người lập sổ {id:Word} lập sổ cho cơ quan "{name:Text}"'))
def _(world: World, id: str, name: str) -> None:
    world.do("agency.found", "CQ", id, name=name)


@then(sentence('sổ là của cơ quan "{name:Text}"'))
def _(world: World, name: str) -> None:
    assert world.row("agency", "CQ").title == name


@when(sentence('{who:Person} lập phòng {unit:Word} tên "{name:Text}"'))
def _(world: World, who: str, unit: str, name: str) -> None:
    world.do("agency.create_unit", "CQ", who, unit=unit, name=name)


@given(sentence("{who:Person} đã sáp nhập {unit:Word} vào {into:Word}"))
def _(world: World, who: str, unit: str, into: str) -> None:
    reason = "QĐ 45/QĐ-SNgV"
    world.given("agency.merge_unit", "CQ", who, unit=unit, into=into, reason=reason)


@given(sentence("{who:Person} đã giải thể {unit:Word}"))
def _(world: World, who: str, unit: str) -> None:
    world.given("agency.dissolve_unit", "CQ", who, unit=unit, reason="QĐ 46/QĐ-SNgV")


@given(sentence("Sở đã áp dụng quy chế với số người dự họp tối thiểu {quorum:Word}"))
def _(world: World, quorum: str) -> None:
    world.adopt(quorum=quorum)


@given(sentence("{name:Person} thuộc {unit:Word} có tên trong danh sách với mã {id:Word}"))
def _(world: World, name: str, unit: str, id: str) -> None:
    world.enrol(id, name, unit)


# The plan, step by step


@given(sentence("kế hoạch {plan:Word} mới là dự thảo"))
def _(world: World, plan: str) -> None:
    world.draft_plan(plan)


@given(sentence("kế hoạch {plan:Word} đã ký"))
def _(world: World, plan: str) -> None:
    world.draft_plan(plan)
    world.given("plan.approve", plan, "Trần Văn Minh")


@given(sentence("kế hoạch {plan:Word} đang có hiệu lực"))
def _(world: World, plan: str) -> None:
    world.plan_in_force(plan)


@given(sentence("{who:Person} đã tạm dừng kế hoạch {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.given("plan.pause", plan, who, document="QĐ 50/QĐ-SNgV", reason="Sắp xếp bộ máy")


@when(
    sentence("{who:Person} dự thảo kế hoạch {plan:Word}, hội nghị ngày {conference:Day}"),
)
def _(world: World, who: str, plan: str, conference: date) -> None:
    world.do("plan.draft", plan, who, title="Kế hoạch", symbol="KH-SNgV", conference=conference)


@when(sentence('{who:Person} viết mục {clause:Word} của {plan:Word} là "{text:Text}"'))
def _(world: World, who: str, clause: str, plan: str, text: str) -> None:
    world.do("plan.write_clause", plan, who, clause=clause, text=text)


@when(sentence("{who:Person} ký kế hoạch {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.approve", plan, who)


@when(sentence("{who:Person} cấp số cho kế hoạch {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.number", plan, who)


@when(sentence("{who:Person} ban hành kế hoạch {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.issue", plan, who)


@when(sentence("{who:Person} dời hội nghị của {plan:Word} sang ngày {day:Day}"))
def _(world: World, who: str, plan: str, day: date) -> None:
    facts = {"day": day, "document": "QĐ 51/QĐ-SNgV", "reason": "Trùng lịch đón đoàn"}
    world.do("plan.reschedule", plan, who, **facts)


@when(sentence('{who:Person} kết thúc kế hoạch {plan:Word} bằng báo cáo "{report:Text}"'))
def _(world: World, who: str, plan: str, report: str) -> None:
    world.do("plan.close", plan, who, report=report)


@then(sentence('kế hoạch {plan:Word} ở trạng thái "{status:Text}"'))
def _(world: World, plan: str, status: str) -> None:
    assert world.row("plan", plan).status == STATUS[status]


@then(sentence('kế hoạch {plan:Word} mang số "{number:Text}"'))
def _(world: World, plan: str, number: str) -> None:
    assert world.row("plan", plan).note == number


@given(sentence("nhiệm vụ {task:Word} đã hủy"))
def _(world: World, task: str) -> None:
    world.given("task.cancel", task, "Trần Văn Minh", reason="Không cần nữa")


# What came of it


@then("quyết định được ghi vào sổ")
def _(world: World) -> None:
    assert world.receipt.events
    assert world.log_size == world.size + len(world.receipt.events)


@then(sentence('bị từ chối vì "{why}"'))
def _(world: World, refusals: Mapping[str, str], why: str) -> None:
    assert why in refusals, f"no refusal is called {why!r}"
    world.refused(refusals[why])


@then("không có gì được ghi thêm")
def _(world: World) -> None:
    world.nothing_recorded()


# What is on record about people and units


RECORDED = "QĐ 18/QĐ-SNgV"


def enter(world: World, decision: str, id: str, /, **facts: object) -> None:
    """The Office enters something on a record."""
    command = world.command(f"record.{decision}", id, "Phạm Quốc Hưng", None, **facts)
    world.send(command)
    assert world.receipt.events


@given(sentence("{id:Word} được xếp loại {rating:Word} năm {year:d}"))
def _(world: World, id: str, rating: str, year: int) -> None:
    enter(world, "rate", id, year=year, rating=rating, document=RECORDED)


@given(sentence("{id:Word} đã được tặng {award:Word} năm {year:d}"))
def _(world: World, id: str, award: str, year: int) -> None:
    enter(world, "credit", id, award=award, year=year, decision=RECORDED)


@given(sentence("{id:Word} có sáng kiến {work:Word} phạm vi {scope:Word}"))
def _(world: World, id: str, work: str, scope: str) -> None:
    facts = {"work": work, "title": "Số hóa hồ sơ", "year": 2024, "scope": scope}
    enter(world, "recognise", id, document=RECORDED, **facts)


@given(sentence('{id:Word} bị kỷ luật {measure:Word} theo "{document}" từ ngày {since:Day}'))
def _(world: World, id: str, measure: str, document: str, since: date) -> None:
    enter(world, "discipline", id, measure=measure, document=document, since=since)


@given(sentence('{id:Word} đang tạm dừng xét theo "{document}" từ ngày {since:Day}'))
def _(world: World, id: str, document: str, since: date) -> None:
    enter(world, "hold", id, ground="complaint", document=document, since=since)


@given(sentence("{unit:Word} đang làm nhiệm vụ {task:Word} của {plan:Word}"))
def _(world: World, unit: str, task: str, plan: str) -> None:
    facts = {"title": "Soạn báo cáo", "lead": unit, "due": "2025-08-18"}
    world.given("task.assign", task, "Phạm Quốc Hưng", plan=plan, clause="III.2a", **facts)
