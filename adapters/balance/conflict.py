"""Which rules cannot all be met, and by how much each of them would have to give way."""

from collections.abc import Iterator
from math import inf

from attrs import frozen

from domain.balance import Question
from domain.composition import Bound, count

from .model import Model

SEATS, MINIMUM, MAXIMUM = "seats", "minimum", "maximum"

Way = tuple[tuple[float, float], int]  # limits to try; 1 to seek the most within them, -1 the least


@frozen
class Rule:
    """One limit: how many seats are to be filled, or one side of a bound."""

    side: str
    limit: int
    bound: Bound | None = None


@frozen
class Cure:
    """``rule`` with the limit ``to`` would, alone, make a list possible; ``None``: not alone."""

    rule: Rule
    to: int | None


@frozen
class Conflict:
    """Rules of which none can be left out: without any one of them the others can be met."""

    cures: tuple[Cure, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that stand against each other."""
        return tuple(cure.rule for cure in self.cures)


def conflict(question: Question) -> Conflict | None:
    """A smallest set of rules that cannot all be met; nothing when there is a list after all.

    Rules are left out one by one: one without which there is still no list is not needed to
    explain it and stays out.
    """
    model = Model(question)
    rows = dict(_rows(model))
    if model.possible():
        return None
    needed = []
    for row, rule in rows.items():
        model.loosen(row)
        if model.possible():
            needed.append(rule)
            _set(model, row, rule)
    return Conflict(tuple(Cure(rule, _enough(question, rule)) for rule in needed))


def _rows(model: Model) -> Iterator[tuple[int, Rule]]:
    """Every rule and its row; the seats come last, so that they stay only when they must."""
    question = model.question
    for bound in question.bounds:
        if bound.maximum is not None:
            rule = Rule(MAXIMUM, bound.maximum, bound)
            yield model.bound(bound, -inf, bound.maximum), rule
        if bound.minimum > 0:
            rule = Rule(MINIMUM, bound.minimum, bound)
            yield model.bound(bound, bound.minimum, inf), rule
    yield model.seats, Rule(SEATS, question.seats + len(question.fixed))


def _set(model: Model, row: int, rule: Rule) -> None:
    """A loosened row asks again for what its rule says."""
    fixed = _fixed(model.question, rule)
    low = -inf if rule.side == MAXIMUM else rule.limit - fixed
    high = inf if rule.side == MINIMUM else rule.limit - fixed
    model.limit(row, low, high)


def _fixed(question: Question, rule: Rule) -> int:
    return count(rule.bound, question.fixed) if rule.bound else len(question.fixed)


def _enough(question: Question, rule: Rule) -> int | None:
    """The limit nearest to that of ``rule`` with which all the other rules can be met."""
    model = Model(question)
    rows = {found: row for row, found in _rows(model)}
    counted = model.counted(rule.bound)
    row, fixed = rows[rule], _fixed(question, rule)
    below = (-inf, rule.limit - fixed)
    above = (rule.limit - fixed, inf)
    ways: dict[str, list[Way]] = {
        MINIMUM: [(below, 1)],
        MAXIMUM: [(above, -1)],
        SEATS: [(below, 1), (above, -1)],
    }
    for (low, high), sign in ways[rule.side]:
        model.limit(row, low, high)
        if model.best(dict.fromkeys(counted, sign)):
            return model.total(dict.fromkeys(counted, 1)) + fixed
    return None
