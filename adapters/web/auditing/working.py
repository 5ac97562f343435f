"""Long work that a page asks for: an order, the job that carries it out, how it is shown."""

from collections.abc import Mapping
from copy import copy
from typing import TYPE_CHECKING, Any

from ...audit.jobs import JOBS, Job, Order, Work

if TYPE_CHECKING:
    from ..visit import Visit


def order(visit: "Visit", kind: str, work: Work, facts: Mapping[str, Any] | None = None) -> Order:
    """An order in the reader's name and language, as of now."""
    given = {"language": visit.words.language, **(facts or {})}
    return Order(kind, work, given, visit.person, visit.desk.clock())


def job_of(visit: "Visit", kind: str) -> Job | None:
    """What is at work on the ledger, whatever it is, or else the last of that kind.

    As it stands now: asked for before its result is, it never shows as over on a page that has no
    result yet.
    """
    folder = visit.desk.settings.folder
    return copy(JOBS.running(folder) or JOBS.last(folder, kind))
