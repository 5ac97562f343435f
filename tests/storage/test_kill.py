"""A program that records is killed at a random moment, ten times over, on the same ledger."""

import random
from contextlib import closing
from pathlib import Path
from time import sleep

import pytest

from adapters.ledger import Ledger
from adapters.storage import open_store
from tests.stores import LASTING, new_url

from .agency import found, verify
from .test_hammer import acknowledgements, start

TIMES = 10


@pytest.mark.slow
@pytest.mark.parametrize("kind", LASTING)
def test_killed_ten_times_it_opens_verifies_and_continues(kind: str, tmp_path: Path) -> None:
    """What was acknowledged before the kill is there; the rest is there whole or not at all."""
    url, dice = new_url(kind, tmp_path), random.Random(7)
    with closing(open_store(url, create=True)) as store:
        size = found(store).log_size
    for time in range(TIMES):
        acknowledged = acknowledgements(killed(url, f"lần {time}", dice.uniform(0.0, 0.2)))
        with closing(open_store(url)) as store:
            recorded = verify(store)
            assert set(acknowledged) <= set(recorded[size:])
            assert len(recorded) - size - len(acknowledged) in (0, 1)
            size = len(recorded)
            assert Ledger(store).state("task", "NV-001").work.id == "NV-001"


def killed(url: str, name: str, after: float) -> str:
    """What a writer said that was killed, some time after its first acknowledgement."""
    with start(url, name, 60) as writer:
        assert writer.stdout
        said = writer.stdout.readline()
        sleep(after)
        writer.kill()
        said += writer.stdout.read()
    return said[: said.rindex("\n") + 1]
