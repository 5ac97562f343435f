"""The second opinion on ``adapters/sheets/award.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


FACTS = {"conferred": "conferred", "handed_over": "conferred", "missed": "absent"}
FACTS["revoked"] = "revoked"

Grants = dict[int, dict[str, Any]]


def honours(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    sheets: dict[str, Grants] = {}
    issued: dict[str, bool] = {}
    for topic, id, type, data in events:
        name = type.partition("/")[0].removeprefix("award.")
        if topic != "award":
            continue
        if name == "decided":
            sheets[id] = {grant["ordinal"]: dict(grant) for grant in data["grants"]}
        if name in {"issued", "recalled"}:
            issued[id] = name == "issued"
        if id in sheets:
            note(sheets[id], name, data)
    found = [grant for id, sheet in sheets.items() if issued.get(id) for grant in sheet.values()]
    return counted(found), {}


def note(grants: Grants, name: str, data: dict[str, Any]) -> None:
    if name in {"decided", "money_set"}:
        for line in data["money"]:
            grants[line["ordinal"]]["due"] = line["amount"]
    if name in FACTS:
        grants[data["ordinal"]][FACTS[name]] = 1
    if name == "paid":
        grants[data["ordinal"]]["paid"] = grants[data["ordinal"]].get("due", 0)


def counted(grants: list[dict[str, Any]]) -> list[list[Any]]:
    rows: dict[tuple[str, str], list[int]] = {}
    for grant in grants:
        row = rows.setdefault((grant["award"], grant["subject_kind"]), [0] * 6)
        row[0] += 1
        for n, key in enumerate(("conferred", "absent", "revoked", "due", "paid"), 1):
            row[n] += grant.get(key, 0)
    return [[*key, *rows[key]] for key in sorted(rows)]


FOLDS = {"award.honours": honours}
