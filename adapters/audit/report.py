"""What an audit can say of a ledger, as one page to print."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from domain.catalogue import CATALOGUE

from ..printed import element, facts, page, points, section, signatures, table
from ..sheets import every_kind
from ..sheets.sheet import COUNTED, filled
from ..storage.proof import root_at
from ..words.cells import figure_rows, heading, total_row
from ..words.cells import said as cells
from ..words.told import moment_of, sentence
from ..words.values import moment
from . import sample as sampling
from .asker import Asker
from .looked import Looked, about, against, look_at, said
from .tally import Tally, tally
from .verified import Verified, root, verdict

if TYPE_CHECKING:
    from ..words.words import Words

FIRST = 5  # findings of one kind, and events of one finding, that the page shows


def report(asker: Asker, verified: Verified, seed: str, count: int) -> str:
    """The whole page."""
    words = asker.words
    walked = verified.report.walked.size
    size = min(walked or asker.views.position, asker.views.position)
    counted = tally(asker.desk.ledger, size)
    looked = look_at(asker.desk, asker.views, asker.today)
    agency = asker.desk.settings.agency
    title = words.text("audit_report.title")
    made = moment(asker.desk.clock())
    head = [
        element("p", agency),
        element("h1", title),
        element("p", words.say("audit_report.made", made=made), "note"),
    ]
    if size < walked:
        head.append(element("p", words.say("cli.as_of", position=size), "note"))
    parts = (
        _ledger(asker, verified, counted, size),
        _checkpoint(words, verified),
        _layers(words, verified),
        _findings(asker, looked),
        _sample(asker, seed, count),
        _rules(words, counted),
        _shares(words, counted),
        _sheets(asker),
        _closing(words),
    )
    return page(f"{title} – {agency}", head, parts, words.language, words.mark)


def _ledger(asker: Asker, verified: Verified, counted: Tally, size: int) -> str:
    words, views = asker.words, asker.views
    streams = views.ask("SELECT count(*) FROM stream")[0][0]
    people = len(views.list("person"))
    span = " – ".join(words.value("at", at) for at in (counted.first, counted.last) if at)
    amounts = {"events": size, "decisions": counted.decisions, "streams": streams, "people": people}
    rows = [
        (words.text("audit_report.origin"), asker.desk.settings.origin),
        (words.text("audit_report.span"), span),
        *((words.text(f"audit_report.{key}"), words.value(key, n)) for key, n in amounts.items()),
        (words.text("audit_report.root"), _root(asker, verified, size)),
    ]
    return section(words.text("audit_report.ledger"), facts(rows))


def _root(asker: Asker, verified: Verified, size: int) -> str:
    """The root over what the page tells of: an older one when it tells of an earlier moment."""
    if size == verified.report.walked.size:
        return root(verified.report)
    return b64encode(root_at(asker.desk.ledger.store, size)).decode()


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


def _findings(asker: Asker, looked: Looked) -> str:
    words = asker.words
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
                        _told(asker, one.events),
                    )
                    for one in found[:FIRST]
                )
            )
        if len(found) > FIRST:
            more = words.say("audit_report.more", count=len(found) - FIRST)
            parts.append(element("p", more, "note"))
    return section(words.text("audit_report.findings"), *parts)


def _told(asker: Asker, seqs: Sequence[int]) -> list[str]:
    """The first events of a finding, as sentences."""
    said = [_event(asker, seq) for seq in seqs[:FIRST]]
    left = len(seqs) - len(said)
    return [*said, asker.words.say("audit_report.more_events", count=left)] if left else said


def _event(asker: Asker, seq: int) -> str:
    (event,) = asker.desk.ledger.history(seq, seq + 1)
    return f"#{seq} {' '.join(moment_of(event))} {sentence(asker.words, event)}"


def _sample(asker: Asker, seed: str, count: int) -> str:
    words = asker.words
    title = words.text("audit_report.sample")
    if not seed:
        return section(title, element("p", words.text("audit_report.no_seed")))
    drawn = sampling.draw_from(asker.desk.ledger, asker.views.position, seed=seed, number=count)
    again = [(step, ()) for step in sampling.steps(words, drawn)]
    return section(
        title,
        element("p", words.say("audit_report.seed", seed=seed, count=len(drawn.positions))),
        points((_event(asker, seq), ()) for seq in drawn.positions),
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


def _sheets(asker: Asker) -> str:
    """Every sheet about all streams that has anything in it."""
    title = asker.words.text("audit_report.sheets")
    return section(title, *_each_sheet(asker), wide=True)


def _each_sheet(asker: Asker) -> Iterator[str]:
    words = asker.words
    for kind in every_kind():
        singleton = CATALOGUE.topics[kind.topic].singleton
        if kind.of_one and not singleton:
            continue
        sheet = filled(kind, asker.views, singleton)
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
