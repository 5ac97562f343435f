"""The day of the conference, minute by minute: opened, item after item, closed with minutes.

Every time is the one stated, or else the clock's of the moment; entered on a later day it must be
stated. Times never go back.
Source: plan II.2.4, II.2.2, III.1b; BR-69 (the delegates' list is passed at the conference).
"""

from datetime import date, datetime

from attrs import evolve as change
from attrs import frozen

from . import clocktime
from .agency import VIETNAM_AHEAD
from .assembly import Conference, Gathering, InSession, Over, Preparing, Slot, put, slot, unfinished
from .assembly import preparing as still_preparing
from .decision import Moment
from .mandate import Delegation, Passed, require_agreed
from .plan import Plan, in_force
from .programme import DELEGATES, HONOURS, REPORT, check_order, check_passed
from .refusal import Refusal, require, require_text

MOST = 100_000  # people in one hall


# Events


@frozen
class Opened:
    at: str
    on: date


@frozen
class ItemBegun:
    item: int
    at: str


@frozen
class ItemEnded:
    """It took ``overrun`` minutes more than planned, or fewer when below 0.

    Where the delegates' list is passed, ``agree`` of ``present`` passed that of ``delegation``.
    """

    item: int
    at: str
    overrun: int
    delegation: str
    agree: int
    present: int


@frozen
class Closed:
    at: str
    attendance: int
    minutes_paper: str


# Decisions


def open(
    conference: Conference, *, moment: Moment, today: date, the_plan: Plan, at: str = ""
) -> list[Opened]:
    """Open the conference, on its day."""
    found = still_preparing(conference)
    day = in_force(the_plan).content.conference
    require(today == day, "not_day_to_open", today=today, day=day)
    check_order(found.slots)
    return [Opened(_time(at, moment, today, "00:00"), today)]


def begin(
    conference: Conference, *, moment: Moment, today: date, the_plan: Plan, item: int, at: str = ""
) -> list[ItemBegun]:
    """Begin the next item; another one only after those before it were dropped or postponed."""
    in_force(the_plan)
    session = _in_session(conference, today)
    found = session.gathering
    one = slot(found, item)
    running = next((other for other in found.held if other.runs), None)
    number = running.number if running else 0
    require(not running, "item_running", item=number, title=running.title if running else "")
    require(one.waits, "item_not_waiting", item=item, title=one.title)
    _report_heard(found, one)
    first = next(other for other in found.held if other.waits)
    require(one == first, "item_out_of_order", item=item, next=first.number, title=first.title)
    return [ItemBegun(item, _time(at, moment, today, session.last))]


def end(
    conference: Conference,
    *,
    moment: Moment,
    today: date,
    the_plan: Plan,
    the_delegation: Delegation | None,
    item: int,
    at: str = "",
    agree: int = 0,
    present: int = 0,
) -> list[ItemEnded]:
    """End the item that runs; that of the delegates with its vote, ``agree`` of ``present``.

    Where the plan has a delegation, its list has to be passed first, and the vote is the one there.
    """
    in_force(the_plan)
    session = _in_session(conference, today)
    one = slot(session.gathering, item)
    require(one.runs, "item_not_running", item=item, title=one.title)
    ends = _time(at, moment, today, session.last)
    taken = clocktime.parse(ends) - clocktime.parse(one.began)
    vote = "", 0, 0
    if one.item_kind == DELEGATES:
        vote = _vote(session.gathering.id, the_delegation, agree, present)
    return [ItemEnded(item, ends, taken - one.minutes, *vote)]


def close(
    conference: Conference,
    *,
    moment: Moment,
    today: date,
    the_plan: Plan,
    attendance: int,
    minutes_paper: str,
    at: str = "",
) -> list[Closed]:
    """Close the conference once every item was held or dropped; nothing changes afterwards."""
    require_text(minutes_paper=minutes_paper)
    in_force(the_plan)
    session = _in_session(conference, today)
    left = tuple(str(one.number) for one in session.gathering.held if not one.ended)
    require(not left, "items_left", items=left)
    require(0 < attendance <= MOST, "attendance_wrong", found=attendance, most=MOST)
    return [Closed(_time(at, moment, today, session.last), attendance, minutes_paper)]


def _in_session(conference: Conference, today: date) -> InSession:
    """The conference while it sits, on its day."""
    found = unfinished(conference)
    if not isinstance(conference, InSession):
        raise Refusal("conference_not_open", conference=found.id)
    require(today == conference.on, "not_day_of_session", today=today, day=conference.on)
    return conference


def _report_heard(found: Gathering, one: Slot) -> None:
    """Nobody is honoured before the report was heard."""
    reports = [other for other in found.held if other.item_kind == REPORT and not other.ended]
    early = one.item_kind == HONOURS and reports
    require(not early, "honours_before_report", item=one.number, title=one.title)


def _vote(
    plan: str, delegation: Delegation | None, agree: int, present: int
) -> tuple[str, int, int]:
    check_passed(plan, delegation)
    if isinstance(delegation, Passed) and delegation.mandate.plan == plan:
        return delegation.mandate.id, delegation.agree, delegation.present
    require(present > 0, "delegates_uncounted", present=present)
    require_agreed(agree, present)
    return "", agree, present


def _time(at: str, moment: Moment, today: date, last: str) -> str:
    """The time stated or the clock's; refuses one before the last and one that is still to come."""
    there = datetime.fromisoformat(moment) + VIETNAM_AHEAD
    late, now = there.date() != today, clocktime.clock(moment)
    require(at or not late, "time_missing", today=today)
    said = clocktime.parse(at or now)
    require(late or said <= clocktime.parse(now), "time_in_future", at=at, now=now)
    require(said >= clocktime.parse(last), "time_goes_back", at=at or now, last=last)
    return clocktime.text(said)


# Looking ahead


@frozen
class Stretch:
    """When an item begins and ends, in minutes since midnight: as it was, else as is expected."""

    slot: Slot
    begins: int
    ends: int

    @property
    def overrun(self) -> int:
        """How many minutes longer than planned."""
        return self.ends - self.begins - self.slot.minutes


def timeline(conference: Conference, starts: str, now: str = "") -> tuple[Stretch, ...]:
    """Every item that is held, in order, with its times as they were or are expected ``now``.

    ``starts`` is when it begins unless it has; ``now`` is the last recorded time unless given.
    """
    clock = clocktime.parse(getattr(conference, "opened", starts))
    present = clocktime.parse(now or getattr(conference, "last", starts))
    found = []
    for one in conference.gathering.held:
        stretch = _stretch(one, clock, present)
        clock = stretch.ends
        found.append(stretch)
    return tuple(found)


def _stretch(one: Slot, clock: int, present: int) -> Stretch:
    begins = clocktime.parse(one.began) if one.began else max(clock, present)
    if one.ended:
        return Stretch(one, begins, clocktime.parse(one.ended))
    return Stretch(one, begins, max(begins + one.minutes, present))


# Evolve


def evolve(conference: Conference, event: object) -> Conference:
    match conference, event:
        case Preparing(gathering), Opened(at, on):
            return InSession(gathering, on, at, at)
        case InSession(gathering), ItemBegun(item, at):
            return change(conference, gathering=put(gathering, item, began=at), last=at)
        case InSession(gathering), ItemEnded(item, at):
            return change(conference, gathering=put(gathering, item, ended=at), last=at)
        case InSession(gathering, on, opened), Closed(at, attendance, paper):
            return Over(gathering, on, opened, at, attendance, paper)
    return conference


REFUSALS = {
    "not_day_to_open": "II.2.2",
    "conference_not_open": "II.2.4",
    "not_day_of_session": "II.2.4",
    "item_running": "II.2.4",
    "item_not_running": "II.2.4",
    "item_out_of_order": "II.2.4",
    "delegates_uncounted": "BR-69",
    "items_left": "II.2.4",
    "attendance_wrong": "II.2.4",
    "time_missing": "II.2.4",
    "time_in_future": "II.2.4",
    "time_goes_back": "II.2.4",
}
