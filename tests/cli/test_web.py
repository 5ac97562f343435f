"""``thidua web``: started as the program, asked over a real socket, stopped as a service is."""

import http.client
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic

import pytest

from tests.stories import told

from .conftest import Thidua

SOON = 30


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return told(tmp_path / "so", "Lập sổ và quy chế của cơ quan")


@contextmanager
def running(folder: Path, *args: str) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """The program, the line of its address, and what else it said first."""
    command = [sys.executable, "-m", "cli.main", "--so", str(folder), "web", "--cong", "0", *args]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout
        said = ""
        while "Ctrl-C" not in said:
            line = process.stdout.readline()
            assert line, process.stderr.read() if process.stderr else ""
            said += line
        found = re.search(r"http://\S+?:(\d+)/", said)
        assert found, said
        try:
            yield process, found[1], said
        finally:
            process.kill()


def ask(port: str, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=SOON)
    with closing(connection):
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def test_it_serves_invites_the_office_once_and_stops_gently(story: Path) -> None:
    with running(story) as (process, port, said):
        link = re.search(r"http://127\.0\.0\.1:\d+(/moi/\S+)", said)
        assert link, said
        assert ask(port, link[1])[0] == 200
        assert ask(port, "/")[0] == 303
        status, page = ask(port, "/vao")
        assert (status, page.count("<h1")) == (200, 1)
        process.send_signal(signal.SIGTERM)
        before = monotonic()
        process.wait(SOON)
        assert monotonic() - before < SOON
        assert process.returncode in (0, -signal.SIGTERM)
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


def test_a_head_that_drips_is_not_waited_for(story: Path) -> None:
    with running(story) as (_, port, _), socket.create_connection(("127.0.0.1", int(port))) as drip:
        drip.settimeout(SOON)
        drip.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        before = monotonic()
        assert drip.recv(100) == b""
        assert monotonic() - before < SOON


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--cong", "tám"], "port_malformed"),
        (["--cong", "70000"], "port_malformed"),
        (["--goc", "thidua.example.vn"], "web_root_malformed"),
        (["--goc", "https://thidua.example.vn/so"], "web_root_malformed"),
        (["--dia-chi", "203.0.113.1", "--cong", "0"], "address_unusable"),
    ],
)
def test_what_cannot_be_served_is_said(
    folder: Path, thidua: Thidua, args: list[str], code: str
) -> None:
    refused = thidua("--json", "web", *args)
    assert (refused.code, refused.error["code"]) == (2, code)


def test_an_open_address_without_encryption_is_warned_of(story: Path) -> None:
    with running(story, "--dia-chi", "0.0.0.0") as (process, port, _):  # noqa: S104 - what is warned of
        assert ask(port, "/vao")[0] == 200
        process.kill()
        assert process.stderr
        assert "không có mã hóa" in process.stderr.read()
