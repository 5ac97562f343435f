"""Work beside the server: one at a time, told of, called off, cleared away."""

import shutil
import sqlite3
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from adapters.audit import works
from adapters.audit.jobs import Job, Jobs, Order
from adapters.desk import Desk
from adapters.problems import UsageProblem
from adapters.seal.keys import FILE, make_key

from .conftest import LATER


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    """Jobs of this test alone."""
    made = Jobs()
    yield made
    made.clear()


def order(work: Any, **facts: Any) -> Order:
    """An order by the auditor."""
    return Order(work.__name__, work, {"language": "vi", "by": "CB-001", **facts}, "CB-001", LATER)


def over(job: Job) -> Job:
    """The job once it is over."""
    stop = time.monotonic() + 60
    while job.running:
        assert time.monotonic() < stop
        time.sleep(0.02)
    return job


def sleep(desk: Desk, _: Path, facts: Mapping[str, Any]) -> int:
    """Work that only takes time."""
    assert desk.progress
    desk.progress(1, 4)
    time.sleep(facts["seconds"])
    return 7


def refuse(desk: Desk, _: Path, __: Mapping[str, Any]) -> None:
    """Work that cannot be done."""
    raise UsageProblem("export_unsealed", where=str(desk.settings.folder))


def fall(_: Desk, __: Path, ___: Mapping[str, Any]) -> None:
    """Work whose process ends without a word."""
    raise SystemExit(1)


def test_a_sound_ledger_is_confirmed(jobs: Jobs, folder: Path) -> None:
    """By a process of its own, with how far it came."""
    job = over(jobs.start(folder, order(works.verify)))
    assert job.state == "done"
    assert not job.result.verified.report.faults
    assert job.done == job.total > 0


def test_the_first_bad_event_is_named_with_what_hangs_on_it(
    jobs: Jobs, folder: Path, tmp_path: Path
) -> None:
    """An altered row is found, and who speaks of it."""
    copy = tmp_path / "so"
    shutil.copytree(folder, copy)
    with sqlite3.connect(copy / "so.db") as db:
        tables = {n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert "event" in tables, tables
        body = db.execute("SELECT body FROM event WHERE seq = 120").fetchone()[0]
        altered = body.replace(b"2025", b"2024", 1)
        db.execute("UPDATE event SET body = ? WHERE seq = 120", (altered,))
    job = over(jobs.start(copy, order(works.verify)))
    first = job.result.verified.report.first
    assert (first.code, first.facts["seq"]) == ("row_altered", 120)
    assert job.result.hanging.seq == 120


def test_there_is_one_at_a_time_and_it_can_be_called_off(jobs: Jobs, folder: Path) -> None:
    """A second order is answered with the first job."""
    first = jobs.start(folder, order(sleep, seconds=60))
    assert jobs.start(folder, order(works.verify)) is first
    assert jobs.running(folder) is first
    first.cancel()
    assert first.state == "cancelled"
    assert jobs.running(folder) is None
    assert over(jobs.start(folder, order(sleep, seconds=0))).result == 7


def test_a_refusal_comes_back_as_it_is(jobs: Jobs, folder: Path) -> None:
    """With its code and facts, to be said in words."""
    job = over(jobs.start(folder, order(refuse)))
    assert job.state == "failed"
    assert job.problem
    assert (job.problem.code, job.problem.facts) == ("export_unsealed", {"where": str(folder)})


def test_a_process_that_dies_is_a_job_that_failed(jobs: Jobs, folder: Path) -> None:
    """It is not waited for for ever."""
    job = over(jobs.start(folder, order(fall)))
    assert job.state == "failed"
    assert job.problem
    assert job.problem.code == "job_broken_off"


def test_what_is_made_lies_in_a_file_until_the_next_time(
    jobs: Jobs, folder: Path, tmp_path: Path
) -> None:
    """The export, the report and the file to explore."""
    copy = tmp_path / "so"
    shutil.copytree(folder, copy)
    make_key(copy / FILE)
    first = over(jobs.start(copy, order(works.export)))
    assert first.result.read_bytes()[:2] == b"PK"
    report = over(jobs.start(copy, order(works.report, seed="27", count=3)))
    assert "BÁO CÁO KIỂM TOÁN" in report.result.read_text(encoding="utf-8")
    explorer = over(jobs.start(copy, order(works.explorer)))
    assert explorer.result.read_bytes()[:6] == b"SQLite"
    second = over(jobs.start(copy, order(works.export)))
    assert second.result.exists()
    assert not first.result.exists()
