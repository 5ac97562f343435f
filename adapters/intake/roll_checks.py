"""What must hold between the rows of a roll, and what a person should look at once more."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from domain.decision import CLERK, OFFICE

from .faults import Fault, Place
from .form import Reading
from .structured import Found
from .word_key import word_key


def check_agency(agencies: list[Found]) -> Iterator[Fault]:
    """A file is the roll of one agency."""
    for extra in agencies[1:]:
        yield Fault("roll_agency_twice", extra.record.place, name=extra.row.name)


def check_units(units: list[Found]) -> Iterator[Fault]:
    """Ids and names of units are told apart."""
    yield from _twice(units, "id", "roll_unit_twice")
    yield from _twice(units, "name", "roll_unit_twice")


def check_people(people: list[Found]) -> Iterator[Fault]:
    """Nobody is on the roll twice."""
    yield from _twice(people, "id", "roll_person_twice")


def _twice(rows: list[Found], name: str, code: str) -> Iterator[Fault]:
    """A fault for every row whose ``name`` stands in an earlier one already."""
    first: dict[str, Found] = {}
    for found in rows:
        value = getattr(found.row, name)
        before = first.setdefault(word_key(value), found)
        if before is not found:
            facts = {"found": value, "first": before.record.place}
            yield Fault(code, found.record.at(name), **facts)


def check_roles(roles: list[Found], reading: Reading) -> Iterator[Fault]:
    """Offices belong to people on the roll; nobody holds one twice; the needed ones are held."""
    people = reading.tables.get("people", ())
    ids = {str(record.values.get("id", "")).strip().upper() for record in people}
    for found in roles:
        if found.row.person not in ids:
            facts = {"person": found.row.person}
            yield Fault("roll_person_unknown", found.record.at("person"), **facts)
    yield from _same_office(roles)
    if reading.tables.get("roles"):
        yield from _check_heads([found for found in roles if found.row.heads], roles, reading)


def _same_office(roles: list[Found]) -> Iterator[Fault]:
    first: dict[tuple[str, str, str], Found] = {}
    for found in roles:
        office = (found.row.person, found.row.role, found.row.unit)
        before = first.setdefault(office, found)
        if before is not found:
            facts = {"person": office[0], "role": office[1], "first": before.record.place}
            yield Fault("roll_role_twice", found.record.place, **facts)


def _check_heads(heads: list[Found], roles: list[Found], reading: Reading) -> Iterator[Fault]:
    """One Director in their own right, an Office, a clerk: without them nothing can be issued."""
    sheet = next((record.place.sheet for record in reading.tables["roles"]), "")
    place = Place(sheet) if sheet else Place(path="vai_tro")
    for extra in heads[1:]:
        facts = {"person": extra.row.person, "first": heads[0].row.person}
        yield Fault("roll_directors_several", extra.record.place, **facts)
    if len(roles) < len(reading.tables["roles"]):
        return  # a row that could not be read may hold the office that seems to be missing
    if not heads:
        yield Fault("roll_director_missing", place)
    held = {found.row.role for found in roles}
    for role, code in ((OFFICE, "roll_office_missing"), (CLERK, "roll_clerk_missing")):
        if role not in held:
            yield Fault(code, place)


def warnings(people: list[Found]) -> Iterator[Fault]:
    """Names that may be one person twice, or are not what they look like."""
    alike: dict[str, list[Found]] = defaultdict(list)
    for found in people:
        alike[word_key(found.row.name)].append(found)
        if len(_scripts(found.row.name)) > 1:
            facts = {"name": found.row.name, "scripts": tuple(sorted(_scripts(found.row.name)))}
            yield Fault("roll_name_mixed_scripts", found.record.at("name"), **facts)
    for same in alike.values():
        if len(same) > 1:
            facts = {"name": same[0].row.name, "people": tuple(one.row.id for one in same)}
            yield Fault("roll_names_alike", same[1].record.at("name"), **facts)


def _scripts(text: str) -> set[str]:
    """The alphabets of a name: a Cyrillic "а" looks like a Latin one and is not found again."""
    return {unicodedata.name(char, "?").split()[0] for char in text if char.isalpha()}
