"""Whatever leaves a rehearsal says so itself: on paper, in a file, on a wire, in an e-mail."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest

from adapters.codec import Document
from adapters.desk import Desk
from adapters.reminders.due import items
from adapters.reminders.message import messages
from adapters.seal.checkpoint import Growth
from adapters.seal.keys import FILE, make_key, open_signer, verifier
from adapters.seal.witness import Witness
from adapters.settings import read_settings
from adapters.storage.witness_book import WitnessBook
from adapters.words.names import Names
from adapters.words.words import Words
from cli.main import run

from .conftest import House
from .test_conference import DAY

MARK = "DIỄN TẬP"
UNTIL = "Trước ngày hội nghị"
OFFICE = "CB-004"
EVE = date(2025, 8, 20)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rehearsal in which every kind of thing has been decided."""
    place = tmp_path_factory.mktemp("dien-tap") / "so-dien-tap"
    assert run(["dien-tap", "--thu-muc", str(place), "--den", UNTIL]) == 0
    return place


def called(folder: Path, *typed: str) -> None:
    assert run(["--so", str(folder), "--toi", OFFICE, *typed]) == 0


# What is made, each with a way to read the words that people see


def listed(folder: Path, place: Path) -> list[str]:
    called(folder, "nhiem-vu", "--xlsx", str(place / "ds.xlsx"))
    return workbook((place / "ds.xlsx").read_bytes())


def tabled(folder: Path, place: Path) -> list[str]:
    called(folder, "nhiem-vu", "theo-don-vi", "--xlsx", str(place / "bang.xlsx"))
    return workbook((place / "bang.xlsx").read_bytes())


def workbook(data: bytes) -> list[str]:
    """The tab, the cells, the print's header and footer, the properties."""
    with ZipFile(BytesIO(data)) as packed:
        book, cells, sheet, told = (
            packed.read(name).decode()
            for name in (
                "xl/workbook.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "docProps/core.xml",
            )
        )
    first = cells.partition("<t>")[2].partition("</t>")[0]
    print_ = sheet.partition("<headerFooter")[2]
    header, footer = print_.partition("<oddFooter>")[::2]
    return [book.partition("<sheet name=")[2], first, header, footer, told]


def audited(folder: Path, place: Path) -> list[str]:
    run(["--so", str(folder), "bao-cao-kiem-toan", "--tep", str(place / "bc.html")])
    return [*printed(place / "bc.html"), margin(place / "bc.html")]


def slip(folder: Path, place: Path) -> list[str]:
    where = str(place / "giay.html")
    called(folder, "tai-khoan", "moi", "CB-013", "--dia-chi", "https://so.example", "--giay", where)
    return [*printed(place / "giay.html"), margin(place / "giay.html")]


def stage(folder: Path, place: Path) -> list[str]:
    called(folder, "hoi-nghi", "phong", "KH-2025-01", "--tep", str(place / "phong.html"))
    return printed(place / "phong.html")


def printed(path: Path) -> list[str]:
    """The title of a page, and its first line."""
    text = path.read_text(encoding="utf-8")
    title = text.partition("<title>")[2].partition("</title>")[0]
    return [title, text.partition("<body>")[2].strip().splitlines()[0]]


def margin(path: Path) -> str:
    """What stands in the upper margin of every sheet that is printed."""
    return path.read_text(encoding="utf-8").partition("@top-center")[2].partition("}")[0]


def calendar(folder: Path, place: Path) -> list[str]:
    called(folder, "nhac-viec", "--ics", str(place / "viec.ics"))
    text = (place / "viec.ics").read_text(encoding="utf-8").replace("\r\n ", "")
    names = ("X-WR-CALNAME", "SUMMARY", "DESCRIPTION")
    lines = [line for line in text.splitlines() if line.partition(":")[0] in names]
    assert {line.partition(":")[0] for line in lines} == set(names)
    return lines


def reminders(folder: Path, _: Path) -> list[str]:
    with closing(Desk.open(folder)) as desk:
        words = Words("vi", Names(desk.views))
        found = items(desk.views, EVE, "")
        made = messages(words, "", EVE, found, lambda _: "")
    return [text for one in made for text in (one.subject, one.text)]


def datasette(folder: Path, place: Path) -> list[str]:
    called(folder, "xuat-datasette", str(place / "so.xem.db"))
    with closing(sqlite3.connect(place / "so.xem.db")) as db:
        rows = dict(db.execute("SELECT name, value FROM ledger"))
    told = json.loads((place / "so.xem.metadata.json").read_text(encoding="utf-8"))
    return [rows["rehearsal"], rows["agency"], told["title"], told["description"]]


def exported(folder: Path, place: Path) -> list[str]:
    if not (folder / FILE).exists():
        make_key(folder / FILE)
    called(folder, "xuat", str(place / "ra"), "--zip")
    with ZipFile(place / "ra.zip") as packed:
        names = ("README.md", "manifest.json", "checkpoint")
        readme, manifest, checkpoint = (packed.read(name).decode() for name in names)
    assert json.loads(manifest)["origin"] == checkpoint.splitlines()[0] == "dien-tap/so"
    return [readme.splitlines()[0]]


KINDS = (listed, tabled, audited, slip, stage, calendar, reminders, datasette, exported)


@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_every_kind_of_thing_that_is_made_bears_the_mark(
    make: Callable[[Path, Path], list[str]], folder: Path, tmp_path: Path
) -> None:
    said = make(folder, tmp_path)
    assert said
    assert [text for text in said if MARK not in text] == []


def test_a_desk_without_a_ledger_says_it_too(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    roster, log = str(tmp_path / "ds.json"), str(tmp_path / "b1.jsonl")
    called(folder, "don-tiep", "danh-sach", "--tep", roster)
    capsys.readouterr()
    assert run(["don-tiep", "ban", "B1", "tim", "lan", "--danh-sach", roster, "--so-ban", log]) == 0
    assert capsys.readouterr().out.startswith(MARK)


def test_in_earnest_nothing_bears_it(house: Callable[..., House], tmp_path: Path) -> None:
    one = house(DAY, 1, now="2025-08-21 14:31")
    one.close()
    for make in (listed, tabled, audited, slip, stage, calendar, reminders):
        assert [text for text in make(one.site.folder, tmp_path) if MARK in text] == []


@pytest.mark.parametrize("typed", [("nhiem-vu", "--json"), ("lich-su", "--json")])
def test_data_for_programs_says_it_beside_itself(
    typed: tuple[str, ...], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["--so", str(folder), *typed])
    said = capsys.readouterr()
    assert MARK in said.out + said.err


# On the web


@pytest.fixture
def web(folder: Path) -> Iterator[House]:
    one = House(folder, "2025-08-20 10:00")
    yield one
    one.close()


PAGES = ("/", "/so/task", "/bang", "/kiem-toan", "/hoi-nghi/KH-2025-01", "/man-hinh/KH-2025-01")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_has_a_banner(path: str, web: House) -> None:
    assert f'<aside class="rehearsal" aria-label="{MARK}">' in web.sign_in(OFFICE).get(path).text


def test_every_page_is_printed_with_the_mark_on_each_sheet(web: House) -> None:
    member = web.sign_in(OFFICE)
    page = member.get("/so/task").text
    style = re.findall(r'href="(/static/[^"]+/rehearsal\.css)"', page)
    assert MARK in member.get(style[0]).text.partition("@top-center")[2]


def test_a_file_is_saved_under_a_name_that_says_so(web: House, tmp_path: Path) -> None:
    place = tmp_path / "qd.pdf"
    place.write_bytes(b"%PDF-1.7 of a rehearsal")
    digest = web.desk.keep_file(place)
    facts = {"year": 2023, "rating": "good", "document": "QĐ 5"}
    paper = Document("QĐ 5", sha256=digest)
    web.desk.decide("record.rate", "CB-013", facts, person=OFFICE, document=paper)
    answer = web.sign_in(OFFICE).get(f"/minh-chung/{digest}")
    assert MARK in unquote(answer.headers["content-disposition"])


def test_no_packet_is_closed_for_a_superior(web: House) -> None:
    size = web.size
    typed = {"viec": "ho-so", "ho-so": "NV-001", "noi-nhan": "UBND", "muc-dich": "Thanh tra"}
    answer = web.sign_in(OFFICE).post("/kiem-toan/xuat", typed)
    assert answer.status_code == 400
    assert "Sổ diễn tập không lập hồ sơ gửi cấp trên" in answer.text
    assert web.size == size


@pytest.mark.parametrize("path", ["/vao", "/khong-co", "/api/v1/task", "/api/v1/openapi.json"])
def test_every_answer_has_a_header_for_programs(path: str, web: House) -> None:
    assert web.guest().get(path).headers["thidua-rehearsal"] == "dien-tap"


def test_a_workbook_from_the_web_bears_it(web: House) -> None:
    answer = web.sign_in(OFFICE).get("/bang/task.by_unit?tai=xlsx")
    assert answer.status_code == 200, answer.text
    assert [text for text in workbook(answer.content) if MARK not in text] == []


# Nothing of it becomes real


def test_what_is_imported_of_a_rehearsal_stays_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = folder / FILE
    made = exported(folder, tmp_path)
    assert made
    new = tmp_path / "moi"
    args = ["nhap", str(tmp_path / "ra.zip"), "--so", str(new), "--khong-chinh-sach"]
    capsys.readouterr()
    assert run(args) == 0
    assert capsys.readouterr().out.startswith(MARK)
    found = read_settings(new)
    assert (found.rehearsal, found.origin, found.agency[:8]) == (True, "dien-tap/so", MARK)
    assert run(["--so", str(new), "lich-su"]) == 0
    assert capsys.readouterr().out.startswith(MARK)
    assert key.exists()


def test_its_export_is_looked_at_as_what_it_is(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exported(folder, tmp_path)
    capsys.readouterr()
    run(["kiem-chung", str(tmp_path / "ra.zip")])
    assert MARK in capsys.readouterr().out


def test_who_witnesses_the_real_ledger_never_cosigns_its_rehearsal(
    folder: Path, tmp_path: Path
) -> None:
    """Even with the very same key: the name is part of what is signed and of what is trusted."""
    exported(folder, tmp_path)
    with ZipFile(tmp_path / "ra.zip") as packed:
        checkpoint = packed.read("checkpoint")
    asked = Growth(0, (), checkpoint).write()
    key = open_signer(str(folder / FILE))

    def answer(name: str) -> int:
        book = WitnessBook(tmp_path / "nhan-chung.db")
        above = make_key(tmp_path / f"khoa-{name.replace('/', '-')}")
        service = Witness("ubnd.example", above, (verifier(name, key),), book, lambda: 1)
        return service.add(asked).status

    assert answer("so.example/so") == HTTPStatus.NOT_FOUND
    assert answer("dien-tap/so") == HTTPStatus.OK
