"""Two programs record on one ledger as fast as they can, and repeat themselves at random."""

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import chain
from pathlib import Path

import pytest

from adapters.codec import open_envelope
from adapters.storage import open_store
from tests.stores import LASTING, new_url

from .agency import found, verify

SECONDS = float(os.environ.get("THIDUA_HAMMER_SECONDS", "6"))
WRITERS = ("an", "bình")
ROOT = Path(__file__).parents[2]


def start(url: str, name: str, seconds: float) -> subprocess.Popen[str]:
    """A writer in a process of its own."""
    program = [sys.executable, "-m", "tests.storage.writer", url, name, str(seconds)]
    return subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("kind", LASTING)
def test_two_writers_lose_double_and_reorder_nothing(kind: str, tmp_path: Path) -> None:
    """Every acknowledged command is there once, at its place, in the order its writer sent it."""
    url = new_url(kind, tmp_path)
    with closing(open_store(url, create=True)) as store:
        before = found(store).log_size
        writers = [start(url, name, SECONDS) for name in WRITERS]
        told = listen(writers)
        assert [writer.returncode for writer in writers] == [0, 0]
        recorded = verify(store)[before:]
        acknowledged = [acknowledgements(text) for text in told]
        assert sorted(chain.from_iterable(acknowledged)) == sorted(recorded)
        for places in acknowledged:
            assert places == sorted(places)
        times = [open_envelope(row[4]).at for row in store.rows()]
        assert times == sorted(times)
        counts = [len(places) for places in acknowledged]
        assert min(counts) > 0
        print(f"{kind}: {counts} commands in {SECONDS:g} s, {sum(counts) / SECONDS:.0f} a second")


def listen(writers: Sequence[subprocess.Popen[str]]) -> list[str]:
    """What the writers said, heard at the same time: one that is not listened to stops."""
    with ThreadPoolExecutor() as ears:
        return list(ears.map(lambda writer: writer.communicate(timeout=SECONDS + 60)[0], writers))


def acknowledgements(text: str) -> list[tuple[int, str]]:
    """(position, command) of every command a writer was told is recorded, in its order."""
    lines = [line.split() for line in text.splitlines()]
    assert [int(number) for number, _, _ in lines] == list(range(1, len(lines) + 1))
    return [(int(place), command) for _, command, place in lines]
