"""A vote of the council on one nomination. The result follows from answers and rule alone.

Source: plan III.1a; NĐ 98/2023 Điều 30.7, carried over by NĐ 152/2025 (BR-05 to BR-08: the share is
of **all** members, an absent member may answer in writing, silence is not a yes), BR-13 (kinds of
ballot), BR-17 (rounds), BR-18 (recusal), BR-19. Nobody enters a result; the Director who does not
follow one says so in a decision of his own (BR-03).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import astuple, frozen
from attrs import evolve as change

from .ballot import HANDS, OPEN, SECRET, Ballot, Box, Hands, Sums, Tally, Terms, passed, sums
from .conflict import Conflict, Known, conflicts
from .council import Council
from .decision import DIRECTOR, OFFICE, STAFF, Actor, Decision, Moment, Read, Row, To, Todo, Topic
from .digest import is_digest
from .law import Rules
from .nomination import (
    AdviceSetAside,
    Advised,
    InSet,
    Nomination,
    PutToVote,
    Reviewed,
    expected,
)
from .person import Person
from .record import Record
from .refusal import Refusal, require, require_text
from .session import Session, Sitting, sitting
from .settings import EXCLUDED

TELLERS = 2


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
    ballot: str
    round: int
    paper: str
    recusal: str
    conflicts: tuple[Conflict, ...]
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
class HandsCounted:
    yes: int
    no: int
    room: tuple[str, ...]
    at: Moment


@frozen
class TellersAppointed:
    tellers: tuple[str, ...]
    at: Moment


@frozen
class PapersHandedOut:
    papers: int
    room: tuple[str, ...]
    at: Moment


@frozen
class SealedPaperAccepted:
    member: str
    envelope: str
    at: Moment


@frozen
class TallyEntered:
    teller: str
    yes: int
    no: int
    blank: int
    invalid: int
    at: Moment


@frozen
class Closed:
    yes: int
    no: int
    blank: int
    invalid: int
    silent: int
    total: int
    share: int
    passed: bool
    scan: str
    at: Moment


@frozen
class Overridden:
    passed: bool
    basis: str
    decision: str
    signer: str
    signs: str
    on: date


# State


@frozen
class Running:
    """``hands`` and ``box`` are there where the vote is taken that way."""

    terms: Terms
    ballots: tuple[Ballot, ...] = ()
    hands: Hands | None = None
    box: Box | None = None


@frozen
class Ended:
    terms: Terms
    ballots: tuple[Ballot, ...]
    yes: int
    passed: bool


@frozen
class SetAside:
    """A result as counted, which the Director has decided not to follow."""

    terms: Terms
    ballots: tuple[Ballot, ...]
    yes: int
    passed: bool
    basis: str
    decision: str


Vote = Running | Ended | SetAside


# What a ballot paper shares with a single vote


@frozen
class Around:
    """In what a vote is opened: the session as it sits, the rules, and what is known of people."""

    sits: Sitting
    rules: Rules
    known: Known
    day: date
    moment: Moment


def opening(id: str, nomination: Nomination, around: Around, paper: str = "") -> Opened:
    """The vote on one nomination of the session's set, while a quorum is in the room."""
    sits, rules = around.sits, around.rules
    compilation, number = _round(nomination, rules)
    case, meeting = nomination.case, sits.meeting
    agenda = compilation == meeting.compilation
    require(agenda, "not_on_agenda", nomination=case.id, compilation=meeting.compilation)
    seats = {member: meeting.holders(member) for member in sits.roll}
    found = conflicts(case, seats, around.known, around.day)
    terms = Terms(
        id,
        meeting.id,
        meeting.council,
        case.id,
        case.award,
        sits.roll,
        rules.share(case.award),
        _kind(rules, case.award),
        number,
        paper,
        rules.adopted().recusal if found else "",
        found,
    )
    _check_quorum(terms, sits, rules)
    told = (*astuple(terms, recurse=False), around.moment)  # the same fields in the same order
    return Opened(*told)


def _round(nomination: Nomination, rules: Rules) -> tuple[str, int]:
    """The set a case is in, and which ballot on it this is.

    A second one needs an adopted number of rounds (BR-17).
    """
    if isinstance(nomination, InSet):
        return nomination.compilation, 1
    most = rules.adopted().rounds
    if not isinstance(nomination, Advised) or nomination.passed or not most:
        raise expected(nomination, "compiled")
    held = nomination.round
    require(held < most, "rounds_exhausted", nomination=nomination.case.id, held=held, most=most)
    return nomination.compilation, held + 1


def _kind(rules: Rules, award: str) -> str:
    """As adopted; where the law asks for a ballot, hands are none and it is taken in the open."""
    kind = rules.adopted().ballot
    return OPEN if kind == HANDS and rules.award(award).ballot else kind


def _check_quorum(terms: Terms, sits: Sitting, rules: Rules) -> None:
    """A quorum now; members excluded from this vote count neither as present nor in the total."""
    out = terms.recused if terms.recusal == EXCLUDED else ()
    here = sum(member not in out for member in sits.meeting.present)
    need = max(rules.quorum(terms.total), 1) if out else sits.quorum
    require(here >= need, "no_quorum", present=here, need=need, total=terms.total)


def answer(vote: Vote, sits: Sitting, actor: Actor, moment: Moment, *, agrees: bool) -> BallotCast:
    """The open answer of whoever sits in a member's seat."""
    terms = running(vote).terms
    _taken(terms, OPEN)
    member = sits.meeting.seat(actor.person)
    if not member:
        raise Refusal("absent_cannot_cast", person=actor.person, session=terms.session)
    guests = {guest.guest for guest in sits.meeting.guests}
    require(actor.person not in guests, "guest_cannot_vote", person=actor.person)
    may_answer(vote, member)
    here = member in sits.meeting.present
    require(here, "absent_cannot_cast", person=member, session=terms.session)
    return BallotCast(member, agrees, moment)


def handing_out(vote: Vote, sits: Sitting, papers: int, moment: Moment) -> PapersHandedOut:
    """Papers for all members in the room who have none yet."""
    box = _box(vote)
    require(not box.tallies, "tally_begun", vote=vote.terms.id)
    left = unanswered(vote)
    room = tuple(m for m in sits.meeting.present if m in left)
    require(0 < papers <= len(room), "too_many_papers", found=papers, most=len(room))
    return PapersHandedOut(papers, room, moment)


def tally(vote: Vote, actor: Actor, found: Sums, moment: Moment) -> TallyEntered:
    """What one teller counted; entered again it replaces the teller's own count."""
    box, terms = _box(vote), vote.terms
    require(actor.person in box.tellers, "not_teller", person=actor.person, vote=terms.id)
    _check_sums(found, box.inside)
    counted = (found.yes, found.no, found.blank, found.invalid)
    return TallyEntered(actor.person, *counted, moment)


def closing(vote: Vote, scan: str, moment: Moment) -> Closed:
    """The result, counted against all members; never entered by anybody."""
    open = running(vote)
    terms = open.terms
    if open.box is not None:
        require(is_digest(scan), "sheet_missing", vote=terms.id)
    found = sums(open.ballots, open.hands, open.box)
    counted = (found.yes, found.no, found.blank, found.invalid)
    silent = terms.total - found.all
    result = passed(found, terms)
    return Closed(*counted, silent, terms.total, terms.share, result, scan, moment)


def running(vote: Vote) -> Running:
    """The vote while it runs, or a refusal."""
    if not isinstance(vote, Running):
        raise Refusal("vote_closed", vote=vote.terms.id)
    return vote


def may_answer(vote: Vote, member: str) -> None:
    """Refuse for whom there is no answer to give: no member, recused, or answered before."""
    terms = vote.terms
    require(member in terms.roll, "not_on_council", person=member)
    named = tuple(c.interest for c in terms.conflicts if c.member == member)
    require(member not in terms.recused, "recused", person=member, interests=named, vote=terms.id)
    require(may_still(vote, member), "already_voted", person=member, vote=terms.id)


def may_still(vote: Vote, member: str) -> bool:
    """Whether a member votes on this case and has not answered it in any way."""
    return member in unanswered(vote)


def unanswered(vote: Vote) -> tuple[str, ...]:
    """The members who vote on this case and have not answered it in any way."""
    open = running(vote)
    answered = {ballot.member for ballot in open.ballots}
    if open.hands:
        answered |= set(open.hands.room)
    if open.box:
        answered |= {*open.box.room, *open.box.sealed}
    return tuple(member for member in open.terms.voters if member not in answered)


def keeps(council: Council, actor: Actor) -> None:
    """Refuse whoever neither leads nor serves the council."""
    may = council.led_by(actor) or council.served_by(actor)
    require(may, "not_council_office", person=actor.person, council=council.id)


def serves(council: Council, actor: Actor) -> None:
    """Refuse whoever does not keep the council's papers."""
    served = council.served_by(actor)
    require(served, "not_council_office", person=actor.person, council=council.id)


def appointed(tellers: tuple[str, ...], cases: tuple[Terms, ...], subjects: set[str]) -> None:
    """Refuse tellers who are not two, are nominated, or have an interest in a case."""
    require(len(set(tellers)) == TELLERS == len(tellers), "two_tellers", tellers=tellers)
    partial = {conflict.member for terms in cases for conflict in terms.conflicts} | subjects
    for teller in tellers:
        require(teller not in partial, "teller_partial", person=teller)


# Decisions


def open_vote(
    vote: None,
    *,
    id: str,
    actor: Actor,
    moment: Moment,
    today: date,
    rules: Rules,
    the_session: Session,
    the_nomination: Nomination,
    the_council: Council,
    people: Mapping[str, Person],
    records: Mapping[str, Record | None],
    session: str,
    nomination: str,
) -> list[Opened | To]:
    """Open a vote on a nomination of the session's set, while a quorum is in the room."""
    sits = sitting(the_session)
    keeps(the_council, actor)
    known = Known(people, records, sits.meeting.declared)
    opened = opening(id, the_nomination, Around(sits, rules, known, today, moment))
    return [opened, To("nomination", nomination, PutToVote(id))]


def cast(
    vote: Vote, *, actor: Actor, moment: Moment, the_session: Session, agrees: bool
) -> list[BallotCast]:
    """Cast one's own ballot, as a member in the room or the substitute of one (BR-14)."""
    running(vote)
    return [answer(vote, sitting(the_session), actor, moment, agrees=agrees)]


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
    terms = running(vote).terms
    serves(the_council, actor)
    require(rules.adopted().written_opinions, "written_not_adopted", rules=rules.id)
    require(terms.ballot != SECRET, "opinion_not_secret", person=member, vote=terms.id)
    may_answer(vote, member)
    _absent(the_session, member)
    return [OpinionRecorded(member, agrees, document, moment)]


def count_hands(
    vote: Vote,
    *,
    actor: Actor,
    moment: Moment,
    the_session: Session,
    the_council: Council,
    yes: int,
    no: int,
) -> list[HandsCounted]:
    """Count a show of hands among the members in the room; counted again it replaces itself."""
    terms = running(vote).terms
    _taken(terms, HANDS)
    serves(the_council, actor)
    written = {ballot.member for ballot in vote.ballots}
    here = (m for m in sitting(the_session).meeting.present if m in terms.voters)
    room = tuple(member for member in here if member not in written)
    _check_sums(Sums(yes, no), len(room))
    return [HandsCounted(yes, no, room, moment)]


def appoint_tellers(
    vote: Vote,
    *,
    actor: Actor,
    moment: Moment,
    the_council: Council,
    the_nomination: Nomination,
    the_tellers: Mapping[str, Person],
    tellers: tuple[str, ...],
) -> list[TellersAppointed]:
    """Appoint two tellers of a secret vote who have no interest in the case."""
    box = _box(vote)
    keeps(the_council, actor)
    require(not box.tallies, "tally_begun", vote=vote.terms.id)
    appointed(tellers, (vote.terms,), {the_nomination.case.subject})
    return [TellersAppointed(tellers, moment)]


def hand_out(
    vote: Vote,
    *,
    actor: Actor,
    moment: Moment,
    the_session: Session,
    the_council: Council,
    papers: int,
) -> list[PapersHandedOut]:
    """Hand out secret papers to the members in the room who have none; late comers get theirs."""
    serves(the_council, actor)
    return [handing_out(vote, sitting(the_session), papers, moment)]


def accept_sealed(
    vote: Vote,
    *,
    actor: Actor,
    moment: Moment,
    rules: Rules,
    the_session: Session,
    the_council: Council,
    member: str,
    envelope: str,
) -> list[SealedPaperAccepted]:
    """Put an absent member's paper into the box, from an envelope nobody opened (BR-08, BR-13)."""
    require_text(envelope=envelope)
    box = _box(vote)
    serves(the_council, actor)
    require(rules.adopted().written_opinions, "written_not_adopted", rules=rules.id)
    require(not box.tallies, "tally_begun", vote=vote.terms.id)
    may_answer(vote, member)
    _absent(the_session, member)
    return [SealedPaperAccepted(member, envelope, moment)]


def enter_tally(
    vote: Vote,
    *,
    actor: Actor,
    moment: Moment,
    yes: int,
    no: int,
    blank: int = 0,
    invalid: int = 0,
) -> list[TallyEntered]:
    """Enter, as one of the two tellers, what one has counted oneself."""
    return [tally(vote, actor, Sums(yes, no, blank, invalid), moment)]


def close(
    vote: Vote, *, actor: Actor, moment: Moment, scan: str, the_council: Council
) -> list[Closed | To]:
    """Close the vote; its result is computed, never entered, and goes to the nomination.

    The sheet of a secret vote, signed by the tellers, is attached as a scan.
    """
    terms = running(vote).terms
    keeps(the_council, actor)
    require(not terms.paper, "closed_with_paper", vote=terms.id, paper=terms.paper)
    closed = closing(vote, scan, moment)
    reviewed = Reviewed(terms.id, closed.passed, closed.yes, closed.total)
    return [closed, To("nomination", terms.nomination, reviewed)]


def override(
    vote: Vote,
    *,
    actor: Actor,
    today: date,
    rules: Rules,
    the_nomination: Nomination,
    basis: str,
    decision: str,
) -> list[Overridden | To]:
    """Decide, as Director and by a signed decision, not to follow a result of the council.

    The count stays as it was. A ballot that the law asks for and that failed cannot be overridden:
    without it there is nothing to award (BR-05).
    """
    require_text(basis=basis, decision=decision)
    if not isinstance(vote, Ended):
        code = "vote_open" if isinstance(vote, Running) else "vote_overridden"
        raise Refusal(code, vote=vote.terms.id)
    terms = vote.terms
    if not isinstance(the_nomination, Advised) or the_nomination.vote != terms.id:
        raise expected(the_nomination, "reviewed")
    binds = rules.award(terms.award).ballot and not vote.passed
    require(not binds, "ballot_binds", vote=terms.id, yes=vote.yes, total=terms.total)
    told = To("nomination", terms.nomination, AdviceSetAside(terms.id, decision))
    return [Overridden(vote.passed, basis, decision, actor.person, actor.signs, today), told]


def _taken(terms: Terms, kind: str) -> None:
    require(terms.ballot == kind, "other_ballot", ballot=terms.ballot, wanted=kind, vote=terms.id)


def _box(vote: Vote) -> Box:
    """The box of a secret vote, empty at first."""
    open = running(vote)
    _taken(open.terms, SECRET)
    return open.box or Box()


def _absent(session: Session, member: str) -> None:
    present = sitting(session).meeting.present
    require(member not in present, "present_cannot_write", person=member)


def _check_sums(found: Sums, most: int) -> None:
    for number in (found.yes, found.no, found.blank, found.invalid):
        require(number >= 0, "count_negative", found=number)
    require(found.all <= most, "too_many_answers", found=found.all, most=most)


# Evolve


def evolve(vote: Vote | None, event: object) -> Vote | None:
    match vote, event:
        case Running(terms, ballots), BallotCast(member, agrees):
            return change(vote, ballots=(*ballots, Ballot(member, agrees)))
        case Running(terms, ballots), OpinionRecorded(member, agrees, document):
            return change(vote, ballots=(*ballots, Ballot(member, agrees, document)))
        case Running(), HandsCounted(yes, no, room):
            return change(vote, hands=Hands(yes, no, room))
        case Running(terms, ballots), Closed(yes=yes, passed=result):
            return Ended(terms, ballots, yes, result)
        case Running(box=box), _:
            inside = _in_the_box(box, event)
            return vote if inside is box else change(vote, box=inside)
        case Ended(terms, ballots, yes, result), Overridden(_, basis, decision):
            return SetAside(terms, ballots, yes, result, basis, decision)
        case None, Opened():
            return Running(_terms(event))
    return vote


def _terms(opened: Opened) -> Terms:
    """What was opened, without the moment: ``Terms`` has the same fields in the same order."""
    return Terms(*astuple(opened, recurse=False)[:-1])


def _in_the_box(box: Box | None, event: object) -> Box | None:
    inside = box or Box()
    match event:
        case TellersAppointed(tellers):
            return change(inside, tellers=tellers)
        case PapersHandedOut(papers, room):
            return change(inside, papers=inside.papers + papers, room=(*inside.room, *room))
        case SealedPaperAccepted(member):
            return change(inside, sealed=(*inside.sealed, member))
        case TallyEntered(teller, yes, no, blank, invalid):
            others = tuple(entry for entry in inside.tallies if entry.teller != teller)
            entered = Tally(teller, Sums(yes, no, blank, invalid))
            return change(inside, tallies=(*others, entered))
    return box


def row(vote: Vote) -> Row:
    terms = vote.terms
    return Row(
        _status(vote),
        f"{terms.nomination} · {terms.award}",
        due_after=f"session:{terms.session}" if isinstance(vote, Running) else "",
        note=_note(vote),
        open=isinstance(vote, Running),
        refs=(terms.nomination, terms.session, terms.council),
        todo=_todo(vote),
    )


def _status(vote: Vote) -> str:
    match vote:
        case Running():
            return "running"
        case SetAside():
            return "overridden"
    return "passed" if vote.passed else "failed"


def _note(vote: Vote) -> str:
    total = vote.terms.total
    if isinstance(vote, Running):
        answered = len(vote.terms.voters) - len(unanswered(vote))
        return f"{answered}/{total}"
    return f"{vote.yes}/{total}"


def _todo(vote: Vote) -> tuple[Todo, ...]:
    if not isinstance(vote, Running):
        return ()
    terms, box = vote.terms, vote.box or Box()
    close = () if terms.paper else (Todo("vote.close", role=OFFICE),)
    if terms.ballot == HANDS:
        return (Todo("vote.count_hands", role=OFFICE), *close)
    if terms.ballot == OPEN:
        waiting = unanswered(vote)
        return (Todo("vote.cast", role=STAFF, people=waiting), *close)
    if not box.tellers:
        return (Todo("vote.appoint_tellers", role=OFFICE),)
    if not box.papers:
        return (Todo("vote.hand_out", role=OFFICE),)
    counted = {entry.teller for entry in box.tallies}
    left = tuple(teller for teller in box.tellers if teller not in counted)
    return (Todo("vote.enter_tally", role=STAFF, people=left),) if left else close


def seated(vote: object, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    """Everyone who may answer in the session: its members and who sits in their seats."""
    session = facts["the_session"]
    return (*getattr(session, "roll", ()), *session.meeting.stand_ins.values())


def _on_record(vote: object, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    """Whose records tell who is kin and who wrote what: the nominee's and everyone's seated."""
    return (facts["the_nomination"].case.subject, *seated(vote, facts, today))


COUNCIL = Read("council", by="terms.council")
SESSION = Read("session", by="terms.session")
NOMINATION = Read("nomination", by="terms.nomination")
IN_SESSION = {"the_session": SESSION, "the_council": COUNCIL}

TOPIC = Topic(
    "vote",
    prefix="BP",
    evolve=evolve,
    states=(Running, Ended, SetAside),
    row=row,
    events={
        "vote.opened/1": Opened,
        "vote.ballot_cast/1": BallotCast,
        "vote.opinion_recorded/1": OpinionRecorded,
        "vote.hands_counted/1": HandsCounted,
        "vote.tellers_appointed/1": TellersAppointed,
        "vote.papers_handed_out/1": PapersHandedOut,
        "vote.sealed_paper_accepted/1": SealedPaperAccepted,
        "vote.tally_entered/1": TallyEntered,
        "vote.closed/1": Closed,
        "vote.overridden/1": Overridden,
    },
    decisions=(
        Decision(
            "open",
            open_vote,
            by=(OFFICE, STAFF),
            source=("III.1a", "BR-05", "BR-06", "BR-13", "BR-17", "BR-18", "BR-19"),
            creates=True,
            reads={
                "the_session": Read("session", by="session"),
                "the_nomination": Read("nomination", by="nomination"),
                "the_council": Read("council", by="the_session.meeting.council"),
                "people": Read("person", by=seated),
                "records": Read("record", by=_on_record, optional=True),
            },
        ),
        Decision("cast", cast, by=(STAFF,), source=("III.1a",), reads={"the_session": SESSION}),
        Decision(
            "record_opinion",
            record_opinion,
            by=(OFFICE, STAFF),
            source=("III.1a", "BR-08"),
            reads=IN_SESSION,
        ),
        Decision(
            "count_hands", count_hands, by=(OFFICE, STAFF), source=("BR-13",), reads=IN_SESSION
        ),
        Decision(
            "appoint_tellers",
            appoint_tellers,
            by=(OFFICE, STAFF),
            source=("BR-13", "BR-18"),
            reads={
                "the_council": COUNCIL,
                "the_nomination": NOMINATION,
                "the_tellers": Read("person", by="tellers"),
            },
        ),
        Decision("hand_out", hand_out, by=(OFFICE, STAFF), source=("BR-13",), reads=IN_SESSION),
        Decision(
            "accept_sealed",
            accept_sealed,
            by=(OFFICE, STAFF),
            source=("BR-08", "BR-13"),
            reads=IN_SESSION,
        ),
        Decision("enter_tally", enter_tally, by=(STAFF,), source=("BR-13",)),
        Decision(
            "close",
            close,
            by=(OFFICE, STAFF),
            source=("III.1a", "BR-06", "BR-07", "BR-08"),
            reads={"the_council": COUNCIL},
        ),
        Decision(
            "override",
            override,
            by=(DIRECTOR,),
            source=("BR-03", "BR-05"),
            reads={"the_nomination": NOMINATION},
        ),
    ),
    refusals={
        "not_on_agenda": "III.1a",
        "rounds_exhausted": "BR-17",
        "vote_closed": "III.1a",
        "vote_open": "III.1a",
        "vote_overridden": "BR-03",
        "ballot_binds": "BR-05",
        "already_voted": "III.1a",
        "recused": "BR-18",
        "recused_reader": "BR-18",
        "absent_cannot_cast": "BR-08",
        "guest_cannot_vote": "BR-15",
        "present_cannot_write": "BR-08",
        "written_not_adopted": "BR-08",
        "opinion_not_secret": "BR-13",
        "other_ballot": "BR-13",
        "two_tellers": "BR-13",
        "teller_partial": "BR-18",
        "not_teller": "BR-13",
        "tally_begun": "BR-13",
        "tallies_missing": "BR-13",
        "tallies_differ": "BR-13",
        "too_many_papers": "BR-13",
        "too_many_answers": "BR-13",
        "count_negative": "BR-13",
        "sheet_missing": "BR-13",
        "closed_with_paper": "III.1a",
    },
)
