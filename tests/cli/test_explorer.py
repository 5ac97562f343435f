"""``thidua xuat-datasette``: a ledger to look around in, whole, linked, and nothing but a copy."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from adapters.sheets import every_kind

from .conftest import ASSIGN, Thidua


@contextmanager
def opened(place: Path) -> Iterator[sqlite3.Connection]:
    """The file as an explorer opens it: read-only, immutable."""
    with closing(sqlite3.connect(f"file:{place}?mode=ro&immutable=1", uri=True)) as db:
        yield db


@pytest.fixture
def place(thidua: Thidua, folder: Path, tmp_path: Path) -> Path:
    assert thidua(*ASSIGN).code == 0
    place = tmp_path / "xem.db"
    told = thidua("xuat-datasette", str(place), "--json")
    assert told.code == 0
    assert told.json["tables"]["event"] == 20
    return place


def test_every_event_and_every_record_is_in_it(thidua: Thidua, place: Path) -> None:
    events = thidua("lich-su", "--cuoi", "0", "--json").json
    with opened(place) as db:
        rows = db.execute("SELECT seq, type, sentence, data FROM event ORDER BY seq").fetchall()
        assert [row[:3] for row in rows] == [(e["seq"], e["type"], e["sentence"]) for e in events]
        assert [json.loads(row[3]) for row in rows] == [e["event"] for e in events]
        (title, state) = db.execute(
            "SELECT title, json_extract(state, '$.state.work.lead') FROM stream"
            " WHERE name = 'task:NV-001'"
        ).fetchone()
    assert (title, state) == ("Báo cáo tổng kết", "VP")


def test_tables_are_linked_and_every_link_leads_somewhere(place: Path) -> None:
    with opened(place) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA foreign_key_list(event)").fetchall()
        label = db.execute(
            "SELECT said FROM event JOIN decision ON decision.name = event.decision WHERE seq = 18"
        ).fetchone()
        assert label == ("Giao nhiệm vụ",)
        assert db.execute("SELECT count(*) FROM decision_count").fetchone()[0] > 3


def test_every_sheet_is_a_table_and_every_field_is_in_the_dictionary(place: Path) -> None:
    with opened(place) as db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
        assert {f"sheet_{kind.name.replace('.', '_')}" for kind in every_kind()} <= tables
        assert db.execute("SELECT unit, tasks FROM sheet_task_by_unit").fetchall() == [("VP", 1)]
        said = db.execute(
            "SELECT said FROM event_field WHERE type = 'task.assigned/1' AND field = 'lead'"
        ).fetchone()
        assert said == ("đơn vị chủ trì",)


def test_metadata_describes_every_table(place: Path) -> None:
    metadata = json.loads(place.with_name("xem.metadata.json").read_text(encoding="utf-8"))
    tables = metadata["databases"]["xem"]["tables"]
    with opened(place) as db:
        names = {n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == tables.keys()
    assert not [name for name, told in tables.items() if "⟦" in told["description"]]


def test_the_past_can_be_written_out_too(thidua: Thidua, place: Path) -> None:
    before = place.with_name("truoc.db")
    assert thidua("export-datasette", str(before), "--as-of", "#17").code == 0
    with opened(before) as db:
        assert db.execute("SELECT count(*) FROM event").fetchone() == (18,)
        assert db.execute("SELECT count(*) FROM stream WHERE topic = 'task'").fetchone() == (0,)


def test_nothing_is_written_over_least_of_all_a_ledger(thidua: Thidua, folder: Path) -> None:
    ledger = folder / "so.db"
    before = ledger.read_bytes()
    for file, code in ((str(ledger), "explorer_exists"), ("xem.txt", "explorer_file_kind")):
        refused = thidua("--json", "xuat-datasette", file)
        assert (refused.code, refused.error["code"]) == (2, code)
    assert ledger.read_bytes() == before
