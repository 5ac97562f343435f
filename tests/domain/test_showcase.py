"""A choice of speeches stays within its bounds, and is poor only with a reason on record."""

from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.plan import InForce, OnHold
from domain.showcase import (
    NO_NEW_MODEL,
    ONE_FIELD,
    ONE_KIND,
    ONE_UNIT,
    TOPIC,
    Replaced,
    Selected,
    Showcase,
    choose,
    order,
    replace,
    row,
    weigh,
)
from domain.talk import Approved, Offered, OfferEnded, Paper, SentBack, Speech, Taken, Waiting

from .examples import changes, example, moves
from .histories import DAY, after, refusal

PLAN = example(InForce)
ID = "KH-2025-01"
AROUND: dict[str, Any] = {"id": ID, "today": DAY, "the_plan": PLAN}


def paper(id: str, unit: str, field: str, kind: str = "individual", **more: Any) -> Paper:
    made = Paper(id, ID, unit, "Tham luận", kind, "CB-009", "", field, False, False)
    return change(made, **more)


SPEECHES: dict[str, Speech] = {
    "TL-1": Waiting(paper("TL-1", "HTQT", "Đối ngoại", new_model=True)),
    "TL-2": Waiting(paper("TL-2", "LS", "Lãnh sự", "collective")),
    "TL-3": Approved(paper("TL-3", "LT", "Lễ tân"), DAY),
    "TL-4": Waiting(paper("TL-4", "HTQT", " đối ngoại ")),
    "TL-5": Waiting(paper("TL-5", "VP", "Khác", plan="KH-2025-02")),
    "TL-6": SentBack(paper("TL-6", "VP", "Khác"), "x"),
    "TL-7": Taken(paper("TL-7", "VP", "Khác"), "x"),
}
OFFERS = tuple(
    Offered(id, ID, speech.paper.unit, speech.paper.new_model) for id, speech in SPEECHES.items()
)
OFFERED = Showcase(ID, OFFERS)
CHOSEN = change(OFFERED, speeches=("TL-1", "TL-2"))


def chosen(*speeches: str, **more: Any) -> dict[str, Any]:
    return {**AROUND, "the_speeches": SPEECHES, "speeches": speeches, **more}


def replaced(out: str, speech: str) -> dict[str, Any]:
    return {**AROUND, "the_speeches": SPEECHES, "out": out, "speech": speech, "reason": "x"}


def test_every_way_a_choice_can_go() -> None:
    assert moves(TOPIC) == {("nothing", "Offered", "Showcase")}
    events = {"Offered", "OfferEnded", "Selected", "Replaced", "Ordered"}
    assert changes(TOPIC) == {("Showcase", name) for name in events}


@given(
    st.lists(st.sampled_from(sorted(SPEECHES)), max_size=5), st.integers(0, 4), st.integers(0, 4)
)
def test_whatever_is_chosen_is_within_bounds_and_of_this_plan(
    speeches: list[str], least: int, most: int
) -> None:
    facts = chosen(*speeches, least=least, most=most, reason="Theo chỉ đạo")
    found = refusal(choose, OFFERED, **facts)
    bounds = 1 <= least <= len(set(speeches)) == len(speeches) <= most
    assert (found is None) == (bounds and set(speeches) <= {"TL-1", "TL-2", "TL-3", "TL-4"})


@pytest.mark.parametrize(
    ("speeches", "poor"),
    [
        (("TL-1", "TL-2"), ()),
        (("TL-1", "TL-3"), (ONE_KIND,)),
        (("TL-2", "TL-3"), (NO_NEW_MODEL,)),
        (("TL-1", "TL-4"), (ONE_UNIT, ONE_FIELD, ONE_KIND)),
        (("TL-1", "TL-2", "TL-3"), ()),
    ],
)
def test_a_poor_balance_needs_a_reason(speeches: tuple[str, ...], poor: tuple[str, ...]) -> None:
    found = refusal(choose, OFFERED, **chosen(*speeches))
    assert found == (("balance_poor", {"poor": poor}) if poor else None)
    [event, *_] = choose(OFFERED, **chosen(*speeches, reason="x"))
    assert event == Selected(speeches, 2, 3, poor, "x", DAY)


def test_no_new_model_is_poor_only_where_one_was_proposed() -> None:
    old = [SPEECHES["TL-2"].paper, SPEECHES["TL-3"].paper]
    assert weigh(old, (change(OFFERS[0], new_model=False),)) == ()
    assert weigh(old, OFFERS[:1]) == (NO_NEW_MODEL,)


@pytest.mark.parametrize(
    ("speeches", "more", "code"),
    [
        (("TL-1",), {}, "speeches_out_of_bounds"),
        (("TL-1", "TL-2", "TL-3", "TL-4"), {}, "speeches_out_of_bounds"),
        (("TL-1", "TL-1"), {}, "listed_twice"),
        (("TL-1", "TL-2"), {"least": 3, "most": 2}, "speech_bounds_wrong"),
        ((), {"least": 0}, "speech_bounds_wrong"),
        (("TL-1", "TL-5"), {}, "speech_of_other_plan"),
        (("TL-1", "TL-6"), {}, "speech_not_choosable"),
        (("TL-1", "TL-7"), {}, "speech_not_choosable"),
        (("TL-1", "TL-2"), {"the_plan": example(OnHold)}, "plan_not_in_force"),
    ],
)
def test_a_choice_that_does_not_fit_is_refused(
    speeches: tuple[str, ...], more: dict[str, Any], code: str
) -> None:
    found = refusal(choose, OFFERED, **chosen(*speeches, **more))
    assert found is not None
    assert found[0] == code


def test_choosing_again_needs_a_reason_and_tells_the_speeches() -> None:
    again = refusal(choose, CHOSEN, **chosen("TL-1", "TL-2", "TL-3"))
    assert again == ("chosen_before", {"speeches": ("TL-1", "TL-2")})
    events = choose(CHOSEN, **chosen("TL-3", "TL-2", reason="Đổi"))
    told = [(to.id, type(to.event).__name__) for to in events[1:]]  # type: ignore[union-attr]
    assert told == [("TL-3", "Chosen"), ("TL-1", "LeftOut")]


def test_a_speech_is_replaced_in_its_place() -> None:
    [event, *told] = replace(CHOSEN, **replaced("TL-1", "TL-3"))
    assert event == Replaced("TL-1", "TL-3", (NO_NEW_MODEL,), "x", DAY)
    assert [to.id for to in told] == ["TL-3", "TL-1"]  # type: ignore[union-attr]
    showcase = after(TOPIC, CHOSEN, replace, **replaced("TL-1", "TL-3"))
    assert (showcase.speeches, showcase.poor) == (("TL-3", "TL-2"), (NO_NEW_MODEL,))


@pytest.mark.parametrize(
    ("out", "speech", "code"),
    [
        ("TL-3", "TL-4", "speech_not_chosen"),
        ("TL-1", "TL-2", "speech_already_chosen"),
        ("TL-1", "TL-6", "speech_not_choosable"),
    ],
)
def test_a_replacement_that_does_not_fit_is_refused(out: str, speech: str, code: str) -> None:
    found = refusal(replace, CHOSEN, **replaced(out, speech))
    assert found is not None
    assert found[0] == code


def test_what_a_replacement_looks_at_are_those_that_stay_and_the_new_one() -> None:
    by: Any = TOPIC.decisions[1].reads["the_speeches"].by
    assert by(CHOSEN, {"speech": "TL-3"}, DAY) == ("TL-1", "TL-2", "TL-3")


def test_the_order_is_of_all_that_are_chosen() -> None:
    facts = {"today": DAY, "the_plan": PLAN}
    turned = after(TOPIC, CHOSEN, order, **facts, speeches=("TL-2", "TL-1"))
    assert turned.speeches == ("TL-2", "TL-1")
    found = refusal(order, CHOSEN, **facts, speeches=("TL-2",))
    assert found == ("order_incomplete", {"speeches": ("TL-1", "TL-2")})
    assert refusal(order, OFFERED, **facts, speeches=()) == ("nothing_chosen", {})


def test_an_offer_begins_a_choice_and_its_end_takes_it_out() -> None:
    assert TOPIC.evolve(None, OfferEnded("TL-1")) is None
    begun = TOPIC.evolve(None, OFFERS[0])
    assert begun == Showcase(ID, OFFERS[:1])
    assert TOPIC.evolve(begun, OfferEnded("TL-1")) == Showcase(ID)
    assert TOPIC.evolve(begun, "something else") is begun


def test_a_choice_shows_what_it_waits_for() -> None:
    waiting, early, done = row(OFFERED), row(Showcase(ID, OFFERS[:1])), row(CHOSEN)
    assert (waiting.note, [todo.decision for todo in waiting.todo]) == ("0/7", ["showcase.choose"])
    assert (early.todo, early.due_after) == ((), "plan:KH-2025-01")
    assert (done.status, done.open, done.todo, done.note) == ("chosen", False, (), "2/7")
