"""The programme of the conference: its items in an order that makes sense, within the sitting.

Opened first and closed last; nobody is honoured before the report was heard, nobody responds to
what was not launched; the delegates' list is passed before the closing.
Source: plan II.2.4, II.2.2 (half a day), III.1b; BR-69.
"""

from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .assembly import Conference, Gathering, Slot, preparing, put, slot, unfinished, waiting
from .mandate import Choosing, Delegation
from .person import Person
from .plan import Item, Plan, in_force
from .refusal import Refusal, require, require_text

OPENING, REPORT, HONOURS, LAUNCH = "opening", "report", "honours", "launch"
RESPONSES, DELEGATES, CLOSING, CEREMONY = "responses", "delegates", "closing", "ceremony"
KINDS = (
    *(OPENING, CEREMONY, REPORT, "speeches", HONOURS, LAUNCH, RESPONSES, DELEGATES),
    *("guidance", CLOSING, "break", "other"),
)
# What may only come once the other has been heard, and what is said of it otherwise.
AFTER = {HONOURS: (REPORT, "honours_before_report"), RESPONSES: (LAUNCH, "responses_before_launch")}
LONGEST = 8 * 60  # minutes of one item


# Events


@frozen
class ProgrammeItem:
    """One item as it is planned; ``speaker`` is a person of the roll or a name."""

    title: str
    item_kind: str
    minutes: int
    speaker: str = ""


@frozen
class ProgrammeSet:
    items: tuple[ProgrammeItem, ...]
    exception: str
    on: date


@frozen
class SpeakerAssigned:
    item: int
    speaker: str
    on: date


@frozen
class ItemShortened:
    item: int
    minutes: int
    was: int
    reason: str
    on: date


@frozen
class ItemDropped:
    item: int
    reason: str
    on: date


@frozen
class ItemPostponed:
    item: int
    after: int
    reason: str
    on: date


# Decisions


def set_programme(
    conference: Conference,
    *,
    today: date,
    the_plan: Plan,
    items: tuple[ProgrammeItem, ...] = (),
    exception: str = "",
) -> list[ProgrammeSet]:
    """Set the items in order, those of the plan unless others are given.

    ``exception`` is why the programme may be longer than the sitting.
    """
    found = preparing(conference)
    content = in_force(the_plan).content
    items = items or tuple(map(_of_plan, content.programme))
    for item in items:
        require_text(title=item.title)
        require(item.item_kind in KINDS, "item_kind_unknown", found=item.item_kind, known=KINDS)
        fits = 0 < item.minutes <= LONGEST
        require(fits, "item_length", title=item.title, minutes=item.minutes, most=LONGEST)
    slots = _slots(items)
    check_order(slots)
    check_length(slots, found.arrangement.minutes, exception)
    return [ProgrammeSet(items, exception, today)]


def assign_speaker(
    conference: Conference,
    *,
    today: date,
    the_plan: Plan,
    someone: Person | None,
    item: int,
    speaker: str,
) -> list[SpeakerAssigned]:
    """Name who speaks in an item: a person of the roll by id, anybody else by name and post."""
    require_text(speaker=speaker)
    in_force(the_plan)
    waiting(unfinished(conference), item)
    left = someone.departed if someone else None
    require(not left, "person_departed", person=speaker, on=left)
    return [SpeakerAssigned(item, speaker, today)]


def shorten(
    conference: Conference, *, today: date, the_plan: Plan, item: int, minutes: int, reason: str
) -> list[ItemShortened]:
    """Give an item fewer minutes, before the day or on it, also while it runs."""
    require_text(reason=reason)
    in_force(the_plan)
    one = slot(unfinished(conference), item)
    require(one.waits or one.runs, "item_not_waiting", item=item, title=one.title)
    shorter = 0 < minutes < one.minutes
    require(shorter, "item_not_shorter", item=item, minutes=minutes, was=one.minutes)
    return [ItemShortened(item, minutes, one.minutes, reason, today)]


def drop(
    conference: Conference,
    *,
    today: date,
    the_plan: Plan,
    the_delegation: Delegation | None,
    item: int,
    reason: str,
) -> list[ItemDropped]:
    """Leave an item out; the delegates' item only while no list waits to be passed."""
    require_text(reason=reason)
    in_force(the_plan)
    found = unfinished(conference)
    one = waiting(found, item)
    if one.item_kind == DELEGATES:
        check_passed(found.id, the_delegation)
    check_order(put(found, item, dropped=reason).held)
    return [ItemDropped(item, reason, today)]


def postpone(
    conference: Conference, *, today: date, the_plan: Plan, item: int, after: int, reason: str
) -> list[ItemPostponed]:
    """Move an item behind another one that is still to come; the order still has to make sense."""
    require_text(reason=reason)
    in_force(the_plan)
    found = unfinished(conference)
    waiting(found, item)
    waiting(found, after)
    numbers = [one.number for one in found.slots]
    later = numbers.index(after) > numbers.index(item)
    require(later, "not_later", item=item, after=after)
    check_order(_moved(found, item, after).held)
    return [ItemPostponed(item, after, reason, today)]


# Rules


def check_order(slots: tuple[Slot, ...]) -> None:
    """Refuse an order of items that cannot be held."""
    require(slots, "programme_empty")
    first = next((one for one in slots if one.item_kind != CEREMONY), slots[0])
    require(first.item_kind == OPENING, "opening_not_first", title=first.title)
    last = slots[-1]
    require(last.item_kind == CLOSING, "closing_not_last", title=last.title)
    heard = set()
    for one in slots:
        needed, code = AFTER.get(one.item_kind, ("", ""))
        if needed and needed not in heard:
            raise Refusal(code, item=one.number, title=one.title)
        heard.add(one.item_kind)


def check_length(slots: tuple[Slot, ...], minutes: int, exception: str) -> None:
    """Refuse more planned minutes than the sitting has, unless there is an exception."""
    planned = sum(one.minutes for one in slots)
    fits = planned <= minutes or exception.strip()
    require(fits, "programme_too_long", planned=planned, minutes=minutes)


def delegation_of(plan: str) -> str:
    """The id under which the delegation of a plan is looked for: "ĐB-2025-01" for "KH-2025-01"."""
    return f"ĐB-{plan.partition('-')[2]}"


def check_passed(plan: str, delegation: Delegation | None) -> None:
    """Refuse to go past a list of delegates of this plan that the conference has not passed."""
    if isinstance(delegation, Choosing) and delegation.mandate.plan == plan:
        raise Refusal("delegates_not_passed", delegation=delegation.mandate.id)


def _of_plan(item: Item) -> ProgrammeItem:
    return ProgrammeItem(item.title, item.kind or "other", item.minutes)


def _slots(items: tuple[ProgrammeItem, ...]) -> tuple[Slot, ...]:
    return tuple(
        Slot(number, item.title, item.item_kind, item.minutes, item.speaker)
        for number, item in enumerate(items, 1)
    )


def _moved(gathering: Gathering, item: int, after: int) -> Gathering:
    """The gathering with an item right behind another one."""
    moving = tuple(one for one in gathering.slots if one.number == item)
    slots: tuple[Slot, ...] = ()
    for one in gathering.slots:
        slots += () if one.number == item else (one,)
        slots += moving if one.number == after else ()
    return change(gathering, slots=slots)


# Evolve


def evolve(gathering: Gathering, event: Any) -> Gathering:
    match event:
        case ProgrammeSet(items, exception):
            return change(gathering, slots=_slots(items), exception=exception)
        case SpeakerAssigned(item, speaker):
            return put(gathering, item, speaker=speaker)
        case ItemShortened(item, minutes):
            return put(gathering, item, minutes=minutes)
        case ItemDropped(item, reason):
            return put(gathering, item, dropped=reason)
        case ItemPostponed(item, after):
            return _moved(gathering, item, after)
    return gathering


REFUSALS = {
    "item_kind_unknown": "II.2.4",
    "item_length": "II.2.4",
    "opening_not_first": "II.2.4",
    "closing_not_last": "BR-69",
    "honours_before_report": "II.2.4",
    "responses_before_launch": "II.2.4",
    "programme_too_long": "II.2.2",
    "item_not_shorter": "II.2.4",
    "not_later": "II.2.4",
    "delegates_not_passed": "BR-69",
}
