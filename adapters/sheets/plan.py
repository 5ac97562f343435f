"""The plans of lower agencies under one plan, and which of them were carried out (plan 0.1)."""

from .sheet import Column, Kind, Sheet, Source

COLUMNS = (
    Column("child"),
    Column("agency"),
    Column("document"),
    Column("due", "day"),
    Column("held", "day"),
    Column("report"),
    Column("dropped"),
)


def children(source: Source, id: str) -> Sheet:
    """Every plan below, when its conference was due and when it was held."""
    found = source.state("plan", id).content.children
    rows = tuple(
        (name, one.agency, one.document, one.due, one.held, one.report, one.dropped)
        for name, one in found.items()
    )
    held = sum(one.held is not None for one in found.values())
    return Sheet(rows, {"children": len(found), "children_held": held})


KINDS = (Kind("plan.children", COLUMNS, children),)
