"""A unit's desk: tasks with their evidence, proposals, requests, and what waits for an answer.

Source: plan III.2a, III.2d, III.2e, III.3a to III.3c, IV. Whom a task, a nomination or a request
belongs to is the domain's to check; the page of one unit shows nothing of another's drafts.
"""

from typing import TYPE_CHECKING, Any

from domain.awards import AWARDS, HOUSEHOLD
from domain.decision import AUDITOR, DIRECTOR, OFFICE, STAFF, UNIT
from domain.refusal import Refusal, require

from ...problems import Problem, UsageProblem
from ...words.days import parse_day
from ...words.findings import reason
from ..access import EVERYTHING, note_record
from ..unit.desk import desk_of
from ..unit.evidence import kept
from ..unit.proposing import (
    Choice,
    award_of,
    candidates,
    known_works,
    looked_at,
    plans,
)
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from domain.eligibility import Finding

    from ..visit import Visit

HOME = "/don-vi"
LOOKING = (OFFICE, DIRECTOR, AUDITOR)
DIGITS = 16  # of a number
OWN = frozenset({"task.complete", "task.confirm", "nomination.amend"})  # with places of their own


def show(visit: "Visit") -> "Response":
    """The desk of the reader's unit, or of the one an office that follows them all asks for."""
    return visit.page("unit/desk.html", **_desk(visit))


def _desk(visit: "Visit") -> dict[str, Any]:
    mine = the_unit(visit)
    waiting = visit.views.todo_for(visit.person, visit.today)
    return {
        "desk": desk_of(visit.views, mine, visit.today),
        "mine": mine,
        "choices": _choices(visit),
        "waiting": [one for one in waiting if one.decision not in OWN],
        "speaks": visit.moment is None and _speaks(visit, mine),
        "plans": plans(visit.views),
    }


def the_unit(visit: "Visit") -> str:
    """The unit whose desk is meant; refuses the desk of another to whom it is none of."""
    own = _own(visit)
    asked = visit.query("don-vi") or next((u for u in (visit.unit, *own) if u), "")
    looks = any(office.role in LOOKING for office in visit.offices())
    if asked not in own and not looks:
        facts = {"person": visit.person, "needed": (UNIT, *LOOKING), "role": "", "unit": asked}
        raise Refusal("not_authorised", **facts)
    return asked


def _own(visit: "Visit") -> tuple[str, ...]:
    """The units the reader speaks for; failing that the one they work in."""
    held = visit.offices()
    speaks = tuple(o.unit for o in held if o.role in (UNIT, OFFICE) and o.unit)
    return tuple(dict.fromkeys((*speaks, *(o.unit for o in held if o.role == STAFF))))


def _choices(visit: "Visit") -> tuple[str, ...]:
    """The units whose desks the reader may look at."""
    if any(office.role in LOOKING for office in visit.offices()):
        units = visit.views.state("agency", "CQ").units
        return tuple(id for id, one in units.items() if one.ended is None)
    return _own(visit)


def _speaks(visit: "Visit", unit: str) -> bool:
    """Whether the reader holds an office in which that unit's decisions are taken."""
    return any(o.unit == unit and o.role in (UNIT, OFFICE) for o in visit.offices())


# Tasks


def report(visit: "Visit") -> "Response":
    """Report progress on a task, or that it is done, with the evidence that was sent along."""
    task = _task(visit)
    note = visit.form.get("note").strip()
    facts: dict[str, Any] = {"evidence": note}
    decision = "task.complete" if visit.form.get("done") else "task.report"
    if decision == "task.report":
        facts = {"percent": _whole(visit, "percent"), "note": note}
    files = visit.form.files("files")
    if files:  # a file is kept only once nothing else stands in the way
        _try_out(visit, decision, task, facts)
    receipt = visit.decide(decision, task, facts, document=kept(visit.desk, files, visit.person))
    return visit.go(HOME, visit.words.event(receipt.events[0]) if receipt.events else "")


def confirm(visit: "Visit") -> "Response":
    """Confirm, for the unit, that it takes part in a task."""
    facts = {"note": visit.form.get("note").strip()}
    receipt = visit.decide("task.confirm", _task(visit), facts)
    return visit.go(HOME, visit.words.event(receipt.events[0]) if receipt.events else "")


def _task(visit: "Visit") -> str:
    typed = visit.path("task")
    id = visit.views.resolve_id(typed, "task")
    require(id and visit.views.line("task", id), "not_found", topic="task", id=typed)
    return id or ""


def _try_out(visit: "Visit", decision: str, id: str, facts: dict[str, Any]) -> Any:
    from ...ledger import Command

    command = Command(decision, id, facts, visit.person, visit.role, visit.unit)
    return visit.try_out(command)


def _whole(visit: "Visit", name: str) -> int:
    typed = visit.form.get(name).strip().removesuffix("%").strip()
    if not (typed.isascii() and typed.isdecimal() and len(typed) < DIGITS):
        raise UsageProblem("value_not_number", field=name, found=typed[:DIGITS])
    return int(typed)


# Requests


def ask(visit: "Visit") -> "Response":
    """Raise a difficulty or a wish to the leaders."""
    typed = visit.form.get("answer_by")
    facts = {name: visit.form.get(name) for name in ("plan", "subject", "text")}
    day = parse_day(typed, visit.today, field="answer_by").isoformat()
    receipt = visit.decide("request.raise", None, {**facts, "answer_by": day})
    return visit.go(HOME, visit.words.event(receipt.events[0]) if receipt.events else "")


# Proposing


def propose(visit: "Visit") -> "Response":
    """The step a proposal has come to: an award, a subject, or everything else."""
    choice = _choice(visit, visit.query, visit.request.query_params.getlist)
    _may_look(visit, choice)
    return _proposal(visit, choice)


def send(visit: "Visit") -> "Response":
    """Look at a whole proposal without recording it, or send it."""
    choice = _choice(visit, visit.form.get, visit.form.all)
    _may_look(visit, choice)
    facts = _facts(choice)
    try:
        if visit.form.get("buoc") != "gui":
            _try_out(visit, "nomination.propose", "", facts)
            return _proposal(visit, choice, fits=True)
        receipt = visit.decide("nomination.propose", None, facts)
    except (Refusal, Problem) as error:
        if getattr(error, "code", "") in ("not_authorised", "not_own_subject"):
            raise
        return _proposal(visit, choice, error=error)
    id = receipt.events[0].stream.partition(":")[2]
    return visit.go(f"/de-nghi/{id}", visit.words.event(receipt.events[0]))


def _choice(visit: "Visit", get: Any, all: Any) -> Choice:
    """What was typed, with what follows from it: an award for one kind of subject names it."""
    known = plans(visit.views)
    award = get("award") if get("award") in AWARDS else ""
    kinds = AWARDS[award].subjects if award else ()
    kind = get("kind") if get("kind") in kinds else (kinds[0] if len(kinds) == 1 else "")
    year = get("year").strip()
    achievements = tuple(line.strip() for line in get("achievements").splitlines() if line.strip())
    return Choice(
        get("plan") or (known[-1][0] if known else ""),
        the_unit(visit),
        award,
        kind,
        get("subject").strip(),
        int(year[:9]) if year.isascii() and year.isdecimal() else 0,
        tuple(all("works")),
        achievements,
    )


def _may_look(visit: "Visit", choice: Choice) -> None:
    """What the rules find in a record is for who may propose its person, and for who reads it all.

    They tell of ratings, of holds and of discipline (BR-32): the domain would say no to the
    proposal of somebody else's people, and until then the page would have told.
    """
    if not choice.subject or choice.kind == HOUSEHOLD or visit.eyes.roles & EVERYTHING:
        return
    if not _speaks(visit, choice.unit):
        facts = {"person": visit.person, "needed": (UNIT, OFFICE), "role": "", "unit": choice.unit}
        raise Refusal("not_authorised", **facts)
    known = visit.views.line("person", choice.subject)
    home = known.unit if known else choice.subject
    own = {one.id for one in candidates(visit.views, choice.unit, choice.kind)}
    facts = {"unit": choice.unit, "subject": choice.subject, "home": home}
    require(home == choice.unit or choice.subject in own, "not_own_subject", **facts)


def _facts(choice: Choice) -> dict[str, Any]:
    facts = {
        "plan": choice.plan,
        "subject": choice.subject,
        "subject_kind": choice.kind,
        "award": choice.award,
        "achievements": choice.achievements,
    }
    more = {"year": choice.year, "works": choice.works}
    return facts | {name: value for name, value in more.items() if value}


def _proposal(
    visit: "Visit", choice: Choice, *, fits: bool = False, error: "Refusal | Problem | None" = None
) -> "Response":
    whole = choice.award and choice.kind and choice.subject
    found = looked_at(visit.desk, visit.views, choice, visit.today) if whole else ()
    if whole:
        note_record(visit, "proposal", choice.subject)
    against = error.facts.get("findings", ()) if isinstance(error, Refusal) else ()
    found = (*found, *(one for one in against if one not in found))
    context: dict[str, Any] = {
        "choice": choice,
        "awards": tuple(AWARDS.values()),
        "candidates": candidates(visit.views, choice.unit, choice.kind),
        "works": known_works(visit.views, choice),
        "rule": award_of(visit.desk, visit.views, choice.award, visit.today) if whole else None,
        "findings": [looked(visit, one) for one in found],
        "plans": plans(visit.views),
        "fits": fits,
    }
    template = "unit/propose.html"
    return visit.refused(template, error, **context) if error else visit.page(template, **context)


def looked(visit: "Visit", found: "Finding") -> dict[str, Any]:
    """A rule that was looked at, as one line: how it ended, what was found, where it stands."""
    from ...words.citation import citation

    return {
        "state": found.state,
        "binding": found.binding,
        "text": reason(visit.words, found),
        "source": citation(found.source, visit.words.language),
    }


SCREENS = (
    Screen(HOME, show),
    Screen(f"{HOME}/nhiem-vu/{{task}}", report, methods=("POST",), upload=True),
    Screen(f"{HOME}/phoi-hop/{{task}}", confirm, methods=("POST",)),
    Screen(f"{HOME}/kien-nghi", ask, methods=("POST",)),
    Screen(f"{HOME}/de-nghi", propose),
    Screen(f"{HOME}/de-nghi", send, methods=("POST",)),
)
