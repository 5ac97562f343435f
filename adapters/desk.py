"""The composition root: from a ledger's folder to its ledger, its views, its files.

Opening a desk loads next to nothing. The ledger is opened by whoever first decides something or
asks for events; the views ask the embedded store's file by themselves whether anything is new.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import clock as clocks
from .problems import IntegrityProblem, StoreProblem, UsageProblem
from .settings import FILE, REHEARSAL, STORE, Settings, read_settings, write_settings
from .views.numbering import next_id
from .views.reader import Progress, Views
from .views.tip import FileTip, Tip, ledger_tip

if TYPE_CHECKING:
    from .cabinet import Cabinet
    from .codec import Document
    from .ledger import Command, Ledger, Receipt
    from .views.past import When


ATTEMPTS = 20


class Desk:
    """One ledger with all that is needed to work on it."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: clocks.Clock = clocks.now,
        progress: Progress | None = None,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self.progress = progress

    @classmethod
    def open(
        cls, folder: Path, *, clock: clocks.Clock = clocks.now, progress: Progress | None = None
    ) -> "Desk":
        """The ledger that lives in ``folder``. ``progress(done, total)`` hears of anything long."""
        return cls(read_settings(folder), clock=clock, progress=progress)

    @classmethod
    def create(
        cls,
        folder: Path,
        origin: str,
        agency: str,
        store: str = STORE,
        *,
        language: str = "vi",
        clock: clocks.Clock = clocks.now,
        progress: Progress | None = None,
    ) -> "Desk":
        """Make a folder for a new, empty ledger. Broken off half-way, it can be called again."""
        from .storage import open_store

        if (folder / FILE).exists():
            raise UsageProblem("ledger_exists", where=str(folder))
        invented = origin.startswith(REHEARSAL)
        settings = Settings(folder, origin, agency, store, language, invented)
        settings.check_store()
        folder.mkdir(parents=True, exist_ok=True)
        made = open_store(settings.store_url, create=True)
        made.set_meta({"origin": origin})
        made.close()
        desk = cls(settings, clock=clock, progress=progress)
        desk.ledger  # noqa: B018 - the store may have held another ledger already
        write_settings(settings)
        return desk

    @cached_property
    def ledger(self) -> "Ledger":
        """The one door to history."""
        from .ledger import Ledger
        from .personal.box import FolderBox
        from .storage import open_store

        store = open_store(self.settings.store_url)
        ledger = Ledger(store, clock=self.clock, box=FolderBox(self.settings.personal_keys))
        if ledger.origin != self.settings.origin:
            store.close()
            raise IntegrityProblem(
                "origin_differs", found=ledger.origin, expected=self.settings.origin
            )
        return ledger

    @cached_property
    def views(self) -> Views:
        """What there is to see now."""
        path = self.settings.views_file
        return Views(path, self._tip, lambda: self.ledger, progress=self.progress)

    @cached_property
    def _tip(self) -> Tip:
        file = self.settings.store_file
        if file:
            tip = FileTip(str(file))
            if tip.readable():
                return tip
        return ledger_tip(self.ledger)

    def at(self, when: "When") -> Views:
        """The views as of a position, a day, or a moment."""
        from .views.past import views_at

        return views_at(self.ledger, when, progress=self.progress)

    @property
    def today(self) -> date:
        """The day it is in Việt Nam."""
        return clocks.vietnam_day(self.clock())

    @cached_property
    def personal(self) -> "Cabinet":
        """Personal details, for those who have the keys."""
        from .cabinet import Cabinet

        box = self.ledger.box
        assert box is not None  # noqa: S101 - the ledger above was given one
        return Cabinet(self.ledger, box)

    # Deciding

    def decide(
        self,
        decision: str,
        id: str | None,
        facts: Mapping[str, Any],
        *,
        person: str,
        role: str = "",
        unit: str = "",
        valid: date | None = None,
        document: "Document | None" = None,
        command: str | None = None,
        cause: str = "",
    ) -> "Receipt":
        """Take one decision and record it; without ``id``, what it creates gets the next free one.

        Raises ``Refusal`` or a ``Problem``; then nothing was recorded.
        """
        from .ledger import Command

        asked = Command(decision, id or "", facts, person, role, unit, valid, cause=cause)
        if document:
            asked = change(asked, document=document)
        if command:
            asked = change(asked, command=command)
        return self.decide_all([asked])[0]

    def decide_all(self, commands: "Sequence[Command]") -> "list[Receipt]":
        """Take several decisions and record all or none; those without an id get the next free.

        An id that another writer took in the meantime is replaced by the next one after it.
        """
        from domain.refusal import Refusal

        for _ in range(ATTEMPTS):
            numbered = self._numbered(commands)
            given = {n.id for c, n in zip(commands, numbered, strict=True) if not c.id}
            try:
                return self.ledger.record_all(numbered)
            except Refusal as refusal:
                if refusal.code != "already_exists" or refusal.facts["id"] not in given:
                    raise
        raise StoreProblem("store_contended", attempts=ATTEMPTS)

    def try_out(self, commands: "Sequence[Command]") -> list[tuple[str, str, Any]]:
        """(stream, type, event) of all that ``commands`` would record; nothing is."""
        return self.ledger.try_out(self._numbered(commands))

    def next_id(self, topic: str, day: date, taken: Iterable[str] = ()) -> str:
        """The next free id of a topic on ``day``, beside those in ``taken``."""
        return next_id(self.views.ask, self.ledger.catalogue.topics[topic], day, taken)

    def _numbered(self, commands: "Sequence[Command]") -> "list[Command]":
        done: list[Command] = []
        for command in commands:
            taken = [other.id for other in done]
            done.append(change(command, id=command.id or self._new_id(command, taken)))
        return done

    def _new_id(self, command: "Command", taken: list[str]) -> str:
        found = self.ledger.catalogue.decision(command.decision)
        if found is None:
            return ""  # the ledger says that it knows no such decision
        topic, decision = found
        if topic.singleton or not decision.creates:
            return topic.singleton
        return self._id_before(command, topic.name) or self.next_id(
            topic.name, command.valid or self.today, taken
        )

    def _id_before(self, command: "Command", topic: str) -> str:
        """The id this very command was given when it was recorded before: a retry keeps it."""
        mark = self.ledger.store.mark(command.command)
        if mark is None:
            return ""
        names = (e.stream for e in self.ledger.history(mark.seq, mark.seq + mark.count))
        return next((n.partition(":")[2] for n in names if n.startswith(f"{topic}:")), "")

    # Files

    def keep_file(self, path: Path, *, name: str = "", person: str = "") -> str:
        """Keep a copy of a paper or a piece of evidence beside the ledger; returns its SHA-256.

        It is given out again under the ``name`` by which ``person`` put it in.
        """
        from .file_names import remember
        from .files import keep

        digest = keep(path, self.settings.files)
        remember(self.settings.folder, digest, person, name)
        return digest

    def kept_file(self, sha256: str) -> Path | None:
        """Where a kept file lies, ``None`` when it does not."""
        place = self.settings.files / sha256
        return place if place.is_file() else None

    def close(self) -> None:
        """Give back files and connections. Closing twice is harmless."""
        parts = self.__dict__
        if views := parts.pop("views", None):
            views.close()
        if isinstance(tip := parts.pop("_tip", None), FileTip):
            tip.close()
        if ledger := parts.pop("ledger", None):
            ledger.store.close()


def change(given: "Command", /, **fields: Any) -> "Command":
    """A command with other fields."""
    from attrs import evolve

    return evolve(given, **fields)
