"""Publicity: what is to appear where and when, and the proof that it did.

Source: plan II.2.7 (before and during the conference: ideas, policies, exemplars, good deeds),
III.2b (the Office runs information and publicity).
"""

from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import OFFICE, UNIT, Actor, Decision, Read, Row, Todo, Topic
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text

# The four things the plan wants told.
THEMES = ("ideas", "policies", "exemplars", "good_deeds")
CHANNELS = ("portal", "newspaper", "radio_tv", "banner", "social", "internal", "other")
OTHER = "other"

BEFORE, DURING, AFTER = "before", "during", "after"


def phase(day: date, conference: date) -> str:
    """Whether ``day`` lies before, during or after a conference of one day."""
    if day < conference:
        return BEFORE
    return DURING if day == conference else AFTER


# Events


@frozen
class Planned:
    id: str
    plan: str
    title: str
    theme: str
    channel: str
    outlet: str
    unit: str
    due: date
    exemplar: str
    on: date


@frozen
class Published:
    link: str
    evidence: str
    late: int
    on: date


@frozen
class EvidenceAdded:
    link: str
    evidence: str
    views: int
    articles: int
    on: date


@frozen
class Dropped:
    reason: str
    on: date


# State


@frozen
class Piece:
    """What is to be told, over which channel (``outlet`` is its name), by which unit, by when."""

    id: str
    plan: str
    title: str
    theme: str
    channel: str
    outlet: str
    unit: str
    due: date
    exemplar: str = ""


@frozen
class Proof:
    """A link or other evidence, entered on a day."""

    link: str
    evidence: str
    on: date


@frozen
class Waiting:
    item: Piece


@frozen
class Out:
    """Published; ``views`` and ``articles`` are the latest figures entered."""

    item: Piece
    proofs: tuple[Proof, ...]
    late: int
    views: int = 0
    articles: int = 0

    @property
    def on(self) -> date:
        """The day it was published."""
        return self.proofs[0].on


@frozen
class Withdrawn:
    item: Piece
    reason: str


Publicity = Waiting | Out | Withdrawn

STATUS: dict[type, str] = {Waiting: "planned", Out: "published", Withdrawn: "dropped"}


# Decisions


def plan_item(
    publicity: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    agency: Agency,
    plan: str,
    title: str,
    theme: str,
    channel: str,
    unit: str,
    due: date,
    outlet: str = "",
    exemplar: str = "",
) -> list[Planned]:
    """Plan one item: theme, channel, the unit that sees to it, the day it is due.

    ``outlet`` names the paper, station or page; the channel "other" cannot do without.
    """
    in_force(the_plan)
    require_text(title=title)
    require(theme in THEMES, "theme_unknown", theme=theme, known=THEMES)
    require(channel in CHANNELS, "channel_unknown", channel=channel, known=CHANNELS)
    if channel == OTHER:
        require_text(outlet=outlet)
    agency.active(unit)
    require(due >= today, "publicity_due_past", due=due, today=today)
    return [Planned(id, plan, title, theme, channel, outlet, unit, due, exemplar, today)]


def publish(
    publicity: Publicity,
    *,
    actor: Actor,
    today: date,
    the_plan: Plan,
    link: str = "",
    evidence: str = "",
) -> list[Published]:
    """Record that the item appeared, with its link or other evidence; lateness is computed."""
    in_force(the_plan)
    if not isinstance(publicity, Waiting):
        raise _wrong_state(publicity, "planned")
    item = publicity.item
    _own(item, actor)
    _proven(item, link, evidence)
    return [Published(link, evidence, max((today - item.due).days, 0), today)]


def add_evidence(
    publicity: Publicity,
    *,
    actor: Actor,
    today: date,
    link: str = "",
    evidence: str = "",
    views: int = 0,
    articles: int = 0,
) -> list[EvidenceAdded]:
    """Add what came later: more links, and how many views and articles there are by now.

    The closing report counts them, so this may also follow the end of the plan.
    """
    if not isinstance(publicity, Out):
        raise _wrong_state(publicity, "published")
    _own(publicity.item, actor)
    _proven(publicity.item, link, evidence)
    for count in (views, articles):
        require(count >= 0, "reach_negative", found=count)
    return [EvidenceAdded(link, evidence, views, articles, today)]


def drop(publicity: Publicity, *, today: date, the_plan: Plan, reason: str) -> list[Dropped]:
    """Give up an item that has not appeared, with the reason."""
    in_force(the_plan)
    require_text(reason=reason)
    if not isinstance(publicity, Waiting):
        raise _wrong_state(publicity, "planned")
    return [Dropped(reason, today)]


def _own(item: Piece, actor: Actor) -> None:
    """The Office runs all publicity; a unit speaks for its own items."""
    own = actor.role == OFFICE or actor.unit == item.unit
    require(own, "publicity_of_other_unit", unit=actor.unit, owner=item.unit)


def _proven(item: Piece, link: str, evidence: str) -> None:
    require(link.strip() or evidence.strip(), "publicity_unproven", publicity=item.id)


def _wrong_state(publicity: Publicity, wanted: str) -> Refusal:
    facts = {"publicity": publicity.item.id, "status": STATUS[type(publicity)], "wanted": wanted}
    return Refusal("publicity_wrong_state", **facts)


# Evolve


def evolve(publicity: Publicity | None, event: object) -> Publicity | None:
    match publicity, event:
        case None, Planned(id, plan, title, theme, channel, outlet, unit, due, exemplar):
            return Waiting(Piece(id, plan, title, theme, channel, outlet, unit, due, exemplar))
        case Waiting(item), Published(link, evidence, late, on):
            return Out(item, (Proof(link, evidence, on),), late)
        case Waiting(item), Dropped(reason):
            return Withdrawn(item, reason)
        case Out(), EvidenceAdded():
            return _add(publicity, event)
    return publicity


def _add(out: Out, event: EvidenceAdded) -> Out:
    """One more proof; a figure that is not told stays as it was."""
    proofs = (*out.proofs, Proof(event.link, event.evidence, event.on))
    views, articles = event.views or out.views, event.articles or out.articles
    return change(out, proofs=proofs, views=views, articles=articles)


def row(publicity: Publicity) -> Row:
    item, waiting = publicity.item, isinstance(publicity, Waiting)
    todo = Todo("publicity.publish", role=UNIT, unit=item.unit)
    return Row(
        STATUS[type(publicity)],
        item.title,
        unit=item.unit,
        due=item.due if waiting else None,
        within=f"plan:{item.plan}",
        note=item.outlet,
        open=waiting,
        refs=(item.plan, *((item.exemplar,) if item.exemplar else ())),
        todo=(todo,) if waiting else (),
    )


OWN_PLAN: dict[str, Any] = {"the_plan": Read("plan", by="item.plan")}
SOURCE = ("II.2.7", "III.2b")

TOPIC = Topic(
    "publicity",
    prefix="TT",
    evolve=evolve,
    states=(Waiting, Out, Withdrawn),
    row=row,
    events={
        "publicity.planned/1": Planned,
        "publicity.published/1": Published,
        "publicity.evidence_added/1": EvidenceAdded,
        "publicity.dropped/1": Dropped,
    },
    decisions=(
        Decision(
            "plan",
            plan_item,
            by=(OFFICE,),
            source=SOURCE,
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                "the_exemplar": Read("exemplar", by="exemplar"),
                "agency": Read("agency"),
            },
        ),
        Decision("publish", publish, by=(OFFICE, UNIT), source=SOURCE, reads=OWN_PLAN),
        Decision("add_evidence", add_evidence, by=(OFFICE, UNIT), source=SOURCE),
        Decision("drop", drop, by=(OFFICE,), source=SOURCE, reads=OWN_PLAN),
    ),
    refusals={
        "theme_unknown": "II.2.7",
        "channel_unknown": "II.2.7",
        "publicity_due_past": "II.2.7",
        "publicity_of_other_unit": "III.2b",
        "publicity_unproven": "II.2.7",
        "publicity_wrong_state": "II.2.7",
        "reach_negative": "II.2.7",
    },
)
