"""A code works once; a recovery code as well; the secret is kept encrypted."""

from collections.abc import Callable
from pathlib import Path

import pyotp
import pytest

from adapters.accounts import second
from adapters.accounts.book import Book
from adapters.accounts.sessions import CODE, SETUP, find
from adapters.accounts.signing_in import Attempt, with_code, with_password
from adapters.problems import UsageProblem

from .conftest import OTHER, PASSWORD, Time


def set_up(book: Book, person: str) -> tuple[Callable[[], str], tuple[str, ...]]:
    """An authenticator for a person; what it shows now, and the recovery codes."""
    totp = pyotp.parse_uri(second.start(book, person, "Sở Ngoại vụ"))
    assert isinstance(totp, pyotp.TOTP)
    codes = second.confirm(book, person, totp.at(int(book.now)))
    return lambda: totp.at(int(book.now)), codes


def enter(book: Book, person: str) -> str:
    stage, token = with_password(book, Attempt(person), PASSWORD)
    assert stage == CODE
    assert find(book, token) is None, "half a sign-in is none"
    return token


def test_password_and_code_together_sign_in(book: Book, person: str, time: Time) -> None:
    shown, _ = set_up(book, person)
    time.pass_by(seconds=30)
    half = enter(book, person)
    token = with_code(book, half, shown(), Attempt(person))
    assert token != half
    assert find(book, token)
    assert find(book, half, CODE) is None


def test_a_code_works_once(book: Book, person: str, time: Time) -> None:
    shown, _ = set_up(book, person)
    with pytest.raises(UsageProblem, match="code_wrong"):  # it was used to set up
        with_code(book, enter(book, person), shown(), Attempt(person))
    time.pass_by(seconds=30)
    with_code(book, enter(book, person), shown(), Attempt(person))
    with pytest.raises(UsageProblem, match="code_wrong"):
        with_code(book, enter(book, person), shown(), Attempt(person))


@pytest.mark.parametrize(("drift", "works"), [(-60, False), (-30, True), (30, True), (60, False)])
def test_a_phone_may_be_half_a_minute_off(
    book: Book, person: str, time: Time, drift: int, works: bool
) -> None:
    uri = second.start(book, person, "Sở")
    totp = pyotp.parse_uri(uri)
    assert isinstance(totp, pyotp.TOTP)
    second.confirm(book, person, totp.at(int(book.now)))
    time.pass_by(seconds=120)
    assert works is second.check_code(book, person, totp.at(int(book.now) + drift))


def test_a_recovery_code_works_once(book: Book, person: str) -> None:
    _, codes = set_up(book, person)
    assert second.check_code(book, person, f" {codes[0].upper()} ")
    assert not second.check_code(book, person, codes[0])
    assert 9 == second.codes_left(book, person)


def test_recovery_codes_are_of_one_person(book: Book, person: str) -> None:
    _, codes = set_up(book, person)
    assert not second.check_code(book, OTHER, codes[1])


def test_new_recovery_codes_replace_the_old(book: Book, person: str) -> None:
    _, codes = set_up(book, person)
    fresh = second.renew_codes(book, person)
    assert not second.check_code(book, person, codes[0])
    assert second.check_code(book, person, fresh[0])


def test_guessing_codes_is_slowed(book: Book, person: str) -> None:
    set_up(book, person)
    for n in range(6):
        with pytest.raises(UsageProblem, match="code_wrong"):
            with_code(book, enter(book, person), f"{n:06}", Attempt(person))
    with pytest.raises(UsageProblem, match="sign_in_slow"):
        with_code(book, enter(book, person), "000009", Attempt(person))


def test_half_a_sign_in_does_not_last(book: Book, person: str, time: Time) -> None:
    shown, _ = set_up(book, person)
    half = enter(book, person)
    time.pass_by(minutes=10)
    with pytest.raises(UsageProblem, match="sign_in_expired"):
        with_code(book, half, shown(), Attempt(person))


def test_an_office_that_asks_for_one_gets_nobody_in_without(book: Book, person: str) -> None:
    stage, token = with_password(book, Attempt(person), PASSWORD, needs_second=True)
    assert (stage, find(book, token)) == (SETUP, None)


def test_the_secret_lies_encrypted_and_bound_to_its_person(
    book: Book, person: str, tmp_path: Path
) -> None:
    uri = second.start(book, person, "Sở")
    totp = pyotp.parse_uri(uri)
    assert uri == second.pending(book, person, "Sở")
    stored = book.ask("SELECT totp_new FROM account")[0][0]
    assert totp.secret.encode() not in stored
    with pytest.raises(UsageProblem, match="accounts_key_differs"):
        book.vault.decrypt(stored, OTHER)


def test_without_a_right_first_code_nothing_is_set_up(book: Book, person: str) -> None:
    with pytest.raises(UsageProblem, match="second_not_started"):
        second.confirm(book, person, "000000")
    second.start(book, person, "Sở")
    with pytest.raises(UsageProblem, match="code_wrong"):
        second.confirm(book, person, "abc")
    assert not second.has_second(book, person)
