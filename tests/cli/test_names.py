"""Units are called what they were called: history keeps the name of its day."""

from pathlib import Path

from adapters.desk import Desk
from adapters.ledger import Command

from .conftest import DIRECTOR, OFFICE, Thidua, now

NEW = "Phòng Hội nhập"


def test_what_a_unit_did_stays_under_the_name_it_bore(thidua: Thidua, folder: Path) -> None:
    facts = ("--ke-hoach", "KH-2025-01", "--muc", "III.2a", "--ten", "Soạn báo cáo")
    asked = ("--chu-tri", "HTQT", "--han", "18/8/2025", "--toi", OFFICE)
    assert thidua("nhiem-vu", "giao", *facts, *asked).code == 0
    renamed = {"unit": "HTQT", "name": NEW, "reason": "QĐ 40"}
    later = Desk.open(folder, clock=lambda: now().replace(day=14))
    later.decide_all([Command("agency.rename_unit", "CQ", renamed, DIRECTOR)])
    later.close()
    history = thidua("lich-su", "NV-001").out
    assert "Phòng Hợp tác quốc tế" in history
    assert NEW not in history
    assert NEW in thidua("nhiem-vu", "theo-don-vi", "--tinh-den", "14/8/2025").out
    assert NEW not in thidua("nhiem-vu", "theo-don-vi", "--tinh-den", "13/8/2025").out
