"""``thidua xuat-datasette``: a ledger as one SQLite file to look around in, with a dictionary."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from adapters.audit.asker import Asker
from adapters.audit.explorer import export, metadata
from adapters.problems import StoreProblem
from adapters.views.explorer import check

from . import asof, read_log
from .command import Command
from .findings import day_of
from .page import bold, pairs, show

if TYPE_CHECKING:
    from .session import Session


def explorer(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(file: str, as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        place = Path(file)
        check(place)
        beside = place.with_name(f"{place.stem}.metadata.json")
        read_log.of_events(session, session.views, session.desk.ledger.history())
        views = asof.views_of(session, as_of)
        asker = Asker(session.desk, session.words, views, day_of(session, as_of), session.progress)
        counts = export(asker, place)
        _describe(asker, beside, place.stem, counts)
        if as_json or session.options.json:
            told = {"file": str(place), "metadata": str(beside), "tables": counts}
            print(json.dumps(told, ensure_ascii=False))
            return
        rows = [(table, words.value("count", count)) for table, count in counts.items()]
        done = words.say("cli.explorer.written", where=str(place), metadata=str(beside))
        show([bold(done), *pairs(rows, most=40), "", words.say("cli.explorer.next",
              where=str(place), metadata=str(beside))])  # fmt: skip

    return Command(
        session,
        name,
        run,
        title=words.text("command.explorer.title"),
        help=words.text("command.explorer.help"),
        params=[click.Argument(["file"]), asof.option(session), asof.json_option(session)],
        examples=("thidua xuat-datasette so.xem.db",),
    )


def _describe(asker: Asker, beside: Path, database: str, counts: dict[str, int]) -> None:
    from adapters.files import write_whole

    text = json.dumps(metadata(asker, database, counts), ensure_ascii=False, indent=2)
    try:
        write_whole(beside, f"{text}\n".encode())
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(beside), detail=str(error)) from error
