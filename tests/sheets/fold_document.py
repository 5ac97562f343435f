"""The second opinion on ``adapters/sheets/document.py``: from bare events, without its code."""

from collections.abc import Iterable
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]


def told(events: Iterable[Event]) -> dict[str, dict[str, Any]]:
    """Every document as one record: its own words, its number, its copies by recipient."""
    found: dict[str, dict[str, Any]] = {}
    for topic, id, type, data in events:
        if topic != "document":
            continue
        if type.startswith(("document.drafted/", "document.circulated/")):
            found[id] = {"number": 0, "issuer": "", "heading": "", **data, "copies": {}}
            found[id] |= {"day": data.get("issued"), "changed": False, "recalled": False}
            found[id]["out"] = "issued" in data
        else:
            step(found[id], type.partition("/")[0].partition(".")[2], data)
    return found


def step(document: dict[str, Any], what: str, data: dict[str, Any]) -> None:
    copies = document["copies"]
    plain = {
        "revised": ("abstract", "recipients"),
        "signed": ("signer",),
        "numbered": ("number",),
        "filed": ("heading",),
    }
    document |= {key: data[key] for key in plain.get(what, ())}
    match what:
        case "numbered":
            document["day"] = data["on"]
        case "issued":
            document |= {"day": data["on"], "out": True}
        case "changed":
            document["changed"] |= data["effect"] == "replaces"
        case "recalled":
            document["recalled"] = True
        case "sent":
            for name in data["recipients"]:
                copies[name] = [data["channel"], data["on"], None, "", None]
        case "received":
            copies[data["recipient"]][2:4] = [data["on"], data["receiver"]]
        case "given_back":
            copies[data["recipient"]][4] = data["on"]


def addressees(document: dict[str, Any]) -> list[str]:
    lines = document["recipients"]
    return [line for line in lines if not line.strip(" -.;").startswith("Lưu:")]


def distribution(events: Iterable[Event], id: str) -> tuple[list[list[Any]], dict[str, int]]:
    document = told(events)[id]
    copies, names = document["copies"], addressees(document)
    rows = [[name, *copies.get(name, ["", None, None, "", None])] for name in names]
    received = [copy for copy in copies.values() if copy[2]]
    counts = {"copies_due": len(names), "copies_sent": len(copies)}
    return rows, {**counts, "copies_received": len(received)}


def register(events: Iterable[Event], _: str) -> tuple[list[list[Any]], dict[str, int]]:
    found: dict[tuple[str, str, int], list[Any]] = {}
    documents = told(events)
    for id, document in sorted(documents.items(), key=in_order):
        if document["number"]:
            series = f"{document['form']}-{document['issuer']}".removesuffix("-")
            key = series, document["day"][:4], document["number"]
            found.setdefault(key, line(id, document))
    return [found[key] for key in sorted(found)], {"documents_numbered": len(found)}


def in_order(item: tuple[str, dict[str, Any]]) -> tuple[str, int]:
    return item[0][:8], int(item[0][8:])


def line(id: str, document: dict[str, Any]) -> list[Any]:
    copies = document["copies"].values()
    said = [document[key] for key in ("number", "day", "symbol", "form", "abstract", "signer")]
    sent, receipts = [copy[1] for copy in copies], [copy for copy in copies if copy[2]]
    to = "; ".join(addressees(document)), document["unit"]
    moved = max(sent, default=None)
    stands = "replaced" if document["changed"] else "issued" if document["out"] else "numbered"
    stands = "recalled" if document["recalled"] else stands
    return [*said, *to, len(copies), moved, len(receipts), document["heading"], stands, id]


FOLDS = {"document.distribution": distribution, "document.register": register}
