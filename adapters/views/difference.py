"""What differs between two states of the same views: streams, what moved in them, offices, units.

Both are filled by the same projectors, so that a difference is one of history and of nothing else.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .reader import Views
    from .rows import Line

MOVING = ("status", "due", "unit", "title", "day", "note")
ORDER = "ORDER BY topic, series, number, id"

Moved = tuple[Any, Any]  # what it was, and what it is


class Change(NamedTuple):
    """A stream that stands otherwise than before: its line now, and by field what moved."""

    line: "Line"
    moved: dict[str, Moved]


class Office(NamedTuple):
    """An office that a person gained or lost in between."""

    person: str
    role: str
    unit: str
    signs: str
    held: bool


class Unit(NamedTuple):
    """A unit that was made, renamed or ended in between; a name is "" where there is none."""

    unit: str
    was: str
    now: str
    ended: bool


class Difference(NamedTuple):
    """Everything that differs, in the order of ids."""

    appeared: tuple["Line", ...]
    changed: tuple[Change, ...]
    offices: tuple[Office, ...]
    units: tuple[Unit, ...]


def difference(before: "Views", after: "Views") -> Difference:
    """What ``after`` shows otherwise than ``before``; streams never disappear."""
    known = {line.name: line for line in before.lines(ORDER)}
    lines = after.lines(ORDER)
    appeared = tuple(line for line in lines if line.name not in known)
    pairs = ((known[line.name], line) for line in lines if line.name in known)
    changes = (Change(now, _moved(was, now)) for was, now in pairs)
    changed = tuple(change for change in changes if change.moved)
    return Difference(appeared, changed, _offices(before, after), _units(before, after))


def _moved(was: "Line", now: "Line") -> dict[str, Moved]:
    fields = ((name, getattr(was, name), getattr(now, name)) for name in MOVING)
    return {name: (old, new) for name, old, new in fields if old != new}


def _offices(before: "Views", after: "Views") -> tuple[Office, ...]:
    was, now = _held(before), _held(after)
    lost = (Office(*one, held=False) for one in sorted(was - now))
    won = (Office(*one, held=True) for one in sorted(now - was))
    return tuple(sorted((*lost, *won)))


def _held(views: "Views") -> set[tuple[str, str, str, str]]:
    return {
        (id, office.role, office.unit, office.signs)
        for id, person in views.states("person").items()
        for office in person.offices
        if office.until is None and not person.departed
    }


def _units(before: "Views", after: "Views") -> tuple[Unit, ...]:
    was, now = _known(before), _known(after)
    found = []
    for unit, (name, ended) in now.items():
        old, had_ended = was.get(unit, ("", False))
        if (old, had_ended) != (name, ended):
            found.append(Unit(unit, old, name, ended))
    return tuple(found)


def _known(views: "Views") -> dict[str, tuple[str, bool]]:
    agency = views.state("agency", "CQ")
    units = agency.units if agency else {}
    return {id: (unit.name, unit.ended is not None) for id, unit in units.items()}
