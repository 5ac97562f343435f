"""A sample that anybody can draw again from a published seed: drawn once, said in words."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from domain.sampling import draw, draw_by_parts

from ..clock import VIETNAM, instant
from ..storage.proof import root_at

if TYPE_CHECKING:
    from ..ledger import Ledger, Recorded
    from ..words.words import Words

PARTS = ("topic", "person", "month")


class Sample(NamedTuple):
    """What was drawn from a log of ``size`` events with that root, and out of how many entries.

    ``drawn`` are positions in the order drawn, by part; without parts the only one is "".
    """

    seed: str
    size: int
    root: bytes
    topic: str
    by: str
    events: bool
    among: Mapping[str, int]
    drawn: Mapping[str, tuple[int, ...]]

    @property
    def positions(self) -> tuple[int, ...]:
        """All that was drawn, part by part."""
        return tuple(seq for part in self.drawn.values() for seq in part)


# Drawing


def draw_from(
    ledger: "Ledger",
    size: int,
    *,
    seed: str,
    number: int,
    topic: str = "",
    by: str = "",
    events: bool = False,
) -> Sample:
    """Draw decisions, each known by the position of its first event; or else single events."""
    parts = _entries(ledger, size, topic, by, events=events)
    drawn = draw_by_parts(seed, parts, number) if by else {"": draw(seed, parts[""], number)}
    among = {part: len(entries) for part, entries in sorted(parts.items())}
    found = {part: tuple(map(int, texts)) for part, texts in drawn.items()}
    return Sample(seed, size, root_at(ledger.store, size), topic, by, events, among, found)


def _entries(
    ledger: "Ledger", size: int, topic: str, by: str, *, events: bool
) -> dict[str, list[str]]:
    """Positions as texts of equal length, so that their order as texts is that of the log."""
    wide = len(str(max(size - 1, 0)))
    parts: dict[str, list[str]] = {} if by else {"": []}
    history = ledger.history(0, size)
    for event in history if events else _firsts(history):
        if not topic or event.stream.partition(":")[0] == topic:
            parts.setdefault(_part_of(event, by), []).append(f"{event.seq:0{wide}d}")
    return parts


def _firsts(history: "Iterable[Recorded]") -> "Iterable[Recorded]":
    """The first event of each decision."""
    return (next(found) for _, found in groupby(history, key=lambda event: event.around.cmd))


def _part_of(event: "Recorded", by: str) -> str:
    match by:
        case "topic":
            return event.stream.partition(":")[0]
        case "person":
            return event.around.by.person
        case "month":
            return f"{instant(event.around.at).astimezone(VIETNAM):%Y-%m}"
    return ""


# In words


def facts(words: "Words", drawn: Sample) -> list[tuple[str, str]]:
    """What the sample was drawn from, and by which seed."""
    entries = "events" if drawn.events else "decisions"
    return [
        (words.text("cli.sample.seed"), drawn.seed),
        (words.text("cli.sample.among"), words.say(f"cli.sample.among_{entries}",
                                                   count=sum(drawn.among.values()))),
        (words.text("cli.sample.size"), words.say("cli.sample.events", count=drawn.size)),
        (words.text("cli.sample.root"), drawn.root.hex()),
    ]  # fmt: skip


def part_name(words: "Words", by: str, part: str) -> str:
    """What a part is called: a topic, a person, a month."""
    return words.text(f"topic.{part}") if by == "topic" else words.names.get(part) or part


def steps(words: "Words", drawn: Sample) -> list[str]:
    """How anybody draws the same sample: by the command, or by hand."""
    command = f"thidua chon-mau {len(drawn.positions)} --hat-giong '{drawn.seed}'"
    if drawn.topic:
        command += f" --chu-de {words.text(f'topic.{drawn.topic}.command')}"
    if drawn.by:
        command += f" --theo {drawn.by}"
    if drawn.events:
        command += " --su-kien"
    command += f" --tinh-den '#{drawn.size - 1}'"
    wide = len(str(max(drawn.size - 1, 0)))
    by = words.say("cli.sample.by_parts", seed=drawn.seed) if drawn.by else ""
    entries = "events" if drawn.events else "decisions"
    text = words.say(f"cli.sample.list_{entries}", wide=wide)
    return [command, text, *filter(None, [by]), *words.text("cli.sample.steps").split("\n")]
