"""The world in which the features happen: one agency, its people, a clock, and a real ledger.

Steps say what a civil servant does; this says it to the ledger and remembers the answer.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from itertools import count
from typing import Any

import parse  # type: ignore[import-untyped]
from attrs import define, field, frozen
from pytest_bdd import parsers

from adapters.clock import VIETNAM
from adapters.ledger import Command, Ledger, Receipt
from adapters.personal.box import MemoryBox
from adapters.storage.port import LedgerStore
from domain.decision import Row
from domain.law import Rules, in_force
from domain.refusal import Refusal

ORIGIN = "songoaivu.haiphong.example/thidua"
FOUNDED = datetime(2025, 1, 2, 8, tzinfo=VIETNAM)
MORNING = datetime(2025, 8, 12, 9, tzinfo=VIETNAM)


@frozen
class Member:
    """One of the agency's people, with the offices held: (role, unit, signs)."""

    id: str
    name: str
    unit: str
    post: str
    offices: tuple[tuple[str, str, str], ...] = ()


UNITS = (
    ("LĐ", "Lãnh đạo Sở", "leadership"),
    ("VP", "Văn phòng", "division"),
    ("HTQT", "Phòng Hợp tác quốc tế", "division"),
    ("LS", "Phòng Lãnh sự", "division"),
    ("LT", "Phòng Lễ tân", "division"),
    ("CĐ", "Công đoàn Sở", "mass_organization"),
)
PEOPLE = (
    Member("CB-001", "Trần Văn Minh", "LĐ", "Giám đốc", (("director", "", ""),)),
    Member("CB-002", "Nguyễn Thị Hương", "LĐ", "Phó Giám đốc", (("director", "", "KT."),)),
    Member("CB-003", "Phạm Quốc Hưng", "VP", "Chánh Văn phòng", (("office", "VP", ""),)),
    Member("CB-004", "Lê Thu Hà", "VP", "Văn thư", (("clerk", "VP", ""),)),
    Member("CB-005", "Vũ Đức Long", "HTQT", "Trưởng phòng", (("unit", "HTQT", ""),)),
    Member("CB-006", "Đỗ Minh Tuấn", "LS", "Trưởng phòng", (("unit", "LS", ""),)),
    Member("CB-007", "Bùi Thị Ngọc", "LT", "Trưởng phòng", (("unit", "LT", ""),)),
    Member("CB-008", "Hoàng Thị Mai", "CĐ", "Chủ tịch Công đoàn", (("unit", "CĐ", ""),)),
    Member("CB-009", "Ngô Văn Sơn", "HTQT", "Chuyên viên"),
    Member("CB-010", "Đặng Thị Lan", "VP", "Kiểm toán nội bộ", (("auditor", "", ""),)),
)
FOUNDER = PEOPLE[0].id

# What a step may put before a name, so that it reads as an order would.
TITLES = (
    *("Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "văn thư", "Văn thư", "Trưởng phòng"),
    *("Chủ tịch Công đoàn", "chuyên viên", "Chuyên viên", "kiểm toán", "Kiểm toán"),
)
UPPER = "".join(c for c in map(chr, range(0x41, 0x1EFA)) if c.isupper())
NAME = rf"[{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}}"


@parse.with_pattern(rf"(?:(?:{'|'.join(TITLES)}) )?{NAME}")
def person(text: str) -> str:
    """A person's name, with or without a title before it."""
    for title in TITLES:
        text = text.removeprefix(f"{title} ")
    return text


@parse.with_pattern(r"\d{1,2}/\d{1,2}/\d{4}")
def day(text: str) -> date:
    """A day as people write it: 12/08/2025."""
    return datetime.strptime(text, "%d/%m/%Y").replace(tzinfo=VIETNAM).date()


@parse.with_pattern(r"[^\"]*")
def anything(text: str) -> str:
    """Anything, also nothing, between quotation marks that the step writes itself."""
    return text


@parse.with_pattern(r"[^\s\"“”,;]+")
def word(text: str) -> str:
    """One word: an id such as ĐX-2025-001, a unit such as HTQT."""
    return text


@parse.with_pattern(r"\d+(?:,\d+)?")
def figure(text: str) -> str:
    """A number with a decimal comma: 0,3."""
    return text


@parse.with_pattern(r"[^\s\"“”,;]+(?:(?:, | và )[^\s\"“”,;]+)*")
def words(text: str) -> tuple[str, ...]:
    """Several words: "HTQT, LS và LT"."""
    return tuple(text.replace(" và ", ", ").split(", "))


def sentence(text: str) -> parsers.parse:
    """A step with fields: ``{x:Person}``, ``{x:Day}``, ``{x:Word}``, ``{x:Words}``, ``"{x:Text}"``
    and ``{x:d}`` for whole numbers."""
    types: Mapping[str, Callable[[str], Any]] = {
        "Person": person,
        "Day": day,
        "Text": anything,
        "Word": word,
        "Figure": figure,
        "Words": words,
    }
    return parsers.parse(text, extra_types=types, case_sensitive=True)


@define
class World:
    """What happened so far. A refusal that no step looks at fails the scenario."""

    store: LedgerStore
    now: datetime = FOUNDED
    ids: dict[str, str] = field(factory=dict)
    refusal: Refusal | None = None
    last: Receipt | None = None
    size: int = 0
    seen: bool = True
    numbers: Iterator[int] = field(factory=count)
    box: MemoryBox = field(factory=MemoryBox)
    ledger: Ledger = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.store.set_meta({"origin": ORIGIN})
        clock = lambda: self.now.astimezone(UTC)  # noqa: E731
        self.ledger = Ledger(self.store, clock=clock, box=self.box)

    # Time

    @property
    def today(self) -> date:
        """The day it is in Việt Nam."""
        return self.now.astimezone(VIETNAM).date()

    def on(self, today: date, at: time = time(9)) -> None:
        """Set the clock, in the time of Việt Nam."""
        self.now = datetime.combine(today, at, VIETNAM)

    # Deciding

    def command(
        self,
        decision: str,
        id: str,
        who: str,
        around: Mapping[str, Any] | None = None,
        /,
        **facts: Any,
    ) -> Command:
        """A command; ``who`` is a name or an id, ``around`` has role, unit, valid, command, …"""
        told = {"command": f"W-{next(self.numbers)}", **(around or {})}
        return Command(decision, id, facts, self.ids.get(who, who), **told)

    def send(self, *commands: Command) -> None:
        """Have the ledger decide, and remember its receipt or its refusal."""
        assert self.seen, f"an earlier refusal went unnoticed: {self.refusal!r}"
        self.size, self.refusal, self.last = self.log_size, None, None
        try:
            self.last = self.ledger.record_all(commands)[-1]
        except Refusal as refusal:
            self.refusal, self.seen = refusal, False

    def do(
        self,
        decision: str,
        id: str,
        who: str,
        around: Mapping[str, Any] | None = None,
        /,
        **facts: Any,
    ) -> None:
        """Take a decision (``Khi``): whether it was refused, a later step says."""
        self.send(self.command(decision, id, who, around, **facts))

    def given(
        self,
        decision: str,
        id: str,
        who: str,
        around: Mapping[str, Any] | None = None,
        /,
        **facts: Any,
    ) -> Receipt:
        """Take a decision that has to succeed (``Biết``)."""
        self.do(decision, id, who, around, **facts)
        return self.receipt

    # Looking

    @property
    def receipt(self) -> Receipt:
        """What the last decision recorded; fails when it was refused."""
        assert self.refusal is None, f"refused: {self.refusal!r}"
        assert self.last is not None, "nothing was decided yet"
        return self.last

    @property
    def events(self) -> tuple[Any, ...]:
        """The events of the last decision."""
        return tuple(recorded.event for recorded in self.receipt.events)

    def refused(self, code: str, **facts: Any) -> None:
        """The last decision was refused by ``code``, naming at least ``facts``."""
        assert self.refusal is not None, f"nothing was refused; recorded: {self.events}"
        assert self.refusal.code == code, self.refusal
        assert {name: self.refusal.facts[name] for name in facts} == facts
        self.seen = True

    def nothing_recorded(self) -> None:
        """The last decision left the log as it was."""
        assert self.log_size == self.size

    @property
    def log_size(self) -> int:
        """How many events the log holds."""
        return self.store.head().size

    def state(self, topic: str, id: str) -> Any:
        """A stream's state now; fails when there is none."""
        state = self.ledger.state(topic, id)
        assert state is not None, f"no {topic} {id}"
        return state

    def row(self, topic: str, id: str) -> Row:
        """How a stream stands in lists."""
        return self.ledger.catalogue.topics[topic].row(self.state(topic, id))

    def waits_for(self, topic: str, id: str) -> list[str]:
        """The decisions a stream waits for: ["plan.approve"]."""
        return [todo.decision for todo in self.row(topic, id).todo]

    def rules(self, on: date) -> Rules:
        """The rules of the agency on a day, as every decision of that day gets them."""
        return in_force(self.ledger.rulebook, self.state("agency", "CQ").adoptions, on)

    # Making

    def found(self) -> None:
        """Found the agency with its units and people, in one go, then turn to MORNING."""
        make = self.command
        commands = [make("agency.found", "CQ", FOUNDER, **AGENCY)]
        for unit, name, kind in UNITS:
            commands.append(
                make("agency.create_unit", "CQ", FOUNDER, unit=unit, name=name, kind=kind)
            )
        for member in PEOPLE:
            commands += self._enrolment(member)
            self.ids[member.name] = member.id
        self.send(*commands)
        assert self.receipt.events
        self.now = MORNING

    def _enrolment(self, member: Member) -> list[Command]:
        make = self.command
        facts: dict[str, Any] = {"name": member.name, "unit": member.unit, "post": member.post}
        return [
            make("person.enrol", member.id, FOUNDER, **facts),
            *(
                make("person.grant_role", member.id, FOUNDER, role=role, unit=unit, signs=signs)
                for role, unit, signs in member.offices
            ),
        ]

    def enrol(self, id: str, name: str, unit: str, post: str = "Chuyên viên") -> None:
        """Put one more person on the roll; steps know them by name from then on."""
        self.given("person.enrol", id, "Phạm Quốc Hưng", name=name, unit=unit, post=post)
        self.ids[name] = id

    def adopt(self, since: date = date(2025, 1, 15), **settings: Any) -> None:
        """Adopt the agency's own rules: a quorum of 2/3 unless told otherwise."""
        facts = {"document": "QĐ 05/QĐ-SNgV", "since": since, "quorum": "2/3", **settings}
        self.given("agency.adopt_settings", "CQ", "Trần Văn Minh", **facts)

    def draft_plan(self, plan: str, *, conference: date = date(2025, 8, 21), **facts: Any) -> None:
        """Draft a plan with its clauses, ready to be signed."""
        office = "Phạm Quốc Hưng"
        told = {**PLAN, "conference": conference, **facts}
        self.given("plan.draft", plan, office, **told)
        for clause, text in CLAUSES.items():
            self.given("plan.write_clause", plan, office, clause=clause, text=text)

    def plan_in_force(self, plan: str = "KH-2025-01", **facts: Any) -> None:
        """Draft, sign, number and issue a plan."""
        self.draft_plan(plan, **facts)
        self.given("plan.approve", plan, "Trần Văn Minh")
        self.given("plan.number", plan, "Lê Thu Hà")
        self.given("plan.issue", plan, "Lê Thu Hà")


AGENCY: Mapping[str, Any] = {
    "name": "Sở Ngoại vụ",
    "superior": "Ủy ban nhân dân thành phố Hải Phòng",
    "place": "Hải Phòng",
    "symbol": "SNgV",
}
PLAN: Mapping[str, Any] = {
    "title": "Kế hoạch tổ chức Hội nghị điển hình tiên tiến",
    "symbol": "KH-SNgV",
    "starts": "14:30",
    "place": "Hội trường Sở",
}
CLAUSES = {
    "II.2.4": "Nội dung chương trình Hội nghị",
    "II.2.6b": "Tham luận điển hình",
    "III.1a": "Hội đồng Thi đua - Khen thưởng xét duyệt khen thưởng",
    "III.2a": "Văn phòng chủ trì công tác chuẩn bị",
    "III.2d": "Văn phòng theo dõi tiến độ, tổng hợp đề nghị khen thưởng",
    "III.3a": "Các phòng, đơn vị phối hợp với Văn phòng",
}
