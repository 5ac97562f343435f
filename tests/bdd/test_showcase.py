"""Steps of ``features/showcase.feature``."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from .review import OFFICE, PLAN
from .world import World, sentence

scenarios("showcase.feature")

LEADS = {"HTQT": "Vũ Đức Long", "LS": "Đỗ Minh Tuấn", "LT": "Bùi Thị Ngọc"}
POOR = {
    "cùng đơn vị": "one_unit",
    "cùng lĩnh vực": "one_field",
    "cùng loại": "one_kind",
    "không mô hình mới": "no_new_model",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "giới hạn số tham luận không đúng": "speech_bounds_wrong",
        "tham luận của kế hoạch khác": "speech_of_other_plan",
        "tham luận đã rút hoặc đã trả lại": "speech_not_choosable",
        "tham luận này chưa được chọn": "speech_not_chosen",
        "tham luận này đã được chọn rồi": "speech_already_chosen",
        "đã chọn một lần": "chosen_before",
        "chưa chọn tham luận nào": "nothing_chosen",
        "thứ tự không đủ các tham luận đã chọn": "order_incomplete",
    }


def propose(world: World, id: str, unit: str, kind: str, **more: Any) -> None:
    """A unit proposes itself, or whoever leads it."""
    lead = LEADS[unit]
    author = (unit, "collective") if kind == "tập thể" else (world.ids[lead], "individual")
    facts = {"plan": PLAN, "title": f"Tham luận {id}", "author": author[0], **more}
    world.given("speech.propose", id, lead, author_kind=author[1], **facts)


def listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


# Biết


@given("các tham luận đã đăng ký:")
def _(world: World, datatable: list[list[str]]) -> None:
    for id, unit, kind, field, new_model in datatable[1:]:
        propose(world, id, unit, kind, field=field, new_model=new_model == "có")


@given(sentence("{id:Word} đã đăng ký theo {plan:Word}"))
def _(world: World, id: str, plan: str) -> None:
    propose(world, id, "LS", "cá nhân", field="Lãnh sự", plan=plan)


@given(sentence("{who:Person} đã rút {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("speech.withdraw", id, who, reason="Trùng nội dung")


@given(sentence("{one:Word} và {other:Word} đã được chọn"))
def _(world: World, one: str, other: str) -> None:
    world.given("showcase.choose", PLAN, OFFICE, speeches=(one, other))


# Khi


@when(sentence("{who:Person} chọn {speeches:Words}"))
def _(world: World, who: str, speeches: tuple[str, ...]) -> None:
    world.do("showcase.choose", PLAN, who, speeches=speeches)


@when(sentence("{who:Person} chọn {speeches:Words} cho {plan:Word}"))
def _(world: World, who: str, speeches: tuple[str, ...], plan: str) -> None:
    world.do("showcase.choose", plan, who, speeches=speeches)


@when(sentence('{who:Person} chọn {speeches:Words} vì "{reason:Text}"'))
def _(world: World, who: str, speeches: tuple[str, ...], reason: str) -> None:
    world.do("showcase.choose", PLAN, who, speeches=speeches, reason=reason)


@when(sentence("{who:Person} chọn từ {least:d} đến {most:d} tham luận {speeches:Words}"))
def _(world: World, who: str, least: int, most: int, speeches: tuple[str, ...]) -> None:
    world.do("showcase.choose", PLAN, who, speeches=speeches, least=least, most=most)


@when(sentence('{who:Person} thay {out:Word} bằng {speech:Word} vì "{reason:Text}"'))
def _(world: World, who: str, out: str, speech: str, reason: str) -> None:
    world.do("showcase.replace", PLAN, who, out=out, speech=speech, reason=reason)


@when(sentence("{who:Person} xếp thứ tự {speeches:Words}"))
def _(world: World, who: str, speeches: tuple[str, ...]) -> None:
    world.do("showcase.order", PLAN, who, speeches=speeches)


# Thì


@then("việc chọn được ghi")
def _(world: World) -> None:
    assert world.receipt.events


@then("việc chọn bị từ chối vì ngoài giới hạn")
def _(world: World) -> None:
    world.refused("speeches_out_of_bounds", least=2, most=3)
    world.nothing_recorded()


@then("việc chọn bị từ chối vì nêu hai lần")
def _(world: World) -> None:
    world.refused("listed_twice")
    world.nothing_recorded()


@then(sentence("bị từ chối vì kém cân đối: {poor}"))
def _(world: World, poor: str) -> None:
    world.refused("balance_poor", poor=tuple(POOR[name] for name in listed(poor)))
    world.nothing_recorded()


@then(sentence("lựa chọn được ghi là kém ở {poor}"))
def _(world: World, poor: str) -> None:
    expected = tuple(POOR[name] for name in listed(poor))
    assert world.events[0].poor == expected
    assert world.state("showcase", PLAN).poor == expected


@then(sentence("các tham luận trình bày là {speeches:Words}"))
def _(world: World, speeches: tuple[str, ...]) -> None:
    assert world.receipt.events
    assert world.state("showcase", PLAN).speeches == speeches


@then(sentence("{one:Word} được chọn còn {other:Word} thì không"))
def _(world: World, one: str, other: str) -> None:
    assert world.state("speech", one).paper.chosen
    assert not world.state("speech", other).paper.chosen
