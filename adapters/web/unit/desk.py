"""What lies on a unit's desk on a day: tasks, nominations, requests and their answers."""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from domain.nomination import ENDED, STATUS, SentBack
from domain.request import Answered, Settled, WithAdvice
from domain.task import Running

if TYPE_CHECKING:
    from adapters.views.reader import Views
    from adapters.views.rows import Line
    from domain.nomination import Nomination
    from domain.request import Request
    from domain.task import Assignment

LATER = date.max


class Job(NamedTuple):
    """A running task: ``left`` are the days until its end, negative when it is late."""

    id: str
    title: str
    clause: str
    due: date | None
    left: int | None
    percent: int
    cooperating: tuple[str, ...]
    confirmed: tuple[str, ...]
    returns: tuple[str, ...]

    @property
    def late(self) -> bool:
        """Whether its day has passed."""
        return self.left is not None and self.left < 0


class Proposal(NamedTuple):
    """A nomination of the unit; ``returned`` is why it came back, ``missing`` papers by owner."""

    id: str
    subject: str
    award: str
    status: str
    returned: str
    dossier: str
    missing: tuple[str, ...]
    ended: bool


class Asked(NamedTuple):
    """A request of the unit and what came of it."""

    id: str
    subject: str
    status: str
    answer_by: date
    left: int
    granted: bool | None
    answer: str


class UnitDesk(NamedTuple):
    """Everything the page of a unit shows."""

    unit: str
    jobs: tuple[Job, ...]
    helping: tuple[tuple[Job, bool], ...]
    done: tuple["Line", ...]
    proposals: tuple[Proposal, ...]
    requests: tuple[Asked, ...]


def desk_of(views: "Views", unit: str, today: date) -> UnitDesk:
    """The desk of ``unit``; tasks by their end, what has no end last."""
    with views.still():
        lines = {line.id: line for line in views.list("task", open=True)}
        tasks = {id: views.state("task", id) for id in lines}
        done = views.list("task", unit=unit, open=False)
        nominations = [
            views.state("nomination", line.id) for line in views.list("nomination", unit=unit)
        ]
        dossiers = views.states("dossier")
        requests = [views.state("request", each.id) for each in views.list("request", unit=unit)]
    running = [t for t in tasks.values() if isinstance(t, Running)]
    led = [_job(t.work, t.percent, lines, today) for t in running if t.work.lead == unit]
    helped = [
        (_job(t.work, t.percent, lines, today), unit in t.work.confirmed)
        for t in running
        if unit in t.work.cooperating
    ]
    return UnitDesk(
        unit,
        tuple(sorted(led, key=_urgency)),
        tuple(sorted(helped, key=lambda pair: (pair[1], _urgency(pair[0])))),
        done,
        tuple(_proposal(one, dossiers) for one in nominations),
        tuple(_asked(one, today) for one in requests),
    )


def _urgency(job: Job) -> tuple[date, str]:
    return job.due or LATER, job.id


def _job(work: "Assignment", percent: int, lines: dict[str, "Line"], today: date) -> Job:
    due = lines[work.id].due
    left = (due - today).days if due else None
    what = work.id, work.title, work.clause, due, left, percent
    return Job(*what, work.cooperating, work.confirmed, work.returns)


def _proposal(nomination: "Nomination", dossiers: dict[str, Any]) -> Proposal:
    case = nomination.case
    returned = nomination.returns[-1] if isinstance(nomination, SentBack) else ""
    dossier, missing = _missing(case.id, dossiers)
    what = case.id, case.subject, case.award, STATUS[type(nomination)], returned
    return Proposal(*what, dossier, missing, isinstance(nomination, ENDED))


def _missing(nomination: str, dossiers: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """The dossier a nomination goes upward in, and the papers it still needs of its unit."""
    for id, dossier in dossiers.items():
        content = dossier.content
        if any(line.nomination == nomination for line in content.lines):
            return id, content.missing.get(nomination, ())
    return "", ()


def _asked(request: "Request", today: date) -> Asked:
    matter = request.matter
    decided = isinstance(request, Answered | Settled)
    status = "raised"
    if decided:
        status = "closed" if isinstance(request, Settled) else "decided"
    elif isinstance(request, WithAdvice):
        status = "advised"
    left = (matter.answer_by - today).days
    granted = request.granted if isinstance(request, Answered | Settled) else None
    answer = request.answer if isinstance(request, Answered | Settled) else ""
    return Asked(matter.id, matter.subject, status, matter.answer_by, left, granted, answer)
