"""A letter goes its way step by step; an answer counts for the day it was given for."""

from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.decision import Actor
from domain.invitation import (
    REPLIES,
    TOPIC,
    WAYS,
    answer,
    cancel,
    deliver,
    draft,
    evolve,
    number,
    row,
    send,
    sign,
)
from domain.letter import (
    Answered,
    Cancelled,
    Delivered,
    Draft,
    Letter,
    Out,
    Ready,
    Sent,
    Void,
    status,
)
from domain.person import Person
from domain.plan import InForce

from .examples import changes, example, moves
from .histories import DAY, OFFICE, after, refusal

PLAN = example(InForce)
NOW = change(PLAN, content=change(PLAN.content, conference=DAY.replace(day=21)))
LATER = change(PLAN, content=change(PLAN.content, conference=DAY.replace(day=28)))
GUEST = Letter("GM-001", "KH-2025-01", "guest", "", "Lê Văn Bình", "", "Sở Nội vụ")
STAFF = Letter("GM-002", "KH-2025-01", "official", "CB-005", "", "", "")
SENT = Sent("by_hand", NOW.content.conference, DAY)
OUT = Out(GUEST, 7, (SENT,))
COMING = {"reply": "coming", "answered_by": "Thư ký", "how": "Điện thoại"}


def why(decide: Any, state: Any, **facts: Any) -> str:
    """The code of the refusal, "" when the decision was taken."""
    found = refusal(decide, state, **facts)
    return found[0] if found else ""


def test_every_way_a_letter_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Drafted", "Draft"),
        ("Draft", "Signed", "Ready"),
        ("Ready", "Sent", "Out"),
        *((state, "Cancelled", "Void") for state in ("Draft", "Ready", "Out")),
    }
    assert changes(TOPIC) == {("Out", "Sent"), ("Out", "Delivered"), ("Out", "Answered")}


def test_a_signed_letter_takes_one_number() -> None:
    taken = evolve(Ready(GUEST, DAY), number_event(7))
    assert taken == Ready(GUEST, DAY, 7)
    assert evolve(taken, number_event(8)) == taken


def number_event(taken: int) -> Any:
    return number(Ready(GUEST, DAY), today=DAY, the_plan=NOW, register=None, number=taken)[0]


INVITED = {"id": "GM-001", "today": DAY, "the_plan": NOW, "plan": "KH-2025-01"}
LONG = Person("CB-005", "Vũ Đức Long", "HTQT", "")


NAMED = {"invitee": None, "name": "Lê Văn Bình", "organisation": "Sở Nội vụ"}
ON_ROLL = {"invitee": LONG, "person": "CB-005", "invited_as": "official"}


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({**NAMED, "invited_as": "guest"}, ""),
        (ON_ROLL, ""),
        ({**NAMED, "invited_as": "friend"}, "invited_as_unknown"),
        ({**ON_ROLL, "name": "Vũ Đức Long"}, "invitee_twice"),
        ({**NAMED, "invited_as": "guest", "organisation": " "}, "text_missing"),
        ({**NAMED, "invited_as": "guest", "name": ""}, "text_missing"),
        ({**ON_ROLL, "invitee": change(LONG, departed=DAY)}, "person_departed"),
    ],
)
def test_a_letter_invites_one_person_as_something(facts: dict[str, Any], code: str) -> None:
    assert why(draft, None, **INVITED, **facts) == code


def test_the_door_knows_a_person_by_their_own_id_and_a_guest_by_the_letter() -> None:
    assert (STAFF.who, GUEST.who) == ("CB-005", "GM-001")


def test_steps_out_of_turn_are_refused() -> None:
    director = Actor("CB-001", "director")
    facts: dict[str, Any] = {"today": DAY, "the_plan": NOW}
    tried = [
        why(sign, OUT, actor=director, **facts),
        why(number, Draft(GUEST), register=None, **facts),
        why(number, Ready(GUEST, DAY, 7), register=None, **facts),
        why(send, Draft(GUEST), way="post", **facts),
        why(send, Ready(GUEST, DAY), way="post", **facts),
        why(answer, Ready(GUEST, DAY, 7), actor=OFFICE, **COMING, **facts),
        why(cancel, Void(GUEST, 7, "x"), reason="x", **facts),
    ]
    assert set(tried) == {"invitation_wrong_state"}


def test_steps_in_turn_are_taken() -> None:
    facts: dict[str, Any] = {"today": DAY, "the_plan": NOW}
    signed = after(TOPIC, Draft(GUEST), sign, actor=Actor("CB-001", "director"), **facts)
    assert signed == Ready(GUEST, DAY)
    numbered = after(TOPIC, signed, number, register=None, **facts)
    assert after(TOPIC, numbered, send, way="by_hand", **facts) == Out(GUEST, 1, (SENT,))


def test_the_register_is_the_years_own() -> None:
    read = next(d for d in TOPIC.decisions if d.name == "number").reads["register"]
    assert callable(read.by)
    assert read.by(None, {}, DAY) == f"GM-{DAY.year}"


def test_a_number_never_comes_before_the_signature() -> None:
    early = DAY.replace(day=1)
    assert (
        why(number, Ready(GUEST, DAY), today=early, the_plan=NOW, register=None)
        == "letter_too_early"
    )


def test_a_letter_is_sent_once_by_each_way_for_each_day_and_never_late() -> None:
    facts: dict[str, Any] = {"today": DAY, "the_plan": NOW}
    assert why(send, OUT, way="by_hand", **facts) == "letter_already_sent"
    assert refusal(send, OUT, way="post", **facts) is None
    assert refusal(send, OUT, today=DAY, the_plan=LATER, way="by_hand") is None
    assert (
        why(send, OUT, today=LATER.content.conference, the_plan=NOW, way="post")
        == "invitation_too_late"
    )
    assert why(send, OUT, way="pigeon", **facts) == "letter_way_unknown"


def test_only_what_was_brought_by_hand_was_taken_by_somebody_and_once() -> None:
    facts: dict[str, Any] = {"today": DAY, "the_plan": NOW, "received_by": "Bảo vệ"}
    posted = change(OUT, sendings=(change(SENT, way="post"),))
    assert why(deliver, posted, **facts) == "letter_not_by_hand"
    taken = after(TOPIC, OUT, deliver, **facts)
    assert why(deliver, taken, **facts) == "letter_already_delivered"
    anew = after(TOPIC, taken, send, today=DAY, the_plan=LATER, way="by_hand")
    assert refusal(deliver, anew, **{**facts, "the_plan": LATER}) is None


def test_when_the_conference_moves_the_old_answer_counts_no_more() -> None:
    facts: dict[str, Any] = {"actor": OFFICE, "today": DAY, **COMING}
    answered = after(TOPIC, OUT, answer, the_plan=NOW, **facts)
    assert (answered.reply, status(answered)) == ("coming", "coming")
    assert why(answer, answered, the_plan=LATER, **facts) == "letter_of_old_day"
    anew = after(TOPIC, answered, send, today=DAY, the_plan=LATER, way="by_hand")
    assert (anew.answer, anew.reply, status(anew)) == (answered.answer, "", "sent")


@pytest.mark.parametrize(
    ("person", "role", "code"),
    [
        ("CB-005", "staff", None),
        ("CB-006", "staff", "not_own_letter"),
        ("CB-006", "office", None),
    ],
)
def test_people_answer_their_own_letters_the_office_all(
    person: str, role: str, code: str | None
) -> None:
    facts = {"actor": Actor(person, role), "today": DAY, "the_plan": NOW, **COMING}
    found = refusal(answer, Out(STAFF, 8, (SENT,)), **facts)
    assert (found[0] if found else None) == code


@given(st.sampled_from((*REPLIES, "maybe")), st.sampled_from(("", " ", "Lê Thị Bảy")))
def test_a_deputy_is_named_by_whoever_sends_one_and_by_nobody_else(reply: str, deputy: str) -> None:
    facts = {"actor": OFFICE, "today": DAY, "the_plan": NOW, **COMING}
    found = refusal(answer, OUT, **{**facts, "reply": reply, "deputy": deputy})
    fits = reply in REPLIES and bool(deputy.strip()) == (reply == "deputy")
    assert (found is None) == fits


STEP = st.sampled_from(["send", "move", "answer", "deliver", "cancel"])


@given(st.lists(st.tuples(STEP, st.sampled_from(WAYS), st.sampled_from(REPLIES[:2]))))
def test_whatever_happens_an_answer_shown_is_one_for_the_day_it_is_held(
    steps: list[tuple[str, str, str]],
) -> None:
    letter: Any = Ready(GUEST, DAY, 7)
    plans = [NOW, LATER]
    for step, way, reply in steps:
        facts: dict[str, Any] = {"today": DAY, "the_plan": plans[0]}
        if step == "move":
            plans.reverse()
        if step == "send":
            letter = after(TOPIC, letter, send, way=way, **facts)
        if step == "answer":
            told = {**COMING, "reply": reply}
            letter = after(TOPIC, letter, answer, actor=OFFICE, **facts, **told)
        if step == "deliver":
            letter = after(TOPIC, letter, deliver, received_by="Bảo vệ", **facts)
        if step == "cancel":
            letter = after(TOPIC, letter, cancel, reason="x", **facts)
        if isinstance(letter, Out):
            answered = letter.answer and letter.answer.day == letter.day
            assert bool(letter.reply) == bool(answered)


def test_a_letter_shows_what_it_waits_for() -> None:
    stages: list[Any] = [Draft(GUEST), Ready(GUEST, DAY), Ready(GUEST, DAY, 7), OUT]
    waits = [row(stage).todo[0].decision for stage in stages]
    assert waits == ["invitation.sign", "invitation.number", "invitation.send", "invitation.answer"]
    assert [row(stage).note for stage in stages] == ["", "", "07/GM", "07/GM"]
    answered: Any = evolve(OUT, Answered("coming", "", "x", "x", SENT.day, DAY))
    delivered: Any = evolve(answered, Delivered("Bảo vệ", SENT.day, DAY))
    assert (row(delivered).status, row(delivered).todo, row(delivered).due_after) == (
        "coming",
        (),
        "",
    )
    gone: Any = evolve(Draft(STAFF), Cancelled("x", DAY))
    void = row(gone)
    assert (void.status, void.open, void.title) == ("cancelled", False, "CB-005")


def test_who_is_on_the_roll_sees_the_own_letter_waiting_and_a_guest_none() -> None:
    own = change(OUT, letter=STAFF)
    assert [todo.people for todo in row(OUT).todo] == [()]
    assert [todo.people for todo in row(own).todo] == [(), ("CB-005",)]
