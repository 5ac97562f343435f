"""Award money: coefficient times base salary on the day of the decision, and what of it is paid.

Source: NĐ 152/2025/NĐ-CP Điều 49 to 54 (BR-48 to BR-52). Amounts are whole đồng. This money comes
from the emulation and commendation fund, never from the conference's budget (BR-55).
"""

from datetime import date

from attrs import frozen

from .awards import TITLE
from .law import Rules

STEP = 10_000  # đồng: Điều 49.2 rounds up to the next ten thousand
HUNDREDTHS = 100


@frozen
class Claim:
    """One award to a subject for what was achieved in a ``period``, such as "2024".

    ``id`` tells claims apart, such as the id of the nomination.
    """

    id: str
    award: str
    subject: str
    subject_kind: str
    period: str


@frozen
class MoneyLine:
    """What is due for a claim: ``coefficient`` in hundredths, the other two in đồng.

    ``instead`` is the id of the claim paid in its place (BR-51), "" when it is paid itself.
    """

    claim: Claim
    coefficient: int
    base_salary: int
    amount: int
    instead: str = ""

    @property
    def payable(self) -> int:
        """What is really paid, in đồng."""
        return 0 if self.instead else self.amount


def award_money(coefficient: int, base_salary: int) -> int:
    """``coefficient`` in hundredths times a salary in đồng, rounded up to ten thousand (BR-48)."""
    return -(-coefficient * base_salary // (HUNDREDTHS * STEP)) * STEP


def dues(rules: Rules, claims: tuple[Claim, ...], on: date) -> tuple[MoneyLine, ...]:
    """What is due for each of ``claims`` by a decision of the day ``on``, in their order.

    Of several titles for one period only the highest is paid; titles for different periods, forms
    of commendation, and a title beside a form are all paid (BR-51, BR-52). Refused while a
    coefficient or the base salary is not known.
    """
    found = [_due(rules, claim, on) for claim in claims]
    return tuple(_settle(rules, due, found) for due in found)


def _due(rules: Rules, claim: Claim, on: date) -> MoneyLine:
    coefficient = rules.coefficient(claim.award, claim.subject_kind)
    salary = rules.base_salary(on)
    return MoneyLine(claim, coefficient, salary, award_money(coefficient, salary))


def _settle(rules: Rules, due: MoneyLine, found: list[MoneyLine]) -> MoneyLine:
    """``due`` as it is paid beside the others."""
    same = [other for other in found if _one_period(rules, due.claim, other.claim)]
    highest = max(same, key=lambda other: other.amount, default=due)  # the first of equals
    if highest is due:
        return due
    instead = highest.claim.id
    return MoneyLine(due.claim, due.coefficient, due.base_salary, due.amount, instead)


def _one_period(rules: Rules, one: Claim, other: Claim) -> bool:
    """Whether both are titles of one subject for one period; a claim is so with itself."""
    same = (one.subject_kind, one.subject, one.period)
    return (
        rules.award(one.award).kind == rules.award(other.award).kind == TITLE
        and (other.subject_kind, other.subject, other.period) == same
    )
