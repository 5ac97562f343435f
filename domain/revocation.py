"""Revoking a grant on one of the law's four grounds, and getting back what went with it.

A revocation is a decision of its own and deletes nothing; the award no longer counts on record.
Source: Luật 06/2022 Điều 93.2 (BR-46); BR-47 (days for it, as the agency has adopted).
"""

from datetime import date, timedelta

from attrs import frozen

from . import nomination as nominations
from .awards import HOUSEHOLD
from .decision import To
from .honour import (
    Award,
    Grant,
    Honour,
    Issued,
    grant_of,
    honour,
    issued,
    money_of,
    standing,
    update,
)
from .law import Rules
from .record import Uncredited
from .refusal import require, require_text

GROUNDS = (
    "fraud",  # gian dối trong kê khai thành tích
    "forged_papers",  # cung cấp thông tin sai, giấy tờ giả
    "unlawful_procedure",  # thẩm định, xét, duyệt, đề nghị trái quy định
    "fault_found",  # có kết luận về vi phạm làm mất tiêu chuẩn trong thời gian tính thành tích
)

# Events


@frozen
class Revoked:
    """``conclusion`` is the paper that found it; ``money`` is what must come back, in đồng."""

    ordinal: int
    ground: str
    document: str
    conclusion: str
    money: int
    recover_by: date | None
    on: date


@frozen
class MoneyRecovered:
    ordinal: int
    amount: int
    document: str
    on: date


@frozen
class ObjectRecovered:
    ordinal: int
    document: str
    on: date


# Decisions


def revoke(
    award: Award,
    *,
    today: date,
    rules: Rules,
    ordinal: int,
    ground: str,
    document: str,
    conclusion: str,
) -> list[Revoked | To]:
    """Revoke a grant by a decision that rests on a written conclusion; it deletes nothing."""
    require(ground in GROUNDS, "revocation_ground_unknown", found=ground, known=GROUNDS)
    require_text(document=document, conclusion=conclusion)
    paper, one = standing(award, ordinal)
    money = money_of(paper, ordinal).amount if one.payment else 0
    days = rules.figure("BR-47")
    recover_by = today + timedelta(days=days) if days else None
    revoked = Revoked(ordinal, ground, document, conclusion, money, recover_by, today)
    grant = grant_of(paper, ordinal)
    lost = nominations.Revoked(paper.id, ground, document, today)
    return [
        revoked,
        To("nomination", grant.nomination, lost),
        *uncredit(paper.id, (grant,), document),
    ]


def uncredit(decision: str, grants: tuple[Grant, ...], reason: str) -> list[To]:
    """The grants struck from the records of their subjects; there are none of households."""
    return [
        To("record", g.subject, Uncredited(g.subject, g.award, g.year, decision, reason))
        for g in grants
        if g.subject_kind != HOUSEHOLD
    ]


def recover_money(
    award: Award, *, today: date, ordinal: int, document: str
) -> list[MoneyRecovered]:
    """Record that the money of a revoked grant has come back to the award fund."""
    require_text(document=document)
    paper, one = _revoked(award, ordinal)
    require(one.owes_money, "nothing_to_recover", award=paper.id, ordinal=ordinal)
    return [MoneyRecovered(ordinal, money_of(paper, ordinal).amount, document, today)]


def recover_object(
    award: Award, *, today: date, ordinal: int, document: str
) -> list[ObjectRecovered]:
    """Record that the certificate or badge of a revoked grant has come back."""
    require_text(document=document)
    paper, one = _revoked(award, ordinal)
    require(one.owes_object, "nothing_to_recover", award=paper.id, ordinal=ordinal)
    return [ObjectRecovered(ordinal, document, today)]


def _revoked(award: Award, ordinal: int) -> tuple[Issued, Honour]:
    paper = issued(award)
    one = honour(paper, ordinal)
    require(one.revoked, "grant_not_revoked", award=paper.id, ordinal=ordinal)
    return paper, one


# Evolve


def evolve(award: Issued, event: object) -> Issued:
    match event:
        case Revoked(ordinal, ground, recover_by=recover_by):
            return update(award, ordinal, revoked=ground, recover_by=recover_by)
        case MoneyRecovered(ordinal, _, document):
            return update(award, ordinal, money_back=document)
        case ObjectRecovered(ordinal, document):
            return update(award, ordinal, object_back=document)
    return award


REFUSALS = {
    "revocation_ground_unknown": "BR-46",
    "nothing_to_recover": "BR-46",
    "grant_not_revoked": "BR-46",
}
