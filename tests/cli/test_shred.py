"""``thidua xoa-du-lieu`` and what is shown of personal details, to whom."""

from datetime import date
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.personal.box import FolderBox
from adapters.problems import StoreProblem
from adapters.read_log import read
from adapters.seal.keys import FILE, make_key

from .conftest import CLERK, DIRECTOR, OFFICE, UNIT, Thidua, now

PHONE, MAIL = "0912345678", "tung@haiphong.example"
SHRED = ("xoa-du-lieu", UNIT, "--can-cu", "Đơn ngày 1/8", "--ly-do", "Người ấy đề nghị")


@pytest.fixture
def place(folder: Path) -> Path:
    """The ledger, with details of one person."""
    decide(folder, "personal.declare", UNIT, UNIT, phone=PHONE, email=MAIL)
    return folder


def decide(folder: Path, decision: str, id: str, who: str, **facts: object) -> None:
    desk = Desk.open(folder, clock=now)
    desk.decide(decision, id, facts, person=who)
    desk.close()


def adopt(folder: Path, **caps: int) -> None:
    """Periods of retention of the agency's own, in years (LUU_01=5)."""
    own = {name.replace("_", "-"): years for name, years in caps.items()}
    since = date(2025, 8, 1)
    decide(folder, "agency.adopt_settings", "CQ", DIRECTOR, document="QĐ 5", since=since, caps=own)


def keys(folder: Path) -> list[Path]:
    return list((folder / "khoa-rieng").glob("*.khoa"))


# Erasing


def test_details_are_erased_on_a_paper_for_a_reason(thidua: Thidua, place: Path) -> None:
    assert len(keys(place)) == 1
    said = thidua("--toi", DIRECTOR, *SHRED)
    assert said.code == 0
    assert "Đã xóa dữ liệu cá nhân của Trần Thanh Tùng (CB-004)" in said.out
    assert keys(place) == []
    again = thidua("--toi", DIRECTOR, "--json", *SHRED)
    assert (again.code, again.error["code"]) == (1, "nothing_to_shred")


def test_without_a_paper_a_reason_or_somebody_who_may_nothing_is_erased(
    thidua: Thidua, place: Path
) -> None:
    def refused(*args: str) -> tuple[int, str]:
        said = thidua("--json", *args)
        return said.code, said.error["code"]

    assert refused("--toi", DIRECTOR, "xoa-du-lieu", UNIT, "--ly-do", "x") == (1, "fact_missing")
    assert refused("--toi", DIRECTOR, "xoa-du-lieu", UNIT, "--can-cu", "x") == (1, "fact_missing")
    assert refused(*SHRED) == (2, "nobody")
    assert refused("--toi", CLERK, *SHRED) == (1, "not_authorised")
    assert refused("--toi", DIRECTOR, "xoa-du-lieu", "CB-099") == (2, "id_unknown")
    assert refused("xoa-du-lieu") == (2, "shred_usage")
    assert refused("xoa-du-lieu", "con-lai") == (2, "id_unknown")
    left = ("--truong-hop", "left")
    assert refused("--toi", DIRECTOR, *SHRED, *left) == (1, "person_not_left")
    assert len(keys(place)) == 1


def test_while_a_period_runs_only_an_order_erases(thidua: Thidua, place: Path) -> None:
    adopt(place, LUU_01=5)
    said = thidua("--toi", DIRECTOR, *SHRED)
    assert said.code == 1
    assert "thông tin liên hệ giữ đến 12/08/2030, theo quy tắc LUU-01" in " ".join(said.err.split())
    assert len(keys(place)) == 1
    assert thidua("--toi", DIRECTOR, *SHRED, "--truong-hop", "order").code == 0
    assert keys(place) == []


def test_a_shredding_that_broke_off_is_finished(
    thidua: Thidua, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: FolderBox, kid: str) -> None:
        raise StoreProblem("key_not_destroyed", where=kid, detail="đĩa đầy")

    with monkeypatch.context() as patched:
        patched.setattr(FolderBox, "destroy", broken)
        said = thidua("--toi", DIRECTOR, "--json", *SHRED)
        assert (said.code, said.error["code"]) == (4, "key_not_destroyed")
    assert len(keys(place)) == 1
    assert PHONE not in thidua("--toi", UNIT, "du-lieu-ca-nhan", "xem", UNIT).out
    assert "Đã hủy nốt 1 khóa." in thidua("xoa-du-lieu", "--don").out
    assert thidua("--json", "xoa-du-lieu", "--tidy").json == {"tidied": []}
    assert keys(place) == []


# What is left


def test_what_can_still_be_read_is_listed_with_papers_and_exports_by_name(
    thidua: Thidua, place: Path, tmp_path: Path
) -> None:
    make_key(place / FILE)
    paper = tmp_path / "don.pdf"
    paper.write_bytes(b"%PDF-1.7 scanned")
    out = tmp_path / "cho-thanh-tra"
    assert thidua("xuat", str(out), "--kem-du-lieu-ca-nhan", "cb-4").code == 0
    assert (out / "openings.jsonl").exists()
    before = thidua("--json", "xoa-du-lieu", "con-lai", UNIT).json["left"]
    assert {one["kind"] for one in before} == {"name", "sealed", "openings"}
    assert [one["field"] for one in before if one["kind"] == "sealed"] == ["email", "phone"]
    shred = ("du-lieu-ca-nhan", "xoa", UNIT, "--can-cu", "Đơn 1", "--ly-do", "Xin")
    said = thidua("--toi", DIRECTOR, *shred, "--van-ban", "Đơn 7", "--tep", str(paper))
    assert said.code == 0, said.err
    after = thidua("--json", "xoa-du-lieu", "con-lai", UNIT).json["left"]
    assert [(o["kind"], o["name"]) for o in after if o["name"]] == [
        ("paper", "Đơn 7"),
        ("openings", "cho-thanh-tra"),
    ]
    page = thidua("xoa-du-lieu", "left", UNIT).out
    assert "“Đơn 7”" in page
    assert "cho-thanh-tra" in page
    assert "⟦" not in page + thidua("--tieng", "en", "xoa-du-lieu", "con-lai", UNIT).out
    assert "xuất kèm lời mở" in thidua("ai-da-doc").out


def test_nothing_is_left_of_who_is_named_nowhere(thidua: Thidua, place: Path) -> None:
    unnamed = {"person": UNIT, "left": []}
    from cli import shred
    from cli.options import Options
    from cli.session import Session

    lines = shred._page(Session(Options(language="vi")), unnamed)
    assert lines[-1] == "Không còn gì đọc được."


# What is past its time


def test_details_of_who_left_are_listed_once_their_period_is_over(
    thidua: Thidua, place: Path
) -> None:
    assert "Không có gì hết thời hạn." in thidua("xoa-du-lieu", "den-han").out
    adopt(place, LUU_01=1)
    decide(place, "person.depart", UNIT, DIRECTOR, reason="Nghỉ hưu")
    found = thidua("--json", "xoa-du-lieu", "den-han")
    assert found.json["due"] == []
    assert found.json["without_period"] == {
        "LUU-02": "2nd", "LUU-03": "M", "LUU-04": "2nd", "LUU-05": "2nd"
    }  # fmt: skip
    assert "LUU-02 [2nd]" in thidua("xoa-du-lieu", "den-han").out


# Who reads what


def card(thidua: Thidua, person: str, *args: str) -> str:
    said = thidua(*(("--toi", person) if person else ()), "personal", "show", UNIT, *args)
    assert said.code == 0
    return said.out


def readings(place: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.person, one.how, one.what) for one in read(place)]


def test_the_person_and_the_office_read_what_was_declared_and_nobody_else(
    thidua: Thidua, place: Path
) -> None:
    for person in (DIRECTOR, CLERK, ""):
        page = card(thidua, person)
        assert PHONE not in page
        assert "(đã niêm phong)" in page
    assert readings(place) == []
    for person in (UNIT, OFFICE):
        page = card(thidua, person)
        assert f"thư điện tử: {MAIL}; điện thoại: {PHONE}" in " ".join(page.split())
    assert PHONE in card(thidua, OFFICE, "--json")
    noted = ("personal:CB-004",)
    assert readings(place) == [
        (UNIT, "details", noted), (OFFICE, "details", noted), (OFFICE, "details", noted)
    ]  # fmt: skip
    page = thidua("ai-da-doc").out
    assert "dữ liệu cá nhân" in page
    assert PHONE not in thidua("--toi", OFFICE, "lich-su").out
    assert PHONE not in thidua("--toi", OFFICE, UNIT).out


def test_after_a_shredding_a_page_says_by_which_basis_unless_it_is_of_before(
    thidua: Thidua, place: Path
) -> None:
    assert thidua("--toi", DIRECTOR, *SHRED).code == 0
    declared = "kê khai dữ liệu cá nhân của Trần Thanh Tùng (CB-004)"
    for page in (card(thidua, OFFICE), thidua("lich-su", "--cuoi", "2").out):
        assert f"{declared} (đã xóa theo Đơn ngày 1/8)" in " ".join(page.split())
    before = " ".join(card(thidua, OFFICE, "--tinh-den", "#18").split())
    assert f"{declared} (đã niêm phong)" in before
    assert "điện thoại (đã niêm phong)" in before
    decide(place, "personal.declare", UNIT, UNIT, phone=PHONE)
    page = " ".join(card(thidua, UNIT).split())
    assert f"{declared} (đã xóa theo Đơn ngày 1/8)" in page
    assert f"{declared} (đã niêm phong)" in page
    assert f"điện thoại: {PHONE}" in page
    assert "⟦" not in page + thidua("--tieng", "en", "personal", "show", UNIT).out
