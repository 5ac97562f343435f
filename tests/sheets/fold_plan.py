"""The second opinion on ``adapters/sheets/plan.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def children(events: Iterable[Event], about: str) -> tuple[list[list[Any]], dict[str, int]]:
    rows: dict[str, list[Any]] = {}
    for topic, id, type, data in events:
        if (topic, id) != ("plan", about):
            continue
        match type.partition("/")[0]:
            case "plan.child_linked":
                named = [data[key] for key in ("child", "agency", "document", "due")]
                rows[data["child"]] = [*named, None, "", ""]
            case "plan.child_reported":
                rows[data["child"]][4:6] = [data["held"], data["document"]]
            case "plan.child_dropped":
                rows[data["child"]][6] = data["reason"]
    held = sum(row[4] is not None for row in rows.values())
    return list(rows.values()), {"children": len(rows), "children_held": held}


FOLDS = {"plan.children": children}
