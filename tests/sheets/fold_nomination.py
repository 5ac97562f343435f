"""The second opinion on ``adapters/sheets/nomination.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
Answer = tuple[list[list[Any]], dict[str, int]]

STATUSES = (
    *("proposed", "returned", "withdrawn", "compiled", "voting", "reviewed", "awarded"),
    *("declined", "forwarded", "awarded_above", "revoked"),
)
MOVES = {
    "withdrawn": "withdrawn",
    "amended": "proposed",
    "returned": "returned",
    "compiled": "compiled",
    "put_to_vote": "voting",
    "awarded": "awarded",
    "declined": "declined",
    "unawarded": "reviewed",
    "revoked": "revoked",
    "forwarded": "forwarded",
    "kept_back": "reviewed",
}


def stands(events: Iterable[Event]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for topic, id, type, data in events:
        if topic != "nomination":
            continue
        name = type.partition("/")[0].removeprefix("nomination.")
        if name == "proposed":
            found[id] = {**data, "stands": "proposed", "waiting": set()}
            continue
        one = found[id]
        one["stands"] = MOVES.get(name, one["stands"])
        if name == "amended":
            one["award"] = data["award"]
        if name == "reviewed":
            one["stands"] = "reviewed"
        if name == "forwarded":
            one["waiting"] = set(data["addressees"])
        if name == "answered":
            one["waiting"].discard(data["addressee"])
            if data["granted"]:
                one["stands"] = "awarded_above"
            elif one["stands"] == "forwarded" and not one["waiting"]:
                one["stands"] = "declined"
    return found


def grouped(events: Iterable[Event], key: str) -> Answer:
    found = list(stands(events).values())
    rows = []
    for name in sorted({one[key] for one in found}):
        own = [one["stands"] for one in found if one[key] == name]
        rows.append([name, len(own), *(own.count(status) for status in STATUSES)])
    return rows, {}


FOLDS = {
    "nomination.by_award": lambda events, _: grouped(events, "award"),
    "nomination.by_unit": lambda events, _: grouped(events, "unit"),
}
