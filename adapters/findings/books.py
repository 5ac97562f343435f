"""The books of a ledger as they stood at a position, to look for findings in."""

from array import array
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..ledger import Ledger, Recorded


class History:
    """Recorded events by name: the log is gone through once to learn where each name stands."""

    def __init__(self, ledger: "Ledger", size: int) -> None:
        self._ledger = ledger
        self._size = size

    def __call__(self, *names: str) -> "Iterable[Recorded]":
        """The events of these names, or all of them, in order."""
        if not names:
            return self._ledger.history(0, self._size)
        return self._chosen(names)

    @cached_property
    def _places(self) -> "dict[str, array[int]]":
        places: dict[str, array[int]] = {}
        for seq, _, _, type, _ in self._ledger.store.rows(0, self._size):
            places.setdefault(type.partition("/")[0], array("Q")).append(seq)
        return places

    def _chosen(self, names: Iterable[str]) -> "Iterable[Recorded]":
        found = sorted(seq for name in names for seq in self._places.get(name, ()))
        cuts = [n for n, (a, b) in enumerate(pairwise(found), 1) if b != a + 1]
        for start, stop in pairwise([0, *cuts, len(found)]):
            if start < stop:
                yield from self._ledger.history(found[start], found[stop - 1] + 1)
