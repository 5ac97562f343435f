"""``/vao`` and ``/ra``: name and password, then a code where one is set up; and out again.

Sources: OWASP ASVS 5.0 V6 (same answer whatever was wrong), V7 (a new token with every new right).
"""

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ...accounts import second, sessions
from ...accounts.qr import qr
from ...accounts.sessions import CODE, FULL, SETUP
from ...accounts.signing_in import with_code, with_password
from ...problems import UsageProblem
from .. import credentials
from ..people import COOKIE
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

NEXT = {FULL: "", CODE: "/vao/ma", SETUP: "/vao/lop-hai"}


def form(visit: "Visit") -> "Response":
    """The form; who is signed in already goes on."""
    if visit.person:
        return visit.go(onwards(visit))
    return _form(visit)


def enter(visit: "Visit") -> "Response":
    """Sign in with what was typed."""
    tried = credentials.attempt(visit, visit.form.get("nguoi"))
    person = tried.person
    if person and not credentials.on_the_roll(visit, person):
        tried, person = tried._replace(person=""), ""
    needs = bool(person) and credentials.must_have_second(visit, person)
    try:
        stage, token = with_password(
            visit.site.people.book, tried, visit.form.get("mat-khau"), needs_second=needs
        )
    except UsageProblem as problem:
        return _form(visit, problem)
    sessions.end(visit.site.people.book, visit.request.cookies.get(COOKIE, ""))
    return arrive(visit, stage, token, person)


def arrive(visit: "Visit", stage: str, token: str, person: str, wanted: str = "") -> "Response":
    """Go on from the stage that was reached to the page ``wanted``, with the session's cookie."""
    wanted = wanted or onwards(visit)
    if stage == FULL:
        return credentials.signed_in(visit, visit.go(wanted), token, person)
    return credentials.give(visit, visit.go(f"{NEXT[stage]}?ve={quote(wanted)}"), token)


def code_form(visit: "Visit") -> "Response":
    """The form for the code."""
    if credentials.half_signed_in(visit, CODE) is None:
        return visit.go("/vao")
    return _code(visit)


def code(visit: "Visit") -> "Response":
    """Sign in with the code as well."""
    half = credentials.half_signed_in(visit, CODE)
    if half is None:
        return _form(visit, UsageProblem("sign_in_expired"))
    token = visit.request.cookies.get(COOKIE, "")
    try:
        fresh = with_code(
            visit.site.people.book, token, visit.form.get("ma"), credentials.attempt(visit)
        )
    except UsageProblem as problem:
        return _code(visit, problem)
    return credentials.signed_in(visit, visit.go(onwards(visit)), fresh, half.person)


def setup_form(visit: "Visit") -> "Response":
    """An authenticator is set up before the first page is seen: the office asks for it."""
    half = credentials.half_signed_in(visit, SETUP)
    return visit.go("/vao") if half is None else _setup(visit, half.person)


def setup(visit: "Visit") -> "Response":
    """Finish setting it up, and sign in; the recovery codes are shown once."""
    half = credentials.half_signed_in(visit, SETUP)
    if half is None:
        return _form(visit, UsageProblem("sign_in_expired"))
    book = visit.site.people.book
    try:
        codes = second.confirm(book, half.person, visit.form.get("ma"))
    except UsageProblem as problem:
        return _setup(visit, half.person, problem)
    token = visit.request.cookies.get(COOKIE, "")
    fresh = sessions.rotate(book, token, how="password+code")
    answer = visit.page("account/codes.html", codes=codes, onwards=onwards(visit))
    return credentials.signed_in(visit, answer, fresh, half.person)


def leave_form(visit: "Visit") -> "Response":
    """A button to sign out: no link does it, or a picture on another site could."""
    return visit.page("sign_in/leave.html")


def leave(visit: "Visit") -> "Response":
    """Sign out."""
    sessions.end(visit.site.people.book, visit.guest.token)
    return credentials.signed_out(visit, visit.go("/vao", visit.words.text("web.sign_in.left")))


def _form(visit: "Visit", problem: UsageProblem | None = None) -> "Response":
    facts: dict[str, Any] = {
        "typed": visit.form.get("nguoi")[: credentials.LONGEST],
        "onwards": onwards(visit),
        "passkeys": credentials.passkeys_installed(),
        "elsewhere": credentials.elsewhere(visit),
    }
    return _answer(visit, "sign_in/enter.html", problem, facts)


def _code(visit: "Visit", problem: UsageProblem | None = None) -> "Response":
    return _answer(visit, "sign_in/code.html", problem, {"onwards": onwards(visit)})


def _setup(visit: "Visit", person: str, problem: UsageProblem | None = None) -> "Response":
    link = authenticator(visit, person)
    facts = {"action": "/vao/lop-hai", "onwards": onwards(visit), **shown(visit, link)}
    return _answer(visit, "account/second.html", problem, facts)


def _answer(
    visit: "Visit", template: str, problem: UsageProblem | None, facts: dict[str, Any]
) -> "Response":
    if problem is None:
        return visit.page(template, **facts)
    answer = visit.refused(template, problem, **facts)
    if problem.code in {"sign_in_slow", "sign_in_busy"}:
        answer.status_code = 429
        answer.headers["retry-after"] = str(problem.facts.get("seconds", 10))
    return answer


def authenticator(visit: "Visit", person: str) -> str:
    """The address of the authenticator a person is setting up, begun where none is."""
    book, issuer = visit.site.people.book, credentials.own(visit, person).agency
    return second.pending(book, person, issuer) or second.start(book, person, issuer)


def shown(visit: "Visit", link: str) -> dict[str, str]:
    """An authenticator's address as a picture, and its secret to be typed where none can be."""
    secret = link.partition("secret=")[2].partition("&")[0]
    groups = " ".join(secret[n : n + 4] for n in range(0, len(secret), 4))
    return {"picture": qr(link, visit.words.text("web.account.qr")), "secret": groups, "uri": link}


def onwards(visit: "Visit") -> str:
    """The page that was wanted first, when it is one of ours."""
    path = visit.form.get("ve") or visit.query("ve") or "/"
    ours = path.startswith("/") and not path.startswith(("//", "/\\", "/vao", "/ra", "/moi"))
    return path if ours and path.isprintable() else "/"


SCREENS = (
    Screen("/vao", form, open=True, name="sign_in"),
    Screen("/vao", enter, ("POST",), open=True),
    Screen("/vao/ma", code_form, open=True),
    Screen("/vao/ma", code, ("POST",), open=True),
    Screen("/vao/lop-hai", setup_form, open=True),
    Screen("/vao/lop-hai", setup, ("POST",), open=True),
    Screen("/ra", leave_form),
    Screen("/ra", leave, ("POST",)),
)
