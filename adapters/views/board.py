"""Today's board: what is late, what is due, what waits for whom."""

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from .rows import Board, Line, Office, Waiting

if TYPE_CHECKING:
    from .reader import Views

SOON = timedelta(days=14)
RECENT = 5
LATER = "9999-12-31"  # later than any day
STAFF = "staff"  # domain.decision.STAFF, which this page must not load


def board(views: "Views", today: date, person: str, page: int) -> Board:
    """The board of ``today`` for ``person`` ("" for nobody in particular)."""
    soon = today + SOON
    late = "WHERE open AND due < ?", today.isoformat()
    near = "WHERE open AND due >= ? AND due <= ?", today.isoformat(), soon.isoformat()
    mine = todo_for(views, person, today)
    return Board(
        today,
        views.position,
        views.line("person", person),
        offices(views, person, today),
        _page(views, page, *late),
        _count(views, *late),
        _page(views, page, *near),
        _count(views, *near),
        mine[:page],
        len(mine),
        dict(views.ask("SELECT topic, count(*) FROM stream WHERE open GROUP BY topic")),
        views.lines("ORDER BY last_seq DESC LIMIT ?", RECENT),
        tuple(range(views.position - 1, max(views.position - RECENT, 0) - 1, -1)),
        mine[0] if mine else None,
    )


def _page(views: "Views", page: int, where: str, *values: Any) -> tuple[Line, ...]:
    return views.lines(f"{where} ORDER BY due LIMIT ?", *values, page)


def _count(views: "Views", where: str, *values: Any) -> int:
    found: int = views.ask(f"SELECT count(*) FROM stream {where}", *values)[0][0]
    return found


def offices(views: "Views", person: str, today: date) -> tuple[Office, ...]:
    """The offices ``person`` holds on ``today``, the one of all staff last."""
    found = views.ask("SELECT state FROM stream WHERE name = ?", f"person:{person}")
    if not found:
        return ()
    state, day = json.loads(found[0][0])["state"], today.isoformat()
    if (state["departed"] or LATER) <= day:
        return ()
    held = [o for o in state["offices"] if o["since"] <= day < (o["until"] or LATER)]
    return (
        *(Office(o["role"], o["unit"], o["signs"]) for o in held),
        Office(STAFF, state["unit"], ""),
    )


def todo_for(views: "Views", person: str, today: date) -> tuple[Waiting, ...]:
    """What waits for ``person``, by name or for an office held; what is due first comes first."""
    held = offices(views, person, today)
    if not held:
        return ()
    terms, values = ["todo.person = ?"], [person]
    for office in held:
        terms.append("(todo.person = '' AND todo.role = ? AND todo.unit IN ('', ?))")
        values += [office.role, office.unit]
    return waiting(views, " OR ".join(terms), *values)


def waiting(views: "Views", where: str, *values: Any) -> tuple[Waiting, ...]:
    """Todo rows that fit, each stream, decision and unit once."""
    from .reader import COLUMNS, make_line

    sql = (
        f"SELECT todo.decision, todo.role, todo.unit, {COLUMNS} FROM todo"
        f" JOIN stream ON stream.name = todo.stream WHERE {where}"
        " ORDER BY stream.due IS NULL, stream.due, stream.name, todo.n"
    )
    found: dict[tuple[str, str, str], Waiting] = {}
    for decision, role, unit, *row in views.ask(sql, *values):
        line = make_line(tuple(row))
        found.setdefault((decision, unit, line.name), Waiting(decision, role, unit, line))
    return tuple(found.values())
