"""Launch of a movement for the next period: the text, the day, responses, pledges.

The Office drafts, the Director launches; units respond and pledge. A pledge is a task from the
moment it is made, and is followed as one.
Source: plan III.2c (launch text 2025-2030 and responses), II.2.4 (launch and responses are items of
the conference), III.2a (tasks).
"""

from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import Actor, To
from .emulation import (
    Charter,
    Draft,
    Indicator,
    Movement,
    Pledge,
    Response,
    Running,
    require_participant,
    running,
    status,
)
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text
from .task import TOPIC as TASK
from .task import Task, assign

# Events


@frozen
class Drafted:
    """``text`` is what the Director is to read out; ``plan`` the one at whose conference."""

    id: str
    charter: Charter
    text: str
    plan: str
    follows: str
    on: date


@frozen
class Launched:
    document: str
    signer: str
    signs: str
    on: date


@frozen
class Responded:
    unit: str
    text: str
    on: date


@frozen
class Pledged:
    unit: str
    task: str
    title: str
    due: date
    plan: str
    on: date


# Decisions


def draft(
    movement: Movement | None,
    *,
    id: str,
    today: date,
    agency: Agency,
    the_plan: Plan | None,
    title: str,
    first_year: int,
    last_year: int,
    reach: str,
    goals: str,
    text: str,
    indicators: tuple[Indicator, ...] = (),
    units: tuple[str, ...] = (),
    plan: str = "",
    follows: str = "",
) -> list[Drafted]:
    """Draft a movement with its launch text, or draft it anew until it is launched.

    With ``plan`` it is launched at that plan's conference; ``follows`` is the movement before it.
    """
    require_text(text=text)
    if movement and not isinstance(movement, Draft):
        raise Refusal("movement_launched", movement=id, status=status(movement))
    require(follows != id, "follows_itself", movement=id)
    if the_plan:
        in_force(the_plan)
    charter = Charter(title, first_year, last_year, reach, goals, indicators, units)
    check(charter, agency)
    return [Drafted(id, charter, text, plan, follows, today)]


def launch(
    movement: Movement, *, actor: Actor, today: date, the_plan: Plan | None, document: str
) -> list[Launched]:
    """Launch the drafted movement by a document; at the conference if it was drafted for one."""
    require_text(document=document)
    if not isinstance(movement, Draft):
        id = movement.id if isinstance(movement, Running) else movement.was.id
        raise Refusal("movement_launched", movement=id, status=status(movement))
    if the_plan:
        day = in_force(the_plan).content.conference
        require(today == day, "not_day_to_launch", today=today, day=day, movement=movement.id)
    return [Launched(document, actor.person, actor.signs, today)]


def respond(
    movement: Movement, *, actor: Actor, today: date, agency: Agency, text: str
) -> list[Responded]:
    """Respond to the launch in the own unit's words, once."""
    require_text(text=text)
    found = running(movement)
    require_participant(found, agency, actor.unit)
    done = [response.unit for response in found.responses]
    require(actor.unit not in done, "responded_already", movement=found.id, unit=actor.unit)
    return [Responded(actor.unit, text, today)]


def pledge(
    movement: Movement,
    *,
    actor: Actor,
    today: date,
    agency: Agency,
    the_plan: Plan,
    the_task: Task | None,
    task: str,
    plan: str,
    clause: str,
    title: str,
    due: date,
) -> list[Any]:
    """Pledge something by a day: it becomes the ``task`` of that id, led by the own unit.

    The task stands under a clause of a plan in force, as every other task does.
    """
    found = running(movement)
    require_participant(found, agency, actor.unit)
    require(TASK.fits(task), "id_malformed", topic=TASK.name, id=task, prefix=TASK.prefix)
    require(the_task is None, "already_exists", topic=TASK.name, id=task)
    assigned, opened = assign(
        None,
        id=task,
        today=today,
        the_plan=the_plan,
        agency=agency,
        plan=plan,
        clause=clause,
        title=title,
        lead=actor.unit,
        due=due,
    )
    pledged = Pledged(actor.unit, task, title, due, plan, today)
    return [pledged, To(TASK.name, task, assigned), opened]


def check(charter: Charter, agency: Agency) -> None:
    """Refuse a charter with something blank, years that run backwards, or indicators that clash."""
    require_text(title=charter.title, reach=charter.reach, goals=charter.goals)
    first, last = charter.first_year, charter.last_year
    known = date.min.year <= first <= last <= date.max.year
    require(known, "movement_years_wrong", first=first, last=last)
    for unit in charter.units:
        agency.active(unit)
    codes = [indicator.code for indicator in charter.indicators]
    for one in charter.indicators:
        require_text(code=one.code, counted=one.counted, measured_in=one.measured_in)
        require(codes.count(one.code) == 1, "indicator_twice", indicator=one.code)
        require(one.target > 0, "target_not_positive", indicator=one.code, target=one.target)


# Evolve


def evolve(movement: Movement | None, event: object) -> Movement | None:
    match movement, event:
        case ((None | Draft()), Drafted(id, charter, text, plan, follows)):
            return Draft(id, charter, text, plan, follows)
        case Draft(id, charter, text, _, follows), Launched(document, on=on):
            return Running(id, charter, document, on, continuing=False, text=text, follows=follows)
        case Running(responses=responses), Responded(unit, text):
            return change(movement, responses=(*responses, Response(unit, text)))
        case Running(pledges=pledges), Pledged(unit, task):
            return change(movement, pledges=(*pledges, Pledge(unit, task)))
    return movement


REFUSALS = {
    "movement_launched": "III.2c",
    "follows_itself": "III.2c",
    "not_day_to_launch": "II.2.4",
    "responded_already": "III.2c",
    "movement_years_wrong": "I.1",
    "indicator_twice": "I.1",
    "target_not_positive": "I.1",
}
