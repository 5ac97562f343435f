"""The second opinion on ``adapters/sheets/publicity.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
ORDER = ["portal", "newspaper", "radio_tv", "banner", "social", "internal", "other"]


def told(events: Iterable[Event]) -> list[dict[str, Any]]:
    """Every item as one record, in the order of numbers."""
    held: dict[str, str] = {}
    items: dict[str, dict[str, Any]] = {}
    for _topic, id, type, data in events:
        match type.partition("/")[0]:
            case "plan.drafted":
                held[id] = data["conference"]
            case "plan.conference_rescheduled":
                held[id] = data["day"]
            case "publicity.planned":
                items[id] = {**data, "day": None, "late": 0, "views": 0, "articles": 0}
                items[id]["status"] = "planned"
            case "publicity.published":
                items[id] |= {"day": data["on"], "late": data["late"], "status": "published"}
            case "publicity.evidence_added":
                items[id] |= {key: data[key] for key in ("views", "articles") if data[key]}
            case "publicity.dropped":
                items[id]["status"] = "dropped"
    for item in items.values():
        item["phase"] = phase(item["day"], held[item["plan"]])
    return sorted(items.values(), key=by_number)


def by_number(item: dict[str, Any]) -> int:
    return int(item["id"].removeprefix("TT-"))


def phase(day: str | None, conference: str) -> str:
    if day is None:
        return ""
    return "during" if day == conference else "before" if day < conference else "after"


def figures(items: list[dict[str, Any]]) -> dict[str, int]:
    out = [item for item in items if item["status"] == "published"]
    return {
        "publicity_planned": len([item for item in items if item["status"] != "dropped"]),
        "publicity_published": len(out),
        "publicity_late": len([item for item in out if item["late"]]),
    }


CELLS = (
    *("id", "title", "theme", "channel", "outlet", "unit", "due"),
    *("day", "late", "phase", "views", "articles", "status"),
)


def by_item(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    items = told(events)
    return [[item[cell] for cell in CELLS] for item in items], figures(items)


def by_channel(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    items = told(events)
    counts: dict[str, list[int]] = {}
    for item in items:
        row = counts.setdefault(item["channel"], [0] * 6)
        published = item["status"] == "published"
        late, dropped = published and item["late"] > 0, item["status"] == "dropped"
        for n, more in enumerate((1, published, late, dropped, item["views"], item["articles"])):
            row[n] += int(more)
    rows = [[channel, *counts[channel]] for channel in sorted(counts, key=ORDER.index)]
    return rows, figures(items)


FOLDS = {"publicity.items": by_item, "publicity.channels": by_channel}
