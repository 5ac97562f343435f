"""Recorded events for programs: everything that is in the log, and the sentence people read."""

from typing import TYPE_CHECKING, Any

from .told import sentence

if TYPE_CHECKING:
    from ..ledger import Receipt, Recorded
    from .words import Words


def receipt_data(words: "Words", receipt: "Receipt") -> dict[str, Any]:
    """What a decision recorded."""
    return {
        "recorded": True,
        "command": receipt.command,
        "again": receipt.again,
        "first": receipt.first,
        "events": [event_data(words, event) for event in receipt.events],
    }


def event_data(words: "Words", event: "Recorded") -> dict[str, Any]:
    """One event."""
    import msgspec

    around = {
        name: msgspec.to_builtins(getattr(event.around, name))
        for name in event.around.__struct_fields__
        if name != "data"  # raw; given as "event"
    }
    return {
        "seq": event.seq,
        "stream": event.stream,
        "ver": event.ver,
        "type": event.type,
        "event": msgspec.to_builtins(event.event),
        "around": around,
        "sentence": sentence(words, event),
    }
