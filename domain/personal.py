"""What the agency must know of a person beyond name and post, sealed so that it can be erased.

Birth date, native place and identity number stand on the forms of a dossier; telephone, e-mail and
address serve invitations and reminders; the account receives the money of an award. Each is asked
for only when it is needed, seen and corrected by its owner, and erased by destroying their key.
Source: Luật 91/2025 Điều 4, 25 (BR-66); retention BR-63.
"""

from datetime import date

from attrs import field, frozen

from .decision import DIRECTOR, OFFICE, STAFF, Actor, Decision, Read, Row, Topic
from .details import READERS
from .law import Rules
from .person import Person
from .refusal import Refusal, require, require_text
from .retention import KIND_OF, PERSONAL, kept_until
from .sealed import Sealed

RULE = "BR-66"
FIELDS = tuple(READERS)

# Why details are erased: the person asks, they have left, or a competent authority orders it.
REQUEST, LEFT, ORDER = "request", "left", "order"
OCCASIONS = (REQUEST, LEFT, ORDER)


# Events


@frozen
class Declared:
    id: str
    birth_date: Sealed | None
    native_place: Sealed | None
    phone: Sealed | None
    email: Sealed | None
    address: Sealed | None
    identity_number: Sealed | None
    bank_account: Sealed | None
    on: date


@frozen
class Corrected:
    birth_date: Sealed | None
    native_place: Sealed | None
    phone: Sealed | None
    email: Sealed | None
    address: Sealed | None
    identity_number: Sealed | None
    bank_account: Sealed | None
    reason: str
    on: date


@frozen
class Shredded:
    """Keys of every generation before ``generation`` are destroyed once this is recorded."""

    SHREDS = "generation"  # the field that says so

    fields: tuple[str, ...]
    generation: int
    occasion: str
    basis: str
    reason: str
    on: date


# State


@frozen
class Personal:
    """Sealed details by field; ``erased`` holds the basis of every shredding, in order."""

    details: dict[str, Sealed] = field(factory=dict)
    erased: tuple[str, ...] = ()
    shredded: date | None = None
    id: str = ""

    @property
    def generation(self) -> int:
        """How often details were shredded: each later key is of the next generation."""
        return len(self.erased)


# Decisions


def declare(
    personal: Personal | None,
    *,
    id: str,
    actor: Actor,
    today: date,
    person: Person,
    birth_date: Sealed | None = None,
    native_place: Sealed | None = None,
    phone: Sealed | None = None,
    email: Sealed | None = None,
    address: Sealed | None = None,
    identity_number: Sealed | None = None,
    bank_account: Sealed | None = None,
) -> list[Declared]:
    """Declare details that were not declared before; what a person left with stays as it is."""
    _own(actor, id)
    require(not person.departed, "person_departed", person=person.id, on=person.departed)
    given = (birth_date, native_place, phone, email, address, identity_number, bank_account)
    names = _named(given)
    known = personal.details if personal else {}
    twice = tuple(name for name in names if name in known)
    require(not twice, "detail_declared", fields=twice)
    return [Declared(id, *given, today)]


def correct(
    personal: Personal,
    *,
    id: str,
    actor: Actor,
    today: date,
    reason: str,
    birth_date: Sealed | None = None,
    native_place: Sealed | None = None,
    phone: Sealed | None = None,
    email: Sealed | None = None,
    address: Sealed | None = None,
    identity_number: Sealed | None = None,
    bank_account: Sealed | None = None,
) -> list[Corrected]:
    """Correct details that were declared."""
    require_text(reason=reason)
    _own(actor, id)
    given = (birth_date, native_place, phone, email, address, identity_number, bank_account)
    missing = tuple(name for name in _named(given) if name not in personal.details)
    require(not missing, "detail_not_declared", fields=missing)
    return [Corrected(*given, reason, today)]


def shred(
    personal: Personal,
    *,
    today: date,
    rules: Rules,
    person: Person,
    basis: str,
    reason: str,
    occasion: str = REQUEST,
) -> list[Shredded]:
    """Erase all details of a person, on the document that asks for it or allows it.

    Where a period of retention still runs, only an order of a competent authority goes before it.
    """
    require_text(basis=basis, reason=reason)
    require(occasion in OCCASIONS, "occasion_unknown", occasion=occasion, known=OCCASIONS)
    require(personal.details, "nothing_to_shred", person=person.id)
    if occasion == LEFT:
        require(person.departed, "person_not_left", person=person.id)
    if occasion != ORDER:
        _not_kept(personal, person, rules, today)
    fields = tuple(personal.details)
    return [Shredded(fields, personal.generation + 1, occasion, basis, reason, today)]


def kinds(personal: Personal) -> tuple[str, ...]:
    """The kinds of what is still there, each once."""
    return tuple(dict.fromkeys(KIND_OF[name] for name in personal.details))


def _not_kept(personal: Personal, person: Person, rules: Rules, today: date) -> None:
    """A period runs from the day the person left; until then it has not begun to end."""
    for kind in kinds(personal):
        until = kept_until(rules, PERSONAL[kind], person.departed or today)
        if until and until > today:
            raise Refusal("retention_runs", kind=kind, rule=PERSONAL[kind], until=until)


def _own(actor: Actor, id: str) -> None:
    require(actor.role == OFFICE or actor.person == id, "details_of_another", person=id)


def _named(given: tuple[Sealed | None, ...]) -> tuple[str, ...]:
    names = tuple(name for name, one in zip(FIELDS, given, strict=True) if one)
    require(names, "no_details", known=FIELDS)
    return names


# Evolve


def evolve(personal: Personal | None, event: object) -> Personal | None:
    match event:
        case Declared() | Corrected():
            before = personal or Personal()
            given = {name: getattr(event, name) for name in FIELDS if getattr(event, name)}
            id = event.id if isinstance(event, Declared) else before.id
            return Personal({**before.details, **given}, before.erased, id=id)
        case Shredded() if personal:
            return Personal({}, (*personal.erased, event.basis), event.on, personal.id)
    return personal


def row(personal: Personal) -> Row:
    if personal.details:
        return Row("declared", personal.id, open=False)
    basis = personal.erased[-1] if personal.erased else ""
    return Row("shredded", personal.id, note=basis, day=personal.shredded, open=False)


PERSON = {"person": Read("person", by="id")}

TOPIC = Topic(
    "personal",
    prefix="",
    evolve=evolve,
    states=(Personal,),
    row=row,
    events={
        "personal.declared/1": Declared,
        "personal.corrected/1": Corrected,
        "personal.shredded/1": Shredded,
    },
    decisions=(
        Decision(
            "declare",
            declare,
            by=(OFFICE, STAFF),
            source=(RULE, "II.2.3"),
            upserts=True,
            reads=PERSON,
            sealed=READERS,
        ),
        Decision("correct", correct, by=(OFFICE, STAFF), source=(RULE,), sealed=READERS),
        Decision("shred", shred, by=(DIRECTOR, OFFICE), source=(RULE, "BR-63"), reads=PERSON),
    ),
    refusals={
        "detail_malformed": RULE,
        "detail_declared": RULE,
        "detail_not_declared": RULE,
        "details_of_another": RULE,
        "no_details": RULE,
        "occasion_unknown": RULE,
        "nothing_to_shred": RULE,
        "person_not_left": RULE,
        "retention_runs": "BR-63",
    },
)
