"""Guessing gets slow; being guessed at does not lock anybody out."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.accounts.book import Book
from adapters.accounts.devices import known_device, mark_device
from adapters.accounts.invitations import invite, redeem
from adapters.accounts.signing_in import Attempt, change_password, with_password
from adapters.accounts.throttle import ACCOUNT, LIMITS, Limit, network, tracks, wait_left
from adapters.problems import UsageProblem

from .conftest import OFFICE, OTHER, PASSWORD, Time

HERE, THERE = "203.0.113.7", "198.51.100.9"
INSTANTS = st.lists(st.floats(0, 10_000), max_size=80).map(sorted)
ANY_LIMIT = st.sampled_from(list(LIMITS.values()))


def fail(book: Book, person: str, address: str = HERE, device: str = "") -> str:
    with pytest.raises(UsageProblem) as raised:
        with_password(book, Attempt(person, address=address, device=device), "không phải đâu nhé")
    return raised.value.code


def enters(book: Book, person: str, address: str = HERE, device: str = "") -> bool:
    attempt = Attempt(person, address=address, device=device)
    return with_password(book, attempt, PASSWORD)[0] == "full"


def test_five_failures_are_free_and_then_each_costs_twice_the_wait(
    book: Book, person: str, time: Time
) -> None:
    for _ in range(6):
        assert fail(book, person) == "sign_in_failed"
    for wait in (2, 4, 8, 16):
        time.pass_by(seconds=wait - 1)
        assert fail(book, person) == "sign_in_slow"
        time.pass_by(seconds=1)
        assert fail(book, person) == "sign_in_failed"


def test_even_the_right_password_has_to_wait(book: Book, person: str) -> None:
    for _ in range(6):
        fail(book, person)
    with pytest.raises(UsageProblem) as raised:
        enters(book, person)
    assert (raised.value.code, raised.value.facts["seconds"]) == ("sign_in_slow", 3)


def test_hammering_does_not_prolong_the_wait(book: Book, person: str, time: Time) -> None:
    for _ in range(6):
        fail(book, person)
    for _ in range(200):
        assert fail(book, person) == "sign_in_slow"
    time.pass_by(seconds=2)
    assert enters(book, person)


def test_success_forgives_what_was_mistyped(book: Book, person: str) -> None:
    for _ in range(20):
        for _ in range(4):
            fail(book, person)
        assert enters(book, person)


def test_failures_from_elsewhere_do_not_slow_the_person_here(book: Book, person: str) -> None:
    for _ in range(30):
        fail(book, person, THERE)
    assert enters(book, person, HERE)


def flood(book: Book, person: str, time: Time, count: int = 400) -> None:
    """A stranger with many addresses tries on and on."""
    for n in range(count):
        fail(book, person, f"198.51.{n // 250}.{n % 250}")
        time.pass_by(seconds=1)


def test_a_known_browser_is_not_slowed_by_a_flood_of_strangers(
    book: Book, person: str, time: Time
) -> None:
    device = mark_device(book, person)
    flood(book, person, time)
    assert enters(book, person, device=device)


def test_a_new_browser_waits_a_minute_at_most_in_a_flood(
    book: Book, person: str, time: Time
) -> None:
    flood(book, person, time)
    time.pass_by(seconds=ACCOUNT.most)
    assert enters(book, person)


def test_a_link_of_the_office_goes_around_every_wait(book: Book, person: str, time: Time) -> None:
    flood(book, person, time, 100)
    assert person == redeem(book, invite(book, person, OFFICE).token, PASSWORD, ())


def test_one_address_cannot_try_everybody(book: Book) -> None:
    codes = [fail(book, f"CB-{n:03}") for n in range(45)]
    assert codes[:41] == ["sign_in_failed"] * 41
    assert "sign_in_slow" in codes[41:]


def test_a_known_browser_is_known_as_one_person_only(book: Book, person: str) -> None:
    device = mark_device(book, person)
    assert known_device(book, device, person)
    assert not known_device(book, device, OTHER)


@pytest.mark.parametrize(
    "change", [lambda c: c[:-2] + "AA", lambda c: "", lambda c: "x.y", str.upper]
)
def test_a_forged_cookie_is_a_stranger(
    book: Book, person: str, change: Callable[[str], str]
) -> None:
    assert not known_device(book, change(mark_device(book, person)), person)


def test_a_stolen_cookie_of_a_device_is_slowed_itself(book: Book, person: str) -> None:
    device = mark_device(book, person)
    codes = [fail(book, person, device=device) for _ in range(20)]
    assert "sign_in_slow" in codes


def test_a_new_password_makes_strangers_of_all_browsers(
    book: Book, person: str, time: Time
) -> None:
    device = mark_device(book, person)
    time.pass_by(seconds=1)
    change_password(book, person, PASSWORD, "lúa chín vàng trên đồng", ())
    assert not known_device(book, device, person)


def test_who_does_not_exist_is_slowed_and_answered_alike(book: Book, person: str) -> None:
    def answers(attempt: Attempt) -> list[str]:
        found = []
        for _ in range(9):
            with pytest.raises(UsageProblem) as raised:
                with_password(book, attempt, "không phải đâu nhé")
            found.append(f"{raised.value.code} {raised.value.facts}")
        return found

    nobody = answers(Attempt("", typed="Nguyễn Văn Không Có", address=THERE))
    assert nobody == answers(Attempt(person, address=HERE))


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("unix", "?"),
        ("", "?"),
    ],
)
def test_a_house_has_its_64_bits_of_ipv6_to_itself(address: str, whose: str) -> None:
    assert whose == network(address)


def test_a_known_device_leaves_the_tracks_of_strangers() -> None:
    assert tracks("CB-001", HERE, "abc") == ("device:abc",)


# Laws


@given(INSTANTS, st.floats(0, 20_000), ANY_LIMIT)
def test_a_wait_is_never_negative_nor_longer_than_its_most(
    failures: list[float], now: float, limit: Limit
) -> None:
    assert 0 <= wait_left(failures, now, limit) <= limit.most


@given(INSTANTS, st.floats(0, 20_000), ANY_LIMIT)
def test_who_waits_as_long_as_told_may_try(failures: list[float], now: float, limit: Limit) -> None:
    seen = [at for at in failures if at <= now]
    left = wait_left(seen, now, limit)
    assert wait_left(seen, now + left + 1e-6, limit) == 0


@given(INSTANTS, ANY_LIMIT)
def test_one_failure_more_never_shortens_the_wait(failures: list[float], limit: Limit) -> None:
    now = failures[-1] if failures else 0.0
    assert wait_left(failures, now, limit) <= wait_left([*failures, now], now, limit)


@given(st.integers(1, 500), ANY_LIMIT)
def test_guesses_within_a_window_are_few_however_fast_they_come(tries: int, limit: Limit) -> None:
    """Trying at the first moment allowed, an hour stays within what the waits permit."""
    now = 0.0
    made: list[float] = []
    for _ in range(tries):
        now += wait_left(made, now, limit)
        if now >= limit.window:
            break
        made.append(now)
    assert len(made) <= limit.free + 12 + limit.window / limit.most
