"""The table of clauses is the plan's, and what serves a clause is found where it is written."""

from pathlib import Path

import pytest

from adapters.coverage import cited_clauses, clauses, coverage, scenarios
from domain.catalogue import CATALOGUE

# As the plan was taken apart, clause by clause; the one list the whole project is measured by.
PLAN = (
    *("0.1", "I.1", "I.2", "I.3", "I.4", "II.1"),
    *("II.2.1", "II.2.2", "II.2.3", "II.2.4", "II.2.5", "II.2.6a", "II.2.6b", "II.2.7", "II.2.8"),
    *("III.1a", "III.1b", "III.2a", "III.2b", "III.2c", "III.2d", "III.2e", "III.2f", "III.2g"),
    *("III.3a", "III.3b", "III.3c", "IV", "V"),
)

FEATURE = """# language: vi
Tính năng: Nhiệm vụ
  Nguồn: Kế hoạch III.2a

  Tình huống: Trước mọi quy tắc
    Biết một kế hoạch

  Quy tắc: Đơn vị tự xác nhận
    Nguồn: Kế hoạch III.3a; NĐ 98/2023 Điều 30.7 (BR-06)

    Tình huống: Xác nhận
      Nguồn: Kế hoạch II.2.4, V
      Khi đơn vị xác nhận

    Khung tình huống: Không xác nhận
      Khi đơn vị im lặng

  Quy tắc: Khác
    Tình huống: Không nguồn riêng
      Khi không có gì
"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_table_has_every_clause_of_the_plan_in_both_languages(language: str) -> None:
    assert tuple(clauses(language)) == PLAN
    assert all(clauses(language).values())


def test_a_scenario_cites_what_it_its_rule_and_its_feature_cite() -> None:
    assert dict(scenarios(FEATURE)) == {
        "Trước mọi quy tắc": ("III.2a",),
        "Xác nhận": ("II.2.4", "V", "III.3a", "III.2a"),
        "Không xác nhận": ("III.3a", "III.2a"),
        "Không nguồn riêng": ("III.2a",),
    }


def test_only_the_plan_is_read_for_clauses() -> None:
    assert cited_clauses("Nguồn: Luật 06/2022 Điều 24; NĐ 30/2020 PL I (BR-58)") == ()
    assert cited_clauses("Nguồn: Kế hoạch, mục III.2a; Kế hoạch 0.1, IV") == ("III.2a", "0.1", "IV")


def test_decisions_are_found_in_the_registry(tmp_path: Path) -> None:
    (tmp_path / "task.feature").write_text(FEATURE, encoding="utf-8")
    found = coverage(CATALOGUE, tmp_path)
    served = {row.clause: row for row in found.clauses}
    assert "task.confirm" in served["III.3a"].decisions
    assert served["III.3a"].scenarios == ("Xác nhận", "Không xác nhận")
    assert found.serves(served["III.3a"])


def test_a_clause_with_decisions_and_no_scenario_is_not_served_yet(tmp_path: Path) -> None:
    served = {row.clause: row for row in coverage(CATALOGUE, tmp_path).clauses}
    assert not coverage(CATALOGUE, tmp_path).serves(served["III.3a"])


def test_without_feature_files_decisions_alone_count(tmp_path: Path) -> None:
    found = coverage(CATALOGUE, tmp_path / "khong-co")
    assert not found.features
    assert found.serves(next(row for row in found.clauses if row.clause == "III.3a"))
