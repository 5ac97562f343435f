"""``/dien-tap``: who opens a rehearsal chooses whom to play; elsewhere there is no such page."""

from typing import TYPE_CHECKING

from domain.refusal import Refusal

from ...accounts import sessions
from ...accounts.sessions import FULL
from .. import guard
from ..credentials import signed_in
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...views.rows import Line
    from ..visit import Visit

HOW = "rehearsal"


def choose(visit: "Visit") -> "Response":
    """Everybody of the roll with the offices they hold, those with an office first."""
    _only_rehearsal(visit)
    people = [(line, _roles(visit, line)) for line in visit.views.list("person", open=True)]
    people.sort(key=lambda one: (len(one[1]) < 2, one[0].id))
    return visit.page("rehearsal/choose.html", people=people)


def enter(visit: "Visit") -> "Response":
    """Sign in as an invented person, without a password."""
    _only_rehearsal(visit)
    guard.check_origin(visit.request, visit.site)
    line = visit.views.line("person", visit.form.get("person"))
    if line is None or not line.open:
        raise Refusal("not_found", topic="person", id=visit.form.get("person"))
    book = visit.site.people.book
    token = sessions.begin(book, line.id, how=HOW, stage=FULL)
    return signed_in(visit, visit.go("/"), token, line.id)


def _only_rehearsal(visit: "Visit") -> None:
    settings = visit.desk.settings
    if not (settings.rehearsal and settings.origin.startswith("dien-tap/")):
        raise Refusal("not_found", topic="page", id=visit.request.url.path)


def _roles(visit: "Visit", line: "Line") -> tuple[str, ...]:
    return tuple(dict.fromkeys(office.role for office in visit.views.offices(line.id, visit.today)))


SCREENS = (
    Screen("/dien-tap", choose, open=True, name="rehearsal"),
    Screen("/dien-tap", enter, methods=("POST",), open=True),
)
