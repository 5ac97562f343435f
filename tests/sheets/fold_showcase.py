"""The sheet of the chosen speeches, computed a second time from the bare events."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]

STATUS = {
    "speech.proposed/1": "proposed",
    "speech.text_given/1": "proposed",
    "speech.given_back/1": "returned",
    "speech.approved/1": "approved",
    "speech.reopened/1": "proposed",
    "speech.withdrawn/1": "withdrawn",
}


def balance(events: Iterable[Event], id: str) -> tuple[list[list[Any]], dict[str, int]]:
    speeches: dict[str, dict[str, Any]] = {}
    status: dict[str, str] = {}
    offered: list[dict[str, Any]] = []
    chosen: list[str] = []
    begun = False
    for topic, on, type, data in events:
        if type == "speech.proposed/1":
            speeches[on] = data
        if type in STATUS:
            status[on] = STATUS[type]
        if (topic, on) != ("showcase", id):
            continue
        begun = True
        match type:
            case "showcase.offered/1":
                offered.append(data)
            case "showcase.offer_ended/1":
                offered = [offer for offer in offered if offer["speech"] != data["speech"]]
            case "showcase.selected/1" | "showcase.ordered/1":
                chosen = list(data["speeches"])
            case "showcase.replaced/1":
                chosen[chosen.index(data["out"])] = data["speech"]
    if not begun:
        return [], {}
    rows = []
    for place, name in enumerate(chosen, 1):
        told = speeches[name]
        kind = "individual" if told["author_kind"] == "individual" else "collective"
        flags = [told["new_model"], told["sex"] == "female", told["pictures"]]
        what = [told["title"], told["unit"], told["field"], kind]
        rows.append([place, name, *what, *map(int, flags), status[name]])
    return rows, {
        "speeches_offered": len(offered),
        "new_models_offered": sum(1 for offer in offered if offer["new_model"]),
        "speeches_chosen": len(rows),
        "speech_units": len({row[3] for row in rows}),
        "speech_fields": len({row[4].strip().casefold() for row in rows}),
        "speech_kinds": len({row[5] for row in rows}),
    }


FOLDS = {"showcase.balance": balance}
