"""``thidua nhac-viec``: who should be told what today: to read, to paste, as dates, to send."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.problems import StoreProblem, UsageProblem

from . import asof
from .board import command_line
from .command import Command, Option
from .page import GAP, bold, dim, red, show, wrapped

if TYPE_CHECKING:
    from adapters.reminders.delivery import Outcome
    from adapters.reminders.due import Item
    from adapters.reminders.message import Message
    from adapters.views.reader import Views

    from .session import Session


def reminders(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def text(*names: str, key: str, metavar: str) -> Option:
        shown = words.text(f"cli.metavar.{metavar}")
        return Option(names, words.text(f"command.reminders.{key}"), metavar=shown)

    def flag(*names: str, key: str) -> Option:
        return Option(names, words.text(f"command.reminders.{key}"), is_flag=True)

    return Command(
        session,
        name,
        lambda **typed: _run(session, typed),
        title=words.text("command.reminders.title"),
        help=words.text("command.reminders.help"),
        params=[
            text("--cho", "--for", "whom", key="whom", metavar="id"),
            flag("--moi-viec", "--all", "everything", key="everything"),
            flag("--van-ban", "--text", "plain", key="plain"),
            text("--ics", "ics", key="ics", metavar="file"),
            text("--gui", "--send", "channel", key="send", metavar="text"),
            asof.option(session),
            asof.json_option(session),
        ],
        examples=("thidua nhac-viec --cho CB-013 --van-ban", "thidua nhac-viec --gui smtp"),
    )


def _run(session: "Session", typed: dict[str, Any]) -> int | None:
    from adapters.reminders import due

    if typed["channel"] and (typed["as_of"] or session.options.as_of):
        raise UsageProblem("reminder_of_the_past")
    views, today = _when(session, typed["as_of"])
    whom = _whom(session, views, typed["whom"])
    everything = typed["everything"] or typed["ics"]
    found = (due.items if everything else due.reminders)(views, today, whom)
    if typed["ics"]:
        _write_calendar(session, whom, found, typed["ics"])
    elif typed["channel"]:
        return _send(session, _messages(session, today, found), typed)
    elif typed["as_json"] or session.options.json:
        print(json.dumps([_as_json(item) for item in found], ensure_ascii=False, default=str))
    elif typed["plain"]:
        show("\n\n".join(m.text for m in _messages(session, today, found)).split("\n"))
    else:
        show(page(session, found, today))
    return None


def _when(session: "Session", as_of: str | None) -> tuple["Views", date]:
    typed = as_of or session.options.as_of
    views = asof.views_of(session, as_of)
    return views, asof.day_of(session, typed) if typed else session.desk.today


def _whom(session: "Session", views: "Views", typed: str | None) -> str:
    if not typed:
        return ""
    person = views.resolve_id(typed, "person")
    if person is None:
        near = tuple(f"{p.id} “{p.title}”" for p in session.views.suggest(typed, "person"))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return person


def page(session: "Session", found: Sequence["Item"], today: date) -> list[str]:
    """Under each person what they should be told."""
    from adapters.reminders.due import OVERDUE, by_person
    from adapters.reminders.message import said
    from adapters.words.values import day

    words = session.words
    head = f"{bold(words.say('reminder.title', today=day(today)))} {dim(f'({len(found)})')}"
    if not found:
        return [head, dim(words.text("reminder.nothing"))]
    lines = [head]
    for person, items in by_person(found).items():
        lines += ["", bold(words.value("person", person))]
        for item in items:
            shown = wrapped(said(words, item), first=f"{GAP}· ")
            lines += map(red, shown) if item.why == OVERDUE else shown
    return [*lines, "", *(dim(line) for line in wrapped(words.text("reminder.ways")))]


def _messages(session: "Session", today: date, found: Sequence["Item"]) -> list["Message"]:
    from adapters.reminders.message import messages

    def command(item: "Item") -> str:
        return command_line(session.words, item.decision, item.line.id, item.line.topic)

    return messages(session.words, session.desk.settings.agency, today, found, command)


def _write_calendar(session: "Session", whom: str, found: Sequence["Item"], path: str) -> None:
    from adapters.files import write_whole
    from adapters.reminders.calendar import calendar

    if not path.lower().endswith(".ics"):  # a slip of the hand would write over a ledger
        raise UsageProblem("calendar_wrong_kind", found=path)
    words, settings = session.words, session.desk.settings
    name = words.say("reminder.calendar", agency=settings.agency, person=whom)
    made = calendar(words, settings.origin, name, found)
    try:
        write_whole(Path(path), made)
    except OSError as error:
        raise StoreProblem("file_unwritable", where=path, detail=str(error)) from error
    count = sum(item.line.due is not None for item in found)
    print(words.say("reminder.calendar_written", count=count, where=path))


def _send(session: "Session", made: list["Message"], typed: dict[str, Any]) -> int:
    from adapters.reminders.delivery import deliver, open_channel

    folder, name = session.desk.settings.folder, typed["channel"]
    channel = open_channel(name, folder)
    try:
        outcomes = deliver(channel, made, folder, name, session.desk.personal.declared)
    finally:
        channel.close()
    if typed["as_json"] or session.options.json:
        rows = [
            {"person": o.message.person, "status": o.status, "detail": o.detail} for o in outcomes
        ]
        print(json.dumps(rows, ensure_ascii=False))
    else:
        show(_outcomes(session, outcomes))
    return 4 if any(outcome.status == "failed" for outcome in outcomes) else 0


def _outcomes(session: "Session", outcomes: Sequence["Outcome"]) -> list[str]:
    words = session.words
    lines = [
        f"{GAP}{words.say(f'reminder.outcome.{o.status}', name=o.message.name, detail=o.detail)}"
        for o in outcomes
    ]
    return lines or [words.text("reminder.nothing")]


def _as_json(item: "Item") -> dict[str, Any]:
    return item._asdict() | {"line": item.line._asdict()}
