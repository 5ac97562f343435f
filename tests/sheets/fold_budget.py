"""The second opinion on ``adapters/sheets/budget.py``: from bare events, without its code."""

from collections import defaultdict
from collections.abc import Iterable
from math import ceil
from typing import Any

Event = tuple[str, str, str, dict[str, Any]]
Rows = list[list[Any]]

KINDS = ["available", "committed", "advanced", "spent", "returned"]


def told(events: Iterable[Event], about: str) -> Iterable[tuple[str, dict[str, Any]]]:
    for topic, id, type, data in events:
        if (topic, id) == ("budget", about):
            yield type.partition("/")[0].partition(".")[2], data


class Account:
    def __init__(self) -> None:
        self.amounts: list[int] = []

    @property
    def debit(self) -> int:
        return sum(a for a in self.amounts if a > 0)

    @property
    def credit(self) -> int:
        return -sum(a for a in self.amounts if a < 0)

    @property
    def balance(self) -> int:
        return sum(self.amounts)


def ledger(events: Iterable[Event], about: str) -> dict[str, Account]:
    accounts: dict[str, Account] = defaultdict(Account)
    for _, data in told(events, about):
        for posting in data.get("postings", ()):
            accounts[posting["account"]].amounts.append(posting["amount"])
    return accounts


def written(events: Iterable[Event], about: str) -> dict[str, dict[str, Any]]:
    lines: dict[str, dict[str, Any]] = {}
    for name, data in told(events, about):
        if name in ("line_written", "line_added"):
            lines[data["line"]["code"]] = data["line"]
        if name == "line_removed":
            del lines[data["line"]]
    return lines


def finding(line: dict[str, Any]) -> str:
    if line["purpose"] == "award_money":
        return ""
    if line["norm"] is None:
        return "no_norm"
    return "above_norm" if line["price"] > line["norm"]["amount"] else ""


def lines(events: list[Event], about: str) -> tuple[Rows, dict[str, int]]:
    books, planned, rows = ledger(events, about), written(events, about), []
    for code, line in planned.items():
        moved = {kind: books[f"{kind}:{code}"].balance for kind in KINDS}
        said = [line[key] for key in ("text", "source", "quantity", "counted_in", "price")]
        norm = line["norm"] and line["norm"]["amount"]
        held = [moved["committed"], moved["advanced"], moved["spent"], moved["available"]]
        estimated = line["quantity"] * line["price"]
        row = [code, *said, norm, finding(line), estimated, sum(moved.values()), *held]
        rows.append(row)
    facts = dict.fromkeys(("delegates", "each", "earlier", "came"), 0)
    for name, data in told(events, about):
        if name == "submitted":
            facts |= {"delegates": data["delegates"], "came": data["delegates"]}
        if name == "compared":
            facts["earlier"] = data["per_delegate"]
        if name == "settled":
            facts["came"] = data["delegates"]
    own = [row for row in rows if planned[row[0]]["purpose"] == "organising"]
    return rows, {
        "delegates": facts["came"],
        "per_delegate": each(sum(row[8] for row in own), facts["delegates"]),
        "earlier_per_delegate": facts["earlier"],
        "spent_per_delegate": each(sum(row[12] for row in own), facts["came"]),
        "saved": sum(books[f"returned:{code}"].balance for code in planned),
        "lines_without_norm": sum(row[7] == "no_norm" for row in rows),
        "lines_above_norm": sum(row[7] == "above_norm" for row in rows),
    }


def each(amount: int, people: int) -> int:
    whole, rest = divmod(amount, people) if people else (0, 0)
    return whole + ceil(rest / people) if people else 0


def accounts(events: list[Event], about: str) -> tuple[Rows, dict[str, int]]:
    books, planned = ledger(events, about), written(events, about)
    names = [data["source"]["id"] for name, data in told(events, about) if name == "source_named"]
    rows = []
    for source in names:
        keys = [("source", source)]
        own = [code for code, line in planned.items() if line["source"] == source]
        keys += [(kind, code) for code in own for kind in KINDS]
        for kind, of in keys:
            found = books[f"{kind}:{of}"]
            if found.amounts:
                whose = "" if kind == "source" else of
                rows.append([source, kind, whose, found.debit, found.credit, found.balance])
    return rows, {}


def award_money(events: list[Event], about: str) -> tuple[Rows, dict[str, int]]:
    money: dict[tuple[str, int], int] = {}
    subject: dict[tuple[str, int], str] = {}
    paid: dict[tuple[str, int], str] = {}
    back: dict[tuple[str, int], int] = {}
    off: set[tuple[str, int]] = set()
    booked: dict[tuple[str, int], set[str]] = defaultdict(set)
    assert not about
    for _, id, type, data in events:
        name = type.partition("/")[0]
        if name == "award.decided":
            subject |= {(id, grant["ordinal"]): grant["subject"] for grant in data["grants"]}
        if name in ("award.decided", "award.money_set"):
            money |= {(id, line["ordinal"]): line["amount"] for line in data["money"]}
        if name == "award.paid":
            paid[id, data["ordinal"]] = data["document"]
        if name == "award.money_recovered":
            back[id, data["ordinal"]] = data["amount"]
        if name == "award.revoked":
            off.add((id, data["ordinal"]))
        if name == "award.recalled":
            off |= {key for key in money if key[0] == id}
        if name == "budget.award_booked":
            booked[data["award"], data["ordinal"]].add(id)
    rows: Rows = []
    for key in sorted(money):
        due = 0 if key in off and key not in paid else money[key]
        given = money[key] if key in paid else 0
        where = ", ".join(sorted(booked[key]))
        rows.append([*key, subject[key], due, given, back.get(key, 0), paid.get(key, ""), where])
    return rows, {"award_money_waiting": sum(row[3] - row[4] for row in rows)}


FOLDS = {
    "budget.lines": lines,
    "budget.accounts": accounts,
    "budget.award_money": award_money,
}
