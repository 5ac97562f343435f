"""The screen in the hall: what is on, what is next, results once they are, how many are in.

Shown to whoever is signed in, and to a screen that the Office gave a link. Nothing on it is about a
person beyond what is announced.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.responses import PlainTextResponse, RedirectResponse, Response

from ...clock import VIETNAM
from ..form import Form
from ..hall import display
from ..hall.course import course
from ..hall.door import numbers
from ..hall.honours import running_order
from ..hall.kept import once
from ..hall.votes import of_list, of_today
from ..page import STATIC
from ..visit import Guest, Visit
from . import Screen

if TYPE_CHECKING:
    from starlette.requests import Request

    from ..site import Site


def show(visit: "Visit") -> Response:
    """The page, or its live part alone."""
    plan, token = visit.path("plan"), visit.query("khoa")
    if token:
        return _let_in(visit, plan, token)
    if not (visit.person or display.shows(visit.site, visit.request, plan)):
        return _closed(visit)
    if visit.partial and visit.moment is None:
        return once(visit.site, _key(visit, plan), lambda: _part(visit, plan))
    return visit.page("projector/page.html", **_context(visit, plan))


def _part(visit: "Visit", plan: str) -> Response:
    return visit.page("projector/live.html", **_context(visit, plan))


def language(site: "Site", request: "Request", plan: str) -> str:
    """In which language whoever asks may see the screen of a plan, "" where they may not."""
    guest = site.people.guest(request)
    if not (guest.person or display.shows(site, request, plan)):
        return ""
    return Visit(request, site, Guest(language=guest.language), Form()).words.language


def carried(site: "Site", request: "Request", plan: str, language: str) -> bytes:
    """The live part as it goes to all lines of one language at once: made for nobody."""
    visit = Visit(request, site, Guest(language=language), Form())
    return bytes(once(site, _key(visit, plan), lambda: _part(visit, plan)).body)


def _key(visit: "Visit", plan: str) -> tuple[str, str, int, str]:
    """All that the part depends on: nothing of who looks but the language."""
    minute = visit.desk.clock().strftime("%Y-%m-%d %H:%M")
    return plan, visit.words.language, visit.desk.views.position, minute


def worker(_: "Visit") -> Response:
    """What keeps the last state of a screen for when it is loaded without the network."""
    text = (STATIC / "projector-worker.js").read_text(encoding="utf-8")
    headers = {"cache-control": "no-cache"}
    return Response(text, media_type="text/javascript", headers=headers)


def _let_in(visit: "Visit", plan: str, token: str) -> Response:
    if display.plan_of(visit.site, token) != plan:
        return _closed(visit)
    answer = RedirectResponse(f"/man-hinh/{quote(plan)}", 303)
    display.let_in(visit.site, answer, token)
    return answer


def _closed(visit: "Visit") -> Response:
    if visit.partial:
        return PlainTextResponse("", 401)
    return visit.page("projector/closed.html", status=403)


def _context(visit: "Visit", plan: str) -> dict[str, Any]:
    found = course(visit, plan)
    calls = running_order(visit, found.id)
    at = visit.moment if isinstance(visit.moment, datetime) else visit.desk.clock()
    return {
        "course": found,
        "at": at.astimezone(VIETNAM).strftime("%H:%M"),
        "present": numbers(visit.views, found.id),
        "handed": [call for call in calls if call.state == "handed"][-1:],
        "calling": [call for call in calls if call.state == "waiting"][:1],
        "ballots": of_today(visit),
        "passed": of_list(visit, found),
        "lines": found.conference.gathering.backdrop.lines,
    }


SCREENS = (
    Screen("/man-hinh/luu.js", worker, open=True),
    Screen("/man-hinh/{plan}", show, open=True, name="projector"),
)
