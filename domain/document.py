"""A document of the plan: drafted, signed, numbered, issued, sent, changed by another, recalled.

How it stands is in ``official``; what happens to it once it is issued in ``circulation``.
Source: NĐ 30/2020 Điều 15 and 18 (BR-56, BR-58 to BR-60), Điều 29 and 30 (BR-62), Phụ lục VI
(BR-64: earlier drafts stay on record); plan V, III.2f.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change

from . import circulation, distribution
from .agency import Agency
from .decision import CLERK, DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, To, Todo, Topic
from .distribution import GivenBack, Received, Sent, unsent
from .law import Rules
from .official import (
    Changed,
    Circulated,
    Discarded,
    Document,
    Draft,
    Drafted,
    Dropped,
    Effect,
    Filed,
    Filing,
    Issued,
    Numbered,
    PutOut,
    Recalled,
    Registered,
    Revised,
    Signed,
    SignedBy,
    TakenBack,
    require_in_use,
    require_not_before,
    require_own_number,
    status,
    wrong_state,
)
from .paper import (
    CORRECTS,
    EFFECTS,
    FORMS,
    LETTER,
    Paper,
    check_issuer,
    check_recipients,
    notation,
    symbol_of,
)
from .paper import REFUSALS as PAPER_REFUSALS
from .plan import Plan, in_force
from .refusal import require, require_text
from .register import Register, register_id, take

SIGNERS = (DIRECTOR, OFFICE)

# Decisions


def draft(
    document: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    the_plan: Plan,
    the_target: Document | None,
    agency: Agency,
    plan: str,
    form: str,
    abstract: str,
    recipients: tuple[str, ...],
    office: str = DIRECTOR,
    issuer: str = "",
    about: str = "",
    effect: str = "",
) -> list[Drafted]:
    """Draft a document of a form, for an office to sign; the last recipient is "Lưu: VT, <unit>".

    With ``effect`` it amends, replaces or corrects the issued document ``about``.
    """
    in_force(the_plan)
    agency.active(actor.unit)
    require_text(abstract=abstract)
    require(form in FORMS, "form_unknown", form=form, known=FORMS)
    require(office in SIGNERS, "office_unknown", office=office, known=SIGNERS)
    check_issuer(issuer, agency.symbol)
    check_recipients(recipients, actor.unit)
    _check_effect(effect, form, about, the_target)
    symbol = symbol_of(form, agency.symbol, actor.unit, issuer)
    said = plan, form, symbol, abstract, actor.unit, office, recipients
    return [Drafted(id, *said, issuer, about, effect, today)]


def _check_effect(effect: str, form: str, about: str, target: Document | None) -> None:
    """Content is changed by a document of the same form, form by a letter (BR-59)."""
    require(effect in EFFECTS, "effect_unknown", effect=effect, known=EFFECTS[1:])
    require(bool(effect) == bool(about), "effect_half_told", effect=effect, about=about)
    if target is None:
        return
    old = require_in_use(target).paper
    if effect == CORRECTS:
        require(form == LETTER, "correction_not_letter", document=about, form=form)
        return
    require_own_number(old)
    require(form == old.form, "change_of_other_form", document=about, form=form, wanted=old.form)


def revise(
    document: Document,
    *,
    actor: Actor,
    today: date,
    reason: str,
    abstract: str = "",
    recipients: tuple[str, ...] = (),
) -> list[Revised]:
    """Rewrite abstract or recipients of a draft, as its unit or the Office.

    Every earlier draft stays on record.
    """
    require_text(reason=reason)
    if not isinstance(document, Draft):
        raise wrong_state(document, "draft")
    paper = document.paper
    own = actor.role == OFFICE or actor.unit == paper.unit
    require(own, "draft_of_other_unit", unit=actor.unit, owner=paper.unit)
    lines = recipients or paper.recipients
    check_recipients(lines, paper.unit)
    said = abstract if abstract.strip() else paper.abstract
    return [Revised(said, lines, reason, today)]


def discard(document: Document, *, today: date, reason: str) -> list[Discarded]:
    """Give up a document that has no number yet, with the reason."""
    require_text(reason=reason)
    if not isinstance(document, Draft | Signed):
        raise wrong_state(document, "draft")
    return [Discarded(reason, today)]


def sign(document: Document, *, actor: Actor, today: date, rules: Rules) -> list[SignedBy]:
    """Sign the draft, in the office it was drafted for; nothing in it changes from here on."""
    if not isinstance(document, Draft):
        raise wrong_state(document, "draft")
    wanted = document.paper.office
    require(actor.role == wanted, "signed_by_other_office", office=wanted, found=actor.role)
    return [SignedBy(actor.person, actor.signs, rules.calendar.next(today), today)]


def number(
    document: Document,
    *,
    today: date,
    rules: Rules,
    register: Register | None,
    number: int = 0,
) -> list[Numbered | To]:
    """Give the signed document its number in its series: the next free one unless named.

    Due on the day of signature or the next working day; working days past it are recorded.
    """
    if not isinstance(document, Signed):
        raise wrong_state(document, "signed")
    require_not_before(document, document.on, today)
    paper = document.paper
    taken, event = take(register, paper.series, today, number, paper.id)
    return [Numbered(taken, rules.calendar.between(document.issue_by, today), today), event]


def issue(
    document: Document, *, today: date, rules: Rules, the_target: Document | None
) -> list[PutOut | To]:
    """Issue the numbered document; what it amends, replaces or corrects is marked at once."""
    if not isinstance(document, Registered):
        raise wrong_state(document, "numbered")
    require_not_before(document, document.on, today)
    paper = document.paper
    out = PutOut(rules.calendar.between(document.signed.issue_by, today), today)
    if the_target is None:
        return [out]
    require_in_use(the_target)
    return [out, To("document", paper.about, Changed(paper.id, paper.effect, today))]


# Evolve


def evolve(document: Document | None, event: object) -> Document | None:
    match document, event:
        case None, Drafted() | Circulated():
            return _begin(event)
        case Draft(paper), Revised(abstract, recipients):
            return Draft(change(paper, abstract=abstract, recipients=recipients))
        case ((Draft(paper) | Signed(paper)), Discarded(reason)):
            return Dropped(paper, reason)
        case Draft(paper), SignedBy(signer, _, issue_by, on):
            return Signed(paper, signer, on, issue_by)
        case Signed(), Numbered(number, on=on):
            return Registered(document, number, on)
        case Registered(signed, number), PutOut(on=on):
            return Issued(signed.paper, number, signed.signer, on)
        case Issued(), TakenBack(notice, reason):
            return Recalled(document, notice, reason)
        case Issued(), _:
            return _issued_on(document, event)
        case Recalled(issued), GivenBack() | Filed():
            return change(document, issued=_issued_on(issued, event))
    return document


def _begin(event: Drafted | Circulated) -> Draft | Issued:
    said = event.id, event.plan, event.form, event.symbol, event.abstract, event.unit
    if isinstance(event, Drafted):
        told = event.office, event.recipients, event.issuer, event.about, event.effect
        return Draft(Paper(*said, *told))
    paper = Paper(*said, "", event.recipients, stands_for=event.stands_for)
    return Issued(paper, event.number, event.signer, event.issued)


def _issued_on(issued: Issued, event: object) -> Issued:
    match event:
        case Changed(by, effect):
            return change(issued, changes=(*issued.changes, Effect(by, effect)))
        case Filed(heading, years, forever, basis):
            return change(issued, filing=Filing(heading, years, forever, basis))
        case Sent() | Received() | GivenBack():
            return change(issued, copies=distribution.evolve(issued.copies, event))
    return issued


def row(document: Document) -> Row:
    paper, waits = document.paper, _waits(document)
    number = _number(document)
    refs = (paper.plan, paper.about, paper.stands_for)
    return Row(
        status(document),
        paper.abstract,
        unit=paper.unit,
        due=_issue_by(document),
        note=notation(number, paper.symbol) if number else paper.symbol,
        open=bool(waits),
        refs=tuple(dict.fromkeys(ref for ref in refs if ref)),
        todo=waits,
    )


def _number(document: Document) -> int:
    if isinstance(document, Recalled):
        return document.issued.number
    return document.number if isinstance(document, Registered | Issued) else 0


def _issue_by(document: Document) -> date | None:
    match document:
        case Signed(issue_by=day) | Registered(signed=Signed(issue_by=day)):
            return day
    return None


def _waits(document: Document) -> tuple[Todo, ...]:
    """What the document waits for now."""
    match document:
        case Draft(paper):
            return (Todo("document.sign", role=paper.office),)
        case Signed():
            return (Todo("document.number", role=CLERK),)
        case Registered():
            return (Todo("document.issue", role=CLERK),)
        case Issued(filing=None):
            return _distributing(document)
        case Recalled(issued):
            out = any(copy.returned is None for copy in issued.copies)
            return (Todo("document.give_back", role=CLERK),) if out else ()
    return ()


def _distributing(issued: Issued) -> tuple[Todo, ...]:
    """Sent, then received, then filed; one that was replaced only goes into its file."""
    if issued.replaced:
        return (Todo("document.file", role=CLERK),)
    waiting = {
        "send": bool(unsent(issued.paper.addressees, issued.copies)),
        "receive": any(copy.received is None for copy in issued.copies),
    }
    todo = tuple(Todo(f"document.{name}", role=CLERK) for name, wait in waiting.items() if wait)
    return todo or (Todo("document.file", role=CLERK),)


def _register(document: Document, facts: Mapping[str, Any], today: date) -> str:
    return register_id(document.paper.series, today)


def _award(document: Document, facts: Mapping[str, Any], today: date) -> str:
    paper = document.paper
    return paper.stands_for if paper.stands_for != paper.plan else ""


TARGET = Read("document", by="paper.about")
AGENCY, PLAN = Read("agency"), Read("plan", by="plan")

TOPIC = Topic(
    "document",
    prefix="VB",
    yearly=True,
    evolve=evolve,
    states=(Draft, Dropped, Signed, Registered, Issued, Recalled),
    row=row,
    events={
        "document.drafted/1": Drafted,
        "document.circulated/1": Circulated,
        "document.revised/1": Revised,
        "document.discarded/1": Discarded,
        "document.signed/1": SignedBy,
        "document.numbered/1": Numbered,
        "document.issued/1": PutOut,
        "document.changed/1": Changed,
        "document.recalled/1": TakenBack,
        "document.filed/1": Filed,
        **distribution.EVENTS,
    },
    decisions=(
        Decision(
            "draft",
            draft,
            by=(OFFICE, UNIT),
            source=("III.2f", "V", "BR-57", "BR-59"),
            creates=True,
            reads={"the_plan": PLAN, "the_target": Read("document", by="about"), "agency": AGENCY},
        ),
        Decision(
            "circulate",
            circulation.circulate,
            by=(CLERK,),
            source=("V",),
            creates=True,
            reads={
                "the_plan": PLAN,
                "the_award": Read("award", by="award"),
                "the_signer": Read("person", by="signer"),
                "agency": AGENCY,
            },
        ),
        Decision("revise", revise, by=(OFFICE, UNIT), source=("BR-64",)),
        Decision("discard", discard, by=(OFFICE, DIRECTOR), source=("BR-64",)),
        Decision("sign", sign, by=SIGNERS, source=("BR-58",)),
        Decision(
            "number",
            number,
            by=(CLERK,),
            source=("BR-56", "BR-57", "BR-58"),
            reads={"register": Read("register", by=_register, optional=True)},
        ),
        Decision(
            "issue",
            issue,
            by=(CLERK,),
            source=("BR-58", "BR-59"),
            reads={"the_target": TARGET},
        ),
        Decision("send", circulation.send, by=(CLERK,), source=("V",)),
        Decision("receive", circulation.receive, by=(CLERK, UNIT), source=("V",)),
        Decision(
            "recall",
            circulation.recall,
            by=(DIRECTOR,),
            source=("BR-60",),
            reads={
                "the_plan": Read("plan", by="paper.plan"),
                "the_award": Read("award", by=_award),
            },
        ),
        Decision("give_back", circulation.give_back, by=(CLERK, UNIT), source=("BR-60",)),
        Decision("file", circulation.file, by=(CLERK, OFFICE), source=("BR-62", "V")),
    ),
    refusals={
        **PAPER_REFUSALS,
        **circulation.REFUSALS,
        "form_unknown": "NĐ 30/2020 Điều 7",
        "office_unknown": "BR-58",
        "draft_of_other_unit": "BR-64",
        "effect_unknown": "BR-59",
        "effect_half_told": "BR-59",
        "correction_not_letter": "BR-59",
        "change_of_other_form": "BR-59",
        "document_stands_for": "BR-59",
        "signed_by_other_office": "BR-58",
        "document_wrong_state": "BR-58",
        "document_step_too_early": "BR-58",
    },
)
