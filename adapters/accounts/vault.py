"""The server's key: what it encrypts, what it signs. A copy of the database alone gives nothing.

``tai-khoan.khoa`` holds 32 random bytes that only their owner on the machine may read; each use has
a key of its own (HKDF-SHA-256, RFC 5869). Without the file second factors must be set up anew.
"""

import hmac
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ..problems import StoreProblem, UsageProblem

FILE = "tai-khoan.khoa"
BYTES = 32
NONCE = 12  # bytes, NIST SP 800-38D
OTHERS = 0o077


class Vault:
    """Encrypts and signs with the key in ``folder``, made the first time."""

    def __init__(self, folder: Path) -> None:
        master = _read(folder / FILE)
        self._key = cache(lambda use: _derived(master, use))

    def encrypt(self, text: str, owner: str) -> bytes:
        """``text`` for nobody but ``owner``: put into another's row it does not open (AES-GCM)."""
        nonce = os.urandom(NONCE)
        return nonce + AESGCM(self._key("secret")).encrypt(nonce, text.encode(), owner.encode())

    def decrypt(self, stored: bytes, owner: str) -> str:
        """What ``encrypt`` hid; raises ``UsageProblem`` where the key or the owner is another."""
        try:
            opened = AESGCM(self._key("secret")).decrypt(
                stored[:NONCE], stored[NONCE:], owner.encode()
            )
        except InvalidTag as error:
            raise UsageProblem("accounts_key_differs") from error
        return opened.decode()

    def sign(self, use: str, text: str) -> str:
        """``text`` and its seal, fit for a cookie."""
        return f"{_coded(text.encode())}.{_coded(self._mac(use, text))}"

    def signed(self, use: str, found: str) -> str:
        """The text under a seal of ours, "" for anything else."""
        coded, _, seal = found.partition(".")
        try:
            text = _decoded(coded).decode()
            given = _decoded(seal)
        except ValueError:
            return ""
        return text if hmac.compare_digest(given, self._mac(use, text)) else ""

    def _mac(self, use: str, text: str) -> bytes:
        return hmac.digest(self._key(use), text.encode(), sha256)


def _derived(master: bytes, use: str) -> bytes:
    return HKDF(SHA256(), BYTES, salt=None, info=f"thidua {use}".encode()).derive(master)


def _coded(found: bytes) -> str:
    return urlsafe_b64encode(found).decode().rstrip("=")


def _decoded(found: str) -> bytes:
    return urlsafe_b64decode(found.encode("ascii") + b"=" * (-len(found) % 4))


def _read(place: Path) -> bytes:
    """The key; of several processes that make it at once, all use the first one's."""
    try:
        if not place.exists():
            _make(place)
        if os.name == "posix" and place.stat().st_mode & OTHERS:
            raise UsageProblem("key_open_to_others", where=str(place))
        found = _decoded(place.read_text(encoding="ascii").strip())
    except OSError as error:
        raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
    except ValueError as error:
        raise UsageProblem("key_malformed", where=str(place)) from error
    if len(found) != BYTES:
        raise UsageProblem("key_malformed", where=str(place))
    return found


def _make(place: Path) -> None:
    """Write beside, make durable, link: the file is never seen half-written, nor replaced."""
    beside = place.with_name(f".{place.name}.{os.getpid()}.{os.urandom(4).hex()}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_coded(os.urandom(BYTES)).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(beside, place)
        except FileExistsError:
            return
    finally:
        beside.unlink()
