"""Random tokens: 256 bits that are given away once and kept as their SHA-256 only."""

from hashlib import sha256
from secrets import token_urlsafe

BYTES = 32
LONGEST = 200  # letters; whatever is longer was not made here


def new_token() -> str:
    """A token that fits into a URL."""
    return token_urlsafe(BYTES)


def hashed(token: str) -> bytes:
    """What is kept of a token. It is random: nothing is gained by a slow hash."""
    return sha256(token[:LONGEST].encode("utf-8", "replace")).digest()
