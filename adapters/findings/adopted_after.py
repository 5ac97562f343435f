"""Rules and norms that were adopted after the day they are in force from."""

from collections.abc import Iterator

from .finding import GRAVE, Books, Finding, Kind, found, recorded


def find(books: Books) -> Iterator[Finding]:
    """Each with the days it reaches back."""
    for event in books.events("agency.settings_adopted", "norm.adopted"):
        since, entered = event.event.since, recorded(event)
        days = (entered - since).days
        if days > 0:
            document = event.event.document
            yield found(event, document=document, since=since, days=days, measure=days)


KIND = Kind("adopted_after", GRAVE, ("BR-01",), find)
