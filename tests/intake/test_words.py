"""Every fault can be said, in both languages, with everything it knows."""

import re
from pathlib import Path

import pytest

from adapters.intake.faults import Fault, Place
from adapters.words.words import Words

INTAKE = Path(__file__).parents[2] / "adapters" / "intake"
RAISED = re.compile(r'(?:Fault|faulty)\(\s*"(\w+)"')
CODES = sorted(
    {code for path in INTAKE.glob("*.py") for code in RAISED.findall(path.read_text("utf-8"))}
)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("code", [*CODES, "cell_text_not_nfc", "cell_text_not_clean"])
def test_a_fault_says_what_is_wrong_and_what_to_do(code: str, language: str) -> None:
    words = Words(language)
    assert words.has(f"problem.{code}")
    assert words.text(f"problem.{code}").count("\n") == 1


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("Nhân sự", 5, "Mã"), "Trang “Nhân sự”, dòng 5, cột “Mã”"),
        (Place("Nhân sự"), "Trang “Nhân sự”"),
        (Place(line=27, path="nhan_su[3].don_vi"), "Dòng 27 (nhan_su[3].don_vi)"),
    ],
)
def test_a_place_is_said_as_people_look_for_it(place: Place, said: str) -> None:
    fault = Fault("cell_missing", place, column="Mã")
    assert Words("vi").problem(fault).rule == f"{said}: thiếu “Mã”."
