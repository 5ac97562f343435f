"""The stage of a rehearsal: one decision after the other, each recorded or refused, none assumed.

A refusal is what a rehearsal is for: it is kept, told, and the rest goes on where it can.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from domain.refusal import Refusal

from ..clock import VIETNAM
from ..codec import Document
from ..ledger import Command, Ledger
from ..story import Step, StoryClock, Told

BETWEEN = timedelta(seconds=20)


class Stage:
    """A ledger of its own, a clock that goes on by itself, and a source of repeatable choices."""

    def __init__(self, ledger: Ledger, clock: StoryClock, seed: str) -> None:
        self.ledger = ledger
        self.clock = clock
        self.choice = Random(seed)  # noqa: S311 - a choice to be had again, not a secret
        self.refused: list[Told] = []
        self.recorded = 0
        self.nominations: list[str] = []  # those that were accepted, in order
        self.came = 0  # who was checked in

    @property
    def today(self) -> date:
        """The day on stage."""
        return self.clock.moment.date()

    def turn_to(self, day: date, hour: str) -> None:
        """Go on to a moment; time never goes back."""
        wanted = datetime.combine(day, time.fromisoformat(hour), VIETNAM)
        self.clock.moment = max(self.clock.moment + BETWEEN, wanted)

    def state(self, topic: str, id: str) -> Any:
        """How a stream stands on stage."""
        return self.ledger.state(topic, id)

    def do(
        self,
        decision: str,
        id: str,
        facts: Mapping[str, Any],
        person: str,
        *,
        document: str = "",
        unit: str = "",
    ) -> Told:
        """One decision, whatever comes of it."""
        asked = Command(decision, id, facts, person, unit=unit, document=Document(document))
        return self.do_all([asked])

    def do_all(self, asked: list[Command]) -> Told:
        """Several decisions as one: all or none."""
        self.clock.moment += BETWEEN
        at = self.clock.moment
        first = asked[0]
        step = Step(f"{at:%H:%M}", first.decision, first.person, first.id)
        try:
            receipts = tuple(self.ledger.record_all(asked))
        except Refusal as refusal:
            told = Told(step, at, refusal=refusal)
            self.refused.append(told)
            return told
        self.recorded += len(receipts)
        return Told(step, at, receipts)
