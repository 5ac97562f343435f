"""Steps of ``features/norm.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from domain.norm import Norm, in_force

from .review import DIRECTOR
from .world import World, sentence

scenarios("norm.feature")

NORMS = "ĐM"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "định mức phải lớn hơn 0": "norm_not_positive",
    }


def norm(code: str, amount: int, per: str, since: date, **changes: Any) -> dict[str, Any]:
    facts = {"norm": code, "amount": amount, "counted_in": per, "since": since}
    return {**facts, "text": "Mức chi", "document": "NQ 12/2025/NQ-HĐND", **changes}


def standing(world: World, code: str, day: date) -> Norm | None:
    """The norm of a code on a day, as a line written on it would find it."""
    return in_force(world.ledger.state("norm", NORMS), world.rules(day), code)


@given(
    sentence("định mức {code:Word} {amount:d} đồng mỗi {per:Word} đã áp dụng từ ngày {since:Day}")
)
def _(world: World, code: str, amount: int, per: str, since: date) -> None:
    world.given("norm.adopt", NORMS, DIRECTOR, **norm(code, amount, per, since))


@when(
    sentence(
        "{who:Person} áp dụng định mức {code:Word} {amount:d} đồng mỗi {per:Word} "
        "từ ngày {since:Day}"
    )
)
def _(world: World, who: str, code: str, amount: int, per: str, since: date) -> None:
    world.do("norm.adopt", NORMS, who, **norm(code, amount, per, since))


@when(sentence("{who:Person} áp dụng định mức {code:Word} mà không nêu văn bản"))
def _(world: World, who: str, code: str) -> None:
    facts = norm(code, 20_000, "người", world.today, document=" ")
    world.do("norm.adopt", NORMS, who, **facts)


@then(sentence('ngày {day:Day} định mức {code:Word} là {amount:d} đồng theo "{basis:Text}"'))
def _(world: World, day: date, code: str, amount: int, basis: str) -> None:
    found = standing(world, code, day)
    assert found is not None
    assert (found.amount, found.basis) == (amount, basis)


@then(sentence("ngày {day:Day} chưa có định mức {code:Word}"))
def _(world: World, day: date, code: str) -> None:
    assert standing(world, code, day) is None


@then("định mức được áp dụng")
def _(world: World) -> None:
    assert world.receipt.events


@then("định mức vượt mức luật định")
def _(world: World) -> None:
    world.refused("norm_above_law")
    world.nothing_recorded()
