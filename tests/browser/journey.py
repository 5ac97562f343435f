"""What people do in browsers, as steps of several features need it."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, ViewportSize, expect

from adapters.desk import Desk
from domain.presence import stay

from .conftest import DESK, PHONE, People
from .house import House

SESSION, VOTE, PLAN = "PH-2025-01", "BP-001", "KH-2025-01"
LONG = 60_000  # milliseconds


class Told:
    """What a scenario has come to: the house, its people, the pages that are open."""

    def __init__(self, open_house: Callable[..., House], of: Callable[[House], People]) -> None:
        self._open, self._of = open_house, of
        self.pages: dict[str, Page] = {}
        self.nomination = ""

    def begin(self, chapter: str, step: int | None, now: str) -> None:
        self.house = self._open(chapter, step, now=now)
        self.people = self._of(self.house)

    def at(self, person: str, path: str, *, size: ViewportSize = DESK, **options: Any) -> Page:
        """A person's own browser, on a page."""
        if person not in self.pages:
            self.pages[person] = self.people.enter(person, size=size, **options)
        self.pages[person].goto(path)
        return self.pages[person]

    def desk(self) -> Desk:
        return self.house.desk()


def form(page: Page, decision: str, on: str = "", **facts: str | tuple[str, ...]) -> None:
    """Fill a generated form and record it; several values of a fact are added row by row."""
    page.goto(f"/lam/{decision}/{on}" if on else f"/lam/{decision}")
    for name, value in facts.items():
        values = value if isinstance(value, tuple) else (value,)
        for _ in values[1:]:
            page.locator(f"button[value='them:f.{name}']").click()
        for number, one in enumerate(values):
            field = page.locator(f"[name='f.{name}']").nth(number)
            if field.evaluate("e => e.tagName") == "SELECT":
                field.select_option(one)
            else:
                field.fill(one)
    page.locator("button[name=do][value=ghi]").click()
    page.locator(".said, [role=alert]").first.wait_for()
    assert page.locator("[role=alert]").all_inner_texts() == []


def enter(page: Page, who: str, *, again: bool = False) -> None:
    """Type what stands on the badge and press Enter; ``again`` when another desk was first."""
    page.locator("#tim").fill(who)
    page.locator("#tim").press("Enter")
    said = page.locator("#ket-qua .confirmed")
    if again:
        said.and_(page.locator("[data-noted=already]")).wait_for()
        said.locator("input[name=again] ~ button").click()
        page.locator("#ket-qua .confirmed[data-noted=entered]").wait_for()
    expect(said.first).to_contain_text(who)


def cast(told: "Told", member: str) -> None:
    """A member agrees on a phone."""
    page = told.at(member, f"/hop/{SESSION}", size=PHONE, is_mobile=True, has_touch=True)
    page.locator(f"#bo-{VOTE}").tap()
    page.locator("a.tap[href*='tra-loi=dong-y']").tap()
    page.locator("button.tap").tap()
    expect(page.locator("#da-ghi")).to_be_visible()


def present(told: Told) -> set[str]:
    """Who is in the hall by the ledger."""
    desk = told.desk()
    try:
        found = desk.views.states("presence").items()
        return {who for who, state in found if stay(state.at(PLAN)).present}
    finally:
        desk.close()


def press_to(page: Page, selector: str) -> None:
    """Tab to an element, see that its focus shows, and press Enter."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            shown = "getComputedStyle(document.activeElement)"
            width = page.evaluate(
                f"parseFloat({shown}.outlineWidth) || {shown}.boxShadow !== 'none'"
            )
            assert width, f"the focus on {selector} cannot be seen"
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"{selector} cannot be reached with the keyboard")


def answered(told: Told) -> list[str]:
    """Who has answered the vote, each as often as it was recorded."""
    desk = told.desk()
    try:
        events = desk.views.history_of(VOTE)
        return [e.event.member for e in events if e.type == "vote.ballot_cast/1"]
    finally:
        desk.close()


def overflows(page: Page) -> bool:
    """Whether a page must be scrolled sideways."""
    page.wait_for_load_state()
    script = "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"
    return bool(page.evaluate(script))
