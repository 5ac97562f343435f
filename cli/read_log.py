"""``thidua ai-da-doc``: who read what is not for everybody: holds and discipline, running votes."""

import getpass
import json
import sys
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem

from . import asof
from .command import Command
from .page import bold, dim, show, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from adapters.ledger import Recorded
    from adapters.read_log import Reading
    from adapters.views.reader import Views
    from adapters.views.rows import Card, Line

    from .session import Session

LAST = "9999"
VOTES = ("vote", "ballot_paper")
MARKS = ("record.held", "record.released", "record.disciplined", "record.discipline_ended")


def read_log(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(id: str | None, as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        from adapters.read_log import read

        wanted, until = _wanted(session, id), _until(session, as_of)
        readings = [
            one
            for one in read(session.desk.settings.folder)
            if one.at <= until
            and (not wanted or wanted in {name.partition(":")[2] for name in one.what})
        ]
        if as_json or session.options.json:
            print(json.dumps([_as_data(one) for one in readings], ensure_ascii=False))
        else:
            show(_page(session, readings))

    return Command(
        session,
        name,
        run,
        title=words.text("command.read_log.title"),
        help=words.text("command.read_log.help"),
        params=[
            click.Argument(["id"], required=False),
            asof.option(session),
            asof.json_option(session),
        ],
    )


def _until(session: "Session", typed: str | None) -> str:
    """The last moment that is asked for, as it is written; behind every moment without one."""
    from adapters.clock import moment

    typed = typed or session.options.as_of
    return moment(asof.moment_of(session, typed)) if typed else LAST


def _wanted(session: "Session", typed: str | None) -> str:
    if not typed:
        return ""
    id = session.views.resolve_id(typed)
    if id is None:
        near = tuple(f"{line.id} “{line.title}”" for line in session.views.suggest(typed))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return id


def _page(session: "Session", readings: "list[Reading]") -> list[str]:
    words = session.words
    head = f"{bold(words.text('command.read_log.title'))} {dim(f'({len(readings)})')}"
    if not readings:
        return [head, dim(words.text("cli.read_log.none"))]
    nobody = words.text("cli.read_log.nobody")
    rows = [
        (
            words.value("at", one.at),
            f"{words.value('person', one.person) or nobody} [{one.login}]",
            words.text(f"cli.read_log.{one.how}"),
            ", ".join(name.partition(":")[2] for name in one.what),
        )
        for one in readings
    ]
    return [head, *table(rows, stretch=3)]


def _as_data(one: "Reading") -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__struct_fields__}


# Noting


def of_card(session: "Session", card: "Card") -> None:
    """Note a card that shows what is not for everybody."""
    if card.line.topic == "personal":
        from adapters.opened import tells

        if tells(card):
            note(session, "details", [card.line.name])
    elif (
        any(event.type.partition("/")[0] in MARKS for event in card.events)
        if card.line.topic == "record"
        else card.line.topic in VOTES and card.line.open
    ):
        note(session, "card", [card.line.name])


def of_lines(session: "Session", lines: "Iterable[Line]", how: str = "list") -> None:
    """Note a list with people who are held back, or with votes that run."""
    named = [
        line.name
        for line in lines
        if line.open and (line.topic in VOTES or (line.topic, line.status) == ("record", "held"))
    ]
    note(session, how, named)


def of_positions(session: "Session", how: str, positions: "Iterable[int]") -> None:
    """Note the same of single events, known by where they stand."""
    history = session.desk.ledger.history
    events = (next(iter(history(seq, seq + 1))) for seq in sorted(set(positions)))
    of_events(session, session.views, events, how)


def of_events(
    session: "Session", views: "Views", events: "Iterable[Recorded]", how: str = "history"
) -> None:
    """Note a history that tells of holds and discipline, or of votes that run."""
    names = dict.fromkeys(
        event.stream
        for event in events
        if event.type.partition("/")[0] in MARKS or event.stream.partition(":")[0] in VOTES
    )
    note(session, how, [name for name in names if _restricted(views, name)])


def _restricted(views: "Views", name: str) -> bool:
    topic, _, id = name.partition(":")
    line = views.line(topic, id)
    return topic not in VOTES or bool(line and line.open)


def note(session: "Session", how: str, names: list[str]) -> None:
    """Note that these were shown. A copy that cannot be written is read all the same, and says so.

    A page is shown only after it was noted.
    """
    if not names:
        return
    from adapters.clock import moment
    from adapters.read_log import append

    desk = session.desk
    at = moment(desk.clock())
    try:
        append(desk.settings.folder, at, session.person, _login(), how, tuple(names))
    except OSError as error:
        said = session.words.say("cli.read_log.unwritable", detail=str(error))
        print(said, file=sys.stderr)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
