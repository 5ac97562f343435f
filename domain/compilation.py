"""The compiled set: exactly which nominations, at which version, go before the council.

Source: plan III.2d (the Office compiles proposals and submits them to Director and council).
"""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from .decision import OFFICE, Decision, Read, Row, To, Todo, Topic
from .nomination import Compiled, Nomination, Pending, expected
from .plan import Plan, in_force
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


Compilation = Prepared | Sent


# Decisions


def compile(
    compilation: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    the_nominations: Mapping[str, Nomination],
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
    pinned = tuple(Pinned(name, versions[f"nomination:{name}"]) for name in nominations)
    closed = [To("nomination", name, Compiled(id, today)) for name in nominations]
    return [Made(id, plan, pinned, today), *closed]


def submit(compilation: Compilation, *, today: date, document: str) -> list[Submitted]:
    """Submit the compiled set to the Director and the council by a paper (tờ trình)."""
    require_text(document=document)
    if isinstance(compilation, Sent):
        raise Refusal("already_submitted", compilation=compilation.set.id, on=compilation.on)
    return [Submitted(document, today)]


# Evolve


def evolve(compilation: Compilation | None, event: object) -> Compilation | None:
    match compilation, event:
        case None, Made(id, plan, members):
            return Prepared(Set(id, plan, members))
        case Prepared(set), Submitted(document, on):
            return Sent(set, document, on)
    return compilation


def row(compilation: Compilation) -> Row:
    waiting = isinstance(compilation, Prepared)
    return Row(
        "prepared" if waiting else "submitted",
        compilation.set.plan,
        note=str(len(compilation.set.members)),
        open=waiting,
        refs=(compilation.set.plan, *(member.nomination for member in compilation.set.members)),
        todo=(Todo("compilation.submit", role=OFFICE),) if waiting else (),
    )


TOPIC = Topic(
    "compilation",
    prefix="TH",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Prepared, Sent),
    row=row,
    events={"compilation.made/1": Made, "compilation.submitted/1": Submitted},
    decisions=(
        Decision(
            "compile",
            compile,
            by=(OFFICE,),
            source=("III.2d",),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                "the_nominations": Read("nomination", by="nominations"),
            },
        ),
        Decision("submit", submit, by=(OFFICE,), source=("III.2d", "BR-39")),
    ),
    refusals={
        "nothing_to_compile": "III.2d",
        "listed_twice": "III.2d",
        "other_plan": "III.2d",
        "already_submitted": "III.2d",
    },
)
