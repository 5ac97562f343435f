"""A downloaded file bears the name under which it was put in, and says what it truly is."""

import re
import unicodedata
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from adapters.codec import Document
from adapters.file_names import FOLDER, names, remember
from adapters.web.attachment import UNKNOWN, attachment

from .conftest import House
from .test_attacks_uploads import report, task

__all__ = ["task"]
UNIT, OFFICE, OTHER = "CB-013", "CB-004", "CB-002"
PDF, ZIP, PNG = b"%PDF-1.7\n", b"PK\x03\x04" + b"\0" * 20, b"\x89PNG\r\n\x1a\n"
OFFICE_TYPES = "application/vnd.openxmlformats-officedocument"
WORD = f"{OFFICE_TYPES}.wordprocessingml.document"
SHEET = f"{OFFICE_TYPES}.spreadsheetml.sheet"


def saved(answer: Any) -> str:
    """The name a browser saves a file under (RFC 6266: ``filename*`` goes before ``filename``)."""
    header = answer.headers["content-disposition"]
    found = re.fullmatch(r"attachment; filename=\"([ -!#-~]*)\"; filename\*=UTF-8''(\S+)", header)
    assert found, header
    return unquote(found[2], errors="strict")


@pytest.mark.parametrize(
    ("name", "data", "called", "type"),
    [
        ("Báo cáo quý 1.pdf", PDF, "Báo cáo quý 1.pdf", "application/pdf"),
        (unicodedata.normalize("NFD", "Đề án.PDF"), PDF, "Đề án.PDF", "application/pdf"),
        ("tờ trình.docx", ZIP, "tờ trình.docx", WORD),
        ("bảng.xlsx", ZIP, "bảng.xlsx", SHEET),
        ("ảnh.png", PNG, "ảnh.png", "image/png"),
        ("ảnh.jpg", b"\xff\xd8\xff\xe0", "ảnh.jpg", "image/jpeg"),
        ("ảnh.jpg", PNG, "ảnh.jpg.png", "image/png"),
        ("minh-chung.zip", ZIP, "minh-chung.zip", UNKNOWN),
        ("Tờ trình số 12 tr. 4", PDF, "Tờ trình số 12 tr. 4.pdf", "application/pdf"),
        ("trang.html", b"<script>", "trang.html.bin", UNKNOWN),
        ("hinh.svg", b"<svg>", "hinh.svg.bin", UNKNOWN),
        ("chay.exe", b"MZ", "chay.exe.bin", UNKNOWN),
        ("gia.pdf", b"MZ", "gia.pdf.bin", UNKNOWN),
        ("\u202efdp.exe", b"MZ", "fdp.exe.bin", UNKNOWN),
        ('a"; x="y\r\nb: c.pdf', PDF, "a-; x=-yb- c.pdf", "application/pdf"),
        ("../../etc/passwd", b"x", "etc-passwd.bin", UNKNOWN),
        ("CON.txt", b"x", "_CON.txt", UNKNOWN),
        ("x" * 3000 + ".pdf", PDF, "x" * 120 + ".pdf", "application/pdf"),
        ("", PDF, "0123.pdf", "application/pdf"),
        (" ...", b"x", "0123.bin", UNKNOWN),
    ],
)  # fmt: skip
def test_a_name_is_kept_as_far_as_it_is_safe_and_true(
    tmp_path: Path, name: str, data: bytes, called: str, type: str
) -> None:
    (tmp_path / "a").write_bytes(data)
    answer = attachment(tmp_path / "a", name, "0123")
    assert saved(answer) == called
    assert answer.headers["content-type"].partition(";")[0] == type
    assert "sandbox" in answer.headers["content-security-policy"]


def test_evidence_comes_back_under_its_name(site: House, task: str) -> None:
    data = PDF + "Đã làm".encode()
    name = unicodedata.normalize("NFD", "Báo cáo tiến độ (quý I).pdf")
    assert report(site.sign_in(UNIT), task, (name, data)).status_code == 303
    answer = site.sign_in(OFFICE).get(f"/minh-chung/{sha256(data).hexdigest()}")
    assert (answer.status_code, answer.content) == (200, data)
    assert saved(answer) == "Báo cáo tiến độ (quý I).pdf"
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


def test_several_come_back_as_the_archive_they_were_put_into(site: House, task: str) -> None:
    unit = site.sign_in(UNIT)
    assert report(unit, task, ("a.pdf", PDF), ("b.png", PNG)).status_code == 303
    card = unit.get(f"/so/task/{task}").text
    found = re.search(r"/minh-chung/[0-9a-f]{64}", card)
    assert found
    assert saved(unit.get(found[0])) == "minh-chung.zip"


def test_how_others_called_the_same_bytes_is_not_told(
    site: House, task: str, tmp_path: Path
) -> None:
    """Whoever guesses a file by its bytes learns nothing of who else has it, nor why."""
    data = PDF + b"mau chung"
    (tmp_path / "a").write_bytes(data)
    digest = site.desk.keep_file(tmp_path / "a", name="Đơn tố cáo ông A.pdf", person=OTHER)
    unit = site.sign_in(UNIT)
    assert report(unit, task, ("Mẫu chung.pdf", data)).status_code == 303
    remember(site.desk.settings.folder, digest, OTHER, "Đơn tố cáo bà B.pdf")
    assert saved(unit.get(f"/minh-chung/{digest}")) == "Mẫu chung.pdf"


def test_a_file_from_before_names_were_kept_is_called_like_its_paper(
    site: House, tmp_path: Path
) -> None:
    (tmp_path / "a").write_bytes(PDF)
    digest = site.desk.keep_file(tmp_path / "a")
    facts = {
        "plan": "KH-2025-01", "subject": "Kiến nghị", "text": "Xin", "answer_by": "2025-08-25",
    }  # fmt: skip
    document = Document("Tờ trình số 12/TTr-HTQT", sha256=digest)
    site.desk.decide("request.raise", None, facts, person=UNIT, document=document)
    answer = site.sign_in(UNIT).get(f"/minh-chung/{digest}")
    assert saved(answer) == "Tờ trình số 12-TTr-HTQT.pdf"


def test_names_are_of_persons_the_last_one_holds_and_torn_lines_do_no_harm(tmp_path: Path) -> None:
    digest = "0" * 64
    assert names(tmp_path, digest) == {}
    remember(tmp_path, digest, "CB-001", "một")
    remember(tmp_path, digest, "CB-002", "hai")
    with (tmp_path / FOLDER / digest).open("ab") as file:
        file.write(b'\n{"person": "CB-0')
    remember(tmp_path, digest, "CB-001", "ba")
    assert names(tmp_path, digest) == {"CB-002": "hai", "CB-001": "ba"}
    assert list(names(tmp_path, digest))[-1] == "CB-001"
    size = (tmp_path / FOLDER / digest).stat().st_size
    remember(tmp_path, digest, "CB-001", "ba")
    assert (tmp_path / FOLDER / digest).stat().st_size == size, "said twice, noted once"
