"""Passwords: composed, long enough, no easy guess; the same work for everybody."""

from threading import Thread
from unicodedata import normalize

import pytest
from argon2 import extract_parameters

from adapters.accounts.book import Book
from adapters.accounts.passwords import Gate, check
from adapters.accounts.policy import Policy
from adapters.accounts.signing_in import Attempt, change_password, with_password
from adapters.problems import UsageProblem

from .conftest import CHEAP, PASSWORD

OWN = ("Phạm Quang Khải", "CB-001", "Ban Giám đốc", "Sở Ngoại vụ")


@pytest.mark.parametrize(
    "password",
    [
        PASSWORD,
        "con trâu đi trước cái cày theo sau",
        "Xe-đạp;cũ.2 bánh",
        "🌾" * 3 + "lúa chín vàng",
    ],
)
def test_a_long_phrase_is_a_password(password: str) -> None:
    check(password, OWN)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("chín chữ.", "password_short"),
        ("dài " * 100, "password_long"),
        ("matkhau12345", "password_easy"),
        ("Mật khẩu 123456", "password_easy"),
        ("AnhYeuEm2025", "password_easy"),
        ("1234567890", "password_easy"),
        ("0912345678", "password_easy"),
        ("aaaaaaaaaaaaa", "password_easy"),
        ("abababababab", "password_easy"),
        ("PhamQuangKhai", "password_own_name"),
        ("khải phạm 1975", "password_own_name"),
        ("SoNgoaiVu@2025", "password_own_name"),
        ("cb-001 quang!", "password_own_name"),
    ],
)
def test_what_others_guess_first_is_none(password: str, code: str) -> None:
    with pytest.raises(UsageProblem, match=code):
        check(password, OWN)


def test_another_keyboard_types_the_same_password(book: Book, person: str) -> None:
    decomposed = normalize("NFD", PASSWORD)
    assert decomposed != PASSWORD
    assert "full" == with_password(book, Attempt(person), decomposed)[0]


def test_ten_letters_are_counted_composed() -> None:
    with pytest.raises(UsageProblem, match="password_short"):
        check(normalize("NFD", "ấm ẩm ậm"), ())


def test_argon2id_with_the_numbers_of_the_policy() -> None:
    kept = Gate(Policy()).hash(PASSWORD)
    found = extract_parameters(kept)
    assert kept.startswith("$argon2id$")
    assert (65536, 3, 1) == (found.memory_cost, found.time_cost, found.parallelism)


def test_other_numbers_are_taken_up_at_the_next_sign_in(book: Book, person: str) -> None:
    book.gate = Gate(CHEAP._replace(memory=128))
    with_password(book, Attempt(person), PASSWORD)
    kept = book.ask("SELECT password FROM account")[0][0]
    assert 128 == extract_parameters(kept).memory_cost
    assert "full" == with_password(book, Attempt(person), PASSWORD)[0]


def test_whoever_has_no_password_makes_the_same_work() -> None:
    gate = Gate(CHEAP)
    worked: list[str] = []

    def matches(kept: str, password: str) -> bool:
        worked.append(kept)
        return False

    gate._matches = matches  # type: ignore[method-assign]
    assert not gate.verify("", PASSWORD)
    assert not gate.verify(gate.hash(PASSWORD), "khác hẳn với mật khẩu")
    assert [True, True] == [kept.startswith("$argon2id$") for kept in worked]


def test_a_flood_is_turned_away_instead_of_taking_all_memory() -> None:
    gate = Gate(Policy(memory=64 * 1024, passes=4, at_once=1, waiting=1))
    answers: list[str] = []

    def sign_in() -> None:
        try:
            gate.verify("", PASSWORD)
            answers.append("worked")
        except UsageProblem as problem:
            answers.append(problem.code)

    threads = [Thread(target=sign_in) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {"worked", "sign_in_busy"} == set(answers)
    assert gate._inside == 0


def test_another_password_ends_every_session(book: Book, person: str) -> None:
    _, token = with_password(book, Attempt(person), PASSWORD)
    change_password(book, person, PASSWORD, "lúa chín vàng trên đồng", ())
    from adapters.accounts.sessions import find

    assert find(book, token) is None
    with pytest.raises(UsageProblem, match="sign_in_failed"):
        with_password(book, Attempt(person), PASSWORD)


def test_the_old_password_is_asked_for(book: Book, person: str) -> None:
    with pytest.raises(UsageProblem, match="password_wrong"):
        change_password(book, person, "không phải mật khẩu", "lúa chín vàng trên đồng", ())
