"""``thidua phat-hien``: what an auditor should look at, kind by kind, the gravest first."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any

from adapters.audit.looked import Looked, about, against, said
from adapters.audit.looked import look_at as look
from adapters.findings import every_kind
from adapters.findings.finding import Finding, Kind, Limits
from adapters.problems import UsageProblem
from adapters.words.days import parse_day
from adapters.words.told import moment_of

from . import asof, read_log
from .command import Command, Option
from .page import GAP, bold, dim, show, wrapped
from .told import sentence

if TYPE_CHECKING:
    from adapters.words.words import Words

    from .session import Session

FIRST = 5  # findings of one kind, and events of one finding, that a page shows
HOURS = re.compile(r"(\d{1,2})[:hg](\d{2})\s*-\s*(\d{1,2})[:hg](\d{2})")


def findings(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words
    plain = Limits()
    hours = f"{plain.opens:%H:%M}-{plain.closes:%H:%M}"

    def run(as_of: str | None, as_json: bool, xlsx: str | None, **typed: Any) -> None:  # noqa: FBT001
        limits = _limits(typed)
        kinds = _kinds(words, typed["kind"])
        found = within(session, look_at(session, as_of, kinds, limits), typed)
        named = (seq for kind in found.found.values() for one in kind for seq in one.events)
        read_log.of_positions(session, "findings", named)
        if as_json or session.options.json:
            print(json.dumps(as_data(words, found), ensure_ascii=False, default=str))
        elif xlsx:
            _workbook(words, found, xlsx)
        else:
            show(_page(session, found, whole=bool(typed["whole"] or typed["kind"])))

    def option(*names: str, metavar: str, **facts: Any) -> Option:
        label = words.say(f"option.findings.{names[-1]}", **facts)
        return Option(names, label, metavar=words.text(f"cli.metavar.{metavar}"))

    return Command(
        session,
        name,
        run,
        title=words.text("command.findings.title"),
        help=words.text("command.findings.help"),
        params=[
            option("--loai", "--kind", "kind", metavar="text"),
            option("--tu", "--since", "since", metavar="day"),
            option("--den", "--until", "until", metavar="day"),
            option("--cham", "--late", "late", metavar="number", count=plain.late),
            option("--gio", "--hours", "hours", metavar="hours", hours=hours),
            option("--nho", "--unsealed", "unsealed", metavar="number", count=plain.unsealed),
            Option(["--tat-ca", "--all", "whole"], words.text("option.findings.all"), is_flag=True),
            Option(
                ["--xlsx", "xlsx"],
                words.text("cli.option.xlsx"),
                metavar=words.text("cli.metavar.file"),
            ),
            asof.option(session),
            asof.json_option(session),
        ],
        notes=[(words.text("column.finding.kind"), ", ".join(_names(words)))],
    )


# Looking


def look_at(
    session: "Session",
    as_of: str | None,
    kinds: tuple[Kind, ...] = (),
    limits: Limits | None = None,
) -> Looked:
    """Go through the books, now or as of what was typed."""
    views = asof.views_of(session, as_of)
    return look(session.desk, views, day_of(session, as_of), kinds, limits)


def day_of(session: "Session", as_of: str | None) -> date:
    """The day on which the books are looked through."""
    typed = as_of or session.options.as_of
    return asof.day_of(session, typed) if typed else session.desk.today


def within(session: "Session", looked: Looked, typed: Mapping[str, str | None]) -> Looked:
    """Only what was recorded from one day to another."""
    today = session.desk.today
    since, until = (
        parse_day(text, today, field=field) if (text := typed[field]) else edge
        for field, edge in (("since", date.min), ("until", date.max))
    )
    kept = {
        kind: tuple(one for one in found if since <= one.day <= until)
        for kind, found in looked.found.items()
    }
    return looked._replace(found=kept)


def _limits(typed: Mapping[str, str | None]) -> Limits:
    plain = Limits()
    opens, closes = _hours(typed["hours"]) if typed["hours"] else (plain.opens, plain.closes)
    late, unsealed = (
        _count(field, text) if (text := typed[field]) else getattr(plain, field)
        for field in ("late", "unsealed")
    )
    return Limits(late, opens, closes, unsealed)


def _count(field: str, typed: str) -> int:
    if not (typed.isascii() and typed.isdecimal()):
        raise UsageProblem("value_not_number", field=field, found=typed)
    return int(typed)


def _hours(typed: str) -> tuple[time, time]:
    """Office hours as they are typed: "07:00-18:00"."""
    found = HOURS.fullmatch(typed.strip())
    try:
        first, second, third, fourth = map(int, found.groups()) if found else (24, 0, 0, 0)
        opens, closes = time(first, second), time(third, fourth)
    except ValueError as error:
        raise UsageProblem("hours_malformed", found=typed) from error
    if opens >= closes:
        raise UsageProblem("hours_malformed", found=typed)
    return opens, closes


def _names(words: "Words") -> dict[str, Kind]:
    """The kinds by the name that is typed: what they are called, without accents."""
    from adapters.facts import slug

    return {slug(words.text(f"audit.{kind.name}")): kind for kind in every_kind()}


def _kinds(words: "Words", typed: str | None) -> tuple[Kind, ...]:
    from adapters.facts import slug
    from adapters.views.nearest import nearest

    if not typed:
        return ()
    said = _names(words)
    known = said | {slug(kind.name): kind for kind in said.values()}
    if slug(typed) not in known:
        near = nearest(typed, said) or tuple(said)
        raise UsageProblem("value_unclear", field="kind", found=typed, near=near)
    return (known[slug(typed)],)


# Showing


def as_data(words: "Words", looked: Looked) -> dict[str, Any]:
    """Everything found, for programs."""
    return {
        "position": looked.size,
        "count": looked.total,
        "kinds": [
            {
                "kind": kind.name,
                "title": words.text(f"audit.{kind.name}"),
                "weight": kind.grave,
                "sources": list(kind.sources),
                "findings": [_as_data(words, kind, one) for one in looked.found[kind.name]],
            }
            for kind in looked.kinds
        ],
    }


def _as_data(words: "Words", kind: Kind, found: Finding) -> dict[str, Any]:
    return {
        "stream": found.stream,
        "events": list(found.events),
        "day": found.day,
        "measure": found.measure,
        "facts": found.facts,
        "sentence": said(words, kind.name, found),
    }


def _page(session: "Session", looked: Looked, *, whole: bool) -> list[str]:
    words = session.words
    head = bold(words.text("command.findings.title"))
    counted = words.say("cli.findings.count", count=looked.total, size=looked.size)
    if not looked.total:
        return [head, dim(words.text("cli.findings.none"))]
    lines = [f"{head} {dim(f'– {counted}')}"]
    for kind in looked.kinds:
        if found := looked.found[kind.name]:
            lines += ["", *_part(session, kind, found, len(found) if whole else FIRST)]
    return lines


def _part(session: "Session", kind: Kind, found: Sequence[Finding], most: int) -> list[str]:
    from adapters.facts import slug

    words = session.words
    grave = words.value("grave", str(kind.grave))
    name = words.text(f"audit.{kind.name}")
    lines = [f"{bold(name)} {dim(f'({len(found)}, {grave})')}"]
    sources = words.say("cli.findings.against", sources=against(words, kind))
    lines += map(dim, wrapped(sources, first=GAP))
    for one in found[:most]:
        first = f"{GAP}{about(words, one)}{GAP}"
        lines += wrapped(said(words, kind.name, one), first=first, rest=GAP * 2)
        lines += map(dim, _events(session, one.events))
    if len(found) > most:
        left = words.say("cli.findings.more", count=len(found) - most, kind=slug(name))
        lines.append(dim(GAP + left))
    return lines


def _events(session: "Session", seqs: Sequence[int]) -> Iterable[str]:
    ledger = session.desk.ledger
    for seq in seqs[:FIRST]:
        (event,) = ledger.history(seq, seq + 1)
        day, at = moment_of(event)
        told = f"#{seq}{GAP}{day} {at}{GAP}{sentence(session, event)}"
        yield from wrapped(told, first=GAP * 2, rest=GAP * 3)
    if rest := seqs[FIRST:]:
        shown = ", ".join(f"#{seq}" for seq in rest[: FIRST * 2])
        more = "…" if len(rest) > FIRST * 2 else ""
        said = session.words.say("cli.findings.events_more", count=len(rest), seqs=shown + more)
        yield from wrapped(said, first=GAP * 2, rest=GAP * 3)


def _workbook(words: "Words", looked: Looked, path: str) -> None:
    """Every finding as a row of a workbook."""
    from adapters.sheets.sheet import Column, Sheet
    from adapters.sheets.sheet import Kind as SheetKind

    from .workbook import write_sheet

    columns = tuple(
        Column(key, "day" if key == "day" else "text")
        for key in ("kind", "grave", "stream", "day", "said", "events", "sources")
    )
    rows = tuple(
        (
            words.text(f"audit.{kind.name}"),
            words.value("grave", str(kind.grave)),
            about(words, one),
            one.day,
            said(words, kind.name, one),
            ", ".join(f"#{seq}" for seq in one.events),
            against(words, kind),
        )
        for kind in looked.kinds
        for one in looked.found[kind.name]
    )
    sheet = SheetKind("finding.all", columns, lambda *_: Sheet(rows), of_one=False)
    write_sheet(words, sheet, Sheet(rows), path)
