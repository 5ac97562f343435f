"""Rows in a file: where one is wrong its place is told, and nothing that was typed is lost."""

from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest

from adapters.web.rows import letters

from .conftest import House
from .same import founded_house
from .test_attacks_uploads import SHEET, workbook

OFFICE = "CB-003"
FORM = "/lam/plan.set_programme/KH-2025-02"
TYPED = {
    "f.items.0.title": "Khai mạc <đã gõ>",
    "f.items.0.minutes": "5",
    "paper": "Công văn 12/SNgV",
    "paper_day": "12/8/2025",
    "valid": "13/8/2025",
}
HEADS = ("Tên", "kind", "minutes")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    made = founded_house(tmp_path_factory.mktemp("rows") / "so")
    yield made
    made.close()


def sheet(*rows: tuple[str, ...], left: int = 0, top: int = 0) -> bytes:
    """A workbook with a margin of so many columns and rows; "" is a cell that is not there."""
    lines = []
    for number, cells in enumerate(rows, top + 1):
        said = "".join(
            f'<c r="{letters(left + at)}{number}" t="str"><v>{cell}</v></c>'
            for at, cell in enumerate(cells)
            if cell
        )
        lines.append(f'<row r="{number}">{said}</row>')
    return workbook(SHEET % "".join(lines))


def send(house: House, name: str, data: bytes, do: str = "ghi", **more: str) -> Any:
    facts = {**TYPED, "do": do, "command": "k", **more}
    return house.sign_in(OFFICE).post(FORM, facts, files={"u.items": (name, data)})


def keeps(page: str) -> bool:
    """Whether everything that was typed stands on the page."""
    return all(f'value="{typed}"' in unescape(page) for typed in TYPED.values())


MINUTES = "cột C (“minutes”)"
ROW = ("Mở đầu", "", "5")
WRONG = {
    "number": (sheet(HEADS, ROW, ("Nghỉ", "", "mười")), f"dòng 3, {MINUTES}", "mười"),
    "gap": (sheet(HEADS, (), (), ("Nghỉ", "", "x1")), f"dòng 4, {MINUTES}", "x1"),
    "margin": (
        sheet(HEADS, ("Nghỉ", "", "mười"), left=2, top=4),
        "dòng 6, cột E (“minutes”)",
        "mười",
    ),
    "empty": (sheet(HEADS, ROW, ("", "", "7")), "dòng 3", "phải có"),
    "head": (sheet(("Tên", "Mầu"), ("Mở đầu", "đỏ")), "dòng 2, cột B (“Mầu”)", "Mầu"),
    "heads alone": (sheet(HEADS), "Trang đầu", "không có dòng nào"),
    "no workbook": (b"PK\x03\x04x", "bang.xlsx", "không mở được"),
    "too many": (sheet(HEADS, *[ROW] * 400), "400 dòng", "300"),
}


@pytest.mark.parametrize("do", ["ghi", "thu", "them:f.items"])
@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_in_a_sheet_is_told_with_its_place(house: House, what: str, do: str) -> None:
    data, place, said = WRONG[what]
    before = house.size
    answer = send(house, "bang.xlsx", data, do)
    assert (answer.status_code, house.size) == (400, before)
    page = unescape(answer.text)
    assert place in page
    assert said in page
    assert keeps(answer.text)
    assert 'id="f.items-sai"' in page, "said beside the rows as well"
    assert "hãy chọn lại" in page


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("a.json", '[{"title": "a"}, {"title": "b", "minutes": "mười"}]', "mục thứ 2 (“minutes”)"),
        ("a.toml", '[[items]]\ntitle = "a"\nminutes = "mười"', "mục thứ 1 (“minutes”)"),
        ("a.json", '[{"minutes": 5}]', "mục thứ 1"),
        ("a.json", "[", "a.json"),
        ("a.json", '{"a": 1}', "a.json"),
        ("a.json", "[" + " " * (3 << 20) + "]", "2097152"),
    ],
)
def test_so_it_is_in_a_text_file(house: House, name: str, data: str, place: str) -> None:
    answer = send(house, name, data.encode())
    assert answer.status_code in (400, 413)
    assert place in unescape(answer.text).replace(".", "") or place in unescape(answer.text)
    assert keeps(answer.text)


def test_nothing_of_a_wrong_file_is_taken_over_and_the_right_one_is_added_to_what_was_typed(
    house: House,
) -> None:
    data, _, _ = WRONG["number"]
    assert "Mở đầu" not in send(house, "bang.xlsx", data).text
    right = sheet(HEADS, ("Mở đầu", "", "5"), ("Nghỉ", "", "10"), left=1, top=2)
    page = send(house, "bang.xlsx", right, "thu")
    assert keeps(page.text)
    for number, title, minutes in ((1, "Mở đầu", "5"), (2, "Nghỉ", "10")):
        assert f'name="f.items.{number}.title" value="{title}"' in page.text
        assert f'name="f.items.{number}.minutes" value="{minutes}"' in page.text


@pytest.mark.parametrize("all", ['"abc"', "5", "null", '[["x"]]', '{"a": 1}', '[{"all": "x"}]'])
def test_rows_within_rows_of_another_shape_are_no_fault(house: House, all: str) -> None:
    rows = f'[{{"rule": "x", "all": {all}}}]'.encode()
    for do in ("thu", "them:f.required"):
        answer = house.sign_in("CB-001").post(
            "/lam/call.adopt_criteria",
            {"do": do, "command": "k"},
            files={"u.required": ("a.json", rows)},
        )
        assert answer.status_code < 500, answer.text[-300:]


@pytest.mark.parametrize(
    ("column", "said"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA"), (16383, "XFD")],
)
def test_columns_are_named_as_sheets_name_them(column: int, said: str) -> None:
    assert letters(column) == said
