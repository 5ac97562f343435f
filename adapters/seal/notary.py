"""The notary: looks at the log anew, and signs its head only when it can confirm it.

Checkpoints lie beside the ledger, one file for each size, and are never written over. Before
signing, everything recorded since the last one is recomputed from the stored bytes, and the log
must begin with what was signed before. What cannot be confirmed is not signed.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
from attrs import frozen

from ..files import write_whole
from ..ledger import Ledger
from ..problems import StoreProblem
from .audit import Head, Walked, head_of, resume, walk
from .checkpoint import Checkpoint, Growth, Signed, read_checkpoint
from .faults import AuditFault
from .note import MalformedError, Note, Signature, Signer, Verifier, sign
from .tree import consistency, roots

FOLDER = "niem-phong"
SUFFIX = ".checkpoint"
WALKED = "da-soat.json"

Progress = Callable[[int, int], None]


@frozen
class Sealed:
    """What the notary signed; ``new`` is false where the log had not grown since the last time."""

    signed: Signed
    new: bool


class Shelf:
    """The checkpoints kept beside a ledger."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER

    def sizes(self) -> list[int]:
        """The sizes there are checkpoints of, rising."""
        names = (path.name.removesuffix(SUFFIX) for path in self.folder.glob(f"*{SUFFIX}"))
        return sorted(int(name) for name in names if name.isdecimal())

    def read(self, size: int) -> Signed:
        """One of them; refuses a file that is none, or is of another size."""
        place = self.folder / f"{size}{SUFFIX}"
        try:
            signed = read_checkpoint(place.read_bytes())
        except (OSError, MalformedError) as error:
            raise AuditFault("checkpoint_false", where=str(place), detail=str(error)) from error
        if signed.head.size != size:
            raise AuditFault("checkpoint_false", where=str(place), detail=str(signed.head.size))
        return signed

    def latest(self) -> Signed | None:
        """The newest one."""
        sizes = self.sizes()
        return self.read(sizes[-1]) if sizes else None

    def every(self) -> list[Signed]:
        """All of them, by size."""
        return [self.read(size) for size in self.sizes()]

    def keep(self, signed: Signed) -> None:
        """Keep one durably; more signatures on the same head may replace fewer."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            place = self.folder / f"{signed.head.size}{SUFFIX}"
            write_whole(place, signed.write().encode())
        except OSError as error:
            raise StoreProblem(
                "file_unwritable", where=str(self.folder), detail=str(error)
            ) from error

    def walked(self, name: str = WALKED) -> Walked:
        """How far the log was confirmed before; from the start when that cannot be told."""
        with suppress(OSError, msgspec.DecodeError, ValueError, KeyError, TypeError):
            found = msgspec.json.decode((self.folder / name).read_bytes())
            return Walked(int(found["size"]), tuple(b64decode(peak) for peak in found["peaks"]))
        return Walked()

    def remember(self, walked: Walked, name: str = WALKED) -> None:
        """Remember how far the log was confirmed."""
        peaks = [b64encode(peak).decode() for peak in walked.peaks]
        with suppress(OSError):  # only a help: without it the next walk begins at the start
            data = msgspec.json.encode({"size": walked.size, "peaks": peaks})
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / name, data)


def seal(
    ledger: Ledger,
    shelf: Shelf,
    signer: Signer,
    known: tuple[Verifier, ...] = (),
    progress: Progress | None = None,
) -> Sealed:
    """Confirm the log and sign its head; raises ``AuditFault`` when it cannot be confirmed.

    ``known`` are the log's keys, this one and those before it: an earlier checkpoint must be signed
    by one of them, or it is not believed and nothing is signed.
    """
    earlier = shelf.latest()
    heads = [_believed(earlier, ledger.origin, known)] if earlier else []
    start = resume(ledger.store, shelf.walked())
    if earlier and start.size > earlier.head.size:
        start = Walked()  # the earlier head must be met on the way
    done = walk(ledger.store, heads, start=start, progress=progress)
    if earlier and earlier.head.size == done.size:
        return Sealed(earlier, new=False)
    head = Checkpoint(ledger.origin, done.size, done.root)
    signature = sign(head.text, ledger.origin, signer)
    signed = Signed(head, Note(head.text, (signature,)))
    shelf.keep(signed)
    shelf.remember(done)
    return Sealed(signed, new=True)


def _believed(signed: Signed, origin: str, known: tuple[Verifier, ...]) -> Head:
    try:
        true = bool(signed.note.verified(known)) and signed.head.origin == origin
    except MalformedError:
        true = False
    if not true:
        detail = f"size {signed.head.size}"
        raise AuditFault("checkpoint_false", where=signed.head.origin, detail=detail)
    return head_of(signed, "notary")


def growth(ledger: Ledger, old: int, signed: Signed) -> Growth:
    """The proof that the log only grew from ``old`` entries to a checkpoint."""
    size = signed.head.size
    wanted = consistency(old, size) if 0 < old < size else []
    proof = roots((leaf for _, leaf in ledger.store.leaves(0, size)), wanted)
    return Growth(old, tuple(proof), signed.write().encode())


def with_signatures(signed: Signed, more: tuple[Signature, ...]) -> Signed:
    """A checkpoint with further signatures, each once."""
    lines = dict.fromkeys((*signed.note.signatures, *more))
    return Signed(signed.head, Note(signed.note.text, tuple(lines)))
