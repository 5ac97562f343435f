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


# An empty house, built anew


def test_a_log_is_rebuilt_from_its_export_to_the_byte(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    key = verifier("test.example/so", make_key(folder / FILE))
    thidua("xuat", str(tmp_path / "dau"))
    thidua(*ASSIGN)
    assert thidua("xuat", str(tmp_path / "ra"), "--zip", "--chung-minh").code == 0
    policy = tmp_path / "chinh-sach"
    policy.write_text(f"log {key.vkey}\nquorum none\n", encoding="utf-8")
    new = tmp_path / "nha-moi" / "so"
    said = thidua("nhap", str(tmp_path / "ra.zip"), "--so", str(new), "--chinh-sach", str(policy))
    assert (said.code, said.err) == (0, "")
    assert "Đã dựng lại sổ" in said.out
    for args in (("xem-lai",), ("nhiem-vu",), ("nv-001",), ("lich-su",)):
        assert thidua("--so", str(new), *args).out == thidua(*args).out != ""
    assert thidua("--so", str(new), "xuat", str(tmp_path / "lai"), "--zip", "--proofs").code == 0
    assert (tmp_path / "lai.zip").read_bytes() == (tmp_path / "ra.zip").read_bytes()


def test_nothing_is_rebuilt_from_what_is_not_believed(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    make_key(folder / FILE)
    thidua("xuat", str(tmp_path / "ra"))
    new = tmp_path / "moi"

    def refused(*args: str) -> tuple[int, str]:
        said = thidua("nhap", str(tmp_path / "ra"), "--so", str(new), *args, "--json")
        return said.code, said.error["code"]

    policy = tmp_path / "chinh-sach"
    stranger = verifier("test.example/so", make_key(tmp_path / "khoa"))
    policy.write_text(f"log {stranger.vkey}\nquorum none\n", encoding="utf-8")
    assert refused() == (2, "import_policy_missing")
    assert refused("--chinh-sach", str(policy)) == (35, "export_false")
    policy.write_text("quorum", encoding="utf-8")
    assert refused("--chinh-sach", str(policy)) == (2, "policy_malformed")
    assert refused("--chinh-sach", str(tmp_path / "none")) == (2, "file_missing")
    entries = tmp_path / "ra" / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace("Phòng".encode(), b"Phong"))
    assert refused("--khong-chinh-sach") == (34, "export_false")
    assert not new.exists()
    assert sorted(path.name for path in tmp_path.iterdir() if "moi" in path.name) == []


def test_a_ledger_is_never_built_over_another(thidua: Thidua, folder: Path, tmp_path: Path) -> None:
    make_key(folder / FILE)
    thidua("xuat", str(tmp_path / "ra"))
    said = thidua("nhap", str(tmp_path / "ra"), "--khong-chinh-sach", "--json")
    assert (said.code, said.error["code"]) == (2, "ledger_exists")
    said = thidua("nhap", str(tmp_path / "ra"), "--khong-chinh-sach", "--so", str(tmp_path / "ra"))
    assert said.code == 2
    said = thidua("nhap", str(tmp_path / "ra"), "--khong-chinh-sach", "--so", str(tmp_path / "m"))
    assert "Chữ ký chưa được kiểm" in said.out


# A part of it


def test_a_dossier_is_closed_sealed_and_exported_in_one_step(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    thidua(*ASSIGN)
    about = ("--ho-so", "nv-001", "--noi-nhan", "Thanh tra", "--muc-dich", "Kiểm tra")

    def refused(*args: str) -> str:
        said = thidua(*args[:0], "xuat", str(tmp_path / "ra"), *args, "--json")
        assert said.code == 2
        code: str = said.error["code"]
        return code

    assert refused("--ho-so", "nv-404") == "id_unknown"
    assert refused("--ho-so", "nv-001") == "export_packet_facts"
    assert refused(*about) == "nobody"
    office = ("--toi", "CB-002", "xuat", str(tmp_path / "ra"))
    said = thidua(*office, *about, "--json")
    assert said.error["code"] == "export_packet_keyless"
    key = verifier("test.example/so", make_key(folder / FILE))
    done = thidua(*office, *about, "--json").json
    policy = Policy(f"log {key.vkey}\nquorum none\n".encode())
    assert done["mode"] == "dossier"
    assert check(str(tmp_path / "ra"), policy).entries == done["entries"] < done["size"]
    again = thidua("xuat", str(tmp_path / "lai"), "--ho-so", "bđ-2025-001", "--json").json
    assert (again["entries"], again["size"]) == (done["entries"], done["size"])
    said = thidua("nhap", str(tmp_path / "ra"), "--khong-chinh-sach", "--so", "moi", "--json")
    assert said.error["code"] == "import_not_full"


def test_a_packet_that_is_not_sealed_yet_is_not_exported(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    make_key(folder / FILE)
    thidua("xuat", str(tmp_path / "ra"))
    (folder / FILE).unlink()
    facts = ("--ho-so-kem", "agency:CQ", "--noi-nhan", "Thanh tra", "--muc-dich", "Kiểm tra")
    assert thidua("bang-chung", "chot", "--toi", "CB-002", *facts).code == 0
    said = thidua("xuat", str(tmp_path / "ho-so"), "--ho-so", "BĐ-2025-001", "--json")
    assert said.error["code"] == "export_packet_unsealed"


# The auditor's side, with the program


def test_an_export_is_verified_and_decided_again(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    key = verifier("test.example/so", make_key(folder / FILE))
    thidua("xuat", str(tmp_path / "dau"))
    thidua(*ASSIGN)
    thidua("xuat", str(tmp_path / "ra.zip"), "--zip")
    policy = tmp_path / "chinh-sach"
    policy.write_text(f"log {key.vkey}\nquorum none\n", encoding="utf-8")
    trusting = ("--chinh-sach", str(policy), "--diem-cu", str(tmp_path / "dau" / "checkpoint"))
    said = thidua("kiem-chung", str(tmp_path / "ra.zip"), *trusting, "--json").json
    assert (said["confirmed"], said["signed"], said["mode"]) == (True, True, "full")
    assert said["decided_again"] > 10
    assert said["old"] < said["size"]
    said = thidua("kiem-chung", str(tmp_path / "ra.zip"))
    assert "Chữ ký chưa được kiểm" in said.out
    assert "ra lại" in said.out
    entries = tmp_path / "dau" / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace("Phòng".encode(), b"Phong"))
    said = thidua("kiem-chung", str(tmp_path / "dau"), "--json")
    assert (said.code, said.error["code"]) == (34, "export_false")
    said = thidua("kiem-chung", str(tmp_path / "dau"), "--lop", "2", "--json")
    assert (said.code, said.error["code"]) == (2, "verify_export_options")
