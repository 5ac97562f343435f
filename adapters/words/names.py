"""Who or what is meant by an id: people and units, as the views of a moment know them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .rehearsed import SHORT
from .words import HEAD, REHEARSED

if TYPE_CHECKING:
    from ..views.reader import Views

LONGEST = 24  # no id is longer; a text that is costs no look-up


class Names(Mapping[str, str]):
    """Who or what an id means, looked up when a sentence needs it: people and units.

    While ``day`` is set, units are called what they were called on that day ("2025-08-12").
    ``once``: for one page; what changes while it is made is not looked for.
    """

    def __init__(self, views: "Views", *, once: bool = False) -> None:
        self._views = views
        self._once = once
        self._people: dict[str, str] = {}
        self._units: dict[str, str] = {}
        self._former: dict[str, list[dict[str, str]]] = {}
        self._head = ""
        self._rehearsed = False
        self._filled = -1
        self.day = ""

    @property
    def units(self) -> dict[str, str]:
        """The units of the agency, those that have ended as well."""
        self._look()
        return self._units

    @property
    def head(self) -> str:
        """What the agency calls its Director's office, "" where the catalog's word will do."""
        self._look()
        return self._head

    @property
    def rehearsed(self) -> bool:
        """Whether the agency was founded as a rehearsal: the log itself says so, for good."""
        self._look()
        return self._rehearsed

    def _look(self) -> None:
        if self._once and self._filled >= 0:
            return
        position = self._views.position
        if position != self._filled:
            found = self._views.ask("SELECT state FROM stream WHERE name = 'agency:CQ'")
            state = json.loads(found[0][0])["state"] if found else {}
            units = state.get("units", {})
            self._units = {id: unit["name"] for id, unit in units.items()}
            self._former = {id: unit["former"] for id, unit in units.items() if unit["former"]}
            self._head = state.get("head", "")
            self._rehearsed = state.get("name", "").startswith(SHORT)
            self._filled = position

    def _unit(self, id: str) -> str:
        borne = (f["name"] for f in self._former.get(id, ()) if self.day and self.day < f["until"])
        return next(borne, "") or self.units[id]

    def __getitem__(self, id: str) -> str:
        if id in self._units:
            return self._unit(id)
        if id == HEAD and self.head:
            return self._head
        if id == REHEARSED and self.rehearsed:
            return SHORT
        if not id or len(id) > LONGEST or " " in id:
            raise KeyError(id)
        if not id.startswith("CB-"):
            return self.units[id] and self._unit(id)
        if not self._people.get(id):
            line = self._views.line("person", id)
            self._people[id] = line.title if line else ""
        if not self._people[id]:
            raise KeyError(id)
        return self._people[id]

    def know(self, people: Iterable[str]) -> None:
        """Look up many people with one question, before a page names each of them."""
        wanted = [id for id in set(people) if id.startswith("CB-") and id not in self._people]
        if wanted:
            places = ", ".join("?" * len(wanted))
            found = self._views.lines(f"WHERE topic = 'person' AND id IN ({places})", *wanted)
            self._people |= {line.id: line.title for line in found}

    def erased(self, stream: str) -> list[str]:
        """The basis of every shredding of the details in "personal:CB-012", in order."""
        found = self._views.ask("SELECT state FROM stream WHERE name = ?", stream)
        bases: list[str] = json.loads(found[0][0])["state"].get("erased", []) if found else []
        return bases

    @contextmanager
    def on(self, day: str) -> Iterator[None]:
        """Inside, units bear the names of that day."""
        self.day = day
        try:
            yield
        finally:
            self.day = ""

    def __iter__(self) -> Iterator[str]:
        return iter(self.units)

    def __len__(self) -> int:
        return len(self.units)
