"""How a budget stands: an estimate, then approved money, what binds it, and its vouchers.

Source: plan II.2.8, III.2f; BR-55.
"""

from collections.abc import Mapping

from attrs import evolve as change
from attrs import frozen

from .accounts import AVAILABLE, Books, Postings, account, balance, move
from .estimate import AWARD_MONEY, CostLine, Estimate
from .refusal import Refusal, require


@frozen
class Reserve:
    """Money of a line set aside by a paper: bound by contract, or given ahead to somebody.

    ``account`` is "committed" or "advanced"; ``amount`` is what of it was not yet used, in đồng.
    """

    document: str
    account: str
    line: str
    party: str
    amount: int


@frozen
class Voucher:
    """A line of a voucher (chứng từ) that is in the books."""

    document: str
    line: str
    amount: int


@frozen
class Draft:
    estimate: Estimate


@frozen
class Submitted:
    estimate: Estimate


@frozen
class Running:
    """Approved by ``document``; holds are by paper and empty ones stay until all is settled.

    ``papers`` are those by which it was supplemented, moved or refunded: each once on a line.
    """

    estimate: Estimate
    document: str
    books: Books
    holds: dict[str, Reserve]
    vouchers: tuple[Voucher, ...] = ()
    papers: tuple[str, ...] = ()


@frozen
class Settled:
    """Closed by the settlement paper ``document``; ``attended`` really came."""

    estimate: Estimate
    document: str
    books: Books
    vouchers: tuple[Voucher, ...]
    attended: int


Budget = Draft | Submitted | Running | Settled

STATUS: Mapping[type, str] = {
    Draft: "draft",
    Submitted: "submitted",
    Running: "approved",
    Settled: "settled",
}


def wrong_state(budget: Budget, wanted: str) -> Refusal:
    """The refusal of what only a budget in another state may do."""
    status = STATUS[type(budget)]
    return Refusal("budget_wrong_state", budget=budget.estimate.id, status=status, wanted=wanted)


def drafting(budget: Budget) -> Estimate:
    """The estimate while it is being written, or a refusal."""
    if not isinstance(budget, Draft):
        raise wrong_state(budget, "draft")
    return budget.estimate


def running(budget: Budget) -> Running:
    """The budget while its money may move, or a refusal."""
    if not isinstance(budget, Running):
        raise wrong_state(budget, "approved")
    return budget


def organising_line(budget: Running, code: str) -> CostLine:
    """A line of the conference itself; award money is only booked from award decisions."""
    line = budget.estimate.line(code)
    require(line.purpose != AWARD_MONEY, "award_line", line=code)
    return line


def take(budget: Running, line: str, into: str, amount: int) -> Postings:
    """Move what a line has left to another account; refused when it would overdraw."""
    require_positive(amount)
    left = balance(budget.books, AVAILABLE, line)
    require(amount <= left, "line_overdrawn", line=line, left=left, amount=amount)
    return move(account(AVAILABLE, line), into, amount)


def require_positive(amount: int) -> None:
    """Money that moves is more than nothing; its direction is the decision's."""
    require(amount > 0, "amount_not_positive", amount=amount)


def hold(budget: Running, document: str) -> Reserve:
    """A commitment or an advance by its paper, or a refusal."""
    require(document in budget.holds, "hold_unknown", reserve=document, known=tuple(budget.holds))
    return budget.holds[document]


def of_award(award: str, ordinal: int) -> str:
    """What stands for a paid grant among the vouchers."""
    return f"{award}/{ordinal}"


REFUSALS = {
    "budget_wrong_state": "II.2.8",
    "award_line": "BR-55",
    "line_overdrawn": "II.2.8",
    "amount_not_positive": "II.2.8",
    "hold_unknown": "II.2.8",
}


def number(document: str) -> str:
    """The number of a paper, the same for "PC 1", "pc 1" and "PC  1"."""
    return " ".join(document.casefold().split())


def once(budget: Running, document: str, *lines: str) -> None:
    """Refuse a paper by which these lines were changed before, however it is typed."""
    known = paper(document, *lines) not in budget.papers
    require(known, "voucher_booked", document=document, line=lines[0])


def paper(document: str, *lines: str) -> str:
    """How a paper on some lines is remembered."""
    return "|".join((number(document), *lines))


def noted(budget: Running, document: str, *lines: str) -> Running:
    """The budget with a paper remembered."""
    return change(budget, papers=(*budget.papers, paper(document, *lines)))
