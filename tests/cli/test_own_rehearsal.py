"""An agency rehearses its own plan: the same structure, nobody real, the real ledger untouched."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, redirect_stdout
from datetime import datetime
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest

from adapters.clock import VIETNAM
from adapters.desk import Desk
from adapters.views.folding import fold
from cli.main import run
from domain.assembly import Over
from domain.honour import Issued
from tests.stories import told

PLAN = "KH-2025-01"
TOLD_ALL = "Gặp PHẠM QUANG KHẢI (khai@haiphong.gov.vn, 0912 345 678), ông Tám, hoang thi thu trang"


def now() -> datetime:
    """The eve of the conference."""
    return datetime(2025, 8, 20, 12, tzinfo=VIETNAM)


class Played:
    """A real ledger, its rehearsal, and what was said on the way."""

    def __init__(self, place: Path) -> None:
        self.real = told(place / "that", "Trước ngày hội nghị")
        with closing(Desk.open(self.real, clock=now)) as desk:
            facts = {"plan": PLAN, "clause": "III.2a", "title": TOLD_ALL, "lead": "VP",
                     "due": "2025-08-20"}  # fmt: skip
            desk.decide("task.assign", "NV-090", facts, person="CB-004")
            self.names = [one.name for one in desk.views.states("person").values()]
        self.before = digests(self.real)
        self.folder = place / "dien-tap"
        self.said = rehearse(self.real, self.folder)


def rehearse(real: Path, folder: Path, *more: str) -> str:
    with redirect_stdout(StringIO()) as said:
        code = run(
            ["--so", str(real), "dien-tap", "--cua-minh", "--thu-muc", str(folder), *more], now
        )
    assert code == 0
    return said.getvalue()


def digests(folder: Path) -> dict[str, str]:
    """The history, and every file beside it but the cache of the views."""
    with closing(Desk.open(folder)) as desk:
        rows = [repr(row) for row in desk.ledger.store.rows(0)]
    found = {"rows": sha256("\n".join(rows).encode()).hexdigest()}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith(("hinh-chieu.db", "so.db")):
            found[path.name] = sha256(path.read_bytes()).hexdigest()
    return found


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    return Played(tmp_path_factory.mktemp("cua-minh"))


@pytest.fixture
def desks(played: Played) -> Iterator[tuple[Desk, Desk]]:
    """The real one and the rehearsal."""
    with closing(Desk.open(played.real)) as real, closing(Desk.open(played.folder)) as made:
        yield real, made


def test_the_real_ledger_is_only_read(played: Played) -> None:
    assert digests(played.real) == played.before


def test_nobody_real_is_in_it(played: Played, desks: tuple[Desk, Desk]) -> None:
    rows = desks[1].ledger.store.rows(0)
    said = fold("\n".join(f"{row[1]} {row[3]} {bytes(row[4]).decode()}" for row in rows))
    said += fold(played.said)
    assert [name for name in played.names if fold(name) in said] == []
    assert re.findall(r"\bcb-0\d\d\b", said) == []
    assert "haiphong.gov.vn" not in said
    assert "0912 345 678" not in said
    assert "ong tam" not in said
    assert "nv-090" in said
    assert not (played.folder / "khoa-rieng").exists()
    assert not (played.folder / "tai-khoan.db").exists()
    assert not (played.folder / "tep").exists()


def test_the_structure_is_the_same(desks: tuple[Desk, Desk]) -> None:
    real, made = (structure(desk) for desk in desks)
    assert real == made


def structure(desk: Desk) -> tuple[object, ...]:
    """Units, how many serve where as what, and which offices are held."""
    units = desk.views.state("agency", "CQ").units
    people = [one for one in desk.views.states("person").values() if not one.departed]
    posts = Counter((one.unit, one.post) for one in people)
    offices = Counter((o.role, o.unit, o.signs) for one in people for o in one.offices)
    return {id: unit.name for id, unit in units.items()}, posts, offices


def test_the_plan_is_the_same(desks: tuple[Desk, Desk]) -> None:
    real, made = (desk.views.state("plan", PLAN).content for desk in desks)
    assert (made.title, made.conference, made.clauses) == (
        real.title,
        real.conference,
        real.clauses,
    )
    assert (made.programme, made.recipients) == (real.programme, real.recipients)
    tasks = [
        {id: (one.work.lead, one.work.clause, one.work.due) for id, one in found.items()}
        for found in (desk.views.states("task") for desk in desks)
    ]
    assert tasks[1].items() <= tasks[0].items()
    assert len(tasks[1]) > 20


def test_it_is_played_to_its_end(desks: tuple[Desk, Desk]) -> None:
    views = desks[1].views
    award = views.state("award", "KT-2025-01")
    assert isinstance(award, Issued)
    assert award.grants
    assert len(views.states("vote")) >= len(award.grants)
    assert len(views.states("presence")) > 20
    assert views.state("conference", PLAN).gathering.slots[3].ended
    assert views.state("budget", "DT-2025-01") is not None
    assert isinstance(views.state("conference", PLAN), Over)


def test_a_refusal_is_told_with_its_rule_and_the_rest_goes_on(played: Played) -> None:
    assert "bị từ chối: Thành viên có lợi ích liên quan không bỏ phiếu" in played.said
    outcome = played.said.partition("Diễn tập cho thấy gì")[2]
    refused = re.search(r"(\d+) lần bị từ chối", outcome)
    assert refused
    assert int(refused[1]) == played.said.count("✗") > 0
    assert int(refused[1]) == sum(map(int, re.findall(r"^  (\d+)× ", outcome, re.MULTILINE)))


def test_it_names_itself_for_good(played: Played, desks: tuple[Desk, Desk]) -> None:
    real, made = (desk.settings for desk in desks)
    assert made.origin == f"dien-tap/{real.origin}"
    assert (made.rehearsal, made.agency) == (True, f"DIỄN TẬP – {real.agency}")
    assert desks[1].views.state("agency", "CQ").name == made.agency
    assert played.said.startswith("DIỄN TẬP")


def test_the_same_seed_plays_the_same_and_another_one_otherwise(
    played: Played, tmp_path: Path
) -> None:
    again = rehearse(played.real, tmp_path / "lai", "--den", "9")
    other = rehearse(played.real, tmp_path / "khac", "--den", "9", "--hat-giong", "hai")
    assert played.said.startswith(again.partition("Diễn tập cho thấy gì")[0].rstrip())
    assert people(tmp_path / "lai") == people(played.folder)
    assert people(tmp_path / "khac") != people(played.folder)
    assert other != again


def people(folder: Path) -> dict[str, str]:
    with closing(Desk.open(folder)) as desk:
        return {id: one.name for id, one in desk.views.states("person").items()}


def test_units_that_merged_or_ended_are_gone_and_their_people_with_their_successor(
    tmp_path: Path,
) -> None:
    real = told(tmp_path / "that", "Một khó khăn được nêu lên")
    with closing(Desk.open(real, clock=now)) as desk:
        merged = {"unit": "LT-TT", "into": "VP", "reason": "Sắp xếp lại"}
        desk.decide("agency.merge_unit", "CQ", merged, person="CB-001")
        ended = {"unit": "HTQT", "reason": "Sắp xếp lại"}
        desk.decide("agency.dissolve_unit", "CQ", ended, person="CB-001")
        real_units = Counter(one.unit for one in desk.views.states("person").values())
    rehearse(real, tmp_path / "dt", "--den", "3")
    with closing(Desk.open(tmp_path / "dt")) as desk:
        units = Counter(one.unit for one in desk.views.states("person").values())
        assert not {"LT-TT", "HTQT"} & desk.views.state("agency", "CQ").units.keys()
    assert units["VP"] == real_units["VP"] + real_units["LT-TT"]
    assert units.total() == real_units.total() - real_units["HTQT"]


def test_a_council_that_could_not_sit_is_found_out(folder: Path, tmp_path: Path) -> None:
    """No rule on who must be present was adopted: seen now, not on the day; the rest is played."""
    said = rehearse(folder, tmp_path / "dt")
    assert "Tỷ lệ có mặt do cơ quan tự quy định bằng văn bản" in said
    assert "Cơ quan chưa thông qua quy chế nào có hiệu lực vào ngày này" in said
    assert "bị từ chối: Phiên họp đi đúng trình tự" not in said
    with closing(Desk.open(tmp_path / "dt")) as desk:
        assert desk.views.states("vote") == {}
        assert desk.views.state("award", "KT-2025-01") is None
        assert len(desk.views.states("presence")) == len(desk.views.states("person"))


def test_a_quota_that_nobody_can_meet_is_found_out(tmp_path: Path) -> None:
    """What it is for: the numbers do not work out, and it is seen before it is earnest."""
    real = told(tmp_path / "that", "Một khó khăn được nêu lên")
    with closing(Desk.open(real, clock=now)) as desk:
        number = {"document": "CV 1", "shape": "fixed", "number": 90}
        opened = {"plan": PLAN, "closes": "2025-08-20", "document": "CV 1"}
        desk.decide("call.open", "ĐT-2025-01", opened, person="CB-004")
        desk.decide("call.set_quota", "ĐT-2025-01", {**number, "unit": "HTQT"}, person="CB-004")
    rehearse(real, tmp_path / "dt")
    with closing(Desk.open(tmp_path / "dt")) as desk:
        call = desk.views.state("call", "ĐT-2025-01")
        assert call.closed
        closed = [e.event for e in desk.ledger.history() if e.type == "call.closed/1"]
    assert closed[0].short == ("HTQT",)


def flat(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said of it, on one line."""
    return " ".join(capsys.readouterr().err.split())


def test_it_takes_no_folder_that_holds_a_ledger(
    played: Played, capsys: pytest.CaptureFixture[str]
) -> None:
    for real, folder in ((played.real, played.real), (played.real, played.folder)):
        before = digests(folder)
        args = ["--so", str(real), "dien-tap", "--cua-minh", "--thu-muc", str(folder)]
        assert run(args, now) == 2
        assert "đã có một sổ" in flat(capsys)
        assert digests(folder) == before


def test_a_rehearsal_is_not_rehearsed(
    played: Played, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    args = ["--so", str(played.folder), "dien-tap", "--cua-minh", "--thu-muc", str(tmp_path / "x")]
    assert run(args) == 2
    assert "đã là sổ diễn tập" in flat(capsys)
    assert not (tmp_path / "x").exists()
