"""What the higher level allots to a delegation: how many, how composed, by which document.

A later document replaces the whole; what stood before stays on record.
Source: plan I.3 ("nếu có": it may be nothing), II.2.3; BR-68, BR-70, BR-71.
"""

from datetime import date

from attrs import frozen

from . import composition
from .agency import Agency
from .composition import Bound
from .mandate import Delegation, Terms, choosing
from .plan import Plan, in_force
from .refusal import require, require_text

# Events


@frozen
class QuotaSet:
    id: str
    plan: str
    congress: str
    quota: int
    bounds: tuple[Bound, ...]
    awards: tuple[str, ...]
    document: str
    on: date


@frozen
class QuotaRevised:
    quota: int
    bounds: tuple[Bound, ...]
    awards: tuple[str, ...]
    document: str
    on: date


# Decisions


def set_quota(
    delegation: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    agency: Agency,
    plan: str,
    congress: str,
    quota: int,
    document: str,
    bounds: tuple[Bound, ...] = (),
    awards: tuple[str, ...] = (),
) -> list[QuotaSet]:
    """Record how many delegates the higher level allots (0: none) and how they are composed."""
    in_force(the_plan)
    require_text(congress=congress, document=document)
    require(quota >= 0, "quota_negative", quota=quota)
    _known(awards)
    bounds = composition.checked(bounds, agency, ())
    _feasible(quota, bounds)
    return [QuotaSet(id, plan, congress, quota, bounds, awards, document, today)]


def revise_quota(
    delegation: Delegation,
    *,
    today: date,
    the_plan: Plan,
    agency: Agency,
    quota: int,
    document: str,
    bounds: tuple[Bound, ...] = (),
    awards: tuple[str, ...] = (),
) -> list[QuotaRevised]:
    """Record what a later document of the higher level allots; the earlier one stays on record."""
    in_force(the_plan)
    of = choosing(delegation)
    require_text(document=document)
    require(quota >= 0, "quota_negative", quota=quota)
    _known(awards)
    bounds = composition.checked(bounds, agency, of.fields)
    _feasible(quota, bounds)
    return [QuotaRevised(quota, bounds, awards, document, today)]


def _known(awards: tuple[str, ...]) -> None:
    known = composition.VALUES[composition.AWARD]
    for found in awards:
        require(found in known, "award_unlisted", found=found, known=known)


def _feasible(quota: int, bounds: tuple[Bound, ...]) -> None:
    """Refuse a structure that asks in one dimension for more people than there are seats."""
    needed: dict[str, int] = {}
    for bound in bounds:
        needed[bound.dimension] = needed.get(bound.dimension, 0) + bound.minimum
    for dimension, least in needed.items():
        require(least <= quota, "quota_infeasible", dimension=dimension, least=least, quota=quota)


def terms(event: QuotaSet | QuotaRevised) -> Terms:
    """What an event allots."""
    return Terms(event.quota, event.bounds, event.awards, event.document, event.on)


REFUSALS = {
    **composition.REFUSALS,
    "quota_negative": "I.3",
    "quota_infeasible": "I.3",
    "award_unlisted": "BR-70",
}
