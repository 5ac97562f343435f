"""What it costs to decide one nomination when many were decided before it.

The same proposal, once where 20 people are nominated once each and once where 5,000 people are
nominated 20,000 times, all in one call: by a ledger that is open, and by one opened for it.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from typing import Any

from adapters.ledger import Command, Ledger
from adapters.storage.sqlite import open_sqlite

from .measure import Figure, compare, compute

FEW, MANY = (20, 20), (5_000, 20_050)  # people, nominations; half-way between two snapshots
AIM = 2.0
BATCH = 500
TURN = 5  # proposals a turn
DAY = datetime(2025, 8, 14, 1, 0, tzinfo=UTC)
PLAN, CALL = "KH-2025-01", "ĐT-2025-01"
DIRECTOR, OFFICE, CLERK, HEAD = "CB-90001", "CB-90002", "CB-90003", "CB-90004"


def figures(folder: Path, rounds: int) -> Iterator[Figure]:
    """The figures of section "nominating"."""
    few, many = (Nominated(folder / f"nominated-{size[1]}.db", *size) for size in (FEW, MANY))
    open = compare(many.propose, few.propose, rounds)
    yield Figure("one more nomination, ledger open", many.size, open, AIM)
    alone = compute(many.judge, few.judge, rounds)
    yield Figure("the same, nothing recorded", many.size, alone, AIM)
    fresh = compare(many.propose_afresh, few.propose_afresh, rounds)
    yield Figure("one more nomination, ledger just opened", many.size, fresh, AIM)
    few.store.close()
    many.store.close()


class Nominated:
    """A ledger with a plan, a call, and so many people nominated so often."""

    def __init__(self, path: Path, people: int, nominations: int) -> None:
        self.store = open_sqlite(f"sqlite:{path}", create=True)
        self.store.set_meta({"origin": "sonv.haiphong.example/thidua"})
        self._people = people
        self._next = count(1)
        self._ledger = self._open()
        commands = iter(self._history(people, nominations))
        while batch := list(islice(commands, BATCH)):
            self._ledger.record_all(batch)
        self.size = self.store.head().size

    def _open(self) -> Ledger:
        return Ledger(self.store, clock=lambda: DAY)

    def propose(self) -> None:
        """Propose a few more, by the ledger that has been open all along."""
        for _ in range(TURN):
            self._ledger.record(self._proposal())

    def judge(self) -> None:
        """Decide a few more and record nothing: the decision without the disk."""
        for _ in range(TURN):
            self._ledger.try_out([self._proposal()])

    def propose_afresh(self) -> None:
        """Propose a few more, each by a ledger that remembers nothing: as a command line does."""
        for _ in range(TURN):
            self._open().record(self._proposal())

    def _proposal(self) -> Command:
        n = next(self._next)
        facts = {"plan": PLAN, "subject": _person(n % self._people), "award": "advanced_worker"}
        text = f"Hoàn thành tốt nhiệm vụ được giao, việc thứ {n}"
        return _do("nomination.propose", f"ĐX-2025-{n:06d}", HEAD, **facts, achievements=(text,))

    def _history(self, people: int, nominations: int) -> Iterator[Command]:
        yield from _agency()
        for n in range(people):
            yield _do("person.enrol", _person(n), DIRECTOR, name=f"Nguyễn Văn {n}", unit="HTQT")
            rating = {"year": 2024, "rating": "good", "document": "QĐ 190/QĐ-SNgV"}
            yield _do("record.rate", _person(n), OFFICE, **rating)
        for _ in range(nominations):
            yield self._proposal()


def _agency() -> Iterator[Command]:
    yield _do("agency.found", "CQ", DIRECTOR, name="Sở Ngoại vụ", symbol="NV")
    for unit, name in (("VP", "Văn phòng"), ("HTQT", "Phòng Hợp tác quốc tế")):
        yield _do("agency.create_unit", "CQ", DIRECTOR, unit=unit, name=name)
    offices = {DIRECTOR: "director", OFFICE: "office", CLERK: "clerk", HEAD: "unit"}
    for person, role in offices.items():
        unit = "HTQT" if person == HEAD else "VP"
        yield _do("person.enrol", person, DIRECTOR, name=f"Trần Thị {role}", unit=unit)
        yield _do("person.grant_role", person, DIRECTOR, role=role, unit=unit)
    plan = {"title": "Tổ chức Hội nghị", "symbol": "KH-NV", "conference": "2025-08-21"}
    yield _do("plan.draft", PLAN, OFFICE, **plan)
    yield _do("plan.write_clause", PLAN, OFFICE, clause="III.3c", text="Các phòng đề xuất")
    for decision, person in (("approve", DIRECTOR), ("number", CLERK), ("issue", CLERK)):
        yield _do(f"plan.{decision}", PLAN, person)
    yield _do("call.open", CALL, OFFICE, plan=PLAN, closes="2025-08-20", document="CV 100/SNgV-VP")


def _person(n: int) -> str:
    return f"CB-{n + 1:05d}"


def _do(decision: str, id: str, person: str, **facts: Any) -> Command:
    return Command(decision, id, facts, person)
