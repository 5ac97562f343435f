"""``thidua xuat``: the log as a folder that proves itself to strangers."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .asof import json_option
from .command import Command, Option
from .page import GAP, bold, pairs, show

if TYPE_CHECKING:
    from adapters.seal.export import Exported

    from .session import Session


def export(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(**typed: Any) -> None:
        done = _export(session, **typed)
        if typed["as_json"] or session.options.json:
            print(json.dumps(_fields(done), ensure_ascii=False))
        else:
            show(_page(session, done))

    def option(names: tuple[str, ...], key: str, metavar: str = "", **settings: Any) -> Option:
        shown = words.text(f"cli.metavar.{metavar}") if metavar else None
        return Option(
            names,
            words.text(f"option.export.{key}"),
            metavar=shown,
            is_flag=not metavar,
            **settings,
        )

    return Command(
        session,
        name,
        run,
        title=words.text("command.export.title"),
        help=words.text("command.export.help"),
        params=[
            click.Argument(["folder"]),
            option(("--cu", "--old", "old"), "old", "size_or_file", default=""),
            option(("--chung-minh", "--proofs", "proofs"), "proofs"),
            option(("--zip", "zipped"), "zip"),
            option(("--ho-so", "--dossier", "things"), "things", "id", multiple=True),
            option(("--noi-nhan", "--addressee", "addressee"), "addressee", "text", default=""),
            option(("--muc-dich", "--aim", "aim"), "aim", "text", default=""),
            option(
                ("--kem-du-lieu-ca-nhan", "--with-details-of", "people"),
                "people",
                "id",
                multiple=True,
            ),
            json_option(session),
        ],
    )


def _export(
    session: "Session",
    *,
    folder: str,
    old: str,
    proofs: bool,
    zipped: bool,
    things: tuple[str, ...],
    addressee: str,
    aim: str,
    people: tuple[str, ...],
    **_: Any,
) -> "Exported":
    from adapters.audit.packets import entries
    from adapters.audit.sealing import newest
    from adapters.seal.export import Wanted, check_free, earlier, export
    from adapters.seal.notary import Shelf

    from .packet import packet_of

    target = Path(folder)
    if zipped and target.suffix != ".zip":
        target = target.with_name(f"{target.name}.zip")
    check_free(target)
    desk = session.desk
    shelf = Shelf(desk.settings.folder)
    packet = packet_of(session, things, addressee, aim) if things else ""
    signed = newest(desk, session.progress)
    chosen = entries(desk.ledger, packet, signed) if packet else None
    told = tuple(session.views.resolve_id(typed, "person") or typed for typed in people)
    stamp = shelf.stamp(signed)
    wanted = Wanted(signed, earlier(shelf, signed, old), chosen, proofs, stamp, told)
    if told:
        _note_openings(session, told, target)
    return export(
        desk.ledger,
        wanted,
        desk.settings.files,
        target,
        zipped=zipped,
        progress=session.progress,
    )


def _note_openings(session: "Session", people: tuple[str, ...], target: Path) -> None:
    """Note whose details leave the house, and in which export: beyond recall once it is out."""
    from adapters.leftovers import EXPORT, OPENINGS

    from .read_log import note

    names = [*(f"personal:{person}" for person in people), f"{EXPORT}:{target.name}"]
    note(session, OPENINGS, names)


def key_at_hand(session: "Session") -> bool:
    """Whether this log can be sealed here and now."""
    from adapters.audit.sealing import key_at_hand

    return key_at_hand(session.desk)


def _fields(done: "Exported") -> dict[str, Any]:
    return {
        "where": str(done.where),
        "mode": done.mode,
        "origin": done.origin,
        "size": done.size,
        "root": done.root,
        "old": done.old if done.old >= 0 else None,
        "entries": done.entries,
        "proofs": done.proofs,
        "blobs": done.blobs,
    }


def _page(session: "Session", done: "Exported") -> list[str]:
    words = session.words
    facts = {key: value for key, value in _fields(done).items() if value is not None}
    rows = [(words.text(f"export.{key}"), str(value)) for key, value in facts.items() if value]
    return [
        bold(words.say("export.done", where=str(done.where))),
        *pairs([row for row in rows if row[1] != str(done.where)]),
        "",
        bold(words.text("export.next")),
        GAP + words.say("export.verify_next", where=str(done.where)),
        GAP + words.text("export.policy_next"),
    ]
