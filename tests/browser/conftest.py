"""A real Chromium on the real web on a real ledger."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests import stories

from .house import House

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 800}

PATIENCE = 60_000  # milliseconds: a machine may have other work as well
expect.set_options(timeout=PATIENCE)

# Who does what in the sample's story.
DIRECTOR, OFFICE, SECRETARY, AUDITOR = "CB-001", "CB-004", "CB-008", "CB-002"


@pytest.fixture
def people(browser: Browser) -> Iterator[Callable[[House], "People"]]:
    """``people(house).enter("CB-004")``: browsers that close by themselves."""
    made: list[People] = []

    def of(house: House) -> People:
        made.append(People(browser, house))
        return made[-1]

    yield of
    for one in made:
        one.close()


@pytest.fixture
def told(house: Callable[..., House], people: Callable[[House], "People"]) -> Any:
    """One scenario: a house, its people, their pages."""
    from .journey import Told

    return Told(house, people)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Callable[..., House]]:
    """``house("Phiên họp Hội đồng", 9, now=…)``: the story told up to there, the web open."""
    houses: list[House] = []

    def open_house(chapter: str = "", step: int | None = None, *, now: str) -> House:
        made = House(stories.told(tmp_path / f"so-{len(houses)}", chapter, step), now)
        houses.append(made)
        return made.start()

    yield open_house
    for one in houses:
        one.stop()


class People:
    """The people of a house, each with a browser of their own."""

    def __init__(self, browser: Browser, house: House) -> None:
        self.browser = browser
        self.house = house
        self.contexts: list[BrowserContext] = []

    def enter(self, person: str, *, size: ViewportSize = DESK, **options: Any) -> Page:
        """The first page a person sees, signed in with a password as people do."""
        context = self.browser.new_context(
            viewport=size, locale="vi-VN", base_url=self.house.url, **options
        )
        self.contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        self.house.sign_in(page, person)
        return page

    def close(self) -> None:
        """Close every browser."""
        for context in self.contexts:
            context.close()
