"""``thidua chon-mau``: a sample for auditors that anybody can draw again from a published seed."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from adapters.clock import VIETNAM, instant
from adapters.problems import UsageProblem
from domain.sampling import draw, draw_by_parts

from . import asof
from .command import Command, Option
from .page import GAP, bold, dim, pairs, show, wrapped
from .told import event_as_json, lines_of

if TYPE_CHECKING:
    from adapters.ledger import Recorded
    from adapters.words.words import Words

    from .session import Session

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


def sample(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(
        number: str,
        seed: str | None,
        topic: str | None,
        by: str | None,
        events: bool,  # noqa: FBT001
        as_of: str | None,
        as_json: bool,  # noqa: FBT001
    ) -> None:
        if not seed:
            raise UsageProblem("seed_missing")
        drawn = draw_from(
            session,
            as_of,
            seed=seed,
            number=count(number),
            topic=_topic(session, topic),
            by=_part(words, by),
            events=events,
        )
        if as_json or session.options.json:
            print(json.dumps(as_data(session, drawn), ensure_ascii=False))
        else:
            show(page(session, drawn))

    def option(*names: str, metavar: str = "text", section: str = "optional") -> Option:
        label = words.text(f"option.sample.{names[-1]}")
        shown = words.text(f"cli.metavar.{metavar}")
        return Option(names, label, metavar=shown, section=section)

    return Command(
        session,
        name,
        run,
        title=words.text("command.sample.title"),
        help=words.text("command.sample.help"),
        params=[
            click.Argument(["number"]),
            option("--hat-giong", "--seed", "seed", section="required"),
            option("--chu-de", "--topic", "topic"),
            option("--theo", "--by", "by"),
            Option(["--su-kien", "--events", "events"], words.text("option.sample.events"),
                   is_flag=True),
            asof.option(session),
            asof.json_option(session),
        ],
        examples=(
            "thidua chon-mau 25 --hat-giong 'xổ số Hải Phòng 21/8/2025: 047138'",
            "thidua chon-mau 30 --hat-giong … --theo chu-de",
        ),
    )  # fmt: skip


# Drawing


def draw_from(
    session: "Session",
    as_of: str | None,
    *,
    seed: str,
    number: int,
    topic: str = "",
    by: str = "",
    events: bool = False,
) -> Sample:
    """Draw decisions, each known by the position of its first event; or else single events."""
    from adapters.storage.proof import root_at

    size = asof.views_of(session, as_of).position
    parts = _entries(session, size, topic, by, events=events)
    drawn = draw_by_parts(seed, parts, number) if by else {"": draw(seed, parts[""], number)}
    among = {part: len(entries) for part, entries in sorted(parts.items())}
    found = {part: tuple(map(int, texts)) for part, texts in drawn.items()}
    root = root_at(session.desk.ledger.store, size)
    return Sample(seed, size, root, topic, by, events, among, found)


def _entries(
    session: "Session", size: int, topic: str, by: str, *, events: bool
) -> dict[str, list[str]]:
    """Positions as texts of equal length, so that their order as texts is that of the log."""
    wide = len(str(max(size - 1, 0)))
    parts: dict[str, list[str]] = {} if by else {"": []}
    history = session.desk.ledger.history(0, size)
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


def count(typed: str) -> int:
    """How many entries to draw."""
    if not (typed.isascii() and typed.isdecimal() and int(typed)):
        raise UsageProblem("value_not_number", field="number", found=typed)
    return int(typed)


def _topic(session: "Session", typed: str | None) -> str:
    """The topic that was meant, by what its command is called."""
    from domain.catalogue import CATALOGUE

    from .command import nearest
    from .commands import both
    from .facts import slug

    if not typed:
        return ""
    known = {name: topic for topic in CATALOGUE.topics for name in (topic, *_names(both, topic))}
    if slug(typed) not in known:
        own = {session.words.text(f"topic.{topic}.command"): topic for topic in CATALOGUE.topics}
        near = nearest(typed, own) or tuple(own)
        raise UsageProblem("value_unclear", field="topic", found=typed, near=near)
    return known[slug(typed)]


def _names(both: Any, topic: str) -> tuple[str, ...]:
    names: tuple[str, ...] = both(f"topic.{topic}.command")
    return names


def _part(words: "Words", typed: str | None) -> str:
    """By what the sample is divided."""
    from .facts import slug

    if not typed:
        return ""
    known = {slug(name): part for part in PARTS for name in (part, words.text(f"sample.by.{part}"))}
    if slug(typed) not in known:
        near = tuple(slug(words.text(f"sample.by.{part}")) for part in PARTS)
        raise UsageProblem("value_unclear", field="by", found=typed, near=near)
    return known[slug(typed)]


# Showing


def as_data(session: "Session", drawn: Sample) -> dict[str, Any]:
    """The sample for programs, with all that is needed to draw it again."""
    (ledger, positions) = session.desk.ledger, drawn.positions
    events = {seq: next(iter(ledger.history(seq, seq + 1))) for seq in positions}
    return {
        "seed": drawn.seed,
        "position": drawn.size,
        "root": drawn.root.hex(),
        "topic": drawn.topic,
        "by": drawn.by,
        "entries": "events" if drawn.events else "decisions",
        "among": dict(drawn.among),
        "drawn": {part: list(seqs) for part, seqs in drawn.drawn.items()},
        "events": [event_as_json(session, events[seq]) for seq in positions],
    }


def page(session: "Session", drawn: Sample) -> list[str]:
    """What was drawn, as sentences, and how to draw it again."""
    words = session.words
    lines = [bold(words.text("command.sample.title")), *pairs(_facts(words, drawn))]
    for part, seqs in drawn.drawn.items():
        if drawn.by:
            share = words.say("cli.sample.part", drawn=len(seqs), among=drawn.among[part])
            name = part_name(words, drawn.by, part)
            lines += ["", f"{bold(name)} {dim(f'{part}, {share}')}"]
        for seq in seqs:
            lines += lines_of(session, list(session.desk.ledger.history(seq, seq + 1)))
    lines += ["", bold(words.text("cli.sample.again"))]
    for step in steps(words, drawn):
        lines += wrapped(step, first=GAP, rest=GAP * 2)
    return lines


def _facts(words: "Words", drawn: Sample) -> list[tuple[str, str]]:
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
