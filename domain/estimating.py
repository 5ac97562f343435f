"""Writing an estimate: sources, lines, signed exceptions, what to compare it with.

Source: plan II.2.8, I.4, III.2f; BR-53 to BR-55.
"""

from collections.abc import Mapping
from datetime import date

from attrs import evolve as change
from attrs import frozen

from . import funds
from .decision import Actor
from .estimate import (
    AWARD_FUND,
    OPERATING,
    ORGANISING,
    CostLine,
    Earlier,
    Estimate,
    Source,
    Waiver,
    make_line,
    make_source,
    require_share,
)
from .funds import Budget, drafting
from .law import Rules
from .norm import Norm, Norms
from .norm import in_force as norm_in_force
from .plan import Plan, in_force
from .refusal import require, require_text

# Events


@frozen
class SourceNamed:
    source: Source
    on: date


@frozen
class ExceptionSigned:
    """The Director allows a line to cost up to ``price`` per unit, above its norm."""

    line: str
    price: int
    reason: str
    document: str
    by: str
    signs: str
    on: date


@frozen
class LineWritten:
    line: CostLine


@frozen
class LineRemoved:
    line: str
    reason: str


@frozen
class Compared:
    earlier: str
    per_delegate: int
    document: str


# Decisions


def name_source(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    figures: Mapping[str, int],
    kind: str,
    document: str,
    name: str = "",
    fund: int = 0,
    used: int = 0,
) -> list[SourceNamed]:
    """Name a source of money and the paper that gives it; each has accounts of its own.

    Of the award fund: its size in đồng, and what of the share for organising others ``used``. One
    budget of a plan names it, so that its share is counted in one place (BR-53).
    """
    in_force(the_plan)
    source = make_source(kind, name, document, fund, used)
    planned = drafting(budget)
    named = tuple(one.id for one in planned.sources)
    require(source.id not in named, "source_named", source=source.id)
    if kind == AWARD_FUND:
        elsewhere = figures[f"award_fund_named.{planned.plan}"]
        require(not elsewhere, "fund_named_elsewhere", plan=planned.plan, count=elsewhere)
    return [SourceNamed(source, today)]


def sign_exception(
    budget: Budget,
    *,
    actor: Actor,
    today: date,
    the_plan: Plan,
    line: str,
    price: int,
    reason: str,
    document: str,
) -> list[ExceptionSigned]:
    """Allow one line, written or yet to be, a unit price above its norm, with the reason."""
    require_text(line=line, reason=reason, document=document)
    in_force(the_plan)
    drafting(budget)
    funds.require_positive(price)
    return [ExceptionSigned(line, price, reason, document, actor.person, actor.signs, today)]


def write_line(
    budget: Budget,
    *,
    the_plan: Plan,
    the_norms: Norms | None,
    rules: Rules,
    line: str,
    text: str,
    quantity: int,
    price: int,
    counted_in: str = "",
    source: str = OPERATING,
    purpose: str = ORGANISING,
    norm: str = "",
) -> list[LineWritten]:
    """Write or rewrite a line: quantity times unit price, under the norm it names."""
    in_force(the_plan)
    planned = drafting(budget)
    said = text, source, purpose, quantity, counted_in, price
    new = line_of(planned, the_norms, rules, line, *said, norm)
    _within_share(change(planned, lines={**planned.lines, line: new}), rules)
    return [LineWritten(new)]


def line_of(
    planned: Estimate,
    norms: Norms | None,
    rules: Rules,
    code: str,
    text: str,
    source: str,
    purpose: str,
    quantity: int,
    counted_in: str,
    price: int,
    norm: str,
) -> CostLine:
    """A line of an estimate, from one of its sources, under the norm of today it names."""
    drawn, limit = planned.source(source), _norm(norms, rules, norm)
    waiver = planned.waivers.get(code)
    return make_line(code, text, drawn, purpose, quantity, counted_in, price, limit, waiver)


def _norm(norms: Norms | None, rules: Rules, code: str) -> Norm | None:
    """The norm a line names, None where it names none."""
    found = norm_in_force(norms, rules, code) if code else None
    require(found or not code, "norm_unknown", norm=code)
    return found


def _within_share(planned: Estimate, rules: Rules) -> None:
    for source in planned.sources:
        lines = planned.holding(source.id, ORGANISING)
        require_share(source, sum(line.amount for line in lines), rules)


def remove_line(budget: Budget, *, the_plan: Plan, line: str, reason: str) -> list[LineRemoved]:
    """Take a line out of the draft."""
    require_text(reason=reason)
    in_force(the_plan)
    drafting(budget).line(line)
    return [LineRemoved(line, reason)]


def compare(
    budget: Budget, *, the_plan: Plan, earlier: str, per_delegate: int, document: str
) -> list[Compared]:
    """Set beside the estimate what an earlier conference cost per delegate, by its paper."""
    require_text(earlier=earlier, document=document)
    in_force(the_plan)
    drafting(budget)
    funds.require_positive(per_delegate)
    return [Compared(earlier, per_delegate, document)]


# Evolve


def evolve(planned: Estimate, event: object) -> Estimate:
    """The estimate after one stroke of the pen."""
    match event:
        case SourceNamed(source):
            return change(planned, sources=(*planned.sources, source))
        case ExceptionSigned(code, price, reason, document):
            waiver = Waiver(code, price, reason, document)
            return change(planned, waivers={**planned.waivers, code: waiver})
        case LineWritten(line):
            return change(planned, lines={**planned.lines, line.code: line})
        case LineRemoved(code):
            left = {other: kept for other, kept in planned.lines.items() if other != code}
            return change(planned, lines=left)
        case Compared(name, cost, document):
            return change(planned, earlier=Earlier(name, cost, document))
    return planned


REFUSALS = {
    "source_named": "BR-55",
    "fund_named_elsewhere": "BR-53",
    "norm_unknown": "BR-54",
}
