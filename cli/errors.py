"""The one place where what went wrong becomes a page on stderr and an exit code.

1 refused by a rule, 2 used wrongly, 3 integrity, 4 store, 70 a fault of the program itself.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from adapters.problems import IntegrityProblem, Problem, StoreProblem
from adapters.words.words import Said, Words

from .fault_lines import fault_lines, faults_as_json
from .page import GAP, pad, wrapped

if TYPE_CHECKING:
    from .session import Session

REFUSED, USAGE, FAULT, INTERRUPTED = 1, 2, 70, 130
DEBUG = "THIDUA_DEBUG"


def guarded(session: "Session", work: Callable[[], int | None]) -> int:
    """Run ``work``; whatever it raises is said calmly. Returns the exit code."""
    try:
        code = work() or 0
        sys.stdout.flush()
    except KeyboardInterrupt:
        _write([f"\n{_words(session).text('cli.interrupted')}"])
        return INTERRUPTED
    except BrokenPipeError:
        return _silence()
    except Exception as error:  # noqa: BLE001 - the last line of defence
        if os.environ.get(DEBUG):
            traceback.print_exc()
        return _tell(session, error)
    return code


def _tell(session: "Session", error: Exception) -> int:
    """Say an error and return its exit code."""
    from domain.refusal import Refusal

    words = _words(session)
    faults = getattr(error, "faults", ())  # a file tells everything that is wrong with it at once
    if isinstance(error, Problem):
        code, said, head = error.exit_code, words.problem(error), _head(error)
    elif isinstance(error, Refusal):
        from domain.catalogue import CATALOGUE

        code, head = REFUSED, "cli.refused"
        said = words.refusal(error, CATALOGUE.refusals.get(error.code, ""))
    elif type(error).__module__.startswith("click."):
        from .usage import problem

        return _tell(session, problem(error, session))
    else:
        code, head = FAULT, "cli.fault"
        said = Said(
            words.text("cli.fault.rule"),
            "",
            f"{type(error).__name__}: {error}",
            words.text("cli.fault.cure"),
        )
    if session.options.json:
        fields = {"exit": code, "code": getattr(error, "code", "fault"), **said._asdict()}
        if faults:
            fields["faults"] = faults_as_json(words, faults)
        _write([json.dumps(fields, ensure_ascii=False)])
    else:
        _write([*fault_lines(words, faults), *page(words, words.text(head), said)])
    return code


def _head(problem: Problem) -> str:
    if isinstance(problem, IntegrityProblem):
        return "cli.integrity"
    return "cli.store" if isinstance(problem, StoreProblem) else "cli.usage"


def page(words: Words, head: str, said: Said) -> list[str]:
    """What went wrong, with its source, what was found and what to do, aligned."""
    rows = [
        (words.text("cli.source"), said.source),
        (words.text("cli.found"), said.found),
        (words.text("cli.cure"), said.cure),
    ]
    column = max(len(label) for label, _ in rows)
    lines = wrapped(f"{head}: {said.rule}", rest=GAP)
    for label, text in rows:
        if text:
            lines += wrapped(text, first=f"{GAP}{pad(label, column)}{GAP}")
    return lines


def _words(session: "Session") -> Words:
    try:
        return session.words
    except Problem:
        return Words("vi")


def _write(lines: list[str]) -> None:
    sys.stderr.write("\n".join(lines) + "\n")


def _silence() -> int:
    """The reader of the pipe has left; nothing may be written any more, not even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
