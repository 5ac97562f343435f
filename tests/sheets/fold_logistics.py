"""The second opinion on ``adapters/sheets/logistics.py``: from bare events, without its code."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def readiness(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    held: dict[str, str] = {}
    items: dict[str, dict[str, Any]] = {}
    for _topic, id, type, data in events:
        match type.partition("/")[0]:
            case "plan.drafted":
                held[id] = data["conference"]
            case "plan.conference_rescheduled":
                held[id] = data["day"]
            case "logistics.listed":
                items[id] = {**data, "is_ready": False, "seen": False, "reports": 0}
            case "logistics.reported":
                told = items[id]["reports"] + 1
                items[id] |= {"is_ready": data["ready"], "seen": False, "reports": told}
            case "logistics.checked":
                items[id]["seen"] = True
            case "logistics.dropped":
                del items[id]
    rows = [row(item, held) for item in sorted(items.values(), key=by_number)]
    counts = {"logistics_total": len(rows)}
    counts["logistics_ready"] = len([1 for r in rows if r[7]])
    counts["logistics_confirmed"] = len([1 for r in rows if r[8]])
    return rows, counts


def by_number(item: dict[str, Any]) -> int:
    return int(item["id"].removeprefix("HC-"))


def row(item: dict[str, Any], held: dict[str, str]) -> list[Any]:
    said = [item[key] for key in ("id", "area", "text", "unit", "person")]
    needed = item["due"]["end"] or shifted(held[item["plan"]], item["due"]["days"])
    return [*said, needed, item["time"], item["is_ready"], item["seen"], item["reports"]]


def shifted(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days)).isoformat()
    except OverflowError:
        return (date.max if days > 0 else date.min).isoformat()


FOLDS = {"logistics.readiness": readiness}
