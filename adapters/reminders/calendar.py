"""Dates as a calendar file (.ics, RFC 5545) that phones and Outlook subscribe to or import.

The same ledger on the same day gives the same bytes; an entry keeps its UID when its date moves, so
importing again changes it instead of adding a second one.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from ..words.words import Words
from .due import Item
from .message import said

PRODUCT = "-//thidua//nhac viec//VI"


def calendar(words: Words, origin: str, name: str, found: Iterable[Item]) -> bytes:
    """A calendar of everything among ``found`` that has a date, a whole-day entry each."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", " · ".join(filter(None, [words.mark, name])))
    for item in found:
        if item.line.due:
            made.add_component(_entry(words, origin, item, item.line.due))
    return bytes(made.to_ical())


def _entry(words: Words, origin: str, item: Item, due: date) -> Event:
    line, changed = item.line, datetime.fromisoformat(item.line.last_at)
    what = words.text(f"decision.{item.decision}")
    entry = Event()
    entry.add("uid", f"{line.name}/{item.decision}/{item.person}@{origin}")
    entry.add("dtstamp", changed.replace(microsecond=0))
    entry.add("sequence", line.ver)
    entry.add("dtstart", due)
    entry.add("dtend", due + timedelta(days=1))
    summary = f"{line.id} · {what}: {words.title(line.title)}"
    entry.add("summary", " · ".join(filter(None, [words.mark, summary])))
    entry.add("description", "\n".join(filter(None, [words.mark, said(words, item)])))
    entry.add("transp", "TRANSPARENT")
    entry.add_component(_alarm(" · ".join(filter(None, [words.mark, f"{line.id} · {what}"]))))
    return entry


def _alarm(text: str) -> Alarm:
    """Eight in the morning of the day before."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", timedelta(hours=-16))
    return alarm
