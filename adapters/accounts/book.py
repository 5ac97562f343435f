"""The file ``tai-khoan.db``: opened by many threads and processes, changed by one at a time.

What was acknowledged survives a loss of power (write-ahead log, synchronous=FULL). Only its owner
on the machine may read it. All times come from the clock it is given.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

from .. import clock as clocks
from ..problems import StoreProblem, UsageProblem
from . import log
from .passwords import Gate
from .policy import Policy, read_policy
from .schema import NUMBER, TABLES
from .vault import Vault

FILE = "tai-khoan.db"
OTHERS = 0o077
PATIENCE = 10.0  # seconds for whoever else is writing
KEPT = 8  # connections kept open for the next request

Rows = list[Any]


class Book:
    """The accounts of one ledger, whose folder is ``folder``; ``policy`` is read from there."""

    def __init__(
        self, folder: Path, *, clock: clocks.Clock = clocks.now, policy: Policy | None = None
    ) -> None:
        self.folder = folder
        self.place = folder / FILE
        self.policy = policy or read_policy(folder)
        self.clock = clock
        self._idle: list[sqlite3.Connection] = []
        self._lock = Lock()
        self.gate = Gate(self.policy)
        self._make()

    @property
    def now(self) -> float:
        """This moment, in seconds since 1970."""
        return self.clock().timestamp()

    @cached_property
    def vault(self) -> Vault:
        """The server's own key and what is made with it."""
        return Vault(self.folder)

    def ask(self, sql: str, *values: Any) -> Rows:
        """Rows, as they are now."""
        with self._connection() as db:
            return db.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Changes that happen wholly or not at all, one writer after the other."""
        with self._connection() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    def note(self, by: str, what: str, person: str, **more: Any) -> None:
        """Tell in the log what was done to an account. Call it while ``writing``."""
        log.append(self.folder, clocks.moment(self.clock()), by, what, person, more)

    def close(self) -> None:
        """Give back what is open. Closing twice is harmless."""
        with self._lock:
            idle, self._idle = self._idle, []
        for db in idle:
            db.close()

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock:
                db = self._idle.pop() if self._idle else None
            db = db or self._open()
            try:
                yield db
            finally:
                self._give_back(db)
        except sqlite3.Error as error:
            raise StoreProblem(
                "accounts_unusable", where=str(self.place), detail=str(error)
            ) from error

    def _give_back(self, db: sqlite3.Connection) -> None:
        with self._lock:
            if len(self._idle) < KEPT and not db.in_transaction:
                self._idle.append(db)
                return
        db.close()

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(
            self.place, timeout=PATIENCE, isolation_level=None, check_same_thread=False
        )
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA secure_delete = ON")
        return db

    def _make(self) -> None:
        """The file with its tables; one that others on the machine may read is not used."""
        try:
            with suppress(FileExistsError):
                os.close(os.open(self.place, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            if os.name == "posix" and self.place.stat().st_mode & OTHERS:
                raise UsageProblem("accounts_open_to_others", where=str(self.place))
        except OSError as error:
            raise StoreProblem(
                "accounts_unusable", where=str(self.place), detail=str(error)
            ) from error
        with self._connection() as db:
            if db.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                db.execute("PRAGMA journal_mode = WAL")
        with self.writing() as db:
            (number,) = db.execute("PRAGMA user_version").fetchone()
            if number > NUMBER:
                raise StoreProblem("accounts_newer", where=str(self.place), found=number)
            if number < NUMBER:
                for statement in filter(str.strip, TABLES.split(";")):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {NUMBER}")
