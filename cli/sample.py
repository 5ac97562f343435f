"""``thidua chon-mau``: a sample for auditors that anybody can draw again from a published seed."""

import json
from typing import TYPE_CHECKING, Any

import click

from adapters.audit.sample import PARTS, Sample, draw_from, facts, part_name, steps
from adapters.problems import UsageProblem

from . import asof, read_log
from .command import Command, Option
from .page import GAP, bold, dim, pairs, show, wrapped
from .told import event_as_json, lines_of

if TYPE_CHECKING:
    from adapters.words.words import Words

    from .session import Session


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
            session.desk.ledger,
            asof.views_of(session, as_of).position,
            seed=seed,
            number=count(number),
            topic=_topic(session, topic),
            by=_part(words, by),
            events=events,
        )
        read_log.of_positions(session, "sample", drawn.positions)
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


# What was typed


def count(typed: str) -> int:
    """How many entries to draw."""
    if not (typed.isascii() and typed.isdecimal() and int(typed)):
        raise UsageProblem("value_not_number", field="number", found=typed)
    return int(typed)


def _topic(session: "Session", typed: str | None) -> str:
    """The topic that was meant, by what its command is called."""
    from adapters.facts import slug
    from adapters.views.nearest import nearest
    from domain.catalogue import CATALOGUE

    from .commands import both

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
    from adapters.facts import slug

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
    lines = [bold(words.text("command.sample.title")), *pairs(facts(words, drawn))]
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
