"""An award decision grants only what may be granted, in the order it names."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.award import TOPIC, Decided, Grant, Numbered, Signed, decide, number, row
from domain.decision import Actor, To
from domain.law import AWARDS
from domain.nomination import Advised, Awarded
from domain.refusal import Refusal
from domain.register import NumberTaken, Register

from .examples import changes, example, moves
from .histories import DAY, case, refusal

DIRECTOR = Actor("CB-001", "director")
IDS = [f"ĐX-2025-{n:03d}" for n in range(1, 8)]
GRANT = Grant(1, IDS[0], "individual", "CB-009", "advanced_worker")


def facts(reviewed: dict[str, Advised], reason: str = "") -> dict[str, Any]:
    return {
        "id": "KT-2025-01",
        "actor": DIRECTOR,
        "today": DAY,
        "the_nominations": reviewed,
        "nominations": tuple(reviewed),
        "reason": reason,
    }


def advised(id: str, award: str, *, passed: bool) -> Advised:
    return Advised(case(id, award), "BP-001", passed, 8 if passed else 4, 10)


def test_every_way_an_award_decision_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Decided", "Signed"), ("Signed", "Numbered", "Registered")}
    assert changes(TOPIC) == set()


@given(st.permutations(IDS), st.integers(1, 7))
def test_ordinals_are_the_places_in_the_list(ids: list[str], count: int) -> None:
    reviewed = {id: advised(id, "advanced_worker", passed=True) for id in ids[:count]}
    decided, *told = decide(None, **facts(reviewed))
    assert isinstance(decided, Decided)
    listed = [(grant.ordinal, grant.nomination) for grant in decided.grants]
    assert listed == list(enumerate(ids[:count], 1))
    assert told == [
        To("nomination", id, Awarded("KT-2025-01", n, DAY)) for n, id in enumerate(reviewed, 1)
    ]


@given(
    st.lists(st.tuples(st.sampled_from(list(AWARDS)), st.booleans()), min_size=1, max_size=7),
    st.sampled_from(["", " ", "Thành tích đột xuất"]),
)
def test_what_is_granted_is_within_power_and_with_the_council_or_for_a_reason(
    proposed: list[tuple[str, bool]], reason: str
) -> None:
    lines = dict(zip(IDS, proposed, strict=False))
    reviewed = {id: advised(id, award, passed=passed) for id, (award, passed) in lines.items()}
    try:
        decide(None, **facts(reviewed, reason))
        granted = True
    except Refusal:
        granted = False
    assert granted == all(
        AWARDS[award].director and (passed or (not AWARDS[award].ballot and reason.strip() != ""))
        for award, passed in proposed
    )


@pytest.mark.parametrize("code", AWARDS)
def test_a_director_grants_four_kinds_of_award_and_no_other(code: str) -> None:
    found = refusal(decide, None, **facts({IDS[0]: advised(IDS[0], code, passed=True)}))
    four = {"advanced_worker", "base_emulation_fighter", "advanced_collective"}
    four |= {"certificate_of_commendation"}
    beyond = ("beyond_director", {"nomination": IDS[0], "award": code})
    assert found == (None if code in four else beyond)


@pytest.mark.parametrize(("taken", "given_number"), [({}, 1), ({"1": "KT-2025-09"}, 2)])
def test_the_next_number_is_taken_together_with_the_numbering(
    taken: dict[str, str], given_number: int
) -> None:
    register = Register("QĐ", 2025, taken) if taken else None
    event, told = number(Signed("KT-2025-01", (GRANT,), DAY), today=DAY, register=register)
    assert event == Numbered(given_number, DAY)
    assert told == To("register", "QĐ-2025", NumberTaken("QĐ", 2025, given_number, "KT-2025-01"))


def test_a_list_shows_the_number_once_there_is_one() -> None:
    signed, registered = (row(example(kind)) for kind in TOPIC.states)
    assert (signed.status, signed.note, signed.open) == ("signed", "", True)
    assert [todo.decision for todo in signed.todo] == ["award.number"]
    assert (registered.status, registered.note, registered.todo) == ("numbered", "01", ())
