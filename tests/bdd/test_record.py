"""Steps of ``features/record.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from .world import World, sentence

scenarios("record.feature")

OFFICE = "Phạm Quốc Hưng"
PAPER = "QĐ 02/QĐ-SNgV"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không có mức xếp loại này": "rating_unknown",
        "năm xét khen thưởng không hợp lệ": "year_malformed",
        "số liệu tập thể không khớp": "figures_wrong",
        "số liệu chỉ ghi cho đơn vị": "record_not_unit",
        "khen thưởng này đã ghi": "award_on_record",
        "không có loại hình khen thưởng này": "commendation_unknown",
        "không có danh hiệu hoặc hình thức này": "award_unknown",
        "không có phạm vi ảnh hưởng này": "scope_unknown",
        "không có loại sáng kiến, đề tài này": "work_kind_unknown",
        "không có hình thức kỷ luật này": "measure_unknown",
        "không có kỷ luật còn thời hạn này": "discipline_not_found",
        "kết thúc trước khi bắt đầu": "ends_before_start",
        "không phải trường hợp tạm dừng luật định": "ground_unknown",
        "không có lần tạm dừng này": "hold_not_found",
        "không phải lý lịch của mình": "not_own_record",
        "người thân là một người khác": "kin_to_oneself",
        "không có lần điều động này": "transfer_not_found",
    }


def work(scope: str = "base", **facts: Any) -> dict[str, Any]:
    return {"title": "Số hóa hồ sơ", "year": 2025, "scope": scope, "document": PAPER, **facts}


# Khi


@when(sentence("{who:Person} ghi xếp loại năm {year:d} của {id:Word} là {rating:Word}"))
def _(world: World, who: str, year: int, id: str, rating: str) -> None:
    world.do("record.rate", id, who, year=year, rating=rating, document=PAPER)


@when(
    sentence(
        "{who:Person} ghi số liệu năm {year:d} của {id:Word}:"
        " {people:d} người, {completed:d} hoàn thành, {advanced:d} tiên tiến"
    )
)
def _(
    world: World, who: str, year: int, id: str, people: int, completed: int, advanced: int
) -> None:
    facts = {"people": people, "completed": completed, "advanced_workers": advanced}
    world.do("record.count", id, who, year=year, document=PAPER, **facts)


@when(sentence('{who:Person} ghi {id:Word} đã có {award:Word} năm {year:d} theo "{decision}"'))
def _(world: World, who: str, id: str, award: str, year: int, decision: str) -> None:
    world.do("record.credit", id, who, {}, award=award, year=year, decision=decision)


@when(sentence('{who:Person} ghi {id:Word} được khen loại hình "{kind}"'))
def _(world: World, who: str, id: str, kind: str) -> None:
    facts = {"award": "certificate_of_commendation", "year": 2024, "commendation": kind}
    world.send(world.command("record.credit", id, who, None, **{**facts, "decision": PAPER}))


@when(
    sentence(
        "{who:Person} ghi sáng kiến {work_id:Word} phạm vi {scope:Word} của {id:Word}"
        " và đồng tác giả {other:Word}"
    )
)
def _(world: World, who: str, work_id: str, scope: str, id: str, other: str) -> None:
    world.do("record.recognise", id, who, work=work_id, authors=(other,), **work(scope))


@when(sentence('{who:Person} ghi cho {id:Word} một "{kind}"'))
def _(world: World, who: str, id: str, kind: str) -> None:
    world.do("record.recognise", id, who, work="SK-01", kind=kind, **work())


@when(sentence('{who:Person} ghi {id:Word} bị kỷ luật {measure:Word} theo "{document}"'))
def _(world: World, who: str, id: str, measure: str, document: str) -> None:
    facts = {"measure": measure, "document": document, "since": date(2024, 2, 1)}
    world.do("record.discipline", id, who, **facts)


@when(sentence('{who:Person} ghi {id:Word} hết kỷ luật theo "{document}" ngày {on:Day}'))
def _(world: World, who: str, id: str, document: str, on: date) -> None:
    world.do("record.end_discipline", id, who, document=document, on=on)


@when(sentence('{who:Person} tạm dừng xét {id:Word} vì {ground:Word} theo "{document}"'))
def _(world: World, who: str, id: str, ground: str, document: str) -> None:
    facts = {"ground": ground, "document": document, "since": world.today}
    world.do("record.hold", id, who, **facts)


@when(
    sentence(
        '{who:Person} cho xét tiếp {id:Word} đã dừng theo "{document}",'
        ' kết luận "{conclusion:Text}" ngày {on:Day}'
    )
)
def _(world: World, who: str, id: str, document: str, conclusion: str, on: date) -> None:
    world.do("record.release", id, who, document=document, conclusion=conclusion, on=on)


@when(sentence("{who:Person} khai {person:Word} là người thân của {id:Word}"))
def _(world: World, who: str, person: str, id: str) -> None:
    world.do("record.declare_kin", id, who, person=person, relation="anh ruột")


@when(sentence('{who:Person} ghi ý kiến đồng ý của "{origin}" về {id:Word}'))
def _(world: World, who: str, origin: str, id: str) -> None:
    facts = {"origin": origin, "agrees": True, "document": "CV 30/SCT-VP"}
    world.do("record.hear_former_unit", id, who, **facts)


@when(sentence("{who:Person} ghi {id:Word} nghỉ thai sản từ ngày {start:Day} đến ngày {end:Day}"))
def _(world: World, who: str, id: str, start: date, end: date) -> None:
    world.do("record.record_leave", id, who, start=start, end=end, document=PAPER)


@when(
    sentence(
        "{who:Person} ghi {id:Word} giữ chức vụ Trưởng phòng từ ngày {start:Day} đến ngày {end:Day}"
    )
)
def _(world: World, who: str, id: str, start: date, end: date) -> None:
    facts = {"post": "Trưởng phòng", "start": start, "end": end, "document": PAPER}
    world.do("record.record_post", id, who, **facts)


# Biết: shared with the features that judge by records, see conftest.py


@given(sentence('{id:Word} đã chuyển từ "{origin}" về {unit:Word} ngày {left:Day} sau 5 năm'))
def _(world: World, id: str, origin: str, unit: str, left: date) -> None:
    facts = {"origin": origin, "unit": unit, "left": left, "since": left.replace(year=2019)}
    world.given("record.transfer", id, OFFICE, document=PAPER, **facts)


# Thì


@then(sentence("lý lịch của {id:Word} ghi xếp loại {ratings}"))
def _(world: World, id: str, ratings: str) -> None:
    found = world.state("record", id).ratings
    assert ", ".join(f"{r.year}: {r.rating}" for r in found) == ratings


@then(sentence("lý lịch của {id:Word} có số liệu năm {year:d} với {people:d} người"))
def _(world: World, id: str, year: int, people: int) -> None:
    found = world.state("record", id).figures
    assert [(f.year, f.people) for f in found] == [(year, people)]


@then(sentence("lý lịch của {id:Word} có {count:d} lần khen thưởng"))
def _(world: World, id: str, count: int) -> None:
    assert world.row("record", id).note == str(count)


@then(sentence("sáng kiến {work_id:Word} có trong lý lịch của {one:Word} và {other:Word}"))
def _(world: World, work_id: str, one: str, other: str) -> None:
    for id in (one, other):
        assert world.state("record", id).work(work_id).authors == (one, other)


@then(sentence("sáng kiến {work_id:Word} của {id:Word} có phạm vi {scope:Word}"))
def _(world: World, work_id: str, id: str, scope: str) -> None:
    assert world.state("record", id).work(work_id).scope == scope


@then(sentence("lý lịch của {id:Word} đang tạm dừng xét"))
def _(world: World, id: str) -> None:
    assert world.row("record", id).status == "held"


@then(sentence("lý lịch của {id:Word} không còn tạm dừng xét"))
def _(world: World, id: str) -> None:
    assert world.row("record", id).status == "kept"
