"""An award decision grants only what may be granted, in the order it names."""

from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from adapters.rulebook import load
from domain.award import TOPIC, Decided, Numbered, decide, issue, number, row
from domain.decision import Actor, To
from domain.honour import Award, Grant, Honour, Issued, Money, Recalled, Registered, Sheet, Signed
from domain.law import AWARDS, Rules, in_force
from domain.nomination import Advised, Awarded
from domain.record import Credited
from domain.refusal import Refusal
from domain.register import NumberTaken, Register

from .examples import changes, moves
from .histories import DAY, case, refusal

DIRECTOR = Actor("CB-001", "director")
IDS = [f"ĐX-2025-{n:03d}" for n in range(1, 8)]
GRANT = Grant(1, IDS[0], "individual", "CB-009", "advanced_worker")
SHEET = Sheet("KT-2025-01", (GRANT,), "CB-001", "", DAY, "KH-2025-01", DAY)
MONEY = Money(1, 710_000, 30, 2_340_000, "NĐ 152/2025/NĐ-CP Điều 49")


def rules() -> Rules:
    return in_force(load(), (), DAY)


def facts(reviewed: dict[str, Advised], reason: str = "") -> dict[str, Any]:
    return {
        "id": "KT-2025-01",
        "actor": DIRECTOR,
        "today": DAY,
        "rules": rules(),
        "the_nominations": reviewed,
        "the_records": {},
        "the_calls": {},
        "nominations": tuple(reviewed),
        "reason": reason,
    }


def advised(id: str, award: str, *, passed: bool, **changes: str) -> Advised:
    return Advised(case(id, award, **changes), "BP-001", passed, 8 if passed else 4, 10)


def issued(*honours: Honour, money: tuple[Money, ...] = (MONEY,)) -> Issued:
    sheet = change(SHEET, money=money)
    return Issued(sheet, 1, DAY, honours or (Honour(1),))


def waits(award: Award) -> list[str]:
    return [todo.decision.removeprefix("award.") for todo in row(award).todo]


def test_every_way_an_award_decision_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Decided", "Signed"),
        ("nothing", "Amending", "Signed"),
        ("Signed", "Numbered", "Registered"),
        ("Registered", "PutOut", "Issued"),
        ("Issued", "TakenBack", "Recalled"),
    }


def test_only_an_issued_decision_changes_and_by_its_own_events() -> None:
    ways = changes(TOPIC)
    assert {state for state, _ in ways} == {"Issued"}
    assert {event for _, event in ways} <= {kind.__name__ for kind in TOPIC.events.values()}


@given(st.permutations(IDS), st.integers(1, 7))
def test_ordinals_are_the_places_in_the_list(ids: list[str], count: int) -> None:
    reviewed = {id: advised(id, "advanced_worker", passed=True) for id in ids[:count]}
    decided, *told = decide(None, **facts(reviewed))
    assert isinstance(decided, Decided)
    listed = [(grant.ordinal, grant.nomination) for grant in decided.grants]
    assert listed == list(enumerate(ids[:count], 1))
    assert told[:count] == [
        To("nomination", id, Awarded("KT-2025-01", n, DAY)) for n, id in enumerate(reviewed, 1)
    ]
    credited = Credited("CB-009", "advanced_worker", "merit", 2024, "KT-2025-01")
    assert told[count:] == [To("record", "CB-009", credited)] * count


def test_households_have_no_record_and_their_grants_stand_in_the_decision_alone() -> None:
    award = "certificate_of_commendation"
    reviewed = {IDS[0]: advised(IDS[0], award, passed=True, subject_kind="household")}
    _, *told = decide(None, **facts(reviewed))
    assert [to.topic for to in told if isinstance(to, To)] == ["nomination"]


def test_one_decision_is_for_one_plan() -> None:
    reviewed = {
        IDS[0]: advised(IDS[0], "advanced_worker", passed=True),
        IDS[1]: advised(IDS[1], "advanced_worker", passed=True, plan="KH-2025-02"),
    }
    found = refusal(decide, None, **facts(reviewed))
    assert found == ("other_plan", {"nomination": IDS[1], "plan": "KH-2025-01"})


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
    known = rules()
    assert granted == all(
        AWARDS[award].director
        and (passed or (not known.award(award).ballot and reason.strip() != ""))
        for award, passed in proposed
    )


@pytest.mark.parametrize("passed", [True, False])
def test_advice_set_aside_by_a_signed_decision_is_no_advice_to_explain_against(
    *, passed: bool
) -> None:
    line = change(advised(IDS[0], "advanced_worker", passed=passed), set_aside="QĐ 40/QĐ-SNgV")
    found = refusal(decide, None, **facts({IDS[0]: line}))
    assert (found is None) == (not passed)


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
    event, told = number(Signed(SHEET), today=DAY, register=register)
    assert event == Numbered(given_number, DAY)
    assert told == To("register", "QĐ-2025", NumberTaken("QĐ", 2025, given_number, "KT-2025-01"))


def test_without_a_day_to_keep_an_issue_is_not_late() -> None:
    [event] = issue(Registered(change(SHEET, issue_by=None), 1), today=DAY)
    assert not event.late


def test_a_list_shows_the_number_once_there_is_one() -> None:
    signed, registered = row(Signed(SHEET)), row(Registered(SHEET, 1))
    assert (signed.status, signed.note, signed.due) == ("signed", "", DAY)
    assert [todo.decision for todo in signed.todo] == ["award.number"]
    assert (registered.status, registered.note, registered.open) == ("numbered", "01", True)
    assert [todo.decision for todo in registered.todo] == ["award.issue"]


@pytest.mark.parametrize(
    ("honour", "waiting"),
    [
        (Honour(1), ["confer"]),
        (Honour(1, absence="Ốm"), ["hand_over", "pay"]),
        (Honour(1, conferred=DAY), ["pay"]),
        (Honour(1, conferred=DAY, payment="UNC 1"), []),
        (Honour(1, revoked="fraud"), []),
        (Honour(1, revoked="fraud", payment="UNC 1"), ["recover_money"]),
        (Honour(1, revoked="fraud", payment="UNC 1", money_back="PT 1"), []),
        (Honour(1, revoked="fraud", conferred=DAY), ["recover_object"]),
        (Honour(1, revoked="fraud", conferred=DAY, object_back="BB 1"), []),
    ],
)
def test_an_issued_decision_waits_until_each_grant_is_settled(
    honour: Honour, waiting: list[str]
) -> None:
    assert waits(issued(honour)) == waiting
    assert row(issued(honour)).open == bool(waiting)


def test_money_not_known_yet_waits_to_be_worked_out() -> None:
    unknown = Money(1, 0, 0, 0, "", missing="coefficient_not_adopted")
    assert waits(issued(Honour(1, conferred=DAY), money=(unknown,))) == ["set_money"]


def test_conferring_is_due_on_the_day_of_the_plan_and_recovering_on_its_own() -> None:
    assert row(issued()).due_after == "plan:KH-2025-01"
    owing = Honour(1, revoked="fraud", payment="UNC 1", recover_by=DAY)
    assert (row(issued(owing)).due, row(issued(owing)).due_after) == (DAY, "")


def test_a_recalled_decision_waits_for_nothing() -> None:
    recalled = row(Recalled(SHEET, 1, "QĐ 60", "Ban hành nhầm"))
    assert (recalled.status, recalled.note, recalled.open) == ("recalled", "01", False)


def test_an_amending_decision_shows_what_it_amends() -> None:
    amending = change(SHEET, grants=(), plan="", amends="KT-2025-01")
    shown = row(Signed(amending))
    assert (shown.title, shown.refs) == ("KT-2025-01", ("KT-2025-01",))
