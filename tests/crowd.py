"""A whole hall at once: a council of hundreds, everybody signed in, all of them over real sockets.

``python -m tests.crowd FOLDER PORT`` serves such a ledger as the product does, on the day of its
session. Whoever is ``hasty`` drops the connection once the form is sent and sends it again.
"""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode
from uuid import uuid4

from jinja2 import Environment
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from adapters.accounts import sessions
from adapters.accounts.book import Book
from adapters.clock import VIETNAM
from adapters.desk import Desk
from adapters.ledger import Command
from adapters.web import server
from adapters.web.app import make_app
from domain.presence import Noted
from domain.vote import BallotCast
from tests.stories import STORE, told

PLAN, COUNCIL, SESSION, VOTE = "KH-2025-01", "HĐ-2025", "PH-2025-01", "BP-001"
DIRECTOR, OFFICE, SECRETARY = "CB-001", "CB-004", "CB-008"
NOW = datetime(2025, 8, 18, 15, 7, tzinfo=VIETNAM)
PATIENCE = 120.0  # seconds for one answer
DESKS = ("W1", "W2", "W3", "W4")
BARE = "/tran"
PAGE = """<!doctype html><html lang="vi"><head><title>{{ title }}</title></head><body>
<h1>{{ title }}</h1><table>{% for number, name, unit in rows %}
<tr><td>{{ number }}</td><td>{{ name }}</td><td>{{ unit }}</td></tr>{% endfor %}
</table></body></html>"""


def now() -> datetime:
    """The minute in which all this happens."""
    return NOW


def open_desk(folder: Path) -> Desk:
    """The ledger in that minute."""
    return Desk.open(folder, clock=now)


class Member(NamedTuple):
    """Somebody signed in, in a browser of their own."""

    person: str
    token: str
    csrf: str


class Answer(NamedTuple):
    """What came back for a form, and after how many seconds (of the last sending)."""

    person: str
    command: str
    status: int
    seconds: float


class Form(NamedTuple):
    """A form that a member sends; ``hasty``: the first answer is not waited for."""

    member: Member
    path: str
    fields: Mapping[str, str]
    command: str
    hasty: bool = False


# The ledger


def gather(folder: Path, people: int, *, store: str = STORE) -> Path:
    """A ledger whose council has ``people`` members, all present, a vote open and none cast."""
    told(folder, "Phiên họp Hội đồng", 0, store=store)
    desk = open_desk(folder)
    members = desk.views.state("council", COUNCIL).members
    known = len(desk.views.list("person"))
    fresh = [f"CB-{known + n:03d}" for n in range(1, people - len(members) + 1)]
    enrolled = [Command("person.enrol", one, _new(one), OFFICE) for one in fresh]
    seated = [Command("council.add_member", COUNCIL, _seat(one), DIRECTOR) for one in fresh]
    come = [
        Command("session.arrive", SESSION, {"member": one}, SECRETARY) for one in (*members, *fresh)
    ]
    desk.decide_all([*enrolled, *seated, *come])
    desk.decide("session.open", SESSION, {}, person=DIRECTOR)
    facts = {"session": SESSION, "nomination": "ĐX-2025-001"}
    desk.decide("vote.open", VOTE, facts, person=SECRETARY)
    desk.close()
    return folder


def _new(person: str) -> Mapping[str, str]:
    return {"name": f"Đại biểu {person}", "unit": "VP", "sex": "female"}


def _seat(person: str) -> Mapping[str, str]:
    return {"person": person, "document": "QĐ 26/QĐ-SNgV"}


def sign_in(folder: Path, people: Sequence[str]) -> list[Member]:
    """Everybody signed in, by the real accounts."""
    book = Book(folder, clock=now)
    try:
        return [_signed_in(book, person) for person in people]
    finally:
        book.close()


def _signed_in(book: Book, person: str) -> Member:
    token = sessions.begin(book, person, how="test")
    found = sessions.find(book, token)
    assert found
    return Member(person, token, found.csrf)


# What they send


def ballots(members: Sequence[Member], hasty: int) -> list[Form]:
    """Every member's answer to the vote, two of three in favour; every ``hasty``-th is in haste."""
    path = f"/hop/{SESSION}/{VOTE}"
    return [
        Form(
            one,
            path,
            {"tra-loi": "dong-y" if n % 3 else "khong-dong-y"},
            str(uuid4()),
            n % hasty == 0,
        )
        for n, one in enumerate(members)
    ]


def arrivals(desks: Sequence[Member], people: Sequence[str], hasty: int) -> list[Form]:
    """Everybody noted as entered, in turn at each of the desks."""
    return [
        Form(
            desks[n % len(desks)],
            f"/don-tiep/{PLAN}/{DESKS[n % len(desks)]}",
            {"who": person, "movement": "entered"},
            str(uuid4()),
            n % hasty == 0,
        )
        for n, person in enumerate(people)
    ]


async def all_at_once(port: int, forms: Sequence[Form]) -> list[Answer]:
    """Every form at the same moment, each on a connection of its own."""
    return await asyncio.gather(*(send(port, form) for form in forms))


async def in_turn(port: int, forms: Sequence[Form]) -> list[Answer]:
    """As desks work: each sends its next form when the last one was answered."""
    queues: dict[str, list[Form]] = {}
    for form in forms:
        queues.setdefault(form.path, []).append(form)

    async def desk(queue: list[Form]) -> list[Answer]:
        return [await send(port, form) for form in queue]

    return [one for each in await asyncio.gather(*map(desk, queues.values())) for one in each]


async def send(port: int, form: Form) -> Answer:
    """Send a form until it is answered."""
    if form.hasty:
        await _drop(port, form)
    start = time.perf_counter()
    status, _ = await _asked(port, _post(port, form))
    return Answer(form.member.person, form.command, status, time.perf_counter() - start)


async def _drop(port: int, form: Form) -> None:
    """Send a form and be gone before the answer is there."""
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(_post(port, form))
    await writer.drain()
    await asyncio.sleep(0.02)
    writer.transport.abort()


async def get(port: int, path: str, member: Member | None, *, part: bool = False) -> int:
    """Ask for a page; the status of the answer."""
    more = "HX-Request: true\r\n" if part else ""
    return (await _asked(port, _head("GET", port, path, member, more)))[0]


async def _asked(port: int, sent: bytes) -> tuple[int, bytes]:
    async with asyncio.timeout(PATIENCE):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        answer = await reader.read()
        writer.close()
    return int(answer.split(b" ", 2)[1]), answer


def _post(port: int, form: Form) -> bytes:
    asked = {"csrf": form.member.csrf, "command": form.command, **form.fields}
    body = urlencode(asked).encode()
    kind = "application/x-www-form-urlencoded"
    more = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    return _head("POST", port, form.path, form.member, more) + body


def _head(method: str, port: int, path: str, member: Member | None, more: str) -> bytes:
    cookie = f"Cookie: thidua={member.token}\r\n" if member else ""
    return (
        f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
        f"{cookie}{more}\r\n"
    ).encode()


# What was recorded


def recorded(desk: Desk) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How often each member's ballot, each arrival and each command stands in the ledger."""
    votes, entered, commands = Counter[str](), Counter[str](), Counter[str]()
    for one in desk.ledger.history():
        commands[one.around.cmd] += isinstance(one.event, BallotCast | Noted)
        match one.event:
            case BallotCast(member=member):
                votes[member] += 1
            case Noted(who=who):
                entered[who] += 1
    return votes, entered, +commands


# The server


async def served(folder: Path, work: Callable[[int], Awaitable[None]]) -> None:
    """The product's server in a process of its own, for as long as ``work`` takes."""
    port = _free_port()
    program = [sys.executable, "-m", "tests.crowd", str(folder), str(port)]
    server = await asyncio.create_subprocess_exec(*program, cwd=Path(__file__).parents[1])
    try:
        await _answers(port)
        await work(port)
    finally:
        server.terminate()
        await server.wait()


async def _answers(port: int) -> None:
    stop = time.monotonic() + PATIENCE
    while time.monotonic() < stop:
        try:
            if await get(port, "/vao", None) == 200:
                return
        except OSError:
            await asyncio.sleep(0.1)
    raise TimeoutError(port)


def _free_port() -> int:
    import socket

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def application(folder: Path) -> Starlette:
    """The product's, and beside it a page as bare as can be, to compare with."""
    made = make_app(open_desk(folder))
    template = Environment(autoescape=True).from_string(PAGE)
    rows = [(n, f"Nhiệm vụ {n}", "Văn phòng") for n in range(20)]

    def bare(_: Request) -> HTMLResponse:
        return HTMLResponse(template.render(title="Trang trần", rows=rows))

    alone = Starlette(routes=[Route(BARE, bare)])

    async def either(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        await (alone if path == BARE else made)(scope, receive, send)

    return either  # type: ignore[return-value]


if __name__ == "__main__":
    server.serve(application(Path(sys.argv[1])), server.listen("127.0.0.1", int(sys.argv[2])))
