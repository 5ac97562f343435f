"""Exceptions that were granted: over the norm, over the quota, unbalanced, out of order."""

from collections.abc import Iterator

from .finding import NOTABLE, Books, Finding, Kind, found, name

# Which event, and the field that is filled where it is an exception; "" where it always is one.
EXCEPTIONS = {
    "budget.exception_signed": "",
    "call.exception_granted": "",
    "conference.programme_set": "exception",
    "delegation.list_passed": "exception",
    "delegation.substituted": "exception",
    "showcase.selected": "poor",
    "showcase.replaced": "poor",
}
REASONS = ("exception", "reason")


def find(books: Books) -> Iterator[Finding]:
    """Each with the reason that was given."""
    for event in books.events(*EXCEPTIONS):
        field = EXCEPTIONS[name(event)]
        if not field or getattr(event.event, field):
            said = (getattr(event.event, reason, "") for reason in REASONS)
            reason = next((text for text in said if text), "")
            yield found(event, reason=str(reason), decision=event.around.decision)


KIND = Kind("exception", NOTABLE, ("BR-54", "BR-28", "II.2.6b", "II.2.4"), find)
