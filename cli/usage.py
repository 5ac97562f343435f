"""What click complains of, as problems in our words."""

from typing import TYPE_CHECKING, Any

import click

from adapters.problems import Problem, UsageProblem
from adapters.views.nearest import nearest

from .options import FLAG, GLOBAL

if TYPE_CHECKING:
    from .session import Session

FRONT = {FLAG} | {name for names, *_ in GLOBAL for name in names}


def problem(error: Exception, session: "Session") -> Problem:  # noqa: PLR0911 - a row for each kind
    """A problem for anything click raises."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "thidua"
    match error:
        case click.NoSuchOption():
            if error.option_name in FRONT:
                return UsageProblem("option_in_front", option=error.option_name)
            known = [name for param in _params(context) for name in param.opts if name[:2] == "--"]
            near = nearest(error.option_name, known)
            return UsageProblem("option_unknown", option=error.option_name, near=near, path=path)
        case click.BadOptionUsage():
            return UsageProblem("option_value", option=error.option_name, path=path)
        case click.MissingParameter():
            name = error.param.name if error.param else ""
            key = f"cli.argument.{name}"
            return UsageProblem("argument_missing", argument=session.words.text(key), path=path)
        case click.BadParameter():
            return UsageProblem(
                "option_value", option=error.param.opts[0] if error.param else "", path=path
            )
        case click.ClickException():
            return UsageProblem("usage", detail=error.format_message(), path=path)
    return UsageProblem("usage", detail=str(error), path=path)


def _params(context: click.Context | None) -> list[Any]:
    return context.command.get_params(context) if context else []
