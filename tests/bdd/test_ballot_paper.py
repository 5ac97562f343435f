"""Steps of ``features/ballot_paper.feature``."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.codec import Document

from . import review
from .review import DIRECTOR, MEMBERS, OFFICE, SESSION, SET, STATUSES
from .world import World, sentence

scenarios("ballot_paper.feature")

PAPER = "LP-001"
SHEET = {"document": Document("BB kiểm phiếu", "", "ab" * 32)}
STEPS = {
    "đang bỏ phiếu": "open",
    "đạt quá số được chọn": "over_quota",
    "bằng phiếu ở suất cuối": "tied",
    "đã có kết quả": "done",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không giữ nhiệm vụ đó trong Hội đồng": "not_council_office",
        "đề xuất không ở bước này": "nomination_wrong_state",
        "ghi hai lần trong một danh sách": "listed_twice",
        "lá phiếu không có ứng viên": "nobody_on_paper",
        "lá phiếu chỉ dành cho một danh hiệu": "other_title",
        "đã trả lời": "already_voted",
        "đã kiểm phiếu": "vote_closed",
        "không có tên trên lá phiếu": "not_on_paper",
        "người vắng mặt thì gửi ý kiến bằng văn bản": "absent_cannot_cast",
        "có quan hệ với ứng viên được nêu": "recused_from",
        "thành viên có quan hệ không bỏ phiếu": "recused",
        "kiểm phiếu cả lá phiếu": "closed_with_paper",
        "quy chế chưa quy định cách chọn": "quota_rule_not_adopted",
        "số đếm được không nhỏ hơn 0": "count_negative",
        "chỉ Chủ tịch quyết định": "only_the_chair",
        "chọn không đúng số suất còn lại": "tie_not_broken",
        "lá phiếu không ở bước này": "paper_wrong_state",
        "không đúng hình thức bỏ phiếu": "other_ballot",
        "thiếu kết quả của một ứng viên": "tallies_incomplete",
        "người kiểm phiếu có quan hệ với đề xuất": "teller_partial",
        "đã bắt đầu đếm phiếu": "tally_begun",
        "nhiều phiếu hơn số người được nhận": "too_many_papers",
    }


def candidate(number: int | str) -> str:
    """The nomination of the candidate with this number."""
    return f"ĐX-2025-00{str(number).strip()}"


def candidates(listed: str) -> tuple[str, ...]:
    """ "1, 3" → their nominations."""
    return tuple(candidate(number) for number in listed.split(","))


def numbers(listed: str) -> list[int]:
    return [int(number) for number in listed.split(",")]


def open_paper(world: World, who: str, id: str, nominations: tuple[str, ...], quota: int) -> None:
    facts = {"session": SESSION, "nominations": nominations, "quota": quota}
    world.do("ballot_paper.open", id, who, **facts)


def split_quota(listed: str) -> tuple[tuple[str, ...], int]:
    """ "1, 2, chọn 2" → the candidates and the quota."""
    named, _, quota = listed.partition(", chọn ")
    return candidates(named), int(quota or 0)


def tallies(yes: str, listed: str) -> list[dict[str, Any]]:
    pairs = zip(candidates(listed), numbers(yes), strict=True)
    return [{"nomination": name, "yes": number, "no": 8 - number} for name, number in pairs]


def adopt(world: World, **settings: Any) -> None:
    facts = {"document": "QĐ 06/QĐ-SNgV", "since": world.today, **settings}
    world.given("agency.adopt_settings", "CQ", DIRECTOR, **facts)


def vote_of(world: World, nomination: str) -> Any:
    """The vote on a candidate, on whichever paper it stands."""
    return world.state("vote", world.state("nomination", nomination).vote)


# Biết


@given(
    sentence(
        "Hội đồng {total:d} thành viên đang họp xét {count:d} ứng viên Chiến sĩ thi đua cơ sở, "
        "{present:d} người có mặt"
    )
)
def _(world: World, total: int, count: int, present: int) -> None:
    world.adopt(recusal="")
    names = ["Ngô Văn Sơn"]
    for number in range(2, count + 2):
        names.append(f"Ứng Viên {'ABCDE'[number - 2]}")
        world.enrol(f"CB-20{number}", names[-1], "HTQT")
    for number, name in enumerate(names[:count], 1):
        review.nominate(world, candidate(number), subject=name)
    review.nominate(world, candidate(5), award="Lao động tiên tiến", subject=names[count])
    review.compile_set(world, SET, tuple(candidate(n) for n in (*range(1, count + 1), 5)))
    review.submit(world)
    review.sit(world, total, present)


@given("ứng viên 5 được đề xuất danh hiệu khác trong cùng bộ")
def _(world: World) -> None:
    assert world.state("nomination", candidate(5)).case.award == "advanced_worker"


@given("quy chế của Sở để thành viên có quan hệ không bỏ phiếu")
def _(world: World) -> None:
    adopt(world, recusal="counted")


@given("quy chế của Sở để Chủ tịch quyết định khi bằng phiếu")
def _(world: World) -> None:
    adopt(world, tie_break="chair")


@given("quy chế của Sở để bỏ phiếu kín")
def _(world: World) -> None:
    adopt(world, ballot="secret")


@given("quy chế của Sở để bỏ phiếu công khai")
def _(world: World) -> None:
    adopt(world, ballot="open")


@given(sentence("có {count:d} người dự họp"))
def _(world: World, count: int) -> None:
    here = world.state("session", SESSION).meeting.present
    for name in MEMBERS[len(here) : count]:
        world.given("session.arrive", SESSION, OFFICE, member=world.ids[name])


@given(sentence("{member:Person} đã khai có quan hệ với ứng viên {number:d}"))
def _(world: World, member: str, number: int) -> None:
    facts = {"member": world.ids[member], "interest": "kin", "reason": "Chị em ruột"}
    world.given("session.declare_conflict", SESSION, OFFICE, nomination=candidate(number), **facts)


@given(sentence("lá phiếu {id:Word} đang mở cho ứng viên {listed}"))
def _(world: World, id: str, listed: str) -> None:
    open_paper(world, OFFICE, id, *split_quota(listed))
    assert world.receipt.events


@given(sentence("{who:Person} đã bỏ lá phiếu {id:Word} đồng ý ứng viên {listed}"))
def _(world: World, who: str, id: str, listed: str) -> None:
    world.given("ballot_paper.cast", id, who, agreed=candidates(listed))


@given(sentence("ý kiến bằng văn bản của {member:Person} đồng ý ứng viên {number:d}"))
def _(world: World, member: str, number: int) -> None:
    facts = {"member": world.ids[member], "agrees": True, "document": "Phiếu ý kiến"}
    world.given("vote.record_opinion", f"{PAPER}-{number}", OFFICE, **facts)


@given(sentence("ứng viên {listed} được {yes} phiếu đồng ý"))
def _(world: World, listed: str, yes: str) -> None:
    wanted = dict(zip(candidates(listed), numbers(yes), strict=True))
    here = world.state("session", SESSION).meeting.present
    make = world.command
    review.together(
        world,
        *(
            make(
                "ballot_paper.cast",
                PAPER,
                member,
                agreed=tuple(name for name, count in wanted.items() if n < count),
            )
            for n, member in enumerate(here)
        ),
    )


@given(sentence("{id:Word} đã được kiểm"))
def _(world: World, id: str) -> None:
    world.given("ballot_paper.close", id, OFFICE)


@given(sentence("{id:Word} đã chọn từ cao xuống"))
def _(world: World, id: str) -> None:
    world.given("ballot_paper.choose", id, OFFICE)


@given(sentence("lá phiếu {id:Word} đã phát, {one:Person} và {other:Person} kiểm phiếu"))
def _(world: World, id: str, one: str, other: str) -> None:
    tellers = (world.ids[one], world.ids[other])
    world.given("ballot_paper.appoint_tellers", id, OFFICE, tellers=tellers)
    world.given("ballot_paper.hand_out", id, OFFICE)


@given(sentence("{one:Person} và {other:Person} cùng đếm {yes} phiếu đồng ý cho ứng viên {listed}"))
def _(world: World, one: str, other: str, yes: str, listed: str) -> None:
    for teller in (one, other):
        world.given("ballot_paper.enter_tallies", PAPER, teller, tallies=tallies(yes, listed))


# Khi


@when(sentence("{who:Person} mở lá phiếu {id:Word} cho ứng viên {listed}"))
def _(world: World, who: str, id: str, listed: str) -> None:
    open_paper(world, who, id, *split_quota(listed))


@when(sentence("{who:Person} mở lá phiếu {id:Word} không có ứng viên"))
def _(world: World, who: str, id: str) -> None:
    open_paper(world, who, id, (), 0)


@when(sentence("{who:Person} bỏ lá phiếu {id:Word} đồng ý ứng viên {listed}"))
def _(world: World, who: str, id: str, listed: str) -> None:
    world.do("ballot_paper.cast", id, who, agreed=candidates(listed))


@when(sentence("{who:Person} bỏ lá phiếu {id:Word} không đồng ý ai"))
def _(world: World, who: str, id: str) -> None:
    world.do("ballot_paper.cast", id, who, agreed=())


@when(sentence("{who:Person} kiểm lá phiếu {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("ballot_paper.close", id, who, SHEET)


@when(sentence("{who:Person} kiểm riêng {vote:Word}"))
def _(world: World, who: str, vote: str) -> None:
    world.do("vote.close", vote, who)


@when(sentence("{who:Person} chọn từ cao xuống ở {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("ballot_paper.choose", id, who)


@when(sentence("{who:Person} quyết định ứng viên {listed} được suất cuối ở {id:Word}"))
def _(world: World, who: str, listed: str, id: str) -> None:
    world.do("ballot_paper.break_tie", id, who, chosen=candidates(listed))


@when(sentence("{who:Person} đếm {yes} phiếu đồng ý cho ứng viên {listed}"))
def _(world: World, who: str, yes: str, listed: str) -> None:
    world.do("ballot_paper.enter_tallies", PAPER, who, tallies=tallies(yes, listed))


@when(sentence("{who:Person} cử {one:Person} và {other:Person} kiểm lá phiếu {id:Word}"))
def _(world: World, who: str, one: str, other: str, id: str) -> None:
    tellers = (world.ids[one], world.ids[other])
    world.do("ballot_paper.appoint_tellers", id, who, tellers=tellers)


@when(sentence("{who:Person} cử {one:Person} và một ứng viên kiểm lá phiếu {id:Word}"))
def _(world: World, who: str, one: str, id: str) -> None:
    tellers = (world.ids[one], world.ids["Ngô Văn Sơn"])
    world.do("ballot_paper.appoint_tellers", id, who, tellers=tellers)


@when(sentence("{who:Person} phát lá phiếu {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("ballot_paper.hand_out", id, who)


# Thì


@then(sentence("{id:Word} có các cuộc bỏ phiếu {votes:Words}"))
def _(world: World, id: str, votes: tuple[str, ...]) -> None:
    assert world.state("ballot_paper", id).paper.votes == votes


@then(sentence('mọi ứng viên "{status}"'))
def _(world: World, status: str) -> None:
    for number in range(1, 5):
        assert world.row("nomination", candidate(number)).status == STATUSES[status]


@then(sentence("ứng viên {listed} có {count:d} đồng ý"))
def _(world: World, listed: str, count: int) -> None:
    for name in candidates(listed):
        assert sum(ballot.agrees for ballot in vote_of(world, name).ballots) == count


@then(sentence("ứng viên {listed} có {count:d} không đồng ý"))
def _(world: World, listed: str, count: int) -> None:
    for name in candidates(listed):
        assert sum(not ballot.agrees for ballot in vote_of(world, name).ballots) == count


@then(sentence("ứng viên {number:d} chưa có câu trả lời nào"))
def _(world: World, number: int) -> None:
    assert vote_of(world, candidate(number)).ballots == ()


@then(sentence("ứng viên {number:d} được {yes:d}/{total:d}, đạt"))
def _(world: World, number: int, yes: int, total: int) -> None:
    nomination = world.state("nomination", candidate(number))
    assert (nomination.yes, nomination.total, nomination.passed) == (yes, total, True)


@then(sentence("ứng viên {number:d} được {yes:d}/{total:d}, không đạt"))
def _(world: World, number: int, yes: int, total: int) -> None:
    nomination = world.state("nomination", candidate(number))
    assert (nomination.yes, nomination.total, nomination.passed) == (yes, total, False)


@then(sentence('{id:Word} ở bước "{step}"'))
def _(world: World, id: str, step: str) -> None:
    assert world.row("ballot_paper", id).status == STEPS[step]


@then(sentence("Hội đồng đề nghị ứng viên {listed}"))
def _(world: World, listed: str) -> None:
    for name in candidates(listed):
        assert world.state("nomination", name).passed


@then(sentence("Hội đồng không đề nghị ứng viên {listed}"))
def _(world: World, listed: str) -> None:
    for name in candidates(listed):
        assert not world.state("nomination", name).passed


@then(sentence("{one:Word} có {papers:d} phiếu và {other:Word} có {fewer:d} phiếu"))
def _(world: World, one: str, papers: int, other: str, fewer: int) -> None:
    found = [world.state("vote", vote).box.inside for vote in (one, other)]
    assert found == [papers, fewer]
