"""Who is signed in, where, in which office, and until when.

The browser holds a random token, the file its SHA-256. A session ends when nobody used it for a
while, in any case after some hours, and whenever a password changes. Whenever somebody comes to
hold more than before (a password, then a second factor, another office) the token is a new one:
a token planted beforehand opens nothing.
"""

import sqlite3
from typing import NamedTuple

from .book import Book
from .tokens import hashed, new_token

FULL = "full"  # signed in
CODE = "code"  # the password was right; the second factor is asked for
SETUP = "setup"  # the office asks for a second factor, and there is none yet
SHORT = 600  # seconds to get from CODE or SETUP to FULL
AGENT = 120  # letters of what a browser calls itself


class Session(NamedTuple):
    """One browser of one person; ``number`` names it in lists, ``how`` says what opened it."""

    number: int
    person: str
    stage: str
    csrf: str
    role: str
    unit: str
    agent: str
    how: str
    made: float
    seen: float
    ends: float


COLUMNS = ", ".join(Session._fields)


def begin(book: Book, person: str, *, how: str, agent: str = "", stage: str = FULL) -> str:
    """Sign a person in; returns the token for the cookie."""
    token, now = new_token(), book.now
    ends = now + (book.policy.longest if stage == FULL else SHORT)
    with book.writing() as db:
        _sweep(db, book)
        db.execute("INSERT OR IGNORE INTO account (person, made) VALUES (?, ?)", (person, now))
        db.execute(
            f"INSERT INTO session (hash, {COLUMNS}) VALUES"
            " (?, (SELECT coalesce(max(number), 0) + 1 FROM session),"
            " ?, ?, ?, '', '', ?, ?, ?, ?, ?)",
            (hashed(token), person, stage, new_token(), agent[:AGENT], how, now, now, ends),
        )
        if stage == FULL:
            book.note("", "signed_in", person, how=how)
    return token


def find(book: Book, token: str, stage: str = FULL) -> Session | None:
    """The session of a token, ``None`` where it has ended or stands at another stage.

    It has been used now; a look that comes soon after the last one is not written down.
    """
    if not token:
        return None
    rows = book.ask(
        f"SELECT {COLUMNS} FROM session WHERE hash = ? AND stage = ?",
        *(hashed(token), stage),
    )
    session = Session(*rows[0]) if rows else None
    if session is None or _over(session, book):
        return None
    if book.now - session.seen >= min(60, book.policy.idle / 30):
        with book.writing() as db:
            db.execute("UPDATE session SET seen = ? WHERE hash = ?", (book.now, hashed(token)))
    return session


def _over(session: Session, book: Book) -> bool:
    return book.now >= session.ends or book.now - session.seen >= book.policy.idle


def of_person(book: Book, person: str) -> tuple[Session, ...]:
    """The sessions of a person that have not ended, the latest first."""
    rows = book.ask(
        f"SELECT {COLUMNS} FROM session WHERE person = ? AND stage = ? ORDER BY seen DESC",
        *(person, FULL),
    )
    return tuple(s for s in (Session(*row) for row in rows) if not _over(s, book))


def rotate(
    book: Book, token: str, *, role: str | None = None, unit: str | None = None, how: str = ""
) -> str:
    """Give a session a new token: it is FULL from here on, in the office that was chosen.

    Without ``role`` and ``unit`` the office stays. Returns the new token, "" where the session has
    ended in between.
    """
    fresh, now = new_token(), book.now
    with book.writing() as db:
        rows = db.execute(
            "UPDATE session SET hash = ?, csrf = ?, seen = ?, role = coalesce(?, role),"
            " unit = coalesce(?, unit), how = CASE ? WHEN '' THEN how ELSE ? END,"
            " ends = CASE stage WHEN ? THEN ends ELSE ? END, stage = ?"
            " WHERE hash = ? RETURNING person",
            (
                *(hashed(fresh), new_token(), now, role, unit, how, how),
                *(FULL, now + book.policy.longest, FULL, hashed(token)),
            ),
        ).fetchall()
        if rows and how:
            book.note("", "signed_in", rows[0][0], how=how)
    return fresh if rows else ""


def end(book: Book, token: str) -> None:
    """Sign out. Ending what has ended is harmless."""
    with book.writing() as db:
        db.execute("DELETE FROM session WHERE hash = ?", (hashed(token),))


def end_number(book: Book, person: str, number: int) -> None:
    """End one of a person's own sessions, by its number in their list."""
    with book.writing() as db:
        db.execute("DELETE FROM session WHERE person = ? AND number = ?", (person, number))


def end_person(book: Book, person: str, by: str = "") -> None:
    """End every session of a person."""
    with book.writing() as db:
        end_all(db, person)
        book.note(by, "sessions_ended", person)


def end_all(db: sqlite3.Connection, person: str) -> None:
    """End every session of a person, in a change that is going on."""
    db.execute("DELETE FROM session WHERE person = ?", (person,))


def _sweep(db: sqlite3.Connection, book: Book) -> None:
    db.execute(
        "DELETE FROM session WHERE ends <= ? OR seen <= ?", (book.now, book.now - book.policy.idle)
    )
