"""Steps of ``features/exemplar.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from .review import OFFICE, PLAN
from .world import World, sentence

scenarios("exemplar.feature")

STATUS = {
    "chờ công nhận": "described",
    "đã công nhận": "recognised",
    "đã rút": "withdrawn",
}
SUBJECTS: Mapping[str, Mapping[str, Any]] = {
    "người": {"people": ["CB-009"]},
    "tập thể": {"collective": "HTQT"},
    "hộ": {"household": "Hộ ông Trần Văn Sáu"},
    "hộ trắng": {"household": " "},
    "không ai": {},
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "một người nêu hai lần": "exemplar_person_twice",
        "điển hình đã được công nhận": "exemplar_recognised_already",
        "điển hình chưa được công nhận": "exemplar_not_recognised",
        "điển hình đã rút": "exemplar_withdrawn",
        "điển hình của đơn vị khác": "exemplar_of_other_unit",
        "đã gắn rồi": "link_known",
        "hồ sơ của chủ thể khác": "nomination_not_of_exemplar",
        "chưa nêu hồ sơ hay tham luận": "link_empty",
        "đã nhân rộng đến đơn vị này": "spread_twice",
        "đơn vị của chính điển hình": "spread_to_own_unit",
        "không chờ đơn vị này xác nhận": "spread_not_waiting",
    }


def told(**changes: Any) -> dict[str, Any]:
    summary = "Rút thời gian xử lý hồ sơ đoàn ra từ 5 ngày xuống 2 ngày"
    facts = {"kind": "initiative", "title": "Số hóa hồ sơ đoàn ra, đoàn vào", "summary": summary}
    return {**facts, **changes}


def taken_up(unit: str, **changes: Any) -> dict[str, Any]:
    facts = {"document": "KH 12/KH-VP", "how": "Tập huấn, chuyển giao mẫu", "evidence": "BB 05"}
    return {"unit": unit, **facts, **changes}


# Biết


@given(sentence("{who:Person} đã giới thiệu sáng kiến {id:Word} của {name:Person}"))
def _(world: World, who: str, id: str, name: str) -> None:
    world.given("exemplar.describe", id, who, **told(people=[world.ids[name]]))


@given(sentence("phong trào {movement:Word} đã có trong sổ"))
def _(world: World, movement: str) -> None:
    whose = {"title": "Thi đua yêu nước", "reach": "Toàn Sở", "goals": "Hoàn thành nhiệm vụ"}
    years = {"first_year": 2020, "last_year": 2025, "launched": date(2020, 6, 1)}
    world.given("movement.register", movement, OFFICE, document="KH 12", **whose, **years)


@given(sentence("{who:Person} đã công nhận {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("exemplar.recognise", id, who, document="QĐ 30/QĐ-SNgV")


@given(sentence("HTQT đã đề nghị tặng {name:Person} giấy khen bằng hồ sơ {nomination:Word}"))
def _(world: World, name: str, nomination: str) -> None:
    facts = {"plan": PLAN, "subject": world.ids[name], "award": "certificate_of_commendation"}
    achieved = ["Số hóa hồ sơ đoàn ra"]
    world.given("nomination.propose", nomination, "Vũ Đức Long", **facts, achievements=achieved)


@given(sentence("{who:Person} đã gắn {id:Word} với hồ sơ {nomination:Word}"))
def _(world: World, who: str, id: str, nomination: str) -> None:
    world.given("exemplar.link", id, who, nomination=nomination)


@given(sentence("{who:Person} đã nhân rộng {id:Word} đến {unit:Word}"))
def _(world: World, who: str, id: str, unit: str) -> None:
    world.given("exemplar.spread", id, who, **taken_up(unit))


@given(sentence("{who:Person} đã xác nhận áp dụng {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("exemplar.confirm", id, who)


@given(sentence("{who:Person} đã rút {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("exemplar.withdraw", id, who, reason="Trùng")


# Khi


@when(sentence("{who:Person} giới thiệu sáng kiến {id:Word} của {name:Person}"))
def _(world: World, who: str, id: str, name: str) -> None:
    world.do("exemplar.describe", id, who, **told(people=[world.ids[name]]))


@when(sentence("{who:Person} giới thiệu mô hình mới {id:Word} của {name:Person} và {unit:Word}"))
def _(world: World, who: str, id: str, name: str, unit: str) -> None:
    facts = told(kind="new_model", people=[world.ids[name]], collective=unit)
    world.do("exemplar.describe", id, who, **facts)


@when(sentence("{who:Person} giới thiệu {id:Word} loại {kind:Word} của {whose}"))
def _(world: World, who: str, id: str, kind: str, whose: str) -> None:
    world.do("exemplar.describe", id, who, **told(kind=kind, **SUBJECTS[whose]))


@when(sentence("{who:Person} giới thiệu {id:Word} của {one:Person} và {other:Person}"))
def _(world: World, who: str, id: str, one: str, other: str) -> None:
    people = [world.ids[one], world.ids[other]]
    world.do("exemplar.describe", id, who, **told(people=people))


@when(sentence("{who:Person} giới thiệu {id:Word} của {person:Word}"))
def _(world: World, who: str, id: str, person: str) -> None:
    world.do("exemplar.describe", id, who, **told(people=[person]))


@when(sentence('{who:Person} giới thiệu {id:Word} với tóm tắt "{summary:Text}"'))
def _(world: World, who: str, id: str, summary: str) -> None:
    world.do("exemplar.describe", id, who, **told(summary=summary, people=["CB-009"]))


@when(sentence("{who:Person} giới thiệu tập thể điển hình {id:Word} là {unit:Word}"))
def _(world: World, who: str, id: str, unit: str) -> None:
    world.do("exemplar.describe", id, who, **told(kind="exemplary_collective", collective=unit))


@when(sentence('{who:Person} công nhận {id:Word} theo "{document:Text}"'))
def _(world: World, who: str, id: str, document: str) -> None:
    world.do("exemplar.recognise", id, who, document=document)


@when(sentence("{who:Person} gắn {id:Word} với hồ sơ {nomination:Word}"))
def _(world: World, who: str, id: str, nomination: str) -> None:
    world.do("exemplar.link", id, who, nomination=nomination)


@when(sentence("{who:Person} gắn {id:Word} với tham luận {speech:Word}"))
def _(world: World, who: str, id: str, speech: str) -> None:
    world.do("exemplar.link", id, who, speech=speech)


@when(sentence("{who:Person} giới thiệu {id:Word} của phong trào {movement:Word}"))
def _(world: World, who: str, id: str, movement: str) -> None:
    world.do("exemplar.describe", id, who, **told(movement=movement, people=["CB-009"]))


@when(sentence("{who:Person} gắn {id:Word} mà không nêu hồ sơ"))
def _(world: World, who: str, id: str) -> None:
    world.do("exemplar.link", id, who)


@when(sentence("{who:Person} nhân rộng {id:Word} đến {unit:Word}"))
def _(world: World, who: str, id: str, unit: str) -> None:
    world.do("exemplar.spread", id, who, **taken_up(unit))


@when(sentence("{who:Person} nhân rộng {id:Word} đến {unit:Word} mà không có minh chứng"))
def _(world: World, who: str, id: str, unit: str) -> None:
    world.do("exemplar.spread", id, who, **taken_up(unit, evidence=" "))


@when(sentence("{who:Person} xác nhận áp dụng {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("exemplar.confirm", id, who)


@when(sentence('{who:Person} rút {id:Word} vì "{reason:Text}" theo "{document:Text}"'))
def _(world: World, who: str, id: str, reason: str, document: str) -> None:
    world.do("exemplar.withdraw", id, who, reason=reason, document=document)


# Thì


@then(sentence('{id:Word} "{status:Text}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.receipt.events
    assert world.row("exemplar", id).status == STATUS[status]


@then("điển hình được ghi")
def _(world: World) -> None:
    assert world.receipt.events


@then("điển hình thiếu chủ thể")
def _(world: World) -> None:
    world.refused("exemplar_subject_missing")
    world.nothing_recorded()


@then("điển hình lạ loại")
def _(world: World) -> None:
    world.refused("exemplar_kind_unknown", kind="lạ")


@then(sentence('việc tiếp theo của điển hình {id:Word} là "{decision}"'))
def _(world: World, id: str, decision: str) -> None:
    assert world.waits_for("exemplar", id) == [decision]


@then(sentence("{id:Word} gắn với {nomination:Word}"))
def _(world: World, id: str, nomination: str) -> None:
    assert world.state("exemplar", id).content.nominations == (nomination,)
    assert nomination in world.row("exemplar", id).refs


@then(sentence("{id:Word} nhân rộng đến {many:d} đơn vị, {confirmed:d} đơn vị đã xác nhận"))
def _(world: World, id: str, many: int, confirmed: int) -> None:
    assert world.row("exemplar", id).note == f"{confirmed}/{many}"


@then(sentence("{id:Word} không chờ ai làm gì"))
def _(world: World, id: str) -> None:
    row = world.row("exemplar", id)
    assert (row.open, row.todo) == (False, ())
