"""Sheets of exemplars: how far each has spread.

Source: plan I.2 (learn and spread).
"""

from domain.lesson import Exemplar, Learnt, Unfounded

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("exemplar", "id"),
    Column("kind", "value:exemplar.kind"),
    Column("title"),
    Column("unit", "unit"),
    Column("spread", "number", total=True),
    Column("confirmed", "number", total=True),
)


def spread(source: Source, _: str) -> Sheet:
    """Every exemplar that stands: to how many units it spread, how many confirmed it themselves.

    What was withdrawn counts nowhere, only how many there were is said.
    """
    everything: list[Exemplar] = list(source.states("exemplar").values())
    standing = [exemplar for exemplar in everything if not isinstance(exemplar, Unfounded)]
    figures = {
        "exemplars_standing": len(standing),
        "exemplars_recognised": sum(isinstance(exemplar, Learnt) for exemplar in standing),
        "exemplars_withdrawn": len(everything) - len(standing),
    }
    return Sheet(tuple(map(_row, standing)), figures)


def _row(exemplar: Exemplar) -> Cells:
    content = exemplar.content
    spread_to = len(content.spreads)
    confirmed = spread_to - len(content.unconfirmed)
    return (content.id, content.kind, content.title, content.unit, spread_to, confirmed)


KINDS = (Kind("exemplar.spread", COLUMNS, spread, of_one=False),)
