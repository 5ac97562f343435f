"""The estimate (dự toán): sources kept apart, lines under their norms, what it costs per delegate.

Source: plan II.2.8, I.4, III.2f; BR-53 (share of the award fund for organising), BR-54 (norms),
BR-55 (operating budget and award fund are never mixed). Money is whole đồng.
"""

from attrs import field, frozen

from .law import Rules
from .norm import Norm
from .refusal import Refusal, require, require_text

OPERATING, AWARD_FUND, OTHER = "operating", "award_fund", "other"
SOURCES = (OPERATING, AWARD_FUND, OTHER)

ORGANISING, AWARD_MONEY = "organising", "award_money"
PURPOSES = (ORGANISING, AWARD_MONEY)

NO_NORM, ABOVE_NORM = "no_norm", "above_norm"


@frozen
class Source:
    """Where money comes from, by the paper that gives it.

    ``id`` is the kind itself, or the name of another source. Of the award fund: its size ``fund``
    and what other estimates ``used`` of its share for organising, in đồng.
    """

    id: str
    kind: str
    document: str
    fund: int = 0
    used: int = 0


@frozen
class Waiver:
    """An exception signed by the Director: a line may cost up to ``price`` per unit, in đồng."""

    code: str
    price: int
    reason: str
    document: str


@frozen
class CostLine:
    """``amount`` is quantity times price; ``exception`` is the paper that allows more than norm."""

    code: str
    text: str
    source: str
    purpose: str
    quantity: int
    counted_in: str
    price: int
    amount: int
    norm: Norm | None = None
    exception: str = ""

    @property
    def finding(self) -> str:
        """What a reader should notice: "no_norm", "above_norm" (by exception) or ""."""
        if self.purpose == AWARD_MONEY:  # set by the law itself, grant by grant (BR-48)
            return ""
        if self.norm is None:
            return NO_NORM
        return ABOVE_NORM if self.price > self.norm.amount else ""


@frozen
class Earlier:
    """An earlier conference to compare with: its cost per delegate in đồng, by which paper."""

    name: str
    per_delegate: int
    document: str


@frozen
class Estimate:
    """What is planned; ``version`` counts submissions, ``delegates`` is the number of the last."""

    id: str
    plan: str
    title: str
    sources: tuple[Source, ...] = ()
    lines: dict[str, CostLine] = field(factory=dict)
    waivers: dict[str, Waiver] = field(factory=dict)
    earlier: Earlier | None = None
    version: int = 0
    delegates: int = 0

    @property
    def total(self) -> int:
        """All lines together, award money included."""
        return sum(line.amount for line in self.lines.values())

    @property
    def organising(self) -> int:
        """What the conference itself costs."""
        return sum(line.amount for line in self.lines.values() if line.purpose == ORGANISING)

    @property
    def findings(self) -> tuple[tuple[str, str], ...]:
        """(line, "no_norm" or "above_norm") wherever there is something to notice."""
        return tuple((line.code, line.finding) for line in self.lines.values() if line.finding)

    def source(self, id: str) -> Source:
        """A source that was named, or a refusal."""
        found = next((source for source in self.sources if source.id == id), None)
        if found is None:
            known = tuple(source.id for source in self.sources)
            raise Refusal("source_not_named", source=id, known=known)
        return found

    def line(self, code: str) -> CostLine:
        """A line that was written, or a refusal."""
        require(code in self.lines, "line_unknown", line=code, known=tuple(self.lines))
        return self.lines[code]

    def holding(self, source: str, purpose: str) -> tuple[CostLine, ...]:
        """The lines of one purpose that draw on a source."""
        return tuple(
            line
            for line in self.lines.values()
            if line.source == source and line.purpose == purpose
        )


def per_delegate(amount: int, delegates: int) -> int:
    """The cost of one delegate in đồng, never understated; 0 while their number is not known."""
    return -(-amount // delegates) if delegates > 0 else 0


def make_source(kind: str, name: str, document: str, fund: int, used: int) -> Source:
    """A source as it is named; another one than budget and fund goes by its name."""
    require(kind in SOURCES, "source_kind_unknown", kind=kind, known=SOURCES)
    require_text(document=document)
    if kind == OTHER:
        require_text(name=name)
    known = kind == AWARD_FUND and fund > 0 and used >= 0
    require(known or (kind != AWARD_FUND and fund == used == 0), "fund_size", kind=kind, fund=fund)
    return Source(name if kind == OTHER else kind, kind, document, fund, used)


def make_line(
    code: str,
    text: str,
    source: Source,
    purpose: str,
    quantity: int,
    counted_in: str,
    price: int,
    norm: Norm | None,
    waiver: Waiver | None,
) -> CostLine:
    """A line that keeps its purpose on the right source and its price under its norm."""
    counted_in = counted_in or (norm.counted_in if norm else "")
    require_text(code=code, text=text, counted_in=counted_in)
    require(quantity > 0 and price > 0, "line_not_positive", quantity=quantity, price=price)
    _right_purpose(source, purpose)
    own = norm.counted_in if norm else ""
    require(own in ("", counted_in), "norm_other_unit", counted_in=counted_in, norm=own)
    exception = _under_norm(code, price, norm, waiver)
    amount = quantity * price
    return CostLine(
        code, text, source.id, purpose, quantity, counted_in, price, amount, norm, exception
    )


def _right_purpose(source: Source, purpose: str) -> None:
    require(purpose in PURPOSES, "purpose_unknown", purpose=purpose, known=PURPOSES)
    right = purpose != AWARD_MONEY or source.kind == AWARD_FUND
    require(right, "award_money_elsewhere", source=source.id)


def _under_norm(code: str, price: int, norm: Norm | None, waiver: Waiver | None) -> str:
    """The paper of the exception a price needs, "" when it needs none; refused above both."""
    if norm is None or price <= norm.amount:
        return ""
    if waiver is None or price > waiver.price:
        most = max(norm.amount, waiver.price) if waiver else norm.amount
        raise Refusal("above_norm", line=code, price=price, most=most, basis=norm.basis)
    return waiver.document


def require_share(source: Source, planned: int, rules: Rules) -> None:
    """Of the award fund no more goes into organising than the law allows (BR-53)."""
    if source.kind != AWARD_FUND:
        return
    share = rules.figure("BR-53")
    most = max(source.fund * share // 100 - source.used, 0)
    facts = {"planned": planned, "most": most, "share": share, "fund": source.fund}
    require(planned <= most, "fund_share_exceeded", **facts)


REFUSALS = {
    "source_not_named": "BR-55",
    "source_kind_unknown": "II.2.8",
    "fund_size": "BR-53",
    "line_unknown": "II.2.8",
    "line_not_positive": "II.2.8",
    "purpose_unknown": "BR-55",
    "award_money_elsewhere": "BR-55",
    "norm_other_unit": "BR-54",
    "above_norm": "I.4",
    "fund_share_exceeded": "BR-53",
}
