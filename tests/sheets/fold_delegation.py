"""The second opinion on ``adapters/sheets/delegation.py``: from bare events, without its code."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
Rows = list[list[Any]]

DIMENSIONS = ("delegate_kind", "unit", "sex", "direct_worker", "field", "award", "subject_kind")


class Story:
    """Who is on the list and in reserve after all events of one delegation."""

    def __init__(self, events: Iterable[Event], id: str) -> None:
        self.told: dict[str, dict[str, Any]] = {}
        self.going: list[str] = []
        self.waiting: list[str] = []
        self.kind: dict[str, str] = {}
        self.before: dict[str, str] = {}
        self.allotted: dict[str, Any] = {}
        for topic, of, type, data in events:
            if (topic, of) == ("delegation", id):
                self.hear(type.partition("/")[0].partition(".")[2], data)

    def hear(self, name: str, data: dict[str, Any]) -> None:
        who = data.get("person", "")
        if name in {"quota_set", "quota_revised"}:
            self.allotted = data
        if name == "put_forward":
            self.told[who] = data
        if name == "named_ex_officio":
            self.told[who] = {**data, "subject_kind": "individual"}
            self.kind[who] = "ex_officio"
        if name == "selected":
            self.kind[who] = data["delegate_kind"]
        if name in {"named_ex_officio", "selected", "dropped", "substituted"}:
            self.waiting = [one for one in self.waiting if one != who]
        if name in {"named_ex_officio", "selected"}:
            self.going.append(who)
            self.before[who] = ""
        if name == "reserved":
            self.waiting.append(who)
        if name == "dropped" and who in self.going:
            self.going.remove(who)
        if name == "substituted":
            self.going[self.going.index(data["out"])] = who
            self.kind[who], self.before[who] = self.kind[data["out"]], data["out"]

    def counted(self, who: str, dimension: str, kind: str) -> str:
        if dimension == "delegate_kind":
            return kind
        found = self.told[who][dimension]
        return {True: "yes", False: "no", "": "none"}.get(found, found)

    def tally(self, dimension: str) -> tuple[Counter[str], Counter[str]]:
        going = Counter(self.counted(who, dimension, self.kind[who]) for who in self.going)
        first = {who: self.first_kind(who) for who in self.waiting}
        return going, Counter(self.counted(who, dimension, first[who]) for who in self.waiting)

    def first_kind(self, who: str) -> str:
        return "official" if "reason" in self.told[who] else "ex_officio"


def structure(events: Iterable[Event], id: str) -> tuple[Rows, dict[str, int]]:
    story, rows, unmet = Story(events, id), [], 0
    for dimension in DIMENSIONS:
        going, waiting = story.tally(dimension)
        limits = {
            bound["value"]: (bound["minimum"], bound["maximum"])
            for bound in story.allotted["bounds"]
            if bound["dimension"] == dimension
        }
        for value in sorted({*going, *waiting, *limits}):
            least, most = limits.get(value, (0, None))
            rows.append([dimension, value, least or None, most, going[value], waiting[value]])
            unmet += going[value] < least or (most is not None and going[value] > most)
        rows.append([dimension, "all", None, None, len(story.going), len(story.waiting)])
    return rows, {
        "list_quota": story.allotted["quota"],
        "list_delegates": len(story.going),
        "list_reserves": len(story.waiting),
        "bounds_unmet": unmet,
    }


def people(events: Iterable[Event], id: str) -> tuple[Rows, dict[str, int]]:
    story = Story(events, id)
    rows = [line(story, who, n, "delegate") for n, who in enumerate(story.going, 1)]
    rows += [line(story, who, n, "reserve") for n, who in enumerate(story.waiting, 1)]
    return rows, {"list_delegates": len(story.going), "list_reserves": len(story.waiting)}


def line(story: Story, who: str, place: int, standing: str) -> list[Any]:
    told, going = story.told[who], standing == "delegate"
    traits = [told[name] for name in ("unit", "sex", "direct_worker", "field", "award")]
    kind = story.kind[who] if going else story.first_kind(who)
    return [standing, place, who, *traits, kind, story.before[who] if going else ""]


FOLDS = {"delegation.structure": structure, "delegation.people": people}
