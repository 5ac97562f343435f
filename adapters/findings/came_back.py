"""What was sent back and put forward again."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .finding import NOTABLE, Books, Finding, Kind, found, name

if TYPE_CHECKING:
    from ..ledger import Recorded

# What sends back, and what puts the same thing forward again.
AGAIN = {
    "nomination.returned": "nomination.amended",
    "dossier.came_back": "dossier.sent",
    "report.given_back": "report.submitted",
    "budget.returned": "budget.submitted",
    "speech.given_back": "speech.text_given",
    "movement.report_returned": "movement.reported",
    "task.returned": "task.completed",
}
FORWARD = {forward: back for back, forward in AGAIN.items()}


def find(books: Books) -> Iterator[Finding]:
    """Each stream with every return and what followed it; then who was proposed anew."""
    returned: dict[tuple[str, str], list[Recorded]] = {}
    for event in books.events(*AGAIN, *FORWARD):
        key = event.stream, _whose(event)
        if name(event) in AGAIN or key in returned:
            returned.setdefault(key, []).append(event)
    for events in returned.values():
        backs = [event for event in events if name(event) in AGAIN]
        if len(backs) < len(events):
            reason = backs[-1].event.reason
            yield found(*events, times=len(backs), reason=reason, measure=len(backs))
    yield from _anew(books)


def _whose(event: "Recorded") -> str:
    """Of several in one stream, whose: the unit that reports, the one a dossier was sent to."""
    told = event.event
    return str(getattr(told, "unit", "") or getattr(told, "addressee", ""))


def _anew(books: Books) -> Iterator[Finding]:
    """Withdrawn or declined, and proposed again for the same award under another number."""
    ended: dict[tuple[str, str, str], Recorded] = {}
    proposed: dict[str, tuple[str, str, str]] = {}
    names = ("nomination.proposed", "nomination.withdrawn", "nomination.declined")
    for event in books.events(*names):
        if name(event) != "nomination.proposed":
            if event.stream in proposed:
                ended[proposed[event.stream]] = event
            continue
        told = event.event
        case = told.plan, told.subject, told.award
        proposed[event.stream] = case
        if case in ended:
            before = ended[case]
            yield found(event, before, times=1, reason=before.event.reason, measure=1)


KIND = Kind("came_back", NOTABLE, ("BR-42", "III.3c"), find)
