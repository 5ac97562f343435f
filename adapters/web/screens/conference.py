"""The day of the conference: programme with clock, running order of honours, roles, numbers.

Source: plan II.2.2, II.2.4, III.1b, III.2a; BR-69.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from domain.committee import Active
from domain.mandate import Choosing, Delegation
from domain.programme import DELEGATES, delegation_of
from domain.refusal import Refusal, require

from ...problems import Problem, UsageProblem
from ..hall import display
from ..hall.course import Course, course
from ..hall.door import numbers
from ..hall.honours import running_order
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

# What the page's own forms decide, and the facts each of them sends; the rest has generated forms.
ACTIONS: Mapping[str, tuple[str, ...]] = {
    "conference.open": (),
    "conference.begin": ("item",),
    "conference.end": ("item", "agree", "present"),
    "conference.close": ("attendance", "minutes_paper"),
    "award.confer": ("ordinal", "received_by"),
    "award.miss": ("ordinal", "reason"),
}
WHOLE = frozenset({"item", "agree", "present", "attendance", "ordinal"})


def every(visit: "Visit") -> "Response":
    """The conferences there are; where there is one only, its page."""
    found = visit.views.list("conference")
    if len(found) == 1 and visit.moment is None:
        return visit.go(f"/hoi-nghi/{found[0].id}")
    return visit.page("conference/list.html", conferences=found)


def show(visit: "Visit") -> "Response":
    """The page of the day, or its live part alone."""
    found = course(visit, visit.path("plan"))
    template = "conference/live.html" if visit.partial else "conference/page.html"
    return visit.page(template, **_context(visit, found))


def act(visit: "Visit") -> "Response":
    """Take the decision a form of the page asks for."""
    found = course(visit, visit.path("plan"))
    do = visit.form.get("do")
    require(do in ACTIONS, "decision_unknown", decision=do)
    try:
        receipt = visit.decide(do, _stream(visit, found, do), _facts(visit, do))
    except (Refusal, Problem) as refusal:
        return visit.refused("conference/page.html", refusal, **_context(visit, found))
    said = visit.words.event(receipt.events[0]) if receipt.events else ""
    return visit.go(f"/hoi-nghi/{found.id}", f"{said[:1].upper()}{said[1:]}")


def screen(visit: "Visit") -> "Response":
    """Make a link for the screen in the hall, or end all that were made."""
    found = course(visit, visit.path("plan"))
    _only_office(visit)
    if visit.form.get("do") == "end":
        display.end_all(visit.site)
        return visit.go(f"/hoi-nghi/{found.id}", visit.words.text("web.conference.links_ended"))
    hours = visit.form.get("hours")
    if hours not in {str(known) for known in display.HOURS}:
        raise UsageProblem("value_not_number", field="hours", found=hours)
    token = display.link(visit.site, found.id, int(hours))
    root = visit.site.root or str(visit.request.base_url).rstrip("/")
    made = f"{root}/man-hinh/{found.id}?khoa={token}"
    return visit.page("conference/page.html", **{**_context(visit, found), "made": made})


def _only_office(visit: "Visit") -> None:
    if not visit.may("conference.open"):
        facts = {
            "person": visit.person,
            "needed": ("office",),
            "role": visit.role,
            "unit": visit.unit,
        }
        raise Refusal("not_authorised", **facts)


def _stream(visit: "Visit", found: Course, do: str) -> str:
    """What a decision is taken on: this conference, or one of the award decisions of its plan."""
    if do.startswith("conference."):
        return found.id
    award = visit.form.get("on")
    known = {call.award for call in running_order(visit, found.id)}
    require(award in known, "not_found", topic="award", id=award)
    return award


def _facts(visit: "Visit", do: str) -> dict[str, Any]:
    sent = {name: visit.form.get(name).strip() for name in ACTIONS[do] if visit.form.get(name)}
    return {name: _whole(name, text) if name in WHOLE else text for name, text in sent.items()}


def _whole(name: str, typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10):
        raise UsageProblem("value_not_number", field=name, found=typed)
    return int(typed)


def _context(visit: "Visit", found: Course) -> dict[str, Any]:
    return {
        "course": found,
        "calls": running_order(visit, found.id),
        "door": numbers(visit.views, found.id),
        "bodies": _bodies(visit, found.id),
        "passing": _passing(visit, found),
        "acts": visit.may("conference.begin"),
        "confers": visit.may("award.confer"),
        "made": "",
        "hours": display.HOURS,
    }


def _bodies(visit: "Visit", plan: str) -> tuple[Any, ...]:
    """The committees of the plan that work, with who does what in them."""
    states = visit.views.states("committee").values()
    return tuple(one.body for one in states if isinstance(one, Active) and one.body.plan == plan)


def _passing(visit: "Visit", found: Course) -> str:
    """How the delegates' item ends: waits for the list, passed, by a count; "" elsewhere."""
    running = found.running
    if running is None or running.slot.item_kind != DELEGATES:
        return ""
    of: Delegation | None = visit.views.state("delegation", delegation_of(found.id))
    if of is None or of.mandate.plan != found.id:
        return "count"
    return "waits" if isinstance(of, Choosing) else "passed"


SCREENS = (
    Screen("/hoi-nghi", every, name="conferences"),
    Screen("/hoi-nghi/{plan}", show, name="conference"),
    Screen("/hoi-nghi/{plan}", act, methods=("POST",)),
    Screen("/hoi-nghi/{plan}/man-hinh", screen, methods=("POST",)),
)
