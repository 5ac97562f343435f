"""An emulation movement as it stands: its charter, what units reported, how it was evaluated.

It belongs to no plan: it runs for years, before a conference and after it. The units that take part
are those named, or all working units of the agency when none is; a unit that was merged is
followed by the one it went into.
Source: plan I.1, II.1, III.2c; LAW BR-72 (units merged or dissolved on the way).
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from .agency import LEADERSHIP, Agency
from .refusal import Refusal, require


@frozen
class Indicator:
    """What is counted, in which unit of measure, and the ``target`` of each unit in each year."""

    code: str
    counted: str
    measured_in: str
    target: int


@frozen
class Charter:
    """What a movement is about, for whom, and in which years; no ``units`` means all of them."""

    title: str
    first_year: int
    last_year: int
    reach: str
    goals: str
    indicators: tuple[Indicator, ...] = ()
    units: tuple[str, ...] = ()

    @property
    def period(self) -> str:
        """The years as they are written: "2020-2025"."""
        return f"{self.first_year}-{self.last_year}"


@frozen
class Achieved:
    """What a unit last reported of a year: a number for each indicator it speaks of.

    ``version`` counts its reports of that year; ``returned`` is why the Office wants it anew.
    """

    unit: str
    year: int
    values: dict[str, int]
    text: str
    evidence: str
    version: int = 1
    returned: str = ""


@frozen
class Assessment:
    """An evaluation, and which units it rests on; ``approved`` once the Director agreed."""

    results: str
    shortcomings: str
    causes: str
    lessons: str
    directions: str
    reported: tuple[str, ...]
    missing: tuple[str, ...]
    approved: date | None = None


@frozen
class Response:
    unit: str
    text: str


@frozen
class Pledge:
    """What a unit promised to do; the promise is kept or broken as the ``task``."""

    unit: str
    task: str


@frozen
class Draft:
    """To be launched, at the conference of ``plan`` if it names one."""

    id: str
    charter: Charter
    text: str
    plan: str = ""
    follows: str = ""


@frozen
class Running:
    """Launched by ``document``, with ``text``; ``continuing`` when before it was entered here."""

    id: str
    charter: Charter
    document: str
    launched: date
    continuing: bool
    text: str = ""
    follows: str = ""
    achieved: tuple[Achieved, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    responses: tuple[Response, ...] = ()
    pledges: tuple[Pledge, ...] = ()

    @property
    def reported(self) -> tuple[str, ...]:
        """The units with at least one report that stands, by their ids."""
        return tuple(sorted({one.unit for one in self.achieved if not one.returned}))

    @property
    def evaluated(self) -> bool:
        """Whether an evaluation of it was approved."""
        return any(one.approved for one in self.assessments)


@frozen
class Ended:
    """Over by ``document``; ``missing`` are the units that took part and never reported."""

    was: Running
    document: str
    reason: str
    missing: tuple[str, ...]
    on: date


Movement = Draft | Running | Ended


def status(movement: Movement) -> str:
    """How a movement stands: drafted, continuing (launched elsewhere before), running, ended."""
    if isinstance(movement, Running):
        return "continuing" if movement.continuing else "running"
    return "drafted" if isinstance(movement, Draft) else "ended"


def running(movement: Movement) -> Running:
    """The movement while it runs, or a refusal that says how it stands instead."""
    if not isinstance(movement, Running):
        id = movement.id if isinstance(movement, Draft) else movement.was.id
        raise Refusal("movement_not_running", movement=id, status=status(movement))
    return movement


def participants(charter: Charter, agency: Agency) -> tuple[str, ...]:
    """The working units that take part, by their ids; the leaders report to nobody."""
    every = (unit.id for unit in agency.units.values() if unit.kind != LEADERSHIP)
    named = set(_standing(agency, charter.units or every))
    return tuple(sorted(named))


def _standing(agency: Agency, units: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    for name in units:
        unit = agency.units[name]
        while unit.into:
            unit = agency.units[unit.into]
        if unit.ended is None:
            yield unit.id


def require_participant(movement: Running, agency: Agency, unit: str) -> None:
    """Refuse a unit that has ended, or that this movement does not reach."""
    agency.active(unit)
    known = participants(movement.charter, agency)
    require(unit in known, "not_taking_part", movement=movement.id, unit=unit, units=known)


def missing(movement: Running, agency: Agency) -> tuple[str, ...]:
    """The units that take part and have no report that stands, by their ids."""
    known = participants(movement.charter, agency)
    return tuple(unit for unit in known if unit not in movement.reported)


REFUSALS = {"movement_not_running": "II.1", "not_taking_part": "I.1"}
