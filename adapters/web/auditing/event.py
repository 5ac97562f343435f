"""One event on a page of its own, with its proof; the proof and the bytes to take away."""

from base64 import b64encode
from typing import TYPE_CHECKING, Any

from attrs import frozen
from starlette.responses import Response

from domain.refusal import Refusal

from ...audit.entry import Entry, bases, entry
from ...seal.faults import AuditFault
from ...seal.notary import Shelf
from ...seal.tiles import Tiles
from ...storage.leaf import leaf_bytes
from ...words.values import fields
from .door import enter, note, note_events, show
from .telling import told

if TYPE_CHECKING:
    from ...ledger import Ledger
    from ...seal.checkpoint import Inclusion, Signed
    from ..visit import Visit

_tiles: dict[str, tuple["Ledger", Tiles]] = {}


@frozen
class Proof:
    """That an event is under a checkpoint; without ``found``, ``fault`` says why there is none."""

    signed: "Signed | None" = None
    found: "Inclusion | None" = None
    fault: AuditFault | None = None

    @property
    def path(self) -> list[str]:
        """The hashes from the leaf to the root, in base64."""
        return [b64encode(one).decode() for one in self.found.path] if self.found else []


def event(visit: "Visit") -> Response:
    """``/kiem-toan/su-kien/{seq}``."""
    found = _entry(visit)
    words, ledger = visit.words, visit.desk.ledger
    note_events(visit, [found.event])
    around = found.event.around
    return show(
        visit,
        "auditor/event.html",
        told=told(words, found.event),
        entry=found,
        facts=_facts(visit, around.facts),
        data=_facts(visit, fields(found.event.event)),
        bases=bases(words, ledger, visit.views, found.event),
        beside={
            name: told(words, one) if one else None
            for name, one in (("earlier", found.earlier), ("later", found.later))
        },
        together=[told(words, one) for one in found.together],
        leaf=found.leaf.hex(),
        proof=prove(visit, found.row[0]),
        body=found.row[4].decode(),
        last=visit.views.position - 1,
    )


def _entry(visit: "Visit") -> Entry:
    enter(visit)
    typed = visit.path("seq").removeprefix("#")
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 16 else -1
    found = entry(visit.desk.ledger, number, visit.views.position)
    if found is None:
        raise Refusal("not_found", topic="event", id=f"#{typed}")
    return found


def _facts(visit: "Visit", facts: Any) -> list[tuple[str, str]]:
    """Facts by what people call them."""
    words = visit.words
    return [(words.value("field", name), words.value(name, value)) for name, value in facts.items()]


def prove(visit: "Visit", seq: int) -> Proof:
    """The proof of an event against the newest checkpoint that covers it."""
    try:
        signed = Shelf(visit.desk.settings.folder).latest()
        if signed is None or signed.head.size <= seq:
            return Proof()
        return Proof(signed, _of(visit.desk.ledger).prove(seq, signed))
    except AuditFault as fault:
        return Proof(fault=fault)


def _of(ledger: "Ledger") -> Tiles:
    """The tiles of a ledger, kept as long as it is open."""
    known = _tiles.get(ledger.origin)
    if known is None or known[0] is not ledger:
        known = _tiles[ledger.origin] = ledger, Tiles(ledger.store)
    return known[1]


def proof_file(visit: "Visit") -> Response:
    """``/kiem-toan/su-kien/{seq}/bang-chung``: the proof as strangers check it."""
    found = _entry(visit)
    proof = prove(visit, found.row[0])
    if proof.fault:
        raise proof.fault
    if proof.found is None:
        raise Refusal("not_found", topic="seal", id=f"#{found.row[0]}")
    note(visit, "download", [found.event.stream])
    return file(proof.found.write(), f"{found.row[0]}.tlog-proof", "text/plain; charset=utf-8")


def leaf_file(visit: "Visit") -> Response:
    """``/kiem-toan/su-kien/{seq}/nguyen-van``: the leaf, byte for byte as it is hashed."""
    found = _entry(visit)
    note(visit, "download", [found.event.stream])
    seq, stream, ver, type, body = found.row
    before = b""
    if found.earlier:
        rows = visit.desk.ledger.store.leaves(found.earlier.seq, found.earlier.seq + 1)
        before = next(iter(rows))[1]
    leaf = leaf_bytes(seq, stream, ver, type, body, before)
    return file(leaf, f"{seq}.json", "application/json")


def file(content: bytes, name: str, kind: str) -> Response:
    """Something to keep, never shown in place."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind, headers=headers)
