"""The second opinion on ``adapters/sheets/vote.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def results(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    opened: dict[str, dict[str, Any]] = {}
    rows: dict[str, list[Any]] = {}
    for topic, id, type, data in events:
        match topic, type.partition("/")[0]:
            case "vote", "vote.opened":
                opened[id] = data
            case "vote", "vote.closed":
                about = opened[id]
                terms = [id, about["nomination"], about["award"], about["round"]]
                rows[id] = [
                    *terms,
                    data["total"],
                    data["yes"],
                    data["share"],
                    data["passed"],
                    False,
                ]
            case "vote", "vote.overridden":
                rows[id][8] = True
    ordered = [rows[id] for id in sorted(rows, key=order)]
    figures = {
        "votes": len(ordered),
        "votes_passed": sum(row[7] for row in ordered),
        "votes_set_aside": sum(row[8] for row in ordered),
    }
    return ordered, figures


def order(id: str) -> tuple[str, int, str]:
    series, _, last = id.rpartition("-")
    return (series, int(last), id) if last.isdecimal() else (id, 0, id)


FOLDS = {"vote.results": results}
