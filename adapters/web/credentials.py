"""What the screens of signing in share: from where, as whom, and the cookies that tell.

Cookies: ``thidua`` is the session (gone with the browser), ``thidua-may`` marks a known device.
Neither can be read by scripts; where the site is reached by https neither travels without it.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.util import find_spec
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, Any, NamedTuple

from domain.decision import AUDITOR, DIRECTOR, OFFICE

from ..accounts import sessions
from ..accounts.devices import mark_device
from ..accounts.policy import CHAIR
from ..accounts.roster import account
from ..accounts.sessions import Session
from ..accounts.signing_in import Attempt
from ..views.folding import fold
from .people import COOKIE

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from ..views.reader import Views
    from .visit import Visit

DEVICE = "thidua-may"
ADVISED = frozenset({OFFICE, DIRECTOR, AUDITOR, CHAIR})  # to have a second factor
LONGEST = 200  # letters of a name typed to sign in


class Own(NamedTuple):
    """What others know of a person: none of it makes a password."""

    name: str
    unit: str
    agency: str
    id: str


# From where


def source(request: "Request", trusted: Iterable[str]) -> str:
    """The address a request comes from, behind the proxies of the house.

    X-Forwarded-For is read from its end, past every proxy that is trusted: what stands before the
    first stranger is what that stranger says, and counts for nothing.
    """
    address = request.client.host if request.client else ""
    chain = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",")]
    while chain and chain[-1] and within(address, trusted):
        address = chain.pop()
    return address


def within(address: str, networks: Iterable[str]) -> bool:
    """Whether an address lies in one of the networks."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in ip_network(network, strict=False) for network in networks)


def agent(visit: "Visit") -> str:
    """What the browser calls itself."""
    return visit.request.headers.get("user-agent", "")


def attempt(visit: "Visit", typed: str = "") -> Attempt:
    """Who tries to sign in with this request."""
    return Attempt(
        person=person_meant(visit.desk.views, typed[:LONGEST]),
        typed=typed[:LONGEST],
        address=source(visit.request, visit.site.people.book.policy.trusted_proxies),
        agent=agent(visit),
        device=visit.request.cookies.get(DEVICE, ""),
    )


def person_meant(views: "Views", typed: str) -> str:
    """The person on the roll whose id or whole name was typed, "" for nobody or for several."""
    typed = " ".join(typed.split())
    if not typed:
        return ""
    if id := views.resolve_id(typed, "person"):
        return id
    wanted = fold(typed)
    found = [line.id for line in views.list("person", search=typed) if fold(line.title) == wanted]
    return found[0] if len(found) == 1 else ""


# Of whom


def own(visit: "Visit", person: str) -> Own:
    """What others know of a person."""
    state = visit.desk.views.state("person", person)
    agency = visit.desk.views.state("agency", "CQ")
    unit = visit.words.value("unit", state.unit) if state else ""
    return Own(state.name if state else "", unit, agency.name if agency else "", person)


def must_have_second(visit: "Visit", person: str) -> bool:
    """Whether the agency asks a second factor of an office the person holds today."""
    return bool(_standing(visit, person) & {*visit.site.people.book.policy.second_factor})


def advised_second(visit: "Visit") -> bool:
    """Whether whoever is signed in decides or sees much, by nothing but a password so far."""
    found = account(visit.site.people.book, visit.person)
    by_password = found and found.active and not (found.second_factor or found.passkeys)
    return bool(by_password and _standing(visit, visit.person) & ADVISED)


def _standing(visit: "Visit", person: str) -> frozenset[str]:
    """The roles of a person today, and whether they chair a council."""
    views = visit.desk.views
    roles = {office.role for office in views.offices(person, visit.desk.today)}
    chairs = any(person == council.chair for council in views.states("council").values())
    return frozenset({*roles, CHAIR} if chairs else roles)


def on_the_roll(visit: "Visit", person: str) -> bool:
    """Whether the person serves in the agency today."""
    return bool(visit.desk.views.offices(person, visit.desk.today))


# Cookies


def half_signed_in(visit: "Visit", stage: str) -> Session | None:
    """The session of a browser that has not signed in wholly yet."""
    return sessions.find(visit.site.people.book, visit.request.cookies.get(COOKIE, ""), stage)


def signed_in(visit: "Visit", answer: "Response", token: str, person: str) -> "Response":
    """Hand the session to the browser, which is a known device from now on."""
    book = visit.site.people.book
    give(visit, answer, token)
    answer.set_cookie(
        DEVICE,
        mark_device(book, person),
        max_age=book.policy.device,
        secure=visit.site.secure,
        httponly=True,
        samesite="lax",
    )
    return answer


def give(visit: "Visit", answer: "Response", token: str) -> "Response":
    """Hand a session to the browser."""
    answer.set_cookie(COOKIE, token, secure=visit.site.secure, httponly=True, samesite="lax")
    return answer


def signed_out(visit: "Visit", answer: "Response") -> "Response":
    """Take the session out of the browser; the device stays known."""
    answer.delete_cookie(COOKIE, secure=visit.site.secure, httponly=True, samesite="lax")
    return answer


# What pages show


def at(seconds: float) -> datetime:
    """An instant of the accounts as pages tell it."""
    return datetime.fromtimestamp(seconds, UTC)


BROWSERS = ("Edg", "OPR", "SamsungBrowser", "coc_coc_browser", "Firefox", "Chrome", "Safari")
SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux")
SPOKEN = {"Edg": "Edge", "OPR": "Opera", "coc_coc_browser": "Cốc Cốc", "Mac OS": "macOS"}


def browser(agent: str) -> str:
    """A browser and its system in two words, from what it calls itself."""
    found = (next((n for n in names if n in agent), "") for names in (BROWSERS, SYSTEMS))
    return ", ".join(SPOKEN.get(name, name) for name in found if name) or agent[:40]


def passkeys_installed() -> bool:
    """Whether the extra for passkeys is there."""
    return find_spec("webauthn") is not None


def passkeys(visit: "Visit") -> list[dict[str, Any]]:
    """The passkeys of the person."""
    rows = visit.site.people.book.ask(
        "SELECT hex(id), name, made, used FROM passkey WHERE person = ? ORDER BY made", visit.person
    )
    return [
        {"id": id, "name": name, "made": at(made), "used": at(used) if used else None}
        for id, name, made, used in rows
    ]


def elsewhere(visit: "Visit") -> str:
    """What the house is called whose sign-in is taken here too, "" where there is none."""
    policy = visit.site.people.book.policy
    there = find_spec("joserfc") and find_spec("httpx")
    return (policy.oidc_name or policy.oidc_issuer) if there else ""
