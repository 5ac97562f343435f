"""The sheets of the report, computed a second time from the bare events."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
Found = tuple[list[list[Any]], dict[str, int]]


def named(text: str) -> set[str]:
    """Codes in braces: what opens last before a closing brace, of small letters, digits, _ and ."""
    codes = set()
    for piece in text.split("{")[1:]:
        if "}" in piece:
            code = piece[: piece.index("}")]
            bare = code.replace("_", "").replace(".", "")
            if bare.isascii() and bare.isalnum() and bare == bare.lower():
                codes.add(code)
    return codes


def about(events: Iterable[Event], id: str) -> list[tuple[str, dict[str, Any]]]:
    return [(type, data) for topic, on, type, data in events if (topic, on) == ("report", id)]


def sections(events: Iterable[Event], id: str) -> Found:
    told = about(events, id)
    if not told:
        return [], {}
    outline: list[tuple[str, str, bool]] = []
    text: dict[str, str] = {}
    version: dict[str, int] = {}
    opinions: dict[int, str] = {}
    answered: set[int] = set()
    pinned: set[str] = set()
    for type, data in told:
        match type:
            case "report.begun/1":
                outline = [(h["section"], h["title"], h["required"]) for h in data["headings"]]
            case "report.section_added/1":
                outline.append((data["section"], data["title"], data["required"]))
            case "report.section_written/1":
                text[data["section"]] = data["text"]
                version[data["section"]] = data["version"]
            case "report.opinion_given/1":
                opinions[data["number"]] = data["section"]
            case "report.opinion_answered/1":
                answered.add(data["number"])
            case "report.figure_pinned/1":
                pinned.add(data["code"])
    rows = []
    for section, title, required in outline:
        heard = {number for number, on in opinions.items() if on == section}
        length = len(text.get(section, ""))
        counts = [version.get(section, 0), length, len(heard), len(heard & answered)]
        rows.append([section, title, required, *counts])
    codes = {code for written in text.values() for code in named(written)}
    return rows, {
        "draft_version": max(version.values(), default=0),
        "required_empty": sum(1 for s, _, required in outline if required and s not in text),
        "opinions_unanswered": len(set(opinions) - answered),
        "figures_unpinned": len(codes - pinned),
    }


def figures(events: Iterable[Event], id: str) -> Found:
    last: dict[str, tuple[int, int]] = {}
    for type, data in about(events, id):
        if type == "report.figure_pinned/1":
            last[data["code"]] = data["value"], data["position"]
    rows = []
    for code in sorted(last):
        parts = code.split(".")
        family, award, rest = parts if len(parts) == 3 else [parts[0], "", ".".join(parts[1:])]
        rows.append([code, family, award, rest, *last[code]])
    return rows, {}


FOLDS = {"report.sections": sections, "report.figures": figures}
