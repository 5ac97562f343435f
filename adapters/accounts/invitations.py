"""Links that make an account, each once, for one person, for a few days.

Opening a link uses nothing up: programs that preview links open them too. Only the form behind it,
with a password in it, does; of several that come at once exactly one is taken.
"""

from collections.abc import Iterable
from typing import NamedTuple

from ..problems import UsageProblem
from .book import Book
from .passwords import check
from .sessions import end_all
from .tokens import hashed, new_token


class Invitation(NamedTuple):
    """A link as it is handed over: the token is known now and never again."""

    person: str
    token: str
    expires: float


class Invited(NamedTuple):
    """Whom an unused link is for, and until when it works."""

    person: str
    expires: float
    drops_second: bool


USABLE = "hash = ? AND used IS NULL AND expires > ?"


def invite(book: Book, person: str, by: str, *, drops_second: bool = False) -> Invitation:
    """Make a link for a person; an older one that was not used works no more.

    It also serves who forgot their password. ``drops_second`` takes the second factor away when it
    is used: for whoever lost their phone.
    """
    token, now = new_token(), book.now
    expires = now + book.policy.invitation
    with book.writing() as db:
        db.execute("INSERT OR IGNORE INTO account (person, made) VALUES (?, ?)", (person, now))
        db.execute("DELETE FROM invitation WHERE person = ? AND used IS NULL", (person,))
        db.execute(
            "INSERT INTO invitation (hash, person, by, drops_second, made, expires)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (hashed(token), person, by, drops_second, now, expires),
        )
        book.note(by, "invited", person, drops_second=drops_second)
    return Invitation(person, token, expires)


def invited(book: Book, token: str) -> Invited:
    """Whom a link is for; raises ``UsageProblem`` where it was used, is too old, or never was."""
    rows = book.ask(
        f"SELECT person, expires, drops_second FROM invitation WHERE {USABLE}",
        *(hashed(token), book.now),
    )
    if not rows:
        raise UsageProblem("invitation_unusable")
    person, expires, drops = rows[0]
    return Invited(person, expires, bool(drops))


def redeem(book: Book, token: str, password: str, own: Iterable[str]) -> str:
    """Set the password of whom the link is for; returns the person.

    ``own`` are words others know about them. Every session and every known browser ends. Raises
    ``UsageProblem`` for a weak password (the link stays good) and for a link that is none any more.
    """
    invited(book, token)
    check(password, own)
    kept = book.gate.hash(password)
    with book.writing() as db:
        now = book.now
        done = db.execute(
            f"UPDATE invitation SET used = ? WHERE {USABLE} RETURNING person, drops_second",
            (now, hashed(token), now),
        ).fetchall()
        if not done:
            raise UsageProblem("invitation_unusable")
        ((person, drops),) = done
        db.execute(
            "UPDATE account SET password = ?, changed = ?, devices_since = ? WHERE person = ?",
            (kept, now, now, person),
        )
        if drops:
            db.execute(
                "UPDATE account SET totp = NULL, totp_new = NULL WHERE person = ?", (person,)
            )
            db.execute("DELETE FROM recovery WHERE person = ?", (person,))
            db.execute("DELETE FROM passkey WHERE person = ?", (person,))
        end_all(db, person)
        book.note("", "redeemed", person, drops_second=bool(drops))
    return str(person)


def withdraw(book: Book, person: str, by: str) -> None:
    """Take back the link that was made for a person."""
    with book.writing() as db:
        done = db.execute("DELETE FROM invitation WHERE person = ? AND used IS NULL", (person,))
        if not done.rowcount:
            raise UsageProblem("invitation_unusable")
        book.note(by, "withdrawn", person)
