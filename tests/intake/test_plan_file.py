"""Plans written as data: the sample is the real plan; every fault is named by line and key."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from adapters.coverage import clauses
from adapters.intake import plan_commands
from adapters.intake.faults import FileFaulty
from adapters.intake.plan_file import for_agency, read_plan
from adapters.intake.roll import commands as roll_commands
from adapters.intake.roll import read_roll
from adapters.ledger import Command, Ledger
from adapters.samples import PLAN, ROLL
from adapters.storage.memory import MemoryStore

OFFICE, DIRECTOR, CLERK, ID = "CB-004", "CB-001", "CB-006", "KH-2025-01"

SMALL = """
[ke_hoach]
ten = "Kế hoạch thử"
ky_hieu = "KH-NV"

[hoi_nghi]
ngay = 2025-08-21
gio = "14 giờ 30"
thu = "thứ Năm"

[dieu_khoan]
"I.1" = "Đánh giá"

[[nhiem_vu]]
muc = "I.1"
ten = "Viết báo cáo"
chu_tri = "văn phòng"
phoi_hop = ["HTQT"]
so_ngay_so_voi_hoi_nghi = -2
"""

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(text: str) -> Path:
        path = tmp_path / "ke-hoach.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def ledger() -> Ledger:
    store = MemoryStore()
    store.set_meta({"origin": "so.example/thidua"})
    ledger = Ledger(store, clock=lambda: datetime(2025, 8, 12, 1, tzinfo=UTC))
    ledger.record_all(roll_commands(read_roll(ROLL)))
    return ledger


def faults_of(path: Path) -> list[tuple[str, int]]:
    with pytest.raises(FileFaulty) as raised:
        read_plan(path)
    return [(fault.code, fault.place.line) for fault in raised.value.faults]


# The sample


def test_the_sample_writes_every_clause_of_the_plan() -> None:
    assert tuple(read_plan(PLAN).clauses) == tuple(clauses())


def test_the_sample_has_nine_items_within_half_a_working_day() -> None:
    programme = read_plan(PLAN).programme
    kinds = [item.kind for item in programme]
    assert kinds == [
        *("opening", "report", "speeches", "honours", "launch"),
        *("responses", "delegates", "guidance", "closing"),
    ]
    assert sum(item.minutes for item in programme) <= 240


def test_the_sample_points_out_the_faults_of_its_source() -> None:
    said = " ".join(f"{note.where} {note.note}" for note in read_plan(PLAN).notes)
    for fault in ("để trống", "HÕA", "1, 2, 2", "Đại hội", "hạn", "công đoàn", "Lưu: VT"):
        assert fault in said


def test_every_clause_of_section_three_has_a_task() -> None:
    given = {found.row.clause for found in read_plan(PLAN).tasks}
    assert given == {clause for clause in clauses() if clause.startswith("III.")}


def test_the_sample_becomes_a_draft_and_then_its_tasks(ledger: Ledger) -> None:
    plan = for_agency(read_plan(PLAN), ledger.state("agency", "CQ"))
    ledger.record_all(plan_commands.commands(plan, ID, OFFICE))
    content = ledger.state("plan", ID).content
    assert content.conference == date(2025, 8, 21)
    assert content.starts == "14:30"
    assert len(content.recipients) == 5
    for decision, person in (("approve", DIRECTOR), ("number", CLERK), ("issue", CLERK)):
        ledger.record(Command(f"plan.{decision}", ID, {}, person))
    ledger.record_all(plan_commands.tasks_of(plan, ID, OFFICE))
    assert len(ledger.state("plan", ID).open_tasks) == len(plan.tasks)
    assert ledger.state("task", "NV-002").work.due.days == -1


def test_every_decision_rests_on_the_file() -> None:
    plan = read_plan(PLAN)
    asked = plan_commands.commands(plan, ID, OFFICE) + plan_commands.tasks_of(plan, ID, OFFICE)
    assert {command.document.sha256 for command in asked} == {plan.document.sha256}


def test_tasks_may_be_left_without_ids_for_the_desk_to_number() -> None:
    plan = read_plan(PLAN)
    assert {c.id for c in plan_commands.tasks_of(plan, ID, OFFICE, first=0)} == {""}
    assert plan_commands.tasks_of(plan, ID, OFFICE, first=31)[0].id == "NV-031"


# A small plan, right and wrong


def test_units_may_be_named_in_full_and_become_ids(write: Write, ledger: Ledger) -> None:
    plan = for_agency(read_plan(write(SMALL)), ledger.state("agency", "CQ"))
    assert plan.tasks[0].row.lead == "VP"
    assert plan.conference.starts == "14:30"


def test_a_plan_without_programme_recipients_and_tasks_is_a_plan(write: Write) -> None:
    plan = read_plan(write(SMALL.partition("[[nhiem_vu]]")[0]))
    decisions = [command.decision for command in plan_commands.commands(plan, ID, OFFICE)]
    assert decisions == ["plan.draft", "plan.write_clause"]


def test_a_unit_the_agency_does_not_have_is_named_with_its_line(
    write: Write, ledger: Ledger
) -> None:
    plan = read_plan(write(SMALL.replace('"HTQT"', '"KHÔNG-CÓ"')))
    with pytest.raises(FileFaulty) as raised:
        for_agency(plan, ledger.state("agency", "CQ"))
    (fault,) = raised.value.faults
    assert (fault.code, fault.place.line) == ("plan_unit_unknown", 18)
    assert fault.place.path == "nhiem_vu[1].phoi_hop"


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ('ten = "Kế hoạch thử"\n', "", [("cell_missing", 2)]),
        ('thu = "thứ Năm"', 'thu = "thứ Sáu"', [("plan_weekday_wrong", 9)]),
        ('thu = "thứ Năm"', 'thu = "thứ Mười"', [("weekday_unknown", 9)]),
        ("ngay = 2025-08-21", 'ngay = "31/9/2025"', [("date_impossible", 7)]),
        ("ngay = 2025-08-21", 'ngay = "14 giờ 30"', [("date_malformed", 7)]),
        ("ngay = 2025-08-21", "ngay = 45890", [("date_is_serial", 7)]),
        ("14 giờ 30", "25h00", [("time_malformed", 8)]),
        ('"I.1" = "Đánh giá"', '"I.1" = ""', [("cell_missing", 12)]),
        ('"I.1" = "Đánh giá"', '"I.1" = 5', [("cell_not_text", 12)]),
        ('muc = "I.1"', 'muc = "I.9"', [("plan_clause_unknown", 15)]),
        ('["HTQT"]', '["HTQT", "Văn phòng"]', [("plan_lead_cooperates", 18)]),
        ('["HTQT"]', "[7]", [("cell_not_text", 18)]),
        ("so_ngay_so_voi_hoi_nghi = -2\n", "", [("plan_due_missing", 14)]),
        ("nghi = -2", "nghi = -2.5", [("cell_not_whole", 19)]),
        ("nghi = -2", 'nghi = -2\nhan = "20/8/2025"', [("plan_due_mixed", 14)]),
        (
            "so_ngay_so_voi_hoi_nghi = -2",
            'tu_ngay = "20/8/2025"\nhan = "19/8/2025"',
            [("plan_window_backwards", 19)],
        ),
        (
            "so_ngay_so_voi_hoi_nghi",
            "so_ngay_truoc",
            [("plan_due_missing", 14), ("column_unknown", 19)],
        ),
        ("[[nhiem_vu]]", "[[cong_viec]]", [("table_unknown", 14)]),
        (
            "[dieu_khoan]",
            "[noi_dung]",
            [("table_missing", 0), ("table_unknown", 11), ("plan_clause_unknown", 15)],
        ),
        (
            "[ke_hoach]",
            "[[chuong_trinh]]\nphut = -5\nten = 'x'\n[ke_hoach]",
            [("plan_minutes_negative", 3)],
        ),
        ("[hoi_nghi]", "[[ke_hoach]]", [("toml_broken", 0)]),
    ],
)
def test_a_fault_is_named_by_the_line_it_stands_on(
    write: Write, old: str, new: str, faults: list[tuple[str, int]]
) -> None:
    assert old in SMALL
    assert faults_of(write(SMALL.replace(old, new))) == faults


def test_what_may_stand_once_may_not_stand_twice(write: Write) -> None:
    twice = re.sub(r"\[(ke_hoach|hoi_nghi)\]", r"[[\1]]", SMALL)
    assert read_plan(write(twice)).heading.title == "Kế hoạch thử"
    again = '\n[[hoi_nghi]]\nngay = "22/8/2025"\n'
    assert faults_of(write(twice + again)) == [("table_twice", 21)]


def test_text_nobody_can_see_is_refused_in_a_clause(write: Write) -> None:
    assert faults_of(write(SMALL.replace("Đánh giá", "Đánh\u200bgiá"))) == [
        ("cell_text_not_clean", 12)
    ]
