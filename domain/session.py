"""A session of the council: convened, attended, opened with a quorum, closed with minutes.

Source: plan III.1a; BR-11 and BR-12 (quorum of all members), BR-19 (the roll is frozen at opening),
BR-14 (substitutes with a written proxy), BR-15 (guests have no vote), BR-18 (declared interests).
"""

from datetime import date

from attrs import evolve as change
from attrs import field, frozen

from .compilation import Compilation, Sent
from .conflict import DECLARABLE, Declared
from .council import Council
from .decision import OFFICE, STAFF, Actor, Decision, Moment, Read, Row, Todo, Topic
from .law import Rules
from .nomination import Nomination, UnderVote, expected
from .person import Person
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
    leaders: tuple[str, ...] = ()


@frozen
class SubstituteNamed:
    member: str
    person: str
    document: str
    at: Moment


@frozen
class GuestAdmitted:
    guest: str
    body: str
    at: Moment


@frozen
class ConflictDeclared:
    nomination: str
    member: str
    interest: str
    reason: str
    at: Moment


@frozen
class Arrived:
    member: str
    substitute: str
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
class Proxy:
    """Whom an absent member sends, and the paper that says so."""

    member: str
    person: str
    document: str


@frozen
class Guest:
    """Somebody who may speak and has no vote; ``body`` is where they come from."""

    guest: str
    body: str


@frozen
class Meeting:
    """What was convened; ``present`` are the members whose seats are taken now.

    ``stand_ins`` tells in which of these seats somebody else sits: member → substitute.
    ``leaders`` are those who could open it on the day it was convened, the chair first.
    """

    id: str
    council: str
    compilation: str
    day: date
    starts: str
    place: str
    present: tuple[str, ...] = ()
    stand_ins: dict[str, str] = field(factory=dict)
    proxies: tuple[Proxy, ...] = ()
    guests: tuple[Guest, ...] = ()
    declared: tuple[Declared, ...] = ()
    leaders: tuple[str, ...] = ()

    def seat(self, person: str) -> str:
        """The member for whom ``person`` answers, "" when somebody else sits in their seat."""
        for member, substitute in self.stand_ins.items():
            if substitute == person:
                return member
        return "" if person in self.stand_ins else person

    def holders(self, member: str) -> tuple[str, ...]:
        """The member and whoever sits in the member's seat."""
        return tuple(dict.fromkeys((member, self.stand_ins.get(member, member))))

    def proxy(self, member: str) -> str:
        """The substitute named last for a member, "" when there is none."""
        named = (proxy.person for proxy in reversed(self.proxies) if proxy.member == member)
        return next(named, "")


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
    leaders = (the_council.chair, *the_council.vice_chairs)
    return [Convened(id, council, compilation, day, starts, place, today, leaders)]


def name_substitute(
    session: Session,
    *,
    actor: Actor,
    moment: Moment,
    rules: Rules,
    the_council: Council,
    newcomer: Person,
    member: str,
    person: str,
    document: str,
) -> list[SubstituteNamed]:
    """Record the written proxy by which an absent member sends somebody (BR-14)."""
    require_text(document=document)
    meeting, roll = _not_over(session), _roll(session, the_council)
    _serve(the_council, actor)
    require(rules.adopted().substitutes, "substitutes_not_adopted", rules=rules.id)
    require(member in roll, "not_on_council", person=member)
    require(member not in meeting.present, "already_present", person=member)
    require(not newcomer.departed, "person_departed", person=person, on=newcomer.departed)
    taken = {proxy.person for proxy in meeting.proxies if proxy.member != member}
    require(person not in {*roll, *taken}, "substitute_sits", person=person)
    return [SubstituteNamed(member, person, document, moment)]


def admit_guest(
    session: Session,
    *,
    actor: Actor,
    moment: Moment,
    the_council: Council,
    guest: str,
    body: str = "",
) -> list[GuestAdmitted]:
    """Record a guest, who may speak and does not vote (BR-15)."""
    require_text(guest=guest)
    meeting, roll = _not_over(session), _roll(session, the_council)
    _serve(the_council, actor)
    require(guest not in roll, "guest_is_member", guest=guest)
    known = {entry.guest for entry in meeting.guests}
    require(guest not in known, "already_present", person=guest)
    return [GuestAdmitted(guest, body, moment)]


def declare_conflict(
    session: Session,
    *,
    actor: Actor,
    moment: Moment,
    the_council: Council,
    the_nomination: Nomination,
    nomination: str,
    member: str,
    interest: str,
    reason: str,
) -> list[ConflictDeclared]:
    """Declare a member's interest in a nomination before its vote: as member, or as secretary."""
    require_text(reason=reason)
    meeting, roll = _not_over(session), _roll(session, the_council)
    _may_record(the_council, actor, meeting.holders(member))
    require(member in roll, "not_on_council", person=member)
    require(interest in DECLARABLE, "interest_not_declared", interest=interest, known=DECLARABLE)
    if isinstance(the_nomination, UnderVote):
        raise expected(the_nomination, "compiled")
    return [ConflictDeclared(nomination, member, interest, reason, moment)]


def arrive(
    session: Session,
    *,
    actor: Actor,
    moment: Moment,
    the_council: Council,
    member: str,
    substitute: str = "",
) -> list[Arrived]:
    """Record that a member has come, or the ``substitute`` the member has sent in writing."""
    meeting, roll = _not_over(session), _roll(session, the_council)
    _may_record(the_council, actor, (member, meeting.proxy(member)))
    require(member in roll, "not_on_council", person=member)
    require(member not in meeting.present, "already_present", person=member)
    named = meeting.proxy(member)
    require(substitute in {"", named}, "no_proxy", person=substitute, member=member)
    return [Arrived(member, substitute, moment)]


def leave(
    session: Session, *, actor: Actor, moment: Moment, the_council: Council, member: str
) -> list[Left]:
    """Record that a member has left before the end."""
    meeting = _not_over(session)
    _may_record(the_council, actor, meeting.holders(member))
    require(member in meeting.present, "not_present", person=member)
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


def _not_over(session: Session) -> Meeting:
    require(not isinstance(session, Over), "session_over", session=session.meeting.id)
    return session.meeting


def _roll(session: Session, council: Council) -> tuple[str, ...]:
    """The members as of the opening; before it, those of the council."""
    return session.roll if isinstance(session, Sitting) else council.members


def _serve(council: Council, actor: Actor) -> None:
    served = council.served_by(actor)
    require(served, "not_council_office", person=actor.person, council=council.id)


def _may_record(council: Council, actor: Actor, people: tuple[str, ...]) -> None:
    may = council.served_by(actor) or actor.person in people
    require(may, "not_council_office", person=actor.person, council=council.id)


# Evolve


def evolve(session: Session | None, event: object) -> Session | None:
    match session, event:
        case None, Convened(id, council, compilation, day, starts, place, leaders=leaders):
            meeting = Meeting(id, council, compilation, day, starts, place, leaders=leaders)
            return Called(meeting)
        case Called(meeting), Opened(chair, roll, present, quorum):
            return Sitting(change(meeting, present=present), chair, roll, quorum)
        case Sitting(meeting, _, roll, quorum), Closed(minutes):
            return Over(meeting, roll, quorum, minutes)
        case ((Called() | Sitting()), _):
            meeting = _in_the_room(session.meeting, event)
            return session if meeting is session.meeting else change(session, meeting=meeting)
    return session


def _in_the_room(meeting: Meeting, event: object) -> Meeting:
    match event:
        case SubstituteNamed(member, person, document):
            proxies = (*meeting.proxies, Proxy(member, person, document))
            return change(meeting, proxies=proxies)
        case GuestAdmitted(guest, body):
            return change(meeting, guests=(*meeting.guests, Guest(guest, body)))
        case ConflictDeclared(nomination, member, interest):
            declared = (*meeting.declared, Declared(nomination, member, interest))
            return change(meeting, declared=declared)
        case Arrived(member, substitute):
            stand_ins = (
                {**meeting.stand_ins, member: substitute} if substitute else meeting.stand_ins
            )
            return change(meeting, present=(*meeting.present, member), stand_ins=stand_ins)
        case Left(member):
            present = tuple(m for m in meeting.present if m != member)
            stand_ins = {m: p for m, p in meeting.stand_ins.items() if m != member}
            return change(meeting, present=present, stand_ins=stand_ins)
    return meeting


def row(session: Session) -> Row:
    meeting = session.meeting
    todo: tuple[Todo, ...] = ()
    if isinstance(session, Called):
        todo = (Todo("session.open", role=STAFF, people=meeting.leaders),)
    if isinstance(session, Sitting):
        todo = (Todo("session.close", role=OFFICE),)
    return Row(
        STATUS[type(session)],
        meeting.place,
        due=None if isinstance(session, Over) else meeting.day,
        day=meeting.day,
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
        "session.substitute_named/1": SubstituteNamed,
        "session.guest_admitted/1": GuestAdmitted,
        "session.conflict_declared/1": ConflictDeclared,
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
        Decision(
            "name_substitute",
            name_substitute,
            by=(OFFICE, STAFF),
            source=("BR-14",),
            reads={**COUNCIL, "newcomer": Read("person", by="person")},
        ),
        Decision("admit_guest", admit_guest, by=(OFFICE, STAFF), source=("BR-15",), reads=COUNCIL),
        Decision(
            "declare_conflict",
            declare_conflict,
            by=(OFFICE, STAFF),
            source=("BR-18",),
            reads={**COUNCIL, "the_nomination": Read("nomination", by="nomination")},
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
        "substitutes_not_adopted": "BR-14",
        "substitute_sits": "BR-14",
        "no_proxy": "BR-14",
        "guest_is_member": "BR-15",
        "interest_not_declared": "BR-18",
    },
)
