"""Vietnamese alphabetical order, and people by their given names.

Letters first, in the order of the alphabet; then tones, in the order dictionaries use (none,
huyền, hỏi, ngã, sắc, nặng); then small before capital letters.
"""

import unicodedata
from typing import TypeAlias

ALPHABET = " aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

Key: TypeAlias = tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...]]
NameKey: TypeAlias = tuple[Key, Key, Key]

_RANKS = {letter: rank for rank, letter in enumerate(ALPHABET)}


def key(text: str) -> Key:
    """Sort by this: two texts compare as in a Vietnamese dictionary."""
    letters, tones, capitals = [], [], []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
        letters.append(_rank(letter.lower()))
        tones.append(max(TONES.get(part, 0) for part in parts))
        capitals.append(char != char.lower())
    return tuple(letters), tuple(tones), tuple(capitals)


def _rank(letter: str) -> int:
    """The letter's place; other signs come before letters, other letters after."""
    if letter in _RANKS:
        return _RANKS[letter] + 1_000
    code = ord(letter[0]) if letter else 0
    return code + 10_000 if letter.isalpha() else min(code, 999)


def name_key(name: str) -> NameKey:
    """Sort people by this: given name (the last word), then family name, then what is between."""
    first, *rest = name.split() or [""]
    given = rest[-1] if rest else first
    return key(given), key(first if rest else ""), key(" ".join(rest[:-1]))
