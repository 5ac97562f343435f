"""``thidua lich-su``: what happened, in sentences: of the ledger, one stream, or one person."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from adapters.problems import UsageProblem

from . import asof, read_log
from .command import Command, Option
from .page import bold, dim, show
from .told import event_as_json, lines_of

if TYPE_CHECKING:
    from adapters.ledger import Recorded

    from .session import Session

LAST = 20


def history(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(id: str | None, last: str | None, as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        views = asof.views_of(session, as_of)
        count = _count(last)
        if id:
            ref = views.resolve_id(id)
            if ref is None:
                near = tuple(
                    f"{line.id} “{session.words.title(line.title)}”" for line in views.suggest(id)
                )
                raise UsageProblem("id_unknown", found=id, near=near)
            events = views.history_of(ref, limit=count or None, newest_first=bool(count))
        else:
            ref = ""
            count = LAST if count is None else count
            events = views.history(limit=count or None, newest_first=bool(count))
        events = events[::-1] if count else events
        read_log.of_events(session, views, events)
        if as_json or session.options.json:
            rows = [event_as_json(session, event) for event in events]
            print(json.dumps(rows, ensure_ascii=False))
        else:
            show(_page(session, ref, events, views.position))

    metavar = words.text("cli.metavar.number")
    return Command(
        session,
        name,
        run,
        title=words.text("command.history.title"),
        help=words.text("command.history.help"),
        params=[
            click.Argument(["id"], required=False),
            Option(
                ["--cuoi", "--last", "last"],
                words.say("cli.option.last", count=LAST),
                metavar=metavar,
            ),
            asof.option(session),
            asof.json_option(session),
        ],
    )


def _count(typed: str | None) -> int | None:
    """How many events, 0 for all."""
    if typed is None:
        return None
    if not typed.isdecimal():
        raise UsageProblem("value_not_number", field="last", found=typed)
    return int(typed)


def _page(session: "Session", ref: str, events: Sequence["Recorded"], size: int) -> list[str]:
    words = session.words
    what = words.value("person", ref) if ref else session.desk.settings.agency
    title = f"{bold(words.text('command.history.title'))} {dim('–')} {what}"
    shown = words.say("cli.history.shown", count=len(events), size=size)
    return [title, *lines_of(session, events), dim(shown)]
