"""Personal details as those may read them who have the keys; everybody else gets none."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from .personal.box import Box, parts, shred
from .personal.sealing import BrokenSealError, Opening, open_entry
from .problems import IntegrityProblem

if TYPE_CHECKING:
    from domain.personal import Personal
    from domain.sealed import Sealed

    from .ledger import Ledger

TOPIC = "personal"


@frozen
class Found:
    """One sealed field of the log that still opens."""

    seq: int
    field: str
    opening: Opening


class Cabinet:
    """What is sealed in one ledger, and the box with its keys."""

    def __init__(self, ledger: "Ledger", box: Box) -> None:
        self._ledger = ledger
        self._box = box

    def details(self, person: str) -> dict[str, str | None]:
        """The details of a person now, by field; ``None`` where the key is gone."""
        state: Personal | None = self._ledger.state(TOPIC, person)
        given = state.details if state else {}
        return {name: self.open(person, name, one) for name, one in given.items()}

    def open(self, person: str, field: str, sealed: "Sealed") -> str | None:
        """The text that ``sealed`` commits to; ``None`` once its key is destroyed."""
        for found, cm in self._entries(person):
            if found.field == field and cm == sealed.cm:
                return found.opening.text
        return None

    def declared(self, person: str, field: str) -> str:
        """What a person declared under a field, "" where that is nothing or erased."""
        state: Personal | None = self._ledger.state(TOPIC, person)
        sealed = state.details.get(field) if state else None
        return (self.open(person, field, sealed) or "") if sealed else ""

    def openings(self, person: str) -> Iterator[Found]:
        """Everything of a person that still opens, in the order of the log."""
        return (found for found, _ in self._entries(person))

    def tidy(self) -> list[str]:
        """Destroy keys whose shredding is recorded and was broken off; returns their names."""
        gone = []
        for person in sorted({parts(kid)[0] for kid in self._box.kids()}):
            state: Personal | None = self._ledger.state(TOPIC, person)
            if state:
                gone += shred(self._box, person, state.generation)
        return gone

    def _entries(self, person: str) -> Iterator[tuple[Found, str]]:
        """A key whose shredding is recorded counts as destroyed, whether or not it is yet."""
        state: Personal | None = self._ledger.state(TOPIC, person)
        since = state.generation if state else 0
        for one in self._ledger.stream_history(f"{TOPIC}:{person}"):
            for field, entry in one.around.sealed.items():
                kid = entry.get("kid", "")
                key = self._box.find(kid) if parts(kid)[1] >= since else None
                if key is None:
                    continue
                place = self._ledger.stream_id(one.stream), one.ver, field
                try:
                    opening = open_entry(entry, key.secret, place)
                except BrokenSealError as error:
                    raise IntegrityProblem("sealed_unreadable", seq=one.seq, field=field) from error
                yield Found(one.seq, field, opening), entry["cm"]
