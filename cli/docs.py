"""The documents that are read off the program: commands, events, permissions, law.

``python -m cli.docs`` writes them; a test holds them true.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from domain.catalogue import CATALOGUE

from . import law_doc
from .command import Command, Table
from .commands import make_root
from .generated import decision_command
from .options import Options
from .page import pairs, title
from .registry import COLUMNS, members, template
from .session import Session

if TYPE_CHECKING:
    from domain.decision import Decision, Topic

FOLDER = Path(__file__).parent.parent / "docs"


def documents() -> dict[str, str]:
    """Name and content of every generated document."""
    session = Session(Options(language="vi"))
    with redirect_stdout(StringIO()):  # pages are laid out as for a pipe: 80 columns, no colours
        return {
            "cli.md": "\n".join(_commands(session)),
            "events.md": "\n".join(_events(session)),
            "permissions.md": "\n".join(_permissions(session)),
            "law.md": law_doc.text(),
            "openapi.json": _openapi(),
        }


def write() -> None:
    """Write every generated document."""
    for name, text in documents().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def _openapi() -> str:
    from adapters.web.openapi import description

    return json.dumps(description(), ensure_ascii=False, indent=1) + "\n"


def _head(session: Session, key: str) -> list[str]:
    words = session.words
    return [f"# {words.text(f'docs.{key}.title')}", "", words.text(f"docs.{key}.text"), ""]


def _commands(session: Session) -> Iterator[str]:
    yield from _head(session, "cli")
    root = make_root(session)
    with click.Context(root, info_name="thidua") as ctx:
        yield from _page(ctx, "##", root.get_help(ctx))
        yield from _common(session)
        for command, inner in _inside(root, ctx):
            yield from _page(inner, "##", command.get_help(inner))
            if isinstance(command, Table):
                for leaf, innermost in _inside(command, inner):
                    yield from _page(innermost, "###", _short(leaf, innermost))


def _common(session: Session) -> Iterator[str]:
    """The options of every decision, once for all of them."""
    topic = CATALOGUE.topics["task"]
    command = decision_command(session, topic, topic.decisions[0], "")
    rows = pairs(command.options_of("common"), most=34)
    yield from [f"## {session.words.text('docs.cli.common')}", "", "```text", *rows, "```", ""]


def _short(command: click.Command, ctx: click.Context) -> str:
    """A page without the options that every command of its kind has."""
    if isinstance(command, Command):
        return command.page(ctx, ("required", "optional"))
    return command.get_help(ctx)


def _inside(group: Table, ctx: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        if command is not None:
            yield command, click.Context(command, info_name=name, parent=ctx)


def _page(ctx: click.Context, level: str, text: str) -> list[str]:
    return [f"{level} {ctx.command_path}", "", "```text", text, "```", ""]


def _events(session: Session) -> Iterator[str]:
    words = session.words
    yield from _head(session, "events")
    heads = [words.text(f"docs.events.{head}") for head in ("name", "fields", "sentence")]
    for topic in CATALOGUE.topics.values():
        yield from _section(session, topic, heads)
        for name, kind in topic.events.items():
            fields = ", ".join(f"`{field}`: {type}" for field, type in members(kind).items())
            yield _row(f"`{name}`", fields, template(session, name))
        yield ""


def _permissions(session: Session) -> Iterator[str]:
    words = session.words
    yield from _head(session, "permissions")
    roles = [words.value("role", role) for role in COLUMNS]
    heads = [words.text("docs.permissions.decision"), *map(title, roles), words.text("cli.source")]
    for topic in CATALOGUE.topics.values():
        if not topic.decisions:
            continue
        yield from _section(session, topic, heads)
        for decision in topic.decisions:
            yield _permission(session, topic, decision)
        yield ""


def _permission(session: Session, topic: "Topic", decision: "Decision") -> str:
    words = session.words
    marks = ["●" if role in decision.by else "" for role in COLUMNS]
    source = "; ".join(dict.fromkeys(map(words.source, decision.source)))
    return _row(words.text(f"decision.{topic.name}.{decision.name}"), *marks, source)


def _section(session: Session, topic: "Topic", heads: list[str]) -> list[str]:
    noun = title(session.words.text(f"topic.{topic.name}"))
    return [f"## {noun}", "", _row(*heads), _row(*["---"] * len(heads))]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


if __name__ == "__main__":
    write()
    sys.exit(0)
