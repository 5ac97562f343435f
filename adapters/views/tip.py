"""Where the log stands, asked of the ledger's file directly: no store, no rules, one query.

Only for the embedded store. Other stores are asked through the ledger.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from ..problems import StoreProblem
from ..storage.sqlite_file import connect, said

if TYPE_CHECKING:
    import sqlite3

    from ..ledger import Ledger

# Given a position: the size of the log, and the hash of the leaf before that position.
Tip = Callable[[int], tuple[int, bytes]]

FORMAT = "1"
SQL = "SELECT size, (SELECT hash FROM leaf WHERE seq = ?) FROM head"


class FileTip:
    """The tip of a ledger in a SQLite file, on a connection of its own that only reads."""

    def __init__(self, path: str) -> None:
        self.path = path
        if not Path(path).exists():
            raise StoreProblem("store_missing", where=path)
        self._db: sqlite3.Connection = connect(path)

    def __call__(self, seq: int) -> tuple[int, bytes]:
        """The size of the log and the hash of the leaf before ``seq``."""
        with said(self.path), closing(self._db.execute(SQL, (seq - 1,))) as cursor:
            size, leaf = cursor.fetchone()
        return size, leaf or b""

    def readable(self) -> bool:
        """Whether the file is of the format known here; of any other the store itself must say."""
        with said(self.path):
            found = self._db.execute("SELECT value FROM meta WHERE key = 'format'").fetchone()
        return bool(found == (FORMAT,))

    def close(self) -> None:
        """Give back the file."""
        self._db.close()


def ledger_tip(ledger: "Ledger") -> Tip:
    """The tip of any ledger."""

    def tip(seq: int) -> tuple[int, bytes]:
        size = ledger.store.head().size
        leaf = next(iter(ledger.store.leaves(seq - 1, seq)), (0, b"")) if seq else (0, b"")
        return size, leaf[1]

    return tip
