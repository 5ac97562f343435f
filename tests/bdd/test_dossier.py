"""Steps of ``features/dossier.feature``."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.dossier import SHARED
from domain.law import AWARDS

from . import review
from .review import OFFICE, PLAN, SET, STATUSES
from .world import World, sentence

scenarios("dossier.feature")

BLOC, CLUSTER = "Khối thi đua thành phố", "Cụm thi đua số 3"
SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
PARTS = {
    "tờ trình": "submission",
    "báo cáo thành tích": "report",
    "biên bản": "minutes",
    "kết quả bỏ phiếu": "ballot_result",
    "chứng nhận sáng kiến": "certificate",
}
HOW_IT_STANDS = {
    "đã gửi": "sent",
    "bị trả lại": "returned",
    "đã bỏ": "given_up",
    "đã xong": "settled",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không đạt phiếu": "ballot_not_passed",
        "đề xuất chưa được Hội đồng xét hoặc đã quyết định": "nomination_wrong_state",
        "hồ sơ phải có đề xuất và nơi nhận": "nothing_to_forward",
        "hồ sơ còn thiếu giấy tờ": "dossier_incomplete",
        "mã SHA-256 không đúng": "sha256_malformed",
        "giấy tờ này là của từng đề xuất": "part_for_one",
        "giấy tờ này dùng chung": "part_for_all",
        "không có loại giấy tờ này": "part_unknown",
        "đề xuất không có trong hồ sơ": "not_in_dossier",
        "hồ sơ đã gửi": "dossier_sent",
        "nơi này không phải nơi nhận": "not_addressed",
        "đã gửi nơi này rồi": "sent_before",
        "chưa gửi nơi này": "not_sent",
        "gửi thiếu số bộ": "sets_too_few",
        "nơi này đã trả lời": "answered_before",
        "ngày quyết định không hợp lý": "decided_out_of_time",
        "chưa có kết quả mới để báo": "nothing_to_tell",
        "hồ sơ đã khép lại": "dossier_over",
    }


def reviewed(world: World, award: str, id: str, yes: int = 3, total: int = 3) -> None:
    """A council of ``total`` has reviewed a nomination, with ``yes`` votes."""
    review.nominate(world, id, award)
    review.compile_set(world, SET, (id,))
    review.submit(world)
    review.sit(world, total, total)
    review.review(world, "BP-001", id, yes, total)


def opened(world: World, id: str, award: str, nomination: str, *addressees: str) -> None:
    reviewed(world, award, nomination)
    facts = {"plan": PLAN, "nominations": (nomination,), "addressees": addressees}
    world.given("dossier.open", id, OFFICE, **facts)


def given_part(world: World, id: str, part: str, nomination: str = "") -> dict[str, str]:
    """The facts by which a paper is given."""
    return {"part": part, "nomination": nomination, "document": f"{part}.pdf", "sha256": SHA256}


def complete(world: World, id: str, but: str = "") -> None:
    """Give every paper that is missing, except one."""
    for owner, parts in world.state("dossier", id).content.missing.items():
        for part in (part for part in parts if part != but):
            nomination = "" if part in SHARED else owner
            world.given("dossier.give", id, OFFICE, **given_part(world, id, part, nomination))


def sending(addressee: str) -> dict[str, str]:
    """The facts by which a dossier is sent."""
    return {"addressee": addressee, "document": "TTr 40/TTr-SNgV", "channel": "Trục liên thông"}


def refusing(addressee: str, nomination: str, reason: str, day: date) -> dict[str, object]:
    """The facts by which an addressee grants nothing."""
    facts = {"addressee": addressee, "nomination": nomination, "granted": False, "reason": reason}
    return {**facts, "document": "CV 77/BTĐKT", "decided": day}


def came_back(addressee: str, reason: str) -> dict[str, str]:
    """The facts by which an addressee returns the dossier."""
    return {"addressee": addressee, "document": "CV 70/BTĐKT", "reason": reason}


# Biết


@given(sentence("quy chế của Sở đòi {share:d}% cho mọi danh hiệu luật không quy định tỷ lệ"))
def _(world: World, share: int) -> None:
    world.adopt(shares={code: share for code in AWARDS if not _share(world, code)})


def _share(world: World, code: str) -> int:
    return world.ledger.rulebook.awards[code].share


@given(sentence("quy chế mới của Sở quy định {sets:d} bộ hồ sơ"))
def _(world: World, sets: int) -> None:
    world.adopt(world.today, caps={"BR-40": sets})


@given(sentence("quy chế mới của Sở ghi ngày nghỉ {first:Day} và {second:Day}"))
def _(world: World, first: date, second: date) -> None:
    world.adopt(world.today, holidays=(first, second))


@given(
    sentence(
        "quy chế mới của Sở đòi gửi hồ sơ trước hội nghị {days:d} ngày, quá hạn thì {handling}"
    )
)
def _(world: World, days: int, handling: str) -> None:
    binding = {"từ chối": "refuse", "nhắc": "warn"}[handling]
    world.adopt(world.today, caps={"BR-44": days}, local={"BR-44": binding})


@given(sentence('Hội đồng đã xét và tán thành "{award}" theo đề xuất {id:Word}'))
def _(world: World, award: str, id: str) -> None:
    reviewed(world, award, id)


@given(
    sentence(
        'Hội đồng {total:d} thành viên đã xét "{award}" theo {id:Word} với {yes:d} phiếu đồng ý'
    )
)
def _(world: World, total: int, award: str, id: str, yes: int) -> None:
    reviewed(world, award, id, yes, total)


@given(sentence('Văn phòng đã lập hồ sơ {id:Word} của "{award}" theo {nomination:Word}'))
def _(world: World, id: str, award: str, nomination: str) -> None:
    opened(world, id, award, nomination, BLOC)


@given(
    sentence('Văn phòng đã lập hồ sơ {id:Word} của "{award}" theo {nomination:Word} gửi hai nơi')
)
def _(world: World, id: str, award: str, nomination: str) -> None:
    opened(world, id, award, nomination, BLOC, CLUSTER)


@given(sentence("hồ sơ {id:Word} đã đủ"))
def _(world: World, id: str) -> None:
    complete(world, id)


@given(sentence('hồ sơ {id:Word} đã đủ, trừ "{part}"'))
def _(world: World, id: str, part: str) -> None:
    complete(world, id, but=PARTS[part])


@given(sentence("hồ sơ {id:Word} đã đủ và đã gửi Khối thi đua thành phố"))
def _(world: World, id: str) -> None:
    complete(world, id)
    world.given("dossier.send", id, OFFICE, **sending(BLOC))


@given(sentence("hồ sơ {id:Word} đã đủ và đã gửi cả hai nơi"))
def _(world: World, id: str) -> None:
    complete(world, id)
    for addressee in (BLOC, CLUSTER):
        world.given("dossier.send", id, OFFICE, **sending(addressee))


@given(sentence("Văn phòng đã gửi hồ sơ {id:Word} đến {addressee}"))
def _(world: World, id: str, addressee: str) -> None:
    world.given("dossier.send", id, OFFICE, **sending(addressee))


@given(sentence("{addressee} đã trả lại hồ sơ {id:Word}"))
def _(world: World, addressee: str, id: str) -> None:
    world.given("dossier.take_back", id, OFFICE, **came_back(addressee, "Thiếu xác nhận"))


@given(sentence("{addressee} đã không khen thưởng {nomination:Word} theo {id:Word}"))
def _(world: World, addressee: str, nomination: str, id: str) -> None:
    facts = refusing(addressee, nomination, "Hết chỉ tiêu", world.today)
    world.given("dossier.answer", id, OFFICE, **facts)


@given(sentence("hồ sơ {id:Word} đã được trả lời và báo về đơn vị"))
def _(world: World, id: str) -> None:
    facts = refusing(BLOC, "ĐX-2025-001", "Hết chỉ tiêu", world.today)
    world.given("dossier.answer", id, OFFICE, **facts)
    told = {"nomination": "ĐX-2025-001", "document": "TB 15/TB-VP"}
    world.given("dossier.tell", id, OFFICE, **told)


# Khi


@when(sentence("Văn phòng lập hồ sơ {id:Word} gồm {nomination:Word} gửi {addressee}"))
def _(world: World, id: str, nomination: str, addressee: str) -> None:
    facts = {"plan": PLAN, "nominations": (nomination,), "addressees": (addressee,)}
    world.do("dossier.open", id, OFFICE, **facts)


@when(sentence("Văn phòng lập hồ sơ {id:Word} gồm {nomination:Word} không có nơi nhận"))
def _(world: World, id: str, nomination: str) -> None:
    facts = {"plan": PLAN, "nominations": (nomination,), "addressees": ()}
    world.do("dossier.open", id, OFFICE, **facts)


@when(sentence('Văn phòng bỏ hồ sơ {id:Word} vì "{reason}"'))
def _(world: World, id: str, reason: str) -> None:
    world.do("dossier.give_up", id, OFFICE, reason=reason)


@when(sentence('Văn phòng đưa vào hồ sơ {id:Word} tờ trình với mã "{sha256}"'))
def _(world: World, id: str, sha256: str) -> None:
    facts = given_part(world, id, "submission")
    world.do("dossier.give", id, OFFICE, **{**facts, "sha256": sha256})


@when(sentence('Văn phòng đưa vào hồ sơ {id:Word} "{part}" chung'))
def _(world: World, id: str, part: str) -> None:
    world.do("dossier.give", id, OFFICE, **given_part(world, id, PARTS.get(part, part)))


@when(sentence('Văn phòng đưa vào hồ sơ {id:Word} "{part}" riêng cho {nomination:Word}'))
def _(world: World, id: str, part: str, nomination: str) -> None:
    world.do("dossier.give", id, OFFICE, **given_part(world, id, PARTS[part], nomination))


@when(sentence("Văn phòng gửi hồ sơ {id:Word} đến {addressee}"))
def _(world: World, id: str, addressee: str) -> None:
    world.do("dossier.send", id, OFFICE, **sending(addressee))


@when(sentence("Văn phòng gửi {sets:d} bộ hồ sơ {id:Word} đến {addressee}"))
def _(world: World, sets: int, id: str, addressee: str) -> None:
    world.do("dossier.send", id, OFFICE, sets=sets, **sending(addressee))


@when(sentence('{addressee} trả lại hồ sơ {id:Word} vì "{reason}"'))
def _(world: World, addressee: str, id: str, reason: str) -> None:
    world.do("dossier.take_back", id, OFFICE, **came_back(addressee, reason))


@when(
    sentence(
        '{addressee} khen thưởng {nomination:Word} theo {id:Word} bằng "{paper}" ngày {day:Day}'
    )
)
def _(world: World, addressee: str, nomination: str, id: str, paper: str, day: date) -> None:
    facts = {"addressee": addressee, "nomination": nomination, "granted": True, "decided": day}
    world.do("dossier.answer", id, OFFICE, document=paper, **facts)


@when(sentence('{addressee} không khen thưởng {nomination:Word} theo {id:Word} vì "{reason}"'))
def _(world: World, addressee: str, nomination: str, id: str, reason: str) -> None:
    world.do("dossier.answer", id, OFFICE, **refusing(addressee, nomination, reason, world.today))


@when(sentence("Văn phòng báo kết quả {nomination:Word} của hồ sơ {id:Word}"))
def _(world: World, nomination: str, id: str) -> None:
    world.do("dossier.tell", id, OFFICE, nomination=nomination, document="TB 15/TB-VP")


# Thì


@then("việc lập hồ sơ được ghi")
def _(world: World) -> None:
    assert [event.stream for event in world.receipt.events] == [
        "dossier:HS-2025-01",
        "nomination:ĐX-2025-001",
    ]


@then("việc lập hồ sơ thuộc thẩm quyền của Giám đốc")
def _(world: World) -> None:
    world.refused("within_director")
    world.nothing_recorded()


@then(sentence("đề xuất {id:Word} chờ lập hồ sơ trình cấp trên"))
def _(world: World, id: str) -> None:
    assert world.waits_for("nomination", id) == ["dossier.open"]


@then(sentence('đề xuất {id:Word} có trạng thái "{status}"'))
def _(world: World, id: str, status: str) -> None:
    above = {"đang trình cấp trên": "forwarded", "cấp trên đã khen thưởng": "awarded_above"}
    assert world.row("nomination", id).status == {**STATUSES, **above}[status]


@then(sentence('hồ sơ {id:Word} có trạng thái "{status}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.row("dossier", id).status == HOW_IT_STANDS[status]


@then(sentence("hồ sơ {id:Word} còn chờ gửi"))
def _(world: World, id: str) -> None:
    assert "dossier.send" in world.waits_for("dossier", id)


@then(sentence('hồ sơ chung còn thiếu "{parts}"'))
def _(world: World, parts: str) -> None:
    content = world.state("dossier", "HS-2025-01").content
    assert content.missing[content.id] == tuple(PARTS[part] for part in parts.split(", "))


@then(sentence('riêng {nomination:Word} còn thiếu "{parts}"'))
def _(world: World, nomination: str, parts: str) -> None:
    missing = world.state("dossier", "HS-2025-01").content.missing
    assert missing[nomination] == tuple(PARTS[part] for part in parts.split(", "))


@then(sentence("hồ sơ được gửi {sets:d} bộ"))
def _(world: World, sets: int) -> None:
    assert world.events[0].sets == sets


@then(sentence("hồ sơ {id:Word} phải gửi trước hết ngày {day:Day}"))
def _(world: World, id: str, day: date) -> None:
    assert world.row("dossier", id).due == day


@then(sentence("kết quả của hồ sơ {id:Word} phải báo trước hết ngày {day:Day}"))
def _(world: World, id: str, day: date) -> None:
    row = world.row("dossier", id)
    assert (row.due, [todo.decision for todo in row.todo]) == (day, ["dossier.tell"])


@then("lần gửi được ghi là muộn")
@then("lần trả lại được ghi là muộn")
def _(world: World) -> None:
    assert world.events[0].late


@then("lần gửi được ghi là đúng hạn")
@then("lần trả lại được ghi là đúng hạn")
def _(world: World) -> None:
    assert not world.events[0].late


@then("lần gửi quá muộn cho hội nghị")
def _(world: World) -> None:
    world.refused("dossier_too_late", last=date(2025, 8, 18), day=date(2025, 8, 21))
    world.nothing_recorded()


@then(sentence('danh hiệu được ghi vào hồ sơ cá nhân theo "{paper}"'))
def _(world: World, paper: str) -> None:
    last = world.state("record", world.ids["Ngô Văn Sơn"]).awards[-1]
    assert (last.award, last.year, last.decision) == ("provincial_emulation_fighter", 2024, paper)
