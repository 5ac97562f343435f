"""Facts of the desks that contradict each other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.presence import stay

from .double_entry import noted
from .finding import NOTABLE, Books, Finding, Kind, found

if TYPE_CHECKING:
    from ..ledger import Recorded


def find(books: Books) -> Iterator[Finding]:
    """Somebody who left before coming in or has two names; one number of a desk used twice."""
    everyone = noted(books)
    for (who, _), events in everyone.items():
        oddities = [odd for odd in stay(event.event for event in events).oddities if odd != TWICE]
        if oddities:
            yield found(*events, who=who, oddity=tuple(oddities), measure=len(oddities))
    numbered: dict[tuple[str, str, int], list[Recorded]] = {}
    for event in (event for events in everyone.values() for event in events):
        fact = event.event
        numbered.setdefault((fact.plan, fact.desk, fact.number), []).append(event)
    for (_, desk, _), events in numbered.items():
        if len(events) > 1:
            yield found(*events, who=desk, oddity=(TWICE,), measure=len(events))


TWICE = "number_used_twice"
KIND = Kind("contradiction", NOTABLE, ("III.2g",), find)
