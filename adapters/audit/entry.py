"""One event in full: what stands in the log, what it rests on, what is beside it, its proof."""

from typing import TYPE_CHECKING

from attrs import frozen

from domain.plan import Draft

from ..storage.leaf import leaf_bytes, leaf_hash
from ..why import Past
from ..why.past import article

if TYPE_CHECKING:
    from ..ledger import Ledger, Recorded
    from ..storage.port import Row
    from ..views.reader import Views
    from ..words.words import Words


@frozen
class Basis:
    """What a decision rested on: a clause of the plan or a rule, its text, where it stands."""

    id: str
    text: str
    article: str


@frozen
class Entry:
    """``leaf`` is the hash that is stored, ``again`` the one that the stored bytes give now."""

    event: "Recorded"
    row: "Row"
    leaf: bytes
    again: bytes
    earlier: "Recorded | None"
    later: "Recorded | None"
    together: tuple["Recorded", ...]

    @property
    def sound(self) -> bool:
        """Whether the bytes are those that were recorded."""
        return self.leaf == self.again


def entry(ledger: "Ledger", seq: int, size: int) -> Entry | None:
    """The event at a position, ``None`` where there is none before ``size``."""
    row = next(iter(ledger.store.rows(seq, seq + 1)), None) if 0 <= seq < size else None
    if row is None:
        return None
    event = _recorded(ledger, seq)
    beside = [r for r in ledger.store.stream_rows(row[1], max(row[2] - 2, 0))[:3] if r[0] < size]
    at = {r[2]: r[0] for r in beside}
    earlier, later = at.get(row[2] - 1), at.get(row[2] + 1)
    before = _leaf(ledger, earlier) if earlier is not None else b""
    _, stream, ver, type, body = row
    return Entry(
        event,
        row,
        _leaf(ledger, seq),
        leaf_hash(leaf_bytes(seq, stream, ver, type, body, before)),
        None if earlier is None else _recorded(ledger, earlier),
        None if later is None else _recorded(ledger, later),
        _together(ledger, event, size),
    )


def _recorded(ledger: "Ledger", seq: int) -> "Recorded":
    return next(iter(ledger.history(seq, seq + 1)))


def _leaf(ledger: "Ledger", seq: int) -> bytes:
    return next(iter(ledger.store.leaves(seq, seq + 1)))[1]


def _together(ledger: "Ledger", event: "Recorded", size: int) -> tuple["Recorded", ...]:
    """The other events of the same decision."""
    mark = ledger.store.mark(event.around.cmd)
    if mark is None:
        return ()
    events = ledger.history(mark.seq, min(mark.seq + mark.count, size))
    return tuple(one for one in events if one.seq != event.seq)


def bases(words: "Words", ledger: "Ledger", views: "Views", event: "Recorded") -> list[Basis]:
    """Every clause and rule of that day that allowed the decision, with its text."""
    past = Past(ledger, event.seq + 1)
    clauses = _clauses(views)
    return [
        Basis(
            one.id,
            clauses.get(one.id) or (words.value("rule", one.id) if _rule(words, one.id) else ""),
            article(past.rules(event), one.id),
        )
        for one in past.sources(event)
    ]


def _rule(words: "Words", id: str) -> bool:
    return words.has(f"rule.{id}")


def _clauses(views: "Views") -> dict[str, str]:
    """The sentences of the plans in force, by their ids; the plan issued last comes first."""
    found: dict[str, str] = {}
    for plan in views.states("plan").values():
        if not isinstance(plan, Draft):
            found |= plan.content.clauses
    return found
