"""A card with its personal details opened, for those who may read them: their owner, the Office.

Everybody else, and every page of a moment whose keys are gone since, is told that they are sealed.
Source: Luật 91/2025 Điều 4 (BR-66): a person sees their own data; others no more than they need.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from attrs import evolve

from domain.decision import OFFICE

from .cabinet import TOPIC

if TYPE_CHECKING:
    from .desk import Desk
    from .views.rows import Card


def may_open(person: str, roles: Collection[str], owner: str) -> bool:
    """Whether ``person``, acting in these ``roles``, may read the details of ``owner``."""
    return bool(person) and (person == owner or OFFICE in roles)


def opened(desk: "Desk", card: "Card") -> "Card":
    """The card with the text of every detail whose key is still there; the same card otherwise."""
    if card.line.topic != TOPIC:
        return card
    found = desk.personal
    details = {
        name: found.open(card.line.id, name, sealed) or sealed
        for name, sealed in card.state.details.items()
    }
    return card._replace(state=evolve(card.state, details=details))


def tells(card: "Card") -> bool:
    """Whether a card tells details in clear: then its reading is noted."""
    return card.line.topic == TOPIC and any(
        isinstance(text, str) for text in card.state.details.values()
    )
