"""``thidua bao-cao-tong-ket``: figures now, pinned figures counted again, the text in full."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from adapters.problems import IntegrityProblem, UsageProblem

from . import asof
from .command import Command
from .page import GAP, bold, dim, red, show, table, title, wrapped

if TYPE_CHECKING:
    from adapters.figures import Figures
    from adapters.words.words import Words
    from domain.outline import Content, Heading

    from .session import Session

TOPIC = "report"
DIFFERENT = IntegrityProblem.exit_code


class Checked(NamedTuple):
    """A pinned figure, and what the ledger says at its position; ``None``: it counts no such."""

    code: str
    value: int
    position: int
    found: int | None

    @property
    def equal(self) -> bool:
        """Whether the ledger says the same."""
        return self.value == self.found


# Counting again


def check(session: "Session", name: str) -> Command:
    """``doi-chieu``: every pinned figure, counted again at its own position."""
    words = session.words

    def run(id: str, *, as_of: str | None, as_json: bool) -> int:
        found = checked(session, _content(session, id, as_of))
        if as_json or session.options.json:
            print(json.dumps([one._asdict() | {"equal": one.equal} for one in found]))
        else:
            show(_check_page(words, found))
        return 0 if all(one.equal for one in found) else DIFFERENT

    return Command(
        session,
        name,
        run,
        title=words.text("command.report_check.title"),
        help=words.text("command.report_check.help"),
        params=[click.Argument(["id"]), asof.option(session), asof.json_option(session)],
        examples=("thidua bao-cao-tong-ket doi-chieu tk-2025-01",),
    )


def checked(session: "Session", content: "Content") -> list[Checked]:
    """The pinned figures in the order of their codes; each position is folded once."""
    at: dict[int, Figures] = {}
    rows = []
    for code, pin in sorted(content.pins.items()):
        figures = at.setdefault(pin.position, _figures(session, pin.position))
        found = figures.get(code)
        rows.append(Checked(code, pin.value, pin.position, found))
    return rows


def _figures(session: "Session", position: int) -> "Figures":
    from adapters.figures import Figures

    ledger = session.desk.ledger
    return Figures(ledger.codec, lambda: ledger.store.rows(0, position))


def _check_page(words: "Words", found: list[Checked]) -> list[str]:
    head = bold(words.text("command.report_check.title"))
    if not found:
        return [head, dim(words.text("cli.report.none"))]
    rows = [
        (label(words, one.code), str(one.value), f"#{one.position}", _verdict(words, one))
        for one in found
    ]
    wrong = sum(not one.equal for one in found)
    said = "cli.report.some_different" if wrong else "cli.report.all_equal"
    return [head, *table(rows, stretch=0), "", words.say(said, count=wrong or len(found))]


def _verdict(words: "Words", one: Checked) -> str:
    if one.equal:
        return words.text("cli.report.equal")
    if one.found is None:
        return red(words.text("cli.report.gone"))
    return red(words.say("cli.report.different", found=one.found))


# Figures now


def figures(session: "Session", name: str) -> Command:
    """``so-lieu``: everything that can be pinned, counted now or as of any moment."""
    words = session.words

    def run(as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        position = asof.views_of(session, as_of).position
        counted = dict(_figures(session, position))
        if as_json or session.options.json:
            data = {"position": position, "figures": counted}
            print(json.dumps(data, ensure_ascii=False))
            return
        rows = [(f"{{{code}}}", label(words, code), str(n)) for code, n in counted.items()]
        head = bold(words.text("command.report_figures.title"))
        foot = dim(words.say("cli.report.position", position=position))
        show([head, *table(rows, stretch=1, right=(2,)), "", foot])

    return Command(
        session,
        name,
        run,
        title=words.text("command.report_figures.title"),
        help=words.text("command.report_figures.help"),
        params=[asof.option(session), asof.json_option(session)],
    )


def label(words: "Words", code: str) -> str:
    """What a figure is called: its family, the award or whom it is about, the year."""
    from adapters.sheets.report import split

    family, award, rest = split(code)
    parts = words.value("award", award), words.value("subject_kind", rest)
    return " · ".join([words.value("figure", family), *filter(None, parts)])


# The text


def full_text(session: "Session", name: str) -> Command:
    """``toan-van``: the report as it reads, pinned figures in their places."""
    words = session.words

    def run(id: str, as_of: str | None) -> None:
        show(list(_text_page(words, _content(session, id, as_of))))

    return Command(
        session,
        name,
        run,
        title=words.text("command.report_text.title"),
        help=words.text("command.report_text.help"),
        params=[click.Argument(["id"]), asof.option(session)],
    )


def _text_page(words: "Words", content: "Content") -> Iterable[str]:
    yield bold(content.title)
    for number, heading in enumerate(content.headings, 1):
        if heading.required or heading.section in content.texts:
            yield from ("", bold(f"{number}. {_heading(words, heading)}"))
            yield from _section(words, content, heading.section)


def _heading(words: "Words", heading: "Heading") -> str:
    return heading.title or title(words.value("section", heading.section))


def _section(words: "Words", content: "Content", section: str) -> Iterable[str]:
    written = content.texts.get(section)
    if written is None:
        yield dim(GAP + words.text("cli.report.unwritten"))
        return
    for line in filled(words, content, written.text).split("\n"):
        yield from wrapped(line, first=GAP, rest=GAP)


def filled(words: "Words", content: "Content", text: str) -> str:
    """A text with the pinned values in the places of their codes."""
    from domain.outline import figures_in

    for code in figures_in(text):
        pin = content.pins.get(code)
        value: Any = pin.value if pin else None
        said = words.say("cli.report.unpinned", code=label(words, code))
        text = text.replace(f"{{{code}}}", said if value is None else words.value("count", value))
    return text


def _content(session: "Session", typed: str, as_of: str | None) -> "Content":
    """The report that was meant, from the log itself: views of the past are filled from it."""
    views = asof.views_of(session, as_of)
    id = views.resolve_id(typed, TOPIC)
    source = session.desk.ledger if views is session.views else views
    state = source.state(TOPIC, id) if id else None
    if state is None:
        near = tuple(f"{line.id} “{line.title}”" for line in views.suggest(typed, TOPIC))
        raise UsageProblem("id_unknown", found=typed, near=near)
    content: Content = state.content
    return content
