"""Personal details through the machinery: on disk, in exports, under verification, shredded."""

import json
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.codec import encode_json
from adapters.desk import Desk
from adapters.ledger import Command, Ledger
from adapters.leftovers import leftovers
from adapters.personal.box import FolderBox
from adapters.problems import StoreProblem, UsageProblem
from adapters.seal import verify_alone as alone
from adapters.seal.export import Wanted, export
from adapters.seal.faults import PERSONAL, AuditFault
from adapters.seal.judge import judge
from adapters.storage.append import as_events
from adapters.storage.memory import MemoryStore
from adapters.storage.port import Mark, Row

from ..views import story
from .exported import TRUSTING, sealed

PHONE, MAIL, PLACE = "0912345678", "son@haiphong.example", "Tiên Lãng"
WHO = story.OFFICE
ASKED = {"basis": "Đơn 1", "reason": "Người ấy đề nghị"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = story.found(tmp_path / "so", story.Clock())
    facts = {"phone": PHONE, "email": MAIL, "native_place": PLACE}
    made.decide("personal.declare", WHO, facts, person=WHO)
    made.decide("personal.correct", WHO, {"phone": PHONE, "reason": "Xem"}, person=WHO)
    yield made
    made.close()


def on_disk(folder: Path) -> bytes:
    """Every byte of every file of the ledger, keys aside."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return b"\0".join(path.read_bytes() for path in files if "khoa-rieng" not in path.parts)


def rows(desk: Desk) -> list[Row]:
    return list(desk.ledger.store.rows())


def keys(desk: Desk) -> list[Path]:
    return sorted(desk.settings.personal_keys.glob("*"))


def test_nothing_on_disk_tells_what_was_declared_and_shredding_leaves_no_key(desk: Desk) -> None:
    folder = desk.settings.folder
    assert desk.views.line("person", WHO)  # the cache is written as well
    topic = desk.ledger.catalogue.topics["personal"]
    name = f"personal:{WHO}"
    desk.ledger._save_snapshot(name, desk.ledger.stream(topic, name))
    (key,) = keys(desk)
    secret = key.read_bytes()
    assert (key.stat().st_mode & 0o777, key.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    before, root = rows(desk), desk.ledger.store.head().peaks
    for text in (PHONE.encode(), MAIL.encode(), PLACE.encode(), secret):
        assert text not in on_disk(folder)
    assert judge(desk.ledger, rows(desk), len(before)).decided
    desk.decide("personal.shred", WHO, ASKED, person=WHO)
    assert keys(desk) == []
    assert rows(desk)[: len(before)] == before
    assert root
    for text in (PHONE.encode(), MAIL.encode(), PLACE.encode(), secret):
        assert text not in on_disk(folder)
    assert judge(desk.ledger, rows(desk), len(before) + 1).decided
    assert desk.personal.details(WHO) == {}


def test_an_export_tells_details_only_when_asked_and_the_verifier_holds_them(
    desk: Desk, tmp_path: Path
) -> None:
    signed = sealed(desk, witnessed=False)
    silent, telling = tmp_path / "im", tmp_path / "noi"
    export(desk.ledger, Wanted(signed), desk.settings.files, silent)
    export(desk.ledger, Wanted(signed, people=(WHO,)), desk.settings.files, telling)
    assert not (silent / "openings.jsonl").exists()
    lines = (telling / "openings.jsonl").read_text(encoding="utf-8").splitlines()
    texts = sorted(json.loads(b64decode(json.loads(line)["plain"])) for line in lines)
    assert texts == sorted([PHONE, PHONE, MAIL, PLACE])
    assert alone.check(str(telling), alone.Policy(TRUSTING)).openings == 4
    (telling / "openings.jsonl").write_text(lines[0].replace(":", " :") + "\n", encoding="utf-8")
    wrong = json.loads(lines[0]) | {"seq": json.loads(lines[0])["seq"] + 1}
    (telling / "openings.jsonl").write_text(json.dumps(wrong) + "\n", encoding="utf-8")
    with pytest.raises(alone.Fault):
        alone.check(str(telling), alone.Policy(TRUSTING))
    desk.decide("personal.shred", WHO, ASKED, person=WHO)
    with pytest.raises(UsageProblem):
        export(desk.ledger, Wanted(signed, people=(WHO,)), desk.settings.files, tmp_path / "x")
    assert alone.check(str(silent), alone.Policy(TRUSTING)).openings == 0


def moved(desk: Desk) -> list[Row]:
    """The log with the ciphertext of one field put into the place of another."""
    found = []
    for seq, stream, ver, type, body in rows(desk):
        told = json.loads(body)
        if type == "personal.declared/1":
            told["sealed"]["phone"]["ct"] = told["sealed"]["email"]["ct"]
        found.append((seq, stream, ver, type, encode_json(told)))
    return found


def test_a_moved_ciphertext_is_found_by_whoever_has_the_keys(desk: Desk) -> None:
    """Whoever holds the signing key can hash it all anew; the person's key tells it still."""
    store = MemoryStore()
    store.set_meta({"origin": desk.ledger.origin})
    altered = moved(desk)
    store.insert_events(as_events(altered), marks=[Mark("x", "", 0, len(altered))])
    with pytest.raises(AuditFault) as found:
        judge(Ledger(store, box=desk.ledger.box), altered, len(altered))
    assert (found.value.code, found.value.exit_code) == ("sealed_altered", PERSONAL)


def test_a_shredding_that_broke_off_is_finished_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: FolderBox, kid: str) -> None:
        raise StoreProblem("key_not_destroyed", where=kid, detail="")

    with monkeypatch.context() as patched:
        patched.setattr(FolderBox, "destroy", broken)
        with pytest.raises(StoreProblem):
            desk.decide("personal.shred", WHO, ASKED, person=WHO, command="xoa")
    assert len(keys(desk)) == 1
    assert not list(desk.personal.openings(WHO))  # recorded: nobody reads it any more
    assert desk.decide("personal.shred", WHO, ASKED, person=WHO, command="xoa").again
    assert keys(desk) == []
    assert desk.personal.tidy() == []


def test_a_ledger_without_its_keys_reads_everything_else(desk: Desk) -> None:
    bare = Ledger(desk.ledger.store)
    assert bare.state("personal", WHO) == desk.ledger.state("personal", WHO)
    assert judge(bare, rows(desk), len(rows(desk))).decided
    with pytest.raises(StoreProblem):
        bare.record(_correction())


def _correction() -> Command:
    return Command("personal.correct", WHO, {"phone": PHONE, "reason": "x"}, WHO)


def test_a_key_that_others_may_read_is_refused(desk: Desk) -> None:
    (key,) = keys(desk)
    key.chmod(0o644)
    with pytest.raises(UsageProblem):
        desk.personal.details(WHO)
    key.chmod(0o600)
    key.write_bytes(b"short")
    with pytest.raises(UsageProblem):
        desk.personal.details(WHO)


def test_what_is_left_is_listed_by_kind(desk: Desk) -> None:
    kinds = {one.kind for one in leftovers(desk, WHO)}
    assert {"name", "sealed"} <= kinds
    told = {"phone": PHONE, "reason": f"gọi {PHONE}"}
    desk.decide("personal.correct", WHO, told, person=WHO)
    desk.decide("personal.shred", WHO, ASKED, person=WHO)
    kinds = {one.kind for one in leftovers(desk, WHO)}
    assert "pattern" in kinds
    assert "sealed" not in kinds
