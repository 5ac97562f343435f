"""One member's answer: whether it can be given, by the rules, and how it was recorded."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from domain import ballot_paper, vote
from domain.refusal import Refusal

if TYPE_CHECKING:
    from adapters.desk import Desk
    from adapters.ledger import Recorded


def obstacle(desk: "Desk", decision: str, id: str, facts: Mapping[str, Any], person: str) -> Any:
    """The refusal ``person`` would meet on casting, ``None`` when nothing stands in the way.

    It is the decision itself that is asked, so that the page can never know better than the rule.
    """
    from adapters.ledger import Command

    try:
        desk.try_out([Command(decision, id, facts, person)])
    except Refusal as refusal:
        return refusal
    return None


def recorded(events: "tuple[Recorded, ...]", seat: str, person: str) -> "Recorded | None":
    """The event by which the answer of ``seat`` was recorded; nothing of a secret ballot is.

    It is for ``person`` if the seat is theirs or they gave the answer: whoever takes a seat later
    is not told what was answered from it.
    """
    own = vote.BallotCast | vote.OpinionRecorded | ballot_paper.Answered
    found = (e for e in events if isinstance(e.event, own) and e.event.member == seat)
    return next((e for e in found if person in (seat, e.around.by.person)), None)
