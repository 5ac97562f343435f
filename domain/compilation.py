"""The compiled set: exactly which nominations, at which version, go before the council.

Once the council has reviewed them, its results go to the Director, who decides.
Source: plan III.2d (the Office compiles proposals and submits them to Director and council);
QĐ 638/QĐ-BNV (BR-41: working days to appraise and submit).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from .decision import OFFICE, Decision, Read, Row, To, Todo, Topic
from .law import Rules
from .nomination import (
    SEVERAL,
    Advised,
    Compiled,
    InSet,
    Nomination,
    Pending,
    UnderVote,
    expected,
)
from .plan import Plan, in_force
from .record import Record, require_not_held
from .refusal import Refusal, require, require_text


@frozen
class Pinned:
    """A nomination as it stood: its id and the version of its stream that was read."""

    nomination: str
    version: int


# Events


@frozen
class Made:
    id: str
    plan: str
    members: tuple[Pinned, ...]
    on: date


@frozen
class Submitted:
    document: str
    on: date
    present_by: date | None = None


@frozen
class Result:
    """What the council advised on one nomination."""

    nomination: str
    passed: bool
    yes: int
    total: int


@frozen
class Presented:
    document: str
    results: tuple[Result, ...]
    late: bool
    on: date


# State


@frozen
class Set:
    id: str
    plan: str
    members: tuple[Pinned, ...]


@frozen
class Prepared:
    set: Set


@frozen
class Sent:
    set: Set
    document: str
    on: date
    present_by: date | None = None


@frozen
class BeforeDirector:
    """Reviewed, and put before the Director with the council's results."""

    set: Set
    document: str
    results: tuple[Result, ...]


Compilation = Prepared | Sent | BeforeDirector

STATUS = {Prepared: "prepared", Sent: "submitted", BeforeDirector: "presented"}


# Decisions


def compile(
    compilation: None,
    *,
    id: str,
    today: date,
    rules: Rules,
    the_plan: Plan,
    the_nominations: Mapping[str, Nomination],
    the_records: Mapping[str, Record | None],
    versions: Mapping[str, int],
    plan: str,
    nominations: tuple[str, ...],
) -> list[Made | To]:
    """Compile the exact set that goes to the council; each nomination is closed to its unit."""
    in_force(the_plan)
    require(nominations, "nothing_to_compile", plan=plan)
    require(len(set(nominations)) == len(nominations), "listed_twice", listed=nominations)
    for nomination in the_nominations.values():
        if not isinstance(nomination, Pending):
            raise expected(nomination, "proposed")
        case = nomination.case
        require(case.plan == plan, "other_plan", nomination=case.id, plan=plan)
    require_not_held(rules, the_records, today)
    pinned = tuple(Pinned(name, versions[f"nomination:{name}"]) for name in nominations)
    closed = [To("nomination", name, Compiled(id, today)) for name in nominations]
    return [Made(id, plan, pinned, today), *closed]


def submit(
    compilation: Compilation, *, today: date, rules: Rules, document: str
) -> list[Submitted]:
    """Submit the compiled set to the Director and the council by a paper (tờ trình)."""
    require_text(document=document)
    if not isinstance(compilation, Prepared):
        raise Refusal(
            "already_submitted", compilation=compilation.set.id, document=compilation.document
        )
    days = rules.figure("BR-41")
    return [Submitted(document, today, rules.calendar.after(today, days) if days else None)]


def present(
    compilation: Compilation,
    *,
    today: date,
    the_nominations: Mapping[str, Nomination],
    document: str,
) -> list[Presented]:
    """Put the council's results before the Director by a paper (tờ trình), once all are in."""
    require_text(document=document)
    id = compilation.set.id
    if not isinstance(compilation, Sent):
        raise Refusal("set_wrong_state", compilation=id, status=STATUS[type(compilation)])
    waiting = [n for n, state in the_nominations.items() if isinstance(state, InSet | UnderVote)]
    require(not waiting, "review_unfinished", compilation=id, nominations=tuple(waiting))
    advised = [state for state in the_nominations.values() if isinstance(state, Advised)]
    require(advised, "nothing_to_present", compilation=id)
    results = tuple(Result(a.case.id, a.passed, a.yes, a.total) for a in advised)
    end = compilation.present_by
    return [Presented(document, results, end is not None and today > end, today)]


# Evolve


def evolve(compilation: Compilation | None, event: object) -> Compilation | None:
    match compilation, event:
        case None, Made(id, plan, members):
            return Prepared(Set(id, plan, members))
        case Prepared(set), Submitted(document, on, present_by):
            return Sent(set, document, on, present_by)
        case Sent(set), Presented(document, results):
            return BeforeDirector(set, document, results)
    return compilation


def row(compilation: Compilation) -> Row:
    todo: tuple[Todo, ...] = ()
    if isinstance(compilation, Prepared):
        todo = (Todo("compilation.submit", role=OFFICE),)
    if isinstance(compilation, Sent):
        todo = (Todo("compilation.present", role=OFFICE),)
    return Row(
        STATUS[type(compilation)],
        compilation.set.plan,
        due=compilation.present_by if isinstance(compilation, Sent) else None,
        note=str(len(compilation.set.members)),
        open=bool(todo),
        refs=(compilation.set.plan, *(member.nomination for member in compilation.set.members)),
        todo=todo,
    )


def _members(compilation: Compilation, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    return tuple(member.nomination for member in compilation.set.members)


TOPIC = Topic(
    "compilation",
    prefix="TH",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Prepared, Sent, BeforeDirector),
    row=row,
    events={
        "compilation.made/1": Made,
        "compilation.submitted/1": Submitted,
        "compilation.presented/1": Presented,
    },
    decisions=(
        Decision(
            "compile",
            compile,
            by=(OFFICE,),
            source=("III.2d",),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                **SEVERAL,
            },
        ),
        Decision("submit", submit, by=(OFFICE,), source=("III.2d", "BR-39", "BR-41")),
        Decision(
            "present",
            present,
            by=(OFFICE,),
            source=("III.2d", "BR-03", "BR-41"),
            reads={"the_nominations": Read("nomination", by=_members)},
        ),
    ),
    refusals={
        "nothing_to_compile": "III.2d",
        "listed_twice": "III.2d",
        "other_plan": "III.2d",
        "already_submitted": "III.2d",
        "set_wrong_state": "III.2d",
        "review_unfinished": "BR-03",
        "nothing_to_present": "III.2d",
    },
)
