"""A council session on the web: presence, votes opened and counted, nothing told too early."""

from collections.abc import Callable

import pytest

from .conftest import House

CHAIR, SECRETARY, MEMBER, OUTSIDER = "CB-001", "CB-008", "CB-013", "CB-015"
PAGE = "/hop/PH-2025-01"

Build = Callable[..., House]


@pytest.fixture
def convened(house: Build) -> House:
    """Nobody has come yet."""
    return house("Phiên họp Hội đồng", 0, now="2025-08-18 14:55")


@pytest.fixture
def voting(house: Build) -> House:
    """The vote on ĐX-2025-001 is open; seven have agreed, one has not answered."""
    return house("Phiên họp Hội đồng", 12, now="2025-08-18 15:09")


@pytest.fixture
def closed(house: Build) -> House:
    """The session is over."""
    return house("Phiên họp Hội đồng", now="2025-08-18 16:00")


def test_the_secretary_marks_presence_and_the_chair_opens(convened: House) -> None:
    secretary = convened.sign_in(SECRETARY)
    for number in (1, 2, 4, 13, 21, 28, 36, 30):
        said = {"do": "session.arrive", "member": f"CB-{number:03d}"}
        assert secretary.post(PAGE, said).status_code == 303
    assert convened.sign_in(CHAIR).post(PAGE, {"do": "session.open"}).status_code == 303
    text = secretary.get(PAGE).text
    assert "Có mặt 8/10 thành viên" in text
    assert "Cần ít nhất 8 người" in text
    assert "Mở biểu quyết" in text


def test_without_a_quorum_nothing_is_opened(convened: House) -> None:
    before = convened.size
    answer = convened.sign_in(CHAIR).post(PAGE, {"do": "session.open"})
    assert answer.status_code == 422
    assert "Có mặt 0, cần 8" in answer.text
    assert "Quy chế của cơ quan" in answer.text
    assert convened.size == before


def test_a_member_marks_only_themselves(convened: House) -> None:
    member = convened.sign_in(MEMBER)
    before = convened.size
    answer = member.post(PAGE, {"do": "session.arrive", "member": "CB-021"})
    assert answer.status_code >= 400
    assert convened.size == before
    assert member.post(PAGE, {"do": "session.arrive", "member": MEMBER}).status_code == 303


def test_the_secretary_opens_and_counts_a_vote(house: Build) -> None:
    made = house("Phiên họp Hội đồng", 10, now="2025-08-18 15:08")
    secretary = made.sign_in(SECRETARY)
    said = {"do": "vote.open", "session": "PH-2025-01", "nomination": "ĐX-2025-001"}
    assert secretary.post(PAGE, said).status_code == 303
    text = secretary.get(PAGE).text
    assert "Đã trả lời 0/10" in text
    assert "Kiểm phiếu ĐX-2025-001" in text
    assert secretary.post(PAGE, {"do": "vote.close", "on": "BP-001"}).status_code == 303
    assert "0/10 = 0% &lt; 80%" in secretary.get(PAGE).text


def test_turnout_is_told_and_never_who_said_what(voting: House) -> None:
    """The same page for whoever votes, keeps the papers, or looks on."""
    for person in (CHAIR, SECRETARY, MEMBER, OUTSIDER):
        text = voting.sign_in(person).get(PAGE).text
        assert "Đã trả lời 7/10" in text
        for telling in ("Ai trả lời thế nào", "Đồng ý (", "7/10 =", "Đạt."):
            assert telling not in text


def test_the_live_part_is_the_same_without_the_rest_of_the_page(voting: House) -> None:
    member = voting.sign_in(MEMBER)
    part = member.get(PAGE, headers={"hx-request": "true"}).text
    assert "Đã trả lời 7/10" in part
    assert "<html" not in part
    assert f'data-live="{PAGE}"' in member.get(PAGE).text


def test_a_result_is_counted_by_rule_and_names_come_after_the_close(closed: House) -> None:
    text = closed.sign_in(OUTSIDER).get(PAGE).text
    assert "8/10 = 80% ≥ 80% tổng số thành viên" in text
    assert "7/10 = 70% &lt; 80% tổng số thành viên" in text
    assert "BR-06" in text
    assert "Không đồng ý (1)" in text
    assert "Phùng Thị Thanh Huyền không biểu quyết hồ sơ này vì đứng đầu đơn vị" in text


def test_minutes_can_be_printed(closed: House) -> None:
    member = closed.sign_in(MEMBER)
    assert "Biên bản của phiên họp: BB 01/BB-HĐTĐKT" in member.get(PAGE).text
    text = member.get(f"{PAGE}/bien-ban").text
    assert "Số: BB 01/BB-HĐTĐKT" in text
    assert "8/10 = 80%" in text


def test_a_session_that_is_over_offers_nothing(closed: House) -> None:
    secretary = closed.sign_in(SECRETARY)
    assert 'name="do"' not in secretary.get(PAGE).text
    before = closed.size
    answer = secretary.post(PAGE, {"do": "session.arrive", "member": "CB-017"})
    assert answer.status_code == 422
    assert closed.size == before


def test_the_page_of_another_moment_shows_that_moment_and_decides_nothing(closed: House) -> None:
    secretary = closed.sign_in(SECRETARY)
    text = secretary.get(f"{PAGE}?tinh-den=18/8/2025+15:10").text
    assert "Đã trả lời 8/10" in text
    assert 'name="do"' not in text
    before = closed.size
    answer = secretary.post(
        f"{PAGE}?tinh-den=18/8/2025+15:10", {"do": "session.close", "minutes": "BB 2"}
    )
    assert answer.status_code == 400
    assert closed.size == before


@pytest.mark.parametrize(
    "sent",
    [
        {"do": "award.decide", "nominations": "ĐX-2025-001"},
        {"do": "vote.close", "on": "BP-999"},
        {"do": ""},
        {},
    ],
)
def test_only_what_the_page_offers_is_decided_here(voting: House, sent: dict[str, str]) -> None:
    before = voting.size
    assert voting.sign_in(CHAIR).post(PAGE, sent).status_code == 404
    assert voting.size == before


def test_an_outsider_keeps_no_session(voting: House) -> None:
    before = voting.size
    for sent in ({"do": "vote.close", "on": "BP-001"}, {"do": "session.close", "minutes": "BB"}):
        assert voting.sign_in(OUTSIDER).post(PAGE, sent).status_code == 403
    assert voting.size == before


def test_a_session_that_is_not_there(voting: House) -> None:
    assert voting.sign_in(MEMBER).get("/hop/PH-2025-77").status_code == 404
    assert "Các phiên họp Hội đồng" in voting.sign_in(MEMBER).get("/hop").text
