"""A session as one page shows it: its cases in the order of the set, each with its last vote."""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from domain import law
from domain.nomination import STATUS

from .count import Standing, standing
from .seats import PRESENT, SUBSTITUTED, Place, Seat, place, quorum, seats

if TYPE_CHECKING:
    from collections.abc import Iterable

    from adapters.desk import Desk
    from adapters.views.reader import Views
    from adapters.views.rows import Office, Waiting
    from domain.council import Council
    from domain.nomination import Nomination
    from domain.session import Session


class Case(NamedTuple):
    """One nomination on the agenda; ``held`` are all votes on it in this session, oldest first.

    ``declared`` are interests named at the session before the vote was opened.
    """

    nomination: str
    subject_kind: str
    subject: str
    award: str
    unit: str
    status: str
    held: tuple[Standing, ...]
    declared: tuple[tuple[str, str], ...]

    @property
    def vote(self) -> Standing | None:
        """The last vote, ``None`` before the first."""
        return self.held[-1] if self.held else None

    @property
    def open(self) -> bool:
        """Whether the council may still be asked about it."""
        return self.status == "compiled"


class Room(NamedTuple):
    """Everything the page of a session shows to ``place.person``."""

    id: str
    status: str
    session: "Session"
    council: "Council"
    seats: tuple[Seat, ...]
    present: int
    quorum: int
    place: Place
    cases: tuple[Case, ...]
    papers: tuple[Any, ...]

    @property
    def meeting(self) -> Any:
        """What was convened."""
        return self.session.meeting

    def case(self, nomination: str) -> Case | None:
        """The case of a nomination on the agenda."""
        return next((case for case in self.cases if case.nomination == nomination), None)


def room(views: "Views", id: str, person: str, offices: "Iterable[Office]") -> Room | None:
    """The session ``id`` for ``person``, ``None`` when there is none."""
    with views.still():
        session = views.state("session", id)
        if session is None:
            return None
        council = views.state("council", session.meeting.council)
        line = views.line("session", id)
        votes = [views.state("vote", each.id) for each in views.list("vote", about=id)]
        papers = [views.state("ballot_paper", p.id) for p in views.list("ballot_paper", about=id)]
        listed = views.state("compilation", session.meeting.compilation).set.members
        nominations = [views.state("nomination", member.nomination) for member in listed]
    held = sorted(map(standing, votes), key=lambda vote: vote.round)
    taken = seats(session, council)
    return Room(
        id,
        line.status if line else "",
        session,
        council,
        taken,
        sum(seat.state in (PRESENT, SUBSTITUTED) for seat in taken),
        quorum(session),
        place(session, council, person, offices),
        tuple(_case(one, held, session) for one in nominations),
        tuple(papers),
    )


def _case(nomination: "Nomination", held: list[Standing], session: "Session") -> Case:
    case = nomination.case
    named = session.meeting.declared
    return Case(
        case.id,
        case.subject_kind,
        case.subject,
        case.award,
        case.unit,
        STATUS[type(nomination)],
        tuple(vote for vote in held if vote.nomination == case.id),
        tuple((d.member, d.interest) for d in named if d.nomination == case.id),
    )


def rules_on(desk: "Desk", views: "Views", day: date) -> law.Rules:
    """The rules in force on ``day``, as the views know what the agency has adopted."""
    agency = views.state("agency", "CQ")
    return law.in_force(desk.ledger.rulebook, agency.adoptions if agency else (), day)


def waiting_here(waiting: "Iterable[Waiting]", room: Room) -> dict[str, tuple["Waiting", ...]]:
    """What waits for a person on the votes and papers of a room, by id; casting has its own way."""
    own = {vote.id for case in room.cases for vote in case.held}
    own |= {paper.paper.id for paper in room.papers} | {room.id}
    found: dict[str, tuple[Waiting, ...]] = {}
    for one in waiting:
        casts = one.decision in ("vote.cast", "ballot_paper.cast")
        if one.line.id in own and not casts:
            found[one.line.id] = (*found.get(one.line.id, ()), one)
    return found
