"""What an append builds on, what it insists on, and what it writes: computed, not yet stored."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from attrs import define, field, frozen
from eventsourcing.persistence import StoredEvent

from .leaf import grow, leaf_bytes, leaf_hash
from .port import Conflict, Head, Mark, Row, follows

# The last version of a stream and its leaf hash.
Tip = tuple[int | None, bytes]

NEW: Tip = (None, b"")


@define
class Base:
    """The log as an append finds it: its head, and the tips of the streams that matter."""

    head: Head
    tips: dict[str, Tip] = field(factory=dict)


@frozen
class Grown:
    """What an append adds: rows, their leaf hashes, commands with their places, tips and head."""

    rows: list[Row]
    leaves: list[bytes]
    marks: list[Mark]
    tips: dict[str, Tip]
    head: Head


@frozen
class Append:
    """Events to be recorded with their commands, and the versions and size that must still be."""

    events: Sequence[StoredEvent]
    marks: Sequence[Mark]
    guards: Mapping[str, int]
    size: int | None = None

    @property
    def streams(self) -> list[str]:
        """Every stream that is written or guarded."""
        return sorted({*self.guards, *(str(event.originator_id) for event in self.events)})

    def on(self, base: Base) -> Grown:
        """This append on ``base``, which knows all its streams; ``Conflict`` when it cannot be."""
        if self.size not in (None, base.head.size):
            raise Conflict(self.size, base.head.size)
        for stream, ver in self.guards.items():
            if (base.tips[stream][0] or 0) != ver:
                raise Conflict(stream, ver)
        first, peaks = base.head.size, list(base.head.peaks)
        tips: dict[str, Tip] = {}
        rows: list[Row] = []
        leaves: list[bytes] = []
        for seq, event in enumerate(self.events, first):
            stream, ver = str(event.originator_id), event.originator_version
            before, prev = tips.get(stream) or base.tips[stream]
            follows(stream, ver, before)
            row = (seq, stream, ver, event.topic, event.state)
            leaf = leaf_hash(leaf_bytes(*row, prev))
            rows.append(row)
            leaves.append(leaf)
            tips[stream] = (ver, leaf)
            peaks = grow(seq, peaks, leaf)
        marks = [Mark(m.id, m.digest, first + m.seq, m.count) for m in self.marks]
        return Grown(rows, leaves, marks, tips, Head(first + len(rows), tuple(peaks)))


def as_events(rows: Iterable[Row]) -> list[StoredEvent]:
    """Rows as they are given to a store: to be recorded once more, as they are."""
    return [StoredEvent(UUID(stream), ver, type, body) for _, stream, ver, type, body in rows]
