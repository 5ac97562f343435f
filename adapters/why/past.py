"""The log up to a position: streams, states, and the rules under which a decision was taken."""

from datetime import date
from typing import TYPE_CHECKING, Any

from domain.agency import SettingsAdopted
from domain.law import BUILT_IN, Rules, in_force

from .node import Node, Source

if TYPE_CHECKING:
    from ..ledger import Ledger, Recorded


class Past:
    """A ledger as of its first ``size`` events."""

    def __init__(self, ledger: "Ledger", size: int) -> None:
        self._ledger = ledger
        self._size = size
        self._streams: dict[str, list[Recorded]] = {}

    def events(self, topic: str, id: str, before: int | None = None) -> "list[Recorded]":
        """The events of a stream, those before position ``before`` if one is given."""
        name = f"{topic}:{id}"
        if name not in self._streams:
            self._streams[name] = self._ledger.stream_history(name)
        end = self._size if before is None else min(before, self._size)
        return [event for event in self._streams[name] if event.seq < end]

    def state(self, topic: str, id: str, before: int | None = None) -> Any:
        """What those events make of a stream, ``None`` when there are none."""
        evolve = self._ledger.catalogue.topics[topic].evolve
        state = None
        for event in self.events(topic, id, before):
            state = evolve(state, event.event)
        return state

    def rules(self, event: "Recorded") -> Rules:
        """The rules under which an event was decided: those of its day, as they were known."""
        agency = self.state("agency", "CQ", event.seq)
        day = date.fromisoformat(event.around.valid)
        return in_force(self._ledger.rulebook, agency.adoptions if agency else (), day)

    def adoption(self, event: "Recorded") -> "Recorded | None":
        """The decision by which the agency adopted its own part of these rules."""
        document = event.around.rules.partition("+")[2]
        adopted = (
            other
            for other in reversed(self.events("agency", "CQ", event.seq))
            if isinstance(other.event, SettingsAdopted) and other.event.document == document
        )
        return next(adopted, None)

    def step(self, event: "Recorded", *parts: Node, key: str = "", **facts: Any) -> Node:
        """A decision with everything that allowed it."""
        return Node(key, facts, event, None, self.sources(event), parts)

    def sources(self, event: "Recorded") -> tuple[Source, ...]:
        """What a decision rests on, each rule with its article of that day."""
        found = self._ledger.catalogue.decision(event.around.decision)
        rules = self.rules(event)
        ids = found[1].source if found else ()
        return tuple(Source(id, article(rules, id)) for id in ids if stands(rules, id))


def article(rules: Rules, id: str) -> str:
    """Where a rule stands on the day of ``rules``; "" for clauses of the plan.

    What is no national law stands in the paper by which the agency adopted it.
    """
    found = rules.citation(id) if id in rules.rulebook.rules else None
    if found is None:
        return ""
    return found.source if found.mark in BUILT_IN else rules.id.partition("+")[2]


def stands(rules: Rules, id: str) -> bool:
    """Whether a source counted that day: a local rule only once the agency has set it."""
    row = rules.rulebook.rules.get(id)
    found = rules.citation(id) if row else None
    if row is None or found is None or found.mark in BUILT_IN:
        return True
    setting = getattr(rules.settings, row.setting, None) if row.setting else None
    return bool(setting.get(id) if row.setting in ("caps", "local") and setting else setting)


def rule(rules: Rules, id: str) -> Node:
    """A rule of that day, as a sentence with its article, or with the paper that adopted it."""
    source = article(rules, id) or rules.id.partition("+")[2]
    return Node("rule", {"id": id, "rule": id, "source": source})
