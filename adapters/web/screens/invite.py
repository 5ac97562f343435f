"""``/moi/{token}``: a person chooses a password. ``/tai-khoan``: the Office hands out the links.

Looking at a link uses nothing up, for programs that preview links look at it first.
"""

from typing import TYPE_CHECKING, Any

from domain.decision import AUDITOR, DIRECTOR, OFFICE
from domain.refusal import Refusal

from ...accounts import roster, second, sessions
from ...accounts.invitations import Invitation, invite, invited, redeem, withdraw
from ...accounts.passwords import check_same
from ...accounts.qr import qr
from ...accounts.sessions import CODE, FULL, SETUP
from ...problems import UsageProblem
from .. import credentials
from . import Screen
from .sign_in import arrive

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...views.rows import Line
    from ..visit import Visit

MAY = (OFFICE, DIRECTOR)
GUARDED = {DIRECTOR, AUDITOR}  # no link of the Office opens an account of theirs that is in use


# The person


def opened(visit: "Visit") -> "Response":
    """The form behind a link: who it is for, and a password to choose."""
    return _choose(visit, visit.path("token"))


def chosen(visit: "Visit") -> "Response":
    """Take the password, use the link up, and sign in."""
    book, token, password = visit.site.people.book, visit.path("token"), visit.form.get("mat-khau")
    person = _meant(visit, token)
    try:
        check_same(password, visit.form.get("mat-khau-lai"))
        redeem(book, token, password, credentials.own(visit, person))
    except UsageProblem as problem:
        if problem.code == "invitation_unusable":
            raise
        return _choose(visit, token, problem)
    return _signed_in(visit, person)


def _signed_in(visit: "Visit", person: str) -> "Response":
    book, stage = visit.site.people.book, FULL
    found = roster.account(book, person)
    if found is None or found.locked:
        return visit.go("/vao")
    if second.has_second(book, person):
        stage = CODE
    elif credentials.must_have_second(visit, person) and not found.passkeys:
        stage = SETUP
    agent = credentials.agent(visit)
    begun = sessions.begin(book, person, how="invitation", agent=agent, stage=stage)
    return arrive(visit, stage, begun, person)


def _meant(visit: "Visit", token: str) -> str:
    """Whom a link is for; who has left the agency is let in by none."""
    found = invited(visit.site.people.book, token)
    if not credentials.on_the_roll(visit, found.person):
        raise UsageProblem("invitation_unusable")
    return found.person


def _choose(visit: "Visit", token: str, problem: UsageProblem | None = None) -> "Response":
    person = _meant(visit, token)
    facts: dict[str, Any] = {
        "token": token,
        "person": person,
        "own": credentials.own(visit, person),
    }
    if problem:
        answer = visit.refused("invite/choose.html", problem, **facts)
    else:
        answer = visit.page("invite/choose.html", **facts)
    answer.headers["referrer-policy"] = "no-referrer"
    return answer


# The Office


def listed(visit: "Visit") -> "Response":
    """Everybody on the roll, and how their account stands."""
    _office(visit)
    return visit.page("invite/list.html", **_list(visit))


def make(visit: "Visit") -> "Response":
    """Make a link for a person; the page that comes is the slip to print or to read out."""
    _office(visit)
    person = _person(visit)
    _guard(visit, person)
    made = invite(visit.site.people.book, person, visit.person)
    answer = visit.page("invite/slip.html", **slip(visit, made))
    answer.headers["referrer-policy"] = "no-referrer"
    return answer


def take_back(visit: "Visit") -> "Response":
    """Take back a link that was not used."""
    _office(visit)
    withdraw(visit.site.people.book, _person(visit), visit.person)
    return visit.go("/tai-khoan", visit.words.text("web.invite.withdrawn"))


def lock(visit: "Visit") -> "Response":
    """Let a person in no more."""
    _office(visit)
    person = _person(visit)
    _guard(visit, person)
    roster.lock(visit.site.people.book, person, visit.person)
    return visit.go("/tai-khoan", visit.words.say("web.invite.locked", person=person))


def unlock(visit: "Visit") -> "Response":
    """Let a person in again."""
    _office(visit)
    person = _person(visit)
    _guard(visit, person)
    roster.unlock(visit.site.people.book, person, visit.person)
    return visit.go("/tai-khoan", visit.words.say("web.invite.unlocked", person=person))


def slip(visit: "Visit", made: Invitation) -> dict[str, Any]:
    """What a slip shows."""
    root = visit.site.root or visit.site.people.book.policy.address
    link = f"{(root or str(visit.request.base_url)).rstrip('/')}/moi/{made.token}"
    return {
        "opens": link,
        "picture": qr(link, visit.words.text("web.invite.qr")),
        "own": credentials.own(visit, made.person),
        "person": made.person,
        "expires": credentials.at(made.expires),
    }


def _office(visit: "Visit") -> None:
    if not visit.roles & set(MAY):
        facts = {"person": visit.person, "needed": MAY, "role": visit.role, "unit": visit.unit}
        raise Refusal("not_authorised", **facts)


def _guard(visit: "Visit", person: str) -> None:
    """Nobody takes over the Director's or an auditor's account through the web."""
    found = roster.account(visit.site.people.book, person)
    held = {o.role for o in visit.desk.views.offices(person, visit.desk.today)}
    in_use = found is not None and (found.active or found.locked)
    if in_use and person != visit.person and held & GUARDED:
        raise UsageProblem("account_at_server", person=person)


def _person(visit: "Visit") -> str:
    typed = visit.form.get("nguoi")
    id = visit.desk.views.resolve_id(typed, "person")
    if id is None or not credentials.on_the_roll(visit, id):
        raise UsageProblem("id_unknown", found=typed, near=())
    return id


def _list(visit: "Visit") -> dict[str, Any]:
    asked = visit.query("tim")
    views = visit.desk.views
    known = {one.person: one for one in roster.accounts(visit.site.people.book)}

    def row(line: "Line") -> dict[str, Any]:
        found = known.get(line.id)
        return {
            "person": line.id,
            "name": line.title,
            "unit": line.unit,
            "status": found.status if found else "none",
            "second": bool(found and (found.second_factor or found.passkeys)),
            "until": credentials.at(found.invited_until) if found and found.invited_until else None,
            "seen": credentials.at(found.seen) if found and found.seen else None,
        }

    rows = [row(line) for line in views.list("person", open=True, search=asked or None)]
    return {"rows": rows, "asked": asked}


SCREENS = (
    Screen("/moi/{token}", opened, open=True),
    Screen("/moi/{token}", chosen, ("POST",), open=True),
    Screen("/tai-khoan", listed, name="accounts"),
    Screen("/tai-khoan/moi", make, ("POST",)),
    Screen("/tai-khoan/thu-hoi", take_back, ("POST",)),
    Screen("/tai-khoan/khoa", lock, ("POST",)),
    Screen("/tai-khoan/mo", unlock, ("POST",)),
)
