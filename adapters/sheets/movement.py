"""Sheets of movements: what each unit reached of what was asked, and how all movements stand.

Source: plan I.1 (evaluate the movements), II.1 (those that go on), II.2.6a (results in the report).
"""

from collections.abc import Iterator

from domain.agency import Agency
from domain.emulation import Achieved, Charter, Draft, Ended, Movement, Running, missing, status

from .sheet import Cells, Column, Kind, Sheet, Source

RESULTS = (
    Column("unit", "unit"),
    Column("year", "number"),
    Column("indicator"),
    Column("counted"),
    Column("measured_in"),
    Column("reached", "number"),
    Column("target", "number"),
    Column("percent", "percent"),
    Column("evidence"),
)
OVERVIEW = (
    Column("movement", "id"),
    Column("title"),
    Column("period"),
    Column("status", "status:movement"),
    Column("reported", "number", total=True),
    Column("missing", "number", total=True),
    Column("missing_units"),
    Column("pledges", "number", total=True),
    Column("evaluated", "yes"),
)


def results(source: Source, id: str) -> Sheet:
    """Every report that stands, by unit, year and indicator; no figure where none was reported.

    The percentage of the target is rounded down: only what was reached shows as 100.
    """
    found = _launched(source.state("movement", id))
    achieved = found.achieved if found else ()
    standing = sorted(
        (one for one in achieved if not one.returned), key=lambda one: (one.unit, one.year)
    )
    rows = tuple(row for one in standing for row in _rows(found.charter, one)) if found else ()
    returned = len(achieved) - len(standing)
    return Sheet(rows, {"reports_standing": len(standing), "reports_returned": returned})


def _launched(movement: Movement | None) -> Running | None:
    if isinstance(movement, Ended):
        return movement.was
    return movement if isinstance(movement, Running) else None


def _rows(charter: Charter, one: Achieved) -> Iterator[Cells]:
    for indicator in charter.indicators:
        reached = one.values.get(indicator.code)
        percent = None if reached is None else reached * 100 // indicator.target
        what = (indicator.code, indicator.counted, indicator.measured_in)
        yield (one.unit, one.year, *what, reached, indicator.target, percent, one.evidence)


def overview(source: Source, _: str) -> Sheet:
    """Every movement: how many units reported, which have not, whether it was evaluated."""
    movements = source.states("movement")
    agency: Agency = source.state("agency", "CQ")
    rows = tuple(_line(id, movement, agency) for id, movement in movements.items())
    running = sum(isinstance(movement, Running) for movement in movements.values())
    return Sheet(rows, {"movements_running": running})


def _line(id: str, movement: Movement, agency: Agency) -> Cells:
    found = _launched(movement)
    charter = movement.was.charter if isinstance(movement, Ended) else movement.charter
    said = (id, charter.title, charter.period, status(movement))
    if found is None:
        return (*said, 0, 0, "", 0, False)
    silent = _silent(movement, agency)
    counts = (len(found.reported), len(silent), ", ".join(silent), len(found.pledges))
    return (*said, *counts, found.evaluated)


def _silent(movement: Movement, agency: Agency) -> tuple[str, ...]:
    """Who has not reported: as it is now while it runs, as it was when it ended."""
    match movement:
        case Draft():
            return ()
        case Running():
            return missing(movement, agency)
        case Ended():
            return movement.missing


KINDS = (
    Kind("movement.results", RESULTS, results),
    Kind("movement.overview", OVERVIEW, overview, of_one=False),
)
