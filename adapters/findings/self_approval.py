"""The same person asks and approves."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from .finding import GRAVE, Books, Finding, Kind, found

if TYPE_CHECKING:
    from ..ledger import Recorded


@frozen
class Pair:
    """Decisions that ask and decisions that approve what was asked, in streams of one topic.

    With ``each``, only about the same one: the field of both events that names it.
    """

    asks: tuple[str, ...]
    approves: tuple[str, ...]
    each: str = ""


PAIRS: dict[str, tuple[Pair, ...]] = {
    "budget": (
        Pair(("budget.draft", "budget.write_line", "budget.submit"), ("budget.approve",)),
        Pair(("budget.write_line",), ("budget.sign_exception",)),
    ),
    "campaign": (Pair(("campaign.score",), ("campaign.check",), "entrant"),),
    "conference": (Pair(("conference.set_backdrop",), ("conference.approve_backdrop",)),),
    "delegation": (
        Pair(("delegation.put_forward",), ("delegation.select", "delegation.reserve"), "person"),
    ),
    "document": (Pair(("document.draft", "document.revise"), ("document.sign",)),),
    "exemplar": (Pair(("exemplar.describe",), ("exemplar.recognise",)),),
    "invitation": (Pair(("invitation.draft",), ("invitation.sign",)),),
    "logistics": (Pair(("logistics.report",), ("logistics.check",)),),
    "movement": (
        Pair(("movement.draft",), ("movement.launch",)),
        Pair(("movement.evaluate",), ("movement.approve",)),
    ),
    "nomination": (
        Pair(
            ("nomination.propose", "nomination.amend"),
            ("award.decide", "nomination.decline", "vote.override"),
        ),
    ),
    "plan": (Pair(("plan.draft", "plan.write_clause"), ("plan.approve",)),),
    "report": (Pair(("report.write", "report.submit"), ("report.approve",)),),
    "request": (Pair(("request.raise", "request.advise"), ("request.decide",)),),
    "speech": (Pair(("speech.propose", "speech.give_text"), ("speech.approve",)),),
}

Asked = dict[tuple[str, int, str], "list[Recorded]"]  # by stream, place of the pair, which one


def find(books: Books) -> Iterator[Finding]:
    """Each approval by somebody who asked for it, with every time they asked."""
    asked: Asked = {}
    for event in books.events():
        topic = event.stream.partition(":")[0]
        for place, pair in enumerate(PAIRS.get(topic, ())):
            key = event.stream, place, getattr(event.event, pair.each, "")
            if event.around.decision in pair.asks:
                asked.setdefault(key, []).append(event)
            elif event.around.decision in pair.approves:
                yield from _by_the_same(event, asked.get(key, []))


def _by_the_same(approval: "Recorded", asked: "list[Recorded]") -> Iterator[Finding]:
    person = approval.around.by.person
    own = [event for event in asked if event.around.by.person == person]
    if own:
        decisions = {"asked": own[-1].around.decision, "approved": approval.around.decision}
        yield found(approval, *own, person=person, measure=len(own), **decisions)


KIND = Kind("self_approval", GRAVE, ("III.2d", "BR-03"), find)
