"""``thidua bao-cao-tong-ket``: figures now, pinned figures counted again, the text in full."""

from pathlib import Path

import pytest

from adapters.figures import BY_NAME, Family

from .conftest import ASSIGN, Thidua

REPORT = ("bao-cao-tong-ket",)
TEXT = "Đã giao {tasks_assigned} nhiệm vụ, trễ hạn {tasks_late}.\nKhen {awards_to.individual} lượt."


@pytest.fixture
def written(folder: Path, thidua: Thidua) -> Thidua:
    """A ledger with one task and a report that names three figures."""
    assert thidua(*ASSIGN).code == 0
    office = ("--toi", "cb-2")
    begin = ("--ke-hoach", "kh-2025-1", "--ten", "Báo cáo tổng kết")
    assert thidua(*REPORT, "lap", *begin, *office).code == 0
    section = ("--phan", "kết quả và hiệu quả các phong trào thi đua", "--noi-dung", TEXT)
    assert thidua(*REPORT, "viet", "tk-2025-1", *section, *office).code == 0
    return thidua


def pinned(thidua: Thidua) -> None:
    assert thidua(*REPORT, "chot-so", "tk-2025-1", "--toi", "cb-2").code == 0


def test_figures_now_are_listed_with_their_codes(written: Thidua) -> None:
    found = written(*REPORT, "so-lieu", "--json").json
    assert found["figures"]["tasks_assigned"] == 1
    assert "nhiệm vụ đã giao" in written(*REPORT, "so-lieu").out


def test_figures_are_listed_as_of_any_position(written: Thidua) -> None:
    first = written(*REPORT, "so-lieu", "--tinh-den", "#0", "--json").json
    assert (first["position"], first["figures"]["tasks_assigned"]) == (1, 0)


def test_pinned_figures_stay_equal_when_the_ledger_moves_on(written: Thidua) -> None:
    pinned(written)
    assert written(*ASSIGN).code == 0
    found = written(*REPORT, "doi-chieu", "tk-2025-1", "--json")
    assert (found.code, [one["equal"] for one in found.json]) == (0, [True] * 3)
    assert "Cả 3 số liệu khớp với sổ." in written(*REPORT, "doi-chieu", "tk-2025-1").out


def test_a_report_without_figures_says_so(written: Thidua) -> None:
    found = written(*REPORT, "doi-chieu", "tk-2025-1")
    assert (found.code, "chưa chốt số liệu nào" in found.out) == (0, True)


def test_a_figure_that_is_counted_otherwise_is_found(
    written: Thidua, monkeypatch: pytest.MonkeyPatch
) -> None:
    pinned(written)
    more = Family("tasks_assigned", ("task",), lambda states: {"": len(states["task"]) + 1})
    monkeypatch.setitem(BY_NAME, "tasks_assigned", more)
    monkeypatch.delitem(BY_NAME, "tasks_late")
    found = written(*REPORT, "doi-chieu", "tk-2025-1", "--json")
    wrong = {one["code"]: (one["value"], one["found"]) for one in found.json if not one["equal"]}
    assert (found.code, wrong) == (3, {"tasks_assigned": (1, 2), "tasks_late": (0, None)})
    page = written(*REPORT, "doi-chieu", "tk-2025-1")
    assert page.code == 3
    assert "lệch: trong sổ là 2" in page.out
    assert "không còn loại số liệu này" in page.out


def test_the_text_reads_with_pinned_figures_in_their_places(written: Thidua) -> None:
    before = written(*REPORT, "toan-van", "tk-2025-1").out
    assert "(chưa chốt: nhiệm vụ đã giao)" in before
    assert "(chưa viết)" in before
    pinned(written)
    after = written(*REPORT, "toan-van", "tk-2025-1").out
    assert "Đã giao 1 nhiệm vụ, trễ hạn 0." in after
    assert "Khen 0 lượt." in after


def test_an_unknown_report_is_named(written: Thidua) -> None:
    assert written(*REPORT, "doi-chieu", "tk-2025-9").code == 2


def test_the_english_commands_are_the_same(written: Thidua) -> None:
    pinned(written)
    found = written("--tieng", "en", "summary-report", "check", "tk-2025-1")
    assert (found.code, "All 3 figures equal the ledger." in found.out) == (0, True)
