"""``/vao/oidc``: sign in through another house, where one is set and its extra installed."""

from typing import TYPE_CHECKING

from starlette.responses import RedirectResponse

from ...accounts import elsewhere, second, sessions
from ...accounts.sessions import CODE, FULL, SETUP
from ...problems import UsageProblem
from .. import credentials
from ..people import COOKIE
from . import Screen
from .sign_in import arrive, onwards

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

STATE, LASTS = "thidua-oidc", elsewhere.LASTS


def leave(visit: "Visit") -> "Response":
    """Send the browser to the other house."""
    _there(visit)
    where, state = elsewhere.begin(visit.site.people.book, _returns(visit), onwards(visit))
    answer = RedirectResponse(where, 303)
    answer.set_cookie(
        STATE, state, max_age=LASTS, secure=visit.site.secure, httponly=True, samesite="lax"
    )
    return answer


def come_back(visit: "Visit") -> "Response":
    """Take the other house's word for who it is, when it is linked to somebody here."""
    _there(visit)
    if error := visit.query("error"):
        raise UsageProblem("oidc_refused", detail=error[:60])
    book, cookie = visit.site.people.book, visit.request.cookies.get(STATE, "")
    subject, wanted = elsewhere.finish(
        book, visit.query("state"), cookie, visit.query("code"), _returns(visit)
    )
    person = elsewhere.linked(book, subject)
    if not credentials.on_the_roll(visit, person):
        raise UsageProblem("oidc_not_linked")
    stage = FULL
    if second.has_second(book, person):
        stage = CODE
    elif credentials.must_have_second(visit, person):
        stage = SETUP
    sessions.end(book, visit.request.cookies.get(COOKIE, ""))
    agent = credentials.agent(visit)
    token = sessions.begin(book, person, how="oidc", agent=agent, stage=stage)
    answer = arrive(visit, stage, token, person, wanted)
    answer.delete_cookie(STATE, secure=visit.site.secure, httponly=True, samesite="lax")
    return answer


def _there(visit: "Visit") -> None:
    if not credentials.elsewhere(visit):
        raise UsageProblem("page_unknown", path=visit.request.url.path)


def _returns(visit: "Visit") -> str:
    root = visit.site.root or str(visit.request.base_url)
    return f"{root.rstrip('/')}/vao/oidc/ve"


SCREENS = (
    Screen("/vao/oidc", leave, open=True),
    Screen("/vao/oidc/ve", come_back, open=True),
)
