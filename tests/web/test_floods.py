"""The real server under floods and slowness: others are answered, nobody is locked out, one is one.

Loopback only; every flood is bounded in count and time.
"""

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from adapters.accounts import sessions
from adapters.accounts.book import Book
from adapters.desk import Desk
from adapters.web.people import COOKIE
from tests.browser.house import PASSWORD, House
from tests.browser.serve import FileClock
from tests.stories import told

pytestmark = pytest.mark.xdist_group("floods")
OFFICE, MEMBER = "CB-004", "CB-021"
VOTE = "/hop/PH-2025-01/BP-001"
SOON = 15.0  # seconds within which somebody else must be answered, on a busy machine


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The sample's council, a vote open, served as a process of its own."""
    folder = told(tmp_path_factory.mktemp("lu") / "so", "Phiên họp Hội đồng", 11)
    made = House(folder, "2025-08-18 15:09").start()
    yield made
    made.stop()


def client(house: House) -> httpx.Client:
    return httpx.Client(base_url=house.url, timeout=60)


def enter(house: House, one: httpx.Client, password: str = PASSWORD) -> httpx.Response:
    return one.post("/vao", data={"nguoi": OFFICE, "mat-khau": password})


def member(house: House, person: str) -> tuple[dict[str, str], str]:
    """The cookie and the form's mark of somebody signed in."""
    house.account(person)
    book = Book(house.folder, clock=FileClock(house.folder / "dong-ho.txt"))
    try:
        token = sessions.begin(book, person, how="test")
        found = sessions.find(book, token)
        assert found
        return {COOKIE: token}, found.csrf
    finally:
        book.close()


def memory(house: House) -> int:
    """Megabytes the server holds, where the system tells."""
    assert house._process
    status = Path(f"/proc/{house._process.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.split("\n") if line.startswith("VmRSS"))
    return int(line.split()[1]) // 1024


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system tells no memory")
def test_a_flood_of_wrong_passwords_starves_nobody_and_locks_nobody_out(house: House) -> None:
    house.account(OFFICE)
    with client(house) as known:
        assert enter(house, known).status_code == 303  # a browser that was here before
        before = memory(house)

        def wrong(number: int) -> int:
            with client(house) as stranger:
                return enter(house, stranger, f"sai {number}").status_code

        with ThreadPoolExecutor(40) as crowd:
            flood = [crowd.submit(wrong, number) for number in range(200)]
            began = time.monotonic()
            assert known.get("/vao").status_code in (200, 303)
            assert time.monotonic() - began < SOON
            answers = {one.result() for one in flood}
        assert 303 not in answers
        assert all(status < 500 or status == 503 for status in answers)
        assert memory(house) - before < 400
        known.cookies.delete(COOKIE)  # signed out, but still the browser that was here before
        assert enter(house, known).status_code == 303


def test_three_hundred_taps_are_one_ballot(house: House) -> None:
    cookies, csrf = member(house, MEMBER)
    form = {"csrf": csrf, "command": str(uuid4()), "tra-loi": "dong-y"}

    def tap(_: int) -> int:
        with httpx.Client(base_url=house.url, cookies=cookies, timeout=60) as phone:
            return phone.post(VOTE, data=form).status_code

    with ThreadPoolExecutor(20) as fingers:
        answers = set(fingers.map(tap, range(300)))
    assert answers <= {303, 429, 503}
    assert 303 in answers
    desk = Desk.open(house.folder)
    cast = [e for e in desk.views.history_of("BP-001") if e.type == "vote.ballot_cast/1"]
    desk.close()
    assert [one.event.member for one in cast] == [MEMBER]


def test_bodies_that_drip_keep_nobody_waiting(house: House) -> None:
    cookies, csrf = member(house, OFFICE)
    head = (
        f"POST /toi/ngon-ngu HTTP/1.1\r\nHost: 127.0.0.1:{house.port}\r\n"
        f"Cookie: {COOKIE}={cookies[COOKIE]}\r\nContent-Length: 100000\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\ncsrf="
    )
    drips = [socket.create_connection(("127.0.0.1", house.port), 10) for _ in range(60)]
    try:
        for drip in drips:
            drip.sendall(head.encode())
        with httpx.Client(base_url=house.url, cookies=cookies, timeout=60) as other:
            began = time.monotonic()
            assert other.get("/").status_code == 200
            assert time.monotonic() - began < SOON
            said = other.post("/toi/ngon-ngu", data={"csrf": csrf, "ngon-ngu": "vi"})
            assert said.status_code == 303
    finally:
        for drip in drips:
            drip.close()


def test_one_person_holds_so_many_live_lines_and_no_more(house: House) -> None:
    cookies, _ = member(house, OFFICE)
    head = (
        f"GET /song HTTP/1.1\r\nHost: 127.0.0.1:{house.port}\r\n"
        f"Cookie: {COOKIE}={cookies[COOKIE]}\r\n\r\n"
    )
    lines = []
    try:
        answers = []
        for _ in range(30):
            line = socket.create_connection(("127.0.0.1", house.port), 10)
            line.settimeout(10)
            lines.append(line)
            line.sendall(head.encode())
            answers.append(line.recv(12))
    finally:
        for line in lines:
            line.close()
    assert answers[0].endswith(b"200")
    assert answers[-1].endswith((b"429", b"503"))
    assert sum(one.endswith(b"200") for one in answers) <= 24
