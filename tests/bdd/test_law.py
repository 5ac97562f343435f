"""Steps of features/law.feature."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.clock import VIETNAM
from adapters.rulebook import load
from domain.law import enough, least
from domain.refusal import Refusal

from .world import World, sentence

scenarios("law.feature")

DIRECTOR = "Trần Văn Minh"
AWARDS = {
    "Chiến sĩ thi đua cơ sở": "base_emulation_fighter",
    "Giấy khen": "certificate_of_commendation",
    "Ngôi sao của tháng": "star_of_the_month",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không có bộ quy định cho ngày này": "no_rules_for_day",
        "mức dự họp phải là phân số như 2/3": "fraction_malformed",
        "tỷ lệ không được thấp hơn luật, không quá 100%": "share_below_law",
        "luật không có danh hiệu, hình thức này": "award_unknown",
        "Sở chưa quy định tỷ lệ cho hình thức này": "share_not_adopted",
    }


def recorded_rules(world: World) -> str:
    """The id of the rules that the last decision was judged by."""
    return world.receipt.events[0].around.rules


# Biết


@given(sentence("bây giờ là ngày {today:Day}"))
def _(world: World, today: date) -> None:
    world.now = datetime(today.year, today.month, today.day, 9, tzinfo=VIETNAM)


@given(
    sentence('Sở theo quy chế "{document:Text}" từ ngày {since:Day}, dự họp ít nhất {quorum:Word}')
)
def _(world: World, document: str, since: date, quorum: str) -> None:
    world.adopt(since, document=document, quorum=quorum)


@given(sentence("Hội đồng có {members:d} người"), target_fixture="members")
def _(members: int) -> int:
    return members


# Khi


@when(
    sentence(
        '{who:Person} lập phòng {unit:Word} tên "{name:Text}", có hiệu lực từ ngày {valid:Day}'
    )
)
def _(world: World, who: str, unit: str, name: str, valid: date) -> None:
    world.do("agency.create_unit", "CQ", who, {"valid": valid}, unit=unit, name=name)


@when(
    sentence(
        '{who:Person} áp dụng quy chế "{document:Text}" từ ngày {since:Day},'
        " dự họp ít nhất {quorum:Word}"
    )
)
@when(
    sentence(
        '{who:Person} áp dụng quy chế "{document:Text}" từ ngày {since:Day},'
        ' dự họp ít nhất "{quorum:Text}"'
    )
)
def _(world: World, who: str, document: str, since: date, quorum: str) -> None:
    world.do("agency.adopt_settings", "CQ", who, document=document, since=since, quorum=quorum)


@when(
    sentence(
        '{who:Person} áp dụng quy chế "{document:Text}" từ ngày {since:Day},'
        " dự họp ít nhất {quorum:Word}, phiên xét khen thưởng {award_quorum:Word}"
    )
)
def _(world: World, who: str, document: str, since: date, quorum: str, award_quorum: str) -> None:
    facts = {"document": document, "quorum": quorum, "award_quorum": award_quorum}
    world.do("agency.adopt_settings", "CQ", who, since=since, **facts)


@when(
    sentence('{who:Person} quy định từ ngày {since:Day} "{award:Text}" cần {share:d}%'),
)
def _(world: World, who: str, since: date, award: str, share: int) -> None:
    facts = {"document": "QĐ 05/QĐ-SNgV", "quorum": "2/3"}
    shares = {AWARDS[award]: share}
    world.do("agency.adopt_settings", "CQ", who, since=since, shares=shares, **facts)


@when(sentence("hỏi Hội đồng {members:d} người ngày {day:Day} phải có mấy người dự họp"))
def _(world: World, members: int, day: date) -> None:
    with pytest.raises(Refusal) as refused:
        world.rules(day).quorum(members)
    world.refusal, world.seen = refused.value, False


@when(sentence('hỏi ngày {day:Day} "{award:Text}" cần bao nhiêu phần trăm'))
def _(world: World, day: date, award: str) -> None:
    with pytest.raises(Refusal) as refused:
        world.rules(day).share(AWARDS[award])
    world.refusal, world.seen = refused.value, False


# Thì


@then(sentence('quyết định được xét theo bộ quy định "{id:Text}"'))
def _(world: World, id: str) -> None:
    assert recorded_rules(world) == id


@then(sentence('bộ quy định ấy gồm "{texts:Text}"'))
def _(world: World, texts: str) -> None:
    (found,) = [national for national in load().sets if national.id == recorded_rules(world)]
    assert "; ".join(found.texts) == texts


@then(sentence("ngày {day:Day} Sở chưa có quy chế"))
def _(world: World, day: date) -> None:
    assert world.rules(day).settings is None


@then(sentence('ngày {day:Day} Sở theo quy chế "{document:Text}"'))
def _(world: World, day: date, document: str) -> None:
    assert world.rules(day).id.endswith(f"+{document}")


@then(sentence("ngày {day:Day} Hội đồng {members:d} người phải có ít nhất {need:d} người dự họp"))
def _(world: World, day: date, members: int, need: int) -> None:
    assert world.rules(day).quorum(members) == need


@then(sentence('ngày {day:Day} "{award:Text}" cần {share:d}% tổng số thành viên'))
def _(world: World, day: date, award: str, share: int) -> None:
    assert world.rules(day).share(AWARDS[award]) == share


@then(sentence("dự họp {quorum:Word} là ít nhất {need:d} người"))
def _(members: int, quorum: str, need: int) -> None:
    assert least(quorum, members) == need


@then(sentence("{share:d}% là ít nhất {need:d} người đồng ý"))
def _(members: int, share: int, need: int) -> None:
    assert enough(need, share, members)
    assert not enough(need - 1, share, members)
