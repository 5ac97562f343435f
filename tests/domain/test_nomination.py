"""A nomination moves one way only, and forgets nothing on it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.decision import Actor
from domain.law import AWARDS
from domain.nomination import (
    TOPIC,
    Advised,
    Amended,
    Compiled,
    InSet,
    Pending,
    PutToVote,
    Returned,
    Reviewed,
    SentBack,
    UnderVote,
    amend,
    decline,
    give_back,
    row,
    withdraw,
)

from .examples import changes, example, moves
from .histories import DAY, after, case, refusal

UNIT = Actor("CB-005", "unit", "HTQT")


def test_every_way_a_nomination_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Proposed", "Pending"),
        ("Pending", "Compiled", "InSet"),
        ("Pending", "Returned", "SentBack"),
        ("Pending", "Withdrawn", "Taken"),
        ("SentBack", "Amended", "Pending"),
        ("SentBack", "Withdrawn", "Taken"),
        ("InSet", "PutToVote", "UnderVote"),
        ("InSet", "Returned", "SentBack"),
        ("UnderVote", "Reviewed", "Advised"),
        ("Advised", "Awarded", "Granted"),
        ("Advised", "Declined", "Rejected"),
    }
    assert changes(TOPIC) == {("Pending", "Amended")}


def test_the_result_of_another_vote_is_not_its_own() -> None:
    voting = UnderVote(case(), "TH-2025-01", "BP-001")
    assert TOPIC.evolve(voting, Reviewed("BP-002", True, 5, 5)) is voting
    assert isinstance(TOPIC.evolve(voting, Reviewed("BP-001", True, 5, 5)), Advised)


@given(st.lists(st.sampled_from(["return", "amend", "compile", "vote", "withdraw"]), max_size=20))
def test_no_reason_of_a_return_is_lost_before_the_vote(steps: list[str]) -> None:
    nomination: Any = Pending(case())
    returned: list[str] = []
    for number, step in enumerate(steps):
        before = nomination
        reason = f"lần {number}"
        match step:
            case "return":
                nomination = after(TOPIC, before, give_back, today=DAY, reason=reason)
                returned += [reason] if nomination is not before else []
            case "amend":
                facts = {"actor": UNIT, "today": DAY, "award": "advanced_worker"}
                nomination = after(TOPIC, before, amend, **facts)
            case "withdraw":
                facts = {"actor": UNIT, "today": DAY, "reason": reason}
                nomination = after(TOPIC, before, withdraw, **facts)
            case "compile":
                nomination = TOPIC.evolve(before, Compiled("TH-2025-01", DAY))
            case "vote":
                nomination = TOPIC.evolve(before, PutToVote("BP-001"))
        if isinstance(nomination, Pending | SentBack | InSet):
            assert nomination.returns == tuple(returned)


def test_a_refusal_says_how_the_nomination_stands_and_how_it_should() -> None:
    facts = {"nomination": "ĐX-2025-001", "status": "voting", "wanted": "proposed"}
    found = refusal(give_back, UnderVote(case(), "TH-2025-01", "BP-001"), today=DAY, reason="x")
    assert found == ("nomination_wrong_state", facts)


@pytest.mark.parametrize("state", [kind for kind in TOPIC.states if kind is not Advised])
def test_only_what_the_council_reviewed_can_be_declined(state: type) -> None:
    found = refusal(decline, example(state), today=DAY, reason="Không đạt")
    assert found
    assert found[0] == "nomination_wrong_state"


def test_amending_keeps_what_it_does_not_name() -> None:
    [event] = amend(Pending(case()), actor=UNIT, today=DAY, award="advanced_worker")
    assert event == Amended("advanced_worker", case().achievements, DAY)


@pytest.mark.parametrize("award", AWARDS)
def test_amending_minds_the_kind_of_subject(award: str) -> None:
    facts = {"actor": UNIT, "today": DAY, "award": award}
    found = refusal(amend, Pending(case()), **facts)
    assert (found is None) == ("individual" in AWARDS[award].subjects)


@pytest.mark.parametrize(
    ("state", "status", "waits", "open"),
    [
        ("Pending", "proposed", ["compilation.compile"], True),
        ("SentBack", "returned", ["nomination.amend"], True),
        ("Taken", "withdrawn", [], False),
        ("InSet", "compiled", [], True),
        ("UnderVote", "voting", [], True),
        ("Advised", "reviewed", ["award.decide"], True),
        ("Granted", "awarded", [], False),
        ("Rejected", "declined", [], False),
    ],
)
def test_a_list_shows_where_it_stands_and_what_it_waits_for(
    state: str, status: str, waits: list[str], open: bool
) -> None:
    kind = next(kind for kind in TOPIC.states if kind.__name__ == state)
    shown = row(example(kind))
    assert (shown.status, shown.open) == (status, open)
    assert [todo.decision for todo in shown.todo] == waits


def test_a_list_shows_the_votes_of_a_reviewed_nomination() -> None:
    shown = row(Advised(case(), "BP-001", False, 7, 10))
    assert (shown.note, [todo.decision for todo in shown.todo]) == ("7/10", ["nomination.decline"])


def test_nobody_is_told_to_grant_what_is_beyond_the_director() -> None:
    beyond = Advised(case(award="provincial_emulation_fighter"), "BP-001", True, 9, 10)
    assert (row(beyond).todo, row(beyond).open) == ((), True)


def test_a_return_of_what_is_not_there_changes_nothing() -> None:
    assert TOPIC.evolve(None, Returned("x", DAY)) is None
