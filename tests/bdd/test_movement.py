"""Steps of ``features/movement.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.emulation import missing
from domain.results import Reported

from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("movement.feature")

STATUS = {
    "chờ phát động": "drafted",
    "tiếp tục thực hiện": "continuing",
    "đang thực hiện": "running",
    "đã kết thúc": "ended",
}
HEADS = {"HTQT": "Vũ Đức Long", "LS": "Đỗ Minh Tuấn"}
FILES = {"code": "HS", "counted": "Hồ sơ số hóa", "measured_in": "hồ sơ", "target": 50}
OTHER = {**FILES, "code": "GK", "counted": "Giải khen"}
INDICATORS = {
    "không có": [],
    "hai mã": [FILES, OTHER],
    "trùng mã": [FILES, {**OTHER, "code": "HS"}],
    "bằng 0": [{**FILES, "target": 0}],
    "trắng tên": [{**FILES, "counted": " "}],
}
VALUES = {
    "đủ": {"HS": 45},
    "bằng 0": {"HS": 0},
    "không có": {},
    "âm": {"HS": -1},
    "mã lạ": {"XX": 3},
}
OUTCOMES = {
    "sai giai đoạn": "movement_years_wrong",
    "trùng chỉ tiêu": "indicator_twice",
    "mức không dương": "target_not_positive",
    "thiếu thông tin": "text_missing",
    "thiếu số liệu": "values_missing",
    "số liệu âm": "value_negative",
    "lạ chỉ tiêu": "indicator_unknown",
    "ngoài các năm": "year_outside_movement",
    "mã đã có": "already_exists",
    "mã không đúng mẫu": "id_malformed",
    "không có mục này": "clause_unknown",
}
EVALUATION = {
    "results": "Số hóa 90% hồ sơ",
    "shortcomings": "Phong trào chưa đều giữa các phòng",
    "causes": "Thiếu người làm công nghệ thông tin",
    "lessons": "Giao chỉ tiêu cho từng phòng",
    "directions": "Nhân rộng cách làm của HTQT",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "ngày phát động chưa đến": "launched_later",
        "đơn vị không tham gia phong trào": "not_taking_part",
        "không có báo cáo đang có giá trị": "report_not_standing",
        "chưa đơn vị nào báo cáo": "nothing_reported",
        "chưa có đánh giá chờ duyệt": "evaluation_not_drafted",
        "đánh giá dựa trên báo cáo đã trả lại": "evaluation_outdated",
        "phong trào chưa được đánh giá": "not_evaluated",
        "đánh giá còn chờ duyệt": "evaluation_waiting",
        "phong trào không đang thực hiện": "movement_not_running",
        "không phải ngày phát động": "not_day_to_launch",
        "phong trào đã phát động": "movement_launched",
        "phong trào tiếp nối chính nó": "follows_itself",
        "đơn vị đã hưởng ứng": "responded_already",
    }


def past(**changes: Any) -> dict[str, Any]:
    facts = {
        "title": "Thi đua đẩy mạnh chuyển đổi số",
        "first_year": 2020,
        "last_year": 2025,
        "reach": "Toàn Sở",
        "goals": "Mọi hồ sơ đối ngoại xử lý trên môi trường mạng",
        "document": "KH 12/KH-SNgV",
        "launched": "2020-03-11",
        "indicators": [FILES],
    }
    return {**facts, **changes}


def coming(**changes: Any) -> dict[str, Any]:
    facts = past(first_year=2025, last_year=2030, text="Toàn Sở hãy thi đua", **changes)
    return {name: facts[name] for name in facts if name not in {"document", "launched"}}


def result(year: int, **changes: Any) -> dict[str, Any]:
    facts = {"text": "Đã số hóa hồ sơ đoàn ra", "evidence": "BC 30/BC-HTQT", "values": {"HS": 45}}
    return {"year": year, **facts, **changes}


def promise(task: str, clause: str) -> dict[str, Any]:
    facts = {"title": "Số hóa hồ sơ lưu trữ trước 2015", "due": "2025-12-31"}
    return {"task": task, "plan": PLAN, "clause": clause, **facts}


# Biết


@given(sentence("{id:Word} giai đoạn 2020-2025 đang thực hiện ở toàn Sở"))
def _(world: World, id: str) -> None:
    world.given("movement.register", id, OFFICE, **past())


@given(sentence("{id:Word} giai đoạn 2020-2025 đang thực hiện ở {units:Words}"))
def _(world: World, id: str, units: tuple[str, ...]) -> None:
    world.given("movement.register", id, OFFICE, **past(units=units))


@given(sentence("phong trào {id:Word} chờ báo cáo của {units:Words}"))
def _(world: World, id: str, units: tuple[str, ...]) -> None:
    waits = world.row("movement", id).todo
    assert [(todo.decision, todo.unit) for todo in waits] == [
        ("movement.report", unit) for unit in units
    ]


@given(sentence("{who:Person} đã báo cáo {id:Word} năm {year:d} đạt {value:d}"))
def _(world: World, who: str, id: str, year: int, value: int) -> None:
    world.given("movement.report", id, who, **result(year, values={"HS": value}))


@given(sentence("Văn phòng đã trả lại báo cáo {id:Word} năm {year:d} của {unit:Word}"))
def _(world: World, id: str, year: int, unit: str) -> None:
    facts = {"unit": unit, "year": year, "reason": "Thiếu minh chứng"}
    world.given("movement.give_back", id, OFFICE, **facts)


@given(sentence("{who:Person} đã soạn đánh giá {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("movement.evaluate", id, who, **EVALUATION)


@given(sentence("đánh giá {id:Word} đã được duyệt"))
def _(world: World, id: str) -> None:
    world.given("movement.evaluate", id, OFFICE, **EVALUATION)
    world.given("movement.approve", id, DIRECTOR)


@given(sentence("{id:Word} đã kết thúc"))
def _(world: World, id: str) -> None:
    facts = {"document": "QĐ 70/QĐ-SNgV", "reason": "Lồng ghép vào phong trào khác"}
    world.given("movement.end", id, DIRECTOR, **facts)


@given(sentence("Văn phòng đã soạn {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("movement.draft", id, OFFICE, **coming())


@given(sentence("Văn phòng đã soạn {id:Word} cho hội nghị của {plan:Word}"))
def _(world: World, id: str, plan: str) -> None:
    world.given("movement.draft", id, OFFICE, **coming(plan=plan))


@given(sentence("Văn phòng đã soạn {id:Word} tiếp nối {before:Word} cho hội nghị của {plan:Word}"))
def _(world: World, id: str, before: str, plan: str) -> None:
    world.given("movement.draft", id, OFFICE, **coming(plan=plan, follows=before))


@given(sentence("{id:Word} đã phát động"))
def _(world: World, id: str) -> None:
    world.given("movement.draft", id, OFFICE, **coming(units=["HTQT", "LS"]))
    world.given("movement.launch", id, DIRECTOR, document="KH 60/KH-SNgV")


@given(sentence("{who:Person} đã hưởng ứng {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("movement.respond", id, who, text="Nhất trí hưởng ứng")


@given(sentence("{unit:Word} đã giao ước với {id:Word} việc {task:Word}"))
def _(world: World, unit: str, id: str, task: str) -> None:
    world.given("movement.pledge", id, HEADS[unit], **promise(task, "III.2a"))


# Khi


@when(sentence("{who:Person} ghi phong trào {id:Word} phát động ngày {day:Day}"))
def _(world: World, who: str, id: str, day: date) -> None:
    world.do("movement.register", id, who, **past(launched=day))


@when(sentence('{who:Person} ghi phong trào {id:Word} với văn bản "{document:Text}"'))
def _(world: World, who: str, id: str, document: str) -> None:
    world.do("movement.register", id, who, **past(document=document))


@when(sentence("{who:Person} ghi phong trào {id:Word} từ năm {first:d} đến năm {last:d}"))
def _(world: World, who: str, id: str, first: int, last: int) -> None:
    world.do("movement.register", id, who, **past(first_year=first, last_year=last))


@when(sentence("{who:Person} ghi phong trào {id:Word} với chỉ tiêu {which}"))
def _(world: World, who: str, id: str, which: str) -> None:
    world.do("movement.register", id, who, **past(indicators=INDICATORS[which]))


@when(sentence("{who:Person} ghi phong trào {id:Word} cho {units:Words}"))
def _(world: World, who: str, id: str, units: tuple[str, ...]) -> None:
    world.do("movement.register", id, who, **past(units=units))


@when(sentence("{who:Person} báo cáo {id:Word} năm {year:d} đạt {value:d}"))
def _(world: World, who: str, id: str, year: int, value: int) -> None:
    world.do("movement.report", id, who, **result(year, values={"HS": value}))


@when(sentence('{who:Person} báo cáo {id:Word} với minh chứng "{evidence:Text}"'))
def _(world: World, who: str, id: str, evidence: str) -> None:
    world.do("movement.report", id, who, **result(2024, evidence=evidence))


@when(sentence("{who:Person} báo cáo {id:Word} số liệu {which}"))
def _(world: World, who: str, id: str, which: str) -> None:
    world.do("movement.report", id, who, **result(2024, values=VALUES[which]))


@when(
    sentence('{who:Person} sửa báo cáo {id:Word} năm {year:d} đạt {value:d} vì "{correction:Text}"')
)
def _(world: World, who: str, id: str, year: int, value: int, correction: str) -> None:
    facts = result(year, values={"HS": value}, correction=correction)
    world.do("movement.report", id, who, **facts)


@when(
    sentence(
        '{who:Person} trả lại báo cáo {id:Word} năm {year:d} của {unit:Word} vì "{reason:Text}"'
    )
)
def _(world: World, who: str, id: str, year: int, unit: str, reason: str) -> None:
    world.do("movement.give_back", id, who, unit=unit, year=year, reason=reason)


@when(sentence("{who:Person} đánh giá {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("movement.evaluate", id, who, **EVALUATION)


@when(sentence("{who:Person} đánh giá {id:Word} mà để trống {part:Word}"))
def _(world: World, who: str, id: str, part: str) -> None:
    world.do("movement.evaluate", id, who, **{**EVALUATION, part: " "})


@when(sentence("{who:Person} duyệt đánh giá {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("movement.approve", id, who)


@when(sentence('{who:Person} kết thúc {id:Word} theo "{document:Text}"'))
def _(world: World, who: str, id: str, document: str) -> None:
    world.do("movement.end", id, who, document=document)


@when(sentence('{who:Person} kết thúc {id:Word} vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("movement.end", id, who, document="QĐ 70/QĐ-SNgV", reason=reason)


@when(sentence('{who:Person} soạn lại lời phát động {id:Word} là "{text:Text}"'))
def _(world: World, who: str, id: str, text: str) -> None:
    world.do("movement.draft", id, who, **{**coming(plan=PLAN), "text": text})


@when(sentence("{who:Person} soạn {id:Word} tiếp nối {before:Word}"))
def _(world: World, who: str, id: str, before: str) -> None:
    world.do("movement.draft", id, who, **coming(follows=before))


@when(sentence("{who:Person} soạn {id:Word} cho hội nghị của {plan:Word}"))
def _(world: World, who: str, id: str, plan: str) -> None:
    world.do("movement.draft", id, who, **coming(plan=plan))


@when(sentence('{who:Person} phát động {id:Word} theo "{document:Text}"'))
def _(world: World, who: str, id: str, document: str) -> None:
    world.do("movement.launch", id, who, document=document)


@when(sentence('{who:Person} hưởng ứng {id:Word} "{text:Text}"'))
def _(world: World, who: str, id: str, text: str) -> None:
    world.do("movement.respond", id, who, text=text)


@when(sentence("{who:Person} giao ước với {id:Word} việc {task:Word} theo mục {clause:Word}"))
def _(world: World, who: str, id: str, task: str, clause: str) -> None:
    world.do("movement.pledge", id, who, **promise(task, clause))


# Thì


@then(sentence('phong trào {id:Word} "{status:Text}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.receipt.events
    assert world.row("movement", id).status == STATUS[status]


@then(sentence("phong trào {id:Word} có hạn {day:Day}"))
def _(world: World, id: str, day: date) -> None:
    assert world.row("movement", id).due == day


def came_out(world: World, outcome: str) -> None:
    """Recorded, or refused as the outcome says."""
    if outcome == "được ghi":
        assert world.receipt.events
    else:
        world.refused(OUTCOMES[outcome])
        world.nothing_recorded()


@then(sentence("việc ghi phong trào {outcome}"))
def _(world: World, outcome: str) -> None:
    came_out(world, outcome)


@then(sentence("việc báo cáo {outcome}"))
def _(world: World, outcome: str) -> None:
    came_out(world, outcome)


@then(sentence("giao ước bị từ chối vì {outcome}"))
def _(world: World, outcome: str) -> None:
    came_out(world, outcome)


@then(sentence("bị từ chối vì thiếu {part:Word}"))
def _(world: World, part: str) -> None:
    world.refused("text_missing", field=part)


@then(sentence("{id:Word} có báo cáo của {units:Words}"))
def _(world: World, id: str, units: tuple[str, ...]) -> None:
    assert world.state("movement", id).reported == units


@then(sentence("{id:Word} chưa có báo cáo của {units:Words}"))
def _(world: World, id: str, units: tuple[str, ...]) -> None:
    assert missing(world.state("movement", id), world.state("agency", "CQ")) == units


@then(sentence("báo cáo {id:Word} năm {year:d} của {unit:Word} là lần {version:d}, đạt {value:d}"))
def _(world: World, id: str, year: int, unit: str, version: int, value: int) -> None:
    [found] = [
        one for one in world.state("movement", id).achieved if (one.unit, one.year) == (unit, year)
    ]
    assert (found.version, found.values, found.returned) == (version, {"HS": value}, "")


@then(sentence("lịch sử {id:Word} còn báo cáo đạt {value:d}"))
def _(world: World, id: str, value: int) -> None:
    told = [recorded.event for recorded in world.ledger.history()]
    assert {"HS": value} in [event.values for event in told if isinstance(event, Reported)]
    assert id == "PT-01"


@then(sentence("đánh giá {id:Word} dựa trên {reported:Words}, chưa nghe {silent:Words}"))
def _(world: World, id: str, reported: tuple[str, ...], silent: tuple[str, ...]) -> None:
    [found] = world.state("movement", id).assessments
    assert (found.reported, found.missing) == (reported, silent)


@then(sentence("{id:Word} đã được đánh giá"))
def _(world: World, id: str) -> None:
    assert world.state("movement", id).evaluated
    assert world.waits_for("movement", id)[-1] == "movement.end"


@then(sentence("{id:Word} kết thúc khi chưa có báo cáo của {units:Words}"))
def _(world: World, id: str, units: tuple[str, ...]) -> None:
    assert world.state("movement", id).missing == units


@then(sentence("{task:Word} là nhiệm vụ đang làm của {unit:Word}"))
def _(world: World, task: str, unit: str) -> None:
    row = world.row("task", task)
    assert (row.status, row.unit, row.due) == ("running", unit, date(2025, 12, 31))


@then(sentence("{plan:Word} chưa xong {task:Word}"))
def _(world: World, plan: str, task: str) -> None:
    assert world.state("plan", plan).open_tasks == (task,)
