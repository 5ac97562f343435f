"""What one call of the program works with: options, words, and the ledger once it is needed.

Opening nothing until asked keeps ``thidua`` as quick as its quickest page.
"""

import sys
from contextlib import AbstractContextManager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from adapters.problems import Problem, UsageProblem
from adapters.words.words import Words

from .options import Options

if TYPE_CHECKING:
    from datetime import date

    from adapters.clock import Clock
    from adapters.desk import Desk
    from adapters.views.reader import Views


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
        from adapters.words.names import Names

        words = self.words
        folder = find_folder(self.options.ledger)
        desk = Desk.open(folder, clock=self.clock, progress=self.progress)
        self._rehearses(desk)
        words.names = Names(desk.views)
        return desk

    def _rehearses(self, desk: "Desk") -> None:
        """Say above every page that a ledger is a rehearsal, where the clock goes on from it."""
        from .page import HEAD, bold

        settings = desk.settings
        HEAD.clear()
        if not settings.rehearsal:
            return
        from .rehearsal import GoingOn

        HEAD[:] = [bold(self.words.text("web.rehearsal")), ""]
        desk.clock = self._clock or GoingOn(desk)

    @property
    def views(self) -> "Views":
        """What there is to see now."""
        return self.desk.views

    @property
    def today(self) -> "date":
        """The day it is in Việt Nam."""
        return self.desk.today

    def names_of(self, day: str) -> AbstractContextManager[None]:
        """While it lasts, units are called what they were called on that day."""
        from adapters.words.told import names_on

        return names_on(self.words, day)

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
        """Give back what was opened; a mark that no page has said is said beside the data."""
        from .page import HEAD

        if HEAD and sys.stderr is not None:
            sys.stderr.write("\n".join(HEAD))
            HEAD.clear()
        if "desk" in self.__dict__:
            self.desk.close()
