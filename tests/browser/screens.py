"""``python -m tests.browser.screens [NAME…]``: pictures of every page into ``docs/screens``.

Each in the light at both widths; those in ``DARK`` in the dark as well. Also writes the list of
them, with one line for each.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

from tests import chromium

from .conftest import DESK, PHONE
from .pages import PAGES, Houses, Visited

PLACE = Path(__file__).parents[2] / "docs" / "screens"
HIGHEST = 2400  # pixels of a picture
DARK = frozenset({
    *("trang-dau", "don-vi", "giam-doc", "de-nghi-mot", "hop-mot", "phieu", "hoi-nghi-mot"),
    *("don-tiep-ban", "kiem-toan", "lich-su", "vi-sao", "dai-bieu-mot", "kinh-phi", "tien-do"),
    *("the-nhiem-vu", "lam-giao-nhiem-vu", "khong-duoc", "vao"),
})  # fmt: skip
HEAD = """# Các trang của thidua

Ảnh chụp từng trang trên sổ mẫu, sinh bằng `make screens`: rộng 360 px như điện thoại và 1.280 px
như máy bàn, giao diện sáng; các trang chính có thêm giao diện tối. Trang dài được cắt ở 2.400 px.
Người và việc trong ảnh đều hư cấu.

| Trang | Địa chỉ | 360 px | 1.280 px |
|---|---|---|---|
"""


def main(names: list[str]) -> None:
    """Take the pictures of the pages named, of all where none is."""
    PLACE.mkdir(parents=True, exist_ok=True)
    if not names:
        for old in PLACE.glob("*.png"):
            old.unlink()
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=chromium.PROGRAM, args=chromium.OPTIONS)
        houses = Houses(browser, Path(folder))
        for page in PAGES:
            if not names or page.name in names:
                take(houses, page)
        houses.close()
        browser.close()
    lines = (line(page) for page in PAGES)
    (PLACE / "README.md").write_text(HEAD + "".join(lines), encoding="utf-8")


def take(houses: Houses, visited: Visited) -> None:
    """The pictures of one page."""
    for size in (PHONE, DESK):
        page = houses.enter(visited, size).new_page()
        page.goto(houses.address(visited))
        height = page.evaluate("document.documentElement.scrollHeight")
        tall: ViewportSize = {
            "width": size["width"],
            "height": max(size["height"], min(height, HIGHEST)),
        }
        page.set_viewport_size(tall)
        for scheme in schemes(visited):
            page.emulate_media(
                color_scheme="light" if scheme == "sang" else "dark", reduced_motion="reduce"
            )
            page.screenshot(path=PLACE / picture(visited, size, scheme))
        page.close()


def schemes(visited: Visited) -> tuple[str, ...]:
    """The schemes a page is pictured in."""
    return ("sang", "toi") if visited.name in DARK else ("sang",)


def picture(visited: Visited, size: ViewportSize, scheme: str) -> str:
    """The file of a picture."""
    return f"{visited.name}-{size['width']}-{scheme}.png"


def line(visited: Visited) -> str:
    """A page in the list."""
    small, wide = (
        ", ".join(
            f"[{'sáng' if one == 'sang' else 'tối'}]({picture(visited, size, one)})"
            for one in schemes(visited)
        )
        for size in (PHONE, DESK)
    )
    address = visited.path.partition("?")[0]
    return f"| {visited.what} | `{address}` | {small} | {wide} |\n"


if __name__ == "__main__":
    main(sys.argv[1:])
