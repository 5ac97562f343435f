"""Members of the council whose vote somebody else gave."""

from collections.abc import Iterator

from .finding import NOTABLE, Books, Finding, Kind, found


def find(books: Books) -> Iterator[Finding]:
    """Each open ballot given by a substitute, and each member who was represented."""
    for event in books.events("vote.ballot_cast", "ballot_paper.answered"):
        member, person = event.event.member, event.around.by.person
        if person != member:
            yield found(event, member=member, person=person)
    for event in books.events("session.member_arrived"):
        if event.event.substitute:
            yield found(event, member=event.event.member, person=event.event.substitute)


KIND = Kind("substitute", NOTABLE, ("BR-14",), find)
