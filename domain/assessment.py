"""Evaluation of a movement by its results, and its end.

A movement may be evaluated more than once, half way and at the end; each approved evaluation stays.
Source: plan I.1 (results, shortcomings, causes, lessons, directions: none may be blank), II.1.
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import Actor
from .emulation import Assessment, Ended, Movement, Running, missing, running
from .refusal import Refusal, require, require_text

# Events


@frozen
class Evaluated:
    """``reported`` are the units it rests on, ``missing`` those it could not hear."""

    results: str
    shortcomings: str
    causes: str
    lessons: str
    directions: str
    reported: tuple[str, ...]
    missing: tuple[str, ...]
    on: date


@frozen
class EvaluationApproved:
    signer: str
    signs: str
    on: date


@frozen
class Closed:
    document: str
    reason: str
    missing: tuple[str, ...]
    on: date


# Decisions


def evaluate(
    movement: Movement,
    *,
    today: date,
    agency: Agency,
    results: str,
    shortcomings: str,
    causes: str,
    lessons: str,
    directions: str,
) -> list[Evaluated]:
    """Draft the evaluation, or draft it anew until it is approved; no part of it may be blank.

    It rests on at least one report that stands and names the units that have none. Without any
    report there is nothing to evaluate: such a movement can only be ended, with the reason why.
    """
    parts = {"results": results, "shortcomings": shortcomings, "causes": causes}
    require_text(**parts, lessons=lessons, directions=directions)
    found = running(movement)
    silent = missing(found, agency)
    require(found.reported, "nothing_reported", movement=found.id, units=silent)
    said = (results, shortcomings, causes, lessons, directions)
    return [Evaluated(*said, found.reported, silent, today)]


def approve(movement: Movement, *, actor: Actor, today: date) -> list[EvaluationApproved]:
    """Approve the drafted evaluation; the reports it rests on must still stand."""
    found = running(movement)
    waiting = drafted(found)
    if waiting is None:
        raise Refusal("evaluation_not_drafted", movement=found.id)
    gone = tuple(unit for unit in waiting.reported if unit not in found.reported)
    require(not gone, "evaluation_outdated", movement=found.id, units=gone)
    return [EvaluationApproved(actor.person, actor.signs, today)]


def end(
    movement: Movement, *, today: date, agency: Agency, document: str, reason: str = ""
) -> list[Closed]:
    """End a movement by a document, after an approved evaluation.

    One on which no unit ever reported has nothing to evaluate, and ends with the ``reason``.
    """
    require_text(document=document)
    found = running(movement)
    require(drafted(found) is None, "evaluation_waiting", movement=found.id)
    if found.reported:
        require(found.evaluated, "not_evaluated", movement=found.id, units=found.reported)
    elif not found.evaluated:
        require_text(reason=reason)
    return [Closed(document, reason, missing(found, agency), today)]


def drafted(movement: Running) -> Assessment | None:
    """The evaluation that waits for the Director."""
    last = movement.assessments[-1:]
    return last[0] if last and not last[0].approved else None


# Evolve


def evolve(movement: Running, event: object) -> Running | Ended:
    match event:
        case Evaluated():
            return change(movement, assessments=(*_approved(movement), _assessment(event)))
        case EvaluationApproved(on=on) if waiting := drafted(movement):
            return change(
                movement, assessments=(*_approved(movement), change(waiting, approved=on))
            )
        case Closed(document, reason, units, on):
            return Ended(movement, document, reason, units, on)
    return movement


def _approved(movement: Running) -> tuple[Assessment, ...]:
    return tuple(one for one in movement.assessments if one.approved)


def _assessment(event: Evaluated) -> Assessment:
    return Assessment(
        event.results,
        event.shortcomings,
        event.causes,
        event.lessons,
        event.directions,
        event.reported,
        event.missing,
    )


REFUSALS = {
    "nothing_reported": "I.1",
    "evaluation_not_drafted": "I.1",
    "evaluation_outdated": "I.1",
    "evaluation_waiting": "I.1",
    "not_evaluated": "I.1",
}
