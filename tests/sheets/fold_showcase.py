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


class Choice:
    """What was offered and chosen under one plan."""

    def __init__(self) -> None:
        self.begun = False
        self.offered: list[dict[str, Any]] = []
        self.chosen: list[str] = []

    def hear(self, type: str, data: dict[str, Any]) -> None:
        self.begun = True
        match type:
            case "showcase.offered/1":
                self.offered.append(data)
            case "showcase.offer_ended/1":
                self.offered = [o for o in self.offered if o["speech"] != data["speech"]]
            case "showcase.selected/1" | "showcase.ordered/1":
                self.chosen = list(data["speeches"])
            case "showcase.replaced/1":
                self.chosen[self.chosen.index(data["out"])] = data["speech"]


def balance(events: Iterable[Event], id: str) -> tuple[list[list[Any]], dict[str, int]]:
    speeches: dict[str, dict[str, Any]] = {}
    status: dict[str, str] = {}
    choice = Choice()
    for topic, on, type, data in events:
        if type == "speech.proposed/1":
            speeches[on] = data
        if type in STATUS:
            status[on] = STATUS[type]
        if (topic, on) == ("showcase", id):
            choice.hear(type, data)
    if not choice.begun:
        return [], {}
    rows = [
        [place, *line(speeches[name]), status[name]] for place, name in enumerate(choice.chosen, 1)
    ]
    return rows, {
        "speeches_offered": len(choice.offered),
        "new_models_offered": sum(1 for offer in choice.offered if offer["new_model"]),
        "speeches_chosen": len(rows),
        "speech_units": len({row[3] for row in rows}),
        "speech_fields": len({row[4].strip().casefold() for row in rows}),
        "speech_kinds": len({row[5] for row in rows}),
    }


def line(told: dict[str, Any]) -> list[Any]:
    kind = "individual" if told["author_kind"] == "individual" else "collective"
    flags = [told["new_model"], told["sex"] == "female", told["pictures"]]
    return [told["id"], told["title"], told["unit"], told["field"], kind, *map(int, flags)]


FOLDS = {"showcase.balance": balance}
