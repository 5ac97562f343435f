"""Entries made when offices are closed: early, late, on weekends and holidays."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from .finding import USUAL, Books, Finding, Kind, found, moment

if TYPE_CHECKING:
    from ..ledger import Recorded


def find(books: Books) -> Iterator[Finding]:
    """What one person entered on one day out of hours."""
    grouped: dict[tuple[str, date], list[Recorded]] = {}
    for event in books.events():
        at = moment(event)
        if not _open(books, at):
            grouped.setdefault((event.around.by.person, at.date()), []).append(event)
    for (person, day), events in grouped.items():
        off = not books.calendar(day).is_working(day)
        first, last = (f"{moment(events[n]):%H:%M}" for n in (0, -1))
        last = "" if last == first else last
        facts: dict[str, Any] = {"person": person, "day": day, "off": off, "count": len(events)}
        yield found(*events, first=first, last=last, measure=len(events), **facts)


def _open(books: Books, at: datetime) -> bool:
    hours = books.limits.opens <= at.time() <= books.limits.closes
    return hours and books.calendar(at.date()).is_working(at.date())


KIND = Kind("after_hours", USUAL, ("III.2d",), find)
