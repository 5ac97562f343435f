"""The checklist before the conference: what must be ready, by whom, until which hour.

Source: plan III.2f (documents, logistics, reception, decoration, sound, facilities), III.3a (units
see to their part); BR-73 (an end may be counted from the conference).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from . import clocktime
from .agency import Agency
from .decision import OFFICE, STAFF, UNIT, Actor, Decision, Moment, Read, Row, Todo, Topic
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text
from .task import Due, make_due

AREAS = ("documents", "reception", "decoration", "sound", "facilities", "transport", "other")

# Events


@frozen
class Listed:
    id: str
    plan: str
    area: str
    text: str
    unit: str
    person: str
    due: Due
    time: str
    on: date


@frozen
class Reported:
    ready: bool
    note: str
    by: str
    moment: Moment
    on: date


@frozen
class Checked:
    by: str
    note: str
    on: date


@frozen
class Dropped:
    reason: str
    on: date


# State


@frozen
class Readiness:
    """What was said of an item, by whom and when; all of them are kept."""

    ready: bool
    note: str
    by: str
    moment: Moment


@frozen
class Need:
    """One line of the checklist: ready by ``due``, at ``time`` ("HH:MM") when an hour matters."""

    id: str
    plan: str
    area: str
    text: str
    unit: str
    person: str
    due: Due
    time: str = ""
    reports: tuple[Readiness, ...] = ()


@frozen
class Open:
    """Not ready, or not any more."""

    item: Need


@frozen
class Ready:
    item: Need


@frozen
class Confirmed:
    """Ready, and the Office has seen it."""

    item: Need


@frozen
class Struck:
    item: Need
    reason: str


Logistics = Open | Ready | Confirmed | Struck

STATUS: dict[type, str] = {
    Open: "not_ready",
    Ready: "ready",
    Confirmed: "confirmed",
    Struck: "dropped",
}


# Decisions


def add(
    logistics: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    agency: Agency,
    the_person: Person | None,
    plan: str,
    area: str,
    text: str,
    unit: str,
    person: str = "",
    due: date | None = None,
    days: int | None = None,
    time: str = "",
) -> list[Listed]:
    """Put an item on the checklist, with the unit (and person) that sees to it.

    ``days`` counts from the conference: -1 is its eve; ``time`` is the hour of that day.
    """
    require_text(text=text)
    conference = in_force(the_plan).content.conference
    require(area in AREAS, "area_unknown", area=area, known=AREAS)
    agency.active(unit)
    gone = the_person.departed if the_person else None
    require(not gone, "person_departed", person=person, on=gone)
    if time:
        clocktime.parse(time)
    end = make_due(due, None, days)
    day = end.on(conference)
    require(day >= today, "needed_in_past", due=day, today=today)
    return [Listed(id, plan, area, text, unit, person, end, time, today)]


def report(
    logistics: Logistics,
    *,
    actor: Actor,
    moment: Moment,
    today: date,
    the_plan: Plan,
    ready: bool,
    note: str = "",
) -> list[Reported]:
    """Report an item ready or not ready; what is not ready needs a word why.

    Open to whoever sees to it, and to the Office. What was ready may turn out not to be, also after
    the Office has checked it.
    """
    in_force(the_plan)
    item = _standing(logistics)
    _may_report(item, actor)
    if not ready:
        require_text(note=note)
    again = ready and isinstance(logistics, Ready | Confirmed)
    require(not again, "already_ready", logistics=item.id)
    return [Reported(ready, note, actor.person, moment, today)]


def check(
    logistics: Logistics, *, actor: Actor, today: date, the_plan: Plan, note: str = ""
) -> list[Checked]:
    """Confirm, having seen it, that an item reported ready is ready."""
    in_force(the_plan)
    item = _standing(logistics)
    require(isinstance(logistics, Ready), "not_to_check", logistics=item.id)
    return [Checked(actor.person, note, today)]


def drop(logistics: Logistics, *, today: date, the_plan: Plan, reason: str) -> list[Dropped]:
    """Strike an item that is not needed any more, with the reason."""
    in_force(the_plan)
    require_text(reason=reason)
    _standing(logistics)
    return [Dropped(reason, today)]


def _standing(logistics: Logistics) -> Need:
    if isinstance(logistics, Struck):
        raise Refusal("logistics_dropped", logistics=logistics.item.id, reason=logistics.reason)
    return logistics.item


def _may_report(item: Need, actor: Actor) -> None:
    speaks = actor.role == UNIT and actor.unit == item.unit
    own = actor.role == OFFICE or actor.person == item.person or speaks
    require(own, "logistics_of_other", person=actor.person, unit=item.unit)


# Evolve


def evolve(logistics: Logistics | None, event: object) -> Logistics | None:
    match logistics, event:
        case None, Listed(id, plan, area, text, unit, person, due, time):
            return Open(Need(id, plan, area, text, unit, person, due, time))
        case ((Open(item) | Ready(item) | Confirmed(item)), Reported(ready, note, by, moment)):
            told = change(item, reports=(*item.reports, Readiness(ready, note, by, moment)))
            return Ready(told) if ready else Open(told)
        case Ready(item), Checked():
            return Confirmed(item)
        case ((Open(item) | Ready(item) | Confirmed(item)), Dropped(reason)):
            return Struck(item, reason)
    return logistics


def row(logistics: Logistics) -> Row:
    item, waits = logistics.item, isinstance(logistics, Open | Ready)
    return Row(
        STATUS[type(logistics)],
        item.text,
        unit=item.unit,
        due=item.due.end if waits else None,
        due_after=f"plan:{item.plan}" if waits and not item.due.end else "",
        due_days=item.due.days,
        within=f"plan:{item.plan}",
        note=item.time,
        open=waits,
        refs=(item.plan, *((item.person,) if item.person else ())),
        todo=_waits(logistics),
    )


def _waits(logistics: Logistics) -> tuple[Todo, ...]:
    """The unit and the person named report; the Office checks."""
    item = logistics.item
    if isinstance(logistics, Ready):
        return (Todo("logistics.check", role=OFFICE),)
    if not isinstance(logistics, Open):
        return ()
    unit = Todo("logistics.report", role=UNIT, unit=item.unit)
    own = Todo("logistics.report", role=STAFF, people=(item.person,))
    return (unit, own) if item.person else (unit,)


OWN_PLAN = {"the_plan": Read("plan", by="item.plan")}

TOPIC = Topic(
    "logistics",
    prefix="HC",
    evolve=evolve,
    states=(Open, Ready, Confirmed, Struck),
    row=row,
    events={
        "logistics.listed/1": Listed,
        "logistics.reported/1": Reported,
        "logistics.checked/1": Checked,
        "logistics.dropped/1": Dropped,
    },
    decisions=(
        Decision(
            "add",
            add,
            by=(OFFICE,),
            source=("III.2f", "BR-73"),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                "the_person": Read("person", by="person"),
                "agency": Read("agency"),
            },
        ),
        Decision(
            "report",
            report,
            by=(OFFICE, UNIT, STAFF),
            source=("III.2f", "III.3a"),
            reads=OWN_PLAN,
        ),
        Decision("check", check, by=(OFFICE,), source=("III.2f",), reads=OWN_PLAN),
        Decision("drop", drop, by=(OFFICE,), source=("III.2f",), reads=OWN_PLAN),
    ),
    refusals={
        "area_unknown": "III.2f",
        "needed_in_past": "III.2f",
        "already_ready": "III.2f",
        "not_to_check": "III.2f",
        "logistics_of_other": "III.2f",
        "logistics_dropped": "III.2f",
    },
)
