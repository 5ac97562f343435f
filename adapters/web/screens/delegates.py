"""A delegation: who goes, who stands in reserve, and how the list meets the structure it must have.

Source: plan I.3, II.2.3; BR-68 to BR-71.
"""

from typing import TYPE_CHECKING, Any

from attrs import frozen

from domain.composition import DIMENSIONS, UNIT, tally
from domain.mandate import Choosing, Delegation, Mandate, Passed
from domain.refusal import Refusal, require

from ...problems import Problem
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

# What the page's own forms decide, and the facts each of them sends; the rest has generated forms.
ACTIONS = {
    "delegation.select": ("person", "reason"),
    "delegation.reserve": ("person", "reason"),
    "delegation.drop": ("person", "reason"),
    "delegation.substitute": ("out", "person", "reason", "skipping", "exception",
                              "exception_document"),
}  # fmt: skip


@frozen
class Share:
    """How many of a dimension's value are on the list and in reserve, against its bounds.

    ``state`` is short, over, met, or "" where nothing is asked.
    """

    value: str
    chosen: int
    reserve: int
    minimum: int
    maximum: int | None
    state: str

    @property
    def most(self) -> int:
        """The length of the scale the number is shown on."""
        return max(self.chosen, self.minimum, self.maximum or 0, 1)


@frozen
class Dimension:
    """One way of counting everybody; ``bound`` when something is asked of it."""

    name: str
    shares: tuple[Share, ...]
    bound: bool


def every(visit: "Visit") -> "Response":
    """The delegations there are."""
    return visit.page("delegates/list.html", delegations=visit.views.list("delegation"))


def show(visit: "Visit") -> "Response":
    """The page of one delegation, or its live part alone."""
    template = "delegates/live.html" if visit.partial else "delegates/page.html"
    return visit.page(template, **_context(visit))


def act(visit: "Visit") -> "Response":
    """Choose, reserve, take off, or replace, as a form of the page asks."""
    context = _context(visit)
    do = visit.form.get("do")
    require(do in ACTIONS, "decision_unknown", decision=do)
    facts = {name: visit.form.get(name) for name in ACTIONS[do] if visit.form.get(name)}
    try:
        receipt = visit.decide(do, context["of"].id, facts)
    except (Refusal, Problem) as refusal:
        return visit.refused("delegates/page.html", refusal, **context)
    said = visit.words.event(receipt.events[0]) if receipt.events else ""
    return visit.go(f"/dai-bieu/{context['of'].id}", f"{said[:1].upper()}{said[1:]}")


def _context(visit: "Visit") -> dict[str, Any]:
    typed = visit.path("id")
    id = visit.views.resolve_id(typed, "delegation") or typed
    found: Delegation | None = visit.views.state("delegation", id)
    if found is None:
        raise Refusal("not_found", topic="delegation", id=typed)
    of = found.mandate
    return {
        "of": of,
        "choosing": isinstance(found, Choosing),
        "passed": found if isinstance(found, Passed) else None,
        "dimensions": structure(of),
        "decides": visit.may("delegation.select"),
        "proposes": visit.may("delegation.put_forward"),
        "count_name": lambda dimension, value: _named(visit, dimension, value),
    }


def structure(of: Mandate) -> tuple[Dimension, ...]:
    """The list counted by every dimension, those with bounds first."""
    found = tuple(_dimension(of, name) for name in DIMENSIONS)
    return tuple(sorted(found, key=lambda one: not one.bound))


def _dimension(of: Mandate, name: str) -> Dimension:
    chosen, reserve = tally(of.members, name), tally(of.in_reserve, name)
    bounds = {bound.value: bound for bound in of.bounds if bound.dimension == name}
    shares = []
    for value in sorted({*chosen, *reserve, *bounds}):
        bound, count = bounds.get(value), chosen.get(value, 0)
        limits = (bound.minimum, bound.maximum) if bound else (0, None)
        shares.append(Share(value, count, reserve.get(value, 0), *limits, _state(bound, count)))
    return Dimension(name, tuple(shares), bool(bounds))


def _state(bound: Any, count: int) -> str:
    if bound is None:
        return ""
    if bound.holds(count):
        return "met"
    return "short" if count < bound.minimum else "over"


def _named(visit: "Visit", dimension: str, value: str) -> str:
    """What a value of a dimension is called."""
    if dimension == UNIT:
        return visit.words.names.get(value, value)
    if value in {"yes", "no"}:
        dimension = "value"
    return visit.words.value(dimension, value)


SCREENS = (
    Screen("/dai-bieu", every, name="delegations"),
    Screen("/dai-bieu/{id}", show, name="delegation"),
    Screen("/dai-bieu/{id}", act, methods=("POST",)),
)
