"""The accounts themselves: who has one, how it stands, what the Office may do to it."""

from typing import NamedTuple

from ..problems import UsageProblem
from .book import Book
from .sessions import end_all


class Account(NamedTuple):
    """An account as lists show it; instants in seconds since 1970."""

    person: str
    active: bool
    locked: bool
    second_factor: bool
    passkeys: int
    invited_until: float
    seen: float
    language: str

    @property
    def status(self) -> str:
        """One word: locked, active, invited, or none (no password, and no link that works)."""
        if self.locked:
            return "locked"
        if self.active:
            return "active"
        return "invited" if self.invited_until else "none"


LIST = """
SELECT person, password != '' OR EXISTS (SELECT 1 FROM passkey WHERE passkey.person = a.person),
  locked IS NOT NULL, totp IS NOT NULL,
  (SELECT count(*) FROM passkey WHERE passkey.person = a.person),
  coalesce((SELECT max(expires) FROM invitation AS i
            WHERE i.person = a.person AND i.used IS NULL AND i.expires > ?), 0),
  coalesce((SELECT max(seen) FROM session WHERE session.person = a.person), 0), language
FROM account AS a"""


def accounts(book: Book) -> tuple[Account, ...]:
    """Every account in the order of person ids."""
    return tuple(map(_account, book.ask(f"{LIST} ORDER BY person", book.now)))


def account(book: Book, person: str) -> Account | None:
    """One person's account, ``None`` where nobody was ever invited under that id."""
    found = book.ask(f"{LIST} WHERE person = ?", book.now, person)
    return _account(found[0]) if found else None


def _account(row: tuple[object, ...]) -> Account:
    person, active, locked, second, *rest = row
    return Account(str(person), bool(active), bool(locked), bool(second), *rest)  # type: ignore[arg-type]


def lock(book: Book, person: str, by: str) -> None:
    """Let a person in no more; whatever they are signed in to ends now."""
    with book.writing() as db:
        done = db.execute(
            "UPDATE account SET locked = ? WHERE person = ? AND locked IS NULL", (book.now, person)
        )
        if not done.rowcount:
            raise UsageProblem("account_not_open", person=person)
        end_all(db, person)
        book.note(by, "locked", person)


def unlock(book: Book, person: str, by: str) -> None:
    """Let a person in again."""
    with book.writing() as db:
        done = db.execute(
            "UPDATE account SET locked = NULL WHERE person = ? AND locked IS NOT NULL", (person,)
        )
        if not done.rowcount:
            raise UsageProblem("account_not_locked", person=person)
        book.note(by, "unlocked", person)


def set_language(book: Book, person: str, language: str) -> None:
    """In which language the pages speak to a person; "" for the ledger's own."""
    with book.writing() as db:
        db.execute("UPDATE account SET language = ? WHERE person = ?", (language, person))
