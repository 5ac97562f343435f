"""``thidua don-tiep``: the roster goes out to the desks, their files come back into the ledger."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem

from .command import HELP, Command, Entry, Option, Table
from .page import GAP, bold, dim, show, wrapped

if TYPE_CHECKING:
    from adapters.reception.merge import Merged
    from domain.presence import Noted

    from .session import Session


def reception(session: "Session", name: str) -> Table:
    """The commands of the reception."""
    from .counter import counter

    words = session.words

    def entry(vi: str, en: str, key: str, section: str, make: Any) -> Entry:
        title = words.text(f"command.{key}.title")
        return Entry(vi, en, title, section, lambda name: make(session, name))

    entries = [
        entry("danh-sach", "roster", "roster", "read", roster),
        entry("ban", "desk", "counter", "record", counter),
        entry("nhap", "merge", "merge", "record", merge),
    ]
    title = words.text("command.reception.title")
    return Table(session, name, entries, title=title, default=HELP[0])


# The roster


def roster(session: "Session", name: str) -> Command:
    """``thidua don-tiep danh-sach --tep roster.json``."""
    words = session.words

    def run(plan: str | None, file: str) -> int:
        from adapters.reception.roster import make, write

        views = session.views
        with views.still():
            found = make(views, _plan(session, plan), session.desk.settings.origin, views.position)
        write(found, Path(file))
        facts = {"file": file, "plan": found.plan, "count": len(found.people)}
        if session.options.json:
            print(json.dumps(facts, ensure_ascii=False))
        else:
            show([words.say("reception.roster_written", **facts), "",
                  bold(words.text("setup.next")),
                  GAP + words.say("reception.roster_next", file=file)])  # fmt: skip
        return 0

    return Command(
        session,
        name,
        run,
        title=words.text("command.roster.title"),
        help=words.text("command.roster.help"),
        params=[
            Option(
                ("--tep", "--file", "file"),
                words.text("option.roster.file"),
                metavar=words.text("cli.metavar.file"),
                default="roster.json",
            ),
            Option(
                ("--ke-hoach", "--plan", "plan"), words.text("option.roster.plan"), metavar="KH-…"
            ),
        ],
        examples=("thidua don-tiep danh-sach --tep roster.json",),
    )


def _plan(session: "Session", typed: str | None) -> str:
    if typed:
        id = session.views.resolve_id(typed, "plan")
        if id is None:
            raise UsageProblem("id_unknown", found=typed, near=())
        return id
    lines = session.views.list("plan", status="in_force")
    if len(lines) != 1:
        raise UsageProblem("roster_plan_unclear", count=len(lines))
    return lines[0].id


# Merging


def merge(session: "Session", name: str) -> Command:
    """``thidua don-tiep nhap don-tiep-B1.jsonl don-tiep-B2.jsonl``."""
    words = session.words

    def run(desk_logs: tuple[str, ...], me: str | None, upto: str | None) -> int:
        if me:
            session.options = session.options._replace(person=me)
        if not session.person:
            raise UsageProblem("nobody")
        if upto and not upto.isdecimal():
            raise UsageProblem("value_not_number", field="number", found=upto)
        done = _merge(session, desk_logs, int(upto) if upto else None)
        show(_merged_page(session, done)) if not session.options.json else print(
            json.dumps(_as_json(session, done), ensure_ascii=False)
        )
        return 0

    return Command(
        session,
        name,
        run,
        title=words.text("command.merge.title"),
        help=words.text("command.merge.help"),
        params=[
            click.Argument(["desk_logs"], nargs=-1, required=True),
            Option(("--den-dong", "--up-to", "upto"), words.text("option.merge.upto"),
                   metavar=words.text("cli.metavar.number")),
            Option(("--toi", "--me", "me"), words.text("cli.option.me"), metavar="CB-…",
                   section="common"),
        ],
        examples=("thidua don-tiep nhap don-tiep-B1.jsonl don-tiep-B2.jsonl",),
    )  # fmt: skip


def _merge(session: "Session", paths: tuple[str, ...], upto: int | None) -> "list[Merged]":
    """Read every file before the first line of any is recorded."""
    from adapters.reception.log import read
    from adapters.reception.merge import merge as merge_logs

    logs = [read(Path(path), upto) for path in paths]
    return merge_logs(session.desk.ledger, logs, session.person)


def _merged_page(session: "Session", done: "list[Merged]") -> list[str]:
    words = session.words
    lines = []
    for one in done:
        lines += wrapped(words.say("reception.merged", **_counted(one)))
        if one.log.torn:
            said = words.say("reception.merged_torn", bytes=len(one.log.torn))
            lines += wrapped(said, first=GAP)
    for key, facts in _clashes(session).items():
        lines += wrapped(_clash(session, key, facts), first="! ")
    for who, remark in _unknown(session):
        lines += wrapped(words.say("reception.unknown", who=who, remark=remark), first="? ")
    return [*lines, dim(words.text("reception.sheet"))]


def _counted(one: "Merged") -> dict[str, Any]:
    return {
        "file": str(one.log.path),
        "desk": one.log.header.desk,
        "lines": len(one.log.facts),
        "new": one.new,
        "known": one.known,
    }


def _clashes(session: "Session") -> "dict[tuple[str, str, int], tuple[Noted, ...]]":
    from domain.presence import clashes

    return clashes(session.views.states("presence").values())


def _clash(session: "Session", key: tuple[str, str, int], facts: "tuple[Noted, ...]") -> str:
    words = session.words
    said = [
        words.say("reception.clash_fact", who=f.who, movement=f.movement, time=f.time)
        for f in facts
    ]
    _, desk, number = key
    return words.say(
        "reception.clash", desk=desk, number=str(number), count=len(facts), facts="; ".join(said)
    )


def _unknown(session: "Session") -> list[tuple[str, str]]:
    """Whom nobody has named yet, and what they showed."""
    found = []
    for who, presence in session.views.states("presence").items():
        if any(presence.unknown(fact.plan) for fact in presence.facts):
            found.append((who, next((f.remark for f in presence.facts if f.remark), "")))
    return found


def _as_json(session: "Session", done: "list[Merged]") -> dict[str, Any]:
    clashes = [
        {"plan": plan, "desk": desk, "number": number, "who": [fact.who for fact in facts]}
        for (plan, desk, number), facts in _clashes(session).items()
    ]
    files = [{**_counted(one), "torn": len(one.log.torn)} for one in done]
    unknown = [who for who, _ in _unknown(session)]
    return {"files": files, "clashes": clashes, "unknown": unknown}
