"""Digests of files: SHA-256 as the ledger writes it, in small hexadecimal digits.

Source: FIPS 180-4; what is signed or handed in is known for good by the digest of its file.
"""

DIGITS = 64
HEXADECIMAL = frozenset("0123456789abcdef")


def is_digest(text: str) -> bool:
    """Whether a text is a whole SHA-256."""
    return len(text) == DIGITS and set(text) <= HEXADECIMAL
