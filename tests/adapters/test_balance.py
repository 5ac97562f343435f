"""Proposals are compared with every list there is; conflicts, with every rule left out."""

from itertools import combinations
from random import Random

import pytest
from attrs import evolve as change
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.balance import absences, conflict, presences, propose, standings
from adapters.balance import proposals as proposing
from adapters.balance.conflict import MAXIMUM, MINIMUM, SEATS, Rule
from domain.balance import MEASURES, Question, measures, sound
from domain.composition import DIMENSIONS, Bound, Nominee, gaps, value

VALUES = {
    "delegate_kind": ("official", "guest"),
    "unit": ("VP", "LT", "LS"),
    "sex": ("female", "male"),
    "direct_worker": ("yes", "no"),
    "field": ("A", "B"),
    "award": ("advanced_worker", "labour_order_1"),
    "subject_kind": ("individual", "collective"),
}
TRAITS = st.tuples(
    st.sampled_from(VALUES["unit"]),
    st.sampled_from(("", *VALUES["sex"])),
    st.booleans(),
    st.sampled_from(("", *VALUES["field"])),
    st.sampled_from(("", *VALUES["award"])),
    st.sampled_from(VALUES["subject_kind"]),
)
BOUND = st.sampled_from(DIMENSIONS).flatmap(
    lambda dimension: st.builds(
        Bound,
        st.just(dimension),
        st.sampled_from(VALUES[dimension]),
        st.integers(0, 3),
        st.none() | st.integers(1, 4),
    )
)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    traits = draw(st.lists(TRAITS, max_size=7))
    people = tuple(Nominee(f"CB-{n}", *one) for n, one in enumerate(traits))
    fixed = draw(st.integers(0, min(2, len(people))))
    bounds = draw(st.lists(BOUND, max_size=4, unique_by=lambda b: (b.dimension, b.value)))
    possible = tuple(b for b in bounds if b.maximum is None or b.minimum <= b.maximum)
    return Question(draw(st.integers(0, 4)), people[fixed:], people[:fixed], possible)


def every_list(question: Question) -> list[tuple[Nominee, ...]]:
    return [c for c in combinations(question.free, question.seats) if sound(question, c)]


@settings(max_examples=60, deadline=None)
@given(questions(), st.integers(1, 4))
def test_the_best_lists_come_first_and_no_list_twice(question: Question, most: int) -> None:
    lists, found = every_list(question), propose(question, most)
    ranked = sorted((measures(question, one) for one in lists), reverse=True)
    assert [one.measures for one in found] == ranked[:most]
    assert len({one.chosen for one in found}) == len(found)
    assert all(sound(question, one.chosen) and one.proven for one in found)


@settings(max_examples=60, deadline=None)
@given(questions())
def test_rules_stand_against_each_other_exactly_when_there_is_no_list(question: Question) -> None:
    found = conflict(question)
    assert (found is None) == bool(every_list(question))
    if found:
        assert not fit(question, found.rules)
        for rule in found.rules:
            assert fit(question, tuple(other for other in found.rules if other != rule))


def fit(question: Question, rules: tuple[Rule, ...]) -> bool:
    """Whether some choice of any size meets these rules and nothing else."""
    sizes = range(len(question.free) + 1)
    return any(
        all(meets(question, chosen, rule) for rule in rules)
        for size in sizes
        for chosen in combinations(question.free, size)
    )


def meets(question: Question, chosen: tuple[Nominee, ...], rule: Rule) -> bool:
    people = (*question.fixed, *chosen)
    if rule.bound is None:
        return len(people) == rule.limit
    number = sum(value(who, rule.bound.dimension) == rule.bound.value for who in people)
    return number >= rule.limit if rule.side == MINIMUM else number <= rule.limit


@settings(max_examples=60, deadline=None)
@given(questions())
def test_a_cure_makes_a_list_possible_and_less_would_not(question: Question) -> None:
    found = conflict(question)
    for cure in found.cures if found else ():
        if cure.to is not None:
            assert every_list(relaxed(question, cure.rule, cure.to))
            step = 1 if cure.to < cure.rule.limit else -1
            nearer = range(cure.to + step, cure.rule.limit, step)
            assert not any(every_list(relaxed(question, cure.rule, to)) for to in nearer)


def relaxed(question: Question, rule: Rule, to: int) -> Question:
    if rule.side == SEATS:
        return change(question, seats=to - len(question.fixed))
    bounds = (_moved(b, rule, to) if b == rule.bound else b for b in question.bounds)
    return change(question, bounds=tuple(bounds))


def _moved(bound: Bound, rule: Rule, to: int) -> Bound:
    assert rule.side in {MINIMUM, MAXIMUM}
    return change(bound, minimum=to) if rule.side == MINIMUM else change(bound, maximum=to)


@settings(max_examples=60, deadline=None)
@given(questions())
def test_reasons_are_true(question: Question) -> None:
    found = propose(question, 2)
    if not found:
        return
    chosen = found[0].chosen
    everywhere = set.intersection(*({who.person for who in one} for one in every_list(question)))
    for reason in presences(question, found)[0]:
        rest = tuple(who for who in chosen if who.person != reason.person)
        unmet = {gap.bound for gap in gaps(question.bounds, (*question.fixed, *rest))}
        assert {*reason.needed} == {b for b in unmet if b.minimum}
        assert reason.always == (reason.person in everywhere)
    for absence in absences(question, found[0]):
        swapped = swap(question, chosen, absence.person, absence.instead_of)
        unmet = {gap.bound for gap in gaps(question.bounds, (*question.fixed, *swapped))}
        assert {*absence.short, *absence.over} == unmet
        if not unmet:
            then = measures(question, swapped)
            weaker = next((n for n, v in enumerate(then) if v != found[0].measures[n]), None)
            assert absence.weaker == ("" if weaker is None else MEASURES[weaker])


def swap(
    question: Question, chosen: tuple[Nominee, ...], person: str, out: str
) -> tuple[Nominee, ...]:
    incoming = next(who for who in question.free if who.person == person)
    return tuple(incoming if who.person == out else who for who in chosen)


def test_bounds_are_shown_with_how_many_there_are() -> None:
    who = Nominee("CB-1", "VP", "female")
    question = Question(1, (who,), (), (Bound("sex", "female", 1, 1), Bound("field", "A", 0, 2)))
    tight, loose = standings(question, (who,))
    assert (tight.lowest, tight.highest, loose.lowest, loose.highest) == (True, True, False, False)


def test_the_same_question_in_another_process_order_gets_the_same_lists() -> None:
    question = many(120, 15)
    assert propose(question, 2) == propose(question, 2)


def many(candidates: int, seats: int) -> Question:
    chance = Random(5)
    free = tuple(
        Nominee(
            f"CB-{n:03d}",
            f"U{chance.randrange(12)}",
            chance.choice(("female", "male", "male")),
            chance.random() < 0.3,
            f"F{chance.randrange(8)}",
            chance.choice(("", "advanced_worker", "merit_certificate")),
        )
        for n in range(candidates)
    )
    bounds = (Bound("sex", "female", seats // 3), Bound("direct_worker", "yes", seats // 3))
    return Question(seats, free, (), (*bounds, *(Bound("unit", f"U{n}", 1, 4) for n in range(12))))


def test_a_list_that_is_not_sound_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proposing, "sound", lambda question, chosen: False)
    with pytest.raises(ArithmeticError):
        propose(Question(0, (), (), ()), 1)
