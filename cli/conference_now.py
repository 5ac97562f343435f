"""``thidua hoi-nghi bay-gio``: where the conference stands this minute, and when it will end."""

import json
from typing import TYPE_CHECKING, Any

import click

from . import asof
from .backdrop import conference
from .command import Command
from .page import bold, pairs, show

if TYPE_CHECKING:
    from domain.assembly import Conference
    from domain.proceedings import Stretch

    from .session import Session


def conference_now(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(id: str, as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        found = conference(session, id, as_of)
        data = standing(found, _clock(session, found, as_of or session.options.as_of))
        if as_json or session.options.json:
            print(json.dumps({"id": found.gathering.id, **data}, ensure_ascii=False))
            return
        rows = [
            (words.text(f"cli.conference_now.{key}"), words.value(key, value))
            for key, value in data.items()
            if value not in (None, "")
        ]
        show([bold(words.text("command.conference_now.title")), *pairs(rows, most=44)])

    return Command(
        session,
        name,
        run,
        title=words.text("command.conference_now.title"),
        help=words.text("command.conference_now.help"),
        params=[click.Argument(["id"]), asof.option(session), asof.json_option(session)],
    )


def _clock(session: "Session", found: "Conference", as_of: str) -> str:
    """The time it is, or was, while the conference sits, on its day; nothing on any other."""
    from adapters.clock import moment, vietnam_day
    from domain.assembly import InSession
    from domain.clocktime import clock

    at = asof.moment_of(session, as_of) if as_of else session.desk.clock()
    if not isinstance(found, InSession) or found.on != vietnam_day(at):
        return ""
    return max(clock(moment(at)), found.last)


def standing(found: "Conference", now: str) -> dict[str, Any]:
    """What runs and for how long, what comes next, and the end that follows from it."""
    from domain import clocktime
    from domain.proceedings import timeline

    arrangement = found.gathering.arrangement
    course = timeline(found, arrangement.starts, now)
    running = next((one for one in course if one.slot.runs), None)
    following = next((one for one in course if one.slot.waits), None)
    over = clocktime.parse(arrangement.starts) + arrangement.minutes
    return {
        "now": now,
        "running": _called(running),
        "running_minutes": clocktime.parse(now) - running.begins if running and now else None,
        "running_planned": running.slot.minutes if running else None,
        "following": _called(following),
        "projected_end": clocktime.text(course[-1].ends) if course else "",
        "minutes_late": course[-1].ends - over if course else None,
    }


def _called(stretch: "Stretch | None") -> str:
    return f"{stretch.slot.number}. {stretch.slot.title}" if stretch else ""
