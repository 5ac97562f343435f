"""Choosing within a quota: the highest first, ties to the chair, never anybody who failed."""

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.ballot_paper import (
    BallotPaper,
    Count,
    Done,
    Open,
    OverQuota,
    Paper,
    TalliesEntered,
    Tied,
    choose_highest,
    evolve,
    row,
)

PAPER = Paper("LP-001", "PH-2025-01", "HĐ-2025", "certificate_of_commendation", "open", (), 0)
SECRET = change(PAPER, ballot="secret")
TELLERS = ("CB-004", "CB-010")
YES = st.lists(st.integers(0, 15), min_size=1, max_size=12)


def counts(yes: list[int]) -> list[Count]:
    """Candidates of a council of 15 at 80 per cent."""
    return [Count(f"ĐX-{n}", f"LP-001-{n}", each, 15, each >= 12) for n, each in enumerate(yes)]


@given(YES, st.integers(1, 12))
def test_nobody_who_failed_is_chosen_or_ties(yes: list[int], quota: int) -> None:
    found = counts(yes)
    chosen, tied = choose_highest(found, quota)
    passed = {count.nomination for count in found if count.passed}
    assert {*chosen, *tied} <= passed
    assert not set(chosen) & set(tied)


@given(YES, st.integers(1, 12))
def test_places_are_filled_or_wait_for_the_chair(yes: list[int], quota: int) -> None:
    found = counts(yes)
    chosen, tied = choose_highest(found, quota)
    passing = sum(count.passed for count in found)
    assert len(chosen) <= quota
    assert len(chosen) == min(quota, passing) if not tied else len(chosen) < quota
    assert not tied or len(chosen) + len(tied) > quota


@given(YES, st.integers(1, 12))
def test_nobody_left_out_has_more_votes_than_somebody_chosen(yes: list[int], quota: int) -> None:
    found = {count.nomination: count for count in counts(yes)}
    chosen, tied = choose_highest(found.values(), quota)
    left = [c.yes for name, c in found.items() if c.passed and name not in (*chosen, *tied)]
    equal = {found[name].yes for name in tied}
    assert len(equal) <= 1
    for name in chosen:
        assert found[name].yes >= max([*left, *equal], default=0)


@given(YES, st.integers(1, 12), st.randoms())
def test_the_order_on_the_paper_never_matters(yes: list[int], quota: int, dice: object) -> None:
    found = counts(yes)
    shuffled = dice.sample(found, len(found))  # type: ignore[attr-defined]
    one, other = choose_highest(found, quota), choose_highest(shuffled, quota)
    assert [set(names) for names in one] == [set(names) for names in other]


@pytest.mark.parametrize(
    ("paper", "waiting"),
    [
        (Open(PAPER), ["ballot_paper.cast", "ballot_paper.close"]),
        (Open(change(PAPER, ballot="hands")), ["ballot_paper.close"]),
        (Open(SECRET), ["ballot_paper.appoint_tellers"]),
        (Open(SECRET, TELLERS), ["ballot_paper.hand_out"]),
        (Open(SECRET, TELLERS, 5), ["ballot_paper.enter_tallies"]),
        (Open(SECRET, TELLERS, 5, TELLERS[:1]), ["ballot_paper.enter_tallies"]),
        (Open(SECRET, TELLERS, 5, TELLERS), ["ballot_paper.close"]),
        (OverQuota(PAPER, ()), ["ballot_paper.choose"]),
        (Tied(PAPER, (), (), 1), ["ballot_paper.break_tie"]),
        (Done(PAPER, ()), []),
    ],
)
def test_a_paper_says_what_it_waits_for(paper: BallotPaper, waiting: list[str]) -> None:
    assert [todo.decision for todo in row(paper).todo] == waiting


def test_a_paper_that_is_done_stays_done() -> None:
    paper = Done(PAPER, ())
    assert evolve(paper, object()) == paper


def test_a_teller_who_counts_again_is_entered_once() -> None:
    paper = Open(SECRET, TELLERS, 5, TELLERS[:1])
    assert evolve(paper, TalliesEntered(TELLERS[0], "2025-08-14T02:00:00.000000Z")) == paper
