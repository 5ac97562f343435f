"""A document moves one way, is changed only by another, and reaches everyone it is meant for."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain import honour
from domain.agency import Agency
from domain.circulation import circulate, file, give_back, recall, receive, send
from domain.decision import Actor, To
from domain.distribution import Copy
from domain.document import TOPIC, discard, draft, issue, number, revise, row, sign
from domain.official import (
    Changed,
    Document,
    Draft,
    Effect,
    Filing,
    Issued,
    Numbered,
    PutOut,
    Recalled,
    Registered,
    Signed,
    status,
)
from domain.paper import Paper
from domain.plan import Draft as PlanDraft
from domain.plan import InForce, Replaced
from domain.register import Register

from .examples import DAY, changes, example, moves
from .histories import OFFICE, RULES, after, refusal

CLERK, DIRECTOR = Actor("CB-004", "clerk", "VP"), Actor("CB-001", "director")
PLAN = example(InForce)
LINES = ("UBND thành phố", "HTQT", "Lưu: VT, VP.")
PAPER = Paper("VB-2025-001", "KH-2025-01", "BC", "BC-SNgV", "Tổng kết", "VP", "director", LINES)
TUESDAY = date(2025, 8, 12)
SIGNED = Signed(PAPER, "CB-001", TUESDAY, date(2025, 8, 13))
ISSUED = Issued(PAPER, 5, "CB-001", TUESDAY)
REPLACED = change(ISSUED, changes=(Effect("VB-2025-002", "replaces"),))
RECALLED = Recalled(ISSUED, "TB 3", "Sai số liệu")
EVERY: dict[str, Document] = {
    "draft": Draft(PAPER),
    "discarded": TOPIC.evolve(Draft(PAPER), example(TOPIC.events["document.discarded/1"])),
    "signed": SIGNED,
    "numbered": Registered(SIGNED, 5, TUESDAY),
    "issued": ISSUED,
    "replaced": REPLACED,
    "recalled": RECALLED,
}
ASKED: dict[str, Any] = {
    "id": "VB-2025-002",
    "actor": OFFICE,
    "today": TUESDAY,
    "the_plan": PLAN,
    "the_target": None,
    "plan": "KH-2025-01",
    "form": "BC",
    "abstract": "Tổng kết",
    "recipients": LINES,
}


def sent(*names: str) -> Issued:
    return change(ISSUED, copies=tuple(Copy(name, "Bưu điện", TUESDAY) for name in names))


def code(refused: Any) -> str | None:
    return refused[0] if refused else None


def test_every_way_a_document_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Drafted", "Draft"),
        ("nothing", "Circulated", "Issued"),
        ("Draft", "Discarded", "Dropped"),
        ("Signed", "Discarded", "Dropped"),
        ("Draft", "SignedBy", "Signed"),
        ("Signed", "Numbered", "Registered"),
        ("Registered", "PutOut", "Issued"),
        ("Issued", "TakenBack", "Recalled"),
    }


def test_what_is_recalled_is_frozen_but_for_copies_that_come_back_and_its_file() -> None:
    told = {("Issued", name) for name in ("Changed", "Filed", "Sent", "Received", "GivenBack")}
    frozen = {("Recalled", "GivenBack"), ("Recalled", "Filed")}
    assert changes(TOPIC) == {("Draft", "Revised"), *told, *frozen}


@pytest.mark.parametrize("name", EVERY)
def test_steps_follow_each_other(agency: Agency, name: str) -> None:
    document = EVERY[name]
    facts: dict[str, Any] = {"today": TUESDAY}
    ruled: dict[str, Any] = {**facts, "rules": RULES}
    back: dict[str, Any] = {"recipient": "HTQT", "actor": CLERK}
    steps = {
        "revise": (refusal(revise, document, actor=OFFICE, reason="x", **facts), {"draft"}),
        "sign": (refusal(sign, document, actor=DIRECTOR, **ruled), {"draft"}),
        "discard": (refusal(discard, document, reason="x", **facts), {"draft", "signed"}),
        "number": (refusal(number, document, register=None, **ruled), {"signed"}),
        "issue": (refusal(issue, document, the_target=None, **ruled), {"numbered"}),
        "send": (refusal(send, document, channel="x", **facts), {"issued"}),
        "give back": (refusal(give_back, document, **back, **facts), {"recalled"}),
    }
    for what, (refused, allowed) in steps.items():
        wanted = None if name in allowed else "document_wrong_state"
        found = code(refused)
        assert (None if found == "copy_not_sent" else found) == wanted, what


# Drafting


@pytest.mark.parametrize(
    ("told", "refused"),
    [
        ({}, None),
        ({"office": "office"}, None),
        ({"issuer": "HĐTĐKT"}, None),
        ({"abstract": ""}, "text_missing"),
        ({"form": "TT"}, "form_unknown"),
        ({"office": "clerk"}, "office_unknown"),
        ({"issuer": "SNgV"}, "issuer_malformed"),
        ({"issuer": "hội đồng"}, "issuer_malformed"),
        ({"recipients": ()}, "archive_line_faulty"),
        ({"recipients": ("HTQT",)}, "archive_line_faulty"),
        ({"recipients": ("HTQT", "Lưu: VT.")}, "archive_line_faulty"),
        ({"recipients": ("HTQT", "Lưu: VT, HTQT.")}, "archive_line_faulty"),
        ({"recipients": ("HTQT", "Lưu: TC, VP.")}, "archive_line_faulty"),
        ({"recipients": ("HTQT", "- Lưu: VT, VP;")}, None),
        ({"recipients": ("Lưu: VT, VP.",)}, "recipients_missing"),
        ({"recipients": (" ", "Lưu: VT, VP.")}, "recipients_missing"),
        ({"recipients": ("Lưu: VT, VP", "Lưu: VT, VP.")}, "recipients_missing"),
        ({"recipients": ("HTQT", "HTQT", "Lưu: VT, VP.")}, "recipient_twice"),
        ({"effect": "eats", "about": "VB-2025-001"}, "effect_unknown"),
        ({"effect": "amends"}, "effect_half_told"),
        ({"about": "VB-2025-001", "the_target": ISSUED}, "effect_half_told"),
        ({"the_plan": example(PlanDraft)}, "plan_not_in_force"),
    ],
)
def test_what_a_draft_must_say(agency: Agency, told: dict[str, Any], refused: str | None) -> None:
    assert code(refusal(draft, None, agency=agency, **{**ASKED, **told})) == refused


@pytest.mark.parametrize(
    ("form", "effect", "target", "refused"),
    [
        ("BC", "amends", ISSUED, None),
        ("BC", "replaces", ISSUED, None),
        ("CV", "corrects", ISSUED, None),
        ("CV", "amends", ISSUED, "change_of_other_form"),
        ("BC", "corrects", ISSUED, "correction_not_letter"),
        ("BC", "amends", REPLACED, "document_wrong_state"),
        ("BC", "amends", RECALLED, "document_wrong_state"),
        ("BC", "amends", SIGNED, "document_wrong_state"),
        ("BC", "replaces", change(ISSUED, paper=change(PAPER, stands_for="x")), "stands_for"),
    ],
)
def test_what_may_change_an_issued_document(
    agency: Agency, form: str, effect: str, target: Document, refused: str | None
) -> None:
    told = {"form": form, "effect": effect, "about": "VB-2025-001", "the_target": target}
    found = code(refusal(draft, None, agency=agency, **{**ASKED, **told}))
    assert (found and found.removeprefix("document_")) == (
        refused and refused.removeprefix("document_")
    )


@pytest.mark.parametrize(
    ("form", "issuer", "symbol", "series"),
    [
        ("BC", "", "BC-SNgV", "BC"),
        ("CV", "", "SNgV-VP", "CV"),
        ("BB", "HĐTĐKT", "BB-HĐTĐKT", "BB-HĐTĐKT"),
        ("CV", "HĐTĐKT", "HĐTĐKT-VP", "CV-HĐTĐKT"),
    ],
)
def test_symbol_and_series(
    agency: Agency, form: str, issuer: str, symbol: str, series: str
) -> None:
    told = {**ASKED, "form": form, "issuer": issuer}
    found = after(TOPIC, None, draft, agency=agency, **told)
    assert (found.paper.symbol, found.paper.series) == (symbol, series)


def test_a_draft_is_revised_line_by_line() -> None:
    told: dict[str, Any] = {"today": DAY, "reason": "Sai tên", "actor": OFFICE}
    shorter = ("LS", "Lưu: VT, VP.")
    other = after(TOPIC, Draft(PAPER), revise, abstract="Sơ kết", **told)
    assert (other.paper.abstract, other.paper.recipients) == ("Sơ kết", LINES)
    other = after(TOPIC, other, revise, abstract=" ", recipients=shorter, **told)
    assert (other.paper.abstract, other.paper.recipients) == ("Sơ kết", shorter)
    assert other.paper.addressees == ("LS",)
    blank = refusal(revise, Draft(PAPER), recipients=("LS", "Lưu: VT."), **told)
    assert code(blank) == "archive_line_faulty"
    told["actor"] = Actor("CB-005", "unit", "HTQT")
    found = {"unit": "HTQT", "owner": "VP"}
    assert refusal(revise, Draft(PAPER), **told) == ("draft_of_other_unit", found)


# Signature, number, issue


def test_a_document_is_signed_in_the_office_it_was_drafted_for() -> None:
    refused = refusal(sign, Draft(PAPER), actor=OFFICE, today=DAY, rules=RULES)
    assert refused == ("signed_by_other_office", {"office": "director", "found": "office"})


def test_signed_on_friday_it_is_due_on_monday() -> None:
    friday = date(2025, 8, 15)
    found = after(TOPIC, Draft(PAPER), sign, actor=DIRECTOR, today=friday, rules=RULES)
    assert (found.signer, found.issue_by) == ("CB-001", date(2025, 8, 18))


@given(st.integers(0, 20), st.integers(0, 20))
def test_working_days_past_the_next_one_are_late(waited: int, more: int) -> None:
    numbered, issued = TUESDAY + timedelta(waited), TUESDAY + timedelta(waited + more)
    facts: dict[str, Any] = {"rules": RULES, "today": numbered}
    event, taken = number(SIGNED, register=None, **facts)
    late = RULES.calendar.between(SIGNED.issue_by, numbered)
    assert event == Numbered(1, late, numbered)
    assert isinstance(taken, To)
    assert taken.id == "BC-2025"
    registered = TOPIC.evolve(SIGNED, event)
    [out] = issue(registered, rules=RULES, today=issued, the_target=None)
    assert out == PutOut(RULES.calendar.between(SIGNED.issue_by, issued), issued)


def test_a_number_is_not_given_twice() -> None:
    register = Register("BC", 2025, {"7": "VB-2025-009"})
    facts: dict[str, Any] = {"register": register, "rules": RULES, "today": TUESDAY}
    assert number(SIGNED, **facts)[0] == Numbered(8, 0, TUESDAY)
    assert code(refusal(number, SIGNED, number=7, **facts)) == "number_taken"


def test_no_step_lies_before_the_one_it_follows() -> None:
    early: dict[str, Any] = {"today": TUESDAY - timedelta(1)}
    ruled = {**early, "rules": RULES}
    registered, out = EVERY["numbered"], sent("HTQT")
    took = {"actor": CLERK, "recipient": "HTQT", "receiver": "An"}
    found = (
        refusal(number, SIGNED, register=None, **ruled),
        refusal(issue, registered, the_target=None, **ruled),
        refusal(send, ISSUED, channel="x", **early),
        refusal(receive, out, **took, **early),
    )
    assert {code(refused) for refused in found} == {"document_step_too_early"}


def test_what_a_document_does_to_another_is_done_when_it_is_issued() -> None:
    paper = change(PAPER, id="VB-2025-002", about="VB-2025-001", effect="replaces")
    document = Registered(change(SIGNED, paper=paper), 6, TUESDAY)
    facts: dict[str, Any] = {"rules": RULES, "today": TUESDAY}
    _, marked = issue(document, the_target=ISSUED, **facts)
    changed = Changed("VB-2025-002", "replaces", TUESDAY)
    assert marked == To("document", "VB-2025-001", changed)
    assert status(TOPIC.evolve(ISSUED, changed)) == "replaced"
    gone = refusal(issue, document, the_target=RECALLED, **facts)
    assert code(gone) == "document_wrong_state"


# Distribution


@given(st.lists(st.lists(st.sampled_from(["UBND thành phố", "HTQT", "LS"])), max_size=6))
def test_nobody_gets_two_copies_and_nobody_else_gets_one(rounds: list[list[str]]) -> None:
    document: Any = ISSUED
    for names in rounds:
        document = after(TOPIC, document, send, today=DAY, channel="x", recipients=tuple(names))
        got = [copy.recipient for copy in document.copies]
        assert len(set(got)) == len(got)
        assert set(got) <= {"UBND thành phố", "HTQT"}


def test_sending_says_what_is_wrong() -> None:
    facts: dict[str, Any] = {"today": DAY, "channel": "x"}
    assert code(refusal(send, ISSUED, recipients=("LS",), **facts)) == "not_addressee"
    assert code(refusal(send, sent("HTQT"), recipients=("HTQT",), **facts)) == "already_sent"
    assert code(refusal(send, sent(*LINES[:2]), **facts)) == "all_sent"
    assert code(refusal(send, ISSUED, today=DAY, channel=" ")) == "text_missing"


def test_a_copy_is_taken_once_by_whom_it_went_to() -> None:
    out: Any = sent("UBND thành phố", "HTQT")
    took: dict[str, Any] = {"today": DAY, "receiver": "An"}
    unit = Actor("CB-005", "unit", "HTQT")
    other = refusal(receive, out, actor=unit, recipient="UBND thành phố", **took)
    assert code(other) == "copy_of_other_unit"
    assert code(refusal(receive, out, actor=CLERK, recipient="LS", **took)) == "copy_not_sent"
    got = after(TOPIC, out, receive, actor=unit, recipient="HTQT", **took)
    assert [(copy.received, copy.receiver) for copy in got.copies] == [(None, ""), (DAY, "An")]
    again = refusal(receive, got, actor=CLERK, recipient="HTQT", **took)
    assert code(again) == "already_received"


def test_copies_of_a_recalled_document_come_back_one_by_one() -> None:
    gone: Any = Recalled(sent("UBND thành phố", "HTQT"), "TB 3", "Sai số liệu")
    facts: dict[str, Any] = {"today": DAY, "actor": CLERK}
    gone = after(TOPIC, gone, give_back, recipient="HTQT", **facts)
    assert [copy.returned for copy in gone.issued.copies] == [None, DAY]
    again = refusal(give_back, gone, recipient="HTQT", **facts)
    assert code(again) == "already_given_back"
    assert [todo.decision for todo in row(gone).todo] == ["document.give_back"]
    gone = after(TOPIC, gone, give_back, recipient="UBND thành phố", **facts)
    assert row(gone).todo == ()


# Plans and awards sent round


AWARD = example(honour.Issued)


def going(told: dict[str, Any]) -> dict[str, Any]:
    base = {"id": "VB-2025-003", "actor": CLERK, "today": DAY, "the_plan": PLAN, "issued": DAY}
    more = {"the_award": None, "the_signer": None, "plan": "x", "signer": "CB-001"}
    return {**base, **more, **told}


def test_a_plan_goes_round_under_its_own_number_and_its_faults_are_told(agency: Agency) -> None:
    [event] = circulate(None, agency=agency, **going({}))
    assert (event.stands_for, event.form, event.number, event.symbol) == ("x", "KH", 1, "x")
    assert (event.recipients, event.faults) == (("x",), ("archive_line",))
    [event] = circulate(None, agency=agency, **going({"recipients": LINES}))
    assert event.faults == ()
    empty = change(PLAN, content=change(PLAN.content, recipients=()))
    refused = refusal(circulate, None, agency=agency, **going({"the_plan": empty}))
    assert code(refused) == "recipients_missing"
    later = going({"issued": DAY + timedelta(1)})
    refused = refusal(circulate, None, agency=agency, **later)
    assert code(refused) == "document_step_too_early"


def test_an_award_goes_round_under_its_own_plan(agency: Agency) -> None:
    told = {"the_award": AWARD, "award": "KT-2025-01", "abstract": "Khen thưởng"}
    asked = going({**told, "recipients": LINES})
    [event] = circulate(None, agency=agency, **asked)
    assert (event.stands_for, event.form, event.symbol) == ("KT-2025-01", "QĐ", "QĐ-SNgV")
    for wrong, why in (
        ({"abstract": ""}, "text_missing"),
        ({"plan": "KH-2025-09"}, "award_of_other_plan"),
        ({"recipients": ()}, "recipients_missing"),
        ({"the_award": example(honour.Recalled)}, "award_recalled"),
    ):
        assert code(refusal(circulate, None, agency=agency, **{**asked, **wrong})) == why


@pytest.mark.parametrize(
    ("stands_for", "plan", "award", "refused"),
    [
        ("", PLAN, None, None),
        ("KH-2025-01", PLAN, None, "document_stands_for"),
        ("KH-2025-01", example(Replaced), None, None),
        ("KT-2025-01", PLAN, AWARD, "document_stands_for"),
        ("KT-2025-01", example(Replaced), AWARD, "document_stands_for"),
        ("KT-2025-01", PLAN, example(honour.Recalled), None),
    ],
)
def test_a_plan_or_award_is_called_back_only_after_it_ended_where_it_was_made(
    stands_for: str, plan: Any, award: Any, refused: str | None
) -> None:
    document = change(ISSUED, paper=change(PAPER, stands_for=stands_for))
    facts = {"today": DAY, "the_plan": plan, "the_award": award, "notice": "x", "reason": "x"}
    assert code(refusal(recall, document, **facts)) == refused


def test_which_award_a_recall_looks_at() -> None:
    read = next(d for d in TOPIC.decisions if d.name == "recall").reads["the_award"]
    assert callable(read.by)
    for stands_for, wanted in (("", ""), ("KH-2025-01", ""), ("KT-2025-01", "KT-2025-01")):
        document = change(ISSUED, paper=change(PAPER, stands_for=stands_for))
        assert read.by(document, {}, DAY) == wanted


def test_a_number_comes_from_the_register_of_its_series_and_year() -> None:
    read = next(d for d in TOPIC.decisions if d.name == "number").reads["register"]
    assert callable(read.by)
    assert read.by(SIGNED, {}, date(2026, 1, 2)) == "BC-2026"


# Filing


KEPT: dict[str, Any] = {"today": DAY, "heading": "Hội nghị", "basis": "QĐ 7"}


@pytest.mark.parametrize(
    ("document", "refused"),
    [
        (ISSUED, "not_all_sent"),
        (sent("HTQT"), "not_all_sent"),
        (sent(*LINES[:2]), None),
        (REPLACED, None),
        (RECALLED, None),
        (SIGNED, "document_wrong_state"),
        (change(REPLACED, filing=Filing("x", 10, False, "x")), "already_filed"),
    ],
)
def test_what_goes_into_its_file(document: Document, refused: str | None) -> None:
    assert code(refusal(file, document, years=10, **KEPT)) == refused


@pytest.mark.parametrize(
    ("years", "forever", "fits"),
    [
        *((-1, False, False), (0, False, False), (1, False, True), (100, False, True)),
        *((101, False, False), (0, True, True), (10, True, False)),
    ],
)
def test_how_long_a_file_is_kept(years: int, forever: bool, fits: bool) -> None:
    told = {"years": years, "forever": forever}
    refused = refusal(file, RECALLED, **told, **KEPT)
    assert refused == (None if fits else ("retention_unclear", told))


# The board


@pytest.mark.parametrize(
    ("document", "waits"),
    [
        (EVERY["draft"], ["sign"]),
        (EVERY["discarded"], []),
        (SIGNED, ["number"]),
        (EVERY["numbered"], ["issue"]),
        (ISSUED, ["send"]),
        (sent("HTQT"), ["send", "receive"]),
        (sent(*LINES[:2]), ["receive"]),
        (
            change(ISSUED, copies=(Copy("HTQT", "x", DAY, DAY), Copy(LINES[0], "x", DAY, DAY))),
            ["file"],
        ),
        (REPLACED, ["file"]),
        (change(REPLACED, filing=Filing("x", 10, False, "x")), []),
        (RECALLED, []),
    ],
)
def test_what_a_document_waits_for(document: Document, waits: list[str]) -> None:
    found = row(document)
    assert [todo.decision.removeprefix("document.") for todo in found.todo] == waits
    assert found.open == bool(waits)


def test_what_a_document_is_called_in_lists() -> None:
    assert [row(EVERY[name]).note for name in ("signed", "issued", "recalled", "numbered")] == [
        "BC-SNgV",
        *["05/BC-SNgV"] * 3,
    ]
    assert [row(EVERY[name]).due for name in ("draft", "signed", "numbered", "issued")] == [
        None,
        *[SIGNED.issue_by] * 2,
        None,
    ]
    assert {name: row(document).status for name, document in EVERY.items()} == {
        name: name for name in EVERY
    }
    twice = change(PAPER, about="VB-2025-009", stands_for="KH-2025-01")
    assert row(Draft(twice)).refs == ("KH-2025-01", "VB-2025-009")
