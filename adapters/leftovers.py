"""What can still be read about a person, where, and by what right it stays.

Sealed details are erased with their key; what decisions say in clear is not: names on awards and
decisions must be kept, and free text may say more than it should. This finds both.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from attrs import frozen

from domain.retention import AWARDS, PERSONAL, kept_until

from .cabinet import TOPIC

if TYPE_CHECKING:
    from datetime import date

    from domain.law import Rules

    from .desk import Desk

NAME, TEXT, PATTERN, PAPER, SEALED = "name", "text", "pattern", "paper", "sealed"

# Telephone numbers, e-mail addresses and citizens' identity numbers inside other text.
TELLING = re.compile(
    r"(?<!\d)(?:\+84|0)(?:[ .-]?\d){9,10}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)\d{12}(?!\d)"
)
FREE_OF = frozenset({"cm", "ct", "kid", "sha256", "vkey", "at", "cmd"})


@frozen
class Leftover:
    """Something that is still there: its kind, the event, the stream, the field."""

    kind: str
    seq: int
    stream: str
    field: str


@frozen
class Due:
    """Details of a person that are past the period of their kind."""

    person: str
    kind: str
    rule: str
    until: "date"


def leftovers(desk: "Desk", person: str) -> Iterator[Leftover]:
    """Everything about ``person`` that can still be read, in the order of the log."""
    names = {str(one) for one in _names(desk, person)}
    for one in desk.ledger.history():
        about = one.stream.partition(":")[2] == person
        if about and one.around.doc.sha256:
            yield Leftover(PAPER, one.seq, one.stream, "document")
        for field, text in _texts("", one.around.facts):
            if text in names:
                yield Leftover(NAME, one.seq, one.stream, field)
            elif any(name in text for name in names):
                yield Leftover(TEXT, one.seq, one.stream, field)
            elif (about or person in text) and TELLING.search(text):
                yield Leftover(PATTERN, one.seq, one.stream, field)
    stream = f"{TOPIC}:{person}"
    for found in desk.personal.openings(person):
        yield Leftover(SEALED, found.seq, stream, found.field)


def past_due(desk: "Desk", rules: "Rules") -> Iterator[Due]:
    """Details whose period, as the agency has adopted it, is over."""
    for id in _declared(desk):
        person, personal = desk.ledger.state("person", id), desk.ledger.state(TOPIC, id)
        if not (person and person.departed and personal.details):
            continue
        for kind in _kinds(personal):
            rule = PERSONAL[kind]
            until = kept_until(rules, rule, person.departed) or person.departed
            if until <= rules.day and (rules.figure(rule) or rules.binding(rule) == "refuse"):
                yield Due(id, kind, rule, until)


def without_period(rules: "Rules") -> list[str]:
    """The rules of retention that have no figure until the agency adopts one."""
    return [rule for rule in (*PERSONAL.values(), *AWARDS.values()) if not rules.figure(rule)]


def _kinds(personal: Any) -> tuple[str, ...]:
    from domain.personal import kinds

    return kinds(personal)


def _declared(desk: "Desk") -> list[str]:
    streams = {one.stream for one in desk.ledger.history() if one.stream.startswith(f"{TOPIC}:")}
    return sorted(name.partition(":")[2] for name in streams)


def _names(desk: "Desk", person: str) -> Iterator[str]:
    """Every way the person's name was written."""
    for one in desk.ledger.stream_history(f"person:{person}"):
        if name := getattr(one.event, "name", ""):
            yield name


def _texts(field: str, value: Any) -> Iterator[tuple[str, str]]:
    """Field and text of every text inside the facts of a decision."""
    match value:
        case str():
            yield field, value
        case dict():
            for key, inner in value.items():
                if key not in FREE_OF:
                    yield from _texts(key, inner)
        case list():
            for inner in value:
                yield from _texts(field, inner)
