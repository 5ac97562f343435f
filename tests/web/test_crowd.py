"""Sixty at once over real sockets: what was acknowledged is recorded, nothing is recorded twice."""

import asyncio
from pathlib import Path

import pytest

from tests import crowd, loops
from tests.stores import LASTING, new_url

PEOPLE = 60
HASTY = 6  # every sixth drops the connection and sends the same form again


@pytest.mark.parametrize("store", LASTING)
def test_acknowledged_is_recorded_and_nothing_twice(tmp_path: Path, store: str) -> None:
    folder = crowd.gather(tmp_path / "so", PEOPLE, store=new_url(store, tmp_path))
    desk = crowd.open_desk(folder)
    people = desk.views.state("council", crowd.COUNCIL).members
    members = crowd.sign_in(folder, people)
    desks = crowd.sign_in(folder, [crowd.OFFICE] * len(crowd.DESKS))
    forms = crowd.ballots(members, HASTY)
    entries = crowd.arrivals(desks, people, HASTY)
    answers: list[crowd.Answer] = []

    async def work(port: int) -> None:
        both = crowd.all_at_once(port, forms), crowd.in_turn(port, entries)
        for some in await asyncio.gather(*both):
            answers.extend(some)
        answers.extend(await crowd.all_at_once(port, forms[:10]))  # once more, days later

    loops.run(crowd.served(folder, work))
    votes, entered, commands = crowd.recorded(desk)
    desk.close()
    assert {one.status for one in answers} == {303}
    assert {one.command for one in answers} == set(commands)
    assert set(commands.values()) == set(votes.values()) == set(entered.values()) == {1}
    assert votes.keys() == entered.keys() == set(people)
