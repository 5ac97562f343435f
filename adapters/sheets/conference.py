"""Sheets of a conference: its course, its participants, who belongs where, tasks due after it.

Source: plan II.2.2 (tasks due after the day), II.2.3 (participants by circle), II.2.4 (programme).
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from domain import clocktime
from domain.agency import LEADERSHIP
from domain.assembly import Conference, Group
from domain.awards import INDIVIDUAL
from domain.backdrop import dated_wrongly
from domain.honour import Issued
from domain.lesson import Learnt
from domain.participants import CIRCLES
from domain.person import Person
from domain.proceedings import Stretch, timeline
from domain.task import Dropped, Running, Task

from .sheet import Cells, Column, Kind, Sheet, Source

FIGHTERS = ("base_emulation_fighter", "provincial_emulation_fighter", "national_emulation_fighter")

# The course of the programme

PROGRAMME = (
    Column("item", "number"),
    Column("title"),
    Column("item_kind", "value:item_kind"),
    Column("speaker", "person"),
    Column("planned", "number", total=True),
    Column("begins", "time"),
    Column("ends", "time"),
    Column("overrun", "number", total=True),
    Column("state", "value:conference.state"),
)


def programme(source: Source, id: str) -> Sheet:
    """Every item in its order; times of what has not ended follow from the last recorded one."""
    conference: Conference = source.state("conference", id)
    found = conference.gathering
    course = timeline(conference, found.arrangement.starts)
    held = {stretch.slot.number: stretch for stretch in course}
    rows = tuple(
        _held(held[one.number])
        if one.number in held
        else (one.number, one.title, one.item_kind, one.speaker, 0, None, None, 0, "dropped")
        for one in found.slots
    )
    over = clocktime.parse(found.arrangement.starts) + found.arrangement.minutes
    ended = [stretch for stretch in course if stretch.slot.ended]
    figures = {
        "minutes_planned": sum(stretch.slot.minutes for stretch in course),
        "minutes_held": sum(stretch.ends - stretch.begins for stretch in ended),
        "minutes_late": course[-1].ends - over if course else 0,
    }
    return Sheet(rows, figures)


def _held(stretch: Stretch) -> Cells:
    one = stretch.slot
    state = "ended" if one.ended else "running" if one.runs else "waiting"
    begins, ends = clocktime.text(stretch.begins), clocktime.text(stretch.ends)
    what = (one.number, one.title, one.item_kind, one.speaker, one.minutes)
    return (*what, begins, ends, stretch.overrun, state)


# Participants, as they were settled

PARTICIPANTS = (
    Column("circle", "value:circle"),
    Column("capacity", "value:capacity"),
    Column("unit", "unit"),
    Column("women", "number", total=True),
    Column("men", "number", total=True),
    Column("people", "number", total=True),
    Column("unnamed", "number", total=True),
    Column("size", "number", total=True),
)


def participants(source: Source, id: str) -> Sheet:
    """How many take part, by circle and unit; those without a name have a row of their own."""
    conference: Conference = source.state("conference", id)
    people = source.states("person")
    groups = conference.gathering.groups
    rows = tuple(row for group in groups for row in _group(group, people))
    return Sheet(rows, {"participants_expected": conference.expected})


def _group(group: Group, people: Any) -> Iterator[Cells]:
    named = [people[id] for id in group.people]
    for unit in sorted({person.unit for person in named}):
        own = [person.sex for person in named if person.unit == unit]
        women, men = own.count("female"), own.count("male")
        yield (group.circle, group.capacity, unit, women, men, len(own), 0, len(own))
    if group.unnamed:
        counts = (0, 0, 0, group.unnamed, group.unnamed)
        yield (group.circle, group.capacity, "", *counts)


# Who belongs to which circle

CANDIDATES = (
    Column("circle", "value:circle"),
    Column("person", "person"),
    Column("unit", "unit"),
    Column("settled", "value:circle"),
)


def candidates(source: Source, id: str) -> Sheet:
    """Everyone on the roll in the highest circle they belong to, and where they were settled."""
    conference: Conference = source.state("conference", id)
    settled = {who: g.circle for g in conference.gathering.groups for who in g.people}
    belongs = circles(source, id)
    people = source.states("person")
    ranks = list(CIRCLES)
    ordered = sorted(belongs, key=lambda who: (ranks.index(belongs[who]), who))
    rows = tuple((belongs[who], who, people[who].unit, settled.get(who, "")) for who in ordered)
    left = sum(who not in settled for who in belongs)
    return Sheet(rows, {"candidates": len(rows), "candidates_left": left})


def circles(source: Source, plan: str) -> dict[str, str]:
    """The highest circle of every person who is still on the roll."""
    council = next(reversed(list(source.states("council").values())), None)
    members = council.members if council else ()
    honoured = _honoured(source, plan)
    units = source.state("agency", "CQ").units
    found = {}
    for id, person in source.states("person").items():
        if not person.departed:
            found[id] = _circle(person, units[person.unit].kind, members, honoured)
    return found


def _circle(person: Person, unit: str, council: tuple[str, ...], honoured: set[str]) -> str:
    if unit == LEADERSHIP:
        return "leaders"
    if person.id in council:
        return "council"
    return "fighters_and_exemplars" if person.id in honoured else "staff"


def _honoured(source: Source, plan: str) -> set[str]:
    """Emulation fighters on record, whom this plan's decisions honour, recognised exemplars."""
    fighters = {
        subject
        for subject, record in source.states("record").items()
        if any(past.award in FIGHTERS for past in record.awards)
    }
    exemplars = {
        person
        for exemplar in source.states("exemplar").values()
        if isinstance(exemplar, Learnt)
        for person in exemplar.content.people
    }
    return fighters | exemplars | set(_granted(source, plan))


def _granted(source: Source, plan: str) -> Iterator[str]:
    for award in source.states("award").values():
        if not isinstance(award, Issued) or award.sheet.plan != plan:
            continue
        standing = {one.ordinal for one in award.honours if not one.revoked}
        for grant in award.grants:
            if grant.ordinal in standing and grant.subject_kind == INDIVIDUAL:
                yield grant.subject


# Tasks that are due only after the day

LATE_TASKS = (
    Column("task", "id"),
    Column("title"),
    Column("lead", "unit"),
    Column("due", "day"),
    Column("days_after", "number"),
    Column("status", "status:task"),
)


def late_tasks(source: Source, id: str) -> Sheet:
    """The tasks of the plan that are due after the conference, as it is dated now."""
    content = source.state("plan", id).content
    lines = source.state("conference", id).gathering.backdrop.lines
    rows = []
    for name, task in source.states("task").items():
        late = _days_after(task, content.conference) if task.work.plan == id else 0
        if late > 0 and not isinstance(task, Dropped):
            due = task.work.due.on(content.conference)
            status = "running" if isinstance(task, Running) else "completed"
            rows.append((name, task.work.title, task.work.lead, due, late, status))
    running = [row for row in rows if row[-1] == "running"]
    redo = dated_wrongly(lines, content.conference) is not None
    return Sheet(tuple(rows), {"tasks_after": len(running), "title_to_redo": int(redo)})


def _days_after(task: Task, day: date) -> int:
    return (task.work.due.on(day) - day).days


KINDS = (
    Kind("conference.programme", PROGRAMME, programme),
    Kind("conference.participants", PARTICIPANTS, participants),
    Kind("conference.candidates", CANDIDATES, candidates),
    Kind("conference.late_tasks", LATE_TASKS, late_tasks),
)
