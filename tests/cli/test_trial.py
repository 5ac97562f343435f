"""The trial tells a whole plan, on every store, and no interruption harms its ledger."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from adapters.ledger import Ledger, fold
from adapters.problems import Problem
from adapters.storage import open_store
from adapters.storage.leaf import grow, leaf_bytes, leaf_hash
from adapters.storage.port import LedgerStore

KILLS = 10
PROGRAM = [sys.executable, "-m", "cli.main", "chay-thu"]


# What a council meets only once in a while, and the trial shows once each.
CASES = (
    "sáng kiến, đề tài SK-2025-01 đã dùng",  # a second time
    "kết thúc tạm dừng xét Lưu Thị Hồng Nhung (CB-024)",  # by a written conclusion
    "Thành viên có lợi ích liên quan không bỏ phiếu",  # recused
    "ghi ý kiến của Vũ Đình Nghĩa (CB-003) trong BP-001",  # the eighth of eight needed
    "lập hồ sơ HS-2025-01",  # sent upward
)


def start(folder: Path, url: str, *options: str) -> "subprocess.Popen[str]":
    """The program as a user calls it, in a process of its own."""
    return subprocess.Popen(
        [*PROGRAM, "--thu-muc", str(folder), "--kho", url, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "THIDUA_TIENG": "vi"},
    )


def finish(folder: Path, url: str, *options: str) -> str:
    """Run the trial to its end; what it printed."""
    told = start(folder, url, *options)
    out, err = told.communicate(timeout=120)
    assert (told.returncode, err) == (0, "")
    return out


def verify(store: LedgerStore) -> int:
    """Recompute every leaf, the head and the order of the log; returns its length."""
    peaks: list[bytes] = []
    before: dict[str, bytes] = {}
    leaves = [leaf for _, leaf in store.leaves()]
    rows = list(store.rows())
    for expected, (seq, stream, ver, type, body) in enumerate(rows):
        assert seq == expected
        leaf = leaf_hash(leaf_bytes(seq, stream, ver, type, body, before.get(stream, b"")))
        assert leaves[seq] == leaf
        peaks, before[stream] = grow(seq, peaks, leaf), leaf
    assert (store.head().size, list(store.head().peaks)) == (len(rows), peaks)
    return len(rows)


@pytest.mark.slow
def test_the_story_is_told_whole_and_replays_equal(tmp_path: Path, store_url: str) -> None:
    """One award at exactly 80 %, one a vote short, one sent upward; a replay ends as it began."""
    out = " ".join(finish(tmp_path / "so", store_url).split())
    assert "kiểm phiếu BP-001: 8/10" in out
    assert "kiểm phiếu BP-002: 7/10" in out
    assert "trả lại đề xuất ĐX-2025-007" in out
    assert "hội nghị thông qua danh sách ĐB-2025-01" in out
    assert "gửi hồ sơ HS-2025-01 đến Cụm thi đua số 3 Bộ Ngoại giao" in out
    assert "trao phần thưởng số 1 của KT-2025-01" in out
    assert "chi tiền thưởng số 2 của KT-2025-01: 1.880.000 đồng" in out
    assert "ĐX-2025-006 của Khối thi đua các sở, ban, ngành thành phố là khen thưởng" in out
    assert "kết thúc KH-2025-01" in out
    assert "Bảng việc của Văn phòng vào ngày 20/08/2025" in out
    assert "⟦" not in out
    for said in CASES:
        assert said in out
    store = open_store(store_url)
    size = verify(store)
    ledger = Ledger(store)
    assert fold(ledger.codec, store.rows()) == Ledger(store).replay()
    assert f"{size} sự kiện" in out
    store.close()


@pytest.mark.slow
def test_told_twice_it_is_recorded_once(tmp_path: Path) -> None:
    """A second telling answers from the record and adds nothing."""
    url = f"sqlite:{tmp_path / 'so.db'}"
    finish(tmp_path / "so", url)
    store = open_store(url)
    before = list(store.rows())
    again = finish(tmp_path / "so", url)
    assert list(store.rows()) == before
    assert "kiểm phiếu BP-001: 8/10" in " ".join(again.split())
    store.close()


@pytest.mark.slow
def test_killed_ten_times_it_opens_verifies_and_goes_on(tmp_path: Path, store_url: str) -> None:
    """`kill -9` at random moments: the ledger is whole each time, and the story ends as ever."""
    chance = random.Random(20250821)
    folder = tmp_path / "so"
    sizes = [0]
    for _ in range(KILLS):
        told = start(folder, store_url)
        time.sleep(chance.uniform(0.2, 1.6))
        told.send_signal(signal.SIGKILL)
        told.communicate()
        sizes.append(size_of(store_url))
    assert all(one <= other for one, other in pairwise(sizes))
    out = " ".join(finish(folder, store_url).split())
    assert "kết thúc KH-2025-01" in out
    assert size_of(store_url) == size_of_whole_story(tmp_path)


def size_of(url: str) -> int:
    """The length of the ledger after checking it, 0 while it has not been made."""
    try:
        store = open_store(url)
    except Problem as problem:  # killed before there was anything
        assert problem.code == "store_missing" or not tables(url)  # noqa: PT017
        return 0
    try:
        return verify(store)
    finally:
        store.close()


def tables(url: str) -> list[str]:
    """What a file holds that was just being made."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:"))) as db:
        return [name for (name,) in db.execute("SELECT name FROM sqlite_master")]


def size_of_whole_story(folder: Path) -> int:
    """How long the ledger is when nobody interrupts."""
    url = f"sqlite:{folder / 'whole.db'}"
    finish(folder / "whole", url)
    return size_of(url)


def test_a_real_ledger_is_left_alone(tmp_path: Path) -> None:
    """The trial refuses a folder that holds somebody's real ledger."""
    from adapters.desk import Desk

    Desk.create(tmp_path / "so", "sonv.example/that", "Sở Ngoại vụ").close()
    told = start(tmp_path / "so", "sqlite:so.db")
    _, err = told.communicate(timeout=60)
    assert told.returncode == 2
    assert "sổ thật" in err
