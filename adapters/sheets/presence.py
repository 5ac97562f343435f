"""Who was invited and who is there, by what the desks noted (III.2g, II.2.3)."""

from typing import Any

from attrs import frozen

from domain.letter import Out, Void
from domain.presence import LETTER, ON_ROLL, Noted, clashes, stay

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("plan", "id"),
    Column("id", "value:id"),  # as it is typed: the name stands beside it
    Column("name", "text"),
    Column("organisation", "unit"),
    Column("attendee", "value:attendee"),
    Column("invited", "yes"),
    Column("reply", "value:reply"),
    Column("badge", "time"),
    Column("entered", "time"),
    Column("left", "time"),
    Column("present", "yes"),
    Column("desks", "text"),
    Column("doubles", "number", total=True),
    Column("oddities", "number", total=True),
    Column("oddity", "value:oddity"),
)
REPLY, ENTERED, PRESENT = 6, 8, 10


@frozen
class Who:
    """Somebody at one conference: the letter, if there is one, and all facts known of them."""

    plan: str
    id: str
    letter: Any
    facts: tuple[Noted, ...]


def attendance(source: Source, _: str) -> Sheet:
    """Everyone with a letter that stands, and everyone a desk noted."""
    everybody = _everybody(source)
    rows = tuple(_row(source, who) for who in everybody)
    kinds = [row[4] for row in rows]
    invited = [row for row in rows if row[5]]
    replies = [row[REPLY] for row in invited]
    return Sheet(
        rows,
        {
            "guests_invited": len(invited),
            "guests_coming": replies.count("coming") + replies.count("deputy"),
            "guests_expected": len(invited) - replies.count("not_coming"),
            "guests_entered": sum(bool(row[ENTERED]) for row in rows),
            "guests_present": sum(bool(row[PRESENT]) for row in rows),
            "walk_ins": kinds.count("walk_in"),
            "arrivals_unknown": kinds.count("unknown"),
            "double_entries": sum(stay(who.facts).doubles for who in everybody),
            "desk_clashes": len(clashes(source.states("presence").values())),
        },
    )


def _everybody(source: Source) -> list[Who]:
    letters: dict[tuple[str, str], Any] = {}
    for one in source.states("invitation").values():
        if not isinstance(one, Void):
            letters[one.letter.plan, one.letter.who] = one
    facts: dict[tuple[str, str], list[Noted]] = {}
    for id, presence in source.states("presence").items():
        for fact in presence.facts:
            found = presence.people.get(fact.plan, id)
            facts.setdefault((fact.plan, _person(source, found)), []).append(fact)
    keys = sorted({*letters, *facts})
    return [Who(*key, letters.get(key), tuple(facts.get(key, ()))) for key in keys]


def _person(source: Source, id: str) -> str:
    """The id somebody is known by: a letter to a person on the roll leads to that person."""
    letter = source.state("invitation", id) if id.startswith(LETTER) else None
    return letter.letter.who if letter else id


def _row(source: Source, who: Who) -> Cells:
    found = stay(who.facts)
    reply = who.letter.reply if isinstance(who.letter, Out) else ""
    day = source.state("plan", who.plan).content.conference
    if isinstance(who.letter, Out) and who.letter.day != day:
        reply = ""
    return (
        who.plan,
        who.id,
        *_named(source, who),
        isinstance(who.letter, Out),
        reply,
        found.badge,
        found.entered,
        found.left,
        found.present,
        ", ".join(found.desks),
        found.doubles,
        len(found.oddities),
        found.oddities[0] if found.oddities else "",
    )


def _named(source: Source, who: Who) -> tuple[str, str, str]:
    """Name, unit or organisation, and as what they attend."""
    person = source.state("person", who.id) if who.id.startswith(ON_ROLL) else None
    if person:
        kind = who.letter.letter.invited_as if who.letter else "staff"
        return person.name, person.unit, kind
    if who.letter:
        letter = who.letter.letter
        return letter.name, letter.organisation, letter.invited_as
    return _at_the_door(who.facts)


def _at_the_door(facts: tuple[Noted, ...]) -> tuple[str, str, str]:
    named = [fact for fact in facts if fact.name]
    if not named:
        return "", "", "unknown"
    last = named[-1]
    return last.name, last.organisation, "walk_in"


KINDS = (Kind("presence.attendance", COLUMNS, attendance, of_one=False),)
