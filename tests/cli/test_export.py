"""The log leaves the house and proves itself; an empty house is built anew from it."""

from pathlib import Path

from adapters.seal.keys import FILE, make_key, verifier
from adapters.seal.notary import Shelf
from adapters.seal.verify_alone import Policy, check

from .conftest import ASSIGN, Thidua


def test_the_log_is_sealed_and_exported_in_one_step(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    key = verifier("test.example/so", make_key(folder / FILE))
    first = thidua("xuat", str(tmp_path / "mot"), "--json").json
    assert (first["mode"], first["old"], first["entries"]) == ("full", None, first["size"])
    thidua(*ASSIGN)
    said = thidua("export", str(tmp_path / "hai"), "--chung-minh")
    assert said.code == 0
    assert "verify.py -policy" in said.out
    report = check(str(tmp_path / "hai"), Policy(f"log {key.vkey}\nquorum none\n".encode()))
    assert report.old == first["size"]
    assert Shelf(folder).sizes() == [first["size"], report.size]


def test_a_log_without_a_checkpoint_says_what_to_do(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    said = thidua("xuat", str(tmp_path / "ra"), "--json")
    assert (said.code, said.error["code"]) == (2, "export_unsealed")
    assert said.error["cure"] == "Hãy niêm phong trước: thidua niem-phong"
    (tmp_path / "ra").write_text("taken")
    said = thidua("xuat", str(tmp_path / "ra"), "--json")
    assert (said.code, said.error["code"]) == (2, "export_in_the_way")


def test_one_zip_is_the_same_each_time(thidua: Thidua, folder: Path, tmp_path: Path) -> None:
    make_key(folder / FILE)
    for name in ("mot", "hai.zip"):
        assert thidua("xuat", str(tmp_path / name), "--zip").code == 0
    assert (tmp_path / "mot.zip").read_bytes() == (tmp_path / "hai.zip").read_bytes()
    assert sorted(path.name for path in tmp_path.glob("*mot*")) == ["mot.zip"]
