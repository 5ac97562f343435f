"""Stretches of history that stood long without a checkpoint over them.

A checkpoint says nothing about when it was made, but it cannot be older than the last event under
it: so from the first event of a stretch to its last, nothing was sealed. At the end of the log the
stretch lasts until today.
"""

from collections.abc import Iterator
from typing import Any

from .finding import NOTABLE, Books, Finding, Kind, recorded


def find(books: Books) -> Iterator[Finding]:
    """Each stretch between two checkpoints, or behind the last, longer than is allowed."""
    if books.seals is None:
        return
    cuts = set(books.seals)
    stretch: list[Any] = []
    for event in books.events():
        stretch = [*stretch[:1], event]  # its first and its last are all that is needed
        if event.seq + 1 in cuts:
            yield from _found(books, stretch, sealed=True)
            stretch = []
    if stretch:
        yield from _found(books, stretch, sealed=False)


def _found(books: Books, stretch: list[Any], *, sealed: bool) -> Iterator[Finding]:
    first, last = stretch[0], stretch[-1]
    since = recorded(first)
    until = recorded(last) if sealed else max(books.today, recorded(last))
    days = (until - since).days
    if days > books.limits.unsealed:
        count = last.seq - first.seq + 1
        facts = {"since": since, "until": until, "days": days, "count": count, "sealed": sealed}
        events = (first.seq, last.seq) if count > 1 else (first.seq,)
        yield Finding("", events, until, facts, days)


KIND = Kind("unsealed", NOTABLE, ("III.2d",), find)
