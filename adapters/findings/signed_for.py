"""Decisions taken in the name of another: KT., TL., TUQ."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.decision import DIRECTOR

from .finding import USUAL, Books, Finding, Kind, found, name

if TYPE_CHECKING:
    from ..ledger import Recorded


def find(books: Books) -> Iterator[Finding]:
    """Each paper signed for somebody else, and whatever was decided in the Director's stead.

    What the Office does all day on its own powers is nobody else's decision, whoever signs for it.
    """
    for events in books.commands():
        signs = next(filter(None, map(_signs, events)), "")
        if signs:
            around = events[0].around
            yield found(*events, person=around.by.person, signs=signs, decision=around.decision)


def _signs(event: "Recorded") -> str:
    by = event.around.by
    if name(event) == "person.role_granted":  # there it says how another will sign
        return ""
    return str(getattr(event.event, "signs", "") or (by.signs if by.role == DIRECTOR else ""))


KIND = Kind("signed_for", USUAL, ("NĐ 30/2020 PL I",), find)
