"""What a nomination asks: for whom, which award, for what, and on which achievements.

Source: plan III.3c; Luật 06/2022 Điều 5.2c (BR-29: achievements are named), Điều 8 (types).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .awards import MERIT


@frozen
class Achievement:
    """One achievement, from ``start`` to ``end``; ``id`` tells it from all others of its subject.

    Left empty, ``id`` follows from the text and the period is the year of the nomination.
    """

    text: str
    id: str = ""
    start: date | None = None
    end: date | None = None


@frozen
class Case:
    """Who is proposed, for what, by which unit, on which achievements and recognised works.

    ``commendation`` is the type (loại hình), ``year`` the one that is commended.
    """

    id: str
    plan: str
    unit: str
    subject_kind: str
    subject: str
    award: str
    achievements: tuple[Achievement, ...]
    commendation: str = MERIT
    year: int = 0
    works: tuple[str, ...] = ()


def complete(given: tuple[Achievement | str, ...], year: int) -> tuple[Achievement, ...]:
    """Achievements as they were given, each with an id and a period."""
    return tuple(_complete(one, year) for one in given)


def _complete(given: Achievement | str, year: int) -> Achievement:
    achievement = Achievement(given) if isinstance(given, str) else given
    return change(
        achievement,
        id=achievement.id or key(achievement.text),
        start=achievement.start or date(year, 1, 1),
        end=achievement.end or date(year, 12, 31),
    )


def key(text: str) -> str:
    """The same for texts that differ only in capitals, spaces or punctuation."""
    spaced = "".join(c if c.isalnum() else " " for c in text.casefold())
    return "-".join(spaced.split())
