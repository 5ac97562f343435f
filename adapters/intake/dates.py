"""Dates, times and weekdays as plans write them.

Own small patterns: general date guessers read "14 giờ 30" as a time of today.
"""

import re
from datetime import date, datetime, timedelta

from .faults import CellFault
from .word_key import word_key

_DATES = (
    re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"),
    re.compile(r"(?:ngày\s+)?(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4})"),
)
_TIME = re.compile(r"(?P<h>\d{1,2})\s*(?:[:.h]|giờ)\s*(?P<m>\d{2})?(?:\s*phút)?")

# As Vietnamese counts them: Monday is the second day, Sunday is 8 here.
WEEKDAYS = {
    "thu hai": 2,
    "thu ba": 3,
    "thu tu": 4,
    "thu nam": 5,
    "thu sau": 6,
    "thu bay": 7,
    "thu 2": 2,
    "thu 3": 3,
    "thu 4": 4,
    "thu 5": 5,
    "thu 6": 6,
    "thu 7": 7,
    "chu nhat": 8,
    "monday": 2,
    "tuesday": 3,
    "wednesday": 4,
    "thursday": 5,
    "friday": 6,
    "saturday": 7,
    "sunday": 8,
}

_EXCEL_DAY_ZERO = date(1899, 12, 30)
_EXCEL_FIRST, _EXCEL_LAST = 20_000, 80_000  # 1954 to 2119: a date as a bare number looks so


def read_date(value: object) -> date:
    """A day from a date cell, a TOML date or text; refuses serial numbers, saying which day."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        raise _serial(value)
    return parse_date(str(value))


def parse_date(text: str) -> date:
    """A day from "21/8/2025", "2025-08-21" or "ngày 21 tháng 8 năm 2025"."""
    for pattern in _DATES:
        if found := pattern.fullmatch(text.strip().lower()):
            year, month, day = (int(found[name]) for name in "ymd")
            try:
                return date(year, month, day)
            except ValueError as error:
                raise CellFault("date_impossible", found=text) from error
    raise CellFault("date_malformed", found=text)


def read_time(value: object) -> str:
    """A time of day as "14:30", from "14h30", "14:30" or "14 giờ 30"; "" stays ""."""
    text = str(value)
    if not text.strip():
        return ""
    found = _TIME.fullmatch(text.strip().lower())
    if not found or int(found["h"]) > 23 or int(found["m"] or 0) > 59:
        raise CellFault("time_malformed", found=text)
    return f"{int(found['h']):02d}:{int(found['m'] or 0):02d}"


def read_weekday(value: object) -> int:
    """The number of a weekday, 2 (thứ Hai) to 8 (Chủ nhật); 0 for ""."""
    text = str(value)
    if not text.strip():
        return 0
    if word_key(text) not in WEEKDAYS:
        raise CellFault("weekday_unknown", found=text)
    return WEEKDAYS[word_key(text)]


def _serial(value: float) -> CellFault:
    if not _EXCEL_FIRST <= value <= _EXCEL_LAST:
        return CellFault("date_malformed", found=f"{value:g}")
    meant = _EXCEL_DAY_ZERO + timedelta(days=int(value))
    return CellFault("date_is_serial", found=f"{value:g}", meant=meant)
