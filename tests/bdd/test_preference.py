"""Steps of ``features/preference.feature``."""

from datetime import date

from attrs import define, field
from pytest_bdd import given, scenarios, then

from adapters.rulebook import load
from domain.law import Rules, in_force
from domain.preference import Candidate, Placed, order

from .world import sentence

scenarios("preference.feature")


@define
class Contest:
    """A list of candidates under the rules of a day."""

    rules: Rules
    candidates: list[Candidate] = field(factory=list)

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The candidates in their order."""
        return order(self.rules, tuple(self.candidates))


@given(sentence("ngày xét là {day:Day}"), target_fixture="contest")
def _(day: date) -> Contest:
    return Contest(in_force(load(), (), day))


@given(sentence("trường hợp {id:Word} có {score:d} phiếu, {kind}"))
def _(contest: Contest, id: str, score: int, kind: str) -> None:
    women, _, people = kind.removeprefix("tập thể ").partition("/")
    one = Candidate(id, score, female=kind == "nữ")
    if people:
        one = Candidate(id, score, women=int(women), people=int(people))
    contest.candidates.append(one)


@then(sentence("trường hợp đứng trước là {id:Word}"))
def _(contest: Contest, id: str) -> None:
    assert contest.placed[0].id == id


@then(sentence("trường hợp {id:Word} được ưu tiên trước {other:Word}"))
def _(contest: Contest, id: str, other: str) -> None:
    assert contest.placed[0] == Placed(id, 1, (other,))
