"""A screen in the hall: it shows one page, is nobody, and its link ends by itself.

The link is signed with a key beside the ledger; a new key ends every link at once.
"""

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING

from itsdangerous import BadData, URLSafeSerializer

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from ..site import Site

KEY = "man-hinh.khoa"
COOKIE = "man-hinh"
BYTES = 32
HOURS = (4, 12, 24, 72)  # how long a link may last


def link(site: "Site", plan: str, hours: int) -> str:
    """The token of a link to the screen of one plan."""
    ends = site.desk.clock() + timedelta(hours=hours)
    return _signer(site).dumps([plan, ends.isoformat(timespec="seconds")])


def plan_of(site: "Site", token: str) -> str:
    """The plan whose screen a token opens; "" when it opens none, or not any more."""
    if not token or len(token) > 500 or not _place(site).exists():
        return ""
    try:
        plan, ends = _signer(site).loads(token)
        return str(plan) if site.desk.clock() < datetime.fromisoformat(ends) else ""
    except (BadData, ValueError, TypeError):
        return ""


def shows(site: "Site", request: "Request", plan: str = "") -> bool:
    """Whether a request comes from a screen that was let in, for ``plan`` if one is named."""
    found = plan_of(site, request.cookies.get(COOKIE, ""))
    return bool(found) and plan in ("", found)


def let_in(site: "Site", answer: "Response", token: str) -> None:
    """Give a browser what its screen needs to come back, so that the address holds no secret."""
    answer.set_cookie(
        COOKIE, token, max_age=HOURS[-1] * 3600, httponly=True, samesite="lax", secure=site.secure
    )


def end_all(site: "Site") -> None:
    """End every link that was ever made."""
    with suppress(FileNotFoundError):
        _place(site).unlink()


def _signer(site: "Site") -> URLSafeSerializer:
    return URLSafeSerializer(_key(_place(site)), salt=site.desk.settings.origin)


def _place(site: "Site") -> Path:
    return site.folder / KEY


def _key(place: Path) -> bytes:
    """The key, made where there is none; of two who make it at once, one is taken by both."""
    with suppress(FileExistsError):
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(token_bytes(BYTES))
    return place.read_bytes()
