"""Steps of ``features/eligibility.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from adapters.words.words import Words
from domain.eligibility import Finding

from . import review
from .conftest import RECORDED, enter
from .review import AWARDS, PLAN
from .world import World, sentence, words

scenarios("eligibility.feature")

ID, HEAD = "ĐX-2025-009", "Vũ Đức Long"
DEED = "Hoàn thành tốt nhiệm vụ được giao"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "năm xét khen thưởng không hợp lệ": "year_malformed",
        "đang tạm dừng xét khen thưởng": "subject_on_hold",
    }


def asked(award: str, subject: str, **more: Any) -> dict[str, Any]:
    return {
        "plan": PLAN,
        "award": AWARDS[award],
        "subject": subject,
        "achievements": (DEED,),
        **more,
    }


def propose(world: World, award: str, subject: str, **more: Any) -> None:
    world.do("nomination.propose", ID, HEAD, **asked(award, subject, **more))


def findings(world: World) -> Mapping[str, Finding]:
    """What the last nomination found, by rule."""
    return {found.rule: found for found in world.events[0].findings}


# Biết


@given(parsers.re(r"(?P<id>\S+) đã được tặng (?P<award>\w+) các năm (?P<years>[\d, và]+)$"))
def _(world: World, id: str, award: str, years: str) -> None:
    for year in words(years):
        enter(world, "credit", id, award=award, year=int(year), decision=RECORDED)


@given(
    parsers.re(
        r"(?P<id>\S+) đã được tặng (?P<award>\w+) theo phong trào các năm (?P<years>[\d, và]+)$"
    )
)
def _(world: World, id: str, award: str, years: str) -> None:
    for year in words(years):
        facts = {"award": award, "year": int(year), "commendation": "movement"}
        enter(world, "credit", id, **{**facts, "decision": RECORDED})


@given(
    sentence(
        "{id:Word} năm {year:d} có {people:d} người, {completed:d} hoàn thành,"
        " {advanced:d} tiên tiến, {fighters:d} chiến sĩ, {warned:d} bị cảnh cáo"
    )
)
def _(
    world: World,
    id: str,
    year: int,
    people: int,
    completed: int,
    advanced: int,
    fighters: int,
    warned: int,
) -> None:
    facts = {"people": people, "completed": completed, "warned": warned}
    facts |= {"advanced_workers": advanced, "base_fighters": fighters}
    enter(world, "count", id, year=year, document=RECORDED, **facts)


@given(sentence('HTQT đã đề xuất {id:Word} tặng {subject:Word} "{award}" vì "{deed}"'))
def _(world: World, id: str, subject: str, award: str, deed: str) -> None:
    world.given("nomination.propose", id, HEAD, **asked(award, subject, achievements=(deed,)))


@given(sentence('HTQT đã đề xuất {id:Word} tặng {subject:Word} "{award}" dựa vào {works:Words}'))
def _(world: World, id: str, subject: str, award: str, works: tuple[str, ...]) -> None:
    facts = asked(award, subject, works=works, achievements=("Số hóa hồ sơ",))
    world.given("nomination.propose", id, HEAD, **facts)


@given(sentence("HTQT đã rút đề xuất {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("nomination.withdraw", id, HEAD, reason="Đơn vị xin rút")


@given(sentence('{id:Word} được xét tiếp theo kết luận "{conclusion}" của "{document}"'))
def _(world: World, id: str, conclusion: str, document: str) -> None:
    enter(world, "release", id, document=document, conclusion=conclusion, on=world.today)


@given(sentence('{id:Word} hết kỷ luật theo "{document}" ngày {on:Day}'))
def _(world: World, id: str, document: str, on: date) -> None:
    enter(world, "end_discipline", id, document=document, on=on)


@given(sentence("{id:Word} nghỉ thai sản từ ngày {start:Day} đến ngày {end:Day}"))
def _(world: World, id: str, start: date, end: date) -> None:
    enter(world, "record_leave", id, start=start, end=end, document=RECORDED)


@given(sentence('{id:Word} công tác ở "{origin}" từ ngày {since:Day} đến ngày {left:Day}'))
def _(world: World, id: str, origin: str, since: date, left: date) -> None:
    facts = {"origin": origin, "unit": "HTQT", "since": since, "left": left}
    enter(world, "transfer", id, document=RECORDED, **facts)


@given(sentence('"{origin}" đã có ý kiến đồng ý về {id:Word}'))
def _(world: World, origin: str, id: str) -> None:
    enter(world, "hear_former_unit", id, origin=origin, agrees=True, document="CV 30/SCT-VP")


@given(sentence("Sở áp dụng {rule:Word} ở mức {binding:Word} với con số {figure:d}"))
def _(world: World, rule: str, binding: str, figure: int) -> None:
    world.adopt(local={rule: binding}, caps={rule: figure})


@given(sentence('Hội đồng {total:d} người đã tán thành tặng "{award}" cho CB-009'))
def _(world: World, total: int, award: str) -> None:
    world.adopt()
    review.nominate(world, "ĐX-2025-001", award)
    review.compile_set(world, review.SET, ("ĐX-2025-001",))
    review.submit(world)
    review.sit(world, total, total)
    review.review(world, "BP-001", "ĐX-2025-001", total, total)


# Khi


@when(sentence("Văn phòng tổng hợp {id:Word} vào {compilation:Word}"))
def _(world: World, id: str, compilation: str) -> None:
    world.do("compilation.compile", compilation, review.OFFICE, plan=PLAN, nominations=(id,))


@when(sentence("Giám đốc khen thưởng theo đề xuất {id:Word}"))
def _(world: World, id: str) -> None:
    world.do("award.decide", "KT-2025-01", review.DIRECTOR, nominations=(id,))


@when(sentence("Văn phòng lập hồ sơ trình lên trên cho {id:Word}"))
def _(world: World, id: str) -> None:
    facts = {"plan": PLAN, "nominations": (id,), "addressees": ("Khối thi đua",)}
    world.do("dossier.open", "HS-2025-01", review.OFFICE, **facts)


@when(sentence('HTQT đề xuất {subject:Word} tặng "{award}"'))
def _(world: World, subject: str, award: str) -> None:
    propose(world, award, subject)


@when(sentence('HTQT đề xuất {subject:Word} tặng "{award}" dựa vào {works:Words}'))
def _(world: World, subject: str, award: str, works: tuple[str, ...]) -> None:
    propose(world, award, subject, works=() if works == ("không",) else works)


@when(sentence('HTQT đề xuất tập thể {subject:Word} tặng "{award}"'))
def _(world: World, subject: str, award: str) -> None:
    propose(world, award, subject, subject_kind="collective")


@when(sentence('HTQT đề xuất {subject:Word} tặng "{award}" loại hình {kind:Word}'))
def _(world: World, subject: str, award: str, kind: str) -> None:
    propose(world, award, subject, commendation=kind)


@when(sentence('HTQT đề xuất {subject:Word} tặng "{award}" vì "{deed}"'))
def _(world: World, subject: str, award: str, deed: str) -> None:
    propose(world, award, subject, achievements=(deed,))


@when(sentence('HTQT đề xuất {subject:Word} tặng "{award}" vì thành tích từ ngày {start:Day}'))
def _(world: World, subject: str, award: str, start: date) -> None:
    propose(world, award, subject, achievements=({"text": DEED, "start": start},))


@when(sentence('HTQT đề xuất {subject:Word} tặng "{award}" cho năm {year:d}'))
def _(world: World, subject: str, award: str, year: int) -> None:
    propose(world, award, subject, year=year)


@when(sentence('HTQT sửa {id:Word} thành "{award}"'))
def _(world: World, id: str, award: str) -> None:
    world.do("nomination.amend", id, HEAD, award=AWARDS[award])


# Thì


@then("đề xuất được ghi")
def _(world: World) -> None:
    assert world.row("nomination", ID).status == "proposed"
    assert all(found.met for found in findings(world).values() if found.binding == "law")


@then(sentence("đề xuất chưa đủ {rule:Word}"))
def _(world: World, rule: str) -> None:
    world.refused("not_eligible")
    assert world.refusal is not None
    named = [found.rule for found in world.refusal.facts["findings"]]
    assert named == [rule]


@then(sentence('lý do nêu "{text}"'))
def _(world: World, text: str) -> None:
    assert world.refusal is not None
    source = world.ledger.catalogue.refusals["not_eligible"]
    assert text in Words("vi").refusal(world.refusal, source).found


@then(sentence("kết quả xét nêu {rule:Word} là {state:Word}"))
def _(world: World, rule: str, state: str) -> None:
    assert findings(world)[rule].state == state


@then(sentence("kết quả xét không nêu {rule:Word}"))
def _(world: World, rule: str) -> None:
    assert rule not in findings(world)
