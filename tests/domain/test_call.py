"""Calls: quotas over every history of proposing and withdrawing, and limits by share."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.awards import Condition
from domain.call import (
    TOPIC,
    Call,
    ClearanceAsked,
    Closed,
    CommentReceived,
    DisclosureClosed,
    DisclosureOpened,
    Entered,
    Left,
    Quota,
    adopt_criteria,
    call_of,
    check_quotas,
    row,
)
from domain.caps import caps
from domain.law import Adoption, Settings, in_force
from domain.refusal import Refusal

from .examples import changes, moves
from .histories import DAY, case

CALL = Call("ĐT-2025-01", "KH-2025-01", date(2025, 8, 15), "CV 66/SNgV-VP")
GIVEN = "certificate_of_commendation"


def call(**facts: object) -> Call:
    """A call with these facts."""
    return Call(CALL.id, CALL.plan, CALL.closes, CALL.document, **facts)  # type: ignore[arg-type]


def test_every_way_a_call_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Opened", "Call")}
    assert changes(TOPIC) == {
        ("Call", kind.__name__) for name, kind in TOPIC.events.items() if name != "call.opened/1"
    }


def test_a_call_bears_the_number_of_its_plan() -> None:
    assert call_of("KH-2025-01") == "ĐT-2025-01"


def test_an_end_without_a_disclosure_changes_nothing() -> None:
    assert TOPIC.evolve(CALL, DisclosureClosed(DAY)) is CALL


@given(
    st.lists(st.tuples(st.sampled_from("ABCD"), st.booleans()), max_size=30),
    st.integers(0, 3),
)
def test_no_history_goes_beyond_a_quota(steps: list[tuple[str, bool]], number: int) -> None:
    """Four nominations are sent and withdrawn in any order, each only while it may be."""
    state, sent = call(quotas=(Quota("HTQT", "persons", number, "CV"),)), set[str]()
    for id, leaves in steps:
        facts = (id, "HTQT", "individual", GIVEN)
        if leaves and id in sent:
            state = TOPIC.evolve(state, Left(*facts))
            sent.remove(id)
        elif not leaves and id not in sent:
            try:
                check_quotas(state, "HTQT", "individual")
            except Refusal:
                assert len(sent) == number
                continue
            state = TOPIC.evolve(state, Entered(*facts))
            sent.add(id)
    assert state.count("HTQT") == len(sent) <= number


def test_a_unit_with_its_own_quota_is_not_bound_by_the_general_one() -> None:
    own, general = Quota("HTQT", "persons", 3, "CV"), Quota("", "persons", 1, "CV")
    other = Quota("", "collectives", 1, "CV")
    both = call(quotas=(own, general, other))
    assert both.quotas_of("HTQT") == (own, other)
    assert both.quotas_of("LS") == (general, other)


@pytest.mark.parametrize(
    ("rule", "figure", "people", "award", "kind", "states"),
    [
        ("BR-26", 10, 10, "base_emulation_fighter", "individual", ["met"]),
        ("BR-26", 9, 10, "base_emulation_fighter", "individual", ["failed"]),
        ("BR-26", 9, 0, "base_emulation_fighter", "individual", ["missing"]),
        ("BR-26", 9, 10, GIVEN, "individual", []),
        ("BR-27", 10, 10, GIVEN, "individual", ["met"]),
        ("BR-27", 10, 10, GIVEN, "collective", ["failed"]),
        ("BR-27", 10, 10, GIVEN, "household", []),
        ("BR-28", 1, 10, GIVEN, "individual", ["met"]),
    ],
)
def test_a_limit_counts_what_it_is_about(
    rule: str, figure: int, people: int, award: str, kind: str, states: list[str]
) -> None:
    settings = Settings(local={rule: "warn"}, caps={rule: figure})
    rules = in_force(load(), (Adoption("QĐ 05", date(2025, 1, 1), settings),), DAY)
    counted = call(people={"HTQT": people} if people else {})
    found = caps(rules, counted, case(award=award, subject_kind=kind))
    assert [finding.state for finding in found] == states
    assert {finding.source for finding in found} <= {"QĐ 05"}


def test_a_limit_nobody_adopted_says_nothing() -> None:
    assert caps(in_force(load(), (), DAY), CALL, case()) == ()


def test_criteria_may_be_trees_themselves() -> None:
    tree = Condition(any=(Condition(fact="rating", value="good"), Condition(fact="valour")))
    [event] = adopt_criteria(CALL, document="HD 03", required=(tree,))
    assert event.criteria == Condition(all=(tree,))
    with pytest.raises(Refusal, match="criterion_unknown"):
        adopt_criteria(CALL, document="HD 03", required=(Condition(all=(Condition(fact="x"),)),))


def test_a_call_waits_for_answers_and_for_the_end_of_its_disclosure() -> None:
    state = CALL
    for event in (
        ClearanceAsked("Thanh tra thành phố", ("CB-009",), "CV 70", DAY),
        DisclosureOpened(("ĐX-2025-001",), "Bảng tin", DAY, DAY),
        CommentReceived(1, "ĐX-2025-001", "Của cả tổ", DAY),
    ):
        state = TOPIC.evolve(state, event)
    waits = ["call.close", "call.answer_clearance", "call.answer_comment", "call.end_disclosure"]
    assert [todo.decision for todo in row(state).todo] == waits


def test_a_call_that_is_closed_waits_for_nothing() -> None:
    assert not row(TOPIC.evolve(CALL, Closed(DAY, ()))).open
