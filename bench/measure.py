"""Ratios that hold on a busy machine: subject and reference take turns, the middle pair counts."""

from collections.abc import Callable
from contextlib import suppress
from statistics import median, quantiles
from time import perf_counter

from attrs import frozen

Work = Callable[[], object]


@frozen
class Ratio:
    """The median of paired ratios, their middle half, and the median time of the reference."""

    middle: float
    low: float
    high: float
    reference: float  # seconds


@frozen
class Figure:
    """One line of the table: what was measured, on how many events, and what is aimed at."""

    what: str
    size: int
    ratio: Ratio
    aim: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        """Whether the aim is met; empty without one."""
        if self.aim is None:
            return ""
        met = self.ratio.middle >= self.aim if self.at_least else self.ratio.middle <= self.aim
        return "met" if met else "MISSED"


def compare(subject: Work, reference: Work, rounds: int) -> Ratio:
    """How many times as long as ``reference`` ``subject`` takes; both run once unmeasured."""
    subject(), reference()
    pairs = [_pair(subject, reference, turn) for turn in range(rounds)]
    ratios = [mine / other for mine, other in pairs]
    low, middle, high = quantiles(ratios, n=4) if rounds > 1 else ratios * 3
    return Ratio(middle, low, high, median(other for _, other in pairs))


def _pair(subject: Work, reference: Work, turn: int) -> tuple[float, float]:
    """Both times in seconds; who goes first changes from turn to turn."""
    if turn % 2:
        return timed(subject), timed(reference)
    other = timed(reference)
    return timed(subject), other


def timed(work: Work) -> float:
    """Seconds that ``work`` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def drain(items: object) -> None:
    """Go through an iterable and keep nothing."""
    with suppress(StopIteration):
        for _ in items:  # type: ignore[attr-defined]
            pass
