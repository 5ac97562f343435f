"""``thidua can-chu-y``: what auditors look at first: decisions that set a rule's outcome aside."""

import json
from typing import TYPE_CHECKING

from . import asof
from .command import Command
from .page import GAP, bold, dim, red, show, title
from .reads import cells
from .told import event_as_json, lines_of

if TYPE_CHECKING:
    from adapters.views.reader import Views
    from adapters.views.rows import Card

    from .session import Session

# A stream that stands like this was decided otherwise than its rule says; most serious first.
MARKED = (("vote", "overridden"),)


def attention(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        views = asof.views_of(session, as_of)
        cards = marked(views)
        if as_json or session.options.json:
            rows = [event_as_json(session, card.events[-1]) for card in cards]
            print(json.dumps(rows, ensure_ascii=False))
        else:
            show(_page(session, cards))

    return Command(
        session,
        name,
        run,
        title=words.text("command.attention.title"),
        help=words.text("command.attention.help"),
        params=[asof.option(session), asof.json_option(session)],
    )


def marked(views: "Views") -> list["Card"]:
    """Everything that stands marked, newest first within its kind."""
    where = "WHERE topic = ? AND status = ? ORDER BY last_seq DESC"
    lines = (line for kind in MARKED for line in views.lines(where, *kind))
    return [card for line in lines if (card := views.card(line.topic, line.id))]


def _page(session: "Session", cards: list["Card"]) -> list[str]:
    words = session.words
    head = f"{bold(title(words.text('command.attention.title')))} {dim(f'({len(cards)})')}"
    if not cards:
        return [head, dim(words.text("cli.attention.empty"))]
    lines = [head]
    for card in cards:
        id, about, _, status, note, _ = cells(words, card.line)
        lines += ["", f"{bold(id)}{GAP}{about}{GAP}{red(status)}{GAP}{note}"]
        lines += lines_of(session, card.events[-1:])
    return lines
