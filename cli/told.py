"""Recorded events as sentences: who, in which office, when, and what."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from adapters.words.receipts import event_data, receipt_data
from adapters.words.told import moment_of
from adapters.words.told import sentence as say

from .page import GAP, bold, wrapped

if TYPE_CHECKING:
    from adapters.ledger import Receipt, Recorded

    from .session import Session


def lines_of(session: "Session", events: Sequence["Recorded"]) -> list[str]:
    """Events under the days on which they were recorded."""
    lines: list[str] = []
    last = ""
    column = max((len(str(event.seq)) for event in events), default=1) + 1
    for event in events:
        on, at = moment_of(event)
        if on != last:
            lines.append(GAP + bold(on))
            last = on
        first = f"{GAP * 2}{at}{GAP}{f'#{event.seq}':>{column}}{GAP}"
        lines += wrapped(sentence(session, event), first=first)
    return lines


def sentence(session: "Session", event: "Recorded") -> str:
    """Who did what, with the day it took effect and the paper it rests on where they say more."""
    return say(session.words, event)


def as_json(session: "Session", receipt: "Receipt") -> dict[str, Any]:
    """A receipt for programs."""
    return receipt_data(session.words, receipt)


def event_as_json(session: "Session", event: "Recorded") -> dict[str, Any]:
    """An event for programs: everything recorded, and the sentence people read."""
    return event_data(session.words, event)
