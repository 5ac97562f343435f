"""The program ``thidua``: what can be answered quickly is answered before anything else loads."""

import os
import sys

TYPE_CHECKING = False  # as in typing, which this page does not load
if TYPE_CHECKING:
    from adapters.clock import Clock

COMPLETE = "_THIDUA_COMPLETE"  # set by a shell that asks what could be typed next
VERSION = (["--phien-ban"], ["--version"], ["-V"])


def main() -> None:
    """Run with the arguments of the process and exit with its code."""
    args = sys.argv[1:]
    if args in VERSION:
        from .version import __version__

        print(f"thidua {__version__}")
        return
    sys.exit(run(args))


def run(args: list[str], clock: "Clock | None" = None) -> int:
    """Run one command; returns the exit code: 0 done, 1 refused, 2 usage, 3 integrity, 4 store."""
    from .errors import guarded, readable
    from .options import peek
    from .session import Session

    _speak_utf8()
    options, rest = peek(args, os.environ)
    session = Session(options, clock)
    try:
        if rest or COMPLETE in os.environ:
            from .commands import invoke

            return guarded(session, lambda: invoke(session, readable(rest)))
        from .board import show_board

        return guarded(session, lambda: show_board(session))
    finally:
        session.close()


def _speak_utf8() -> None:
    """Vietnamese on every system, also where the console would like something older.

    A stream that was closed before we began (``>&-``) is one nobody reads: what is decided is
    decided all the same, and its exit code is the answer.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            stream = open(os.devnull, "w")  # noqa: PTH123, SIM115 - until the process ends
            setattr(sys, name, stream)
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
