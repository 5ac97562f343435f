"""The people of the agency: where they serve, and the offices in which they may decide.

Only what decisions need is recorded: name as in official papers, unit, post, sex where given (it is
counted in delegate structures and breaks ties, BR-35). No contact data and no identity numbers.
Source: plan II.2.3 (all staff), "Who does what"; NĐ 30/2020 Phụ lục I (KT., TL., TUQ.).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import (
    DIRECTOR,
    FOUNDER,
    OFFICE,
    ROLES,
    SIGNATURES,
    STAFF,
    UNIT,
    Actor,
    Decision,
    Read,
    Row,
    Topic,
)
from .refusal import Refusal, require, require_text

SEXES = ("", "female", "male")


# Events


@frozen
class Enrolled:
    id: str
    name: str
    unit: str
    post: str
    sex: str
    on: date


@frozen
class Moved:
    unit: str
    post: str
    on: date
    reason: str


@frozen
class NameCorrected:
    name: str
    reason: str


@frozen
class Departed:
    on: date
    reason: str


@frozen
class RoleGranted:
    role: str
    unit: str
    signs: str
    since: date


@frozen
class RoleRevoked:
    role: str
    unit: str
    on: date
    reason: str


# State


@frozen
class Office:
    """An office held: ``role`` for ``unit`` ("" when tied to none), from ``since`` to ``until``."""

    role: str
    unit: str
    signs: str
    since: date
    until: date | None = None

    def on(self, day: date) -> bool:
        """Whether the office was held on ``day``; a decision of then may be entered later."""
        return self.since <= day and (self.until is None or day < self.until)


@frozen
class Person:
    id: str
    name: str
    unit: str
    post: str
    sex: str = ""
    offices: tuple[Office, ...] = ()
    departed: date | None = None

    def holds(self, role: str, day: date) -> tuple[Office, ...]:
        """The offices of that role held on ``day``; STAFF is everyone still on the roll."""
        if role == STAFF:
            return (Office(STAFF, self.unit, "", day),)
        return tuple(o for o in self.offices if o.role == role and o.on(day))

    def office(self, role: str, unit: str) -> Office | None:
        """The office of that role and unit that has not been revoked."""
        held = (o for o in self.offices if (o.role, o.unit, o.until) == (role, unit, None))
        return next(held, None)


def authorise(
    person: Person, by: tuple[str, ...], day: date, role: str = "", unit: str = ""
) -> Actor:
    """In which office ``person`` may take a decision open to ``by`` on ``day``.

    ``role`` and ``unit`` choose among several offices; without them the first in the order of
    ``by`` is taken. Refuses whoever had left the agency by then or held none of the offices.
    """
    if person.departed and person.departed <= day:
        raise Refusal("person_departed", person=person.id, on=person.departed)
    for wanted in by:
        if role and wanted not in (role, STAFF):
            continue
        for office in person.holds(wanted, day):
            if not unit or office.unit == unit:
                return Actor(person.id, office.role, office.unit, office.signs)
    raise Refusal("not_authorised", person=person.id, needed=by, role=role, unit=unit)


# Decisions


def enrol(
    person: None,
    *,
    id: str,
    today: date,
    agency: Agency,
    name: str,
    unit: str,
    post: str = "",
    sex: str = "",
) -> list[Enrolled]:
    """Put a person on the roll of a unit."""
    require_text(name=name)
    require(sex in SEXES, "sex_unknown", sex=sex, known=SEXES[1:])
    agency.active(unit)
    return [Enrolled(id, name, unit, post, sex, today)]


def move(
    person: Person, *, today: date, agency: Agency, unit: str, post: str, reason: str
) -> list[Moved]:
    """Move a person to another unit or post."""
    require_text(reason=reason)
    _present(person)
    agency.active(unit)
    return [Moved(unit, post, today, reason)]


def correct_name(person: Person, *, name: str, reason: str) -> list[NameCorrected]:
    """Correct how a name is written; papers already issued keep what they say (BR-59)."""
    require_text(name=name, reason=reason)
    return [NameCorrected(name, reason)]


def depart(person: Person, *, today: date, reason: str) -> list[Departed]:
    """Take a person off the roll; what they decided stays theirs."""
    require_text(reason=reason)
    _present(person)
    return [Departed(today, reason)]


def grant_role(
    person: Person, *, today: date, agency: Agency, role: str, unit: str = "", signs: str = ""
) -> list[RoleGranted]:
    """Give an office; a deputy holds the Director's with ``signs`` "KT."."""
    _present(person)
    require(role in ROLES, "role_unknown", role=role, known=ROLES)
    require(signs in SIGNATURES, "signature_unknown", signs=signs, known=SIGNATURES[1:])
    require(role != UNIT or unit, "role_needs_unit", role=role)
    if unit:
        agency.active(unit)
    require(not person.office(role, unit), "role_held", person=person.id, role=role, unit=unit)
    return [RoleGranted(role, unit, signs, today)]


def revoke_role(
    person: Person, *, today: date, role: str, unit: str = "", reason: str
) -> list[RoleRevoked]:
    """Take an office away from today on."""
    require_text(reason=reason)
    require(person.office(role, unit), "role_not_held", person=person.id, role=role, unit=unit)
    return [RoleRevoked(role, unit, today, reason)]


def _present(person: Person) -> None:
    require(not person.departed, "person_departed", person=person.id, on=person.departed)


# Evolve


def evolve(person: Person | None, event: object) -> Person | None:
    if person is None:
        match event:
            case Enrolled(id, name, unit, post, sex):
                return Person(id, name, unit, post, sex)
        return None
    match event:
        case Moved(unit, post):
            return change(person, unit=unit, post=post)
        case NameCorrected(name):
            return change(person, name=name)
        case Departed(on):
            return change(person, departed=on)
        case RoleGranted(role, unit, signs, since):
            return change(person, offices=(*person.offices, Office(role, unit, signs, since)))
        case RoleRevoked(role, unit, on):
            ended = person.office(role, unit)
            kept = (change(o, until=on) if o is ended else o for o in person.offices)
            return change(person, offices=tuple(kept))
    return person


def row(person: Person) -> Row:
    status = "departed" if person.departed else "active"
    return Row(status, person.name, unit=person.unit, note=person.post, open=not person.departed)


AGENCY = {"agency": Read("agency")}

TOPIC = Topic(
    "person",
    prefix="CB",
    evolve=evolve,
    states=(Person,),
    row=row,
    events={
        "person.enrolled/1": Enrolled,
        "person.moved/1": Moved,
        "person.name_corrected/1": NameCorrected,
        "person.departed/1": Departed,
        "person.role_granted/1": RoleGranted,
        "person.role_revoked/1": RoleRevoked,
    },
    decisions=(
        Decision(
            "enrol",
            enrol,
            by=(FOUNDER, DIRECTOR, OFFICE),
            source=("II.2.3",),
            creates=True,
            reads=AGENCY,
        ),
        Decision("move", move, by=(DIRECTOR, OFFICE), source=("BR-38",), reads=AGENCY),
        Decision("correct_name", correct_name, by=(OFFICE,), source=("BR-66",)),
        Decision("depart", depart, by=(DIRECTOR, OFFICE), source=("II.2.3",)),
        Decision("grant_role", grant_role, by=(FOUNDER, DIRECTOR), source=("III",), reads=AGENCY),
        Decision("revoke_role", revoke_role, by=(DIRECTOR,), source=("III",)),
    ),
    refusals={
        "person_departed": "II.2.3",
        "not_authorised": "III",
        "sex_unknown": "BR-66",
        "role_unknown": "III",
        "signature_unknown": "NĐ 30/2020 PL I",
        "role_needs_unit": "III.3a",
        "role_held": "III",
        "role_not_held": "III",
    },
)
