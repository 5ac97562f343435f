"""How many are proposed for which award, and how far they came (plan III.2d)."""

from domain.nomination import STATUS, Nomination

from .sheet import Cells, Column, Kind, Sheet, Source

STATUSES = tuple(STATUS.values())
COLUMNS = (
    Column("award", "value:award"),
    Column("nominations", "number", total=True),
    *(Column(status, "number", total=True) for status in STATUSES),
)
UNITS = (Column("unit", "unit"), *COLUMNS[1:])


def by_award(source: Source, _: str) -> Sheet:
    """Every award somebody is proposed for, its nominations by how they stand."""
    return _grouped(source, "award")


def by_unit(source: Source, _: str) -> Sheet:
    """Every unit that proposed somebody, its nominations by how they stand."""
    return _grouped(source, "unit")


def _grouped(source: Source, key: str) -> Sheet:
    groups: dict[str, list[Nomination]] = {}
    for nomination in source.states("nomination").values():
        groups.setdefault(getattr(nomination.case, key), []).append(nomination)
    return Sheet(tuple(_row(name, found) for name, found in sorted(groups.items())))


def _row(name: str, found: list[Nomination]) -> Cells:
    stand = [STATUS[type(one)] for one in found]
    return (name, len(found), *(stand.count(status) for status in STATUSES))


KINDS = (
    Kind("nomination.by_award", COLUMNS, by_award, of_one=False),
    Kind("nomination.by_unit", UNITS, by_unit, of_one=False),
)
