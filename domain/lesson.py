"""How an exemplar stands: what it tells, whose it is, and where it spread to.

Source: plan I.2 (praise, honour, spread), III.3b (units report on exemplars).
"""

from datetime import date

from attrs import frozen

from .decision import UNIT, Actor
from .refusal import Refusal, require

INITIATIVE, NEW_MODEL, GOOD_WAY = "initiative", "new_model", "good_way"
EXEMPLARY_PERSON, EXEMPLARY_COLLECTIVE = "exemplary_person", "exemplary_collective"
GOOD_DEED = "good_deed"
KINDS = (INITIATIVE, NEW_MODEL, GOOD_WAY, EXEMPLARY_PERSON, EXEMPLARY_COLLECTIVE, GOOD_DEED)


@frozen
class Spreading:
    """One unit that took it up; ``confirmed`` is the day on which the unit said so itself."""

    unit: str
    document: str
    how: str
    evidence: str
    on: date
    confirmed: date | None = None


@frozen
class Content:
    """Who and what is to be learnt from, told by ``unit``, and what came of it since."""

    id: str
    kind: str
    title: str
    summary: str
    unit: str
    people: tuple[str, ...] = ()
    collective: str = ""
    household: str = ""
    movement: str = ""
    nominations: tuple[str, ...] = ()
    speeches: tuple[str, ...] = ()
    spreads: tuple[Spreading, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """Everyone whose achievement it is, as a nomination would name them."""
        return tuple(filter(None, (*self.people, self.collective, self.household)))

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """The units that have not yet said themselves that they took it up."""
        return tuple(spread.unit for spread in self.spreads if not spread.confirmed)


@frozen
class Told:
    content: Content


@frozen
class Learnt:
    """Recognised by ``document``: from here on it may spread."""

    content: Content
    document: str


@frozen
class Unfounded:
    content: Content
    reason: str
    document: str


Exemplar = Told | Learnt | Unfounded

STATUS = {Told: "described", Learnt: "recognised", Unfounded: "withdrawn"}


def standing(exemplar: Exemplar) -> Content:
    """What an exemplar tells, or a refusal once it was withdrawn."""
    if isinstance(exemplar, Unfounded):
        raise Refusal("exemplar_withdrawn", exemplar=exemplar.content.id, reason=exemplar.reason)
    return exemplar.content


def own(content: Content, actor: Actor) -> None:
    """Refuse a unit that adds to what another unit described."""
    mine = actor.role != UNIT or actor.unit == content.unit
    require(mine, "exemplar_of_other_unit", exemplar=content.id, unit=content.unit)


REFUSALS = {"exemplar_withdrawn": "I.2", "exemplar_of_other_unit": "III.3b"}
