"""``thidua bao-cao-kiem-toan``: one page that stands by itself, and says what the audit found."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from adapters.desk import Desk
from adapters.printed import points, table
from adapters.seal.keys import make_key, verifier
from adapters.seal.notary import Shelf, seal

from .conftest import ASSIGN, Thidua

EVIL = "<script>alert(1)</script> & <b>"


class Outline(HTMLParser):
    """The elements of a page, refusing what is not closed or comes from outside."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.text = ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not {name for name, _ in attrs} & {"src", "href", "style", "onclick"}
        self.seen.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "title"):
            self.text += data


def written(thidua: Thidua, place: Path, *args: str) -> Outline:
    told = thidua(*args, "bao-cao-kiem-toan", "--tep", str(place))
    assert (told.code, str(place) in told.out) == (0, True)
    return Outline(place.read_text(encoding="utf-8"))


def test_the_page_stands_by_itself_and_has_every_part(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    assert thidua(*ASSIGN).code == 0
    page = written(thidua, tmp_path / "bc.html")
    for told in (
        "Sở Ngoại vụ", "1. Sổ", "test.example/so", "2. Điểm niêm phong mới nhất",
        "Sổ chưa được niêm phong lần nào", "3. Kết quả kiểm chứng", "4. Phát hiện",
        "Chưa rút mẫu", "6. Quy định đã áp dụng", "7. Ai quyết định bao nhiêu",
        "Hoàng Thị Thu Trang", "8. Bảng số liệu", "Nhiệm vụ theo đơn vị", "Trưởng đoàn kiểm toán",
    ):  # fmt: skip
        assert told in page.text
    assert "⟦" not in page.text
    assert page.seen.isdisjoint({"script", "img", "link", "iframe"})
    assert "⟦" not in written(thidua, tmp_path / "en.html", "--tieng", "en").text


def test_what_is_in_the_ledger_is_text_and_never_a_tag(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    task = [EVIL if word == "Báo cáo tổng kết" else word for word in ASSIGN]
    assert thidua(*task).code == 0
    assert thidua("nhiem-vu", "hoan-thanh", "nv-1", "--toi", "cb-2", "--minh-chung", EVIL).code == 0
    place = tmp_path / "bc.html"
    page = written(thidua, place)
    assert EVIL in page.text
    assert "<script" not in place.read_text(encoding="utf-8")
    assert Outline(table([EVIL], [[EVIL]], total=[EVIL])).text.count(EVIL) == 3
    assert EVIL in Outline(points([(EVIL, (EVIL,))])).text


def test_the_newest_checkpoint_stands_on_it_in_full(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    desk = Desk.open(folder)
    key = make_key(folder / "niem-phong.khoa")
    signed = seal(desk.ledger, Shelf(folder), key, (verifier(desk.ledger.origin, key),)).signed
    desk.close()
    page = written(thidua, tmp_path / "bc.html")
    assert signed.write() in page.text
    assert "Niêm phong 18 sự kiện đầu" in page.text


def test_a_sample_with_the_seed_and_how_to_draw_it_again(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "bc.html"
    args = ("--hat-giong", "047138", "--mau", "3")
    assert thidua("audit-report", "--file", str(place), *args).code == 0
    page = Outline(place.read_text(encoding="utf-8"))
    assert "thidua chon-mau 3 --hat-giong '047138'" in page.text
    for seq in thidua("chon-mau", "3", "--hat-giong", "047138", "--json").json["drawn"][""]:
        assert f"#{seq} " in page.text


def test_a_ledger_that_was_altered_says_so_and_has_its_exit_code(
    thidua: Thidua, folder: Path, tmp_path: Path
) -> None:
    import sqlite3

    db = sqlite3.connect(folder / "so.db")
    triggers = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (trigger,) in triggers:
        db.execute(f"DROP TRIGGER {trigger}")
    hidden = db.execute("SELECT hash FROM leaf WHERE seq = 3").fetchone()[0]
    db.execute("UPDATE leaf SET hash = ? WHERE seq = 3", (bytes(reversed(hidden)),))
    db.commit()
    db.close()
    place = tmp_path / "bc.html"
    told = thidua("bao-cao-kiem-toan", "--tep", str(place))
    assert told.code >= 30
    page = place.read_text(encoding="utf-8")
    assert 'class="bad"' in page


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((), "report_file_missing"),
        (("--tep", "so.db"), "stage_file_kind"),
        (("--tep", "a.html", "--mau", "x"), "value_not_number"),
    ],
)
def test_a_report_that_cannot_be_written_is_refused(
    thidua: Thidua, folder: Path, args: tuple[str, ...], code: str
) -> None:
    refused = thidua("--json", "bao-cao-kiem-toan", *args)
    assert (refused.code, refused.error["code"]) == (2, code)
