"""A small agency at work, told to a desk: enough history for every kind of row."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from adapters.desk import Desk
from adapters.ledger import Command
from adapters.views.rows import Line
from domain.refusal import Refusal

ORIGIN = "songoaivu.haiphong.example/thidua"
MORNING = datetime(2025, 8, 12, 2, tzinfo=UTC)  # 09:00 in Việt Nam
PLAN = "KH-2025-01"
DIRECTOR, OFFICE, UNIT, STRANGER = "CB-001", "CB-002", "CB-003", "CB-004"

UNITS = (("VP", "Văn phòng"), ("HTQT", "Phòng Hợp tác quốc tế"), ("LS", "Phòng Lãnh sự"))
PEOPLE = (
    (DIRECTOR, "Trần Văn Minh", "VP", (("director", ""),)),
    (OFFICE, "Phạm Quốc Hưng", "VP", (("office", "VP"), ("clerk", "VP"))),
    (UNIT, "Vũ Đức Long", "HTQT", (("unit", "HTQT"),)),
    (STRANGER, "Đỗ Thị Hòa", "LS", ()),
)


class Clock:
    """A clock that tests turn; every look at it takes a second."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def pass_days(self, days: int) -> None:
        """Let days go by."""
        self.now += timedelta(days=days)


def founding() -> Iterator[Command]:
    """The commands that found the agency; all of them go in one batch."""
    yield Command("agency.found", "CQ", {"name": "Sở Ngoại vụ", "symbol": "NV"}, DIRECTOR)
    for unit, name in UNITS:
        facts = {"unit": unit, "name": name}
        yield Command("agency.create_unit", "CQ", facts, DIRECTOR)
    for id, name, unit, _ in PEOPLE:
        yield Command("person.enrol", id, {"name": name, "unit": unit}, DIRECTOR)
    for id, _, _, offices in PEOPLE:
        for role, unit in offices:
            yield Command("person.grant_role", id, {"role": role, "unit": unit}, DIRECTOR)


def found(folder: Path, clock: Callable[[], datetime] | None = None, store: str = "") -> Desk:
    """A desk on a new ledger with an agency, its people, and a plan in force."""
    desk = Desk.create(
        folder, ORIGIN, "Sở Ngoại vụ", store or "sqlite:so.db", clock=clock or Clock()
    )
    desk.decide_all(list(founding()))
    facts = {"title": "Kế hoạch Hội nghị", "symbol": "KH-NV", "conference": "2025-12-21"}
    desk.decide("plan.draft", None, facts, person=OFFICE)
    clause = {"clause": "III.2a", "text": "Văn phòng chủ trì"}
    desk.decide("plan.write_clause", PLAN, clause, person=OFFICE)
    desk.decide("plan.approve", PLAN, {}, person=DIRECTOR)
    desk.decide("plan.number", PLAN, {}, person=OFFICE)
    desk.decide("plan.issue", PLAN, {}, person=OFFICE)
    return desk


def assign(desk: Desk, title: str = "Báo cáo", **facts: object) -> str:
    """Assign a task led by HTQT with VP's help; returns its id."""
    given = {"plan": PLAN, "clause": "III.2a", "title": title, "lead": "HTQT"}
    end = {} if {"days", "due"} & facts.keys() else {"due": "2025-09-01"}
    receipt = desk.decide("task.assign", None, {**given, **end, **facts}, person=OFFICE)
    return receipt.events[0].stream.removeprefix("task:")


def line(desk: Desk, id: str, topic: str = "task") -> Line:
    """The line of a stream that there is."""
    found = desk.views.line(topic, id)
    assert found
    return found


def file_of(desk: Desk) -> Path:
    """The file of a desk whose store is one."""
    file = desk.settings.store_file
    assert file
    return file


def reschedule(desk: Desk, day: str) -> None:
    """Move the conference, on which dates counted in days depend."""
    facts = {"day": day, "document": "12/QĐ-NV", "reason": "mưa bão"}
    desk.decide("plan.reschedule", PLAN, facts, person=DIRECTOR)


def muddle_along(desk: Desk, steps: int, seed: int = 0) -> None:
    """A random history: whatever is refused is simply not done."""
    chance = Random(seed)
    for _ in range(steps):
        try:
            _something(desk, chance)
        except Refusal:
            continue


def _something(desk: Desk, chance: Random) -> None:
    task = f"NV-{chance.randint(1, 8):03d}"
    deeds = (
        lambda: assign(desk, f"Việc {chance.random():.3f}", cooperating=["VP"]),
        lambda: assign(desk, "Theo hội nghị", days=chance.randint(-9, 3)),
        lambda: reschedule(desk, f"2025-12-{chance.randint(10, 28)}"),
        lambda: _task(
            desk, "report", task, UNIT, percent=chance.randint(0, 100), note="xong một phần"
        ),
        lambda: _task(desk, "complete", task, UNIT, evidence="12/BC-NV"),
        lambda: _task(desk, "give_back", task, OFFICE, reason="còn thiếu"),
        lambda: _task(desk, "confirm", task, OFFICE, note=""),
        lambda: _task(desk, "cancel", task, DIRECTOR, reason="không cần nữa"),
        lambda: pass_a_day(desk),
    )
    chance.choice(deeds)()


def pass_a_day(desk: Desk) -> None:
    """Turn the desk's clock to the next day."""
    assert isinstance(desk.clock, Clock)
    desk.clock.pass_days(1)


def _task(desk: Desk, decision: str, id: str, person: str, **facts: object) -> None:
    role = "unit" if person == UNIT else ""
    desk.decide(f"task.{decision}", id, facts, person=person, role=role)
