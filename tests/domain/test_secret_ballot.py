"""Nothing recorded in a secret vote lets anybody link a member and an answer.

Members mark their papers; only sums reach the ledger. Two votes in which different members gave
the same sums therefore leave the same bytes: bodies, marks, positions and order.
"""

from collections.abc import Mapping
from datetime import time, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.codec import Document
from adapters.storage import open_store
from tests.bdd import review
from tests.bdd.review import DIRECTOR, MEMBERS, OFFICE, SESSION
from tests.bdd.world import World

VOTE, TOTAL = "BP-001", 10
SHEET = Document("BB kiểm phiếu", "", "ab" * 32)
TELLERS = ("CB-004", "CB-010")
YES, NO, BLANK, INVALID = "yes", "no", "blank", "invalid"

Answers = Mapping[str, str]
Rows = list[tuple[Any, ...]]


def world() -> World:
    """The morning of a secret vote on a store in memory, with command ids that are the same."""
    made = World(open_store("memory:", create=True))
    made.found()
    made.on(made.today.replace(2025, 8, 14), time(9))
    made.plan_in_force("KH-2025-01")
    made.adopt(since=made.today.replace(2025, 1, 15), ballot="secret")
    review.nominate(made)
    review.compile_set(made, review.SET, ("ĐX-2025-001",))
    review.submit(made)
    review.sit(made, TOTAL, TOTAL - 1)
    return made


def take(made: World, answers: Answers) -> Rows:
    """Vote in secret: whoever is in the room marks a paper, one sends a sealed one; the rows."""
    ids = count()

    def do(decision: str, who: str, /, **facts: Any) -> None:
        around = {"command": f"secret-{next(ids)}", "document": SHEET}
        made.given(decision, VOTE, who, around, **facts)

    start = made.log_size
    do("vote.open", OFFICE, session=SESSION, nomination="ĐX-2025-001")
    do("vote.appoint_tellers", OFFICE, tellers=TELLERS)
    do("vote.hand_out", OFFICE, papers=TOTAL - 1)
    absent = made.ids[MEMBERS[TOTAL - 1]]
    do("vote.accept_sealed", OFFICE, member=absent, envelope="Phong bì số 1")
    box = list(answers.values())  # from here on nobody knows whose paper is whose
    for teller in TELLERS:
        sums = {kind: box.count(kind) for kind in (YES, NO, BLANK, INVALID)}
        do("vote.enter_tally", teller, **sums)
    do("vote.close", OFFICE)
    return list(made.store.rows(start))


def answers_in(order: list[str]) -> Answers:
    return dict(zip(MEMBERS[:TOTAL], order, strict=True))


@pytest.mark.slow
@settings(max_examples=12, deadline=timedelta(seconds=20))
@given(
    st.lists(st.sampled_from([YES, NO, BLANK, INVALID]), min_size=TOTAL, max_size=TOTAL),
    st.randoms(),
)
def test_who_answered_what_leaves_no_trace(order: list[str], dice: Any) -> None:
    other = dice.sample(order, TOTAL)
    first, second = world(), world()
    one, two = take(first, answers_in(order)), take(second, answers_in(other))
    assert one == two
    marks = [[w.store.mark(f"secret-{n}") for n in range(len(one))] for w in (first, second)]
    assert marks[0] == marks[1]


def test_an_answer_beside_a_name_is_refused_and_leaves_nothing() -> None:
    made = world()
    review.open_vote(made)
    before = list(made.store.rows())
    for decision, who, facts in (
        ("vote.cast", "Vũ Đức Long", {"agrees": False}),
        (
            "vote.record_opinion",
            OFFICE,
            {"member": made.ids[MEMBERS[9]], "agrees": True, "document": "Phiếu ý kiến"},
        ),
    ):
        made.do(decision, VOTE, who, {"command": f"open-{decision}"}, **facts)
        made.refused("other_ballot" if decision == "vote.cast" else "opinion_not_secret")
        assert list(made.store.rows()) == before
        assert made.store.mark(f"open-{decision}") is None


def test_no_event_of_a_secret_vote_has_a_place_for_a_members_answer() -> None:
    made = world()
    take(made, answers_in([YES] * TOTAL))
    told = [recorded.event for recorded in made.ledger.stream_history(f"vote:{VOTE}")]
    assert [type(event).__name__ for event in told] == [
        *("Opened", "TellersAppointed", "PapersHandedOut", "SealedPaperAccepted"),
        *("TallyEntered", "TallyEntered", "Closed"),
    ]
    assert not any(hasattr(event, "agrees") for event in told)
    assert made.ids[DIRECTOR] in told[2].room  # who got a paper is known; what it says is not
