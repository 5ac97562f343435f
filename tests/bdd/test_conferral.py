"""Steps of ``features/conferral.feature``."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.conferral import certificate
from domain.honour import honour
from domain.law import AWARDS

from . import awarding
from .awarding import decide, reviewed
from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("conferral.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không phải ngày hội nghị": "not_day_of_honours",
        "quyết định chưa ban hành": "award_not_issued",
        "không có số sổ vàng này": "ordinal_unknown",
        "phần thưởng đã trao": "conferred_before",
        "không có ghi vắng mặt": "not_absent",
    }


# Biết


@given(sentence("quy chế của Sở đòi {share:d}% cho mọi danh hiệu luật không quy định tỷ lệ"))
def _(world: World, share: int) -> None:
    awards = world.ledger.rulebook.awards
    world.adopt(shares={code: share for code in AWARDS if not awards[code].share})


@given(sentence('quyết định {id:Word} đã ban hành, tặng "{award}" cho {count:d} người'))
def _(world: World, id: str, award: str, count: int) -> None:
    awarding.grants(world, award, count, id)


@given(sentence('Giám đốc đã ký {id:Word} tặng "{award}"'))
def _(world: World, id: str, award: str) -> None:
    reviewed(world, award, ("ĐX-2025-001",))
    decide(world, id, ("ĐX-2025-001",))


@given(sentence("hội nghị dời sang ngày {day:Day}"))
def _(world: World, day: date) -> None:
    facts = {"day": day, "starts": "14:30", "document": "TB 9/TB-SNgV", "reason": "Bão"}
    world.given("plan.reschedule", PLAN, DIRECTOR, **facts)


@given(sentence("Văn phòng đã ghi vắng phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    world.given("award.miss", id, OFFICE, ordinal=ordinal, reason="Đi công tác")


# Khi


@when(sentence("Văn phòng trao phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    world.do("award.confer", id, OFFICE, ordinal=ordinal)


@when(sentence('Văn phòng ghi vắng phần thưởng số {ordinal:d} của {id:Word} vì "{reason}"'))
def _(world: World, ordinal: int, id: str, reason: str) -> None:
    world.do("award.miss", id, OFFICE, ordinal=ordinal, reason=reason)


@when(sentence("Văn phòng trao sau hội nghị phần thưởng số {ordinal:d} của {id:Word}"))
def _(world: World, ordinal: int, id: str) -> None:
    facts = {"received_by": "CB-009", "document": "Giấy biên nhận"}
    world.do("award.hand_over", id, OFFICE, ordinal=ordinal, **facts)


# Thì


@then(sentence("phần thưởng số {ordinal:d} của {id:Word} đã trao ngày {day:Day}"))
def _(world: World, ordinal: int, id: str, day: date) -> None:
    assert world.receipt.events
    assert honour(world.state("award", id), ordinal).conferred == day


@then(sentence("{id:Word} còn chờ trao"))
def _(world: World, id: str) -> None:
    assert "award.confer" in world.waits_for("award", id)


@then(sentence("{id:Word} còn chờ trao sau"))
def _(world: World, id: str) -> None:
    assert "award.hand_over" in world.waits_for("award", id)


@then(sentence("hạn trao của {id:Word} tính theo ngày hội nghị của {plan:Word}"))
def _(world: World, id: str, plan: str) -> None:
    row = world.row("award", id)
    assert (row.due_after, row.due_days) == (f"plan:{plan}", 0)


@then(
    sentence(
        "giấy chứng nhận số sổ vàng {ordinal:d} của {id:Word}"
        " ghi quyết định số {number:d} ngày {day:Day} do {signer:Person} ký"
    )
)
def _(world: World, ordinal: int, id: str, number: int, day: date, signer: str) -> None:
    printed = certificate(world.state("award", id), ordinal)
    assert (printed.golden_book, printed.number) == (ordinal, number)
    assert (printed.decided, printed.signer) == (day, world.ids[signer])
    assert (printed.award, printed.year) == ("base_emulation_fighter", 2024)
