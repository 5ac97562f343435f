"""What is new, told at once to whoever watches: one look at the log for all of them.

A watcher hears that the log has grown, and to which position. What is to be shown is fetched by the
page that shows it, where access is checked. Only what a hall sees comes with the news
(``?man-hinh=`` and the plan): it is nobody's own, made once for all who watch, and a line that may
not see it any more ends. A watcher is one flag, not a queue: whoever reads slowly misses positions
in between, never the last, and whoever stops reading is let go.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from domain.refusal import Refusal

from ..problems import Problem, StoreProblem
from .hall import display
from .people import COOKIE
from .shared import Shared

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.routing import BaseRoute
    from starlette.types import Receive, Scope, Send

    from ..desk import Desk
    from .site import Site

LOG = logging.getLogger("thidua.web")
LOOK = 0.25  # seconds between two looks at the log, for what other processes record
KEPT = 15.0  # seconds after which a silent line says that it is still there
SLOW = 10.0  # seconds a browser may take to read what was sent before it is let go
LASTS = 600.0  # seconds a line stays open; the browser comes back, and is asked who it is anew
RETRY = 1500  # milliseconds until a browser comes back by itself
MOST = 2000  # lines at once
MADE = 16  # parts kept at a time
FRESH = 2.0  # seconds for which a line that may see the hall's part is not asked about again
OWN, HALL = 24, 600  # of them to one person's browsers; to all screens that one link let in


Part = Callable[[int], Awaitable[bytes]]  # what a position looks like, b"" to who may not see it


class Hub:
    """All who watch one ledger from this process."""

    def __init__(self, size: Callable[[], int], every: float = LOOK) -> None:
        self.position = -1  # nobody has looked yet
        self.every = every
        self._size = size
        self._watchers: set[asyncio.Event] = set()
        self._owners: Counter[str] = Counter()
        self._looker: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._soon = asyncio.Event()
        self._pool = ThreadPoolExecutor(1, "thidua-song")

    @property
    def watched(self) -> int:
        """How many lines are open."""
        return len(self._watchers)

    def lines_of(self, owner: str) -> int:
        """How many lines are open to one owner."""
        return self._owners[owner]

    def wake(self) -> None:
        """Look at once: something was recorded here. From any thread."""
        loop = self._loop
        if loop is not None and self._watchers:
            with suppress(RuntimeError):  # the loop has just ended
                loop.call_soon_threadsafe(self._soon.set)

    @contextmanager
    def watching(self, owner: str = "") -> Iterator[asyncio.Event]:
        """A flag that is raised whenever the log has grown, for as long as somebody watches."""
        woken = asyncio.Event()
        self._watchers.add(woken)
        self._owners[owner] += 1
        loop = asyncio.get_running_loop()
        if self._looker is None or self._looker.done() or self._loop is not loop:
            self._loop, self._soon = loop, asyncio.Event()
            self._looker = loop.create_task(self._look())
        try:
            yield woken
        finally:
            self._watchers.discard(woken)
            self._owners[owner] -= 1
            self._owners += Counter()  # who has no line any more is forgotten

    def close(self) -> None:
        """Let everybody go."""
        if self._looker is not None:
            self._looker.cancel()
        self._pool.shutdown(wait=False)

    async def _look(self) -> None:
        """Look at the log while anybody watches, and wake them all when it has grown."""
        loop = asyncio.get_running_loop()
        while self._watchers:
            try:
                size = await loop.run_in_executor(self._pool, self._size)
            except StoreProblem as problem:  # it may come back; the lines stay open
                LOG.warning("the log could not be looked at: %s", problem)
                size = self.position
            if size != self.position:
                self.position = size
                for woken in tuple(self._watchers):
                    woken.set()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._soon.wait(), self.every)
            self._soon.clear()


class Song(Response):
    """The line to one watcher: server-sent events, each a position, with what it looks like.

    ``part`` makes what is carried; the line ends when it answers that there is nothing to see.
    """

    media_type = "text/event-stream"

    def __init__(
        self, hub: Hub, heard: int = -1, owner: str = "", part: Part | None = None
    ) -> None:
        super().__init__(headers={"cache-control": "no-store", "x-accel-buffering": "no"})
        del self.headers["content-length"]
        self.hub = hub
        self.heard = heard
        self.owner = owner
        self.part = part

    async def __call__(self, _: "Scope", receive: "Receive", send: "Send") -> None:
        """Sing until the browser leaves."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        with self.hub.watching(self.owner) as woken:
            leaving = asyncio.create_task(_left(receive, woken))
            try:
                await send(start)
                async with asyncio.timeout(LASTS):
                    async for line in self._lines(woken, leaving):
                        body = {"type": "http.response.body", "body": line, "more_body": True}
                        async with asyncio.timeout(SLOW):
                            await send(body)
            except TimeoutError:
                LOG.debug("a line was ended")
            finally:
                leaving.cancel()
        with suppress(Exception):  # whoever left cannot be told that it ended
            async with asyncio.timeout(1):
                await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _lines(
        self, woken: asyncio.Event, leaving: "asyncio.Task[None]"
    ) -> AsyncIterator[bytes]:
        heard = self.heard
        yield b"retry: %d\n\n" % RETRY
        while not leaving.done():
            woken.clear()
            position = self.hub.position
            if position >= 0 and position != heard:
                heard = position
                if self.part:
                    shown = await self.part(position)
                    if not shown:
                        return
                    yield event(b"part", shown)
                yield b"id: %d\nevent: tip\ndata: %d\n\n" % (position, position)
                continue
            try:
                await asyncio.wait_for(woken.wait(), KEPT)
            except TimeoutError:
                yield b": \n\n"


def event(name: bytes, body: bytes) -> bytes:
    """Anything of several lines as one event."""
    lines = body.replace(b"\r", b"").split(b"\n")
    return b"event: %s\n%s\n" % (name, b"".join(b"data: %s\n" % line for line in lines))


async def _left(receive: "Receive", woken: asyncio.Event) -> None:
    """Return when the browser has gone, and wake whoever sings to it."""
    while (await receive())["type"] != "http.disconnect":
        pass
    woken.set()


def size_of(desk: "Desk") -> Callable[[], int]:
    """How many events the log holds: the cheapest question the store allows."""
    from ..views.tip import FileTip

    file = desk.settings.store_file
    if file is not None and file.exists():
        tip = FileTip(str(file))
        if tip.readable():
            return lambda: tip(0)[0]
    return lambda: desk.ledger.store.head().size


def routes(site: "Site") -> "list[BaseRoute]":
    """``/song``, for who is signed in, and for screens in the hall."""
    hub = Hub(size_of(site.desk))
    allowed, made = Shared(MOST), Shared(MADE)
    site.heard.append(lambda _: hub.wake())

    @asynccontextmanager
    async def lasting() -> AsyncIterator[None]:
        try:
            yield
        finally:
            hub.close()

    site.starts.append(lasting)

    async def song(request: "Request") -> Response:
        owner, most = await run_in_threadpool(_watcher, site, request)
        if not owner:
            return PlainTextResponse("", 401)
        if hub.lines_of(owner) >= most:
            return PlainTextResponse("", 429, headers={"retry-after": "30"})
        if hub.watched >= MOST:
            return PlainTextResponse("", 503, headers={"retry-after": "5"})
        if plan := request.query_params.get(display.COOKIE, ""):
            return Song(hub, -1, owner, _carried(site, request, plan, allowed, made))
        return Song(hub, _heard(request), owner)

    return [Route("/song", song)]


def _watcher(site: "Site", request: "Request") -> tuple[str, int]:
    """Who would watch, "" where nobody may, and how many lines they may have at once."""
    if person := site.people.guest(request).person:
        return person, OWN
    if display.shows(site, request):
        return f"{display.COOKIE} {request.cookies[display.COOKIE]}", HALL
    return "", 0


def _carried(site: "Site", request: "Request", plan: str, allowed: Shared, made: Shared) -> Part:
    """What the screen of a plan shows, for as long as whoever asked may see it."""
    from .screens import projector

    token = request.cookies.get(COOKIE, ""), request.cookies.get(display.COOKIE, "")

    async def part(position: int) -> bytes:
        try:
            language = await allowed.get(
                (*token, plan), lambda: projector.language(site, request, plan), FRESH
            )
            if not language:
                return b""
            return await made.get(
                (plan, language, position), lambda: projector.carried(site, request, plan, language)
            )
        except (Refusal, Problem) as problem:
            LOG.warning("the screen of %r could not be made: %s", plan, problem)
            return b""

    return part


def _heard(request: "Request") -> int:
    """The last position the browser has heard of; -1 when it says none, or nonsense."""
    said = request.headers.get("last-event-id", "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 16 else -1
