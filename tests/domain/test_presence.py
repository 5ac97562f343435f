"""What desks noted adds up to the same, in whatever order it arrives and however often."""

from datetime import date
from itertools import permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.person import Person
from domain.plan import InForce
from domain.presence import (
    TOPIC,
    Noted,
    Presence,
    clashes,
    evolve,
    identify,
    note,
    row,
    stay,
)

from .examples import changes, example, moves
from .histories import DAY, after, refusal

PLAN = example(InForce)
EVE = DAY.replace(day=13)


def fact(movement: str, time: str, desk: str = "B1", number: int = 1, **more: Any) -> Noted:
    told: dict[str, Any] = {"who": "CB-005", "plan": "KH-2025-01", "day": DAY, **more}
    texts = {"name": "", "organisation": "", "remark": "", "seal": f"{desk}-{number}"}
    return Noted(desk=desk, number=number, movement=movement, time=time, **{**texts, **told})


def why(decide: Any, state: Any, **facts: Any) -> str:
    """The code of the refusal, "" when the decision was taken."""
    found = refusal(decide, state, **facts)
    return found[0] if found else ""


def test_every_way_a_presence_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Noted", "Presence")}
    assert changes(TOPIC) == {("Presence", "Noted"), ("Presence", "Identified")}


FACTS = st.builds(
    fact,
    st.sampled_from(["badge", "entered", "left"]),
    st.sampled_from(["13:45", "13:45:30", "14:00", "15:10:05"]),
    st.sampled_from(["B1", "B2", "B3"]),
    st.integers(1, 4),
    name=st.sampled_from(["", "Lê Văn An", "lê  văn an", "Lê Văn Ân"]),
    day=st.sampled_from([EVE, DAY]),
    seal=st.sampled_from(["x", "y"]),
)


@given(st.lists(FACTS, max_size=12), st.integers(0, 2**32))
def test_order_and_repetition_of_what_arrives_change_nothing(facts: list[Noted], seed: int) -> None:
    told: Any = None
    for one in facts:
        told = evolve(told, one)
    again = [*facts, *facts]
    Random(seed).shuffle(again)
    other: Any = None
    for one in again:
        other = evolve(other, one)
    assert told == other
    if facts:
        assert set(told.facts) == set(facts), "nothing lost"
        assert stay(told.facts) == stay(dict.fromkeys(again))
        assert row(told) == row(other)


@given(st.lists(FACTS, max_size=12))
def test_deciding_what_is_known_records_nothing(facts: list[Noted]) -> None:
    told: Any = None
    for one in facts:
        told = after(TOPIC, told, note, **asked(one))
    for one in facts:
        assert note(told, **asked(one)) == []


def asked(one: Noted) -> dict[str, Any]:
    names = ("plan", "desk", "number", "movement", "day", "time", "name", "organisation")
    facts = {name: getattr(one, name) for name in (*names, "remark", "seal")}
    return {"id": one.who, "the_plan": PLAN, **facts}


def test_first_entry_last_leaving_and_who_is_there() -> None:
    facts = [
        fact("badge", "13:40", number=1),
        fact("entered", "13:50", "B2", 4),
        fact("left", "14:20", "B1", 2),
        fact("entered", "14:30", "B3", 9),
    ]
    for some in permutations(facts):
        found = stay(some)
        assert (found.badge, found.entered, found.left) == ("13:40", "13:50", "14:20")
        assert (found.present, found.desks, found.doubles) == (True, ("B1", "B2", "B3"), 0)
        assert found.oddities == ()


def test_the_same_fact_from_two_desks_is_a_double_and_both_stay() -> None:
    found = stay([
        fact("badge", "13:40", number=1),
        fact("badge", "13:41", number=2),
        fact("entered", "13:50", "B1", 3),
        fact("entered", "13:50:20", "B2", 1),
        fact("left", "15:00", "B1", 4),
        fact("left", "15:01", "B2", 2),
    ])  # fmt: skip
    assert (found.doubles, found.entered, found.left) == (3, "13:50", "15:01")
    assert not found.present


def test_a_new_day_begins_outside() -> None:
    found = stay([fact("entered", "13:50", day=EVE), fact("entered", "08:00", number=2)])
    assert (found.doubles, found.entered, found.present) == (0, "13:50", True)


@pytest.mark.parametrize(
    ("facts", "oddities"),
    [
        ([fact("left", "14:00"), fact("entered", "14:10", number=2)], ("left_before_entered",)),
        (
            [fact("entered", "14:00", name="Lê An"), fact("left", "14:10", number=2, name="Lê Ân")],
            ("two_names",),
        ),
        (
            [fact("entered", "14:00", name="Lê An"), fact("left", "14:1", number=2, name="lê  an")],
            (),
        ),
        (
            [fact("entered", "14:00", seal="a"), fact("left", "14:10", seal="b")],
            ("number_used_twice",),
        ),
    ],
)
def test_contradictions_are_named(facts: list[Noted], oddities: tuple[str, ...]) -> None:
    assert stay(facts).oddities == oddities


def test_two_machines_under_one_name_are_told_apart() -> None:
    one = Presence("CB-005", (fact("entered", "14:00", seal="a"),))
    other = Presence("CB-006", (fact("entered", "14:01", who="CB-006", seal="b"),))
    third = Presence("CB-007", (fact("entered", "14:01", number=2, who="CB-007"),))
    found = clashes([other, one, third])
    assert list(found) == [("KH-2025-01", "B1", 1)]
    assert {noted.who for noted in found["KH-2025-01", "B1", 1]} == {"CB-005", "CB-006"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"desk": " "}, "text_missing"),
        ({"number": 0}, "desk_number_malformed"),
        ({"movement": "fled"}, "movement_unknown"),
        *(({"time": time}, "time_malformed") for time in ("25:00", "1:00", "14:00:60", "14:00:")),
    ],
)
def test_what_no_desk_writes_is_refused(change: dict[str, Any], code: str) -> None:
    assert why(note, None, **{**asked(fact("entered", "14:00")), **change}) == code


STRANGER = fact("entered", "14:00", who="VL-B1-1", remark="Thẻ")
NAMED = fact("entered", "14:00", who="VL-B1-1", name="Lê An")


def known(presence: Presence, person: str = "CB-009", plan: str = "KH-2025-01") -> dict[str, Any]:
    people = {person: Person(person, "A", "VP", "")} if person.startswith("CB") else {}
    facts = {"today": DAY, "people": people, "letters": {}, "plan": plan}
    return {**facts, "person": person, "reason": "x"}


def test_whom_a_desk_could_not_name_waits_for_somebody_who_can() -> None:
    stranger = Presence("VL-B1-1", (STRANGER,))
    assert (row(stranger).status, row(stranger).todo[0].decision) == (
        "unknown",
        "presence.identify",
    )
    found = after(TOPIC, stranger, identify, **known(stranger))
    assert (row(found).status, row(found).title, row(found).todo) == ("present", "CB-009", ())
    walk_in = Presence("VL-B1-1", (NAMED,))
    assert (row(walk_in).title, walk_in.unknown("KH-2025-01")) == ("Lê An", False)


@pytest.mark.parametrize(
    ("person", "people", "letters"),
    [("CB-009", ("CB-009",), ()), ("GM-001", (), ("GM-001",)), ("ai đó", (), ())],
)
def test_an_identity_is_looked_up_where_its_id_belongs(
    person: str, people: tuple[str, ...], letters: tuple[str, ...]
) -> None:
    reads = next(d for d in TOPIC.decisions if d.name == "identify").reads
    found = [read.by(None, {"person": person}, DAY) for read in reads.values()]  # type: ignore[operator]
    assert found == [people, letters]


def test_only_whom_a_desk_wrote_down_itself_is_identified_as_somebody_known() -> None:
    stranger = Presence("VL-B1-1", (STRANGER,))
    tried = [
        (stranger, known(stranger, plan="KH-2025-02"), "never_at_desk"),
        (Presence("CB-005", (fact("entered", "14:00"),)), known(stranger), "named_at_desk"),
        (stranger, known(stranger, person="ai đó"), "person_unclear"),
    ]
    for presence, facts, code in tried:
        assert why(identify, presence, **facts) == code


def test_an_identity_belongs_to_one_conference() -> None:
    other = fact("entered", "09:00", who="VL-B1-1", plan="KH-2026-01", day=date(2026, 8, 1))
    found = after(TOPIC, Presence("VL-B1-1", (STRANGER, other)), identify, **known(Presence("x")))
    assert (found.unknown("KH-2025-01"), found.unknown("KH-2026-01")) == (False, True)


def test_leaving_and_badges_show_in_lists() -> None:
    gone = row(Presence("CB-005", (fact("entered", "14:00"), fact("left", "15:00", number=2))))
    assert (gone.status, gone.note, gone.open) == ("left", "14:00 – 15:00", False)
    badge = row(Presence("CB-005", (fact("badge", "14:00"),)))
    assert (badge.status, badge.note, badge.open) == ("badge", "", False)
    never: Any = evolve(None, example(TOPIC.events["presence.identified/1"]))
    assert never is None
