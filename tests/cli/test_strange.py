"""What nobody should type: said calmly, with the right exit code, and nothing of it recorded."""

from errno import ENOSPC
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.samples import ROLL

from .conftest import ASSIGN, Thidua, now


def size(folder: Path) -> int:
    desk = Desk.open(folder)
    try:
        return desk.ledger.store.head().size
    finally:
        desk.close()


@pytest.mark.parametrize(
    "typed",
    [
        "x",
        "KH-2025-09",
        "../../x",
        "NV",
        "NV-",
        "NV-x",
        "NV 1",
        "NV-1e3",
        "NV-" + "9" * 300,
        "NV-٠١",
    ],
)
def test_an_id_of_ones_own_must_be_one_of_the_topic(
    thidua: Thidua, folder: Path, typed: str
) -> None:
    before = size(folder)
    result = thidua(*ASSIGN, "--ma", typed, "--json")
    assert (result.code, result.error["code"]) == (2, "new_id_malformed")
    assert size(folder) == before


@pytest.mark.parametrize(
    ("typed", "id"), [("NV-014", "NV-014"), ("nv7", "NV-007"), ("nv-0012", "NV-012")]
)
def test_an_id_of_ones_own_is_written_as_all_others(
    thidua: Thidua, folder: Path, typed: str, id: str
) -> None:
    assert thidua(*ASSIGN, "--ma", typed).code == 0
    assert thidua(id).out.startswith(f"{id}  ")


def test_a_council_has_the_year_for_its_number(thidua: Thidua, folder: Path) -> None:
    form = (
        *("hoi-dong", "thanh-lap", "--toi", "cb1", "--quyet-dinh", "QĐ 9", "--chu-tich", "cb1"),
        *("--thanh-vien", "cb1,cb2,cb4", "--thu-ky", "cb4", "--ma"),
    )
    assert thidua(*form, "hđ-2025-01", "--json").error["code"] == "new_id_malformed"
    assert thidua(*form, "hd2025").code == 0
    assert thidua("HĐ-2025").code == 0


def test_a_number_no_column_holds_does_not_end_the_views(thidua: Thidua, folder: Path) -> None:
    desk = Desk.open(folder, clock=now)
    facts = {"plan": "KH-2025-01", "clause": "III.2a", "title": "x", "lead": "VP", "days": 0}
    desk.decide("task.assign", "NV-" + "9" * 40, facts, person="CB-002")
    desk.close()
    assert thidua("nhiem-vu").code == 0
    assert thidua(*ASSIGN).code == 0


@pytest.mark.parametrize("typed", ["31/12/9999", "1/1/0001", "2568-08-21"])
def test_a_day_out_of_all_time_is_a_slip(thidua: Thidua, folder: Path, typed: str) -> None:
    before = size(folder)
    for args in (
        ("--tinh-den", typed, "--json"),
        ("nhiem-vu", "--tinh-den", typed, "--json"),
        (*ASSIGN, "--hieu-luc", typed, "--json"),
        (*ASSIGN[:-1], typed, "--json"),
    ):
        result = thidua(*args)
        assert (result.code, result.error["code"]) == (2, "day_far")
    assert size(folder) == before


@pytest.mark.parametrize(
    "option", ["--hieu-luc", "--ma-lenh", "--ma", "--toi", "--tep", "--van-ban", "--don-vi-ky"]
)
def test_an_empty_option_is_not_left_out_silently(
    thidua: Thidua, folder: Path, option: str
) -> None:
    before = size(folder)
    result = thidua(*ASSIGN, option, "", "--json")
    assert (result.code, result.error["code"]) == (2, "option_value")
    assert size(folder) == before


def test_an_empty_day_to_look_back_to_is_no_day(thidua: Thidua, folder: Path) -> None:
    assert thidua("nhiem-vu", "--tinh-den", "", "--json").error["code"] == "day_malformed"


def test_a_line_break_in_what_was_found_moves_nothing(thidua: Thidua, folder: Path) -> None:
    result = thidua("--json", *ASSIGN, "--tep", "một\nhai")
    assert result.code == 2
    assert result.error["rule"] == "Không có tệp một\nhai."
    assert result.error["cure"] == "Kiểm tra lại đường dẫn."


@pytest.mark.parametrize("name", ["x" * 300, "x/" * 3000])
def test_a_path_no_system_takes_is_said(thidua: Thidua, name: str) -> None:
    for args in (("--so", name), ("--so", name, "nhiem-vu"), ("khoi-tao", str(ROLL), "--so", name)):
        assert thidua(*args).code == 4


def test_a_copy_that_breaks_off_leaves_nothing(
    thidua: Thidua, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    (tmp_path / "qd.pdf").write_bytes(b"%PDF")
    monkeypatch.setattr("adapters.files.os.fsync", full)
    before = size(folder)
    assert thidua(*ASSIGN, "--tep", str(tmp_path / "qd.pdf")).code == 4
    assert list((folder / "tep").iterdir()) == []
    monkeypatch.undo()
    monkeypatch.setenv("THIDUA_SO", str(folder))
    assert size(folder) == before


@pytest.mark.parametrize(
    "store", ["sqlite", "sqlite:", "sqlite: ", "sqlite:so.toml", "sqlite:./hinh-chieu.db",
              "sqlite:tep", "http://so", "so.db"],
)  # fmt: skip
def test_a_ledger_has_a_file_of_its_own(thidua: Thidua, tmp_path: Path, store: str) -> None:
    here = tmp_path / "here"
    assert thidua("khoi-tao", str(ROLL), "--kho", store).code == 2
    assert list(here.iterdir()) == []


def test_settings_that_lead_to_the_cache_are_refused(thidua: Thidua, folder: Path) -> None:
    place = folder / "so.toml"
    place.write_text(place.read_text("utf-8").replace("so.db", "hinh-chieu.db"), "utf-8")
    assert thidua("--json", "nhiem-vu").error["code"] == "store_taken"
    assert thidua("--json", *ASSIGN).error["code"] == "store_taken"
