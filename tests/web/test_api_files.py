"""Programs put files in and fetch them, within the limits and under the rules of the pages."""

from hashlib import sha256
from typing import Any

import pytest

from adapters.codec import Document

from .conftest import House
from .test_api import OFFICE, TASK, Program
from .test_attacks_uploads import CONTENTS, NAMES, kept, multipart
from .test_files import PDF, saved

PLACE = "/api/v1/minh-chung"
UNIT, OTHER = "CB-013", "CB-028"  # of two units of the sample
REQUEST = {"plan": "KH-2025-01", "subject": "Xin", "text": "Xin gia hạn", "answer_by": "2025-08-25"}


def put(program: Program, *files: tuple[str, bytes], part: str = "file", **more: Any) -> Any:
    sent = [(part, (name, data, "application/pdf")) for name, data in files]
    return program.client.post(PLACE, files=sent, headers=program.headers, **more)


def named(program: Program, digest: str) -> Any:
    """A decision that names a file."""
    document = {"name": "Tờ trình", "sha256": digest}
    return program.post("/request/raise", {"facts": REQUEST, "document": document})


def test_a_file_is_put_in_named_by_a_decision_and_fetched_by_who_may_read_it(site: House) -> None:
    unit, data = Program(site, UNIT), PDF + b"minh chung"
    answer = put(unit, ("Minh chứng.pdf", data))
    digest = sha256(data).hexdigest()
    assert answer.status_code == 201, answer.text
    assert answer.json() == {"sha256": digest, "name": "Minh chứng.pdf", "size": len(data)}
    assert unit.get(f"/minh-chung/{digest}").status_code == 404, "nothing names it yet"
    assert named(unit, digest).status_code == 201
    fetched = unit.get(f"/minh-chung/{digest}")
    assert (fetched.status_code, fetched.content) == (200, data)
    assert fetched.headers["content-type"] == "application/pdf"
    assert fetched.headers["x-content-type-options"] == "nosniff"
    assert saved(fetched) == "Minh chứng.pdf"
    stranger = Program(site, OTHER).get(f"/minh-chung/{digest}")
    assert (stranger.status_code, stranger.json()["code"]) == (403, "not_authorised")


def test_a_hash_alone_names_nobody_elses_file_but_having_it_does(site: House) -> None:
    unit, other, data = Program(site, UNIT), Program(site, OTHER), PDF + b"cua don vi"
    digest = put(unit, ("a.pdf", data)).json()["sha256"]
    assert named(unit, digest).status_code == 201
    assert named(other, digest).status_code == 404
    assert put(other, ("b.pdf", data)).status_code == 201
    assert named(other, digest).status_code == 201


def test_only_programs_that_decide_put_files_in_and_only_readers_fetch_them(site: House) -> None:
    reader = Program(site, OFFICE, "doc", name="đọc")
    before = kept(site)
    refused = put(reader, ("a.pdf", PDF))
    assert (refused.status_code, refused.json()["code"]) == (403, "machine_scope")
    writer = Program(site, UNIT, "request.raise", name="ghi")
    digest = put(writer, ("a.pdf", PDF)).json()["sha256"]
    assert writer.get(f"/minh-chung/{digest}").json()["code"] == "machine_scope"
    assert kept(site) - before == {digest}


@pytest.mark.parametrize("header", ["", "Bearer thidua_x"])
def test_nothing_of_what_strangers_send_is_taken_in(site: House, header: str) -> None:
    before = kept(site)
    sent = {"file": ("a.pdf", PDF)}
    answer = site.guest().post(PLACE, files=sent, headers={"authorization": header})
    assert (answer.status_code, answer.json()["code"]) == (401, "token_missing")
    member = site.sign_in(UNIT)
    assert member.client.post(PLACE, files=sent).status_code == 401, "no cookie opens it"
    assert kept(site) == before


def test_exactly_one_file_is_taken(site: House) -> None:
    unit, before = Program(site, UNIT), kept(site)
    for files, part in (
        ([], "file"), ([("a", b"a"), ("b", b"b")], "file"), ([("a", b"a")], "tep"),
        ([("", b"a")], "file"),
    ):  # fmt: skip
        answer = put(unit, *files, part=part)
        assert (answer.status_code, answer.json()["code"]) == (400, "upload_missing"), files
    for body, kind in ((b"{}", "application/json"), (PDF, "application/pdf"), (b"", "")):
        headers = {**unit.headers, "content-type": kind}
        answer = unit.client.post(PLACE, content=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (400, "upload_missing"), kind
    broken = {**unit.headers, "content-type": "multipart/form-data"}
    assert unit.client.post(PLACE, content=b"--x", headers=broken).status_code == 400
    assert put(unit, ("a.pdf", PDF), params={"tinh-den": "0"}).status_code == 400
    assert kept(site) == before


def test_too_much_is_refused_as_on_the_pages(site: House) -> None:
    unit, before = Program(site, UNIT), kept(site)
    site.site.upload_bytes = 200_000
    assert put(unit, ("a.pdf", b"x" * 400_000)).status_code == 413
    body, kind = multipart("", [("file", "a.pdf", b"x" * 400_000)])
    headers = {**unit.headers, "content-type": kind}
    drip = (body[at : at + 50_000] for at in range(0, len(body), 50_000))
    assert unit.client.post(PLACE, content=drip, headers=headers).status_code == 413
    assert put(unit, *[(f"{n}.pdf", b"x") for n in range(100)]).status_code == 400
    assert kept(site) == before


@pytest.mark.parametrize("name", [*CONTENTS, *NAMES])
def test_whatever_it_is_and_whatever_it_is_called_it_is_only_saved(site: House, name: str) -> None:
    unit, data = Program(site, UNIT), CONTENTS.get(name, f"bản {name}".encode())
    body, kind = multipart("", [("file", name, data)])
    headers = {**unit.headers, "content-type": kind}
    answer = unit.client.post(PLACE, content=body, headers=headers)
    if answer.status_code == 400:  # no name is left of ".."
        return
    assert answer.status_code == 201, answer.text
    digest = answer.json()["sha256"]
    site.desk.decide("request.raise", None, REQUEST, person=UNIT, document=Document(sha256=digest))
    fetched = unit.get(f"/minh-chung/{digest}")
    assert fetched.content == data
    assert fetched.headers["content-disposition"].startswith("attachment; ")
    assert "sandbox" in fetched.headers["content-security-policy"]
    assert fetched.headers["content-type"] in ("application/octet-stream", "application/pdf")
    assert not {"/", "\\", "\u202e"} & set(saved(fetched))


def test_where_no_file_can_lie_there_is_none(site: House) -> None:
    office = Program(site, "CB-004")
    for name in ("0" * 64, "A" * 64, "x", "../so.db", "..%2fso.db"):
        answer = office.get(f"/minh-chung/{name}")
        assert answer.status_code == 404, name
    assert office.post("/task/assign", {"facts": TASK, "try": True}).status_code in (200, 422)
