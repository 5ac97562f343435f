"""How the tasks stand, unit by unit (plan III.2d)."""

from domain.task import Finished, Running, Task

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("unit", "unit"),
    Column("tasks", "number", total=True),
    Column("running", "number", total=True),
    Column("completed", "number", total=True),
    Column("completed_late", "number", total=True),
    Column("returned", "number", total=True),
    Column("cancelled", "number", total=True),
)


def by_unit(source: Source, _: str) -> Sheet:
    """The tasks each unit leads: how many run, are done, were late, came back, were dropped."""
    led: dict[str, list[Task]] = {}
    for task in source.states("task").values():
        led.setdefault(task.work.lead, []).append(task)
    rows = tuple(_row(unit, tasks) for unit, tasks in sorted(led.items()))
    done = sum(1 for tasks in led.values() for task in tasks if isinstance(task, Finished))
    return Sheet(rows, {"tasks_completed": done})


def _row(unit: str, tasks: list[Task]) -> Cells:
    running = sum(isinstance(task, Running) for task in tasks)
    done = [task for task in tasks if isinstance(task, Finished)]
    late = sum(task.work.days_late > 0 for task in done)
    returned = sum(len(task.work.returns) for task in tasks)
    cancelled = len(tasks) - running - len(done)
    return (unit, len(tasks), running, len(done), late, returned, cancelled)


KINDS = (Kind("task.by_unit", COLUMNS, by_unit, of_one=False),)
