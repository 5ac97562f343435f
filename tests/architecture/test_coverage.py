"""Every clause of the plan is served: by a decision, a scenario that cites it, and a command."""

import pytest

from adapters.coverage import Served, coverage
from adapters.words.words import Words
from cli.board import command_line
from cli.command import Table
from cli.commands import make_root
from cli.options import Options
from cli.session import Session

SERVED = coverage().clauses


@pytest.mark.parametrize("served", SERVED, ids=lambda served: served.clause)
def test_a_clause_is_decided_told_and_typed(served: Served) -> None:
    assert served.decisions, "no decision rests on it"
    assert served.scenarios, "no scenario cites it"
    assert all(reachable(decision) for decision in served.decisions)


def reachable(decision: str) -> bool:
    """Whether the command for a decision is one that the program knows."""
    _, topic, name = command_line(Words("vi"), decision, "").split()
    group = make_root(Session(Options(language="vi"))).names()[topic].make(topic)
    assert isinstance(group, Table)
    return name in group.names()
