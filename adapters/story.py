"""A story told as data: who decides what, when, and which attempts must be refused.

Every step has a command id made from the ledger's origin and the step's place, so that a story cut
off anywhere is taken up where it stopped: what was recorded answers again, the rest is decided.
"""

import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Protocol
from uuid import NAMESPACE_URL, uuid5

import cattrs
from attrs import evolve, field, frozen

from domain.refusal import Refusal

from .clock import VIETNAM
from .codec import Document
from .ledger import Command, Ledger, Receipt


@frozen
class Step:
    """One thing somebody does. ``at`` is the time of day in Việt Nam, "09:30".

    ``people`` take the step one after the other; ``refused`` is the code this attempt must meet;
    ``load`` names a batch of commands made from a file instead of a decision. ``document`` names
    the paper a step rests on, ``sha256`` the file that is attached.
    """

    at: str
    do: str = ""
    person: str = ""
    id: str = ""
    facts: dict[str, Any] = field(factory=dict)
    people: tuple[str, ...] = ()
    refused: str = ""
    load: str = ""
    valid: date | None = None
    document: str = ""
    sha256: str = ""
    role: str = ""
    say: str = ""


@frozen
class Chapter:
    """A day's work under a title."""

    title: str
    day: date
    steps: tuple[Step, ...]
    text: str = ""


@frozen
class Told:
    """What came of a step: receipts, or the refusal that was expected.

    ``refusal`` is ``None`` for an attempt that was passed over because the story had gone on
    before it was cut off.
    """

    step: Step
    at: datetime
    receipts: tuple[Receipt, ...] = ()
    refusal: Refusal | None = None


class NotRefusedError(Exception):
    """The story says that a step is refused, and the rules let it pass."""


class Loads(Protocol):
    """Turns the name of a batch ("roll", "plan", "tasks") into the commands it stands for."""

    def __call__(self, name: str) -> Sequence[Command]:
        """The commands of the batch, in order."""
        ...


def read_story(path: Path) -> tuple[Chapter, ...]:
    """The chapters of a story file, which is part of the program: a fault in it is a fault here."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(date, lambda value, _: value)
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return converter.structure(data["chapter"], tuple[Chapter, ...])


class StoryClock:
    """A clock that stands where the story is."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        """The moment the story has reached."""
        return self.moment


class Teller:
    """Plays a story on a ledger, step by step."""

    def __init__(self, ledger: Ledger, clock: StoryClock, loads: Loads) -> None:
        self.ledger = ledger
        self.clock = clock
        self.loads = loads

    def play(self, chapters: Sequence[Chapter]) -> Iterator[tuple[Chapter, Iterator[Told]]]:
        """Each chapter with what happens in it. Raises when a step ends otherwise than told."""
        places = [
            (chapter, n, step) for chapter in chapters for n, step in enumerate(chapter.steps)
        ]
        done = max((n for n, place in enumerate(places) if self._known(*place)), default=-1)
        for chapter in chapters:
            yield chapter, self._chapter(chapter, done)
            done -= len(chapter.steps)

    def _chapter(self, chapter: Chapter, done: int) -> Iterator[Told]:
        for index, step in enumerate(chapter.steps):
            at = datetime.combine(chapter.day, time.fromisoformat(step.at), VIETNAM)
            self.clock.moment = at
            if step.refused and index <= done:
                yield Told(step, at)
            else:
                yield self._tell(chapter, index, step, at)

    def _tell(self, chapter: Chapter, index: int, step: Step, at: datetime) -> Told:
        commands = self._commands(chapter, index, step)
        try:
            if step.people:  # each on their own, as it would be
                receipts = [self.ledger.record(command) for command in commands]
            else:
                receipts = self.ledger.record_all(commands)
        except Refusal as refusal:
            if refusal.code != step.refused:
                raise
            return Told(step, at, refusal=refusal)
        if step.refused:
            raise NotRefusedError(step)
        return Told(step, at, tuple(receipts))

    def _known(self, chapter: Chapter, index: int, step: Step) -> bool:
        """Whether the step was recorded by an earlier telling."""
        return not step.refused and self.ledger.store.mark(self._id(chapter, index, 0)) is not None

    def _commands(self, chapter: Chapter, index: int, step: Step) -> list[Command]:
        people = step.people or (step.person,)
        batch = self.loads(step.load) if step.load else [_command(step, who) for who in people]
        return [evolve(c, command=self._id(chapter, index, n)) for n, c in enumerate(batch)]

    def _id(self, chapter: Chapter, index: int, number: int) -> str:
        name = f"{self.ledger.origin}/{chapter.day}/{chapter.title}/{index}/{number}"
        return str(uuid5(NAMESPACE_URL, name))


def _command(step: Step, person: str) -> Command:
    document = Document(step.document, sha256=step.sha256)
    asked = Command(step.do, step.id, step.facts, person, step.role, document=document)
    return evolve(asked, valid=step.valid)
