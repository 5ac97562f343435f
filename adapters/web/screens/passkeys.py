"""``/vao/khoa-may`` and ``/toi/khoa-may``: passkeys, where the extra for them is installed.

The only pages that need a script, for the browser's dialogue can be opened by nothing else.
"""

import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.responses import JSONResponse, Response

from ...accounts import passkeys, sessions
from ...accounts.passkeys import Place
from ...problems import UsageProblem
from .. import credentials, status
from ..people import COOKIE
from . import Screen
from .sign_in import onwards

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..visit import Visit


def begin_adding(visit: "Visit") -> Response:
    """What the browser needs to make a key."""
    own = credentials.own(visit, visit.person)
    book = visit.site.people.book
    made = passkeys.begin_adding(book, visit.person, own.name, own.agency, _place(visit))
    return JSONResponse(json.loads(made))


def add(visit: "Visit") -> Response:
    """Keep the key; the session gets a new token."""
    sent, name = visit.form.get("credential"), visit.form.get("ten")
    passkeys.add(visit.site.people.book, visit.person, sent, name, _place(visit))
    fresh = sessions.rotate(visit.site.people.book, visit.guest.token)
    return credentials.give(visit, JSONResponse({"next": "/toi"}), fresh)


def drop(visit: "Visit") -> Response:
    """Take a key away."""
    passkeys.drop(visit.site.people.book, visit.person, visit.form.get("khoa"))
    return visit.go("/toi", visit.words.text("web.account.passkey_dropped"))


def begin(visit: "Visit") -> Response:
    """What the browser needs to answer with a key."""
    return JSONResponse(
        json.loads(passkeys.begin_signing_in(visit.site.people.book, _place(visit)))
    )


def enter(visit: "Visit") -> Response:
    """Sign in with the key that answered."""
    book = visit.site.people.book
    person = passkeys.sign_in(book, visit.form.get("credential"), _place(visit))
    if not credentials.on_the_roll(visit, person):
        raise UsageProblem("passkey_refused")
    sessions.end(book, visit.request.cookies.get(COOKIE, ""))
    token = sessions.begin(book, person, how="passkey", agent=credentials.agent(visit))
    return credentials.signed_in(visit, JSONResponse({"next": onwards(visit)}), token, person)


def _said(handler: "Callable[[Visit], Response]") -> "Callable[[Visit], Response]":
    """The handler, with what went wrong as JSON for the script."""

    def answered(visit: "Visit") -> Response:
        try:
            return handler(visit)
        except UsageProblem as problem:
            said = visit.said(problem)
            return JSONResponse({"said": f"{said.rule} {said.cure}"}, status.of(problem))

    return answered


def _place(visit: "Visit") -> Place:
    """The site as browsers know it."""
    root = visit.site.root or str(visit.request.base_url)
    parts = urlsplit(root)
    return Place(parts.hostname or "", f"{parts.scheme}://{parts.netloc}")


SCREENS = (
    (
        Screen("/vao/khoa-may/bat-dau", _said(begin), ("POST",), open=True),
        Screen("/vao/khoa-may", _said(enter), ("POST",), open=True),
        Screen("/toi/khoa-may/bat-dau", _said(begin_adding), ("POST",)),
        Screen("/toi/khoa-may", _said(add), ("POST",)),
        Screen("/toi/khoa-may/bo", drop, ("POST",)),
    )
    if credentials.passkeys_installed()
    else ()
)
