"""``thidua niem-phong --cu``: seals whenever the log has grown, until it is told to end."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO

import pytest

from adapters.seal.keys import FILE

from .conftest import ASSIGN, Thidua, elsewhere

PATIENCE = 60.0  # seconds for what takes one


class Running:
    """The command in a process of its own; lines are taken as they come."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.out: Queue[str] = Queue()
        self.err: Queue[str] = Queue()
        pipes = ((process.stdout, self.out), (process.stderr, self.err))
        self._readers = [Thread(target=_read, args=pipe, daemon=True) for pipe in pipes]
        for reader in self._readers:
            reader.start()

    def sealed(self) -> int:
        """How long the log was when it was sealed next."""
        return int(json.loads(self.out.get(timeout=PATIENCE))["size"])

    def silent(self, seconds: float) -> bool:
        """Whether nothing is said for a while."""
        try:
            self.out.get(timeout=seconds)
        except Empty:
            return True
        return False

    def end(self) -> int:
        """Ask it to end, as systemd does; its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        """End it, whatever it is at."""
        self.process.kill()
        self.process.wait()
        for reader in self._readers:
            reader.join()


def _read(pipe: IO[str], lines: "Queue[str]") -> None:
    with pipe:
        for line in pipe:
            lines.put(line)


@contextmanager
def every(folder: Path, span: str) -> Iterator[Running]:
    program = [sys.executable, "-m", "cli.main", "niem-phong", "--cu", span, "--json"]
    process = subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=elsewhere(folder), text=True
    )
    running = Running(process)
    try:
        yield running
    finally:
        running.kill()


@pytest.mark.slow
def test_the_log_is_sealed_as_it_grows_and_the_loop_ends_when_told(
    folder: Path, thidua: Thidua
) -> None:
    with every(folder, "1s") as running:
        assert running.sealed() == 18
        assert running.silent(2.5), "a log that has not grown is not sealed anew"
        assert thidua(*ASSIGN).code == 0
        size = running.sealed()
        assert size > 18
        assert running.end() == 0
    assert {one.name for one in (folder / "niem-phong").glob("*.checkpoint")} == {
        "18.checkpoint", f"{size}.checkpoint",
    }  # fmt: skip
    found = thidua("kiem-chung", "--json").json
    assert (found["confirmed"], [head["size"] for head in found["heads"]]) == (True, [18, size])


@pytest.mark.slow
def test_what_stands_in_the_way_is_said_and_tried_again(folder: Path, thidua: Thidua) -> None:
    thidua("niem-phong")
    (folder / FILE).chmod(0o644)
    assert thidua(*ASSIGN).code == 0
    with every(folder, "1s") as running:
        said = running.err.get(timeout=PATIENCE)
        assert said.startswith("Chưa niêm phong được"), said
        assert "Đã ghi" not in said, "nothing was to be recorded"
        (folder / FILE).chmod(0o600)
        assert running.sealed() > 18
        assert running.end() == 0


@pytest.mark.parametrize("span", ["0s", "5", "p", "-5p", "1,5p", "5 phút", "5x", "9" * 30 + "g"])
def test_a_span_that_is_none_is_refused_at_once(folder: Path, thidua: Thidua, span: str) -> None:
    refused = thidua("niem-phong", f"--cu={span}", "--json")
    assert (refused.code, refused.error["code"]) == (2, "span_malformed")
    assert not (folder / "niem-phong").exists()
