"""An auditor's sitting on every store; what the last verification found outlives the server."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from adapters.audit import works
from adapters.audit.jobs import JOBS, Job, Order
from adapters.audit.kept import FILE as KEPT
from adapters.audit.kept import keep, kept
from adapters.audit.sealing import sealed
from adapters.audit.verified import Verified
from adapters.audit.works import Verdict
from adapters.seal.audit import Head, Walked
from adapters.seal.faults import AuditFault
from adapters.seal.hanging import Hanging
from adapters.seal.judge import Judged
from adapters.seal.keys import FILE, make_key, read_key
from adapters.seal.trust import Heads
from adapters.seal.verify import Report
from adapters.web.auditing import verify as page
from tests.stories import told

from .conftest import House, Member

OFFICE = "CB-002"
CHAPTER = "Phiên họp Hội đồng"
NOW, LATER = "2025-08-18 18:00", "2025-08-20 19:00"
VERIFY, EXPORT = "/kiem-toan/kiem-chung", "/kiem-toan/xuat"


@pytest.fixture
def folder(tmp_path: Path, store_url: str) -> Path:
    """Where a ledger lives that was told until the council's session; it can be sealed."""
    place = told(tmp_path / "so", CHAPTER, 3, store=store_url)
    make_key(place / FILE)
    return place


@pytest.fixture
def open_house(folder: Path) -> Iterator[Callable[[str], House]]:
    """``open_house("2025-12-01 09:00")`` starts the server; what ran before is forgotten."""
    made: list[House] = []

    def build(now: str) -> House:
        JOBS.clear()
        made.append(House(folder, now))
        return made[-1]

    yield build
    JOBS.clear()
    for one in made:
        one.close()


def over(member: Member, path: str) -> str:
    """The page once nothing is at work any more."""
    stop = time.monotonic() + 120
    while "<progress" in (text := member.get(path).text):
        assert time.monotonic() < stop
        time.sleep(0.05)
    return str(text)


def test_one_sitting_from_history_to_export(open_house: Callable[[str], House]) -> None:
    house = open_house(NOW)
    sealed(house.desk, read_key(house.desk.settings.folder / FILE))
    office = house.sign_in(OFFICE)
    assert "Chưa kiểm chứng" in office.get("/kiem-toan").text
    nomination = house.desk.views.list("nomination")[0].id
    pages = {
        "/kiem-toan/lich-su": 'class="events"',
        "/kiem-toan/su-kien/40": "bang-chung",
        f"/vi-sao/{nomination}": nomination,
        "/kiem-toan/so-sanh?tu=13/8/2025&den=18/8/2025": "<h2",
    }
    for path, said in pages.items():
        answer = office.get(path)
        assert answer.status_code == 200, (path, answer.text[-600:])
        assert said in answer.text, path
    office.post("/kiem-toan/phat-hien")
    assert 'class="kinds"' in over(office, "/kiem-toan/phat-hien")
    office.post(VERIFY)
    text = over(office, VERIFY)
    assert "Sổ đúng" in text
    assert "không ghi thêm gì" in text
    office.post(EXPORT, {"viec": "ban-xuat"})
    assert f"{EXPORT}/ban-xuat/tai-ve" in over(office, EXPORT)
    taken = ZipFile(BytesIO(office.get(f"{EXPORT}/ban-xuat/tai-ve").content))
    assert taken.read("entries.jsonl").count(b"\n") == house.size


def test_a_verification_outlives_the_server_and_grows_old(
    open_house: Callable[[str], House], folder: Path
) -> None:
    house = open_house(NOW)
    house.sign_in(OFFICE).post(VERIFY)
    over(house.sign_in(OFFICE), VERIFY)
    size = house.size
    house.clock.set("2025-08-18 18:20")
    assert "Cách đây 20 phút." in house.sign_in(OFFICE).get(VERIFY).text

    house = open_house(LATER)
    task = {"plan": "KH-2025-01", "clause": "III.2a", "title": "Việc ghi sau", "lead": "HTQT"}
    house.desk.decide("task.assign", None, {**task, "days": 2}, person="CB-004")
    member = house.sign_in(OFFICE)
    for path in ("/kiem-toan", VERIFY):
        text = member.get(path).text
        assert "Sổ đúng" in text
        assert f"{size:,}".replace(",", ".") in text, "over how many events"
        assert "18/08/2025 18:00" in text
        assert "Cách đây 2 ngày." in text
        assert f"{house.size - size} sự kiện chưa được kiểm chứng" in text
    assert kept(folder, house.desk.settings.origin).root in member.get(VERIFY).text  # type: ignore[union-attr]


# What is kept


def a_verdict(*faults: AuditFault, size: int = 7) -> Verdict:
    report = Report(Walked(size, (b"\1" * 32,)), list(faults), 2, Judged(5, 1))
    heads = Heads((Head(5, b"\2" * 32, "log"),), {"chứng": 3})
    hanging = Hanging(4, "task:NV-001", "task.assigned/1", (5, 6), 9)
    hanging.readers["plan:KH-2025-01"] += 2
    return Verdict(Verified(report, heads, None), hanging if faults else None)


def test_what_is_read_back_is_what_was_found(open_house: Callable[[str], House]) -> None:
    house = open_house(NOW)
    folder, origin = house.desk.settings.folder, house.desk.settings.origin
    said = a_verdict(AuditFault("row_altered", seq=4, stream="task:NV-001"))
    keep(folder, said, origin=origin, by=OFFICE, at=house.clock())
    found = kept(folder, origin)
    assert found
    assert found.verified.heads == said.verified.heads
    report = found.verified.report
    assert (report.walked, report.older, report.judged) == (
        said.verified.report.walked, 2, Judged(5, 1),
    )  # fmt: skip
    assert [(f.code, f.facts, f.exit_code) for f in report.faults] == [
        ("row_altered", {"seq": 4, "stream": "task:NV-001"}, 31)
    ]
    assert found.follows == said.hanging
    assert kept(folder, "một sổ khác") is None
    page = house.sign_in(OFFICE).get(VERIFY).text
    assert "Sổ có chỗ sai" in page
    assert "NV-001" in page


def test_a_ledger_that_was_longer_once_is_said_to_be_shorter(
    open_house: Callable[[str], House],
) -> None:
    house = open_house(NOW)
    settings = house.desk.settings
    at = house.clock() - timedelta(hours=5)
    longer = a_verdict(size=house.size + 12)
    keep(settings.folder, longer, origin=settings.origin, by=OFFICE, at=at)
    for path in ("/kiem-toan", VERIFY):
        text = house.sign_in(OFFICE).get(path).text
        assert "ít hơn lúc ấy 12 sự kiện" in text
        assert "Cách đây 5 giờ." in text


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": 1}', "\0" * 100, "9" * 9999])
def test_what_cannot_be_read_counts_as_never_verified(tmp_path: Path, text: str) -> None:
    (tmp_path / KEPT).write_text(text)
    assert kept(tmp_path, "so") is None


@pytest.mark.parametrize(
    ("field", "value"), [("format", 2), ("faults", [{"code": "x", "facts": {}}]), ("at", "hôm qua")]
)
def test_another_format_counts_as_never_verified(
    open_house: Callable[[str], House], field: str, value: object
) -> None:
    house = open_house(NOW)
    settings = house.desk.settings
    keep(settings.folder, a_verdict(), origin=settings.origin, by=OFFICE, at=house.clock())
    assert kept(settings.folder, settings.origin)
    place = settings.folder / KEPT
    place.write_text(json.dumps({**json.loads(place.read_text()), field: value}))
    assert kept(settings.folder, settings.origin) is None
    assert house.sign_in(OFFICE).get(VERIFY).status_code == 200


def test_work_that_ends_while_its_page_is_made_is_shown_at_work(
    open_house: Callable[[str], House], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = open_house(NOW)
    order = Order("verify", works.verify, {"by": OFFICE}, OFFICE, house.clock())
    job = JOBS._jobs[house.desk.settings.folder, "verify"] = Job(order, tmp_path / "job")
    looked = page.result

    def slow(visit: Any) -> Any:
        found = looked(visit)
        job._end("done")
        return found

    monkeypatch.setattr(page, "result", slow)
    member = house.sign_in(OFFICE)
    assert "<progress" in member.get(VERIFY).text, "no result yet: whoever waits goes on waiting"
    assert "<progress" not in member.get(VERIFY).text
