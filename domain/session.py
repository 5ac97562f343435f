"""A session of the council: convened, attended, opened with a quorum, closed with minutes.

Source: plan III.1a; BR-11 and BR-12 (quorum of all members), BR-19 (the roll is frozen at opening).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .compilation import Compilation, Sent
from .council import Council
from .decision import OFFICE, STAFF, Actor, Decision, Moment, Read, Row, Todo, Topic
from .law import Rules
from .refusal import Refusal, require, require_text

# Events


@frozen
class Convened:
    id: str
    council: str
    compilation: str
    day: date
    starts: str
    place: str
    on: date


@frozen
class Arrived:
    member: str
    at: Moment


@frozen
class Left:
    member: str
    at: Moment


@frozen
class Opened:
    chair: str
    roll: tuple[str, ...]
    present: tuple[str, ...]
    quorum: int
    at: Moment


@frozen
class Closed:
    minutes: str
    at: Moment


# State


@frozen
class Meeting:
    """What was convened; ``present`` are the members in the room now."""

    id: str
    council: str
    compilation: str
    day: date
    starts: str
    place: str
    present: tuple[str, ...] = ()


@frozen
class Called:
    meeting: Meeting


@frozen
class Sitting:
    """In session: ``roll`` are all members as of the opening, ``quorum`` how many must stay."""

    meeting: Meeting
    chair: str
    roll: tuple[str, ...]
    quorum: int


@frozen
class Over:
    meeting: Meeting
    roll: tuple[str, ...]
    quorum: int
    minutes: str


Session = Called | Sitting | Over

STATUS = {Called: "convened", Sitting: "open", Over: "closed"}


def sitting(session: Session) -> Sitting:
    """The session while it sits, or a refusal."""
    if not isinstance(session, Sitting):
        raise _wrong_state(session, "open")
    return session


def _wrong_state(session: Session, wanted: str) -> Refusal:
    status = STATUS[type(session)]
    return Refusal("session_wrong_state", session=session.meeting.id, status=status, wanted=wanted)


# Decisions


def convene(
    session: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    the_council: Council,
    the_compilation: Compilation,
    council: str,
    compilation: str,
    day: date,
    starts: str,
    place: str,
) -> list[Convened]:
    """Convene the council, as its leader, secretary or standing body, on a submitted set."""
    may = the_council.led_by(actor) or the_council.served_by(actor)
    require(may, "not_council_office", person=actor.person, council=council)
    if not isinstance(the_compilation, Sent):
        raise Refusal("set_not_submitted", compilation=compilation)
    require_text(starts=starts, place=place)
    require(day >= today, "session_in_past", day=day, today=today)
    return [Convened(id, council, compilation, day, starts, place, today)]


def arrive(
    session: Session, *, actor: Actor, moment: Moment, the_council: Council, member: str
) -> list[Arrived]:
    """Record that a member has come, by the secretary, the Office, or the member."""
    require(not isinstance(session, Over), "session_over", session=session.meeting.id)
    _may_record(the_council, actor, member)
    roll = session.roll if isinstance(session, Sitting) else the_council.members
    require(member in roll, "not_on_council", person=member)
    require(member not in session.meeting.present, "already_present", person=member)
    return [Arrived(member, moment)]


def leave(
    session: Session, *, actor: Actor, moment: Moment, the_council: Council, member: str
) -> list[Left]:
    """Record that a member has left before the end."""
    require(not isinstance(session, Over), "session_over", session=session.meeting.id)
    _may_record(the_council, actor, member)
    require(member in session.meeting.present, "not_present", person=member)
    return [Left(member, moment)]


def open_session(
    session: Session,
    *,
    actor: Actor,
    moment: Moment,
    today: date,
    rules: Rules,
    the_council: Council,
) -> list[Opened]:
    """Open the session, as chair or vice-chair, on its day and with a quorum of all members."""
    if not isinstance(session, Called):
        raise _wrong_state(session, "convened")
    meeting, roll = session.meeting, the_council.members
    require(the_council.led_by(actor), "not_council_chair", person=actor.person)
    require(today == meeting.day, "not_session_day", today=today, day=meeting.day)
    present = tuple(member for member in meeting.present if member in roll)
    need = rules.quorum(len(roll))
    require(len(present) >= need, "no_quorum", present=len(present), need=need, total=len(roll))
    return [Opened(actor.person, roll, present, need, moment)]


def close(
    session: Session, *, actor: Actor, moment: Moment, the_council: Council, minutes: str
) -> list[Closed]:
    """Close the session, naming its minutes (biên bản)."""
    require_text(minutes=minutes)
    sitting(session)
    may = the_council.led_by(actor) or the_council.served_by(actor)
    require(may, "not_council_office", person=actor.person, council=the_council.id)
    return [Closed(minutes, moment)]


def _may_record(council: Council, actor: Actor, member: str) -> None:
    may = council.served_by(actor) or actor.person == member
    require(may, "not_council_office", person=actor.person, council=council.id)


# Evolve


def evolve(session: Session | None, event: object) -> Session | None:
    match session, event:
        case None, Convened(id, council, compilation, day, starts, place):
            return Called(Meeting(id, council, compilation, day, starts, place))
        case ((Called(meeting) | Sitting(meeting)), Arrived(member)):
            return _present(session, (*meeting.present, member))
        case ((Called(meeting) | Sitting(meeting)), Left(member)):
            return _present(session, tuple(m for m in meeting.present if m != member))
        case Called(meeting), Opened(chair, roll, present, quorum):
            return Sitting(change(meeting, present=present), chair, roll, quorum)
        case Sitting(meeting, _, roll, quorum), Closed(minutes):
            return Over(meeting, roll, quorum, minutes)
    return session


def _present(session: Called | Sitting, present: tuple[str, ...]) -> Session:
    return change(session, meeting=change(session.meeting, present=present))


def row(session: Session) -> Row:
    meeting = session.meeting
    todo: tuple[Todo, ...] = ()
    if isinstance(session, Called):
        todo = (Todo("session.open", role=STAFF),)
    if isinstance(session, Sitting):
        todo = (Todo("session.close", role=OFFICE),)
    return Row(
        STATUS[type(session)],
        meeting.place,
        due=None if isinstance(session, Over) else meeting.day,
        note=str(len(meeting.present)),
        open=not isinstance(session, Over),
        refs=(meeting.council, meeting.compilation),
        todo=todo,
    )


COUNCIL = {"the_council": Read("council", by="meeting.council")}

TOPIC = Topic(
    "session",
    prefix="PH",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Called, Sitting, Over),
    row=row,
    events={
        "session.convened/1": Convened,
        "session.member_arrived/1": Arrived,
        "session.member_left/1": Left,
        "session.opened/1": Opened,
        "session.closed/1": Closed,
    },
    decisions=(
        Decision(
            "convene",
            convene,
            by=(OFFICE, STAFF),
            source=("III.1a",),
            creates=True,
            reads={
                "the_council": Read("council", by="council"),
                "the_compilation": Read("compilation", by="compilation"),
            },
        ),
        Decision("arrive", arrive, by=(OFFICE, STAFF), source=("III.1a",), reads=COUNCIL),
        Decision("leave", leave, by=(OFFICE, STAFF), source=("III.1a",), reads=COUNCIL),
        Decision(
            "open",
            open_session,
            by=(STAFF,),
            source=("III.1a", "BR-11", "BR-12", "BR-19"),
            reads=COUNCIL,
        ),
        Decision("close", close, by=(OFFICE, STAFF), source=("III.1a",), reads=COUNCIL),
    ),
    refusals={
        "not_council_office": "III.1a",
        "not_council_chair": "III.1a",
        "set_not_submitted": "III.2d",
        "session_in_past": "III.1a",
        "session_wrong_state": "III.1a",
        "session_over": "III.1a",
        "already_present": "III.1a",
        "not_present": "III.1a",
        "not_session_day": "III.1a",
        "no_quorum": "BR-11",
    },
)
