"""Signing in as people do it: by the link on a slip, with a passkey, on a phone, by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from adapters.accounts.book import Book
from adapters.accounts.invitations import invite

from .conftest import DESK, OFFICE, PATIENCE, PHONE
from .house import House
from .serve import FileClock

NOW, PERSON = "2025-08-20 16:30", "CB-016"
PASSWORD = "hoa ban nở trên đồi"  # noqa: S105 - of nobody
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
EVERY = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def home(house: Callable[..., House]) -> House:
    return house("Lập sổ và quy chế của cơ quan", now=NOW)


@pytest.fixture
def link(home: House) -> str:
    """The address on a slip."""
    book = Book(home.folder, clock=FileClock(home.folder / "dong-ho.txt"))
    made = invite(book, PERSON, OFFICE)
    book.close()
    return f"/moi/{made.token}"


@pytest.fixture
def page(browser: Browser, home: House) -> Iterator[Page]:
    # A passkey is bound to a name: browsers take "localhost" for one, and no address.
    context = browser.new_context(
        viewport=small(), locale="vi-VN", base_url=home.url.replace("127.0.0.1", "localhost")
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def small() -> ViewportSize:
    """A phone."""
    return {"width": PHONE["width"], "height": PHONE["height"]}


def open_account(page: Page, link: str) -> None:
    page.goto(link)
    page.get_by_label("Chọn mật khẩu").fill(PASSWORD)
    page.get_by_label("Gõ lại mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Lập tài khoản và vào").click()
    page.wait_for_url(lambda url: "/moi/" not in url)


def test_from_the_slip_to_a_passkey_and_back_in_by_it(page: Page, link: str) -> None:
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    open_account(page, link)
    page.goto("/toi")
    page.get_by_label("Gọi khóa này là").fill("Điện thoại của tôi")
    page.get_by_role("button", name="Thêm khóa của máy này").click()
    expect(page.get_by_text("Điện thoại của tôi – lập")).to_be_visible()
    page.get_by_role("button", name="Đăng xuất").click()
    page.wait_for_url("**/vao")
    page.get_by_role("button", name="Vào bằng khóa của máy").click()
    page.wait_for_url(lambda url: not url.endswith("/vao"))
    page.goto("/toi")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đinh Thị Quỳnh Hoa")


def test_with_scripts_off_by_keyboard_alone(browser: Browser, home: House, link: str) -> None:
    context = browser.new_context(viewport=small(), java_script_enabled=False, base_url=home.url)
    page = context.new_page()
    open_account(page, link)
    page.goto("/ra")
    page.get_by_role("main").get_by_role("button", name="Đăng xuất").press("Enter")
    page.wait_for_url("**/vao")
    expect(page.get_by_role("button", name="Vào bằng khóa của máy")).to_be_hidden()
    page.get_by_label("Mã cán bộ hoặc họ và tên").focus()
    page.keyboard.type("dinh thi quynh hoa")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("/vao"))
    page.goto("/toi")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đinh Thị Quỳnh Hoa")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing(
    browser: Browser, home: House, link: str, scheme: Any, size: Any, tmp_path: Path
) -> None:
    context = browser.new_context(
        viewport=size, color_scheme=scheme, base_url=home.url, bypass_csp=True
    )
    page = context.new_page()
    found = looked_at(page, "/vao", link)
    page.goto("/vao")
    page.get_by_label("Mật khẩu").fill("sai")
    page.get_by_label("Mã cán bộ hoặc họ và tên").fill("x")
    page.get_by_role("button", name="Vào", exact=True).click()
    found += violations(page)
    open_account(page, link)
    found += looked_at(page, "/toi", "/toi/lop-hai", "/ra")
    context.clear_cookies()
    home.sign_in(page, OFFICE)
    found += looked_at(page, "/tai-khoan")
    page.get_by_role("button", name="Làm liên kết mời: Phạm Quang Khải").click()
    found += violations(page)
    context.close()
    assert found == []


def looked_at(page: Page, *paths: str) -> list[str]:
    found = []
    for path in paths:
        page.goto(path)
        found += violations(page)
    return found


def violations(page: Page) -> list[str]:
    answer = Axe().run(page, options={"runOnly": {"type": "tag", "values": EVERY["runOnly"]}})
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
    return [
        f"{page.url} {one['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
        for one in answer.response["violations"]
        for node in one["nodes"]
    ]
