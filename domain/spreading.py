"""An exemplar spreads: recorded by document, way and evidence, confirmed by who took it up.

Source: plan I.2 (learn and spread), III.3a (units confirm themselves).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import Actor
from .lesson import Content, Exemplar, Learnt, Spreading, own, standing
from .refusal import Refusal, require, require_text

# Events


@frozen
class SpreadTo:
    unit: str
    document: str
    how: str
    evidence: str
    on: date


@frozen
class SpreadConfirmed:
    unit: str
    note: str
    on: date


# Decisions


def spread(
    exemplar: Exemplar,
    *,
    actor: Actor,
    today: date,
    agency: Agency,
    unit: str,
    document: str,
    how: str,
    evidence: str,
) -> list[SpreadTo]:
    """Record that a unit took it up: by which document, how, and what shows it."""
    require_text(document=document, how=how, evidence=evidence)
    content = standing(exemplar)
    own(content, actor)
    if not isinstance(exemplar, Learnt):
        raise Refusal("exemplar_not_recognised", exemplar=content.id)
    agency.active(unit)
    home = unit in (content.unit, content.collective)
    require(not home, "spread_to_own_unit", exemplar=content.id, unit=unit)
    known = tuple(spread.unit for spread in content.spreads)
    require(unit not in known, "spread_twice", exemplar=content.id, unit=unit)
    return [SpreadTo(unit, document, how, evidence, today)]


def confirm(
    exemplar: Exemplar, *, actor: Actor, today: date, note: str = ""
) -> list[SpreadConfirmed]:
    """Confirm, as the unit it spread to, that it is in use there."""
    content = standing(exemplar)
    units = content.unconfirmed
    require(actor.unit in units, "spread_not_waiting", unit=actor.unit, units=units)
    return [SpreadConfirmed(actor.unit, note, today)]


# Evolve


def evolve(exemplar: Exemplar | None, event: object) -> Exemplar | None:
    """Of the whole: what spreading changes."""
    match exemplar, event:
        case Learnt(content), SpreadTo(unit, document, how, evidence, on):
            spreads = (*content.spreads, Spreading(unit, document, how, evidence, on))
            return change(exemplar, content=change(content, spreads=spreads))
        case Learnt(content), SpreadConfirmed(unit, _, on):
            return change(exemplar, content=_confirmed(content, unit, on))
    return exemplar


def _confirmed(content: Content, unit: str, on: date) -> Content:
    spreads = tuple(
        change(spread, confirmed=on) if spread.unit == unit else spread
        for spread in content.spreads
    )
    return change(content, spreads=spreads)


REFUSALS = {
    "exemplar_not_recognised": "I.2",
    "spread_to_own_unit": "I.2",
    "spread_twice": "I.2",
    "spread_not_waiting": "I.2",
}
