"""What a refusal tells people to type next is there to be typed, in both languages."""

import re
from collections.abc import Iterator
from functools import cache

import click
import pytest

from adapters.words.words import LANGUAGES, Words
from cli.command import HELP, Table
from cli.commands import make_root
from cli.options import Options
from cli.session import Session

SAID = re.compile(r"thidua ([a-z-]+)(?: ([a-z][a-z-]*))?")
OPTION = re.compile(r"(?<!\S)--([a-z][a-z-]*)")


@cache
def root(language: str) -> Table:
    return make_root(Session(Options(language=language)))


def found(table: click.Command | None, name: str) -> click.Command | None:
    return table.get_command(click.Context(table), name) if isinstance(table, Table) else None


def advised(language: str) -> Iterator[tuple[str, str]]:
    """The last line of every refusal: key and what to do next."""
    for key, text in Words(language).under("refusal.").items():
        yield key, text.splitlines()[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_that_a_refusal_names_is_there(language: str) -> None:
    missing = []
    for key, line in advised(language):
        for first, second in SAID.findall(line):
            command = found(root(language), first)
            if command is None or (
                second and isinstance(command, Table) and not found(command, second)
            ):
                missing.append((key, first, second))
    assert missing == []


@cache
def every_option(language: str) -> frozenset[str]:
    """Every option of every command, as it is typed without dashes."""

    def of(command: click.Command) -> Iterator[str]:
        for param in command.params:
            yield from (name.removeprefix("--") for name in param.opts)
        if isinstance(command, Table):
            for name in command.list_commands(click.Context(command)):
                if inner := found(command, name):
                    yield from of(inner)

    return frozenset(of(root(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_that_a_refusal_names_is_there(language: str) -> None:
    missing = [
        (key, option)
        for key, line in advised(language)
        for option in OPTION.findall(line)
        if option not in every_option(language) and f"--{option}" not in HELP
    ]
    assert missing == []
