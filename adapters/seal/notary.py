"""The notary: looks at the log anew, and signs its head only when it can confirm it.

Checkpoints lie beside the ledger, one file for each size, and are never written over. What cannot
be confirmed is not signed.

**What is confirmed each time**: that the last checkpoint is signed by a key of this log; that the
log is no shorter than it says; that every row recorded since then makes its stored leaf, follows in
its stream and stands in order; and that the head in the store is the one which the tree of the last
checkpoint grows to by these leaves. The tree of the last checkpoint is not read again: its peaks
are kept on the shelf and believed only if their root is the signed one. So a cut back or forked log
is not signed, and what is signed always continues what was signed before.

**What is not, until the next full walk**: that the older rows and leaves in the store are still
those that were signed. Who alters one of them does not get the alteration signed, but is not told
on either; ``kiem-chung`` tells. Therefore the whole log is walked anew every ``FULL_EVERY`` seals
and after ``FULL_AFTER`` at the latest, and whenever the shelf cannot say how far it came.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from attrs import field, frozen

from ..files import write_whole
from ..ledger import Ledger
from ..problems import StoreProblem
from .audit import Head, Walked, head_of, walk
from .checkpoint import Checkpoint, Growth, Signed, read_checkpoint
from .faults import AuditFault
from .note import MalformedError, Note, Signature, Signer, Verifier, sign
from .tree import consistency, roots
from .turn import turn

FOLDER = "niem-phong"
SUFFIX = ".checkpoint"
WALKED = "da-soat.json"
TURN = ".luot"

FULL_EVERY = 100  # seals, after which the whole log is walked anew
FULL_AFTER = timedelta(days=1)

Progress = Callable[[int, int], None]


@frozen
class Sealed:
    """What the notary signed; ``new`` is false where the log had not grown since the last time.

    ``full`` says that the whole log was walked for it.
    """

    signed: Signed
    new: bool
    full: bool = True


@frozen
class Confirmed:
    """How far the notary came: ``since`` counts seals after the last full walk, of ``full_at``."""

    walked: Walked = field(factory=Walked)
    since: int = 0
    full_at: datetime | None = None

    def due(self, now: datetime) -> bool:
        """Whether it is time to walk the whole log again."""
        if self.full_at is None or self.since >= FULL_EVERY:
            return True
        return not timedelta(0) <= now - self.full_at < FULL_AFTER


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

    def stamp(self, signed: Signed) -> bytes:
        """The RFC 3161 reply over a checkpoint as it stands now; b"" where there is none."""
        place = self._stamp(signed)
        return place.read_bytes() if place.exists() else b""

    def keep_stamp(self, signed: Signed, reply: bytes) -> None:
        """Keep one durably."""
        try:
            write_whole(self._stamp(signed), reply)
        except OSError as error:
            raise StoreProblem(
                "file_unwritable", where=str(self.folder), detail=str(error)
            ) from error

    def _stamp(self, signed: Signed) -> Path:
        """Named by the bytes it is over: with more signatures on them it is over others."""
        digest = sha256(signed.write().encode()).hexdigest()[:16]
        return self.folder / f"{signed.head.size}.{digest}.tsr"

    def confirmed(self) -> Confirmed:
        """How far the notary came; from the start when that cannot be told."""
        with suppress(OSError, msgspec.DecodeError, ValueError, KeyError, TypeError):
            found = msgspec.json.decode((self.folder / WALKED).read_bytes())
            full_at = datetime.fromisoformat(found["full_at"])
            if full_at.tzinfo:
                return Confirmed(self.walked(), int(found["since"]), full_at)
        return Confirmed()

    def confirm(self, done: Confirmed) -> None:
        """Remember it."""
        at = done.full_at.isoformat() if done.full_at else ""
        self.remember(done.walked, since=done.since, full_at=at)

    def walked(self, name: str = WALKED) -> Walked:
        """How far the log was confirmed before; from the start when that cannot be told."""
        with suppress(OSError, msgspec.DecodeError, ValueError, KeyError, TypeError):
            found = msgspec.json.decode((self.folder / name).read_bytes())
            return Walked(int(found["size"]), tuple(b64decode(peak) for peak in found["peaks"]))
        return Walked()

    def remember(self, walked: Walked, name: str = WALKED, **more: Any) -> None:
        """Remember how far the log was confirmed, and ``more`` about it."""
        peaks = [b64encode(peak).decode() for peak in walked.peaks]
        with suppress(OSError):  # only a help: without it the next walk begins at the start
            data = msgspec.json.encode({"size": walked.size, "peaks": peaks, **more})
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / name, data)


def seal(
    ledger: Ledger,
    shelf: Shelf,
    signer: Signer,
    known: tuple[Verifier, ...] = (),
    progress: Progress | None = None,
    *,
    full: bool = False,
) -> Sealed:
    """Confirm the log and sign its head; raises ``AuditFault`` when it cannot be confirmed.

    ``known`` are the log's keys, this one and those before it: an earlier checkpoint must be signed
    by one of them, or it is not believed and nothing is signed. ``full`` walks the whole log, also
    where that is not due. One process at a time seals a ledger: ``UsageProblem`` "seal_busy".
    """
    with turn(shelf.folder / TURN):
        earlier = shelf.latest()
        head = _believed(earlier, ledger.origin, known) if earlier else None
        before = shelf.confirmed()
        full = full or before.due(ledger.clock()) or not _continues(before.walked, head)
        start = Walked() if full else before.walked
        done = walk(ledger.store, [head] if head else [], start=start, progress=progress)
        if earlier and earlier.head.size == done.size:
            if full:
                shelf.confirm(Confirmed(done, 0, ledger.clock()))
            return Sealed(earlier, new=False, full=full)
        signed = _sign(Checkpoint(ledger.origin, done.size, done.root), signer)
        shelf.keep(signed)
        at = ledger.clock() if full else before.full_at
        shelf.confirm(Confirmed(done, 0 if full else before.since + 1, at))
        return Sealed(signed, new=True, full=full)


def _continues(walked: Walked, head: Head | None) -> bool:
    """Whether the walk came to the very head that was signed: the signature vouches for it."""
    return head is not None and (walked.size, walked.root) == (head.size, head.root)


def _sign(head: Checkpoint, signer: Signer) -> Signed:
    signature = sign(head.text, head.origin, signer)
    return Signed(head, Note(head.text, (signature,)))


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
