"""``--tinh-den``: a page as it would have read at a position, on a day, or at a moment."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from adapters.words import when as moments
from adapters.words.values import VIETNAM

from .command import Option

if TYPE_CHECKING:
    from adapters.views.reader import Views

    from .session import Session


def option(session: "Session") -> Option:
    """The option, for every page that reads."""
    words = session.words
    names = ["--tinh-den", "--as-of", "as_of"]
    metavar = words.text("cli.metavar.as_of")
    return Option(names, words.text("cli.option.as_of"), section="common", metavar=metavar)


def json_option(session: "Session") -> Option:
    """The option for programs."""
    return Option(
        ["--json", "as_json"], session.words.text("cli.option.json"), section="common", is_flag=True
    )


def views_of(session: "Session", typed: str | None) -> "Views":
    """The views now, or as of what was typed; words then know the names of that time."""
    if typed is None and not session.options.as_of:
        return session.views
    from adapters.words.names import Names

    views = session.desk.at(when(session, session.options.as_of if typed is None else typed))
    session.words.names = Names(views)
    return views


def day_of(session: "Session", typed: str) -> date:
    """The day a page as of ``typed`` was read on: for a position, the day of its last event."""
    return moment_of(session, typed).astimezone(VIETNAM).date()


def moment_of(session: "Session", typed: str) -> datetime:
    """The moment a page as of ``typed`` was read at: for a position, that of its last event."""
    at = when(session, typed)
    if isinstance(at, datetime):
        return at
    if isinstance(at, date):
        return datetime.combine(at, time.max, VIETNAM)
    last = next(iter(session.desk.ledger.history(at - 1, at)))
    return datetime.fromisoformat(last.around.at)


def when(session: "Session", typed: str) -> Any:
    """What was typed: how many events from the first on, a day, or a moment.

    "#123" is the event of that position, and counts with all before it.
    """
    return moments.when(typed, session.views.position, session.desk.today)
