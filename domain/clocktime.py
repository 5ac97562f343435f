"""Clock times of a day in Vietnam, "HH:MM": read, written, and taken from an instant.

Source: plan II.2.2 (the conference begins at 14:30), II.2.4 (its items, each with its minutes).
"""

from datetime import datetime

from .agency import VIETNAM_AHEAD
from .decision import Moment
from .refusal import Refusal

HOUR = 60
DAY = 24 * HOUR


def parse(text: str) -> int:
    """Minutes since midnight of a clock time "HH:MM"; refuses anything else."""
    hours, colon, minutes = text.partition(":")
    whole = hours.isascii() and hours.isdecimal() and minutes.isascii() and minutes.isdecimal()
    if not (colon and whole and (len(hours), len(minutes)) == (2, 2)):
        raise Refusal("time_malformed", found=text)
    if int(hours) >= 24 or int(minutes) >= HOUR:
        raise Refusal("time_malformed", found=text)
    return int(hours) * HOUR + int(minutes)


def text(minutes: int) -> str:
    """The clock time so many minutes after midnight; past midnight it begins anew."""
    hours, rest = divmod(minutes % DAY, HOUR)
    return f"{hours:02d}:{rest:02d}"


def clock(moment: Moment) -> str:
    """The clock time of an instant in Vietnam."""
    there = datetime.fromisoformat(moment) + VIETNAM_AHEAD
    return f"{there.hour:02d}:{there.minute:02d}"


REFUSALS = {"time_malformed": "II.2.2"}
