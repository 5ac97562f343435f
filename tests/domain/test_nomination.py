"""A nomination moves one way only, and forgets nothing on it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.decision import Actor, To
from domain.law import AWARDS
from domain.nomination import (
    TOPIC,
    Above,
    Advised,
    Amended,
    Answered,
    Compiled,
    Granted,
    InSet,
    Pending,
    PutToVote,
    Rejected,
    Returned,
    Reviewed,
    SentBack,
    Unawarded,
    UnderVote,
    amend,
    decline,
    give_back,
    row,
    withdraw,
)
from domain.record import Rating, Record

from .examples import changes, example, moves
from .histories import DAY, RULES, after, case, refusal

UNIT = Actor("CB-005", "unit", "HTQT")
RATED = Record("CB-009", ratings=(Rating(2024, "good", "QĐ 02"),))


def amending(**facts: Any) -> dict[str, Any]:
    """What an amendment is given: a record good for "Lao động tiên tiến", and no call."""
    known = {"actor": UNIT, "today": DAY, "rules": RULES, "nominee": None, "record": RATED}
    return {**known, "the_call": None, **facts}


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
        ("Advised", "PutToVote", "UnderVote"),
        ("Advised", "Awarded", "Granted"),
        ("Advised", "Declined", "Rejected"),
        ("Advised", "Forwarded", "Above"),
        ("Granted", "Unawarded", "Advised"),
        ("Granted", "Revoked", "Annulled"),
        ("Above", "KeptBack", "Advised"),
        ("Above", "Answered", "GrantedAbove"),
    }
    assert changes(TOPIC) == {("Pending", "Amended"), ("Advised", "AdviceSetAside")}


@pytest.mark.parametrize("last", ["Khối thi đua", "Cụm thi đua"])
def test_the_last_of_those_above_to_refuse_ends_it(last: str) -> None:
    bodies = ("Khối thi đua", "Cụm thi đua")
    advised = Advised(case(), "BP-001", True, 9, 10)
    waiting: Any = Above(case(), advised, "HS-2025-01", bodies)
    for body in (*(body for body in bodies if body != last), last):
        assert row(waiting).open
        refused = Answered("HS-2025-01", body, False, "CV 3", DAY, f"{body} không đồng ý", DAY)
        waiting = TOPIC.evolve(waiting, refused)
    assert waiting == Rejected(case(), f"{last} không đồng ý")


def test_a_recalled_award_leaves_the_review_as_it_was() -> None:
    advised = Advised(case(), "BP-001", True, 9, 10, "TH-2025-01", 2)
    granted = Granted(case(), "KT-2025-01", 1, advised)
    assert TOPIC.evolve(granted, Unawarded("KT-2025-01", "QĐ 50", DAY)) == advised


def test_ballots_on_one_case_are_counted() -> None:
    advised = Advised(case(), "BP-001", False, 4, 10, "TH-2025-01")
    again = TOPIC.evolve(advised, PutToVote("BP-002"))
    assert again == UnderVote(case(), "TH-2025-01", "BP-002", 2)


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
                nomination = after(TOPIC, before, amend, **amending(award="advanced_worker"))
            case "withdraw":
                facts = {"actor": UNIT, "today": DAY, "the_call": None, "reason": reason}
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
    event, claim = amend(Pending(case()), **amending(award="advanced_worker"))
    assert isinstance(event, Amended)
    assert (event.award, event.achievements) == ("advanced_worker", case().achievements)
    assert (event.year, event.works) == (2024, ())
    assert isinstance(claim, To)
    assert (claim.topic, claim.id, claim.event.achievements) == ("record", "CB-009", ("TT-1",))


@pytest.mark.parametrize("award", AWARDS)
def test_amending_minds_the_kind_of_subject(award: str) -> None:
    found = refusal(amend, Pending(case()), **amending(award=award))
    fits = found is None or found[0] == "not_eligible"
    assert fits == ("individual" in AWARDS[award].subjects)


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
        ("Above", "forwarded", [], True),
        ("GrantedAbove", "awarded_above", [], False),
        ("Annulled", "revoked", [], False),
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


def test_what_is_beyond_the_director_waits_for_a_dossier_and_not_for_him() -> None:
    beyond = row(Advised(case(award="provincial_emulation_fighter"), "BP-001", True, 9, 10))
    assert [(todo.decision, todo.role) for todo in beyond.todo] == [("dossier.open", "office")]
    assert beyond.open


def test_a_return_of_what_is_not_there_changes_nothing() -> None:
    assert TOPIC.evolve(None, Returned("x", DAY)) is None


def test_a_household_has_no_record_to_free() -> None:
    proposed = Pending(case(award="certificate_of_commendation", subject_kind="household"))
    events = withdraw(proposed, actor=UNIT, today=DAY, the_call=None, reason="Đổi ý")
    assert [type(event).__name__ for event in events] == ["Withdrawn"]
