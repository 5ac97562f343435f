"""A whole audit of a ledger against every checkpoint beside it, and its verdict in words."""

from base64 import b64encode
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from ..seal.known import known_keys
from ..seal.notary import Shelf
from ..seal.trust import Heads, Trust, gather
from ..seal.verify import Asked, Report
from ..seal.verify import verify as look

if TYPE_CHECKING:
    from ..desk import Desk
    from ..seal.checkpoint import Signed
    from ..words.words import Words

Progress = Callable[[int, int], None]


class Verified(NamedTuple):
    """What the audit of all three layers found, which signed heads it met, the newest of them."""

    report: Report
    heads: Heads
    newest: "Signed | None"


def verify(desk: "Desk", progress: Progress | None = None) -> Verified:
    """All three layers, with every checkpoint that lies beside the ledger."""
    ledger, folder = desk.ledger, desk.settings.folder
    shelf, heads, early = Shelf(folder), Heads(), Report()
    newest = None
    with early.finding():
        newest = shelf.latest()
        heads = gather(Trust(ledger.origin, known_keys(ledger, folder)), shelf, ())
    found = look(ledger, Asked(heads=heads.heads), progress)
    found.faults += early.faults
    return Verified(found, heads, newest)


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
        "root": root(verified.report),
        "heads": len(verified.heads.heads),
        "witnesses": ", ".join(verified.heads.witnesses),
        "older": found.older,
    }
    if found.judged:
        told |= {"decided": found.judged.decided, "secret": found.judged.secret}
    return words.say(f"verify.good.{layer}", **told)


def root(report: Report) -> str:
    """The root of what was walked, in base64."""
    return b64encode(report.walked.root).decode()
