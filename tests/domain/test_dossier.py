"""A dossier goes upward complete, to each addressee once, and brings every answer back."""

from datetime import date
from itertools import permutations

import pytest

from adapters.rulebook import load
from domain.decision import To
from domain.dossier import (
    TOPIC,
    Answered,
    CameBack,
    Content,
    Line,
    Opened,
    PartGiven,
    Sent,
    Told,
    Working,
    answer,
    evolve,
    give,
    row,
    send,
)
from domain.law import Rules, in_force
from domain.nomination import Above, Advised
from domain.record import Credited, Freed

from .examples import changes, moves
from .histories import DAY, case, refusal

ID, NOMINATION = "HS-2025-01", "ĐX-2025-006"
BLOC, CLUSTER = "Khối thi đua", "Cụm thi đua"
NEEDS = ("submission", "report", "certificate")
SHA256 = "0" * 64
SENT = date(2025, 8, 20)


def rules() -> Rules:
    return in_force(load(), (), DAY)


def line(kind: str = "individual", nomination: str = NOMINATION) -> Line:
    award = "provincial_emulation_fighter"
    return Line(nomination, kind, "CB-016", award, "merit", 2024, NEEDS)


def opened(*lines: Line) -> Working:
    dossier = evolve(None, Opened(ID, "KH-2025-01", lines, (BLOC, CLUSTER), DAY, DAY))
    assert isinstance(dossier, Working)
    return dossier


def after(dossier: object, *events: object) -> object:
    for event in events:
        dossier = evolve(dossier, event)  # type: ignore[arg-type]
    return dossier


def sent(addressee: str) -> Sent:
    return Sent(addressee, "CV 1", "Bưu điện", 1, late=False, answer_by=DAY, on=SENT)


def said(addressee: str, *, granted: bool, nomination: str = NOMINATION) -> Answered:
    return Answered(addressee, nomination, granted, "QĐ 3", SENT, "", None, SENT)


def test_every_way_a_dossier_can_go() -> None:
    ways = {(before, later) for before, _, later in moves(TOPIC)}
    assert ways == {("nothing", "Working"), ("Working", "Settled"), ("Working", "Dropped")}


def test_only_its_own_events_change_a_dossier() -> None:
    own = {kind.__name__ for kind in TOPIC.events.values()}
    assert {event for _, event in changes(TOPIC)} | {event for _, event, _ in moves(TOPIC)} <= own


@pytest.mark.parametrize("order", list(permutations(NEEDS)))
def test_papers_may_come_in_any_order_and_the_last_makes_it_complete(
    order: tuple[str, ...],
) -> None:
    dossier: object = opened(line())
    for part in order:
        assert row(dossier).status == "incomplete"  # type: ignore[arg-type]
        owner = "" if part == "submission" else NOMINATION
        dossier = after(dossier, PartGiven(part, owner, "x", SHA256, DAY))
    assert row(dossier).status == "complete"  # type: ignore[arg-type]


def test_what_all_need_is_named_once_and_what_each_needs_for_each() -> None:
    content = opened(line(), line(nomination="ĐX-2025-007")).content
    own = ("report", "certificate")
    assert content.missing == {ID: ("submission",), NOMINATION: own, "ĐX-2025-007": own}


def test_a_paper_given_again_replaces_the_one_before() -> None:
    first = PartGiven("submission", "", "TTr 1", SHA256, DAY)
    again = PartGiven("submission", "", "TTr 2", SHA256, DAY)
    dossier = after(opened(line()), first, again)
    assert [part.document for part in dossier.content.parts] == ["TTr 2"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("sha256", ["", "0" * 63, "0" * 65, "g" * 64, "A" * 64])
def test_the_sum_of_a_file_is_64_small_hexadecimal_digits(sha256: str) -> None:
    facts = {"today": DAY, "part": "submission", "document": "TTr 1", "sha256": sha256}
    found = refusal(give, opened(line()), **facts)
    assert found == ("sha256_malformed", {"found": sha256})


def test_nothing_is_sent_while_a_paper_is_missing() -> None:
    facts = {"addressee": BLOC, "document": "CV 1", "channel": "Bưu điện", "the_plan": None}
    dossier = opened(line())
    found = refusal(send, dossier, today=DAY, rules=rules(), **facts)
    assert found == ("dossier_incomplete", {"dossier": ID, "missing": dossier.content.missing})


def test_returned_and_completed_it_is_sent_to_that_addressee_again() -> None:
    dossier = after(opened(line()), sent(BLOC), sent(CLUSTER))
    assert dossier.content.unsent == ()  # type: ignore[attr-defined]
    back = CameBack(BLOC, "CV 7", "Thiếu xác nhận", late=False, on=SENT)
    dossier = after(dossier, back)
    assert dossier.content.unsent == (BLOC,)  # type: ignore[attr-defined]
    assert dossier.content.returns == ("Thiếu xác nhận",)  # type: ignore[attr-defined]


@pytest.mark.parametrize("first", [BLOC, CLUSTER])
def test_a_dossier_is_settled_when_all_have_answered_and_the_units_know(first: str) -> None:
    second = CLUSTER if first == BLOC else BLOC
    told = Told(NOMINATION, "TB 1", SENT)
    dossier = after(opened(line()), sent(BLOC), sent(CLUSTER))
    dossier = after(dossier, said(first, granted=True), told)
    assert isinstance(dossier, Working)
    dossier = after(dossier, said(second, granted=False))
    assert "dossier.tell" in [todo.decision for todo in row(dossier).todo]  # type: ignore[arg-type]
    assert row(after(dossier, told)).status == "settled"  # type: ignore[arg-type]


def above(*waiting: str) -> Above:
    advised = case(NOMINATION, "provincial_emulation_fighter")
    return Above(advised, Advised(advised, "BP-006", True, 9, 10), ID, waiting)


def entered(kind: str, nomination: object, *, granted: bool) -> list[object]:
    """What an answer of the bloc means for the record of the subject."""
    dossier = after(opened(line(kind)), sent(BLOC), sent(CLUSTER))
    facts = {"addressee": BLOC, "nomination": NOMINATION, "document": "QĐ 3", "decided": SENT}
    events = answer(
        dossier,  # type: ignore[arg-type]
        today=SENT,
        rules=rules(),
        the_nomination=nomination,  # type: ignore[arg-type]
        granted=granted,
        reason="Hết chỉ tiêu",
        **facts,  # type: ignore[arg-type]
    )
    return [e.event for e in events if isinstance(e, To) and e.topic == "record"]


def test_a_grant_from_above_is_entered_once_and_the_last_refusal_frees_the_grounds() -> None:
    award = "provincial_emulation_fighter"
    granted = Credited("CB-016", award, "merit", 2024, "QĐ 3")
    assert entered("individual", above(BLOC, CLUSTER), granted=True) == [granted]
    assert entered("individual", above(BLOC), granted=False) == [Freed("CB-016", NOMINATION)]
    assert entered("individual", above(BLOC, CLUSTER), granted=False) == []
    assert entered("individual", above(BLOC).advice, granted=True) == []
    assert entered("household", above(BLOC), granted=True) == []


def test_a_list_shows_the_first_of_all_that_is_due() -> None:
    content = Content(ID, "KH-2025-01", (line(),), (BLOC,), date(2025, 9, 1))
    shown = row(Working(content))
    assert (shown.due, shown.note, shown.open) == (date(2025, 9, 1), "0/1", True)
    assert [todo.decision for todo in shown.todo] == ["dossier.give"]
