"""Which streams name a kept file: who may read one of them may have the file.

The log is gone through once in a process, then only what is new of it.
"""

import re
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from ..codec import open_envelope

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
                    self._named.setdefault(found.decode(), set()).add(
                        self._owner(stream, body, found)
                    )
                self._seen = seq + 1
            return frozenset(self._named.get(digest, ()))

    def _owner(self, stream: str, body: bytes, digest: bytes) -> str:
        """The stream a file belongs to: of what a decision told another stream, its own one.

        A proposal's paper stands around the event by which the call counts it as well.
        """
        around = open_envelope(body)
        told = around.of and digest not in bytes(around.data)
        return self._ledger.stream_id(around.of) if told else stream


_known: "WeakKeyDictionary[Ledger, Papers]" = WeakKeyDictionary()
_making = Lock()


def papers(ledger: "Ledger") -> Papers:
    """Those of a ledger, kept for as long as it is open."""
    with _making:
        return _known.setdefault(ledger, Papers(ledger))
