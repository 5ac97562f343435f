"""Rolls as people bring them, right and wrong: every fault is named by its place, all at once."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from adapters.intake.faults import FileFaulty, Place
from adapters.intake.roll import Roll, commands, read_roll
from adapters.intake.roll_template import write_template
from adapters.ledger import Ledger
from adapters.problems import UsageProblem
from adapters.samples import ROLL
from adapters.storage.memory import MemoryStore

Sheets = dict[str, list[list[Any]]]

GOOD: Sheets = {
    "Cơ quan": [["Tên cơ quan", "Ký hiệu"], ["Sở Ngoại vụ", "NV"]],
    "Đơn vị": [
        ["Mã", "Tên đơn vị", "Loại"],
        ["BGĐ", "Ban Giám đốc", "Lãnh đạo"],
        ["VP", "Văn phòng", ""],
        ["CĐ", "Công đoàn", "đoàn thể"],
    ],
    "Nhân sự": [
        ["Mã", "Họ và tên", "Đơn vị", "Chức vụ", "Giới tính"],
        ["CB-001", "Phạm Quang Khải", "BGĐ", "Giám đốc", "nam"],
        ["CB-002", "Hoàng Thị Thu Trang", "VP", "Chánh Văn phòng", "nữ"],
        ["CB-003", "Nguyễn Thị Bích Ngọc", "VP", "Văn thư", "Nữ"],
    ],
    "Vai trò": [
        ["Mã người", "Vai trò", "Đơn vị", "Ký", "Văn bản", "Ngày văn bản"],
        ["CB-001", "giám đốc", "", "", "", ""],
        ["CB-002", "Văn phòng", "", "TL", "QĐ 12/QĐ-NV", "2/1/2025"],
        ["CB-003", "văn thư", "", "", "", ""],
    ],
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a workbook of the good sheets with some replaced or, by ``None``, left out."""

    def write(name: str = "nhan-su.xlsx", **sheets: list[list[Any]] | None) -> Path:
        path = tmp_path / name
        replaced = {label.replace("_", " "): rows for label, rows in sheets.items()}
        with xlsxwriter.Workbook(str(path)) as book:
            day = book.add_format({"num_format": "dd/mm/yyyy"})
            for label, rows in (GOOD | replaced).items():
                if rows is not None:
                    _fill(book.add_worksheet(label), rows, day)
        return path

    return write


def _fill(sheet: Any, rows: Sequence[Sequence[Any]], day: Any) -> None:
    for number, row in enumerate(rows):
        for at, cell in enumerate(row):
            if isinstance(cell, datetime):
                sheet.write_datetime(number, at, cell, day)
            elif isinstance(cell, str) and cell.startswith("="):
                sheet.write_formula(number, at, cell, None, "#N/A")
            else:
                sheet.write(number, at, cell)


def with_row(sheet: str, *row: Any) -> dict[str, list[list[Any]]]:
    return {sheet.replace(" ", "_"): [*GOOD[sheet], list(row)]}


def faults_of(path: Path) -> list[tuple[str, Place]]:
    with pytest.raises(FileFaulty) as raised:
        read_roll(path)
    assert raised.value.facts["count"] == len(raised.value.faults)
    return [(fault.code, fault.place) for fault in raised.value.faults]


def found(roll: Roll) -> Ledger:
    store = MemoryStore()
    store.set_meta({"origin": "so.example/thidua"})
    ledger = Ledger(store, clock=lambda: datetime(2025, 8, 11, 1, tzinfo=UTC))
    ledger.record_all(commands(roll))
    return ledger


# What is right


def test_a_good_roll_founds_the_ledger_with_units_people_and_offices(write: Write) -> None:
    ledger = found(read_roll(write()))
    agency = ledger.state("agency", "CQ")
    clerk = ledger.state("person", "CB-003")
    assert list(agency.units) == ["BGĐ", "VP", "CĐ"]
    assert agency.units["CĐ"].kind == "mass_organization"
    assert (clerk.name, clerk.unit, clerk.sex) == ("Nguyễn Thị Bích Ngọc", "VP", "female")
    assert [(o.role, o.unit) for o in clerk.offices] == [("clerk", "VP")]


def test_every_command_rests_on_the_file_or_on_the_paper_the_roll_names(write: Write) -> None:
    roll = read_roll(write())
    asked = commands(roll)
    papers = {command.document.name for command in asked}
    assert papers == {"nhan-su.xlsx", "QĐ 12/QĐ-NV"}
    assert asked[0].document.sha256 == roll.document.sha256
    assert len(roll.document.sha256) == 64
    signed = next(c.document for c in asked if c.document.name == "QĐ 12/QĐ-NV")
    assert (signed.date, signed.sha256) == ("2025-01-02", "")


def test_headers_are_found_in_any_order_and_spelling_below_a_title(write: Write) -> None:
    people = [
        ["DANH SÁCH CÁN BỘ, CÔNG CHỨC"],
        [],
        ["STT", "don_vi", "HỌ VÀ TÊN", "mã cán bộ", "Ghi chú"],
        [1, "Ban Giám đốc", "Phạm Quang Khải", "cb-001", "mới"],
        [2, "vp", "Hoàng Thị Thu Trang", "CB-002", ""],
        [3, "văn phòng", "Nguyễn Thị  Bích Ngọc ", "CB-003", ""],
    ]
    roll = read_roll(write(Nhân_sự=people))
    assert [(p.id, p.unit) for p in roll.people] == [
        ("CB-001", "BGĐ"),
        ("CB-002", "VP"),
        ("CB-003", "VP"),
    ]
    assert roll.people[2].name == "Nguyễn Thị Bích Ngọc"


def test_a_deputy_signs_for_the_director_who_stays_the_founder(write: Write) -> None:
    sheets = with_row("Vai trò", "CB-002", "giám đốc", "", "KT.", "", datetime(2025, 1, 2))  # noqa: DTZ001
    roll = read_roll(write(**sheets))
    assert roll.director == "CB-001"
    assert found(roll).state("person", "CB-002").offices[-1].signs == "KT."


def test_the_sample_is_the_same_as_a_workbook_and_as_toml(tmp_path: Path) -> None:
    roll = read_roll(ROLL)
    path = tmp_path / "nhan-su.xlsx"
    write_template(path, as_rows(roll))
    again = read_roll(path)
    assert (again.agency, again.units, again.people, again.roles) == (
        roll.agency,
        roll.units,
        roll.people,
        roll.roles,
    )
    assert len(roll.people) == 45
    assert roll.warnings == ()


KINDS = {"leadership": "lãnh đạo", "division": "phòng", "mass_organization": "đoàn thể"}
SEXES = {"male": "nam", "female": "nữ", "": ""}
ROLES = {
    "director": "giám đốc",
    "office": "văn phòng",
    "clerk": "văn thư",
    "unit": "đơn vị",
    "auditor": "kiểm toán",
}


def as_rows(roll: Roll) -> dict[str, list[dict[str, str]]]:
    agency = roll.agency
    return {
        "agency": [
            {
                "name": agency.name,
                "superior": agency.superior,
                "place": agency.place,
                "symbol": agency.symbol,
            }
        ],
        "units": [{"id": u.id, "name": u.name, "kind": KINDS[u.kind]} for u in roll.units],
        "people": [
            {"id": p.id, "name": p.name, "unit": p.unit, "post": p.post, "sex": SEXES[p.sex]}
            for p in roll.people
        ],
        "roles": [
            {"person": r.person, "role": ROLES[r.role], "unit": r.unit, "signs": r.signs}
            for r in roll.roles
        ],
    }


def test_five_thousand_people_are_read_and_recorded_at_once(tmp_path: Path) -> None:
    path = tmp_path / "lon.xlsx"
    people = [
        {"id": f"CB-{n:03d}", "name": f"Người {n}", "unit": f"P{n % 50}"} for n in range(1, 5001)
    ]
    roles = [
        {"person": "CB-001", "role": "giám đốc"},
        {"person": "CB-002", "role": "văn phòng"},
        {"person": "CB-003", "role": "văn thư"},
    ]
    units = [{"id": f"P{n}", "name": f"Phòng {n}"} for n in range(50)]
    write_template(
        path, {"agency": [{"name": "Sở"}], "units": units, "people": people, "roles": roles}
    )
    roll = read_roll(path)
    assert len(roll.people) == 5000
    assert found(roll).state("person", "CB-5000").unit == "P0"


# What is wrong, by cell


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (("CB-9", "Tên", "VP"), "person_id_malformed", "Mã"),
        ((7, "Tên", "VP"), "cell_not_text", "Mã"),
        (("CB-009", "", "VP"), "cell_missing", "Nhân sự"),
        (("CB-009", "Tên", "KHÔNG-CÓ"), "roll_unit_unknown", "Đơn vị"),
        (("CB-009", "Nguye\u0302\u0303n", "VP"), "cell_text_not_nfc", "Họ và tên"),
        (("CB-009", "Nguyễn\u200b Văn A", "VP"), "cell_text_not_clean", "Họ và tên"),
        (("CB-009", "=NA()", "VP"), "cell_formula_error", "Họ và tên"),
        (("CB-009", "Tên", "VP", "=NA()"), "cell_formula_error", "Chức vụ"),
        (("CB-009", "Tên", "VP", datetime(2025, 1, 2)), "cell_is_date", "Chức vụ"),  # noqa: DTZ001
        (("CB-009", "T" * 2001, "VP"), "cell_too_long", "Họ và tên"),
        (("CB-009", "Tên", "VP", "", "khác"), "word_unknown", "Giới tính"),
        (("CB-001", "Tên", "VP"), "roll_person_twice", "Mã"),
    ],
)
def test_a_wrong_cell_is_named_by_sheet_row_and_column(
    write: Write, row: tuple[Any, ...], code: str, column: str
) -> None:
    ((found_code, place),) = faults_of(write(**with_row("Nhân sự", *row)))
    assert found_code == code
    assert (place.sheet, place.row) == ("Nhân sự", 5)
    assert place.column == ("Họ và tên" if code == "cell_missing" else column)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("CB-077", "đơn vị", "VP"), "roll_person_unknown"),
        (("CB-002", "trưởng thôn", "VP"), "word_unknown"),
        (("CB-002", "văn phòng", "VP"), "roll_role_twice"),
        (("CB-002", "giám đốc", ""), "roll_directors_several"),
        (("CB-002", "đơn vị", "XYZ"), "roll_unit_unknown"),
        (("CB-002", "đơn vị", "", "hộ"), "word_unknown"),
        (("CB-002", "đơn vị", "", "", "QĐ", 45890), "date_is_serial"),
        (("CB-002", "đơn vị", "", "", "QĐ", 7), "date_malformed"),
        (("CB-002", "đơn vị", "", "", "QĐ", "31/2/2025"), "date_impossible"),
        (("CB-002", "đơn vị", "", "", "QĐ", "đầu năm"), "date_malformed"),
    ],
)
def test_a_wrong_office_is_named_by_its_row(write: Write, row: tuple[Any, ...], code: str) -> None:
    ((found_code, place),) = faults_of(write(**with_row("Vai trò", *row)))
    assert (found_code, place.sheet, place.row) == (code, "Vai trò", 5)


def test_a_serial_number_says_which_day_it_would_be(write: Write) -> None:
    path = write(**with_row("Vai trò", "CB-002", "đơn vị", "", "", "QĐ", 45890))
    with pytest.raises(FileFaulty) as raised:
        read_roll(path)
    assert raised.value.faults[0].facts["meant"].isoformat() == "2025-08-21"


def test_units_may_not_share_an_id_or_name_even_without_accents(write: Write) -> None:
    units = [*GOOD["Đơn vị"], ["CD", "Chi đoàn", ""], ["X", "VĂN PHÒNG", ""]]
    found_faults = faults_of(write(Đơn_vị=units))
    assert [(code, place.row) for code, place in found_faults] == [
        ("roll_unit_twice", 5),
        ("roll_unit_twice", 6),
    ]


@pytest.mark.parametrize(
    ("left_out", "code"),
    [
        ("giám đốc", "roll_director_missing"),
        ("Văn phòng", "roll_office_missing"),
        ("văn thư", "roll_clerk_missing"),
    ],
)
def test_nobody_may_lack_whom_nothing_can_be_issued_without(
    write: Write, left_out: str, code: str
) -> None:
    roles = [row for row in GOOD["Vai trò"] if row[1] != left_out]
    assert faults_of(write(Vai_trò=roles)) == [(code, Place("Vai trò"))]


def test_all_faults_are_told_at_once_in_the_order_of_the_file(write: Write) -> None:
    sheets = with_row("Nhân sự", "CB-9", "", "ABC") | with_row("Vai trò", "CB-077", "vua", "")
    assert [code for code, _ in faults_of(write(**sheets))] == [
        "person_id_malformed",
        "cell_missing",
        "word_unknown",
    ]


# What is wrong with sheets and columns


def test_a_missing_sheet_is_named_with_those_there_are(write: Write) -> None:
    with pytest.raises(FileFaulty) as raised:
        read_roll(write(Cơ_quan=None))
    (fault,) = raised.value.faults
    assert fault.code == "sheet_missing"
    assert fault.facts["found"] == ("Đơn vị", "Nhân sự", "Vai trò")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "header_missing"),
        ([["Tên cơ quan", "Ký hiệu"]], "sheet_empty"),
        ([["gì đó", "khác"], ["a", "b"]], "header_missing"),
        ([["Tên cơ quan", "Ký hiệu", "Tên"], ["Sở", "NV", "Sở"]], "column_twice"),
        ([["Tên cơ quan", "Ký hiệu", "Số căn cước"], ["Sở", "NV", "1"]], "column_unknown"),
        ([["Tên cơ quan", "Ký hiệu"], ["Sở A", "A"], ["Sở B", "B"]], "roll_agency_twice"),
    ],
)
def test_a_sheet_that_is_not_the_form_is_refused(
    write: Write, rows: list[list[Any]], code: str
) -> None:
    ((found_code, place),) = faults_of(write(Cơ_quan=rows))
    assert (found_code, place.sheet) == (code, "Cơ quan")


def test_the_template_can_be_read_and_its_examples_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    write_template(path)
    codes = [code for code, _ in faults_of(path)]
    assert codes == ["sheet_empty"] * 4


# What is wrong with the file


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("roll.xlsx", b"", "intake_empty"),
        ("roll.csv", b"a,b", "intake_wrong_kind"),
        ("roll.xlsx", b"hello", "intake_damaged"),
        ("roll.xls", b"hello", "intake_damaged"),
        ("roll.ods", b"hello", "intake_damaged"),
        ("roll.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "intake_encrypted"),
        ("roll.toml", b"\xff\xfe\x00", "intake_not_utf8"),
        ("roll.toml", b"co_quan = {", "toml_broken"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert [found_code for found_code, _ in faults_of(path)] == [code]


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem) as raised:
        read_roll(tmp_path / "khong-co.xlsx")
    assert raised.value.code == "intake_missing"
    (tmp_path / "thu-muc.xlsx").mkdir()
    with pytest.raises(UsageProblem) as raised:
        read_roll(tmp_path / "thu-muc.xlsx")
    assert raised.value.code == "intake_unreadable"


def test_a_file_far_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "lon.xlsx"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    assert [code for code, _ in faults_of(path)] == ["intake_too_big"]


def test_a_workbook_with_a_broken_sheet_is_refused(write: Write) -> None:
    path = write()
    data = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w") as new:
        for item in old.namelist():
            broken = item == "xl/worksheets/sheet1.xml"
            new.writestr(item, b"<worksheet><sheetData><row" if broken else old.read(item))
    path.write_bytes(data.getvalue())
    assert ("sheet_damaged", Place("Cơ quan")) in faults_of(path)


# TOML


def test_toml_faults_carry_the_line_they_stand_on(tmp_path: Path) -> None:
    path = tmp_path / "roll.toml"
    text = ROLL.read_text(encoding="utf-8").replace('don_vi = "HTQT"', 'don_vi = "HTQ"', 1)
    path.write_text(text, encoding="utf-8")
    line = next(n for n, row in enumerate(text.split("\n"), 1) if '"HTQ"' in row)
    ((code, place),) = faults_of(path)
    assert (code, place.line, place.path) == ("roll_unit_unknown", line, "nhan_su[13].don_vi")


def test_an_empty_or_misnamed_table_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "roll.toml"
    path.write_text('co_quan = []\ndon_vi = ["VP"]\nluong = 1\n', encoding="utf-8")
    assert [code for code, _ in faults_of(path)] == [
        "table_missing",
        "table_missing",
        "table_missing",
        "table_missing",
        "table_malformed",
        "table_unknown",
    ]


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "roll.toml"
    path.write_bytes(b"\xef\xbb\xbf" + ROLL.read_bytes().replace(b"\n", b"\r\n"))
    assert len(read_roll(path).people) == 45


# What is only doubtful


def test_names_that_look_alike_and_mixed_alphabets_are_warnings(write: Write) -> None:
    people = [
        *GOOD["Nhân sự"],
        ["CB-004", "Phạm Quảng Khai", "VP"],
        ["CB-005", "Nguyễn Vаn Bình", "VP"],
    ]
    roll = read_roll(write(Nhân_sự=people))
    said = [(warning.code, warning.place.row) for warning in roll.warnings]
    assert said == [("roll_name_mixed_scripts", 6), ("roll_names_alike", 5)]
    assert roll.warnings[1].facts["people"] == ("CB-001", "CB-004")
