"""Every page that reads a ledger can be asked for as of any moment."""

from collections.abc import Iterator

import click

from cli.command import Table
from cli.commands import make_root
from cli.options import Options
from cli.session import Session

# They tell of the program, or of the rulebook by a day of its own, or equip the desks of today.
TIMELESS = {"permissions", "events", "law", "coverage", "roster"}


def reading(table: Table, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for entry in table.entries:
        if entry.section != "topics" and (entry.section != "read" or entry.en in TIMELESS):
            continue
        command = entry.make(entry.en)
        if isinstance(command, Table):
            yield from reading(command, f"{path} {entry.en}")
        elif entry.section == "read":
            yield f"{path} {entry.en}", command


def test_every_command_that_reads_takes_a_moment() -> None:
    found = dict(reading(make_root(Session(Options()))))
    assert len(found) > 100  # lists and cards of every topic, sheets, hand-made pages
    lacking = [
        path
        for path, command in found.items()
        if not any(param.name == "as_of" for param in command.params)
    ]
    assert lacking == []
