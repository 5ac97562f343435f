"""What a finding is, what a kind of finding is, and the books it is looked for in."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from domain.calendar import Calendar
from domain.law import local_on

from ..clock import VIETNAM, instant

if TYPE_CHECKING:
    from ..ledger import Recorded

GRAVE, NOTABLE, USUAL = 3, 2, 1


class States(Protocol):
    """Where states come from: the views of now or of any moment."""

    def state(self, topic: str, id: str) -> Any:
        """The state of one stream, ``None`` when there is none."""
        ...

    def states(self, topic: str) -> Mapping[str, Any]:
        """Every stream of a topic by its id."""
        ...


class Events(Protocol):
    """Where recorded events come from."""

    def __call__(self, *names: str) -> "Iterable[Recorded]":
        """The events of these names ("vote.overridden"), or all of them, in order."""
        ...


@frozen
class Limits:
    """From where on something is worth a look.

    ``late`` is how many working days a decision may be entered after it took effect;
    ``opens`` and ``closes`` are office hours in Việt Nam; ``unsealed`` is how many days events may
    stand without a checkpoint over them.
    """

    late: int = 2
    opens: time = time(7)
    closes: time = time(18)
    unsealed: int = 7


@frozen(eq=False, slots=False)
class Books:
    """What is looked through: recorded events, the states they lead to, and sizes sealed so far.

    ``seals`` is ``None`` where no checkpoint was ever made: that is no fault of the history.
    """

    events: Events
    source: States
    today: date
    seals: tuple[int, ...] | None = None
    limits: Limits = field(factory=Limits)

    @cached_property
    def _adoptions(self) -> Any:
        agency = self.source.state("agency", "CQ")
        return agency.adoptions if agency else ()

    @cached_property
    def _calendars(self) -> dict[date, Calendar]:
        return {}

    def calendar(self, day: date) -> Calendar:
        """The working days as the agency's own rules of that day have them."""
        if day not in self._calendars:
            self._calendars[day] = self._calendar(day)
        return self._calendars[day]

    def _calendar(self, day: date) -> Calendar:
        local = local_on(self._adoptions, day)
        if local is None:
            return Calendar()
        settings = local.settings
        return Calendar(frozenset(settings.holidays), frozenset(settings.workdays))

    def commands(self) -> "Iterator[tuple[Recorded, ...]]":
        """All events, those of one decision together."""
        for _, found in groupby(self.events(), key=lambda event: event.around.cmd):
            yield tuple(found)


@frozen
class Finding:
    """One thing found: about which stream, on which events, with what facts for its sentence.

    ``day`` is when the last of the events was recorded; ``measure`` is how far it lies from the
    rule, to be compared within a kind.
    """

    stream: str
    events: tuple[int, ...]
    day: date
    facts: dict[str, Any] = field(factory=dict)
    measure: int = 0


@frozen(eq=False)
class Kind:
    """A kind of finding: how grave it is at the worst, what it is held against, how it is found.

    ``sources`` are clauses of the plan, rules of the law or articles.
    """

    name: str
    grave: int
    sources: tuple[str, ...]
    find: Callable[[Books], Iterator[Finding]]


def moment(event: "Recorded") -> datetime:
    """When it was recorded, in Việt Nam."""
    return instant(event.around.at).astimezone(VIETNAM)


def recorded(event: "Recorded") -> date:
    """The day it was recorded on in Việt Nam."""
    return moment(event).date()


def name(event: "Recorded") -> str:
    """The name of an event without its version."""
    return event.type.partition("/")[0]


def found(event: "Recorded", *more: "Recorded", measure: int = 0, **facts: Any) -> Finding:
    """A finding about the stream of ``event``, on it and on ``more``."""
    events = sorted((event, *more), key=lambda one: one.seq)
    seqs = tuple(one.seq for one in events)
    return Finding(event.stream, seqs, recorded(events[-1]), facts, measure)
