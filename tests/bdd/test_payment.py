"""Steps of ``features/payment.feature``."""

from collections.abc import Mapping

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.honour import honour, money_of
from domain.law import AWARDS

from . import awarding, review
from .awarding import decide, issue, reviewed
from .review import OFFICE
from .world import World, sentence

scenarios("payment.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "chưa xác định được số tiền": "money_unknown",
        "vẫn chưa áp dụng những gì còn thiếu": "money_still_unknown",
        "mọi khoản đã xác định": "money_known",
        "tiền đã chi": "paid_before",
        "không có tiền phải chi": "nothing_to_pay",
    }


# Biết


@given(sentence("quy chế của Sở đòi {share:d}% cho mọi danh hiệu luật không quy định tỷ lệ"))
def _(world: World, share: int) -> None:
    awards = world.ledger.rulebook.awards
    world.adopt(shares={code: share for code in AWARDS if not awards[code].share})


@given(sentence('Giám đốc đã ký {id:Word} tặng "{award}"'))
def _(world: World, id: str, award: str) -> None:
    reviewed(world, award, ("ĐX-2025-001",))
    decide(world, id, ("ĐX-2025-001",))


@given(sentence('quyết định {id:Word} đã ban hành, tặng "{award}" cho {count:d} người'))
def _(world: World, id: str, award: str, count: int) -> None:
    awarding.grants(world, award, count, id)


@given(sentence('quyết định {id:Word} đã ban hành, tặng Ngô Văn Sơn "{one}" và "{other}" cùng năm'))
def _(world: World, id: str, one: str, other: str) -> None:
    ids = ("ĐX-2025-001", "ĐX-2025-002")
    for nomination, award in zip(ids, (one, other), strict=True):
        review.nominate(world, nomination, award)
    awarding.vote(world, ids)
    decide(world, id, ids)
    issue(world, id)


@given(sentence("quy chế mới của Sở áp dụng hệ số Giấy khen cá nhân {hundredths:d} phần trăm"))
def _(world: World, hundredths: int) -> None:
    world.adopt(world.today, coefficients={"certificate_of_commendation/individual": hundredths})


# Khi


@when(sentence("Văn phòng chi tiền phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    world.do("award.pay", id, OFFICE, ordinal=ordinal, document="UNC 12")


@when(sentence('Văn phòng chi tiền phần thưởng số {ordinal:d} của {id:Word} theo "{document}"'))
def _(world: World, ordinal: int, id: str, document: str) -> None:
    world.do("award.pay", id, OFFICE, ordinal=ordinal, document=document)


@when(sentence("Văn phòng tính tiền còn thiếu của {id:Word}"))
def _(world: World, id: str) -> None:
    world.do("award.set_money", id, OFFICE)


# Thì


@then(
    sentence(
        "phần thưởng số {ordinal:d} của {id:Word} được {amount:d} đồng,"
        " hệ số {hundredths:d} phần trăm, lương cơ sở {salary:d} đồng"
    )
)
def _(world: World, ordinal: int, id: str, amount: int, hundredths: int, salary: int) -> None:
    line = money_of(world.state("award", id), ordinal)
    assert (line.amount, line.coefficient, line.base_salary) == (amount, hundredths, salary)
    assert (line.source.startswith("NĐ 152/2025"), line.missing) == (True, "")


@then(sentence('tiền phần thưởng số {ordinal:d} của {id:Word} chưa xác định vì thiếu "{what}"'))
def _(world: World, ordinal: int, id: str, what: str) -> None:
    line = money_of(world.state("award", id), ordinal)
    assert (line.amount, line.missing) == (0, what)


@then(sentence("{id:Word} còn chờ tính tiền"))
def _(world: World, id: str) -> None:
    assert "award.set_money" in world.waits_for("award", id)


@then(sentence("{amount:d} đồng được ghi là đã chi cho phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, amount: int, ordinal: int, id: str) -> None:
    paid = world.events[0]
    assert (paid.amount, paid.ordinal) == (amount, ordinal)
    assert honour(world.state("award", id), ordinal).payment == "UNC 12"
