"""What is past its period: details of those who left, decisions and dossiers on awards."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.file_names import remember
from adapters.leftovers import FILE, Due, leftovers, past_due, without_period
from adapters.rulebook import load
from domain.law import Adoption, Rules, Settings, in_force
from domain.retention import years_after

from ..stories import told
from ..views import story

LEFT = "CB-015"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The sample agency after its conference; one who declared details has left."""
    made = Desk.open(told(tmp_path_factory.mktemp("leftovers") / "so"))
    made.decide("personal.declare", LEFT, {"phone": "0912345678"}, person=LEFT)
    made.decide("person.depart", LEFT, {"reason": "Nghỉ hưu"}, person="CB-001")
    yield made
    made.close()


def rules(day: date, **caps: int) -> Rules:
    own = {name.replace("_", "-"): years for name, years in caps.items()}
    adopted = Adoption("QĐ 5", date(2025, 1, 1), Settings(caps=own))
    return in_force(load(), (adopted,), day)


def due(desk: Desk, day: date, **caps: int) -> list[tuple[str, str]]:
    return [(one.stream, one.rule) for one in past_due(desk, rules(day, **caps))]


def test_awards_are_due_after_the_years_the_agency_adopted_for_their_kind(desk: Desk) -> None:
    awards = {line.name for line in desk.views.list("award")}
    assert awards
    assert due(desk, date(2036, 1, 1)) == [(f"personal:{LEFT}", "LUU-01")]
    director = {name for name, rule in due(desk, date(2036, 1, 1), LUU_04=10) if rule == "LUU-04"}
    assert director == awards
    assert not [r for _, r in due(desk, date(2035, 8, 1), LUU_04=10) if r == "LUU-04"]
    province = {name for name, rule in due(desk, date(2046, 1, 1), LUU_05=20) if rule == "LUU-05"}
    answered = {
        event.stream for event in desk.ledger.history() if event.type == "dossier.answered/1"
    }
    assert province == answered


def test_details_are_due_when_their_owner_left_and_the_period_is_over(desk: Desk) -> None:
    left = desk.ledger.state("person", LEFT).departed
    assert due(desk, left, LUU_01=1) == []
    (one,) = past_due(desk, rules(date(2040, 1, 1), LUU_01=1))
    assert one == Due(f"personal:{LEFT}", "contact", "LUU-01", years_after(left, 1))


def test_rules_without_a_figure_are_named_with_how_they_are_known() -> None:
    assert without_period(rules(date(2026, 2, 1), LUU_02=5)) == {
        "LUU-01": "V", "LUU-03": "M", "LUU-04": "2nd", "LUU-05": "2nd"
    }  # fmt: skip
    assert without_period(rules(date(2025, 8, 1)))["LUU-01"] == ""  # its law is not yet in force


def test_nothing_is_due_in_a_ledger_without_awards_and_details(tmp_path: Path) -> None:
    made = story.found(tmp_path / "so", story.Clock())
    assert due(made, date(2090, 1, 1), LUU_04=1, LUU_05=1) == []
    made.close()


def test_files_are_told_of_whose_own_name_tells_the_person(desk: Desk) -> None:
    name = desk.ledger.state("person", LEFT).name  # Lê Hoàng Nam
    folder = desk.settings.folder
    telling = [f"Bằng khen {name}.pdf", "le-hoang-nam_2025.pdf", "LE HOANG NAM.png"]
    for number, said in enumerate((*telling, "Lê Hoàng.pdf", "sơ lê hoàng nama.pdf")):
        remember(folder, f"{number:064x}", "CB-004", said)
    found = [one.name for one in leftovers(desk, LEFT) if one.kind == FILE]
    assert found == telling
