"""An emulation movement: entered in the register, reported on, evaluated, ended; or launched anew.

How it stands is in ``emulation``; what units report in ``results``; evaluation and end in
``assessment``; the launch of the next one in ``launch``.
Source: plan I.1 (evaluate the movements of 2020-2025), II.1 (those launched go on, as listed),
III.2c (launch for 2025-2030).
"""

from datetime import date

from attrs import frozen

from . import assessment, emulation, launch, results
from .agency import Agency
from .decision import DIRECTOR, OFFICE, UNIT, Decision, Read, Row, Todo, Topic
from .emulation import Charter, Draft, Ended, Indicator, Movement, Running
from .refusal import require, require_text

# Events


@frozen
class Registered:
    id: str
    charter: Charter
    document: str
    launched: date
    on: date


# Decisions


def register(
    movement: None,
    *,
    id: str,
    today: date,
    agency: Agency,
    title: str,
    first_year: int,
    last_year: int,
    reach: str,
    goals: str,
    document: str,
    launched: date,
    indicators: tuple[Indicator, ...] = (),
    units: tuple[str, ...] = (),
) -> list[Registered]:
    """Enter a movement that was launched before, by which document and when: it continues.

    A movement still to be launched is drafted instead.
    """
    require_text(document=document)
    charter = Charter(title, first_year, last_year, reach, goals, indicators, units)
    launch.check(charter, agency)
    require(launched <= today, "launched_later", launched=launched, today=today)
    return [Registered(id, charter, document, launched, today)]


# Evolve


def evolve(movement: Movement | None, event: object) -> Movement | None:
    match movement, event:
        case None, Registered(id, charter, document, launched):
            return Running(id, charter, document, launched, continuing=True)
        case Running(), (results.Reported() | results.ReportReturned()):
            return results.evolve(movement, event)
        case Running(), (
            assessment.Evaluated() | assessment.EvaluationApproved() | assessment.Closed()
        ):
            return assessment.evolve(movement, event)
    return launch.evolve(movement, event)


def row(movement: Movement) -> Row:
    """In lists until it has ended; due at the end of its last year.

    A draft for a conference waits no longer than its plan; drafted anew, it waits again.
    """
    found = movement.was if isinstance(movement, Ended) else movement
    drafted, running = isinstance(movement, Draft), isinstance(movement, Running)
    plan = movement.plan if isinstance(movement, Draft) else ""
    return Row(
        emulation.status(movement),
        found.charter.title,
        note=found.charter.period,
        due=date(found.charter.last_year, 12, 31) if running else None,
        due_after=f"plan:{plan}" if plan else "",
        within=f"plan:{plan}" if plan else "",
        open=drafted or running,
        refs=tuple(filter(None, (plan, found.follows, *_tasks(found)))),
        todo=_waits(movement),
    )


def _tasks(found: Draft | Running) -> tuple[str, ...]:
    return tuple(one.task for one in found.pledges) if isinstance(found, Running) else ()


def _waits(movement: Movement) -> tuple[Todo, ...]:
    """The launch; then reports that were returned or never came, and the next step to the end."""
    match movement:
        case Draft():
            return (Todo("movement.launch", role=DIRECTOR),)
        case Running():
            units = (*_returned(movement), *_silent(movement))
            reports = (Todo("movement.report", role=UNIT, unit=unit) for unit in units)
            return (*reports, *_next(movement))
    return ()


def _returned(movement: Running) -> tuple[str, ...]:
    return tuple(sorted({one.unit for one in movement.achieved if one.returned}))


def _silent(movement: Running) -> tuple[str, ...]:
    """The units named in the charter that never sent a report."""
    heard = {one.unit for one in movement.achieved}
    return tuple(unit for unit in dict.fromkeys(movement.charter.units) if unit not in heard)


def _next(movement: Running) -> tuple[Todo, ...]:
    if assessment.drafted(movement):
        return (Todo("movement.approve", role=DIRECTOR),)
    if movement.evaluated:
        return (Todo("movement.end", role=DIRECTOR),)
    return (Todo("movement.evaluate", role=OFFICE),) if movement.reported else ()


AGENCY = {"agency": Read("agency")}

TOPIC = Topic(
    "movement",
    prefix="PT",
    digits=2,
    evolve=evolve,
    states=(Draft, Running, Ended),
    row=row,
    events={
        "movement.registered/1": Registered,
        "movement.reported/1": results.Reported,
        "movement.report_returned/1": results.ReportReturned,
        "movement.evaluated/1": assessment.Evaluated,
        "movement.evaluation_approved/1": assessment.EvaluationApproved,
        "movement.ended/1": assessment.Closed,
        "movement.drafted/1": launch.Drafted,
        "movement.launched/1": launch.Launched,
        "movement.responded/1": launch.Responded,
        "movement.pledged/1": launch.Pledged,
    },
    decisions=(
        Decision(
            "register",
            register,
            by=(OFFICE,),
            source=("II.1", "I.1"),
            creates=True,
            reads=AGENCY,
        ),
        Decision(
            "report", results.report, by=(UNIT, OFFICE), source=("I.1", "III.2d"), reads=AGENCY
        ),
        Decision("give_back", results.give_back, by=(OFFICE,), source=("I.1", "III.2d")),
        Decision("evaluate", assessment.evaluate, by=(OFFICE,), source=("I.1",), reads=AGENCY),
        Decision("approve", assessment.approve, by=(DIRECTOR,), source=("I.1",)),
        Decision("end", assessment.end, by=(DIRECTOR,), source=("II.1", "I.1"), reads=AGENCY),
        Decision(
            "draft",
            launch.draft,
            by=(OFFICE,),
            source=("III.2c", "I.1"),
            upserts=True,
            reads={
                **AGENCY,
                "the_plan": Read("plan", by="plan"),
                "before": Read("movement", by="follows"),
            },
        ),
        Decision(
            "launch",
            launch.launch,
            by=(DIRECTOR,),
            source=("III.2c", "II.2.4"),
            reads={"the_plan": Read("plan", by="plan")},
        ),
        Decision("respond", launch.respond, by=(UNIT, OFFICE), source=("III.2c",), reads=AGENCY),
        Decision(
            "pledge",
            launch.pledge,
            by=(UNIT, OFFICE),
            source=("III.2c", "III.2a"),
            reads={
                **AGENCY,
                "the_plan": Read("plan", by="plan"),
                "the_task": Read("task", by="task", optional=True),
            },
        ),
    ),
    refusals={
        **emulation.REFUSALS,
        **results.REFUSALS,
        **assessment.REFUSALS,
        **launch.REFUSALS,
        "launched_later": "II.1",
    },
)
