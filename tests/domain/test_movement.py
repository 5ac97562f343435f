"""A movement counts each report once, and ends only when what was reported was judged."""

from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain import assessment, launch, results
from domain.agency import Agency, Unit
from domain.decision import Actor, To
from domain.emulation import (
    Achieved,
    Charter,
    Draft,
    Ended,
    Indicator,
    Running,
    missing,
    participants,
    running,
)
from domain.movement import TOPIC, register, row
from domain.plan import InForce, TaskOpened
from domain.refusal import Refusal
from domain.task import Assigned

from .examples import changes, example, moves
from .histories import DAY, OFFICE, after, refusal

NAMES = ("HTQT", "LS", "LT")
UNITS = {name: Unit(name, name, "division") for name in NAMES}
AGENCY = Agency("CQ", "Sở", "", "", "", {**UNITS, "LĐ": Unit("LĐ", "LĐ", "leadership")})
FILES = Indicator("HS", "Hồ sơ số hóa", "hồ sơ", 50)
CHARTER = Charter("Chuyển đổi số", 2020, 2025, "Toàn Sở", "Số hóa", (FILES,), NAMES)
RUNNING = Running("PT-01", CHARTER, "KH 12", DAY, continuing=True)
DRAFT = Draft("PT-02", CHARTER, "Hãy thi đua", plan="KH-2025-01", follows="PT-01")
DIRECTOR = Actor("CB-001", "director", "")
SAID = {"text": "Xong", "evidence": "BC 3", "values": {"HS": 45}}
PARTS = dict.fromkeys(("results", "shortcomings", "causes", "lessons", "directions"), "Rõ")


def speaker(unit: str) -> Actor:
    return Actor("CB-005", "unit", unit)


def test_every_way_a_movement_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Registered", "Running"),
        ("nothing", "Drafted", "Draft"),
        ("Draft", "Launched", "Running"),
        ("Running", "Closed", "Ended"),
    }
    assert changes(TOPIC) == {
        ("Draft", "Drafted"),
        ("Running", "Reported"),
        ("Running", "ReportReturned"),
        ("Running", "Evaluated"),
        ("Running", "Responded"),
        ("Running", "Pledged"),
    }


UNIT = st.sampled_from(NAMES)
YEAR = st.integers(2019, 2026)
ASKED = st.tuples(st.sampled_from(["report", "correct", "return", "evaluate"]), UNIT, YEAR)


@given(st.lists(ASKED, max_size=40))
def test_reported_are_those_whose_last_word_was_not_returned(
    asked: list[tuple[str, str, int]],
) -> None:
    movement: Any = RUNNING
    standing: set[tuple[str, int]] = set()
    count = 0
    for what, unit, year in asked:
        before, about = movement, (unit, year)
        if what in {"report", "correct"}:
            why = "Sót" if what == "correct" else ""
            facts = {"actor": speaker(unit), "today": DAY, "agency": AGENCY, "year": year, **SAID}
            movement = after(TOPIC, before, results.report, correction=why, **facts)
            standing |= {about} if movement is not before else set()
            count += movement is not before
        if what == "return":
            facts = {"today": DAY, "unit": unit, "year": year, "reason": "Thiếu"}
            movement = after(TOPIC, before, results.give_back, **facts)
            assert (movement is not before) == (about in standing)
            standing -= {about}
        if what == "evaluate":
            facts = {"today": DAY, "agency": AGENCY, **PARTS}
            movement = after(TOPIC, before, assessment.evaluate, **facts)
            assert (movement is not before) == bool(standing)
        units = {unit for unit, _ in standing}
        assert set(movement.reported) == units
        assert missing(movement, AGENCY) == tuple(sorted(set(NAMES) - units))
        assert sum(one.version for one in movement.achieved) == count
        assert all(2020 <= one.year <= 2025 for one in movement.achieved)


def test_a_report_that_was_never_made_is_not_returned_in_history_either() -> None:
    event = results.ReportReturned("LS", 2024, "Thiếu", DAY)
    assert TOPIC.evolve(RUNNING, event) is RUNNING


def test_who_takes_part_follows_mergers_and_leaves_out_the_leaders() -> None:
    every = change(CHARTER, units=())
    assert participants(every, AGENCY) == NAMES
    merged = change(UNITS["LS"], ended=DAY, into="LT")
    gone = change(UNITS["HTQT"], ended=DAY)
    agency = change(AGENCY, units={**AGENCY.units, "LS": merged, "HTQT": gone})
    assert participants(every, agency) == ("LT",)
    assert participants(change(CHARTER, units=("LS",)), agency) == ("LT",)


@pytest.mark.parametrize("part", sorted(PARTS))
def test_an_evaluation_says_which_of_its_parts_is_blank(part: str) -> None:
    facts = {**PARTS, part: " \n", "today": DAY, "agency": AGENCY}
    assert refusal(assessment.evaluate, RUNNING, **facts) == ("text_missing", {"field": part})


def judged() -> Any:
    """A movement with one report, and an evaluation that waits."""
    reported = change(RUNNING, achieved=(Achieved("LS", 2024, {"HS": 45}, "Xong", "BC 3"),))
    return after(TOPIC, reported, assessment.evaluate, today=DAY, agency=AGENCY, **PARTS)


def test_a_later_evaluation_stands_beside_the_one_that_was_approved() -> None:
    movement = after(TOPIC, judged(), assessment.approve, actor=DIRECTOR, today=DAY)
    facts = {"today": DAY, "agency": AGENCY, **PARTS}
    for _ in range(2):  # a draft is replaced, what was approved stays
        movement = after(TOPIC, movement, assessment.evaluate, **facts)
    assert [bool(one.approved) for one in movement.assessments] == [True, False]
    assert movement.evaluated
    assert assessment.drafted(movement) is movement.assessments[1]


def test_a_movement_whose_only_report_was_returned_after_its_evaluation_may_end() -> None:
    movement = after(TOPIC, judged(), assessment.approve, actor=DIRECTOR, today=DAY)
    facts = {"today": DAY, "unit": "LS", "year": 2024, "reason": "Sai"}
    movement = after(TOPIC, movement, results.give_back, **facts)
    over = after(TOPIC, movement, assessment.end, today=DAY, agency=AGENCY, document="QĐ 70")
    assert isinstance(over, Ended)
    assert over.missing == NAMES


def test_what_comes_too_early_is_refused() -> None:
    approve = {"actor": DIRECTOR, "today": DAY}
    end = {"today": DAY, "agency": AGENCY, "document": "QĐ 70"}
    reported = change(judged(), assessments=())
    gone = change(judged(), achieved=())
    for decide, movement, facts, code in (
        (assessment.approve, RUNNING, approve, "evaluation_not_drafted"),
        (assessment.approve, gone, approve, "evaluation_outdated"),
        (assessment.end, judged(), end, "evaluation_waiting"),
        (assessment.end, reported, end, "not_evaluated"),
        (assessment.end, RUNNING, end, "text_missing"),
    ):
        refused = refusal(decide, movement, **facts)
        assert refused is not None
        assert refused[0] == code


def test_a_draft_is_replaced_until_it_is_launched_and_never_afterwards() -> None:
    facts = {
        "title": "T",
        "reach": "R",
        "goals": "G",
        "first_year": 2025,
        "last_year": 2030,
        "id": "PT-02",
        "today": DAY,
        "agency": AGENCY,
        "text": "Hãy",
        "indicators": (FILES,),
    }
    plan = example(InForce)
    for the_plan in (None, plan):
        draft = after(TOPIC, DRAFT, launch.draft, the_plan=the_plan, units=("LS",), **facts)
        assert (draft.text, draft.charter.title) == ("Hãy", "T")
    day = {"actor": DIRECTOR, "today": DAY, "document": "KH 60"}
    away = change(plan, content=change(plan.content, conference=DAY.replace(day=21)))
    refused = refusal(launch.launch, DRAFT, the_plan=away, **day)
    assert refused is not None
    assert refused[0] == "not_day_to_launch"
    launched = after(TOPIC, DRAFT, launch.launch, the_plan=None, **day)
    assert (launched.launched, launched.continuing, launched.follows) == (DAY, False, "PT-01")
    assert launched.text == DRAFT.text
    told = ("movement_launched", {"movement": "PT-02", "status": "running"})
    assert refusal(launch.launch, launched, the_plan=None, **day) == told
    assert refusal(launch.draft, launched, the_plan=None, **facts) == told


def test_a_unit_responds_once() -> None:
    facts = {"actor": speaker("LS"), "today": DAY, "agency": AGENCY, "text": "Quyết tâm"}
    movement = after(TOPIC, RUNNING, launch.respond, **facts)
    told = ("responded_already", {"movement": "PT-01", "unit": "LS"})
    assert refusal(launch.respond, movement, **facts) == told


def test_what_was_launched_before_goes_on() -> None:
    facts = {
        "title": "T",
        "reach": "R",
        "goals": "G",
        "first_year": 2020,
        "last_year": 2025,
        "id": "PT-01",
        "today": DAY,
        "agency": AGENCY,
        "document": "KH 12",
    }
    movement = after(TOPIC, None, register, launched=DAY, **facts)
    assert (movement.continuing, movement.launched) == (True, DAY)
    later = DAY.replace(day=DAY.day + 1)
    told = ("launched_later", {"launched": later, "today": DAY})
    assert refusal(register, None, launched=later, **facts) == told


def test_what_is_drafted_or_over_does_not_run() -> None:
    for movement, status in ((DRAFT, "drafted"), (Ended(RUNNING, "QĐ 70", "", (), DAY), "ended")):
        with pytest.raises(Refusal) as refused:
            running(movement)
        assert (refused.value.code, refused.value.facts["status"]) == (
            "movement_not_running",
            status,
        )


def test_a_pledge_is_a_task_of_its_unit_from_the_same_moment() -> None:
    plan = example(InForce)
    plan = change(plan, content=change(plan.content, clauses={"III.2a": "Chuẩn bị"}))
    facts: dict[str, Any] = {
        "actor": speaker("LS"),
        "today": DAY,
        "agency": AGENCY,
        "the_plan": plan,
    }
    promise: dict[str, Any] = {
        "plan": "KH-2025-01",
        "clause": "III.2a",
        "title": "Số hóa",
        "due": DAY,
    }
    said = launch.pledge(RUNNING, **facts, the_task=None, task="NV-031", **promise)
    pledged, task, opened = said
    assert (pledged.unit, pledged.task) == ("LS", "NV-031")
    assert isinstance(task, To)
    assert isinstance(task.event, Assigned)
    assert (task.topic, task.id, task.event.lead) == ("task", "NV-031", "LS")
    assert opened == To("plan", "KH-2025-01", TaskOpened("NV-031"))
    refused = refusal(launch.pledge, RUNNING, **facts, the_task=None, task="NV-", **promise)
    assert refused == ("id_malformed", {"topic": "task", "id": "NV-", "prefix": "NV"})


def test_terms_that_make_no_sense_are_refused_wherever_they_are_written() -> None:
    facts = {"title": "T", "reach": "R", "goals": "G", "first_year": 2020, "last_year": 10_000}
    around = {"id": "PT-01", "today": DAY, "agency": AGENCY}
    wrong = ("movement_years_wrong", {"first": 2020, "last": 10_000})
    assert refusal(register, None, **around, **facts, document="KH", launched=DAY) == wrong
    assert refusal(launch.draft, None, **around, **facts, the_plan=None, text="X") == wrong


def test_a_movement_says_what_it_waits_for() -> None:
    def waits(movement: Any) -> list[str]:
        return [f"{todo.decision} {todo.unit}".strip() for todo in row(movement).todo]

    assert waits(DRAFT) == ["movement.launch"]
    assert (row(DRAFT).due_after, row(DRAFT).refs) == ("plan:KH-2025-01", ("KH-2025-01", "PT-01"))
    assert (row(DRAFT).within, row(RUNNING).within) == ("plan:KH-2025-01", "")
    assert waits(RUNNING) == [f"movement.report {unit}" for unit in NAMES]
    waiting = judged()
    assert waits(waiting)[-1] == "movement.approve"
    reported = change(waiting, assessments=())
    assert waits(reported)[-1] == "movement.evaluate"
    facts = {"today": DAY, "unit": "LS", "year": 2024, "reason": "Sai"}
    assert "movement.report LS" in waits(after(TOPIC, reported, results.give_back, **facts))
    approved = after(TOPIC, waiting, assessment.approve, actor=DIRECTOR, today=DAY)
    assert waits(approved)[-1] == "movement.end"
    over = row(Ended(approved, "QĐ 70", "", (), DAY))
    assert (over.status, over.open, over.todo, over.due) == ("ended", False, (), None)


def test_the_office_reports_for_its_own_unit_only_where_it_takes_part() -> None:
    facts = {"actor": OFFICE, "today": DAY, "year": 2024, **SAID}
    office = change(AGENCY, units={**AGENCY.units, "VP": Unit("VP", "VP", "division")})
    refused = refusal(results.report, RUNNING, agency=office, **facts)
    assert refused is not None
    assert refused[0] == "not_taking_part"
