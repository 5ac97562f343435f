"""The budget of a plan: estimated by the Office, approved by the Director, spent, settled.

Source: plan II.2.8, I.4 (thrift: the cost per delegate is known before it is approved), III.2f;
BR-53 to BR-55. What is planned stands in ``estimate``, how it
is written in ``estimating``, how money moves in ``spending``, what
changes it in ``amendment``.
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from . import amendment, estimate, estimating, funds, spending
from .accounts import AVAILABLE, SOURCE, Books, Postings, account, move, post
from .assembly import Conference
from .decision import DIRECTOR, OFFICE, Actor, Decision, Read, Row, Todo, Topic
from .estimate import Estimate, per_delegate
from .funds import Budget, Draft, Running, Settled, Submitted, drafting, wrong_state
from .plan import Plan, in_force
from .refusal import require, require_text

# Events


@frozen
class Drafted:
    id: str
    plan: str
    title: str
    on: date


@frozen
class SubmittedForApproval:
    """``organising`` and ``per_delegate`` are what the conference itself costs, in đồng."""

    version: int
    total: int
    organising: int
    delegates: int
    per_delegate: int
    earlier_per_delegate: int
    without_norm: tuple[str, ...]
    above_norm: tuple[str, ...]
    on: date


@frozen
class Returned:
    reason: str
    on: date


@frozen
class Approved:
    document: str
    by: str
    signs: str
    postings: Postings
    on: date


# Decisions


def draft(
    budget: None, *, id: str, today: date, the_plan: Plan, plan: str, title: str
) -> list[Drafted]:
    """Begin the estimate of a plan in force."""
    in_force(the_plan)
    require_text(title=title)
    return [Drafted(id, plan, title, today)]


def submit(
    budget: Budget,
    *,
    today: date,
    the_plan: Plan,
    the_conference: Conference | None,
    delegates: int = 0,
) -> list[SubmittedForApproval]:
    """Submit the estimate with its cost per delegate and all it lacks.

    The number of delegates is the conference's once that is settled on, else the one stated.
    """
    in_force(the_plan)
    planned = drafting(budget)
    require(planned.lines, "estimate_empty", budget=planned.id)
    expected = the_conference.expected if the_conference else 0
    stated = delegates in (0, expected) or not expected
    require(stated, "delegates_differ", delegates=delegates, expected=expected)
    count = expected or delegates
    require(count > 0, "delegates_unknown", budget=planned.id)
    return [_submission(planned, count, today)]


def _submission(planned: Estimate, delegates: int, today: date) -> SubmittedForApproval:
    codes = {
        found: tuple(line for line, finding in planned.findings if finding == found)
        for found in (estimate.NO_NORM, estimate.ABOVE_NORM)
    }
    cost = planned.organising
    return SubmittedForApproval(
        planned.version + 1,
        planned.total,
        cost,
        delegates,
        per_delegate(cost, delegates),
        planned.earlier.per_delegate if planned.earlier else 0,
        codes[estimate.NO_NORM],
        codes[estimate.ABOVE_NORM],
        today,
    )


def give_back(budget: Budget, *, today: date, reason: str) -> list[Returned]:
    """Return a submitted estimate to the Office, to be amended and submitted as a new version."""
    require_text(reason=reason)
    _submitted(budget)
    return [Returned(reason, today)]


def approve(
    budget: Budget, *, actor: Actor, today: date, the_plan: Plan, document: str
) -> list[Approved]:
    """Approve the estimate: its money may be used, source by source and line by line."""
    require_text(document=document)
    in_force(the_plan)
    postings = tuple(
        posting
        for line in _submitted(budget).lines.values()
        for posting in move(
            account(SOURCE, line.source), account(AVAILABLE, line.code), line.amount
        )
    )
    return [Approved(document, actor.person, actor.signs, postings, today)]


def _submitted(budget: Budget) -> Estimate:
    if not isinstance(budget, Submitted):
        raise wrong_state(budget, "submitted")
    return budget.estimate


# Evolve


def evolve(budget: Budget | None, event: object) -> Budget | None:
    match budget, event:
        case None, Drafted(id, plan, title):
            return Draft(Estimate(id, plan, title))
        case Draft(planned), SubmittedForApproval(version=version, delegates=delegates):
            return Submitted(change(planned, version=version, delegates=delegates))
        case Draft(planned), _:
            written = estimating.evolve(planned, event)
            return budget if written is planned else Draft(written)
        case Submitted(planned), Returned():
            return Draft(planned)
        case Submitted(planned), Approved(document, postings=postings):
            return Running(planned, document, post(Books(), postings), {})
        case Running(), _:
            return spending.evolve(amendment.evolve(budget, event), event)
    return budget


def row(budget: Budget) -> Row:
    """Due with the conference until it is approved; no text read says by when it is settled."""
    planned = budget.estimate
    plan = f"plan:{planned.plan}" if isinstance(budget, Draft | Submitted) else ""
    return Row(
        funds.STATUS[type(budget)],
        planned.title,
        due_after=plan,
        within=plan,
        open=not isinstance(budget, Settled),
        refs=(planned.plan,),
        todo=_waits(budget),
    )


def _waits(budget: Budget) -> tuple[Todo, ...]:
    match budget:
        case Draft(estimate):
            todo = "budget.submit" if estimate.lines else "budget.write_line"
            return (Todo(todo, role=OFFICE),)
        case Submitted():
            return (Todo("budget.approve", role=DIRECTOR),)
        case Running(holds=holds) if any(hold.amount for hold in holds.values()):
            return (Todo("budget.pay", role=OFFICE),)
        case Running(vouchers=spent) if spent:
            return (Todo("budget.settle", role=DIRECTOR),)
    return ()


PLAN = {"the_plan": Read("plan", by="estimate.plan")}
CONFERENCE = {"the_conference": Read("conference", by="estimate.plan", optional=True)}
MONEY = ("II.2.8", "III.2f")

TOPIC = Topic(
    "budget",
    prefix="DT",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Draft, Submitted, Running, Settled),
    row=row,
    events={
        "budget.drafted/1": Drafted,
        "budget.source_named/1": estimating.SourceNamed,
        "budget.exception_signed/1": estimating.ExceptionSigned,
        "budget.line_written/1": estimating.LineWritten,
        "budget.line_removed/1": estimating.LineRemoved,
        "budget.compared/1": estimating.Compared,
        "budget.submitted/1": SubmittedForApproval,
        "budget.returned/1": Returned,
        "budget.approved/1": Approved,
        "budget.supplemented/1": amendment.Supplemented,
        "budget.line_added/1": amendment.LineAdded,
        "budget.transferred/1": amendment.Transferred,
        "budget.committed/1": spending.Committed,
        "budget.advanced/1": spending.Advanced,
        "budget.released/1": spending.Released,
        "budget.spent/1": spending.Spent,
        "budget.award_booked/1": spending.AwardBooked,
        "budget.refunded/1": spending.Refunded,
        "budget.settled/1": spending.Closed,
    },
    decisions=(
        Decision(
            "draft",
            draft,
            by=(OFFICE,),
            source=MONEY,
            creates=True,
            reads={"the_plan": Read("plan", by="plan")},
        ),
        Decision(
            "name_source",
            estimating.name_source,
            by=(OFFICE,),
            source=("II.2.8", "BR-55"),
            reads=PLAN,
        ),
        Decision(
            "write_line",
            estimating.write_line,
            by=(OFFICE,),
            source=(*MONEY, "I.4", "BR-53", "BR-54"),
            reads={**PLAN, "the_norms": Read("norm", optional=True)},
        ),
        Decision("remove_line", estimating.remove_line, by=(OFFICE,), source=MONEY, reads=PLAN),
        Decision(
            "sign_exception",
            estimating.sign_exception,
            by=(DIRECTOR,),
            source=("I.4", "BR-54"),
            reads=PLAN,
        ),
        Decision("compare", estimating.compare, by=(OFFICE,), source=("I.4",), reads=PLAN),
        Decision(
            "submit",
            submit,
            by=(OFFICE,),
            source=(*MONEY, "I.4"),
            reads={**PLAN, **CONFERENCE},
        ),
        Decision("give_back", give_back, by=(DIRECTOR,), source=("II.2.8",)),
        Decision("approve", approve, by=(DIRECTOR,), source=("II.2.8", "I.4"), reads=PLAN),
        Decision(
            "supplement",
            amendment.supplement,
            by=(DIRECTOR,),
            source=("II.2.8", "BR-53"),
            reads=PLAN,
        ),
        Decision(
            "add_line",
            amendment.add_line,
            by=(DIRECTOR,),
            source=("II.2.8", "BR-53", "BR-54"),
            reads={**PLAN, "the_norms": Read("norm", optional=True)},
        ),
        Decision("transfer", amendment.transfer, by=(DIRECTOR,), source=("II.2.8",), reads=PLAN),
        Decision("commit", spending.commit, by=(OFFICE,), source=MONEY, reads=PLAN),
        Decision("advance", spending.advance, by=(OFFICE,), source=MONEY, reads=PLAN),
        Decision("release", spending.release, by=(OFFICE,), source=("II.2.8",)),
        Decision("spend", spending.spend, by=(OFFICE,), source=MONEY, reads=PLAN),
        Decision("pay", spending.pay, by=(OFFICE,), source=MONEY),
        Decision(
            "book_award",
            spending.book_award,
            by=(OFFICE,),
            source=("II.2.8", "BR-55"),
            reads={"the_award": Read("award", by="award")},
        ),
        Decision("refund", spending.refund, by=(OFFICE,), source=("II.2.8",)),
        Decision(
            "settle",
            spending.settle,
            by=(DIRECTOR,),
            source=("II.2.8", "I.4"),
            reads={**PLAN, **CONFERENCE},
        ),
    ),
    refusals={
        **estimate.REFUSALS,
        **estimating.REFUSALS,
        **funds.REFUSALS,
        **spending.REFUSALS,
        **amendment.REFUSALS,
        "estimate_empty": "II.2.8",
        "delegates_differ": "I.4",
        "delegates_unknown": "I.4",
    },
)
