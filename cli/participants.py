"""``thidua hoi-nghi chot-thanh-phan``: settle everyone where the roll and the honours put them."""

import json
from typing import TYPE_CHECKING, Any

import click

from .backdrop import conference
from .command import Command, Option
from .dry_run import as_json, would_record
from .page import GAP, bold, pairs, show

if TYPE_CHECKING:
    from adapters.ledger import Command as Asked
    from domain.assembly import Gathering

    from .session import Session


def settle_participants(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(**typed: Any) -> None:
        from adapters.problems import UsageProblem

        if typed["me"]:
            session.options = session.options._replace(person=typed["me"])
        if not session.person:
            raise UsageProblem("nobody")
        found = conference(session, typed["id"]).gathering
        asked = _asked(session, found, _number(typed["guests"]))
        _decide(session, asked, typed, _summary(session, asked))

    def option(names: list[str], key: str, metavar: str = "", **more: Any) -> Option:
        return Option(names, words.text(key), metavar=metavar or None, is_flag=not metavar, **more)

    number = words.text("cli.metavar.number")
    return Command(
        session,
        name,
        run,
        title=words.text("command.settle_participants.title"),
        help=words.text("command.settle_participants.help"),
        params=[
            click.Argument(["id"]),
            option(["--khach", "--guests", "guests"], "option.settle_participants.guests", number),
            option(["--toi", "--me", "me"], "cli.option.me", "CB-…", section="common"),
            option(["--thu", "--dry-run", "dry_run"], "option.dry_run", section="common"),
            option(["--json", "as_data"], "cli.option.json", section="common"),
        ],
    )


def _number(typed: str | None) -> int:
    from adapters.problems import UsageProblem

    if typed is not None and not typed.isdecimal():
        raise UsageProblem("value_not_number", field="unnamed", found=typed)
    return int(typed or 0)


def _asked(session: "Session", found: "Gathering", guests: int) -> list["Asked"]:
    """One decision for each circle that is not yet settled so."""
    from adapters.ledger import Command as Asked
    from adapters.sheets.conference import circles
    from domain.participants import CIRCLES

    ranks = list(CIRCLES)
    belongs = circles(session.views, found.id)
    for put in found.groups:  # whom the Office put higher stays there
        for who in put.people:
            belongs[who] = min(belongs.get(who, put.circle), put.circle, key=ranks.index)
    settled = {group.circle: group for group in found.groups}
    asked = []
    for circle in ranks:
        group = settled.get(circle)
        people = sorted(who for who in belongs if belongs[who] == circle)
        unnamed = guests if circle == "guests" and guests else group.unnamed if group else 0
        same = group and (sorted(group.people), group.unnamed) == (people, unnamed)
        if same or not (group or people or unnamed):
            continue
        facts = {"circle": circle, "people": people, "unnamed": unnamed}
        facts |= {"capacity": group.capacity} if group else {}
        asked.append(Asked("conference.settle", found.id, facts, session.person))
    return asked


def _summary(session: "Session", asked: list["Asked"]) -> list[str]:
    words = session.words
    rows = [
        (
            words.value("circle", one.facts["circle"]),
            str(len(one.facts["people"]) + one.facts["unnamed"]),
        )
        for one in asked
    ]
    return pairs(rows, indent="", most=44) if rows else [words.text("cli.recorded.nothing")]


def _decide(
    session: "Session", asked: list["Asked"], typed: dict[str, Any], said: list[str]
) -> None:
    """Settle all circles together, or try it out; and tell."""
    words, desk = session.words, session.desk
    if typed["dry_run"]:
        events = desk.try_out(asked) if asked else []
        said += ["", *would_record(words, events)]
    else:
        receipts = desk.decide_all(asked) if asked else []
        events = [(e.stream, e.type, e.event) for one in receipts for e in one.events]
        said += ["", words.say("setup.events", count=len(events))]
    if typed["as_data"] or session.options.json:
        data = {"recorded": not typed["dry_run"], "events": as_json(words, events)}
        print(json.dumps(data, ensure_ascii=False))
    else:
        show([bold(words.text("command.settle_participants.title")), *(GAP + x for x in said)])
