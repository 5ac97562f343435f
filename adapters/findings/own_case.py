"""People who decide on their own award, or grant themselves an office."""

from collections.abc import Iterator
from typing import Any

from domain.decision import FOUNDER

from .finding import GRAVE, Books, Finding, Kind, found

NAMED = ("nomination.awarded", "nomination.declined", "nomination.advice_set_aside")


def find(books: Books) -> Iterator[Finding]:
    """Awards and places decided by the one they are for; offices by the one who holds them."""
    cases = books.source.states("nomination")
    for event in books.events(*NAMED):
        state = cases.get(event.stream.partition(":")[2])
        if state is not None and event.around.by.person == state.case.subject:
            yield _found(event)
    for event in books.events("delegation.selected", "delegation.reserved"):
        if event.around.by.person == event.event.person:
            yield _found(event)
    for event in books.events("person.role_granted"):
        own = event.around.by.person == event.stream.partition(":")[2]
        if own and event.around.by.role != FOUNDER:  # somebody must be the first
            yield _found(event)


def _found(event: Any) -> Finding:
    return found(event, person=event.around.by.person, decision=event.around.decision)


KIND = Kind("own_case", GRAVE, ("BR-18", "III"), find)
