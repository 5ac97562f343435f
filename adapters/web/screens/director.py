"""``/giam-doc``: what waits for the Director, with what was advised, and the decision on it.

Every form shows in which office it is signed; what would be recorded can be read before it is.
Source: plan III.2d, III.2e, IV; BR-03 (advice not followed needs a reason), BR-04 (what may be
awarded).
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from domain.decision import DIRECTOR
from domain.refusal import Refusal, require

from ...problems import Problem, UsageProblem
from ..council.room import rules_on
from ..director.folder import folder
from . import Screen
from .session import cited, decimal

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..form import Form
    from ..visit import Visit

HOME = "/giam-doc"
DIGITS = 10  # of an ordinal
LAST = 999  # where a line without a place of its own comes


def show(visit: "Visit") -> "Response":
    """The folder."""
    return visit.page("director/folder.html", **_context(visit))


def act(visit: "Visit") -> "Response":
    """Decide what a form of the folder asks for, or show what it would record."""
    do = visit.form.get("do")
    require(do in FACTS, "decision_unknown", decision=do)
    _enter(visit)
    id = visit.form.get("on") or None
    facts = FACTS[do](visit.form)
    try:
        if visit.form.get("buoc") == "xem":
            return visit.page("director/folder.html", **_context(visit, _would(visit, do, facts)))
        receipt = visit.decide(do, id, facts, role=DIRECTOR)
    except (Refusal, Problem) as error:
        if error.code in ("not_authorised", "not_found"):
            raise
        return visit.refused("director/folder.html", error, **_context(visit))
    return visit.go(HOME, visit.words.event(receipt.events[0]) if receipt.events else "")


def _enter(visit: "Visit") -> None:
    """Refuse whoever does not hold the Director's office, by delegation or in person."""
    if not any(office.role == DIRECTOR for office in visit.offices()):
        facts = {"person": visit.person, "needed": (DIRECTOR,), "role": "", "unit": ""}
        raise Refusal("not_authorised", **facts)


def _context(visit: "Visit", would: "tuple[str, ...]" = ()) -> dict[str, Any]:
    _enter(visit)
    found = folder(visit.views, visit.views.todo_for(visit.person, visit.today), visit.today)
    rules = rules_on(visit.desk, visit.views, visit.today)
    office = next(one for one in visit.offices() if one.role == DIRECTOR)
    return {
        "folder": found,
        "signs": visit.words.office(office.role, office.unit, office.signs),
        "would": would,
        "cited": {award: cited(visit, rules, award) for award in {a.award for a in found.advised}},
        "decimal": lambda number: decimal(visit, number),
        "ticked": visit.form.all("nominations"),
        "reason": visit.form.get("reason"),
        "now": visit.moment is None,
    }


def _would(visit: "Visit", do: str, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What a decision would record, as sentences; nothing is."""
    from ...ledger import Command

    command = Command(do, "", facts, visit.person, DIRECTOR, visit.unit)
    events = visit.try_out(command)
    own = [(stream, type, event) for stream, type, event in events if stream.startswith("award:")]
    return tuple(visit.words.happened(type, stream, event) for stream, type, event in own)


# From forms to facts


def _award(form: "Form") -> dict[str, Any]:
    """The ticked nominations in the order of the numbers beside them."""
    ticked = form.all("nominations")
    placed = sorted(ticked, key=lambda name: _place(form.get(f"thu-tu-{name}")))
    return {"nominations": tuple(placed), **_given(form, "reason")}


def _place(typed: str) -> int:
    text = typed.strip()
    if not text:
        return LAST
    if not (text.isascii() and text.isdecimal() and len(text) < DIGITS):
        raise UsageProblem("value_not_number", field="ordinal", found=typed[:DIGITS])
    return int(text)


def _given(form: "Form", *names: str) -> dict[str, Any]:
    return {name: form.get(name) for name in names if form.get(name)}


def _request(form: "Form") -> dict[str, Any]:
    given = form.get("granted")
    require(given in ("yes", "no"), "text_missing", field="granted")
    return {"granted": given == "yes", "answer": form.get("answer")}


FACTS: "Mapping[str, Callable[[Form], dict[str, Any]]]" = {
    "award.decide": _award,
    "nomination.decline": lambda form: {"reason": form.get("reason")},
    "vote.override": lambda form: {"basis": form.get("basis"), "decision": form.get("decision")},
    "request.decide": _request,
}

SCREENS = (Screen(HOME, show), Screen(HOME, act, methods=("POST",)))
