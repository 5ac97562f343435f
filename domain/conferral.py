"""Conferring on the day: each grant by its golden-book number, once, at the conference.

Who could not come is written down, and receives the award later.
Source: plan III.1b; NĐ 98/2023 Điều 104 (BR-76: what a certificate says).
"""

from datetime import date

from attrs import frozen

from .honour import Award, Honour, Issued, grant_of, standing, update
from .plan import Plan
from .refusal import require, require_text

# Events


@frozen
class Conferred:
    ordinal: int
    received_by: str
    on: date


@frozen
class Missed:
    ordinal: int
    reason: str
    on: date


@frozen
class HandedOver:
    ordinal: int
    received_by: str
    document: str
    on: date


@frozen
class Certificate:
    """What is printed: who receives what, by which decision, and the golden-book number."""

    golden_book: int
    subject_kind: str
    subject: str
    award: str
    year: int
    number: int
    decided: date
    signer: str
    signs: str


# Decisions


def confer(
    award: Award, *, today: date, the_plan: Plan, ordinal: int, received_by: str = ""
) -> list[Conferred]:
    """Confer a grant at the conference; ``received_by`` only when somebody else receives it."""
    _conferrable(award, ordinal)
    _on_the_day(the_plan, today)
    return [Conferred(ordinal, received_by, today)]


def miss(award: Award, *, today: date, the_plan: Plan, ordinal: int, reason: str) -> list[Missed]:
    """Write down that nobody was there to receive a grant at the conference, and why."""
    require_text(reason=reason)
    _conferrable(award, ordinal)
    _on_the_day(the_plan, today)
    return [Missed(ordinal, reason, today)]


def hand_over(
    award: Award, *, today: date, ordinal: int, received_by: str, document: str
) -> list[HandedOver]:
    """Hand a grant over after the conference to who was absent, against a signed receipt."""
    require_text(received_by=received_by, document=document)
    paper, one = _conferrable(award, ordinal)
    require(one.absence, "not_absent", award=paper.id, ordinal=ordinal)
    return [HandedOver(ordinal, received_by, document, today)]


def _conferrable(award: Award, ordinal: int) -> tuple[Issued, Honour]:
    paper, one = standing(award, ordinal)
    done = one.conferred
    require(not done, "conferred_before", award=paper.id, ordinal=ordinal, on=done)
    return paper, one


def _on_the_day(plan: Plan, today: date) -> None:
    day = plan.content.conference
    require(today == day, "not_day_of_honours", today=today, day=day)


def certificate(award: Award, ordinal: int) -> Certificate:
    """The data of the certificate of one grant of an issued decision (BR-76)."""
    paper, _ = standing(award, ordinal)
    grant, sheet = grant_of(paper, ordinal), paper.sheet
    who = grant.subject_kind, grant.subject, grant.award, grant.year
    return Certificate(ordinal, *who, paper.number, sheet.on, sheet.signer, sheet.signs)


# Evolve


def evolve(award: Issued, event: object) -> Issued:
    match event:
        case Conferred(ordinal, received_by, on):
            return update(award, ordinal, conferred=on, received_by=received_by)
        case Missed(ordinal, reason):
            return update(award, ordinal, absence=reason)
        case HandedOver(ordinal, received_by, on=on):
            return update(award, ordinal, conferred=on, received_by=received_by)
    return award


REFUSALS = {
    "conferred_before": "III.1b",
    "not_day_of_honours": "III.1b",
    "not_absent": "III.1b",
}
