"""A request that comes up: raised by a unit, advised on by the Office, decided by the Director.

Source: plan III.2e (the Office advises the Director), IV (difficulties go to the leaders).
"""

from datetime import date

from attrs import frozen

from .agency import Agency
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, Todo, Topic
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text

# Events


@frozen
class Raised:
    id: str
    plan: str
    unit: str
    subject: str
    text: str
    answer_by: date
    on: date


@frozen
class Advised:
    advice: str
    on: date


@frozen
class Decided:
    granted: bool
    answer: str
    on: date
    late: int


@frozen
class Closed:
    outcome: str
    on: date


# State


@frozen
class Matter:
    """What is asked, by which unit, and until when an answer is due."""

    id: str
    plan: str
    unit: str
    subject: str
    text: str
    answer_by: date


@frozen
class Open:
    matter: Matter


@frozen
class WithAdvice:
    matter: Matter
    advice: str


@frozen
class Answered:
    matter: Matter
    granted: bool
    answer: str


@frozen
class Settled:
    matter: Matter
    granted: bool
    answer: str
    outcome: str


Request = Open | WithAdvice | Answered | Settled

STATUS = {Open: "raised", WithAdvice: "advised", Answered: "decided", Settled: "closed"}


# Decisions


def raise_request(
    request: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    the_plan: Plan,
    agency: Agency,
    plan: str,
    subject: str,
    text: str,
    answer_by: date,
) -> list[Raised]:
    """Raise a difficulty or a wish to the Department's leaders, and by when to answer."""
    require_text(subject=subject, text=text)
    in_force(the_plan)
    agency.active(actor.unit)
    require(answer_by >= today, "answer_in_past", answer_by=answer_by, today=today)
    return [Raised(id, plan, actor.unit, subject, text, answer_by, today)]


def advise(request: Request, *, today: date, advice: str) -> list[Advised]:
    """Advise the Director on an open request; advice may be replaced until it is decided."""
    require_text(advice=advice)
    if not isinstance(request, Open | WithAdvice):
        raise _wrong_state(request, "raised")
    return [Advised(advice, today)]


def decide(request: Request, *, today: date, granted: bool, answer: str) -> list[Decided]:
    """Decide the request, after the Office's advice; days past the limit are recorded."""
    require_text(answer=answer)
    if not isinstance(request, WithAdvice):
        raise _wrong_state(request, "advised")
    late = max((today - request.matter.answer_by).days, 0)
    return [Decided(granted, answer, today, late)]


def close(request: Request, *, today: date, outcome: str) -> list[Closed]:
    """Close a decided request, saying what was done."""
    require_text(outcome=outcome)
    if not isinstance(request, Answered):
        raise _wrong_state(request, "decided")
    return [Closed(outcome, today)]


def _wrong_state(request: Request, wanted: str) -> Refusal:
    status = STATUS[type(request)]
    return Refusal("request_wrong_state", request=request.matter.id, status=status, wanted=wanted)


# Evolve


def evolve(request: Request | None, event: object) -> Request | None:
    match request, event:
        case None, Raised(id, plan, unit, subject, text, answer_by):
            return Open(Matter(id, plan, unit, subject, text, answer_by))
        case ((Open(matter) | WithAdvice(matter)), Advised(advice)):
            return WithAdvice(matter, advice)
        case WithAdvice(matter), Decided(granted, answer):
            return Answered(matter, granted, answer)
        case Answered(matter, granted, answer), Closed(outcome):
            return Settled(matter, granted, answer, outcome)
    return request


NEXT = {
    Open: (Todo("request.advise", role=OFFICE),),
    WithAdvice: (Todo("request.decide", role=DIRECTOR),),
    Answered: (Todo("request.close", role=OFFICE),),
}


def row(request: Request) -> Row:
    matter = request.matter
    waiting = isinstance(request, Open | WithAdvice)
    return Row(
        STATUS[type(request)],
        matter.subject,
        unit=matter.unit,
        due=matter.answer_by if waiting else None,
        open=not isinstance(request, Settled),
        refs=(matter.plan,),
        todo=NEXT.get(type(request), ()),
    )


TOPIC = Topic(
    "request",
    prefix="YC",
    evolve=evolve,
    states=(Open, WithAdvice, Answered, Settled),
    row=row,
    events={
        "request.raised/1": Raised,
        "request.advised/1": Advised,
        "request.decided/1": Decided,
        "request.closed/1": Closed,
    },
    decisions=(
        Decision(
            "raise",
            raise_request,
            by=(UNIT, OFFICE),
            source=("III.2e", "IV"),
            creates=True,
            reads={"the_plan": Read("plan", by="plan"), "agency": Read("agency")},
        ),
        Decision("advise", advise, by=(OFFICE,), source=("III.2e",)),
        Decision("decide", decide, by=(DIRECTOR,), source=("III.2e", "IV")),
        Decision("close", close, by=(OFFICE,), source=("III.2e",)),
    ),
    refusals={"answer_in_past": "III.2e", "request_wrong_state": "III.2e"},
)
