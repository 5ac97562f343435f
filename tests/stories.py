"""The samples' stories, told up to a point: what tests of pages begin with."""

import shutil
import tempfile
from datetime import datetime, time
from functools import cache
from pathlib import Path

from attrs import evolve

from adapters.clock import VIETNAM
from adapters.samples import SAMPLES
from adapters.story import Chapter, StoryClock, read_story
from cli import trial
from cli.options import Options
from cli.session import Session

STORE = "sqlite:so.db"


def told(
    folder: Path,
    chapter: str = "",
    step: int | None = None,
    *,
    store: str = STORE,
    sample: str = "so",
) -> Path:
    """A sample's ledger in ``folder``, its story told until before a step of a chapter.

    Without ``step`` the whole chapter has happened, without ``chapter`` the whole story.
    """
    if store != STORE:
        tell(folder, chapter, step, store, sample)
    else:
        shutil.copytree(_kept(chapter, step, sample), folder)
    return folder


@cache
def _kept(chapter: str, step: int | None, sample: str) -> Path:
    """Told once in a process; everybody else gets a copy."""
    folder = Path(tempfile.mkdtemp(prefix="thidua-story-")) / "so"
    tell(folder, chapter, step, STORE, sample)
    return folder


def tell(folder: Path, chapter: str, step: int | None, store: str, sample: str) -> None:
    """Tell a story on a ledger of its own."""
    of = SAMPLES[sample]
    chapters = until(read_story(of.story), chapter, step)
    clock = StoryClock(datetime.combine(chapters[0].day, time(8), VIETNAM))
    session = Session(Options(language="vi"))
    desk = trial._desk(session, of, folder, store, clock)
    for _, happenings in trial._teller(of, desk, clock).play(chapters):
        for _ in happenings:
            pass
    desk.close()


def until(story: tuple[Chapter, ...], chapter: str, step: int | None) -> list[Chapter]:
    """The story cut off before a step."""
    found: list[Chapter] = []
    for one in story:
        if one.title == chapter:
            return [*found, one if step is None else evolve(one, steps=one.steps[:step])]
        found.append(one)
    assert not chapter, f"the story has no chapter {chapter}"
    return found
