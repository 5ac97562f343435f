"""The result of a vote follows from its ballots and its rule, and from nothing else."""

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.council import Council
from domain.decision import Actor, To
from domain.law import Rules, Settings
from domain.nomination import Reviewed
from domain.session import Meeting, Sitting
from domain.vote import (
    TOPIC,
    Ballot,
    Closed,
    Ended,
    Running,
    Terms,
    cast,
    close,
    record_opinion,
    result,
    row,
)

from .examples import changes, moves
from .histories import DAY, MOMENT, OFFICE, after

PEOPLE = tuple(f"CB-{number:03d}" for number in range(1, 13))
COUNCIL = Council("HĐ-2025", "QĐ 21/QĐ-SNgV", "CB-001", (), PEOPLE[:10], "CB-003")
RULES = Rules("VN-2025-08-05", Settings("2/3"))


def terms(total: int, share: int = 80) -> Terms:
    roll = tuple(f"CB-{number:03d}" for number in range(1, total + 1))
    award = "base_emulation_fighter"
    return Terms("BP-001", "PH-2025-01", "HĐ-2025", "ĐX-2025-001", award, roll, share)


def answers(*agree: bool | None) -> tuple[Ballot, ...]:
    """A ballot for each member in turn; ``None`` stays silent."""
    named = enumerate(agree, 1)
    return tuple(Ballot(f"CB-{n:03d}", yes) for n, yes in named if yes is not None)


def test_every_way_a_vote_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Opened", "Running"), ("Running", "Closed", "Ended")}
    assert changes(TOPIC) == {("Running", "BallotCast"), ("Running", "OpinionRecorded")}


ANSWERS = st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=30)
SHARES = st.integers(1, 100)


@given(ANSWERS, SHARES)
def test_the_share_is_of_all_members_exactly(agree: list[bool | None], share: int) -> None:
    closed = result(terms(len(agree), share), answers(*agree), MOMENT)
    assert closed.passed == (Fraction(agree.count(True), len(agree)) >= Fraction(share, 100))
    assert closed.yes + closed.no + closed.silent == closed.total == len(agree)


@given(ANSWERS, SHARES, st.randoms())
def test_the_order_of_ballots_never_matters(
    agree: list[bool | None], share: int, dice: Any
) -> None:
    ballots = list(answers(*agree))
    told = result(terms(len(agree), share), tuple(ballots), MOMENT)
    dice.shuffle(ballots)
    assert result(terms(len(agree), share), tuple(ballots), MOMENT) == told


@given(ANSWERS, SHARES)
def test_silence_is_worth_what_a_no_is_worth(agree: list[bool | None], share: int) -> None:
    spoken = result(terms(len(agree), share), answers(*(bool(a) for a in agree)), MOMENT)
    assert result(terms(len(agree), share), answers(*agree), MOMENT).passed == spoken.passed


@given(ANSWERS, SHARES, st.integers(0, 29))
def test_one_more_yes_never_sinks_a_nomination(
    agree: list[bool | None], share: int, who: int
) -> None:
    before = result(terms(len(agree), share), answers(*agree), MOMENT)
    agree[who % len(agree)] = True
    assert result(terms(len(agree), share), answers(*agree), MOMENT).passed >= before.passed


def test_an_empty_roll_carries_nothing() -> None:
    assert not result(terms(0, 1), (), MOMENT).passed


@pytest.mark.parametrize(
    ("total", "eighty", "ninety"),
    [(5, 4, 5), (7, 6, 7), (9, 8, 9), (10, 8, 9), (11, 9, 10), (13, 11, 12), (15, 12, 14)],
)
def test_how_many_must_agree(total: int, eighty: int, ninety: int) -> None:
    for share, need in ((80, eighty), (90, ninety)):
        assert result(terms(total, share), answers(*[True] * need), MOMENT).passed
        assert not result(terms(total, share), answers(*[True] * (need - 1)), MOMENT).passed


ASKED = st.tuples(
    st.sampled_from(["cast", "write", "close"]), st.sampled_from(PEOPLE), st.booleans()
)


@given(st.lists(ASKED, max_size=40), st.sets(st.sampled_from(PEOPLE[:10])))
def test_whatever_is_asked_each_member_answers_once_in_the_right_way(
    asked: list[tuple[str, str, bool]], room: set[str]
) -> None:
    meeting = Meeting("PH-2025-01", "HĐ-2025", "TH-2025-01", DAY, "14:30", "A", tuple(room))
    session = Sitting(meeting, "CB-001", PEOPLE[:10], 7)
    vote: Any = Running(terms(10))
    for what, person, agrees in asked:
        facts: dict[str, Any] = {"moment": MOMENT}
        if what == "cast":
            facts |= {"actor": Actor(person, "staff"), "the_session": session, "agrees": agrees}
            vote = after(TOPIC, vote, cast, **facts)
        if what == "write":
            facts |= {"actor": OFFICE, "the_session": session, "the_council": COUNCIL}
            facts |= {"rules": RULES, "member": person, "agrees": agrees, "document": "Phiếu"}
            vote = after(TOPIC, vote, record_opinion, **facts)
        if what == "close":
            vote = after(TOPIC, vote, close, actor=OFFICE, moment=MOMENT, the_council=COUNCIL)
    members = [ballot.member for ballot in vote.ballots]
    assert len(set(members)) == len(members)
    assert set(members) <= set(vote.terms.roll)
    assert all((ballot.member in room) == (ballot.document == "") for ballot in vote.ballots)


@given(ANSWERS, SHARES)
def test_the_count_goes_to_the_nomination_as_it_was_counted(
    agree: list[bool | None], share: int
) -> None:
    vote = Running(terms(len(agree), share), answers(*agree))
    closed, told = close(vote, actor=OFFICE, moment=MOMENT, the_council=COUNCIL)
    assert isinstance(closed, Closed)
    reviewed = Reviewed("BP-001", closed.passed, closed.yes, closed.total)
    assert told == To("nomination", "ĐX-2025-001", reviewed)


def test_a_list_shows_who_has_not_answered_yet() -> None:
    running = Running(terms(3), answers(None, True))
    shown = row(running)
    assert (shown.status, shown.note, shown.open) == ("running", "1/3", True)
    assert [(todo.decision, todo.people) for todo in shown.todo] == [
        ("vote.cast", ("CB-001", "CB-003")),
        ("vote.close", ()),
    ]


def test_a_list_shows_the_result_of_a_vote_that_ended() -> None:
    ended = Ended(terms(3), answers(True, True, True), 3, True)
    assert (row(ended).status, row(ended).note, row(ended).todo) == ("passed", "3/3", ())
    failed = row(change(ended, yes=1, passed=False))
    assert (failed.status, failed.note, failed.open) == ("failed", "1/3", False)
