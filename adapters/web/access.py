"""Who may read what. Who may decide what is the domain's; this is only about looking.

Everybody on the roll reads the plan, its tasks, its papers and what came of them. What is not for
everybody: a person's award record with its holds and complaints, what somebody answered in a vote
that still runs, what units propose and ask before it is decided. That is read by the offices that
handle it, by the unit it comes from, by the council that judges it, and by whom it is about; that
they looked at a record or a running vote is noted. Source: BR-64, BR-32 (holds), BR-13 (votes).
"""

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve
from msgspec.structs import replace

from domain.decision import AUDITOR, CLERK, DIRECTOR, OFFICE
from domain.refusal import Refusal

from ..clock import moment
from ..codec import Document
from ..read_log import append

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..ledger import Recorded
    from ..views.rows import Line
    from .visit import Visit

EVERYTHING = frozenset({DIRECTOR, OFFICE, AUDITOR})
PERSONS_OWN = frozenset({"record", "personal"})
RUNNING = frozenset({"vote", "ballot_paper"})
OF_UNITS = frozenset({"nomination", "dossier", "request"})
RESTRICTED = PERSONS_OWN | RUNNING | OF_UNITS  # topics of which not everybody reads everything
JUDGED = frozenset({"nomination", "dossier"})
MARKS = ("record.held", "record.released", "record.disciplined", "record.discipline_ended")


class Eyes(NamedTuple):
    """What decides on what somebody may read: offices and units today, a seat on the council.

    ``judges`` is the year of the newest council with such a seat, "" without one. ``about`` are
    the streams that name the person.
    """

    person: str
    roles: frozenset[str]
    units: frozenset[str]
    judges: str
    about: frozenset[str]


def eyes(visit: "Visit") -> Eyes:
    """The eyes of a visitor; asked once for a visit."""
    offices = visit.offices()
    views = visit.desk.views
    councils = views.states("council")
    return Eyes(
        visit.person,
        frozenset(office.role for office in offices),
        frozenset(office.unit for office in offices if office.unit),
        max((_year(id) for id, one in councils.items() if visit.person in one.members), default=""),
        frozenset(
            name for (name,) in views.ask("SELECT stream FROM about WHERE ref = ?", visit.person)
        ),
    )


def may_read(visit: "Visit", line: "Line") -> bool:
    """Whether a stream is for this person's eyes."""
    own = visit.eyes
    if own.roles & EVERYTHING:
        return True
    if line.topic in PERSONS_OWN:
        return _own(visit, line.id)
    if line.topic in RUNNING:
        return not line.open
    if line.topic in OF_UNITS:
        judges = line.topic in JUDGED and _year(line.id) <= own.judges
        return line.unit in own.units or CLERK in own.roles or judges or line.name in own.about
    return True


def _year(id: str) -> str:
    """The year in an id such as "HĐ-2025": a council judges nothing of the years after it."""
    return id.split("-")[1]


def _own(visit: "Visit", id: str) -> bool:
    """Whether what is kept of each person may be read by whoever asks for it."""
    return id == visit.person or bool(visit.eyes.roles & EVERYTHING)


def check(visit: "Visit", topic: str, id: str) -> None:
    """Refuse whoever may not read a stream; note the reading of what not everybody should."""
    line = visit.views.line(topic, id)
    if line is None and topic in PERSONS_OWN and not _own(visit, id):
        raise forbidden(visit)  # that there is none would tell as well: a proposal begins a record
    if line is None:
        raise Refusal("not_found", topic=topic, id=id)
    if not may_read(visit, line):
        raise forbidden(visit)
    if _noted(visit, line):
        note(visit, "card", (line.name,))


def forbidden(visit: "Visit") -> Refusal:
    """The refusal for whoever holds none of the offices that read everything."""
    needed = tuple(sorted(EVERYTHING))
    return Refusal("not_authorised", person=visit.person, needed=needed, role="", unit="")


def told(visit: "Visit", events: "Iterable[Recorded]") -> "tuple[Recorded, ...]":
    """Those of some events that the person may read; restricted ones are noted."""
    lines: dict[str, Line | None] = {}
    shown = []
    for event in events:
        name = event.stream
        if name not in lines:
            lines[name] = visit.views.line(*name.split(":", 1))
        line = lines[name]
        if line and may_read(visit, line):
            shown.append(event)
    note(visit, "history", (event.stream for event in shown if _restricted(event, lines)))
    return seen(visit, shown)


def seen(visit: "Visit", events: "Iterable[Recorded]") -> "tuple[Recorded, ...]":
    """Events of streams that the person reads, without what belongs to a stream they do not.

    What a decision on one stream writes into another bears all the facts of that decision, and its
    paper: a unit's whole proposal stands in the call that counts it.
    """
    return tuple(event if _of_readable(visit, event) else _bare(event) for event in events)


def _of_readable(visit: "Visit", event: "Recorded") -> bool:
    topic, _, id = event.around.of.partition(":")
    line = visit.views.line(topic, id) if topic else None
    return not topic or (line is not None and may_read(visit, line))


def _bare(event: "Recorded") -> "Recorded":
    return evolve(event, around=replace(event.around, doc=Document(), facts={}))


def note(visit: "Visit", how: str, names: "Iterable[str]") -> None:
    """Note that these streams were shown, before they are."""
    if what := tuple(dict.fromkeys(names)):
        append(visit.site.folder, moment(visit.desk.clock()), visit.person, "web", how, what)


def note_record(visit: "Visit", how: str, id: str) -> None:
    """Note that what a record says was looked at, where it tells of a hold or of discipline."""
    line = visit.views.line("record", id)
    if line and _noted(visit, line):
        note(visit, how, (line.name,))


def _noted(visit: "Visit", line: "Line") -> bool:
    if line.topic in RUNNING:
        return line.open
    if line.topic != "record":
        return False
    events = visit.desk.ledger.stream_history(line.name)
    return any(event.type.partition("/")[0] in MARKS for event in events)


def _restricted(event: "Recorded", lines: "dict[str, Line | None]") -> bool:
    line = lines[event.stream]
    if line and line.topic in RUNNING:
        return line.open
    return event.type.partition("/")[0] in MARKS
