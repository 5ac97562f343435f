"""What the terminal calls a command is a link on a page."""

from adapters.web.ways import said
from adapters.words.words import Words

VI = Words("vi")


def test_a_command_becomes_a_link_to_its_form() -> None:
    found = said(VI, "Điểm danh bằng thidua phien-hop diem-danh PH-2025-01 trước.")
    assert '<a href="/lam/session.arrive/PH-2025-01">' in found
    assert "thidua" not in found


def test_an_option_is_called_by_its_label_and_nothing_else_is_markup() -> None:
    found = said(VI, "Nêu --quy-mo-quy <b> và thidua luat xem BR-06.")
    assert "--quy-mo-quy" not in found
    assert "&lt;b&gt;" in found
    assert "thidua luat xem" in found
