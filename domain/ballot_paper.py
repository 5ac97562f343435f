"""One ballot paper for a title: every candidate of the set on it, answered and counted together.

Each candidate has a vote of its own ("LP-001-2" on paper LP-001), opened with the others and closed
with them; answers in writing and shows of hands go to these votes. Where more pass than a quota has
room for, the highest are taken first, and at a tie for the last place the chair decides: counting,
choosing and breaking the tie are three decisions, each on record.

Source: plan III.1a; NĐ 98/2023 Điều 30.7 (BR-05 to BR-08); BR-13 (secret papers); BR-16 (over
quota: the agency's to adopt).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .ballot import OPEN, SECRET, Sums, Terms
from .conflict import Known
from .council import Council
from .decision import OFFICE, STAFF, Actor, Decision, Moment, Read, Row, To, Todo, Topic
from .law import Rules
from .nomination import Nomination, PutToVote, Reviewed
from .person import Person
from .record import Record
from .refusal import Refusal, require
from .session import Session, sitting
from .settings import CHAIR
from .vote import (
    Around,
    TellersAppointed,
    Vote,
    answer,
    appointed,
    closing,
    handing_out,
    keeps,
    may_still,
    opening,
    running,
    seated,
    serves,
    tally,
)


@frozen
class Candidate:
    nomination: str
    vote: str


@frozen
class Count:
    """What the papers say of one candidate."""

    nomination: str
    vote: str
    yes: int
    total: int
    passed: bool


@frozen
class Counted:
    """What a teller found for one candidate."""

    nomination: str
    yes: int
    no: int
    blank: int = 0
    invalid: int = 0


# Events


@frozen
class Opened:
    id: str
    session: str
    council: str
    award: str
    ballot: str
    candidates: tuple[Candidate, ...]
    quota: int
    at: Moment


@frozen
class Answered:
    member: str
    agreed: tuple[str, ...]
    at: Moment


@frozen
class HandedOut:
    papers: int
    at: Moment


@frozen
class TellersNamed:
    tellers: tuple[str, ...]
    at: Moment


@frozen
class TalliesEntered:
    teller: str
    at: Moment


@frozen
class Closed:
    counts: tuple[Count, ...]
    over_quota: bool
    at: Moment


@frozen
class Chosen:
    chosen: tuple[str, ...]
    tied: tuple[str, ...]
    places: int
    at: Moment


@frozen
class TieBroken:
    chosen: tuple[str, ...]
    left: tuple[str, ...]
    at: Moment


# State


@frozen
class Paper:
    """What stands on it; ``quota`` is how many may be chosen, 0 for all who pass."""

    id: str
    session: str
    council: str
    award: str
    ballot: str
    candidates: tuple[Candidate, ...]
    quota: int

    @property
    def votes(self) -> tuple[str, ...]:
        return tuple(candidate.vote for candidate in self.candidates)


@frozen
class Open:
    """Being voted on; ``entered`` are the tellers of a secret paper who have given their count."""

    paper: Paper
    tellers: tuple[str, ...] = ()
    papers: int = 0
    entered: tuple[str, ...] = ()


@frozen
class OverQuota:
    """More have passed than there is room for."""

    paper: Paper
    counts: tuple[Count, ...]


@frozen
class Tied:
    """``places`` are left for candidates who have the same number of votes."""

    paper: Paper
    counts: tuple[Count, ...]
    tied: tuple[str, ...]
    places: int


@frozen
class Done:
    paper: Paper
    counts: tuple[Count, ...]


BallotPaper = Open | OverQuota | Tied | Done

STATUS = {Open: "open", OverQuota: "over_quota", Tied: "tied", Done: "done"}


def choose_highest(counts: Iterable[Count], quota: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(chosen, tied at the last place) of those who passed, the highest first (BR-16)."""
    ranked = sorted((c for c in counts if c.passed), key=lambda count: -count.yes)
    if len(ranked) <= quota:
        return tuple(c.nomination for c in ranked), ()
    last = ranked[quota - 1].yes
    if ranked[quota].yes < last:
        return tuple(c.nomination for c in ranked[:quota]), ()
    above = tuple(c.nomination for c in ranked if c.yes > last)
    return above, tuple(c.nomination for c in ranked if c.yes == last)


# Decisions


def open_paper(
    paper: None,
    *,
    id: str,
    actor: Actor,
    moment: Moment,
    today: date,
    rules: Rules,
    the_session: Session,
    the_nominations: Mapping[str, Nomination],
    the_council: Council,
    people: Mapping[str, Person],
    records: Mapping[str, Record | None],
    session: str,
    nominations: tuple[str, ...],
    quota: int = 0,
) -> list[Opened | To]:
    """Open one paper on several candidates for the same title, while a quorum is in the room."""
    sits = sitting(the_session)
    keeps(the_council, actor)
    require(len(set(nominations)) == len(nominations), "listed_twice", listed=nominations)
    require(nominations, "nobody_on_paper")
    require(quota >= 0, "count_negative", found=quota)
    adopted = rules.adopted().tie_break == CHAIR
    require(not quota or adopted, "quota_rule_not_adopted", rules=rules.id, quota=quota)
    award, *others = {n.case.award: n for n in the_nominations.values()}
    require(not others, "other_title", awards=(award, *others))
    known = Known(people, records, sits.meeting.declared)
    around = Around(sits, rules, known, today, moment)
    votes = [
        opening(f"{id}-{number}", the_nominations[name], around, id)
        for number, name in enumerate(nominations, 1)
    ]
    listed = tuple(Candidate(vote.nomination, vote.id) for vote in votes)
    opened = Opened(id, session, the_council.id, award, votes[0].ballot, listed, quota, moment)
    return [
        opened,
        *(To("vote", vote.id, vote) for vote in votes),
        *(To("nomination", vote.nomination, PutToVote(vote.id)) for vote in votes),
    ]


def cast(
    paper: BallotPaper,
    *,
    actor: Actor,
    moment: Moment,
    the_session: Session,
    the_votes: Mapping[str, Vote],
    agreed: tuple[str, ...] = (),
) -> list[Answered | To]:
    """Cast one's open ballot on everybody who stands on the paper: those ``agreed``, and no others.

    Whoever has an interest in one candidate answers for the others only.
    """
    open, sits = _open(paper), sitting(the_session)
    on_paper = tuple(candidate.nomination for candidate in open.candidates)
    for name in agreed:
        require(name in on_paper, "not_on_paper", nomination=name, paper=open.id)
    member = sits.meeting.seat(actor.person)
    recused = {v.terms.nomination for v in the_votes.values() if member in v.terms.recused}
    barred = tuple(sorted(recused.intersection(agreed)))
    require(not barred, "recused_from", person=member, nominations=barred)
    asked = [v for v in the_votes.values() if member not in v.terms.recused]
    ballots = [
        To("vote", v.terms.id, answer(v, sits, actor, moment, agrees=v.terms.nomination in agreed))
        for v in asked or the_votes.values()
    ]
    return [Answered(member, agreed, moment), *ballots]


def appoint_tellers(
    paper: BallotPaper,
    *,
    actor: Actor,
    moment: Moment,
    the_council: Council,
    the_votes: Mapping[str, Vote],
    the_nominations: Mapping[str, Nomination],
    the_tellers: Mapping[str, Person],
    tellers: tuple[str, ...],
) -> list[TellersNamed | To]:
    """Appoint two tellers for a secret paper who have no interest in any candidate."""
    _secret(paper)
    keeps(the_council, actor)
    _not_begun(the_votes)
    cases: tuple[Terms, ...] = tuple(vote.terms for vote in the_votes.values())
    appointed(tellers, cases, {n.case.subject for n in the_nominations.values()})
    event = TellersAppointed(tellers, moment)
    return [TellersNamed(tellers, moment), *(To("vote", vote, event) for vote in the_votes)]


def hand_out(
    paper: BallotPaper,
    *,
    actor: Actor,
    moment: Moment,
    the_session: Session,
    the_council: Council,
    the_votes: Mapping[str, Vote],
) -> list[HandedOut | To]:
    """Hand a secret paper to every member in the room who has none.

    Names in which a member has an interest are struck out on the member's paper.
    """
    _secret(paper)
    serves(the_council, actor)
    sits = sitting(the_session)
    rooms = {
        name: tuple(m for m in sits.meeting.present if may_still(vote, m))
        for name, vote in the_votes.items()
    }
    handed = {member for room in rooms.values() for member in room}
    require(handed, "too_many_papers", found=0, most=0)
    given = [
        To("vote", name, handing_out(vote, sits, len(rooms[name]), moment))
        for name, vote in the_votes.items()
        if rooms[name]
    ]
    return [HandedOut(len(handed), moment), *given]


def enter_tallies(
    paper: BallotPaper,
    *,
    actor: Actor,
    moment: Moment,
    the_votes: Mapping[str, Vote],
    tallies: tuple[Counted, ...],
) -> list[TalliesEntered | To]:
    """Enter, as one of the two tellers, what one has counted for every candidate."""
    open = _secret(paper)
    named = sorted(entry.nomination for entry in tallies)
    on_paper = sorted(candidate.nomination for candidate in open.candidates)
    require(named == on_paper, "tallies_incomplete", found=tuple(named), needed=tuple(on_paper))
    votes = {vote.terms.nomination: vote for vote in the_votes.values()}
    entered = []
    for entry in tallies:
        vote = votes[entry.nomination]
        found = Sums(entry.yes, entry.no, entry.blank, entry.invalid)
        entered.append(To("vote", vote.terms.id, tally(vote, actor, found, moment)))
    return [TalliesEntered(actor.person, moment), *entered]


def close(
    paper: BallotPaper,
    *,
    actor: Actor,
    moment: Moment,
    scan: str,
    the_council: Council,
    the_votes: Mapping[str, Vote],
) -> list[Closed | To]:
    """Count every candidate; unless more pass than the quota has room for, that is the result."""
    open = _open(paper)
    keeps(the_council, actor)
    closed = {name: closing(vote, scan, moment) for name, vote in the_votes.items()}
    counts = tuple(
        Count(
            c.nomination, c.vote, *(closed[c.vote].yes, closed[c.vote].total), closed[c.vote].passed
        )
        for c in open.candidates
    )
    passing = sum(count.passed for count in counts)
    over = bool(open.quota) and passing > open.quota
    told = [] if over else _told(counts, {c.nomination for c in counts if c.passed})
    votes = [To("vote", name, event) for name, event in closed.items()]
    return [Closed(counts, over, moment), *votes, *told]


def choose(
    paper: BallotPaper, *, actor: Actor, moment: Moment, the_council: Council
) -> list[Chosen | To]:
    """Choose the highest within the quota; those who tie for the last place wait for the chair."""
    if not isinstance(paper, OverQuota):
        raise _wrong_state(paper, "over_quota")
    keeps(the_council, actor)
    chosen, tied = choose_highest(paper.counts, paper.paper.quota)
    settled = tuple(count for count in paper.counts if count.nomination not in tied)
    places = paper.paper.quota - len(chosen)
    return [Chosen(chosen, tied, places, moment), *_told(settled, set(chosen))]


def break_tie(
    paper: BallotPaper,
    *,
    actor: Actor,
    moment: Moment,
    the_council: Council,
    chosen: tuple[str, ...],
) -> list[TieBroken | To]:
    """Decide, as chair, who of those with equal votes takes the last places (BR-16)."""
    if not isinstance(paper, Tied):
        raise _wrong_state(paper, "tied")
    chair = the_council.chair
    require(actor.person == chair, "only_the_chair", person=actor.person, chair=chair)
    fits = len(set(chosen)) == len(chosen) == paper.places and set(chosen) <= set(paper.tied)
    require(fits, "tie_not_broken", places=paper.places, tied=paper.tied, chosen=chosen)
    left = tuple(name for name in paper.tied if name not in chosen)
    settled = tuple(count for count in paper.counts if count.nomination in paper.tied)
    return [TieBroken(chosen, left, moment), *_told(settled, set(chosen))]


def _told(counts: tuple[Count, ...], chosen: set[str]) -> list[To]:
    """What each nomination hears: whether the council recommends it."""
    return [
        To("nomination", c.nomination, Reviewed(c.vote, c.nomination in chosen, c.yes, c.total))
        for c in counts
    ]


def _open(paper: BallotPaper) -> Paper:
    if not isinstance(paper, Open):
        raise Refusal("vote_closed", vote=paper.paper.id)
    return paper.paper


def _secret(paper: BallotPaper) -> Paper:
    open = _open(paper)
    kind = open.ballot
    require(kind == SECRET, "other_ballot", ballot=kind, wanted=SECRET, vote=open.id)
    return open


def _not_begun(votes: Mapping[str, Vote]) -> None:
    for vote in votes.values():
        box = running(vote).box
        require(not (box and box.tallies), "tally_begun", vote=vote.terms.id)


def _wrong_state(paper: BallotPaper, wanted: str) -> Refusal:
    found = STATUS[type(paper)]
    return Refusal("paper_wrong_state", paper=paper.paper.id, status=found, wanted=wanted)


# Evolve


def evolve(paper: BallotPaper | None, event: object) -> BallotPaper | None:
    match paper, event:
        case None, Opened(id, session, council, award, ballot, candidates, quota):
            return Open(Paper(id, session, council, award, ballot, candidates, quota))
        case Open(), TellersNamed(tellers):
            return change(paper, tellers=tellers)
        case Open(papers=before), HandedOut(papers):
            return change(paper, papers=before + papers)
        case Open(entered=before), TalliesEntered(teller) if teller not in before:
            return change(paper, entered=(*before, teller))
        case Open(opened), Closed(counts, over_quota):
            return OverQuota(opened, counts) if over_quota else Done(opened, counts)
        case OverQuota(opened, counts), Chosen(_, tied, places):
            return Tied(opened, counts, tied, places) if tied else Done(opened, counts)
        case Tied(opened, counts), TieBroken():
            return Done(opened, counts)
    return paper


def row(paper: BallotPaper) -> Row:
    on = paper.paper
    return Row(
        STATUS[type(paper)],
        f"{on.session} · {on.award}",
        note=str(len(on.candidates)),
        open=not isinstance(paper, Done),
        refs=(*(c.nomination for c in on.candidates), *on.votes, on.session, on.council),
        todo=_todo(paper),
    )


def _todo(paper: BallotPaper) -> tuple[Todo, ...]:
    match paper:
        case Open():
            return _to_close(paper)
        case OverQuota():
            return (Todo("ballot_paper.choose", role=OFFICE),)
        case Tied():
            return (Todo("ballot_paper.break_tie", role=STAFF),)
    return ()


def _to_close(open: Open) -> tuple[Todo, ...]:
    """What an open paper still needs before it can be counted, and its count."""
    left = tuple(teller for teller in open.tellers if teller not in open.entered)
    match open.paper.ballot:
        case "secret" if not open.tellers:
            return (Todo("ballot_paper.appoint_tellers", role=OFFICE),)
        case "secret" if not open.papers:
            return (Todo("ballot_paper.hand_out", role=OFFICE),)
        case "secret" if left:
            return (Todo("ballot_paper.enter_tallies", role=STAFF, people=left),)
    cast = (Todo("ballot_paper.cast", role=STAFF),) if open.paper.ballot == OPEN else ()
    return (*cast, Todo("ballot_paper.close", role=OFFICE))


def _on_record(paper: None, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    """Whose records tell who is kin and who wrote what: the nominees' and everyone's seated."""
    nominees = (nomination.case.subject for nomination in facts["the_nominations"].values())
    return (*nominees, *seated(paper, facts, today))


def _nominations(paper: BallotPaper, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    return tuple(candidate.nomination for candidate in paper.paper.candidates)


COUNCIL = {"the_council": Read("council", by="paper.council")}
SESSION = {"the_session": Read("session", by="paper.session")}
VOTES = {"the_votes": Read("vote", by="paper.votes")}
KEEPERS = (OFFICE, STAFF)

TOPIC = Topic(
    "ballot_paper",
    prefix="LP",
    evolve=evolve,
    states=(Open, OverQuota, Tied, Done),
    row=row,
    events={
        "ballot_paper.opened/1": Opened,
        "ballot_paper.answered/1": Answered,
        "ballot_paper.tellers_named/1": TellersNamed,
        "ballot_paper.handed_out/1": HandedOut,
        "ballot_paper.tallies_entered/1": TalliesEntered,
        "ballot_paper.closed/1": Closed,
        "ballot_paper.chosen/1": Chosen,
        "ballot_paper.tie_broken/1": TieBroken,
    },
    decisions=(
        Decision(
            "open",
            open_paper,
            by=KEEPERS,
            source=("III.1a", "BR-05", "BR-06", "BR-13", "BR-16", "BR-18"),
            creates=True,
            reads={
                "the_session": Read("session", by="session"),
                "the_nominations": Read("nomination", by="nominations"),
                "the_council": Read("council", by="the_session.meeting.council"),
                "people": Read("person", by=seated),
                "records": Read("record", by=_on_record, optional=True),
            },
        ),
        Decision("cast", cast, by=(STAFF,), source=("III.1a",), reads={**SESSION, **VOTES}),
        Decision(
            "appoint_tellers",
            appoint_tellers,
            by=KEEPERS,
            source=("BR-13", "BR-18"),
            reads={
                **COUNCIL,
                **VOTES,
                "the_nominations": Read("nomination", by=_nominations),
                "the_tellers": Read("person", by="tellers"),
            },
        ),
        Decision(
            "hand_out",
            hand_out,
            by=KEEPERS,
            source=("BR-13",),
            reads={**SESSION, **COUNCIL, **VOTES},
        ),
        Decision("enter_tallies", enter_tallies, by=(STAFF,), source=("BR-13",), reads=VOTES),
        Decision(
            "close",
            close,
            by=KEEPERS,
            source=("III.1a", "BR-06", "BR-07", "BR-08"),
            reads={**COUNCIL, **VOTES},
        ),
        Decision("choose", choose, by=KEEPERS, source=("BR-16",), reads=COUNCIL),
        Decision("break_tie", break_tie, by=(STAFF,), source=("BR-16",), reads=COUNCIL),
    ),
    refusals={
        "nobody_on_paper": "III.1a",
        "other_title": "III.1a",
        "quota_rule_not_adopted": "BR-16",
        "not_on_paper": "III.1a",
        "recused_from": "BR-18",
        "tallies_incomplete": "BR-13",
        "paper_wrong_state": "III.1a",
        "only_the_chair": "BR-16",
        "tie_not_broken": "BR-16",
    },
)
