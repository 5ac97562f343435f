"""Every page: nothing axe objects to, nothing to scroll sideways, nothing foreign, no word missing.

Source: WCAG 2.2 AA and the best practices of axe-core; both schemes, a phone and a desk.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Page, Response

from adapters.web.screens import screens

from .conftest import DESK, PHONE
from .journey import overflows
from .pages import FILES, PAGES, Houses, Visited

pytestmark = pytest.mark.xdist_group("pages")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
SIZES = {"360": PHONE, "1280": DESK}

# What is wrong with a page beside what axe sees: texts, empty when nothing is.
LOOK = """() => {
  const wrong = [];
  if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
  if (!['vi', 'en'].includes(document.documentElement.lang)) wrong.push('no language');
  if (/[⟦⟧]|web\\.[a-z_]+\\.[a-z_]/.test(document.body.innerText)) wrong.push('a word is missing');
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  if (new Set(ids).size !== ids.length) wrong.push('an id stands twice');
  const taps = 'button:not([aria-hidden=true]), [role=button], input[type=submit]';
  for (const e of document.querySelectorAll(taps)) {
    const box = e.getBoundingClientRect();
    if (innerWidth < 400 && box.width && (box.height < 43.5 || box.width < 43.5))
      wrong.push(`small for a thumb: ${e.outerHTML.slice(0, 90)} ${box.width}x${box.height}`);
  }
  return wrong;
}"""
AXE = "only => axe.run({runOnly: only, resultTypes: ['violations']}).then(r => r.violations)"
# The dark differs from the light in its colours alone: only these rules are to be asked again.
OF_COLOURS = ("color-contrast", "link-in-text-block")


@pytest.fixture(scope="module")
def houses(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Houses]:
    """Every house of these pages, one server for each."""
    made = Houses(browser, tmp_path_factory.mktemp("trang"))
    yield made
    made.close()


def test_every_screen_is_among_the_pages() -> None:
    visited = {page.screen for page in PAGES} | FILES
    assert {one.path for one in screens() if "GET" in one.methods} - visited == set()


def test_pictures_have_names_of_their_own() -> None:
    assert len({page.name for page in PAGES}) == len(PAGES)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("visited", PAGES, ids=lambda page: page.name)
def test_page(houses: Houses, visited: Visited, size: str) -> None:
    wrong = Wrong(houses.house(visited.house).url)
    page = houses.enter(visited, SIZES[size]).new_page()
    wrong.listen(page)
    try:
        answer = page.goto(houses.address(visited), wait_until="load")
        wrong.answered(answer, visited)
        found = wrong.found + page.evaluate(LOOK) + axe(page)
    finally:
        page.close()
    assert found == []


def axe(page: Page) -> list[str]:
    """What axe objects to, in the light and in the dark."""
    page.evaluate(AXE_SCRIPT)
    found: list[str] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        if overflows(page):
            found.append(f"{scheme}: wider than the screen")
        only = list(RULES) if scheme == "light" else {"type": "rule", "values": OF_COLOURS}
        for one in page.evaluate(AXE, only):
            found += [f"{scheme} {one['id']}: {said(node)}" for node in one["nodes"][:3]]
    return found


def said(node: dict[str, Any]) -> str:
    """Where, and what about it."""
    return f"{node['html'][:160]} – {(node.get('failureSummary') or '')[:240]}"


class Wrong:
    """What a page does that it should not: errors, broken rules of content, foreign resources."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.found: list[str] = []
        self._answer = 200

    def listen(self, page: Page) -> None:
        """Hear what the page and its browser say."""
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self._note(str(error)))
        page.on("request", lambda r: self._foreign(r.url))
        page.on("requestfailed", lambda r: self._failed(r.url))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._note(message.text)

    def answered(self, answer: Response | None, visited: Visited) -> None:
        """The answer is the one that was expected, under the rules of content."""
        assert answer is not None
        if answer.status != visited.answer:
            self.found.append(f"status {answer.status}")
        if "default-src 'none'" not in answer.headers.get("content-security-policy", ""):
            self.found.append("no rules of content")

    def _note(self, text: str) -> None:
        if "the server responded with a status of 40" not in text:  # the page itself
            self.found.append(text)

    def _foreign(self, url: str) -> None:
        if not url.startswith((self.origin, "data:", "blob:")):
            self.found.append(f"foreign: {url}")

    def _failed(self, url: str) -> None:
        if "/song" not in url:  # a stream of news ends with its page
            self.found.append(f"failed: {url}")
