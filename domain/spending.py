"""The money of an approved budget: bound, given ahead, spent, taken back, settled.

Every movement is one event whose postings sum to nought (``accounts``). New obligations need the
plan in force; what was promised is paid, given back and settled also when the plan no longer runs.
Source: plan II.2.8, I.4, III.2f; BR-55 (award money is booked from award decisions, nothing else).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .accounts import (
    ADVANCED,
    AVAILABLE,
    COMMITTED,
    RETURNED,
    SPENT,
    Postings,
    account,
    balance,
    move,
    post,
)
from .assembly import Conference, Over
from .estimate import AWARD_MONEY
from .funds import (
    Budget,
    Reserve,
    Running,
    Settled,
    Voucher,
    hold,
    noted,
    number,
    of_award,
    once,
    organising_line,
    require_positive,
    running,
    take,
)
from .honour import Award, honour, issued, money_of
from .plan import InForce, Plan, in_force
from .refusal import require, require_text

# Events


@frozen
class Committed:
    """Bound by a contract or order (``document``) with ``party``."""

    line: str
    amount: int
    party: str
    document: str
    postings: Postings
    on: date


@frozen
class Advanced:
    """Given ahead to ``party`` by a paper, to be accounted for by vouchers."""

    line: str
    amount: int
    party: str
    document: str
    postings: Postings
    on: date


@frozen
class Released:
    """What was left of a commitment or an advance, free again."""

    reserve: str
    line: str
    amount: int
    reason: str
    postings: Postings
    on: date


@frozen
class Spent:
    """Spent by a voucher (``document``), out of a commitment or an advance (``reserve``) or not."""

    line: str
    amount: int
    document: str
    reserve: str
    postings: Postings
    on: date


@frozen
class AwardBooked:
    """Award money that ``award.pay`` paid by ``document``, in the books of the award fund."""

    line: str
    award: str
    ordinal: int
    amount: int
    document: str
    postings: Postings
    on: date


@frozen
class Refunded:
    line: str
    amount: int
    document: str
    reason: str
    postings: Postings
    on: date


@frozen
class Closed:
    """Settled (quyết toán): ``returned`` went back to the sources; ``delegates`` really came."""

    document: str
    delegates: int
    spent: int
    returned: int
    postings: Postings
    on: date


# Decisions


def commit(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    line: str,
    amount: int,
    party: str,
    document: str,
) -> list[Committed]:
    """Bind money of a line by a contract or an order."""
    postings = _set_aside(budget, the_plan, line, COMMITTED, amount, party, document)
    return [Committed(line, amount, party, document, postings, today)]


def advance(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    line: str,
    amount: int,
    party: str,
    document: str,
) -> list[Advanced]:
    """Give somebody money ahead, to be accounted for by vouchers."""
    postings = _set_aside(budget, the_plan, line, ADVANCED, amount, party, document)
    return [Advanced(line, amount, party, document, postings, today)]


def _set_aside(
    budget: Budget,
    the_plan: Plan,
    line: str,
    into: str,
    amount: int,
    party: str,
    document: str,
) -> Postings:
    require_text(party=party, document=document)
    in_force(the_plan)
    paper = running(budget)
    organising_line(paper, line)
    require(document not in paper.holds, "hold_exists", document=document)
    return take(paper, line, account(into, line), amount)


def release(budget: Budget, *, today: date, reserve: str, reason: str) -> list[Released]:
    """Free what is left of a commitment or an advance; money given ahead has come back."""
    require_text(reason=reason)
    paper = running(budget)
    found = hold(paper, reserve)
    require(found.amount, "hold_used_up", reserve=reserve)
    held, free = account(found.account, found.line), account(AVAILABLE, found.line)
    postings = move(held, free, found.amount)
    return [Released(reserve, found.line, found.amount, reason, postings, today)]


def spend(
    budget: Budget, *, today: date, the_plan: Plan, line: str, amount: int, document: str
) -> list[Spent]:
    """Spend money of a line directly, by a voucher."""
    require_text(document=document)
    in_force(the_plan)
    paper = running(budget)
    organising_line(paper, line)
    _new_voucher(paper, document, line)
    postings = take(paper, line, account(SPENT, line), amount)
    return [Spent(line, amount, document, "", postings, today)]


def pay(budget: Budget, *, today: date, reserve: str, amount: int, document: str) -> list[Spent]:
    """Pay by a voucher what was committed, or account for what was given ahead."""
    require_text(document=document)
    require_positive(amount)
    paper = running(budget)
    found = hold(paper, reserve)
    _new_voucher(paper, document, found.line)
    left = found.amount
    require(amount <= left, "hold_exceeded", reserve=reserve, left=left, amount=amount)
    held, spent = account(found.account, found.line), account(SPENT, found.line)
    postings = move(held, spent, amount)
    return [Spent(found.line, amount, document, reserve, postings, today)]


def book_award(
    budget: Budget, *, today: date, the_award: Award, line: str, award: str, ordinal: int
) -> list[AwardBooked]:
    """Book award money that was paid, by the paper that paid it, on a line of the award fund."""
    paper = running(budget)
    right = paper.estimate.line(line).purpose == AWARD_MONEY
    require(right, "not_award_line", line=line)
    decision = issued(the_award)
    document = honour(decision, ordinal).payment
    require(document, "award_not_paid", award=award, ordinal=ordinal)
    booked = any(one.document == of_award(award, ordinal) for one in paper.vouchers)
    require(not booked, "award_booked", award=award, ordinal=ordinal)
    amount = money_of(decision, ordinal).amount
    postings = take(paper, line, account(SPENT, line), amount)
    return [AwardBooked(line, award, ordinal, amount, document, postings, today)]


def _new_voucher(budget: Running, document: str, line: str) -> None:
    """One voucher is booked once on a line, however it is typed."""
    typed = number(document)
    booked = any(number(one.document) == typed and one.line == line for one in budget.vouchers)
    require(not booked, "voucher_booked", document=document, line=line)


def refund(
    budget: Budget, *, today: date, line: str, amount: int, document: str, reason: str
) -> list[Refunded]:
    """Take back money that was spent, by a receipt; the line may use it again."""
    require_text(document=document, reason=reason)
    require_positive(amount)
    paper = running(budget)
    paper.estimate.line(line)
    spent = balance(paper.books, SPENT, line)
    require(amount <= spent, "refund_exceeds_spent", line=line, spent=spent, amount=amount)
    once(paper, document, line)
    postings = move(account(SPENT, line), account(AVAILABLE, line), amount)
    return [Refunded(line, amount, document, reason, postings, today)]


def settle(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    the_conference: Conference | None,
    document: str,
    delegates: int = 0,
) -> list[Closed]:
    """Settle after the conference: nothing is pending, and what is left goes back to its source.

    ``delegates`` is how many came; 0 for as many as the conference counted, else as planned.
    """
    require_text(document=document)
    require(delegates >= 0, "delegates_negative", delegates=delegates)
    paper = running(budget)
    if isinstance(the_plan, InForce):
        day = the_plan.content.conference
        require(today >= day, "settled_too_early", today=today, day=day)
    pending = tuple(one.document for one in paper.holds.values() if one.amount)
    require(not pending, "holds_open", holds=pending)
    counted = the_conference.attendance if isinstance(the_conference, Over) else 0
    came = delegates or counted or paper.estimate.delegates
    postings = _returns(paper)
    returned = sum(max(one.amount, 0) for one in postings)
    spent = sum(balance(paper.books, SPENT, line) for line in paper.estimate.lines)
    return [Closed(document, came, spent, returned, postings, today)]


def _returns(budget: Running) -> Postings:
    left = {line: balance(budget.books, AVAILABLE, line) for line in budget.estimate.lines}
    return tuple(
        posting
        for line, amount in left.items()
        if amount
        for posting in move(account(AVAILABLE, line), account(RETURNED, line), amount)
    )


# Evolve


Moved = Committed | Advanced | Released | Spent | AwardBooked | Refunded


def evolve(budget: Running, event: object) -> Running | Settled:
    if isinstance(event, Closed):
        books = post(budget.books, event.postings)
        came = event.delegates
        return Settled(budget.estimate, event.document, books, budget.vouchers, came)
    if isinstance(event, Moved):
        return _kept(change(budget, books=post(budget.books, event.postings)), event)
    return budget


def _kept(budget: Running, event: Moved) -> Running:
    """What else than the books remembers a movement."""
    match event:
        case Committed(line, amount, party, document):
            return _hold(budget, Reserve(document, COMMITTED, line, party, amount))
        case Advanced(line, amount, party, document):
            return _hold(budget, Reserve(document, ADVANCED, line, party, amount))
        case Released(reserve, amount=amount):
            return _use(budget, reserve, amount)
        case Spent(line, amount, document, reserve):
            return _use(_book(budget, Voucher(document, line, amount)), reserve, amount)
        case AwardBooked(line, award, ordinal, amount):
            return _book(budget, Voucher(of_award(award, ordinal), line, amount))
    return noted(budget, event.document, event.line)


def _hold(budget: Running, held: Reserve) -> Running:
    return change(budget, holds={**budget.holds, held.document: held})


def _use(budget: Running, reserve: str, amount: int) -> Running:
    if reserve not in budget.holds:
        return budget
    held = budget.holds[reserve]
    return _hold(budget, change(held, amount=held.amount - amount))


def _book(budget: Running, voucher: Voucher) -> Running:
    return change(budget, vouchers=(*budget.vouchers, voucher))


REFUSALS = {
    "hold_exists": "II.2.8",
    "hold_used_up": "II.2.8",
    "hold_exceeded": "II.2.8",
    "not_award_line": "BR-55",
    "award_not_paid": "BR-55",
    "award_booked": "BR-55",
    "voucher_booked": "II.2.8",
    "refund_exceeds_spent": "II.2.8",
    "settled_too_early": "II.2.8",
    "holds_open": "II.2.8",
    "delegates_negative": "I.4",
}
