"""The one place where what went wrong becomes a page on stderr and an exit code.

1 refused by a rule, 2 used wrongly, 3 integrity, 4 store, 70 a fault of the program itself.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from adapters.problems import IntegrityProblem, Problem, StoreProblem, UsageProblem
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
            import traceback

            traceback.print_exc()
        return _tell(session, error)
    return code


def readable(args: list[str]) -> list[str]:
    """Arguments that are text; bytes of another encoding name nothing that could be in a ledger."""
    for arg in args:
        try:
            arg.encode()
        except UnicodeEncodeError as error:
            raise UsageProblem("argument_not_utf8", found=ascii(arg)) from error
    return args


def _tell(session: "Session", error: Exception) -> int:
    """Say an error and return its exit code."""
    words = _words(session)
    error = _ours(session, error)
    code, head, said = _said(words, error)
    faults = getattr(error, "faults", ())  # a file tells everything that is wrong with it at once
    if session.options.json:
        fields = {"exit": code, "code": getattr(error, "code", "fault"), **said._asdict()}
        if faults:
            fields["faults"] = faults_as_json(words, faults)
        _write([json.dumps(fields, ensure_ascii=False)])
    else:
        _write([*fault_lines(words, faults), *page(words, words.text(head), said)])
    return code


def _ours(session: "Session", error: Exception) -> Exception:
    """What the parser complains of as a problem of ours; anything else as it is."""
    if isinstance(error, OSError):  # whatever touched the disk first: one answer for all of them
        where, detail = str(error.filename or ""), error.strerror or str(error)
        if where:
            return StoreProblem("system", where=where, detail=detail)
        _silence()  # no file by name: what we print goes nowhere
        return StoreProblem("output_unwritable", detail=detail)
    if not type(error).__module__.startswith("click."):
        return error
    from .usage import problem

    return problem(error, session)


def _said(words: Words, error: Exception) -> tuple[int, str, Said]:
    """(exit code, key of the head, what to say) of an error."""
    from domain.refusal import Refusal

    if isinstance(error, Problem):
        return error.exit_code, _head(error), words.problem(error)
    if isinstance(error, Refusal):
        from domain.catalogue import CATALOGUE

        source = CATALOGUE.refusals.get(error.code, "")
        return REFUSED, "cli.refused", words.refusal(error, source)
    rule, cure = words.text("cli.fault.rule"), words.text("cli.fault.cure")
    return FAULT, "cli.fault", Said(rule, "", f"{type(error).__name__}: {error}", cure)


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
