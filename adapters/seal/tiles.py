"""Proofs on demand: the roots of whole tiles are kept, so that no proof walks the log again.

A tile is 256 leaves. For a log of 1,000,000 events their roots are 128 KiB; everything above them
is computed anew for each proof, everything below from at most one tile's leaves. Nothing here is
the truth: a proof is held against its checkpoint before it is handed out.
"""

from hashlib import sha256
from itertools import islice
from threading import Lock

from ..storage.leaf import grow as grown
from ..storage.leaf import node_hash, root
from ..storage.port import LedgerStore
from .checkpoint import Inclusion, Signed
from .faults import AuditFault
from .tree import included, inclusion, split

TILE = 256


class Tiles:
    """The roots of the whole tiles of one store's log, gathered as it grows."""

    def __init__(self, store: LedgerStore) -> None:
        self._store = store
        self._roots: list[bytes] = []
        self._lock = Lock()

    def prove(self, seq: int, signed: Signed) -> Inclusion:
        """That entry ``seq`` is in the log that ``signed`` seals; refuses what it cannot show.

        Raises ``AuditFault`` "log_forked" where the leaves do not lead to the signed root.
        """
        head = signed.head
        path = tuple(self.root(*one) for one in inclusion(seq, head.size))
        leaf = self.leaf(seq)
        if not included(leaf, seq, head.size, path, head.root):
            raise AuditFault("log_forked", size=head.size, by=f"{head.size}.checkpoint")
        return Inclusion(seq, path, signed.write().encode())

    def leaf(self, seq: int) -> bytes:
        """The hash of one leaf as it is stored."""
        return self._leaves(seq, seq + 1)[0]

    def root(self, start: int, stop: int) -> bytes:
        """The root of the subtree over the leaves from ``start`` to before ``stop``."""
        size = stop - start
        if size == TILE and start % TILE == 0:
            return self._tile(start // TILE)
        if size < TILE:
            return self._root_of(start, stop)
        middle = start + split(size)
        return node_hash(self.root(start, middle), self.root(middle, stop))

    def _tile(self, number: int) -> bytes:
        with self._lock:
            if len(self._roots) <= number:
                self._gather(number + 1)
            return self._roots[number]

    def _gather(self, count: int) -> None:
        """The roots of tiles up to ``count``, from one look at the leaves."""
        start, stop = len(self._roots) * TILE, count * TILE
        leaves = (leaf for _, leaf in self._store.leaves(start, stop))
        while tile := list(islice(leaves, TILE)):
            if len(tile) < TILE:
                raise AuditFault("rows_missing", size=stop, found=start + len(tile))
            self._roots.append(perfect(tile))
            start += TILE
        if start < stop:
            raise AuditFault("rows_missing", size=stop, found=start)

    def _root_of(self, start: int, stop: int) -> bytes:
        peaks: list[bytes] = []
        for place, leaf in enumerate(self._leaves(start, stop)):
            peaks = grown(place, peaks, leaf)
        return root(peaks)

    def _leaves(self, start: int, stop: int) -> list[bytes]:
        found = [leaf for _, leaf in self._store.leaves(start, stop)]
        if len(found) < stop - start:
            raise AuditFault("rows_missing", size=stop, found=start + len(found))
        return found


def perfect(leaves: list[bytes]) -> bytes:
    """The root over as many leaves as a power of two: `node_hash` level by level, written out."""
    level = leaves
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=True)
        level = [sha256(b"\x01" + left + right).digest() for left, right in pairs]
    return level[0]
