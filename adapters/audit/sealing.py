"""The notary's step at a desk, and the newest checkpoint, sealed anew where the key is at hand."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from ..clock import Clock, now
from ..problems import UsageProblem
from ..seal.keys import FILE, read_key, verifier
from ..seal.known import declared
from ..seal.notary import Sealed, Shelf
from ..seal.notary import seal as sign
from ..seal.timer import Timer

if TYPE_CHECKING:
    from ..desk import Desk
    from ..seal.checkpoint import Signed
    from ..seal.note import Signer

Progress = Callable[[int, int], None]


def sealed(
    desk: "Desk",
    signer: "Signer",
    progress: Progress | None = None,
    *,
    full: bool = False,
    shelf: Shelf | None = None,
) -> Sealed:
    """Confirm and sign. Once keys are declared, only one in use signs.

    ``full`` walks the whole log; ``shelf`` is where checkpoints are kept, if not beside the ledger.
    """
    ledger = desk.ledger
    own, known = verifier(ledger.origin, signer), declared(ledger)
    if known and own not in {one.key for one in known if one.until is None}:
        raise UsageProblem("key_not_in_use", vkey=own.vkey)
    shelf = shelf or Shelf(desk.settings.folder)
    last = max(shelf.sizes(), default=0)
    keys = tuple(one.key for one in known if one.may(last)) or (own,)
    return sign(ledger, shelf, signer, keys, progress, full=full)


def timer(open_desk: "Callable[[], Desk]", every: timedelta, clock: Clock = now) -> Timer:
    """Seals a ledger at intervals, from a thread of its own, with the key beside the ledger.

    Each time a desk is opened and closed: a connection is of one thread, and a key that was changed
    meanwhile is read anew. Without a key at hand nothing is done.
    """

    def step() -> Sealed | None:
        desk = open_desk()
        try:
            return (
                sealed(desk, read_key(desk.settings.folder / FILE)) if key_at_hand(desk) else None
            )
        finally:
            desk.close()

    return Timer(step, every, clock)


def newest(desk: "Desk", progress: Progress | None = None) -> "Signed":
    """The newest checkpoint, after sealing anew where the log's key is at hand."""
    if key_at_hand(desk):
        return sealed(desk, read_key(desk.settings.folder / FILE), progress).signed
    shelf = Shelf(desk.settings.folder)
    signed = shelf.latest()
    if signed is None:
        raise UsageProblem("export_unsealed", where=str(shelf.folder))
    return signed


def key_at_hand(desk: "Desk") -> bool:
    """Whether this log can be sealed here and now."""
    return (desk.settings.folder / FILE).exists()
