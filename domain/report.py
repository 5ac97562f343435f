"""The summary report (báo cáo tổng kết): drafted, consulted on, submitted, approved, issued.

It is not approved while a required section is empty, an opinion unanswered or a figure unpinned;
from then on its text is locked to the file that was signed, by that file's digest.
Source: plan II.2.6a, III.2c; NĐ 30/2020 Điều 15, 18 (BR-56, BR-58: number and issue).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from . import drafting, opinion, outline
from .decision import CLERK, DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, To, Todo, Topic
from .digest import is_digest
from .outline import (
    OUTLINE,
    STATUS,
    Approved,
    Content,
    Drafting,
    Heading,
    Issued,
    Registered,
    Report,
    Submitted,
    being_written,
    wrong_state,
)
from .plan import Plan, in_force
from .refusal import require, require_text
from .register import Register, register_id, take

SERIES = "BC"


# Events


@frozen
class Begun:
    id: str
    plan: str
    title: str
    headings: tuple[Heading, ...]
    on: date


@frozen
class PutForward:
    version: int
    document: str
    on: date


@frozen
class GivenBack:
    reason: str
    on: date


@frozen
class SignedOff:
    """The Director's approval; ``sha256`` is the digest of the file that was signed."""

    version: int
    sha256: str
    signer: str
    signs: str
    on: date


@frozen
class Numbered:
    number: int
    on: date


@frozen
class SentOut:
    recipients: tuple[str, ...]
    on: date


# Decisions


def begin(
    report: None, *, id: str, today: date, the_plan: Plan, plan: str, title: str
) -> list[Begun]:
    """Begin the report of a plan with the outline of II.2.6a."""
    in_force(the_plan)
    require_text(title=title)
    return [Begun(id, plan, title, OUTLINE, today)]


def submit(report: Report, *, today: date, the_plan: Plan, document: str) -> list[PutForward]:
    """Put the draft before the Director; its text stands still until it is given back."""
    require_text(document=document)
    content = being_written(report, the_plan)
    require(content.texts, "report_unwritten", report=content.id)
    return [PutForward(content.version, document, today)]


def give_back(report: Report, *, today: date, the_plan: Plan, reason: str) -> list[GivenBack]:
    """Give a submitted report back to the Office, with the reason."""
    in_force(the_plan)
    require_text(reason=reason)
    if not isinstance(report, Submitted):
        raise wrong_state(report, "submitted")
    return [GivenBack(reason, today)]


def approve(
    report: Report, *, actor: Actor, today: date, the_plan: Plan, scan: str
) -> list[SignedOff]:
    """Approve the report; the file that is signed is attached, and its digest locks the text."""
    in_force(the_plan)
    if not isinstance(report, Submitted):
        raise wrong_state(report, "submitted")
    content = report.content
    require(not content.empty, "sections_empty", report=content.id, sections=content.empty)
    open = content.unanswered
    require(not open, "opinions_unanswered", report=content.id, numbers=open)
    loose = content.unpinned
    require(not loose, "figures_unpinned", report=content.id, codes=loose)
    require(is_digest(scan), "report_file_missing", report=content.id)
    return [SignedOff(content.version, scan, actor.person, actor.signs, today)]


def number(
    report: Report, *, today: date, register: Register | None, number: int = 0
) -> list[Numbered | To]:
    """Give the approved report its number in the year's series, the next free one unless named."""
    if not isinstance(report, Approved):
        raise wrong_state(report, "approved")
    _not_before(report, today)
    taken, event = take(register, SERIES, today, number, report.content.id)
    return [Numbered(taken, today), event]


def issue(report: Report, *, today: date, recipients: tuple[str, ...] = ()) -> list[SentOut]:
    """Issue the numbered report to its recipients."""
    if not isinstance(report, Registered):
        raise wrong_state(report, "numbered")
    _not_before(report, today)
    return [SentOut(recipients, today)]


def _not_before(report: Approved | Registered, today: date) -> None:
    """A number follows the approval and the issue follows the number, also when entered late."""
    id, last = report.content.id, report.on
    require(today >= last, "report_step_too_early", report=id, today=today, last=last)


# Evolve


def evolve(report: Report | None, event: object) -> Report | None:
    match report, event:
        case None, Begun(id, plan, title, headings):
            return Drafting(Content(id, plan, title, headings))
        case Drafting(content), PutForward(_, document):
            return Submitted(content, document)
        case Submitted(content), GivenBack():
            return Drafting(content)
        case Submitted(content), SignedOff(sha256=sha256, on=on):
            return Approved(content, sha256, on)
        case Approved(content, sha256), Numbered(number, on):
            return Registered(content, sha256, number, on)
        case Registered(content, sha256, number), SentOut(on=on):
            return Issued(content, sha256, number, on)
        case Drafting(), _:
            return opinion.evolve(drafting.evolve(report, event), event)
        case Submitted(), _:
            return opinion.evolve(report, event)
    return report


def row(report: Report) -> Row:
    content, unsigned = report.content, isinstance(report, Drafting | Submitted)
    asked = content.consultation
    silent = asked.silent if asked and isinstance(report, Drafting) else ()
    answers_by = asked.deadline if asked and silent else None
    return Row(
        STATUS[type(report)],
        content.title,
        due=answers_by,
        due_after=f"plan:{content.plan}" if unsigned and not answers_by else "",
        within=f"plan:{content.plan}" if unsigned else "",
        note=f"{report.number:02d}" if isinstance(report, Registered | Issued) else "",
        open=not isinstance(report, Issued),
        refs=(content.plan,),
        todo=_waits(report, silent),
    )


NEXT: Mapping[type, tuple[Todo, ...]] = {
    Approved: (Todo("report.number", role=CLERK),),
    Registered: (Todo("report.issue", role=CLERK),),
    Issued: (),
}


def _waits(report: Report, silent: tuple[str, ...]) -> tuple[Todo, ...]:
    """The steps of the Office in order: write, answer, pin, submit; units are asked meanwhile."""
    content = report.content
    asked = tuple(Todo("report.agree", role=UNIT, unit=unit) for unit in silent)
    answer = (Todo("report.answer", role=OFFICE),) if content.unanswered else ()
    match report:
        case Drafting() if content.empty:
            return (Todo("report.write", role=OFFICE), *answer, *asked)
        case Drafting() if content.unpinned:
            return (Todo("report.pin", role=OFFICE), *answer, *asked)
        case Drafting():
            return (*(answer or (Todo("report.submit", role=OFFICE),)), *asked)
        case Submitted():
            return (Todo("report.approve", role=DIRECTOR), *answer)
    return NEXT[type(report)]


def _register(report: object, facts: Mapping[str, Any], today: date) -> str:
    return register_id(SERIES, today)


OWN_PLAN = {"the_plan": Read("plan", by="content.plan")}
TEXT, OPINIONS = ("II.2.6a", "III.2c"), ("III.2c", "III.3a")

TOPIC = Topic(
    "report",
    prefix="TK",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Drafting, Submitted, Approved, Registered, Issued),
    row=row,
    events={
        "report.begun/1": Begun,
        "report.section_added/1": drafting.SectionAdded,
        "report.section_written/1": drafting.SectionWritten,
        "report.figure_pinned/1": drafting.FigurePinned,
        "report.put_out/1": opinion.PutOut,
        "report.opinion_given/1": opinion.OpinionGiven,
        "report.agreed/1": opinion.Agreed,
        "report.opinion_answered/1": opinion.OpinionAnswered,
        "report.submitted/1": PutForward,
        "report.given_back/1": GivenBack,
        "report.approved/1": SignedOff,
        "report.numbered/1": Numbered,
        "report.issued/1": SentOut,
    },
    decisions=(
        Decision(
            "begin",
            begin,
            by=(OFFICE,),
            source=TEXT,
            creates=True,
            reads={"the_plan": Read("plan", by="plan")},
        ),
        Decision("add_section", drafting.add_section, by=(OFFICE,), source=TEXT, reads=OWN_PLAN),
        Decision("write", drafting.write, by=(OFFICE,), source=TEXT, reads=OWN_PLAN),
        Decision("pin", drafting.pin, by=(OFFICE,), source=(*TEXT, "I.1"), reads=OWN_PLAN),
        Decision(
            "put_out",
            opinion.put_out,
            by=(OFFICE,),
            source=OPINIONS,
            reads={**OWN_PLAN, "agency": Read("agency")},
        ),
        Decision("opine", opinion.give_opinion, by=(UNIT,), source=OPINIONS, reads=OWN_PLAN),
        Decision("agree", opinion.agree, by=(UNIT,), source=OPINIONS, reads=OWN_PLAN),
        Decision("answer", opinion.answer, by=(OFFICE,), source=OPINIONS, reads=OWN_PLAN),
        Decision("submit", submit, by=(OFFICE,), source=TEXT, reads=OWN_PLAN),
        Decision("give_back", give_back, by=(DIRECTOR,), source=TEXT, reads=OWN_PLAN),
        Decision("approve", approve, by=(DIRECTOR,), source=TEXT, reads=OWN_PLAN),
        Decision(
            "number",
            number,
            by=(CLERK,),
            source=("III.2c", "BR-56", "BR-58"),
            reads={"register": Read("register", by=_register, optional=True)},
        ),
        Decision("issue", issue, by=(CLERK,), source=("III.2c", "BR-58")),
    ),
    refusals={
        **outline.REFUSALS,
        **drafting.REFUSALS,
        **opinion.REFUSALS,
        "sections_empty": "II.2.6a",
        "opinions_unanswered": "III.2c",
        "figures_unpinned": "II.2.6a",
        "report_file_missing": "II.2.6a",
        "report_step_too_early": "BR-58",
    },
)
