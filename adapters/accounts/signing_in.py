"""From what somebody typed to a session: password, then second factor, each counted and slowed.

Whether there is an account, whether it is locked, whether its person has left: until the password
was right all of it takes the same work and is answered with the same words.
"""

from typing import NamedTuple

from ..problems import UsageProblem
from . import second, sessions, throttle
from .book import Book
from .devices import known_device
from .passwords import check
from .sessions import CODE, FULL, SETUP, end_all


class Attempt(NamedTuple):
    """Who tries, from where: the person meant ("" when nobody is), address, browser, cookie."""

    person: str
    typed: str = ""
    address: str = ""
    agent: str = ""
    device: str = ""


def with_password(
    book: Book, attempt: Attempt, password: str, *, needs_second: bool = False
) -> tuple[str, str]:
    """Sign in; returns the stage reached and the token. ``needs_second`` is the office's wish.

    Raises ``UsageProblem``: ``sign_in_failed`` whatever was wrong, ``sign_in_slow`` when it comes
    too early, ``sign_in_busy`` when too many come at once.
    """
    on = _tracks(book, attempt)
    mark = throttle.attempt(book, on)
    kept = _kept(book, attempt.person)
    right = book.gate.verify(kept, password)
    if not right or _locked(book, attempt.person):
        raise UsageProblem("sign_in_failed")
    throttle.succeeded(book, mark, [track for track in on if track[:5] in {"pair:", "devic"}])
    if book.gate.stale(kept):
        _rehash(book, attempt.person, kept, password)
    stage = FULL
    if second.has_second(book, attempt.person):
        stage = CODE
    elif needs_second and not has_passkey(book, attempt.person):
        stage = SETUP
    token = sessions.begin(book, attempt.person, how="password", agent=attempt.agent, stage=stage)
    return stage, token


def with_code(book: Book, token: str, code: str, attempt: Attempt) -> str:
    """Finish signing in with a code; returns the new token.

    Codes have a track of their own that only somebody who knows the password can fill.
    """
    half = sessions.find(book, token, CODE)
    if half is None:
        raise UsageProblem("sign_in_expired")
    device = known_device(book, attempt.device, half.person)
    mark = throttle.attempt(book, (f"code:{half.person}@{device}",))
    if not second.check_code(book, half.person, code):
        raise UsageProblem("code_wrong")
    throttle.succeeded(book, mark, (f"code:{half.person}@{device}",))
    fresh = sessions.rotate(book, token, how="password+code")
    if not fresh:
        raise UsageProblem("sign_in_expired")
    return fresh


def change_password(book: Book, person: str, old: str, new: str, own: tuple[str, ...]) -> None:
    """Another password; every session and known browser of the person ends.

    The old one is asked for and slowed like a sign-in: a browser left open gives nobody the key.
    """
    mark = throttle.attempt(book, (f"code:{person}@password",))
    if not book.gate.verify(_kept(book, person), old):
        raise UsageProblem("password_wrong")
    throttle.succeeded(book, mark)
    check(new, own)
    kept = book.gate.hash(new)
    with book.writing() as db:
        db.execute(
            "UPDATE account SET password = ?, changed = ?, devices_since = ? WHERE person = ?",
            (kept, book.now, book.now, person),
        )
        end_all(db, person)
        book.note("", "password_changed", person)


def confirm_password(book: Book, person: str, password: str) -> None:
    """Ask for the password once more before something that weakens an account."""
    mark = throttle.attempt(book, (f"code:{person}@password",))
    if not book.gate.verify(_kept(book, person), password):
        raise UsageProblem("password_wrong")
    throttle.succeeded(book, mark)


def has_passkey(book: Book, person: str) -> bool:
    """Whether a person has a passkey, which is a second factor by itself."""
    return bool(book.ask("SELECT 1 FROM passkey WHERE person = ?", person))


def _tracks(book: Book, attempt: Attempt) -> tuple[str, ...]:
    device = known_device(book, attempt.device, attempt.person) if attempt.person else ""
    return throttle.tracks(attempt.person or _stranger(attempt.typed), attempt.address, device)


def _stranger(typed: str) -> str:
    """A name for who is nobody of ours, so that it is slowed as anybody's is."""
    from .tokens import hashed

    return f"?{hashed(typed.strip().casefold()).hex()[:16]}"


def _kept(book: Book, person: str) -> str:
    rows = book.ask("SELECT password FROM account WHERE person = ?", person)
    return rows[0][0] if rows else ""


def _locked(book: Book, person: str) -> bool:
    return bool(book.ask("SELECT 1 FROM account WHERE person = ? AND locked IS NOT NULL", person))


def _rehash(book: Book, person: str, kept: str, password: str) -> None:
    fresh = book.gate.hash(password)
    with book.writing() as db:
        db.execute(
            "UPDATE account SET password = ? WHERE person = ? AND password = ?",
            (fresh, person, kept),
        )
