"""The steps of a proposal: which award, for whom, what the rules look at before it is sent.

Nothing is decided here. What the rules would find is asked of the rules themselves, on the record
as it is; the proposal, when it is sent, is judged again.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from domain.agency import MASS_ORGANIZATION
from domain.awards import AWARDS, COLLECTIVE, HOUSEHOLD, INDIVIDUAL
from domain.case import Case, complete
from domain.eligibility import Finding, judge

from ..council.room import rules_on

if TYPE_CHECKING:
    from adapters.desk import Desk
    from adapters.views.reader import Views
    from domain.awards import Award
    from domain.record import Work

DRAFT = "—"  # stands for an id while there is none


class Choice(NamedTuple):
    """What has been chosen so far; "" or 0 where nothing has."""

    plan: str
    unit: str
    award: str
    kind: str
    subject: str
    year: int
    works: tuple[str, ...]
    achievements: tuple[str, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """Who may receive the award: kinds of subject."""
        return AWARDS[self.award].subjects if self.award in AWARDS else ()


class Candidate(NamedTuple):
    """Somebody a unit may propose."""

    id: str
    name: str
    unit: str


def candidates(views: "Views", unit: str, kind: str) -> tuple[Candidate, ...]:
    """Whom ``unit`` may propose: its own people and itself; a mass organisation anybody."""
    with views.still():
        agency = views.state("agency", "CQ")
        people = views.list("person", open=True)
    own = agency.units[unit].kind != MASS_ORGANIZATION if unit in agency.units else True
    if kind == COLLECTIVE:
        units = (u for u in agency.units.values() if u.ended is None and (u.id == unit or not own))
        return tuple(Candidate(u.id, u.name, u.id) for u in units)
    if kind == INDIVIDUAL:
        return tuple(Candidate(p.id, p.title, p.unit) for p in people if p.unit == unit or not own)
    return ()


def plans(views: "Views") -> tuple[tuple[str, str], ...]:
    """(id, title) of every plan in force."""
    return tuple((p.id, p.title) for p in views.list("plan", status="in_force"))


def looked_at(desk: "Desk", views: "Views", choice: Choice, today: date) -> tuple[Finding, ...]:
    """Every rule that has something to say about the choice as it stands, met or not."""
    rules = rules_on(desk, views, today)
    household = choice.kind == HOUSEHOLD
    record = None if household else views.state("record", choice.subject)
    person = views.state("person", choice.subject) if choice.kind == INDIVIDUAL else None
    year = choice.year or today.year - 1
    achievements = complete(choice.achievements, year)
    what = choice.kind, choice.subject, choice.award, achievements
    case = Case(DRAFT, choice.plan, choice.unit, *what, year=year, works=choice.works)
    return judge(rules, case, record, today, female=bool(person and person.sex == "female"))


def known_works(views: "Views", choice: Choice) -> tuple["Work", ...]:
    """Recognised initiatives and research topics on the subject's record; a household has none."""
    if choice.kind == HOUSEHOLD:
        return ()
    record = views.state("record", choice.subject) if choice.subject else None
    return record.works if record else ()


def award_of(desk: "Desk", views: "Views", code: str, today: date) -> "Award":
    """What the rulebook of the day knows of an award: who decides, which papers, which share."""
    return rules_on(desk, views, today).award(code)
