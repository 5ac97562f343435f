"""``thidua niem-phong``: sealed by hand and by itself, with a key that is declared and replaced."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from adapters.seal.keys import FILE, make_key
from adapters.seal.note import LOG, Verifier
from cli import seal

from .conftest import ASSIGN, Thidua, elsewhere

DECLARE = ("khoa-niem-phong", "cong-bo", "--toi", "cb-1", "--van-ban-so", "QĐ 7")
RETIRE = ("khoa-niem-phong", "thoi-dung", "--toi", "cb-1", "--van-ban-so", "QĐ 8")


def test_the_first_time_a_key_is_made_for_its_owner_alone(folder: Path, thidua: Thidua) -> None:
    said = thidua("niem-phong")
    assert said.code == 0, said.err
    assert "Đã tạo khóa" in said.out
    assert "thidua khoa-niem-phong cong-bo" in said.out
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600
    again = thidua("niem-phong", "--json").json
    assert (again["new"], again["size"]) == (False, 18)
    found = thidua("kiem-chung", "--json").json
    assert (found["confirmed"], [head["size"] for head in found["heads"]]) == (True, [18])


def test_a_key_is_declared_replaced_and_the_old_seals_stay(folder: Path, thidua: Thidua) -> None:
    old = thidua("niem-phong", "--json").json["key"]
    assert thidua(*DECLARE, "--khoa", old).code == 0
    assert "cong-bo" not in thidua("niem-phong").out
    spare = folder / "moi.khoa"
    new = Verifier("test.example/so", LOG, make_key(spare).public).vkey
    refused = thidua("niem-phong", "--khoa", str(spare), "--json")
    assert (refused.code, refused.error["code"]) == (2, "key_not_in_use")
    assert thidua(*DECLARE, "--khoa", new).code == 0
    assert thidua(*RETIRE, "--khoa", old, "--ly-do", "Thay máy").code == 0
    assert thidua("niem-phong", "--json").error["code"] == "key_not_in_use"
    assert thidua("niem-phong", "--khoa", str(spare)).code == 0
    assert thidua("kiem-chung").code == 0


def test_what_the_old_key_signs_after_it_was_retired_is_false(folder: Path, thidua: Thidua) -> None:
    test_a_key_is_declared_replaced_and_the_old_seals_stay(folder, thidua)
    from adapters.desk import Desk
    from adapters.seal.keys import read_key
    from adapters.seal.known import declared
    from adapters.seal.notary import Shelf
    from adapters.seal.notary import seal as sign

    thidua(*ASSIGN)
    desk = Desk.open(folder)
    keys = tuple(one.key for one in declared(desk.ledger))
    sign(desk.ledger, Shelf(folder), read_key(folder / FILE), keys)
    desk.close()
    assert thidua("kiem-chung").code == 35


def test_what_matters_is_sealed_by_itself_once_there_is_a_key(
    folder: Path, thidua: Thidua, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seal, "AFTER", frozenset({"task.assign"}))
    assert thidua(*ASSIGN).code == 0
    assert not (folder / "niem-phong").exists()
    thidua("niem-phong")
    assert thidua(*ASSIGN).code == 0
    assert len(list((folder / "niem-phong").glob("*.checkpoint"))) == 2
    monkeypatch.setenv("THIDUA_NIEM_PHONG", "khong")
    assert thidua(*ASSIGN).code == 0
    assert len(list((folder / "niem-phong").glob("*.checkpoint"))) == 2


def test_a_seal_that_fails_does_not_undo_the_decision(
    folder: Path, thidua: Thidua, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seal, "AFTER", frozenset({"task.assign"}))
    thidua("niem-phong")
    (folder / FILE).chmod(0o644)
    said = thidua(*ASSIGN)
    assert said.code == 0
    assert "chưa niêm phong được" in said.err
    assert thidua("nv-001").code == 0


@pytest.mark.slow
def test_an_office_above_witnesses_the_log(folder: Path, thidua: Thidua, tmp_path: Path) -> None:
    log = thidua("niem-phong", "--json").json["key"]
    (tmp_path / "logs.txt").write_text(f"log {log}\nquorum none\n")
    program = [sys.executable, "-m", "cli.main", "nhan-chung", "--json"]
    given = ["--chinh-sach", str(tmp_path / "logs.txt"), "--ten-goc", "ubnd.example/nc"]
    place = ["--dia-chi", "127.0.0.1:0"]
    running = subprocess.Popen(
        [*program, *given, *place], stdout=subprocess.PIPE, env=elsewhere(folder), text=True
    )
    try:
        assert running.stdout is not None
        found = json.loads(running.stdout.readline())
        policy = tmp_path / "policy.txt"
        policy.write_text(f"log {log}\nwitness nc {found['key']} {found['where']}\nquorum nc\n")
        trusted = ("kiem-chung", "--chinh-sach", str(policy), "--json")
        assert thidua(*trusted).code == 35
        assert thidua("niem-phong", "--nhan-chung", str(policy), "--json").json["witnesses"] == {
            "nc": ""
        }
        assert list(thidua(*trusted).json["witnesses"]) == ["nc"]
    finally:
        running.terminate()
        running.communicate(timeout=20)


def test_a_witness_says_what_it_needs(thidua: Thidua, tmp_path: Path) -> None:
    assert thidua("nhan-chung", "--json").error["code"] == "witness_needs"
    (tmp_path / "logs.txt").write_text("quorum none\n")
    given = ("nhan-chung", "--chinh-sach", str(tmp_path / "logs.txt"), "--ten-goc", "a b", "--json")
    assert thidua(*given).error["code"] == "witness_needs"
    good = (*given[:3], "--ten-goc", "a", "--dia-chi", "nowhere", "--json")
    assert thidua(*good).error["code"] == "witness_address"
