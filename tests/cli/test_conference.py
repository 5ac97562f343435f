"""The title on stage on the page and on paper, and everyone settled in one go."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.ledger import Command
from adapters.stage import SIZES, page
from cli.main import run
from domain.assembly import StageLine

from .conftest import DIRECTOR, OFFICE, Thidua

PLAN = "KH-2025-01"
LINES = (
    ("superior", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
    ("name", "HỘI NGHỊ <ĐIỂN HÌNH> & TIÊN TIẾN"),
    ("place_date", "Hải Phòng, ngày 21 tháng 8 năm 2025"),
)
ARRANGE = ("--so-phut", "150", "--gio", "14:30", "--dia-diem", "Hội trường", "--toi", OFFICE)


@pytest.fixture
def arranged(thidua: Thidua, folder: Path) -> Thidua:
    assert thidua("hoi-nghi", "sap-xep", PLAN, *ARRANGE).code == 0
    return thidua


@pytest.fixture
def titled(arranged: Thidua) -> Thidua:
    lines = [part for says, text in LINES for part in ("--dong", f"says={says},text={text}")]
    found = arranged("hoi-nghi", "tieu-de", PLAN, *lines, "--toi", OFFICE)
    assert (found.code, found.err) == (0, "")
    return arranged


def test_the_title_stands_in_the_middle_of_the_page(titled: Thidua) -> None:
    shown = titled("hoi-nghi", "phong", "kh-2025-1").out.split("\n")
    for line, (_, text) in zip(shown[1:], LINES, strict=False):
        assert line == " " * ((80 - len(text)) // 2) + text
    assert "chưa được duyệt" in "".join(shown)
    assert titled("hoi-nghi", "duyet-tieu-de", PLAN, "--toi", DIRECTOR).code == 0
    assert "chưa được duyệt" not in titled("hoi-nghi", "phong", PLAN).out
    data = titled("conference", "backdrop", PLAN, "--json").json
    assert [line["text"] for line in data["lines"]] == [text for _, text in LINES]
    assert data["approved"] == "2025-08-12"


def test_the_title_is_written_as_a_page_that_needs_nothing_else(
    titled: Thidua, tmp_path: Path
) -> None:
    file = tmp_path / "phong.html"
    assert titled("hoi-nghi", "phong", PLAN, "--tep", str(file), "--kho", "16:9").code == 0
    html = file.read_text(encoding="utf-8")
    assert "HỘI NGHỊ &lt;ĐIỂN HÌNH&gt; &amp; TIÊN TIẾN" in html
    assert "size: 420mm 236mm" in html
    assert not re.search(r"https?:|src=|url\(|<script|@import", html)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("--tep", "phong.pdf"), "stage_file_kind"),
        (("--tep", "phong.html"), "stage_without_title"),
        (("--kho", "A0"), "stage_size_unknown"),
    ],
)
def test_what_cannot_be_written(arranged: Thidua, typed: tuple[str, ...], code: str) -> None:
    found = arranged("--json", "hoi-nghi", "phong", PLAN, *typed)
    assert (found.code, found.error["code"]) == (2, code)
    assert "Chưa soạn tiêu đề" in arranged("hoi-nghi", "phong", PLAN).out


@pytest.mark.parametrize("size", SIZES)
def test_lines_fit_the_page_in_their_order(size: str) -> None:
    lines = [StageLine(says, text) for says, text in (*LINES, ("name", "X" * 500), LINES[0])]
    html = page(lines, "vi", size)
    assert re.findall(r'<p class="(\w+)"', html) == [line.says for line in lines]
    sizes = [float(found) for found in re.findall(r"font-size: ([\d.]+)mm", html)]
    assert all(0 < found <= SIZES[size][1] / 9 + 0.1 for found in sizes)


def test_everybody_is_settled_in_one_go_and_once(arranged: Thidua) -> None:
    tried = arranged("hoi-nghi", "chot-thanh-phan", PLAN, "--toi", OFFICE, "--thu")
    assert "Sẽ ghi" in tried.out
    settle = ("hoi-nghi", "chot-thanh-phan", PLAN, "--toi", OFFICE, "--json")
    first = arranged(*settle, "--khach", "4").json
    assert len(first["events"]) == 2
    sheet = arranged("hoi-nghi", "so-luong", PLAN, "--json").json
    assert sheet["figures"] == {"participants_expected": 8}
    assert sheet["totals"]["unnamed"] == 4
    assert arranged(*settle).json == {"recorded": True, "events": []}
    left = arranged("hoi-nghi", "ung-voi", PLAN, "--json").json["figures"]["candidates_left"]
    assert left == 0


def test_whom_the_office_put_higher_stays_there(arranged: Thidua) -> None:
    higher = ("--nhom", "council", "--nguoi", OFFICE, "--toi", OFFICE)
    assert arranged("hoi-nghi", "thanh-phan", PLAN, *higher).code == 0
    assert arranged("hoi-nghi", "chot-thanh-phan", PLAN, "--toi", OFFICE).code == 0
    rows = arranged("hoi-nghi", "ung-voi", PLAN, "--json").json["rows"]
    assert {who: settled for _, who, _, settled in rows}[OFFICE] == "council"


def test_a_number_of_guests_is_a_number_and_somebody_settles(arranged: Thidua) -> None:
    settle = ("--json", "hoi-nghi", "chot-thanh-phan", PLAN)
    wrong = arranged(*settle, "--toi", OFFICE, "--khach", "vài")
    assert wrong.error["code"] == "value_not_number"
    assert arranged(*settle).error["code"] == "nobody"
    unknown = arranged("--json", "hoi-nghi", "phong", "KH-2031-01")
    assert unknown.error["code"] == "id_unknown"


def test_where_it_stands_now(
    folder: Path, thidua: Thidua, capfd: pytest.CaptureFixture[str]
) -> None:
    """Programme before the day; on the day what runs, for how long, and the end that follows."""
    at = datetime(2025, 8, 21, 7, 52, tzinfo=UTC)  # 14:52 in Vietnam
    desk = Desk.open(folder, clock=lambda: at)
    kinds = (("opening", 10), ("report", 30), ("closing", 10))
    items = [{"title": kind, "item_kind": kind, "minutes": minutes} for kind, minutes in kinds]
    place = {"minutes": 150, "starts": "14:30", "place": "Hội trường"}
    decided = (
        ("arrange", place),
        ("set_programme", {"items": items}),
        ("open", {"at": "14:30"}),
        ("begin", {"item": 1, "at": "14:35"}),
    )
    desk.decide_all([Command(f"conference.{name}", PLAN, facts, OFFICE) for name, facts in decided])
    desk.close()
    words = ("hoi-nghi", "bay-gio", PLAN)
    assert "15:25" in thidua(*words).out  # entered for another day: from what was recorded last
    capfd.readouterr()
    assert run([*words, "--json"], lambda: at) == 0
    assert json.loads(capfd.readouterr().out) == {
        "id": PLAN,
        "now": "14:52",
        "running": "1. opening",
        "running_minutes": 17,
        "running_planned": 10,
        "following": "2. report",
        "projected_end": "15:32",
        "minutes_late": -88,
    }
