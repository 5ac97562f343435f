"""Tokens for programs that use the API: whose they are, in which office, for which decisions."""

from collections.abc import Sequence
from typing import NamedTuple

from ..problems import UsageProblem
from .book import Book
from .tokens import hashed, new_token

READ = "doc"  # the scope of a machine that only reads
ALL = "*"
MARK = "thidua_"  # tokens that leak are found by it
SCHEME = "bearer"


class Machine(NamedTuple):
    """A program that acts for ``person``; ``scopes`` are decisions ("task.report"), or "*"."""

    name: str
    person: str
    role: str
    unit: str
    scopes: tuple[str, ...]
    expires: float
    ended: bool = False
    used: float = 0

    def may(self, decision: str) -> bool:
        """Whether it may ask for that decision; the domain decides all the same."""
        return ALL in self.scopes or decision in self.scopes


def make_machine(
    book: Book,
    name: str,
    person: str,
    by: str,
    *,
    scopes: Sequence[str],
    lasts: float,
    role: str = "",
    unit: str = "",
) -> str:
    """Make a token that lasts so many seconds; it is shown now and never again."""
    token, now = MARK + new_token(), book.now
    with book.writing() as db:
        if db.execute("SELECT 1 FROM machine WHERE name = ?", (name,)).fetchone():
            raise UsageProblem("machine_exists", name=name)
        db.execute(
            "INSERT INTO machine (name, hash, person, role, unit, scopes, made, expires)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (name, hashed(token), person, role, unit, " ".join(scopes), now, now + lasts),
        )
        book.note(by, "machine_made", person, name=name, scopes=list(scopes))
    return token


def machine_of(book: Book, header: str) -> Machine | None:
    """The machine behind an ``Authorization`` header, ``None`` for anything that does not count."""
    scheme, _, token = header.strip().partition(" ")
    if scheme.lower() != SCHEME or not token.strip():
        return None
    hash, now = hashed(token.strip()), book.now
    rows = book.ask(
        "SELECT name, person, role, unit, scopes, expires, ended, used FROM machine"
        " WHERE hash = ? AND ended IS NULL AND expires > ?",
        *(hash, now),
    )
    if not rows:
        return None
    found = _machine(rows[0])
    if now - found.used >= 60:
        with book.writing() as db:
            db.execute("UPDATE machine SET used = ? WHERE hash = ?", (now, hash))
    return found


def machines(book: Book) -> tuple[Machine, ...]:
    """Every machine there is or was, in the order of names."""
    rows = book.ask(
        "SELECT name, person, role, unit, scopes, expires, ended, used FROM machine ORDER BY name"
    )
    return tuple(map(_machine, rows))


def end_machine(book: Book, name: str, by: str) -> None:
    """Let a machine in no more."""
    with book.writing() as db:
        rows = db.execute(
            "UPDATE machine SET ended = ? WHERE name = ? AND ended IS NULL RETURNING person",
            (book.now, name),
        ).fetchall()
        if not rows:
            raise UsageProblem("machine_unknown", name=name)
        book.note(by, "machine_ended", rows[0][0], name=name)


def _machine(row: tuple[str, str, str, str, str, float, float | None, float | None]) -> Machine:
    name, person, role, unit, scopes, expires, ended, used = row
    return Machine(
        name, person, role, unit, tuple(scopes.split()), expires, ended is not None, used or 0
    )
