"""``thidua de-xuat trung-lap``: nominees and achievements that look alike."""

import json
from typing import TYPE_CHECKING

from . import asof
from .command import Command
from .page import bold, show, wrapped

if TYPE_CHECKING:
    from .session import Session


def alike(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(*, as_of: str | None, as_json: bool) -> None:
        from adapters.views.alike import alike as pairs

        views = asof.views_of(session, as_of)
        lines = views.list("nomination", open=True)
        cases = [views.state("nomination", line.id).case for line in lines]
        found = pairs(cases, words.names)
        if as_json or session.options.json:
            print(json.dumps([pair._asdict() for pair in found], ensure_ascii=False))
            return
        said = [words.say(f"cli.alike.{pair.what}", **pair._asdict()) for pair in found]
        page = [bold(words.text("command.alike.title"))]
        for sentence in said or [words.text("cli.alike.none")]:
            page += wrapped(sentence, first="  ", rest="    ")
        show(page)

    return Command(
        session,
        name,
        run,
        title=words.text("command.alike.title"),
        help=words.text("command.alike.help"),
        params=[asof.option(session), asof.json_option(session)],
    )
