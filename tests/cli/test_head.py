"""The Director's office is called what the agency calls its head, wherever it is named."""

from pathlib import Path

from adapters.desk import Desk
from adapters.ledger import Command
from adapters.words.names import Names
from adapters.words.words import Words

from .conftest import DIRECTOR, now


def words_of(folder: Path, **facts: str) -> Words:
    desk = Desk.create(folder, "test.example/xa", "UBND xã", clock=now)
    unit = {"unit": "VP", "name": "Văn phòng"}
    found = Command("agency.found", "CQ", {"name": "UBND xã", **facts}, DIRECTOR)
    desk.decide_all([found, Command("agency.create_unit", "CQ", unit, DIRECTOR)])
    return Words("vi", Names(desk.views))


def test_a_commune_is_headed_by_its_chairman(tmp_path: Path) -> None:
    words = words_of(tmp_path / "xa", head="Chủ tịch UBND xã")
    assert words.office("director", signs="KT.") == "KT. Chủ tịch UBND xã"
    assert words.office("office", signs="TL.") == "Văn phòng, TL. Chủ tịch UBND xã"
    assert words.value("role", ("director", "clerk")) == "Chủ tịch UBND xã và văn thư"


def test_sentences_speak_of_the_chairman_too_and_leave_deputies_alone(tmp_path: Path) -> None:
    words = words_of(tmp_path / "xa", head="Chủ tịch UBND xã")
    assert words.text("status.compilation.presented") == "đã trình Chủ tịch UBND xã"
    assert words.text("value.decides.director") == "Chủ tịch UBND xã"
    assert "Phó Giám đốc" in words.text("problem.roll_directors_several")


def test_an_agency_that_says_nothing_is_headed_by_a_director(tmp_path: Path) -> None:
    words = words_of(tmp_path / "so")
    assert words.office("director") == "Giám đốc"
