"""A delegation never outgrows its quota, and remembers whom everybody stands in for."""

from typing import Any

from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain.agency import Agency
from domain.allotment import revise_quota, set_quota
from domain.candidacy import NamedExOfficio, name_ex_officio, put_forward, withdraw
from domain.composition import DIMENSIONS, Bound, Nominee, tally
from domain.decision import Actor, Decision
from domain.delegation import (
    TOPIC,
    ListPassed,
    Substituted,
    drop,
    pass_list,
    reserve,
    row,
    select,
    substitute,
)
from domain.mandate import Choosing, Delegate, Mandate, Passed, Terms
from domain.person import Person
from domain.plan import InForce
from domain.record import PastAward, Record

from .examples import changes, example, moves
from .histories import DAY, after, refusal

PEOPLE = [f"CB-{number:03d}" for number in range(1, 9)]
PLAN = example(InForce)
TODAY = change(PLAN, content=change(PLAN.content, conference=DAY))
OFFICE = Actor("CB-003", "office", "VP")
WOMAN = Bound("sex", "female", minimum=1)


def terms(quota: int, *bounds: Bound) -> Terms:
    return Terms(quota, bounds, (), "CV 9", DAY)


def mandate(quota: int, *people: str, bounds: tuple[Bound, ...] = ()) -> Mandate:
    known = tuple(
        Nominee(person, "VP", "female" if n % 2 else "") for n, person in enumerate(PEOPLE)
    )
    chosen = tuple(Delegate(who) for who in known if who.person in people)
    allotted = (terms(quota, *bounds),)
    return Mandate("ĐB-2025-01", "KH-2025-01", "Đại hội", allotted, known, chosen)


def person(id: str) -> Person:
    return Person(id, "Lê Văn An", "VP", "")


def test_every_way_a_delegation_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "QuotaSet", "Choosing"),
        ("Choosing", "ListPassed", "Passed"),
    }
    both = {"PutForward", "CandidateWithdrawn", "Dropped", "Substituted"}
    choosing = {"QuotaRevised", "NamedExOfficio", "Selected", "Reserved"}
    assert changes(TOPIC) == {
        *(("Choosing", event) for event in both | choosing),
        *(("Passed", event) for event in both),
    }


PERSON = st.sampled_from(PEOPLE)
ASKED = st.tuples(
    st.sampled_from(
        [
            *("put_forward", "withdraw", "select", "select", "reserve", "reserve", "drop"),
            *("substitute", "substitute", "step_up", "pass", "revise", "name"),
        ]
    ),
    PERSON,
    PERSON,
)


def asked(delegation: Any, what: str, out: str, who: str) -> Any:
    """What became of a delegation after one decision, taken or refused."""
    why, planned = {"reason": "x"}, {"the_plan": TODAY}
    going: dict[str, Any] = {"delegate": person(who), "person": who}
    first = next(iter(delegation.mandate.reserves), "")
    incoming = person(first) if first else None
    told: dict[str, Any] = {"actor": OFFICE, "records": {}}
    paper: dict[str, Any] = {"document": "CV 9"}
    table: dict[str, tuple[Any, dict[str, Any]]] = {
        "put_forward": (put_forward, {**why, **going, **told, "field": out}),
        "withdraw": (withdraw, {**why, "actor": OFFICE, "person": who}),
        "select": (select, {**why, **going, **planned}),
        "reserve": (reserve, {**why, **going, **planned}),
        "drop": (drop, {**why, "person": who}),
        "substitute": (substitute, {**why, **going, "out": out, "skipping": "x"}),
        "step_up": (substitute, {**why, "out": out, "delegate": incoming}),
        "name": (name_ex_officio, {**going, **planned, **paper, "post": "GĐ", "records": {}}),
        "revise": (
            revise_quota,
            {**planned, **paper, "quota": int(out[-1]) // 2, "agency": example(Agency)},
        ),
        "pass": (pass_list, {**planned, "agree": 21, "present": 40}),
    }
    decide, facts = table[what]
    return after(TOPIC, delegation, decide, today=DAY, **facts)


@given(st.lists(ASKED, max_size=60), st.integers(0, 4))
def test_whatever_is_asked_every_dimension_adds_up_to_the_people(
    story: list[tuple[str, str, str]], quota: int
) -> None:
    delegation: Any = Choosing(mandate(quota))
    for what, out, who in story:
        before, delegation = delegation, asked(delegation, what, out, who)
        of = delegation.mandate
        assert len(set(of.people)) == len(of.people)
        assert not {*of.people} & {*of.reserves}
        assert len(of.in_reserve) == len(of.reserves)
        for dimension in DIMENSIONS:
            assert sum(tally(of.members, dimension).values()) == len(of.people)
        if what in {"substitute", "step_up"}:
            assert len(of.people) == len(before.mandate.people)
        if what in {"select", "name"} and delegation is not before:
            assert len(of.people) <= of.quota
        if isinstance(delegation, Passed):
            assert len(of.people) <= of.quota


@given(st.lists(st.tuples(PERSON, PERSON), max_size=30))
def test_the_chain_of_substitutions_is_as_long_as_the_substitutions(
    story: list[tuple[str, str]],
) -> None:
    delegation: Any = Choosing(mandate(3, *PEOPLE[:3]))
    substituted = 0
    for out, who in story:
        before, delegation = delegation, asked(delegation, "substitute", out, who)
        substituted += delegation is not before
    chains = [delegate.instead_of for delegate in delegation.mandate.delegates]
    assert sum(map(len, chains)) == substituted


@given(st.integers(-2, 60), st.integers(0, 60))
def test_a_list_is_passed_by_more_than_half_of_those_present(agree: int, present: int) -> None:
    facts: dict[str, Any] = {"today": DAY, "the_plan": TODAY, "agree": agree, "present": present}
    passed = refusal(pass_list, Choosing(mandate(0)), **facts) is None
    assert passed == (0 <= agree <= present and agree > present - agree)


def test_a_delegation_begins_with_what_the_higher_level_allots() -> None:
    facts: dict[str, Any] = {
        "id": "ĐB-2025-01",
        "plan": "KH-2025-01",
        "congress": "Đại hội",
        "quota": 2,
    }
    given: dict[str, Any] = {
        "today": DAY,
        "the_plan": TODAY,
        "agency": example(Agency),
        "document": "CV 9",
    }
    [event] = set_quota(None, **facts, **given, bounds=(WOMAN,), awards=("labour_hero",))
    of: Any = TOPIC.evolve(None, event)
    assert of.mandate.terms == (Terms(2, (WOMAN,), ("labour_hero",), "CV 9", DAY),)
    refused = refusal(set_quota, None, **facts, **given, awards=("star",))
    assert refused is not None
    assert refused[0] == "award_unlisted"


def test_the_next_reserve_is_looked_up_and_the_records_of_whom_somebody_goes_for() -> None:
    of = change(mandate(1, "CB-001"), reserves=("CB-003",))
    incoming = decision("substitute").reads["delegate"].by
    subjects = decision("put_forward").reads["records"].by
    assert callable(incoming)
    assert callable(subjects)
    assert incoming(Choosing(of), {}, DAY) == "CB-003"
    assert incoming(Choosing(of), {"person": "CB-002"}, DAY) == "CB-002"
    assert incoming(Choosing(mandate(1)), {}, DAY) == ""
    known: dict[str, Any] = {"person": "CB-001", "delegate": person("CB-001")}
    assert subjects(Choosing(of), known, DAY) == ("CB-001",)
    assert subjects(Choosing(of), {**known, "subject_kind": "collective"}, DAY) == ("CB-001", "VP")


def decision(name: str) -> Decision:
    return next(one for one in TOPIC.decisions if one.name == name)


PASSING: dict[str, Any] = {"today": DAY, "the_plan": TODAY, "agree": 30, "present": 40}


def test_the_list_is_recorded_as_it_was_passed() -> None:
    of = change(mandate(2, "CB-001", "CB-002"), reserves=("CB-003",))
    [event] = pass_list(Choosing(of), **PASSING)
    people = ("CB-001", "CB-002")
    assert event == ListPassed(people, ("CB-003",), 30, 40, (), "", "", DAY)


def test_an_exception_nobody_needs_is_not_recorded() -> None:
    carried: dict[str, Any] = {"exception": "x", "exception_document": "CV 1"}
    [event] = pass_list(Choosing(mandate(1, "CB-001")), **PASSING, **carried)
    assert (event.unmet, event.exception, event.exception_document) == ((), "", "")


def test_what_an_exception_carries_is_recorded_with_it() -> None:
    short = Choosing(mandate(1, "CB-001", bounds=(WOMAN,)))
    code, facts = refusal(pass_list, short, **PASSING)  # type: ignore[misc]
    assert (code, facts["gaps"][0].found) == ("composition_unmet", 0)
    assert refusal(pass_list, short, **PASSING, exception="Ốm") is not None
    carried: dict[str, Any] = {"exception": "Ốm", "exception_document": "CV 1"}
    [event] = pass_list(short, **PASSING, **carried)
    assert (event.unmet[0].bound, event.exception, event.exception_document) == (
        WOMAN,
        "Ốm",
        "CV 1",
    )


def test_after_the_list_was_passed_only_new_gaps_stop_a_substitution() -> None:
    bounds = (WOMAN, Bound("field", "Đối ngoại", minimum=1))
    passed = Passed(mandate(1, "CB-002", bounds=bounds), 30, 40, DAY)
    facts: dict[str, Any] = {"today": DAY, "out": "CB-002", "reason": "Ốm"}
    refused = refusal(substitute, passed, delegate=person("CB-001"), person="CB-001", **facts)
    assert refused is not None
    assert [gap.bound for gap in refused[1]["gaps"]] == [WOMAN]
    [event] = substitute(passed, delegate=person("CB-004"), person="CB-004", **facts)
    assert event == Substituted("CB-002", "CB-004", "Ốm", "", (), "", "", DAY)


def test_without_a_name_and_without_reserves_nobody_steps_in() -> None:
    facts: dict[str, Any] = {"today": DAY, "out": "CB-001", "reason": "Ốm", "delegate": None}
    refused = refusal(substitute, Choosing(mandate(1, "CB-001")), **facts)
    assert refused == ("no_reserve", {"delegation": "ĐB-2025-01", "out": "CB-001"})


def test_a_seat_keeps_its_kind_and_post_whoever_takes_it() -> None:
    named = NamedExOfficio("CB-001", "LĐ", "", False, "", "", "Giám đốc", "CV 9", DAY)
    of: Any = TOPIC.evolve(Choosing(mandate(1)), named)
    of = TOPIC.evolve(of, Substituted("CB-001", "CB-002", "Ốm", "", (), "", "", DAY))
    [seat] = of.mandate.delegates
    assert (seat.person, seat.candidate.kind, seat.post) == ("CB-002", "ex_officio", "Giám đốc")


def test_a_field_of_work_is_spelt_as_before() -> None:
    of = mandate(1, bounds=(Bound("field", "Đối ngoại", minimum=1),))
    facts: dict[str, Any] = {"today": DAY, "actor": OFFICE, "records": {}, "reason": "x"}
    free = Choosing(change(of, candidates=()))
    going: dict[str, Any] = {"delegate": person("CB-001"), "person": "CB-001"}
    [event] = put_forward(free, field=" đối  ngoại ", **facts, **going)
    assert event.field == "Đối ngoại"


def test_the_award_rested_on_is_on_record() -> None:
    record = Record("CB-001", awards=(PastAward("advanced_worker", "merit", 2024, "QĐ 1"),))
    facts: dict[str, Any] = {
        "today": DAY,
        "actor": OFFICE,
        "records": {"CB-001": record},
        "reason": "x",
    }
    free = Choosing(change(mandate(1), candidates=()))
    going: dict[str, Any] = {"delegate": person("CB-001"), "person": "CB-001"}
    assert put_forward(free, **facts, **going)[0].award == "advanced_worker"
    named = put_forward(free, award="advanced_worker", **facts, **going)
    assert named[0].award == "advanced_worker"
    refused = refusal(put_forward, free, award="merit_certificate", **facts, **going)
    assert refused is not None
    assert refused[0] == "award_not_held"


def test_a_history_that_was_tampered_with_still_replays() -> None:
    stranger = Substituted("CB-001", "CB-999", "x", "", (), "", "", DAY)
    of: Any = TOPIC.evolve(Choosing(mandate(1, "CB-001")), stranger)
    assert of.mandate.people == ("CB-999",)


def test_a_list_shows_how_many_are_chosen_and_what_it_waits_for() -> None:
    def waits(of: Mandate) -> tuple[str, list[str]]:
        found = row(Choosing(of))
        return found.note, [todo.decision for todo in found.todo]

    nobody = change(mandate(2), candidates=())
    assert waits(nobody) == ("0/2", ["delegation.put_forward"])
    assert waits(mandate(2, "CB-001")) == ("1/2", ["delegation.select"])
    reserved = change(mandate(1), candidates=mandate(1).candidates[:1], reserves=("CB-001",))
    assert waits(reserved) == ("0/1", ["delegation.select"])
    assert waits(mandate(1, "CB-001")) == ("1/1", ["delegation.pass"])
    assert row(Choosing(mandate(0))).due_after == "plan:KH-2025-01"
    passed = row(Passed(mandate(1, "CB-001"), 21, 40, DAY))
    assert (passed.status, passed.due_after, passed.open, passed.todo) == ("passed", "", False, ())
