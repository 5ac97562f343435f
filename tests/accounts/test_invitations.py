"""A link works once, for one person, for three days, and looking at it uses nothing up."""

import subprocess
import sys
from pathlib import Path

import pytest

from adapters.accounts import log
from adapters.accounts.book import Book
from adapters.accounts.invitations import invite, invited, redeem, withdraw
from adapters.accounts.roster import account, accounts
from adapters.accounts.second import has_second
from adapters.accounts.sessions import begin, find
from adapters.problems import UsageProblem

from .conftest import CHEAP, OFFICE, OTHER, PASSWORD, PERSON, Time
from .test_second import set_up


def test_looking_at_a_link_uses_nothing_up(book: Book) -> None:
    link = invite(book, PERSON, OFFICE)
    for _ in range(5):
        assert PERSON == invited(book, link.token).person
    assert PERSON == redeem(book, link.token, PASSWORD, ())


def test_a_link_works_once(book: Book) -> None:
    link = invite(book, PERSON, OFFICE)
    redeem(book, link.token, PASSWORD, ())
    refused(book, link.token)


def test_a_link_works_for_three_days(book: Book, time: Time) -> None:
    link = invite(book, PERSON, OFFICE)
    time.pass_by(hours=71, minutes=59)
    assert invited(book, link.token)
    time.pass_by(minutes=1)
    refused(book, link.token)


def test_a_newer_link_replaces_the_older_one(book: Book) -> None:
    older, newer = invite(book, PERSON, OFFICE), invite(book, PERSON, OFFICE)
    refused(book, older.token)
    assert PERSON == invited(book, newer.token).person


def test_a_link_can_be_taken_back(book: Book) -> None:
    link = invite(book, PERSON, OFFICE)
    withdraw(book, PERSON, OFFICE)
    refused(book, link.token)


@pytest.mark.parametrize(
    "token", ["", "x", "a" * 100_000, "'; DROP TABLE invitation; --", "\ud800"]
)
def test_what_is_no_link_of_ours_opens_nothing(book: Book, token: str) -> None:
    refused(book, token)


def test_a_weak_password_leaves_the_link_good(book: Book) -> None:
    link = invite(book, PERSON, OFFICE)
    with pytest.raises(UsageProblem, match="password_short"):
        redeem(book, link.token, "ngắn", ())
    assert PERSON == redeem(book, link.token, PASSWORD, ())


def test_a_link_for_a_forgotten_password_ends_every_session(book: Book, person: str) -> None:
    token = begin(book, person, how="password")
    redeem(book, invite(book, person, OFFICE).token, f"{PASSWORD} xa", ())
    assert find(book, token) is None


def test_a_second_factor_goes_only_when_the_link_says_so(book: Book, person: str) -> None:
    set_up(book, person)
    redeem(book, invite(book, person, OFFICE).token, f"{PASSWORD} xa", ())
    assert has_second(book, person)
    redeem(book, invite(book, person, OFFICE, drops_second=True).token, PASSWORD, ())
    assert not has_second(book, person)


def test_the_token_itself_is_kept_nowhere(book: Book, tmp_path: Path) -> None:
    link = invite(book, PERSON, OFFICE)
    redeem(book, link.token, PASSWORD, ())
    book.close()
    for path in tmp_path.iterdir():
        found = path.read_bytes()
        assert link.token.encode() not in found
        assert PASSWORD.encode() not in found


def test_the_list_says_how_each_account_stands(book: Book, time: Time) -> None:
    invite(book, PERSON, OFFICE)
    redeem(book, invite(book, OTHER, OFFICE).token, PASSWORD, ())
    assert ["invited", "active"] == [one.status for one in accounts(book)]
    time.pass_by(hours=72)
    found = account(book, PERSON)
    assert found
    assert found.status == "none"


def test_the_log_tells_who_did_what(book: Book, tmp_path: Path) -> None:
    redeem(book, invite(book, PERSON, OFFICE).token, PASSWORD, ())
    told = [(one.by, one.what, one.person) for one in log.read(tmp_path)]
    assert [(OFFICE, "invited", PERSON), ("", "redeemed", PERSON)] == told


REDEEM = """
import sys
from pathlib import Path
from adapters.accounts.book import Book
from adapters.accounts.invitations import redeem
from adapters.accounts.policy import Policy
from adapters.problems import UsageProblem

folder, token, password = sys.argv[1:]
book = Book(Path(folder), policy=Policy(memory=64, passes=1))
print("ready", flush=True)
sys.stdin.readline()
try:
    print(redeem(book, token, password, ()))
except UsageProblem as problem:
    print(problem.code)
"""


def test_of_two_processes_with_one_link_exactly_one_wins(tmp_path: Path) -> None:
    book = Book(tmp_path, policy=CHEAP)
    link = invite(book, PERSON, OFFICE)
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", REDEEM, tmp_path, link.token, f"{PASSWORD} {n}"],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(2)
    ]
    for worker in workers:
        assert worker.stdout
        assert worker.stdout.readline() == "ready\n"
    for worker in workers:
        assert worker.stdin
        worker.stdin.write("\n")
        worker.stdin.flush()
    answers = sorted(worker.communicate(timeout=30)[0].strip() for worker in workers)
    assert [PERSON, "invitation_unusable"] == answers
    assert 1 == sum(one.what == "redeemed" for one in log.read(tmp_path))
    book.close()


def refused(book: Book, token: str) -> None:
    with pytest.raises(UsageProblem, match="invitation_unusable"):
        invited(book, token)
    with pytest.raises(UsageProblem, match="invitation_unusable"):
        redeem(book, token, PASSWORD, ())
