"""The second factor: codes of an authenticator (RFC 6238), and recovery codes for a lost phone.

A code works once: the step it belongs to is remembered. Its secret is kept encrypted. Recovery
codes carry 60 random bits each and are kept as SHA-256.
"""

import hmac
import sqlite3
from secrets import choice

import pyotp

from ..problems import UsageProblem
from .book import Book
from .tokens import hashed

STEP = 30  # seconds
DRIFT = 1  # steps a phone's clock may be wrong by
CODES = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another


def start(book: Book, person: str, issuer: str) -> str:
    """Begin to set up an authenticator; returns the ``otpauth:`` address for its QR code."""
    secret = pyotp.random_base32()
    with book.writing() as db:
        db.execute(
            "UPDATE account SET totp_new = ? WHERE person = ?",
            (book.vault.encrypt(secret, person), person),
        )
    return _address(secret, person, issuer)


def pending(book: Book, person: str, issuer: str) -> str:
    """The address of the authenticator that is being set up, "" where none is."""
    rows = book.ask("SELECT totp_new FROM account WHERE person = ?", person)
    if not rows or rows[0][0] is None:
        return ""
    return _address(book.vault.decrypt(rows[0][0], person), person, issuer)


def _address(secret: str, person: str, issuer: str) -> str:
    return pyotp.TOTP(secret).provisioning_uri(name=person, issuer_name=issuer)


def confirm(book: Book, person: str, code: str) -> tuple[str, ...]:
    """Finish it with a first code; returns recovery codes, shown now and never again.

    One that is set up already has to be dropped first.
    """
    if has_second(book, person):
        raise UsageProblem("second_there")
    rows = book.ask("SELECT totp_new FROM account WHERE person = ?", person)
    if not rows or rows[0][0] is None:
        raise UsageProblem("second_not_started")
    step = _step(book, book.vault.decrypt(rows[0][0], person), code, 0)
    if not step:
        raise UsageProblem("code_wrong")
    with book.writing() as db:
        db.execute(
            "UPDATE account SET totp = totp_new, totp_new = NULL, totp_step = ? WHERE person = ?",
            (step, person),
        )
        codes = _new_codes(db, person)
        book.note("", "second_set", person)
    return codes


def has_second(book: Book, person: str) -> bool:
    """Whether an authenticator is set up."""
    return bool(book.ask("SELECT 1 FROM account WHERE person = ? AND totp IS NOT NULL", person))


def check_code(book: Book, person: str, code: str) -> bool:
    """Whether it is a code of now, or a recovery code; either is used up by it."""
    typed = "".join(code.split()).lower()
    if not typed.isdecimal():
        return _use_recovery(book, person, typed)
    rows = book.ask("SELECT totp, totp_step FROM account WHERE person = ?", person)
    if not rows or rows[0][0] is None:
        return False
    step = _step(book, book.vault.decrypt(rows[0][0], person), typed, rows[0][1])
    with book.writing() as db:
        done = db.execute(
            "UPDATE account SET totp_step = ? WHERE person = ? AND totp_step < ?",
            (step, person, step),
        )
        return bool(step) and done.rowcount == 1


def _step(book: Book, secret: str, code: str, last: int) -> int:
    """The step after ``last`` whose code this is, 0 for none."""
    now, found = int(book.now) // STEP, 0
    totp = pyotp.TOTP(secret)
    for step in range(now - DRIFT, now + DRIFT + 1):
        same = hmac.compare_digest(totp.generate_otp(step).encode(), code.encode())
        if same and step > last:
            found = step
    return found


def drop(book: Book, person: str, *, needed: bool) -> None:
    """Do without a second factor again; refused while an office needs it."""
    if needed:
        raise UsageProblem("second_needed")
    with book.writing() as db:
        db.execute("UPDATE account SET totp = NULL, totp_new = NULL WHERE person = ?", (person,))
        db.execute("DELETE FROM recovery WHERE person = ?", (person,))
        book.note("", "second_dropped", person)


# Recovery codes


def renew_codes(book: Book, person: str) -> tuple[str, ...]:
    """New recovery codes instead of the old ones."""
    if not has_second(book, person):
        raise UsageProblem("second_not_started")
    with book.writing() as db:
        codes = _new_codes(db, person)
        book.note("", "recovery_renewed", person)
    return codes


def codes_left(book: Book, person: str) -> int:
    """How many recovery codes have not been used."""
    found: int = book.ask(
        "SELECT count(*) FROM recovery WHERE person = ? AND used IS NULL", person
    )[0][0]
    return found


def _new_codes(db: sqlite3.Connection, person: str) -> tuple[str, ...]:
    codes = tuple("".join(choice(LETTERS) for _ in range(12)) for _ in range(CODES))
    db.execute("DELETE FROM recovery WHERE person = ?", (person,))
    db.executemany(
        "INSERT INTO recovery (hash, person) VALUES (?, ?)",
        [(_recovery(person, code), person) for code in codes],
    )
    return tuple(f"{code[:4]}-{code[4:8]}-{code[8:]}" for code in codes)


def _recovery(person: str, code: str) -> bytes:
    return hashed(f"{person} {code}")


def _use_recovery(book: Book, person: str, typed: str) -> bool:
    with book.writing() as db:
        done = db.execute(
            "UPDATE recovery SET used = ? WHERE hash = ? AND used IS NULL",
            (book.now, _recovery(person, typed.replace("-", ""))),
        )
        if done.rowcount:
            book.note("", "recovery_used", person)
        return done.rowcount == 1
