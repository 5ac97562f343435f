"""Sessions end when unused, end in any case, and change their token with every new right."""

from adapters.accounts import sessions
from adapters.accounts.book import Book
from adapters.accounts.roster import lock, unlock
from adapters.accounts.sessions import begin, end, end_number, find, of_person, rotate

from .conftest import OFFICE, OTHER, Time


def test_a_session_unused_for_half_an_hour_ends(book: Book, person: str, time: Time) -> None:
    token = begin(book, person, how="password")
    for _ in range(5):
        time.pass_by(minutes=29)
        assert find(book, token)
    time.pass_by(minutes=30)
    assert find(book, token) is None


def test_after_twelve_hours_it_ends_however_much_it_is_used(
    book: Book, person: str, time: Time
) -> None:
    token = begin(book, person, how="password")
    for _ in range(47):
        time.pass_by(minutes=15)
        assert find(book, token)
    time.pass_by(minutes=15)
    assert find(book, token) is None


def test_a_token_known_beforehand_opens_nothing(book: Book, person: str) -> None:
    planted = begin(book, person, how="password", stage=sessions.CODE)
    fresh = rotate(book, planted, how="password+code")
    assert fresh != planted
    assert find(book, planted) is None
    assert find(book, fresh)


def test_another_office_is_another_token_and_another_csrf_secret(book: Book, person: str) -> None:
    token = begin(book, person, how="password")
    before = find(book, token)
    after = find(book, rotate(book, token, role="unit", unit="HTQT"))
    assert before
    assert after
    assert (after.role, after.unit, after.ends) == ("unit", "HTQT", before.ends)
    assert after.csrf != before.csrf
    assert find(book, token) is None


def test_an_ended_session_cannot_be_turned_into_a_new_one(book: Book, person: str) -> None:
    token = begin(book, person, how="password")
    end(book, token)
    assert not rotate(book, token)


def test_one_ends_ones_own_sessions_only(book: Book, person: str) -> None:
    token = begin(book, person, how="password", agent="Firefox")
    (session,) = of_person(book, person)
    end_number(book, OTHER, session.number)
    assert find(book, token)
    end_number(book, person, session.number)
    assert of_person(book, person) == ()


def test_a_locked_account_has_no_sessions(book: Book, person: str) -> None:
    token = begin(book, person, how="password")
    lock(book, person, OFFICE)
    assert find(book, token) is None
    unlock(book, person, OFFICE)
    assert find(book, token) is None
