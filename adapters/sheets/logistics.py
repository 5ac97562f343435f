"""The checklist before the conference: what is needed when, what is ready (plan III.2f)."""

from domain.logistics import Confirmed, Logistics, Ready, Struck

from .sheet import Cells, Column, Kind, Sheet, Source

READINESS = (
    Column("item", "id"),
    Column("area", "value:area"),
    Column("text"),
    Column("unit", "unit"),
    Column("person", "person"),
    Column("needed", "day"),
    Column("time", "time"),
    Column("ready", "yes"),
    Column("confirmed", "yes"),
    Column("reports", "number", total=True),
)


def readiness(source: Source, _: str) -> Sheet:
    """Every item that still counts; the day it is needed moves with the conference."""
    everything: list[Logistics] = list(source.states("logistics").values())
    items = [one for one in everything if not isinstance(one, Struck)]
    figures = {
        "logistics_total": len(items),
        "logistics_ready": sum(isinstance(one, Ready | Confirmed) for one in items),
        "logistics_confirmed": sum(isinstance(one, Confirmed) for one in items),
    }
    return Sheet(tuple(_row(source, one) for one in items), figures)


def _row(source: Source, one: Logistics) -> Cells:
    item = one.item
    conference = source.state("plan", item.plan).content.conference
    return (
        *(item.id, item.area, item.text, item.unit, item.person),
        item.due.on(conference),
        item.time,
        isinstance(one, Ready | Confirmed),
        isinstance(one, Confirmed),
        len(item.reports),
    )


KINDS = (Kind("logistics.readiness", READINESS, readiness, of_one=False),)
