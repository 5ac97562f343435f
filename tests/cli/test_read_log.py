"""``thidua ai-da-doc``: who opened what is not for everybody."""

from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.read_log import FILE
from tests.bdd import review
from tests.bdd.review import OFFICE
from tests.bdd.world import ORIGIN, World

from .conftest import Thidua

FIRST, SECOND, READER, HELD = "ĐX-2025-001", "BP-002", "CB-006", "CB-007"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vote that is over, a vote that runs, and somebody held back."""
    place = tmp_path / "so"
    desk = Desk.create(place, ORIGIN, "Sở Ngoại vụ")
    world = World(desk.ledger.store)
    world.found()
    world.on(world.today.replace(2025, 8, 14))
    world.plan_in_force(review.PLAN)
    world.adopt(since=world.today)
    review.nominate(world, FIRST)
    review.nominate(world, "ĐX-2025-002", subject="Vũ Đức Long")
    review.compile_set(world, review.SET, (FIRST, "ĐX-2025-002"))
    review.submit(world)
    review.sit(world, 5, 5)
    review.review(world, "BP-001", FIRST, 4, 5)
    review.open_vote(world, SECOND, "ĐX-2025-002")
    held = {"ground": "complaint", "document": "Đơn 5", "since": world.today}
    world.given("record.hold", HELD, OFFICE, **held)
    monkeypatch.setenv("THIDUA_SO", str(place))
    return place


def readings(thidua: Thidua, *args: str) -> list[tuple[str, str, list[str]]]:
    found = thidua("ai-da-doc", *args, "--json").json
    return [(one["person"], one["how"], one["what"]) for one in found]


def test_ordinary_pages_are_not_noted(thidua: Thidua, place: Path) -> None:
    for args in (("bp-001",), ("de-xuat",), (FIRST,), ("ke-hoach",), ("lich-su", FIRST)):
        assert thidua("--toi", READER, *args).code == 0
    assert not (place / FILE).exists()
    assert "Chưa ai đọc." in thidua("ai-da-doc").out


def test_cards_lists_and_histories_of_what_is_restricted_are_noted(
    thidua: Thidua, place: Path
) -> None:
    assert thidua("--toi", READER, SECOND).code == 0
    assert thidua("--toi", READER, "record", "show", HELD).code == 0
    assert thidua("bo-phieu", "--json").code == 0
    assert thidua("--toi", READER, "record").code == 0
    assert thidua("--toi", READER, "lich-su", "--cuoi", "0").code == 0
    vote, record = f"vote:{SECOND}", f"record:{HELD}"
    assert readings(thidua) == [
        (READER, "card", [vote]),
        (READER, "card", [record]),
        ("", "list", [vote]),
        (READER, "list", [record]),
        (READER, "history", [vote, record]),
    ]
    assert readings(thidua, HELD) == [one for one in readings(thidua) if record in one[2]]
    page = thidua("who-read").out
    assert "không xưng tên" in page
    assert SECOND in page
    assert "⟦" not in page + thidua("--tieng", "en", "who-read").out


def test_a_log_that_was_tampered_with_is_not_believed(thidua: Thidua, place: Path) -> None:
    assert thidua("--toi", READER, SECOND).code == 0
    assert thidua("--toi", "CB-005", SECOND).code == 0
    log = place / FILE
    log.write_bytes(log.read_bytes().replace(READER.encode(), b"CB-001"))
    refused = thidua("--json", "ai-da-doc")
    assert (refused.code, refused.error["code"]) == (3, "read_log_altered")


def test_where_nothing_can_be_written_the_page_is_shown_and_says_so(
    thidua: Thidua, place: Path
) -> None:
    (place / FILE).mkdir()
    shown = thidua("--toi", READER, SECOND)
    assert shown.code == 0
    assert "không ghi được vào nhật ký" in shown.err


def test_what_auditors_ask_is_noted_where_it_shows_what_is_restricted(
    thidua: Thidua, place: Path, tmp_path: Path
) -> None:
    vote, record = f"vote:{SECOND}", f"record:{HELD}"
    for args in (
        ("phat-hien", "--loai", "khong-co"),
        ("chon-mau", "500", "--hat-giong", "1", "--su-kien"),
        ("vi-sao", "ĐX-2025-002"),
        ("bao-cao-kiem-toan", "--tep", str(tmp_path / "bc.html")),
    ):
        thidua("--toi", READER, *args)
    found = readings(thidua)
    assert (READER, "sample", [vote, record]) in found
    assert (READER, "report", [vote, record]) in found
    first = thidua("ai-da-doc", "--json").json[0]["at"]
    assert readings(thidua, "--tinh-den", first[:10]) == found
    assert readings(thidua, "--tinh-den", "2025-08-01") == []
    page = thidua("who-read").out
    assert "⟦" not in page + thidua("--tieng", "en", "who-read").out


def test_an_audit_report_tells_of_an_earlier_moment(
    thidua: Thidua, place: Path, tmp_path: Path
) -> None:
    out = tmp_path / "bc.html"
    assert thidua("bao-cao-kiem-toan", "--tep", str(out), "--tinh-den", "#20").code == 0
    assert "lúc sổ có 21 sự kiện" in out.read_text(encoding="utf-8")
    assert thidua("bao-cao-kiem-toan", "--tep", str(out)).code == 0
    assert "lúc sổ có" not in out.read_text(encoding="utf-8")
