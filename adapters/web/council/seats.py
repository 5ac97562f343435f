"""Who sits in a session: every member's seat, who takes it now, and what a person may do there."""

from typing import TYPE_CHECKING, NamedTuple

from domain.decision import OFFICE
from domain.session import Called, Over, Sitting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from adapters.views.rows import Office
    from domain.council import Council
    from domain.session import Session

PRESENT, SUBSTITUTED, ABSENT = "present", "substituted", "absent"


class Seat(NamedTuple):
    """A member's seat: ``state`` is one of the three above.

    ``by`` sits there instead of the member; ``proxy`` is whom the member has named in writing;
    ``standing`` is "chair", "vice_chair" or "".
    """

    member: str
    standing: str
    state: str
    by: str
    proxy: str


class Place(NamedTuple):
    """What a person is at a session: whose seat they answer for, and what they may keep.

    ``leads``: chairs or stands in for the chair; ``serves``: keeps the council's papers.
    """

    person: str
    seat: str
    member: bool
    present: bool
    leads: bool
    serves: bool

    @property
    def keeps(self) -> bool:
        """Whether the person opens and closes votes."""
        return self.leads or self.serves

    def marks(self, seat: Seat) -> bool:
        """Whether the person may say that a member has come or left."""
        return self.serves or self.person in (seat.member, seat.by, seat.proxy)


def roll_of(session: "Session", council: "Council") -> tuple[str, ...]:
    """All members: as of the opening once there was one, or else those of the council."""
    return council.members if isinstance(session, Called) else session.roll


def seats(session: "Session", council: "Council") -> tuple[Seat, ...]:
    """Every member's seat in the order of the roll."""
    meeting = session.meeting
    return tuple(
        Seat(
            member,
            _standing(council, member),
            _state(session, member),
            meeting.stand_ins.get(member, "") if member in meeting.present else "",
            meeting.proxy(member),
        )
        for member in roll_of(session, council)
    )


def _standing(council: "Council", member: str) -> str:
    if member == council.chair:
        return "chair"
    return "vice_chair" if member in council.vice_chairs else ""


def _state(session: "Session", member: str) -> str:
    meeting = session.meeting
    if member not in meeting.present:
        return ABSENT
    return SUBSTITUTED if member in meeting.stand_ins else PRESENT


def quorum(session: "Session") -> int:
    """How many must be present, 0 while nobody has opened the session."""
    return session.quorum if isinstance(session, Sitting | Over) else 0


def place(
    session: "Session", council: "Council", person: str, offices: "Iterable[Office]"
) -> Place:
    """What ``person`` is at this session."""
    seat = session.meeting.seat(person)
    return Place(
        person,
        seat,
        seat in roll_of(session, council),
        seat in session.meeting.present,
        person in (council.chair, *council.vice_chairs),
        person == council.secretary or any(office.role == OFFICE for office in offices),
    )
