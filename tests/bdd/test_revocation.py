"""Steps of ``features/revocation.feature``."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.law import AWARDS

from . import awarding
from .review import DIRECTOR, OFFICE
from .world import World, sentence

scenarios("revocation.feature")

GROUNDS = {
    "gian dối trong kê khai": "fraud",
    "giấy tờ giả": "forged_papers",
    "xét duyệt trái quy định": "unlawful_procedure",
    "có kết luận vi phạm làm mất tiêu chuẩn": "fault_found",
}
RECOVERING = {"award.recover_money", "award.recover_object"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không phải căn cứ của luật": "revocation_ground_unknown",
        "phần thưởng đã hủy bỏ": "grant_revoked",
        "phần thưởng chưa hủy bỏ": "grant_not_revoked",
        "không còn gì phải thu": "nothing_to_recover",
    }


def revoking(ordinal: int, ground: str, conclusion: str = "KL 14/KL-TTr") -> dict[str, object]:
    """The facts by which a grant is revoked."""
    facts = {"document": "QĐ 70/QĐ-SNgV", "conclusion": conclusion}
    return {"ordinal": ordinal, "ground": GROUNDS.get(ground, ground), **facts}


# Biết


@given(sentence("quy chế của Sở đòi {share:d}% cho mọi danh hiệu luật không quy định tỷ lệ"))
def _(world: World, share: int) -> None:
    awards = world.ledger.rulebook.awards
    world.adopt(shares={code: share for code in AWARDS if not awards[code].share})


@given(sentence("quy chế mới của Sở đòi thu hồi trong {days:d} ngày"))
def _(world: World, days: int) -> None:
    world.adopt(world.today, caps={"BR-47": days})


@given(sentence('quyết định {id:Word} đã ban hành, tặng "{award}" cho {count:d} người'))
def _(world: World, id: str, award: str, count: int) -> None:
    awarding.grants(world, award, count, id)


@given(sentence("phần thưởng số {ordinal:d} của {id:Word} đã chi tiền và đã trao"))
def _(world: World, ordinal: int, id: str) -> None:
    world.on(date(2025, 8, 21))
    awarding.pay(world, ordinal, id)
    world.given("award.confer", id, OFFICE, ordinal=ordinal)


@given(sentence("Giám đốc đã hủy bỏ phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    world.given("award.revoke", id, DIRECTOR, **revoking(ordinal, "fraud"))


# Khi


@when(sentence('{who:Person} hủy bỏ phần thưởng số {ordinal:d} của {id:Word} vì "{ground}"'))
def _(world: World, who: str, ordinal: int, id: str, ground: str) -> None:
    world.do("award.revoke", id, who, **revoking(ordinal, ground))


@when(
    sentence("{who:Person} hủy bỏ phần thưởng số {ordinal:d} của {id:Word} mà không nêu kết luận")
)
def _(world: World, who: str, ordinal: int, id: str) -> None:
    world.do("award.revoke", id, who, **revoking(ordinal, "fraud", conclusion=" "))


@when(sentence("Văn phòng trao phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    world.do("award.confer", id, OFFICE, ordinal=ordinal)


@when(sentence("Văn phòng ghi thu hồi tiền phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    world.do("award.recover_money", id, OFFICE, ordinal=ordinal, document="PT 8")


@when(sentence("Văn phòng ghi thu hồi hiện vật phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    world.do("award.recover_object", id, OFFICE, ordinal=ordinal, document="BB 9")


# Thì


@then(sentence("đề xuất {id:Word} đã bị hủy bỏ"))
def _(world: World, id: str) -> None:
    assert world.receipt.events
    assert world.row("nomination", id).status == "revoked"


@then("danh hiệu không còn được tính trong hồ sơ cá nhân")
def _(world: World) -> None:
    held = world.state("record", world.ids["Ngô Văn Sơn"]).awards
    assert "KT-2025-01" not in [past.decision for past in held]


@then(sentence("{amount:d} đồng phải thu hồi"))
def _(world: World, amount: int) -> None:
    assert world.events[0].money == amount


@then(sentence("{id:Word} còn chờ thu hồi tiền và hiện vật"))
def _(world: World, id: str) -> None:
    assert set(world.waits_for("award", id)) == RECOVERING


@then(sentence("{id:Word} không còn gì phải thu"))
def _(world: World, id: str) -> None:
    assert not RECOVERING & set(world.waits_for("award", id))


@then(sentence("{id:Word} phải thu hồi trước hết ngày {day:Day}"))
def _(world: World, id: str, day: date) -> None:
    assert world.row("award", id).due == day


@then(sentence("{id:Word} không có hạn thu hồi"))
def _(world: World, id: str) -> None:
    assert world.row("award", id).due is None
