"""Steps of ``features/vote.feature``."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.codec import Document

from . import review
from .review import AWARDS, COUNCIL, DIRECTOR, MEMBERS, OFFICE, SESSION, SET
from .world import World, sentence

scenarios("vote.feature")

NOMINATION, VOTE = "ĐX-2025-001", "BP-001"
SHEET = {"document": Document("BB kiểm phiếu", "", "ab" * 32)}
INTERESTS = {
    "là người được đề xuất": "self",
    "đứng đầu đơn vị được đề xuất": "unit_head",
    "là người thân": "kin",
    "là đồng tác giả": "co_author",
}
RECUSALS = {
    "không bỏ phiếu, vẫn tính vào tổng số": "counted",
    "không bỏ phiếu, không tính vào tổng số": "excluded",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không giữ nhiệm vụ đó trong Hội đồng": "not_council_office",
        "không phải thành viên Hội đồng": "not_on_council",
        "phiên họp không ở bước này": "session_wrong_state",
        "đề xuất không ở bước này": "nomination_wrong_state",
        "đề xuất không thuộc bộ của phiên họp": "not_on_agenda",
        "không đủ số thành viên có mặt": "no_quorum",
        "Sở chưa quy định tỷ lệ cho danh hiệu này": "share_not_adopted",
        "người có mặt thì bỏ phiếu": "present_cannot_write",
        "người vắng mặt thì gửi ý kiến bằng văn bản": "absent_cannot_cast",
        "đã trả lời": "already_voted",
        "đã kiểm phiếu": "vote_closed",
        "quy chế không tính ý kiến bằng văn bản": "written_not_adopted",
        "thành viên có quan hệ không bỏ phiếu": "recused",
        "khách mời không bỏ phiếu": "guest_cannot_vote",
        "nhiều hơn số người có thể trả lời": "too_many_answers",
        "số đếm được không nhỏ hơn 0": "count_negative",
        "không đúng hình thức bỏ phiếu": "other_ballot",
        "hai người kiểm phiếu đếm khác nhau": "tallies_differ",
        "chưa đủ hai kết quả đếm": "tallies_missing",
        "thiếu bản chụp biên bản kiểm phiếu": "sheet_missing",
        "nhiều phiếu hơn số người được nhận": "too_many_papers",
        "ý kiến công khai trong bỏ phiếu kín": "opinion_not_secret",
        "phải có hai người kiểm phiếu": "two_tellers",
        "người kiểm phiếu có quan hệ với đề xuất": "teller_partial",
        "không phải người kiểm phiếu": "not_teller",
        "đã bắt đầu đếm phiếu": "tally_begun",
        "đã hết số lần bỏ phiếu": "rounds_exhausted",
        "luật buộc có phiếu đạt": "ballot_binds",
        "chưa kiểm phiếu": "vote_open",
        "kết quả này đã không được theo": "vote_overridden",
    }


def submitted(world: World, award: str, subject: str = "Ngô Văn Sơn") -> None:
    world.adopt()
    review.nominate(world, NOMINATION, award, subject)
    review.compile_set(world, SET, (NOMINATION,))
    review.submit(world)


def opinion(world: World, who: str, member: str, document: str, *, agrees: bool) -> None:
    facts = {"member": world.ids[member], "agrees": agrees, "document": document}
    world.do("vote.record_opinion", VOTE, who, **facts)


def vote_on(world: World, answers: Mapping[str, bool], id: str = VOTE) -> None:
    """These members answer in the open, and no others."""
    make = world.command
    review.together(
        world, *(make("vote.cast", id, who, agrees=agrees) for who, agrees in answers.items())
    )


def count(world: World, who: str, **sums: int) -> None:
    """A teller enters a count."""
    world.do("vote.enter_tally", VOTE, who, **{"no": 0, **sums})


# Biết


@given(sentence('Hội đồng {total:d} thành viên đang họp xét "{award}"'))
def _(world: World, total: int, award: str) -> None:
    submitted(world, award)
    review.sit(world, total, total)


@given(sentence('Hội đồng {total:d} thành viên đang họp xét "{award}", {present:d} người có mặt'))
def _(world: World, total: int, award: str, present: int) -> None:
    submitted(world, award)
    review.sit(world, total, present)


@given(sentence('Hội đồng {total:d} thành viên đang họp xét "{award}" cho {subject:Person}'))
def _(world: World, total: int, award: str, subject: str) -> None:
    submitted(world, award, subject)
    review.sit(world, total, total)


@given(
    sentence(
        'Hội đồng {total:d} thành viên đang họp xét "{award}" cho {subject:Person}, '
        "{present:d} người có mặt"
    )
)
def _(world: World, total: int, award: str, subject: str, present: int) -> None:
    submitted(world, award, subject)
    review.sit(world, total, present)


@given(sentence("{who:Person} đã khai {relative:Person} là người thân"))
def _(world: World, who: str, relative: str) -> None:
    review.on_record(world, world.ids[who])
    facts = {"person": world.ids[relative], "relation": "anh em ruột"}
    world.given("record.declare_kin", world.ids[who], who, **facts)


@given(sentence("sáng kiến của {who:Person} có đồng tác giả là {other:Person}"))
def _(world: World, who: str, other: str) -> None:
    review.on_record(world, world.ids[who])
    work, _ = review.works_of(NOMINATION)
    facts = {"work": work, "title": f"Sáng kiến {work}", "year": 2024, "scope": "nation"}
    facts |= {"document": "QĐ 03/QĐ-UBND", "authors": (world.ids[other],)}
    world.given("record.recognise", world.ids[who], OFFICE, **facts)


@given(sentence('{who:Person} đã khai tại phiên họp mình "{interest}"'))
def _(world: World, who: str, interest: str) -> None:
    facts = {"member": world.ids[who], "interest": INTERESTS[interest], "reason": "Viết chung"}
    world.given("session.declare_conflict", SESSION, who, nomination=NOMINATION, **facts)


@given(sentence("quy chế của Sở để thành viên có quan hệ {recusal}"))
def _(world: World, recusal: str) -> None:
    named, more, _ = recusal.partition(" và cho dự thay")
    world.adopt(since=world.today, recusal=RECUSALS[named], substitutes=bool(more))


@given("quy chế của Sở cho dự thay")
def _(world: World) -> None:
    world.adopt(since=world.today, substitutes=True)


@given(sentence('quy chế của Sở để bỏ phiếu giơ tay, {share:d}% cho "{award}"'))
def _(world: World, share: int, award: str) -> None:
    world.adopt(since=world.today, ballot="hands", shares={AWARDS[award]: share})


@given("quy chế của Sở để bỏ phiếu kín")
def _(world: World) -> None:
    world.adopt(since=world.today, ballot="secret")


@given(sentence("quy chế của Sở cho bỏ phiếu tối đa {rounds:d} lần"))
def _(world: World, rounds: int) -> None:
    world.adopt(since=world.today, rounds=rounds)


@given(sentence("{person:Person} dự thay {member:Person}"))
def _(world: World, person: str, member: str) -> None:
    sent = {"member": world.ids[member], "person": world.ids[person]}
    world.given("session.name_substitute", SESSION, OFFICE, document="Giấy ủy quyền", **sent)
    came = {"member": world.ids[member], "substitute": world.ids[person]}
    world.given("session.arrive", SESSION, OFFICE, **came)


@given(sentence("{guest:Person} dự phiên họp với tư cách khách mời"))
def _(world: World, guest: str) -> None:
    world.given("session.admit_guest", SESSION, OFFICE, guest=world.ids[guest])


@given(sentence("{yes:d} người được bỏ phiếu đồng ý, những người còn lại không đồng ý"))
def _(world: World, yes: int) -> None:
    voters = world.state("vote", VOTE).terms.voters
    vote_on(world, {member: n < yes for n, member in enumerate(voters)})


@given(sentence("Văn phòng đã đếm {yes:d} người giơ tay đồng ý"))
def _(world: World, yes: int) -> None:
    world.given("vote.count_hands", VOTE, OFFICE, yes=yes, no=0)


@given(sentence("{one:Person} và {other:Person} kiểm phiếu, {papers:d} phiếu đã phát"))
def _(world: World, one: str, other: str, papers: int) -> None:
    tellers = (world.ids[one], world.ids[other])
    world.given("vote.appoint_tellers", VOTE, OFFICE, tellers=tellers)
    world.given("vote.hand_out", VOTE, OFFICE, papers=papers)


@given(sentence("{one:Person} và {other:Person} cùng đếm {yes:d} đồng ý, {no:d} không đồng ý"))
def _(world: World, one: str, other: str, yes: int, no: int) -> None:
    for teller in (one, other):
        count(world, teller, yes=yes, no=no)
        assert world.receipt.events


@given(sentence("{one:Person} và {other:Person} cùng đếm {yes:d} đồng ý và {blank:d} phiếu trắng"))
def _(world: World, one: str, other: str, yes: int, blank: int) -> None:
    for teller in (one, other):
        count(world, teller, yes=yes, blank=blank)
        assert world.receipt.events


@given(sentence("{one:Person} đếm {yes:d} đồng ý, {other:Person} đếm {less:d} đồng ý"))
def _(world: World, one: str, yes: int, other: str, less: int) -> None:
    count(world, one, yes=yes)
    count(world, other, yes=less)
    assert world.receipt.events


@given(sentence("{who:Person} đếm lại {yes:d} đồng ý"))
@given(sentence("{who:Person} đã đếm {yes:d} đồng ý"))
def _(world: World, who: str, yes: int) -> None:
    count(world, who, yes=yes)
    assert world.receipt.events


@given(sentence("phiếu niêm phong của {member:Person} đã ở trong hòm"))
def _(world: World, member: str) -> None:
    facts = {"member": world.ids[member], "envelope": "Phong bì số 1"}
    world.given("vote.accept_sealed", VOTE, OFFICE, **facts)


@given(sentence("đề xuất đã qua {times:d} lần bỏ phiếu không đạt"))
def _(world: World, times: int) -> None:
    for number in range(1, times + 1):
        review.review(world, f"BP-00{number}", NOMINATION, 3, 5)


@given(sentence("{id:Word} đã kiểm phiếu với {yes:d} đồng ý"))
def _(world: World, id: str, yes: int) -> None:
    review.review(world, id, NOMINATION, yes, 5)


@given(sentence("Giám đốc đã không theo {id:Word}"))
def _(world: World, id: str) -> None:
    facts = {"basis": "Kết luận thanh tra số 5/KL-TTr", "decision": "QĐ 70/QĐ-SNgV"}
    world.given("vote.override", id, DIRECTOR, **facts)


@given("Giám đốc đã quyết định không khen thưởng")
def _(world: World) -> None:
    world.given("nomination.decline", NOMINATION, DIRECTOR, reason="Không đạt 80%")


@given(sentence('Hội đồng {total:d} thành viên được triệu tập xét "{award}" nhưng chưa khai mạc'))
def _(world: World, total: int, award: str) -> None:
    submitted(world, award)
    review.constitute(world, total)
    review.convene(world)
    review.arrive(world, total)


@given(sentence('quy chế của Sở đòi {share:d}% cho "{award}"'))
def _(world: World, share: int, award: str) -> None:
    world.adopt(since=world.today, shares={AWARDS[award]: share})


@given("quy chế của Sở không tính ý kiến bằng văn bản")
def _(world: World) -> None:
    world.adopt(since=world.today, written_opinions=False)


@given(sentence("cuộc bỏ phiếu {id:Word} đang mở"))
def _(world: World, id: str) -> None:
    review.open_vote(world, id)


@given(sentence("{yes:d} thành viên đồng ý, những người khác không đồng ý"))
def _(world: World, yes: int) -> None:
    total = len(world.state("vote", VOTE).terms.roll)
    review.ballots(world, VOTE, yes, total - yes)


@given(sentence("{yes:d} thành viên đồng ý, những người khác không trả lời"))
def _(world: World, yes: int) -> None:
    review.ballots(world, VOTE, yes)


@given(sentence("{name:Person} đã bỏ phiếu đồng ý"))
def _(world: World, name: str) -> None:
    world.given("vote.cast", VOTE, name, agrees=True)


@given(sentence("ý kiến đồng ý của {member:Person} đã ghi"))
def _(world: World, member: str) -> None:
    opinion(world, OFFICE, member, "Phiếu ý kiến ngày 13/8/2025", agrees=True)
    assert world.receipt.events


@given(sentence("{name:Person} đã đến họp"))
def _(world: World, name: str) -> None:
    world.given("session.arrive", SESSION, OFFICE, member=world.ids[name])


@given(sentence("{name:Person} đã rời họp"))
def _(world: World, name: str) -> None:
    world.given("session.leave", SESSION, OFFICE, member=world.ids[name])


@given("phiên họp đã bế mạc")
def _(world: World) -> None:
    world.given("session.close", SESSION, OFFICE, minutes="BB 04/BB-HĐTĐKT")


@given(sentence("{id:Word} đã kiểm phiếu"))
def _(world: World, id: str) -> None:
    world.given("vote.close", id, OFFICE)


@given(sentence("đề xuất {id:Word} nằm trong bộ khác"))
def _(world: World, id: str) -> None:
    review.nominate(world, id)
    review.compile_set(world, "TH-2025-02", (id,))


@given(sentence("đề xuất {id:Word} mới nộp"))
def _(world: World, id: str) -> None:
    review.nominate(world, id)


@given(sentence("{name:Person} được thêm vào Hội đồng"))
def _(world: World, name: str) -> None:
    facts = {"person": world.ids[name], "document": "QĐ 30/QĐ-SNgV"}
    world.given("council.add_member", COUNCIL, DIRECTOR, **facts)


@given(sentence("{name:Person} đã thôi tham gia Hội đồng"))
def _(world: World, name: str) -> None:
    facts = {"person": world.ids[name], "document": "QĐ 31/QĐ-SNgV", "reason": "Chuyển công tác"}
    world.given("council.remove_member", COUNCIL, DIRECTOR, **facts)


# Khi


@when(sentence("{who:Person} mở bỏ phiếu {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("vote.open", id, who, session=SESSION, nomination=NOMINATION)


@when(sentence("{who:Person} mở bỏ phiếu {id:Word} về {nomination:Word}"))
def _(world: World, who: str, id: str, nomination: str) -> None:
    world.do("vote.open", id, who, session=SESSION, nomination=nomination)


@when(sentence("{who:Person} bỏ phiếu đồng ý"))
def _(world: World, who: str) -> None:
    world.do("vote.cast", VOTE, who, agrees=True)


@when(sentence("{who:Person} bỏ phiếu không đồng ý"))
def _(world: World, who: str) -> None:
    world.do("vote.cast", VOTE, who, agrees=False)


@when(sentence('{who:Person} ghi ý kiến đồng ý của {member:Person} theo "{document}"'))
def _(world: World, who: str, member: str, document: str) -> None:
    opinion(world, who, member, document, agrees=True)


@when(sentence('{who:Person} ghi ý kiến không đồng ý của {member:Person} theo "{document}"'))
def _(world: World, who: str, member: str, document: str) -> None:
    opinion(world, who, member, document, agrees=False)


@when(sentence("{who:Person} kiểm phiếu {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("vote.close", id, who)


@when(sentence("{who:Person} trả lại đề xuất đang bỏ phiếu"))
def _(world: World, who: str) -> None:
    world.do("nomination.give_back", NOMINATION, who, reason="Có khiếu nại")


@when(sentence("{who:Person} đếm {yes:d} người giơ tay đồng ý, {no:d} người không"))
def _(world: World, who: str, yes: int, no: int) -> None:
    world.do("vote.count_hands", VOTE, who, yes=yes, no=no)


@when(sentence("{who:Person} cử {one:Person} và {other:Person} kiểm phiếu"))
def _(world: World, who: str, one: str, other: str) -> None:
    tellers = (world.ids[one], world.ids[other])
    world.do("vote.appoint_tellers", VOTE, who, tellers=tellers)


@when(sentence("{who:Person} phát {papers:d} phiếu kín"))
def _(world: World, who: str, papers: int) -> None:
    world.do("vote.hand_out", VOTE, who, papers=papers)


@when(sentence("{who:Person} bỏ vào hòm phiếu niêm phong của {member:Person}"))
def _(world: World, who: str, member: str) -> None:
    facts = {"member": world.ids[member], "envelope": "Phong bì số 1"}
    world.do("vote.accept_sealed", VOTE, who, **facts)


@when(sentence("{who:Person} đếm {yes:d} đồng ý, {no:d} không đồng ý"))
def _(world: World, who: str, yes: int, no: int) -> None:
    count(world, who, yes=yes, no=no)


@when(sentence("{who:Person} kiểm phiếu kín {id:Word} kèm bản chụp"))
def _(world: World, who: str, id: str) -> None:
    world.do("vote.close", id, who, SHEET)


@when(sentence("{who:Person} quyết định không theo {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    facts = {"basis": "Kết luận thanh tra số 5/KL-TTr", "decision": "QĐ 70/QĐ-SNgV"}
    world.do("vote.override", id, who, **facts)


# Thì


@then(sentence('{id:Word} ghi {member:Person} "{interest}"'))
def _(world: World, id: str, member: str, interest: str) -> None:
    (found,) = world.state("vote", id).terms.conflicts
    assert (found.member, found.interest) == (world.ids[member], INTERESTS[interest])


@then(sentence("{id:Word} không ghi ai có quan hệ"))
def _(world: World, id: str) -> None:
    assert world.state("vote", id).terms.conflicts == ()


@then(sentence("phiếu ấy là phiếu của {member:Person}"))
def _(world: World, member: str) -> None:
    assert world.events[0].member == world.ids[member]


@then(sentence("{id:Word} bỏ phiếu công khai"))
def _(world: World, id: str) -> None:
    assert world.state("vote", id).terms.ballot == "open"


@then(sentence("không sự kiện nào của {id:Word} cho biết ai trả lời thế nào"))
def _(world: World, id: str) -> None:
    told = {type(recorded.event).__name__ for recorded in world.ledger.stream_history(f"vote:{id}")}
    assert not told & {"BallotCast", "OpinionRecorded"}


@then(sentence("{id:Word} có {papers:d} phiếu trong hòm"))
def _(world: World, id: str, papers: int) -> None:
    assert world.state("vote", id).box.inside == papers


@then(sentence('{id:Word} chờ "{decision}"'))
def _(world: World, id: str, decision: str) -> None:
    assert world.waits_for("vote", id) == [decision]


@then(sentence("{id:Word} là lần bỏ phiếu thứ {number:d}"))
def _(world: World, id: str, number: int) -> None:
    assert world.state("vote", id).terms.round == number
    assert world.state("nomination", NOMINATION).round == number


@then(sentence("{id:Word} vẫn ghi {yes:d} đồng ý nhưng không được theo"))
def _(world: World, id: str, yes: int) -> None:
    assert world.state("vote", id).yes == yes
    assert world.row("vote", id).status == "overridden"


@then(sentence("đề xuất {id:Word} ghi văn bản không theo kết quả"))
def _(world: World, id: str) -> None:
    assert world.state("nomination", id).set_aside == "QĐ 70/QĐ-SNgV"


def closed(world: World) -> Any:
    """What the count just recorded."""
    return world.events[0]


@then(sentence("{id:Word} có {yes:d}/{total:d} đồng ý và đạt"))
def _(world: World, id: str, yes: int, total: int) -> None:
    assert (closed(world).yes, closed(world).total, closed(world).passed) == (yes, total, True)
    assert (world.row("vote", id).status, world.row("vote", id).note) == (
        "passed",
        f"{yes}/{total}",
    )


@then(sentence("{id:Word} có {yes:d}/{total:d} đồng ý và không đạt"))
def _(world: World, id: str, yes: int, total: int) -> None:
    assert (closed(world).yes, closed(world).total, closed(world).passed) == (yes, total, False)
    assert (world.row("vote", id).status, world.row("vote", id).note) == (
        "failed",
        f"{yes}/{total}",
    )


@then(sentence("{id:Word} có {silent:d} người không trả lời"))
def _(world: World, id: str, silent: int) -> None:
    assert closed(world).silent == silent


@then(sentence("phiên họp vẫn có {count:d} người có mặt"))
def _(world: World, count: int) -> None:
    assert len(world.state("session", SESSION).meeting.present) == count


@then(sentence('ý kiến của {member:Person} ghi theo "{document}"'))
def _(world: World, member: str, document: str) -> None:
    ballots = {ballot.member: ballot for ballot in world.state("vote", VOTE).ballots}
    assert ballots[world.ids[member]].document == document


@then(sentence("{id:Word} còn chờ {count:d} thành viên"))
def _(world: World, id: str, count: int) -> None:
    cast = next(todo for todo in world.row("vote", id).todo if todo.decision == "vote.cast")
    assert len(cast.people) == count
    assert world.ids[MEMBERS[0]] in cast.people


@then(sentence("{count:d} sự kiện được ghi cùng một lúc, ở {vote:Word} và ở {nomination:Word}"))
def _(world: World, count: int, vote: str, nomination: str) -> None:
    recorded = world.receipt.events
    assert [event.stream for event in recorded] == [f"vote:{vote}", f"nomination:{nomination}"]
    assert len(recorded) == count
    assert recorded[0].around.at == recorded[1].around.at


@then(sentence("đề xuất {id:Word} đã được Hội đồng xét với {yes:d}/{total:d} đồng ý"))
def _(world: World, id: str, yes: int, total: int) -> None:
    nomination = world.state("nomination", id)
    assert (nomination.yes, nomination.total, nomination.passed) == (yes, total, True)


@then(sentence("đề xuất {id:Word} chưa phải đã khen thưởng"))
def _(world: World, id: str) -> None:
    assert world.row("nomination", id).status == "reviewed"


@then(sentence("đề xuất {id:Word} vẫn đang bỏ phiếu"))
def _(world: World, id: str) -> None:
    assert world.row("nomination", id).status == "voting"
