"""The long works on a ledger, each a function that a process of its own can take up (``jobs``)."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..files import write_whole
from ..findings.finding import Finding
from ..problems import Problem
from ..seal.export import Wanted, earlier
from ..seal.export import export as write_export
from ..seal.hanging import Hanging, hanging
from ..seal.notary import Shelf
from ..words.names import Names
from ..words.words import Words
from . import explorer as explorers
from .asker import Asker
from .kept import keep
from .looked import look_at
from .packets import entries
from .report import report as write_report
from .sealing import newest
from .verified import Verified
from .verified import verify as look

if TYPE_CHECKING:
    from ..desk import Desk

Facts = Mapping[str, Any]


class Verdict(NamedTuple):
    """What a whole audit found, and what hangs on the first fault."""

    verified: Verified
    hanging: Hanging | None


class Found(NamedTuple):
    """What was found, kind by kind, in the first ``size`` events."""

    findings: dict[str, tuple[Finding, ...]]
    size: int


def verify(desk: "Desk", _: Path, facts: Facts) -> Verdict:
    """All three layers; the place of the first fault is followed up. What was found is kept."""
    verified = look(desk, desk.progress)
    first = verified.report.first
    seq = first.facts.get("seq") if first else None
    found = None
    with suppress(Problem):  # what is broken may be too broken to be followed
        found = hanging(desk.ledger, seq) if isinstance(seq, int) and seq >= 0 else None
    verdict = Verdict(verified, found)
    folder, origin = desk.settings.folder, desk.settings.origin
    keep(folder, verdict, origin=origin, by=facts["by"], at=desk.clock())
    return verdict


def findings(desk: "Desk", _: Path, __: Facts) -> Found:
    """Everything worth a look, as the books stand now."""
    looked = look_at(desk, desk.views, desk.today)
    return Found(dict(looked.found), looked.size)


def export(desk: "Desk", place: Path, facts: Facts) -> Path:
    """The log as a zip that proves itself: all of it, or the entries of the packet ``packet``."""
    signed = newest(desk)
    packet = facts.get("packet", "")
    chosen = entries(desk.ledger, packet, signed) if packet else None
    shelf = Shelf(desk.settings.folder)
    wanted = Wanted(signed, earlier(shelf, signed), chosen, stamp=shelf.stamp(signed))
    name = f"xuat-{packet or signed.head.size}.zip"
    done = write_export(
        desk.ledger, wanted, desk.settings.files, place / name, zipped=True, progress=desk.progress
    )
    return done.where


def report(desk: "Desk", place: Path, facts: Facts) -> Path:
    """The audit report as one page to print."""
    text = write_report(
        _asker(desk, facts), look(desk, desk.progress), facts["seed"], facts["count"]
    )
    found = place / "bao-cao-kiem-toan.html"
    write_whole(found, text.encode())
    return found


def explorer(desk: "Desk", place: Path, facts: Facts) -> Path:
    """Everything as one SQLite file to look around in."""
    found = place / "so.xem.db"
    explorers.export(_asker(desk, facts), found)
    return found


def _asker(desk: "Desk", facts: Facts) -> Asker:
    words = Words(facts["language"], Names(desk.views))
    return Asker(desk, words, desk.views, desk.today, desk.progress)
