"""Steps of ``features/publicity.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.sheets.publicity import items

from .review import OFFICE, PLAN
from .states import States
from .world import World, sentence

scenarios("publicity.feature")

HEADS = {"HTQT": "Vũ Đức Long", "LS": "Đỗ Minh Tuấn"}
PHASES = {"trước": "before", "trong": "during", "sau": "after"}
LINK = "https://haiphong.gov.vn/tin"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không có nội dung này trong kế hoạch": "theme_unknown",
        "không có kênh này": "channel_unknown",
        "ngày phải có đã qua": "publicity_due_past",
        "chưa có đường dẫn hay minh chứng": "publicity_unproven",
        "tin, bài của đơn vị khác": "publicity_of_other_unit",
        "tin, bài không ở bước này": "publicity_wrong_state",
        "số lượt xem hay số bài âm": "reach_negative",
    }


def item(**changes: Any) -> dict[str, Any]:
    facts = {"plan": PLAN, "title": "Gương điển hình đối ngoại", "theme": "exemplars"}
    place = {"channel": "portal", "unit": "HTQT", "due": date(2025, 8, 18)}
    return {**facts, **place, **changes}


# Biết


@given(sentence("{id:Word} giao {unit:Word}, hạn {due:Day}"))
def _(world: World, id: str, unit: str, due: date) -> None:
    world.given("publicity.plan", id, OFFICE, **item(unit=unit, due=due))


@given(sentence("đến ngày {day:Day} {unit:Word} đã đăng {id:Word}"))
def _(world: World, day: date, unit: str, id: str) -> None:
    world.on(day)
    world.given("publicity.publish", id, HEADS[unit], link=LINK)


@given(sentence("{who:Person} đã bỏ {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("publicity.drop", id, who, reason="Trùng tin")


# Khi


@when(
    sentence(
        "{who:Person} đặt {id:Word} nội dung {theme:Word} trên kênh {channel:Word} "
        "cho {unit:Word}, hạn {due:Day}"
    )
)
def _(world: World, who: str, id: str, theme: str, channel: str, unit: str, due: date) -> None:
    told = item(theme=theme, channel=channel, unit=unit, due=due)
    world.do("publicity.plan", id, who, **told)


@when(sentence("{who:Person} đặt {id:Word} về điển hình {exemplar:Word}"))
def _(world: World, who: str, id: str, exemplar: str) -> None:
    world.do("publicity.plan", id, who, **item(exemplar=exemplar))


@when(sentence('{who:Person} ghi {id:Word} đã đăng ở "{link:Text}"'))
def _(world: World, who: str, id: str, link: str) -> None:
    world.do("publicity.publish", id, who, link=link)


@when(
    sentence(
        '{who:Person} bổ sung cho {id:Word} "{evidence:Text}", {views:d} lượt xem, {articles:d} bài'
    )
)
def _(world: World, who: str, id: str, evidence: str, views: int, articles: int) -> None:
    figures = {"views": views, "articles": articles}
    world.do("publicity.add_evidence", id, who, evidence=evidence, **figures)


@when(sentence('{who:Person} bỏ {id:Word} vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("publicity.drop", id, who, reason=reason)


# Thì


@then(sentence("{id:Word} chờ {unit:Word} đăng"))
def _(world: World, id: str, unit: str) -> None:
    [todo] = world.row("publicity", id).todo
    assert (todo.decision, todo.unit) == ("publicity.publish", unit)


@then(sentence("{id:Word} không chờ ai"))
def _(world: World, id: str) -> None:
    assert world.waits_for("publicity", id) == []


@then(sentence("{id:Word} đăng {phase:Word} hội nghị, chậm {late:d} ngày"))
def _(world: World, id: str, phase: str, late: int) -> None:
    assert world.receipt.events
    [row] = items(States(world, (id,)), "").rows
    assert row[8:10] == (late, PHASES[phase])


@then(sentence("{id:Word} có {proofs:d} minh chứng, {views:d} lượt xem, {articles:d} bài"))
def _(world: World, id: str, proofs: int, views: int, articles: int) -> None:
    out = world.state("publicity", id)
    assert (len(out.proofs), out.views, out.articles) == (proofs, views, articles)


@then(
    sentence(
        "bảng tuyên truyền có {planned:d} tin đã đặt, {published:d} đã đăng, {late:d} đăng chậm"
    )
)
def _(world: World, planned: int, published: int, late: int) -> None:
    figures = items(States(world, ("TT-001", "TT-002")), "").figures
    assert list(figures.values()) == [planned, published, late]
