"""A plan written as data in TOML: read and checked whole.

Source: plan 0.1 (bases), II.2.2 (day, hour, weekday), II.2.4 (programme), III (tasks), V.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from domain.agency import Agency

from ..codec import Document
from . import plan_form as form
from .faults import CellFault, Fault, FileFaulty, Place
from .file_bytes import read_bytes
from .form import Reading
from .plan_rows import Conference, Heading, ItemRow, NoteRow, TaskRow
from .structured import Found, typed
from .toml_text import line_of, load_toml, read_tables
from .values import LONG, read_text
from .word_key import word_key


@frozen
class PlanFile:
    """A plan without faults of form; ``notes`` are the faults of the text it was made from."""

    heading: Heading
    conference: Conference
    clauses: Mapping[str, str]
    programme: tuple[ItemRow, ...]
    tasks: tuple[Found, ...]
    notes: tuple[NoteRow, ...]
    path: Path
    document: Document


def read_plan(path: Path) -> PlanFile:
    """The plan in a file; raises ``FileFaulty`` with every fault, by line and key."""
    file = read_bytes(path, (".toml",))
    data, text = load_toml(file)
    faults: list[Fault] = []
    clauses = _clauses(data, text, faults)
    reading = read_tables(data, text, form.TABLES)
    faults += reading.faults
    headings = typed(Heading, form.PLAN, reading, faults)
    conferences = typed(Conference, form.CONFERENCE, reading, faults)
    items = typed(ItemRow, form.PROGRAMME, reading, faults)
    tasks = typed(TaskRow, form.TASKS, reading, faults)
    notes = typed(NoteRow, form.NOTES, reading, faults)
    faults += _check_single(reading)
    faults += _check_weekday(conferences)
    faults += _check_minutes(items)
    for task in tasks:
        faults += _check_task(task, clauses)
    if faults:
        raise FileFaulty(str(path), sorted(faults, key=lambda fault: fault.place.line))
    return PlanFile(
        headings[0].row,
        conferences[0].row,
        clauses,
        tuple(found.row for found in items),
        tuple(tasks),
        tuple(found.row for found in notes),
        path,
        file.document,
    )


def for_agency(plan: PlanFile, agency: Agency) -> PlanFile:
    """The plan with its units as the agency's own ids; refuses units it does not have now."""
    known = {word_key(unit.name): unit.id for unit in agency.units.values() if not unit.ended}
    known |= {word_key(unit.id): unit.id for unit in agency.units.values() if not unit.ended}
    faults: list[Fault] = []
    tasks = tuple(_in_units(task, known, faults) for task in plan.tasks)
    if faults:
        raise FileFaulty(str(plan.path), faults)
    return evolve(plan, tasks=tasks)


def _clauses(data: dict[str, Any], text: str, faults: list[Fault]) -> dict[str, str]:
    """Take the table of clauses out of ``data``: its keys are ids, not names of a form."""
    key = next((key for key in data if word_key(key) in form.CLAUSES.keys), "")
    table = data.pop(key, None)
    if not isinstance(table, dict) or not table:
        faults.append(Fault("table_missing", table="dieu_khoan"))
        return {}
    places = {
        clause: Place(line=line_of(text, key, None, clause), path=f"{key}.{clause}")
        for clause in table
    }
    return {clause: _clause(clause, table[clause], places[clause], faults) for clause in table}


def _clause(clause: str, value: Any, place: Place, faults: list[Fault]) -> str:
    """The text of a clause; "" where it has a fault, so that tasks still find the clause."""
    try:
        text = read_text(value, LONG)
    except CellFault as fault:
        faults.append(Fault(fault.code, place, **{"column": clause, "known": (), **fault.facts}))
        return ""
    if not text:
        faults.append(Fault("cell_missing", place, column=clause))
    return text


def _check_single(reading: Reading) -> Iterator[Fault]:
    for name in (form.PLAN.name, form.CONFERENCE.name):
        for extra in reading.tables.get(name, ())[1:]:
            yield Fault("table_twice", extra.place)


def _check_weekday(conferences: list[Found]) -> Iterator[Fault]:
    for found in conferences:
        conference: Conference = found.row
        real = conference.day.isoweekday() + 1
        if conference.weekday not in (0, real):
            names = {"weekday": str(conference.weekday), "real": str(real)}
            place = found.record.at("weekday")
            yield Fault("plan_weekday_wrong", place, day=conference.day, **names)


def _check_minutes(items: list[Found]) -> Iterator[Fault]:
    for found in items:
        if found.row.minutes < 0:
            facts = {"found": found.row.minutes}
            yield Fault("plan_minutes_negative", found.record.at("minutes"), **facts)


def _check_task(found: Found, clauses: Mapping[str, str]) -> Iterator[Fault]:
    task: TaskRow = found.row
    place = found.record.place
    if task.clause not in clauses:
        facts = {"clause": task.clause}
        yield Fault("plan_clause_unknown", found.record.at("clause"), **facts)
    if task.due is None and task.days is None:
        yield Fault("plan_due_missing", place, title=task.title)
    if task.days is not None and (task.due or task.start):
        yield Fault("plan_due_mixed", place, title=task.title)
    if task.due and task.start and task.start > task.due:
        place = found.record.at("start")
        yield Fault("plan_window_backwards", place, start=task.start, end=task.due)
    if word_key(task.lead) in map(word_key, task.cooperating):
        yield Fault("plan_lead_cooperates", found.record.at("cooperating"), unit=task.lead)


def _in_units(found: Found, known: Mapping[str, str], faults: list[Fault]) -> Found:
    task: TaskRow = found.row
    for name, unit in (("lead", task.lead), *(("cooperating", unit) for unit in task.cooperating)):
        if word_key(unit) not in known:
            facts = {"unit": unit, "known": tuple(dict.fromkeys(known.values()))}
            faults.append(Fault("plan_unit_unknown", found.record.at(name), **facts))
    lead = known.get(word_key(task.lead), task.lead)
    cooperating = tuple(known.get(word_key(unit), unit) for unit in task.cooperating)
    if lead in cooperating:  # asked once more: the file may name one unit in two ways
        place = found.record.at("cooperating")
        faults.append(Fault("plan_lead_cooperates", place, unit=task.lead))
    return Found(evolve(task, lead=lead, cooperating=cooperating), found.record)
