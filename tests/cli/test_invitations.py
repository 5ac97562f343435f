"""Many letters at once: drafted, signed, numbered and sent, all of them or none."""

from pathlib import Path

import pytest

from .conftest import CLERK, DIRECTOR, OFFICE, Thidua

PLAN = ("--ke-hoach", "kh-2025-1")
DRAFT = ("giay-moi", "soan-nhieu", "--toi", OFFICE, *PLAN)
STEP = ("giay-moi", "lam-het")
BY_HAND = ("--cach-gui", "đưa tận tay")


@pytest.fixture
def drafted(thidua: Thidua, folder: Path) -> Thidua:
    guests = ("--khach", "Lê Văn Bình; Phó Giám đốc; Sở Nội vụ", "--khach", "Võ Thị Sáu; ; Báo")
    assert thidua(*DRAFT, "--tu-cach", "khách mời", *guests).code == 0
    staff = ("--nguoi", "cb-1", "--don-vi", "vp", "--don-vi", "HTQT")
    assert thidua(*DRAFT, "--tu-cach", "đại biểu chính thức", *staff).code == 0
    return thidua


def statuses(thidua: Thidua) -> list[str]:
    return [row["status"] for row in thidua("giay-moi", "ds", "--json").json]


def test_everybody_gets_one_letter(drafted: Thidua) -> None:
    rows = drafted("giay-moi", "ds", "--json").json
    assert [row["title"] for row in rows] == [
        *("Lê Văn Bình", "Võ Thị Sáu"),
        *("CB-001", "CB-002", "CB-003", "CB-004"),
    ]
    again = drafted("--json", *DRAFT, "--tu-cach", "official", "--nguoi", "cb-1,cb-4")
    assert again.error["code"] == "nobody_invited"


def test_a_step_is_taken_with_every_letter_that_waits_for_it(drafted: Thidua) -> None:
    for step, who in (("ky", DIRECTOR), ("cap-so", CLERK)):
        assert "Đã ghi 6 giấy mời" in drafted(*STEP, step, "--toi", who, *PLAN).out
    assert "Không có giấy mời" in drafted(*STEP, "ky", "--toi", DIRECTOR, *PLAN).out
    assert len(drafted("--json", *STEP, "gui", "--toi", CLERK, *PLAN, *BY_HAND).json) == 6
    assert statuses(drafted) == ["sent"] * 6
    moved = ("--ngay", "28/8/2025", "--van-ban-so", "TB 9", "--ly-do", "Bão")
    assert drafted("ke-hoach", "doi-ngay", "kh-2025-1", "--toi", DIRECTOR, *moved).code == 0
    assert len(drafted("--json", *STEP, "gui", "--toi", CLERK, *PLAN, *BY_HAND).json) == 6
    assert drafted("giay-moi", "tong-hop", "--json").json["totals"]["sent"] == 6


def test_a_trial_records_nothing(drafted: Thidua) -> None:
    tried = drafted(*STEP, "ky", "--toi", DIRECTOR, *PLAN, "--thu")
    assert "ký giấy mời GM-001" in tried.out
    assert len(drafted("--json", *STEP, "ky", "--toi", DIRECTOR, *PLAN, "--thu").json) == 6
    assert set(statuses(drafted)) == {"draft"}


def test_one_that_is_refused_stops_them_all(drafted: Thidua) -> None:
    assert drafted("giay-moi", "ky", "gm-1", "--toi", DIRECTOR).code == 0
    assert drafted(*STEP, "ky", "--toi", OFFICE, *PLAN).code == 1
    assert statuses(drafted) == ["signed", *["draft"] * 5]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ((*DRAFT, "--tu-cach", "guest", "--khach", "Lê Văn Bình"), "guest_malformed"),
        ((*DRAFT, "--tu-cach", "guest", "--khach", "; ; Báo"), "guest_malformed"),
        ((*DRAFT, "--tu-cach", "guest"), "nobody_invited"),
        ((*STEP, "dong-dau", *PLAN), "invitation_step_unknown"),
        ((*STEP, "ky", *PLAN), "nobody"),
    ],
)
def test_what_cannot_be_done_is_said(
    thidua: Thidua,
    folder: Path,
    asked: tuple[str, ...],
    code: str,
) -> None:
    assert thidua("--json", *asked).error["code"] == code
