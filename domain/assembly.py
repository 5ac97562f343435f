"""What a conference is: how it is arranged, its title on stage, who takes part, and its items.

Times of day are texts "HH:MM" in Vietnam; durations are whole minutes.
Source: plan II.2.1 to II.2.5.
"""

from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .refusal import Refusal, require

# Forms of the meeting (plan II.2.1: plenary of all staff).
FORMS = ("plenary_of_staff", "delegates", "joint", "online", "hybrid", "other")

# The part of the day, and between which hours it may begin.
SITTINGS = {
    "morning": ("06:00", "11:59"),
    "afternoon": ("12:00", "17:59"),
    "evening": ("18:00", "21:59"),
    "whole_day": ("06:00", "11:59"),
}


@frozen
class Arrangement:
    """Form, place and time; ``minutes`` is how long the sitting may last."""

    meeting_form: str
    description: str
    sitting: str
    starts: str
    minutes: int
    place: str


@frozen
class StageLine:
    """One line of the title on stage; ``says`` is what it tells."""

    says: str
    text: str


@frozen
class Backdrop:
    """The title on stage, line by line; ``approved`` is the day it was approved."""

    lines: tuple[StageLine, ...] = ()
    approved: date | None = None


@frozen
class Group:
    """Who takes part in one circle: people of the roll, and a number of others without a name.

    A person stands in one circle only, the highest.
    """

    circle: str
    capacity: str
    people: tuple[str, ...]
    unnamed: int = 0

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self.people) + self.unnamed


@frozen
class Slot:
    """One item of the programme as it is planned and as it went; ``number`` is its own for good."""

    number: int
    title: str
    item_kind: str
    minutes: int
    speaker: str = ""
    began: str = ""
    ended: str = ""
    dropped: str = ""  # why it is not held

    @property
    def waits(self) -> bool:
        """Still to come."""
        return not self.began and not self.dropped

    @property
    def runs(self) -> bool:
        """Begun, and not ended."""
        return bool(self.began) and not self.ended


@frozen
class Gathering:
    """One conference, of the plan whose id it bears; ``slots`` stand in the order of the day.

    ``exception`` is why the programme may be longer than the sitting.
    """

    id: str
    arrangement: Arrangement
    backdrop: Backdrop = Backdrop()
    groups: tuple[Group, ...] = ()
    slots: tuple[Slot, ...] = ()
    exception: str = ""

    @property
    def expected(self) -> int:
        """How many participants were settled on; 0 before."""
        return sum(group.size for group in self.groups)

    @property
    def held(self) -> tuple[Slot, ...]:
        """The items that are or will be held, in order."""
        return tuple(slot for slot in self.slots if not slot.dropped)


@frozen
class _Conference:
    gathering: Gathering

    @property
    def expected(self) -> int:
        """How many participants were settled on; 0 before."""
        return self.gathering.expected


@frozen
class Preparing(_Conference):
    """Before the day."""


@frozen
class InSession(_Conference):
    """In session on day ``on`` since ``opened``; the ``last`` thing happened at that time."""

    on: date
    opened: str
    last: str


@frozen
class Over(_Conference):
    """Closed, with the number who attended and the paper that holds the minutes."""

    on: date
    opened: str
    closed: str
    attendance: int
    minutes_paper: str


Conference = Preparing | InSession | Over

STATUS = {Preparing: "preparing", InSession: "in_session", Over: "over"}


def preparing(conference: Conference) -> Gathering:
    """What is prepared, while the conference has not opened."""
    if isinstance(conference, Preparing):
        return conference.gathering
    raise Refusal("conference_begun", conference=conference.gathering.id, at=conference.opened)


def unfinished(conference: Conference) -> Gathering:
    """What is prepared or under way; once closed nothing changes."""
    found = conference.gathering
    if isinstance(conference, Over):
        raise Refusal("conference_over", conference=found.id, at=conference.closed)
    return found


def slot(found: Gathering, number: int) -> Slot:
    """The item of that number."""
    known = next((one for one in found.slots if one.number == number), None)
    if known is None:
        raise Refusal("item_unknown", item=number, count=len(found.slots))
    return known


def waiting(found: Gathering, number: int) -> Slot:
    """The item of that number while it is still to come."""
    known = slot(found, number)
    require(known.waits, "item_not_waiting", item=number, title=known.title)
    return known


def put(found: Gathering, number: int, **changes: Any) -> Gathering:
    """The gathering with one item otherwise."""
    slots = tuple(change(s, **changes) if s.number == number else s for s in found.slots)
    return change(found, slots=slots)


REFUSALS = {
    "conference_begun": "II.2.2",
    "conference_over": "II.2.4",
    "item_unknown": "II.2.4",
    "item_not_waiting": "II.2.4",
}
