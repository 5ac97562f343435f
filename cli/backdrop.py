"""``thidua hoi-nghi phong``: the title on stage, centred on the page or as a file to print."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import StoreProblem, UsageProblem

from . import asof
from .command import Command, Option
from .page import bold, dim, length, show, width, wrapped

if TYPE_CHECKING:
    from domain.assembly import Gathering

    from .session import Session


def backdrop(session: "Session", name: str) -> Command:
    """The command."""
    from adapters.stage import SIZES

    words = session.words

    def run(
        id: str,
        html: str | None,
        size: str | None,
        as_of: str | None,
        as_json: bool,  # noqa: FBT001
    ) -> None:
        found = conference(session, id, as_of).gathering
        chosen = (size or "A3").replace(":", "x").upper().replace("X", "x")
        if chosen not in SIZES:
            raise UsageProblem("stage_size_unknown", found=size, known=tuple(SIZES))
        if html:
            _write(session, found, Path(html), chosen)
        elif as_json or session.options.json:
            print(json.dumps(_data(found), ensure_ascii=False))
        else:
            show(_page(session, found))

    file = words.text("cli.metavar.file")
    return Command(
        session,
        name,
        run,
        title=words.text("command.backdrop.title"),
        help=words.text("command.backdrop.help"),
        params=[
            click.Argument(["id"]),
            Option(["--tep", "--file", "html"], words.text("option.backdrop.file"), metavar=file),
            Option(["--kho", "--size", "size"], words.text("option.backdrop.size"), metavar="A3"),
            asof.option(session),
            asof.json_option(session),
        ],
    )


def conference(session: "Session", typed: str, as_of: str | None = None) -> Any:
    """The conference somebody means, then or now, or a problem that names what is near."""
    views = asof.views_of(session, as_of)
    id = views.resolve_id(typed, "conference")
    if id is None:
        near = tuple(f"{line.id} “{line.title}”" for line in views.suggest(typed, "conference"))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return views.state("conference", id)


def _data(found: "Gathering") -> dict[str, Any]:
    lines = [{"says": line.says, "text": line.text} for line in found.backdrop.lines]
    approved = found.backdrop.approved
    return {"id": found.id, "lines": lines, "approved": approved and approved.isoformat()}


def _page(session: "Session", found: "Gathering") -> list[str]:
    """The lines, each in the middle; under them, that nobody approved them yet."""
    words, wide = session.words, width()
    said: list[str] = []
    for line in found.backdrop.lines:
        rows = wrapped(line.text, wide=wide)
        strong = line.says in ("agency", "name", "period")
        said += [_middle(row, wide, strong=strong) for row in rows]
    if not said:
        return [dim(words.text("cli.backdrop.none"))]
    note = [] if found.backdrop.approved else ["", dim(words.text("cli.backdrop.unapproved"))]
    return ["", *said, *note]


def _middle(text: str, wide: int, *, strong: bool) -> str:
    before = " " * ((wide - length(text)) // 2)
    return before + (bold(text) if strong else text)


def _write(session: "Session", found: "Gathering", path: Path, size: str) -> None:
    from adapters.files import write_whole
    from adapters.stage import page

    if path.suffix.lower() not in (".html", ".htm"):
        raise UsageProblem("stage_file_kind", found=path.name)
    if not found.backdrop.lines:
        raise UsageProblem("stage_without_title", found=found.id)
    try:
        made = page(found.backdrop.lines, session.words.language, size, session.words.mark)
        write_whole(path, made.encode())
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(path), detail=str(error)) from error
    print(session.words.say("cli.backdrop.written", where=str(path)))
