"""Double entry: money moves between named accounts, and all of them together are always nought.

An account is "kind:whose": "source:operating" gives, "available:01" holds what line 01 may still
use, "committed:01" what contracts bind, "advanced:01" what people were given ahead, "spent:01" what
vouchers prove, "returned:01" what went back when the budget was settled. Amounts are whole đồng.
Source: plan II.2.8 (BR-55).
"""

from attrs import field, frozen

SOURCE, AVAILABLE, COMMITTED = "source", "available", "committed"
ADVANCED, SPENT, RETURNED = "advanced", "spent", "returned"
OF_LINES = (AVAILABLE, COMMITTED, ADVANCED, SPENT, RETURNED)
ACCOUNTS = (SOURCE, *OF_LINES)


@frozen
class Posting:
    """``amount`` goes into an account (debit), or out of it when negative (credit)."""

    account: str
    amount: int


Postings = tuple[Posting, ...]


@frozen
class Turnover:
    """All that ever went into an account and out of it."""

    debit: int = 0
    credit: int = 0

    @property
    def balance(self) -> int:
        """What is there now."""
        return self.debit - self.credit


@frozen
class Books:
    """What went through every account that money ever touched."""

    turnovers: dict[str, Turnover] = field(factory=dict)


NOTHING = Turnover()


def account(kind: str, of: str) -> str:
    """The account of this kind that belongs to a source or a line."""
    return f"{kind}:{of}"


def parts(named: str) -> tuple[str, str]:
    """("available", "01") of "available:01"; what it belongs to may hold colons of its own."""
    kind, _, of = named.partition(":")
    return kind, of


def move(out_of: str, into: str, amount: int) -> Postings:
    """Money from one account to another: two postings that sum to nought."""
    return Posting(into, amount), Posting(out_of, -amount)


def balance(books: Books, kind: str, of: str) -> int:
    """What is on one account, 0 where nothing ever was."""
    return books.turnovers.get(account(kind, of), NOTHING).balance


def approved(books: Books, line: str) -> int:
    """What was ever given to a line, by now wherever it is."""
    return sum(balance(books, kind, line) for kind in OF_LINES)


def post(books: Books, postings: Postings) -> Books:
    """The books after one movement."""
    after = dict(books.turnovers)
    for posting in postings:
        before = after.get(posting.account, NOTHING)
        into, out_of = max(posting.amount, 0), max(-posting.amount, 0)
        after[posting.account] = Turnover(before.debit + into, before.credit + out_of)
    return Books(after)
