"""A speech is known by its files: what was approved is what was read, and stays so."""

from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.agency import Agency, Unit
from domain.decision import Actor, To
from domain.lesson import Learnt, Unfounded
from domain.manuscript import approve, give_back, give_text, reopen
from domain.person import Person
from domain.plan import InForce, OnHold
from domain.speech import TOPIC, propose, row, withdraw
from domain.talk import Approved, Offered, OfferEnded, Paper, SentBack, Taken, Waiting

from .examples import changes, example, moves
from .histories import DAY, after, refusal

PLAN, PAUSED = example(InForce), example(OnHold)
DIRECTOR, OFFICE = Actor("CB-001", "director"), Actor("CB-003", "office", "VP")
HTQT, LS = Actor("CB-005", "unit", "HTQT"), Actor("CB-006", "unit", "LS")
AROUND: dict[str, Any] = {"today": DAY, "the_plan": PLAN}
FILES = tuple(digit * 64 for digit in "abc")


def paper(*texts: str, **more: Any) -> Paper:
    what = ("TL-001", "KH-2025-01", "HTQT", "Đối ngoại số", "individual", "CB-009", "female")
    return Paper(*what, "Đối ngoại", new_model=True, pictures=False, texts=texts, **more)


def test_every_way_a_speech_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Proposed", "Waiting"),
        ("SentBack", "TextGiven", "Waiting"),
        ("Waiting", "GivenBack", "SentBack"),
        ("Waiting", "Locked", "Approved"),
        ("Approved", "Reopened", "Waiting"),
        ("Waiting", "Withdrawn", "Taken"),
        ("SentBack", "Withdrawn", "Taken"),
        ("Approved", "Withdrawn", "Taken"),
    }
    chosen = {(s, e) for s in ("Waiting", "SentBack", "Approved") for e in ("Chosen", "LeftOut")}
    assert changes(TOPIC) == chosen | {("Waiting", "TextGiven")}


# Texts

ASKED = st.tuples(
    st.sampled_from(["give", "back", "approve", "reopen"]), st.sampled_from((*FILES, "", "x"))
)


@given(st.lists(ASKED, max_size=30))
def test_whatever_is_asked_an_approved_text_stays_what_was_read(
    asked: list[tuple[str, str]],
) -> None:
    speech: Any = Waiting(paper())
    decisions: dict[str, tuple[Any, dict[str, Any]]] = {
        "give": (give_text, {"actor": HTQT}),
        "back": (give_back, {"reason": "x"}),
        "approve": (approve, {"actor": DIRECTOR}),
        "reopen": (reopen, {"reason": "x"}),
    }
    for what, file in asked:
        before = speech
        decide, facts = decisions[what]
        scanned = {"scan": file} if what in {"give", "approve"} else {}
        speech = after(TOPIC, before, decide, **AROUND, **facts, **scanned)
        if isinstance(before, Approved):
            assert speech.paper.texts == before.paper.texts
        if isinstance(speech, Approved) and not isinstance(before, Approved):
            assert file in ("", before.paper.texts[-1])
        assert set(speech.paper.texts) <= set(FILES)
    pairs = zip(speech.paper.texts, speech.paper.texts[1:], strict=False)
    assert all(one != other for one, other in pairs)


def test_the_approval_names_version_and_digest() -> None:
    speech = Waiting(paper(*FILES[:2]))
    [locked] = approve(speech, actor=DIRECTOR, scan=FILES[1], **AROUND)
    assert (locked.version, locked.sha256) == (2, FILES[1])
    other = refusal(approve, speech, actor=DIRECTOR, scan=FILES[0], **AROUND)
    assert other == ("speech_text_differs", {"speech": "TL-001", "version": 2})


@pytest.mark.parametrize("scan", ["", "a" * 63, "A" * 64])
def test_a_text_is_a_file(scan: str) -> None:
    found = refusal(give_text, Waiting(paper()), actor=HTQT, scan=scan, **AROUND)
    assert found == ("speech_file_missing", {"speech": "TL-001"})


def test_the_same_file_is_no_new_version_and_a_text_comes_before_its_judgement() -> None:
    same = {"actor": HTQT, "scan": FILES[0], **AROUND}
    found = refusal(give_text, Waiting(paper(FILES[0])), **same)
    assert found == ("speech_text_same", {"speech": "TL-001"})
    bare = refusal(give_back, Waiting(paper()), reason="x", **AROUND)
    assert bare == ("speech_without_text", {"speech": "TL-001"})


STATES: dict[str, Any] = {
    "proposed": Waiting(paper(FILES[0])),
    "returned": SentBack(paper(FILES[0]), "x"),
    "approved": Approved(paper(FILES[0]), DAY),
    "withdrawn": Taken(paper(FILES[0]), "x"),
}
STEPS: dict[str, tuple[Any, dict[str, Any], set[str]]] = {
    "give_text": (give_text, {"actor": HTQT, "scan": FILES[1]}, {"proposed", "returned"}),
    "give_back": (give_back, {"reason": "x"}, {"proposed"}),
    "approve": (approve, {"actor": DIRECTOR, "scan": ""}, {"proposed"}),
    "reopen": (reopen, {"reason": "x"}, {"approved"}),
    "withdraw": (withdraw, {"actor": HTQT, "reason": "x"}, {"proposed", "returned", "approved"}),
}


@pytest.mark.parametrize("status", STATES)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_taken_in_its_place_only(step: str, status: str) -> None:
    decide, facts, fits = STEPS[step]
    found = refusal(decide, STATES[status], **facts, **AROUND)
    assert (found is None) == (status in fits)
    if found:
        assert found[0] in {"speech_wrong_state", "speech_locked"}


@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_done_while_the_plan_is_paused(step: str) -> None:
    decide, facts, fits = STEPS[step]
    found = refusal(decide, STATES[min(fits)], **facts, today=DAY, the_plan=PAUSED)
    assert found is not None
    assert found[0] == "plan_not_in_force"


def test_a_speech_is_its_units_and_the_offices() -> None:
    facts = {"reason": "x", **AROUND}
    expected = ("not_own_speech", {"unit": "LS", "owner": "HTQT"})
    assert refusal(withdraw, Waiting(paper()), actor=LS, **facts) == expected
    gone: Any
    [gone, offer] = withdraw(Waiting(paper()), actor=OFFICE, **facts)
    assert gone.reason == "x"
    assert offer == To("showcase", "KH-2025-01", OfferEnded("TL-001"))


def test_a_chosen_speech_is_not_withdrawn() -> None:
    found = refusal(withdraw, Waiting(paper(chosen=True)), actor=HTQT, reason="x", **AROUND)
    assert found == ("speech_chosen", {"speech": "TL-001", "plan": "KH-2025-01"})


# Proposing

UNITS = {
    "VP": Unit("VP", "Văn phòng", "division"),
    "HTQT": Unit("HTQT", "Phòng Hợp tác quốc tế", "division"),
    "LS": Unit("LS", "Phòng Lãnh sự", "division"),
    "CĐ": Unit("CĐ", "Công đoàn", "mass_organization"),
}
AGENCY = Agency("CQ", "Sở Ngoại vụ", "", "", "SNgV", UNITS)
PERSON = Person("CB-009", "Lê Thị Lan", "HTQT", "", "female")


def proposed(actor: Actor = HTQT, speaker: Person | None = PERSON, **more: Any) -> dict[str, Any]:
    read = {"agency": AGENCY, "speaker": speaker, "the_exemplar": None}
    facts = {"plan": "KH-2025-01", "title": "Đối ngoại số", "author": "CB-009", "field": "Số"}
    return {"id": "TL-001", "actor": actor, **AROUND, **read, **facts, **more}


def test_a_proposal_is_entered_among_the_speeches_of_the_plan() -> None:
    told: Any
    [told, offer] = propose(None, **proposed(new_model=True))
    assert (told.sex, told.unit) == ("female", "HTQT")
    entered = Offered("TL-001", "KH-2025-01", "HTQT", new_model=True)
    assert offer == To("showcase", "KH-2025-01", entered)


UNION = Actor("CB-008", "unit", "CĐ")
COLLECTIVE = {"speaker": None, "author": "HTQT", "author_kind": "collective"}
HOUSEHOLD = {"speaker": None, "author": "Hộ bà Lan", "author_kind": "household"}


@pytest.mark.parametrize(
    ("actor", "facts", "code"),
    [
        (HTQT, {}, ""),
        (LS, {}, "author_not_own"),
        (UNION, {}, ""),
        (OFFICE, {}, ""),
        (HTQT, COLLECTIVE, ""),
        (LS, COLLECTIVE, "author_not_own"),
        (LS, HOUSEHOLD, ""),
        (HTQT, {**COLLECTIVE, "author": "TTr"}, "unit_unknown"),
        (HTQT, {"author_kind": "herd", "speaker": None}, "author_kind_unknown"),
        (HTQT, {"speaker": change(PERSON, departed=DAY)}, "person_departed"),
        (HTQT, {"the_exemplar": example(Learnt)}, ""),
        (HTQT, {"the_exemplar": example(Unfounded)}, "exemplar_withdrawn"),
    ],
)
def test_who_may_propose_whom(actor: Actor, facts: dict[str, Any], code: str) -> None:
    found = refusal(propose, None, **{**proposed(actor), **facts})
    assert (found[0] if found else "") == code


def test_a_person_is_read_from_the_roll_only_where_one_speaks() -> None:
    by: Any = TOPIC.decisions[0].reads["speaker"].by
    assert by(None, {"author": "CB-009"}, DAY) == "CB-009"
    assert by(None, {"author": "HTQT", "author_kind": "collective"}, DAY) == ""


# Lists


def test_a_speech_shows_what_it_waits_for() -> None:
    def waits(speech: Any) -> list[tuple[str, str]]:
        return [(todo.decision, todo.unit) for todo in row(speech).todo]

    assert waits(Waiting(paper())) == [("speech.give_text", "HTQT")]
    assert waits(STATES["proposed"]) == [("speech.approve", "")]
    assert waits(STATES["returned"]) == [("speech.give_text", "HTQT")]
    assert waits(STATES["approved"]) == []
    assert row(STATES["proposed"]).refs == ("KH-2025-01", "CB-009")
    home = change(paper(), author="Hộ bà Lan", author_kind="household", exemplar="ĐH-001")
    assert row(Taken(home, "x")).refs == ("KH-2025-01", "ĐH-001")
    assert (home.kind, paper().kind) == ("collective", "individual")
