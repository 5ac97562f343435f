"""What was on record about people and was changed afterwards."""

from collections.abc import Iterator

from .finding import NOTABLE, Books, Finding, Kind, found

CORRECTIONS = (
    "person.name_corrected",
    "record.uncredited",
    "award.corrected",
    "award.amended",
    "award.recalled",
    "award.revoked",
    "presence.identified",
)


def find(books: Books) -> Iterator[Finding]:
    """Names, honours and papers corrected; a year that was rated a second time, differently."""
    for event in books.events(*CORRECTIONS):
        yield found(event, decision=event.around.decision)
    rated: dict[tuple[str, int], tuple[str, object]] = {}
    for event in books.events("record.rated"):
        key = event.event.subject, event.event.year
        before = rated.get(key)
        rated[key] = event.event.rating, event
        if before and before[0] != event.event.rating:
            yield found(event, before[1], decision=event.around.decision)  # type: ignore[arg-type]


KIND = Kind("corrected", NOTABLE, ("BR-66", "BR-59"), find)
