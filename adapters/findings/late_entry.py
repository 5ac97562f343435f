"""Decisions entered long after the day they took effect."""

from collections.abc import Iterator
from datetime import date

from .finding import NOTABLE, Books, Finding, Kind, found, recorded


def find(books: Books) -> Iterator[Finding]:
    """Each decision with more working days in between than are allowed."""
    for events in books.commands():
        first = events[0]
        valid, entered = date.fromisoformat(first.around.valid), recorded(first)
        late = valid < entered  # as a rule it is not, and need not be counted
        days = books.calendar(entered).between(valid, entered) if late else 0
        if days > books.limits.late:
            yield found(*events, valid=valid, entered=entered, days=days, measure=days)


KIND = Kind("late_entry", NOTABLE, ("III.2d", "BR-01"), find)
