"""What stands before every screen: which hosts, how much, from where, and with what headers."""

from collections.abc import Mapping
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

        async def answer(message: "Message") -> None:
            if message["type"] == "http.response.start":
                self._seal(MutableHeaders(scope=message))
            await send(message)

        if not self.site.serves(_host(headers.get("host", ""))):
            await PlainTextResponse("Unknown host", 421)(scope, receive, answer)
            return
        most = self.site.upload_bytes + self.site.form_bytes
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > most:
            await PlainTextResponse("Too much", 413)(scope, receive, answer)
            return
        await self.app(scope, _counted(receive, most), answer)

    def _seal(self, headers: MutableHeaders) -> None:
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        headers.setdefault("cache-control", "no-store")
        if self.site.secure:
            headers.setdefault("strict-transport-security", "max-age=31536000; includeSubDomains")


def _host(header: str) -> str:
    """The name in a Host header, without its port."""
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""


class TooMuchError(Exception):
    """A body went on beyond what is taken."""


def _counted(receive: "Receive", most: int) -> "Receive":
    """Count what really comes, whatever the header says."""
    taken = 0

    async def counted() -> "Message":
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
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
