"""What would be recorded, as sentences: a few of every kind, and how many more there are."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .page import GAP, bold, dim, wrapped

if TYPE_CHECKING:
    from adapters.words.words import Words

OF_EACH = 3

# (stream, type, event), as `Ledger.try_out` gives them.
Would = tuple[str, str, Any]


def would_record(words: "Words", events: Iterable[Would]) -> list[str]:
    """The sentences of events that were tried and not recorded, grouped by what happened."""
    kinds: dict[str, list[str]] = {}
    for stream, type, event in events:
        kinds.setdefault(type, []).append(words.happened(type, stream, event))
    lines = [bold(words.say("setup.would_record", count=sum(map(len, kinds.values()))))]
    for said in kinds.values():
        for sentence in said[:OF_EACH]:
            lines += wrapped(sentence, first=f"{GAP}· ")
        if left := len(said) - OF_EACH:
            lines += [dim(f"{GAP}  {words.say('setup.more', count=left)}")] if left > 0 else []
    return lines


def as_json(words: "Words", events: Iterable[Would]) -> list[dict[str, str]]:
    """The same for programs."""
    return [
        {"stream": stream, "type": type, "sentence": words.happened(type, stream, event)}
        for stream, type, event in events
    ]
