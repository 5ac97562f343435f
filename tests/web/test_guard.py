"""What the web does not take: too much, too slow, from elsewhere, under another name."""

import asyncio
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from adapters.web import guard
from adapters.web.page import static
from adapters.web.screens import screens
from tests import loops

from .conftest import House, Member

OFFICE = "CB-004"
FORM = "/toi/ngon-ngu"
KIND = "application/x-www-form-urlencoded"


@pytest.fixture
def office(site: House) -> Member:
    return site.sign_in(OFFICE)


def chunks(size: int) -> Iterator[bytes]:
    yield from (b"a" * 65536 for _ in range(size // 65536))


def test_a_body_too_big_is_refused_by_its_length_and_by_what_really_comes(
    site: House, office: Member
) -> None:
    before, most = site.size, site.site.form_bytes
    said = office.client.post(FORM, content=b"a=" + b"a" * most, headers={"content-type": KIND})
    assert said.status_code == 413
    streamed = office.client.post(FORM, content=chunks(most * 3), headers={"content-type": KIND})
    assert streamed.status_code == 413
    assert site.size == before


@pytest.mark.parametrize("length", ["-1", "1e3", "²", "99999999999999999999", "x"])
def test_a_length_that_is_none_is_refused(office: Member, length: str) -> None:
    headers = {b"content-type": KIND.encode(), b"content-length": length.encode("latin-1")}
    assert office.client.post(FORM, content=b"", headers=headers).status_code == 413


def test_a_body_that_drips_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, site: House) -> None:
    monkeypatch.setattr(guard, "PAUSE_SECONDS", 0.05)
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(9)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    async def read(scope: Any, receive: Any, send: Any) -> None:
        await Request(scope, receive).body()
        await PlainTextResponse("?")(scope, receive, send)

    headers = [(b"host", b"testserver"), (b"content-type", KIND.encode())]
    scope = {"type": "http", "method": "POST", "path": "/", "headers": headers}
    loops.run(guard.Guard(read, site.site)(scope, receive, send))
    assert sent[0]["status"] == 408


def test_nothing_is_taken_in_from_who_is_not_signed_in(site: House) -> None:
    answer = site.guest().post(FORM, content=chunks(1 << 24), headers={"content-type": KIND})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/vao"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://noi-khac.example"},
        {"origin": "http://testserver:81"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://testserver"},
    ],
)
def test_a_form_sent_by_another_page_is_refused(
    site: House, office: Member, headers: dict[str, str]
) -> None:
    before = site.size
    answer = office.post(FORM, {"ngon-ngu": "en"}, headers=headers)
    assert answer.status_code == 403
    assert "không thuộc phiên làm việc" in answer.text
    assert site.size == before


def test_a_form_without_its_mark_is_refused(office: Member) -> None:
    assert office.client.post(FORM, data={"ngon-ngu": "en"}).status_code == 403
    assert office.post(FORM, {"ngon-ngu": "vi"}).status_code == 303


@pytest.mark.parametrize(
    "host", ["", "noi-khac.example", "testserver.noi-khac.example", "[::1", "1.2.3.4"]
)
def test_only_names_of_ours_are_answered(site: House, host: str) -> None:
    assert site.guest().get("/vao", headers={"host": host}).status_code == 421


def test_in_a_hall_without_names_numbers_are_answered(site: House) -> None:
    site.site.any_address = True
    assert site.guest().get("/vao", headers={"host": "192.168.1.5:8000"}).status_code == 200
    assert site.guest().get("/vao", headers={"host": "noi-khac.example"}).status_code == 421


def test_a_file_of_ours_may_be_kept_and_nothing_else_is_one(site: House) -> None:
    guest = site.guest()
    answer = guest.get(static("thidua.css"))
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert guest.get("/static/0/thidua.css").headers["cache-control"] == "no-cache"
    for path in ("/static/0/..%2fpage.py", "/static/0/%2e%2e/page.py", "/static/0/", "/static/0/x"):
        assert guest.get(path).status_code == 404


def test_an_incident_has_a_number_and_says_nothing_else(
    site: House, office: Member, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError("bí mật của máy chủ")

    monkeypatch.setattr("adapters.views.reader.Views.todo_for", broken)
    with caplog.at_level(logging.ERROR, "thidua.web"):
        answer = office.get("/")
    assert answer.status_code == 500
    assert "bí mật" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["content-security-policy"] == guard.CSP
    number = caplog.records[0].args
    assert isinstance(number, tuple)
    assert str(number[0]) in answer.text
    assert "bí mật" in caplog.text


def test_what_is_said_after_a_decision_goes_nowhere_else(office: Member) -> None:
    for path in ("https://noi-khac.example", "//noi-khac.example", "/\\noi-khac.example"):
        answer = office.client.get(f"/vao?ve={path}")
        assert "noi-khac" not in answer.headers.get("location", "")


@pytest.mark.parametrize("path", ["/so/task", "/so/person", "/bang", "/khong-co"])
def test_what_was_typed_is_never_markup(office: Member, path: str) -> None:
    text = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    for query in ({"tim": text}, {"tinh-den": text}, {"trang": text}):
        answer = office.client.get(path, params=query)
        assert answer.status_code in (200, 400, 404)
        assert "<script>alert" not in answer.text
        assert "<img src=x" not in answer.text


def test_the_past_is_read_only_and_says_so(office: Member) -> None:
    answer = office.get("/so/task/NV-004?tinh-den=15/8/2025")
    assert "Về hiện tại" in answer.text
    assert 'href="/lam/' not in answer.text
    moved = office.get("/so/task?tim=hội+nghị&tinh-den=2025-08-15T10:00")
    assert 'href="/so/task?tim=h%E1%BB%99i+ngh%E1%BB%8B"' in moved.text


def test_screens_name_addresses_once() -> None:
    asked = [(one.path, method) for one in screens() for method in one.methods]
    assert len(asked) == len(set(asked))


def test_every_language_has_the_same_words(site: House, office: Member) -> None:
    assert office.post(FORM, {"ngon-ngu": "en"}).status_code == 303
    text = office.get("/").text
    assert '<html lang="en">' in text
    assert "⟦" not in text


def test_whoever_is_not_signed_in_chooses_a_language_too(site: House) -> None:
    guest = site.guest()
    page = {"referer": "http://testserver/vao?ve=%2Fso"}
    answer = guest.post("/tieng", data={"ngon-ngu": "en"}, headers=page)
    assert answer.headers["location"] == "/vao?ve=%2Fso"
    assert '<html lang="en">' in guest.get("/vao").text
    for elsewhere in ("https://noi-khac.example/x", "http://testserver//noi-khac.example", "x"):
        answer = guest.post("/tieng", data={"ngon-ngu": "vi"}, headers={"referer": elsewhere})
        assert answer.headers["location"] == "/"
