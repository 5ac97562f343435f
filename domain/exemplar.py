"""An exemplar: a person, a collective, an initiative, a new model or a good way to learn from.

It belongs to no plan: it is told of when it happens, and spreads long after a conference is over.
Where it spread to counts twice: as recorded, and as the receiving unit confirmed it itself. One
that proves unfounded is withdrawn and stays in history.
Source: plan I.2 (praise, honour, spread), III.3b (units report on exemplars).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, Todo, Topic
from .nomination import Nomination
from .refusal import Refusal, require, require_text

INITIATIVE, NEW_MODEL, GOOD_WAY = "initiative", "new_model", "good_way"
EXEMPLARY_PERSON, EXEMPLARY_COLLECTIVE = "exemplary_person", "exemplary_collective"
GOOD_DEED = "good_deed"
KINDS = (INITIATIVE, NEW_MODEL, GOOD_WAY, EXEMPLARY_PERSON, EXEMPLARY_COLLECTIVE, GOOD_DEED)


# Events


@frozen
class Described:
    """``people`` are ids, ``collective`` a unit, ``household`` a name; at least one is given."""

    id: str
    kind: str
    title: str
    summary: str
    unit: str
    people: tuple[str, ...]
    collective: str
    household: str
    movement: str
    on: date


@frozen
class Recognised:
    document: str
    on: date


@frozen
class Linked:
    nomination: str
    speech: str
    on: date


@frozen
class SpreadTo:
    unit: str
    document: str
    how: str
    evidence: str
    on: date


@frozen
class SpreadConfirmed:
    unit: str
    note: str
    on: date


@frozen
class Withdrawn:
    reason: str
    document: str
    on: date


# State


@frozen
class Spreading:
    """One unit that took it up; ``confirmed`` is the day on which the unit said so itself."""

    unit: str
    document: str
    how: str
    evidence: str
    on: date
    confirmed: date | None = None


@frozen
class Content:
    """Who and what is to be learnt from, told by ``unit``, and what came of it since."""

    id: str
    kind: str
    title: str
    summary: str
    unit: str
    people: tuple[str, ...] = ()
    collective: str = ""
    household: str = ""
    movement: str = ""
    nominations: tuple[str, ...] = ()
    speeches: tuple[str, ...] = ()
    spreads: tuple[Spreading, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """Everyone whose achievement it is, as a nomination would name them."""
        return tuple(filter(None, (*self.people, self.collective, self.household)))

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """The units that have not yet said themselves that they took it up."""
        return tuple(spread.unit for spread in self.spreads if not spread.confirmed)


@frozen
class Told:
    content: Content


@frozen
class Learnt:
    """Recognised by ``document``: from here on it may spread."""

    content: Content
    document: str


@frozen
class Unfounded:
    content: Content
    reason: str
    document: str


Exemplar = Told | Learnt | Unfounded

STATUS = {Told: "described", Learnt: "recognised", Unfounded: "withdrawn"}


def standing(exemplar: Exemplar) -> Content:
    """What an exemplar tells, or a refusal once it was withdrawn."""
    if isinstance(exemplar, Unfounded):
        raise Refusal("exemplar_withdrawn", exemplar=exemplar.content.id, reason=exemplar.reason)
    return exemplar.content


# Decisions


def describe(
    exemplar: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    agency: Agency,
    kind: str,
    title: str,
    summary: str,
    people: tuple[str, ...] = (),
    collective: str = "",
    household: str = "",
    movement: str = "",
) -> list[Described]:
    """Describe an exemplar: of which kind, whose, what it is, and of which movement if of one."""
    require_text(title=title, summary=summary)
    require(kind in KINDS, "exemplar_kind_unknown", kind=kind, known=KINDS)
    agency.active(actor.unit)
    if collective:
        agency.active(collective)
    require(len(set(people)) == len(people), "exemplar_person_twice", people=people)
    _fits(kind, people, collective, household)
    told = (id, kind, title, summary, actor.unit, people, collective, household.strip())
    return [Described(*told, movement, today)]


def recognise(exemplar: Exemplar, *, today: date, document: str) -> list[Recognised]:
    """Recognise an exemplar by a document; only then is it spread."""
    require_text(document=document)
    content = standing(exemplar)
    if isinstance(exemplar, Learnt):
        was = exemplar.document
        raise Refusal("exemplar_recognised_already", exemplar=content.id, document=was)
    return [Recognised(document, today)]


def link(
    exemplar: Exemplar,
    *,
    actor: Actor,
    today: date,
    the_nomination: Nomination | None,
    nomination: str = "",
    speech: str = "",
) -> list[Linked]:
    """Link a nomination that rests on it, or a speech that tells of it; there may be several."""
    content = standing(exemplar)
    _own(content, actor)
    new = nomination not in content.nominations and speech not in content.speeches
    require(nomination or speech, "link_empty", exemplar=content.id)
    require(new, "link_known", exemplar=content.id, nomination=nomination, speech=speech)
    if the_nomination:
        subject = the_nomination.case.subject
        found = {"nomination": nomination, "subject": subject, "subjects": content.subjects}
        require(subject in content.subjects, "nomination_not_of_exemplar", **found)
    return [Linked(nomination, speech, today)]


def spread(
    exemplar: Exemplar,
    *,
    actor: Actor,
    today: date,
    agency: Agency,
    unit: str,
    document: str,
    how: str,
    evidence: str,
) -> list[SpreadTo]:
    """Record that a unit took it up: by which document, how, and what shows it."""
    require_text(document=document, how=how, evidence=evidence)
    content = standing(exemplar)
    _own(content, actor)
    if not isinstance(exemplar, Learnt):
        raise Refusal("exemplar_not_recognised", exemplar=content.id)
    agency.active(unit)
    home = unit in (content.unit, content.collective)
    require(not home, "spread_to_own_unit", exemplar=content.id, unit=unit)
    known = tuple(spread.unit for spread in content.spreads)
    require(unit not in known, "spread_twice", exemplar=content.id, unit=unit)
    return [SpreadTo(unit, document, how, evidence, today)]


def confirm(
    exemplar: Exemplar, *, actor: Actor, today: date, note: str = ""
) -> list[SpreadConfirmed]:
    """Confirm, as the unit it spread to, that it is in use there."""
    content = standing(exemplar)
    units = content.unconfirmed
    require(actor.unit in units, "spread_not_waiting", unit=actor.unit, units=units)
    return [SpreadConfirmed(actor.unit, note, today)]


def withdraw(
    exemplar: Exemplar, *, today: date, reason: str, document: str = ""
) -> list[Withdrawn]:
    """Withdraw an exemplar that proves unfounded; a recognised one needs a document."""
    require_text(reason=reason)
    standing(exemplar)
    if isinstance(exemplar, Learnt):  # what one paper gave only another takes away
        require_text(document=document)
    return [Withdrawn(reason, document, today)]


def _fits(kind: str, people: tuple[str, ...], collective: str, household: str) -> None:
    """An exemplary person is people, an exemplary collective a collective, the rest anybody's."""
    needed = {
        EXEMPLARY_PERSON: people,
        EXEMPLARY_COLLECTIVE: collective or household.strip(),
    }
    anybody = people or collective or household.strip()
    require(needed.get(kind, anybody), "exemplar_subject_missing", kind=kind)


def _own(content: Content, actor: Actor) -> None:
    own = actor.role != UNIT or actor.unit == content.unit
    require(own, "exemplar_of_other_unit", exemplar=content.id, unit=content.unit)


# Evolve


def evolve(exemplar: Exemplar | None, event: object) -> Exemplar | None:
    match exemplar, event:
        case None, Described():
            return Told(_content(event))
        case Told(content), Recognised(document):
            return Learnt(content, document)
        case ((Told() | Learnt()), Linked(nomination, speech)):
            return change(exemplar, content=_linked(exemplar.content, nomination, speech))
        case Learnt(content), SpreadTo(unit, document, how, evidence, on):
            spreads = (*content.spreads, Spreading(unit, document, how, evidence, on))
            return change(exemplar, content=change(content, spreads=spreads))
        case Learnt(content), SpreadConfirmed(unit, _, on):
            return change(exemplar, content=_confirmed(content, unit, on))
        case ((Told(content) | Learnt(content)), Withdrawn(reason, document)):
            return Unfounded(content, reason, document)
    return exemplar


def _content(event: Described) -> Content:
    return Content(
        event.id,
        event.kind,
        event.title,
        event.summary,
        event.unit,
        event.people,
        event.collective,
        event.household,
        event.movement,
    )


def _linked(content: Content, nomination: str, speech: str) -> Content:
    nominations = (*content.nominations, *filter(None, [nomination]))
    return change(
        content, nominations=nominations, speeches=(*content.speeches, *filter(None, [speech]))
    )


def _confirmed(content: Content, unit: str, on: date) -> Content:
    spreads = tuple(
        change(spread, confirmed=on) if spread.unit == unit else spread
        for spread in content.spreads
    )
    return change(content, spreads=spreads)


def row(exemplar: Exemplar) -> Row:
    content = exemplar.content
    waiting = tuple(Todo("exemplar.confirm", role=UNIT, unit=u) for u in content.unconfirmed)
    todo = {Told: (Todo("exemplar.recognise", role=OFFICE),), Learnt: waiting}.get(
        type(exemplar), ()
    )
    spread = len(content.spreads)
    return Row(
        STATUS[type(exemplar)],
        content.title,
        unit=content.unit,
        note=f"{spread - len(content.unconfirmed)}/{spread}" if spread else "",
        open=bool(todo),
        refs=tuple(
            filter(
                None,
                (content.movement, *content.people, *content.nominations, *content.speeches),
            )
        ),
        todo=todo,
    )


TOPIC = Topic(
    "exemplar",
    prefix="ĐH",
    evolve=evolve,
    states=(Told, Learnt, Unfounded),
    row=row,
    events={
        "exemplar.described/1": Described,
        "exemplar.recognised/1": Recognised,
        "exemplar.linked/1": Linked,
        "exemplar.spread/1": SpreadTo,
        "exemplar.spread_confirmed/1": SpreadConfirmed,
        "exemplar.withdrawn/1": Withdrawn,
    },
    decisions=(
        Decision(
            "describe",
            describe,
            by=(UNIT, OFFICE),
            source=("I.2", "III.3b"),
            creates=True,
            reads={
                "agency": Read("agency"),
                "who": Read("person", by="people"),
                "the_movement": Read("movement", by="movement"),
            },
        ),
        Decision("recognise", recognise, by=(OFFICE, DIRECTOR), source=("I.2",)),
        Decision(
            "link",
            link,
            by=(OFFICE, UNIT),
            source=("I.2",),
            reads={
                "the_nomination": Read("nomination", by="nomination"),
                "the_speech": Read("speech", by="speech"),
            },
        ),
        Decision(
            "spread",
            spread,
            by=(OFFICE, DIRECTOR, UNIT),
            source=("I.2",),
            reads={"agency": Read("agency")},
        ),
        Decision("confirm", confirm, by=(UNIT,), source=("I.2", "III.3a")),
        Decision("withdraw", withdraw, by=(OFFICE, DIRECTOR), source=("I.2",)),
    ),
    refusals={
        "exemplar_kind_unknown": "I.2",
        "exemplar_person_twice": "I.2",
        "exemplar_subject_missing": "I.2",
        "exemplar_of_other_unit": "III.3b",
        "exemplar_recognised_already": "I.2",
        "exemplar_not_recognised": "I.2",
        "exemplar_withdrawn": "I.2",
        "link_empty": "I.2",
        "link_known": "I.2",
        "nomination_not_of_exemplar": "I.2",
        "spread_to_own_unit": "I.2",
        "spread_twice": "I.2",
        "spread_not_waiting": "I.2",
    },
)
