"""``thidua kiem-chung``: the audit of a ledger, layer by layer, and what hangs on a finding."""

import json
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from adapters.problems import Problem, UsageProblem
from adapters.settings import SQLITE

from .command import Command, Option
from .page import GAP, bold, dim, pairs, red, show, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.ledger import Ledger
    from adapters.seal.faults import AuditFault
    from adapters.seal.hanging import Hanging
    from adapters.seal.notary import Shelf
    from adapters.seal.trust import Heads
    from adapters.seal.verify import Asked, Report

    from .session import Session

REMEMBERED = "kiem-chung.json"
SHOWN = 10


class Done(NamedTuple):
    """An audit that is over: what was asked, what was found, which heads were met."""

    layers: tuple[int, ...]
    heads: "Heads"
    report: "Report"
    origin: str = ""
    hanging: "Hanging | None" = None


def verify(session: "Session", name: str) -> Command:
    """The command; its exit code is that of the first class of fault."""
    from .asof import json_option

    words = session.words

    def run(**typed: Any) -> int:
        if typed["folder"]:
            from .verify_export import verify_export

            return verify_export(session, typed)
        done = _audit(session, typed)
        if typed["as_json"] or session.options.json:
            print(json.dumps(_as_json(session, done), ensure_ascii=False))
        else:
            show(_page(session, done))
        return done.report.first.exit_code if done.report.first else 0

    def option(names: str, key: str, metavar: str = "", **more: Any) -> Option:
        shown = words.text(f"cli.metavar.{metavar}") if metavar else None
        label = words.text(f"option.verify.{key}")
        return Option(names.split(), label, metavar=shown, is_flag=not metavar, **more)

    return Command(
        session,
        name,
        run,
        title=words.text("command.verify.title"),
        help=words.text("command.verify.help"),
        params=[
            click.Argument(["folder"], required=False),
            option("--lop --layer layers", "layer", "layer", multiple=True),
            option("--kho --store store", "store", "store"),
            option("--diem-cu --old old", "old", "file", multiple=True),
            option("--chinh-sach --policy policy", "policy", "file"),
            option("--tiep --resume resume", "resume"),
            json_option(session),
        ],
        examples=(
            "thidua kiem-chung",
            "thidua kiem-chung --kho sqlite:sao-luu.db --diem-cu cu.txt",
            "thidua kiem-chung ban-xuat --chinh-sach chinh-sach.txt",
        ),
    )


def _audit(session: "Session", typed: dict[str, Any]) -> Done:
    from adapters.seal.hanging import hanging
    from adapters.seal.trust import Heads, gather
    from adapters.seal.verify import Asked, Report
    from adapters.seal.verify import verify as look

    layers = _layers(typed["layers"])
    done = Done(layers, Heads(), Report())
    with done.report.finding(), _opened(session, typed["store"]) as (ledger, shelf):
        done = done._replace(origin=ledger.origin)
        heads = Heads()
        with done.report.finding():
            heads = gather(_trust(ledger, shelf, typed["policy"]), shelf, _files(typed["old"]))
        asked = Asked(layers, heads.heads)
        if typed["resume"]:
            asked = _taken_up(ledger, shelf, asked)
        report = look(ledger, asked, session.progress)
        report.faults += done.report.faults
        done = done._replace(report=report, heads=heads)
        first = report.first
        if first and first.facts.get("seq") is not None:
            with suppress(Problem):
                done = done._replace(hanging=hanging(ledger, first.facts["seq"]))
    return done


def _layers(typed: tuple[str, ...]) -> tuple[int, ...]:
    from adapters.seal.verify import LAYERS

    for one in typed:
        if one not in {str(layer) for layer in LAYERS}:
            raise UsageProblem("layer_unknown", found=one)
    return tuple(sorted({int(one) for one in typed})) or LAYERS


def _files(typed: tuple[str, ...]) -> list[Path]:
    return [Path(one) for one in typed]


@contextmanager
def _opened(session: "Session", store: str | None) -> "Iterator[tuple[Ledger, Shelf | None]]":
    """The ledger to look at, and the checkpoints beside it: those of the ledger in use.

    A copy is older than the newest of them by its nature; it is held against ``--diem-cu``.
    """
    from adapters.ledger import Ledger
    from adapters.seal.notary import Shelf

    if not store:
        yield session.desk.ledger, Shelf(session.desk.settings.folder)
        return
    opened = _open(store)
    try:
        yield Ledger(opened), None
    finally:
        opened.close()


def _open(store: str) -> Any:
    from adapters.storage import open_store
    from adapters.storage.sqlite import read_sqlite

    if store.startswith(SQLITE):
        return read_sqlite(Path(store.removeprefix(SQLITE)))
    return open_store(store)


def _trust(ledger: "Ledger", shelf: "Shelf | None", policy: str | None) -> Any:
    from adapters.seal.known import known_keys
    from adapters.seal.trust import Trust, policy_of

    keys = known_keys(ledger, shelf.folder.parent if shelf else None)
    return Trust(ledger.origin, keys, policy_of(Path(policy)) if policy else None)


def _taken_up(ledger: "Ledger", shelf: "Shelf | None", asked: "Asked") -> "Asked":
    """From where the last audit came to; what it looked at is not looked at again."""
    from attrs import evolve

    from adapters.seal.audit import resume

    if shelf is None:
        raise UsageProblem("resume_of_copy")
    start = resume(ledger.store, shelf.walked(REMEMBERED), asked.heads)
    ahead = tuple(head for head in asked.heads if head.size >= start.size)

    def remember(walked: Any) -> None:
        shelf.remember(walked, REMEMBERED)

    return evolve(asked, start=start, heads=ahead, remember=remember)


# Pages


def _page(session: "Session", done: Done) -> list[str]:
    from adapters.audit.verified import Verified, verdict

    words, report = session.words, done.report
    heard = Verified(report, done.heads, None)
    rows = [(words.text("verify.ledger"), done.origin)]
    rows += [(words.text(f"verify.layer.{n}"), verdict(words, heard, n)) for n in done.layers]
    lines = [bold(words.text("command.verify.title")), *pairs(rows)]
    if not report.faults:
        return [*lines, *wrapped(words.text(_closing(done)))]
    for fault in report.faults:
        said = words.problem(fault)
        lines += ["", *wrapped(red(said.rule)), *wrapped(said.cure, first=GAP)]
    return [*lines, *_hanging(session, done.hanging)]


def _closing(done: Done) -> str:
    return "verify.confirmed" if done.heads.heads else "verify.confirmed_unsealed"


def _hanging(session: "Session", found: "Hanging | None") -> list[str]:
    """The first bad event, its stream from there on, and who speaks of it."""
    if found is None:
        return []
    words = session.words
    places = ", ".join(f"#{seq}" for seq in found.later[:SHOWN])
    readers = ", ".join(_id(stream) for stream, _ in found.readers.most_common(SHOWN))
    event = " ".join(filter(None, (f"#{found.seq}", _id(found.stream), found.type)))
    rows = [(words.text("verify.first"), event)]
    if found.count:
        more = found.count - min(found.count, SHOWN)
        rows.append(
            (
                words.text("verify.later"),
                words.say("verify.places", places=places, more=more or "", count=found.count),
            )
        )
    rows.append((words.text("verify.readers"), readers))
    return ["", *pairs(rows), *wrapped(dim(words.text("verify.hanging")), first=GAP)]


def _id(stream: str) -> str:
    return stream.partition(":")[2]


def _as_json(session: "Session", done: Done) -> dict[str, Any]:
    from adapters.audit.verified import root

    report, hanging = done.report, done.hanging
    return {
        "confirmed": not report.faults,
        "origin": done.origin,
        "size": report.walked.size,
        "root": root(report),
        "layers": list(done.layers),
        "heads": [{"size": head.size, "by": head.by} for head in done.heads.heads],
        "witnesses": done.heads.witnesses,
        "snapshots_of_older_code": report.older,
        "decided_again": report.judged.decided if report.judged else None,
        "secret": report.judged.secret if report.judged else None,
        "faults": [_fault_as_json(session, fault) for fault in report.faults],
        "hanging": hanging and _hanging_as_json(hanging),
    }


def _fault_as_json(session: "Session", fault: "AuditFault") -> dict[str, Any]:
    said = session.words.problem(fault)
    return {
        "code": fault.code,
        "exit": fault.exit_code,
        "facts": fault.facts,
        "rule": said.rule,
        "cure": said.cure,
    }


def _hanging_as_json(found: "Hanging") -> dict[str, Any]:
    return {
        "seq": found.seq,
        "stream": found.stream,
        "type": found.type,
        "later": list(found.later),
        "later_count": found.count,
        "read_by": dict(found.readers),
    }
