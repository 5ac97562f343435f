"""The Director's folder: what was advised, what is decided, in whose name it is signed."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from .conftest import House

Build = Callable[..., House]
DIRECTOR, DEPUTY, OFFICE, MEMBER = "CB-001", "CB-002", "CB-004", "CB-013"
PAGE = "/giam-doc"


@pytest.fixture
def advised(house: Build) -> House:
    """The council's results lie before the Director."""
    return house("Giám đốc quyết định", 1, now="2025-08-19 09:00")


@pytest.fixture
def asked(house: Build) -> House:
    """A request waits with the Office's advice."""
    return house("Một khó khăn được nêu lên", 3, now="2025-08-13 13:00")


def test_everything_advised_is_shown_with_its_count(advised: House) -> None:
    text = advised.sign_in(DIRECTOR).get(PAGE).text
    assert "8/10 = 80% ≥ 80% tổng số thành viên" in text
    assert "7/10 = 70% &lt; 80%" in text
    assert "Văn phòng trình tại TTr 15/TTr-VP" in text
    assert "Vượt thẩm quyền của Giám đốc" in text
    assert "không biểu quyết: đứng đầu đơn vị" in text


def test_whoever_signs_sees_as_what(advised: House) -> None:
    assert "Ký với tư cách: Giám đốc, Phạm Quang Khải" in advised.sign_in(DIRECTOR).get(PAGE).text
    text = advised.sign_in(DEPUTY).get(PAGE).text
    assert "KT. Giám đốc" in text


def test_a_decision_is_looked_at_and_then_signed_once(advised: House) -> None:
    member, before = advised.sign_in(DIRECTOR), advised.size
    sent = {
        "do": "award.decide",
        "nominations": ["ĐX-2025-001", "ĐX-2025-003"],
        "thu-tu-ĐX-2025-001": "2",
        "thu-tu-ĐX-2025-003": "1",
        "command": str(uuid4()),
    }
    seen = member.post(PAGE, {**sent, "buoc": "xem"})
    assert seen.status_code == 200
    assert "Nếu ký, sổ sẽ ghi" in seen.text
    assert advised.size == before
    for _ in range(2):
        assert member.post(PAGE, {**sent, "buoc": "gui"}).status_code == 303
    award = advised.desk.views.state("award", "KT-2025-01")
    assert [one.nomination for one in award.grants] == ["ĐX-2025-003", "ĐX-2025-001"]
    assert len(advised.desk.views.list("award")) == 1


def test_a_deputy_signs_in_the_directors_place(advised: House) -> None:
    sent = {"do": "award.decide", "nominations": ["ĐX-2025-001"], "buoc": "gui"}
    assert advised.sign_in(DEPUTY).post(PAGE, sent).status_code == 303
    assert advised.desk.views.state("award", "KT-2025-01").sheet.signs == "KT."


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"do": "award.decide", "nominations": ["ĐX-2025-002"]}, 422),  # the ballot failed
        ({"do": "award.decide", "nominations": ["ĐX-2025-006"]}, 422),  # beyond the Director
        ({"do": "award.decide"}, 422),
        ({"do": "award.decide", "nominations": ["ĐX-2025-001"], "thu-tu-ĐX-2025-001": "x"}, 400),
        ({"do": "nomination.decline", "on": "ĐX-2025-001", "reason": " "}, 422),
        ({"do": "vote.override", "on": "BP-001", "basis": "", "decision": ""}, 422),
        ({"do": "plan.close", "on": "KH-2025-01"}, 404),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_said_and_not_recorded(
    advised: House, sent: dict[str, str], code: int
) -> None:
    before = advised.size
    assert advised.sign_in(DIRECTOR).post(PAGE, {**sent, "buoc": "gui"}).status_code == code
    assert advised.size == before


def test_a_nomination_is_declined_with_its_reason(advised: House) -> None:
    sent = {"do": "nomination.decline", "on": "ĐX-2025-005", "reason": "Đã khen đợt trước."}
    assert advised.sign_in(DIRECTOR).post(PAGE, sent).status_code == 303
    assert [one.id for one in advised.desk.views.list("nomination", status="declined")] == [
        "ĐX-2025-005"
    ]


def test_advice_is_set_aside_on_a_basis(advised: House) -> None:
    sent = {"do": "vote.override", "on": "BP-005", "basis": "Có đơn", "decision": "QĐ 30/QĐ-SNgV"}
    member = advised.sign_in(DIRECTOR)
    assert member.post(PAGE, sent).status_code == 303
    assert "quyết định khác ý kiến Hội đồng theo QĐ 30/QĐ-SNgV" in member.get(PAGE).text


def test_a_request_is_decided_with_the_advice_beside_it(asked: House) -> None:
    member = asked.sign_in(DEPUTY)
    text = member.get(PAGE).text
    assert "Thuê âm thanh nửa ngày" in text
    sent = {"do": "request.decide", "on": "YC-001", "granted": "yes", "answer": "Đồng ý thuê."}
    assert member.post(PAGE, sent).status_code == 303
    assert [one.id for one in asked.desk.views.list("request", status="decided")] == ["YC-001"]


@pytest.mark.parametrize("person", [OFFICE, MEMBER, "CB-015"])
def test_nobody_else_opens_the_folder(advised: House, person: str) -> None:
    member, before = advised.sign_in(person), advised.size
    assert member.get(PAGE).status_code == 403
    sent = {"do": "award.decide", "nominations": ["ĐX-2025-001"], "buoc": "gui"}
    for step in ("gui", "xem"):
        assert member.post(PAGE, {**sent, "buoc": step}).status_code == 403
    assert advised.size == before
