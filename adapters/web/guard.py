"""What stands before every screen: which hosts, how much, from where, and with what headers."""

import re
from asyncio import timeout
from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

from ..problems import UsageProblem

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from .site import Site
    from .visit import Guest

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "content-security-policy": CSP,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=(), payment=()",
}
SLACK = 1 << 16  # around what is counted exactly further in
BODY_SECONDS, PAUSE_SECONDS = 120.0, 15.0  # for a whole body, and between two pieces of it
# A name or a number, and a port: anything more would turn up in the addresses made of it.
HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9._-]+))(?::[0-9]{1,5})?")
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Refuses a request for another host or with too long a body, and puts headers on answers."""

    def __init__(self, app: "ASGIApp", site: "Site") -> None:
        self.app = app
        self.site = site

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        started = False

        async def answer(message: "Message") -> None:
            nonlocal started
            started = True
            if message["type"] == "http.response.start":
                self._seal(MutableHeaders(scope=message))
            await send(message)

        if not self.site.serves(_host(headers.get("host", ""))):
            await _stop(421)(scope, receive, answer)
            return
        most = self._most(headers.get("content-type", ""))
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()) or int(length) > most:
            await _stop(413)(scope, receive, answer)
            return
        try:
            await self.app(scope, _counted(receive, most), answer)
        except TooMuchError as error:
            if started:
                raise
            await _stop(error.status)(scope, receive, answer)

    def _most(self, kind: str) -> int:
        """How many bytes a body may have: files come in forms of several parts only."""
        if kind.lower().startswith("multipart/form-data"):
            return self.site.upload_bytes + SLACK
        return self.site.form_bytes + SLACK

    def _seal(self, headers: MutableHeaders) -> None:
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        headers.setdefault("cache-control", "no-store")
        if self.site.rehearsal:
            headers["thidua-rehearsal"] = "dien-tap"  # programs see no banner
        if self.site.secure:
            headers.setdefault("strict-transport-security", "max-age=31536000; includeSubDomains")


def _host(header: str) -> str:
    """The name in a Host header, without its port; "" for what is no name and number."""
    found = HOST.fullmatch(header)
    return (found[1] or found[2]).lower() if found else ""


class TooMuchError(Exception):
    """A body went on beyond what is taken, or came too slowly to be waited for."""

    def __init__(self, status: int = 413) -> None:
        super().__init__(status)
        self.status = status


def _stop(status: int) -> PlainTextResponse:
    """An answer to what no person sent; the connection ends with it."""
    return PlainTextResponse(f"{status}\n", status, headers={"connection": "close"})


def _counted(receive: "Receive", most: int) -> "Receive":
    """Count what really comes, whatever the header says, and how long it takes."""
    taken, whole, stop = 0, False, monotonic() + BODY_SECONDS

    async def counted() -> "Message":
        nonlocal taken, whole
        if whole:  # what is waited for now is only that the browser leaves
            return await receive()
        try:
            async with timeout(min(PAUSE_SECONDS, stop - monotonic())):
                message = await receive()
        except TimeoutError as error:
            raise TooMuchError(408) from error
        taken += len(message.get("body", b""))
        whole = not message.get("more_body", False)
        if taken > most:
            raise TooMuchError
        return message

    return counted


def check_origin(request: "Request", site: "Site") -> None:
    """Refuse what another site's page made the browser send."""
    if request.method in SAFE:
        return
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise UsageProblem("csrf_wrong")
    origin = request.headers.get("origin", "")
    if origin in ("", "null") and request.headers.get("sec-fetch-site"):
        return
    own = request.headers.get("host", "")
    if origin and origin != site.root and urlsplit(origin).netloc != own:
        raise UsageProblem("csrf_wrong")


def check_form(guest: "Guest", sent: str) -> None:
    """Refuse a form that was not made for this session."""
    from hmac import compare_digest

    if guest.person and not compare_digest(sent.encode(), guest.csrf.encode()):
        raise UsageProblem("csrf_wrong")
