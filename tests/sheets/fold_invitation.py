"""The second opinion on ``adapters/sheets/invitation.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
KINDS = ("official", "guest", "ex_officio")


def answers(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    day: dict[str, str] = {}
    letters: dict[str, dict[str, Any]] = {}
    for topic, id, type, data in events:
        if topic == "plan" and type.startswith("plan.drafted/"):
            day[id] = data["conference"]
        elif topic == "plan" and type.startswith("plan.conference_rescheduled/"):
            day[id] = data["day"]
        elif topic == "invitation":
            told(letters, id, type.partition("/")[0], data)
    counts: dict[tuple[str, int], list[int]] = {}
    for letter in letters.values():
        key = letter["plan"], KINDS.index(letter["invited_as"])
        found = counts.setdefault(key, [0] * 9)
        for place, add in enumerate(counted(letter, day[letter["plan"]])):
            found[place] += add
    rows: list[list[Any]] = [
        [plan, KINDS[kind], *counts[plan, kind]] for plan, kind in sorted(counts)
    ]
    return rows, {
        "letters_standing": sum(row[2] for row in rows),
        "seats_promised": sum(row[6] + row[7] for row in rows),
    }


def told(letters: dict[str, dict[str, Any]], id: str, type: str, data: dict[str, Any]) -> None:
    match type:
        case "invitation.drafted":
            letters[id] = {**data, "for": "", "took": "", "reply": ("", ""), "void": False}
        case "invitation.sent":
            letters[id]["for"] = data["day"]
        case "invitation.delivered":
            letters[id]["took"] = data["day"]
        case "invitation.answered":
            letters[id]["reply"] = data["day"], data["reply"]
        case "invitation.cancelled":
            letters[id]["void"] = True


def counted(letter: dict[str, Any], day: str) -> list[bool]:
    stands: bool = not letter["void"]
    sent: bool = stands and letter["for"] == day
    replied, reply = letter["reply"]
    reply = reply if replied == day else ""
    said = [bool(sent and reply == one) for one in ("coming", "deputy", "not_coming", "")]
    return [stands, stands and not sent, sent, sent and letter["took"] == day, *said, not stands]


FOLDS = {"invitation.answers": answers}
