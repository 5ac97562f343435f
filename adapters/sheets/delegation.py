"""A delegation counted by every dimension, and as a list of people (plan I.3, II.2.3; BR-71)."""

from collections.abc import Iterator

from domain.composition import DIMENSIONS, Bound, Nominee, tally
from domain.mandate import Mandate

from .sheet import Cells, Column, Kind, Sheet, Source

STRUCTURE = (
    Column("dimension", "value:dimension"),
    Column("value", "value:value"),
    Column("minimum", "number"),
    Column("maximum", "number"),
    Column("chosen", "number"),
    Column("reserve", "number"),
)

PEOPLE = (
    Column("standing", "value:standing"),
    Column("order", "number"),
    Column("person", "person"),
    Column("unit", "unit"),
    Column("sex", "value:sex"),
    Column("direct_worker", "yes"),
    Column("field"),
    Column("award", "value:award"),
    Column("delegate_kind", "value:delegate_kind"),
    Column("instead_of", "person"),
)

ALL = "all"  # the row that ends each dimension


def structure(source: Source, id: str) -> Sheet:
    """Every dimension: each value with its bounds and how many count under it, then their sum."""
    of = source.state("delegation", id).mandate
    rows = tuple(row for dimension in DIMENSIONS for row in _dimension(of, dimension))
    figures = {
        "list_quota": of.quota,
        "list_delegates": len(of.delegates),
        "list_reserves": len(of.reserves),
        "bounds_unmet": len(of.gaps),
    }
    return Sheet(rows, figures)


def _dimension(of: Mandate, dimension: str) -> Iterator[Cells]:
    chosen, reserve = tally(of.members, dimension), tally(of.in_reserve, dimension)
    bounds = {bound.value: bound for bound in of.bounds if bound.dimension == dimension}
    for found in sorted({*chosen, *reserve, *bounds}):
        limits = _limits(bounds.get(found))
        yield (dimension, found, *limits, chosen.get(found, 0), reserve.get(found, 0))
    yield (dimension, ALL, None, None, sum(chosen.values()), sum(reserve.values()))


def _limits(bound: Bound | None) -> tuple[int | None, int | None]:
    return (bound.minimum or None, bound.maximum) if bound else (None, None)


def people(source: Source, id: str) -> Sheet:
    """The delegates in the order of the list, then the reserves in theirs."""
    of = source.state("delegation", id).mandate
    going = [
        ("delegate", place, *_traits(one.candidate), next(iter(one.instead_of), ""))
        for place, one in enumerate(of.delegates, 1)
    ]
    waiting = [("reserve", place, *_traits(who), "") for place, who in enumerate(of.in_reserve, 1)]
    return Sheet((*going, *waiting), {"list_delegates": len(going), "list_reserves": len(waiting)})


def _traits(who: Nominee) -> Cells:
    return (who.person, who.unit, who.sex, who.direct_worker, who.field, who.award, who.kind)


KINDS = (
    Kind("delegation.structure", STRUCTURE, structure),
    Kind("delegation.people", PEOPLE, people),
)
