"""Votes: what 80 and 90 per cent of all members mean, and laws over every history of a vote."""

from datetime import date
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.ballot import Sums, Terms
from domain.conflict import Conflict
from domain.council import Council
from domain.decision import DIRECTOR, OFFICE, STAFF, Actor, To
from domain.law import Adoption, Settings, in_force, least
from domain.nomination import Reviewed
from domain.refusal import Refusal
from domain.session import Meeting, Over, Session, Sitting
from domain.vote import (
    TOPIC,
    BallotCast,
    Closed,
    Ended,
    Opened,
    Overridden,
    Running,
    SetAside,
    Vote,
    cast,
    close,
    closing,
    count_hands,
    evolve,
    record_opinion,
    row,
    tally,
)

from .examples import changes, moves
from .histories import after

AT = "2025-08-14T02:00:00.000000Z"
DAY = date(2025, 8, 14)
SCAN = "0f" * 32
SIZES = range(3, 26)
SECRETARY = Actor("CB-777", OFFICE)
COUNCIL = Council("HĐ-2025", "QĐ 21/QĐ-SNgV", "CB-000", (), ("CB-000",), "CB-777")
RULES = in_force(load(), (Adoption("QĐ 05", DAY, Settings(quorum="2/3")),), DAY)
BASE, PROVINCE = "base_emulation_fighter", "provincial_emulation_fighter"


def roll(total: int) -> tuple[str, ...]:
    return tuple(f"CB-{n:03d}" for n in range(total))


def opened(total: int, share: int = 80, recused: int = 0, **changes: Any) -> Running:
    """A vote of ``total`` members of whom the first ``recused`` have an interest."""
    members = roll(total)
    terms: dict[str, Any] = {
        "id": "BP-001",
        "session": "PH-2025-01",
        "council": "HĐ-2025",
        "nomination": "ĐX-2025-001",
        "award": BASE,
        "roll": members,
        "share": share,
        "ballot": "open",
        "round": 1,
        "paper": "",
        "recusal": "",
        "conflicts": tuple(Conflict(member, "kin") for member in members[:recused]),
        **changes,
    }
    vote = evolve(None, Opened(**terms, at=AT))
    assert isinstance(vote, Running)
    assert vote.terms == Terms(**terms)
    return vote


def room(*present: str, total: int = 5) -> Session:
    meeting = Meeting("PH-2025-01", "HĐ-2025", "TH-2025-01", DAY, "14:00", "A", present)
    return Sitting(meeting, "CB-000", roll(total), 1)


def answered(vote: Vote, *ballots: tuple[str, bool]) -> Vote:
    for member, agrees in ballots:
        after = evolve(vote, BallotCast(member, agrees, AT))
        assert after is not None
        vote = after
    return vote


def counted(vote: Vote) -> Closed:
    return closing(vote, "", AT)


def of(total: int, share: int, yes: int) -> bool:
    """Whether ``yes`` of ``total`` members, all others against, pass."""
    ballots = [(member, n < yes) for n, member in enumerate(roll(total))]
    return counted(answered(opened(total, share), *ballots)).passed


# The table: members, quorum of 2/3, need of 80 %, need of 90 %


@pytest.mark.parametrize(
    ("total", "quorum", "eighty", "ninety"),
    [
        *[(5, 4, 4, 5), (7, 5, 6, 7), (9, 6, 8, 9), (10, 7, 8, 9), (11, 8, 9, 10)],
        *[(13, 9, 11, 12), (15, 10, 12, 14)],
    ],
)
def test_a_council_needs_what_the_law_says_of_all_its_members(
    total: int, quorum: int, eighty: int, ninety: int
) -> None:
    assert least("2/3", total) == quorum
    for share, need in ((80, eighty), (90, ninety)):
        assert of(total, share, need)
        assert not of(total, share, need - 1)


@pytest.mark.parametrize("total", SIZES)
@pytest.mark.parametrize("share", [80, 90])
def test_the_need_is_the_least_whole_number_that_reaches_the_share(total: int, share: int) -> None:
    need = next(yes for yes in range(total + 1) if yes / total * 100 >= share - 1e-9)
    assert [of(total, share, yes) for yes in range(total + 1)] == [
        yes >= need for yes in range(total + 1)
    ]


@pytest.mark.parametrize("total", range(3, 10))
def test_up_to_nine_members_ninety_per_cent_is_everyone(total: int) -> None:
    assert not of(total, 90, total - 1)


def test_twelve_of_fifteen_pass_eighty_per_cent_and_eleven_do_not() -> None:
    assert of(15, 80, 12)
    assert not of(15, 80, 11)


def test_the_shares_are_those_of_the_law() -> None:
    rules = in_force(load(), (), date(2025, 8, 14))
    assert (rules.share(BASE), rules.share(PROVINCE)) == (80, 90)


# Laws

ANSWERS = st.lists(st.sampled_from([True, False, None]), min_size=3, max_size=25)
SHARES = st.integers(1, 100)


def ballots_of(answers: list[bool | None]) -> list[tuple[str, bool]]:
    pairs = zip(roll(len(answers)), answers, strict=True)
    return [(member, agrees) for member, agrees in pairs if agrees is not None]


@given(ANSWERS, SHARES)
def test_a_member_who_does_not_answer_never_helps(answers: list[bool | None], share: int) -> None:
    more = [*answers, None]
    without = counted(answered(opened(len(answers), share), *ballots_of(answers)))
    with_one = counted(answered(opened(len(more), share), *ballots_of(more)))
    assert without.passed or not with_one.passed
    assert with_one.silent == without.silent + 1


@given(ANSWERS, SHARES, st.randoms())
def test_the_order_of_ballots_never_matters(
    answers: list[bool | None], share: int, dice: Any
) -> None:
    ballots = ballots_of(answers)
    shuffled = dice.sample(ballots, len(ballots))
    vote = opened(len(answers), share)
    assert counted(answered(vote, *ballots)) == counted(answered(vote, *shuffled))


@given(ANSWERS, SHARES)
def test_everybody_is_counted_once(answers: list[bool | None], share: int) -> None:
    found = counted(answered(opened(len(answers), share), *ballots_of(answers)))
    assert found.yes + found.no + found.silent == found.total == len(answers)
    assert found.passed == (found.yes * 100 >= share * found.total)


ATTEMPT = st.tuples(st.sampled_from([*roll(7), "CB-777"]), st.booleans())


@given(st.lists(ATTEMPT, max_size=40), st.sets(st.sampled_from(roll(7))), st.integers(0, 2))
def test_no_history_makes_a_passed_result_from_refused_ballots(
    attempts: list[tuple[str, bool]], present: set[str], recused: int
) -> None:
    vote: Vote = opened(5, 60, recused, recusal="counted")
    here = room(*sorted(present), total=5)
    taken: dict[str, bool] = {}
    for person, agrees in attempts:
        try:
            events = cast(
                vote, actor=Actor(person, STAFF), moment=AT, the_session=here, agrees=agrees
            )
        except Refusal:
            continue
        taken[person] = agrees
        vote = answered(vote, *((event.member, event.agrees) for event in events))
    found = counted(vote)
    assert set(taken) <= (set(roll(5)) & present) - set(roll(5)[:recused])
    assert found.yes == sum(taken.values())
    assert found.passed == (found.yes >= 3)


def events_of(members: tuple[str, ...]) -> st.SearchStrategy[object]:
    return st.one_of(
        st.builds(BallotCast, st.sampled_from(members), st.booleans(), st.just(AT)),
        st.just(Closed(5, 0, 0, 0, 0, 5, 80, passed=True, scan="", at=AT)),
        st.builds(
            Overridden,
            st.booleans(),
            *(st.just(text) for text in ("Điều 5", "QĐ 70", "CB-000", "")),
            st.just(DAY),
        ),
        st.just("something else"),
    )


@given(st.lists(events_of(roll(5)), max_size=20))
def test_what_failed_stays_failed_whatever_follows(events: list[object]) -> None:
    vote: Vote | None = Ended(opened(5).terms, (), 3, passed=False)
    for event in events:
        vote = evolve(vote, event)
    assert isinstance(vote, Ended | SetAside)
    assert not vote.passed
    assert row(vote).status in {"failed", "overridden"}


ASKED = st.tuples(
    st.sampled_from(["cast", "write", "close"]), st.sampled_from(roll(12)), st.booleans()
)


@given(st.lists(ASKED, max_size=40), st.sets(st.sampled_from(roll(10))))
def test_whatever_is_asked_each_member_answers_once_in_the_right_way(
    asked: list[tuple[str, str, bool]], present: set[str]
) -> None:
    session = room(*sorted(present), total=10)
    vote: Any = opened(10)
    for what, person, agrees in asked:
        facts: dict[str, Any] = {"moment": AT}
        if what == "cast":
            facts |= {"actor": Actor(person, STAFF), "the_session": session, "agrees": agrees}
            vote = after(TOPIC, vote, cast, **facts)
        if what == "write":
            facts |= {"actor": SECRETARY, "the_session": session, "the_council": COUNCIL}
            facts |= {"rules": RULES, "member": person, "agrees": agrees, "document": "Phiếu"}
            vote = after(TOPIC, vote, record_opinion, **facts)
        if what == "close":
            facts |= {"actor": SECRETARY, "the_council": COUNCIL, "scan": ""}
            vote = after(TOPIC, vote, close, **facts)
    members = [ballot.member for ballot in vote.ballots]
    assert len(set(members)) == len(members)
    assert set(members) <= set(vote.terms.roll)
    assert all((ballot.member in present) == (ballot.document == "") for ballot in vote.ballots)


COUNTS = st.tuples(
    st.sampled_from(["hands", "write", "come", "go"]),
    st.sampled_from(roll(7)),
    st.integers(-1, 8),
    st.integers(-1, 8),
)


@given(st.lists(COUNTS, max_size=30))
def test_a_show_of_hands_never_counts_more_people_than_there_are(
    asked: list[tuple[str, str, int, int]],
) -> None:
    vote: Any = opened(7, ballot="hands")
    present: set[str] = set(roll(7)[:4])
    for what, member, yes, no in asked:
        facts = {"actor": SECRETARY, "moment": AT, "the_council": COUNCIL}
        facts["the_session"] = room(*sorted(present), total=7)
        if what == "hands":
            vote = after(TOPIC, vote, count_hands, yes=yes, no=no, **facts)
        if what == "write":
            facts |= {"rules": RULES, "member": member, "agrees": True, "document": "Phiếu"}
            vote = after(TOPIC, vote, record_opinion, **facts)
        present = present | {member} if what == "come" else present
        present = present - {member} if what == "go" else present
    found = counted(vote)
    assert min(found.yes, found.no, found.silent) >= 0
    assert found.yes + found.no + found.silent == 7


# Recusal


@given(st.integers(3, 25), st.data())
def test_recused_members_are_out_of_the_total_only_where_they_are_excluded(
    total: int, data: st.DataObject
) -> None:
    recused = data.draw(st.integers(0, total))
    shown = opened(total, recused=recused).terms
    kept = opened(total, recused=recused, recusal="counted").terms
    out = opened(total, recused=recused, recusal="excluded").terms
    assert (shown.total, kept.total, out.total) == (total, total, total - recused)
    assert (len(shown.voters), len(kept.voters), len(out.voters)) == (
        total,
        total - recused,
        total - recused,
    )


def test_a_vote_from_which_all_are_excluded_passes_nobody() -> None:
    assert not counted(opened(3, recused=3, recusal="excluded")).passed


# Where a vote stands


def test_every_way_a_vote_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Opened", "Running"),
        ("Running", "Closed", "Ended"),
        ("Ended", "Overridden", "SetAside"),
    }
    boxed = {"TellersAppointed", "PapersHandedOut", "SealedPaperAccepted", "TallyEntered"}
    spoken = {"BallotCast", "OpinionRecorded", "HandsCounted"}
    assert changes(TOPIC) == {("Running", event) for event in boxed | spoken}


@given(ANSWERS, SHARES)
def test_the_count_goes_to_the_nomination_as_it_was_counted(
    answers: list[bool | None], share: int
) -> None:
    vote = answered(opened(len(answers), share), *ballots_of(answers))
    facts: dict[str, Any] = {"moment": AT, "scan": "", "the_council": COUNCIL}
    closed, told = close(vote, actor=SECRETARY, **facts)
    assert isinstance(closed, Closed)
    reviewed = Reviewed("BP-001", closed.passed, closed.yes, closed.total)
    assert told == To("nomination", "ĐX-2025-001", reviewed)


def test_a_list_shows_who_has_not_answered_yet() -> None:
    shown = row(answered(opened(3), ("CB-001", True)))
    assert (shown.status, shown.note, shown.open) == ("running", "1/3", True)
    assert shown.todo[0].people == ("CB-000", "CB-002")


@pytest.mark.parametrize(("yes", "passed", "status"), [(3, True, "passed"), (1, False, "failed")])
def test_a_list_shows_the_result_of_a_vote_that_ended(yes: int, passed: bool, status: str) -> None:
    shown = row(Ended(opened(3).terms, (), yes, passed))
    assert (shown.status, shown.note, shown.open, shown.todo) == (status, f"{yes}/3", False, ())


# Odds and ends of a running vote


def test_a_session_that_is_over_takes_no_ballot() -> None:
    meeting = room("CB-000").meeting
    over = Over(meeting, roll(5), 4, "BB 1")
    with pytest.raises(Refusal, match="session_wrong_state"):
        cast(opened(5), actor=Actor("CB-000", STAFF), moment=AT, the_session=over, agrees=True)


def test_a_vote_on_paper_is_closed_with_its_paper() -> None:
    waiting = [todo.decision for todo in row(opened(5, paper="LP-001")).todo]
    assert waiting == ["vote.cast"]


@pytest.mark.parametrize(
    ("ballot", "waiting"),
    [
        ("open", ["vote.cast", "vote.close"]),
        ("hands", ["vote.count_hands", "vote.close"]),
        ("secret", ["vote.appoint_tellers"]),
    ],
)
def test_a_vote_says_what_it_waits_for(ballot: str, waiting: list[str]) -> None:
    assert [todo.decision for todo in row(opened(5, ballot=ballot)).todo] == waiting


def test_an_unknown_event_changes_nothing() -> None:
    vote = opened(5)
    assert evolve(vote, object()) == vote
    assert evolve(None, object()) is None


def test_a_teller_counts_only_a_secret_vote() -> None:
    with pytest.raises(Refusal, match="other_ballot"):
        tally(opened(5), Actor("CB-000", STAFF), Sums(1, 0), AT)


def test_roles_are_spelled_as_the_table_spells_them() -> None:
    holders = set(chain.from_iterable(decision.by for decision in TOPIC.decisions))
    assert holders == {STAFF, OFFICE, DIRECTOR}
