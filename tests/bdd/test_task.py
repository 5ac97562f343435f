"""Steps of features/task.feature."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.task import Due

from .world import World, sentence

scenarios("task.feature")

OFFICE = "Phạm Quốc Hưng"
HEADS = {"VP": OFFICE, "HTQT": "Vũ Đức Long"}
STATUS = {"đang làm": "running", "hoàn thành": "completed", "đã hủy": "cancelled"}
REPORT: Mapping[str, Any] = {
    "plan": "KH-2025-01",
    "clause": "III.2a",
    "title": "Soạn báo cáo",
    "lead": "VP",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "kế hoạch không có mục này": "clause_unknown",
        "đơn vị chủ trì không đồng thời phối hợp": "lead_cooperates",
        "nhiệm vụ phải có hạn": "due_missing",
        "chỉ nêu một loại hạn": "due_mixed",
        "ngày bắt đầu phải trước hạn": "window_backwards",
        "hạn này đã qua": "due_in_past",
        "đơn vị không được giao phối hợp": "not_cooperating",
        "đơn vị đã xác nhận": "already_confirmed",
        "tiến độ từ 0 đến 100 phần trăm": "percent_out_of_range",
        "chỉ đơn vị chủ trì được làm việc này": "not_lead_unit",
        "nhiệm vụ không còn đang làm": "task_not_running",
        "nhiệm vụ chưa báo hoàn thành": "task_not_completed",
        "đơn vị không tham gia nhiệm vụ": "unit_not_involved",
        "đơn vị giao và nhận là một": "handed_to_itself",
        "không phải kế hoạch thay thế": "not_successor",
    }


# Biết


@given(sentence("{lead:Word} chủ trì {task:Word}"))
def _(world: World, lead: str, task: str) -> None:
    world.given("task.assign", task, OFFICE, **{**REPORT, "lead": lead, "due": "2025-08-18"})


@given(sentence("{lead:Word} chủ trì {task:Word}, hạn {due:Day}"))
def _(world: World, lead: str, task: str, due: date) -> None:
    world.given("task.assign", task, OFFICE, **{**REPORT, "lead": lead, "due": due})


@given(sentence("{lead:Word} chủ trì {task:Word}, phối hợp {units:Words}"))
def _(world: World, lead: str, task: str, units: tuple[str, ...]) -> None:
    facts = {**REPORT, "lead": lead, "cooperating": units, "due": "2025-08-18"}
    world.given("task.assign", task, OFFICE, **facts)


@given(sentence("{task:Word} được giao với hạn {days:d} ngày trước hội nghị"))
def _(world: World, task: str, days: int) -> None:
    world.given("task.assign", task, OFFICE, **REPORT, days=-days)


@given(sentence("{lead:Word} đã hoàn thành {task:Word}"))
def _(world: World, lead: str, task: str) -> None:
    facts = {**REPORT, "lead": lead, "due": "2025-08-18"}
    world.given("task.assign", task, OFFICE, **facts)
    world.given("task.complete", task, HEADS[lead], evidence="BC 12/BC-HTQT")


@given(sentence("{who:Person} đã xác nhận phối hợp {task:Word}"))
def _(world: World, who: str, task: str) -> None:
    world.given("task.confirm", task, who)


@given(sentence("{who:Person} đã trả lại {task:Word}"))
def _(world: World, who: str, task: str) -> None:
    world.given("task.give_back", task, who, reason="Thiếu số liệu")


@given(sentence("{by:Word} đã thay thế {plan:Word}"))
def _(world: World, by: str, plan: str) -> None:
    facts = {"by": by, "document": "QĐ 50/QĐ-SNgV", "reason": "Cấp trên đổi kế hoạch"}
    world.given("plan.supersede", plan, "Trần Văn Minh", **facts)


# Khi: giao việc


@when(
    sentence(
        '{who:Person} giao {task:Word} "{title:Text}" cho {lead:Word},'
        " phối hợp {units:Words}, hạn {due:Day}"
    )
)
def _(
    world: World, who: str, task: str, title: str, lead: str, units: tuple[str, ...], due: date
) -> None:
    facts = {**REPORT, "title": title, "lead": lead, "cooperating": units, "due": due}
    world.do("task.assign", task, who, **facts)


@when(sentence('{who:Person} giao {task:Word} "{title:Text}" cho {lead:Word}, hạn {due:Day}'))
def _(world: World, who: str, task: str, title: str, lead: str, due: date) -> None:
    world.do("task.assign", task, who, **{**REPORT, "title": title, "lead": lead, "due": due})


@when(sentence("{who:Person} giao {task:Word} theo mục {clause:Word} của {plan:Word}"))
def _(world: World, who: str, task: str, clause: str, plan: str) -> None:
    facts = {**REPORT, "clause": clause, "plan": plan, "due": "2025-08-18"}
    world.do("task.assign", task, who, **facts)


@when(sentence("{who:Person} giao {task:Word} với khoảng hạn từ {start:Day} đến {due:Day}"))
def _(world: World, who: str, task: str, start: date, due: date) -> None:
    world.do("task.assign", task, who, **REPORT, start=start, due=due)


@when(sentence("{who:Person} giao {task:Word} với hạn {days:d} ngày trước hội nghị"))
def _(world: World, who: str, task: str, days: int) -> None:
    world.do("task.assign", task, who, **REPORT, days=-days)


@when(
    sentence("{who:Person} giao {task:Word} với hạn {due:Day} và {days:d} ngày trước hội nghị"),
)
def _(world: World, who: str, task: str, due: date, days: int) -> None:
    world.do("task.assign", task, who, **REPORT, due=due, days=-days)


@when(sentence("{who:Person} giao {task:Word} mà không nêu hạn"))
def _(world: World, who: str, task: str) -> None:
    world.do("task.assign", task, who, **REPORT)


# Khi: làm việc


@when(sentence("{who:Person} xác nhận phối hợp {task:Word}"))
def _(world: World, who: str, task: str) -> None:
    world.do("task.confirm", task, who)


@when(sentence('{who:Person} báo tiến độ {task:Word} là {percent:d}% "{note:Text}"'))
def _(world: World, who: str, task: str, percent: int, note: str) -> None:
    world.do("task.report", task, who, percent=percent, note=note)


@when(sentence('{who:Person} báo hoàn thành {task:Word}, minh chứng "{evidence:Text}"'))
def _(world: World, who: str, task: str, evidence: str) -> None:
    world.do("task.complete", task, who, evidence=evidence)


@when(sentence('{who:Person} trả lại {task:Word} vì "{reason:Text}"'))
def _(world: World, who: str, task: str, reason: str) -> None:
    world.do("task.give_back", task, who, reason=reason)


@when(sentence('{who:Person} đổi hạn {task:Word} thành {due:Day} vì "{reason:Text}"'))
def _(world: World, who: str, task: str, due: date, reason: str) -> None:
    world.do("task.change_due", task, who, due=due, reason=reason)


@when(sentence('{who:Person} hủy {task:Word} vì "{reason:Text}"'))
def _(world: World, who: str, task: str, reason: str) -> None:
    world.do("task.cancel", task, who, reason=reason)


@when(sentence("{who:Person} chuyển phần việc của {unit:Word} trong {task:Word} cho {to:Word}"))
def _(world: World, who: str, unit: str, task: str, to: str) -> None:
    world.do("task.hand_over", task, who, unit=unit, to=to, reason="QĐ 45/QĐ-SNgV")


@when(sentence("{who:Person} chuyển {task:Word} sang mục {clause:Word} của {plan:Word}"))
def _(world: World, who: str, task: str, clause: str, plan: str) -> None:
    world.do("task.carry_over", task, who, plan=plan, clause=clause)


# Thì


@then(sentence('nhiệm vụ {task:Word} ở trạng thái "{status:Text}"'))
def _(world: World, task: str, status: str) -> None:
    assert world.row("task", task).status == STATUS[status]


@then(sentence("nhiệm vụ {task:Word} hết hạn ngày {due:Day}"))
def _(world: World, task: str, due: date) -> None:
    work = world.state("task", task).work
    conference = world.state("plan", work.plan).content.conference
    assert work.due.on(conference) == due


@then(sentence("nhiệm vụ {task:Word} chờ {lead:Word} báo hoàn thành"))
def _(world: World, task: str, lead: str) -> None:
    todo = world.row("task", task).todo
    assert [t.unit for t in todo if t.decision == "task.complete"] == [lead]


@then(sentence("nhiệm vụ {task:Word} chờ {units:Words} xác nhận phối hợp"))
def _(world: World, task: str, units: tuple[str, ...]) -> None:
    todo = world.row("task", task).todo
    assert tuple(t.unit for t in todo if t.decision == "task.confirm") == units


@then(sentence("tiến độ của {task:Word} là {percent:d}%"))
def _(world: World, task: str, percent: int) -> None:
    assert world.row("task", task).note == f"{percent}%"


@then(sentence("nhiệm vụ {task:Word} chậm {days:d} ngày"))
def _(world: World, task: str, days: int) -> None:
    assert world.state("task", task).work.days_late == days


@then(sentence('nhiệm vụ {task:Word} đã bị trả lại vì "{reason:Text}"'))
def _(world: World, task: str, reason: str) -> None:
    assert world.state("task", task).work.returns == (reason,)


@then(sentence("sổ vẫn nhớ hạn đầu của {task:Word} là {due:Day}"))
def _(world: World, task: str, due: date) -> None:
    assert world.state("task", task).work.dues[0] == Due("day", end=due)


@then(sentence("nhiệm vụ {task:Word} không chờ ai xác nhận phối hợp"))
def _(world: World, task: str) -> None:
    assert [t.decision for t in world.row("task", task).todo] == ["task.complete"]


@then(sentence("nhiệm vụ {task:Word} thuộc kế hoạch {plan:Word}"))
def _(world: World, task: str, plan: str) -> None:
    assert world.state("task", task).work.plan == plan


@then(sentence("còn {task:Word} thì chưa kết thúc được {plan:Word}"))
def _(world: World, task: str, plan: str) -> None:
    assert world.state("plan", plan).open_tasks == (task,)
