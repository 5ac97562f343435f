"""``thidua niem-phong``: the notary's step, by hand or right after what must not be lost.

The key is made the first time somebody seals, beside the ledger. Sealing by itself follows a vote
that is closed, an honour that is issued, a dossier that is sent, once there is a key; it never
undoes the decision: what stands in its way is a note. ``THIDUA_NIEM_PHONG=khong`` turns it off,
for those whose key is elsewhere.
"""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.problems import Problem

from .command import Command, Option
from .page import GAP, dim, pairs, show, wrapped

if TYPE_CHECKING:
    from adapters.seal.notary import Sealed, Shelf
    from adapters.seal.note import Signer

    from .session import Session

AFTER = frozenset({"vote.close", "ballot_paper.close", "award.issue", "dossier.send"})
SWITCH, OFF = "THIDUA_NIEM_PHONG", "khong"


def seal(session: "Session", name: str) -> Command:
    """The command."""
    from .asof import json_option

    words = session.words

    def run(**typed: Any) -> None:
        made, signer = _signer(session, typed["key"])
        done = sealed(session, signer)
        witnesses = _witnessed(session, done, typed["witness"])
        if typed["as_json"] or session.options.json:
            print(json.dumps(_as_json(session, done, signer, witnesses), ensure_ascii=False))
        else:
            show(_page(session, done, signer, made, witnesses))

    def option(names: str, key: str, metavar: str) -> Option:
        label, shown = words.text(f"option.seal.{key}"), words.text(f"cli.metavar.{metavar}")
        return Option(names.split(), label, metavar=shown)

    return Command(
        session,
        name,
        run,
        title=words.text("command.seal.title"),
        help=words.text("command.seal.help"),
        params=[
            option("--khoa --key key", "key", "key"),
            option("--nhan-chung --witnesses witness", "witness", "file"),
            json_option(session),
        ],
        examples=("thidua niem-phong", "thidua niem-phong --nhan-chung chinh-sach.txt"),
    )


def after(session: "Session", decision: str) -> None:
    """Seal what was just recorded, where it matters and there is a key; say what stands against it.

    The decision is recorded already: nothing here may look as if it were not.
    """
    if decision not in AFTER or os.environ.get(SWITCH) == OFF:
        return
    from adapters.seal.keys import FILE, read_key

    try:
        place = session.desk.settings.folder / FILE
        if place.exists():
            sealed(session, read_key(place))
    except (Problem, OSError) as error:
        words = session.words
        rule = words.problem(error).rule if isinstance(error, Problem) else str(error)
        sys.stderr.write(words.say("seal.note", rule=rule) + "\n")


def _signer(session: "Session", typed: str | None) -> "tuple[Path | None, Signer]":
    """The key that was named, or the one beside the ledger, made where there is none yet."""
    from adapters.seal.keys import FILE, make_key, open_signer, read_key

    if typed:
        return None, open_signer(typed)
    place = session.desk.settings.folder / FILE
    if place.exists():
        return None, read_key(place)
    return place, make_key(place)


def sealed(session: "Session", signer: "Signer") -> "Sealed":
    """Confirm and sign. Once keys are declared, only one in use signs."""
    from adapters.audit.sealing import sealed as sign

    return sign(session.desk, signer, session.progress)


def _shelf(session: "Session") -> "Shelf":
    from adapters.seal.notary import Shelf

    return Shelf(session.desk.settings.folder)


def _witnessed(session: "Session", done: "Sealed", policy: str | None) -> dict[str, str]:
    """What each witness of the policy said: "" for a cosignature, or why there is none."""
    if not policy:
        return {}
    from adapters.seal.trust import policy_of
    from adapters.seal.witnesses import ask_all

    return ask_all(session.desk.ledger, _shelf(session), done.signed, policy_of(Path(policy)))


def _facts(session: "Session", done: "Sealed", signer: "Signer") -> dict[str, str]:
    from base64 import b64encode

    from adapters.seal.keys import verifier
    from adapters.seal.notary import SUFFIX

    head = done.signed.head
    return {
        "root": b64encode(head.root).decode(),
        "where": str(_shelf(session).folder / f"{head.size}{SUFFIX}"),
        "key": verifier(head.origin, signer).vkey,
    }


def _page(
    session: "Session",
    done: "Sealed",
    signer: "Signer",
    made: Path | None,
    witnesses: dict[str, str],
) -> list[str]:
    from adapters.seal.known import declared

    words, facts = session.words, _facts(session, done, signer)
    lines = [words.say("seal.key_made", where=str(made))] if made else []
    lines.append(
        words.say("seal.signed" if done.new else "seal.already", size=done.signed.head.size)
    )
    lines += pairs([(words.text(f"seal.{name}"), value) for name, value in facts.items()])
    said = [f"{name} {f'– {why}' if why else '✓'}" for name, why in witnesses.items()]
    lines += pairs([(words.text("seal.witnesses"), "; ".join(said))])
    if not declared(session.desk.ledger):
        keys = ("topic.seal.command", "decision.seal.declare_key.command")
        option = words.text("field.vkey.option")
        command = f"thidua {' '.join(map(words.text, keys))} --{option} {facts['key']} …"
        lines += ["", *wrapped(dim(words.text("seal.undeclared"))), GAP + command]
    return lines


def _as_json(
    session: "Session", done: "Sealed", signer: "Signer", witnesses: dict[str, str]
) -> dict[str, Any]:
    head = done.signed.head
    return {
        "new": done.new,
        "origin": head.origin,
        "size": head.size,
        **_facts(session, done, signer),
        "witnesses": witnesses,
    }
