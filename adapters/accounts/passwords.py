"""Passwords: composed first (NFC), long enough, no easy guess; kept as argon2id.

Typed on another keyboard, "mật khẩu" may arrive as other bytes; composed they are the same.
argon2id (RFC 9106) with what the policy says, 64 MiB and 3 passes unless set otherwise; a password
kept with other numbers is hashed anew at the next sign-in. Never more than a few are computed at
once: a flood of attempts waits or is turned away and cannot take the machine's memory.
Source of the rules: NIST SP 800-63B-4, 3.1.1.2 (length, blocklist, no composition rules).
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from threading import BoundedSemaphore, Lock
from typing import TypeVar
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from ..problems import UsageProblem
from ..views.folding import fold
from .policy import Policy

SHORTEST, LONGEST = 10, 256  # letters
REMAINS = 6  # letters that must be left when everything easy is taken out
VARIETY = 5  # different letters
PATIENCE = 10.0  # seconds in line

# What is tried first in Việt Nam, folded and without spaces.
EASY = (
    *("matkhau", "password", "passw0rd", "qwertyuiop", "qwerty", "asdfgh", "zxcvbn", "admin"),
    *("anhyeuem", "emyeuanh", "yeuem", "yeuanh", "iloveyou", "toiyeu", "giadinh", "congaicung"),
    *("khongbiet", "khongco", "khongnho", "quenroi", "xinchao", "hanhphuc", "maimai", "tinhyeu"),
    *("vietnam", "hanoi", "haiphong", "saigon", "danang", "quehuong", "bacho", "hochiminh"),
    *("thidua", "khenthuong", "vanphong", "congchuc", "coquan", "giamdoc", "uyban", "thanhpho"),
    *("abcdef", "abc", "123456789", "12345678", "1234567", "123456", "12345", "123", "987654321"),
    *("654321", "0123456789", "1234567890", "112233", "111111", "000000", "888888", "666666"),
    *("aabbcc", "letmein", "welcome", "zalo", "facebook", "superman", "football", "bongda"),
)

_MARKS = re.compile(r"[\W_]+")

T = TypeVar("T")


def composed(password: str) -> str:
    """The password as it is hashed, however the keyboard put its letters together."""
    return normalize("NFC", password)


def check_same(password: str, again: str) -> None:
    """Refuse two that should be one: a slip of the finger would lock its owner out."""
    if composed(password) != composed(again):
        raise UsageProblem("passwords_differ")


def check(password: str, own: Iterable[str]) -> None:
    """Refuse a password that is too short, too long, or easily guessed.

    ``own`` are the words others know about the person: name, unit, agency.
    """
    text = composed(password)
    if len(text) < SHORTEST:
        raise UsageProblem("password_short", least=SHORTEST, found=len(text))
    if len(text) > LONGEST:
        raise UsageProblem("password_long", most=LONGEST)
    plain = _plain(text)
    if plain.isdigit() or len(set(text)) < VARIETY or _left(plain, EASY) < REMAINS:
        raise UsageProblem("password_easy")
    words = [word for text in own for word in fold(text).split()] + [_plain(text) for text in own]
    if _left(plain, (*EASY, *words)) < REMAINS:
        raise UsageProblem("password_own_name")


def _plain(text: str) -> str:
    return _MARKS.sub("", fold(text))


def _left(plain: str, easy: Iterable[str]) -> int:
    """How many letters remain when the easy words are taken out, the longest first."""
    for word in sorted({_plain(word) for word in easy}, key=len, reverse=True):
        if len(word) > 1:
            plain = plain.replace(word, " ")
    return len(plain.replace(" ", ""))


class Gate:
    """Where passwords are hashed and verified: ``at_once`` at a time, ``waiting`` in line."""

    def __init__(self, policy: Policy) -> None:
        self._hasher = PasswordHasher(
            time_cost=policy.passes, memory_cost=policy.memory, parallelism=1
        )
        self._places = BoundedSemaphore(policy.at_once)
        self._most = policy.at_once + policy.waiting
        self._inside = 0
        self._lock = Lock()
        self._nobody = cache(lambda: self._hasher.hash("không ai có mật khẩu này"))

    def hash(self, password: str) -> str:
        """What is kept of a password."""
        return self._in_turn(lambda: self._hasher.hash(composed(password)))

    def verify(self, kept: str, password: str) -> bool:
        """Whether it is the password. Where none is kept the same work is done for nothing."""
        return self._in_turn(lambda: self._matches(kept or self._nobody(), password)) and bool(kept)

    def stale(self, kept: str) -> bool:
        """Whether it was hashed with other numbers than those of today."""
        return self._hasher.check_needs_rehash(kept)

    def _matches(self, kept: str, password: str) -> bool:
        text = composed(password)
        try:
            self._hasher.verify(kept, text[:LONGEST])
        except (Argon2Error, InvalidHashError):
            return False
        return len(text) <= LONGEST

    def _in_turn(self, work: Callable[[], T]) -> T:
        with self._lock:
            if self._inside >= self._most:
                raise UsageProblem("sign_in_busy")
            self._inside += 1
        try:
            if not self._places.acquire(timeout=PATIENCE):
                raise UsageProblem("sign_in_busy")
            try:
                return work()
            finally:
                self._places.release()
        finally:
            with self._lock:
                self._inside -= 1
