"""``thidua doan-dai-bieu goi-y``: lists to choose from, each person explained, nothing recorded."""

import sys
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.ledger import Command

from .conftest import DIRECTOR, OFFICE, Thidua, now

ID = "ĐB-2025-01"
STAFF = {
    "CB-005": ("Lê Thị Lan", "VP", "female"),
    "CB-006": ("Ngô Văn Sơn", "HTQT", "male"),
    "CB-007": ("Bùi Thị Hoa", "HTQT", "female"),
    "CB-008": ("Đỗ Minh Tuấn", "VP", "male"),
}
WOMAN = ("--co-cau", "theo=giới tính,gia-tri=nữ,it-nhat=1")


def allot(thidua: Thidua, quota: int, *more: str) -> None:
    congress = ("--dai-hoi", "Đại hội Thi đua yêu nước", "--van-ban-phan-bo", "CV 9")
    facts = ("--ke-hoach", "kh-2025-1", "--so-luong", str(quota), *congress)
    assert thidua("doan-dai-bieu", "phan-bo", "--toi", OFFICE, *facts, *more).code == 0


@pytest.fixture
def candidates(thidua: Thidua, folder: Path) -> Path:
    """Four candidates for two seats, one of them for a woman, one for a direct worker at most."""
    desk = Desk.open(folder, clock=now)
    for id, (name, unit, sex) in STAFF.items():
        facts = {"name": name, "unit": unit, "sex": sex}
        desk.decide_all([Command("person.enrol", id, facts, DIRECTOR)])
    desk.close()
    few = ("--co-cau", "theo=lao động trực tiếp,gia-tri=có,nhieu-nhat=1")
    one = ("--co-cau", "theo=đơn vị,gia-tri=htqt,it-nhat=1,nhieu-nhat=1")
    allot(thidua, 2, *WOMAN, *few, *one)
    for id in STAFF:
        direct = ("--lao-dong-truc-tiep", "có") if id in {"CB-006", "CB-008"} else ()
        told = ("--dai-bieu", id, "--ly-do", "Điển hình", "--linh-vuc", "Đối ngoại", *direct)
        assert thidua("doan-dai-bieu", "gioi-thieu", ID, "--toi", OFFICE, *told).code == 0
    return folder


def test_lists_are_proposed_with_their_reasons_and_nothing_is_recorded(
    thidua: Thidua, candidates: Path
) -> None:
    before = thidua("lich-su", "--json").out
    page = thidua("doan-dai-bieu", "goi-y", "đb-2025-1", "--so", "2")
    assert page.code == 0
    said = " ".join(page.out.split())
    assert "2 chỗ còn trống, 4 ứng viên." in said
    assert "Gợi ý 1: nữ 1; lao động trực tiếp 1; đơn vị 2" in said
    assert "Lê Thị Lan (CB-005) thiếu người này thì không đủ giới tính nữ" in said
    assert "Vừa khít: đơn vị Phòng Hợp tác quốc tế" in said
    assert "Không chọn, so với gợi ý 1" in said
    assert "Giám đốc chọn bằng: thidua doan-dai-bieu chon ĐB-2025-01" in said
    assert thidua("lich-su", "--json").out == before


def test_without_candidates_the_page_says_who_comes_first(thidua: Thidua, folder: Path) -> None:
    allot(thidua, 2, *WOMAN)
    page = thidua("doan-dai-bieu", "goi-y", ID)
    assert page.code == 0
    assert "Chưa có ứng viên nào" in page.out
    assert f"thidua doan-dai-bieu gioi-thieu {ID}" in page.out


def test_programs_read_the_same(thidua: Thidua, candidates: Path) -> None:
    found = thidua("doan-dai-bieu", "goi-y", ID, "--json").json
    assert (found["id"], found["seats"], found["free"], found["fixed"]) == (ID, 2, 4, [])
    first, *_ = found["proposals"]
    assert [who["person"] for who in first["people"]] == ["CB-005", "CB-006"]
    assert first["proven"]
    assert first["measures"]["women"] == first["measures"]["direct_workers"] == 1
    assert {who["person"] for who in found["absent"]} == {"CB-007", "CB-008"}
    assert found["conflict"] == []
    assert found == thidua("doan-dai-bieu", "goi-y", ID, "--json").json


def test_who_is_chosen_stays_and_who_left_is_not_proposed(thidua: Thidua, candidates: Path) -> None:
    why = ("--ly-do", "Điển hình")
    chosen = thidua("doan-dai-bieu", "chon", ID, "--toi", DIRECTOR, "--dai-bieu", "CB-007", *why)
    assert chosen.code == 0
    assert thidua("can-bo", "thoi-viec", "CB-005", "--toi", DIRECTOR, *why).code == 0
    found = thidua("doan-dai-bieu", "goi-y", ID, "--json").json
    assert (found["fixed"], found["free"], len(found["proposals"])) == (["CB-007"], 2, 1)
    assert [who["person"] for who in found["proposals"][0]["people"]] == ["CB-008"]


def test_rules_that_cannot_be_met_are_named_and_what_to_ask_for(
    thidua: Thidua, candidates: Path
) -> None:
    women = ("--co-cau", "theo=giới tính,gia-tri=nữ,it-nhat=2")
    unit = ("--co-cau", "theo=don_vi,gia-tri=HTQT,it-nhat=2")
    assert thidua("doan-dai-bieu", "phan-bo-lai", ID, "--toi", OFFICE, "--so-luong", "2",
                  "--van-ban-phan-bo", "CV 10", *women, *unit).code == 0  # fmt: skip
    page = thidua("doan-dai-bieu", "goi-y", ID)
    said = " ".join(page.out.split())
    assert page.code == 0
    assert "Những yêu cầu sau không thể cùng đạt" in said
    assert "giới tính nữ ít nhất 2" in said
    assert "xin giảm giới tính nữ từ ít nhất 2 xuống 1" in said
    assert "đơn vị Phòng Hợp tác quốc tế từ ít nhất 2 xuống 1" in said
    assert "xin 3 đại biểu thay vì 2" in said
    english = thidua("--tieng", "en", "delegation", "suggest", ID)
    assert "ask for 3 delegates instead of 2" in " ".join(english.out.split())


def test_without_a_seat_there_is_nothing_to_propose(thidua: Thidua, folder: Path) -> None:
    allot(thidua, 0)
    assert "không còn chỗ để gợi ý" in thidua("doan-dai-bieu", "goi-y", ID).out


def test_a_number_of_lists_nobody_could_compare_is_refused(thidua: Thidua, folder: Path) -> None:
    allot(thidua, 0)
    asked = thidua("--json", "doan-dai-bieu", "goi-y", ID, "--so", "0")
    assert (asked.code, asked.error["code"]) == (2, "proposals_few")


def test_a_delegation_nobody_knows_is_not_found(thidua: Thidua, folder: Path) -> None:
    asked = thidua("--json", "doan-dai-bieu", "goi-y", "đb-2025-7")
    assert (asked.code, asked.error["code"]) == (2, "id_unknown")


def test_without_the_solver_it_says_what_to_install(
    thidua: Thidua, candidates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    asked = thidua("--json", "doan-dai-bieu", "goi-y", ID)
    assert (asked.code, asked.error["code"]) == (2, "balance_missing")
