"""The log's key: made once, kept in a file that nobody else may read, or in a device.

A file holds the private key in PEM (PKCS#8) without a password; what protects it is who may read
it, which is looked at each time. A signer from elsewhere, such as a PKCS#11 token, is a plugin
behind the entry point ``thidua.signer``: ``open(url) -> Signer``.
"""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from ..problems import StoreProblem, UsageProblem
from .note import LOG, Signer, Verifier, check_name

FILE = "niem-phong.khoa"
OTHERS = 0o077


class FileKey:
    """A key in a file."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @property
    def public(self) -> bytes:
        """The 32 bytes of the public key."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""
        return self._key.sign(message)


def make_key(place: Path) -> FileKey:
    """Make a key in a file that only its owner can read; one that is there is never replaced."""
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise UsageProblem("key_exists", where=str(place)) from error
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    return FileKey(key)


def read_key(place: Path) -> FileKey:
    """The key in a file; refuses a file that others on the machine may read."""
    try:
        if os.name == "posix" and place.stat().st_mode & OTHERS:
            raise UsageProblem("key_open_to_others", where=str(place))
        key = load_pem_private_key(place.read_bytes(), None)
    except FileNotFoundError as error:
        raise UsageProblem("key_missing", where=str(place)) from error
    except OSError as error:
        raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
    except (ValueError, TypeError) as error:
        raise UsageProblem("key_malformed", where=str(place)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise UsageProblem("key_malformed", where=str(place))
    return FileKey(key)


def open_signer(url: str) -> Signer:
    """The signer that ``url`` names: a plugin's ("pkcs11:…"), or else the path of a key file."""
    from importlib.metadata import entry_points

    scheme, colon, _ = url.partition(":")
    plugins = {plugin.name: plugin for plugin in entry_points(group="thidua.signer")}
    if colon and scheme in plugins:
        signer: Signer = plugins[scheme].load()(url)
        return signer
    return read_key(Path(url))


def verifier(origin: str, signer: Signer) -> Verifier:
    """The public side of a log's key; the key's name is the log's origin."""
    check_name(origin)
    return Verifier(origin, LOG, signer.public)
