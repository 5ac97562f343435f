"""Layer 2 of an audit: leaves, order, stream chains, the tree and its signed heads.

One pass in the order of the log. Memory does not grow with it: of every stream only the last leaf
is needed, and what is not at hand is looked up. The walk can be put down and taken up again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from attrs import field, frozen

from ..storage.leaf import grow, leaf_bytes, leaf_hash, root
from ..storage.port import LedgerStore, Row
from .checkpoint import Signed
from .faults import AuditFault
from .tree import EMPTY

STEP = 2_000
WRITTEN = (int, str, int, str, bytes)  # as a row was written: SQLite would take any kind
KEPT = 65_536  # streams whose last leaf is kept at hand

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
    """Holds rows against leaves, leaves against the tree, the tree against heads."""

    def __init__(
        self, store: LedgerStore, heads: Iterable[Head] = (), start: Walked | None = None
    ) -> None:
        self._store = store
        self._last: dict[str, tuple[int, bytes]] = {}
        self._heads = sorted(heads, key=lambda head: head.size)
        self.at = start or Walked()
        self._check_heads()

    def rows(self, rows: Iterable[Row], leaves: Iterable[tuple[int, bytes]]) -> Iterator[Row]:
        """``rows`` as they are proved, each with its stored leaf beside it."""
        kept = iter(leaves)
        size, peaks = self.at.size, list(self.at.peaks)
        due = self._heads[0].size if self._heads else -1
        for row in rows:
            seq, stream, ver, type, body = row
            if seq != size:
                raise AuditFault("order_broken", seq=size, found=seq)
            if type_of(row) != WRITTEN:
                raise AuditFault("row_altered", seq=seq)
            before = self._before(seq, stream, ver)
            leaf = leaf_hash(leaf_bytes(seq, stream, ver, type, body, before))
            if next(kept, None) != (seq, leaf):
                raise AuditFault("row_altered", seq=seq)
            self._last[stream] = ver, leaf
            peaks = grow(size, peaks, leaf)
            size += 1
            if size == due:
                self.at = Walked(size, tuple(peaks))
                self._check_heads()
                due = self._heads[0].size if self._heads else -1
            yield row
        self.at = Walked(size, tuple(peaks))

    def _before(self, seq: int, stream: str, ver: int) -> bytes:
        """The leaf of the stream's version before; refuses one that does not follow."""
        if ver == 1:
            if stream in self._last:
                raise AuditFault("order_broken", seq=seq, found=ver)
            return b""
        known = self._last.get(stream) or self._look_up(seq, stream, ver)
        if known[0] != ver - 1:
            raise AuditFault("order_broken", seq=seq, found=ver)
        if len(self._last) > KEPT:
            self._last = dict(islice(self._last.items(), KEPT // 2, None))
        return known[1]

    def _look_up(self, seq: int, stream: str, ver: int) -> tuple[int, bytes]:
        """The version before from the store: it lies before this row, so it was proved already."""
        for row in self._store.stream_rows(stream, ver - 2)[:1]:
            if row[0] < seq and row[2] == ver - 1:
                leaf = next(iter(self._store.leaves(row[0], row[0] + 1)), None)
                if leaf:
                    return ver - 1, leaf[1]
        raise AuditFault("order_broken", seq=seq, found=ver)

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
    progress: Progress | None = None,
) -> Walked:
    """Walk the whole log; returns how far it goes and its root, or raises ``AuditFault``.

    ``start`` takes up an earlier walk.
    """
    stored = store.head()
    walked = Walk(store, heads, start)
    begin = walked.at.size
    if begin > stored.size:
        raise AuditFault("log_rolled_back", size=begin, found=stored.size, by="")
    rows, leaves = store.rows(begin), store.leaves(begin)
    for seq, *_ in walked.rows(_until(rows, stored.size), leaves):
        if progress and seq % STEP == 0:
            progress(seq - begin, stored.size - begin)
    if walked.at.size < stored.size:
        raise AuditFault("rows_missing", size=stored.size, found=walked.at.size)
    if tuple(stored.peaks) != walked.at.peaks:
        raise AuditFault("head_altered", size=stored.size)
    _nothing_beyond(store, stored.size)
    walked.finish()
    if progress:
        progress(stored.size - begin, stored.size - begin)
    return walked.at


def _nothing_beyond(store: LedgerStore, size: int) -> None:
    """Refuse rows or leaves that stand behind the head, unless the log was written meanwhile."""
    row, leaf = next(store.rows(size), None), next(store.leaves(size), None)
    if (row or leaf) and store.head().size == size:
        raise AuditFault("order_broken", seq=size, found=size)


def type_of(row: Row) -> tuple[type, ...]:
    """The kinds of a row's values."""
    return tuple(map(type, row))


def _until(rows: Iterable[Row], stop: int) -> Iterator[Row]:
    """Rows up to the head as it was read: a longer log was written meanwhile."""
    for row in rows:
        if row[0] >= stop:
            return
        yield row


def resume(store: LedgerStore, walked: Walked) -> Walked:
    """An earlier walk, if the leaves it went over are still the same; else one from the start."""
    peaks: list[bytes] = []
    size = 0
    for seq, leaf in store.leaves(0, walked.size):
        if seq != size:
            return Walked()
        peaks = grow(size, peaks, leaf)
        size += 1
    same = size == walked.size and tuple(peaks) == walked.peaks
    return walked if same else Walked()


def head_of(signed: Signed, by: str = "") -> Head:
    """A checkpoint as a head to be met."""
    return Head(signed.head.size, signed.head.root, by)
