"""Every decision has a form, and what a form records is what the ledger would have recorded."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.ledger import fact_types
from domain.catalogue import TOPICS
from domain.decision import FOUNDER, Decision, Topic
from tests.properties.commands import HOLDERS, story

from .conftest import House, Member
from .same import Controls, bodies, by_form, founded_house, founded_ledger, papers

DECISIONS = [
    pytest.param(topic, decision, id=f"{topic.name}.{decision.name}")
    for topic in TOPICS
    for decision in topic.decisions
    if decision.by != (FOUNDER,)
]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The agency before anything was decided."""
    house = founded_house(tmp_path_factory.mktemp("web") / "so")
    yield house
    house.close()


@pytest.fixture(scope="module")
def members(empty: House) -> Callable[[str], Member]:
    known: dict[str, Member] = {}

    def member(person: str) -> Member:
        if person not in known:
            known[person] = empty.sign_in(person)
        return known[person]

    return member


@pytest.mark.parametrize(("topic", "decision"), DECISIONS)
def test_there_is_a_control_for_every_fact(
    members: Callable[[str], Member], topic: Topic, decision: Decision
) -> None:
    holder = HOLDERS[decision.by[0]][0]
    page = members(holder).get(f"/lam/{topic.name}.{decision.name}")
    assert page.status_code == 200, page.text[-500:]
    assert "⟦" not in page.text
    assert page.text.count("<h1") == 1
    names = set(Controls(page.text).names)
    for fact in fact_types(decision):
        assert any(name == f"f.{fact}" or name.startswith(f"f.{fact}.") for name in names), fact


def test_what_forms_record_is_what_the_ledger_would_have_recorded(tmp_path: Path) -> None:
    ledger, house = founded_ledger(), founded_house(tmp_path / "so")
    for told in story():
        command, file = papers(told)
        start = house.size
        ledger.record(command)
        answer = by_form(house, command, file)
        assert answer.status_code == 303, (command, _said(answer.text))
        assert bodies(house.desk.ledger, start) == bodies(ledger, start), command
    house.close()


def _said(page: str) -> str:
    return page[page.find('class="refusal"') :][:900]
