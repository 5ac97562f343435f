"""``/toi``: one's own account: language, office, password, second factor, sessions."""

from typing import TYPE_CHECKING, Any

from ...accounts import roster, second, sessions
from ...accounts.passwords import check_same
from ...accounts.signing_in import change_password, confirm_password
from ...problems import UsageProblem
from ...words.words import LANGUAGES
from .. import credentials
from . import Screen
from .invite import MAY
from .sign_in import authenticator, shown

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...accounts.book import Book
    from ..visit import Visit


def show(visit: "Visit") -> "Response":
    """The page."""
    return visit.page("account/account.html", **_facts(visit))


def speak(visit: "Visit") -> "Response":
    """Choose the language."""
    language = visit.form.get("ngon-ngu")
    roster.set_language(_book(visit), visit.person, language if language in LANGUAGES else "")
    return visit.go("/toi")


def take_office(visit: "Visit") -> "Response":
    """Choose the office to act in; the session gets a new token."""
    role, _, unit = visit.form.get("vai-tro").partition(" ")
    if role and (role, unit) not in {(o.role, o.unit) for o in visit.offices()}:
        raise UsageProblem("office_not_held", role=role, unit=unit)
    fresh = sessions.rotate(_book(visit), visit.guest.token, role=role, unit=unit)
    return credentials.give(
        visit, visit.go("/toi", visit.words.text("web.account.office_taken")), fresh
    )


def end(visit: "Visit") -> "Response":
    """End one session, or all but this one."""
    book, number = _book(visit), visit.form.get("phien")
    for one in sessions.of_person(book, visit.person):
        chosen = str(one.number) == number or (number == "khac" and one.csrf != visit.guest.csrf)
        if chosen:
            sessions.end_number(book, visit.person, one.number)
    return visit.go("/toi", visit.words.text("web.account.session_ended"))


def change(visit: "Visit") -> "Response":
    """Another password; this browser goes on with a new session, every other one ends."""
    book, new = _book(visit), visit.form.get("mat-khau")
    try:
        check_same(new, visit.form.get("mat-khau-lai"))
        own = credentials.own(visit, visit.person)
        change_password(book, visit.person, visit.form.get("mat-khau-cu"), new, own)
    except UsageProblem as problem:
        return visit.refused("account/account.html", problem, **_facts(visit))
    agent = credentials.agent(visit)
    token = sessions.begin(book, visit.person, how="password", agent=agent)
    token = sessions.rotate(book, token, role=visit.role, unit=visit.unit)
    answer = visit.go("/toi", visit.words.text("web.account.password_changed"))
    return credentials.signed_in(visit, answer, token, visit.person)


# The second factor


def second_form(visit: "Visit") -> "Response":
    """An authenticator to set up."""
    return visit.page("account/second.html", **_second(visit))


def second_set(visit: "Visit") -> "Response":
    """Finish it with a first code; the recovery codes are shown once."""
    book = _book(visit)
    try:
        codes = second.confirm(book, visit.person, visit.form.get("ma"))
    except UsageProblem as problem:
        return visit.refused("account/second.html", problem, **_second(visit))
    return _codes(visit, codes)


def second_drop(visit: "Visit") -> "Response":
    """Do without, where the office allows it."""
    book = _book(visit)
    try:
        confirm_password(book, visit.person, visit.form.get("mat-khau-cu"))
        needed = credentials.must_have_second(visit, visit.person)
        second.drop(book, visit.person, needed=needed)
    except UsageProblem as problem:
        return visit.refused("account/account.html", problem, **_facts(visit))
    return visit.go("/toi", visit.words.text("web.account.second_dropped"))


def codes_renewed(visit: "Visit") -> "Response":
    """New recovery codes, shown once."""
    book = _book(visit)
    try:
        confirm_password(book, visit.person, visit.form.get("mat-khau-cu"))
        codes = second.renew_codes(book, visit.person)
    except UsageProblem as problem:
        return visit.refused("account/account.html", problem, **_facts(visit))
    return _codes(visit, codes)


def _codes(visit: "Visit", codes: tuple[str, ...]) -> "Response":
    """The codes, with the session under a new token: the account holds more than before."""
    fresh = sessions.rotate(_book(visit), visit.guest.token)
    answer = visit.page("account/codes.html", codes=codes, onwards="/toi")
    return credentials.signed_in(visit, answer, fresh, visit.person)


def _second(visit: "Visit") -> dict[str, Any]:
    link = authenticator(visit, visit.person)
    return {"action": "/toi/lop-hai", "onwards": "/toi", **shown(visit, link)}


def _facts(visit: "Visit") -> dict[str, Any]:
    book = _book(visit)
    return {
        "own": credentials.own(visit, visit.person),
        "offices": [o for o in visit.offices() if o.role != "staff"],
        "languages": LANGUAGES,
        "invites": bool(visit.roles & set(MAY)),
        "sessions": [_session(visit, one) for one in sessions.of_person(book, visit.person)],
        "second": second.has_second(book, visit.person),
        "codes_left": second.codes_left(book, visit.person),
        "needed": credentials.must_have_second(visit, visit.person),
        "passkeys": credentials.passkeys(visit),
        "passkeys_installed": credentials.passkeys_installed(),
    }


def _session(visit: "Visit", one: sessions.Session) -> dict[str, Any]:
    return {
        "number": one.number,
        "agent": credentials.browser(one.agent),
        "office": visit.words.office(one.role, one.unit) if one.role else "",
        "made": credentials.at(one.made),
        "seen": credentials.at(one.seen),
        "here": one.csrf == visit.guest.csrf,
    }


def _book(visit: "Visit") -> "Book":
    return visit.site.people.book


SCREENS = (
    Screen("/toi", show, name="account"),
    Screen("/toi/ngon-ngu", speak, ("POST",)),
    Screen("/toi/vai-tro", take_office, ("POST",)),
    Screen("/toi/phien", end, ("POST",)),
    Screen("/toi/mat-khau", change, ("POST",)),
    Screen("/toi/lop-hai", second_form),
    Screen("/toi/lop-hai", second_set, ("POST",)),
    Screen("/toi/lop-hai/bo", second_drop, ("POST",)),
    Screen("/toi/ma-du-phong", codes_renewed, ("POST",)),
)
