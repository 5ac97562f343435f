"""A unit's desk: tasks and evidence from a phone, proposals with their rules, requests."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from uuid import uuid4

import pytest

from .conftest import House

Build = Callable[..., House]
HEAD, OTHER, CLERK, OFFICE = "CB-013", "CB-028", "CB-006", "CB-004"
PHOTO = b"\x89PNG\r\n\x1a\n" + b"0" * 200


@pytest.fixture
def working(house: Build) -> House:
    """The tasks are assigned; nobody has proposed anything yet."""
    return house("Đề xuất khen thưởng", 0, now="2025-08-14 08:00")


@pytest.fixture
def proposed(house: Build) -> House:
    """Everything is proposed; ĐX-2025-002 has come back to its unit."""
    return house("Đề xuất khen thưởng", 15, now="2025-08-14 14:00")


def task_of(made: House, person: str) -> str:
    """A running task of the unit that somebody speaks for."""
    found = re.search(r"/don-vi/nhiem-vu/(NV-\d+)", made.sign_in(person).get("/don-vi").text)
    assert found
    return found[1]


def test_tasks_stand_by_their_end_with_the_days_left(working: House) -> None:
    text = working.sign_in(OFFICE).get("/don-vi").text
    dues = [tuple(reversed(d.split("/"))) for d in re.findall(r"hạn (\d\d/\d\d/\d{4})", text)]
    assert len(dues) > 3
    assert "còn " in text
    working.clock.set("2025-09-20 08:00")
    assert "quá hạn" in working.sign_in(OFFICE).get("/don-vi").text


def test_progress_is_reported_with_several_files_in_one_form(working: House) -> None:
    member, task = working.sign_in(HEAD), task_of(working, HEAD)
    before = working.size
    files = [
        ("files", ("anh.png", PHOTO, "image/png")),
        ("files", ("anh.png", PHOTO + b"1", "image/png")),
        ("files", ("biên bản.pdf", b"%PDF-1.4", "application/pdf")),
    ]
    sent = {"percent": "60", "note": "Đã xong dàn ý", "command": str(uuid4())}
    for _ in range(2):  # a double tap
        assert member.post(f"/don-vi/nhiem-vu/{task}", sent, files=files).status_code == 303
    assert working.size == before + 1
    event = next(iter(working.desk.ledger.history(before)))
    assert event.event.percent == 60
    assert event.around.doc.name == "anh.png, anh-2.png, biên bản.pdf"
    kept = working.desk.kept_file(event.around.doc.sha256)
    assert kept
    with zipfile.ZipFile(BytesIO(kept.read_bytes())) as packed:
        assert packed.namelist() == ["anh.png", "anh-2.png", "biên bản.pdf"]
        assert packed.read("anh.png") == PHOTO
    assert "60%" in member.get("/don-vi").text


def test_a_task_is_done_with_one_photograph_kept_as_it_is(working: House) -> None:
    member, task = working.sign_in(HEAD), task_of(working, HEAD)
    before = working.size
    sent = {"done": "1", "note": "CV 52/HTQT"}
    files = [("files", ("anh.png", PHOTO, "image/png"))]
    assert member.post(f"/don-vi/nhiem-vu/{task}", sent, files=files).status_code == 303
    event = next(iter(working.desk.ledger.history(before)))
    assert event.type == "task.completed/1"
    kept = working.desk.kept_file(event.around.doc.sha256)
    assert kept
    assert kept.read_bytes() == PHOTO


@pytest.mark.parametrize("percent", ["", "sáu mươi", "101", "-1", "1e3", "٣"])
def test_progress_is_a_number_up_to_a_hundred(working: House, percent: str) -> None:
    task, before = task_of(working, HEAD), working.size
    sent = {"percent": percent, "note": "x"}
    answer = working.sign_in(HEAD).post(f"/don-vi/nhiem-vu/{task}", sent)
    assert answer.status_code in (400, 422)
    assert working.size == before


def test_nobody_reports_for_another_unit(working: House) -> None:
    """The address of another unit's task, with a file: refused, nothing recorded, nothing kept."""
    task, before = task_of(working, HEAD), working.size
    files = [("files", ("anh.png", PHOTO, "image/png"))]
    sent = {"percent": "9", "note": "hộ"}
    answer = working.sign_in(OTHER).post(f"/don-vi/nhiem-vu/{task}", sent, files=files)
    assert answer.status_code == 403
    done = {"done": "1", "note": "hộ"}
    answer = working.sign_in(OTHER).post(f"/don-vi/nhiem-vu/{task}", done, files=files)
    assert answer.status_code == 403
    answer = working.sign_in("CB-036").post("/don-vi/phoi-hop/NV-014", {"note": "hộ"})
    assert answer.status_code == 403
    assert working.size == before
    kept = working.desk.settings.files
    assert not kept.exists() or not list(kept.iterdir())


def test_nobody_looks_at_the_desk_of_another_unit(working: House) -> None:
    assert working.sign_in(OTHER).get("/don-vi?don-vi=HTQT").status_code == 403
    assert working.sign_in(OFFICE).get("/don-vi?don-vi=HTQT").status_code == 200
    assert "/don-vi/nhiem-vu/" not in working.sign_in(OFFICE).get("/don-vi?don-vi=HTQT").text


def test_a_unit_confirms_its_cooperation(house: Build) -> None:
    made = house("Giao nhiệm vụ", 2, now="2025-08-12 10:00")
    member = made.sign_in(HEAD)
    found = re.search(r"/don-vi/phoi-hop/(NV-\d+)", member.get("/don-vi").text)
    assert found
    assert member.post(f"/don-vi/phoi-hop/{found[1]}", {"note": "cử 2 người"}).status_code == 303
    assert f"/don-vi/phoi-hop/{found[1]}" not in member.get("/don-vi").text


# Proposing

FIGHTER = {
    "plan": "KH-2025-01",
    "award": "base_emulation_fighter",
    "kind": "individual",
    "subject": "CB-015",
    "achievements": "Sáng kiến số hóa hồ sơ\n\nHoàn thành xuất sắc nhiệm vụ năm 2024",
    "works": "SK-2025-01",
}


def test_a_proposal_goes_step_by_step(working: House) -> None:
    member = working.sign_in(HEAD)
    assert 'href="/don-vi/de-nghi"' in member.get("/don-vi").text
    first = member.get("/don-vi/de-nghi").text
    assert "Chiến sĩ thi đua cơ sở" in first
    second = member.get("/don-vi/de-nghi?award=certificate_of_commendation").text
    assert second.count('name="kind"') == 3
    third = member.get("/don-vi/de-nghi?award=base_emulation_fighter").text
    assert "CB-015" in third
    assert "CB-023" not in third  # of another unit
    last = member.get("/don-vi/de-nghi?award=base_emulation_fighter&subject=CB-015").text
    assert 'name="plan" value="KH-2025-01"' in last
    assert "NĐ 152/2025" in last or "Luật 06/2022" in last
    assert "Cần 80% tổng số thành viên" in last


def test_what_the_rules_find_is_shown_before_anything_is_sent(working: House) -> None:
    before = working.size
    answer = working.sign_in(HEAD).post("/don-vi/de-nghi", {**FIGHTER, "buoc": "xem"})
    assert answer.status_code == 200
    assert "Đủ điều kiện để gửi" in answer.text
    assert working.size == before


def test_a_proposal_that_fails_a_rule_says_which(working: House) -> None:
    before = working.size
    sent = {**FIGHTER, "award": "provincial_emulation_fighter", "buoc": "gui"}
    answer = working.sign_in(HEAD).post("/don-vi/de-nghi", sent)
    assert answer.status_code == 422
    assert "Chưa đạt:" in answer.text
    assert "cần 3 lần liên tục" in answer.text
    assert "Chưa ghi gì vào sổ" in answer.text
    assert "Sáng kiến số hóa hồ sơ" in answer.text  # what was typed is still there
    assert working.size == before


def test_a_proposal_is_sent_once(working: House) -> None:
    member, command = working.sign_in(HEAD), str(uuid4())
    for _ in range(2):
        answer = member.post("/don-vi/de-nghi", {**FIGHTER, "buoc": "gui", "command": command})
        assert answer.status_code == 303
        assert answer.headers["location"].endswith("2025-001")
    assert len(working.desk.views.list("nomination")) == 1
    case = working.desk.views.state("nomination", "ĐX-2025-001").case
    assert case.works == ("SK-2025-01",)
    assert [one.text for one in case.achievements][1] == "Hoàn thành xuất sắc nhiệm vụ năm 2024"


def test_nobody_of_another_unit_is_proposed(working: House) -> None:
    before = working.size
    sent = {**FIGHTER, "buoc": "gui"}
    assert working.sign_in(OTHER).post("/don-vi/de-nghi", sent).status_code == 403
    assert working.sign_in("CB-015").post("/don-vi/de-nghi", sent).status_code == 403
    assert working.size == before


def test_what_came_back_says_why(proposed: House) -> None:
    text = proposed.sign_in("CB-021").get("/don-vi").text
    assert "Thiếu giấy chứng nhận sáng kiến" in text
    assert "/lam/nomination.amend/ĐX-2025-002" in text
    assert "ĐX-2025-001" not in text


# Requests


def test_a_request_is_raised_and_its_answer_shown(working: House) -> None:
    member = working.sign_in(HEAD)
    assert 'action="/don-vi/kien-nghi"' in member.get("/don-vi").text
    sent = {"plan": "KH-2025-01", "subject": "Thiếu máy chiếu", "text": "Hỏng từ 10/8."}
    assert member.post("/don-vi/kien-nghi", {**sent, "answer_by": "2025-08-18"}).status_code == 303
    text = member.get("/don-vi").text
    assert "Thiếu máy chiếu" in text
    assert "Cần trả lời trước ngày 18/08/2025" in text
    other = working.sign_in(OTHER).get("/don-vi").text
    assert "Đồng ý thuê, không vượt dự toán" in other
    assert "Thiếu máy chiếu" not in other


def test_a_request_for_yesterday_is_refused(working: House) -> None:
    before = working.size
    sent = {"plan": "KH-2025-01", "subject": "x", "text": "y"}
    for day in ("2025-08-01", "hôm nào đó", ""):
        answer = working.sign_in(HEAD).post("/don-vi/kien-nghi", {**sent, "answer_by": day})
        assert answer.status_code in (400, 422)
    assert working.size == before
