"""An exemplar: a person, a collective, an initiative, a new model or a good way to learn from.

It belongs to no plan: it is told of when it happens, and spreads long after a conference is over.
Where it spread to counts twice: as recorded, and as the receiving unit confirmed it itself. One
that proves unfounded is withdrawn and stays in history. How it stands is in ``lesson``, how it
spreads in ``spreading``.
Source: plan I.2 (praise, honour, spread), III.3b (units report on exemplars).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from . import lesson, spreading
from .agency import Agency
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, Todo, Topic
from .lesson import (
    EXEMPLARY_COLLECTIVE,
    EXEMPLARY_PERSON,
    KINDS,
    STATUS,
    Content,
    Exemplar,
    Learnt,
    Told,
    Unfounded,
    own,
    standing,
)
from .nomination import Nomination
from .refusal import Refusal, require, require_text

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
class Withdrawn:
    reason: str
    document: str
    on: date


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
    own(content, actor)
    new = nomination not in content.nominations and speech not in content.speeches
    require(nomination or speech, "link_empty", exemplar=content.id)
    require(new, "link_known", exemplar=content.id, nomination=nomination, speech=speech)
    if the_nomination:
        subject = the_nomination.case.subject
        found = {"nomination": nomination, "subject": subject, "subjects": content.subjects}
        require(subject in content.subjects, "nomination_not_of_exemplar", **found)
    return [Linked(nomination, speech, today)]


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


# Evolve


def evolve(exemplar: Exemplar | None, event: object) -> Exemplar | None:
    match exemplar, event:
        case None, Described():
            return Told(_content(event))
        case Told(content), Recognised(document):
            return Learnt(content, document)
        case ((Told() | Learnt()), Linked(nomination, speech)):
            return change(exemplar, content=_linked(exemplar.content, nomination, speech))
        case ((Told(content) | Learnt(content)), Withdrawn(reason, document)):
            return Unfounded(content, reason, document)
    return spreading.evolve(exemplar, event)


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
        "exemplar.spread/1": spreading.SpreadTo,
        "exemplar.spread_confirmed/1": spreading.SpreadConfirmed,
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
            spreading.spread,
            by=(OFFICE, DIRECTOR, UNIT),
            source=("I.2",),
            reads={"agency": Read("agency")},
        ),
        Decision("confirm", spreading.confirm, by=(UNIT,), source=("I.2", "III.3a")),
        Decision("withdraw", withdraw, by=(OFFICE, DIRECTOR), source=("I.2",)),
    ),
    refusals={
        **lesson.REFUSALS,
        **spreading.REFUSALS,
        "exemplar_kind_unknown": "I.2",
        "exemplar_person_twice": "I.2",
        "exemplar_subject_missing": "I.2",
        "exemplar_recognised_already": "I.2",
        "link_empty": "I.2",
        "link_known": "I.2",
        "nomination_not_of_exemplar": "I.2",
    },
)
