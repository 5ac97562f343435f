"""Steps of ``features/session.feature``."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from . import review
from .review import COUNCIL, DIRECTOR, OFFICE, SESSION, SET
from .world import World, sentence

scenarios("session.feature")

INTERESTS = {"là người thân": "kin", "là đồng tác giả": "co_author", "là người khác": "friend"}
STATUSES = {"đã triệu tập": "convened", "đang họp": "open", "đã bế mạc": "closed"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không giữ nhiệm vụ đó trong Hội đồng": "not_council_office",
        "không phải Chủ tịch hoặc Phó Chủ tịch Hội đồng": "not_council_chair",
        "không phải thành viên Hội đồng": "not_on_council",
        "bộ tổng hợp chưa trình": "set_not_submitted",
        "ngày họp đã qua": "session_in_past",
        "phiên họp không ở bước này": "session_wrong_state",
        "phiên họp đã bế mạc": "session_over",
        "đã có mặt": "already_present",
        "không có mặt": "not_present",
        "không phải ngày đã triệu tập": "not_session_day",
        "không đủ số thành viên có mặt": "no_quorum",
        "quy chế không cho dự thay": "substitutes_not_adopted",
        "người dự thay đã có chỗ trong phiên họp": "substitute_sits",
        "không có văn bản cử dự thay": "no_proxy",
        "khách mời là thành viên": "guest_is_member",
        "quan hệ này không khai tại phiên họp": "interest_not_declared",
        "đề xuất không ở bước này": "nomination_wrong_state",
    }


def convene(world: World, who: str, day: date, **changes: object) -> None:
    facts: dict[str, object] = {
        "council": COUNCIL,
        "compilation": SET,
        "day": day,
        "starts": "14:30",
        "place": "Phòng họp A",
    }
    world.do("session.convene", SESSION, who, **{**facts, **changes})


def send(world: World, who: str, member: str, person: str, document: str = "Giấy cử") -> None:
    facts = {"member": world.ids[member], "person": world.ids[person], "document": document}
    world.do("session.name_substitute", SESSION, who, **facts)


def leave_council(world: World, name: str) -> None:
    facts = {"person": world.ids[name], "document": "QĐ 31/QĐ-SNgV", "reason": "Chuyển công tác"}
    world.given("council.remove_member", COUNCIL, DIRECTOR, **facts)


# Biết


@given(sentence("bộ {id:Word} đã trình Hội đồng"))
def _(world: World, id: str) -> None:
    review.nominate(world, "ĐX-2025-001")
    review.compile_set(world, id, ("ĐX-2025-001",))
    review.submit(world, id)


@given(sentence("bộ {id:Word} chưa trình"))
def _(world: World, id: str) -> None:
    review.nominate(world, "ĐX-2025-002")
    review.compile_set(world, id, ("ĐX-2025-002",))


@given(sentence("Sở đã áp dụng quy chế: họp thường {quorum:Word}, họp xét khen thưởng {more:Word}"))
def _(world: World, quorum: str, more: str) -> None:
    world.adopt(quorum=quorum, award_quorum=more)


@given(sentence("Hội đồng có {count:d} thành viên"))
def _(world: World, count: int) -> None:
    review.constitute(world, count)


@given(sentence("Hội đồng khác có thư ký là {name:Person}"))
def _(world: World, name: str) -> None:
    facts = {**review.council(world, 5), "secretary": world.ids[name]}
    world.given("council.constitute", "HĐ-2026", DIRECTOR, **facts)


@given(sentence("phiên họp {id:Word} được triệu tập hôm nay"))
def _(world: World, id: str) -> None:
    review.convene(world, id)


@given(sentence("{count:d} thành viên đã có mặt"))
def _(world: World, count: int) -> None:
    review.arrive(world, count)


@given(sentence("{name:Person} đã có mặt"))
def _(world: World, name: str) -> None:
    world.given("session.arrive", SESSION, OFFICE, member=world.ids[name])


@given(sentence("{one:Person} và {other:Person} đã rời họp"))
def _(world: World, one: str, other: str) -> None:
    for name in (one, other):
        world.given("session.leave", SESSION, OFFICE, member=world.ids[name])


@given(sentence("{name:Person} đã thôi tham gia Hội đồng"))
def _(world: World, name: str) -> None:
    leave_council(world, name)


@given(sentence("{name:Person} được thêm vào Hội đồng"))
def _(world: World, name: str) -> None:
    facts = {"person": world.ids[name], "document": "QĐ 30/QĐ-SNgV"}
    world.given("council.add_member", COUNCIL, DIRECTOR, **facts)


@given(sentence("{id:Word} đã khai mạc"))
def _(world: World, id: str) -> None:
    world.given("session.open", id, DIRECTOR)


@given(sentence("{id:Word} đã khai mạc rồi bế mạc"))
def _(world: World, id: str) -> None:
    world.given("session.open", id, DIRECTOR)
    world.given("session.close", id, OFFICE, minutes="BB 04/BB-HĐTĐKT")


@given(sentence("{name:Person} đã nghỉ hưu"))
def _(world: World, name: str) -> None:
    world.given("person.depart", world.ids[name], OFFICE, reason="Nghỉ hưu")


@given("quy chế của Sở cho dự thay")
def _(world: World) -> None:
    world.adopt(substitutes=True)


@given(sentence("{member:Person} đã cử {person:Person} dự thay"))
def _(world: World, member: str, person: str) -> None:
    send(world, OFFICE, member, person)
    assert world.receipt.events


@given(sentence("{guest:Person} đã là khách mời"))
def _(world: World, guest: str) -> None:
    world.given("session.admit_guest", SESSION, OFFICE, guest=world.ids[guest])


@given(sentence("{person:Person} đã đến dự thay {member:Person}"))
def _(world: World, person: str, member: str) -> None:
    came = {"member": world.ids[member], "substitute": world.ids[person]}
    world.given("session.arrive", SESSION, OFFICE, **came)


@given("đề xuất ĐX-2025-001 đang bỏ phiếu")
def _(world: World) -> None:
    review.open_vote(world)


# Khi


@when(sentence("{who:Person} ghi {member:Person} cử {person:Person} dự thay"))
def _(world: World, who: str, member: str, person: str) -> None:
    send(world, who, member, person)


@when(sentence("{who:Person} ghi {member:Person} cử {person:Person} dự thay mà không có văn bản"))
def _(world: World, who: str, member: str, person: str) -> None:
    send(world, who, member, person, " ")


@when(sentence("{who:Person} điểm danh {person:Person} dự thay {member:Person}"))
def _(world: World, who: str, person: str, member: str) -> None:
    came = {"member": world.ids[member], "substitute": world.ids[person]}
    world.do("session.arrive", SESSION, who, **came)


@when(sentence('{who:Person} ghi khách mời "{guest:Text}"'))
def _(world: World, who: str, guest: str) -> None:
    world.do("session.admit_guest", SESSION, who, guest=guest, body="Ban Thi đua thành phố")


@when(sentence("{who:Person} ghi {guest:Person} là khách mời"))
def _(world: World, who: str, guest: str) -> None:
    world.do("session.admit_guest", SESSION, who, guest=world.ids[guest])


@when(sentence('{who:Person} khai {member:Person} "{interest:Text}" với ĐX-2025-001'))
def _(world: World, who: str, member: str, interest: str) -> None:
    facts = {"member": world.ids[member], "interest": INTERESTS[interest], "reason": "Viết chung"}
    world.do("session.declare_conflict", SESSION, who, nomination="ĐX-2025-001", **facts)


@when(sentence("{who:Person} triệu tập phiên họp PH-2025-01 ngày {day:Day}"))
def _(world: World, who: str, day: date) -> None:
    convene(world, who, day)


@when(sentence("{who:Person} triệu tập phiên họp PH-2025-01 của Hội đồng ấy"))
def _(world: World, who: str) -> None:
    convene(world, who, world.today, council="HĐ-2026")


@when(sentence("{who:Person} triệu tập phiên họp PH-2025-01 xét bộ {compilation:Word}"))
def _(world: World, who: str, compilation: str) -> None:
    convene(world, who, world.today, compilation=compilation)


@when(sentence("{who:Person} triệu tập phiên họp PH-2025-01 mà không nêu địa điểm"))
def _(world: World, who: str) -> None:
    convene(world, who, world.today, place="")


@when(sentence("{who:Person} điểm danh {member:Person}"))
def _(world: World, who: str, member: str) -> None:
    world.do("session.arrive", SESSION, who, member=world.ids[member])


@when(sentence("{who:Person} ghi {member:Person} rời họp"))
def _(world: World, who: str, member: str) -> None:
    world.do("session.leave", SESSION, who, member=world.ids[member])


@when(sentence("{who:Person} khai mạc {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("session.open", id, who)


@when(sentence('{who:Person} bế mạc {id:Word} với biên bản "{minutes}"'))
def _(world: World, who: str, id: str, minutes: str) -> None:
    world.do("session.close", id, who, minutes=minutes)


# Thì


@then(sentence("{person:Person} ngồi ghế của {member:Person}"))
def _(world: World, person: str, member: str) -> None:
    meeting = world.state("session", SESSION).meeting
    assert meeting.seat(world.ids[person]) == world.ids[member]
    assert world.ids[member] in meeting.present


@then(sentence("{member:Person} tự ngồi ghế của mình"))
def _(world: World, member: str) -> None:
    meeting = world.state("session", SESSION).meeting
    assert meeting.holders(world.ids[member]) == (world.ids[member],)


@then(sentence("phiên họp {id:Word} có {count:d} khách mời"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("session", id).meeting.guests) == count


@then(sentence("phiên họp {id:Word} ghi {count:d} quan hệ đã khai"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("session", id).meeting.declared) == count


@then(sentence('phiên họp {id:Word} ở trạng thái "{status}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.row("session", id).status == STATUSES[status]


@then(sentence("phiên họp {id:Word} có {count:d} người có mặt"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("session", id).meeting.present) == count


@then(sentence("{id:Word} chốt danh sách {total:d} thành viên, cần {need:d} người có mặt"))
def _(world: World, id: str, total: int, need: int) -> None:
    session = world.state("session", id)
    assert (len(session.roll), session.quorum) == (total, need)


@then("phiên họp khai mạc được")
def _(world: World) -> None:
    assert world.receipt.events
    assert world.row("session", SESSION).status == "open"


@then("phiên họp không khai mạc")
def _(world: World) -> None:
    world.refused("no_quorum")
    assert world.row("session", SESSION).status == "convened"
