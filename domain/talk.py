"""What a speech (tham luận) is and how it stands, for everything that decides about speeches.

Source: plan II.2.6b (fields, kinds, new models, pictures), III.3b (units write them).
"""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from .awards import COLLECTIVE, INDIVIDUAL
from .decision import OFFICE, Actor
from .refusal import Refusal, require

# Events that a choice of speeches writes into a speech


@frozen
class Chosen:
    plan: str


@frozen
class LeftOut:
    plan: str
    reason: str


# Events for the choice of speeches of the plan


@frozen
class Offered:
    speech: str
    plan: str
    unit: str
    new_model: bool


@frozen
class OfferEnded:
    speech: str


# State


@frozen
class Paper:
    """What was proposed; ``texts`` are the digests of its versions, the first one first.

    ``chosen``: it is among the speeches to be given at the conference.
    """

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
    exemplar: str = ""
    texts: tuple[str, ...] = ()
    chosen: bool = False

    @property
    def kind(self) -> str:
        """Whether one person or several speak in it: a household is a collective."""
        return INDIVIDUAL if self.author_kind == INDIVIDUAL else COLLECTIVE


@frozen
class Waiting:
    """Proposed; it waits for a text or, having one, for approval."""

    paper: Paper


@frozen
class SentBack:
    paper: Paper
    reason: str


@frozen
class Approved:
    """Locked to the last text."""

    paper: Paper
    on: date


@frozen
class Taken:
    paper: Paper
    reason: str


Speech = Waiting | SentBack | Approved | Taken

STATUS: Mapping[type, str] = {
    Waiting: "proposed",
    SentBack: "returned",
    Approved: "approved",
    Taken: "withdrawn",
}


def wrong_state(speech: Speech, wanted: str) -> Refusal:
    """The refusal that says how a speech stands and how it would have to stand."""
    status = STATUS[type(speech)]
    return Refusal("speech_wrong_state", speech=speech.paper.id, status=status, wanted=wanted)


def require_owner(paper: Paper, actor: Actor) -> None:
    """Refuse a unit that did not propose the speech; the Office may act for any."""
    own = actor.role == OFFICE or actor.unit == paper.unit
    require(own, "not_own_speech", unit=actor.unit, owner=paper.unit)


REFUSALS = {"speech_wrong_state": "II.2.6b", "not_own_speech": "III.3b"}
