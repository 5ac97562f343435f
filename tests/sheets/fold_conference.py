"""The second opinion on ``adapters/sheets/conference.py``: from bare events, without its code."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
Events = Iterable[Event]
Answer = tuple[list[list[Any]], dict[str, int]]

CIRCLES = ("leaders", "council", "fighters_and_exemplars", "staff", "guests")


def of(events: Events, topic: str, id: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(event, id, fields) of one topic, and of one stream when named."""
    for found, stream, type, data in events:
        if found == topic and id in ("", stream):
            yield type.partition("/")[0].partition(".")[2], stream, data


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return 60 * int(hours) + int(rest)


def clock(after_midnight: int) -> str:
    return f"{after_midnight // 60 % 24:02}:{after_midnight % 60:02}"


# The course of the programme


def programme(events: Events, id: str) -> Answer:
    starts, over, now = "", 0, ""
    for event, _, data in of(events, "conference", id):
        now = data.get("at", now)
        if event == "arranged":
            starts, over = data["starts"], minutes(data["starts"]) + data["minutes"]
        if event == "opened":
            starts = data["at"]
    rows, planned, held, ends = course(
        in_order(events, id), minutes(starts), minutes(now or starts)
    )
    late = ends - over if planned else 0
    return rows, {"minutes_planned": planned, "minutes_held": held, "minutes_late": late}


def in_order(events: Events, id: str) -> list[dict[str, Any]]:
    """The items as they stand, in the order of the day."""
    items: list[dict[str, Any]] = []
    for event, _, data in of(events, "conference", id):
        if event == "programme_set":
            items = [{**item, "number": n} for n, item in enumerate(data["items"], 1)]
        item = next((one for one in items if one["number"] == data.get("item")), {})
        match event:
            case "speaker_assigned" | "item_shortened":
                item |= {key: data[key] for key in ("speaker", "minutes") if key in data}
            case "item_dropped":
                item["state"] = "dropped"
            case "item_postponed":
                items.remove(item)
                numbers = [one["number"] for one in items]
                items.insert(numbers.index(data["after"]) + 1, item)
            case "item_begun":
                item |= {"state": "running", "began": data["at"]}
            case "item_ended":
                item |= {"state": "ended", "ended": data["at"]}
    return items


def course(items: list[dict[str, Any]], at: int, now: int) -> tuple[list[list[Any]], int, int, int]:
    """Rows, minutes planned, minutes held, and when the last item ends."""
    rows, planned, held = [], 0, 0
    for item in items:
        head = [item["number"], item["title"], item["item_kind"], item["speaker"]]
        state = item.get("state", "waiting")
        if state == "dropped":
            rows.append([*head, 0, None, None, 0, state])
            continue
        begins = minutes(item["began"]) if "began" in item else max(at, now)
        at = begins + item["minutes"]
        if state == "ended":
            at = minutes(item["ended"])
            held += at - begins
        if state == "running":
            at = max(at, now)
        planned += item["minutes"]
        late = at - begins - item["minutes"]
        rows.append([*head, item["minutes"], clock(begins), clock(at), late, state])
    return rows, planned, held, at


# Participants


def settled(events: Events, id: str) -> dict[str, dict[str, Any]]:
    """What was settled last for each circle; who was settled higher later left it."""
    found: dict[str, dict[str, Any]] = {}
    for event, _, data in of(events, "conference", id):
        if event == "participants_settled":
            for other in found.values():
                other["people"] = [who for who in other["people"] if who not in data["people"]]
            found[data["circle"]] = dict(data)
    return found


def roll(events: Events) -> dict[str, dict[str, Any]]:
    people: dict[str, dict[str, Any]] = {}
    for event, id, data in of(events, "person"):
        if event == "enrolled":
            people[id] = dict(data)
        if event == "moved":
            people[id]["unit"] = data["unit"]
        if event == "departed":
            people[id]["gone"] = True
    return people


def participants(events: Events, id: str) -> Answer:
    people, rows, expected = roll(events), [], 0
    found = settled(events, id)
    for circle in CIRCLES:
        if circle not in found:
            continue
        group = found[circle]
        by_unit: dict[str, list[str]] = defaultdict(list)
        for who in group["people"]:
            by_unit[people[who]["unit"]].append(people[who]["sex"])
        for unit, sexes in sorted(by_unit.items()):
            counts = [sexes.count("female"), sexes.count("male"), len(sexes), 0, len(sexes)]
            rows.append([circle, group["capacity"], unit, *counts])
        more = group["unnamed"]
        if more:
            rows.append([circle, group["capacity"], "", 0, 0, 0, more, more])
        expected += len(group["people"]) + more
    return rows, {"participants_expected": expected}


# Who belongs where


def candidates(events: Events, id: str) -> Answer:
    stands = {who: c for c, group in settled(events, id).items() for who in group["people"]}
    kinds = {d["unit"]: d["kind"] for e, _, d in of(events, "agency") if e == "unit_created"}
    high, council = honoured(events, id), on_council(events)
    rows = []
    for who, person in roll(events).items():
        if "gone" in person:
            continue
        belongs = [
            (kinds[person["unit"]] == "leadership", 0),
            (who in council, 1),
            (who in high, 2),
            (True, 3),
        ]
        rank = next(rank for is_so, rank in belongs if is_so)
        rows.append((rank, who, person["unit"]))
    told = [[CIRCLES[rank], who, unit, stands.get(who, "")] for rank, who, unit in sorted(rows)]
    return told, {"candidates": len(told), "candidates_left": sum(not row[3] for row in told)}


def on_council(events: Events) -> set[str]:
    councils: dict[str, set[str]] = {}
    for event, id, data in of(events, "council"):
        if event == "constituted":
            councils[id] = set(data["members"])
        if event == "member_added":
            councils[id].add(data["person"])
        if event == "member_removed":
            councils[id].discard(data["person"])
    return councils[max(councils)] if councils else set()


def honoured(events: Events, plan: str) -> set[str]:
    return fighters(events) | granted(events, plan) | exemplary(events)


def fighters(events: Events) -> set[str]:
    past: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for event, id, data in of(events, "record"):
        if event in ("credited", "uncredited"):
            title = (data["award"], data["year"], data["decision"])
            kept = [one for one in past[id] if one != title]
            past[id] = [*past[id], title] if event == "credited" else kept
    return {id for id, titles in past.items() if any("fighter" in one for one, _, _ in titles)}


def granted(events: Events, plan: str) -> set[str]:
    grants: dict[str, dict[int, str]] = {}
    issued: set[str] = set()
    for event, id, data in of(events, "award"):
        if event == "decided" and data["plan"] == plan:
            people = [one for one in data["grants"] if one["subject_kind"] == "individual"]
            grants[id] = {one["ordinal"]: one["subject"] for one in people}
        if event == "issued":
            issued.add(id)
        if event == "recalled":
            issued.discard(id)
        if event == "revoked":
            grants.get(id, {}).pop(data["ordinal"], None)
    return {who for id in issued for who in grants.get(id, {}).values()}


def exemplary(events: Events) -> set[str]:
    told: dict[str, list[str]] = {}
    good: set[str] = set()
    for event, id, data in of(events, "exemplar"):
        if event == "described":
            told[id] = data["people"]
        if event == "recognised":
            good.add(id)
        if event == "withdrawn":
            good.discard(id)
    return {who for id in good for who in told[id]}


# Tasks due after the day


def late_tasks(events: Events, id: str) -> Answer:
    day = date.max
    for event, _, data in of(events, "plan", id):
        if event == "drafted":
            day = date.fromisoformat(data["conference"])
        if event == "conference_rescheduled":
            day = date.fromisoformat(data["day"])
    rows = []
    for name, task in sorted(tasks(events).items(), key=lambda one: int(one[0][3:])):
        end = task["due"]["end"]
        due = date.fromisoformat(end) if end else after(day, task["due"]["days"])
        if task["plan"] == id and due > day and task["status"] != "cancelled":
            late = (due - day).days
            what = [name, task["title"], task["lead"], due.isoformat()]
            rows.append([*what, late, task["status"]])
    running = sum(row[-1] == "running" for row in rows)
    return rows, {"tasks_after": running, "title_to_redo": int(misdated(events, id, day))}


def after(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min


def tasks(events: Events) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for event, id, data in of(events, "task"):
        match event:
            case "assigned":
                found[id] = {**data, "status": "running"}
            case "completed" | "cancelled":
                found[id]["status"] = event
            case "returned":
                found[id]["status"] = "running"
            case "due_changed":
                found[id]["due"] = data["due"]
            case "carried_over":
                found[id]["plan"] = data["plan"]
            case "handed_over" if found[id]["lead"] == data["unit"]:
                found[id]["lead"] = data["to"]
    return found


def misdated(events: Events, id: str, day: date) -> bool:
    lines: list[dict[str, str]] = []
    for event, _, data in of(events, "conference", id):
        lines = data["lines"] if event == "backdrop_set" else lines
    dated = [line["text"] for line in lines if line["says"] == "place_date"]
    said = (f"{day.day}/{day.month}/{day.year}", f"{day.day} tháng {day.month} năm {day.year}")
    return any(not text.endswith(said) for text in dated)


FOLDS = {
    "conference.programme": programme,
    "conference.participants": participants,
    "conference.candidates": candidates,
    "conference.late_tasks": late_tasks,
}
