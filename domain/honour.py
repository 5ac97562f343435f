"""What an award decision grants, and how each grant stands once the decision is issued.

Source: plan III.1b; NĐ 98/2023 Điều 104 (BR-76: the ordinal in the decision is the golden-book
number); BR-55 (award money is not the conference's).
"""

from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .awards import MERIT
from .refusal import Refusal, require


@frozen
class Grant:
    """One line of the decision; ``ordinal`` is its golden-book number (số sổ vàng)."""

    ordinal: int
    nomination: str
    subject_kind: str
    subject: str
    award: str
    commendation: str = MERIT
    year: int = 0


@frozen
class Money:
    """The money of a grant in đồng: ``coefficient`` in hundredths of the ``base_salary``.

    ``instead`` is the nomination paid in its place (BR-51); ``missing`` tells why the amount is not
    known yet: the code of the refusal that says what to adopt.
    """

    ordinal: int
    amount: int
    coefficient: int
    base_salary: int
    source: str
    instead: str = ""
    missing: str = ""


@frozen
class Sheet:
    """What the decision says; ``amends`` is the decision it amends, when it grants nothing."""

    id: str
    grants: tuple[Grant, ...]
    signer: str
    signs: str
    on: date
    plan: str = ""
    issue_by: date | None = None
    money: tuple[Money, ...] = ()
    amends: str = ""


@frozen
class Honour:
    """How one grant stands: handed to whom, paid by which paper, revoked, given back."""

    ordinal: int
    conferred: date | None = None
    received_by: str = ""
    absence: str = ""
    payment: str = ""
    revoked: str = ""
    recover_by: date | None = None
    money_back: str = ""
    object_back: str = ""

    @property
    def owes_money(self) -> bool:
        """Revoked, and what was paid has not come back."""
        return bool(self.revoked and self.payment and not self.money_back)

    @property
    def owes_object(self) -> bool:
        """Revoked, and certificate or badge have not come back."""
        return bool(self.revoked and self.conferred and not self.object_back)


@frozen
class Paper:
    """A decision on its way; every state of it says what it decides."""

    sheet: Sheet

    @property
    def id(self) -> str:
        """The id of the decision."""
        return self.sheet.id

    @property
    def grants(self) -> tuple[Grant, ...]:
        """What it grants, in order."""
        return self.sheet.grants


@frozen
class Signed(Paper):
    """Decided, and without a number."""


@frozen
class Registered(Paper):
    number: int


@frozen
class Issued(Paper):
    """In force; ``amendments`` are later decisions, ``corrections`` letters about its form."""

    number: int
    issued: date
    honours: tuple[Honour, ...]
    amendments: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()


@frozen
class Recalled(Paper):
    """Taken back by ``document``: frozen as it was."""

    number: int
    document: str
    reason: str


Award = Signed | Registered | Issued | Recalled

STATUS = {Signed: "signed", Registered: "numbered", Issued: "issued", Recalled: "recalled"}


def issued(award: Award) -> Issued:
    """The decision while it is in force, or a refusal."""
    require(not isinstance(award, Recalled), "award_recalled", award=award.id)
    if not isinstance(award, Issued):
        status = STATUS[type(award)]
        raise Refusal("award_not_issued", award=award.id, status=status)
    return award


def honour(award: Issued, ordinal: int) -> Honour:
    """How the grant with this golden-book number stands, or a refusal."""
    found = next((one for one in award.honours if one.ordinal == ordinal), None)
    if found is None:
        raise Refusal("ordinal_unknown", award=award.id, ordinal=ordinal, last=len(award.grants))
    return found


def standing(award: Award, ordinal: int) -> tuple[Issued, Honour]:
    """The issued decision and a grant of it that was not revoked, or a refusal."""
    paper = issued(award)
    found = honour(paper, ordinal)
    require(not found.revoked, "grant_revoked", award=paper.id, ordinal=ordinal)
    return paper, found


def grant_of(award: Paper, ordinal: int) -> Grant:
    """The grant of an ordinal that is known to exist."""
    return award.grants[ordinal - 1]


def money_of(award: Paper, ordinal: int) -> Money:
    """The money of an ordinal that is known to exist; decisions of old carry none."""
    lines = (line for line in award.sheet.money if line.ordinal == ordinal)
    return next(lines, Money(ordinal, 0, 0, 0, ""))


def update(award: Issued, ordinal: int, **changes: Any) -> Issued:
    """The decision with one of its grants standing otherwise."""
    honours = tuple(
        change(one, **changes) if one.ordinal == ordinal else one for one in award.honours
    )
    return change(award, honours=honours)


REFUSALS = {
    "award_not_issued": "BR-58",
    "award_recalled": "BR-60",
    "ordinal_unknown": "BR-76",
    "grant_revoked": "BR-46",
}
