"""Which events speak of an id: who decided them, and every id in their data.

Kept as bits: a row says, for one id, which events of a block of 32 mention it. Whoever decides all
day has one row for 32 decisions instead of 32. A stream's own events are not among them: the log's
index by stream has those already.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

BLOCK = 32  # events in a row; SQLite's integers have room for 63
SAVE = (
    "INSERT INTO mention VALUES (?, ?, ?)"
    " ON CONFLICT (ref, block) DO UPDATE SET bits = bits | excluded.bits"
)
READ = "SELECT block, bits FROM mention WHERE ref = ? ORDER BY block"

# Canonical bodies have their members in order, and moments are all of one length.
ACTOR = len('{"at":"2025-08-12T02:14:00.000000Z","by":{"person":"')


class Mentions:
    """Gathers who is mentioned where, until it is saved.

    Only whole values count that have the form of an id; one inside a sentence is prose.
    """

    def __init__(self, prefixes: Iterable[str]) -> None:
        longest_first = sorted(map(re.escape, filter(None, prefixes)), key=len, reverse=True)
        pattern = rf'"((?:{"|".join(longest_first)})-\d[\d-]*)"'
        self._find = re.compile(pattern.encode()).findall
        self._bits: dict[tuple[bytes, int], int] = {}

    def add(self, seq: int, body: bytes) -> None:
        """Note whom the body of event ``seq`` mentions."""
        block, bit, bits = seq // BLOCK, 1 << seq % BLOCK, self._bits
        end = body.find(b'"', ACTOR)
        actor = body[ACTOR:end], block
        bits[actor] = bits.get(actor, 0) | bit
        for id in self._find(body, body.find(b'"data":', end), body.rfind(b',"decision":"')):
            bits[id, block] = bits.get((id, block), 0) | bit

    def save(self, db: "sqlite3.Connection") -> None:
        """Add what was gathered to the table, and begin anew."""
        rows = [(id.decode(), block, bits) for (id, block), bits in self._bits.items()]
        self._bits = {}
        db.executemany(SAVE, rows)


def positions(rows: Iterable[tuple[int, int]]) -> Iterator[int]:
    """The positions that rows of (block, bits) stand for, in order."""
    for block, bits in rows:
        for place in range(BLOCK):
            if bits >> place & 1:
                yield block * BLOCK + place
