"""The next free id of a topic: NV-015, and KH-2025-02 where numbers begin anew each year."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from domain.decision import Topic


def next_id(
    ask: Callable[..., list[Any]], topic: "Topic", day: date, taken: Iterable[str] = ()
) -> str:
    """The id after the highest one of the topic (and the year of ``day``) or in ``taken``."""
    series = f"{topic.prefix}-{day.year}" if topic.yearly else topic.prefix
    if not topic.digits:
        return series
    sql = "SELECT max(number) FROM stream WHERE topic = ? AND series = ?"
    last = ask(sql, topic.name, series)[0][0] or 0
    ends = (id.removeprefix(f"{series}-") for id in taken if id.startswith(f"{series}-"))
    number = max([last, *(int(end) for end in ends if end.isdecimal())]) + 1
    return f"{series}-{number:0{topic.digits}d}"
