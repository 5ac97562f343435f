"""One personal text: committed to, encrypted under its person's key, opened again.

The commitment is base64 of SHA-256(salt || JCS(text)) with 32 random bytes of salt; the ciphertext
is base64 of nonce || AES-256-GCM(salt || JCS(text)), bound to its place by the additional data
``kid|stream|ver|field``: moved elsewhere it does not open. Source: thidua-log-export/1, "Leaf".
"""

import json
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Mapping
from hashlib import sha256

from attrs import field, frozen

SALT, NONCE, SECRET = 32, 12, 32  # bytes


class BrokenSealError(Exception):
    """A ciphertext that is not what was sealed here: altered, moved, or under another key."""


@frozen
class Key:
    """A person's key of one generation; its name tells whose it is, not what it is."""

    kid: str
    secret: bytes = field(repr=False)


@frozen
class Draft:
    """A text that is committed to and not yet bound to its place in the log."""

    cm: str
    key: Key
    salted: bytes = field(repr=False)


@frozen
class Opening:
    """What opens a commitment: the salt and the text as JCS."""

    salt: bytes = field(repr=False)
    plain: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The text itself."""
        found: str = json.loads(self.plain)
        return found


def draft(key: Key, text: str, salt: bytes) -> Draft:
    """Commit to ``text``; ``salt`` must be new each time."""
    salted = salt + json.dumps(text, ensure_ascii=False).encode()
    return Draft(commitment(salted), key, salted)


def commitment(salted: bytes) -> str:
    """What commits to a salted text."""
    return b64encode(sha256(salted).digest()).decode()


def close(one: Draft, place: tuple[str, int, str], nonce: bytes) -> dict[str, str]:
    """The entry of ``body.sealed`` for a draft that goes to ``place`` (stream, ver, field)."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    sealed = nonce + AESGCM(one.key.secret).encrypt(nonce, one.salted, _bound(one.key.kid, place))
    return {"cm": one.cm, "ct": b64encode(sealed).decode(), "kid": one.key.kid}


def open_entry(entry: Mapping[str, str], secret: bytes, place: tuple[str, int, str]) -> Opening:
    """What is in an entry that stands at ``place``; raises ``BrokenSealError``."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        sealed = b64decode(entry["ct"], validate=True)
        bound = _bound(entry["kid"], place)
        salted = AESGCM(secret).decrypt(sealed[:NONCE], sealed[NONCE:], bound)
    except (InvalidTag, KeyError, ValueError, Error) as error:
        raise BrokenSealError from error
    if commitment(salted) != entry.get("cm"):
        raise BrokenSealError
    return Opening(salted[:SALT], salted[SALT:])


def _bound(kid: str, place: tuple[str, int, str]) -> bytes:
    stream, ver, name = place
    return f"{kid}|{stream}|{ver}|{name}".encode()
