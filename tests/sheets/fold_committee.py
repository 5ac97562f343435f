"""The second opinion on ``adapters/sheets/committee.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def tree(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    bodies: dict[str, dict[str, Any]] = {}
    done: dict[str, bool] = {}
    for _topic, id, type, data in events:
        match type.partition("/")[0]:
            case "committee.established":
                bodies[id] = {**data, "posts": {}, "tasks": []}
            case "committee.appointed":
                bodies[id]["posts"][data["person"]] = data["post"]
            case "committee.released":
                del bodies[id]["posts"][data["person"]]
            case "committee.entrusted":
                bodies[id]["tasks"].append(data["task"])
            case "committee.dissolved":
                del bodies[id]
            case "task.completed":
                done[id] = True
            case "task.returned":
                done[id] = False
    rows = []
    for id in sorted(bodies):
        body = bodies[id]
        head = [person for person, post in body["posts"].items() if post == "head"]
        finished = sum(done.get(task, False) for task in body["tasks"])
        named = [id, body["name"], body["level"], body["parent"], head[0] if head else ""]
        rows.append([*named, len(body["posts"]), len(body["tasks"]), finished])
    return rows, {}


FOLDS = {"committee.tree": tree}
