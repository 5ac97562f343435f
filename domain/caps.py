"""Local limits on how many are proposed, where the agency has adopted them with a figure.

BR-26 caps base emulation fighters as a share of a unit's people; BR-27 caps the nominations of the
whole call as a share of people, or of units; BR-28 caps all nominations of one unit.
"""

from collections.abc import Callable

from .awards import COLLECTIVE, INDIVIDUAL
from .call import Call
from .case import Case
from .eligibility import FAILED, MET, MISSING, Facts, Finding
from .law import OFF, Rules

FIGHTER = "base_emulation_fighter"


def caps(rules: Rules, call: Call, case: Case) -> tuple[Finding, ...]:
    """What the adopted limits say of one nomination more; nothing where none is adopted."""
    found = []
    for rule, weigh in CAPS.items():
        binding, figure = rules.binding(rule), rules.figure(rule)
        counted = weigh(call, case) if binding != OFF and figure else None
        if counted is not None:
            found.append(_finding(rules, rule, binding, figure, counted))
    return tuple(found)


def _finding(
    rules: Rules, rule: str, binding: str, figure: int, counted: tuple[int, int]
) -> Finding:
    sent, of = counted
    facts: Facts = {"sent": sent, "people": of, "figure": figure}
    fits = sent <= figure if rule == "BR-28" else sent * 100 <= figure * of
    state = MISSING if not of else MET if fits else FAILED
    document = rules.id.partition("+")[2]
    return Finding(rule, rule, state, binding, document, facts)


def _fighters(call: Call, case: Case) -> tuple[int, int] | None:
    if case.award != FIGHTER:
        return None
    return call.count(case.unit, award=FIGHTER) + 1, call.people.get(case.unit, 0)


def _campaign(call: Call, case: Case) -> tuple[int, int] | None:
    if case.subject_kind not in (INDIVIDUAL, COLLECTIVE):
        return None
    sent = sum(call.count(unit, case.subject_kind) for unit in call.senders) + 1
    people = call.people
    return sent, sum(people.values()) if case.subject_kind == INDIVIDUAL else len(people)


def _unit(call: Call, case: Case) -> tuple[int, int]:
    return call.count(case.unit) + 1, 1


# How many there would be, and of how many; ``None`` where the limit says nothing of the case.
CAPS: dict[str, Callable[[Call, Case], tuple[int, int] | None]] = {
    "BR-26": _fighters,
    "BR-27": _campaign,
    "BR-28": _unit,
}
