"""Who should be told what on a day: everything that waits for somebody, when it is time to say so.

Days are told on 7, 3, 2 and 1 days ahead, on the day itself, and on every day that something is
late; what waits without a date is told on the day after it began to wait and each week from then.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from ..clock import vietnam_day
from ..views.board import AHEAD, all_waiting, offices
from ..views.reader import Views
from ..views.rows import Line

WEEK = 7

OVERDUE, TODAY, SOON, IDLE = "overdue", "today", "soon", "waiting"


class Item(NamedTuple):
    """A decision that waits for a person: what kind of waiting it is, and for how many days.

    ``days`` are those left ("soon"), those past ("overdue") or those it has waited ("waiting").
    """

    person: str
    decision: str
    line: Line
    why: str
    days: int


def items(views: Views, today: date, person: str = "") -> tuple[Item, ...]:
    """Everything that waits for ``person``, or for anybody, in the order of dates."""
    with views.still():
        holders = _holders(views, today, person)
        rows = all_waiting(views)
    found = {
        (who, one.decision, one.line.name): _item(who, one.decision, one.line, today)
        for one, named in rows
        for who in _whom(holders, (one.role, one.unit), named)
    }
    return tuple(found.values())


def reminders(views: Views, today: date, person: str = "") -> tuple[Item, ...]:
    """What of it should be told today."""
    return tuple(item for item in items(views, today, person) if to_be_told(item))


def to_be_told(item: Item) -> bool:
    """Whether it is time to say so."""
    if item.why == SOON:
        return item.days in AHEAD
    if item.why == IDLE:
        return item.days % WEEK == 1
    return True


def by_person(found: Iterable[Item]) -> dict[str, list[Item]]:
    """Items under the people they wait for, in the order of their ids."""
    grouped: dict[str, list[Item]] = {}
    for item in found:
        grouped.setdefault(item.person, []).append(item)
    return dict(sorted(grouped.items()))


def _item(person: str, decision: str, line: Line, today: date) -> Item:
    if line.due is None:
        began = vietnam_day(datetime.fromisoformat(line.last_at))
        return Item(person, decision, line, IDLE, max((today - began).days, 0))
    left = (line.due - today).days
    why = OVERDUE if left < 0 else SOON if left else TODAY
    return Item(person, decision, line, why, abs(left))


Holders = Mapping[tuple[str, str], list[str]]


def _holders(views: Views, today: date, person: str) -> Holders:
    """Who holds which office on that day; under ("", person) whoever is there at all."""
    found: dict[tuple[str, str], list[str]] = {}
    wanted = [person] if person else [line.id for line in views.list("person", open=True)]
    for one in wanted:
        held = offices(views, one, today)
        if held:
            found["", one] = [one]
        for office in held:
            for unit in dict.fromkeys((office.unit, "")):
                found.setdefault((office.role, unit), []).append(one)
    return found


def _whom(holders: Holders, office: tuple[str, str], named: str) -> Iterator[str]:
    """The people a row waits for; what waits for all staff alike is nobody's in particular."""
    key = ("", named) if named else office
    if named or office[0] != "staff":
        yield from dict.fromkeys(holders.get(key, ()))
