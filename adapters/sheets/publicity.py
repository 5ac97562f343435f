"""Publicity in figures: item by item, and channel by channel (plan II.2.7, III.2b).

Whether something appeared before or during the conference is computed from its day and from the
plan as it stands, so that it stays right when the conference moves.
"""

from domain.publicity import CHANNELS, Out, Publicity, Withdrawn, phase
from domain.publicity import STATUS as STANDS

from .sheet import Cells, Column, Kind, Sheet, Source

ITEMS = (
    Column("item", "id"),
    Column("title"),
    Column("theme", "value:theme"),
    Column("channel", "value:channel"),
    Column("outlet"),
    Column("unit", "unit"),
    Column("due", "day"),
    Column("published", "day"),
    Column("late", "number", total=True),
    Column("phase", "value:phase"),
    Column("views", "number", total=True),
    Column("articles", "number", total=True),
    Column("status", "status:publicity"),
)
BY_CHANNEL = (
    Column("channel", "value:channel"),
    Column("items", "number", total=True),
    Column("out", "number", total=True),
    Column("out_late", "number", total=True),
    Column("dropped", "number", total=True),
    Column("views", "number", total=True),
    Column("articles", "number", total=True),
)


def items(source: Source, _: str) -> Sheet:
    """Every item with its channel: when it was due, when it appeared, what came of it."""
    everything: list[Publicity] = list(source.states("publicity").values())
    return Sheet(tuple(_item(source, one) for one in everything), _figures(everything))


def _item(source: Source, one: Publicity) -> Cells:
    item, out = one.item, one if isinstance(one, Out) else None
    conference = source.state("plan", item.plan).content.conference
    return (
        *(item.id, item.title, item.theme, item.channel, item.outlet, item.unit, item.due),
        out.on if out else None,
        out.late if out else 0,
        phase(out.on, conference) if out else "",
        *((out.views, out.articles) if out else (0, 0)),
        STANDS[type(one)],
    )


def _figures(items: list[Publicity]) -> dict[str, int]:
    out = [one for one in items if isinstance(one, Out)]
    return {
        "publicity_planned": sum(not isinstance(one, Withdrawn) for one in items),
        "publicity_published": len(out),
        "publicity_late": sum(one.late > 0 for one in out),
    }


def channels(source: Source, _: str) -> Sheet:
    """The items of every channel that is used."""
    everything: list[Publicity] = list(source.states("publicity").values())
    used = {one.item.channel for one in everything}
    rows = (_channel(name, everything) for name in CHANNELS if name in used)
    return Sheet(tuple(rows), _figures(everything))


def _channel(channel: str, everything: list[Publicity]) -> Cells:
    own = [one for one in everything if one.item.channel == channel]
    out = [one for one in own if isinstance(one, Out)]
    late = sum(one.late > 0 for one in out)
    dropped = sum(isinstance(one, Withdrawn) for one in own)
    reach = sum(one.views for one in out), sum(one.articles for one in out)
    return (channel, len(own), len(out), late, dropped, *reach)


KINDS = (
    Kind("publicity.items", ITEMS, items, of_one=False),
    Kind("publicity.channels", BY_CHANNEL, channels, of_one=False),
)
