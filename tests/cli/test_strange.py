"""What nobody should type: said calmly, with the right exit code, and nothing of it recorded."""

import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from errno import ENOSPC
from pathlib import Path
from typing import Any

import pytest

from adapters.desk import Desk
from adapters.problems import IntegrityProblem
from adapters.samples import ROLL
from adapters.storage import open_store
from adapters.storage.leaf import leaf_bytes, leaf_hash
from adapters.storage.proof import proved

from .conftest import ASSIGN, Thidua, elsewhere, now


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


# A ledger somebody laid hands on, without the triggers that keep the log from being changed


RENAMED = "CAST(replace(body, 'Khải', 'Khái') AS BLOB)"


def tampered(folder: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "so.db")) as db, db:
        for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {name}")
        assert db.execute(sql, values).rowcount == 1
    for file in folder.glob("hinh-chieu.db*"):
        file.unlink()


def test_a_changed_event_is_found_and_named(thidua: Thidua, folder: Path) -> None:
    tampered(folder, f"UPDATE event SET body = {RENAMED} WHERE seq = 4")
    assert thidua().code == 0  # what was written reads well
    result = thidua("--json", "xem-lai")
    assert (result.code, result.error["code"]) == (3, "row_altered")
    assert "#4" in result.error["rule"]


def test_a_changed_event_with_its_leaf_is_found_by_the_head(thidua: Thidua, folder: Path) -> None:
    last = size(folder) - 1
    tampered(folder, "UPDATE leaf SET hash = zeroblob(32) WHERE seq = ?", last)
    assert thidua("--json", "xem-lai").error["code"] == "row_altered"
    with closing(sqlite3.connect(folder / "so.db")) as db, db:
        prev, row = before_and_row(db, last)
        body = row[4].replace(b"CB-003", b"CB-002")
        leaf = leaf_hash(leaf_bytes(row[0], row[1], row[2], row[3], body, prev))
        db.execute("UPDATE event SET body = ? WHERE seq = ?", (body, last))
        db.execute("UPDATE leaf SET hash = ? WHERE seq = ?", (leaf, last))
    assert proof_of(folder) == "head_altered"


def before_and_row(db: sqlite3.Connection, seq: int) -> tuple[bytes, tuple[Any, ...]]:
    row = db.execute(
        "SELECT seq, stream, ver, type, body FROM event WHERE seq = ?", (seq,)
    ).fetchone()
    sql = "SELECT hash FROM leaf JOIN event USING (seq) WHERE stream = ? AND ver = ?"
    found = db.execute(sql, (row[1], row[2] - 1)).fetchone()
    return (found[0] if found else b""), (*row[:4], bytes(row[4]))


def proof_of(folder: Path) -> str:
    store = open_store(f"sqlite:{folder / 'so.db'}")
    size = store.head().size
    with closing(store), pytest.raises(IntegrityProblem) as raised:
        list(proved(store, store.rows(0, size), size))
    return raised.value.code


def test_a_log_cut_short_is_said_and_waited_for_by_nobody(thidua: Thidua, folder: Path) -> None:
    tampered(folder, "DELETE FROM event WHERE seq = ?", size(folder) - 1)
    for args in ((), ("nhiem-vu",), ("xem-lai",), ASSIGN):
        result = thidua("--json", *args)
        assert (result.code, result.error["code"]) == (3, "rows_missing")
    assert proof_of(folder) == "rows_missing"


# Where words come from and go to

TOMORROW = (*ASSIGN[:-1], "mai")  # a process of its own has a clock of its own


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_changes_no_answer(folder: Path, closed: str) -> None:
    before = size(folder)
    for asked, code, more in ((TOMORROW, 0, 2), (("nhiem-vu", "xem", "NV-99"), 2, 0)):
        line = shlex.join([sys.executable, "-m", "cli.main", *asked])
        done = subprocess.run(
            ["bash", "-c", f"{line} {closed}"],
            env=elsewhere(folder),
            capture_output=True,
            check=False,
        )
        assert done.returncode == code, done.stderr.decode()
        assert b"Traceback" not in done.stderr
        before += more
        assert size(folder) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to print to")
def test_what_cannot_be_printed_is_done_and_says_so(folder: Path) -> None:
    before = size(folder)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cli.main", *TOMORROW],
            env=elsewhere(folder), stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 4
    assert "Không in được kết quả" in done.stderr.decode()
    assert "Exception ignored" not in done.stderr.decode()
    assert size(folder) == before + 2


@pytest.mark.parametrize(
    "args", [("\udcff",), ("nhiem-vu", "xem", "\udcff"), ("nhiem-vu", "--tim", "a\udc80")]
)
def test_bytes_that_are_no_text_are_named(
    thidua: Thidua, folder: Path, args: tuple[str, ...]
) -> None:
    assert thidua("--json", *args).error["code"] == "argument_not_utf8"


def test_a_list_is_not_written_over_a_ledger(thidua: Thidua, folder: Path) -> None:
    before = (folder / "so.toml").read_bytes()
    result = thidua("--json", "nhiem-vu", "--xlsx", str(folder / "so.toml"))
    assert (result.code, result.error["code"]) == (2, "workbook_wrong_kind")
    assert (folder / "so.toml").read_bytes() == before


def test_a_workbook_that_breaks_off_leaves_the_old_one(
    thidua: Thidua, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    (tmp_path / "ds.xlsx").write_bytes(b"old")
    monkeypatch.setattr("adapters.files.os.fsync", full)
    assert thidua("nhiem-vu", "--xlsx", str(tmp_path / "ds.xlsx")).code == 4
    for args in (("khoi-tao", "--mau", "m.xlsx"), ("ke-hoach", "nap", "--mau", "m.toml")):
        assert thidua(*args).code == 2
    assert (tmp_path / "ds.xlsx").read_bytes() == b"old"
    assert list((tmp_path / "here").iterdir()) == []


@pytest.mark.parametrize("seconds", ["x", "", "-1", "nan", "0.5"])
def test_a_patience_that_is_no_number_is_the_usual_one(folder: Path, seconds: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cli.main"],
        env={**elsewhere(folder), "THIDUA_BUSY_SECONDS": seconds}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0


def test_brackets_without_end_are_a_broken_file(thidua: Thidua, folder: Path) -> None:
    Path("sau.toml").write_text("a=" + "[" * 5000, encoding="utf-8")
    for args in (("khoi-tao", "sau.toml", "--so", "moi"), ("--toi", "cb2", "ke-hoach", "nap")):
        assert thidua(*args, *(["sau.toml"] if "nap" in args else [])).code == 2
    (folder / "so.toml").write_text("a=" + "[" * 5000, encoding="utf-8")
    assert thidua().code == 2


def test_of_several_who_found_one_ledger_one_does(tmp_path: Path) -> None:
    here = tmp_path / "here"
    asked = [sys.executable, "-m", "cli.main", "khoi-tao", str(ROLL)]
    at_once = [
        subprocess.Popen(
            asked,
            cwd=here,
            env=elsewhere(here / "so"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    said = [one.communicate()[1].decode() for one in at_once]
    assert sorted(one.returncode for one in at_once) == [0, 2, 2], said
    assert [path.name for path in here.iterdir()] == ["so"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ((*ASSIGN, "--ten", "@vo-tan"), "file_too_large"),
        (("don-tiep", "nhap", "vo-tan.jsonl", "--toi", "CB-004"), "file_too_large"),
        (("don-tiep", "ban", "W1", "--danh-sach", "vo-tan.json"), "file_too_large"),
        (("niem-phong", "--dau-thoi-gian-tep", "vo-tan.tsr"), "file_too_large"),
        (("khoi-tao", "vo-tan.xlsx", "--so", "so-moi"), "file_too_large"),
    ],
    ids=lambda typed: typed[0] if isinstance(typed, tuple) else "",
)
def test_a_file_without_an_end_is_let_go(
    thidua: Thidua, folder: Path, typed: tuple[str, ...], code: str
) -> None:
    for name in ("vo-tan", "vo-tan.jsonl", "vo-tan.json", "vo-tan.tsr", "vo-tan.xlsx"):
        Path(name).symlink_to("/dev/zero")
    before = size(folder)
    result = thidua("--json", *typed)
    assert (result.code, result.error["code"]) == (2, code)
    assert size(folder) == before
