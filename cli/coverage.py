"""``thidua do-phu``: the clauses of the plan, each with what serves it."""

import json
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem
from adapters.views.nearest import nearest

from .board import command_line
from .command import Command, Option
from .page import GAP, bold, dim, show, table, wrapped

if TYPE_CHECKING:
    from adapters.coverage import Coverage, Served

    from .session import Session


def coverage(session: "Session", name: str) -> Command:
    """The command that holds the plan against the program."""
    words = session.words

    def run(clause: str | None, *, as_data: bool) -> int:
        from adapters.coverage import coverage as held

        found = held(language=words.language)
        if as_data or session.options.json:
            print(json.dumps(as_json(session, found), ensure_ascii=False))
        elif clause:
            show(detail(session, found, _served(found, clause)))
        else:
            show(page(session, found))
        return 0

    return Command(
        session,
        name,
        run,
        title=words.text("command.coverage.title"),
        help=words.text("command.coverage.help"),
        params=[
            click.Argument(["clause"], required=False),
            Option(("--json", "as_data"), words.text("cli.option.json"), is_flag=True),
        ],
        examples=("thidua do-phu III.2a",),
    )


def _served(found: "Coverage", typed: str) -> "Served":
    by_key = {served.clause.lower(): served for served in found.clauses}
    if typed.lower() not in by_key:
        known = [served.clause for served in found.clauses]
        raise UsageProblem("clause_not_in_plan", found=typed, near=nearest(typed, known))
    return by_key[typed.lower()]


def page(session: "Session", found: "Coverage") -> list[str]:
    """Every clause on a line, and the total."""
    words = session.words
    heads = [words.text(f"coverage.{key}") for key in ("clause", "text", "decisions", "scenarios")]
    rows = [
        (
            served.clause,
            served.text,
            str(len(served.decisions) or ""),
            str(len(served.scenarios) or ""),
            words.text("coverage.served" if found.serves(served) else "coverage.not_yet"),
        )
        for served in found.clauses
    ]
    lines = [*table(rows, stretch=1, heads=(*heads, "")), "", total(session, found)]
    return lines if found.features else [*lines, dim(words.text("coverage.no_features"))]


def total(session: "Session", found: "Coverage") -> str:
    """How many clauses are served, by how many decisions and scenarios."""
    return session.words.say(
        "coverage.total",
        served=sum(map(found.serves, found.clauses)),
        count=len(found.clauses),
        decisions=len({name for served in found.clauses for name in served.decisions}),
        scenarios=len({name for served in found.clauses for name in served.scenarios}),
    )


def detail(session: "Session", found: "Coverage", served: "Served") -> list[str]:
    """One clause: its decisions with their commands, its scenarios."""
    words = session.words
    lines = [f"{bold(served.clause)} {dim('–')} {served.text}"]
    lines += ["", bold(words.text("coverage.decisions"))]
    rows = [(words.text(f"decision.{one}"), _command(session, one)) for one in served.decisions]
    lines += table(rows, stretch=0) or [GAP + words.text("coverage.not_yet")]
    if found.features:
        lines += ["", bold(words.text("coverage.scenarios"))]
        for scenario in served.scenarios:
            lines += wrapped(scenario, first=GAP)
        if not served.scenarios:
            lines.append(GAP + words.text("coverage.not_yet"))
    return lines


def _command(session: "Session", decision: str) -> str:
    return command_line(session.words, decision, "").strip()


def as_json(session: "Session", found: "Coverage") -> dict[str, Any]:
    """Everything for programs, with the commands."""
    return {
        "features": found.features,
        "clauses": [
            {
                "clause": served.clause,
                "text": served.text,
                "decisions": served.decisions,
                "commands": [_command(session, one) for one in served.decisions],
                "scenarios": served.scenarios,
                "served": found.serves(served),
            }
            for served in found.clauses
        ],
    }
