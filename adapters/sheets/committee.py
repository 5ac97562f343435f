"""The tree of preparing bodies and how the tasks under each stand (plan III.2a)."""

from domain.committee import Active, Body
from domain.task import Finished

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("body", "id"),
    Column("name"),
    Column("level", "value:level"),
    Column("parent", "id"),
    Column("head", "person"),
    Column("members", "number", total=True),
    Column("tasks", "number", total=True),
    Column("completed", "number", total=True),
)


def tree(source: Source, _: str) -> Sheet:
    """Every working body: who leads it, how many sit in it, how its tasks stand."""
    rows = tuple(
        _row(source, committee.body)
        for committee in source.states("committee").values()
        if isinstance(committee, Active)
    )
    return Sheet(rows)


def _row(source: Source, body: Body) -> Cells:
    done = sum(isinstance(source.state("task", task), Finished) for task in body.tasks)
    who = (body.id, body.name, body.level, body.parent, body.head)
    return (*who, len(body.members), len(body.tasks), done)


KINDS = (Kind("committee.tree", COLUMNS, tree, of_one=False),)
