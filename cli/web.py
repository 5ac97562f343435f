"""``thidua web``: the ledger's pages, served from this machine to whoever may see them."""

import sys
from contextlib import asynccontextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from adapters.problems import UsageProblem

from .command import Command, Option
from .page import GAP, bold, dim, show, wrapped

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from socket import socket

    from adapters.web.site import Site

    from .session import Session

SEAL_EVERY = 10  # minutes
PORTS = range(1 << 16)


def web(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(port: str, host: str, root: str) -> None:
        from adapters.web.server import listen

        number = _port(port)
        desk, address = session.desk, _root(root)
        sock = listen(host, number)
        site = _site(session, address, host)
        shown = address or _local(sock)
        try:
            show(_page(session, site, shown))
            if not (address.startswith("https://") or _private(host)):
                print(words.say("web.server.open_http", where=shown), file=sys.stderr)
            sys.stdout.flush()
            _serve(site, sock)
        finally:
            site.people.close()
            desk.close()

    def option(names: str, key: str, default: str) -> Option:
        label = words.text(f"option.web.{key}")
        metavar = words.text(f"cli.metavar.web_{key}")
        return Option(names.split(), label, metavar=metavar, default=default)

    return Command(
        session,
        name,
        run,
        title=words.text("command.web.title"),
        help=words.text("command.web.help"),
        params=[
            option("--cong --port port", "port", "8000"),
            option("--dia-chi --host host", "host", "127.0.0.1"),
            option("--goc --root root", "root", ""),
        ],
        examples=("thidua web", "thidua web --goc https://thidua.example.vn"),
    )


# What was typed


def _port(typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 6 and int(typed) in PORTS):
        raise UsageProblem("port_malformed", found=typed)
    return int(typed)


def _root(typed: str) -> str:
    """The address people type: a scheme and a name, with nothing behind."""
    typed = typed.strip().rstrip("/")
    if not typed:
        return ""
    try:
        parts = urlsplit(typed)
        whole = parts.hostname and parts.port != 0
    except ValueError:
        whole = None
    if not whole or parts.scheme not in ("http", "https") or parts.path or parts.query:
        raise UsageProblem("web_root_malformed", found=typed)
    return typed


def _private(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _local(sock: "socket") -> str:
    """How this machine reaches a socket."""
    host, port = sock.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - read, not bound
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


# Serving


def _site(session: "Session", root: str, host: str) -> "Site":
    from adapters.web.people import People
    from adapters.web.site import Site

    people = People(session.desk)
    root = root or _root(people.book.policy.address)
    site = Site(session.desk, people, root=root, any_address=not _private(host))
    site.starts.append(lambda: _sealing(session))
    return site


def _serve(site: "Site", sock: "socket") -> None:
    from adapters.web.app import make_app
    from adapters.web.server import serve

    serve(make_app(site.desk, site=site), sock)


@asynccontextmanager
async def _sealing(session: "Session") -> "AsyncIterator[None]":
    """While the server runs the log is sealed at intervals, where there is a key."""
    from datetime import timedelta

    from adapters.audit.sealing import timer
    from adapters.desk import Desk

    folder, clock = session.desk.settings.folder, session.clock
    sealing = timer(lambda: Desk.open(folder, clock=clock), timedelta(minutes=SEAL_EVERY), clock)
    sealing.start()
    try:
        yield
    finally:
        sealing.stop()


# What is said


def _page(session: "Session", site: "Site", address: str) -> list[str]:
    words = session.words
    lines = [f"{bold(words.text('web.server.open'))} {address}/"]
    if site.rehearsal:
        lines.append(bold(words.text("web.rehearsal")))
    return [*lines, *_first(session, site, address), dim(words.text("web.server.stop"))]


def _first(session: "Session", site: "Site", address: str) -> list[str]:
    """While nobody has an account: a link for the Office, which invites everybody else."""
    from adapters.accounts.invitations import invite
    from adapters.accounts.roster import accounts
    from domain.decision import OFFICE

    words, book, day = session.words, site.people.book, session.today
    if any(one.active for one in accounts(book)):
        return []
    people = session.views.list("person", open=True)
    held = (
        line.id
        for line in people
        if OFFICE in {office.role for office in session.views.offices(line.id, day)}
    )
    person = next(held, "")
    if not person:
        return ["", *wrapped(words.text("web.server.no_office"))]
    made = invite(book, person, "")
    hours = round(book.policy.invitation / 3600)
    said = words.say("web.server.first", person=person, hours=hours)
    return ["", *wrapped(said), f"{GAP}{address}/moi/{made.token}", ""]
