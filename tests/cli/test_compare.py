"""``thidua so-sanh``: what changed between two moments, and who decided it, in words."""

from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.ledger import Command

from .conftest import ASSIGN, DIRECTOR, OFFICE, UNIT, Thidua, now

FOUNDED = "#17"  # the last event of the founding


@pytest.fixture
def changed(folder: Path) -> Path:
    """A task was given, moved and done; a person moved and gained an office; units changed."""
    desk = Desk.open(folder, clock=now)
    task = {"plan": "KH-2025-01", "clause": "III.2a", "title": "Báo cáo", "lead": "VP"}
    asked = [
        ("task.assign", "NV-001", {**task, "due": "2025-08-18"}, OFFICE),
        ("task.change_due", "NV-001", {"due": "2025-08-20", "reason": "chờ số liệu"}, OFFICE),
        ("task.complete", "NV-001", {"evidence": "BC 1/BC-VP"}, OFFICE),
        ("task.assign", "NV-002", {**task, "due": "2025-08-18"}, OFFICE),
        ("person.move", UNIT, {"unit": "VP", "post": "Phó phòng", "reason": "luân chuyển"}, OFFICE),
        ("person.grant_role", UNIT, {"role": "office", "unit": "VP"}, DIRECTOR),
        ("agency.create_unit", "CQ", {"unit": "LT", "name": "Phòng Lễ tân"}, DIRECTOR),
        (
            "agency.rename_unit",
            "CQ",
            {"unit": "VP", "name": "Văn phòng Sở", "reason": "x"},
            DIRECTOR,
        ),
        ("agency.dissolve_unit", "CQ", {"unit": "HTQT", "reason": "sắp xếp"}, DIRECTOR),
    ]
    desk.decide_all([Command(*one) for one in asked])
    desk.close()
    return folder


def test_what_changed_in_words(thidua: Thidua, changed: Path) -> None:
    page = " ".join(thidua("so-sanh", FOUNDED).out.split())
    for told in (
        "Hoàng Thị Thu Trang (Văn phòng): Giao nhiệm vụ ×2",
        "NV-001 Báo cáo hoàn thành",
        "Phòng Hợp tác quốc tế → Văn phòng Sở",
        "được giao Văn phòng",
        "Phó phòng",
        "Phòng Lễ tân mới lập",
        "Văn phòng → Văn phòng Sở",
        "đã kết thúc",
        "Nhiệm vụ theo đơn vị Tổng: nhiệm vụ 0 → 2",
    ):
        assert told in page
    english = thidua("--tieng", "en", "compare", FOUNDED).out
    assert "What appeared" in english
    assert "⟦" not in page + english


def test_a_status_and_a_due_date_are_told_from_what_to_what(thidua: Thidua, changed: Path) -> None:
    moved = " ".join(thidua("so-sanh", "#19", "#20").out.split())
    assert "NV-001 Báo cáo 18/08/2025 → 20/08/2025" in moved
    done = " ".join(thidua("so-sanh", "#20", "#22").out.split())
    assert "NV-001 Báo cáo đang làm → hoàn thành" in done
    data = thidua("so-sanh", "#19", "#22", "--json").json
    (one,) = data["changed"]
    assert one["moved"]["status"] == ["running", "completed"]
    assert (data["from"]["position"], data["to"]["position"]) == (20, 23)
    assert [(d["decision"], d["times"]) for d in data["decisions"]] == [
        ("task.change_due", 1),
        ("task.complete", 1),
    ]
    (sheet,) = (s for s in data["sheets"] if s["sheet"] == "task.by_unit")
    assert sheet["differs"]["total.completed"] == [0, 1]


def test_nothing_differs_between_a_moment_and_itself(thidua: Thidua, changed: Path) -> None:
    assert "Không có gì khác." in thidua("so-sanh", "12/8/2025", "12/8/2025").out
    data = thidua("so-sanh", "12/8/2025", "--json").json
    assert not any(data[part] for part in ("appeared", "changed", "sheets", "decisions"))


def test_the_empty_ledger_is_a_moment_too(thidua: Thidua, changed: Path) -> None:
    page = " ".join(thidua("so-sanh", "11/8/2025").out.split())
    assert "từ sổ còn trống đến #29" in page


def test_moments_the_wrong_way_round_are_refused(thidua: Thidua, changed: Path) -> None:
    refused = thidua("--json", "so-sanh", "#20", "#18")
    assert (refused.code, refused.error["code"]) == (2, "moments_backwards")
    assert thidua("so-sanh", "#99").code == 2


def test_nothing_is_cut_when_everything_is_asked_for(thidua: Thidua, folder: Path) -> None:
    for _ in range(12):
        assert thidua(*ASSIGN).code == 0
    assert "NV-012" not in thidua("so-sanh", FOUNDED).out
    assert "NV-012" in thidua("so-sanh", FOUNDED, "--tat-ca").out
