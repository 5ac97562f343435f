"""A nomination's page: its rules with their sources, its papers, its path, who may read it."""

from collections.abc import Callable

import pytest

from .conftest import House

Build = Callable[..., House]
HEAD, NEIGHBOUR, STAFF, OFFICE, MEMBER, DIRECTOR = (
    "CB-013", "CB-022", "CB-022", "CB-004", "CB-028", "CB-001",
)  # fmt: skip


@pytest.fixture
def proposed(house: Build) -> House:
    """Everything is proposed and nothing compiled; there is no council yet."""
    return house("Đề xuất khen thưởng", 15, now="2025-08-14 14:00")


@pytest.fixture
def whole(house: Build) -> House:
    """The whole story, up to the answers from above."""
    return house(now="2025-09-13 08:00")


def test_every_rule_stands_there_in_words_with_its_source(proposed: House) -> None:
    text = proposed.sign_in(HEAD).get("/de-nghi/ĐX-2025-006").text
    assert "Đạt:" in text
    assert "Luật 06/2022" in text
    assert "đã có Chiến sĩ thi đua cơ sở các năm liên tục: 2022, 2023 và 2024" in text
    assert "Đọc từ" in text  # the entries of the record it was read from


def test_its_papers_are_named_as_missing(proposed: House) -> None:
    text = proposed.sign_in(HEAD).get("/de-nghi/ĐX-2025-006").text
    assert "chưa có" in text
    assert "ờ trình" in text


def test_papers_that_were_given_can_be_taken_away(whole: House) -> None:
    text = whole.sign_in(OFFICE).get("/de-nghi/ĐX-2025-006").text
    assert "/minh-chung/" in text
    assert "HS-2025-01" in text


def test_the_path_is_told_in_order(whole: House) -> None:
    text = whole.sign_in(OFFICE).get("/de-nghi/ĐX-2025-001").text
    path = text.partition('id="duong-di"')[2]
    steps = [path.index(day) for day in ("14/08/2025", "15/08/2025", "18/08/2025", "19/08/2025")]
    assert steps == sorted(steps)
    assert "8/10 = 80% ≥ 80%" in text
    assert "/vi-sao/ĐX-2025-001" in text


def test_the_next_decision_is_offered_to_whom_it_waits_for(proposed: House) -> None:
    page = "/de-nghi/ĐX-2025-002"
    assert 'href="/lam/nomination.amend/ĐX-2025-002"' in proposed.sign_in("CB-021").get(page).text
    text = proposed.sign_in(OFFICE).get(page).text
    assert "/lam/nomination.amend" not in text
    assert "Đang chờ" in text


def test_another_unit_does_not_read_a_draft(proposed: House) -> None:
    """An id in the address opens nothing: not the page, not the list, not the vote's words."""
    member = proposed.sign_in("CB-028")
    answer = member.get("/de-nghi/ĐX-2025-001")
    assert answer.status_code == 403
    assert "Lê Hoàng Nam" not in answer.text
    listed = member.get("/de-nghi").text
    assert "ĐX-2025-003" in listed
    assert "ĐX-2025-001" not in listed
    assert "Lê Hoàng Nam" not in listed
    assert proposed.sign_in(OFFICE).get("/de-nghi").text.count("/de-nghi/ĐX-") == 8


def test_a_council_member_reads_every_dossier(house: Build) -> None:
    made = house("Phiên họp Hội đồng", 10, now="2025-08-18 15:08")
    assert made.sign_in(MEMBER).get("/de-nghi/ĐX-2025-001").status_code == 200


def test_another_moment_is_shown_as_it_was(whole: House) -> None:
    text = whole.sign_in(OFFICE).get("/de-nghi/ĐX-2025-001?tinh-den=14/8/2025").text
    assert "8/10" not in text
    assert 'class="now" aria-current="step">Đơn vị đề nghị' in text


def test_what_is_not_there_is_not_found(whole: House) -> None:
    assert whole.sign_in(OFFICE).get("/de-nghi/ĐX-2025-999").status_code == 404
    assert whole.sign_in(OFFICE).get("/de-nghi/dx-2025-001").status_code == 200
