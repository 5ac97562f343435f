"""The real application on a real ledger, asked without a network in between."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from adapters.accounts import sessions
from adapters.accounts.book import Book
from adapters.accounts.invitations import invite, redeem
from adapters.accounts.policy import Policy
from adapters.accounts.roster import account
from adapters.accounts.sessions import find
from adapters.clock import VIETNAM
from adapters.desk import Desk
from adapters.web.app import make_app
from adapters.web.people import COOKIE, People
from adapters.web.site import Site
from tests.stories import told

CHEAP = Policy(memory=64, passes=1)  # hashing as quick as can be
PASSWORD = "hoa ban nở trên đồi"  # noqa: S105 - of nobody


class Clock:
    """A clock that stands where a test puts it."""

    def __init__(self, now: str) -> None:
        self.set(now)

    def set(self, now: str) -> None:
        self.moment = datetime.fromisoformat(now).replace(tzinfo=VIETNAM)

    def __call__(self) -> datetime:
        return self.moment


class House:
    """One ledger with the web on it."""

    def __init__(self, folder: Path, now: str) -> None:
        self.clock = Clock(now)
        self.desk = Desk.open(folder, clock=self.clock)
        book = Book(folder, clock=self.clock, policy=CHEAP)
        self.site = Site(self.desk, People(self.desk, book))
        self.app = make_app(self.desk, site=self.site)
        self.clients: list[TestClient] = []

    @property
    def size(self) -> int:
        """How many events there are."""
        return self.desk.ledger.store.head().size

    def guest(self) -> TestClient:
        """A browser in which nobody is signed in."""
        client = TestClient(self.app, follow_redirects=False, raise_server_exceptions=False)
        self.clients.append(client)
        return client

    def sign_in(self, person: str, role: str = "", unit: str = "") -> "Member":
        """A browser in which a person is signed in, by a session of the real accounts."""
        client = self.guest()
        book = self.site.people.book
        if account(book, person) is None:
            redeem(book, invite(book, person, "CB-004").token, PASSWORD, ())
        token = sessions.begin(book, person, how="test")
        if role:
            token = sessions.rotate(book, token, role=role, unit=unit)
        client.cookies.set(COOKIE, token)
        found = find(book, token)
        assert found
        return Member(client, found.csrf)

    def close(self) -> None:
        for client in self.clients:
            client.close()
        self.site.people.close()
        self.desk.close()


class Member:
    """A signed-in browser; forms are posted as a page would."""

    def __init__(self, client: TestClient, csrf: str) -> None:
        self.client = client
        self.csrf = csrf

    def get(self, path: str, **more: Any) -> Any:
        return self.client.get(path, **more)

    def post(self, path: str, data: dict[str, Any] | None = None, **more: Any) -> Any:
        return self.client.post(path, data={"csrf": self.csrf, **(data or {})}, **more)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Callable[..., House]]:
    """``house("Phiên họp Hội đồng", 9, now="2025-08-18 15:07")``: the story told until there."""
    made: list[House] = []

    def build(chapter: str = "", step: int | None = None, *, now: str) -> House:
        made.append(House(told(tmp_path / f"so-{len(made)}", chapter, step), now))
        return made[-1]

    yield build
    for one in made:
        one.close()


@pytest.fixture
def site(house: Callable[..., House]) -> House:
    """The sample agency on the eve of its conference."""
    return house("Trước hội nghị một ngày: cái gì chưa sẵn sàng", now="2025-08-20 16:30")


@pytest.fixture
def sign_in(site: House) -> Callable[..., Member]:
    """``sign_in("CB-004")`` on that site."""
    return site.sign_in
