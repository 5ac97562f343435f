"""Signed notes (C2SP signed-note) with the two kinds of signature a log needs.

A log signs with type 0x01 (plain Ed25519), a witness with type 0x04 (a cosignature, which carries
its time). Keys travel as vkeys: ``name+keyid+base64(type || public key)``.
"""

import re
import unicodedata
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Protocol

from attrs import frozen
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LOG, WITNESS = 0x01, 0x04
MOST_SIGNATURES = 64
DASH = "\u2014 "
COSIGNED = "cosignature/v1\ntime {time}\n"

_KEY_ID = re.compile(r"[0-9a-f]{8}")


class MalformedError(ValueError):
    """A note, key or checkpoint that is not written as it must be."""


class Signer(Protocol):
    """What signs: a key in a file, or one in a device that never gives it out."""

    @property
    def public(self) -> bytes:
        """The 32 bytes of the Ed25519 public key."""
        ...

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""
        ...


@frozen
class Verifier:
    """A public key under its name; ``kind`` is ``LOG`` or ``WITNESS``."""

    name: str
    kind: int
    public: bytes

    @property
    def id(self) -> bytes:
        """The four bytes that tell which key a signature is of."""
        return key_id(self.name, self.kind, self.public)

    @property
    def vkey(self) -> str:
        """The key as it travels."""
        material = b64encode(bytes([self.kind]) + self.public).decode()
        return f"{self.name}+{self.id.hex()}+{material}"

    def verify(self, text: str, signature: bytes) -> int | None:
        """The time of a true cosignature, 0 for a true plain one, ``None`` for a false one."""
        time, message = 0, text.encode()
        if self.kind == WITNESS:
            time = int.from_bytes(signature[:8], "big")
            signature, message = signature[8:], COSIGNED.format(time=time).encode() + message
        if len(signature) != 64 or time >= 2**63:
            return None
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return None
        return time


@frozen
class Signature:
    """One signature line: whose, and its bytes behind the key id."""

    name: str
    id: bytes
    signature: bytes

    @property
    def line(self) -> str:
        """The line as it stands in a note."""
        return f"{DASH}{self.name} {b64encode(self.id + self.signature).decode()}\n"


@frozen
class Note:
    """A text and its signatures; ``text`` ends in a new line."""

    text: str
    signatures: tuple[Signature, ...]

    def write(self) -> str:
        """The note as it is kept and sent."""
        return f"{self.text}\n{''.join(one.line for one in self.signatures)}"

    def verified(self, keys: Iterable[Verifier]) -> dict[Verifier, int]:
        """The known keys that signed, each with its time; a false one is no signature at all.

        Raises ``MalformedError`` when a known key stands there with a signature that is not its.
        """
        known = {(key.name, key.id): key for key in keys}
        found: dict[Verifier, int] = {}
        for one in self.signatures:
            key = known.get((one.name, one.id))
            if key is None:
                continue
            time = key.verify(self.text, one.signature)
            if time is None:
                raise MalformedError(f"a signature of {key.name} is false")
            found[key] = max(time, found.get(key, 0))
        return found


def key_id(name: str, kind: int, public: bytes) -> bytes:
    """SHA-256(name || 0x0A || type || public key), the first four bytes."""
    return sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:4]


def sign(text: str, name: str, signer: Signer) -> Signature:
    """Sign as a log."""
    check_name(name)
    return Signature(name, key_id(name, LOG, signer.public), signer.sign(text.encode()))


def cosign(text: str, name: str, signer: Signer, time: int) -> Signature:
    """Sign as a witness, at ``time`` in seconds since 1970."""
    check_name(name)
    message = COSIGNED.format(time=time).encode() + text.encode()
    signature = time.to_bytes(8, "big") + signer.sign(message)
    return Signature(name, key_id(name, WITNESS, signer.public), signature)


def check_name(name: str) -> None:
    """Refuse a key name that no note can carry."""
    spaces = any(char.isspace() or unicodedata.category(char) == "Cc" for char in name)
    if not name or "+" in name or spaces:
        raise MalformedError(f"not a key name: {name!r}")


def read_vkey(vkey: str) -> Verifier:
    """A public key as it travels; refuses one whose id is not its own."""
    name, plus, rest = vkey.partition("+")
    id, second, material = rest.partition("+")
    check_name(name)
    raw = decode(material)
    if not (plus and second and _KEY_ID.fullmatch(id) and len(raw) == 33):
        raise MalformedError(f"not a verifier key: {vkey!r}")
    key = Verifier(name, raw[0], raw[1:])
    if key.kind not in (LOG, WITNESS) or key.id.hex() != id:
        raise MalformedError(f"not a verifier key: {vkey!r}")
    return key


def read_note(raw: bytes) -> Note:
    """A note from its bytes; strict, so that no two ways of writing it pass for one."""
    try:
        whole = raw.decode()
    except UnicodeDecodeError as error:
        raise MalformedError("a note is UTF-8") from error
    if any(char < " " and char != "\n" for char in whole):
        raise MalformedError("a note has no control characters")
    text, gap, lines = whole.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        raise MalformedError("a note ends in signature lines")
    signatures = tuple(read_signature(line) for line in lines[:-1].split("\n"))
    if len(signatures) > MOST_SIGNATURES:
        raise MalformedError("too many signatures")
    return Note(f"{text}\n", signatures)


def read_signature(line: str) -> Signature:
    """One signature line without its new line."""
    if not line.startswith(DASH):
        raise MalformedError("a signature line begins with a dash")
    name, gap, encoded = line[len(DASH) :].partition(" ")
    check_name(name)
    raw = decode(encoded)
    if not gap or len(raw) <= 4:
        raise MalformedError("a signature line holds a name and a signature")
    return Signature(name, raw[:4], raw[4:])


def decode(encoded: str) -> bytes:
    """Standard base64, in its one canonical spelling."""
    try:
        raw = b64decode(encoded, validate=True)
    except (Base64Error, ValueError) as error:
        raise MalformedError("not base64") from error
    if b64encode(raw).decode() != encoded:
        raise MalformedError("not canonical base64")
    return raw


def read_hashes(lines: Sequence[str]) -> list[bytes]:
    """Lines that hold one SHA-256 hash each."""
    found = [decode(line) for line in lines]
    if any(len(one) != 32 for one in found):
        raise MalformedError("a hash has 32 bytes")
    return found
