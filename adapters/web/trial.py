"""What a decision would record, told to whoever tries it out; never how a running vote stands.

A count is there once a vote is closed for good: whoever could look beforehand would know when to
close it, or whose answer to wait for. Source: BR-08, BR-13.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..ledger import Command
    from .visit import Visit

CLOSING = frozenset({"vote.close", "ballot_paper.close"})


class Would(NamedTuple):
    """An event that would be recorded, in words."""

    stream: str
    type: str
    sentence: str


def would(visit: "Visit", command: "Command") -> list[Would]:
    """Every event a decision would record; of a vote that would be closed only that it would."""
    events = visit.try_out(command)
    if command.decision in CLOSING:
        said = visit.words.say("web.decision.would_close", on=command.id)
        return [Would(stream, type, said) for stream, type, _ in events[:1]]
    return [Would(s, type, visit.words.happened(type, s, event)) for s, type, event in events]
