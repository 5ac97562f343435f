"""Which streams name a kept file: who may read one of them may have the file.

The log is gone through once in a process, then only what is new of it.
"""

import re
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from ..ledger import Ledger

DIGEST = re.compile(rb'"([0-9a-f]{64})"')


class Papers:
    """Streams, by the id the store knows them by, under the SHA-256 that an event bears."""

    def __init__(self, ledger: "Ledger") -> None:
        self._ledger = ledger
        self._lock = Lock()
        self._seen = 0
        self._named: dict[str, set[str]] = {}

    def naming(self, digest: str) -> frozenset[str]:
        """The streams that name a file; none for a file nobody has decided anything with."""
        with self._lock:
            for seq, stream, _, _, body in self._ledger.store.rows(self._seen):
                for found in DIGEST.findall(body):
                    self._named.setdefault(found.decode(), set()).add(stream)
                self._seen = seq + 1
            return frozenset(self._named.get(digest, ()))


_known: "WeakKeyDictionary[Ledger, Papers]" = WeakKeyDictionary()
_making = Lock()


def papers(ledger: "Ledger") -> Papers:
    """Those of a ledger, kept for as long as it is open."""
    with _making:
        return _known.setdefault(ledger, Papers(ledger))
