"""Up to so many different lists that meet every bound, the best balanced first."""

from math import inf

from attrs import frozen

from domain.balance import MEASURES, Question, measures, sound
from domain.composition import Nominee

from .model import Model

APART = 10  # two lists differ in one seat of so many, and in one at least


@frozen
class Proposal:
    """A list: whom to choose, how balanced it is, and whether nothing better was left unlooked at.

    ``measures`` are those of ``domain.balance``, in their order.
    """

    chosen: tuple[Nominee, ...]
    measures: tuple[int, ...]
    proven: bool


def propose(question: Question, most: int) -> tuple[Proposal, ...]:
    """``most`` lists or as many as there are; none when no list meets every bound."""
    found: list[Proposal] = []
    while len(found) < most and (one := _next(question, found)):
        found.append(one)
    return tuple(found)


def _next(question: Question, before: list[Proposal]) -> Proposal | None:
    """The best list that differs from those ``before``: measure by measure, none given up again."""
    model = Model(question)
    model.bounds()
    for other in before:
        _differ(model, other)
    if not model.possible():
        return None
    settled = [_settle(model, name) for name in MEASURES]
    model.best({n: -n for n in range(len(question.free))})  # of equals, whoever was named first
    chosen = tuple(question.free[n] for n in model.chosen())
    if not sound(question, chosen):
        raise ArithmeticError("the solver's list does not meet the bounds")
    return Proposal(chosen, measures(question, chosen), all(settled))


def _settle(model: Model, name: str) -> bool:
    """Make one measure as large as it can be and keep it there."""
    columns = model.measure(name)
    model.best(columns)
    proven = model.proven
    model.row(columns, model.total(columns), inf)
    return proven


def _differ(model: Model, other: Proposal) -> None:
    seats = model.question.seats
    taken = {who.person for who in other.chosen}
    columns = {n: 1 for n, who in enumerate(model.question.free) if who.person in taken}
    model.row(columns, -inf, seats - max(1, seats // APART))
