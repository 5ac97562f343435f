"""The second opinion on ``adapters/sheets/task.py``: from bare events, without its code."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def by_unit(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    lead: dict[str, str] = {}
    stands: dict[str, str] = {}
    late: Counter[str] = Counter()
    returned: Counter[str] = Counter()
    for topic, id, type, data in events:
        if topic != "task":
            continue
        match type.partition("/")[0]:
            case "task.assigned":
                lead[id], stands[id] = data["lead"], "running"
            case "task.completed":
                stands[id], late[id] = "completed", max(late[id], data["late"])
            case "task.returned":
                stands[id] = "running"
                returned[id] += 1
            case "task.cancelled":
                stands[id] = "cancelled"
    rows = []
    for unit in sorted(set(lead.values())):
        own = [id for id in lead if lead[id] == unit]
        count = Counter(stands[id] for id in own)
        tardy = sum(1 for id in own if stands[id] == "completed" and late[id] > 0)
        back = sum(returned[id] for id in own)
        rows.append(
            [unit, len(own), count["running"], count["completed"], tardy, back, count["cancelled"]]
        )
    return rows, {"tasks_completed": sum(s == "completed" for s in stands.values())}


FOLDS = {"task.by_unit": by_unit}
