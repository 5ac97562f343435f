"""A speech (tham luận) for the conference: proposed by a unit, written, approved or withdrawn.

Source: plan II.2.6b (two or three speeches, new models preferred, pictures if possible), III.3b
(units write them).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from . import manuscript, talk
from .agency import MASS_ORGANIZATION, Agency
from .awards import COLLECTIVE, HOUSEHOLD, INDIVIDUAL, SUBJECTS
from .decision import DIRECTOR, OFFICE, UNIT, Actor, Decision, Read, Row, To, Todo, Topic
from .lesson import Exemplar, standing
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text
from .talk import (
    STATUS,
    Approved,
    Chosen,
    LeftOut,
    Offered,
    OfferEnded,
    Paper,
    SentBack,
    Speech,
    Taken,
    Waiting,
    require_owner,
    wrong_state,
)

# Events


@frozen
class Proposed:
    """``author`` is a person or a unit by id, or a household by name; ``sex`` is a person's."""

    id: str
    plan: str
    unit: str
    title: str
    author_kind: str
    author: str
    sex: str
    field: str
    new_model: bool
    pictures: bool
    exemplar: str
    on: date


@frozen
class Withdrawn:
    reason: str
    on: date


# Decisions


def propose(
    speech: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    the_plan: Plan,
    agency: Agency,
    speaker: Person | None,
    the_exemplar: Exemplar | None,
    plan: str,
    title: str,
    author: str,
    field: str,
    author_kind: str = INDIVIDUAL,
    new_model: bool = False,
    pictures: bool = False,
    exemplar: str = "",
) -> list[Proposed | To]:
    """Propose a speech by a person or a unit (by id) or by a household (by name)."""
    in_force(the_plan)
    require_text(title=title, author=author, field=field)
    require(author_kind in SUBJECTS, "author_kind_unknown", found=author_kind, known=SUBJECTS)
    if author_kind == COLLECTIVE:
        agency.active(author)
    if speaker is not None and speaker.departed:
        raise Refusal("person_departed", person=author, on=speaker.departed)
    if the_exemplar is not None:
        standing(the_exemplar)
    _own(agency, actor, author_kind, author, speaker)
    sex = speaker.sex if speaker else ""
    said = title, author_kind, author, sex, field, new_model, pictures, exemplar
    offer = Offered(id, plan, actor.unit, new_model)
    return [Proposed(id, plan, actor.unit, *said, today), To("showcase", plan, offer)]


def _own(agency: Agency, actor: Actor, kind: str, author: str, speaker: Person | None) -> None:
    """A unit brings its own people and itself; a mass organisation and the Office anybody."""
    unit = agency.active(actor.unit)
    home = speaker.unit if speaker else author
    free = actor.role == OFFICE or unit.kind == MASS_ORGANIZATION or kind == HOUSEHOLD
    require(free or home == actor.unit, "author_not_own", unit=actor.unit, home=home)


def withdraw(
    speech: Speech, *, actor: Actor, today: date, the_plan: Plan, reason: str
) -> list[Withdrawn | To]:
    """Withdraw a speech; one that was chosen has to be replaced first."""
    in_force(the_plan)
    require_text(reason=reason)
    if isinstance(speech, Taken):
        raise wrong_state(speech, "proposed")
    paper = speech.paper
    require_owner(paper, actor)
    require(not paper.chosen, "speech_chosen", speech=paper.id, plan=paper.plan)
    return [Withdrawn(reason, today), To("showcase", paper.plan, OfferEnded(paper.id))]


# Evolve


def evolve(speech: Speech | None, event: object) -> Speech | None:
    match speech, event:
        case None, Proposed():
            return Waiting(_proposed(event))
        case ((Waiting(paper) | SentBack(paper) | Approved(paper)), Withdrawn(reason)):
            return Taken(paper, reason)
        case ((Waiting() | SentBack() | Approved()), Chosen()):
            return change(speech, paper=change(speech.paper, chosen=True))
        case ((Waiting() | SentBack() | Approved()), LeftOut()):
            return change(speech, paper=change(speech.paper, chosen=False))
    return manuscript.evolve(speech, event) if speech else None


def _proposed(event: Proposed) -> Paper:
    return Paper(
        *(event.id, event.plan, event.unit, event.title, event.author_kind, event.author),
        *(event.sex, event.field, event.new_model, event.pictures, event.exemplar),
    )


def row(speech: Speech) -> Row:
    paper = speech.paper
    going = isinstance(speech, Waiting | SentBack)
    return Row(
        STATUS[type(speech)],
        paper.title,
        unit=paper.unit,
        due_after=f"plan:{paper.plan}" if going else "",
        within=f"plan:{paper.plan}",
        note=paper.field,
        open=going,
        refs=tuple(filter(None, (paper.plan, paper.exemplar, _author(paper)))),
        todo=_waits(speech),
    )


def _author(paper: Paper) -> str:
    return "" if paper.author_kind == HOUSEHOLD else paper.author


def _waits(speech: Speech) -> tuple[Todo, ...]:
    match speech:
        case Waiting(paper) if paper.texts:
            return (Todo("speech.approve", role=DIRECTOR),)
        case Waiting(paper) | SentBack(paper):
            return (Todo("speech.give_text", role=UNIT, unit=paper.unit),)
    return ()


def _speaker(speech: object, facts: Mapping[str, Any], today: date) -> str:
    """The person who is to speak, "" for a unit or a household."""
    author: str = facts["author"]
    return author if facts.get("author_kind", INDIVIDUAL) == INDIVIDUAL else ""


OWN_PLAN = {"the_plan": Read("plan", by="paper.plan")}
SOURCE = ("II.2.6b", "III.3b")

TOPIC = Topic(
    "speech",
    prefix="TL",
    evolve=evolve,
    states=(Waiting, SentBack, Approved, Taken),
    row=row,
    events={
        "speech.proposed/1": Proposed,
        "speech.text_given/1": manuscript.TextGiven,
        "speech.given_back/1": manuscript.GivenBack,
        "speech.approved/1": manuscript.Locked,
        "speech.reopened/1": manuscript.Reopened,
        "speech.withdrawn/1": Withdrawn,
        "speech.chosen/1": Chosen,
        "speech.left_out/1": LeftOut,
    },
    decisions=(
        Decision(
            "propose",
            propose,
            by=(UNIT, OFFICE),
            source=(*SOURCE, "I.2"),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                "agency": Read("agency"),
                "speaker": Read("person", by=_speaker),
                "the_exemplar": Read("exemplar", by="exemplar"),
            },
        ),
        Decision(
            "give_text", manuscript.give_text, by=(UNIT, OFFICE), source=SOURCE, reads=OWN_PLAN
        ),
        Decision(
            "give_back", manuscript.give_back, by=(OFFICE, DIRECTOR), source=SOURCE, reads=OWN_PLAN
        ),
        Decision("approve", manuscript.approve, by=(DIRECTOR,), source=SOURCE, reads=OWN_PLAN),
        Decision("reopen", manuscript.reopen, by=(DIRECTOR,), source=SOURCE, reads=OWN_PLAN),
        Decision("withdraw", withdraw, by=(UNIT, OFFICE), source=SOURCE, reads=OWN_PLAN),
    ),
    refusals={
        **talk.REFUSALS,
        **manuscript.REFUSALS,
        "author_kind_unknown": "II.2.6b",
        "author_not_own": "III.3b",
        "speech_chosen": "II.2.6b",
    },
)
