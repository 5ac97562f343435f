"""The log held against its own tree: every row makes its leaf anew, and the leaves the head.

What this proves: no row was changed, left out, added or moved since the head was written. Who
rewrites rows, leaves and head together is caught only by a head kept elsewhere.
"""

from collections.abc import Iterable, Iterator

from ..problems import IntegrityProblem
from .leaf import grow, leaf_bytes, leaf_hash, root
from .port import LedgerStore, Row


def proved(store: LedgerStore, rows: Iterable[Row], size: int) -> Iterator[Row]:
    """``rows``, the first ``size`` of the log, as they are held against leaves and head.

    Raises ``IntegrityProblem``: "row_altered" with the position of the first row that is not what
    was recorded, "rows_missing" where the log ends too early, "head_altered".
    """
    last: dict[str, bytes] = {}
    peaks: list[bytes] = []
    leaves = store.leaves(0, size)
    done = 0
    for row in rows:
        seq, stream, ver, type, body = row
        if not isinstance(body, bytes):  # put there as text: equal to look at, not what was hashed
            raise IntegrityProblem("row_altered", seq=seq)
        leaf = leaf_hash(leaf_bytes(seq, stream, ver, type, body, last.get(stream, b"")))
        if seq != done or (seq, leaf) != next(leaves, None):
            raise IntegrityProblem("row_altered", seq=done)
        last[stream] = leaf
        peaks = grow(done, peaks, leaf)
        done += 1
        yield row
    if done < size:
        raise IntegrityProblem("rows_missing", size=size, found=done)
    head = store.head()
    if head.size == size and list(head.peaks) != peaks:  # a longer one was written meanwhile
        raise IntegrityProblem("head_altered", size=size)


def root_at(store: LedgerStore, size: int) -> bytes:
    """The root of the tree over the first ``size`` leaves, as they are stored."""
    peaks: list[bytes] = []
    for seq, leaf in store.leaves(0, size):
        peaks = grow(seq, peaks, leaf)
    return root(peaks)
