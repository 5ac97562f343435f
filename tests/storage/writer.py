"""A program that records on a shared ledger until its time is up, and says what was acknowledged.

    python -m tests.storage.writer URL NAME SECONDS

Every command is sent once, twice or three times with the same id; each answer must be the same. A
line "NUMBER COMMAND POSITION" is printed once a command was acknowledged, not before.
"""

import random
import sys
from time import monotonic

from adapters.ledger import Command, Ledger
from adapters.storage import open_store

TASKS = ("NV-001", "NV-002", "NV-003", "NV-004")
OFFICE = "CB-003"


def write(url: str, name: str, seconds: float) -> None:
    """Record until ``seconds`` have passed."""
    ledger, dice, number = Ledger(open_store(url)), random.Random(name), 0
    end = monotonic() + seconds
    while monotonic() < end:
        number += 1
        command = report(name, number, dice)
        answers = [ledger.record(command) for _ in range(dice.randint(1, 3))]
        assert len({(answer.first, answer.events[0].ver) for answer in answers}) == 1
        print(number, command.command, answers[0].first, flush=True)


def report(name: str, number: int, dice: random.Random) -> Command:
    """A report of progress on some task; its note says which writer's, and which in order."""
    facts = {"percent": number % 101, "note": f"{name} lần {number}"}
    return Command("task.report", dice.choice(TASKS), facts, OFFICE)


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], float(sys.argv[3]))
