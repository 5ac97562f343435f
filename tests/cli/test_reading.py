"""Lists, cards, history, replay: now and as of any moment, for people, programs and workbooks."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from .conftest import ASSIGN, UNIT, Thidua, elsewhere

PROGRAM = [sys.executable, "-m", "cli.main"]


@pytest.fixture
def busy(thidua: Thidua, folder: Path) -> Path:
    """A ledger with two tasks, one of them confirmed by its cooperating unit."""
    thidua(*ASSIGN)
    thidua(*ASSIGN[:9], "=1+1", *ASSIGN[10:])
    thidua("nhiem-vu", "xac-nhan", "NV-001", "--toi", UNIT)
    return folder


def test_a_list_is_aligned_and_its_columns_named(thidua: Thidua, busy: Path) -> None:
    lines = thidua("nhiem-vu").out.splitlines()
    assert lines[0] == "Nhiệm vụ (2)"
    assert " ".join(lines[1].split()) == "Mã Tên Đơn vị Trạng thái Ghi chú Thời hạn"
    assert " ".join(lines[2].split()) == "NV-001 Báo cáo tổng kết VP đang làm 0% 18/08/2025"
    assert lines[1].index("Thời hạn") == lines[2].index("18/08/2025")
    assert thidua("nhiem-vu", "ds").out == thidua("task", "list").out == "\n".join([*lines, ""])


def test_a_list_is_searched_without_accents_and_filtered(thidua: Thidua, busy: Path) -> None:
    def ids(*args: str) -> list[str]:
        return [row["id"] for row in thidua("nhiem-vu", *args, "--json").json]

    assert ids("--tim", "bao cao") == ["NV-001"]
    assert ids("--trang-thai", "đang-làm") == ["NV-001", "NV-002"]
    assert ids("--trang-thai", "hoan-thanh") == []
    assert ids("--don-vi", "vp", "--con-mo") == ["NV-001", "NV-002"]
    assert ids("--ve", "kh-2025-1") == ["NV-001", "NV-002"]
    assert ids("--tinh-den", "#18") == ["NV-001"]
    assert "Chưa có hồ sơ nào như vậy." in thidua("nhiem-vu", "--tim", "zzz").out


def test_people_are_listed_by_given_name(thidua: Thidua, folder: Path) -> None:
    names = [row["title"].split()[-1] for row in thidua("can-bo", "--json").json]
    assert names == ["Khải", "Ngọc", "Trang", "Tùng"]


def test_a_workbook_keeps_days_as_days_and_texts_as_texts(
    thidua: Thidua, busy: Path, tmp_path: Path
) -> None:
    path = tmp_path / "nhiem-vu.xlsx"
    assert thidua("nhiem-vu", "--xlsx", str(path)).code == 0
    heads, first, second = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert heads[0] == "mã"
    assert first[1] == "Báo cáo tổng kết"
    assert str(first[5])[:10] == "2025-08-18"
    assert second[1] == "=1+1"
    assert thidua("nhiem-vu", "--xlsx", str(tmp_path / "no" / "x.xlsx")).code == 4


def test_a_card_shows_fields_history_and_what_comes_next(thidua: Thidua, busy: Path) -> None:
    page = thidua("nv-1").out
    assert page == thidua("nhiem-vu", "xem", "NV-001").out
    for part in ("Báo cáo tổng kết", "đang làm", "đơn vị chủ trì", "Văn phòng", "Lịch sử"):
        assert part in page
    assert "xác nhận Phòng Hợp tác quốc tế phối hợp" in " ".join(page.split())
    assert "thidua nhiem-vu hoan-thanh NV-001" in page
    card = thidua("nv-1", "--json").json
    assert card["state"]["work"]["confirmed"] == ["HTQT"]
    assert [event["type"] for event in card["events"]] == [
        "task.assigned/1",
        "task.cooperation_confirmed/1",
    ]


def test_a_card_as_of_a_position_knows_nothing_later(thidua: Thidua, busy: Path) -> None:
    then = thidua("nv-1", "--tinh-den", "#18", "--json").json
    assert then["state"]["work"]["confirmed"] == []
    assert len(then["events"]) == 1


def test_history_is_told_in_sentences_newest_last(thidua: Thidua, busy: Path) -> None:
    told = " ".join(thidua("lich-su", "--cuoi", "1").out.split())
    assert "Trần Thanh Tùng (Phòng Hợp tác quốc tế) xác nhận Phòng Hợp tác quốc tế phối hợp" in told
    of_task = thidua("lich-su", "nv-1", "--json").json
    assert of_task[0]["type"] == "task.assigned/1"
    by_person = thidua("lich-su", UNIT, "--json").json
    assert by_person[-1]["around"]["by"]["person"] == UNIT
    assert len(thidua("lich-su", "--cuoi", "0", "--json").json) == 23


def test_who_i_am_is_remembered(thidua: Thidua, folder: Path) -> None:
    assert thidua("toi").code == 2
    assert "Hoàng Thị Thu Trang (CB-002)" in thidua("tôi", "cb-2").out
    assert thidua(*(a for a in ASSIGN if a not in ("--toi", "cb-2"))).code == 0
    assert thidua("toi", "cb-9").code == 2


def test_a_replay_finds_all_equal(thidua: Thidua, busy: Path) -> None:
    found = thidua("xem-lai")
    assert found.code == 0
    assert "giống hệt sổ đang dùng" in found.out
    assert thidua("replay", "--json").json == {"equal": True, "events": 23, "streams": 9}


def test_a_view_that_was_tampered_with_ends_a_replay_with_three(thidua: Thidua, busy: Path) -> None:
    thidua("nhiem-vu")
    with sqlite3.connect(busy / "hinh-chieu.db") as db:
        db.execute("UPDATE stream SET ver = 9 WHERE id = 'NV-001'")
    db.close()
    found = thidua("xem-lai")
    assert found.code == 3
    assert "task:NV-001" in found.err


def test_permissions_and_events_come_from_the_tables(thidua: Thidua) -> None:
    assert thidua("quyen", "--json").json["plan.approve"] == ["director"]
    assert "Giao nhiệm vụ" in thidua("quyen").out
    assert thidua("su-kien", "--json").json["task.returned/1"] == {"reason": "str", "on": "date"}
    assert "task.returned/1" in thidua("su-kien").out


def test_every_page_of_help_is_vietnamese_and_narrow(thidua: Thidua) -> None:
    pages = [thidua("--tro-giup"), thidua("nhiem-vu", "--help"), thidua("task", "assign", "-h")]
    for page in pages:
        assert page.code == 0
        assert max(map(len, page.out.splitlines())) <= 80
        for english in ("Usage", "Options", "Show this message", "Commands"):
            assert english not in page.out
    assert "Ai quyết định" in pages[2].out
    assert "thidua task assign" in pages[2].out


def test_the_shell_is_offered_commands_options_and_ids(thidua: Thidua, folder: Path) -> None:
    assert "_thidua_completion" in thidua("hoan-thanh", "bash").out
    assert thidua("hoan-thanh", "tcsh").code == 2
    assert "nhiem-vu" in completed("thidua nhi", 1, folder)
    assert "--chu-tri" in completed("thidua nhiem-vu giao --chu", 3, folder)
    assert "KH-2025-01" in completed("thidua ke-hoach sua-doi kh", 3, folder)


def completed(line: str, word: int, folder: Path) -> str:
    asked = {"_THIDUA_COMPLETE": "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(word)}
    found = subprocess.run(PROGRAM, capture_output=True, check=True, env=elsewhere(folder) | asked)
    return found.stdout.decode()


def test_a_reader_who_leaves_the_pipe_breaks_nothing(folder: Path) -> None:
    with subprocess.Popen(
        [*PROGRAM, "su-kien"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=elsewhere(folder)
    ) as told:
        assert told.stdout is not None
        assert told.stderr is not None
        told.stdout.close()
        assert told.stderr.read() == b""
    assert told.returncode == 0


def test_a_fault_of_the_program_is_said_calmly(
    thidua: Thidua, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("cli.reads.cells", broken)
    found = thidua("ke-hoach")
    assert found.code == 70
    assert "Lỗi của phần mềm" in found.err
    assert "Traceback" not in found.err
    monkeypatch.setenv("THIDUA_DEBUG", "1")
    assert "Traceback" in thidua("ke-hoach").err


def test_a_store_that_is_gone_ends_with_four(thidua: Thidua, folder: Path) -> None:
    (folder / "so.db").unlink()
    assert thidua("nhiem-vu").code == 4
    assert thidua().code == 4
