"""The Director's decision on awards: an ordered list of who receives what.

Source: Luật 06/2022 Điều 80.1 (BR-04: what a Director may award), Điều 90.4 (BR-03: the council
only advises), plan III.2d; NĐ 30/2020 Điều 15, 18 (BR-56 to BR-60: number, issue, amend, correct,
recall). What becomes of each grant stands in ``conferral``, ``payment`` and ``revocation``.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from . import conferral, honour, payment, revocation
from .awards import HOUSEHOLD
from .call import Call, calls_of, require_disclosed
from .decision import CLERK, DIRECTOR, OFFICE, Actor, Decision, Read, Row, To, Todo, Topic
from .honour import Award, Grant, Honour, Issued, Money, Recalled, Registered, Sheet, Signed
from .law import Rules
from .nomination import SEVERAL, Advised, Awarded, Nomination, Unawarded, expected
from .record import Credited, Record, require_not_held
from .refusal import Refusal, require, require_text
from .register import Register, register_id, take

SERIES = "QĐ"


# Events


@frozen
class Decided:
    id: str
    grants: tuple[Grant, ...]
    signer: str
    signs: str
    reason: str
    on: date
    plan: str = ""
    issue_by: date | None = None
    money: tuple[Money, ...] = ()


@frozen
class Amending:
    """A decision of the same form that amends the ``text`` of another (BR-59)."""

    id: str
    award: str
    text: str
    reason: str
    signer: str
    signs: str
    issue_by: date
    on: date


@frozen
class Numbered:
    number: int
    on: date


@frozen
class PutOut:
    recipients: tuple[str, ...]
    late: bool
    on: date


@frozen
class Amended:
    by: str
    text: str
    on: date


@frozen
class Corrected:
    document: str
    text: str
    on: date


@frozen
class TakenBack:
    document: str
    reason: str
    on: date


# Decisions


def decide(
    award: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    rules: Rules,
    the_nominations: Mapping[str, Nomination],
    the_records: Mapping[str, Record | None],
    the_calls: Mapping[str, Call | None],
    nominations: tuple[str, ...],
    reason: str = "",
) -> list[Decided | To]:
    """Decide awards within the Director's power, in the order of the list.

    Only what the council has reviewed; ``reason`` is needed where its advice is not followed, and
    where the law asks for a ballot that did not pass there is nothing to decide.
    """
    require(nominations, "nothing_to_award")
    require(len(set(nominations)) == len(nominations), "listed_twice", listed=nominations)
    lines = [_advised(the_nominations[name], rules, reason) for name in nominations]
    plan = lines[0].case.plan
    for line in lines:
        require(line.case.plan == plan, "other_plan", nomination=line.case.id, plan=plan)
    require_not_held(rules, the_records, today)
    require_disclosed(rules, the_calls, tuple(line.case for line in lines))
    grants = tuple(_grant(n, line) for n, line in enumerate(lines, 1))
    issue_by, money = rules.calendar.next(today), payment.lines(rules, grants, today)
    signed = actor.person, actor.signs, reason, today
    return [
        Decided(id, grants, *signed, plan, issue_by, money),
        *(To("nomination", g.nomination, Awarded(id, g.ordinal, today)) for g in grants),
        *credit(id, grants),
    ]


def _grant(ordinal: int, line: Advised) -> Grant:
    case = line.case
    what = case.subject_kind, case.subject, case.award, case.commendation, case.year
    return Grant(ordinal, case.id, *what)


def _advised(nomination: Nomination, rules: Rules, reason: str) -> Advised:
    """The nomination as reviewed, when the Director may grant it."""
    if not isinstance(nomination, Advised):
        raise expected(nomination, "reviewed")
    case = nomination.case
    award = rules.award(case.award)
    require(award.director, "beyond_director", nomination=case.id, award=case.award)
    votes = {"yes": nomination.yes, "total": nomination.total}
    passed = nomination.passed
    require(passed or not award.ballot, "ballot_not_passed", nomination=case.id, **votes)
    advised = passed != bool(nomination.set_aside)
    require(advised or reason.strip(), "against_advice", nomination=case.id, **votes)
    return nomination


def credit(decision: str, grants: tuple[Grant, ...]) -> list[To]:
    """The grants on the records of their subjects; there are none of households."""
    return [
        To("record", g.subject, Credited(g.subject, g.award, g.commendation, g.year, decision))
        for g in grants
        if g.subject_kind != HOUSEHOLD
    ]


def amend(
    award: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    rules: Rules,
    the_award: Award,
    award_amended: str,
    text: str,
    reason: str,
) -> list[Amending | To]:
    """Amend the content of an issued decision by another decision, which gets its own number."""
    require_text(text=text, reason=reason)
    honour.issued(the_award)
    signed = actor.person, actor.signs, rules.calendar.next(today), today
    amending = Amending(id, award_amended, text, reason, *signed)
    return [amending, To("award", award_amended, Amended(id, text, today))]


def number(
    award: Award, *, today: date, register: Register | None, number: int = 0
) -> list[Numbered | To]:
    """Give the signed decision its number in the year's series, the next free one unless named."""
    if not isinstance(award, Signed):
        raise Refusal("award_numbered", award=award.id, number=award.number)
    taken, event = take(register, SERIES, today, number, award.id)
    return [Numbered(taken, today), event]


def issue(award: Award, *, today: date, recipients: tuple[str, ...] = ()) -> list[PutOut]:
    """Issue the numbered decision to its recipients.

    Due on the day it was signed or the next working day; later, it is said to be late (BR-58).
    """
    if not isinstance(award, Registered):
        raise Refusal("award_not_numbered", award=award.id, status=honour.STATUS[type(award)])
    end = award.sheet.issue_by
    return [PutOut(recipients, end is not None and today > end, today)]


def correct(award: Award, *, today: date, document: str, text: str) -> list[Corrected]:
    """Correct the form of an issued decision by a letter (công văn đính chính), never by editing.

    A decision, even one that amends, is no letter: content is amended by ``amend``.
    """
    require_text(document=document, text=text)
    paper = honour.issued(award)
    letter = not document.upper().startswith(SERIES)
    require(letter, "corrected_by_letter", award=paper.id, document=document)
    return [Corrected(document, text, today)]


def recall(award: Award, *, today: date, document: str, reason: str) -> list[TakenBack | To]:
    """Recall an issued decision: it is frozen, and its nominations are as the council left them.

    Once something was conferred or paid there is only revocation, grant by grant.
    """
    require_text(document=document, reason=reason)
    paper = honour.issued(award)
    used = tuple(one.ordinal for one in paper.honours if _used(one))
    require(not used, "recalled_too_late", award=paper.id, ordinals=used)
    back = Unawarded(paper.id, document, today)
    return [
        TakenBack(document, reason, today),
        *(To("nomination", grant.nomination, back) for grant in paper.grants),
        *revocation.uncredit(paper.id, paper.grants, document),
    ]


def _used(one: Honour) -> bool:
    return bool(one.conferred or one.payment or one.revoked)


# Evolve


def evolve(award: Award | None, event: object) -> Award | None:
    match award, event:
        case None, Decided(id, grants, signer, signs, _, on, plan, issue_by, money):
            return Signed(Sheet(id, grants, signer, signs, on, plan, issue_by, money))
        case None, Amending(id, amends, signer=signer, signs=signs, issue_by=issue_by, on=on):
            return Signed(Sheet(id, (), signer, signs, on, issue_by=issue_by, amends=amends))
        case Signed(sheet), Numbered(number):
            return Registered(sheet, number)
        case Registered(sheet, number), PutOut(on=on):
            return Issued(sheet, number, on, tuple(Honour(g.ordinal) for g in sheet.grants))
        case Issued(sheet, number), TakenBack(document, reason):
            return Recalled(sheet, number, document, reason)
        case Issued(), _:
            return _issued(award, event)
    return award


def _issued(award: Issued, event: object) -> Issued:
    match event:
        case Amended(by):
            return change(award, amendments=(*award.amendments, by))
        case Corrected(document):
            return change(award, corrections=(*award.corrections, document))
    for unfold in (conferral.evolve, payment.evolve, revocation.evolve):
        award = unfold(award, event)
    return award


def row(award: Award) -> Row:
    waits = _waits(award)
    recover = [one.recover_by for one in _honours(award) if _owes(one) and one.recover_by]
    early = isinstance(award, Signed | Registered)
    confers = "award.confer" in [todo.decision for todo in waits]
    return Row(
        honour.STATUS[type(award)],
        " · ".join(dict.fromkeys(grant.award for grant in award.grants)) or award.sheet.amends,
        due=award.sheet.issue_by if early else min(recover, default=None),
        due_after=f"plan:{award.sheet.plan}" if confers and not recover else "",
        note="" if isinstance(award, Signed) else f"{award.number:02d}",
        open=bool(waits),
        refs=(
            *((award.sheet.plan,) if award.sheet.plan else ()),
            *((award.sheet.amends,) if award.sheet.amends else ()),
            *(name for g in award.grants for name in (g.nomination, g.subject)),
        ),
        todo=waits,
    )


def _honours(award: Award) -> tuple[Honour, ...]:
    return award.honours if isinstance(award, Issued) else ()


def _owes(one: Honour) -> bool:
    return one.owes_money or one.owes_object


def _waits(award: Award) -> tuple[Todo, ...]:
    """What the decision waits for now."""
    match award:
        case Signed():
            return (Todo("award.number", role=CLERK),)
        case Registered():
            return (Todo("award.issue", role=CLERK),)
    standing = [one for one in _honours(award) if not one.revoked]
    lines = [(one, honour.money_of(award, one.ordinal)) for one in standing]
    confer = any(not one.conferred and not one.absence for one in standing)
    waiting = {
        "confer": confer,
        "hand_over": any(one.absence and not one.conferred for one in standing),
        "set_money": any(line.missing for _, line in lines),
        # After the honours: paying has no day of its own, and would seem due on the conference's.
        "pay": not confer and any(line.amount and not one.payment for one, line in lines),
        "recover_money": any(one.owes_money for one in _honours(award)),
        "recover_object": any(one.owes_object for one in _honours(award)),
    }
    return tuple(Todo(f"award.{name}", role=OFFICE) for name, wait in waiting.items() if wait)


def _register(award: object, facts: Mapping[str, Any], today: date) -> str:
    return register_id(SERIES, today)


PLAN = {"the_plan": Read("plan", by="sheet.plan")}
CONFERRING = ("III.1b", "BR-76")

TOPIC = Topic(
    "award",
    prefix="KT",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Signed, Registered, Issued, Recalled),
    row=row,
    events={
        "award.decided/1": Decided,
        "award.amending/1": Amending,
        "award.numbered/1": Numbered,
        "award.issued/1": PutOut,
        "award.amended/1": Amended,
        "award.corrected/1": Corrected,
        "award.recalled/1": TakenBack,
        "award.conferred/1": conferral.Conferred,
        "award.missed/1": conferral.Missed,
        "award.handed_over/1": conferral.HandedOver,
        "award.money_set/1": payment.MoneySet,
        "award.paid/1": payment.Paid,
        "award.revoked/1": revocation.Revoked,
        "award.money_recovered/1": revocation.MoneyRecovered,
        "award.object_recovered/1": revocation.ObjectRecovered,
    },
    decisions=(
        Decision(
            "decide",
            decide,
            by=(DIRECTOR,),
            source=("III.2d", "BR-03", "BR-04", "BR-45", "BR-48", "BR-76"),
            creates=True,
            reads={**SEVERAL, "the_calls": Read("call", by=calls_of, optional=True)},
        ),
        Decision(
            "amend",
            amend,
            by=(DIRECTOR,),
            source=("BR-59",),
            creates=True,
            reads={"the_award": Read("award", by="award_amended")},
        ),
        Decision(
            "number",
            number,
            by=(CLERK,),
            source=("BR-56", "BR-58"),
            reads={"register": Read("register", by=_register, optional=True)},
        ),
        Decision("issue", issue, by=(CLERK,), source=("BR-58",)),
        Decision("correct", correct, by=(DIRECTOR, OFFICE), source=("BR-59",)),
        Decision("recall", recall, by=(DIRECTOR,), source=("BR-60",)),
        Decision("confer", conferral.confer, by=(OFFICE,), source=CONFERRING, reads=PLAN),
        Decision("miss", conferral.miss, by=(OFFICE,), source=("III.1b",), reads=PLAN),
        Decision("hand_over", conferral.hand_over, by=(OFFICE,), source=("III.1b",)),
        Decision("set_money", payment.set_money, by=(OFFICE,), source=("BR-48", "BR-49")),
        Decision("pay", payment.pay, by=(OFFICE,), source=("BR-51", "BR-52", "BR-55")),
        Decision("revoke", revocation.revoke, by=(DIRECTOR,), source=("BR-46", "BR-47")),
        Decision("recover_money", revocation.recover_money, by=(OFFICE,), source=("BR-46",)),
        Decision("recover_object", revocation.recover_object, by=(OFFICE,), source=("BR-46",)),
    ),
    refusals={
        **honour.REFUSALS,
        **conferral.REFUSALS,
        **payment.REFUSALS,
        **revocation.REFUSALS,
        "nothing_to_award": "III.2d",
        "beyond_director": "BR-04",
        "ballot_not_passed": "BR-05",
        "against_advice": "BR-03",
        "award_numbered": "BR-56",
        "award_not_numbered": "BR-58",
        "corrected_by_letter": "BR-59",
        "recalled_too_late": "BR-60",
    },
)
