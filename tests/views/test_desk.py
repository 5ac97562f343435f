"""The desk opens a folder, gives ids that nobody else has, keeps files."""

import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.ledger import Command
from adapters.problems import IntegrityProblem, StoreProblem, UsageProblem
from adapters.settings import write_settings
from domain.refusal import Refusal

from . import story


def test_a_desk_is_found_again_where_it_was_made(desk: Desk) -> None:
    again = Desk.open(desk.settings.folder)
    assert again.settings == desk.settings
    assert again.views.position == desk.views.position
    again.close()
    again.close()


def test_a_folder_holds_one_ledger(desk: Desk) -> None:
    with pytest.raises(UsageProblem) as caught:
        Desk.create(desk.settings.folder, "another", "Sở khác")
    assert caught.value.code == "ledger_exists"


def test_making_a_ledger_goes_on_where_it_was_broken_off(desk: Desk) -> None:
    folder = desk.settings.folder
    (folder / "so.toml").unlink()
    again = Desk.create(folder, story.ORIGIN, "Sở Ngoại vụ")
    assert again.views.position == desk.views.position
    again.close()


def test_the_ledger_of_another_agency_is_not_opened(desk: Desk) -> None:
    write_settings(desk.settings._replace(origin="another"))
    other = Desk.open(desk.settings.folder)
    with pytest.raises(IntegrityProblem) as caught:
        other.ledger  # noqa: B018
    assert caught.value.code == "origin_differs"


def test_new_streams_get_the_next_free_id(desk: Desk) -> None:
    assert [story.assign(desk) for _ in range(2)] == ["NV-001", "NV-002"]
    assert desk.next_id("task", desk.today) == "NV-003"
    assert desk.next_id("task", desk.today, ["NV-003", "NV-007", "KH-2025-09"]) == "NV-008"
    assert desk.next_id("plan", desk.today) == "KH-2025-02"
    assert desk.next_id("plan", desk.today.replace(year=2026)) == "KH-2026-01"
    assert desk.next_id("nomination", desk.today) == "ĐX-2025-001"
    assert desk.next_id("council", desk.today) == "HĐ-2025"


def assigned(title: str, id: str = "", command: str = "") -> Command:
    facts = {"plan": story.PLAN, "clause": "III.2a", "title": title, "lead": "VP", "days": 0}
    return Command("task.assign", id, facts, story.OFFICE, command=command or title)


def test_a_batch_gets_ids_one_after_the_other(desk: Desk) -> None:
    commands = [assigned("một"), assigned("hai", "NV-002"), assigned("ba")]
    receipts = desk.decide_all(commands)
    assert [r.events[0].stream for r in receipts] == ["task:NV-001", "task:NV-002", "task:NV-003"]


def test_trying_out_records_nothing(desk: Desk) -> None:
    before = desk.views.position
    tried = desk.try_out([assigned("một"), assigned("hai")])
    assert [stream for stream, _, _ in tried][::2] == ["task:NV-001", "task:NV-002"]
    assert desk.views.position == before


def test_a_retry_keeps_the_id_it_was_given(desk: Desk) -> None:
    first = desk.decide_all([assigned("một", command="c1")])[0]
    story.assign(desk)
    again = desk.decide_all([assigned("một", command="c1")])[0]
    assert again.again
    assert again.events == first.events


def test_an_id_taken_in_the_meantime_is_replaced_by_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Desk.next_id
    late: list[str] = []

    def next_id(self: Desk, topic: str, day: date, taken: Iterable[str] = ()) -> str:
        found = real(self, topic, day, taken)
        if not late:
            late.append(found)
            story.assign(desk, "Người khác nhanh hơn")
        return found

    monkeypatch.setattr(Desk, "next_id", next_id)
    receipt = desk.decide_all([assigned("Chậm hơn")])[0]
    assert late == ["NV-001"]
    assert receipt.events[0].stream == "task:NV-002"


def test_an_id_chosen_by_hand_and_taken_is_refused(desk: Desk) -> None:
    story.assign(desk)
    with pytest.raises(Refusal) as caught:
        desk.decide_all([assigned("trùng", "NV-001")])
    assert caught.value.code == "already_exists"


def test_a_decision_on_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(Refusal) as caught:
        desk.decide("task.cancel", None, {"reason": "x"}, person=story.OFFICE)
    assert caught.value.code == "not_found"
    with pytest.raises(Refusal) as caught:
        desk.decide("task.dance", None, {}, person=story.OFFICE)
    assert caught.value.code == "decision_unknown"


def test_a_single_stream_needs_no_id(desk: Desk) -> None:
    facts = {"unit": "LT", "name": "Phòng Lễ tân"}
    receipt = desk.decide("agency.create_unit", None, facts, person=story.DIRECTOR)
    assert receipt.events[0].stream == "agency:CQ"


def test_a_contended_number_gives_up_at_last(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    story.assign(desk)
    monkeypatch.setattr(Desk, "next_id", lambda *_: "NV-001")
    with pytest.raises(StoreProblem) as caught:
        story.assign(desk)
    assert caught.value.code == "store_contended"


CHILD = """
import sys
from pathlib import Path
from adapters.desk import Desk
desk = Desk.open(Path(sys.argv[1]))
facts = {"plan": "KH-2025-01", "clause": "III.2a", "title": "x", "lead": "VP", "days": 4000}
for _ in range(15):
    desk.decide("task.assign", None, facts, person="CB-002")
desk.close()
"""


def test_processes_that_number_at_once_leave_no_gap_and_no_double(tmp_path: Path) -> None:
    desk = story.found(tmp_path / "so", lambda: story.MORNING)
    command = [sys.executable, "-c", CHILD, str(desk.settings.folder)]
    children = [subprocess.Popen(command) for _ in range(3)]
    assert [child.wait(120) for child in children] == [0, 0, 0]
    found = [line.id for line in desk.views.list("task")]
    assert found == [f"NV-{n:03d}" for n in range(1, 46)]
    desk.close()


def test_files_are_kept_under_their_hash(desk: Desk, tmp_path: Path) -> None:
    paper = tmp_path / "Báo cáo.pdf"
    paper.write_bytes(b"x" * 3_000_000)
    digest = desk.keep_file(paper)
    assert digest == sha256(paper.read_bytes()).hexdigest()
    assert desk.keep_file(paper) == digest
    kept = desk.kept_file(digest)
    assert kept
    assert kept.read_bytes() == paper.read_bytes()
    assert [path.name for path in desk.settings.files.iterdir()] == [digest]
    assert desk.kept_file("0" * 64) is None


def test_a_file_that_is_not_there_cannot_be_kept(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UsageProblem) as caught:
        desk.keep_file(tmp_path / "none.pdf")
    assert caught.value.code == "file_missing"
    desk.settings.files.write_text("in the way")
    with pytest.raises(StoreProblem) as stopped:
        desk.keep_file(Path(__file__))
    assert stopped.value.code == "file_not_kept"
