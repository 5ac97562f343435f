"""Who has an interest in a nomination: found in facts, never in opinions.

Four kinds: the member is nominated; speaks for the unit that is nominated; is kin of the nominee,
as either of them declared; is co-author of an initiative the nomination rests on. The last two may
also be declared at the session. What follows is the agency's to fix (BR-18: no text was found that
fixes it), so a conflict is always shown and only binds where a recusal is adopted.
"""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from .case import Case
from .decision import OFFICE, UNIT
from .law import COLLECTIVE, INDIVIDUAL
from .person import Person
from .record import Record

SELF, UNIT_HEAD, KIN, CO_AUTHOR = "self", "unit_head", "kin", "co_author"
INTERESTS = (SELF, UNIT_HEAD, KIN, CO_AUTHOR)
DECLARABLE = (KIN, CO_AUTHOR)


@frozen
class Conflict:
    """An interest of whoever holds a member's seat."""

    member: str
    interest: str


@frozen
class Declared:
    """An interest that a member or the secretary named at the session."""

    nomination: str
    member: str
    interest: str


@frozen
class Known:
    """What is known of everyone in question: people and records by id, and what was declared."""

    people: Mapping[str, Person]
    records: Mapping[str, Record | None]
    declared: tuple[Declared, ...] = ()


def conflicts(
    case: Case, seats: Mapping[str, tuple[str, ...]], known: Known, day: date
) -> tuple[Conflict, ...]:
    """Every interest in ``case``, in the order of ``seats``: member → who may answer for them."""
    found = []
    for member, holders in seats.items():
        named = {
            entry.interest
            for entry in known.declared
            if (entry.nomination, entry.member) == (case.id, member)
        }
        for holder in holders:
            named |= interests(case, holder, known, day)
        found += [Conflict(member, interest) for interest in INTERESTS if interest in named]
    return tuple(found)


def interests(case: Case, person: str, known: Known, day: date) -> set[str]:
    """What facts make of ``person``."""
    about = {
        SELF: case.subject_kind == INDIVIDUAL and case.subject == person,
        UNIT_HEAD: case.subject_kind == COLLECTIVE
        and _speaks_for(known.people.get(person), case.subject, day),
        KIN: _kin(known.records, case.subject, person) or _kin(known.records, person, case.subject),
        CO_AUTHOR: person != case.subject and person in _authors(case, known.records),
    }
    return {interest for interest, holds in about.items() if holds}


def _speaks_for(person: Person | None, unit: str, day: date) -> bool:
    """Whether the person holds the office of that unit; the Office's own head holds OFFICE."""
    held = (o for role in (UNIT, OFFICE) for o in (person.holds(role, day) if person else ()))
    return any(office.unit == unit for office in held)


def _kin(records: Mapping[str, Record | None], of: str, person: str) -> bool:
    """Whether ``of`` has declared ``person`` as kin."""
    record = records.get(of)
    return person in {kin.person for kin in (record.kin if record else ())}


def _authors(case: Case, records: Mapping[str, Record | None]) -> set[str]:
    """Everyone who wrote what the nomination rests on."""
    record = records.get(case.subject)
    used = (work for work in (record.works if record else ()) if work.id in case.works)
    return {author for work in used for author in work.authors}
