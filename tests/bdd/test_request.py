"""Steps of features/request.feature."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from .world import World, sentence

scenarios("request.feature")

OFFICE, DIRECTOR = "Phạm Quốc Hưng", "Trần Văn Minh"
HEADS = {"LT": "Bùi Thị Ngọc"}
STATUS = {
    "mới nêu": "raised",
    "đã tham mưu": "advised",
    "đã quyết định": "decided",
    "đã khép lại": "closed",
}
PLAN = "KH-2025-01"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "ngày cần trả lời đã qua": "answer_in_past",
        "yêu cầu chưa đến hoặc đã qua bước này": "request_wrong_state",
    }


# Biết


@given(sentence("{unit:Word} đã nêu {id:Word}, cần trả lời trước ngày {day:Day}"))
def _(world: World, unit: str, id: str, day: date) -> None:
    facts = {"subject": "Thiếu phông nền", "text": "Hội trường chưa có phông"}
    world.given("request.raise", id, HEADS[unit], plan=PLAN, answer_by=day, **facts)


@given(sentence("Văn phòng đã tham mưu {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("request.advise", id, OFFICE, advice="Mượn phông của Cung Văn hóa")


@given(sentence("Giám đốc đã quyết định {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("request.decide", id, DIRECTOR, granted=True, answer="Mượn phông, không thuê")


# Khi


@when(
    sentence('{who:Person} nêu {id:Word} "{subject:Text}", cần trả lời trước ngày {day:Day}'),
)
def _(world: World, who: str, id: str, subject: str, day: date) -> None:
    facts = {"subject": subject, "text": "Hội trường chưa có phông"}
    world.do("request.raise", id, who, plan=PLAN, answer_by=day, **facts)


@when(sentence('{who:Person} tham mưu {id:Word} "{advice:Text}"'))
def _(world: World, who: str, id: str, advice: str) -> None:
    world.do("request.advise", id, who, advice=advice)


@when(sentence('{who:Person} đồng ý {id:Word} với ý kiến "{answer:Text}"'))
def _(world: World, who: str, id: str, answer: str) -> None:
    world.do("request.decide", id, who, granted=True, answer=answer)


@when(sentence('{who:Person} không đồng ý {id:Word} với ý kiến "{answer:Text}"'))
def _(world: World, who: str, id: str, answer: str) -> None:
    world.do("request.decide", id, who, granted=False, answer=answer)


@when(sentence('{who:Person} khép lại {id:Word} "{outcome:Text}"'))
def _(world: World, who: str, id: str, outcome: str) -> None:
    world.do("request.close", id, who, outcome=outcome)


# Thì


@then(sentence('yêu cầu {id:Word} ở trạng thái "{status:Text}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.row("request", id).status == STATUS[status]


@then(sentence("yêu cầu {id:Word} chờ Văn phòng tham mưu"))
def _(world: World, id: str) -> None:
    assert world.waits_for("request", id) == ["request.advise"]


@then(sentence("yêu cầu {id:Word} chờ Giám đốc quyết định"))
def _(world: World, id: str) -> None:
    assert world.waits_for("request", id) == ["request.decide"]


@then(sentence("sổ ghi yêu cầu {id:Word} là của {unit:Word}, trả lời trước ngày {day:Day}"))
def _(world: World, id: str, unit: str, day: date) -> None:
    row = world.row("request", id)
    assert (row.unit, row.due) == (unit, day)


@then(sentence('ý kiến tham mưu của {id:Word} là "{advice:Text}"'))
def _(world: World, id: str, advice: str) -> None:
    assert world.state("request", id).advice == advice


@then(sentence("{id:Word} được trả lời đúng hạn"))
def _(world: World, id: str) -> None:
    (decided,) = world.events
    assert (decided.late, decided.granted) == (0, True)


@then(sentence("{id:Word} được trả lời chậm {days:d} ngày"))
def _(world: World, id: str, days: int) -> None:
    (decided,) = world.events
    assert decided.late == days
