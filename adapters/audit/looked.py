"""What an auditor should look at: looked for in the books of a moment, said as sentences."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..findings import every_kind, look
from ..findings.books import History
from ..findings.finding import Books, Finding, Kind, Limits
from ..seal.notary import Shelf

if TYPE_CHECKING:
    from ..desk import Desk
    from ..views.reader import Views
    from ..words.words import Words

Found = Mapping[str, tuple[Finding, ...]]


class Looked(NamedTuple):
    """What was looked for, what was found, and how many events that rests on."""

    kinds: tuple[Kind, ...]
    found: Found
    size: int

    @property
    def total(self) -> int:
        """How many findings there are."""
        return sum(map(len, self.found.values()))


def look_at(
    desk: "Desk",
    views: "Views",
    today: date,
    kinds: tuple[Kind, ...] = (),
    limits: Limits | None = None,
) -> Looked:
    """Go through the books behind views, as they stood on the day ``today``."""
    with views.still():
        return look_in(desk, views, today, kinds, limits)


def look_in(
    desk: "Desk",
    views: "Views",
    today: date,
    kinds: tuple[Kind, ...] = (),
    limits: Limits | None = None,
) -> Looked:
    """The same behind views that stand still already."""
    kinds, size = kinds or every_kind(), views.position
    history, seals = History(desk.ledger, size), seals_of(desk.settings.folder, size)
    books = Books(history, views, today, seals, limits or Limits())
    return Looked(kinds, look(books, kinds), size)


def seals_of(folder: Path, size: int) -> tuple[int, ...] | None:
    """The sizes that checkpoints were made of; ``None`` where none ever was."""
    sizes = Shelf(folder).sizes()
    return tuple(one for one in sizes if one <= size) if sizes else None


# In words


def said(words: "Words", kind: str, found: Finding) -> str:
    """A finding as a sentence."""
    return words.say(f"audit.{kind}.said", **found.facts)


def about(words: "Words", found: Finding) -> str:
    """The id of what a finding is about."""
    return found.stream.partition(":")[2] or words.text("audit.whole")


def against(words: "Words", kind: Kind) -> str:
    """What a kind is held against."""
    return words.listed([words.source(source) for source in kind.sources])
