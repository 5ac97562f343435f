"""``thidua niem-phong``: the notary's step, by hand or right after what must not be lost.

The key is made the first time somebody seals, beside the ledger. Sealing by itself follows a vote
that is closed, an honour that is issued, a dossier that is sent, once there is a key; it never
undoes the decision: what stands in its way is a note. ``THIDUA_NIEM_PHONG=khong`` turns it off,
for those whose key is elsewhere.
"""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from adapters.problems import Problem, StoreProblem, UsageProblem

from .command import Command, Option
from .page import GAP, dim, pairs, show, wrapped

if TYPE_CHECKING:
    from adapters.seal.checkpoint import Signed
    from adapters.seal.notary import Sealed, Shelf
    from adapters.seal.note import Signer
    from adapters.words.words import Words

    from .session import Session

AFTER = frozenset({"vote.close", "ballot_paper.close", "award.issue", "dossier.send"})
UNITS = {"s": 1, "p": 60, "m": 60, "g": 3600, "h": 3600}  # giây, phút, giờ
DIGITS = 5  # of a span: eleven years and more
SWITCH, OFF = "THIDUA_NIEM_PHONG", "khong"


def seal(session: "Session", name: str) -> Command:
    """The command."""
    from .asof import json_option

    words = session.words

    def run(**typed: Any) -> None:
        if (typed["stamp_file"] or "").endswith(".tsr"):
            _say(session, typed, _received(session, typed))
        elif typed["every"]:
            _again_and_again(session, typed)
        else:
            _say(session, typed, _once(session, typed))

    def option(names: str, key: str, metavar: str = "") -> Option:
        shown = words.text(f"cli.metavar.{metavar}") if metavar else None
        label = words.text(f"option.seal.{key}")
        return Option(names.split(), label, metavar=shown, is_flag=not metavar)

    return Command(
        session,
        name,
        run,
        title=words.text("command.seal.title"),
        help=words.text("command.seal.help"),
        params=[
            option("--khoa --key key", "key", "key"),
            option("--ke --shelf shelf", "shelf", "folder"),
            option("--toan-bo --full full", "full"),
            option("--cu --every every", "every", "span"),
            option("--nhan-chung --witnesses witness", "witness", "file"),
            option("--dau-thoi-gian --timestamp stamp", "stamp", "url"),
            option("--dau-thoi-gian-tep --timestamp-file stamp_file", "stamp_file", "file"),
            option("--chung-thu-goc --tsa-roots roots", "roots", "file"),
            json_option(session),
        ],
        examples=(
            "thidua niem-phong",
            "thidua niem-phong --cu 15p",
            "thidua niem-phong --nhan-chung chinh-sach.txt",
            "thidua niem-phong --dau-thoi-gian-tep hoi.tsq",
        ),
    )


class Done(NamedTuple):
    """What one step of the notary came to: who cosigned, which moment a stranger's clock told."""

    sealed: "Sealed"
    signer: "Signer | None" = None
    made: Path | None = None
    witnesses: Mapping[str, str] = {}
    stamped: str = ""


def _once(session: "Session", typed: dict[str, Any]) -> Done:
    """Seal, ask the witnesses, have the checkpoint timestamped: each rests on the one before."""
    from adapters.audit.sealing import sealed as sign

    made, signer = _signer(session, typed["key"])
    shelf = _shelf(session, typed["shelf"])
    done = sign(session.desk, signer, session.progress, full=typed["full"], shelf=shelf)
    witnesses = _witnessed(session, shelf, done, typed["witness"])
    return Done(done, signer, made, witnesses, _stamped(shelf, done.signed, typed))


def _again_and_again(session: "Session", typed: dict[str, Any]) -> None:
    """Until somebody ends it, also by SIGTERM; what stands in the way is said, and tried again."""
    import signal
    from datetime import timedelta

    from adapters.seal.timer import Timer

    def step() -> "Sealed":
        done = _once(session, typed)
        if done.sealed.new or done.made:
            _say(session, typed, done)
            sys.stdout.flush()
        return done.sealed

    timer = Timer(
        step,
        timedelta(seconds=_span(typed["every"])),
        fail=lambda e: _note(session, e, "seal.again"),
    )
    signal.signal(signal.SIGTERM, lambda *_: timer.end())
    with suppress(KeyboardInterrupt):
        timer.run()


def _span(typed: str) -> float:
    """Seconds of a span as people type it: 90s, 15p, 2g (15m, 2h)."""
    number, unit = typed[:-1], typed[-1:].lower()
    if not (number.isdecimal() and len(number) <= DIGITS and unit in UNITS and int(number)):
        raise UsageProblem("span_malformed", found=typed)
    return int(number) * UNITS[unit]


def _stamped(shelf: "Shelf", signed: "Signed", typed: dict[str, Any]) -> str:
    """The moment an authority told, or the file that now asks for it."""
    from adapters.clock import moment
    from adapters.seal import timestamp

    place = Path(typed["stamp_file"]) if typed["stamp_file"] else None
    if place is None and not typed["stamp"]:
        return ""
    asked = timestamp.query(signed)
    if typed["stamp"]:
        reply = timestamp.ask(typed["stamp"], asked)
        return moment(timestamp.keep(shelf, signed, reply, asked, _bytes(typed["roots"])))
    if place and place.suffix != timestamp.QUERY:
        raise UsageProblem("timestamp_file_kind", found=place.name)
    return _written(place, asked) if place else ""


def _written(place: Path, asked: bytes) -> str:
    from adapters.files import write_whole

    try:
        write_whole(place, asked)
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error
    return str(place)


def _received(session: "Session", typed: dict[str, Any]) -> Done:
    """Take in the reply to an earlier query: nothing is sealed, no key is needed."""
    from adapters.clock import moment
    from adapters.seal import timestamp
    from adapters.seal.notary import Sealed

    place, shelf = Path(typed["stamp_file"]), _shelf(session, typed["shelf"])
    reply = _bytes(str(place))
    signed = timestamp.meant(reversed(shelf.every()), reply)
    asked, roots = timestamp.query_beside(place), _bytes(typed["roots"])
    at = timestamp.keep(shelf, signed, reply, asked, roots)
    return Done(Sealed(signed, new=False), stamped=moment(at))


def _bytes(typed: str | None) -> bytes:
    if not typed:
        return b""
    from adapters.files import read_whole

    try:
        return read_whole(Path(typed))
    except FileNotFoundError as error:
        raise UsageProblem("file_missing", where=typed) from error
    except OSError as error:
        raise StoreProblem("file_unreadable", where=typed, detail=str(error)) from error


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
        _note(session, error)


def _note(session: "Session", error: Problem | OSError, key: str = "seal.note") -> None:
    words = session.words
    rule = words.problem(error).rule if isinstance(error, Problem) else str(error)
    sys.stderr.write(words.say(key, rule=rule) + "\n")


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


def _shelf(session: "Session", typed: str | None = None) -> "Shelf":
    from adapters.seal.notary import Shelf

    return Shelf(Path(typed) if typed else session.desk.settings.folder)


def _witnessed(
    session: "Session", shelf: "Shelf", done: "Sealed", policy: str | None
) -> dict[str, str]:
    """What each witness of the policy said: "" for a cosignature, or why there is none."""
    if not policy:
        return {}
    from adapters.seal.trust import policy_of
    from adapters.seal.witnesses import ask_all

    return ask_all(session.desk.ledger, shelf, done.signed, policy_of(Path(policy)))


# Pages


def _say(session: "Session", typed: dict[str, Any], done: Done) -> None:
    shelf = _shelf(session, typed["shelf"])
    if typed["as_json"] or session.options.json:
        print(json.dumps(_as_json(shelf, done), ensure_ascii=False))
    else:
        show(_page(session, shelf, done))


def _facts(shelf: "Shelf", done: Done) -> dict[str, str]:
    from base64 import b64encode

    from adapters.seal.keys import verifier
    from adapters.seal.notary import SUFFIX

    head = done.sealed.signed.head
    return {
        "root": b64encode(head.root).decode(),
        "where": str(shelf.folder / f"{head.size}{SUFFIX}"),
        "key": verifier(head.origin, done.signer).vkey if done.signer else "",
    }


def _page(session: "Session", shelf: "Shelf", done: Done) -> list[str]:
    from adapters.seal.known import declared

    words, facts = session.words, _facts(shelf, done)
    lines = [words.say("seal.key_made", where=str(done.made))] if done.made else []
    size = done.sealed.signed.head.size
    if done.signer:
        lines.append(words.say("seal.signed" if done.sealed.new else "seal.already", size=size))
    said = [f"{name} {f'– {why}' if why else '✓'}" for name, why in done.witnesses.items()]
    shown = {**facts, "witnesses": "; ".join(said), "stamped": _moment(words, done.stamped)}
    lines += pairs([(words.text(f"seal.{name}"), value) for name, value in shown.items()])
    if done.signer and not declared(session.desk.ledger):
        keys = ("topic.seal.command", "decision.seal.declare_key.command")
        option = words.text("field.vkey.option")
        command = f"thidua {' '.join(map(words.text, keys))} --{option} {facts['key']} …"
        lines += ["", *wrapped(dim(words.text("seal.undeclared"))), GAP + command]
    return lines


def _moment(words: "Words", stamped: str) -> str:
    """A moment as it is read; the name of a query that waits for its reply."""
    return words.say("seal.asked", where=stamped) if stamped.endswith(".tsq") else stamped


def _as_json(shelf: "Shelf", done: Done) -> dict[str, Any]:
    head = done.sealed.signed.head
    return {
        "new": done.sealed.new,
        "full": done.sealed.full,
        "origin": head.origin,
        "size": head.size,
        **_facts(shelf, done),
        "witnesses": dict(done.witnesses),
        "timestamp": done.stamped,
    }
