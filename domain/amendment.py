"""What changes an approved budget: transfers, supplements, lines that were forgotten.

All three are the Director's, by a document with the reason. A transfer leaves the total, and no
money ever changes its source (BR-55).
Source: plan II.2.8; BR-53 to BR-55.
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .accounts import AVAILABLE, SOURCE, Postings, account, approved, move, post
from .estimate import OPERATING, ORGANISING, CostLine, Source, require_share
from .estimating import line_of
from .funds import Budget, Running, noted, once, require_positive, running, take
from .law import Rules
from .norm import Norms
from .plan import Plan, in_force
from .refusal import require, require_text

# Events


@frozen
class Transferred:
    line: str
    to_line: str
    amount: int
    document: str
    reason: str
    postings: Postings
    on: date


@frozen
class Supplemented:
    line: str
    amount: int
    document: str
    reason: str
    postings: Postings
    on: date


@frozen
class LineAdded:
    line: CostLine
    document: str
    reason: str
    postings: Postings
    on: date


# Decisions


def transfer(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    line: str,
    to_line: str,
    amount: int,
    document: str,
    reason: str,
) -> list[Transferred]:
    """Move money between lines of one source and purpose; the total stays as approved."""
    require_text(document=document, reason=reason)
    in_force(the_plan)
    paper = running(budget)
    one, other = paper.estimate.line(line), paper.estimate.line(to_line)
    require(line != to_line, "transfer_to_itself", line=line)
    alike = (one.source, one.purpose) == (other.source, other.purpose)
    require(alike, "transfer_apart", line=line, to=to_line)
    once(paper, document, line, to_line)
    postings = take(paper, line, account(AVAILABLE, to_line), amount)
    return [Transferred(line, to_line, amount, document, reason, postings, today)]


def supplement(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    rules: Rules,
    line: str,
    amount: int,
    document: str,
    reason: str,
) -> list[Supplemented]:
    """Give a line more from its source, by a supplementary decision."""
    require_text(document=document, reason=reason)
    require_positive(amount)
    in_force(the_plan)
    paper = running(budget)
    grows = paper.estimate.line(line)
    source = paper.estimate.source(grows.source)
    _within_share(paper, source, grows, amount, rules)
    once(paper, document, line)
    postings = move(account(SOURCE, source.id), account(AVAILABLE, line), amount)
    return [Supplemented(line, amount, document, reason, postings, today)]


def _within_share(
    budget: Running, source: Source, line: CostLine, amount: int, rules: Rules
) -> None:
    """What organising was given of the award fund, and ``amount`` more, is within its share."""
    if line.purpose == ORGANISING:
        lines = budget.estimate.holding(source.id, ORGANISING)
        before = sum(approved(budget.books, one.code) for one in lines)
        require_share(source, before + amount, rules)


def add_line(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    the_norms: Norms | None,
    rules: Rules,
    line: str,
    text: str,
    quantity: int,
    price: int,
    document: str,
    reason: str,
    counted_in: str = "",
    source: str = OPERATING,
    purpose: str = ORGANISING,
    norm: str = "",
) -> list[LineAdded]:
    """Add a line to an approved budget, by a supplementary decision; norms bind it too."""
    require_text(document=document, reason=reason)
    in_force(the_plan)
    paper = running(budget)
    planned = paper.estimate
    require(line not in planned.lines, "line_exists", line=line)
    said = text, source, purpose, quantity, counted_in, price
    new = line_of(planned, the_norms, rules, line, *said, norm)
    drawn = planned.source(source)
    _within_share(paper, drawn, new, new.amount, rules)
    postings = move(account(SOURCE, drawn.id), account(AVAILABLE, line), new.amount)
    return [LineAdded(new, document, reason, postings, today)]


# Evolve


def evolve(budget: Running, event: object) -> Running:
    match event:
        case Transferred(line, to_line, document=document, postings=postings):
            moved = change(budget, books=post(budget.books, postings))
            return noted(moved, document, line, to_line)
        case Supplemented(line, document=document, postings=postings):
            return noted(change(budget, books=post(budget.books, postings)), document, line)
        case LineAdded(line, postings=postings):
            lines = {**budget.estimate.lines, line.code: line}
            planned = change(budget.estimate, lines=lines)
            return change(budget, estimate=planned, books=post(budget.books, postings))
    return budget


REFUSALS = {
    "line_exists": "II.2.8",
    "transfer_to_itself": "II.2.8",
    "transfer_apart": "BR-55",
}
