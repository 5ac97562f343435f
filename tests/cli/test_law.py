"""``thidua luat``: the rules of a day, and what changed between two; for people and as data."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.ledger import Command
from cli.main import run
from domain.catalogue import CATALOGUE

DIRECTOR = "CB-001"


def command(decision: str, id: str = "CQ", **facts: object) -> Command:
    return Command(f"agency.{decision}", id, facts, DIRECTOR)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An agency with rules of its own since 15/01/2025 and others from 01/09/2025 on."""
    folder = tmp_path_factory.mktemp("so") / "so"
    desk = Desk.create(
        folder, "x.example/thidua", "Sở", clock=lambda: datetime(2025, 8, 1, 2, tzinfo=UTC)
    )
    desk.ledger.record_all(
        [
            command("found", name="Sở Ngoại vụ"),
            command("create_unit", unit="VP", name="Văn phòng"),
            Command("person.enrol", DIRECTOR, {"name": "Trần Văn Minh", "unit": "VP"}, DIRECTOR),
            Command("person.grant_role", DIRECTOR, {"role": "director"}, DIRECTOR),
        ]
    )
    desk.ledger.record(
        command("adopt_settings", document="QĐ 05", since="2025-01-15", quorum="2/3")
    )
    desk.ledger.record(
        command(
            "adopt_settings",
            document="QĐ 60",
            since="2025-09-01",
            quorum="3/4",
            local={"BR-26": "warn"},
            caps={"BR-26": 15},
            base_salaries={"2026-07-01": 2_530_000},
            coefficients={"certificate_of_commendation/individual": 30},
        )
    )
    yield folder
    desk.close()


@pytest.fixture
def page(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> "Page":
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("THIDUA_SO", str(folder))
    return Page(capsys)


class Page:
    """Runs a command and gives what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *args: str, code: int = 0) -> str:
        assert run(list(args)) == code
        said = self.capsys.readouterr()
        return said.err if code else said.out

    def json(self, *args: str) -> dict[str, object]:
        found: dict[str, object] = json.loads(self(*args, "--json"))
        return found


def lines_about(page: str, id: str) -> str:
    """The lines of one rule or award, as one."""
    lines = page.split("\n")
    start = next(n for n, line in enumerate(lines) if id in line)
    deep = len(lines[start]) - len(lines[start].lstrip())
    found = [lines[start]]
    for line in lines[start + 1 :]:
        if len(line) - len(line.lstrip()) <= deep:
            break
        found.append(line)
    return " ".join(" ".join(found).split())


def test_every_rule_is_shown_with_its_source_and_mark(page: Page) -> None:
    shown = page("luat", "xem", "--ngay", "21/08/2025")
    assert "⟦" not in shown
    assert lines_about(shown, "BR-06") == (
        "BR-06 Chiến sĩ thi đua cơ sở, Cờ thi đua cần ít nhất 80% tổng số thành viên Hội đồng đồng"
        " ý. luật định · đang áp dụng · 80% · NĐ 98/2023/NĐ-CP Điều 30.7, NĐ 152/2025/NĐ-CP kế"
        " thừa [V98]"
    )
    assert "2/3" in lines_about(shown, "BR-11")
    assert "chưa áp dụng" in lines_about(shown, "BR-26")
    assert "chưa có nguồn" in lines_about(shown, "BR-18")
    for number in range(1, 77):
        assert f"BR-{number:02d}" in shown


def test_a_figure_that_was_not_verified_is_marked_and_one_adopted_is_not(page: Page) -> None:
    before = lines_about(page("luat", "xem", "--ngay", "31/08/2025"), "certificate_of_commendation")
    after = lines_about(page("luat", "xem", "--ngay", "01/09/2025"), "certificate_of_commendation")
    assert "cá nhân 0,3* · tập thể 0,6 · hộ gia đình 0,45*" in before
    assert "cá nhân 0,3 · tập thể 0,6 · hộ gia đình 0,45 ·" in after


def test_before_its_text_was_read_a_rule_is_said_not_to_be_read(page: Page) -> None:
    shown = page("luat", "xem", "--ngay", "30/06/2025")
    assert "chưa đọc được quy tắc này" in lines_about(shown, "BR-32")
    assert "chưa đọc" not in lines_about(shown, "BR-06")


def test_a_text_that_was_not_read_is_warned_of(page: Page) -> None:
    assert "Chưa đọc và đối chiếu: Luật 06/2026/QH16" in page("luat", "xem", "--ngay", "1/10/2026")


def test_without_a_day_the_rules_of_today_are_shown(page: Page) -> None:
    assert page("luat") == page("luat", "xem")


def test_an_agency_without_rules_of_its_own_is_said_to_have_none(page: Page) -> None:
    assert "Cơ quan chưa áp dụng quy chế nào." in page("luat", "xem", "--ngay", "14/01/2025")


def test_the_english_twins_say_the_same(page: Page) -> None:
    shown = page("--tieng", "en", "law", "show", "--day", "21/08/2025")
    assert "⟦" not in shown
    assert "Decree 98/2023/NĐ-CP Article 30.7, carried over by Decree 152/2025/NĐ-CP" in (
        lines_about(shown, "BR-06")
    )
    compared = page("--tieng", "en", "law", "compare", "31/08/2025", "01/09/2025")
    assert "⟦" not in compared
    assert "quorum" in compared.lower()


def test_two_days_compared_in_either_order(page: Page) -> None:
    one = page("luat", "so-sanh", "30/06/2025", "01/09/2025")
    assert one == page("luat", "so-sanh", "01/09/2025", "30/06/2025")
    assert "⟦" not in one
    assert "NĐ 98/2023/NĐ-CP" in lines_about(one, "Văn bản")
    assert "cảnh báo · 15%" in lines_about(one, "BR-26")
    assert "BR-29" not in one  # did not change


def test_two_days_under_the_same_rules_differ_in_nothing(page: Page) -> None:
    said = page("luat", "so-sanh", "01/09/2025", "02/09/2025")
    assert "Không có gì thay đổi giữa hai ngày." in said


def test_programs_get_the_same_as_data(page: Page) -> None:
    shown = page.json("luat", "xem", "--ngay", "01/09/2025")
    assert shown["id"] == "VN-2025-08-05+QĐ 60"
    rules = shown["rules"]
    assert isinstance(rules, dict)
    assert rules["BR-26"]["binding"] == "warn"
    assert rules["BR-26"]["figure"] == 15
    changed = page.json("luat", "so-sanh", "31/08/2025", "01/09/2025")
    assert changed["settings.quorum"] == {"before": "2/3", "after": "3/4"}
    assert "rules.BR-06.source" not in changed


def test_a_day_before_all_rules_is_refused(page: Page) -> None:
    assert "01/01/2024" in page("luat", "xem", "--ngay", "31/12/2023", code=1)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_refusal_about_the_law_has_three_lines(language: str) -> None:
    from adapters.words.words import Words
    from domain import adoption, law

    words = Words(language)
    codes = {*law.REFUSALS, *adoption.REFUSALS, "nothing_adopted", "settings_backdated"}
    assert codes <= set(CATALOGUE.refusals)
    assert [c for c in codes if words.text(f"refusal.{c}").count("\n") != 2] == []
