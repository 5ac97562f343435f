"""Text as it is searched: lower case, without accents, đ as d."""

import re
from unicodedata import combining, normalize

ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def fold(text: str) -> str:
    """``text`` in lower case without accents: "Đề xuất" and "de xuat" are the same."""
    plain = text.lower().replace("đ", "d")
    if plain.isascii():
        return plain
    return "".join(char for char in normalize("NFD", plain) if not combining(char))


def key(id: str) -> str:
    """An id as it may be typed: folded, without the zeros in front of numbers ("nv-1")."""
    return ZEROS.sub("", fold(id.strip()))
