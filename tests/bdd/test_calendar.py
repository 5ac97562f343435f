"""Steps of features/calendar.feature."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from .world import World, sentence

scenarios("calendar.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "con số ngoài khoảng cho phép": "figure_beyond",
        "quy tắc này không nhận con số riêng": "rule_without_figure",
        "không có quy tắc này": "rule_unknown",
        "ngày làm bù phải là ngày nghỉ cuối tuần": "workday_not_weekend",
    }


@given(sentence("Sở áp dụng lịch nghỉ ngày {one:Day} và {other:Day}"))
def _(world: World, one: date, other: date) -> None:
    world.adopt(world.today, holidays=(one, other))


@given(sentence("Sở áp dụng lịch nghỉ ngày {off:Day}, làm bù ngày {worked:Day}"))
def _(world: World, off: date, worked: date) -> None:
    world.adopt(world.today, holidays=(off,), workdays=(worked,))


@when(
    sentence("nhận hồ sơ ngày {received:Day} và phải xong trong {days:d} ngày làm việc"),
    target_fixture="due",
)
def _(world: World, received: date, days: int) -> date:
    return world.rules(world.today).calendar.after(received, days)


@when(sentence("{who:Person} áp dụng con số {figure:d} cho quy tắc {rule:Word}"))
def _(world: World, who: str, figure: int, rule: str) -> None:
    facts = {"document": "QĐ 08/QĐ-SNgV", "since": world.today, "caps": {rule: figure}}
    world.do("agency.adopt_settings", "CQ", who, **facts)


@when(sentence("{who:Person} áp dụng ngày làm bù {worked:Day}"))
def _(world: World, who: str, worked: date) -> None:
    facts = {"document": "QĐ 08/QĐ-SNgV", "since": world.today, "workdays": (worked,)}
    world.do("agency.adopt_settings", "CQ", who, **facts)


@then(sentence("hạn là ngày {day:Day}"))
def _(due: date, day: date) -> None:
    assert due == day


@then(sentence("từ ngày {start:Day} đến ngày {end:Day} có {days:d} ngày làm việc"))
def _(world: World, start: date, end: date, days: int) -> None:
    assert world.rules(world.today).calendar.between(start, end) == days


@then(sentence("ngày {day:Day} quy tắc {rule:Word} có con số {figure:d}"))
def _(world: World, day: date, rule: str, figure: int) -> None:
    assert world.rules(day).figure(rule) == figure
