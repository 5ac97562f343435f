"""Books of any sequence of moves: nothing is made, nothing is lost, every account adds up."""

from hypothesis import given
from hypothesis import strategies as st

from domain.accounts import (
    ACCOUNTS,
    AVAILABLE,
    OF_LINES,
    SOURCE,
    SPENT,
    Books,
    Turnover,
    account,
    approved,
    balance,
    move,
    parts,
    post,
)

ACCOUNT = st.builds(account, st.sampled_from(ACCOUNTS), st.sampled_from(["01", "02", "a:b"]))
MOVE = st.tuples(ACCOUNT, ACCOUNT, st.integers(1, 10**12))


@given(st.lists(MOVE, max_size=30))
def test_all_accounts_together_are_nought_after_every_move(
    moves: list[tuple[str, str, int]],
) -> None:
    books = Books()
    for out_of, into, amount in moves:
        before = books
        postings = move(out_of, into, amount)
        assert sum(posting.amount for posting in postings) == 0
        books = post(books, postings)
        assert sum(one.balance for one in books.turnovers.values()) == 0
        assert all(one.debit >= 0 <= one.credit for one in books.turnovers.values())
        for name, one in before.turnovers.items():  # turnover never shrinks
            assert books.turnovers[name].debit >= one.debit
            assert books.turnovers[name].credit >= one.credit


@given(st.sampled_from(ACCOUNTS), st.text(max_size=5))
def test_an_account_says_its_kind_and_whose_it_is(kind: str, of: str) -> None:
    assert parts(account(kind, of)) == (kind, of)


def test_money_goes_out_of_one_account_into_the_other() -> None:
    given_out = move(account(SOURCE, "operating"), account(AVAILABLE, "01"), 500)
    books = post(Books(), given_out)
    assert books.turnovers == {
        "available:01": Turnover(500, 0),
        "source:operating": Turnover(0, 500),
    }
    books = post(books, move(account(AVAILABLE, "01"), account(SPENT, "01"), 200))
    assert (balance(books, AVAILABLE, "01"), balance(books, SPENT, "01")) == (300, 200)
    assert balance(books, SPENT, "02") == 0


def test_what_a_line_was_given_stays_wherever_its_money_goes() -> None:
    books = post(Books(), move(account(SOURCE, "operating"), account(AVAILABLE, "01"), 500))
    for kind in OF_LINES[1:]:
        books = post(books, move(account(AVAILABLE, "01"), account(kind, "01"), 100))
        assert approved(books, "01") == 500
