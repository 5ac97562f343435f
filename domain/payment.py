"""The money of an award decision: worked out when it is signed, paid from the award fund.

A decision never fails for money: what cannot be worked out yet says what must be adopted, and is
completed later by the base salary of the day of the decision.
Source: NĐ 152/2025 Điều 49 to 54 (BR-48 to BR-52); plan II.2.8 (BR-55: another fund than the
conference's).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .honour import Award, Grant, Issued, Money, issued, money_of, standing, update
from .law import Rules
from .money import Claim, MoneyLine, dues
from .refusal import Refusal, require, require_text

# Events


@frozen
class MoneySet:
    money: tuple[Money, ...]


@frozen
class Paid:
    """Paid from the award fund (quỹ thi đua, khen thưởng), in đồng."""

    ordinal: int
    amount: int
    document: str
    on: date


# Working out


def lines(rules: Rules, grants: tuple[Grant, ...], on: date) -> tuple[Money, ...]:
    """The money of each grant by a decision of the day ``on``, known or still to be known."""
    claims = {grant.ordinal: _claim(grant) for grant in grants}
    unknown = {n: code for n, claim in claims.items() if (code := _unknown(rules, claim, on))}
    known = tuple(claim for n, claim in claims.items() if n not in unknown)
    found = {due.claim.id: due for due in dues(rules, known, on)}
    return tuple(
        Money(n, 0, 0, 0, "", missing=unknown[n])
        if n in unknown
        else _line(rules, n, found[claim.id])
        for n, claim in claims.items()
    )


def _claim(grant: Grant) -> Claim:
    period = str(grant.year)
    return Claim(grant.nomination, grant.award, grant.subject, grant.subject_kind, period)


def _unknown(rules: Rules, claim: Claim, on: date) -> str:
    """Which refusal stands against working out a claim, "" when none does."""
    try:
        dues(rules, (claim,), on)
    except Refusal as refusal:
        return refusal.code
    return ""


def _line(rules: Rules, ordinal: int, due: MoneyLine) -> Money:
    cited = rules.citation("BR-48")
    source = cited.source if cited else ""
    factors = due.coefficient, due.base_salary, source, due.instead
    return Money(ordinal, due.payable, *factors)


# Decisions


def set_money(award: Award, *, rules: Rules) -> list[MoneySet]:
    """Work out what was not known on the day of the decision, once it has been adopted."""
    paper = issued(award)
    waiting = [line for line in paper.sheet.money if line.missing]
    require(waiting, "money_known", award=paper.id)
    fresh = lines(rules, paper.grants, paper.sheet.on)
    learned = tuple(new for new in fresh if _learned(paper, new))
    codes = tuple(dict.fromkeys(line.missing for line in waiting))
    require(learned, "money_still_unknown", award=paper.id, missing=codes)
    return [MoneySet(learned)]


def _learned(award: Issued, new: Money) -> bool:
    return bool(money_of(award, new.ordinal).missing and not new.missing)


def pay(award: Award, *, today: date, ordinal: int, document: str) -> list[Paid]:
    """Pay the money of a grant from the award fund, by a payment paper."""
    require_text(document=document)
    paper, one = standing(award, ordinal)
    line = money_of(paper, ordinal)
    require(
        not line.missing, "money_unknown", award=paper.id, ordinal=ordinal, missing=line.missing
    )
    instead = line.instead
    require(line.amount, "nothing_to_pay", award=paper.id, ordinal=ordinal, instead=instead)
    before = one.payment
    require(not before, "paid_before", award=paper.id, ordinal=ordinal, document=before)
    return [Paid(ordinal, line.amount, document, today)]


# Evolve


def evolve(award: Issued, event: object) -> Issued:
    match event:
        case MoneySet(money):
            new = {line.ordinal: line for line in money}
            kept = tuple(new.get(line.ordinal, line) for line in award.sheet.money)
            return change(award, sheet=change(award.sheet, money=kept))
        case Paid(ordinal, _, document):
            return update(award, ordinal, payment=document)
    return award


REFUSALS = {
    "money_known": "BR-48",
    "money_still_unknown": "BR-48",
    "money_unknown": "BR-48",
    "nothing_to_pay": "BR-51",
    "paid_before": "BR-55",
}
