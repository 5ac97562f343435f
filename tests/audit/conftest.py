"""The whole sample story on a ledger of its own, told once; tests only read it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from adapters.clock import VIETNAM
from adapters.desk import Desk
from adapters.samples import SAMPLES
from adapters.story import StoryClock, read_story
from adapters.words.names import Names
from adapters.words.words import Words
from cli import trial
from cli.options import Options
from cli.session import Session

LATER = datetime(2025, 12, 1, 9, 0, tzinfo=VIETNAM)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the ledger."""
    place = tmp_path_factory.mktemp("audit") / "so"
    sample = SAMPLES["so"]
    chapters = read_story(sample.story)
    clock = StoryClock(datetime.combine(chapters[0].day, datetime.min.time(), VIETNAM))
    session = Session(Options(language="vi"))
    desk = trial._desk(session, sample, place, "sqlite:so.db", clock)
    for _, happenings in trial._teller(sample, desk, clock).play(chapters):
        for _ in happenings:
            pass
    desk.close()
    return place


@pytest.fixture
def desk(folder: Path) -> Iterator[Desk]:
    """A desk on it, some months later."""
    opened = Desk.open(folder, clock=lambda: LATER)
    yield opened
    opened.close()


@pytest.fixture
def words(desk: Desk) -> Words:
    """Vietnamese, with the ledger's names."""
    return Words("vi", Names(desk.views))
