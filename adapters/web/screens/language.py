"""``/tieng``: the language of the pages, also for whoever is not signed in yet."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...accounts.roster import set_language
from ...words.words import LANGUAGES
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

COOKIE, YEAR = "ngon-ngu", 31_536_000  # seconds


def speak(visit: "Visit") -> "Response":
    """Choose it, and go on where one was; an account remembers it everywhere."""
    chosen = visit.form.get("ngon-ngu")
    language = chosen if chosen in LANGUAGES else visit.words.language
    if visit.person:
        set_language(visit.site.people.book, visit.person, language)
    answer = visit.go(_back(visit))
    answer.set_cookie(
        COOKIE, language, max_age=YEAR, httponly=True, samesite="lax", secure=visit.site.secure
    )
    return answer


def _back(visit: "Visit") -> str:
    """The page the choice was made on, where it was one of ours."""
    page = urlsplit(visit.request.headers.get("referer", ""))
    if page.netloc != visit.request.headers.get("host", ""):
        return "/"
    return f"{page.path}?{page.query}" if page.query else page.path


SCREENS = (Screen("/tieng", speak, ("POST",), open=True),)
