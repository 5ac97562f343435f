"""Ledgers to measure on: one agency, plan after plan, through the same door as everybody's.

A round is one plan from draft to archive: tasks with their progress reports, nominations, a session
with votes, the award. A ledger of any size ends in the middle of a round, after the same last
steps, so that its board shows the same work whatever lies behind it.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from adapters.ledger import Command, Ledger
from adapters.storage.port import LedgerStore
from adapters.storage.sqlite import open_sqlite

FIRST_DAY = datetime(2024, 1, 2, 1, 0, tzinfo=UTC)
DAYS = 1000  # whatever the size, history ends in autumn 2026
BATCH = 250
OPEN, ROUND = 869, 1009  # events of the agency with its open round, and of a closed one
TASKS, REPORTS, NOMINATIONS = 40, 9, 24

DIRECTOR, OFFICE, CLERK = "CB-001", "CB-002", "CB-003"
UNITS = {
    "VP": "Văn phòng",
    "HTQT": "Phòng Hợp tác quốc tế",
    "LS": "Phòng Lãnh sự – Người Việt Nam ở nước ngoài",
    "LT": "Phòng Lễ tân – Thông tin",
    "TT": "Trung tâm Phục vụ đối ngoại",
}
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ")
GIVEN = ("Thị Thu Trang", "Đức Thịnh", "Bích Ngọc", "Xuân Bách", "Thùy Dương")
COUNCIL = tuple(f"CB-{n:03d}" for n in range(1, 10))
CLAUSES = tuple(f"{part}.{n}" for part in ("I", "II", "III", "IV") for n in range(1, 6))
TITLES = (
    "Xây dựng báo cáo tổng kết phong trào thi đua yêu nước giai đoạn 2020 – 2025",
    "Chuẩn bị hội trường, khánh tiết, âm thanh và tài liệu phục vụ Hội nghị",
    "Lựa chọn, giới thiệu điển hình tiên tiến tham gia báo cáo tại Hội nghị",
    "Tổng hợp hồ sơ đề nghị khen thưởng, trình Hội đồng Thi đua – Khen thưởng xem xét",
    "Viết bài, đưa tin về gương người tốt, việc tốt trên trang thông tin điện tử của Sở",
)
NOTES = (
    "Đã hoàn thành dự thảo, đang xin ý kiến các phòng chuyên môn",
    "Đã tiếp thu ý kiến góp ý của Công đoàn cơ sở; chờ lãnh đạo Sở cho ý kiến",
    "Đã làm việc với đơn vị phối hợp, thống nhất tiến độ và phân công cụ thể",
)
ACHIEVEMENTS = (
    "Hoàn thành xuất sắc nhiệm vụ hai năm liên tục, được tập thể ghi nhận",
    "Có sáng kiến rút ngắn thời gian xử lý hồ sơ lãnh sự từ 5 ngày xuống 3 ngày",
)


def build(path: Path, size: int) -> Path:
    """A ledger of about ``size`` events at ``path``; one that is there already is used again."""
    if path.exists():
        return path
    half_made = path.with_suffix(".part")
    for old in half_made.parent.glob(f"{half_made.name}*"):
        old.unlink()
    store = open_sqlite(f"sqlite:{half_made}", create=True)
    fill(store, size)
    store.close()
    return half_made.rename(path)


def fill(store: LedgerStore, size: int) -> None:
    """Record about ``size`` events in an empty store."""
    store.set_meta({"origin": "sonv.haiphong.example/thidua"})
    clock = _Clock()
    ledger = Ledger(store, clock=clock)
    ledger.record_all(list(_agency()))
    rounds = closed_rounds(size)
    for n in range(rounds + 1):
        clock.now = FIRST_DAY + timedelta(days=n * DAYS // (rounds + 1))
        commands = _round(n, clock.now, closed=n < rounds)
        while batch := list(islice(commands, BATCH)):
            ledger.record_all(batch)
            clock.now += timedelta(minutes=7)


def closed_rounds(size: int) -> int:
    """How many plans a ledger of that size has behind it; the one after them is open."""
    return max(round((size - OPEN) / ROUND), 0)


def reports(size: int) -> list[Command]:
    """One progress report on each open task of a ledger of that size."""
    return [
        _do("task.report", task, _head(lead), percent=60, note=NOTES[0])
        for task, lead, _ in _work(closed_rounds(size))
    ]


def grow_task(store: LedgerStore, length: int) -> str:
    """A small ledger whose first task has ``length`` events; returns the task's stream."""
    fill(store, OPEN)
    asked, ledger = reports(OPEN)[0], Ledger(store)
    missing = length - len(ledger.stream_history(f"task:{asked.id}"))
    facts = ({**asked.facts, "percent": n % 101} for n in range(missing))
    ledger.record_all([Command("task.report", asked.id, f, asked.person) for f in facts])
    return f"task:{asked.id}"


class _Clock:
    def __init__(self) -> None:
        self.now = FIRST_DAY

    def __call__(self) -> datetime:
        return self.now


def _agency() -> Iterator[Command]:
    yield _do("agency.found", "CQ", DIRECTOR, name="Sở Ngoại vụ", symbol="NV")
    for unit, name in UNITS.items():
        yield _do("agency.create_unit", "CQ", DIRECTOR, unit=unit, name=name)
    for n in range(1, 46):
        name = f"{SURNAMES[n % 9]} {GIVEN[n % 5]}"
        unit = tuple(UNITS)[n % 5]
        yield _do("person.enrol", f"CB-{n:03d}", DIRECTOR, name=name, unit=unit)
    yield _do("person.grant_role", DIRECTOR, DIRECTOR, role="director")
    yield _do("person.grant_role", OFFICE, DIRECTOR, role="office", unit="VP")
    yield _do("person.grant_role", CLERK, DIRECTOR, role="clerk", unit="VP")
    for unit in UNITS:
        yield _do("person.grant_role", _head(unit), DIRECTOR, role="unit", unit=unit)
    rules = {"document": "12/QĐ-NV", "since": "2024-01-01", "quorum": "2/3"}
    yield _do("agency.adopt_settings", "CQ", DIRECTOR, **rules)
    council = {"chair": DIRECTOR, "members": COUNCIL, "secretary": "CB-010"}
    yield _do("council.constitute", "HĐ-2024", DIRECTOR, document="15/QĐ-NV", **council)


def _round(n: int, day: datetime, *, closed: bool) -> Iterator[Command]:
    """One plan; the last one of a ledger stays open after its first votes."""
    plan = f"KH-{day.year}-{n:04d}"
    yield from _plan(plan, day)
    yield from _tasks(plan, n, day)
    votes = list(_council(plan, n, day))
    yield from votes if closed else votes[:-100]
    if closed:
        yield from _closing(plan, n, day)


def _plan(plan: str, day: datetime) -> Iterator[Command]:
    conference = (day + timedelta(days=90)).date().isoformat()
    title = "Kế hoạch tổ chức Hội nghị điển hình tiên tiến"
    yield _do("plan.draft", plan, OFFICE, title=title, symbol="KH-NV", conference=conference)
    for clause in CLAUSES:
        text = f"{TITLES[len(clause) % 5]}; phân công rõ người, rõ việc, rõ thời gian, rõ kết quả."
        yield _do("plan.write_clause", plan, OFFICE, clause=clause, text=text)
    yield _do("plan.set_recipients", plan, OFFICE, recipients=tuple(UNITS.values()))
    yield _do("plan.approve", plan, DIRECTOR)
    yield _do("plan.number", plan, CLERK)
    yield _do("plan.issue", plan, CLERK)


def _tasks(plan: str, n: int, day: datetime) -> Iterator[Command]:
    due = (day + timedelta(days=60)).date().isoformat()
    for task, lead, helper in _work(n):
        facts = {"title": TITLES[len(task) % 5], "clause": CLAUSES[n % 20], "due": due}
        units = {"lead": lead, "cooperating": (helper,)}
        yield _do("task.assign", task, OFFICE, plan=plan, **facts, **units)
        yield _do("task.confirm", task, _head(helper), note="Nhất trí phối hợp")
    for step in range(REPORTS):
        for task, lead, _ in _work(n):
            percent = 100 * (step + 1) // REPORTS
            note = NOTES[(step + len(task)) % 3]
            yield _do("task.report", task, _head(lead), percent=percent, note=note)


def _council(plan: str, n: int, day: datetime) -> Iterator[Command]:
    compilation, session = f"TH-{day.year}-{n:04d}", f"PH-{day.year}-{n:04d}"
    nominations = [f"ĐX-{day.year}-{n * NOMINATIONS + i:06d}" for i in range(NOMINATIONS)]
    for i, nomination in enumerate(nominations):
        unit = tuple(UNITS)[i % 5]
        subject = f"CB-{i % 9 * 5 + i % 5 or 45:03d}"
        facts = {"award": "base_emulation_fighter", "achievements": ACHIEVEMENTS}
        rated = {"year": day.year - 1, "rating": "excellent", "document": "QĐ 02/QĐ-NV"}
        yield _do("record.rate", subject, OFFICE, **rated)
        head = _head(unit)
        yield _do("nomination.propose", nomination, head, plan=plan, subject=subject, **facts)
    yield _do("compilation.compile", compilation, OFFICE, plan=plan, nominations=nominations)
    yield _do("compilation.submit", compilation, OFFICE, document="45/TTr-VP")
    facts = {"compilation": compilation, "day": day.date().isoformat(), "starts": "08:00"}
    place = "Phòng họp tầng 2"
    yield _do("session.convene", session, OFFICE, council="HĐ-2024", place=place, **facts)
    for member in COUNCIL:
        yield _do("session.arrive", session, OFFICE, member=member)
    yield _do("session.open", session, DIRECTOR)
    for i, nomination in enumerate(nominations):
        vote = f"BP-{n * NOMINATIONS + i:06d}"
        yield _do("vote.open", vote, OFFICE, session=session, nomination=nomination)
        for k, member in enumerate(COUNCIL):
            yield _do("vote.cast", vote, member, agrees=(i + k) % 11 > 1)
        yield _do("vote.close", vote, OFFICE)


def _closing(plan: str, n: int, day: datetime) -> Iterator[Command]:
    yield _do("session.close", f"PH-{day.year}-{n:04d}", OFFICE, minutes="03/BB-HĐTĐKT")
    for task, lead, _ in _work(n):
        evidence = "112/BC-NV và hồ sơ kèm theo"
        yield _do("task.complete", task, _head(lead), evidence=evidence)
    yield _do("plan.close", plan, DIRECTOR, report="Báo cáo kết quả 120/BC-NV")


def _work(n: int) -> Iterator[tuple[str, str, str]]:
    """(task, lead unit, cooperating unit) of everything to do in round ``n``."""
    units = tuple(UNITS)
    for i in range(TASKS):
        yield f"NV-{n * TASKS + i + 1:06d}", units[i % 5], units[(i + 1) % 5]


def _head(unit: str) -> str:
    return f"CB-{40 + tuple(UNITS).index(unit):03d}"


def _do(decision: str, id: str, person: str, **facts: Any) -> Command:
    return Command(decision, id, facts, person)
