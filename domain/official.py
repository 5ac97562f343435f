"""An official document: what happens to it, how it stands, what its decisions ask of it.

The decisions themselves are in ``document``. Source: NĐ 30/2020 Điều 15 and 18 (BR-58 to BR-60),
Điều 30 (BR-62).
"""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from .decision import UNIT, Actor
from .distribution import Copies
from .paper import REPLACES, Paper
from .refusal import Refusal, require

# Events


@frozen
class Drafted:
    id: str
    plan: str
    form: str
    symbol: str
    abstract: str
    unit: str
    office: str
    recipients: tuple[str, ...]
    issuer: str
    about: str
    effect: str
    on: date


@frozen
class Circulated:
    """A plan or an award, numbered and issued elsewhere, enters the distribution."""

    id: str
    plan: str
    stands_for: str
    form: str
    number: int
    symbol: str
    abstract: str
    unit: str
    signer: str
    recipients: tuple[str, ...]
    faults: tuple[str, ...]
    issued: date
    on: date


@frozen
class Revised:
    abstract: str
    recipients: tuple[str, ...]
    reason: str
    on: date


@frozen
class Discarded:
    reason: str
    on: date


@frozen
class SignedBy:
    signer: str
    signs: str
    issue_by: date
    on: date


@frozen
class Numbered:
    number: int
    late: int
    on: date


@frozen
class PutOut:
    late: int
    on: date


@frozen
class Changed:
    """Another document, issued now, amends, replaces or corrects this one."""

    by: str
    effect: str
    on: date


@frozen
class TakenBack:
    notice: str
    reason: str
    on: date


@frozen
class Filed:
    heading: str
    years: int
    forever: bool
    basis: str
    on: date


# State


@frozen
class Draft:
    paper: Paper


@frozen
class Dropped:
    paper: Paper
    reason: str


@frozen
class Signed:
    """Signed, without a number; due to be numbered and issued by ``issue_by``."""

    paper: Paper
    signer: str
    on: date
    issue_by: date


@frozen
class Registered:
    signed: Signed
    number: int
    on: date

    @property
    def paper(self) -> Paper:
        """What the document says."""
        return self.signed.paper


@frozen
class Effect:
    """What another document did to this one."""

    by: str
    effect: str


@frozen
class Filing:
    """The file it is kept in, for how many ``years`` or ``forever``, and by which rule."""

    heading: str
    years: int
    forever: bool
    basis: str


@frozen
class Issued:
    paper: Paper
    number: int
    signer: str
    on: date
    copies: Copies = ()
    changes: tuple[Effect, ...] = ()
    filing: Filing | None = None

    @property
    def replaced(self) -> bool:
        """Whether another document stands in its place."""
        return any(one.effect == REPLACES for one in self.changes)


@frozen
class Recalled:
    """Taken back: frozen as it was, with the notice that recalled it."""

    issued: Issued
    notice: str
    reason: str

    @property
    def paper(self) -> Paper:
        """What the document said."""
        return self.issued.paper


Document = Draft | Dropped | Signed | Registered | Issued | Recalled

STATUS: Mapping[type, str] = {
    Draft: "draft",
    Dropped: "discarded",
    Signed: "signed",
    Registered: "numbered",
    Issued: "issued",
    Recalled: "recalled",
}


def status(document: Document) -> str:
    """How it stands; an issued one may be replaced."""
    replaced = isinstance(document, Issued) and document.replaced
    return "replaced" if replaced else STATUS[type(document)]


# What decisions ask of it


def require_issued(document: Document) -> Issued:
    """The document while it is out, or a refusal."""
    if not isinstance(document, Issued):
        raise wrong_state(document, "issued")
    return document


def require_in_use(document: Document) -> Issued:
    """The document while it is out and not replaced, or a refusal."""
    if status(document) != "issued":
        raise wrong_state(document, "issued")
    return require_issued(document)


def require_own_number(paper: Paper) -> None:
    """Refuse what is decided where a plan or an award was made."""
    origin = paper.stands_for
    require(not origin, "document_stands_for", document=paper.id, origin=origin)


def require_own_copy(recipient: str, actor: Actor) -> None:
    """Refuse a unit that speaks for another recipient."""
    own = actor.role != UNIT or actor.unit == recipient
    require(own, "copy_of_other_unit", recipient=recipient, unit=actor.unit)


def require_not_before(document: Document, last: date, today: date) -> None:
    """Refuse a step that lies before the one it follows, also when entered late."""
    id = document.paper.id
    require(today >= last, "document_step_too_early", document=id, today=today, last=last)


def wrong_state(document: Document, wanted: str) -> Refusal:
    """The refusal that says how the document stands and how it ought to."""
    facts = {"document": document.paper.id, "status": status(document), "wanted": wanted}
    return Refusal("document_wrong_state", **facts)
