"""Spending norms (định mức chi): adopted by a document, code by code, from a date on.

The law's own figures are ceilings; the people's council or the head of the agency sets what holds
here. Only the per diem was read as a quotation and is built in; every other norm is unknown until
it is adopted.
Source: TT 40/2017/TT-BTC amended by TT 12/2025/TT-BTC (BR-54).
"""

from datetime import date

from attrs import frozen

from .decision import DIRECTOR, Decision, Row, Topic
from .law import Rules
from .refusal import require, require_text

RULE = "BR-54"
PER_DIEM, PER_DIEM_ISLANDS = "per_diem", "per_diem_islands"
ISLANDS = 400_000  # đồng a day at sea and on islands, by the texts cited for the rule


# Events


@frozen
class Adopted:
    """``amount`` is the most that one unit (``counted_in``) may cost, in đồng."""

    norm: str
    text: str
    counted_in: str
    amount: int
    document: str
    since: date
    on: date


# State


@frozen
class Norm:
    """The most one unit may cost, in đồng, from ``since`` on, and the text it rests on.

    The law's own name no unit: ``counted_in`` is "" there.
    """

    code: str
    amount: int
    basis: str
    since: date
    counted_in: str = ""
    text: str = ""


@frozen
class Norms:
    """Every norm ever adopted, in the order of adoption."""

    adopted: tuple[Norm, ...] = ()


# Decisions


def adopt(
    norms: Norms | None,
    *,
    today: date,
    rules: Rules,
    norm: str,
    text: str,
    counted_in: str,
    amount: int,
    document: str,
    since: date,
) -> list[Adopted]:
    """Adopt a norm or a new figure of one; lines written before keep the figure of their day."""
    require_text(norm=norm, text=text, counted_in=counted_in, document=document)
    require(amount > 0, "norm_not_positive", norm=norm, amount=amount)
    law = by_law(rules, norm)
    most = law.amount if law else 0
    source = law.basis if law else ""
    require(not most or amount <= most, "norm_above_law", amount=amount, most=most, source=source)
    return [Adopted(norm, text, counted_in, amount, document, since, today)]


def by_law(rules: Rules, code: str) -> Norm | None:
    """The ceiling that the law itself sets for a norm on the day of the rules."""
    cited = rules.citation(RULE)
    most = {PER_DIEM: rules.figure(RULE), PER_DIEM_ISLANDS: ISLANDS}.get(code, 0)
    return Norm(code, most, cited.source, cited.since) if cited and most else None


def in_force(norms: Norms | None, rules: Rules, code: str) -> Norm | None:
    """The norm of this code on the day of the rules: the agency's own, else the law's."""
    adopted = norms.adopted if norms else ()
    begun = [one for one in adopted if one.code == code and one.since <= rules.day]
    if not begun:
        return by_law(rules, code)
    return max(reversed(begun), key=lambda one: one.since)  # of one day the last taken


# Evolve


def evolve(norms: Norms | None, event: object) -> Norms | None:
    match event:
        case Adopted(norm, text, counted_in, amount, document, since):
            adopted = Norm(norm, amount, document, since, counted_in, text)
            return Norms((*(norms.adopted if norms else ()), adopted))
    return norms


def row(norms: Norms) -> Row:
    codes = {norm.code for norm in norms.adopted}
    return Row("in_force", norms.adopted[-1].basis, note=str(len(codes)))


TOPIC = Topic(
    "norm",
    prefix="ĐM",
    singleton="ĐM",
    evolve=evolve,
    states=(Norms,),
    row=row,
    events={"norm.adopted/1": Adopted},
    decisions=(
        Decision("adopt", adopt, by=(DIRECTOR,), source=("II.2.8", "I.4", RULE), upserts=True),
    ),
    refusals={"norm_not_positive": RULE, "norm_above_law": RULE},
)
