"""``thidua hoan-thanh bash``: the script that lets a shell complete commands, options and ids."""

from typing import TYPE_CHECKING

import click

from adapters.problems import UsageProblem
from adapters.views.nearest import nearest

from .command import Command

if TYPE_CHECKING:
    from .session import Session

SHELLS = ("bash", "zsh", "fish")


def completion(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(shell: str) -> None:
        from click.shell_completion import get_completion_class

        from .commands import COMPLETE, make_root

        kind = get_completion_class(shell) if shell in SHELLS else None
        if kind is None:
            raise UsageProblem(
                "shell_unknown", found=shell, known=SHELLS, near=nearest(shell, SHELLS)
            )
        print(kind(make_root(session), {}, "thidua", COMPLETE).source())

    return Command(
        session,
        name,
        run,
        title=words.text("command.completion.title"),
        help=words.text("command.completion.help"),
        params=[click.Argument(["shell"])],
        examples=["source <(thidua hoan-thanh bash)", "thidua hoan-thanh fish | source"],
    )
