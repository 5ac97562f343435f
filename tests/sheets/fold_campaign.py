"""The second opinion on ``adapters/sheets/campaign.py``: from bare events, without its code.

Ranks are counted, not sorted: one's rank is one more than the number of those who beat it.
"""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def ranking(events: Iterable[Event], id: str) -> tuple[list[list[Any]], dict[str, int]]:
    seen: dict[str, list[dict[str, Any]]] = {}
    for topic, stream, type, data in events:
        if (topic, stream) == ("campaign", id):
            seen.setdefault(type.partition("/")[0].partition(".")[2], []).append(data)
    entrants = [one for data in seen.get("entered", []) for one in data["entrants"]]
    sheet = seen.get("sheet_adopted", [{}])[-1]
    own = {data["entrant"]: data["points"] for data in seen.get("self_scored", [])}
    checked = {data["entrant"]: data["points"] for data in seen.get("checked", [])}
    sample = seen.get("sample_drawn", [{"sample": []}])[0]["sample"]
    votes = seen.get("ballot_counted", [{"votes": {}}])[0]["votes"]
    word = {one: n for data in seen.get("tie_decided", []) for n, one in enumerate(data["order"])}
    commended = seen.get("declared", [{"commended": 0}])[0]["commended"]
    codes = sheet.get("tie_break", [])

    def steps(one: str) -> list[int]:
        points = checked.get(one, own[one])
        by_code = [points.get(code, 0) for code in codes]
        return [sum(points.values()), *by_code, votes.get(one, 0), -word.get(one, 0)]

    names = ["points", *["criterion"] * len(codes), "ballot", "chair", "tied"]
    moved = {one: abs(sum(own[one].values()) - sum(checked[one].values())) for one in checked}
    large = {one for one in moved if moved[one] >= sheet["large"]}
    rows = []
    for one, given in own.items():
        mine, others = steps(one), [steps(other) for other in own if other != one]
        rank = 1 + sum(theirs > mine for theirs in others)
        alone = next(
            (n for n in range(len(mine)) if all(o[: n + 1] != mine[: n + 1] for o in others)),
            len(mine),
        )
        rows.append([
            *(rank, one, one.split("/")[0], sum(given.values())),
            sum(checked[one].values()) if one in checked else None,
            *(mine[0], one in sample, one in large, names[alone]),
            codes[alone - 1] if names[alone] == "criterion" else "",
            *(votes.get(one), rank <= commended),
        ])  # fmt: skip
    rows.sort(key=lambda row: (row[0], row[1]))
    for one in sorted(set(entrants) - set(own)):
        nothing = [None, None, None, False, False, "", "", None, False]
        rows.append([None, one, one.split("/")[0], *nothing])
    caps = [len(own)]
    if sheet.get("most") is not None:
        caps.append(sheet["most"])
    if sheet.get("percent") is not None:
        caps.append(len(entrants) * sheet["percent"] // 100)
    figures = {
        "campaign_entrants": len(entrants),
        "campaign_scored": len(own),
        "campaign_sampled": len(sample),
        "campaign_checked": len(checked),
        "campaign_large": len(large),
        "campaign_cap": min(caps),
    }
    return rows, figures


FOLDS = {"campaign.ranking": ranking}
