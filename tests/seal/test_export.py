"""What is exported is what was sealed: whole, the same each time, and accepted by ``verify.py``."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from adapters.desk import Desk
from adapters.problems import UsageProblem
from adapters.seal import verify_alone as alone
from adapters.seal.export import Wanted, earlier, export, pack
from adapters.seal.faults import AuditFault
from adapters.seal.notary import Shelf

from ..views import story
from .exported import KEY, POLICY, STRANGER, TIME, full, sealed, told

NOW = TIME + 3600
ALWAYS = {"README.md", "checkpoint", "entries.jsonl", "manifest.json", "verify.py"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    found = told(tmp_path_factory.mktemp("export") / "so", 20)
    yield found
    found.close()


def checked(folder: Path, old: bytes | None = None) -> alone.Report:
    return alone.check(str(folder), alone.Policy(POLICY), old, now=NOW)


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_full_export_is_accepted_and_holds_what_its_entries_name(
    desk: Desk, tmp_path: Path
) -> None:
    done = full(desk, tmp_path / "ra")
    report = checked(tmp_path / "ra")
    assert (report.mode, report.size) == ("full", desk.ledger.store.head().size)
    assert done.entries == report.entries == report.size
    assert report.witnesses == {"tren": TIME, "ben": TIME}
    assert report.uncovered == ["README.md", "verify.py"]
    assert report.old == done.old > 0
    assert done.blobs == report.blobs == 1
    paper = "Biên bản 0".encode()
    kept = tmp_path / "ra" / "blobs" / sha256(paper).hexdigest()
    assert kept.read_bytes() == paper
    assert names(tmp_path / "ra") == ALWAYS | {
        "checkpoint.old",
        "consistency",
        f"blobs/{kept.name}",
    }
    manifest = json.loads((tmp_path / "ra" / "manifest.json").read_bytes())
    assert manifest == {
        "format": "thidua-log-export/1",
        "mode": "full",
        "origin": story.ORIGIN,
        "size": report.size,
    }


def test_every_entry_has_a_proof_where_proofs_are_wanted(desk: Desk, tmp_path: Path) -> None:
    done = full(desk, tmp_path / "ra", proofs=True)
    assert done.proofs == done.size
    assert checked(tmp_path / "ra").uncovered == ["README.md", "verify.py"]


def test_the_same_log_under_the_same_checkpoint_gives_the_same_bytes(
    desk: Desk, tmp_path: Path
) -> None:
    full(desk, tmp_path / "one", proofs=True)
    full(desk, tmp_path / "two", proofs=True)
    pack(tmp_path / "one", tmp_path / "one.zip")
    shutil.copytree(tmp_path / "two", tmp_path / "three")
    pack(tmp_path / "three", tmp_path / "three.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "three.zip").read_bytes()
    with ZipFile(tmp_path / "one.zip") as archive:
        archive.extractall(tmp_path / "four")
    assert names(tmp_path / "four") == names(tmp_path / "one")
    checked(tmp_path / "four")


@pytest.mark.parametrize("crowd", [("-I",), ("-I", "-S")])
def test_verify_py_runs_by_itself_with_and_without_a_library(
    desk: Desk, tmp_path: Path, crowd: tuple[str, ...]
) -> None:
    full(desk, tmp_path / "ra")
    (tmp_path / "chinh-sach").write_bytes(POLICY)
    (tmp_path / "cu").write_bytes((tmp_path / "ra" / "checkpoint.old").read_bytes())

    def run(*args: str) -> subprocess.CompletedProcess[str]:
        program = [sys.executable, *crowd, str(tmp_path / "ra" / "verify.py")]
        return subprocess.run([*program, *args], capture_output=True, text=True, check=False)

    said = run("-policy", str(tmp_path / "chinh-sach"), "-old", str(tmp_path / "cu"))
    assert said.returncode == 0, said
    assert said.stdout.startswith("OK full; songoaivu.haiphong.example/thidua; ")
    assert "not covered / không được niêm phong: README.md, verify.py" in said.stdout
    assert run().returncode == run("-policy", "none-such").returncode == 2
    entries = tmp_path / "ra" / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"KH-NV", b"KH-XX"))
    said = run("-no-policy")
    assert said.returncode == 31
    assert said.stdout.startswith("FAIL có sự kiện bị sửa / an entry was altered: ")


def test_growth_is_shown_from_any_earlier_checkpoint_by_size_or_by_file(tmp_path: Path) -> None:
    desk = told(tmp_path / "so", 6)
    story.assign(desk)
    signed = sealed(desk)
    shelf = Shelf(tmp_path / "so")
    first, second, _ = shelf.sizes()
    kept = tmp_path / "niem-phong-cu"
    kept.write_bytes(shelf.read(first).write().encode())
    for asked, size in (("", second), (str(first), first), (str(kept), first)):
        target = tmp_path / f"ra-{len(asked)}"
        done = full(desk, target, old=asked)
        assert done.old == checked(target).old == size
    assert checked(target, kept.read_bytes()).old == first
    with pytest.raises(UsageProblem) as refused:
        earlier(shelf, signed, "7777")
    assert refused.value.code == "checkpoint_unknown"
    kept.write_bytes(b"nothing of the kind")
    with pytest.raises(UsageProblem) as refused:
        earlier(shelf, signed, str(kept))
    assert refused.value.code == "checkpoint_malformed"
    with pytest.raises(UsageProblem) as refused:
        earlier(shelf, signed, str(tmp_path / "none"))
    assert refused.value.code == "file_missing"
    desk.close()


def test_an_export_writes_over_nothing_and_leaves_nothing_behind(
    desk: Desk, tmp_path: Path
) -> None:
    target = tmp_path / "ra"
    target.mkdir()
    full(desk, target)
    before = names(target)
    for taken in (target, target / "manifest.json"):
        with pytest.raises(UsageProblem) as refused:
            full(desk, taken)
        assert refused.value.code == "export_in_the_way"
    assert names(target) == before
    (tmp_path / "link").symlink_to(tmp_path / "none")
    with pytest.raises(UsageProblem):
        full(desk, tmp_path / "link")


def test_what_is_not_as_it_was_sealed_is_not_exported(tmp_path: Path) -> None:
    desk = told(tmp_path / "so", 6)
    signed = Shelf(tmp_path / "so").latest()
    assert signed
    with sqlite3.connect(story.file_of(desk)) as db:
        db.execute("UPDATE event SET body = replace(body, 'KH-NV', 'KH-XX') WHERE seq = 12")
    db.close()
    with pytest.raises(AuditFault) as found:
        full(desk, tmp_path / "ra")
    assert found.value.code == "row_altered"
    assert list(tmp_path.iterdir()) == [tmp_path / "so"]
    desk.close()


def test_a_paper_that_was_exchanged_is_not_exported(tmp_path: Path) -> None:
    desk = told(tmp_path / "so", 6)
    for path in desk.settings.files.glob("[!0]*"):
        path.write_bytes(b"another paper")
    with pytest.raises(AuditFault) as found:
        full(desk, tmp_path / "ra")
    assert found.value.code == "blob_altered"
    assert not (tmp_path / "ra").exists()
    desk.close()


def test_a_head_of_another_log_is_not_exported(desk: Desk, tmp_path: Path) -> None:
    other = told(tmp_path / "khac", 6, seed=9)
    signed = Shelf(other.settings.folder).latest()
    assert signed
    with pytest.raises(AuditFault) as found:
        export(desk.ledger, Wanted(signed), desk.settings.files, tmp_path / "ra")
    assert found.value.code in {"log_forked", "log_rolled_back"}
    other.close()


def test_a_later_log_exports_what_its_checkpoint_seals(tmp_path: Path) -> None:
    desk = told(tmp_path / "so", 6)
    size = desk.ledger.store.head().size
    story.assign(desk)
    full(desk, tmp_path / "ra")
    assert checked(tmp_path / "ra").size == size
    desk.close()


def test_the_policy_of_a_stranger_accepts_nothing(desk: Desk, tmp_path: Path) -> None:
    full(desk, tmp_path / "ra")
    for policy in (f"log {STRANGER.log.vkey}\nquorum none\n", "quorum none\n"):
        with pytest.raises(alone.Fault) as found:
            alone.check(str(tmp_path / "ra"), alone.Policy(policy.encode()))
        assert found.value.code == "checkpoint_false"
    assert KEY.log.vkey.encode() in POLICY
