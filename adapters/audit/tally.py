"""A log counted in one pass: who decided how often in which office, under which rules."""

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

if TYPE_CHECKING:
    from ..codec import Office
    from ..ledger import Ledger


class Share(NamedTuple):
    """What somebody decided in one office: how often, how many events, from when to when."""

    by: "Office"
    decisions: int
    events: int
    first: str
    last: str


class RuleSet(NamedTuple):
    """A set of rules as decisions name it: how many were judged by it, from when to when."""

    id: str
    decisions: int
    first: str
    last: str


class Tally(NamedTuple):
    """The log counted in one pass."""

    decisions: int
    first: str
    last: str
    shares: tuple[Share, ...]
    rules: tuple[RuleSet, ...]


def tally(ledger: "Ledger", size: int) -> Tally:
    """Count the log: who decided how often in which office, under which rules."""
    shares: dict[Any, Share] = {}
    rules: dict[str, RuleSet] = {}
    first = last = ""
    decisions = 0
    history = ledger.history(0, size)
    for _, found in groupby(history, key=lambda event: event.around.cmd):
        events = list(found)
        around = events[0].around
        first, last, decisions = first or around.at, around.at, decisions + 1
        key = msgspec.structs.astuple(around.by)
        share = shares.get(key) or Share(around.by, 0, 0, around.at, "")
        shares[key] = share._replace(
            decisions=share.decisions + 1, events=share.events + len(events), last=around.at
        )
        known = rules.get(around.rules) or RuleSet(around.rules, 0, around.valid, around.valid)
        rules[around.rules] = known._replace(
            decisions=known.decisions + 1,
            first=min(known.first, around.valid),
            last=max(known.last, around.valid),
        )
    ordered = sorted(shares.values(), key=lambda share: -share.decisions)
    return Tally(decisions, first, last, tuple(ordered), tuple(rules.values()))
