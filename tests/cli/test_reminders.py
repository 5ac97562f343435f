"""``thidua nhac-viec`` as people run it."""

from pathlib import Path

from icalendar import Calendar

from .conftest import Thidua


def assign(thidua: Thidua, due: str) -> None:
    facts = ("--ke-hoach", "KH-2025-01", "--muc", "III.2a", "--ten", "Soạn báo cáo")
    lead = ("--chu-tri", "HTQT", "--han", due, "--toi", "CB-002")
    assert thidua("nhiem-vu", "giao", *facts, *lead).code == 0


def test_the_office_sees_on_its_board_that_somebody_should_be_told(
    thidua: Thidua, folder: Path
) -> None:
    assign(thidua, "15/8/2025")
    assert "thidua nhac-viec" in thidua("--toi", "CB-002").out
    assert "thidua nhac-viec" not in thidua("--toi", "CB-004").out


def test_reminders_name_people_and_what_to_type(thidua: Thidua, folder: Path) -> None:
    assign(thidua, "15/8/2025")
    page = thidua("nhac-viec").out
    assert "Trần Thanh Tùng (CB-004)" in page
    assert "còn 3 ngày (hạn 15/08/2025)" in page
    text = thidua("nhac-viec", "--cho", "CB-004", "--van-ban").out
    assert "Kính gửi Trần Thanh Tùng" in text
    assert "thidua nhiem-vu hoan-thanh NV-001" in text
    found = thidua("nhac-viec", "--json").json
    assert {item["why"] for item in found if item["line"]["id"] == "NV-001"} == {"soon"}


def test_a_day_on_which_nobody_need_be_told_says_so(thidua: Thidua, folder: Path) -> None:
    assign(thidua, "18/8/2025")
    assert "Hôm nay không cần nhắc ai." in thidua("nhac-viec", "--cho", "CB-004").out


def test_a_calendar_is_written_and_never_over_something_else(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    assign(thidua, "18/8/2025")
    place = tmp_path / "lich.ics"
    assert thidua("nhac-viec", "--cho", "CB-004", "--ics", str(place)).code == 0
    assert len(Calendar.from_ical(place.read_bytes()).walk("VEVENT")) == 1
    refused = thidua("nhac-viec", "--ics", str(folder / "so.db"))
    assert (refused.code, "so.db" in refused.err) == (2, True)


def test_the_past_can_be_read_and_is_never_sent(thidua: Thidua, folder: Path) -> None:
    assign(thidua, "15/8/2025")
    assert thidua("nhac-viec", "--tinh-den", "12/8/2025").code == 0
    assert thidua("nhac-viec", "--tinh-den", "12/8/2025", "--gui", "smtp").code == 2


def test_sending_without_settings_says_where_they_belong(thidua: Thidua, folder: Path) -> None:
    assign(thidua, "15/8/2025")
    refused = thidua("nhac-viec", "--gui", "smtp")
    assert refused.code == 2
    assert "gui.toml" in refused.err
