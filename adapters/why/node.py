"""One thing that led to another, before it has words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from domain.eligibility import Finding

    from ..ledger import Recorded


@frozen
class Source:
    """A clause of the plan or a rule ("BR-06"), and the article it stood in on that day."""

    id: str
    article: str = ""


@frozen
class Node:
    """A fact, a rule or a decision; ``parts`` are what it rests on.

    Said by the sentence ``why.<key>`` with ``facts``; without a key by its own ``event`` or
    ``finding``. ``event`` is also where it stands in the log; ``sources`` are what allowed it.
    """

    key: str = ""
    facts: Mapping[str, Any] = field(factory=dict)
    event: "Recorded | None" = None
    finding: "Finding | None" = None
    sources: tuple[Source, ...] = ()
    parts: tuple["Node", ...] = ()


def events(found: "list[Recorded]") -> tuple[Node, ...]:
    """Recorded events as they are, one node each."""
    return tuple(Node(event=event) for event in found)
