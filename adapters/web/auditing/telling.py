"""Recorded events as rows of a page: when, who, what, under which rules, on which paper."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

from ...words.told import moment_of, names_on

if TYPE_CHECKING:
    from ...ledger import Recorded
    from ...words.words import Words


@frozen
class Told:
    """One event: ``on`` and ``at`` are when it was recorded, ``valid`` when it took effect.

    ``valid`` is "" where that is the same day.
    """

    seq: int
    id: str
    topic: str
    on: str
    at: str
    who: str
    said: str
    decision: str
    valid: str
    rules: str
    paper: str
    file: str


def told(words: "Words", event: "Recorded") -> Told:
    """An event in words; units bear the names of its day."""
    around = event.around
    on, at = moment_of(event)
    topic, _, id = event.stream.partition(":")
    valid = words.value("valid", around.valid)
    with names_on(words, around.valid):
        who, said = words.actor(around.by), words.event(event)
    return Told(
        event.seq,
        id,
        topic,
        on,
        at,
        who,
        said,
        words.text(f"decision.{around.decision}"),
        "" if valid == on else valid,
        around.rules,
        " ".join(filter(None, (around.doc.name, around.doc.date))),
        around.doc.sha256,
    )


def by_day(words: "Words", events: Iterable["Recorded"]) -> list[tuple[str, list[Told]]]:
    """Events under the days on which they were recorded, in the order given."""
    days: list[tuple[str, list[Told]]] = []
    for event in events:
        one = told(words, event)
        if not days or days[-1][0] != one.on:
            days.append((one.on, []))
        days[-1][1].append(one)
    return days
