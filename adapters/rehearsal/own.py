"""What a rehearsal takes from the real ledger: structure and plan, as they stand now.

Read from the views alone; what people did, what is sealed of them, and what lies beside the ledger
(accounts, addresses, files) is not looked at.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from domain.agency import Agency
from domain.call import Call, call_of
from domain.council import Council
from domain.emulation import Running as Movement
from domain.estimate import Estimate
from domain.norm import Norms
from domain.person import Person
from domain.plan import STATUS, Content
from domain.settings import Settings
from domain.task import Dropped

from ..problems import UsageProblem

if TYPE_CHECKING:
    from ..views.reader import Views

RUNNING = ("in_force", "paused", "numbered", "signed", "draft")  # which plan is meant, if none is
LEAD = 21  # days before the conference on which a rehearsal begins at the latest


@frozen
class Own:
    """One agency and one plan of it; ``others`` are names of people who are not on the roll."""

    agency: Agency
    people: dict[str, Person]
    names: dict[str, str]
    others: tuple[str, ...]
    plan: Content
    tasks: tuple[Any, ...]
    movements: tuple[Movement, ...]
    call: Call | None
    kinds: tuple[tuple[str, str, str], ...]
    council: Council | None
    norms: Norms | None
    estimates: tuple[Estimate, ...]
    conference: Any
    mandate: Any
    settings: Settings | None
    today: date

    @property
    def begins(self) -> date:
        """The first day: early enough for every due date, never after today."""
        days = [self.today, self.plan.conference - timedelta(days=LEAD)]
        days += [task.work.due.on(self.plan.conference) for task in self.tasks]
        if self.call:
            days.append(self.call.closes - timedelta(days=3))
        return min(days)

    def unit(self, id: str) -> str:
        """The unit of that id today: where it was merged to, "" where it ended without one."""
        seen = set()
        while id in self.agency.units and id not in seen:
            seen.add(id)
            found = self.agency.units[id]
            if found.ended is None:
                return id
            id = found.into
        return ""


def take(views: "Views", today: date, plan: str = "") -> Own:
    """Everything for the rehearsal of ``plan``, of the one that runs where none is named."""
    with views.still():
        agency = views.state("agency", "CQ")
        if agency is None:
            raise UsageProblem("rehearsal_without_plan")
        content = _plan(views, plan)
        everybody: dict[str, Person] = views.states("person")
        conference = views.state("conference", content.id)
        own = Own(
            agency,
            {id: one for id, one in everybody.items() if not one.departed},
            {id: one.name for id, one in everybody.items()},
            _others(views),
            content,
            tuple(
                task
                for task in views.states("task").values()
                if task.work.plan == content.id and not isinstance(task, Dropped)
            ),
            tuple(m for m in views.states("movement").values() if isinstance(m, Movement)),
            views.state("call", call_of(content.id)),
            _kinds(views, content.id),
            next(reversed(views.states("council").values()), None),
            views.state("norm", "ĐM"),
            tuple(b.estimate for b in views.states("budget").values()
                  if b.estimate.plan == content.id),
            conference.gathering if conference else None,
            next((d.mandate for d in views.states("delegation").values()
                  if d.mandate.plan == content.id), None),
            agency.adoptions[-1].settings if agency.adoptions else None,
            today,
        )  # fmt: skip
    serving = {id: one for id, one in own.people.items() if own.unit(one.unit)}
    return evolve(own, people=serving)


def _plan(views: "Views", named: str) -> Content:
    plans = views.states("plan")
    if named:
        id = views.resolve_id(named, "plan") or named
        if id not in plans:
            raise UsageProblem("id_unknown", found=named, near=tuple(plans))
        content: Content = plans[id].content
        return content
    for status in RUNNING:
        found = [one.content for one in plans.values() if STATUS[type(one)] == status]
        if found:
            latest: Content = max(found, key=lambda one: one.conference)
            return latest
    raise UsageProblem("rehearsal_without_plan")


def _kinds(views: "Views", plan: str) -> tuple[tuple[str, str, str], ...]:
    """Award, kind of subject and of commendation of everything proposed so far under the plan."""
    cases = [one.case for one in views.states("nomination").values() if hasattr(one, "case")]
    asked = [(c.award, c.subject_kind, c.commendation) for c in cases if c.plan == plan]
    return tuple(dict.fromkeys(asked))


def _others(views: "Views") -> tuple[str, ...]:
    """Names that were ever written down: of guests, deputies, households, and misspelt ones."""
    found: dict[str, None] = {}
    for event in views.history():
        topic = event.stream.partition(":")[0]
        for field in NAMED.get(topic, ()):
            name = getattr(event.event, field, "")
            if isinstance(name, str) and (borne := _name(name, topic)):
                found[borne] = None
    return tuple(found)


NAMED = {
    "person": ("name",),
    "invitation": ("name", "deputy", "answered_by", "received_by"),
    "presence": ("name",),
    "award": ("received_by",),
    "document": ("receiver",),
    "session": ("guest", "substitute"),
    "nomination": ("subject",),
}


def _name(text: str, topic: str) -> str:
    """Two to six words, each with a capital, no id and no office; of a household what ends it."""
    words = text.split()
    if topic == "nomination":  # "Hộ ông Lê Văn Tám"
        plain = [n for n, word in enumerate(words) if not word[:1].isupper()]
        words = words[plain[-1] + 1 :] if plain else words
    named = 1 < len(words) < 7 and all(word[:1].isupper() for word in words)
    return " ".join(words) if named else ""
