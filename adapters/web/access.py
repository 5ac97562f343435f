"""Who may read what. Who may decide what is the domain's; this is only about looking.

Everybody on the roll reads the plan, its tasks, and what is about their own unit. What the plan
does not make public before it is decided (holds, complaints, drafts of other units) is for the
offices that handle it; that they looked is noted (BR-64).
"""

from typing import TYPE_CHECKING

from domain.decision import AUDITOR, CLERK, DIRECTOR, OFFICE
from domain.refusal import Refusal

from ..clock import moment
from ..read_log import append

if TYPE_CHECKING:
    from ..views.rows import Line
    from .visit import Visit

EVERYTHING = frozenset({DIRECTOR, OFFICE, AUDITOR})
OF_UNITS = frozenset({"nomination", "dossier", "task", "request"})
NOTED = frozenset({"record", "vote", "ballot_paper"})
PRIVATE = frozenset({"record"})


def check(visit: "Visit", topic: str, id: str) -> None:
    """Refuse whoever may not read a stream; note the reading of what not everybody should."""
    line = visit.views.line(topic, id)
    if line is None:
        raise Refusal("not_found", topic=topic, id=id)
    if not may_read(visit, line):
        facts = {
            "person": visit.person,
            "needed": tuple(sorted(EVERYTHING)),
            "role": "",
            "unit": "",
        }
        raise Refusal("not_authorised", **facts)
    if topic in NOTED:
        at = moment(visit.desk.clock())
        append(visit.site.folder, at, visit.person, "web", "card", (f"{topic}:{id}",))


def may_read(visit: "Visit", line: "Line") -> bool:
    """Whether a stream is for this person's eyes."""
    held = {office.role for office in visit.offices()}
    if held & EVERYTHING:
        return True
    if line.topic in PRIVATE:
        return line.id == visit.person
    if line.topic in OF_UNITS and line.unit:
        return _of_unit(visit, line) or CLERK in held or _judges(visit, line)
    return True


def _of_unit(visit: "Visit", line: "Line") -> bool:
    units = {office.unit for office in visit.offices()}
    own = visit.views.line("person", visit.person)
    return line.unit in units | ({own.unit} if own else set()) or line.topic == "task"


def _judges(visit: "Visit", line: "Line") -> bool:
    """Whether the person sits on the council, which reads every dossier before it."""
    if line.topic not in ("nomination", "dossier"):
        return False
    return any(visit.person in repr(state) for state in visit.views.states("council").values())
