"""What one call of the program works with: options, words, and the ledger once it is needed.

Opening nothing until asked keeps ``thidua`` as quick as its quickest page.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from adapters.problems import Problem, UsageProblem
from adapters.words.words import HEAD, Words

from .options import Options

if TYPE_CHECKING:
    from adapters.clock import Clock
    from adapters.desk import Desk
    from adapters.views.reader import Views


LONGEST = 24  # no id is longer; a text that is costs no look-up


class Names(Mapping[str, str]):
    """Who or what an id means, looked up when a sentence needs it: people and units.

    While ``day`` is set, units are called what they were called on that day ("2025-08-12").
    """

    def __init__(self, views: "Views") -> None:
        self._views = views
        self._people: dict[str, str] = {}
        self._units: dict[str, str] = {}
        self._former: dict[str, list[dict[str, str]]] = {}
        self._head = ""
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

    def _look(self) -> None:
        position = self._views.position
        if position != self._filled:
            import json

            found = self._views.ask("SELECT state FROM stream WHERE name = 'agency:CQ'")
            state = json.loads(found[0][0])["state"] if found else {}
            units = state.get("units", {})
            self._units = {id: unit["name"] for id, unit in units.items()}
            self._former = {id: unit["former"] for id, unit in units.items() if unit["former"]}
            self._head = state.get("head", "")
            self._filled = position

    def _unit(self, id: str) -> str:
        borne = (f["name"] for f in self._former.get(id, ()) if self.day and self.day < f["until"])
        return next(borne, "") or self.units[id]

    def __getitem__(self, id: str) -> str:
        if id in self._units:
            return self._unit(id)
        if id == HEAD and self.head:
            return self._head
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


class Session:
    """One call. ``words`` speak without names until the ledger is open; ``clock`` is for tests."""

    def __init__(self, options: Options, clock: "Clock | None" = None) -> None:
        self.options = options
        self._clock = clock

    @property
    def clock(self) -> "Clock":
        """The machine's clock, or a test's."""
        from adapters import clock

        return self._clock or clock.now

    @cached_property
    def words(self) -> Words:
        """The reader's language: as asked for, or else the ledger's."""
        language = self.options.language
        if not language:
            from adapters.settings import find_folder, read_settings

            with suppress(Problem):
                language = read_settings(find_folder(self.options.ledger)).language
        elif language not in ("vi", "en"):
            raise UsageProblem("language_unknown", found=language)
        return Words(language or "vi")

    @cached_property
    def desk(self) -> "Desk":
        """The ledger's desk; from here on words know names."""
        from adapters.desk import Desk
        from adapters.settings import find_folder

        words = self.words
        folder = find_folder(self.options.ledger)
        desk = Desk.open(folder, clock=self.clock, progress=self.progress)
        words.names = Names(desk.views)
        return desk

    @property
    def views(self) -> "Views":
        """What there is to see now."""
        return self.desk.views

    def names_of(self, day: str) -> AbstractContextManager[None]:
        """While it lasts, units are called what they were called on that day."""
        names = self.words.names
        return names.on(day) if isinstance(names, Names) else nullcontext()

    @cached_property
    def person(self) -> str:
        """The id of who is asking, "" for nobody in particular."""
        from adapters.settings import who_am_i

        typed = who_am_i(self.desk.settings.origin, self.options.person)
        return (self.views.resolve_id(typed, "person") or typed) if typed else ""

    @cached_property
    def progress(self) -> Any:
        """Hears of long work and shows it, on a terminal only."""
        if not sys.stderr.isatty():
            return None
        from .progress import Bar

        return Bar(self.words)

    def close(self) -> None:
        """Give back what was opened."""
        if "desk" in self.__dict__:
            self.desk.close()
