"""The only place that asks what time it is."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:  # a page that only reads views must not load the rules
    from domain.decision import Moment

Clock = Callable[[], datetime]

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def moment(instant: datetime) -> "Moment":
    """An instant as it is recorded: RFC 3339, UTC, six decimals."""
    utc = instant.astimezone(UTC).replace(tzinfo=None)
    return f"{utc.isoformat(timespec='microseconds')}Z"


def instant(moment: "Moment") -> datetime:
    """A recorded moment as an instant."""
    return datetime.fromisoformat(moment)


def vietnam_day(instant: datetime) -> date:
    """The calendar day it is in Việt Nam at that instant."""
    return instant.astimezone(VIETNAM).date()
