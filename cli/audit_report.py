"""``thidua bao-cao-kiem-toan``: what an audit can say of a ledger, as one page to print."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from adapters.printed import element, facts, page, points, section, signatures, table
from adapters.problems import StoreProblem, UsageProblem
from adapters.sheets import every_kind
from adapters.sheets.sheet import COUNTED, filled
from adapters.words.told import moment_of
from adapters.words.values import moment

from . import sample as sampling
from .command import Command, Option
from .findings import FIRST, Looked, about, against, look_at, said
from .told import sentence

if TYPE_CHECKING:
    from adapters.codec import Office
    from adapters.seal.checkpoint import Signed
    from adapters.seal.trust import Heads
    from adapters.seal.verify import Report
    from adapters.words.words import Words

    from .session import Session

DRAWN = 20


class Verified(NamedTuple):
    """What the audit of all three layers found, which signed heads it met, the newest of them."""

    report: "Report"
    heads: "Heads"
    newest: "Signed | None"


class Share(NamedTuple):
    """What somebody decided in one office: how often, how many events, from when to when."""

    by: "Office"
    decisions: int
    events: int
    first: str
    last: str


class RuleSet(NamedTuple):
    """A set of rules as decisions name it: how many were judged by it, from when to when."""

    id: str
    decisions: int
    first: str
    last: str


class Tally(NamedTuple):
    """The log counted in one pass."""

    decisions: int
    first: str
    last: str
    shares: tuple[Share, ...]
    rules: tuple[RuleSet, ...]


def audit_report(session: "Session", name: str) -> Command:
    """The command; its exit code is that of the first fault the audit found."""
    words = session.words

    def run(file: str | None, seed: str | None, number: str | None) -> int:
        place = _place(file)
        count = sampling.count(number) if number else DRAWN
        verified = verify(session)
        text = report(session, verified, seed or "", count)
        _write(place, text)
        print(words.say("cli.audit_report.written", where=str(place)))
        first = verified.report.first
        return first.exit_code if first else 0

    def option(names: str, key: str, metavar: str, section: str = "optional") -> Option:
        label = words.say(f"option.audit_report.{key}", count=DRAWN)
        shown = words.text(f"cli.metavar.{metavar}")
        return Option(names.split(), label, metavar=shown, section=section)

    return Command(
        session,
        name,
        run,
        title=words.text("command.audit_report.title"),
        help=words.text("command.audit_report.help"),
        params=[
            option("--tep --file file", "file", "file", "required"),
            option("--hat-giong --seed seed", "seed", "text"),
            option("--mau --sample number", "number", "number"),
        ],
        examples=("thidua bao-cao-kiem-toan --tep bao-cao.html --hat-giong '047138'",),
    )


def _place(typed: str | None) -> Path:
    if not typed:
        raise UsageProblem("report_file_missing")
    place = Path(typed)
    if place.suffix.lower() not in (".html", ".htm"):
        raise UsageProblem("stage_file_kind", found=place.name)
    return place


def _write(place: Path, text: str) -> None:
    from adapters.files import write_whole

    try:
        write_whole(place, text.encode())
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error


# What is looked at


def verify(session: "Session") -> Verified:
    """All three layers, with every checkpoint that lies beside the ledger."""
    from adapters.seal.known import known_keys
    from adapters.seal.notary import Shelf
    from adapters.seal.trust import Heads, Trust, gather
    from adapters.seal.verify import Asked, Report
    from adapters.seal.verify import verify as look

    ledger, folder = session.desk.ledger, session.desk.settings.folder
    shelf, heads, early = Shelf(folder), Heads(), Report()
    newest = None
    with early.finding():
        newest = shelf.latest()
        heads = gather(Trust(ledger.origin, known_keys(ledger, folder)), shelf, ())
    found = look(ledger, Asked(heads=heads.heads), session.progress)
    found.faults += early.faults
    return Verified(found, heads, newest)


def tally(session: "Session", size: int) -> Tally:
    """Count the log: who decided how often in which office, under which rules."""
    import msgspec

    shares: dict[Any, Share] = {}
    rules: dict[str, RuleSet] = {}
    first = last = ""
    decisions = 0
    history = session.desk.ledger.history(0, size)
    for _, found in groupby(history, key=lambda event: event.around.cmd):
        events = list(found)
        around = events[0].around
        first, last, decisions = first or around.at, around.at, decisions + 1
        key = msgspec.structs.astuple(around.by)
        share = shares.get(key) or Share(around.by, 0, 0, around.at, "")
        shares[key] = share._replace(
            decisions=share.decisions + 1, events=share.events + len(events), last=around.at
        )
        known = rules.get(around.rules) or RuleSet(around.rules, 0, around.valid, around.valid)
        rules[around.rules] = known._replace(
            decisions=known.decisions + 1,
            first=min(known.first, around.valid),
            last=max(known.last, around.valid),
        )
    ordered = sorted(shares.values(), key=lambda share: -share.decisions)
    return Tally(decisions, first, last, tuple(ordered), tuple(rules.values()))


# The page


def report(session: "Session", verified: Verified, seed: str, count: int) -> str:
    """The whole page."""
    words = session.words
    size = verified.report.walked.size or session.views.position
    counted = tally(session, size)
    looked = look_at(session, None)
    agency = session.desk.settings.agency
    title = words.text("audit_report.title")
    made = moment(session.desk.clock())
    head = [
        element("p", agency),
        element("h1", title),
        element("p", words.say("audit_report.made", made=made), "note"),
    ]
    parts = (
        _ledger(session, verified, counted, size),
        _checkpoint(words, verified),
        _layers(words, verified),
        _findings(session, looked),
        _sample(session, seed, count),
        _rules(words, counted),
        _shares(words, counted),
        _sheets(session),
        _closing(words),
    )
    return page(f"{title} – {agency}", head, parts, words.language)


def _ledger(session: "Session", verified: Verified, counted: Tally, size: int) -> str:
    words, views = session.words, session.views
    streams = views.ask("SELECT count(*) FROM stream")[0][0]
    people = len(views.list("person"))
    span = " – ".join(words.value("at", at) for at in (counted.first, counted.last) if at)
    amounts = {"events": size, "decisions": counted.decisions, "streams": streams, "people": people}
    rows = [
        (words.text("audit_report.origin"), session.desk.settings.origin),
        (words.text("audit_report.span"), span),
        *((words.text(f"audit_report.{key}"), words.value(key, n)) for key, n in amounts.items()),
        (words.text("audit_report.root"), _root(verified)),
    ]
    return section(words.text("audit_report.ledger"), facts(rows))


def _root(verified: Verified) -> str:
    from base64 import b64encode

    return b64encode(verified.report.walked.root).decode()


def _checkpoint(words: "Words", verified: Verified) -> str:
    title = words.text("audit_report.checkpoint")
    if verified.newest is None:
        return section(title, element("p", words.text("audit_report.unsealed")))
    note = words.say("audit_report.sealed", size=verified.newest.head.size)
    return section(title, element("p", note), element("pre", verified.newest.write()))


def _layers(words: "Words", verified: Verified) -> str:
    """What each layer found; a fault with its cure."""
    found = verified.report
    rows = [(words.text(f"verify.layer.{n}"), verdict(words, verified, n)) for n in (1, 2, 3)]
    parts = [facts(rows)]
    for fault in found.faults:
        told = words.problem(fault)
        parts += [element("p", told.rule, "bad"), element("p", told.cure)]
    if not found.faults:
        sealed = "verify.confirmed" if verified.heads.heads else "verify.confirmed_unsealed"
        parts.append(element("p", words.text(sealed)))
    return section(words.text("audit_report.verified"), *parts)


def verdict(words: "Words", verified: Verified, layer: int) -> str:
    """What came of one layer."""
    found = verified.report
    if any(fault.layer == layer for fault in found.faults):
        return words.text("verify.broken")
    if layer == 1 and found.faults:
        return words.text("verify.partly")
    if layer == 3 and found.judged is None:
        return words.text("verify.not_looked_at")
    told: dict[str, Any] = {
        "size": found.walked.size,
        "root": _root(verified),
        "heads": len(verified.heads.heads),
        "witnesses": ", ".join(verified.heads.witnesses),
        "older": found.older,
    }
    if found.judged:
        told |= {"decided": found.judged.decided, "secret": found.judged.secret}
    return words.say(f"verify.good.{layer}", **told)


def _findings(session: "Session", looked: Looked) -> str:
    words = session.words
    heads = [
        words.text(f"audit_report.finding_{key}") for key in ("kind", "grave", "count", "against")
    ]
    rows = [
        (
            words.text(f"audit.{kind.name}"),
            words.value("grave", str(kind.grave)),
            str(len(looked.found[kind.name])),
            against(words, kind),
        )
        for kind in looked.kinds
    ]
    parts = [
        table(heads, rows, right=(2,)),
        element("p", words.text("audit_report.verdict"), "note"),
    ]
    for kind in looked.kinds:
        found = looked.found[kind.name]
        if found:
            named = words.text(f"audit.{kind.name}")
            parts.append(element("h3", f"{named} ({len(found)})"))
            parts.append(
                points(
                    (
                        f"{about(words, one)}: {said(words, kind.name, one)}",
                        _told(session, one.events),
                    )
                    for one in found[:FIRST]
                )
            )
        if len(found) > FIRST:
            more = words.say("audit_report.more", count=len(found) - FIRST)
            parts.append(element("p", more, "note"))
    return section(words.text("audit_report.findings"), *parts)


def _told(session: "Session", seqs: Sequence[int]) -> list[str]:
    """The first events of a finding, as sentences."""
    said = [_event(session, seq) for seq in seqs[:FIRST]]
    left = len(seqs) - len(said)
    return [*said, session.words.say("audit_report.more_events", count=left)] if left else said


def _event(session: "Session", seq: int) -> str:
    (event,) = session.desk.ledger.history(seq, seq + 1)
    return f"#{seq} {' '.join(moment_of(event))} {sentence(session, event)}"


def _sample(session: "Session", seed: str, count: int) -> str:
    words = session.words
    title = words.text("audit_report.sample")
    if not seed:
        return section(title, element("p", words.text("audit_report.no_seed")))
    drawn = sampling.draw_from(session, None, seed=seed, number=count)
    again = [(step, ()) for step in sampling.steps(words, drawn)]
    return section(
        title,
        element("p", words.say("audit_report.seed", seed=seed, count=len(drawn.positions))),
        points((_event(session, seq), ()) for seq in drawn.positions),
        element("h3", words.text("cli.sample.again")),
        points(again),
    )


def _rules(words: "Words", counted: Tally) -> str:
    heads = [words.text(f"audit_report.rules_{key}") for key in ("id", "first", "last", "count")]
    rows = [
        (
            one.id,
            words.value("valid", one.first),
            words.value("valid", one.last),
            str(one.decisions),
        )
        for one in counted.rules
    ]
    return section(words.text("audit_report.rules"), table(heads, rows, right=(3,)))


def _shares(words: "Words", counted: Tally) -> str:
    keys = ("who", "office", "first", "last", "decisions", "events")
    heads = [words.text(f"audit_report.share_{key}") for key in keys]
    rows = [
        (
            words.value("person", one.by.person),
            words.office(one.by.role, one.by.unit, one.by.signs),
            *(words.value("at", at).split()[0] for at in (one.first, one.last)),
            str(one.decisions),
            str(one.events),
        )
        for one in counted.shares
    ]
    total = ("", "", "", "", str(counted.decisions), str(sum(s.events for s in counted.shares)))
    shown = table(heads, rows, right=(4, 5), total=total)
    return section(words.text("audit_report.shares"), shown)


def _sheets(session: "Session") -> str:
    """Every sheet about all streams that has anything in it."""
    title = session.words.text("audit_report.sheets")
    return section(title, *_each_sheet(session), wide=True)


def _each_sheet(session: "Session") -> Iterator[str]:
    from adapters.words.cells import figure_rows, heading, total_row
    from adapters.words.cells import said as cells
    from domain.catalogue import CATALOGUE

    words = session.words
    for kind in every_kind():
        singleton = CATALOGUE.topics[kind.topic].singleton
        if kind.of_one and not singleton:
            continue
        sheet = filled(kind, session.views, singleton)
        if not sheet.rows:
            continue
        name = words.text(f"sheet.{kind.name}")
        yield element("h3", name[:1].upper() + name[1:])
        yield table(
            [heading(words, kind, column) for column in kind.columns],
            [cells(words, kind, row) for row in sheet.rows],
            right=[n for n, column in enumerate(kind.columns) if column.kind in COUNTED],
            total=total_row(words, kind, sheet),
        )
        for label, value in figure_rows(words, sheet):
            yield element("p", f"{label}: {value}", "note")


def _closing(words: "Words") -> str:
    return section(
        words.text("audit_report.again"),
        element("p", words.text("audit_report.again_how")),
        signatures(words.text("audit_report.signed_by").split("\n")),
    )
