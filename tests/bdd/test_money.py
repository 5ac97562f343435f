"""Steps of features/money.feature."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.money import Claim, MoneyLine, dues
from domain.refusal import Refusal

from .world import World, sentence

scenarios("money.feature")

SIGNED = date(2025, 8, 21)
AWARDS = {
    "Lao động tiên tiến": "advanced_worker",
    "Chiến sĩ thi đua cơ sở": "base_emulation_fighter",
    "Chiến sĩ thi đua cấp tỉnh": "provincial_emulation_fighter",
    "Chiến sĩ thi đua toàn quốc": "national_emulation_fighter",
    "Tập thể lao động tiên tiến": "advanced_collective",
    "Tập thể lao động xuất sắc": "excellent_collective",
    "Xã, phường, đặc khu tiêu biểu": "model_commune",
    "Thôn, tổ dân phố văn hóa": "cultural_village",
    "Cờ thi đua": "emulation_flag",
    "Cờ thi đua của Chính phủ": "government_flag",
    "Giấy khen": "certificate_of_commendation",
    "Bằng khen": "merit_certificate",
    "Bằng khen của Thủ tướng": "government_merit_certificate",
    "Kỷ niệm chương": "commemorative_medal",
}
KINDS = {"cá nhân": "individual", "tập thể": "collective", "hộ gia đình": "household"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "chưa áp dụng mức lương cơ sở cho ngày này": "base_salary_not_adopted",
        "chưa áp dụng hệ số tiền thưởng": "coefficient_not_adopted",
        "hệ số này luật đã định": "coefficient_of_law",
        "hệ số ngoài khoảng cho phép": "coefficient_beyond",
        "danh hiệu này không có đối tượng ấy": "coefficient_key_unknown",
        "luật không có danh hiệu, hình thức này": "award_unknown",
    }


def hundredths(text: str) -> int:
    """ "0,3" → 30."""
    whole, _, rest = text.partition(",")
    return int(whole) * 100 + int(rest.ljust(2, "0") or 0)


def dong(text: str) -> int:
    """ "2.340.000" → 2340000."""
    return int(text.replace(".", ""))


def compute(world: World, on: date, *claims: Claim) -> tuple[MoneyLine, ...]:
    """What is due; a refusal is kept for the next step."""
    try:
        return dues(world.rules(on), claims, on)
    except Refusal as refusal:
        world.refusal, world.seen = refusal, False
        return ()


# Biết


@given(sentence("Sở áp dụng mức lương cơ sở {amount:Word} đồng từ ngày {since:Day}"))
def _(world: World, amount: str, since: date) -> None:
    world.adopt(world.today, base_salaries={since.isoformat(): dong(amount)})


@given(sentence('Sở áp dụng hệ số {coefficient:Figure} cho "{award:Text}" của cá nhân'))
def _(world: World, coefficient: str, award: str) -> None:
    adoptions = world.state("agency", "CQ").adoptions
    before = adoptions[-1].settings.coefficients if adoptions else {}
    key = f"{AWARDS[award]}/individual"
    world.adopt(world.today, coefficients={**before, key: hundredths(coefficient)})


# Khi


@when(
    sentence('Giám đốc ký quyết định tặng "{award:Text}" cho {kind} ngày {on:Day}'),
    target_fixture="due",
)
def _(world: World, award: str, kind: str, on: date) -> tuple[MoneyLine, ...]:
    return compute(world, on, Claim("1", AWARDS[award], "CB-009", KINDS[kind], "2024"))


@when(
    sentence(
        'một người được tặng "{one:Text}" năm {year:Word} và "{other:Text}" năm {other_year:Word}'
    ),
    target_fixture="due",
)
def _(world: World, one: str, year: str, other: str, other_year: str) -> tuple[MoneyLine, ...]:
    first = Claim("1", AWARDS[one], "CB-009", "individual", year)
    second = Claim("2", AWARDS[other], "CB-009", "individual", other_year)
    return compute(world, SIGNED, first, second)


@when(
    sentence('hai người cùng được tặng "{award:Text}" năm {year:Word}'),
    target_fixture="due",
)
def _(world: World, award: str, year: str) -> tuple[MoneyLine, ...]:
    people = ("CB-005", "CB-009")
    claims = (Claim(who, AWARDS[award], who, "individual", year) for who in people)
    return compute(world, SIGNED, *claims)


@when(sentence('{who:Person} áp dụng hệ số {coefficient:Figure} cho "{key:Text}"'))
def _(world: World, who: str, coefficient: str, key: str) -> None:
    facts = {"document": "QĐ 07/QĐ-SNgV", "coefficients": {key: hundredths(coefficient)}}
    world.do("agency.adopt_settings", "CQ", who, since=world.today, **facts)


# Thì


@then(sentence("tiền thưởng là {amount:Word} đồng"))
def _(due: tuple[MoneyLine, ...], amount: str) -> None:
    assert [one.payable for one in due] == [dong(amount)]


@then(sentence("không phải {amount:Word} đồng"))
def _(due: tuple[MoneyLine, ...], amount: str) -> None:
    assert [one.payable for one in due] != [dong(amount)]


@then(sentence("người ấy nhận {one:Word} đồng và {other:Word} đồng, cộng {total:Word} đồng"))
def _(due: tuple[MoneyLine, ...], one: str, other: str, total: str) -> None:
    assert [line.payable for line in due] == [dong(one), dong(other)]
    assert sum(line.payable for line in due) == dong(total)


@then(sentence("mỗi người nhận {amount:Word} đồng"))
def _(due: tuple[MoneyLine, ...], amount: str) -> None:
    assert {line.payable for line in due} == {dong(amount)}
