"""Steps of ``features/vote.feature``."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from . import review
from .review import AWARDS, COUNCIL, DIRECTOR, MEMBERS, OFFICE, SESSION, SET
from .world import World, sentence

scenarios("vote.feature")

NOMINATION, VOTE = "ĐX-2025-001", "BP-001"


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
    }


def submitted(world: World, award: str) -> None:
    world.adopt()
    review.nominate(world, NOMINATION, award)
    review.compile_set(world, SET, (NOMINATION,))
    review.submit(world)


def opinion(world: World, who: str, member: str, document: str, *, agrees: bool) -> None:
    facts = {"member": world.ids[member], "agrees": agrees, "document": document}
    world.do("vote.record_opinion", VOTE, who, **facts)


# Biết


@given(sentence('Hội đồng {total:d} thành viên đang họp xét "{award}"'))
def _(world: World, total: int, award: str) -> None:
    submitted(world, award)
    review.sit(world, total, total)


@given(sentence('Hội đồng {total:d} thành viên đang họp xét "{award}", {present:d} người có mặt'))
def _(world: World, total: int, award: str, present: int) -> None:
    submitted(world, award)
    review.sit(world, total, present)


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


# Thì


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
