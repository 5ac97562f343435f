"""Views as of a position or a moment: the same projector fills a memory up to there."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from .. import clock
from ..codec import open_envelope
from ..ledger import Ledger
from ..problems import UsageProblem
from .reader import Progress, Views
from .schema import fingerprint

if TYPE_CHECKING:
    from domain.decision import Moment

When = int | date | datetime | str


def views_at(ledger: Ledger, when: When, *, progress: Progress | None = None) -> Views:
    """The views of the first events of a log: a number of them, or those recorded until then.

    A day counts to its end in Việt Nam; a time without a zone is Vietnamese; a text is a moment as
    recorded. Refuses a position beyond the log.
    """
    stop = position_at(ledger, when)
    code = fingerprint()
    leaf = next(iter(ledger.store.leaves(stop - 1, stop)), (0, b""))[1] if stop else b""
    views = Views(None, lambda _: (stop, leaf), lambda: ledger, code=code)
    views.fill(stop, progress)
    return views


def position_at(ledger: Ledger, when: When) -> int:
    """How many events had been recorded by then."""
    size = ledger.store.head().size
    match when:
        case int():
            if not 0 <= when <= size:
                raise UsageProblem("position_unknown", found=when, size=size)
            return when
        case str():
            return _recorded_by(ledger, when, size)
        case datetime():
            aware = when if when.tzinfo else when.replace(tzinfo=clock.VIETNAM)
            return _recorded_by(ledger, clock.moment(aware), size)
    midnight = datetime.combine(when + timedelta(days=1), time(), clock.VIETNAM)
    return _recorded_by(ledger, clock.moment(midnight - timedelta(microseconds=1)), size)


def _recorded_by(ledger: Ledger, moment: "Moment", size: int) -> int:
    """Halve the log: moments never fall along it."""
    low, high = 0, size
    while low < high:
        middle = (low + high) // 2
        if _moment(ledger, middle) <= moment:
            low = middle + 1
        else:
            high = middle
    return low


def _moment(ledger: Ledger, seq: int) -> "Moment":
    row = next(iter(ledger.store.rows(seq, seq + 1)))
    return open_envelope(row[4]).at
