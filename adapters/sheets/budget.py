"""A budget line by line and account by account, and the award money beside it (II.2.8, I.4)."""

from collections.abc import Iterator, Mapping

from domain.accounts import (
    ADVANCED,
    AVAILABLE,
    COMMITTED,
    OF_LINES,
    RETURNED,
    SOURCE,
    SPENT,
    Books,
    account,
    approved,
    balance,
)
from domain.estimate import ABOVE_NORM, NO_NORM, ORGANISING, CostLine, Estimate, per_delegate
from domain.funds import Budget, Running, Settled, of_award
from domain.honour import Award, Honour, Issued, Money, Recalled, grant_of, honour

from .sheet import Cells, Column, Kind, Sheet, Source

LINES = (
    Column("code"),
    Column("text"),
    Column("source", "value:source"),
    Column("quantity", "number"),
    Column("counted_in"),
    Column("unit_price", "money"),
    Column("norm", "money"),
    Column("finding", "value:finding"),
    Column("estimated", "money", total=True),
    Column("approved", "money", total=True),
    Column("committed", "money", total=True),
    Column("advanced", "money", total=True),
    Column("spent", "money", total=True),
    Column("left", "money", total=True),
)
ACCOUNTS = (
    Column("source", "value:source"),
    Column("account", "value:account"),
    Column("line"),
    Column("debit", "money", total=True),
    Column("credit", "money", total=True),
    Column("balance", "money", total=True),
)
AWARD_MONEY = (
    Column("award", "id"),
    Column("ordinal", "number"),
    Column("subject", "person"),
    Column("due", "money", total=True),
    Column("paid", "money", total=True),
    Column("recovered", "money", total=True),
    Column("document"),
    Column("booked", "id"),
)


def lines(source: Source, id: str) -> Sheet:
    """Each line from its estimate to what is left of it, and what a delegate costs."""
    budget = source.state("budget", id)
    books = _books(budget)
    planned: Estimate = budget.estimate
    rows = tuple(_line(line, books) for line in planned.lines.values())
    return Sheet(rows, _figures(budget, books))


def _line(line: CostLine, books: Books) -> Cells:
    said = (line.code, line.text, line.source, line.quantity, line.counted_in, line.price)
    norm = line.norm.amount if line.norm else None
    kinds = (COMMITTED, ADVANCED, SPENT, AVAILABLE)
    moved = (balance(books, kind, line.code) for kind in kinds)
    return (*said, norm, line.finding, line.amount, approved(books, line.code), *moved)


def _figures(budget: Budget, books: Books) -> dict[str, int]:
    planned = budget.estimate
    delegates = budget.attended if isinstance(budget, Settled) else planned.delegates
    organising = [code for code, one in planned.lines.items() if one.purpose == ORGANISING]
    spent = sum(balance(books, SPENT, code) for code in organising)
    findings = [finding for _, finding in planned.findings]
    return {
        "delegates": delegates,
        "per_delegate": per_delegate(planned.organising, planned.delegates),
        "earlier_per_delegate": planned.earlier.per_delegate if planned.earlier else 0,
        "spent_per_delegate": per_delegate(spent, delegates),
        "saved": sum(balance(books, RETURNED, code) for code in planned.lines),
        "lines_without_norm": findings.count(NO_NORM),
        "lines_above_norm": findings.count(ABOVE_NORM),
    }


def accounts(source: Source, id: str) -> Sheet:
    """Every account that money ever touched, source by source; the balances sum to nought."""
    budget = source.state("budget", id)
    return Sheet(tuple(_accounts(budget.estimate, _books(budget))))


def _accounts(planned: Estimate, books: Books) -> Iterator[Cells]:
    for source in planned.sources:
        own = [(SOURCE, source.id)]
        drawing = [line.code for line in planned.lines.values() if line.source == source.id]
        own += [(kind, code) for code in drawing for kind in OF_LINES]
        for kind, of in own:
            if turnover := books.turnovers.get(account(kind, of)):
                line = "" if kind == SOURCE else of
                sums = turnover.debit, turnover.credit, turnover.balance
                yield (source.id, kind, line, *sums)


def award_money(source: Source, _: str) -> Sheet:
    """The money of every award: due, paid, recovered, and the budget it was booked in."""
    budgets = source.states("budget")
    found = [
        _award(award, money, budgets)
        for award in source.states("award").values()
        for money in award.sheet.money
    ]
    return Sheet(tuple(row for row, _ in found), {"award_money_waiting": sum(w for _, w in found)})


def _award(award: Award, money: Money, budgets: Mapping[str, Budget]) -> tuple[Cells, int]:
    """The row of one grant, and what of it still waits to be paid."""
    one, amount = _honour(award, money.ordinal), money.amount
    off = isinstance(award, Recalled) or (one.revoked and not one.payment)
    due, paid = 0 if off else amount, amount if one.payment else 0
    mark = of_award(award.id, money.ordinal)
    booked = ", ".join(id for id, budget in budgets.items() if _booked(budget, mark))
    subject = grant_of(award, money.ordinal).subject
    recovered = amount if one.money_back else 0
    said = award.id, money.ordinal, subject
    return (*said, due, paid, recovered, one.payment, booked), due - paid


def _honour(award: Award, ordinal: int) -> Honour:
    return honour(award, ordinal) if isinstance(award, Issued) else Honour(ordinal)


def _booked(budget: Budget, mark: str) -> bool:
    kept = budget.vouchers if isinstance(budget, Running | Settled) else ()
    return any(voucher.document == mark for voucher in kept)


def _books(budget: Budget) -> Books:
    return budget.books if isinstance(budget, Running | Settled) else Books()


KINDS = (
    Kind("budget.lines", LINES, lines),
    Kind("budget.accounts", ACCOUNTS, accounts),
    Kind("budget.award_money", AWARD_MONEY, award_money, of_one=False),
)
