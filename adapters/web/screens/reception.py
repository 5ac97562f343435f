"""The door: badges scanned, names found, guests nobody expected, who leaves; several desks.

A desk of the web notes straight into the ledger (docs/decisions/0012); while the network is gone
its browser keeps what was noted, with the command under which it will be sent.
Source: plan III.2g, II.2.3; BR-66.
"""

from typing import TYPE_CHECKING, Any

from attrs import evolve
from starlette.responses import JSONResponse, Response

from domain.presence import BADGE, ENTERED, LEFT, WALK_IN, Noted
from domain.refusal import Refusal, require

from ...problems import Problem, UsageProblem
from ..hall.course import course
from ..hall.door import (
    Standing,
    Wanted,
    desk_name,
    find,
    guest_facts,
    note,
    numbers,
    roster,
    standing,
)
from . import Screen

if TYPE_CHECKING:
    from ...reception.roster import Expected
    from ..visit import Visit

MOST = 12  # people shown at once; more means that more letters are needed
SUGGESTED = ("W1", "W2", "W3", "W4")


def choose(visit: "Visit") -> Response:
    """Which desk this is, and the numbers of all of them."""
    found = course(visit, visit.path("plan"))
    typed = visit.query("ban")
    if typed:
        return visit.go(f"/don-tiep/{found.id}/{desk_name(typed)}")
    template = "reception/numbers.html" if visit.partial else "reception/choose.html"
    door = numbers(visit.views, found.id)
    return visit.page(template, course=found, door=door, desks=_desks(door))


def work(visit: "Visit") -> Response:
    """A desk at work: its search, the last thing noted, the numbers."""
    found = course(visit, visit.path("plan"))
    if visit.partial:
        return visit.page(
            "reception/numbers.html", course=found, door=numbers(visit.views, found.id)
        )
    return visit.page("reception/desk.html", **_context(visit, found.id))


def search(visit: "Visit") -> Response:
    """Whom the letters typed so far mean, as a part of the page."""
    found = course(visit, visit.path("plan"))
    return visit.page("reception/found.html", **_context(visit, found.id))


def listed(visit: "Visit") -> Response:
    """The roster for a desk that must go on without the network: no more than the door needs."""
    found = course(visit, visit.path("plan"))
    _may_note(visit)
    people = [
        {
            "who": one.who,
            "letter": one.letter,
            "name": one.deputy or one.name,
            "unit": _unit(visit, one),
        }
        for one in roster(visit, found.id).people
    ]
    return JSONResponse({"plan": found.id, "position": visit.views.position, "people": people})


def take(visit: "Visit") -> Response:
    """Note what a desk saw. Said twice it is recorded once; a second entry is asked about first."""
    found = course(visit, visit.path("plan"))
    wanted = _wanted(visit, found.id)
    if isinstance(wanted, Standing):
        return _already(visit, found.id, wanted)
    try:
        fact, _ = note(visit, wanted, visit.form.get("command"))
    except (Refusal, Problem) as refusal:
        template = "reception/refused.html" if visit.partial else "reception/desk.html"
        return visit.refused(template, refusal, **_context(visit, found.id))
    return _noted(visit, found.id, fact)


def _wanted(visit: "Visit", plan: str) -> Wanted | Standing:
    """What the form asks to note, or how somebody stands who is in already (nobody insisted)."""
    get = visit.form.get
    movement = get("movement") or ENTERED
    require(movement in (BADGE, ENTERED, LEFT), "movement_unknown", movement=movement,
            known=(BADGE, ENTERED, LEFT))  # fmt: skip
    asked = Wanted(plan, desk_name(visit.path("desk")), movement, ago=_ago(get("ago")))
    if not get("who"):
        return evolve(
            asked, name=get("name"), organisation=get("organisation"), remark=get("remark")
        )
    one = _meant(visit, plan, get("who"))
    stands = standing(visit, plan, one)
    kept = get("again") or get("ago")  # confirmed at the desk, or seen while the network was gone
    if movement == ENTERED and stands.stay.present and not kept and not _known(visit):
        return stands
    name, organisation = guest_facts(one)
    return evolve(asked, who=one.who, name=name, organisation=organisation)


def _known(visit: "Visit") -> bool:
    """Whether this very command was recorded: then its first answer is due, not a question."""
    command = visit.form.get("command")
    return bool(command) and visit.desk.ledger.store.mark(command) is not None


def _meant(visit: "Visit", plan: str, typed: str) -> "Expected":
    """The one person an id or a scanned badge means."""
    found = find(roster(visit, plan), typed)
    if len(found) == 1:
        return found[0]
    own = typed.strip().upper()
    if own.startswith(WALK_IN):
        return _walked_in(visit, plan, own)
    if found:
        ids = ", ".join(f"{one.who} {one.name}" for one in found[:MOST])
        raise UsageProblem("desk_several_found", typed=typed, count=len(found), found=ids)
    raise UsageProblem("desk_nobody_found", typed=typed)


def _walked_in(visit: "Visit", plan: str, id: str) -> "Expected":
    from ...reception.roster import Expected

    presence = visit.views.state("presence", id)
    if presence is None or not presence.at(plan):
        raise UsageProblem("desk_nobody_found", typed=id)
    last = presence.at(plan)[-1]
    return Expected(id, last.name or last.remark, last.organisation)


def _ago(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 12 else 0


def _noted(visit: "Visit", plan: str, fact: Noted) -> Response:
    if visit.partial:
        return visit.page("reception/noted.html", fact=fact, shown=_called(visit, fact))
    key = f"web.reception.said.{fact.movement}"
    said = visit.words.say(key, name=_called(visit, fact), time=fact.time[:5], desk=fact.desk)
    return visit.go(f"/don-tiep/{plan}/{fact.desk}", said)


def _already(visit: "Visit", plan: str, stands: Standing) -> Response:
    template = "reception/already.html" if visit.partial else "reception/desk.html"
    return visit.page(template, **{**_context(visit, plan), "stands": stands})


def _called(visit: "Visit", fact: Noted) -> str:
    return fact.name or visit.words.names.get(fact.who, "") or fact.remark or fact.who


def _context(visit: "Visit", plan: str) -> dict[str, Any]:
    typed = visit.query("tim").strip()
    people = find(roster(visit, plan), typed) if typed else ()
    return {
        "plan": plan,
        "desk": desk_name(visit.path("desk")),
        "typed": typed,
        "people": tuple(standing(visit, plan, one) for one in people[:MOST]),
        "count": len(people),
        "most": MOST,
        "door": numbers(visit.views, plan),
        "unit_of": lambda one: _unit(visit, one),
        "notes": visit.may("presence.note"),
        "stands": None,
    }


def _unit(visit: "Visit", one: "Expected") -> str:
    return visit.words.names.get(one.unit, one.unit)


def _desks(door: Any) -> tuple[str, ...]:
    known = [name for name, _ in door.desks if name.startswith("W")]
    return tuple(dict.fromkeys((*SUGGESTED, *sorted(known))))


def _may_note(visit: "Visit") -> None:
    if not visit.may("presence.note"):
        needed = ("office", "clerk", "unit")
        facts = {"person": visit.person, "needed": needed, "role": visit.role, "unit": visit.unit}
        raise Refusal("not_authorised", **facts)


SCREENS = (
    Screen("/don-tiep/{plan}", choose, name="reception"),
    Screen("/don-tiep/{plan}/danh-sach", listed),
    Screen("/don-tiep/{plan}/{desk}", work, name="desk"),
    Screen("/don-tiep/{plan}/{desk}", take, methods=("POST",)),
    Screen("/don-tiep/{plan}/{desk}/tim", search),
)
