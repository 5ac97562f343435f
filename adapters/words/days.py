"""Days and moments as people type them. Few forms, no guessing: what is unclear is refused."""

import re
from datetime import date, datetime, time, timedelta

from ..problems import UsageProblem
from .values import VIETNAM

WORDS = {
    "hom nay": 0, "nay": 0, "today": 0,
    "mai": 1, "ngay mai": 1, "tomorrow": 1,
    "hom qua": -1, "qua": -1, "yesterday": -1,
}  # fmt: skip

_VIETNAMESE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_WRITTEN_OUT = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_STEP = re.compile(r"([+-])(\d{1,4})")
_CLOCK = re.compile(r"(\d{1,2})[:hg](\d{2})")


FIRST_YEAR, LAST_YEAR = 1945, 2199  # what lies outside is a slip of the hand, or the year of 2568


def parse_day(text: str, today: date, *, field: str = "") -> date:
    """dd/mm/yyyy, d.m.yyyy, yyyy-mm-dd, "ngày 21 tháng 8 năm 2025", "hôm nay", "mai", "+3".

    Anything else is a problem.
    """
    from ..views.folding import fold

    said = " ".join(fold(text).split())
    if said in WORDS:
        return today + timedelta(days=WORDS[said])
    if step := _STEP.fullmatch(said):
        return today + timedelta(days=int(step[1] + step[2]))  # four digits lead nowhere far
    if found := _VIETNAMESE.fullmatch(said) or _WRITTEN_OUT.fullmatch(said):
        day, month, year = map(int, found.groups())
    elif found := _ISO.fullmatch(said):
        year, month, day = map(int, found.groups())
    else:
        raise UsageProblem("day_malformed", found=text, field=field)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UsageProblem("day_far", found=text, field=field, first=FIRST_YEAR, last=LAST_YEAR)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise UsageProblem("day_not_in_calendar", found=text, field=field) from error


def parse_moment(text: str, today: date, *, field: str = "") -> datetime:
    """A day, meaning its last instant in Việt Nam, or a day with an hour: "21/8/2025 14:30"."""
    day, _, clock = text.strip().replace("T", " ").rpartition(" ")
    if found := _CLOCK.fullmatch(clock):
        at = parse_day(day, today, field=field) if day else today
        if int(found[1]) > 23 or int(found[2]) > 59:
            raise UsageProblem("day_malformed", found=text, field=field)
        return datetime.combine(at, time(int(found[1]), int(found[2])), VIETNAM)
    last = time(23, 59, 59, 999_999)
    return datetime.combine(parse_day(text, today, field=field), last, VIETNAM)
