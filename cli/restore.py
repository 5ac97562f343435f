"""``thidua nhap``: a ledger rebuilt on an empty machine from an export that proved itself."""

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem
from adapters.settings import FILE, REHEARSAL, STORE, find_folder

from .asof import json_option
from .command import Command, Option
from .page import GAP, bold, pairs, show

if TYPE_CHECKING:
    from adapters.desk import Desk
    from adapters.seal.check_export import Report

    from .session import Session


def restore(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(**typed: Any) -> None:
        if typed["ledger"]:
            session.options = session.options._replace(ledger=typed["ledger"])
        facts = _import(session, **typed)
        if typed["as_json"] or session.options.json:
            print(json.dumps(facts, ensure_ascii=False))
        else:
            show(_page(session, facts))

    def option(names: tuple[str, ...], key: str, metavar: str = "") -> Option:
        shown = words.text(f"cli.metavar.{metavar}") if metavar else None
        return Option(names, words.text(key), metavar=shown, is_flag=not metavar)

    return Command(
        session,
        name,
        run,
        title=words.text("command.import.title"),
        help=words.text("command.import.help"),
        params=[
            click.Argument(["folder"]),
            option(("--so", "--ledger", "ledger"), "option.init.ledger", "text"),
            option(("--chinh-sach", "--policy", "policy"), "option.import.policy", "file"),
            option(("--khong-chinh-sach", "--no-policy", "trusting"), "option.import.no_policy"),
            option(("--cu", "--old", "old"), "option.import.old", "file"),
            option(("--kho", "--store", "store"), "option.init.store", "text"),
            json_option(session),
        ],
    )


def _import(
    session: "Session",
    *,
    folder: str,
    policy: str | None,
    trusting: bool,
    old: str | None,
    store: str | None,
    **_: Any,
) -> dict[str, Any]:
    from adapters.seal.check_export import check, unpacked

    if bool(policy) == trusting:
        raise UsageProblem("import_policy_missing")
    target = find_folder(session.options.ledger)
    _check_free(target)
    with unpacked(Path(folder)) as export:
        report = check(
            export,
            Path(policy) if policy else None,
            Path(old) if old else None,
            progress=session.progress,
        )
        if report.mode != "full":
            raise UsageProblem("import_not_full", where=folder)
        return _rebuild(session, export, report, target, store or STORE)


def _rebuild(
    session: "Session", export: Path, report: "Report", target: Path, store: str
) -> dict[str, Any]:
    """Build the ledger beside its place and move it there once it is whole."""
    from adapters.desk import Desk
    from adapters.seal.restore import agency_of

    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        agency = agency_of(export) or report.origin
        desk = Desk.create(beside, report.origin, agency, store, progress=session.progress)
        try:
            facts = _fill(session, desk, export)
        finally:
            desk.close()
        if target.exists():
            target.rmdir()
        beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return {"where": str(target), "origin": report.origin, "signed": report.signed, **facts}


def _fill(session: "Session", desk: "Desk", export: Path) -> dict[str, Any]:
    from adapters.seal.check_export import copy_blobs
    from adapters.seal.notary import Shelf
    from adapters.seal.restore import restore as rebuild

    if desk.ledger.store.head().size:  # a server's store, where this log lives already
        raise UsageProblem("ledger_exists", where=desk.settings.store)
    done = rebuild(desk.ledger, export, Shelf(desk.settings.folder), session.progress)
    blobs = copy_blobs(export, desk.settings.files)
    return {"events": done.events, "commands": done.commands, "blobs": blobs}


def _check_free(target: Path) -> None:
    if (target / FILE).exists():
        raise UsageProblem("ledger_exists", where=str(target))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageProblem("init_folder_used", where=str(target))
    target.parent.mkdir(parents=True, exist_ok=True)


def _page(session: "Session", facts: dict[str, Any]) -> list[str]:
    words = session.words
    shown = ("origin", "events", "commands", "blobs")
    invented = facts["origin"].startswith(REHEARSAL)
    lines = [
        *([bold(words.text("web.rehearsal")), ""] if invented else []),
        bold(words.say("import.done", where=facts["where"])),
        *pairs([(words.text(f"import.{key}"), str(facts[key])) for key in shown]),
    ]
    if not facts["signed"]:
        lines += ["", words.text("import.not_signed")]
    return [
        *lines,
        "",
        bold(words.text("setup.next")),
        GAP + words.say("import.me_next", folder=facts["where"]),
        GAP + words.text("import.key_next"),
    ]
