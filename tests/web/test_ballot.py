"""A vote on a phone: three taps, recorded once, and every reason why somebody cannot vote."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest

from domain.vote import BallotCast

from .conftest import House

Build = Callable[..., House]
VOTE = "/hop/PH-2025-01/BP-001"
MEMBER, OTHER, ABSENT, OUTSIDER = "CB-030", "CB-013", "CB-017", "CB-015"
YES = {"tra-loi": "dong-y"}


@pytest.fixture
def voting(house: Build) -> House:
    """The vote on ĐX-2025-001 is open, nobody has answered."""
    return house("Phiên họp Hội đồng", 11, now="2025-08-18 15:09")


def cast(made: House, vote: str = "BP-001") -> list[BallotCast]:
    """The ballots on record."""
    found = made.desk.ledger.stream_history(f"vote:{vote}")
    return [e.event for e in found if isinstance(e.event, BallotCast)]


def test_three_taps(voting: House) -> None:
    member = voting.sign_in(MEMBER)
    session = member.get("/hop/PH-2025-01").text
    assert f'href="{VOTE}"' in session
    asked = member.get(VOTE).text
    assert f'href="{VOTE}?tra-loi=dong-y"' in asked
    confirming = member.get(f"{VOTE}?tra-loi=dong-y").text
    assert "không sửa và không rút lại được" in confirming
    assert not cast(voting)
    command = re.search(r'name="command" value="([^"]+)"', confirming)
    assert command
    answer = member.post(VOTE, {**YES, "command": command[1]})
    assert answer.headers["location"] == VOTE
    after = member.get(VOTE).text
    assert "Đã ghi phiếu lúc 18/08/2025 15:09" in after
    assert "<form" not in after.partition("<main")[2].partition("</main")[0]
    assert [(one.member, one.agrees) for one in cast(voting)] == [(MEMBER, True)]


def test_a_second_tap_is_harmless(voting: House) -> None:
    member, command = voting.sign_in(MEMBER), str(uuid4())
    for _ in range(3):
        answer = member.post(VOTE, {**YES, "command": command})
        assert answer.status_code == 303
    assert len(cast(voting)) == 1


def test_a_second_answer_is_refused(voting: House) -> None:
    member = voting.sign_in(MEMBER)
    assert member.post(VOTE, YES).status_code == 303
    answer = member.post(VOTE, {"tra-loi": "khong-dong-y"})
    assert answer.status_code == 409
    assert [(one.member, one.agrees) for one in cast(voting)] == [(MEMBER, True)]


def test_the_same_command_cannot_carry_another_answer(voting: House) -> None:
    member, command = voting.sign_in(MEMBER), str(uuid4())
    member.post(VOTE, {**YES, "command": command})
    answer = member.post(VOTE, {"tra-loi": "khong-dong-y", "command": command})
    assert answer.status_code == 409
    assert [one.agrees for one in cast(voting)] == [True]


@pytest.mark.parametrize("answer", ["", "co", "dong-y ", "true"])
def test_an_answer_is_one_of_two(voting: House, answer: str) -> None:
    assert voting.sign_in(MEMBER).post(VOTE, {"tra-loi": answer}).status_code == 422
    assert not cast(voting)


@pytest.mark.parametrize("person", [ABSENT, OUTSIDER])
def test_whoever_cannot_vote_reads_why(voting: House, person: str) -> None:
    member = voting.sign_in(person)
    text = member.get(VOTE).text
    assert "Anh/chị không bỏ phiếu hồ sơ này" in text
    assert "Việc cần làm" in text
    assert member.post(VOTE, YES).status_code in (403, 422)
    assert not cast(voting)


def test_a_recused_member_reads_which_rule(house: Build) -> None:
    made = house("Phiên họp Hội đồng", 24, now="2025-08-18 15:28")
    member = made.sign_in("CB-028")
    text = member.get("/hop/PH-2025-01/BP-003").text
    assert "đứng đầu đơn vị được đề xuất" in text
    assert "?tra-loi=" not in text
    before = made.size
    assert member.post("/hop/PH-2025-01/BP-003", YES).status_code == 422
    assert made.size == before
    assert "Anh/chị không biểu quyết hồ sơ này" in member.get("/hop/PH-2025-01").text


def test_a_vote_that_is_closed_shows_its_result(house: Build) -> None:
    made = house("Phiên họp Hội đồng", now="2025-08-18 16:00")
    text = made.sign_in(OUTSIDER).get(VOTE).text
    assert "8/10 = 80% ≥ 80%" in text
    assert "?tra-loi=" not in text
    before = made.size
    assert made.sign_in(ABSENT).post(VOTE, YES).status_code == 422
    assert made.size == before


def test_a_dossier_is_not_read_by_way_of_its_vote(voting: House) -> None:
    """Members read what the case rests on; somebody of another unit only that there is a vote."""
    assert "Sáng kiến số hóa hồ sơ" in voting.sign_in(MEMBER).get(VOTE).text
    assert "Sáng kiến số hóa hồ sơ" not in voting.sign_in("CB-022").get(VOTE).text


def test_a_vote_has_its_own_session(voting: House) -> None:
    member = voting.sign_in(MEMBER)
    assert member.get("/hop/PH-2025-01/BP-999").status_code == 404
    assert member.post("/hop/PH-2025-99/BP-001", YES).status_code == 404
    assert not cast(voting)


# Several on one paper


@pytest.fixture
def paper(house: Build) -> House:
    """One open paper for the two commendations of the set."""
    made = house("Phiên họp Hội đồng", 10, now="2025-08-18 15:08")
    facts = {"session": "PH-2025-01", "nominations": ("ĐX-2025-004", "ĐX-2025-005")}
    made.desk.decide("ballot_paper.open", None, facts, person="CB-008")
    return made


PAPER = "/hop/PH-2025-01/LP-001"


def test_a_paper_is_answered_on_one_screen(paper: House) -> None:
    member = paper.sign_in(MEMBER)
    assert member.get(PAPER).text.count('type="radio"') == 4
    missed = member.get(f"{PAPER}?ĐX-2025-004=dong-y&xac-nhan=1").text
    assert "Còn 1 người chưa được trả lời" in missed
    confirming = member.get(f"{PAPER}?ĐX-2025-004=dong-y&ĐX-2025-005=khong-dong-y&xac-nhan=1").text
    assert re.findall(r'name="agreed" value="([^"]+)"', confirming) == ["ĐX-2025-004"]
    command = str(uuid4())
    for _ in range(2):
        answer = member.post(PAPER, {"agreed": ["ĐX-2025-004"], "command": command})
        assert answer.status_code == 303
    assert "Đã ghi phiếu lúc" in member.get(PAPER).text
    answers = [(vote, one.agrees) for vote in ("LP-001-1", "LP-001-2") for one in cast(paper, vote)]
    assert answers == [("LP-001-1", True), ("LP-001-2", False)]


def test_a_paper_leads_there_from_its_cases(paper: House) -> None:
    text = paper.sign_in(OTHER).get("/hop/PH-2025-01").text
    assert f'href="{PAPER}"' in text


def test_nobody_else_answers_a_paper(paper: House) -> None:
    before = paper.size
    assert paper.sign_in(OUTSIDER).post(PAPER, {"agreed": ["ĐX-2025-004"]}).status_code == 422
    assert paper.size == before
    assert "Anh/chị không bỏ phiếu" in paper.sign_in(OUTSIDER).get(PAPER).text
