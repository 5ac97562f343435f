"""A real accounts file in a folder of its own, and a clock the test sets."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.accounts.book import Book
from adapters.accounts.invitations import invite, redeem
from adapters.accounts.policy import Policy

CHEAP = Policy(memory=64, passes=1)
PERSON, OTHER, OFFICE = "CB-013", "CB-014", "CB-004"
PASSWORD = "hoa ban nở trên đồi"  # noqa: S105 - of nobody


class Time:
    """A clock that stands still until it is moved on."""

    def __init__(self) -> None:
        self.now = datetime(2025, 8, 12, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def book(tmp_path: Path, time: Time) -> Iterator[Book]:
    made = Book(tmp_path, clock=time, policy=CHEAP)
    yield made
    made.close()


@pytest.fixture
def person(book: Book) -> str:
    """Somebody with a password."""
    return redeem(book, invite(book, PERSON, OFFICE).token, PASSWORD, ())
