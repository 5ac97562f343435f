"""Ratios that hold on a busy machine: subject and reference take turns, every other turn first."""

from collections.abc import Callable
from contextlib import suppress
from statistics import median, quantiles
from time import perf_counter

from attrs import frozen

Work = Callable[[], object]


@frozen
class Ratio:
    """The ratio, the middle half of the paired ratios, and the time of the reference."""

    value: float
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
        met = self.ratio.value >= self.aim if self.at_least else self.ratio.value <= self.aim
        return "met" if met else "MISSED"


def compare(subject: Work, reference: Work, rounds: int) -> Ratio:
    """How many times as long as ``reference`` ``subject`` takes, by the median of paired ratios.

    For what waits for disks, servers and other programs. Both run once unmeasured.
    """
    pairs = _pairs(subject, reference, rounds)
    ratios = [mine / other for mine, other in pairs]
    low, middle, high = quantiles(ratios, n=4)
    return Ratio(middle, low, high, median(other for _, other in pairs))


def compute(subject: Work, reference: Work, rounds: int) -> Ratio:
    """The same by the best time of each: for what only computes, disturbance can only add.

    Short work is repeated for two seconds, so that one of its turns is left alone.
    """
    turns = max(rounds, min(int(2 / (timed(subject) + timed(reference))), 500))
    pairs = _pairs(subject, reference, turns)
    ratios = [mine / other for mine, other in pairs]
    low, _, high = quantiles(ratios, n=4)
    best = min(other for _, other in pairs)
    return Ratio(min(mine for mine, _ in pairs) / best, low, high, best)


def _pairs(subject: Work, reference: Work, rounds: int) -> list[tuple[float, float]]:
    subject(), reference()
    return [_pair(subject, reference, turn) for turn in range(rounds)]


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
