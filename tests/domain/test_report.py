"""A report is approved only when it is whole, and nothing changes its text afterwards."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.agency import Agency
from domain.decision import Actor
from domain.digest import is_digest
from domain.drafting import add_section, pin, write
from domain.opinion import agree, answer, give_opinion, put_out
from domain.outline import (
    OUTLINE,
    REQUIRED,
    Approved,
    Consultation,
    Content,
    Drafting,
    Issued,
    Opinion,
    Pin,
    Registered,
    Reply,
    Submitted,
    Written,
    figures_in,
)
from domain.plan import InForce, OnHold
from domain.report import (
    TOPIC,
    Numbered,
    approve,
    begin,
    give_back,
    issue,
    number,
    row,
    submit,
)

from .examples import changes, example, moves
from .histories import DAY, after, refusal

PLAN, PAUSED = example(InForce), example(OnHold)
DIRECTOR = Actor("CB-001", "director")
UNIT = Actor("CB-005", "unit", "VP")
SCAN = "0f" * 32
AROUND: dict[str, Any] = {"today": DAY, "the_plan": PLAN}
WHOLE = {section: Written("Có {tasks_late} việc", 1) for section in REQUIRED}


def content(**more: Any) -> Content:
    return change(Content("TK-2025-01", "KH-2025-01", "Báo cáo", OUTLINE), **more)


def opinion(reply: Reply | None = None) -> Opinion:
    return Opinion(1, "VP", "causes", "Nêu rõ hơn", 1, reply)


def test_every_way_a_report_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Begun", "Drafting"),
        ("Drafting", "PutForward", "Submitted"),
        ("Submitted", "GivenBack", "Drafting"),
        ("Submitted", "SignedOff", "Approved"),
        ("Approved", "Numbered", "Registered"),
        ("Registered", "SentOut", "Issued"),
    }
    heard = {"OpinionGiven", "Agreed", "OpinionAnswered", "PutOut"}
    written = {"SectionAdded", "SectionWritten", "FigurePinned"}
    expected = {("Drafting", name) for name in heard | written}
    assert changes(TOPIC) == expected | {("Submitted", name) for name in heard}


def test_an_opinion_before_anybody_was_asked_is_heard_all_the_same() -> None:
    from domain.opinion import OpinionGiven

    given_first = OpinionGiven(1, "VP", "causes", "x", 1, 0, DAY)
    report = TOPIC.evolve(Drafting(content()), given_first)
    assert report.content.unanswered == (1,)


# Whole or not


@given(st.sets(st.sampled_from(REQUIRED)), st.booleans(), st.booleans(), st.booleans())
def test_a_report_is_approved_exactly_when_it_is_whole(
    written: set[str], heard: bool, answered: bool, pinned: bool
) -> None:
    whole = content(
        texts={section: WHOLE[section] for section in written},
        opinions=(opinion(Reply(taken=True, words="") if answered else None),) if heard else (),
        pins={"tasks_late": Pin(0, 9)} if pinned else {},
    )
    refused = refusal(
        approve, Submitted(whole, "TTr 1"), **AROUND, actor=DIRECTOR, scan=SCAN
    )  # fmt: skip
    fit = written == set(REQUIRED) and (answered or not heard) and pinned
    assert (refused is None) == fit


def test_what_is_missing_is_named() -> None:
    def found(**more: Any) -> tuple[str, dict[str, Any]] | None:
        asked = {**AROUND, "actor": DIRECTOR, "scan": SCAN}
        return refusal(approve, Submitted(content(**more), "TTr 1"), **asked)

    some = {section: text for section, text in WHOLE.items() if section != "causes"}
    report = {"report": "TK-2025-01"}
    assert found(texts=some) == ("sections_empty", {**report, "sections": ("causes",)})
    expected = ("opinions_unanswered", {**report, "numbers": (1,)})
    assert found(texts=WHOLE, opinions=(opinion(),)) == expected
    assert found(texts=WHOLE) == ("figures_unpinned", {**report, "codes": ("tasks_late",)})


@pytest.mark.parametrize("scan", ["", "0" * 63, "0" * 65, "G" * 64])
def test_an_approval_without_a_file_is_refused(scan: str) -> None:
    whole = Submitted(content(texts=WHOLE, pins={"tasks_late": Pin(0, 9)}), "TTr 1")
    asked = {**AROUND, "actor": DIRECTOR, "scan": scan}
    assert refusal(approve, whole, **asked) == ("report_file_missing", {"report": "TK-2025-01"})
    assert not is_digest(scan)


def test_the_approval_keeps_version_and_digest() -> None:
    whole = content(texts=WHOLE, pins={"tasks_late": Pin(0, 9)}, version=10)
    report = after(TOPIC, Submitted(whole, "TTr 1"), approve, **AROUND, actor=DIRECTOR, scan=SCAN)
    assert report == Approved(whole, SCAN, DAY)


# Step by step


STATES: dict[str, Any] = {
    "drafting": Drafting(content(texts=WHOLE)),
    "submitted": Submitted(content(texts=WHOLE), "TTr 1"),
    "approved": Approved(content(texts=WHOLE), SCAN, DAY),
    "numbered": Registered(content(texts=WHOLE), SCAN, 7, DAY),
    "issued": Issued(content(texts=WHOLE), SCAN, 7, DAY),
}
STEPS: dict[str, tuple[Any, dict[str, Any], set[str]]] = {
    "write": (write, {**AROUND, "section": "causes", "text": "x"}, {"drafting"}),
    "submit": (submit, {**AROUND, "document": "TTr 2"}, {"drafting"}),
    "put_out": (put_out, {**AROUND, "agency": None, "units": (), "deadline": DAY}, {"drafting"}),
    "answer": (answer, {**AROUND, "number": 1, "taken": True}, {"drafting", "submitted"}),
    "give_back": (give_back, {**AROUND, "reason": "x"}, {"submitted"}),
    "approve": (approve, {**AROUND, "actor": DIRECTOR, "scan": SCAN}, {"submitted"}),
    "number": (number, {"today": DAY, "register": None}, {"approved"}),
    "issue": (issue, {"today": DAY}, {"numbered"}),
}


@pytest.mark.parametrize("status", STATES)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_taken_in_its_place_only(step: str, status: str) -> None:
    decide, facts, fits = STEPS[step]
    found = refusal(decide, STATES[status], **facts)
    assert (found is not None and found[0] == "report_wrong_state") == (status not in fits)


@pytest.mark.parametrize("step", ["write", "submit", "answer", "give_back", "approve"])
def test_nothing_is_done_while_the_plan_is_paused(step: str) -> None:
    decide, facts, fits = STEPS[step]
    found = refusal(decide, STATES[min(fits)], **{**facts, "the_plan": PAUSED})
    assert found is not None
    assert found[0] == "plan_not_in_force"


def test_number_and_issue_never_come_before_the_step_they_follow() -> None:
    early = DAY - timedelta(days=1)
    for status, decide, facts in (
        ("approved", number, {"register": None}),
        ("numbered", issue, {}),
    ):
        found = refusal(decide, STATES[status], today=early, **facts)
        assert found is not None
        assert found[0] == "report_step_too_early"
        assert refusal(decide, STATES[status], today=DAY, **facts) is None


def test_a_number_is_taken_in_the_series_of_the_year() -> None:
    numbered, taken = number(STATES["approved"], today=DAY, register=None)
    assert (numbered, taken.id) == (Numbered(1, DAY), "BC-2025")  # type: ignore[union-attr]
    by: Any = TOPIC.decisions[-2].reads["register"].by
    assert by(None, {}, DAY) == "BC-2025"


def test_an_outline_begins_with_all_that_the_plan_asks_for() -> None:
    [begun] = begin(None, id="TK-2025-01", plan="KH-2025-01", title="Báo cáo", **AROUND)
    assert tuple(h.section for h in begun.headings if h.required) == REQUIRED


# Writing


def test_the_whole_draft_is_numbered_by_its_writings() -> None:
    report: Any = Drafting(content())
    for text in ("một", "hai"):
        report = after(TOPIC, report, write, **AROUND, section="causes", text=text)
    report = after(TOPIC, report, write, **AROUND, section="lessons", text="ba")
    assert report.content.version == 3
    assert report.content.texts == {"causes": Written("hai", 2), "lessons": Written("ba", 3)}


def test_a_section_is_added_once_and_unknown_ones_are_refused() -> None:
    report = after(TOPIC, Drafting(content()), add_section, **AROUND, code="youth", title="Đoàn")
    assert report.content.empty == (*REQUIRED, "youth")
    again = refusal(add_section, report, **AROUND, code="youth", title="Đoàn")
    assert again == ("section_exists", {"section": "youth"})
    found = refusal(write, report, **AROUND, section="women", text="x")
    assert found is not None
    assert found[0] == "section_unknown"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("không có", ()),
        ("{tasks_late} và {tasks_late}", ("tasks_late", "tasks_late")),
        ("{awards_issued.merit_certificate.2024}", ("awards_issued.merit_certificate.2024",)),
        ("{Mở} {a b} {} {chưa đóng", ()),
        ("{A}", ()),
        ("{a{b}", ("b",)),
    ],
)
def test_figures_are_found_in_braces(text: str, codes: tuple[str, ...]) -> None:
    assert figures_in(text) == codes


def test_pinning_names_figures_or_takes_those_of_the_text() -> None:
    figures = {"tasks_late": 2, "exemplars": 5}
    asked = {**AROUND, "figures": figures, "position": 41}
    report = after(TOPIC, Drafting(content(texts=WHOLE)), pin, **asked)
    report = after(TOPIC, report, pin, **asked, codes=("exemplars", "exemplars"))
    assert report.content.pins == {"tasks_late": Pin(2, 41), "exemplars": Pin(5, 41)}
    assert refusal(pin, Drafting(content()), **asked) == (
        "nothing_to_pin",
        {"report": "TK-2025-01"},
    )
    unknown = refusal(pin, Drafting(content()), **asked, codes=("weather",))
    assert unknown == ("figure_unknown", {"figure": "weather"})


# Opinions


def asked(silent: tuple[str, ...] = ("VP",)) -> Content:
    return content(texts=WHOLE, consultation=Consultation(1, ("VP",), DAY, silent))


def test_units_are_asked_once_each_and_not_for_yesterday(agency: Agency) -> None:
    facts = {**AROUND, "agency": agency, "units": ("VP", "VP")}
    report = after(TOPIC, Drafting(content(texts=WHOLE)), put_out, **facts, deadline=DAY)
    assert report.content.consultation == Consultation(0, ("VP",), DAY, ("VP",))
    past = refusal(
        put_out, Drafting(content(texts=WHOLE)), **facts, deadline=DAY - timedelta(days=1)
    )
    assert past is not None
    assert past[0] == "deadline_past"
    nobody = {**facts, "units": (), "deadline": DAY}
    assert refusal(put_out, Drafting(content(texts=WHOLE)), **nobody) == ("nobody_asked", {})
    empty = refusal(put_out, Drafting(content()), **facts, deadline=DAY)
    assert empty == ("report_unwritten", {"report": "TK-2025-01"})


@pytest.mark.parametrize(("days", "late"), [(-3, 0), (0, 0), (2, 2)])
def test_a_late_opinion_is_heard_with_its_days(days: int, late: int) -> None:
    when = {**AROUND, "today": DAY + timedelta(days=days), "actor": UNIT}
    [event] = give_opinion(Submitted(asked(), "TTr 1"), **when, section="causes", text="x")
    assert (event.number, event.late) == (1, late)
    [agreed] = agree(Drafting(asked()), **when)
    assert (agreed.unit, agreed.late) == ("VP", late)


def test_only_units_that_were_asked_speak_and_agree_once() -> None:
    facts = {**AROUND, "actor": change(UNIT, unit="LT")}
    stranger = ("unit_not_asked", {"unit": "LT", "units": ("VP",)})
    assert refusal(agree, Drafting(asked()), **facts) == stranger
    never = ("unit_not_asked", {"unit": "LT", "units": ()})
    assert refusal(agree, Drafting(content()), **facts) == never
    again = refusal(agree, Drafting(asked(silent=())), **{**facts, "actor": UNIT})
    assert again == ("opinion_given", {"unit": "VP", "version": 1})


def test_an_opinion_not_taken_is_explained() -> None:
    report = Drafting(content(opinions=(opinion(), change(opinion(), number=2))))
    unknown = refusal(answer, report, **AROUND, number=3, taken=True)
    assert unknown == ("opinion_unknown", {"number": 3, "last": 2})
    silent = refusal(answer, report, **AROUND, number=1, taken=False)
    assert silent == ("text_missing", {"field": "answer"})
    done = after(TOPIC, report, answer, **AROUND, number=1, taken=False, answer="Đã nêu ở mục 2")
    assert done.content.unanswered == (2,)
    assert done.content.opinions[0].answer == Reply(taken=False, words="Đã nêu ở mục 2")
    done = after(TOPIC, done, answer, **AROUND, number=2, taken=True)
    assert done.content.unanswered == ()


# Lists


def waits(report: Any) -> list[str]:
    return [todo.decision for todo in row(report).todo]


def test_a_report_shows_what_it_waits_for() -> None:
    assert waits(Drafting(content())) == ["report.write"]
    assert waits(Drafting(change(asked(), opinions=(opinion(),)))) == [
        *("report.pin", "report.answer", "report.agree")
    ]
    pinned = change(asked(silent=()), pins={"tasks_late": Pin(0, 1)})
    assert waits(Drafting(pinned)) == ["report.submit"]
    assert waits(Drafting(change(pinned, opinions=(opinion(),)))) == ["report.answer"]
    assert waits(Submitted(pinned, "TTr 1")) == ["report.approve"]
    assert [waits(STATES[status]) for status in ("approved", "numbered", "issued")] == [
        ["report.number"],
        ["report.issue"],
        [],
    ]


def test_a_report_is_due_by_the_day_set_to_the_units_else_by_the_conference() -> None:
    found = row(Drafting(asked()))
    assert (found.due, found.due_after, found.note, found.open) == (DAY, "", "", True)
    heard = row(Drafting(asked(silent=())))
    assert (heard.due, heard.due_after) == (None, "plan:KH-2025-01")
    sent = row(Submitted(asked(), "TTr 1"))
    assert (sent.due, sent.due_after) == (None, "plan:KH-2025-01")
    done = row(STATES["issued"])
    assert (done.due, done.due_after, done.note, done.open) == (None, "", "07", False)
