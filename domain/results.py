"""Results of a movement: reported by units with evidence, returned by the Office, corrected.

Source: plan I.1 (results with evidence), III.2d (units report, the Office follows); a report that
is corrected stays in history.
"""

from collections.abc import Mapping
from datetime import date

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import Actor
from .emulation import Achieved, Movement, Running, require_participant, running
from .refusal import Refusal, require, require_text

# Events


@frozen
class Reported:
    """``correction`` is why a report that stood was replaced, "" when there was none."""

    unit: str
    year: int
    values: dict[str, int]
    text: str
    evidence: str
    correction: str
    on: date


@frozen
class ReportReturned:
    unit: str
    year: int
    reason: str
    on: date


# Decisions


def report(
    movement: Movement,
    *,
    actor: Actor,
    today: date,
    agency: Agency,
    year: int,
    text: str,
    evidence: str,
    values: dict[str, int] | None = None,
    correction: str = "",
) -> list[Reported]:
    """Report the own unit's results of a year: a number by indicator, in words, with evidence.

    A report that stands is corrected by reporting anew with the reason; one that was returned needs
    none. An indicator left out has no figure yet.
    """
    require_text(text=text, evidence=evidence)
    found = running(movement)
    require_participant(found, agency, actor.unit)
    _in_period(found, year, today)
    given = values or {}
    _fits(found, given)
    before = _last(found, actor.unit, year)
    if before and not before.returned:
        require_text(correction=correction)
    return [Reported(actor.unit, year, given, text, evidence, correction, today)]


def give_back(
    movement: Movement, *, today: date, unit: str, year: int, reason: str
) -> list[ReportReturned]:
    """Return a unit's report of a year with the reason; until it reports anew there is none."""
    require_text(reason=reason)
    found = running(movement)
    before = _last(found, unit, year)
    if before is None or before.returned:
        raise Refusal("report_not_standing", movement=found.id, unit=unit, year=year)
    return [ReportReturned(unit, year, reason, today)]


def _in_period(movement: Running, year: int, today: date) -> None:
    charter = movement.charter
    last = min(charter.last_year, today.year)
    within = charter.first_year <= year <= last
    require(within, "year_outside_movement", year=year, first=charter.first_year, last=last)


def _fits(movement: Running, values: Mapping[str, int]) -> None:
    """Every number belongs to an indicator and counts something; where there are any, one does."""
    known = tuple(indicator.code for indicator in movement.charter.indicators)
    require(values or not known, "values_missing", movement=movement.id, known=known)
    for code, value in values.items():
        require(code in known, "indicator_unknown", indicator=code, known=known)
        require(value >= 0, "value_negative", indicator=code, value=value)


def _last(movement: Running, unit: str, year: int) -> Achieved | None:
    return next((one for one in movement.achieved if (one.unit, one.year) == (unit, year)), None)


# Evolve


def evolve(movement: Running, event: object) -> Running:
    match event:
        case Reported(unit, year, values, text, evidence):
            before = _last(movement, unit, year)
            version = before.version + 1 if before else 1
            return _put(movement, Achieved(unit, year, values, text, evidence, version))
        case ReportReturned(unit, year, reason) if before := _last(movement, unit, year):
            return _put(movement, change(before, returned=reason))
    return movement


def _put(movement: Running, achieved: Achieved) -> Running:
    others = [
        one for one in movement.achieved if (one.unit, one.year) != (achieved.unit, achieved.year)
    ]
    return change(movement, achieved=(*others, achieved))


REFUSALS = {
    "year_outside_movement": "I.1",
    "values_missing": "I.1",
    "indicator_unknown": "I.1",
    "value_negative": "I.1",
    "report_not_standing": "I.1",
}
