"""A vote of the council on one nomination. The result follows from ballots and rule alone.

Source: plan III.1a; NĐ 98/2023 Điều 30.7, carried over by NĐ 152/2025 (BR-05 to BR-08: the share is
of **all** members, an absent member may answer in writing, silence is not a yes), BR-19.
"""

from attrs import frozen

from .council import Council
from .decision import OFFICE, STAFF, Actor, Decision, Moment, Read, Row, To, Todo, Topic
from .law import Rules, enough
from .nomination import InSet, Nomination, PutToVote, Reviewed, expected
from .refusal import Refusal, require, require_text
from .session import Session, sitting

# Events


@frozen
class Opened:
    id: str
    session: str
    council: str
    nomination: str
    award: str
    roll: tuple[str, ...]
    share: int
    at: Moment


@frozen
class BallotCast:
    member: str
    agrees: bool
    at: Moment


@frozen
class OpinionRecorded:
    member: str
    agrees: bool
    document: str
    at: Moment


@frozen
class Closed:
    yes: int
    no: int
    silent: int
    total: int
    share: int
    passed: bool
    at: Moment


# State


@frozen
class Terms:
    """What is voted on and by whom; ``share`` is the percentage of ``roll`` that must agree."""

    id: str
    session: str
    council: str
    nomination: str
    award: str
    roll: tuple[str, ...]
    share: int


@frozen
class Ballot:
    """One member's answer; ``document`` names the letter when it came in writing."""

    member: str
    agrees: bool
    document: str = ""


@frozen
class Running:
    terms: Terms
    ballots: tuple[Ballot, ...] = ()


@frozen
class Ended:
    terms: Terms
    ballots: tuple[Ballot, ...]
    yes: int
    passed: bool


Vote = Running | Ended


def result(terms: Terms, ballots: tuple[Ballot, ...], at: Moment) -> Closed:
    """Count the ballots against all members of the roll; order never matters, silence is no yes."""
    total = len(terms.roll)
    yes = sum(ballot.agrees for ballot in ballots)
    no = len(ballots) - yes
    passed = enough(yes, terms.share, total)
    return Closed(yes, no, total - len(ballots), total, terms.share, passed, at)


# Decisions


def open_vote(
    vote: None,
    *,
    id: str,
    actor: Actor,
    moment: Moment,
    rules: Rules,
    the_session: Session,
    the_nomination: Nomination,
    the_council: Council,
    session: str,
    nomination: str,
) -> list[Opened | To]:
    """Open the one vote on a nomination of the session's set, while a quorum is in the room."""
    sits = sitting(the_session)
    may = the_council.led_by(actor) or the_council.served_by(actor)
    require(may, "not_council_office", person=actor.person, council=the_council.id)
    if not isinstance(the_nomination, InSet):
        raise expected(the_nomination, "compiled")
    meeting = sits.meeting
    agenda = the_nomination.compilation == meeting.compilation
    require(agenda, "not_on_agenda", nomination=nomination, compilation=meeting.compilation)
    here, need, total = len(meeting.present), sits.quorum, len(sits.roll)
    require(here >= need, "no_quorum", present=here, need=need, total=total)
    award = the_nomination.case.award
    share = rules.share(award)
    opened = Opened(id, session, the_council.id, nomination, award, sits.roll, share, moment)
    return [opened, To("nomination", nomination, PutToVote(id))]


def cast(
    vote: Vote, *, actor: Actor, moment: Moment, the_session: Session, agrees: bool
) -> list[BallotCast]:
    """Cast one's own ballot, as a member present in the session."""
    terms = _running(vote)
    _may_answer(vote, actor.person)
    here = actor.person in sitting(the_session).meeting.present
    require(here, "absent_cannot_cast", person=actor.person, session=terms.session)
    return [BallotCast(actor.person, agrees, moment)]


def record_opinion(
    vote: Vote,
    *,
    actor: Actor,
    moment: Moment,
    rules: Rules,
    the_session: Session,
    the_council: Council,
    member: str,
    agrees: bool,
    document: str,
) -> list[OpinionRecorded]:
    """Record the written opinion of an absent member, as secretary or standing body (BR-08)."""
    require_text(document=document)
    _running(vote)
    served = the_council.served_by(actor)
    require(served, "not_council_office", person=actor.person, council=the_council.id)
    require(rules.adopted().written_opinions, "written_not_adopted", rules=rules.id)
    _may_answer(vote, member)
    present = sitting(the_session).meeting.present
    require(member not in present, "present_cannot_write", person=member)
    return [OpinionRecorded(member, agrees, document, moment)]


def close(vote: Vote, *, actor: Actor, moment: Moment, the_council: Council) -> list[Closed | To]:
    """Close the vote; its result is computed, never entered, and goes to the nomination."""
    terms = _running(vote)
    may = the_council.led_by(actor) or the_council.served_by(actor)
    require(may, "not_council_office", person=actor.person, council=the_council.id)
    closed = result(terms, vote.ballots, moment)
    reviewed = Reviewed(terms.id, closed.passed, closed.yes, closed.total)
    return [closed, To("nomination", terms.nomination, reviewed)]


def _running(vote: Vote) -> Terms:
    if not isinstance(vote, Running):
        raise Refusal("vote_closed", vote=vote.terms.id)
    return vote.terms


def _may_answer(vote: Vote, member: str) -> None:
    require(member in vote.terms.roll, "not_on_council", person=member)
    answered = member in {ballot.member for ballot in vote.ballots}
    require(not answered, "already_voted", person=member, vote=vote.terms.id)


# Evolve


def evolve(vote: Vote | None, event: object) -> Vote | None:
    match vote, event:
        case Running(terms, ballots), BallotCast(member, agrees):
            return Running(terms, (*ballots, Ballot(member, agrees)))
        case Running(terms, ballots), OpinionRecorded(member, agrees, document):
            return Running(terms, (*ballots, Ballot(member, agrees, document)))
        case Running(terms, ballots), Closed(yes=yes, passed=passed):
            return Ended(terms, ballots, yes, passed)
        case None, Opened(id, session, council, nomination, award, roll, share):
            return Running(Terms(id, session, council, nomination, award, roll, share))
    return vote


def row(vote: Vote) -> Row:
    terms, running = vote.terms, isinstance(vote, Running)
    voted = {ballot.member for ballot in vote.ballots}
    waiting = tuple(member for member in terms.roll if member not in voted)
    status, note = "running", f"{len(voted)}/{len(terms.roll)}"
    if isinstance(vote, Ended):
        status, note = "passed" if vote.passed else "failed", f"{vote.yes}/{len(terms.roll)}"
    todo = (Todo("vote.cast", role=STAFF, people=waiting), Todo("vote.close", role=OFFICE))
    return Row(
        status,
        f"{terms.nomination} · {terms.award}",
        note=note,
        open=running,
        refs=(terms.nomination, terms.session, terms.council),
        todo=todo if running else (),
    )


COUNCIL = Read("council", by="terms.council")
SESSION = Read("session", by="terms.session")

TOPIC = Topic(
    "vote",
    prefix="BP",
    evolve=evolve,
    states=(Running, Ended),
    row=row,
    events={
        "vote.opened/1": Opened,
        "vote.ballot_cast/1": BallotCast,
        "vote.opinion_recorded/1": OpinionRecorded,
        "vote.closed/1": Closed,
    },
    decisions=(
        Decision(
            "open",
            open_vote,
            by=(OFFICE, STAFF),
            source=("III.1a", "BR-05", "BR-06", "BR-19"),
            creates=True,
            reads={
                "the_session": Read("session", by="session"),
                "the_nomination": Read("nomination", by="nomination"),
                "the_council": Read("council", by="the_session.meeting.council"),
            },
        ),
        Decision("cast", cast, by=(STAFF,), source=("III.1a",), reads={"the_session": SESSION}),
        Decision(
            "record_opinion",
            record_opinion,
            by=(OFFICE, STAFF),
            source=("III.1a", "BR-08"),
            reads={"the_session": SESSION, "the_council": COUNCIL},
        ),
        Decision(
            "close",
            close,
            by=(OFFICE, STAFF),
            source=("III.1a", "BR-06", "BR-07", "BR-08"),
            reads={"the_council": COUNCIL},
        ),
    ),
    refusals={
        "not_on_agenda": "III.1a",
        "vote_closed": "III.1a",
        "already_voted": "III.1a",
        "absent_cannot_cast": "BR-08",
        "present_cannot_write": "BR-08",
        "written_not_adopted": "BR-08",
    },
)
