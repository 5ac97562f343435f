"""Plans below this one: those that lower agencies make under it, and whether they were carried out.

The plan above is named when the plan is drafted; here are the ones below, each followed until its
conference was held or it fell away. Source: plan 0.1 (a plan made under a higher one), V; LAW.md
section 4 (parent and child plans).
"""

from collections.abc import Mapping
from datetime import date

from attrs import evolve as change
from attrs import frozen

from .refusal import require, require_text

# Events


@frozen
class ChildLinked:
    child: str
    agency: str
    document: str
    due: date
    on: date


@frozen
class ChildReported:
    child: str
    held: date
    document: str
    late: int
    on: date


@frozen
class ChildDropped:
    child: str
    reason: str
    on: date


# State


@frozen
class Child:
    """A plan of a lower agency: due to be carried out by a day, held on another, or dropped."""

    agency: str
    document: str
    due: date
    held: date | None = None
    report: str = ""
    dropped: str = ""

    @property
    def settled(self) -> bool:
        """Whether nothing more is expected of it."""
        return bool(self.held or self.dropped)


Children = Mapping[str, Child]


def waiting(children: Children) -> tuple[str, ...]:
    """The children that have neither reported nor fallen away."""
    return tuple(name for name, child in children.items() if not child.settled)


# Decisions


def link(
    children: Children, today: date, child: str, agency: str, document: str, due: date
) -> ChildLinked:
    """Put a lower agency's plan under this one; ``child`` is a short name for it."""
    require_text(child=child, agency=agency, document=document)
    require(child not in children, "child_known", child=child)
    return ChildLinked(child, agency, document, due, today)


def report(children: Children, today: date, child: str, held: date, document: str) -> ChildReported:
    """Record that the lower agency held its conference, by its report; lateness is computed."""
    require_text(document=document)
    found = _open(children, child)
    require(held <= today, "child_held_later", held=held, today=today)
    return ChildReported(child, held, document, max((held - found.due).days, 0), today)


def drop(children: Children, today: date, child: str, reason: str) -> ChildDropped:
    """Record that a lower agency's plan fell away: merged, dissolved, excused."""
    require_text(reason=reason)
    _open(children, child)
    return ChildDropped(child, reason, today)


def _open(children: Children, child: str) -> Child:
    require(child in children, "child_unknown", child=child, known=tuple(children))
    found = children[child]
    require(not found.settled, "child_settled", child=child)
    return found


# Evolve


def evolve(children: Children, event: object) -> dict[str, Child]:
    match event:
        case ChildLinked(child, agency, document, due):
            return {**children, child: Child(agency, document, due)}
        case ChildReported(child, held, document) if child in children:
            return {**children, child: change(children[child], held=held, report=document)}
        case ChildDropped(child, reason) if child in children:
            return {**children, child: change(children[child], dropped=reason)}
    return dict(children)


EVENTS = {
    "plan.child_linked/1": ChildLinked,
    "plan.child_reported/1": ChildReported,
    "plan.child_dropped/1": ChildDropped,
}

REFUSALS = {
    "child_known": "0.1",
    "child_unknown": "0.1",
    "child_settled": "0.1",
    "child_held_later": "0.1",
    "children_open": "0.1",
}
