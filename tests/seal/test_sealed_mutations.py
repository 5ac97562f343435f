"""Sealed fields that were altered or moved are found: in the database, in exports, in openings.

Without the signing key every change breaks a leaf. With it everything can be hashed and signed
anew; then the person's own key still tells that a ciphertext was not sealed for its place.
"""

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import pytest

from adapters.codec import encode_json
from adapters.desk import Desk
from adapters.seal.export import Wanted, export
from adapters.seal.faults import PERSONAL, ROW
from adapters.seal.keys import FILE, read_key, verifier
from adapters.seal.notary import Shelf
from adapters.storage.port import Row
from cli.main import run

from ..views import story
from .exported import chained
from .test_mutations import House

WHO, OTHER = story.OFFICE, story.UNIT
SOUND = {"phone": "0912345678", "email": "hung@haiphong.example"}
OF_OTHER = {"phone": "0912345679"}


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A sealed ledger in which two people declared details, and its export with one's openings."""
    house = House(tmp_path_factory.mktemp("sealed") / "so")
    desk = Desk.open(house.folder, clock=story.Clock(story.MORNING.replace(month=9)))
    desk.decide("personal.declare", WHO, SOUND, person=WHO)
    desk.decide("personal.declare", OTHER, OF_OTHER, person=OTHER)
    desk.close()
    house.sealed()
    exported(house, house.folder.parent / "ra")
    return house


def exported(house: House, target: Path) -> None:
    desk = Desk.open(house.folder, clock=story.Clock())
    signed = Shelf(house.folder).latest()
    assert signed
    export(desk.ledger, Wanted(signed, people=(WHO,)), desk.settings.files, target)
    desk.close()


@pytest.fixture
def house(template: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    found = House.__new__(House)
    found.folder = Path(copytree(template.folder, tmp_path / "so"))
    found.file = found.folder / "so.db"
    monkeypatch.setenv("THIDUA_SO", str(found.folder))
    return found


@pytest.fixture
def out(template: House, tmp_path: Path) -> Path:
    """A copy of the export that may be altered, with the policy of an auditor beside it."""
    key = verifier(story.ORIGIN, read_key(template.folder / FILE))
    (tmp_path / "policy").write_text(f"log {key.vkey}\nquorum none\n", encoding="utf-8")
    return Path(copytree(template.folder.parent / "ra", tmp_path / "ra"))


def checked(capfd: pytest.CaptureFixture[str], *args: str) -> tuple[int, str]:
    """Exit code of ``thidua kiem-chung`` and the code of the first fault."""
    capfd.readouterr()
    code = run(["kiem-chung", "--json", *args])
    said = capfd.readouterr()
    found = json.loads(said.out or said.err)
    faults = found.get("faults", [])
    return code, faults[0]["code"] if faults else found.get("code", "")


def alone(out: Path) -> tuple[int, str]:
    """Exit code and words of the verifier that travels in the export, in a process of its own."""
    command = [sys.executable, str(out / "verify.py"), "-policy", str(out.parent / "policy")]
    env = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [*command, str(out)], check=False, capture_output=True, text=True, env=env
    )
    return done.returncode, done.stdout + done.stderr


# In the database


def move(rows: list[Row]) -> list[Row]:
    """Put the ciphertext of one person's telephone into the place of another's."""
    places = [n for n, row in enumerate(rows) if row[3] == "personal.declared/1"]
    source, place = (json.loads(rows[n][4]) for n in places)
    place["sealed"]["phone"]["ct"] = source["sealed"]["phone"]["ct"]
    return _with(rows, places[1], place)


def swap(rows: list[Row]) -> list[Row]:
    """Exchange the ciphertexts of two fields of one event."""
    n = next(n for n, row in enumerate(rows) if row[3] == "personal.declared/1")
    body = json.loads(rows[n][4])
    phone, email = body["sealed"]["phone"], body["sealed"]["email"]
    phone["ct"], email["ct"] = email["ct"], phone["ct"]
    return _with(rows, n, body)


def spoil(rows: list[Row]) -> list[Row]:
    """One letter of a ciphertext."""
    n = next(n for n, row in enumerate(rows) if row[3] == "personal.declared/1")
    body = json.loads(rows[n][4])
    ct = body["sealed"]["phone"]["ct"]
    body["sealed"]["phone"]["ct"] = f"{'A' if ct[0] != 'A' else 'B'}{ct[1:]}"
    return _with(rows, n, body)


def _with(rows: list[Row], n: int, body: dict[str, Any]) -> list[Row]:
    return [*rows[:n], (*rows[n][:4], encode_json(body)), *rows[n + 1 :]]


CHANGES = (move, swap, spoil)


def test_sound_sealed_fields_are_confirmed(
    house: House, out: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert checked(capfd) == (0, "")
    assert checked(capfd, str(out), "--chinh-sach", str(out.parent / "policy")) == (0, "")
    code, said = alone(out)
    assert (code, "2 openings" in said) == (0, True)


@pytest.mark.parametrize("change", CHANGES)
def test_a_ciphertext_changed_in_the_database_is_an_altered_row(
    house: House, capfd: pytest.CaptureFixture[str], change: Callable[[list[Row]], list[Row]]
) -> None:
    desk = Desk.open(house.folder)
    before = list(desk.ledger.store.rows())
    desk.close()
    after = change(before)
    (n,) = (n for n, row in enumerate(after) if row != before[n])
    body = after[n][4].hex()
    house.change(f"UPDATE event SET body = x'{body}' WHERE seq = {after[n][0]}")
    assert checked(capfd) == (ROW, "row_altered")


@pytest.mark.parametrize("change", CHANGES)
def test_one_rehashed_and_signed_anew_is_told_by_the_key_of_its_person(
    house: House, capfd: pytest.CaptureFixture[str], change: Callable[[list[Row]], list[Row]]
) -> None:
    rmtree(house.folder / "niem-phong")
    house.rebuild(change)
    assert checked(capfd, "--lop", "1", "--lop", "2") == (0, "")
    assert checked(capfd) == (PERSONAL, "sealed_altered")
    rmtree(house.folder / "khoa-rieng")  # nobody without the key can tell, and nobody can read it
    assert checked(capfd) == (0, "")


# In an export


def rewritten(out: Path, change: Callable[[list[dict[str, Any]]], None], *, hashed: bool) -> None:
    """The leaves of an export changed; ``hashed``: with every ``prev`` made anew."""
    lines = (out / "entries.jsonl").read_bytes().split(b"\n")[:-1]
    leaves = [json.loads(line) for line in lines]
    change([leaf["body"] for leaf in leaves if leaf["type"] == "personal.declared/1"])
    raw = [encode_json(leaf) for leaf in leaves]
    made = chained(raw) if hashed else raw
    (out / "entries.jsonl").write_bytes(b"".join(line + b"\n" for line in made))


def moved_between_people(bodies: list[dict[str, Any]]) -> None:
    bodies[1]["sealed"]["phone"]["ct"] = bodies[0]["sealed"]["phone"]["ct"]


def swapped_within(bodies: list[dict[str, Any]]) -> None:
    phone, email = bodies[0]["sealed"]["phone"], bodies[0]["sealed"]["email"]
    phone["ct"], email["ct"] = email["ct"], phone["ct"]


def other_commitment(bodies: list[dict[str, Any]]) -> None:
    bodies[0]["sealed"]["phone"]["cm"] = bodies[1]["sealed"]["phone"]["cm"]


@pytest.mark.parametrize("hashed", [False, True])
@pytest.mark.parametrize("change", [moved_between_people, swapped_within, other_commitment])
def test_a_sealed_field_changed_in_an_export_is_refused_by_both_verifiers(
    out: Path,
    capfd: pytest.CaptureFixture[str],
    change: Callable[[list[dict[str, Any]]], None],
    hashed: bool,
) -> None:
    rewritten(out, change, hashed=hashed)
    code, said = alone(out)
    assert 30 <= code < 42, said
    assert checked(capfd, str(out), "--chinh-sach", str(out.parent / "policy"))[0] == code


# Openings


def opening(out: Path, **changes: Any) -> None:
    """The first opening with other members."""
    lines = (out / "openings.jsonl").read_bytes().split(b"\n")[:-1]
    first = encode_json({**json.loads(lines[0]), **changes})
    (out / "openings.jsonl").write_bytes(b"".join(line + b"\n" for line in (first, *lines[1:])))


ALTERED: dict[str, dict[str, Any]] = {
    "another salt": {"salt": b64encode(bytes(32)).decode()},
    "a shorter salt": {"salt": b64encode(bytes(31)).decode()},
    "another text": {"plain": b64encode(b'"0912345670"').decode()},
    "another field": {"field": "phone"},
    "a field that is not there": {"field": "address"},
    "another event": {"seq": 3},
    "an event that is not there": {"seq": 9_999},
}


@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_opening_is_refused_by_both_verifiers(
    out: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    opening(out, **ALTERED[name])
    code, said = alone(out)
    assert code == ROW, said
    assert checked(capfd, str(out), "--chinh-sach", str(out.parent / "policy"))[0] == ROW


# Rebuilt elsewhere


def test_a_ledger_rebuilt_without_the_keys_is_the_same_and_opens_nothing(
    house: House, out: Path, tmp_path: Path
) -> None:
    new, policy = tmp_path / "moi", out.parent / "policy"
    assert run(["nhap", str(out), "--so", str(new), "--chinh-sach", str(policy)]) == 0
    there, here = Desk.open(new), Desk.open(house.folder)
    lines = "SELECT * FROM stream ORDER BY name"
    assert there.views.ask(lines) == here.views.ask(lines)
    assert list(there.ledger.store.rows()) == list(here.ledger.store.rows())
    assert there.personal.details(WHO) == dict.fromkeys(SOUND)
    assert here.personal.details(WHO) == SOUND
    assert not list(new.rglob("*.khoa"))
    there.close()
    here.close()
