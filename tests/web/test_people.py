"""Signing in, one's own account, invitations: the pages, on the real accounts."""

import re
from collections.abc import Callable
from typing import Any
from unicodedata import normalize

import pyotp
import pytest
from starlette.testclient import TestClient

from adapters.accounts import log
from adapters.accounts.invitations import invite, invited, redeem
from adapters.accounts.passwords import Gate
from adapters.accounts.policy import Policy
from adapters.accounts.roster import account
from adapters.accounts.sessions import of_person
from adapters.web.credentials import browser, source, within
from adapters.web.people import COOKIE
from adapters.web.screens.sign_in import SCREENS

PASSWORD = "hoa ban nở trên đồi"  # noqa: S105 - of nobody
DIRECTOR, OFFICE, STAFF, SPEAKER = "CB-001", "CB-004", "CB-016", "CB-013"

House = Any


@pytest.fixture
def home(site: House) -> House:
    """The site, with passwords that cost little."""
    book = site.site.people.book
    book.policy = Policy(memory=64, passes=1)
    book.gate = Gate(book.policy)
    return site


@pytest.fixture
def known(home: House) -> str:
    """Somebody who has a password."""
    book = home.site.people.book
    return redeem(book, invite(book, STAFF, OFFICE).token, PASSWORD, ())


def enter(client: TestClient, person: str, password: str = PASSWORD, **more: Any) -> Any:
    return client.post("/vao", data={"nguoi": person, "mat-khau": password, **more})


def set_second(home: House, policy: tuple[str, ...] = ("director",)) -> None:
    book = home.site.people.book
    book.policy = book.policy._replace(second_factor=policy)


# Invitations


def test_the_office_makes_a_link_and_the_person_enters_by_it(
    home: House, sign_in: Callable[..., Any]
) -> None:
    slip = sign_in(OFFICE).post("/tai-khoan/moi", {"nguoi": STAFF})
    assert slip.status_code == 200
    assert "Đinh Thị Quỳnh Hoa" in slip.text
    assert "<svg" in slip.text
    assert "style=" not in slip.text.partition("<main")[2]
    path = re.search(r"http://[^<\s]+(/moi/[\w-]+)", slip.text)
    assert path
    browser = home.guest()
    for _ in range(3):  # previews look as well
        page = browser.get(path[1])
        assert page.status_code == 200
        assert page.headers["referrer-policy"] == "no-referrer"
    assert "Đinh Thị Quỳnh Hoa" in page.text
    assert "Phòng Hợp tác quốc tế" in page.text
    done = browser.post(path[1], data={"mat-khau": PASSWORD, "mat-khau-lai": PASSWORD})
    assert (done.status_code, done.headers["location"]) == (303, "/")
    assert browser.get("/toi").status_code == 200
    assert browser.get(path[1]).status_code == 400
    told = [(e.by, e.what) for e in log.read(home.desk.settings.folder)]
    assert told[:2] == [(OFFICE, "invited"), ("", "redeemed")]


@pytest.mark.parametrize(
    ("password", "again", "said"),
    [
        ("ngắn", "ngắn", "ít nhất 10 ký tự"),
        (PASSWORD, f"{PASSWORD}!", "không giống nhau"),
        ("dinhthiquynhhoa", "dinhthiquynhhoa", "họ tên"),
        ("matkhau12345", "matkhau12345", "dễ đoán"),
    ],
)
def test_a_password_that_is_none_is_explained_and_the_link_stays_good(
    home: House, password: str, again: str, said: str
) -> None:
    book = home.site.people.book
    token = invite(book, STAFF, OFFICE).token
    answer = home.guest().post(f"/moi/{token}", data={"mat-khau": password, "mat-khau-lai": again})
    assert answer.status_code == 400
    assert said in answer.text
    assert password not in answer.text
    assert invited(book, token)


@pytest.mark.parametrize("person", [STAFF, SPEAKER])
def test_only_the_office_hands_out_links(
    home: House, sign_in: Callable[..., Any], person: str
) -> None:
    member = sign_in(person)
    assert member.get("/tai-khoan").status_code == 403
    for act in ("moi", "khoa", "mo", "thu-hoi"):
        assert member.post(f"/tai-khoan/{act}", {"nguoi": OFFICE}).status_code == 403
    assert account(home.site.people.book, OFFICE) is not None or True
    assert list(log.read(home.desk.settings.folder))[-1].what == "signed_in"


def test_nobody_takes_over_the_directors_account_on_a_page(
    home: House, sign_in: Callable[..., Any]
) -> None:
    book = home.site.people.book
    office = sign_in(OFFICE)
    assert office.post("/tai-khoan/moi", {"nguoi": DIRECTOR}).status_code == 200
    redeem(book, invite(book, DIRECTOR, OFFICE).token, PASSWORD, ())
    for act in ("moi", "khoa"):
        answer = office.post(f"/tai-khoan/{act}", {"nguoi": DIRECTOR})
        assert answer.status_code == 400
        assert "máy chủ" in answer.text
    assert enter(home.guest(), DIRECTOR).status_code == 303


def test_the_list_shows_how_accounts_stand_and_what_can_be_done(
    home: House, sign_in: Callable[..., Any], known: str
) -> None:
    office = sign_in(OFFICE)
    page = office.get("/tai-khoan", params={"tim": "quynh hoa"})
    assert page.status_code == 200
    assert "đang dùng" in page.text
    assert "1 người" in page.text
    assert office.post("/tai-khoan/khoa", {"nguoi": known}).status_code == 303
    assert enter(home.guest(), known).status_code == 400
    assert office.post("/tai-khoan/mo", {"nguoi": known}).status_code == 303
    assert enter(home.guest(), known).status_code == 303


# Signing in


@pytest.mark.parametrize(
    "typed", [STAFF, "cb-16", " Đinh  Thị Quỳnh Hoa ", "dinh thi quynh hoa", "ĐINH THỊ QUỲNH HOA"]
)
def test_one_enters_by_number_or_by_name(home: House, known: str, typed: str) -> None:
    answer = enter(home.guest(), typed)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


def test_another_keyboard_types_the_same_password(home: House, known: str) -> None:
    assert enter(home.guest(), known, normalize("NFD", PASSWORD)).status_code == 303


def test_whatever_was_wrong_the_answer_is_the_same(
    home: House, known: str, sign_in: Callable[..., Any]
) -> None:
    sign_in(OFFICE).post("/tai-khoan/khoa", {"nguoi": SPEAKER})
    invite(home.site.people.book, "CB-020", OFFICE)

    def answer(person: str, password: str) -> tuple[int, str]:
        found = enter(home.guest(), person, password)
        text = re.sub(r'value="[^"]*"', "", found.text)
        return found.status_code, text

    wrong = answer(known, "không phải mật khẩu")
    assert wrong[0] == 400
    for person in ("CB-999", "Nguyễn Văn Không Có", "CB-020", "CB-030", "", "x" * 5000):
        assert wrong == answer(person, PASSWORD), person


def test_a_session_planted_beforehand_is_not_taken_over(home: House, known: str) -> None:
    client = home.guest()
    client.cookies.set(COOKIE, "planted")
    answer = enter(client, known)
    token = answer.cookies[COOKIE]
    assert token != "planted"  # noqa: S105 - of nobody
    again = enter(client, known, csrf=csrf_of(client))
    assert again.cookies[COOKIE] != token
    assert len(of_person(home.site.people.book, known)) == 1, "the browser's old session ended"


def test_the_cookies_tell_scripts_nothing(home: House, known: str) -> None:
    home.site.root = "https://thidua.example.vn"
    home.site.hosts = ("testserver",)
    answer = enter(home.guest(), known)
    cookies = answer.headers.get_list("set-cookie")
    assert len(cookies) == 2
    for cookie in cookies:
        assert all(word in cookie.lower() for word in ("httponly", "secure", "samesite=lax"))


def test_a_flood_is_answered_429_and_says_how_long(home: House, known: str) -> None:
    client = home.guest()
    codes = [enter(client, known, f"sai lần thứ {n}").status_code for n in range(8)]
    assert codes == [400] * 6 + [429] * 2
    answer = enter(client, known)
    assert int(answer.headers["retry-after"]) >= 1
    assert "phải chờ" in answer.text


def test_a_known_browser_is_not_slowed_by_strangers(home: House, known: str) -> None:
    own = home.guest()
    enter(own, known)
    own.cookies.delete(COOKIE)
    stranger = home.guest()
    for n in range(10):
        enter(stranger, known, f"sai lần thứ {n}")
    assert enter(stranger, known).status_code == 429
    assert enter(own, known).status_code == 303


@pytest.mark.parametrize(
    "onwards",
    ["//evil.example", "https://evil.example", "/\\evil.example", "/vao", "/x\r\nset-cookie: a=b"],
)
def test_signing_in_leads_nowhere_else(home: House, known: str, onwards: str) -> None:
    assert enter(home.guest(), known, ve=onwards).headers["location"] == "/"


def test_signing_in_goes_on_to_the_page_that_was_wanted(home: House, known: str) -> None:
    client = home.guest()
    wanted = client.get("/kiem-toan?so=3")
    assert wanted.headers["location"] == "/vao?ve=%2Fkiem-toan%3Fso%3D3"
    page = client.get(wanted.headers["location"])
    assert 'value="/kiem-toan?so=3"' in page.text
    assert enter(client, known, ve="/kiem-toan?so=3").headers["location"] == "/kiem-toan?so=3"


def test_whoever_has_left_the_agency_is_out_at_once(
    home: House, known: str, sign_in: Callable[..., Any]
) -> None:
    client = home.guest()
    enter(client, known)
    assert client.get("/toi").status_code == 200
    home.desk.decide("person.depart", known, {"reason": "Chuyển công tác"}, person=OFFICE)
    assert client.get("/toi").headers["location"].startswith("/vao")
    assert enter(home.guest(), known).status_code == 400
    token = invite(home.site.people.book, known, OFFICE).token
    assert home.guest().get(f"/moi/{token}").status_code == 400


def test_signing_out_needs_a_form_and_ends_the_session(home: House, known: str) -> None:
    client = home.guest()
    token = enter(client, known).cookies[COOKIE]
    assert client.get("/ra").status_code == 200
    assert client.post("/ra").status_code == 403, "without its csrf"
    csrf = csrf_of(client)
    assert client.post("/ra", data={"csrf": csrf}).headers["location"] == "/vao"
    fresh = home.guest()
    fresh.cookies.set(COOKIE, token)
    assert fresh.get("/toi").status_code == 303


# The second factor


def csrf_of(client: TestClient, path: str = "/toi") -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(path).text)
    assert found
    return found[1]


def secret_on(page: str) -> str:
    found = re.search(r'class="secret">([A-Z2-7 ]+)<', page)
    assert found
    return found[1].replace(" ", "")


def now_of(home: House, ahead: int = 0) -> int:
    return int(home.clock().timestamp()) + ahead


def test_an_authenticator_is_set_up_and_then_asked_for(home: House, known: str) -> None:
    client = home.guest()
    enter(client, known)
    page = client.get("/toi/lop-hai").text
    assert secret_on(page) == secret_on(client.get("/toi/lop-hai").text), "a reload keeps it"
    totp = pyotp.TOTP(secret_on(page))
    csrf = csrf_of(client)
    wrong = client.post("/toi/lop-hai", data={"csrf": csrf, "ma": "000000"})
    assert wrong.status_code == 400
    done = client.post("/toi/lop-hai", data={"csrf": csrf, "ma": totp.at(now_of(home))})
    assert done.status_code == 200
    codes = re.findall(r"<code>([a-z2-9-]{14})</code>", done.text)
    assert len(codes) == 10

    other = home.guest()
    half = enter(other, known, ve="/toi")
    assert half.headers["location"] == "/vao/ma?ve=/toi"
    assert other.get("/toi").status_code == 303, "half signed in is not signed in"
    assert other.post("/vao/ma", data={"ma": totp.at(now_of(home))}).status_code == 400, "used"
    answer = other.post("/vao/ma", data={"ma": codes[3].upper(), "ve": "/toi"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/toi")
    assert other.get("/toi").status_code == 200


def test_an_office_that_needs_it_sets_it_up_before_the_first_page(home: House) -> None:
    set_second(home)
    book = home.site.people.book
    redeem(book, invite(book, DIRECTOR, OFFICE).token, PASSWORD, ())
    client = home.guest()
    assert enter(client, DIRECTOR).headers["location"] == "/vao/lop-hai?ve=/"
    assert client.get("/").status_code == 303
    page = client.get("/vao/lop-hai").text
    code = pyotp.TOTP(secret_on(page)).at(now_of(home))
    done = client.post("/vao/lop-hai", data={"ma": code})
    assert done.status_code == 200
    assert client.get("/toi").status_code == 200
    drop = {"csrf": csrf_of(client), "mat-khau-cu": PASSWORD}
    assert client.post("/toi/lop-hai/bo", data=drop).status_code == 400


def test_whoever_chairs_a_council_can_be_asked_for_it(home: House) -> None:
    chair = next(iter(home.desk.views.states("council").values())).chair
    offices = home.desk.views.offices(chair, home.desk.today)
    book = home.site.people.book
    redeem(book, invite(book, chair, OFFICE).token, PASSWORD, ())
    for policy, location in (((), "/"), (("auditor", "chair"), "/vao/lop-hai?ve=/")):
        set_second(home, policy)
        assert "auditor" not in {office.role for office in offices}
        assert enter(home.guest(), chair).headers["location"] == location


def test_who_decides_or_sees_much_is_advised_to_have_one_until_they_do(home: House) -> None:
    advice = '<p class="advice">'
    chair = next(iter(home.desk.views.states("council").values())).chair
    for person in (OFFICE, DIRECTOR, chair):
        member = home.sign_in(person)
        assert advice in member.get("/").text
        assert advice not in member.get("/?tinh-den=0").text, "the past asks for nothing"
    assert advice not in home.sign_in(STAFF).get("/").text
    member = home.sign_in(OFFICE)
    code = pyotp.TOTP(secret_on(member.get("/toi/lop-hai").text)).at(now_of(home))
    assert member.post("/toi/lop-hai", {"ma": code}).status_code == 200
    assert advice not in home.sign_in(OFFICE).get("/").text


def test_accounts_are_found_by_those_who_manage_them(home: House) -> None:
    for person, seen in ((OFFICE, True), (DIRECTOR, True), (STAFF, False)):
        member = home.sign_in(person)
        assert ('<a href="/tai-khoan">' in member.get("/so").text) == seen
        assert member.get("/tai-khoan").status_code == (200 if seen else 403)


def test_dropping_it_asks_for_the_password(home: House, known: str) -> None:
    client = home.guest()
    enter(client, known)
    secret = secret_on(client.get("/toi/lop-hai").text)
    code = pyotp.TOTP(secret).at(now_of(home))
    client.post("/toi/lop-hai", data={"csrf": csrf_of(client), "ma": code})
    for password, status in (("sai mật khẩu rồi", 400), (PASSWORD, 303)):
        sent = {"csrf": csrf_of(client), "mat-khau-cu": password}
        assert client.post("/toi/lop-hai/bo", data=sent).status_code == status


# One's own account


def test_the_page_of_the_account_in_both_languages(
    home: House, sign_in: Callable[..., Any]
) -> None:
    member = sign_in(SPEAKER)
    assert "Nơi đang đăng nhập" in member.get("/toi").text
    member.post("/toi/ngon-ngu", {"ngon-ngu": "en"})
    page = member.get("/toi").text
    assert "Where you are signed in" in page
    assert "⟦" not in page
    member.post("/toi/ngon-ngu", {"ngon-ngu": "fr"})
    assert "Nơi đang đăng nhập" in member.get("/toi").text


def test_another_office_is_another_session(home: House, sign_in: Callable[..., Any]) -> None:
    member = sign_in(SPEAKER)
    before = member.client.cookies[COOKIE]
    answer = member.post("/toi/vai-tro", {"vai-tro": "unit HTQT"})
    assert answer.status_code == 303
    assert answer.cookies[COOKIE] != before
    (session,) = of_person(home.site.people.book, SPEAKER)
    assert (session.role, session.unit) == ("unit", "HTQT")


def test_an_office_one_does_not_hold_cannot_be_chosen(
    home: House, sign_in: Callable[..., Any]
) -> None:
    assert sign_in(SPEAKER).post("/toi/vai-tro", {"vai-tro": "director "}).status_code == 400


def test_another_password_leaves_only_this_browser_signed_in(home: House, known: str) -> None:
    here, there = home.guest(), home.guest()
    enter(here, known)
    enter(there, known)
    fresh = "lúa chín vàng trên đồng"
    sent = {"mat-khau-cu": PASSWORD, "mat-khau": fresh, "mat-khau-lai": fresh}
    assert here.post("/toi/mat-khau", data={**sent, "csrf": csrf_of(here)}).status_code == 303
    assert here.get("/toi").status_code == 200
    assert there.get("/toi").status_code == 303
    assert enter(home.guest(), known).status_code == 400
    assert enter(home.guest(), known, fresh).status_code == 303


def test_one_sees_where_one_is_signed_in_and_ends_it(home: House, known: str) -> None:
    here, there = home.guest(), home.guest()
    enter(here, known)
    there.headers["user-agent"] = "Mozilla/5.0 (Linux; Android 14) Firefox/131.0"
    enter(there, known)
    page = here.get("/toi").text
    assert "Firefox, Android" in page
    here.post("/toi/phien", data={"csrf": csrf_of(here), "phien": "khac"})
    assert there.get("/toi").status_code == 303
    assert here.get("/toi").status_code == 200


# From where


@pytest.mark.parametrize(
    ("peer", "forwarded", "trusted", "found"),
    [
        ("203.0.113.7", "10.0.0.1", (), "203.0.113.7"),
        ("127.0.0.1", "203.0.113.7", ("127.0.0.1",), "203.0.113.7"),
        ("127.0.0.1", "1.1.1.1, 203.0.113.7", ("127.0.0.1",), "203.0.113.7"),
        ("127.0.0.1", "203.0.113.7, 10.1.2.3", ("127.0.0.1", "10.0.0.0/8"), "203.0.113.7"),
        ("127.0.0.1", "", ("127.0.0.1",), "127.0.0.1"),
        ("::1", "2001:db8::1", ("::1/128",), "2001:db8::1"),
    ],
)
def test_only_trusted_proxies_are_believed(
    peer: str, forwarded: str, trusted: tuple[str, ...], found: str
) -> None:
    from starlette.requests import Request

    headers = [(b"x-forwarded-for", forwarded.encode())] if forwarded else []
    request = Request({"type": "http", "client": (peer, 1), "headers": headers})
    assert found == source(request, trusted)


def test_what_is_no_address_lies_in_no_network() -> None:
    assert not within("testclient", ("127.0.0.1",))


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/126 Safari/537 Edg/126",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (iPhone; CPU) Version/17.5 Safari/604.1", "Safari, iPhone"),
        ("curl/8.5.0", "curl/8.5.0"),
        ("", ""),
    ],
)
def test_browsers_are_called_what_people_call_them(agent: str, said: str) -> None:
    assert said == browser(agent)


def test_every_open_page_of_signing_in_answers(home: House) -> None:
    for screen in SCREENS:
        if screen.open and "GET" in screen.methods:
            assert home.guest().get(screen.path).status_code in (200, 303)
