"""Who is in the room is always some of the roll, and the roll never changes once it is fixed."""

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.council import Council
from domain.decision import Actor
from domain.law import Adoption, Rules, Settings, in_force
from domain.session import TOPIC, Called, Meeting, Over, Sitting, arrive, leave, open_session, row

from .examples import changes, example, moves
from .histories import DAY, MOMENT, OFFICE, after, refusal

MEMBERS = tuple(f"CB-{number:03d}" for number in range(1, 6))
COUNCIL = Council("HĐ-2025", "QĐ 21/QĐ-SNgV", "CB-001", (), MEMBERS, "CB-003")
MEETING = Meeting("PH-2025-01", "HĐ-2025", "TH-2025-01", DAY, "14:30", "Phòng họp A")
CHAIR = Actor("CB-001", "staff")
PEOPLE = (*MEMBERS, "CB-006", "CB-007")


def rules(quorum: str, award_quorum: str = "") -> Rules:
    settings = Settings(quorum=quorum, award_quorum=award_quorum)
    return in_force(load(), (Adoption("QĐ 05", DAY, settings),), DAY)


def opened(count: int, total: int, quorum: str) -> Any:
    """What opening a session gives with ``count`` of ``total`` members in the room."""
    roll = tuple(f"CB-{number:03d}" for number in range(1, total + 1))
    session = Called(change(MEETING, present=roll[:count]))
    facts = {"actor": CHAIR, "moment": MOMENT, "today": DAY, "rules": rules(quorum)}
    council = change(COUNCIL, members=roll)
    return after(TOPIC, session, open_session, the_council=council, **facts)


def test_every_way_a_session_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Convened", "Called"),
        ("Called", "Opened", "Sitting"),
        ("Sitting", "Closed", "Over"),
    }
    heard = {"SubstituteNamed", "GuestAdmitted", "ConflictDeclared", "Arrived", "Left"}
    assert changes(TOPIC) == {(state, event) for state in ("Called", "Sitting") for event in heard}


STEPS = st.tuples(
    st.sampled_from(["arrive", "leave", "open", "join", "quit"]), st.sampled_from(PEOPLE)
)


@given(st.lists(STEPS, max_size=40))
def test_whoever_is_present_in_a_session_that_sits_is_on_its_roll(
    steps: list[tuple[str, str]],
) -> None:
    session: Any = Called(MEETING)
    council, fixed = COUNCIL, None
    for step, person in steps:
        facts = {"actor": OFFICE, "moment": MOMENT, "the_council": council}
        match step:
            case "arrive":
                session = after(TOPIC, session, arrive, member=person, **facts)
            case "leave":
                session = after(TOPIC, session, leave, member=person, **facts)
            case "open":
                facts["actor"] = CHAIR
                session = after(
                    TOPIC, session, open_session, today=DAY, rules=rules("2/3"), **facts
                )
            case "join":
                council = change(council, members=tuple({*council.members, person}))
            case "quit":
                council = change(council, members=tuple({*council.members} - {person}))
        present = session.meeting.present
        assert len(set(present)) == len(present)
        if isinstance(session, Sitting):
            fixed = fixed or session.roll
            assert session.roll == fixed
            assert set(present) <= set(fixed)


@given(st.integers(1, 30), st.integers(0, 30), st.integers(1, 10), st.integers(1, 10))
def test_a_session_opens_exactly_when_the_share_of_all_members_is_reached(
    total: int, count: int, above: int, below: int
) -> None:
    above, below = sorted((above, below))
    count = min(count, total)
    session = opened(count, total, f"{above}/{below}")
    assert isinstance(session, Sitting) == (Fraction(count, total) >= Fraction(above, below))


@pytest.mark.parametrize(
    ("total", "need"), [(5, 4), (7, 5), (9, 6), (10, 7), (11, 8), (13, 9), (15, 10)]
)
def test_two_thirds_in_whole_people(total: int, need: int) -> None:
    assert opened(need, total, "2/3").quorum == need
    assert isinstance(opened(need - 1, total, "2/3"), Called)


def test_a_refusal_counts_who_is_missing() -> None:
    facts = {"moment": MOMENT, "today": DAY, "rules": rules("2/3"), "the_council": COUNCIL}
    session = Called(change(MEETING, present=("CB-001", "CB-006")))
    found = refusal(open_session, session, actor=CHAIR, **facts)
    assert found == ("no_quorum", {"present": 1, "need": 4, "total": 5})


@pytest.mark.parametrize(
    ("kind", "status", "waits", "due"),
    [
        (Called, "convened", ["session.open"], True),
        (Sitting, "open", ["session.close"], True),
        (Over, "closed", [], False),
    ],
)
def test_a_list_shows_where_a_session_stands(
    kind: type, status: str, waits: list[str], due: bool
) -> None:
    shown = row(example(kind))
    assert (shown.status, shown.open, shown.due is not None) == (status, due, due)
    assert [todo.decision for todo in shown.todo] == waits
