"""Checkpoints (C2SP tlog-checkpoint): how long the log was and what its root was, signed.

Exactly three lines of text: origin, size, base64 of the root. With them the two proofs that name
a checkpoint: that an entry is in the log (C2SP tlog-proof), and that the log only grew (the body
of a request to a witness, C2SP tlog-witness).
"""

from base64 import b64encode
from collections.abc import Sequence

from attrs import frozen

from .note import MalformedError, Note, decode, read_hashes, read_note

PROOF = "c2sp.org/tlog-proof@v1"
MOST_HASHES = 63


@frozen
class Checkpoint:
    """The head of a log as it is signed."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The three lines."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"


@frozen
class Signed:
    """A checkpoint with the note that carries it."""

    head: Checkpoint
    note: Note

    def write(self) -> str:
        """As it is kept and sent."""
        return self.note.write()


def read_checkpoint(raw: bytes) -> Signed:
    """A checkpoint from its bytes; signatures are not checked here."""
    note = read_note(raw)
    lines = note.text.split("\n")
    if len(lines) != 4 or lines[3] or not lines[0]:
        raise MalformedError("a checkpoint has exactly three lines")
    root = decode(lines[2])
    if len(root) != 32:
        raise MalformedError("a root has 32 bytes")
    return Signed(Checkpoint(lines[0], read_number(lines[1]), root), note)


def read_number(text: str) -> int:
    """A decimal number without leading zeroes."""
    if not (text.isascii() and text.isdecimal()) or str(int(text[:20])) != text:
        raise MalformedError(f"not a number: {text[:30]!r}")
    return int(text)


@frozen
class Inclusion:
    """That an entry is in the log: its position, the path, the checkpoint's bytes."""

    index: int
    path: tuple[bytes, ...]
    checkpoint: bytes

    def write(self) -> bytes:
        """As a ``.tlog-proof`` file."""
        lines = [PROOF, f"index {self.index}", *_encoded(self.path), "", ""]
        return "\n".join(lines).encode() + self.checkpoint


def read_inclusion(raw: bytes) -> Inclusion:
    """A ``.tlog-proof`` file. What stands in ``extra`` is nobody's word and is passed over."""
    head, gap, checkpoint = raw.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise MalformedError("a proof is ASCII") from error
    if not gap or lines[0] != PROOF:
        raise MalformedError("not a tlog-proof")
    rest = lines[2:] if len(lines) > 1 and lines[1].startswith("extra ") else lines[1:]
    if not rest or not rest[0].startswith("index "):
        raise MalformedError("a proof names the index of its entry")
    index = read_number(rest[0].removeprefix("index "))
    return Inclusion(index, tuple(_hashes(rest[1:])), checkpoint)


@frozen
class Growth:
    """That the log only grew since it had ``old`` entries: the proof, the checkpoint's bytes."""

    old: int
    proof: tuple[bytes, ...]
    checkpoint: bytes

    def write(self) -> bytes:
        """As the body of add-checkpoint."""
        lines = [f"old {self.old}", *_encoded(self.proof), "", ""]
        return "\n".join(lines).encode() + self.checkpoint


def read_growth(raw: bytes) -> Growth:
    """The body of add-checkpoint."""
    head, gap, checkpoint = raw.partition(b"\n\n")
    try:
        first, *hashes = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise MalformedError("a proof is ASCII") from error
    if not gap or not first.startswith("old "):
        raise MalformedError("a consistency proof begins with the old size")
    return Growth(read_number(first.removeprefix("old ")), tuple(_hashes(hashes)), checkpoint)


def _encoded(hashes: Sequence[bytes]) -> list[str]:
    return [b64encode(one).decode() for one in hashes]


def _hashes(lines: Sequence[str]) -> list[bytes]:
    if len(lines) > MOST_HASHES:
        raise MalformedError("too many hashes for any proof")
    return read_hashes(lines)
