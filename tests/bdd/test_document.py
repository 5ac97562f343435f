"""Steps of ``features/document.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.sheets.document import distribution

from .review import DIRECTOR, OFFICE, PLAN
from .states import States
from .world import World, sentence

scenarios("document.feature")

CLERK = "Lê Thu Hà"
LINES = "UBND thành phố; HTQT; Lưu: VT, VP."
EFFECTS = {"sửa_đổi": "amends", "thay_thế": "replaces", "đính_chính": "corrects"}
KEPT = {"heading": "Hội nghị điển hình tiên tiến 2025", "basis": "QĐ 07/QĐ-SNgV"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "dòng lưu không đúng": "archive_line_faulty",
        "không có nơi nhận": "recipients_missing",
        "một nơi nhận ghi hai lần": "recipient_twice",
        "không có tên loại này": "form_unknown",
        "văn bản không ở bước này": "document_wrong_state",
        "dự thảo của đơn vị khác": "draft_of_other_unit",
        "văn bản trình người khác ký": "signed_by_other_office",
        "bước này trước bước liền trước": "document_step_too_early",
        "chữ viết tắt của hội đồng không đúng": "issuer_malformed",
        "bản gửi nơi khác": "copy_of_other_unit",
        "nơi này không có trong nơi nhận": "not_addressee",
        "nơi này đã gửi": "already_sent",
        "đã gửi đủ mọi nơi": "all_sent",
        "chưa gửi nơi này": "copy_not_sent",
        "làm ở chính văn bản ấy": "document_stands_for",
        "bản này đã trả": "already_given_back",
        "còn nơi chưa gửi": "not_all_sent",
        "thời hạn bảo quản chưa rõ": "retention_unclear",
        "văn bản đã lưu": "already_filed",
    }


def said(form: str, recipients: str = LINES, **changes: Any) -> dict[str, Any]:
    lines = tuple(recipients.split("; "))
    facts = {"plan": PLAN, "form": form, "abstract": "Báo cáo tổng kết", "recipients": lines}
    return {**facts, **changes}


def drafted(world: World, id: str, form: str, **changes: Any) -> None:
    world.given("document.draft", id, OFFICE, **said(form, **changes))


def signed(world: World, id: str, form: str, **changes: Any) -> None:
    drafted(world, id, form, **changes)
    world.given("document.sign", id, DIRECTOR)


def numbered(world: World, id: str, form: str, **changes: Any) -> None:
    signed(world, id, form, **changes)
    world.given("document.number", id, CLERK)


def going(world: World, **changes: Any) -> dict[str, Any]:
    facts = {"plan": PLAN, "signer": world.ids[DIRECTOR], "issued": world.today}
    return {**facts, **changes}


# Biết


@given(sentence("dự thảo {id:Word} loại {form:Word}"))
def _(world: World, id: str, form: str) -> None:
    drafted(world, id, form)


@given(sentence("{id:Word} loại {form:Word} đã ký"))
def _(world: World, id: str, form: str) -> None:
    signed(world, id, form)


@given(sentence("{id:Word} loại {form:Word} đã cấp số"))
def _(world: World, id: str, form: str) -> None:
    numbered(world, id, form)


@given(sentence("{id:Word} loại {form:Word} đã ban hành"))
def _(world: World, id: str, form: str) -> None:
    numbered(world, id, form)
    world.given("document.issue", id, CLERK)


@given(sentence("{id:Word} thay thế {about:Word} đã cấp số"))
def _(world: World, id: str, about: str) -> None:
    numbered(world, id, "BC", about=about, effect="replaces")


@given(sentence("{who:Person} đã ban hành {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("document.issue", id, who)


@given(sentence("{who:Person} đã gửi {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("document.send", id, who, channel="Trục liên thông văn bản")


@given(sentence("{who:Person} đã thu hồi {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("document.recall", id, who, notice="TB 30/TB-SNgV", reason="Sai số liệu")


@given(sentence("{who:Person} đã trả bản của {unit:Word}"))
def _(world: World, who: str, unit: str) -> None:
    world.given("document.give_back", "VB-2025-001", who, recipient=unit)


@given(sentence("{who:Person} đã lưu {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.given("document.file", id, who, years=10, **KEPT)


@given(sentence("{who:Person} đã đưa {plan:Word} vào phát hành là {id:Word}"))
def _(world: World, who: str, plan: str, id: str) -> None:
    facts = going(world, plan=plan, recipients=("HTQT", "Lưu: VT, VP."))
    world.given("document.circulate", id, who, **facts)


@given(sentence("{by:Word} đã thay thế {plan:Word}"))
def _(world: World, by: str, plan: str) -> None:
    facts = {"by": by, "document": "KH 60/KH-SNgV", "reason": "Đổi quy mô"}
    world.given("plan.supersede", plan, DIRECTOR, **facts)


# Khi


@when(sentence('{who:Person} dự thảo {id:Word} loại {form:Word} gửi "{recipients:Text}"'))
def _(world: World, who: str, id: str, form: str, recipients: str) -> None:
    world.do("document.draft", id, who, **said(form, recipients))


@when(sentence("{who:Person} dự thảo {id:Word} loại {form:Word} của {issuer:Word}"))
def _(world: World, who: str, id: str, form: str, issuer: str) -> None:
    world.do("document.draft", id, who, **said(form, issuer=issuer))


@when(sentence("{who:Person} dự thảo {id:Word} loại {form:Word} để {effect:Word} {about:Word}"))
def _(world: World, who: str, id: str, form: str, effect: str, about: str) -> None:
    changes = {"about": about, "effect": EFFECTS[effect]}
    world.do("document.draft", id, who, **said(form, **changes))


@when(sentence('{who:Person} sửa trích yếu {id:Word} thành "{abstract:Text}"'))
def _(world: World, who: str, id: str, abstract: str) -> None:
    world.do("document.revise", id, who, abstract=abstract, reason="Ghi rõ thời kỳ")


@when(sentence("{who:Person} bỏ văn bản {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.discard", id, who, reason="Gộp vào báo cáo khác")


@when(sentence("{who:Person} ký {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.sign", id, who)


@when(sentence("{who:Person} cấp số cho {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.number", id, who)


@when(sentence("{who:Person} cấp số cho {id:Word} lùi về ngày {day:Day}"))
def _(world: World, who: str, id: str, day: date) -> None:
    around = {"valid": day}
    world.do("document.number", id, who, around)


@when(sentence("{who:Person} cấp số {number:d} cho {id:Word}"))
def _(world: World, who: str, number: int, id: str) -> None:
    world.do("document.number", id, who, number=number)


@when(sentence("{who:Person} ban hành {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.issue", id, who)


@when(sentence("{who:Person} gửi {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.send", id, who, channel="Trục liên thông văn bản")


@when(sentence("{who:Person} gửi {id:Word} đến {recipient:Word}"))
def _(world: World, who: str, id: str, recipient: str) -> None:
    world.do("document.send", id, who, channel="Trực tiếp", recipients=(recipient,))


@when(sentence("{who:Person} ghi {recipient:Word} đã nhận {id:Word}"))
def _(world: World, who: str, recipient: str, id: str) -> None:
    world.do("document.receive", id, who, recipient=recipient, receiver="Ngô Văn Sơn")


@when(sentence('{who:Person} đưa {plan:Word} vào phát hành là {id:Word}, nơi nhận "{lines:Text}"'))
def _(world: World, who: str, plan: str, id: str, lines: str) -> None:
    facts = going(world, plan=plan, recipients=tuple(lines.split("; ")))
    world.do("document.circulate", id, who, **facts)


@when(sentence("{who:Person} đưa {plan:Word} vào phát hành là {id:Word}"))
def _(world: World, who: str, plan: str, id: str) -> None:
    world.do("document.circulate", id, who, **going(world, plan=plan))


@when(sentence("{who:Person} đưa {award:Word} của {plan:Word} vào phát hành là {id:Word}"))
def _(world: World, who: str, award: str, plan: str, id: str) -> None:
    facts = going(world, plan=plan, award=award, abstract="Khen thưởng")
    world.do("document.circulate", id, who, **facts)


@when(sentence("{who:Person} thu hồi {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.recall", id, who, notice="TB 30/TB-SNgV", reason="Sai số liệu")


@when(sentence("{who:Person} trả bản của {unit:Word}"))
def _(world: World, who: str, unit: str) -> None:
    world.do("document.give_back", "VB-2025-001", who, recipient=unit)


@when(sentence("{who:Person} lưu {id:Word}, bảo quản {years:d} năm"))
def _(world: World, who: str, id: str, years: int) -> None:
    world.do("document.file", id, who, years=years, **KEPT)


@when(sentence("{who:Person} lưu {id:Word}, bảo quản vĩnh viễn"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.file", id, who, forever=True, **KEPT)


@when(sentence("{who:Person} lưu {id:Word} mà không nêu thời hạn"))
def _(world: World, who: str, id: str) -> None:
    world.do("document.file", id, who, **KEPT)


# Thì


@then(sentence("{id:Word} gửi đến {count:d} nơi"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("document", id).paper.addressees) == count


@then(sentence('{id:Word} có trích yếu "{abstract:Text}"'))
def _(world: World, id: str, abstract: str) -> None:
    assert world.row("document", id).title == abstract


@then(sentence('{id:Word} mang số "{notation:Text}"'))
def _(world: World, id: str, notation: str) -> None:
    assert world.receipt.events
    assert world.row("document", id).note == notation


@then(sentence("{id:Word} có lưu ý về dòng lưu"))
def _(world: World, id: str) -> None:
    [event] = world.events
    assert (event.id, event.faults) == (id, ("archive_line",))


@then(sentence("việc cấp số chậm {late:d} ngày làm việc"))
@then(sentence("việc ban hành chậm {late:d} ngày làm việc"))
def _(world: World, late: int) -> None:
    assert world.events[0].late == late


@then("văn bản được dự thảo")
def _(world: World) -> None:
    assert world.receipt.events


@then("văn bản phải cùng hình thức")
def _(world: World) -> None:
    world.refused("change_of_other_form")


@then("văn bản phải là công văn")
def _(world: World) -> None:
    world.refused("correction_not_letter")


@then(sentence("{id:Word} ở trạng thái đã bị thay thế"))
def _(world: World, id: str) -> None:
    assert world.receipt.events
    assert world.row("document", id).status == "replaced"


@then(sentence("{id:Word} đã gửi {sent:d} trên {due:d} nơi, {received:d} nơi đã nhận"))
def _(world: World, id: str, sent: int, due: int, received: int) -> None:
    assert world.receipt.events
    figures = distribution(States(world, (id,)), id).figures
    assert list(figures.values()) == [due, sent, received]


@then(sentence("{unit:Word} đã trả bản {id:Word}"))
def _(world: World, unit: str, id: str) -> None:
    rows = distribution(States(world, (id,)), id).rows
    assert {row[0]: row[5] for row in rows}[unit] == world.today
