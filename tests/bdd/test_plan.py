"""Steps of features/plan.feature."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from .world import CLAUSES, World, sentence

scenarios("plan.feature")

DIRECTOR = "Trần Văn Minh"
THURSDAY = date(2025, 8, 21)


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "thứ trong tuần không khớp với ngày": "weekday_wrong",
        "kế hoạch phải có nơi nhận": "recipients_empty",
        "chương trình phải có nội dung": "programme_empty",
        "thời lượng không được âm": "minutes_negative",
        "kế hoạch chưa có mục nào": "plan_without_clauses",
        "ngày hiệu lực trước bước đã có": "plan_step_too_early",
        "ngày này đã qua": "day_in_past",
        "kế hoạch không tự thay chính nó": "plan_by_itself",
        "hội nghị ấy chưa tổ chức": "child_held_later",
        "không có kế hoạch cấp dưới này": "child_unknown",
        "kế hoạch cấp dưới này đã có": "child_known",
        "kế hoạch cấp dưới này đã có kết quả": "child_settled",
        "còn kế hoạch cấp dưới chưa có kết quả": "children_open",
    }


# Biết


@given(sentence("kế hoạch {plan:Word} mới có tên, chưa có mục nào"))
def _(world: World, plan: str) -> None:
    facts = {"title": "Kế hoạch", "symbol": "KH-SNgV", "conference": "2025-08-21"}
    world.given("plan.draft", plan, "Phạm Quốc Hưng", **facts)


@given(sentence("kế hoạch {plan:Word} đã được cấp số"))
def _(world: World, plan: str) -> None:
    world.draft_plan(plan)
    world.given("plan.approve", plan, DIRECTOR)
    world.given("plan.number", plan, "Lê Thu Hà")


@when(sentence("{who:Person} cấp số cho kế hoạch {plan:Word} với hiệu lực từ ngày {day:Day}"))
def _(world: World, who: str, plan: str, day: date) -> None:
    world.do("plan.number", plan, who, {"valid": day})


@when(sentence("{who:Person} ban hành kế hoạch {plan:Word} với hiệu lực từ ngày {day:Day}"))
def _(world: World, who: str, plan: str, day: date) -> None:
    world.do("plan.issue", plan, who, {"valid": day})


@given(sentence("kế hoạch {plan:Word} đang tạm dừng"))
def _(world: World, plan: str) -> None:
    world.plan_in_force(plan)
    facts = {"document": "QĐ 50/QĐ-SNgV", "reason": "Sắp xếp bộ máy"}
    world.given("plan.pause", plan, DIRECTOR, **facts)


@given(sentence("kế hoạch {plan:Word} đã kết thúc"))
def _(world: World, plan: str) -> None:
    world.plan_in_force(plan)
    world.given("plan.close", plan, DIRECTOR, report="BC 90/BC-SNgV")


# Khi


@when(
    sentence(
        "{who:Person} dự thảo kế hoạch {plan:Word}, hội nghị thứ {weekday:d} ngày {conference:Day}"
    )
)
def _(world: World, who: str, plan: str, weekday: int, conference: date) -> None:
    facts: dict[str, Any] = {"title": "Kế hoạch", "symbol": "KH-SNgV", "weekday": weekday}
    world.do("plan.draft", plan, who, conference=conference, **facts)


@when(sentence('{who:Person} dự thảo kế hoạch {plan:Word} với tên "{title:Text}"'))
def _(world: World, who: str, plan: str, title: str) -> None:
    world.do("plan.draft", plan, who, title=title, symbol="KH-SNgV", conference=THURSDAY)


@when(sentence('{who:Person} ghi nơi nhận của {plan:Word} là "{names:Text}"'))
def _(world: World, who: str, plan: str, names: str) -> None:
    world.do("plan.set_recipients", plan, who, recipients=names.split(";"))


@when(sentence("{who:Person} bỏ hết nơi nhận của {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.set_recipients", plan, who, recipients=())


@when(sentence("{who:Person} lập chương trình của {plan:Word}:"))
def _(world: World, who: str, plan: str, datatable: list[list[str]]) -> None:
    items = [{"title": title, "minutes": int(minutes)} for title, minutes in datatable[1:]]
    world.do("plan.set_programme", plan, who, items=items)


@when(sentence("{who:Person} bỏ hết chương trình của {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.set_programme", plan, who, items=[])


@when(
    sentence(
        '{who:Person} sửa mục {clause:Word} của {plan:Word} thành "{text:Text}"'
        ' theo "{document:Text}"'
    )
)
def _(world: World, who: str, clause: str, plan: str, text: str, document: str) -> None:
    facts = {"text": text, "document": document, "reason": "Phân công lại"}
    world.do("plan.amend", plan, who, clause=clause, **facts)


@when(sentence('{who:Person} dời hội nghị của {plan:Word} sang "{starts:Text}" ngày {day:Day}'))
def _(world: World, who: str, plan: str, starts: str, day: date) -> None:
    facts = {"document": "QĐ 51/QĐ-SNgV", "reason": "Trùng lịch đón đoàn"}
    world.do("plan.reschedule", plan, who, day=day, starts=starts, **facts)


@when(sentence("{who:Person} tạm dừng kế hoạch {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.pause", plan, who, document="QĐ 50/QĐ-SNgV", reason="Sắp xếp bộ máy")


@when(sentence("{who:Person} tiếp tục kế hoạch {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("plan.resume", plan, who, document="QĐ 52/QĐ-SNgV")


@when(sentence("{who:Person} thay kế hoạch {plan:Word} bằng {by:Word}"))
def _(world: World, who: str, plan: str, by: str) -> None:
    facts = {"document": "QĐ 53/QĐ-SNgV", "reason": "Thành phố đổi hướng dẫn"}
    world.do("plan.supersede", plan, who, by=by, **facts)


# Thì


@then(sentence("kế hoạch {plan:Word} chờ Giám đốc ký"))
def _(world: World, plan: str) -> None:
    assert world.waits_for("plan", plan) == ["plan.approve"]


@then(sentence('mục {clause:Word} của {plan:Word} là "{text:Text}"'))
def _(world: World, clause: str, plan: str, text: str) -> None:
    assert world.state("plan", plan).content.clauses[clause] == text


@then(sentence("lịch sử của {plan:Word} vẫn có nội dung cũ của mục {clause:Word}"))
def _(world: World, plan: str, clause: str) -> None:
    history = world.ledger.stream_history(f"plan:{plan}")
    texts = [e.event.text for e in history if getattr(e.event, "clause", "") == clause]
    assert texts[0] == CLAUSES[clause]
    assert len(texts) == 2


@then(sentence("{plan:Word} có {count:d} nơi nhận"))
def _(world: World, plan: str, count: int) -> None:
    assert len(world.state("plan", plan).content.recipients) == count


@then(
    sentence("chương trình của {plan:Word} có {count:d} nội dung, tổng {minutes:d} phút"),
)
def _(world: World, plan: str, count: int, minutes: int) -> None:
    programme = world.state("plan", plan).content.programme
    assert (len(programme), sum(item.minutes for item in programme)) == (count, minutes)


@then(sentence('sổ ghi chữ ký "{signs:Text}" của {id:Word}'))
def _(world: World, signs: str, id: str) -> None:
    (approved,) = world.events
    assert (approved.signs, approved.by) == (signs, id)


@then(sentence('hội nghị của {plan:Word} diễn ra lúc "{starts:Text}" ngày {day:Day}'))
def _(world: World, plan: str, starts: str, day: date) -> None:
    content = world.state("plan", plan).content
    assert (content.starts, content.conference) == (starts, day)
    assert world.row("plan", plan).day == day


@then(sentence("lời từ chối nêu nhiệm vụ {task:Word}"))
def _(world: World, task: str) -> None:
    world.refused("tasks_open", tasks=(task,))


# Kế hoạch cấp dưới

OFFICE = "Phạm Quốc Hưng"


def below(child: str, due: date = date(2025, 8, 15)) -> dict[str, Any]:
    return {"child": child, "agency": f"UBND {child}", "document": "KH 7/KH-UBND", "due": due}


@given(sentence('"{child:Text}" thực hiện theo {plan:Word}, hạn {due:Day}'))
def _(world: World, child: str, plan: str, due: date) -> None:
    world.given("plan.link_child", plan, OFFICE, **below(child, due))


@given(sentence('"{child:Text}" đã thôi thực hiện'))
def _(world: World, child: str) -> None:
    world.given("plan.drop_child", "KH-2025-01", OFFICE, child=child, reason="Đã sáp nhập")


@when(sentence('{who:Person} ghi thêm "{child:Text}" theo {plan:Word}'))
def _(world: World, who: str, child: str, plan: str) -> None:
    world.do("plan.link_child", plan, who, **below(child))


@when(sentence('{who:Person} ghi "{child:Text}" đã tổ chức ngày {held:Day}'))
def _(world: World, who: str, child: str, held: date) -> None:
    facts = {"child": child, "held": held, "document": "BC 11/BC-UBND"}
    world.do("plan.report_child", "KH-2025-01", who, **facts)


@when(sentence('{who:Person} ghi "{child:Text}" thôi thực hiện vì "{reason:Text}"'))
def _(world: World, who: str, child: str, reason: str) -> None:
    world.do("plan.drop_child", "KH-2025-01", who, child=child, reason=reason)


@then(sentence('"{child:Text}" chậm {days:d} ngày'))
def _(world: World, child: str, days: int) -> None:
    told = [r.event.late for r in world.receipt.events if getattr(r.event, "child", "") == child]
    assert told == [days]


@then(sentence("không kế hoạch cấp dưới nào của {plan:Word} còn chờ"))
def _(world: World, plan: str) -> None:
    assert all(child.settled for child in world.state("plan", plan).content.children.values())
