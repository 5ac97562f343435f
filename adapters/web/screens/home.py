"""The first page: what waits for me, how the plans stand, what is late and what is due.

Whoever follows everything sees everything; everybody else their own unit.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from ...views.board import SOON
from .. import access, credentials
from . import Screen

if TYPE_CHECKING:
    from datetime import date

    from starlette.responses import Response

    from ...views.rows import Line
    from ..visit import Visit

PAGE, ALL = 8, 500


class Part(NamedTuple):
    """One list of the board; ``number`` is complete, the lines are cut to a page."""

    key: str
    title: str
    number: int
    lines: "tuple[Line, ...]"


class Plan(NamedTuple):
    """How the tasks of a plan stand."""

    line: "Line"
    tasks: int
    done: int
    late: int


def board(visit: "Visit") -> "Response":
    """Today at a glance."""
    page = ALL if visit.query("tat-ca") else PAGE
    with visit.views.still():
        mine = visit.views.todo_for(visit.person, visit.today) if visit.moment is None else ()
        parts = _parts(visit, page)
        plans = [_plan(visit, line) for line in visit.views.list("plan", status="in_force")]
    return visit.page(
        "home/board.html",
        mine=mine[:page],
        waiting=len(mine),
        plans=plans,
        parts_of_board=parts,
        advised=visit.moment is None and credentials.advised_second(visit),
    )


def _parts(visit: "Visit", page: int) -> list[Part]:
    t, today = visit.words.text, visit.today.isoformat()
    soon = (visit.today + SOON).isoformat()
    late = _lines(visit, "WHERE open AND due < ? ORDER BY due", today)
    near = _lines(visit, "WHERE open AND due >= ? AND due <= ? ORDER BY due", today, soon)
    new = _lines(visit, "ORDER BY last_seq DESC LIMIT 60")[: 5 if page == PAGE else page]
    return [
        Part("tre-han", t("web.home.late"), len(late), tuple(late[:page])),
        Part("sap-den-han", t("web.home.soon"), len(near), tuple(near[:page])),
        Part("vua-thay-doi", t("web.home.recent"), len(new), tuple(new)),
    ]


def _lines(visit: "Visit", rest: str, *values: Any) -> "list[Line]":
    """Lines that are for this person to follow."""
    found = visit.views.lines(rest, *values)
    if visit.eyes.roles & access.EVERYTHING:
        return list(found)
    units = visit.eyes.units
    return [one for one in found if one.unit in ("", *units) and access.may_read(visit, one)]


def _plan(visit: "Visit", line: "Line") -> Plan:
    tasks = visit.views.list("task", about=line.id)
    return Plan(
        line,
        len(tasks),
        sum(not one.open for one in tasks),
        sum(_late(one, visit.today) for one in tasks),
    )


def _late(line: "Line", today: "date") -> bool:
    return line.open and line.due is not None and line.due < today


SCREENS = (Screen("/", board, name="home"),)
