"""Results of a vote that were not followed."""

from collections.abc import Iterator

from .finding import GRAVE, Books, Finding, Kind, found


def find(books: Books) -> Iterator[Finding]:
    """Each with the basis and the document that set it aside."""
    for event in books.events("vote.overridden"):
        told = event.event
        yield found(event, passed=told.passed, basis=told.basis, decision=told.decision)


KIND = Kind("override", GRAVE, ("BR-03",), find)
