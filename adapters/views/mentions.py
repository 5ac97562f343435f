"""Which events speak of an id: who decided them, and every id in their data.

Kept as bits: a row says, for one id, which events of a block of 32 mention it. Whoever decides all
day has one row for 32 decisions instead of 32. A stream's own events are not among them: the log's
index by stream has those already.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from typing import Any

BLOCK = 32  # events in a row; SQLite's integers have room for 63
SAVE = (
    "INSERT INTO mention VALUES (?, ?, ?)"
    " ON CONFLICT (ref, block) DO UPDATE SET bits = bits | excluded.bits"
)
READ = "SELECT block, bits FROM mention WHERE ref = ? ORDER BY block"

# Canonical bodies have their members in order, and moments are all of one length.
ACTOR = len('{"at":"2025-08-12T02:14:00.000000Z","by":{"person":"')

Bits = dict[tuple[str, int], int]


def finder(prefixes: list[str]) -> Callable[[bytes], set[str]]:
    """How to find whom a body mentions: its actor, and every id of one of ``prefixes`` in its data.

    Only whole values count: an id inside a sentence is somebody's prose.
    """
    longest_first = sorted(map(re.escape, filter(None, prefixes)), key=len, reverse=True)
    find = re.compile(rf'"((?:{"|".join(longest_first)})-\d[\d-]*)"'.encode()).findall

    def mentioned(body: bytes) -> set[str]:
        data = body[body.find(b'"data":', ACTOR) : body.rfind(b',"decision":"')]
        ids = {body[ACTOR : body.find(b'"', ACTOR)], *find(data)}
        return {id.decode() for id in ids}

    return mentioned


def note(bits: Bits, ids: set[str], seq: int) -> None:
    """Remember that event ``seq`` mentions ``ids``."""
    block, place = divmod(seq, BLOCK)
    for id in ids:
        bits[id, block] = bits.get((id, block), 0) | 1 << place


def save(db: sqlite3.Connection, bits: Mapping[tuple[str, int], int]) -> None:
    """Add what was remembered to the table."""
    db.executemany(SAVE, [(id, block, taken) for (id, block), taken in bits.items()])


def positions(rows: list[Any]) -> Iterator[int]:
    """The positions that rows of (block, bits) stand for, in order."""
    for block, bits in rows:
        for place in range(BLOCK):
            if bits >> place & 1:
                yield block * BLOCK + place
