"""Ids of what is new: the next free one, or one that somebody chose.

NV-015, and KH-2025-02 where numbers begin anew each year.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from ..problems import UsageProblem
from .folding import fold

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


def chosen_id(topic: "Topic", typed: str, day: date) -> str:
    """The id somebody chose, written as this topic writes ids: "nv7" gives NV-007.

    Raises ``UsageProblem`` for anything that is no id of the topic: another prefix would be taken
    for another topic, and a number without end could not be counted on from.
    """
    year = r"-?(\d{4})" if topic.yearly else "()"
    number = r"-?(\d{1,6})" if topic.digits and not topic.yearly else r"-(\d{1,6})"
    pattern = fold(topic.prefix) + year + (number if topic.digits else "()")
    found = re.fullmatch(pattern, fold(typed.strip()), re.ASCII)
    if not found:
        like = "-".join(filter(None, (topic.prefix, str(day.year) if topic.yearly else "")))
        like += f"-{1:0{topic.digits}d}" if topic.digits else ""
        raise UsageProblem("new_id_malformed", found=typed, like=like)
    parts = [topic.prefix, found[1]]
    parts += [f"{int(found[2]):0{topic.digits}d}"] if topic.digits else []
    return "-".join(filter(None, parts))
