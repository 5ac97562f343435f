"""A cache may be lost, damaged, foreign, unwritable or of another log: it is never believed."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.problems import StoreProblem
from adapters.views import cache

from . import story


def reopened(desk: Desk) -> Desk:
    """Another process at the same folder."""
    return Desk.open(desk.settings.folder, clock=desk.clock)


@pytest.fixture
def path(desk: Desk) -> Path:
    """A filled cache that nobody holds open."""
    story.assign(desk)
    desk.views.catch_up()
    desk.close()
    return desk.settings.views_file


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def scribble(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    path.write_bytes(content)


def replace_by_text(path: Path) -> None:
    path.write_text("đây không phải cơ sở dữ liệu" * 100, encoding="utf-8")


def replace_by_foreign_tables(path: Path) -> None:
    path.unlink()
    db = sqlite3.connect(path)
    for name in ("position", "stream", "todo", "about", "mention"):
        db.execute(f"CREATE TABLE {name} (a)")
    db.commit()
    db.close()


@pytest.mark.parametrize(
    "harm", [Path.unlink, truncate, scribble, replace_by_text, replace_by_foreign_tables]
)
def test_a_harmed_cache_is_made_anew(desk: Desk, path: Path, harm: Callable[[Path], None]) -> None:
    harm(path)
    again = reopened(desk)
    assert story.line(again, "NV-001").title == "Báo cáo"
    assert again.views.lasting
    assert len(again.views.list("person")) == len(story.PEOPLE)
    again.close()
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()


def test_a_cache_harmed_while_open_is_made_anew(desk: Desk) -> None:
    story.assign(desk)
    desk.views.catch_up()
    desk.views._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    desk.views._db.execute("DROP TABLE todo")
    assert desk.views.board(desk.today, story.UNIT).waiting_count == 1
    assert desk.views.lasting


def test_where_no_file_can_be_written_memory_serves(desk: Desk, path: Path) -> None:
    cache.remove(path)
    path.mkdir()
    again = reopened(desk)
    assert not again.views.lasting
    assert story.line(again, "NV-001").title == "Báo cáo"
    story.assign(again, "Việc mới")
    assert story.line(again, "NV-002").title == "Việc mới"
    again.close()


def test_a_cache_that_can_no_longer_be_written_is_left_for_memory(desk: Desk) -> None:
    desk.views.catch_up()
    desk.views._db.execute("PRAGMA query_only = ON")
    task = story.assign(desk)
    assert story.line(desk, task).title == "Báo cáo"
    assert not desk.views.lasting
    assert desk.settings.views_file.exists()


def test_the_cache_of_a_longer_log_is_not_believed(desk: Desk, tmp_path: Path) -> None:
    desk.ledger.store.close()
    del desk.__dict__["ledger"]
    saved = tmp_path / "saved.db"
    db = sqlite3.connect(story.file_of(desk))
    db.execute("VACUUM INTO ?", (str(saved),))
    db.close()
    story.assign(desk, "Sau bản lưu")
    assert desk.views.line("task", "NV-001")
    desk.close()
    restore(desk, saved)
    again = reopened(desk)
    assert again.views.line("task", "NV-001") is None
    story.assign(again, "Lịch sử khác")
    assert story.line(again, "NV-001").title == "Lịch sử khác"
    again.close()


def test_the_cache_of_another_log_of_the_same_length_is_not_believed(
    desk: Desk, tmp_path: Path
) -> None:
    desk.close()
    saved = tmp_path / "saved.db"
    shutil.copy(story.file_of(desk), saved)
    one = reopened(desk)
    story.assign(one, "Một")
    assert story.line(one, "NV-001").title == "Một"
    size = one.views.position
    one.close()
    restore(desk, saved)
    other = reopened(desk)
    story.assign(other, "Hai")
    assert other.views.position == size
    assert story.line(other, "NV-001").title == "Hai"
    other.close()


def restore(desk: Desk, saved: Path) -> None:
    file = story.file_of(desk)
    cache.remove(file)
    shutil.copy(saved, file)


def test_a_ledger_file_that_is_gone_is_a_problem_of_the_store(desk: Desk) -> None:
    desk.close()
    cache.remove(story.file_of(desk))
    with pytest.raises(StoreProblem) as caught:
        reopened(desk).views  # noqa: B018
    assert caught.value.code == "store_missing"


def test_a_ledger_of_a_newer_format_is_refused_though_the_cache_is_fresh(desk: Desk) -> None:
    desk.views.catch_up()
    desk.close()
    db = sqlite3.connect(story.file_of(desk))
    db.execute("UPDATE meta SET value = '2' WHERE key = 'format'")
    db.commit()
    db.close()
    with pytest.raises(StoreProblem) as caught:
        reopened(desk).views  # noqa: B018
    assert caught.value.code == "store_newer"
