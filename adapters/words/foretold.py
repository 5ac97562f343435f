"""What a decision would record, told to whoever tries it out; never how a running vote stands.

A count is there once a vote is closed for good: whoever could look beforehand would know when to
close it, or whose answer to wait for. Source: BR-08, BR-13.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ..ledger import Command
    from .words import Words

CLOSING = frozenset({"vote.close", "ballot_paper.close"})


class Would(NamedTuple):
    """An event that would be recorded, in words."""

    stream: str
    type: str
    sentence: str


def foretold(
    words: "Words", command: "Command", events: Sequence[tuple[str, str, Any]]
) -> list[Would]:
    """Every event ``command`` would record; of a vote that would be closed only that it would."""
    if command.decision in CLOSING:
        said = words.say("cli.try.closing", on=command.id)
        return [Would(stream, type, said) for stream, type, _ in events[:1]]
    return [Would(s, type, words.happened(type, s, event)) for s, type, event in events]
