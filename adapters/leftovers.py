"""What can still be read about a person, where, and by what right it stays.

Sealed details are erased with their key; what decisions say in clear is not: names on awards and
decisions must be kept, and free text may say more than it should. This finds both, and whatever is
past its period: details of those who left, decisions on awards (BR-63).
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import frozen

from domain.retention import AWARDS, PERSONAL, kept_until

from .cabinet import TOPIC
from .file_names import all_names
from .read_log import read
from .views.folding import fold

if TYPE_CHECKING:
    from datetime import date

    from domain.law import Rules

    from .desk import Desk

NAME, TEXT, PATTERN, PAPER, SEALED = "name", "text", "pattern", "paper", "sealed"
FILE = "file"  # what somebody called a file that is kept
OPENINGS, EXPORT = "openings", "export"  # noted when an export tells details, and where it went

# Telephone numbers, e-mail addresses and citizens' identity numbers inside other text.
TELLING = re.compile(
    r"(?<!\d)(?:\+84|0)(?:[ .-]?\d){9,10}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\d)\d{12}(?!\d)"
)
ANSWERED = "dossier.answered/1"
FREE_OF = frozenset({"cm", "ct", "kid", "sha256", "vkey", "at", "cmd"})


@frozen
class Leftover:
    """Something that is still there: its kind, the event, the stream, the field.

    ``name`` is what a paper, a file or an export is called; ``seq`` is -1 for what no event tells.
    """

    kind: str
    seq: int
    stream: str
    field: str
    name: str = ""


@frozen
class Due:
    """A stream of which something is past the period of its kind, since ``until``."""

    stream: str
    kind: str
    rule: str
    until: "date"


def leftovers(desk: "Desk", person: str) -> Iterator[Leftover]:
    """Everything about ``person`` that can still be read, in the order of the log."""
    names = {str(one) for one in _names(desk, person)}
    for one in desk.ledger.history():
        about = one.stream.partition(":")[2] == person
        if about and one.around.doc.sha256:
            paper = one.around.doc
            yield Leftover(PAPER, one.seq, one.stream, "document", paper.name or paper.sha256)
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
    yield from _files(desk, stream, names)
    yield from _told(desk, stream)


def _files(desk: "Desk", stream: str, names: Iterable[str]) -> Iterator[Leftover]:
    """Kept files whose own name tells the person's, with accents or without, however joined."""
    meant = [_plain(name) for name in names]
    for name in all_names(desk.settings.folder):
        if any(f" {one} " in f" {_plain(name)} " for one in meant):
            yield Leftover(FILE, -1, stream, FILE, name)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))


def _told(desk: "Desk", stream: str) -> Iterator[Leftover]:
    """The exports that were handed out with what opens a person's details."""
    for reading in read(desk.settings.folder):
        if reading.how == OPENINGS and stream in reading.what:
            for where in reading.what:
                if where.startswith(f"{EXPORT}:"):
                    yield Leftover(OPENINGS, -1, stream, OPENINGS, where.partition(":")[2])


def past_due(desk: "Desk", rules: "Rules") -> Iterator[Due]:
    """Details and awards whose period, as the agency has adopted it, is over."""
    yield from _details_due(desk, rules)
    for line in desk.views.list("award"):
        decided = desk.views.state("award", line.id).sheet.on
        yield from _award_due(rules, line.name, "director", (decided,))
    for line in desk.views.list("dossier"):
        answered = [
            event.event.decided
            for event in desk.ledger.stream_history(line.name)
            if event.type == ANSWERED and event.event.granted
        ]
        yield from _award_due(rules, line.name, "province", answered)


def _award_due(rules: "Rules", stream: str, level: str, days: "Iterable[date]") -> Iterator[Due]:
    """Kept from the last day on which anything in it was decided."""
    last = max(days, default=None)
    until = kept_until(rules, AWARDS[level], last) if last else None
    if until and until <= rules.day:
        yield Due(stream, level, AWARDS[level], until)


def _details_due(desk: "Desk", rules: "Rules") -> Iterator[Due]:
    for line in desk.views.list(TOPIC):
        id = line.id
        person, personal = desk.ledger.state("person", id), desk.ledger.state(TOPIC, id)
        if not (person and person.departed and personal.details):
            continue
        for kind in _kinds(personal):
            rule = PERSONAL[kind]
            until = kept_until(rules, rule, person.departed) or person.departed
            if until <= rules.day and (rules.figure(rule) or rules.binding(rule) == "refuse"):
                yield Due(line.name, kind, rule, until)


def without_period(rules: "Rules") -> dict[str, str]:
    """Rules of retention that have no figure until the agency adopts one, each with its mark."""
    found = (rule for rule in (*PERSONAL.values(), *AWARDS.values()) if not rules.figure(rule))
    cited = {rule: rules.citation(rule) for rule in found}
    return {rule: citation.mark if citation else "" for rule, citation in cited.items()}


def _kinds(personal: Any) -> tuple[str, ...]:
    from domain.personal import kinds

    return kinds(personal)


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
