"""Logs of desks become decisions: once each, whoever merges, however often, in whatever order."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from domain.refusal import Refusal

from ..ledger import Command, Ledger
from ..problems import StoreProblem, UsageProblem
from .log import Log

CHUNK = 250  # lines in one transaction: a fsync for many, and memory for few
ATTEMPTS = 20


@frozen
class Merged:
    """What merging did with one log: how many lines are new to the ledger, how many it had."""

    log: Log
    new: int
    known: int


def commands(log: Log, person: str) -> Iterator[Command]:
    """Each line as a decision whose command id is the line's own: desk, number, hash."""
    header = log.header
    for fact, seal in log.facts:
        facts = {
            "plan": header.plan,
            "desk": header.desk,
            "number": fact.number,
            "movement": fact.movement,
            "day": fact.day,
            "time": fact.time,
            "name": fact.name,
            "organisation": fact.organisation,
            "remark": fact.remark,
            "seal": seal,
        }
        id = f"desk-{header.desk}-{fact.number}-{seal}"
        yield Command("presence.note", fact.who, facts, person, command=id)


def merge(ledger: Ledger, logs: Iterable[Log], person: str, chunk: int = CHUNK) -> list[Merged]:
    """Record every line the ledger does not have yet. Broken off, it can simply be done again."""
    return [_merge(ledger, log, person, chunk) for log in logs]


def _merge(ledger: Ledger, log: Log, person: str, chunk: int) -> Merged:
    if log.header.origin != ledger.origin:
        raise UsageProblem("desk_log_of_other_ledger", file=str(log.path), found=log.header.origin)
    asked = list(commands(log, person))
    new = sum(
        _record(ledger, asked[start : start + chunk]) for start in range(0, len(asked), chunk)
    )
    return Merged(log, new, len(asked) - new)


def _record(ledger: Ledger, asked: Sequence[Command]) -> int:
    """Record those not recorded yet; how many these were.

    Another person's merge may come in between: the ledger would take theirs for a command id used
    twice, so what stands is looked at again.
    """
    for _ in range(ATTEMPTS):
        fresh = [one for one in asked if ledger.store.mark(one.command) is None]
        try:
            receipts = ledger.record_all(fresh) if fresh else []
        except Refusal as refusal:
            if refusal.code != "command_reused":
                raise
            continue
        return sum(bool(one.events) and not one.again for one in receipts)
    raise StoreProblem("store_contended", attempts=ATTEMPTS)
