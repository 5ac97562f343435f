"""Who may look through a whole ledger, and the note of what is not for everybody."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from domain.decision import AUDITOR, DIRECTOR, OFFICE
from domain.refusal import Refusal

from ...clock import moment
from ...read_log import append

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...ledger import Recorded
    from ..visit import Visit

MAY = (AUDITOR, DIRECTOR, OFFICE)
VOTES = ("vote", "ballot_paper")
MARKS = ("record.held", "record.released", "record.disciplined", "record.discipline_ended")


def may_audit(visit: "Visit") -> bool:
    """Whether the person holds one of the offices that look through everything."""
    return any(office.role in MAY for office in visit.offices())


def enter(visit: "Visit") -> None:
    """Refuse whoever holds none of them (plan I.1; BR-64)."""
    if not may_audit(visit):
        facts = {"person": visit.person, "needed": MAY, "role": "", "unit": ""}
        raise Refusal("not_authorised", **facts)


def note(visit: "Visit", how: str, names: Iterable[str]) -> None:
    """Note that these streams were shown, before they are."""
    if what := tuple(dict.fromkeys(names)):
        folder, at = visit.desk.settings.folder, moment(visit.desk.clock())
        append(folder, at, visit.person, "web", how, what)


def note_events(visit: "Visit", events: Iterable["Recorded"], how: str = "history") -> None:
    """Note a history that tells of holds and discipline, or of votes that run."""
    note(visit, how, (event.stream for event in events if restricted(visit, event)))


def restricted(visit: "Visit", event: "Recorded") -> bool:
    """Whether an event tells of a hold, of discipline, or of a vote that runs."""
    topic, _, id = event.stream.partition(":")
    if topic in VOTES:
        line = visit.views.line(topic, id)
        return bool(line and line.open)
    return event.type.partition("/")[0] in MARKS


def show(visit: "Visit", template: str, **context: Any) -> "Response":
    """A page of this room; it offers the auditor's own pages to those alone who may open them."""
    return visit.page(template, audits=may_audit(visit), problem=visit.said, **context)
