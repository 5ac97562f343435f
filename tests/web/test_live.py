"""The line to whoever watches: what is said on it, to whom, and what happens to slow readers."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from starlette.requests import Request

from adapters.accounts import sessions
from adapters.problems import StoreProblem
from adapters.web import live
from adapters.web.live import Hub, Song
from adapters.web.people import COOKIE
from adapters.web.shared import Shared
from tests.loops import run

from .conftest import House
from .test_conference import DAY

Build = Callable[..., House]
PATIENCE = 60  # seconds: a machine may have other work as well


class Browser:
    """The other end of a line: what was sent to it, and whether it reads and stays."""

    def __init__(self, *, reads: bool = True) -> None:
        self.reads = reads
        self.heard: list[bytes] = []
        self.came = asyncio.Event()
        self.leaves = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        await self.leaves.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.body":
            if not self.reads:
                await asyncio.sleep(3600)
            self.heard.append(message["body"])
            self.came.set()

    async def next(self) -> bytes:
        """All that came since the last time."""
        await asyncio.wait_for(self.came.wait(), PATIENCE)
        self.came.clear()
        found, self.heard = b"".join(self.heard), []
        return found


def listening(hub: Hub, browser: Browser, heard: int = -1) -> "asyncio.Task[None]":
    song = Song(hub, heard)
    return asyncio.create_task(song({}, browser.receive, browser.send))


async def settled(browser: Browser) -> bytes:
    await asyncio.sleep(0.1)
    return await browser.next()


def test_a_position_is_told_and_nothing_else() -> None:
    async def tale() -> None:
        size = 7
        hub, browser = Hub(lambda: size, every=0.02), Browser()
        line = listening(hub, browser)
        first = await settled(browser)
        assert first == b"retry: 1500\n\nid: 7\nevent: tip\ndata: 7\n\n"
        size = 9
        assert await settled(browser) == b"id: 9\nevent: tip\ndata: 9\n\n"
        browser.leaves.set()
        await asyncio.wait_for(line, PATIENCE)
        assert hub.watched == 0

    run(tale())


def test_a_part_comes_before_its_position_until_it_may_not_be_seen() -> None:
    async def tale() -> None:
        size, seen = 7, b"<p>7</p>\r\n<p>x</p>"

        async def part(_: int) -> bytes:
            return seen

        hub, browser = Hub(lambda: size, every=0.02), Browser()
        line = asyncio.create_task(Song(hub, part=part)({}, browser.receive, browser.send))
        first = b"event: part\ndata: <p>7</p>\ndata: <p>x</p>\n\nid: 7\nevent: tip\ndata: 7\n\n"
        assert await settled(browser) == b"retry: 1500\n\n" + first
        size, seen = 8, b""
        await asyncio.wait_for(line, PATIENCE)
        assert b"8" not in await browser.next()

    run(tale())


def test_the_hall_is_carried_to_who_may_see_it_and_no_longer(house: Build) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    member = one.sign_in("CB-015")
    token = member.client.cookies[COOKIE]
    cookie = (b"cookie", f"{COOKIE}={token}".encode())
    scope = {"type": "http", "method": "GET", "path": "/song", "query_string": b""}

    def shown(*headers: tuple[bytes, bytes]) -> bytes:
        request = Request({**scope, "headers": headers})
        part = live._carried(one.site, request, "KH-2025-01", Shared(9), Shared(9))
        return run(part(one.size))  # type: ignore[arg-type]

    assert b"</section>" in shown(cookie)
    assert shown() == b""
    sessions.end(one.site.people.book, token)
    assert shown(cookie) == b""


def test_many_who_wait_for_one_answer_ask_once() -> None:
    async def tale() -> None:
        asked: list[int] = []

        def ask() -> int:
            asked.append(1)
            return len(asked)

        shared = Shared(2)
        assert set(await asyncio.gather(*(shared.get("a", ask) for _ in range(50)))) == {1}
        assert await shared.get("a", ask, lasts=0) == 2
        assert await shared.get("a", ask) == 2

        def fails() -> int:
            raise StoreProblem("store_busy")

        for _ in range(2):  # what failed is asked anew
            with pytest.raises(StoreProblem):
                await shared.get("b", fails)

    run(tale())


def test_who_heard_it_already_is_not_told_again() -> None:
    async def tale() -> None:
        hub, browser = Hub(lambda: 7, every=0.02), Browser()
        line = listening(hub, browser, heard=7)
        assert await settled(browser) == b"retry: 1500\n\n"
        browser.leaves.set()
        await line

    run(tale())


def test_a_decision_of_this_process_wakes_at_once() -> None:
    async def tale() -> None:
        size = 7
        hub, browser = Hub(lambda: size, every=60), Browser()
        line = listening(hub, browser)
        await settled(browser)
        size = 8
        await asyncio.to_thread(hub.wake)
        assert b"data: 8" in await browser.next()
        browser.leaves.set()
        await line

    run(tale())


def test_a_silent_line_says_that_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "KEPT", 0.05)

    async def tale() -> None:
        hub, browser = Hub(lambda: 7, every=60), Browser()
        line = listening(hub, browser, heard=7)
        await asyncio.sleep(0.2)
        assert b": \n\n" in await browser.next()
        browser.leaves.set()
        await line

    run(tale())


def test_who_does_not_read_is_let_go_and_others_are_not_held_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live, "SLOW", 0.1)

    async def tale() -> None:
        hub, slow, quick = Hub(lambda: 7, every=0.02), Browser(reads=False), Browser()
        lines = [listening(hub, slow), listening(hub, quick)]
        assert b"data: 7" in await settled(quick)
        await asyncio.sleep(0.2)
        assert hub.watched == 1
        quick.leaves.set()
        lines[0].cancel()
        await asyncio.wait(lines)

    run(tale())


def test_a_line_is_for_who_is_signed_in(house: Build) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    assert one.guest().get("/song").status_code == 401
    forged = one.guest()
    forged.cookies.set("man-hinh", "gi.do")
    assert forged.get("/song").status_code == 401


def test_only_numbers_are_taken_for_a_position() -> None:
    class Asked:
        def __init__(self, said: str) -> None:
            self.headers = {"last-event-id": said}

    heard = [live._heard(Asked(said)) for said in ("12", "", "-1", "1e3", "９", "9" * 40)]  # type: ignore[arg-type]
    assert heard == [12, -1, -1, -1, -1, -1]
