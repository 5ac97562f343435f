"""Tables are nothing but the log, folded: at any time, from anywhere, by anybody."""

import sqlite3
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters import clock as clocks
from adapters.desk import Desk
from adapters.problems import UsageProblem
from adapters.views import projector
from adapters.views.cache import remove
from adapters.views.reader import Views, runs
from adapters.views.schema import NAMES

from . import story


def tables(views: Views) -> dict[str, list[tuple[Any, ...]]]:
    """Everything the tables hold, in an order of its own."""
    return {name: sorted(views.ask(f"SELECT * FROM {name}"), key=repr) for name in NAMES}


def rebuilt(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """What the tables hold after the cache was dropped."""
    forget(desk)
    return tables(desk.views)


def forget(desk: Desk) -> None:
    """Drop the cache."""
    desk.views.close()
    del desk.__dict__["views"]
    remove(desk.settings.views_file)


@pytest.mark.parametrize("seed", range(3))
def test_catching_up_bit_by_bit_gives_what_filling_from_nothing_gives(
    desk: Desk, seed: int
) -> None:
    for _ in range(12):
        story.muddle_along(desk, 6, seed)
        desk.views.catch_up()
        seed += 100
    live = tables(desk.views)
    assert live == rebuilt(desk)


def test_rows_hold_the_states_of_a_replay(desk: Desk) -> None:
    story.muddle_along(desk, 60)
    states = desk.ledger.replay()
    found = {
        row[0]: card.state
        for row in desk.views.ask("SELECT uuid, topic, id FROM stream")
        if (card := desk.views.card(*row[1:]))
    }
    assert found == {uuid: stream.state for uuid, stream in states.items()}


def test_the_past_is_what_the_tables_held_then(desk: Desk) -> None:
    held = {}
    for seed in range(8):
        story.muddle_along(desk, 5, seed)
        held[desk.views.position] = tables(desk.views)
    for position, then in held.items():
        views = desk.at(position)
        assert views.position == position
        assert tables(views) == then
        views.close()


def test_many_small_steps_give_what_one_step_gives(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.muddle_along(desk, 40)
    whole = tables(desk.views)
    monkeypatch.setattr(projector, "STEP", 3)
    monkeypatch.setattr(projector, "KEEP", 2)
    assert rebuilt(desk) == whole


def test_progress_counts_up_to_the_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(projector, "STEP", 7)
    size = desk.views.position
    heard: list[tuple[int, int]] = []
    desk.at(size).close()
    desk.progress = lambda done, total: heard.append((done, total))
    desk.at(size).close()
    assert heard[-1] == (size, size)
    assert heard == sorted(heard)


def test_a_day_counts_to_its_end_in_viet_nam(desk: Desk, clock: story.Clock) -> None:
    before = desk.views.position
    today = desk.today
    clock.now = clock.now.replace(hour=16, minute=59, second=30)  # 23:59:30 in Việt Nam
    story.assign(desk)
    late = desk.ledger.store.head().size
    clock.now += timedelta(minutes=1)
    story.assign(desk)
    assert late > before
    assert desk.at(today).position == late
    assert desk.at(today + timedelta(days=1)).position == desk.views.position
    assert desk.at(today - timedelta(days=1)).position == 0


def test_a_moment_is_found_exactly(desk: Desk) -> None:
    for event in desk.views.history():
        views = desk.at(event.around.at)
        assert views.history()[-1].around.at == event.around.at
        views.close()
    last = desk.views.history()[-1].around.at
    assert desk.at(clocks.instant(last)).position == desk.views.position
    naive = clocks.instant(last).astimezone(clocks.VIETNAM).replace(tzinfo=None)
    assert desk.at(naive).position == desk.views.position


@pytest.mark.parametrize("position", [-1, 10_000])
def test_a_position_beyond_the_log_is_no_past(desk: Desk, position: int) -> None:
    with pytest.raises(UsageProblem) as caught:
        desk.at(position)
    assert caught.value.code == "position_unknown"


def test_the_past_stays_as_it_was(desk: Desk) -> None:
    then = desk.at(desk.views.position)
    held = tables(then)
    story.assign(desk)
    assert tables(then) == held
    assert then.history() == desk.views.history()[: then.position]
    then.close()


def test_a_date_counted_from_the_conference_moves_with_it(desk: Desk) -> None:
    task = story.assign(desk, days=-2)
    assert story.line(desk, task).due == date(2025, 12, 19)
    story.reschedule(desk, "2025-12-25")
    line = story.line(desk, task)
    assert (line.due, line.due_after, line.due_days) == (date(2025, 12, 23), "plan:KH-2025-01", -2)
    then = desk.at(desk.views.position - 1).line("task", task)
    assert then
    assert then.due == date(2025, 12, 19)


def test_what_lies_within_a_plan_waits_for_nobody_once_the_plan_is_over(desk: Desk) -> None:
    guest = {"plan": story.PLAN, "invited_as": "guest", "name": "Bà Tư", "organisation": "Sở Y tế"}
    desk.decide("invitation.draft", "GM-001", guest, person=story.OFFICE)
    waits = "SELECT decision FROM todo WHERE stream = 'invitation:GM-001'"
    assert (story.line(desk, "GM-001", "invitation").open, len(desk.views.ask(waits))) == (1, 1)
    desk.decide("plan.close", story.PLAN, {"report": "BC 60"}, person=story.DIRECTOR)
    assert (story.line(desk, "GM-001", "invitation").open, len(desk.views.ask(waits))) == (0, 0)
    live = tables(desk.views)
    assert live == rebuilt(desk)


def test_other_code_fills_the_tables_anew(desk: Desk) -> None:
    story.muddle_along(desk, 20)
    before = tables(desk.views)
    path = desk.settings.views_file
    newer = Views(path, desk._tip, lambda: desk.ledger, code="newer")
    after = tables(newer)
    newer.close()
    assert after.pop("position") == [
        (1, before["position"][0][1], before["position"][0][2], "newer")
    ]
    assert after == {name: rows for name, rows in before.items() if name != "position"}


def test_a_step_that_breaks_leaves_nothing_and_the_next_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.muddle_along(desk, 30)
    forget(desk)
    monkeypatch.setattr(projector, "STEP", 5)
    save = projector.Projector._save
    calls = iter(range(100))

    def breaks(self: projector.Projector, moved: list[projector.Moved]) -> None:
        save(self, moved)
        if next(calls) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(projector.Projector, "_save", breaks)
    with pytest.raises(KeyboardInterrupt):
        desk.views.catch_up()
    db = sqlite3.connect(desk.settings.views_file)
    assert db.execute("SELECT seq FROM position").fetchone() == (10,)
    db.close()
    monkeypatch.undo()
    assert tables(desk.views) == rebuilt(desk)


CHILD = """
import sys
from pathlib import Path
from typing import Any
from adapters.desk import Desk
from adapters.views import projector
from adapters.views.cache import remove
projector.STEP = 4
desk = Desk.open(Path(sys.argv[1]))
for _ in range(30):
    desk.views.position
desk.close()
"""


def test_processes_fill_one_cache_together(desk: Desk) -> None:
    story.muddle_along(desk, 80)
    forget(desk)
    children = [
        subprocess.Popen([sys.executable, "-c", CHILD, str(desk.settings.folder)]) for _ in range(3)
    ]
    story.muddle_along(desk, 40, seed=7)
    assert [child.wait(60) for child in children] == [0, 0, 0]
    assert tables(desk.views) == rebuilt(desk)


def test_views_work_on_every_store(tmp_path: Path, store_url: str) -> None:
    desk = story.found(tmp_path / "so", store=store_url)
    story.muddle_along(desk, 20)
    assert desk.views.position == desk.ledger.store.head().size
    assert tables(desk.views) == rebuilt(desk)
    desk.close()


@pytest.mark.parametrize(
    ("numbers", "ranges"),
    [([], []), ([3], [(3, 4)]), ([1, 2, 3, 7, 9, 10], [(1, 4), (7, 8), (9, 11)])],
)
def test_positions_side_by_side_are_fetched_together(
    numbers: list[int], ranges: list[tuple[int, int]]
) -> None:
    assert list(runs(numbers)) == ranges
