"""How far the conference is at a moment: what runs, what comes, how late it is.

Source: plan II.2.2 (half a day), II.2.4 (the items with their minutes).
"""

from datetime import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from domain import clocktime
from domain.assembly import STATUS, Conference, InSession, Over, Slot
from domain.proceedings import Stretch, timeline
from domain.programme import HONOURS
from domain.refusal import Refusal

from ...clock import moment, vietnam_day

if TYPE_CHECKING:
    from ..visit import Visit


@frozen
class Item:
    """One item beside the clock; ``state`` is running, ended, waiting or dropped."""

    slot: Slot
    state: str
    begins: str
    ends: str
    overrun: int


@frozen
class Course:
    """A conference at ``now`` ("14:32" while it sits on its day, else "").

    ``late`` is how many minutes after the sitting's end it will be over as it goes, below 0 before.
    """

    id: str
    conference: Conference
    status: str
    now: str
    items: tuple[Item, ...]
    running: Item | None
    following: Item | None
    spent: int
    ends: str
    late: int

    @property
    def last(self) -> str:
        """The time of what happened last, "" before it opened."""
        return str(getattr(self.conference, "last", ""))

    @property
    def over(self) -> bool:
        """Whether it was closed."""
        return isinstance(self.conference, Over)

    @property
    def sits(self) -> bool:
        """Whether it is in session."""
        return isinstance(self.conference, InSession)

    @property
    def honouring(self) -> bool:
        """Whether the item that runs is the one at which people are honoured."""
        return bool(self.running and self.running.slot.item_kind == HONOURS)


def course(visit: "Visit", typed: str) -> Course:
    """The conference of a plan as the visit's moment finds it, or a refusal."""
    id = visit.views.resolve_id(typed, "conference") or typed
    conference: Conference | None = visit.views.state("conference", id)
    if conference is None:
        raise Refusal("not_found", topic="conference", id=typed)
    return of(id, conference, _now(visit, conference))


def of(id: str, conference: Conference, now: str) -> Course:
    """A conference at a time of its day."""
    arrangement = conference.gathering.arrangement
    held = timeline(conference, arrangement.starts, now)
    known = {stretch.slot.number: stretch for stretch in held}
    items = tuple(_item(slot, known.get(slot.number)) for slot in conference.gathering.slots)
    running = next((item for item in items if item.state == "running"), None)
    over = clocktime.parse(arrangement.starts) + arrangement.minutes
    return Course(
        id,
        conference,
        STATUS[type(conference)],
        now,
        items,
        running,
        next((item for item in items if item.state == "waiting"), None),
        clocktime.parse(now) - clocktime.parse(running.begins) if running and now else 0,
        clocktime.text(held[-1].ends) if held else "",
        held[-1].ends - over if held else 0,
    )


def _item(slot: Slot, stretch: Stretch | None) -> Item:
    if stretch is None:
        return Item(slot, "dropped", "", "", 0)
    state = "ended" if slot.ended else "running" if slot.runs else "waiting"
    times = clocktime.text(stretch.begins), clocktime.text(stretch.ends)
    return Item(slot, state, *times, stretch.overrun)


def _now(visit: "Visit", conference: Conference) -> str:
    """The time it is, or was at the moment asked for, while the conference sits on its day."""
    at = visit.moment if isinstance(visit.moment, datetime) else None
    if visit.moment is not None and at is None:
        return ""
    at = at or visit.desk.clock()
    if not isinstance(conference, InSession) or conference.on != vietnam_day(at):
        return ""
    return max(clocktime.clock(moment(at)), conference.last)
