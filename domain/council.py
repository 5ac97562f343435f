"""The Emulation and Commendation Council: who sits on it. It advises; it never awards (BR-03).

Source: plan III.1a; LAW 1.4 (the head constitutes it and fixes its members).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .decision import DIRECTOR, OFFICE, Actor, Decision, Read, Row, Topic
from .person import Person
from .refusal import require, require_text

LEAST_MEMBERS = 3


# Events


@frozen
class Constituted:
    id: str
    document: str
    chair: str
    vice_chairs: tuple[str, ...]
    members: tuple[str, ...]
    secretary: str
    on: date


@frozen
class MemberAdded:
    person: str
    document: str
    on: date


@frozen
class MemberRemoved:
    person: str
    document: str
    reason: str
    on: date


# State


@frozen
class Council:
    """``members`` are all who vote, chair and vice-chairs among them; the secretary may not be."""

    id: str
    document: str
    chair: str
    vice_chairs: tuple[str, ...]
    members: tuple[str, ...]
    secretary: str

    def led_by(self, actor: Actor) -> bool:
        """Whether the actor chairs the council or stands in for its chair."""
        return actor.person in (self.chair, *self.vice_chairs)

    def served_by(self, actor: Actor) -> bool:
        """Whether the actor keeps its papers: its secretary, or the Office as standing body."""
        return actor.person == self.secretary or actor.role == OFFICE


# Decisions


def constitute(
    council: None,
    *,
    id: str,
    today: date,
    people: Mapping[str, Person],
    document: str,
    chair: str,
    members: tuple[str, ...],
    secretary: str,
    vice_chairs: tuple[str, ...] = (),
) -> list[Constituted]:
    """Constitute the council by a document. ``members`` names everyone who votes."""
    require_text(document=document)
    require(len(set(members)) == len(members), "listed_twice", listed=members)
    least = LEAST_MEMBERS
    require(len(members) >= least, "council_too_small", members=len(members), least=least)
    for leader in (chair, *vice_chairs):
        require(leader in members, "leader_not_member", person=leader)
    for id_, person in people.items():
        require(not person.departed, "person_departed", person=id_, on=person.departed)
    return [Constituted(id, document, chair, vice_chairs, members, secretary, today)]


def add_member(
    council: Council, *, today: date, newcomer: Person, person: str, document: str
) -> list[MemberAdded]:
    """Add a member; sessions already opened keep their roll (BR-19)."""
    require_text(document=document)
    require(not newcomer.departed, "person_departed", person=person, on=newcomer.departed)
    require(person not in council.members, "already_member", person=person)
    return [MemberAdded(person, document, today)]


def remove_member(
    council: Council, *, today: date, person: str, document: str, reason: str
) -> list[MemberRemoved]:
    """Remove a member who neither chairs nor makes the council too small."""
    require_text(document=document, reason=reason)
    require(person in council.members, "not_on_council", person=person)
    leads = person in (council.chair, *council.vice_chairs)
    require(not leads, "leader_cannot_leave", person=person)
    left, least = len(council.members) - 1, LEAST_MEMBERS
    require(left >= least, "council_too_small", members=left, least=least)
    return [MemberRemoved(person, document, reason, today)]


# Evolve


def evolve(council: Council | None, event: object) -> Council | None:
    match council, event:
        case None, Constituted(id, document, chair, vice_chairs, members, secretary):
            return Council(id, document, chair, vice_chairs, members, secretary)
        case Council(), MemberAdded(person):
            return change(council, members=(*council.members, person))
        case Council(), MemberRemoved(person):
            return change(council, members=tuple(m for m in council.members if m != person))
    return council


def row(council: Council) -> Row:
    return Row(
        "active",
        council.document,
        note=str(len(council.members)),
        refs=(*council.members, council.secretary),
    )


def _named(council: None, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    """Everyone the document names, each once."""
    named = (facts["chair"], *facts.get("vice_chairs", ()), *facts["members"], facts["secretary"])
    return tuple(dict.fromkeys(named))


TOPIC = Topic(
    "council",
    prefix="HĐ",
    yearly=True,
    digits=0,
    evolve=evolve,
    states=(Council,),
    row=row,
    events={
        "council.constituted/1": Constituted,
        "council.member_added/1": MemberAdded,
        "council.member_removed/1": MemberRemoved,
    },
    decisions=(
        Decision(
            "constitute",
            constitute,
            by=(DIRECTOR,),
            source=("III.1a",),
            creates=True,
            reads={"people": Read("person", by=_named)},
        ),
        Decision(
            "add_member",
            add_member,
            by=(DIRECTOR,),
            source=("III.1a", "BR-19"),
            reads={"newcomer": Read("person", by="person")},
        ),
        Decision("remove_member", remove_member, by=(DIRECTOR,), source=("III.1a", "BR-19")),
    ),
    refusals={
        "council_too_small": "III.1a",
        "leader_not_member": "III.1a",
        "leader_cannot_leave": "III.1a",
        "already_member": "III.1a",
        "not_on_council": "III.1a",
    },
)
