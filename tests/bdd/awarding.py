"""From the council's review to an issued award decision, in as few words as the features need."""

from . import review
from .review import DIRECTOR, OFFICE, SET
from .world import World

CLERK = "Lê Thu Hà"
DECISION = "KT-2025-01"


def reviewed(
    world: World, award: str, ids: tuple[str, ...], yes: int = 3, total: int = 3, **who: str
) -> None:
    """A council of ``total`` has reviewed nominations for ``award``, each with ``yes`` votes."""
    for id in ids:
        review.nominate(world, id, award, **who)
    vote(world, ids, yes, total)


def vote(world: World, ids: tuple[str, ...], yes: int = 3, total: int = 3) -> None:
    """A council of ``total`` reviews nominations in one set, each with ``yes`` votes."""
    review.compile_set(world, SET, ids)
    review.submit(world)
    review.sit(world, total, total)
    for number, id in enumerate(ids, 1):
        review.review(world, f"BP-{number:03d}", id, yes, total)


def decide(world: World, id: str, nominations: tuple[str, ...]) -> None:
    """The Director decides."""
    world.given("award.decide", id, DIRECTOR, nominations=nominations)


def number(world: World, id: str) -> None:
    """The clerk gives the decision its number."""
    world.given("award.number", id, CLERK)


def issue(world: World, id: str = DECISION) -> None:
    """The clerk numbers the decision and issues it."""
    number(world, id)
    world.given("award.issue", id, CLERK)


def issued(world: World, award: str, ids: tuple[str, ...], id: str = DECISION) -> None:
    """A decision in force that grants ``award`` for each of the nominations."""
    reviewed(world, award, ids)
    decide(world, id, ids)
    issue(world, id)


def grants(world: World, award: str, count: int, id: str = DECISION) -> None:
    """A decision in force with ``count`` grants of one award."""
    issued(world, award, tuple(f"ĐX-2025-{n:03d}" for n in range(1, count + 1)), id)


def pay(world: World, ordinal: int, id: str = DECISION) -> None:
    """The Office pays a grant."""
    world.given("award.pay", id, OFFICE, ordinal=ordinal, document="UNC 12")
