"""Today's board: what is late, what is due, what waits for whom."""

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from .rows import COLUMNS, Board, Line, Office, Waiting, make_line

if TYPE_CHECKING:
    from .reader import Views

SOON = timedelta(days=14)
RECENT = 5
LATER = "9999-12-31"  # later than any day
NOBODY = "-"  # no person's id
EACH_ONCE = "GROUP BY todo.stream, todo.decision, todo.unit"
STAFF = "staff"  # domain.decision.STAFF, which this page must not load


def board(views: "Views", today: date, person: str, page: int) -> Board:
    """The board of ``today`` for ``person`` ("" for nobody in particular)."""
    soon = today + SOON
    late = "WHERE open AND due < ?", today.isoformat()
    near = "WHERE open AND due >= ? AND due <= ?", today.isoformat(), soon.isoformat()
    mine = todo_for(views, person, today, page)
    return Board(
        today,
        views.position,
        views.line("person", person),
        offices(views, person, today),
        _page(views, page, *late),
        _count(views, *late),
        _page(views, page, *near),
        _count(views, *near),
        mine,
        _count_todo(views, person, today),
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


def todo_for(
    views: "Views", person: str, today: date, limit: int | None = None
) -> tuple[Waiting, ...]:
    """What waits for ``person``, by name or for an office held; what is due first comes first."""
    where, values = _mine(views, person, today)
    return waiting(views, where, *values, limit=limit)


def _count_todo(views: "Views", person: str, today: date) -> int:
    where, values = _mine(views, person, today)
    sql = f"SELECT count(*) FROM (SELECT 1 FROM todo WHERE {where} {EACH_ONCE})"
    found: int = views.ask(sql, *values)[0][0]
    return found


def _mine(views: "Views", person: str, today: date) -> tuple[str, list[str]]:
    """The condition on todo rows that ``person`` can act on, with its values."""
    held = offices(views, person, today)
    terms, values = ["todo.person = ?"], [person if held else NOBODY]
    for office in held:
        terms.append("(todo.person = '' AND todo.role = ? AND todo.unit IN ('', ?))")
        values += [office.role, office.unit]
    return f"({' OR '.join(terms)})", values


def waiting(
    views: "Views", where: str, *values: Any, limit: int | None = None
) -> tuple[Waiting, ...]:
    """Todo rows that fit, each stream, decision and unit once, most urgent first."""
    sql = (
        f"SELECT todo.decision, todo.role, todo.unit, {COLUMNS} FROM todo"
        f" JOIN stream ON stream.name = todo.stream WHERE {where} {EACH_ONCE}"
        " ORDER BY stream.due IS NULL, stream.due, stream.name, min(todo.n) LIMIT ?"
    )
    return tuple(
        Waiting(decision, role, unit, make_line(tuple(row)))
        for decision, role, unit, *row in views.ask(sql, *values, -1 if limit is None else limit)
    )


AHEAD = (7, 3, 2, 1)  # days before its day on which a thing is told of


def to_remind(views: "Views", today: date) -> int:
    """How many streams somebody should be told of: what is late, due today, or due soon."""
    days = [(today + timedelta(days=ahead)).isoformat() for ahead in AHEAD]
    sql = (
        "SELECT count(DISTINCT todo.stream) FROM todo JOIN stream ON stream.name = todo.stream"
        f" WHERE stream.due <= ? OR stream.due IN ({', '.join('?' * len(days))})"
    )
    found: int = views.ask(sql, today.isoformat(), *days)[0][0]
    return found


def all_waiting(views: "Views") -> tuple[tuple[Waiting, str], ...]:
    """Everything that waits for anybody, with the person named ("" where an office is meant)."""
    sql = (
        f"SELECT todo.person, todo.decision, todo.role, todo.unit, {COLUMNS} FROM todo"
        " JOIN stream ON stream.name = todo.stream"
        " ORDER BY stream.due IS NULL, stream.due, stream.name, todo.n"
    )
    return tuple(
        (Waiting(decision, role, unit, make_line(tuple(row))), person)
        for person, decision, role, unit, *row in views.ask(sql)
    )
