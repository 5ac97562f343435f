"""A ledger with a story told up to a point, and the web on it as a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page

from adapters.accounts.book import Book
from adapters.accounts.invitations import invite, redeem
from adapters.accounts.roster import account
from adapters.clock import VIETNAM
from adapters.desk import Desk

from .serve import FileClock

PATIENCE = 120.0  # seconds a server may take to answer at all
PASSWORD = "hoa ban nở trên đồi"  # noqa: S105 - of nobody


class House:
    """The web on a ledger, in a process of its own that can be killed; its clock can be set."""

    def __init__(self, folder: Path, now: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._clock = folder / "dong-ho.txt"
        self._process: subprocess.Popen[bytes] | None = None
        self.set_clock(now)

    def set_clock(self, now: str) -> None:
        """From here on it is "2025-08-14 08:00" in Việt Nam, and time runs on."""
        moment = datetime.fromisoformat(now).replace(tzinfo=VIETNAM)
        beside = self._clock.with_suffix(".moi")
        beside.write_text(f"{moment.isoformat()} {time.time()}", encoding="utf-8")
        beside.replace(self._clock)

    def start(self) -> "House":
        """Start the server and wait until it answers."""
        program = [sys.executable, "-m", "tests.browser.serve", str(self.folder), str(self.port)]
        self._process = subprocess.Popen(program, cwd=Path(__file__).parents[2])
        stop = time.monotonic() + PATIENCE
        while time.monotonic() < stop:
            assert self._process.poll() is None, "the server ended"
            try:
                with urlopen(f"{self.url}/vao", timeout=2) as answer:  # noqa: S310
                    assert answer.status == 200
                    return self
            except (URLError, OSError):
                time.sleep(0.05)
        raise AssertionError("the server does not answer")

    def cut_power(self) -> None:
        """End the process at once: nothing in it runs any more."""
        assert self._process
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """End the server as an operator does."""
        if self._process and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self.cut_power()

    def account(self, person: str) -> None:
        """Give a person the password of these tests, by an invitation as everybody gets one."""
        book = Book(self.folder, clock=FileClock(self._clock))
        try:
            if account(book, person) is None:
                redeem(book, invite(book, person, "CB-004").token, PASSWORD, ())
        finally:
            book.close()

    def sign_in(self, page: Page, person: str) -> None:
        """Sign in on the page, as people do."""
        self.account(person)
        page.goto("/vao")
        page.fill("#nguoi", person)
        page.fill("#mat-khau", PASSWORD)
        page.locator("main button[type=submit]").first.click()
        page.wait_for_url("**/")

    def desk(self) -> Desk:
        """The ledger beside the server, to look what was recorded."""
        return Desk.open(self.folder)


def free_port() -> int:
    """A port of the loopback nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
