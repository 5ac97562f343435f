"""``thidua tai-khoan``: links, slips, locks, machines, and the log of it all."""

import re
import stat
from pathlib import Path

import pytest

from adapters.accounts.book import Book
from adapters.accounts.invitations import redeem
from adapters.accounts.machines import machine_of
from adapters.accounts.sessions import begin, find

from .conftest import OFFICE, UNIT, Thidua, now

HERE = "https://thidua.example.vn/"
PASSWORD = "hoa ban nở trên đồi"  # noqa: S105 - of nobody


@pytest.fixture
def book(folder: Path) -> Book:
    return Book(folder, clock=now)


def test_a_link_is_made_and_works(thidua: Thidua, folder: Path) -> None:
    made = thidua("--json", "tai-khoan", "moi", "cb-4", "--dia-chi", HERE).json
    assert made["person"] == UNIT
    link = re.fullmatch(r"https://thidua\.example\.vn/moi/([\w-]{43})", made["link"])
    assert link
    assert UNIT == redeem(Book(folder, clock=now), link[1], PASSWORD, ())


def test_the_slip_is_one_page_with_the_link_as_a_picture(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    slip = tmp_path / "giay.html"
    answer = thidua("tai-khoan", "moi", UNIT, "--dia-chi", HERE, "--giay", str(slip))
    assert answer.code == 0
    text = slip.read_text(encoding="utf-8")
    for said in ("Trần Thanh Tùng", "Phòng Hợp tác quốc tế", "<svg", "/moi/", "Sở Ngoại vụ"):
        assert said in text
    assert stat.S_IMODE(slip.stat().st_mode) == 0o600


def test_a_link_without_an_address_is_none(thidua: Thidua, folder: Path) -> None:
    assert thidua("tai-khoan", "moi", UNIT).code == 2
    (folder / "tai-khoan.toml").write_text('address = "https://thidua.example.vn"\n')
    assert thidua("tai-khoan", "moi", UNIT).code == 0


def test_nobody_who_is_not_on_the_roll_is_invited(thidua: Thidua, folder: Path) -> None:
    answer = thidua("tai-khoan", "moi", "CB-099", "--dia-chi", HERE)
    assert answer.code == 2
    assert "CB-099" in answer.err


def test_accounts_are_listed_locked_and_opened(thidua: Thidua, book: Book) -> None:
    assert "Chưa có tài khoản nào." in thidua("tai-khoan", "danh-sach").out
    thidua("tai-khoan", "moi", UNIT, "--dia-chi", HERE)
    assert "đã mời" in thidua("tai-khoan", "danh-sach").out
    assert thidua("tai-khoan", "khoa", UNIT).code == 0
    assert "đã khóa" in thidua("tai-khoan", "danh-sach").out
    assert thidua("tai-khoan", "khoa", UNIT).code == 2
    assert thidua("tai-khoan", "mo", UNIT).code == 0


def test_sessions_are_seen_and_ended(thidua: Thidua, book: Book) -> None:
    token = begin(book, UNIT, how="password", agent="Firefox")
    assert "không đăng nhập ở đâu" in thidua("tai-khoan", "phien", OFFICE).out
    assert "Firefox" in thidua("tai-khoan", "phien", UNIT).out
    assert thidua("tai-khoan", "phien", UNIT, "--ket-thuc").code == 0
    assert find(book, token) is None


def test_a_machine_gets_a_token_for_what_it_may(thidua: Thidua, book: Book) -> None:
    made = thidua(
        *("--json", "tai-khoan", "may", "cổng", "--nguoi", UNIT),
        *("--quyet-dinh", "task.report", "--so-ngay", "3000"),
    ).json
    found = machine_of(book, f"Bearer {made['token']}")
    assert found
    assert (found.person, found.scopes) == (UNIT, ("task.report",))
    assert "cổng" in thidua("tai-khoan", "may").out
    assert thidua("tai-khoan", "may", "--thu-hoi", "cổng").code == 0
    assert machine_of(book, f"Bearer {made['token']}") is None
    refused = thidua("tai-khoan", "may", "x", "--nguoi", UNIT, "--quyet-dinh", "task.dance")
    assert refused.code == 2


def test_the_log_tells_who_did_what(thidua: Thidua, folder: Path) -> None:
    thidua("--toi", OFFICE, "tai-khoan", "moi", UNIT, "--dia-chi", HERE)
    page = thidua("tai-khoan", "nhat-ky").out
    assert "Hoàng Thị Thu Trang" in page
    assert "mời" in page
    assert [OFFICE] == [one["by"] for one in thidua("tai-khoan", "nhat-ky", "--json").json]
