"""Forms of other pages, sessions of other people, addresses of other houses: all are refused."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import quote, unquote, urlsplit
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from adapters.accounts import sessions
from adapters.accounts.book import Book
from adapters.accounts.invitations import invite, redeem
from adapters.web.people import COOKIE
from adapters.web.screens import Screen, screens
from adapters.web.server import IDLE_SECONDS
from domain.catalogue import CATALOGUE
from tests.stories import told

from .conftest import PASSWORD, House, Member

OFFICE, UNIT = "CB-004", "CB-013"
PLAN, SESSION = "KH-2025-01", "PH-2025-01"
POSTS = [one for one in screens() if "POST" in one.methods]
PARTS = {
    "plan": PLAN, "session": SESSION, "vote": "BP-001", "desk": "W1", "task": "NV-003",
    "decision": "task.report", "id:path": "NV-003", "id": "ĐX-2025-001", "token": "x",
}  # fmt: skip
ELSEWHERE = [
    {"origin": "https://noi-khac.example"},
    {"origin": "http://testserver.noi-khac.example"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
]
OUT = [
    "//noi-khac.example", "/\\noi-khac.example", "\\\\noi-khac.example", "https://noi-khac.example",
    "/\t/noi-khac.example", "/\n/noi-khac.example", "/%09/noi-khac.example", "javascript:alert(1)",
    "/%2f%2fnoi-khac.example", "/%5cnoi-khac.example", "//noi-khac.example",
    "/\u2044/noi-khac.example", "/\uff0f\uff0fnoi-khac.example", "///noi-khac.example", ".noi-khac.example",
    "@noi-khac.example", "/\r\nset-cookie: thidua=x", "/\u2028/noi-khac.example", " //noi-khac.example",
    "/.//noi-khac.example", "/so/..//noi-khac.example", "http:noi-khac.example",
]  # fmt: skip
BROKEN = [
    "a\r\nset-cookie: x=1",
    "a\nlocation: //x",
    "a\0b",
    'a"; filename="b.html',
    "\u2028",
    "é\ud7ff",
]


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The sample agency after its whole story: nothing that is tried here may change it."""
    made = House(told(tmp_path_factory.mktemp("gia") / "so"), "2025-08-20 16:30")
    yield made
    made.close()


def address(screen: Screen) -> str:
    """A screen's address with parts that mean something."""
    return re.sub(r"{([^}]+)}", lambda part: quote(PARTS.get(part[1], "x")), screen.path)


def stand(house: House) -> tuple[object, ...]:
    """All that a form could change: the log, and every account, invitation and session."""
    book = house.site.people.book
    tables = ("account", "session", "invitation", "machine", "passkey", "second", "code")
    known = {name for (name,) in book.ask("SELECT name FROM sqlite_master WHERE type = 'table'")}
    counted = tuple(book.ask(f"SELECT count(*) FROM {t}")[0] for t in tables if t in known)
    accounts = book.ask(
        "SELECT person, password, changed, locked, language FROM account ORDER BY 1"
    )
    offices = book.ask("SELECT number, role, unit, csrf FROM session ORDER BY 1")
    return house.size, counted, accounts, offices


@pytest.mark.parametrize("screen", [s for s in POSTS if not s.open], ids=lambda s: s.path)
def test_a_form_not_made_for_this_session_does_nothing(agency: House, screen: Screen) -> None:
    office, other = agency.sign_in(OFFICE), agency.sign_in(UNIT)
    path, before = address(screen), stand(agency)
    facts = {"do": "ghi", "nguoi": "CB-020", "ngon-ngu": "en", "phien": "khac", "viec": "bao-cao"}
    for csrf in ("", "x", other.csrf, office.csrf[:-1], office.csrf + "x", "é", "\0"):
        answer = office.client.post(path, data={**facts, "csrf": csrf})
        assert answer.status_code == 403, (path, csrf)
        assert "không thuộc phiên làm việc" in answer.text
    for headers in ELSEWHERE:
        assert office.post(path, dict(facts), headers=headers).status_code == 403, (path, headers)
    assert office.client.post(f"{path}?csrf={office.csrf}", data=facts).status_code == 403
    assert stand(agency) == before


@pytest.mark.parametrize("screen", [s for s in POSTS if s.open], ids=lambda s: s.path)
def test_nobody_is_signed_in_by_a_form_of_another_page(agency: House, screen: Screen) -> None:
    agency.sign_in(UNIT)
    before = stand(agency)
    for headers in ELSEWHERE:
        facts = {"nguoi": UNIT, "mat-khau": PASSWORD, "ma": "000000", "person": UNIT}
        answer = agency.guest().post(address(screen), data=facts, headers=headers)
        assert answer.status_code in (403, 404), headers
        assert COOKIE not in answer.cookies
    assert stand(agency) == before


@pytest.mark.parametrize("screen", [s for s in POSTS if not s.open], ids=lambda s: s.path)
def test_without_a_session_nothing_is_done(agency: House, screen: Screen) -> None:
    before = stand(agency)
    for cookie in ("", "x", "' OR 1=1 --", "a" * 4000):
        client = agency.guest()
        client.cookies.set(COOKIE, cookie)
        answer = client.post(address(screen), data={"csrf": ""})
        assert (answer.status_code, answer.headers["location"]) == (303, "/vao")
    assert stand(agency) == before


def test_no_link_changes_anything(agency: House) -> None:
    """Whatever a page elsewhere can make a browser fetch records nothing."""
    office, before = agency.sign_in(OFFICE), stand(agency)
    for screen in POSTS:
        for method in ("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"):
            answer = office.client.request(
                method, address(screen), params={"do": "ghi", "csrf": office.csrf}
            )
            assert answer.status_code < 500, (method, screen.path)
    assert stand(agency)[:3] == before[:3]


def test_the_api_is_not_asked_by_cookies(agency: House) -> None:
    office, before = agency.sign_in(OFFICE), agency.size
    for topic in CATALOGUE.topics.values():
        for one in topic.decisions:
            for path in (f"/{topic.name}/{one.name}", f"/{topic.name}/X-1/{one.name}"):
                answer = office.post(f"/api/v1{path}", {})
                assert answer.status_code == 401, path
    for path in ("/task", "/vote/BP-001", "/vote/BP-001/history", "/sheets/tasks"):
        for bearer in ("", "Bearer", "Bearer ", "Bearer x", "Basic eDp4", "Bearer ' OR 1=1"):
            answer = office.get(f"/api/v1{path}", headers={"authorization": bearer})
            assert answer.status_code == 401
    assert agency.size == before


# Sessions


def sign_in(client: TestClient, person: str, password: str = PASSWORD, **more: str) -> Any:
    """What the form of the first page answers."""
    return client.post("/vao", data={"nguoi": person, "mat-khau": password, **more})


def account(house: House, person: str) -> None:
    book = house.site.people.book
    redeem(book, invite(book, person, OFFICE).token, PASSWORD, ())


def test_a_planted_session_is_not_the_one_that_is_signed_in(site: House) -> None:
    account(site, UNIT)
    for planted in ("x", "0" * 43, _ended(site)):
        victim = site.guest()
        victim.cookies.set(COOKIE, planted)
        fresh = sign_in(victim, UNIT).cookies[COOKIE]
        assert fresh != planted
        assert _opens(site, fresh)
        assert not _opens(site, planted), "the planted one opens nothing"


def test_who_is_signed_in_is_not_signed_in_as_somebody_else_unasked(site: House) -> None:
    account(site, UNIT)
    member = site.sign_in("CB-015")
    assert sign_in(member.client, UNIT).status_code == 403
    assert "CB-015" in member.get("/toi").text


def _ended(house: House) -> str:
    member = house.sign_in("CB-015")
    token = str(member.client.cookies[COOKIE])
    member.post("/ra")
    return token


def _opens(house: House, token: str) -> bool:
    browser = house.guest()
    browser.cookies.set(COOKIE, token)
    return bool(browser.get("/toi").status_code == 200)


def test_a_session_travels_in_a_cookie_and_never_in_an_address(site: House) -> None:
    account(site, UNIT)
    token = site.sign_in(UNIT).client.cookies[COOKIE]
    for name in (COOKIE, "token", "session", "csrf"):
        assert site.guest().get(f"/toi?{name}={token}").status_code == 303
    assert site.guest().get("/toi", headers={"authorization": f"Bearer {token}"}).status_code == 303
    member = site.sign_in(UNIT)
    for path in ("/", "/toi", "/don-vi", "/so/task"):
        text = member.get(path).text
        assert member.client.cookies[COOKIE] not in text
        assert not re.search(rf'(href|action|src)="[^"]*{re.escape(member.csrf)}', text)


@pytest.mark.parametrize("root", ["", "https://testserver"])
def test_cookies_are_closed_to_scripts_and_other_sites(site: House, root: str) -> None:
    account(site, UNIT)
    site.site.root = root
    client = TestClient(site.app, base_url=root or "http://testserver", follow_redirects=False)
    site.clients.append(client)
    answer = sign_in(client, UNIT)
    set_ = answer.headers.get_list("set-cookie")
    assert len(set_) >= 2
    for cookie in map(str.lower, set_):
        assert "httponly" in cookie
        assert "samesite=lax" in cookie
        assert ("secure" in cookie) == bool(root)
        assert "domain" not in cookie


def test_signing_out_ends_it_on_the_server(site: House) -> None:
    member = site.sign_in(UNIT)
    token = member.client.cookies[COOKIE]
    assert member.post("/ra").status_code == 303
    again = site.guest()
    again.cookies.set(COOKIE, token)
    assert again.get("/toi").status_code == 303


def test_a_session_ends_by_itself_idle_or_not(site: House) -> None:
    policy = site.site.people.book.policy
    idle, busy = site.sign_in(UNIT), site.sign_in("CB-014")
    start = site.clock.moment
    site.clock.moment = start + timedelta(seconds=policy.idle + 1)
    assert idle.get("/toi").status_code == 303
    site.clock.moment = start
    for step in range(int(policy.longest // (policy.idle / 2)) + 2):
        site.clock.moment = start + timedelta(seconds=step * policy.idle / 2)
        code = busy.get("/toi").status_code
    assert code == 303, "used all the time it ends all the same"
    assert IDLE_SECONDS < policy.idle


def test_a_new_password_ends_every_other_session_and_refreshes_this_one(site: House) -> None:
    here, there = site.sign_in(UNIT), site.sign_in(UNIT)
    before = here.client.cookies[COOKIE]
    new = "mưa rơi trên mái ngói cũ"
    answer = here.post(
        "/toi/mat-khau", {"mat-khau-cu": PASSWORD, "mat-khau": new, "mat-khau-lai": new}
    )
    assert answer.status_code == 303, answer.text[-1500:]
    assert there.get("/toi").status_code == 303
    assert _opens(site, answer.cookies[COOKIE])
    assert not _opens(site, before)


def test_another_office_is_another_token(site: House) -> None:
    member = site.sign_in("CB-002")
    before = member.client.cookies[COOKIE]
    answer = member.post("/toi/vai-tro", {"vai-tro": "director "})
    assert _opens(site, answer.cookies[COOKIE])
    assert not _opens(site, before)
    taken = site.sign_in("CB-015")
    answer = taken.post("/toi/vai-tro", {"vai-tro": "director "})
    assert answer.status_code in (400, 403)


def test_many_cookies_of_one_name_sign_nobody_in(site: House) -> None:
    token = site.sign_in(UNIT).client.cookies[COOKIE]
    answer = site.guest().get("/toi", headers={"cookie": f"{COOKIE}={token}; {COOKIE}=x"})
    assert answer.status_code == 303
    assert isinstance(site.site.people.book, Book)
    assert sessions.find(site.site.people.book, token)


# Addresses and headers


@pytest.mark.parametrize("where", OUT)
def test_no_redirect_leads_out_of_the_house(agency: House, where: str) -> None:
    member = agency.sign_in(UNIT)
    answers = [
        member.client.get("/vao", params={"ve": where}),
        sign_in(agency.guest(), UNIT, ve=where),
        member.post(
            "/toi/ngon-ngu",
            {"ngon-ngu": "vi", "ve": where},
            headers={
                "referer": where.strip()
                .encode("ascii", "ignore")
                .decode()
                .replace("\r\n", "")
                .replace("\n", "")
                .replace("\t", "")
            },
        ),
        member.get(f"/don-tiep/{PLAN}", params={"ban": where}),
        agency.guest().get(f"/vao/ma?ve={quote(where)}"),
        agency.guest().get(f"/{quote(where, safe='')}"),
        agency.guest().get(f"/so/{quote(where, safe='')}"),
    ]
    for answer in answers:
        there = answer.headers.get("location", "/")
        assert _stays(there), (where, there)
        assert not {"\r", "\n", "\t"} & set(there)


def _stays(there: str) -> bool:
    found = urlsplit(there.replace("\\", "/"))
    return there.startswith("/") and not there.startswith(("//", "/\\")) and not found.netloc


def test_the_sign_in_form_offers_no_way_out(agency: House) -> None:
    for where in OUT:
        text = agency.guest().get("/vao", params={"ve": where}).text
        for found in re.findall(r'name="ve" value="([^"]*)"', text):
            assert _stays(found), where


@pytest.mark.parametrize("text", BROKEN)
def test_nothing_typed_breaks_a_header(agency: House, text: str) -> None:
    member = agency.sign_in(OFFICE)
    typed = quote(text, safe="")
    answers = [
        member.get(f"/don-tiep/{PLAN}?ban={typed}"),
        member.get(f"/bang/{typed}?tai=xlsx"),
        member.get(f"/bang/budget.lines/{typed}?tai=xlsx"),
        member.get(f"/minh-chung/{typed}"),
        member.get(f"/kiem-toan/xuat/{typed}/tai-ve"),
        member.get(f"/man-hinh/{typed}?khoa={typed}"),
        member.get(f"/vao?ve=/{typed}"),
        member.post("/toi/ngon-ngu", {"ngon-ngu": text}),
        member.post(
            "/don-vi/kien-nghi", {"plan": text, "subject": text, "text": text, "answer_by": text}
        ),
        agency.guest().get(
            "/", headers={"cookie": f"ngon-ngu={typed}; da-lam={typed}; man-hinh={typed}"}
        ),
    ]
    for answer in answers:
        assert answer.status_code < 500
        for name, value in answer.headers.multi_items():
            assert not {"\r", "\n", "\0"} & set(value), name
            assert name != "set-cookie" or value.split("=")[0] in (
                "thidua",
                "thidua-may",
                "da-lam",
                "man-hinh",
            )
        assert answer.headers.get("location", "/").startswith("/")


@pytest.mark.parametrize(
    "host",
    ["noi-khac.example", "testserver@noi-khac.example", "noi-khac.example@testserver",
     "testserver/noi-khac", "testserver?x", "testserver#x", "testserver:80@noi-khac.example",
     "testserver\\noi-khac.example", "testserver, noi-khac.example", "testserver:x", "testserver x",
     "[testserver]", "тestserver".encode().decode("latin-1")],
)  # fmt: skip
def test_an_address_under_another_name_is_not_answered(agency: House, host: str) -> None:
    answer = agency.guest().get("/vao", headers=[(b"host", host.encode("latin-1"))])
    assert answer.status_code == 421, host


def test_what_strangers_say_of_themselves_counts_for_nothing(site: House) -> None:
    headers = {
        "x-forwarded-host": "noi-khac.example", "x-forwarded-proto": "https", "x-forwarded-for": "1.2.3.4",
        "forwarded": "host=noi-khac.example", "x-original-url": "/kiem-toan", "x-rewrite-url": "/kiem-toan",
        "x-http-method-override": "POST", "x-remote-user": "CB-001", "remote-user": "CB-001",
    }  # fmt: skip
    office = site.sign_in(OFFICE)
    answer = office.post("/tai-khoan/moi", {"nguoi": "CB-020"}, headers=headers)
    assert answer.status_code == 200
    assert "noi-khac" not in answer.text
    assert site.guest().get("/", headers=headers).status_code == 303
    for _ in range(70):  # a thousand pretended addresses are one that knocks
        headers["x-forwarded-for"] = f"9.9.{_}.9"
        site.guest().post("/vao", data={"nguoi": f"x{_}", "mat-khau": "sai"}, headers=headers)
    last = site.guest().post("/vao", data={"nguoi": "xyz", "mat-khau": "sai"}, headers=headers)
    assert last.status_code == 429


def test_nothing_personal_is_kept_by_caches_or_shown_in_frames(agency: House) -> None:
    office = agency.sign_in(OFFICE)
    for path in (
        "/",
        "/toi",
        "/so/task",
        "/khong-co",
        "/tai-khoan",
        "/vao",
        "/bang/tasks?tai=xlsx",
    ):
        headers = office.get(path).headers
        assert headers["cache-control"] == "no-store", path
        assert headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["referrer-policy"] in ("same-origin", "no-referrer")
        assert "server" not in headers


def test_an_invitation_opens_once_and_leaves_no_trace(site: House) -> None:
    made = invite(site.site.people.book, "CB-020", OFFICE)
    path, new = f"/moi/{made.token}", "sóng vỗ bờ cát trắng"
    shown = site.guest().get(path)
    assert shown.status_code == 200
    assert shown.headers["referrer-policy"] == "no-referrer"
    facts = {"mat-khau": new, "mat-khau-lai": new}
    assert site.guest().post(path, data=facts).status_code == 303
    for _ in range(2):
        again = site.guest().post(path, data=facts)
        assert again.status_code >= 400
        assert COOKIE not in again.cookies
    assert site.guest().get(f"/moi/{uuid4()}").status_code >= 400
    assert unquote(path)


def test_a_member_is_a_browser(agency: House) -> None:
    assert isinstance(agency.sign_in(UNIT), Member)
