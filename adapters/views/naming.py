"""What somebody means by an id typed in haste: without accents, zeros, hyphen, in any case."""

import re
from collections.abc import Callable
from typing import Any

from .folding import fold, key

Ask = Callable[..., list[Any]]

_JOINED = re.compile(r"[^\W\d_]{2}(?=\d)")

CANDIDATES = 2000  # how many ids of one series are compared for a suggestion


def resolve_id(ask: Ask, typed: str, topic: str = "") -> str | None:
    """The stored id that ``typed`` means, among the streams of ``topic`` where one is given."""
    typed = typed.strip()
    for column, value in (("id", typed), ("key", key(typed)), ("key", key(_parted(typed)))):
        sql = f"SELECT DISTINCT id FROM stream WHERE {column} = ? AND ? IN ('', topic)"
        found = [id for (id,) in ask(sql, value, topic)]
        exact = [id for id in found if fold(id) == fold(typed)]
        for matches in (exact, found):
            if len(matches) == 1:
                return str(matches[0])
    return None


def _parted(typed: str) -> str:
    """The hyphen after the letters where it was left out: "nv12", "dx2025-1"."""
    return _JOINED.sub(lambda letters: f"{letters[0]}-", typed, count=1)


def suggest(ask: Ask, typed: str, topic: str = "", limit: int = 3) -> list[str]:
    """Names of streams near ``typed``: by id within its series, or by words of the title."""
    from difflib import get_close_matches

    wanted = key(typed)
    if not wanted:
        return []
    start = wanted.partition("-")[0][:2]
    sql = (
        "SELECT key, name FROM stream WHERE key >= ? AND key < ? AND ? IN ('', topic)"
        " ORDER BY last_seq DESC LIMIT ?"
    )
    near = dict(ask(sql, start, start + "\U0010ffff", topic, CANDIDATES))
    names = [near[found] for found in get_close_matches(wanted, near, limit, 0.7)]
    return names or _by_title(ask, typed, topic, limit)


def _by_title(ask: Ask, typed: str, topic: str, limit: int) -> list[str]:
    words = fold(typed).split()
    parts = " AND ".join(["? IN ('', topic)", *["instr(fold, ?) > 0"] * len(words)])
    sql = f"SELECT name FROM stream WHERE {parts} ORDER BY open DESC, last_seq DESC LIMIT ?"
    return [name for (name,) in ask(sql, topic, *words, limit)]
