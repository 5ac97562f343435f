"""``thidua khoi-tao``: the ledger of an agency, made from its roll, whole or not at all."""

import json
import os
import shutil
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem
from adapters.settings import FILE, STORE, find_folder

from .command import Command, Option
from .dry_run import as_json, would_record
from .fault_lines import fault_lines
from .page import GAP, bold, pairs, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from adapters.intake.roll import Roll

    from .dry_run import Would
    from .session import Session

WARNINGS = 10


def init(session: "Session", name: str) -> Command:
    """The command that makes a ledger, or an empty form for its roll."""
    words = session.words

    def run(**typed: Any) -> int:
        if typed["template"]:
            return _template(session, Path(typed["template"]))
        if not typed["roll"]:
            raise UsageProblem("init_roll_missing")
        if typed["ledger"]:
            session.options = session.options._replace(ledger=typed["ledger"])
        return _init(session, typed)

    def option(names: tuple[str, ...], key: str, metavar: str = "", **settings: Any) -> Option:
        shown = words.text(f"cli.metavar.{metavar}") if metavar else None
        settings["is_flag"] = not metavar
        return Option(names, words.text(key), metavar=shown, **settings)

    return Command(
        session,
        name,
        run,
        title=words.text("command.init.title"),
        help=words.text("command.init.help"),
        params=[
            click.Argument(["roll"], required=False),
            option(("--mau", "--template", "template"), "option.init.template", "file"),
            option(("--so", "--ledger", "ledger"), "option.init.ledger", "text"),
            option(("--ten-goc", "--origin", "origin"), "option.init.origin", "text"),
            option(("--kho", "--store", "store"), "option.init.store", "text"),
            option(("--hieu-luc", "--effective", "valid"), "option.init.valid", "day"),
            option(("--thu", "--dry-run", "dry_run"), "option.dry_run"),
            option(("--json", "as_data"), "cli.option.json"),
        ],
    )


def _template(session: "Session", path: Path) -> int:
    from adapters.intake.roll_template import write_template

    words = session.words
    if path.suffix.lower() != ".xlsx":
        raise UsageProblem("template_wrong_kind", found=path.suffix)
    if path.exists():
        raise UsageProblem("template_exists", file=str(path))
    write_template(path)
    show([words.say("setup.template_written", file=str(path)), "", bold(words.text("setup.next")),
          GAP + words.say("setup.template_next", file=str(path))])  # fmt: skip
    return 0


def _init(session: "Session", typed: dict[str, Any]) -> int:
    from adapters.clock import vietnam_day
    from adapters.intake.roll import read_roll
    from adapters.ownership import refuse_strangers
    from adapters.words.days import parse_day

    refuse_strangers()
    roll = read_roll(Path(typed["roll"]))
    session.words.names = _names(roll)
    today = vietnam_day(session.clock())
    valid = parse_day(typed["valid"], today, field="valid") if typed["valid"] else None
    origin = typed["origin"] or _origin(roll)
    store = typed["store"] or STORE
    folder = find_folder(session.options.ledger)
    as_data = typed["as_data"] or session.options.json
    if typed["dry_run"]:
        events = _try_out(session, roll, origin, valid)
        _tell_trial(session, roll, events, as_data=as_data)
        return 0
    count = _found(session, folder, roll, origin, store, valid)
    facts = [("where", str(folder)), ("origin", origin), ("store", store), *_counts(session, roll)]
    if as_data:
        print(json.dumps({"recorded": True, "events": count, **dict(facts)}, ensure_ascii=False))
    else:
        show(_founded(session, roll, facts, folder, count))
    return 0


def _names(roll: "Roll") -> dict[str, str]:
    """Who and what the ids of the roll mean, before there is a ledger to ask."""
    people = {person.id: person.name for person in roll.people}
    return people | {unit.id: unit.name for unit in roll.units}


def _origin(roll: "Roll") -> str:
    """A name for the ledger that says whose it is: "so-ngoai-vu.hai-phong/thi-dua"."""
    from adapters.facts import slug

    return f"{'.'.join(filter(None, map(slug, (roll.agency.name, roll.agency.place))))}/thi-dua"


def _try_out(
    session: "Session", roll: "Roll", origin: str, valid: date | None
) -> "Sequence[Would]":
    """What founding would record, tried on a ledger in memory."""
    from adapters.intake.roll import commands
    from adapters.ledger import Ledger
    from adapters.storage.memory import MemoryStore

    store = MemoryStore()
    store.set_meta({"origin": origin})
    return Ledger(store, clock=session.clock).try_out(commands(roll, valid))


def _found(
    session: "Session", folder: Path, roll: "Roll", origin: str, store: str, valid: date | None
) -> int:
    """Make the ledger beside its place and move it there once it is whole; returns its size."""
    from adapters.desk import Desk
    from adapters.intake.roll import commands

    _check_free(folder)
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        desk = Desk.create(beside, origin, roll.agency.name, store, clock=session.clock)
        try:
            receipts = desk.decide_all(commands(roll, valid))
        finally:
            desk.close()
        _put(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return sum(len(receipt.events) for receipt in receipts)


def _put(beside: Path, folder: Path) -> None:
    try:
        with suppress(FileNotFoundError):
            folder.rmdir()  # an empty one gives way
        beside.rename(folder)
    except OSError as error:
        if (folder / FILE).exists():  # somebody else was quicker
            raise UsageProblem("ledger_exists", where=str(folder)) from error
        raise


def _check_free(folder: Path) -> None:
    if (folder / FILE).exists():
        raise UsageProblem("ledger_exists", where=str(folder))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageProblem("init_folder_used", where=str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)


def _counts(session: "Session", roll: "Roll") -> list[tuple[str, str]]:
    return [
        ("units", str(len(roll.units))),
        ("people", str(len(roll.people))),
        ("roles", str(len(roll.roles))),
        ("director", session.words.value("person", roll.director)),
    ]


def _founded(
    session: "Session", roll: "Roll", facts: "Sequence[tuple[str, str]]", folder: Path, count: int
) -> list[str]:
    words = session.words
    office = next(row.person for row in roll.roles if row.role == "office")
    rows = [(words.text(f"setup.{key}"), value) for key, value in facts]
    rows.append((words.text("setup.recorded"), words.say("setup.events", count=count)))
    return [
        bold(words.say("setup.founded", agency=roll.agency.name)),
        *pairs(rows),
        *_warnings(session, roll),
        "",
        bold(words.text("setup.next")),
        f"{GAP}{words.say('setup.me_next', folder=str(folder))} {office}",
        GAP + words.say("setup.load_next"),
        GAP + words.say("setup.rules_next"),
    ]


def _tell_trial(
    session: "Session", roll: "Roll", events: "Sequence[Would]", *, as_data: bool
) -> None:
    words = session.words
    if as_data:
        fields = {"recorded": False, "events": as_json(words, events)}
        print(json.dumps(fields, ensure_ascii=False))
        return
    rows = [(words.text(f"setup.{key}"), value) for key, value in _counts(session, roll)]
    show([bold(words.say("setup.would_found", agency=roll.agency.name)), *pairs(rows),
          *_warnings(session, roll), "", *would_record(words, events)])  # fmt: skip


def _warnings(session: "Session", roll: "Roll") -> list[str]:
    if not roll.warnings:
        return []
    head = session.words.say("setup.warnings", count=len(roll.warnings))
    return ["", bold(head), *fault_lines(session.words, roll.warnings, WARNINGS, "setup.more")]
