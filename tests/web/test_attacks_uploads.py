"""Files that are not what they say, too big, too many, or made to harm whoever opens them."""

import zipfile
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from adapters.web import workbook_reader

from .conftest import House, Member
from .test_attacks_text import check

OFFICE, UNIT, OTHER = "CB-004", "CB-013", "CB-028"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = f'<worksheet xmlns="{MAIN}"><sheetData>%s</sheetData></worksheet>'
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {c} "{f"&{p};" * 12}">' for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY i SYSTEM "file:///etc/passwd">]>'


def workbook(sheet: str, **more: bytes) -> bytes:
    """A workbook of one sheet, as small as programs accept it."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        packed.writestr("_rels/.rels", _relation("officeDocument", "xl/workbook.xml"))
        packed.writestr("xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>')  # fmt: skip
        packed.writestr(
            "xl/_rels/workbook.xml.rels", _relation("worksheet", "worksheets/sheet1.xml")
        )
        packed.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, data in more.items():
            packed.writestr(name, data)
    return out.getvalue()


def _relation(kind: str, target: str) -> str:
    return (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"'
            f' Type="{RELATIONS}/{kind}" Target="{target}"/></Relationships>')  # fmt: skip


def row(number: int, *cells: str) -> str:
    said = "".join(f'<c t="str"><v>{cell}</v></c>' for cell in cells)
    return f'<row r="{number}">{said}</row>'


FAR = SHEET % ('<row r="1"><c r="A1"><v>1</v></c></row>'
               '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')  # fmt: skip
HOSTILE = {
    "far": workbook(FAR),
    "million": workbook(SHEET % ("<row><c><v>1</v></c></row>" * 1_000_000)),
    "zeros": workbook(SHEET % row(1, "0" * 200_000_000)),
    "laughs": workbook(LAUGHS + SHEET % row(1, "&i;", "b")),
    "outside": workbook(OUTSIDE + SHEET % row(1, "&i;", "b")),
    "no workbook": b"PK\x03\x04" + b"\0" * 200,
    "empty": b"",
    "html": b"<html><script>alert(1)</script>",
    "cut off": workbook(SHEET % row(1, "a"))[:300],
    "many": workbook(SHEET % "".join(row(n, "a", "b") for n in range(1, 600))),
}
NAMES = ["../../so.db", "/etc/passwd", "..\\..\\so.db", "a\0.pdf", "x" * 3000 + ".pdf", "CON", ".", "..", "a/b/../c.pdf",
         "\u202efdp.exe", "<script>alert(1)</script>.pdf", 'a"; x="y.pdf', "a\r\nx: y.pdf", "\u202egpj.exe", "%2e%2e%2fx"]  # fmt: skip
CONTENTS = {
    "html.pdf": b"<html><script>alert(1)</script></html>",
    "svg.pdf": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "exe.pdf": b"MZ\x90\0" + b"\0" * 100,
    "polyglot.pdf": b"%PDF-1.7\n<script>alert(1)</script>\nPK\x03\x04",
    "nothing.pdf": b"",
}
# What was begun to be sent and broken off is closed by the collector of garbage.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
REPORT = "/don-vi/nhiem-vu/{}"


@pytest.fixture
def task(site: House) -> str:
    """A task that the unit may report on."""
    lines = site.desk.views.list("task", open=True)
    mine = next((line.id for line in lines if line.unit == "HTQT"), "")
    if not mine:
        facts = {
            "plan": "KH-2025-01",
            "clause": "III.2a",
            "title": "Báo cáo",
            "lead": "HTQT",
            "days": 2,
        }
        receipt = site.desk.decide("task.assign", None, facts, person=OFFICE)
        mine = receipt.events[0].stream.partition(":")[2]
    return mine


def report(member: Member, task: str, *files: tuple[str, bytes], **more: str) -> Any:
    facts = {"percent": "10", "note": "Đã làm", "command": str(uuid4()), **more}
    sent = [("files", (name, data, "application/pdf")) for name, data in files]
    return member.post(REPORT.format(task), facts, files=sent)


def kept(house: House) -> set[str]:
    folder = house.desk.settings.files
    return {one.name for one in folder.iterdir()} if folder.exists() else set()


@pytest.mark.parametrize("name", CONTENTS)
def test_whatever_a_file_is_browsers_only_save_it(site: House, task: str, name: str) -> None:
    unit, data = site.sign_in(UNIT), CONTENTS[name]
    assert report(unit, task, (name, data)).status_code == 303
    answer = unit.get(f"/minh-chung/{sha256(data).hexdigest()}")
    assert answer.content == data
    true = data.startswith(b"%PDF-")
    kind = "application/pdf" if true else "application/octet-stream"
    assert answer.headers["content-type"] == kind
    saved = name if true else f"{name}.bin"  # it does not hold what its last letters promise
    assert answer.headers["content-disposition"].startswith(f'attachment; filename="{saved}"; ')
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_file_leads_anywhere(site: House, task: str, name: str) -> None:
    before = {one for one in site.desk.settings.folder.rglob("*") if one.parent.name != "tep"}
    files, data = site.desk.settings.files, f"bản {name}".encode()
    unit = site.sign_in(UNIT)
    body, kind = multipart(
        unit.csrf,
        [("files", name, data), ("files", name, data + b"2")],
        percent="20",
        note="Đã làm",
    )
    answer = unit.client.post(REPORT.format(task), content=body, headers={"content-type": kind})
    assert answer.status_code in (303, 400, 422), answer.text[-500:]
    for one in kept(site):
        assert len(one) == 64, "files are called by what they hold"
        content = (files / one).read_bytes()
        if content.startswith(b"PK\x03\x04"):
            for inside in zipfile.ZipFile(BytesIO(content)).namelist():
                assert "/" not in inside.replace("\\", "/"), inside
                assert inside not in (".", "..", "")
    for noted in site.desk.settings.folder.glob("ten-tep/*"):
        assert len(noted.name) == 64, "names lie under what the file holds"
    ours = (files, site.desk.settings.folder / "ten-tep")
    after = {
        one
        for one in site.desk.settings.folder.rglob("*")
        if one.parent not in ours and one not in ours
    }
    assert {one.name for one in after} - {one.name for one in before} <= {
        "so.db-wal",
        "so.db-shm",
        "tai-khoan.db-wal",
        "tai-khoan.db-shm",
        "da-doc.jsonl",
        "tai-khoan.jsonl",
    }
    check(unit.get(f"/so/task/{task}"), name)


def multipart(
    csrf: str, files: list[tuple[str, str, bytes]], boundary: str = "-x-", **facts: str
) -> tuple[bytes, str]:
    """A body written by hand, for what no honest program sends."""
    parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n'.encode()
             for n, v in {"csrf": csrf, **facts}.items()]  # fmt: skip
    for field, name, data in files:
        said = name.replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{said}"\r\n\r\n'
        parts.append(head.encode("utf-8", "replace") + data + b"\r\n")
    return b"".join(
        parts
    ) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_and_the_server_lives(site: House, name: str) -> None:
    office, before, files = site.sign_in("CB-004"), site.size, kept(site)
    where = _form_of_rows(office)
    sent = {f"u.{where[1]}": ("a.xlsx", HOSTILE[name])}
    answer = office.post(where[0], {"do": "thu", "command": str(uuid4())}, files=sent)
    assert 200 <= answer.status_code < 500
    assert "root:" not in answer.text
    assert "ha" * 200 not in answer.text
    assert (site.size, kept(site)) == (before, files)
    assert office.get("/").status_code == 200


def _form_of_rows(member: Member) -> tuple[str, str]:
    """A form that takes rows in a file, and the fact they are."""
    import re

    for decision in (
        "budget.draft",
        "conference.prepare",
        "plan.set_programme",
        "task.assign",
        "invitation.send",
    ):
        text = member.get(f"/lam/{decision}").text
        if found := re.search(r'name="u\.([a-z_]+)"', text):
            return f"/lam/{decision}", found[1]
    from domain.catalogue import CATALOGUE

    for topic in CATALOGUE.topics.values():
        for one in topic.decisions:
            text = member.get(f"/lam/{topic.name}.{one.name}").text
            if found := re.search(r'name="u\.([a-z_]+)"', text):
                return f"/lam/{topic.name}.{one.name}", found[1]
    raise AssertionError("no form takes rows")


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 50_000, b"[{}" + b",{}" * 400_000 + b"]", b"\xff\xfe", b"[1e999]",
                                  b"9" * 100_000, b'[{"\\ud800": "x"}]', b"null", b"a = " + b"[" * 50_000], ids=range(9))  # fmt: skip
def test_hostile_rows_as_text_are_refused(site: House, data: bytes) -> None:
    office, before = site.sign_in("CB-004"), site.size
    path, field = _form_of_rows(office)
    for name in ("a.json", "a.toml", "../../a.json"):
        answer = office.post(
            path, {"do": "thu", "command": "x"}, files={f"u.{field}": (name, data)}
        )
        assert answer.status_code < 500, (name, answer.text[-400:])
    assert site.size == before


def test_a_sheet_is_read_as_texts() -> None:
    found = workbook_reader.first_sheet(
        workbook(
            SHEET
            % (row(1, "tên", "số") + '<row r="2"><c t="str"><v>An</v></c><c><v>12</v></c></row>')
        )
    )
    assert found == {"row": 0, "column": 0, "cells": [["tên", "số"], ["An", "12"]]}


def test_a_million_rows_are_cut_off_before_they_are_handed_on() -> None:
    assert len(workbook_reader.first_sheet(HOSTILE["many"])["cells"]) <= workbook_reader.MOST


def test_too_much_is_refused_by_what_is_said_and_by_what_comes(site: House, task: str) -> None:
    unit, before, files = site.sign_in(UNIT), site.size, kept(site)
    site.site.upload_bytes = 200_000
    assert report(unit, task, ("a.pdf", b"x" * 400_000)).status_code == 413
    body, kind = multipart(unit.csrf, [("files", "a.pdf", b"x" * 400_000)], percent="20", note="x")

    def drip() -> Iterator[bytes]:
        for at in range(0, len(body), 50_000):
            yield body[at : at + 50_000]

    answer = unit.client.post(REPORT.format(task), content=drip(), headers={"content-type": kind})
    assert answer.status_code == 413
    lying = {"content-type": kind, "content-length": "100"}
    assert unit.client.post(REPORT.format(task), content=drip(), headers=lying).status_code in (
        400,
        413,
    )
    assert (site.size, kept(site)) == (before, files)


def test_a_thousand_parts_are_refused(site: House, task: str) -> None:
    unit, before, files = site.sign_in(UNIT), site.size, kept(site)
    many = report(unit, task, *[(f"{n}.pdf", b"x") for n in range(1000)])
    assert many.status_code == 400
    fields = {f"f.{n}": "x" for n in range(5000)}
    assert unit.post(REPORT.format(task), fields).status_code == 400
    body, kind = multipart(unit.csrf, [], **{f"f{n}": "x" for n in range(5000)})
    assert (
        unit.client.post(
            REPORT.format(task), content=body, headers={"content-type": kind}
        ).status_code
        == 400
    )
    assert (site.size, kept(site)) == (before, files)


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=other",
    "multipart/form-data; boundary=" + "x" * 5000, "multipart/form-data; boundary=-x-; charset=utf-7", "text/plain",
    "multipart/form-data; boundary=-x-; charset=unicode_escape", "multipart/form-data; boundary=-x-; charset=idna",
    "multipart/form-data; boundary=-x-; charset=undefined", "application/json", "application/x-www-form-urlencoded", "", "multipart/form-data; boundary=é"])  # fmt: skip
def test_a_body_in_disorder_is_refused_with_words(site: House, task: str, kind: str) -> None:
    unit, before = site.sign_in(UNIT), site.size
    whole, _ = multipart(unit.csrf, [("files", "a.pdf", b"x")], percent="x", note="\\ud800")
    for body in (
        whole,
        whole[:60],
        whole[:-8],
        b"--\r\n\r\n",
        b"",
        b"\0" * 300,
        whole.replace(b"name=", b"nam="),
    ):
        answer = unit.client.post(
            REPORT.format(task), content=body, headers=[(b"content-type", kind.encode("latin-1"))]
        )
        assert 400 <= answer.status_code < 500, (kind, body[:80], answer.status_code)
        assert len(answer.text) > 3
    assert site.size == before


def test_fields_said_twice_count_once(site: House, task: str) -> None:
    unit, before = site.sign_in(UNIT), site.size
    body = f"csrf=x&csrf={quote(unit.csrf)}&percent=10&percent=20&note=a&note=b&command=c1&command=c2".encode()
    head = {"content-type": "application/x-www-form-urlencoded"}
    assert unit.client.post(REPORT.format(task), content=body, headers=head).status_code in (
        303,
        422,
    )
    assert site.size <= before + 2
    wrong = f"csrf={quote(unit.csrf)}&csrf=x&percent=10&note=a".encode()
    assert unit.client.post(REPORT.format(task), content=wrong, headers=head).status_code == 403


def test_a_refused_decision_keeps_no_file(site: House, task: str) -> None:
    files, before = kept(site), site.size
    for person in (OTHER, "CB-015"):
        answer = report(site.sign_in(person), task, ("a.pdf", b"khong duoc"))
        assert answer.status_code in (403, 422), person
    assert (
        report(site.sign_in(UNIT), task, ("a.pdf", b"khong duoc"), percent="999").status_code == 422
    )
    guest = site.guest().post(REPORT.format(task), files={"files": ("a.pdf", b"khong duoc")})
    assert guest.status_code == 303
    assert (site.size, kept(site)) == (before, files)


def test_only_forms_for_files_take_files(site: House) -> None:
    unit, files = site.sign_in(UNIT), kept(site)
    for path in ("/toi/ngon-ngu", "/don-vi/kien-nghi", "/don-tiep/KH-2025-01/W1"):
        unit.post(
            path, {"ngon-ngu": "vi"}, files={"files": ("a.pdf", b"x"), "u.rows": ("a.xlsx", b"x")}
        )
    assert kept(site) == files
