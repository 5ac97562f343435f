"""Working days: Monday to Friday but for holidays, and days worked in their stead.

Deadlines of the law count working days (BR-41 to BR-43). Which days are off is decided anew every
year, so the calendar is data that the agency adopts; without it only weekends are off.
"""

from datetime import date, timedelta

from attrs import frozen

from .refusal import require

SATURDAY = 5
DAY = timedelta(days=1)


@frozen
class Calendar:
    """``holidays`` are days off; ``workdays`` are worked although they fall on a weekend."""

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether offices work on ``day``."""
        return day in self.workdays or (day.weekday() < SATURDAY and day not in self.holidays)

    def after(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day``; ``day`` itself never counts."""
        require(count >= 0, "days_negative", found=count)
        for _ in range(count):
            day = self.next(day)
        return day

    def next(self, day: date) -> date:
        """The first working day after ``day``."""
        day += DAY
        while not self.is_working(day):
            day += DAY
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days lie after ``start``, up to and with ``end``; 0 when none do."""
        days = range(start.toordinal() + 1, end.toordinal() + 1)
        return sum(self.is_working(date.fromordinal(day)) for day in days)
