"""The second opinion on ``adapters/sheets/exemplar.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def spread(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    told: dict[str, dict[str, Any]] = {}
    recognised: set[str] = set()
    withdrawn: set[str] = set()
    reached: set[tuple[str, str]] = set()
    confirmed: set[tuple[str, str]] = set()
    for topic, id, type, data in events:
        if topic != "exemplar":
            continue
        match type.partition("/")[0].partition(".")[2]:
            case "described":
                told[id] = data
            case "recognised":
                recognised.add(id)
            case "withdrawn":
                withdrawn.add(id)
            case "spread":
                reached.add((id, data["unit"]))
            case "spread_confirmed":
                confirmed.add((id, data["unit"]))
    rows = [
        [
            *(id, told[id]["kind"], told[id]["title"], told[id]["unit"]),
            *(sum(one == id for one, _ in pairs) for pairs in (reached, confirmed)),
        ]
        for id in sorted(told, key=lambda one: (len(one), one))
        if id not in withdrawn
    ]
    figures = {
        "exemplars_standing": len(rows),
        "exemplars_recognised": len(recognised - withdrawn),
        "exemplars_withdrawn": len(withdrawn),
    }
    return rows, figures


FOLDS = {"exemplar.spread": spread}
