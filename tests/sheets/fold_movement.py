"""The second opinion on ``adapters/sheets/movement.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
Reports = dict[tuple[str, int], dict[str, Any]]


def results(events: Iterable[Event], about: str) -> tuple[list[list[Any]], dict[str, int]]:
    indicators: list[dict[str, Any]] = []
    reports: Reports = {}
    returned: set[tuple[str, int]] = set()
    for topic, id, type, data in events:
        if (topic, id) != ("movement", about):
            continue
        match type.partition("/")[0].partition(".")[2]:
            case "registered" | "drafted":
                indicators = data["charter"]["indicators"]
            case "reported":
                reports[data["unit"], data["year"]] = data
                returned.discard((data["unit"], data["year"]))
            case "report_returned":
                returned.add((data["unit"], data["year"]))
    rows = []
    for who in sorted(set(reports) - returned):
        for one in indicators:
            value = reports[who]["values"].get(one["code"])
            percent = None if value is None else divmod(value * 100, one["target"])[0]
            asked = [one["code"], one["counted"], one["measured_in"]]
            rows.append([*who, *asked, value, one["target"], percent, reports[who]["evidence"]])
    standing = len(reports) - len(returned)
    return rows, {"reports_standing": standing, "reports_returned": len(returned)}


class Units:
    """Units of the agency as they came, went and merged."""

    def __init__(self) -> None:
        self.kinds: dict[str, str] = {}
        self.ended: dict[str, str] = {}

    def hear(self, type: str, data: dict[str, Any]) -> None:
        match type.partition("/")[0]:
            case "agency.unit_created":
                self.kinds[data["unit"]] = data["kind"]
            case "agency.unit_merged":
                self.ended[data["unit"]] = data["into"]
            case "agency.unit_dissolved":
                self.ended[data["unit"]] = ""

    def heir(self, unit: str) -> str:
        return self.heir(self.ended[unit]) if unit in self.ended else unit

    def called(self, named: list[str]) -> set[str]:
        everyone = [unit for unit, kind in self.kinds.items() if kind != "leadership"]
        return {self.heir(unit) for unit in named or everyone} - {""}


def overview(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    units = Units()
    told: dict[str, dict[str, Any]] = {}
    for topic, id, type, data in events:
        units.hear(type, data)
        if topic == "movement":
            _hear(told.setdefault(id, {}), type.partition("/")[0].partition(".")[2], data)
    rows = [[id, *_line(told[id], units)] for id in sorted(told, key=lambda one: (len(one), one))]
    return rows, {"movements_running": sum(row[3] in ("running", "continuing") for row in rows)}


def _hear(one: dict[str, Any], what: str, data: dict[str, Any]) -> None:
    unit_year = (data.get("unit"), data.get("year"))
    match what:
        case "registered":
            one |= {"charter": data["charter"], "status": "continuing", "heard": set()}
        case "drafted":
            one |= {"charter": data["charter"], "status": "drafted", "heard": set()}
        case "launched":
            one["status"] = "running"
        case "reported":
            one["heard"].add(unit_year)
        case "report_returned":
            one["heard"].discard(unit_year)
        case "pledged":
            one["pledges"] = one.get("pledges", 0) + 1
        case "evaluation_approved":
            one["evaluated"] = True
        case "ended":
            one |= {"status": "ended", "missing": data["missing"]}


def _line(one: dict[str, Any], units: Units) -> list[Any]:
    charter = one["charter"]
    heard = {unit for unit, _ in one["heard"]}
    silent = one.get("missing", sorted(units.called(charter["units"]) - heard))
    if one["status"] == "drafted":
        silent = []
    period = f"{charter['first_year']}-{charter['last_year']}"
    said = [charter["title"], period, one["status"], len(heard)]
    counted = [len(silent), ", ".join(silent), one.get("pledges", 0)]
    return [*said, *counted, one.get("evaluated", False)]


FOLDS = {"movement.results": results, "movement.overview": overview}
