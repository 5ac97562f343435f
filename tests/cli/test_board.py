"""``thidua`` alone: today at a glance, quickly, and how to begin where there is nothing."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cli.main import run

from .conftest import ASSIGN, OFFICE, UNIT, Thidua, elsewhere

HEAVY = {"attr", "attrs", "msgspec", "eventsourcing", "click", "sqlalchemy", "domain"}
CHILD = """
import sys
from cli.main import run
code = run(sys.argv[1:])
print(code, *sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_where_there_is_no_ledger_it_says_how_to_begin(thidua: Thidua) -> None:
    found = thidua()
    assert (found.code, found.err) == (0, "")
    for command in ("thidua chay-thu", "thidua khoi-tao", "thidua --tro-giup"):
        assert command in found.out


def test_a_folder_named_but_empty_is_a_problem(thidua: Thidua) -> None:
    found = thidua("--so", "nowhere")
    assert found.code == 2
    assert "Không có sổ trong thư mục nowhere." in found.err


def test_it_shows_what_waits_and_the_one_command_to_do_next(thidua: Thidua, folder: Path) -> None:
    thidua(*ASSIGN)
    page = thidua("--toi", UNIT).out
    assert "SỞ NGOẠI VỤ" in page
    assert "Thứ Ba 12/08/2025" in page
    assert "Trần Thanh Tùng · Phòng Hợp tác quốc tế" in page
    assert "Chờ bạn quyết định (1)" in page
    assert "Việc nên làm ngay\n  thidua nhiem-vu xac-nhan NV-001" in page
    assert str(folder) in page


def test_it_fits_eighty_columns_without_colours_when_piped(thidua: Thidua, folder: Path) -> None:
    thidua(*ASSIGN[:9], "Một nhiệm vụ có tên rất dài " * 6, *ASSIGN[10:])
    page = thidua("--toi", OFFICE).out
    assert "\x1b" not in page
    assert max(len(line) for line in page.split("\n") if str(folder) not in line) <= 80
    assert "…" in page


def test_the_board_of_a_day_gone_by_shows_that_day(thidua: Thidua, folder: Path) -> None:
    thidua(*ASSIGN)
    page = thidua("--toi", UNIT, "--tinh-den", "1/8/2025").out
    assert "01/08/2025" in page
    assert "NV-001" not in page


def test_whoever_stands_in_the_folder_of_a_ledger_need_not_name_it(
    thidua: Thidua, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THIDUA_SO")
    assert "SỞ NGOẠI VỤ" not in thidua().out
    monkeypatch.chdir(folder)
    assert "SỞ NGOẠI VỤ" in thidua().out


def test_a_day_of_another_year_is_told_with_its_year(
    thidua: Thidua, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    thidua(*ASSIGN)
    assert " 18/08  còn" in thidua("--toi", UNIT).out
    run(["--toi", UNIT], lambda: datetime(2026, 2, 3, 9, tzinfo=UTC))
    assert " 18/08/2025  chậm 169 ngày" in capfd.readouterr().out


def test_it_speaks_english_and_json(thidua: Thidua, folder: Path) -> None:
    assert "Tuesday 12/08/2025" in thidua("--tieng", "en").out
    found = thidua("--json", "--toi", OFFICE).json
    assert found["person"]["title"] == "Hoàng Thị Thu Trang"
    assert found["position"] == 18


@pytest.mark.parametrize("args", [[], ["--toi", UNIT]])
def test_the_board_loads_neither_rules_nor_parser(
    thidua: Thidua, folder: Path, args: list[str]
) -> None:
    thidua("nhiem-vu")  # the views catch up
    found = subprocess.run(
        [sys.executable, "-c", CHILD, *args], capture_output=True, check=True, env=elsewhere(folder)
    )
    code, *loaded = found.stdout.decode().splitlines()[-1].split()
    assert code == "0"
    assert HEAVY & set(loaded) == set()


def test_the_version_loads_nothing_at_all() -> None:
    child = "import sys; before = set(sys.modules); sys.argv = ['thidua', '--version']\n"
    child += "from cli.main import main; main(); print(*sorted(set(sys.modules) - before))"
    found = subprocess.run(
        [sys.executable, "-c", child], capture_output=True, check=True, env=elsewhere(Path())
    )
    said, loaded = found.stdout.decode().splitlines()
    assert said.startswith("thidua 0.")
    assert loaded == "cli cli.main cli.version"
