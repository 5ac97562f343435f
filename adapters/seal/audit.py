"""Layer 2 of an audit: leaves, order, stream chains, the tree and its signed heads.

One pass in the order of the log. Memory does not grow with it: of every stream only the last leaf
is needed, and what is not at hand is looked up. The walk can be put down and taken up again.
"""

from binascii import b2a_base64
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain, islice

from attrs import field, frozen

from ..storage.leaf import grow, root
from ..storage.port import LOWEST, LedgerStore, Row
from ..storage.port import Head as LogHead
from .checkpoint import Signed
from .faults import AuditFault
from .tree import EMPTY

BATCH = 100  # rows that are proved at a time: few enough to stay in the processor's cache
STEP = 2_000
KEPT = 65_536  # streams whose last leaf is kept at hand
REMEMBERED = 10_000  # events between two notes of how far the walk came
LEAF = b'\x00{"body":%b,"prev":"%b","seq":%d,"stream":"%b","type":"%b","v":1,"ver":%d}'

UNKNOWN = (-1, b"")  # version 0 is the lowest there is
MISSING: tuple[tuple[int, bytes], ...] = ((-1, b""),) * BATCH  # for rows without a leaf

Progress = Callable[[int, int], None]


@frozen
class Walked:
    """How far a walk came, and what the tree was there."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    @property
    def root(self) -> bytes:
        """The root over everything walked."""
        return root(self.peaks)


@frozen
class Head:
    """A signed head to be met on the way: at this size the root must be this one."""

    size: int
    root: bytes
    by: str = field(default="", eq=False)


class Walk:
    """Holds rows against leaves, leaves against the tree, the tree against heads.

    ``remember`` hears now and then how far the walk came.
    """

    def __init__(
        self,
        store: LedgerStore,
        heads: Iterable[Head] = (),
        start: Walked | None = None,
        remember: Callable[[Walked], None] | None = None,
    ) -> None:
        self._store = store
        self._last: dict[str, tuple[int, bytes]] = {}
        self._heads = sorted(heads, key=lambda head: head.size)
        self._remember = remember
        self.at = start or Walked()
        self._whole = not self.at.size  # every stream begun so far is at hand
        self._check_heads()

    def rows(self, rows: Iterable[Row], leaves: Iterable[tuple[int, bytes]]) -> Iterator[Row]:
        """``rows`` as they are proved, each with its stored leaf beside it."""
        for batch in self.batches(rows, leaves):
            yield from batch

    def batches(
        self, rows: Iterable[Row], leaves: Iterable[tuple[int, bytes]]
    ) -> Iterator[list[Row]]:
        """The same, some at a time."""
        rows, leaves = iter(rows), iter(leaves)
        due = self._next_stop(self.at.size)
        while batch := list(islice(rows, min(BATCH, due - self.at.size))):
            self.at = self._proved(batch, chain(islice(leaves, len(batch)), MISSING))
            if self.at.size == due:
                self._stop()
                due = self._next_stop(due)
            yield batch

    def _proved(self, rows: list[Row], leaves: Iterable[tuple[int, bytes]]) -> Walked:
        """How far the walk comes with ``rows``; refuses the first that is not what was recorded.

        The hot loop of every audit: `leaf_bytes`, `leaf_hash` and `grow` are written out in it.
        """
        last, size, peaks = self._last, self.at.size, list(self.at.peaks)
        for (seq, stream, ver, type, body), (place, kept) in zip(rows, leaves, strict=False):
            if seq != size:
                raise AuditFault("order_broken", seq=size, found=seq)
            due, before = last.get(stream, UNKNOWN)
            if due != ver:
                before = self._before(seq, stream, ver)
            try:
                raw = LEAF % (body, before, seq, stream.encode(), type.encode(), ver)
            except (TypeError, AttributeError):  # SQLite would take a value of any kind
                raise AuditFault("row_altered", seq=seq) from None
            leaf = sha256(raw).digest()
            if leaf != kept or place != seq or ver.__class__ is not int:
                raise AuditFault("row_altered", seq=seq)
            last[stream] = ver + 1, b2a_base64(leaf, newline=False)
            size += 1
            while place & 1:
                leaf = sha256(b"\x01" + peaks.pop() + leaf).digest()
                place >>= 1  # noqa: PLW2901 - counted down
            peaks.append(leaf)
        return Walked(size, tuple(peaks))

    def _next_stop(self, size: int) -> int:
        """Where to look up next: at a signed head, or since it has been a while."""
        a_while = size - size % REMEMBERED + REMEMBERED
        return min(a_while, self._heads[0].size) if self._heads else a_while

    def _stop(self) -> None:
        self._check_heads()
        if self._remember:
            self._remember(self.at)
        if len(self._last) > KEPT:
            self._last.clear()  # what is needed again is looked up
            self._whole = False

    def _before(self, seq: int, stream: str, ver: int) -> bytes:
        """The leaf of the stream's version before, in base64; refuses one that does not follow."""
        if ver == 1 and not self._earlier(seq, stream):
            return b""
        for row in self._store.stream_rows(stream, ver - 2)[:1]:
            if row[0] < seq and row[2] == ver - 1:  # before this row, so it was proved already
                leaf = next(iter(self._store.leaves(row[0], row[0] + 1)), None)
                if leaf:
                    return b2a_base64(leaf[1], newline=False)
        raise AuditFault("order_broken", seq=seq, found=ver)

    def _earlier(self, seq: int, stream: str) -> bool:
        """Whether the stream had begun before."""
        if self._whole or stream in self._last:
            return stream in self._last
        return any(row[0] < seq for row in self._store.stream_rows(stream)[:1])

    def _check_heads(self) -> None:
        """Every signed head at the size reached has the root reached."""
        while self._heads and self._heads[0].size == self.at.size:
            head = self._heads.pop(0)
            if head.root != (self.at.root if self.at.size else EMPTY):
                raise AuditFault("log_forked", size=head.size, by=head.by)

    def finish(self) -> None:
        """Refuse heads that the log never reached: it was cut back."""
        if self._heads:
            last = self._heads[-1]
            raise AuditFault("log_rolled_back", size=last.size, found=self.at.size, by=last.by)


def walk(
    store: LedgerStore,
    heads: Sequence[Head] = (),
    *,
    start: Walked | None = None,
    head: LogHead | None = None,
    remember: Callable[[Walked], None] | None = None,
    progress: Progress | None = None,
) -> Walked:
    """Walk the whole log; returns how far it goes and its root, or raises ``AuditFault``.

    ``start`` takes up an earlier walk; ``head`` is the log head as read before.
    """
    stored = head or store.head()
    if stored.size.__class__ is not int:
        raise AuditFault("head_altered", size=str(stored.size))
    walked = Walk(store, heads, start, remember)
    begin = walked.at.size
    if begin > stored.size:
        raise AuditFault("log_rolled_back", size=begin, found=stored.size, by="")
    size = max(stored.size, begin)  # a longer log was written meanwhile
    for batch in walked.batches(store.rows(begin, size), store.leaves(begin, size)):
        if progress and batch[-1][0] // STEP > batch[0][0] // STEP:
            progress(batch[-1][0] - begin, stored.size - begin)
    if walked.at.size < stored.size:
        raise AuditFault("rows_missing", size=stored.size, found=walked.at.size)
    if tuple(stored.peaks) != walked.at.peaks:
        raise AuditFault("head_altered", size=stored.size)
    _nothing_outside(store, stored.size)
    walked.finish()
    if remember:
        remember(walked.at)
    if progress:
        progress(stored.size - begin, stored.size - begin)
    return walked.at


def _nothing_outside(store: LedgerStore, size: int) -> None:
    """Refuse rows and leaves before the first position, or behind the head of a log at rest."""
    for start, stop in ((LOWEST, 0), (size, None)):
        found = next(store.rows(start, stop), None) or next(store.leaves(start, stop), None)
        if found and (stop == 0 or store.head().size == size):
            raise AuditFault("order_broken", seq=max(start, 0), found=found[0])


def resume(store: LedgerStore, walked: Walked, heads: Iterable[Head] = ()) -> Walked:
    """An earlier walk, if the leaves it went over are still the same; else one from the start.

    ``heads`` on the way are met again, in the leaves alone.
    """
    due = {head.size: head for head in heads if head.size <= walked.size}
    peaks: list[bytes] = []
    size = 0
    for seq, leaf in store.leaves(0, walked.size):
        if seq != size:
            return Walked()
        peaks = grow(size, peaks, leaf)
        size += 1
        if size in due and due[size].root != root(peaks):
            raise AuditFault("log_forked", size=size, by=due[size].by)
    same = size == walked.size and tuple(peaks) == walked.peaks
    return walked if same else Walked()


def head_of(signed: Signed, by: str = "") -> Head:
    """A checkpoint as a head to be met."""
    return Head(signed.head.size, signed.head.root, by)
