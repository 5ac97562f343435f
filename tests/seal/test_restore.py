"""From the export of any history an empty machine rebuilds the same ledger, to the byte."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from adapters.desk import Desk
from adapters.ledger import Ledger
from adapters.problems import StoreProblem
from adapters.seal.check_export import ExportFault, check, copy_blobs, is_export, unpacked
from adapters.seal.export import pack
from adapters.seal.judge import judge
from adapters.seal.notary import Shelf
from adapters.seal.restore import agency_of, restore, rows
from adapters.storage.memory import MemoryStore
from adapters.views.schema import NAMES
from domain.catalogue import TOPICS, gather

from ..stores import new_store
from ..views import story
from .exported import POLICY, full, told

TABLES = ("meta", "event", "leaf", "head", "command")


@pytest.fixture(params=range(2), scope="module")
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    found = told(tmp_path_factory.mktemp("restore") / "so", 30, request.param)
    yield found
    found.close()


def dump(file: Path, tables: tuple[str, ...]) -> dict[str, list[tuple[object, ...]]]:
    """Everything in some tables."""
    with sqlite3.connect(file) as db:
        found = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    db.close()
    return found


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def rebuilt(export: Path, folder: Path, origin: str = story.ORIGIN) -> Desk:
    desk = Desk.create(folder, origin, agency_of(export), clock=story.Clock())
    restore(desk.ledger, export, Shelf(folder))
    copy_blobs(export, desk.settings.files)
    return desk


def test_the_rebuilt_ledger_is_the_same_and_so_are_its_views_and_exports(
    desk: Desk, tmp_path: Path
) -> None:
    full(desk, tmp_path / "ra", proofs=True)
    again = rebuilt(tmp_path / "ra", tmp_path / "lai")
    assert again.settings.agency == "Sở Ngoại vụ"
    assert dump(story.file_of(again), TABLES) == dump(story.file_of(desk), TABLES)
    assert again.views.position == desk.views.position
    shown = [dump(one.settings.views_file, NAMES) for one in (again, desk)]
    assert shown[0] == shown[1]
    full(again, tmp_path / "ra-lai", proofs=True)
    assert files(tmp_path / "ra-lai") == files(tmp_path / "ra")
    size = again.ledger.store.head().size
    assert judge(again.ledger, again.ledger.store.rows(), size).decided > 10
    story.assign(again)  # and the story goes on
    again.close()


def test_a_retry_sent_to_the_rebuilt_ledger_gets_the_first_answer(
    desk: Desk, tmp_path: Path
) -> None:
    full(desk, tmp_path / "ra")
    again = rebuilt(tmp_path / "ra", tmp_path / "lai")
    recorded = next(e for e in desk.ledger.history() if e.type == "task.assigned/1")
    found = [
        one.decide(
            "task.assign",
            recorded.around.asked.partition(":")[2],
            recorded.around.facts,
            person=recorded.around.by.person,
            command=recorded.around.cmd,
        )
        for one in (desk, again)
    ]
    assert found[0] == found[1]
    assert found[1].again
    again.close()


def test_an_export_is_read_from_a_folder_or_a_zip(desk: Desk, tmp_path: Path) -> None:
    full(desk, tmp_path / "ra")
    pack(tmp_path / "ra", tmp_path / "ra.zip")
    (tmp_path / "policy").write_bytes(POLICY)
    for place in (tmp_path / "ra", tmp_path / "ra.zip"):
        assert is_export(place)
        with unpacked(place) as folder:
            report = check(folder, tmp_path / "policy", tmp_path / "ra" / "checkpoint.old")
            assert len(list(rows(folder))) == report.entries
    (tmp_path / "no.zip").write_bytes(b"no zip")
    with pytest.raises(ExportFault) as found, unpacked(tmp_path / "no.zip"):
        pass
    assert (found.value.exit_code, found.value.facts["fault"]) == (30, "database_damaged")


def test_what_changed_after_it_was_checked_is_noticed(desk: Desk, tmp_path: Path) -> None:
    full(desk, tmp_path / "ra")
    entries = tmp_path / "ra" / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"KH-NV", b"KH-XX"))
    with pytest.raises(ExportFault) as found:
        rebuilt(tmp_path / "ra", tmp_path / "lai")
    assert found.value.facts["fault"] == "head_altered"
    assert not Shelf(tmp_path / "lai").sizes()


def test_a_log_of_newer_software_is_not_rebuilt(desk: Desk, tmp_path: Path) -> None:
    full(desk, tmp_path / "ra")
    older = gather(tuple(topic for topic in TOPICS if topic.name != "task"))
    ledger = Ledger(MemoryStore(), catalogue=older)
    with pytest.raises(StoreProblem) as found:
        restore(ledger, tmp_path / "ra", Shelf(tmp_path))
    assert found.value.code == "event_newer"


def test_an_import_into_a_server_that_breaks_leaves_nothing_and_can_be_done_again(
    desk: Desk, tmp_path: Path
) -> None:
    full(desk, tmp_path / "ra")
    lines = (tmp_path / "ra" / "entries.jsonl").read_bytes().split(b"\n")
    half = tmp_path / "nua"
    copytree(tmp_path / "ra", half)
    (half / "entries.jsonl").write_bytes(b"\n".join(lines[:-4]) + b"\n")
    store = new_store("postgresql", tmp_path)
    store.set_meta({"origin": story.ORIGIN})
    with pytest.raises(ExportFault):
        restore(Ledger(store), half, Shelf(tmp_path / "ke"))
    found = store.rows(), store.leaves(), store.marks()
    assert (store.head().size, *map(list, found)) == (0, [], [], [])
    assert Shelf(tmp_path / "ke").sizes() == []
    again = restore(Ledger(store), tmp_path / "ra", Shelf(tmp_path / "ke"))
    assert list(store.rows()) == list(desk.ledger.store.rows())
    assert again.events == store.head().size
    store.close()
