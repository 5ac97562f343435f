"""Steps of ``features/call.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.ledger import Command

from .review import AWARDS, DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("call.feature")

HEAD, PAPER = "Vũ Đức Long", "CV 66/SNgV-VP"
EXTRA = "ĐX-2025-200"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "mã không đúng dạng": "id_malformed",
        "đợt không phải của kế hoạch này": "call_of_other_plan",
        "ngày hết hạn đã qua": "closes_in_past",
        "đợt còn đang nhận": "call_still_open",
        "đợt đã khóa sổ": "call_closed",
        "hết chỉ tiêu của đơn vị": "quota_used_up",
        "chưa ghi số người tham gia": "participants_unknown",
        "không có cách tính chỉ tiêu này": "quota_shape_unknown",
        "chỉ tiêu ngoài mức": "quota_out_of_range",
        "chưa đủ điều kiện, tiêu chuẩn": "not_eligible",
        "tiêu chí chưa có điều kiện nào": "criteria_missing",
        "tiêu chí không xét được": "criterion_unknown",
        "văn bản này đã hỏi": "clearance_asked",
        "chưa nêu đối tượng": "subjects_missing",
        "không có văn bản đang chờ trả lời": "clearance_not_asked",
        "trả lời về người không hỏi": "clearance_not_about",
        "chưa có số ngày công khai": "disclosure_days_not_adopted",
        "công khai chưa đủ ngày": "disclosure_too_short",
        "còn góp ý chưa trả lời": "comments_unanswered",
        "công khai chưa hết ngày": "disclosure_runs",
        "danh sách không đang công khai": "not_disclosed",
        "không có góp ý đang chờ trả lời": "comment_not_open",
    }


def nomination(
    world: World, id: str, subject: str, award: str = "Giấy khen", kind: str = "individual"
) -> Command:
    facts = {"subject": subject, "subject_kind": kind, "award": AWARDS[award]}
    deed = f"Thành tích của {id}"
    return world.command("nomination.propose", id, HEAD, plan=PLAN, achievements=(deed,), **facts)


def quota(world: World, call: str, unit: str, shape: str, number: int) -> Command:
    facts = {"unit": unit, "shape": shape, "number": number, "document": PAPER}
    return world.command("call.set_quota", call, OFFICE, **facts)


def asking(world: World, call: str, body: str, document: str, *subjects: str) -> Command:
    facts = {"body": body, "subjects": subjects, "document": document, "due": date(2025, 8, 20)}
    return world.command("call.ask_clearance", call, OFFICE, **facts)


def succeed(world: World, *commands: Command) -> None:
    for command in commands:
        world.send(command)
        assert world.receipt.events


# Biết


@given(sentence("đợt {call:Word} mở đến ngày {closes:Day}"))
def _(world: World, call: str, closes: date) -> None:
    world.given("call.open", call, OFFICE, plan=PLAN, closes=closes, document=PAPER)


@given(sentence("chỉ tiêu của {unit:Word} trong {call:Word} là {shape:Word} {number:d}"))
def _(world: World, unit: str, call: str, shape: str, number: int) -> None:
    succeed(world, quota(world, call, unit, shape, number))


@given(sentence("chỉ tiêu chung trong {call:Word} là {shape:Word} {number:d}"))
def _(world: World, call: str, shape: str, number: int) -> None:
    succeed(world, quota(world, call, "", shape, number))


@given(sentence("{unit:Word} có {people:d} người tham gia {call:Word}"))
def _(world: World, unit: str, people: int, call: str) -> None:
    facts = {"unit": unit, "people": people, "document": PAPER}
    world.given("call.count_participants", call, OFFICE, **facts)


@given(sentence("HTQT đã nộp {people:d} cá nhân và {units:d} tập thể"))
def _(world: World, people: int, units: int) -> None:
    one = [nomination(world, f"ĐX-2025-{101 + n}", "CB-009") for n in range(people)]
    more = [
        nomination(world, f"ĐX-2025-{151 + n}", "HTQT", kind="collective") for n in range(units)
    ]
    succeed(world, *one, *more)


@given(sentence("Giám đốc cho {id:Word} nộp muộn đến ngày {until:Day} trong {call:Word}"))
def _(world: World, id: str, until: date, call: str) -> None:
    facts = {"nomination": id, "until": until, "reason": "Chờ xác nhận của nơi công tác cũ"}
    world.given("call.grant_exception", call, DIRECTOR, **facts)


@given(sentence("Sở đặt giới hạn {rule:Word} là {figure:d} ở mức {binding:Word}"))
def _(world: World, rule: str, figure: int, binding: str) -> None:
    world.adopt(local={rule: binding}, caps={rule: figure})


@given(
    sentence(
        "Giám đốc ban hành tiêu chí của {call:Word}:"
        " hoàn thành tốt và đã có Giấy khen hoặc sáng kiến"
    )
)
def _(world: World, call: str) -> None:
    past = {"fact": "award", "value": "certificate_of_commendation"}
    facts = {
        "required": ({"fact": "rating", "value": "good"},),
        "one_of": (past, {"fact": "initiative", "scope": "base"}),
    }
    world.given("call.adopt_criteria", call, DIRECTOR, document="HD 03/HD-SNgV", **facts)


@given(sentence('Văn phòng đã hỏi "{body}" về {subject:Word} theo "{document}" trong {call:Word}'))
def _(world: World, body: str, subject: str, document: str, call: str) -> None:
    succeed(world, asking(world, call, body, document, subject))


@given(sentence("Sở áp dụng công khai {days:d} ngày làm việc"))
def _(world: World, days: int) -> None:
    world.adopt(disclosure_days=days)


@given(sentence("danh sách {id:Word} của {call:Word} công khai đến ngày {until:Day}"))
def _(world: World, id: str, call: str, until: date) -> None:
    facts = {"nominations": (id,), "place": "Trang thông tin của Sở", "until": until}
    world.given("call.disclose", call, OFFICE, **facts)


@given(sentence('có góp ý "{text}" về {id:Word} trong {call:Word}'))
def _(world: World, text: str, id: str, call: str) -> None:
    world.given("call.comment", call, OFFICE, nomination=id, text=text)


# Khi


@when(sentence("Văn phòng mở đợt {call:Word} của {plan:Word} đến ngày {closes:Day}"))
def _(world: World, call: str, plan: str, closes: date) -> None:
    world.do("call.open", call, OFFICE, plan=plan, closes=closes, document=PAPER)


@when(sentence("Văn phòng gia hạn {call:Word} đến ngày {closes:Day}"))
def _(world: World, call: str, closes: date) -> None:
    world.do("call.extend", call, OFFICE, closes=closes, document=PAPER, reason="Mưa bão")


@when(sentence("Văn phòng khóa {call:Word}"))
def _(world: World, call: str) -> None:
    world.do("call.close", call, OFFICE)


@when(sentence("HTQT nộp {id:Word} đề nghị {award} cho {subject:Word}"))
def _(world: World, id: str, award: str, subject: str) -> None:
    world.send(nomination(world, id, subject, award))


@when(sentence("HTQT nộp thêm một cá nhân"))
def _(world: World) -> None:
    world.send(nomination(world, EXTRA, "CB-005"))


@when(sentence("HTQT nộp thêm một tập thể"))
def _(world: World) -> None:
    world.send(nomination(world, EXTRA, "HTQT", kind="collective"))


@when(sentence("HTQT rút đề xuất {id:Word} vì đổi người"))
def _(world: World, id: str) -> None:
    world.do("nomination.withdraw", id, HEAD, reason="Đổi người")


@when(sentence("Giám đốc cho {id:Word} nộp muộn đến ngày {until:Day} trong {call:Word}"))
def _(world: World, id: str, until: date, call: str) -> None:
    facts = {"nomination": id, "until": until, "reason": "Chờ xác nhận"}
    world.do("call.grant_exception", call, DIRECTOR, **facts)


@when(
    sentence("Văn phòng đặt chỉ tiêu của {unit:Word} trong {call:Word} là {shape:Word} {number:d}")
)
def _(world: World, unit: str, call: str, shape: str, number: int) -> None:
    world.send(quota(world, call, unit, shape, number))


@when(sentence("Giám đốc ban hành tiêu chí trống của {call:Word}"))
def _(world: World, call: str) -> None:
    world.do("call.adopt_criteria", call, DIRECTOR, document=PAPER)


@when(sentence('Giám đốc ban hành tiêu chí "{fact}" của {call:Word}'))
def _(world: World, fact: str, call: str) -> None:
    facts: dict[str, Any] = {"required": ({"fact": fact},), "document": PAPER}
    world.do("call.adopt_criteria", call, DIRECTOR, **facts)


@when(sentence('Văn phòng hỏi "{body}" về {subject:Word} theo "{document}" trong {call:Word}'))
def _(world: World, body: str, subject: str, document: str, call: str) -> None:
    world.send(asking(world, call, body, document, subject))


@when(sentence("Văn phòng hỏi ý kiến mà không nêu về ai trong {call:Word}"))
def _(world: World, call: str) -> None:
    world.send(asking(world, call, "Thanh tra thành phố", PAPER))


@when(
    sentence(
        'Văn phòng ghi trả lời "{reply}" cho "{document}" trong {call:Word},'
        " chưa đồng ý {subject:Word}"
    )
)
def _(world: World, reply: str, document: str, call: str, subject: str) -> None:
    facts = {"document": document, "reply": reply, "against": (subject,)}
    world.do("call.answer_clearance", call, OFFICE, **facts)


@when(sentence("Văn phòng công khai {id:Word} trong {call:Word}"))
def _(world: World, id: str, call: str) -> None:
    world.do("call.disclose", call, OFFICE, nominations=(id,), place="Bảng tin Sở")


@when(sentence("Văn phòng công khai {id:Word} trong {call:Word} đến ngày {until:Day}"))
def _(world: World, id: str, call: str, until: date) -> None:
    facts = {"nominations": (id,), "place": "Bảng tin Sở", "until": until}
    world.do("call.disclose", call, OFFICE, **facts)


@when(sentence("Văn phòng kết thúc công khai của {call:Word}"))
def _(world: World, call: str) -> None:
    world.do("call.end_disclosure", call, OFFICE)


@when(sentence("Văn phòng trả lời góp ý {number:d} của {call:Word}"))
def _(world: World, number: int, call: str) -> None:
    world.do("call.answer_comment", call, OFFICE, number=number, answer="Đã xác minh, ghi cả tổ")


@when(sentence("{who:Person} góp ý về {id:Word} trong {call:Word}"))
def _(world: World, who: str, id: str, call: str) -> None:
    world.do("call.comment", call, who, nomination=id, text="Chưa rõ thành tích")


# Thì


@then(sentence("đợt {call:Word} ở trạng thái {status:Word}"))
def _(world: World, call: str, status: str) -> None:
    assert world.row("call", call).status == status


@then(sentence("đơn vị chưa đủ số cố định là {unit:Word}"))
def _(world: World, unit: str) -> None:
    assert world.events[0].short == (unit,)


@then("đề xuất thêm đó được ghi")
def _(world: World) -> None:
    assert world.receipt.events


@then("đề xuất thêm đó hết chỉ tiêu")
def _(world: World) -> None:
    world.refused("quota_used_up")


@then("đề xuất thêm đó chưa đủ điều kiện")
def _(world: World) -> None:
    world.refused("not_eligible")


@then(sentence("việc chờ của đợt {call:Word} có {decision:Word}"))
def _(world: World, call: str, decision: str) -> None:
    assert decision in world.waits_for("call", call)


@then(sentence("việc chờ của đợt {call:Word} không có {decision:Word}"))
def _(world: World, call: str, decision: str) -> None:
    assert decision not in world.waits_for("call", call)


@then(sentence("danh sách của {call:Word} công khai đến hết ngày {until:Day}"))
def _(world: World, call: str, until: date) -> None:
    assert world.state("call", call).disclosure.until == until
