"""People whom the desks at the door noted twice: a second badge, an entry without leaving."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.presence import stay

from .finding import USUAL, Books, Finding, Kind, found

if TYPE_CHECKING:
    from ..ledger import Recorded

Noted = dict[tuple[str, str], "list[Recorded]"]  # by who and plan


def find(books: Books) -> Iterator[Finding]:
    """Each person at each conference, with every fact noted about them."""
    for (who, _), events in noted(books).items():
        doubles = stay(event.event for event in events).doubles
        if doubles:
            yield found(*events, who=who, times=doubles, measure=doubles)


def noted(books: Books) -> Noted:
    """The desks' facts by who they are about and at which conference."""
    facts: Noted = {}
    for event in books.events("presence.noted"):
        facts.setdefault((event.event.who, event.event.plan), []).append(event)
    return facts


KIND = Kind("double_entry", USUAL, ("III.2g",), find)
