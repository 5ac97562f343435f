"""What a hall may see of the votes of the day: turnout while one runs, then its result.

No names, neither of who is voted on nor of who voted: what is not announced is not shown.
"""

from typing import TYPE_CHECKING

from attrs import frozen

from domain.mandate import Passed
from domain.programme import DELEGATES, delegation_of

from ..council.count import standing

if TYPE_CHECKING:
    from ..council.count import Standing
    from ..visit import Visit
    from .course import Course


@frozen
class Ballot:
    """A vote of today's session of the council; ``award`` is what it is about."""

    standing: "Standing"
    award: str


@frozen
class ListVote:
    """How the conference passed the delegates' list: ``agree`` of ``present``."""

    agree: int
    present: int


def of_today(visit: "Visit") -> tuple[Ballot, ...]:
    """The votes of the sessions of this day, in their order."""
    today = visit.today
    sessions = {id for id, one in visit.views.states("session").items() if one.meeting.day == today}
    if not sessions:
        return ()
    votes = visit.views.states("vote").values()
    return tuple(
        Ballot(standing(vote), vote.terms.award) for vote in votes if vote.terms.session in sessions
    )


def of_list(visit: "Visit", course: "Course") -> ListVote | None:
    """The vote on the delegates' list, once its item is over or the list was passed."""
    ended = any(i.slot.item_kind == DELEGATES and i.state == "ended" for i in course.items)
    of = visit.views.state("delegation", delegation_of(course.id))
    if isinstance(of, Passed) and of.mandate.plan == course.id:
        return ListVote(of.agree, of.present)
    return _counted(visit, course) if ended else None


def _counted(visit: "Visit", course: "Course") -> ListVote | None:
    """Where the plan has no delegation, the count stands in the event that ended the item."""
    from domain.proceedings import ItemEnded

    for recorded in visit.views.history_of(course.id, newest_first=True):
        if isinstance(recorded.event, ItemEnded) and recorded.event.present:
            return ListVote(recorded.event.agree, recorded.event.present)
    return None
