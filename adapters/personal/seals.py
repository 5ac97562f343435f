"""What a batch of commands seals on its way into the log, and the keys it makes or destroys."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, get_args, get_type_hints

from domain.sealed import Sealed

from .box import Box, key_for, shred
from .sealing import NONCE, SALT, Draft, Key, close, draft

# By (stored stream, version, field): the entry of ``body.sealed`` that stands there.
Entries = Mapping[tuple[str, int, str], Mapping[str, str]]


class Seals:
    """The drafts of a batch until they have a place; nothing of it lasts before ``keep``.

    ``taken`` are the entries of a command that is decided again: they stand as they stood.
    """

    def __init__(self) -> None:
        self.taken: Entries = {}
        self.shredded: list[tuple[str, int]] = []
        self._drafts: dict[str, Draft] = {}
        self._keys: dict[tuple[str, int], Key] = {}

    def key(self, box: Box, person: str, generation: int) -> Key:
        """The key for a person's texts, one for the whole batch."""
        whose = person, generation
        if whose not in self._keys:
            self._keys[whose] = key_for(box, person, generation)
        return self._keys[whose]

    def draft(self, box: Box, key: Key, text: str) -> str:
        """Commit to a text; returns the commitment."""
        made = draft(key, text, box.random(SALT))
        self._drafts[made.cm] = made
        return made.cm

    def entries(
        self, carried: Iterable[tuple[str, Sealed]], stream: str, ver: int, box: Box | None
    ) -> dict[str, Mapping[str, str]]:
        """``body.sealed`` of an event; empty where nothing was recorded for what it carries."""
        found: dict[str, Mapping[str, str]] = {}
        for name, sealed in carried:
            place = stream, ver, name
            taken = self.taken.get(place, {})
            if taken.get("cm") == sealed.cm:
                found[name] = taken
            elif box and sealed.cm in self._drafts:
                found[name] = close(self._drafts[sealed.cm], place, box.random(NONCE))
        return found

    def keep(self, box: Box | None) -> None:
        """Make every key of the batch last."""
        for key in self._keys.values() if box else ():
            box.keep(key)  # type: ignore[union-attr]

    def shred(self, box: Box | None) -> None:
        """Destroy the keys of those whose shredding stands in the log."""
        for person, generation in self.shredded if box else ():
            shred(box, person, generation)  # type: ignore[arg-type]


def sealed_in(event: Any) -> tuple[tuple[str, Sealed], ...]:
    """Field and value of everything sealed that an event carries."""
    kind: type = type(event)
    found = ((name, getattr(event, name)) for name in _fields(kind))
    return tuple((name, value) for name, value in found if value is not None)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    hints = get_type_hints(kind)
    return tuple(name for name, hint in hints.items() if Sealed in (hint, *get_args(hint)))
