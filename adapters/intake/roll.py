"""An agency's roll: units, people and offices from one spreadsheet or TOML file.

The file is read, checked as a whole, and becomes the commands that found a ledger in one
transaction, taken by the Director as its first hand, with the file itself as the document.
Source: plan II.2.3 (all staff), III (who does what), V (units that get the plan).
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from domain.decision import DIRECTOR

from ..codec import Document
from ..ledger import Command
from . import roll_form as form
from .faults import Fault, FileFaulty
from .file_bytes import FileBytes, read_bytes
from .form import Reading
from .roll_checks import check_agency, check_people, check_roles, check_units, warnings
from .roll_rows import AgencyRow, PersonRow, RoleRow, UnitRow
from .spreadsheet import EXTENSIONS, read_workbook
from .structured import Found, typed
from .toml_text import load_toml, read_tables
from .word_key import word_key

Asked = tuple[str, str, dict[str, Any], Document]


@frozen
class Roll:
    """A roll without faults; ``warnings`` are what a person should look at once more."""

    agency: AgencyRow
    units: tuple[UnitRow, ...]
    people: tuple[PersonRow, ...]
    roles: tuple[RoleRow, ...]
    document: Document
    warnings: tuple[Fault, ...] = ()

    @property
    def director(self) -> str:
        """Who heads the agency: the Director's office in their own right, not KT."""
        return next(row.person for row in self.roles if row.heads)


def read_roll(path: Path) -> Roll:
    """The roll in a file; raises ``FileFaulty`` with every fault, by sheet, row and column."""
    file = read_bytes(path, (*EXTENSIONS, ".toml"))
    reading = _read(file)
    faults = list(reading.faults)
    agencies = typed(AgencyRow, form.AGENCY, reading, faults)
    units = typed(UnitRow, form.UNITS, reading, faults)
    people = _in_units(typed(PersonRow, form.PEOPLE, reading, faults), reading, faults)
    roles = _in_units(typed(RoleRow, form.ROLES, reading, faults), reading, faults)
    roles = _for_own_unit(roles, people)
    faults += check_agency(agencies)
    faults += check_units(units)
    faults += check_people(people)
    faults += check_roles(roles, reading)
    if faults:
        raise FileFaulty(str(path), sorted(faults, key=_file_order))
    return Roll(
        agencies[0].row,
        *(_rows(units), _rows(people), _rows(roles)),
        document=file.document,
        warnings=tuple(warnings(people)),
    )


def commands(roll: Roll, valid: date | None = None) -> list[Command]:
    """Everything that founds the ledger, for one ``record_all``: all of it or nothing."""
    return [
        Command(decision, id, facts, roll.director, valid=valid, document=paper)
        for decision, id, facts, paper in _decisions(roll)
    ]


def _decisions(roll: Roll) -> Iterator[Asked]:
    paper, one = roll.document, roll.agency
    facts: dict[str, Any] = {"name": one.name, "superior": one.superior, "place": one.place}
    facts |= {"symbol": one.symbol} | ({"head": one.head} if one.head else {})
    yield "agency.found", "CQ", facts, paper
    for unit in roll.units:
        facts = {"unit": unit.id, "name": unit.name, "kind": unit.kind}
        yield "agency.create_unit", "CQ", facts, paper
    for person in roll.people:
        facts = {"name": person.name, "unit": person.unit, "post": person.post, "sex": person.sex}
        yield "person.enrol", person.id, facts, paper
    for role in roll.roles:
        facts = {"role": role.role, "unit": role.unit, "signs": role.signs}
        yield "person.grant_role", role.person, facts, _paper(role, paper)


def _paper(role: RoleRow, roll: Document) -> Document:
    """The paper that gave the office, where the roll names one; else the roll itself."""
    if not role.document:
        return roll
    return Document(name=role.document, date=role.dated.isoformat() if role.dated else "")


def _read(file: FileBytes) -> Reading:
    if file.path.suffix.lower() == ".toml":
        return read_tables(*load_toml(file), form.TABLES)
    return read_workbook(file, form.TABLES)


def _rows(found: list[Found]) -> tuple[Any, ...]:
    return tuple(one.row for one in found)


def _in_units(rows: list[Found], reading: Reading, faults: list[Fault]) -> list[Found]:
    """The rows with their unit as the unit's own id; a fault where there is no such unit."""
    known = _unit_names(reading)
    return [_in_unit(found, known, faults) for found in rows]


def _unit_names(reading: Reading) -> dict[str, str]:
    """What a unit may be called in other sheets: its id or its name, in any spelling."""
    records = reading.tables.get("units", ())
    ids = [(record, str(record.values.get("id", "")).strip()) for record in records]
    names = {word_key(str(record.values.get("name", ""))): id for record, id in ids}
    return names | {word_key(id): id for _, id in ids}


def _in_unit(found: Found, known: dict[str, str], faults: list[Fault]) -> Found:
    unit = found.row.unit
    if not unit or not known:  # of a sheet that cannot be read, that alone is said
        return found
    if word_key(unit) not in known:
        facts = {"unit": unit, "known": tuple(dict.fromkeys(known.values()))}
        faults.append(Fault("roll_unit_unknown", found.record.at("unit"), **facts))
        return found
    return Found(evolve(found.row, unit=known[word_key(unit)]), found.record)


def _for_own_unit(roles: list[Found], people: list[Found]) -> list[Found]:
    """Offices that name no unit get their holder's; the Director's is of no unit."""
    home = {one.row.id: one.row.unit for one in people}
    return [
        found
        if found.row.unit or found.row.role == DIRECTOR
        else Found(evolve(found.row, unit=home.get(found.row.person, "")), found.record)
        for found in roles
    ]


def _file_order(fault: Fault) -> tuple[int, int, int]:
    """By sheet as the form has them, then by row or line."""
    key = word_key(fault.place.sheet)
    at = next((n for n, table in enumerate(form.TABLES) if key in table.keys), 0)
    return at, fault.place.row, fault.place.line
