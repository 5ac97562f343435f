"""Which speeches are given at the conference, and in which order.

The plan sets how many (two or three in II.2.6b). The choice is weighed over units, fields, kinds
and new models; where the balance is poor the choice stands only with a reason, and both are on
record.
Source: plan II.2.6b; BR-67 (how many is the plan's to say).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .decision import DIRECTOR, OFFICE, Decision, Read, Row, To, Todo, Topic
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text
from .talk import Approved, Chosen, LeftOut, Offered, OfferEnded, Paper, Speech, Waiting

LEAST, MOST = 2, 3

# What makes a balance poor.
ONE_UNIT, ONE_FIELD, ONE_KIND = "one_unit", "one_field", "one_kind"
NO_NEW_MODEL = "no_new_model"


# Events


@frozen
class Selected:
    """The choice in order of delivery; ``poor`` says in what its balance is poor."""

    speeches: tuple[str, ...]
    least: int
    most: int
    poor: tuple[str, ...]
    reason: str
    on: date


@frozen
class Replaced:
    out: str
    speech: str
    poor: tuple[str, ...]
    reason: str
    on: date


@frozen
class Ordered:
    speeches: tuple[str, ...]
    on: date


# State


@frozen
class Showcase:
    """The speeches offered under a plan, and those chosen in order of delivery."""

    plan: str
    offers: tuple[Offered, ...] = ()
    speeches: tuple[str, ...] = ()
    least: int = LEAST
    most: int = MOST
    poor: tuple[str, ...] = ()
    reason: str = ""


def weigh(papers: Iterable[Paper], offers: Iterable[Offered]) -> tuple[str, ...]:
    """In what the balance of a choice is poor, nothing when it is good."""
    chosen = tuple(papers)
    same = {
        ONE_UNIT: len({paper.unit for paper in chosen}) == 1,
        ONE_FIELD: len({paper.field.strip().casefold() for paper in chosen}) == 1,
        ONE_KIND: len({paper.kind for paper in chosen}) == 1,
        NO_NEW_MODEL: any(offer.new_model for offer in offers)
        and not any(paper.new_model for paper in chosen),
    }
    return tuple(finding for finding, found in same.items() if found)


# Decisions


def choose(
    showcase: Showcase,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    the_speeches: Mapping[str, Speech],
    speeches: tuple[str, ...],
    least: int = LEAST,
    most: int = MOST,
    reason: str = "",
) -> list[Selected | To]:
    """Choose the speeches in order of delivery; a poor balance, or choosing again, needs a reason.

    ``least`` and ``most`` are how many the plan asks for.
    """
    in_force(the_plan)
    require(1 <= least <= most, "speech_bounds_wrong", least=least, most=most)
    require(len(set(speeches)) == len(speeches), "listed_twice", listed=speeches)
    count = len(speeches)
    require(least <= count <= most, "speeches_out_of_bounds", count=count, least=least, most=most)
    papers = tuple(_choosable(the_speeches[name], id) for name in speeches)
    poor = weigh(papers, showcase.offers)
    require(not poor or reason.strip(), "balance_poor", poor=poor)
    require(not showcase.speeches or reason.strip(), "chosen_before", speeches=showcase.speeches)
    gone = tuple(name for name in showcase.speeches if name not in speeches)
    return [
        Selected(speeches, least, most, poor, reason, today),
        *(To("speech", name, Chosen(id)) for name in speeches if name not in showcase.speeches),
        *(To("speech", name, LeftOut(id, reason)) for name in gone),
    ]


def replace(
    showcase: Showcase,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    the_speeches: Mapping[str, Speech],
    out: str,
    speech: str,
    reason: str,
) -> list[Replaced | To]:
    """Put another speech in the place of a chosen one, with the reason."""
    in_force(the_plan)
    require_text(reason=reason)
    require(out in showcase.speeches, "speech_not_chosen", speech=out)
    require(speech not in showcase.speeches, "speech_already_chosen", speech=speech)
    _choosable(the_speeches[speech], id)
    poor = weigh(
        (the_speeches[name].paper for name in _instead(showcase, out, speech)), showcase.offers
    )
    return [
        Replaced(out, speech, poor, reason, today),
        To("speech", speech, Chosen(id)),
        To("speech", out, LeftOut(id, reason)),
    ]


def order(
    showcase: Showcase, *, today: date, the_plan: Plan, speeches: tuple[str, ...]
) -> list[Ordered]:
    """Set the order of delivery of the chosen speeches."""
    in_force(the_plan)
    require(showcase.speeches, "nothing_chosen")
    same = sorted(speeches) == sorted(showcase.speeches)
    require(same, "order_incomplete", speeches=showcase.speeches)
    return [Ordered(speeches, today)]


def _choosable(speech: Speech, plan: str) -> Paper:
    """A speech of this plan that was proposed or approved, or a refusal."""
    paper = speech.paper
    require(paper.plan == plan, "speech_of_other_plan", speech=paper.id, plan=paper.plan)
    if not isinstance(speech, Waiting | Approved):
        raise Refusal("speech_not_choosable", speech=paper.id)
    return paper


def _instead(showcase: Showcase, out: str, speech: str) -> tuple[str, ...]:
    return tuple(speech if name == out else name for name in showcase.speeches)


# Evolve


def evolve(showcase: Showcase | None, event: object) -> Showcase | None:
    match event:
        case Offered():
            showcase = showcase or Showcase(event.plan)
            return change(showcase, offers=(*showcase.offers, event))
    if showcase is None:
        return None
    match event:
        case OfferEnded(speech):
            left = tuple(offer for offer in showcase.offers if offer.speech != speech)
            return change(showcase, offers=left)
        case Selected(speeches, least, most, poor, reason):
            offered = showcase.plan, showcase.offers
            return Showcase(*offered, speeches, least, most, poor, reason)
        case Replaced(out, speech, poor, reason):
            speeches = _instead(showcase, out, speech)
            return change(showcase, speeches=speeches, poor=poor, reason=reason)
        case Ordered(speeches):
            return change(showcase, speeches=speeches)
    return showcase


def row(showcase: Showcase) -> Row:
    chosen = bool(showcase.speeches)
    enough = len(showcase.offers) >= showcase.least
    return Row(
        "chosen" if chosen else "choosing",
        showcase.plan,
        due_after="" if chosen else f"plan:{showcase.plan}",
        within=f"plan:{showcase.plan}",
        note=f"{len(showcase.speeches)}/{len(showcase.offers)}",
        open=not chosen,
        refs=(showcase.plan, *showcase.speeches),
        todo=() if chosen or not enough else (Todo("showcase.choose", role=DIRECTOR),),
    )


def _replaced(showcase: Any, facts: Mapping[str, Any], today: date) -> tuple[str, ...]:
    """The speeches as they would be: those that stay, and the new one."""
    return (*showcase.speeches, facts["speech"])


PLAN = {"the_plan": Read("plan", by="id")}
SOURCE = ("II.2.6b", "BR-67")

TOPIC = Topic(
    "showcase",
    prefix="",
    evolve=evolve,
    states=(Showcase,),
    row=row,
    events={
        "showcase.offered/1": Offered,
        "showcase.offer_ended/1": OfferEnded,
        "showcase.selected/1": Selected,
        "showcase.replaced/1": Replaced,
        "showcase.ordered/1": Ordered,
    },
    decisions=(
        Decision(
            "choose",
            choose,
            by=(DIRECTOR, OFFICE),
            source=SOURCE,
            reads={**PLAN, "the_speeches": Read("speech", by="speeches")},
        ),
        Decision(
            "replace",
            replace,
            by=(DIRECTOR, OFFICE),
            source=SOURCE,
            reads={**PLAN, "the_speeches": Read("speech", by=_replaced)},
        ),
        Decision("order", order, by=(DIRECTOR, OFFICE), source=SOURCE, reads=PLAN),
    ),
    refusals={
        "speech_bounds_wrong": "BR-67",
        "speeches_out_of_bounds": "BR-67",
        "balance_poor": "II.2.6b",
        "chosen_before": "II.2.6b",
        "speech_not_chosen": "II.2.6b",
        "speech_already_chosen": "II.2.6b",
        "nothing_chosen": "II.2.6b",
        "order_incomplete": "II.2.6b",
        "speech_of_other_plan": "II.2.6b",
        "speech_not_choosable": "II.2.6b",
    },
)
