"""A moment as people type it: a position of the log, a day, or a day and a time."""

import re
from datetime import date, datetime

from ..problems import UsageProblem
from .days import parse_day, parse_moment

_POSITION = re.compile(r"#?(\d{1,15})")
_CLOCK = re.compile(r".*\d[:hg]\d\d")


def when(typed: str, size: int, today: date) -> int | date | datetime:
    """What was typed: how many of the ``size`` events from the first on, a day, or a moment.

    "#123" is the event of that position, and counts with all before it.
    """
    text = typed.strip()
    if found := _POSITION.fullmatch(text):
        seq = int(found[1])
        if seq >= size:
            raise UsageProblem("event_unknown", found=seq, last=size - 1)
        return seq + 1
    if _CLOCK.fullmatch(text):
        return parse_moment(text, today, field="as_of")
    return parse_day(text, today, field="as_of")
