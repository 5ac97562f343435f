"""The second opinion on ``adapters/sheets/presence.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
Facts = list[dict[str, Any]]
Known = dict[str, dict[str, Any]]
ODD = ("left_before_entered", "two_names", "number_used_twice")


class Read:
    """What the events said so far."""

    def __init__(self) -> None:
        self.day: dict[str, str] = {}
        self.people: Known = {}
        self.letters: Known = {}
        self.facts: Facts = []
        self.meant: dict[tuple[str, str], str] = {}

    def plan(self, id: str, type: str, data: dict[str, Any]) -> None:
        if type == "plan.drafted":
            self.day[id] = data["conference"]
        elif type == "plan.conference_rescheduled":
            self.day[id] = data["day"]

    def person(self, id: str, type: str, data: dict[str, Any]) -> None:
        if type == "person.enrolled":
            self.people[id] = {}
        if type in ("person.enrolled", "person.moved", "person.name_corrected"):
            self.people[id] |= {k: data[k] for k in ("name", "unit") if k in data}

    def invitation(self, id: str, type: str, data: dict[str, Any]) -> None:
        match type:
            case "invitation.drafted":
                self.letters[id] = {**data, "for": None, "said": None, "void": False}
            case "invitation.sent":
                self.letters[id]["for"] = data["day"]
            case "invitation.answered":
                self.letters[id]["said"] = data["day"], data["reply"]
            case "invitation.cancelled":
                self.letters[id]["void"] = True

    def presence(self, id: str, type: str, data: dict[str, Any]) -> None:
        if type == "presence.noted":
            self.facts.append(data)
        else:
            self.meant[id, data["plan"]] = data["person"]

    def noted(self) -> dict[tuple[str, str], Facts]:
        found: dict[tuple[str, str], Facts] = {}
        for fact in self.facts:
            who: str = fact["who"]
            id = self.meant.get((who, fact["plan"]), who)
            id = self.letters[id]["person"] or id if id in self.letters else id
            found.setdefault((fact["plan"], id), []).append(fact)
        return found


def attendance(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    read = Read()
    for topic, id, type, data in events:
        if topic in ("plan", "person", "invitation", "presence"):
            getattr(read, topic)(id, type.partition("/")[0], data)
    letters, noted = read.letters, read.noted()
    standing = [letters[id] for id in sorted(letters) if not letters[id]["void"]]
    invited = {(one["plan"], one["person"] or one["id"]): one for one in standing}
    rows = [
        row(plan, id, invited.get((plan, id)), noted.get((plan, id), []), read.people, read.day)
        for plan, id in sorted({*invited, *noted})
    ]
    return rows, figures(rows, read.facts)


def row(
    plan: str,
    id: str,
    letter: dict[str, Any] | None,
    facts: Facts,
    people: Known,
    days: dict[str, str],
) -> list[Any]:
    facts = sorted(facts, key=lambda f: [f["day"], f["time"] + ":00" * (len(f["time"]) == 5),
                                         f["desk"], f["number"], f["movement"], f["who"],
                                         f["time"], f["name"], f["organisation"], f["remark"],
                                         f["seal"]])  # fmt: skip
    name, unit, kind = "", "", "unknown"
    for fact in facts:
        if fact["name"]:
            name, unit, kind = fact["name"], fact["organisation"], "walk_in"
    if letter:
        name, unit, kind = letter["name"], letter["organisation"], letter["invited_as"]
    if id in people:
        name, unit = people[id]["name"], people[id]["unit"]
        kind = letter["invited_as"] if letter else "staff"
    sent = bool(letter and letter["for"])
    said = bool(
        sent and letter and letter["said"] and letter["for"] == letter["said"][0] == days[plan]
    )
    reply = letter["said"][1] if letter and said else ""
    badge, entered, left, here, doubles, odd = walk(facts)
    desks = ", ".join(sorted({fact["desk"] for fact in facts}))
    found = [one for one in ODD if one in odd]
    return [
        *(plan, id, name, unit, kind, sent, reply, badge, entered, left, here, desks),
        *(doubles, len(found), found[0] if found else ""),
    ]


def walk(facts: Facts) -> tuple[str, str, str, bool, int, set[str]]:
    """Badge, first entry, last leaving, whether inside, doubles, what is odd; by one walk."""
    badge = entered = left = ""
    inside, today, last, doubles = False, "", "", 0
    odd: set[str] = set()
    names: set[str] = set()
    numbers: set[tuple[str, int]] = set()
    for fact in facts:
        names |= {" ".join(fact["name"].casefold().split())} if fact["name"] else set()
        number = fact["desk"], fact["number"]
        odd |= {"number_used_twice"} if number in numbers else set()
        numbers.add(number)
        if fact["movement"] == "badge":
            doubles += bool(badge)
            badge = badge or fact["time"]
            continue
        if fact["day"] != today:
            today, last = fact["day"], ""
            odd |= {"left_before_entered"} if fact["movement"] == "left" else set()
        doubles += fact["movement"] == last
        last = fact["movement"]
        inside = last == "entered"
        entered = entered or (fact["time"] if inside else "")
        left = left if inside else fact["time"]
    return badge, entered, left, inside, doubles, odd | ({"two_names"} if len(names) > 1 else set())


def figures(rows: list[list[Any]], facts: Facts) -> dict[str, int]:
    sent = [row for row in rows if row[5]]
    used: dict[tuple[str, str, int], int] = {}
    for fact in facts:
        key = fact["plan"], fact["desk"], fact["number"]
        used[key] = used.get(key, 0) + 1
    return {
        "guests_invited": len(sent),
        "guests_coming": sum(row[6] in ("coming", "deputy") for row in sent),
        "guests_expected": sum(row[6] != "not_coming" for row in sent),
        "guests_entered": sum(row[8] != "" for row in rows),
        "guests_present": sum(row[10] for row in rows),
        "walk_ins": sum(row[4] == "walk_in" for row in rows),
        "arrivals_unknown": sum(row[4] == "unknown" for row in rows),
        "double_entries": sum(row[12] for row in rows),
        "desk_clashes": sum(count > 1 for count in used.values()),
    }


FOLDS = {"presence.attendance": attendance}
