"""Reaching a PostgreSQL server: durable connections in a pool, and errors said in our terms."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.exc import TimeoutError as NoneFree
from sqlalchemy.pool import QueuePool

from ..problems import IntegrityProblem, Problem, StoreProblem, UsageProblem
from .port import Conflict

Connection = psycopg.Connection[Any]

IDLE = psycopg.pq.TransactionStatus.IDLE
LEDGER = "ledger"
DEFAULT_LEDGER = "thidua"
CONNECT_SECONDS = 10
LOCK_SECONDS = 10
POOL = 8

# What SQLSTATE codes and classes mean to people; the longest that fits is taken.
CODES: dict[str, tuple[type[Problem], str]] = {
    "08": (StoreProblem, "store_unreachable"),
    "57P": (StoreProblem, "store_unreachable"),
    "53": (StoreProblem, "store_unreachable"),
    "28": (StoreProblem, "store_denied"),
    "42501": (StoreProblem, "store_denied"),
    "3D000": (StoreProblem, "store_missing"),
    "3F000": (StoreProblem, "store_missing"),
    "42P01": (StoreProblem, "store_missing"),
    "25006": (StoreProblem, "store_read_only"),
    "53100": (StoreProblem, "disk_full"),
    "55P03": (StoreProblem, "store_locked"),
    "57014": (StoreProblem, "store_locked"),
    "58030": (StoreProblem, "store_io"),
    "XX001": (IntegrityProblem, "store_damaged"),
    "XX002": (IntegrityProblem, "store_damaged"),
}

# Another writer was first; the same command may be decided again.
RACES = {"23505", "40001", "40P01"}

# A server may be set up to answer before the disk has the data; this session may not.
SETTINGS = """
SELECT set_config('lock_timeout', %(lock)s, false),
       set_config('synchronous_commit', CASE current_setting('synchronous_commit')
           WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false),
       current_setting('fsync')
"""


class Link:
    """The way to one server, for one ledger: a pool of connections that commit durably."""

    def __init__(self, url: str) -> None:
        parsed = _parse(url)
        named = parsed.query.get(LEDGER, DEFAULT_LEDGER)
        self.ledger = named if isinstance(named, str) else named[-1]
        server = parsed.difference_update_query([LEDGER])
        self.where = parsed.render_as_string(hide_password=True)
        self._address = server.render_as_string(hide_password=False)
        self._pool = self._new_pool()

    def _new_pool(self) -> QueuePool:
        return QueuePool(
            self._connect,
            pool_size=POOL,
            max_overflow=POOL,
            timeout=LOCK_SECONDS,
            reset_on_return=None,  # done below, and only where something was left open
        )

    def _connect(self) -> Any:
        db = psycopg.connect(
            self._address,
            autocommit=True,
            connect_timeout=CONNECT_SECONDS,
            application_name="thidua",
            client_encoding="utf8",
        )
        found = db.execute(SETTINGS, {"lock": f"{LOCK_SECONDS}s"}).fetchone()
        if found is None or found[2] != "on":
            db.close()
            raise StoreProblem("store_fsync_off", where=self.where)
        return db

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection from the pool; when one is broken, those beside it are given up too."""
        with said(self.where):
            pool = self._pool
            held = pool.connect()
            db: Any = held.driver_connection
            try:
                yield db
            finally:
                if db.closed:
                    self.close()
                elif db.info.transaction_status != IDLE:
                    db.rollback()
                if pool is not self._pool:  # given up while this one was in use
                    held.invalidate()
                held.close()

    def close(self) -> None:
        """Give back every connection that nobody uses."""
        self._pool.dispose()
        self._pool = self._new_pool()


def _parse(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError) as error:
        raise UsageProblem("store_url_malformed", detail=str(error)) from error


@contextmanager
def said(where: str) -> Iterator[None]:
    """Turn the driver's errors into problems with a code, lost races into ``Conflict``."""
    try:
        yield
    except psycopg.Error as error:
        raise translate(error, where) from error
    except NoneFree as error:
        raise StoreProblem("store_locked", where=where, detail=str(error)) from error


def is_lost(error: psycopg.Error) -> bool:
    """Whether the server is gone, and what became of the last thing it was told is unknown."""
    return (error.sqlstate or "08")[:2] in ("08", "57")


def translate(error: psycopg.Error, where: str) -> Exception:
    """The problem that an error of the driver stands for."""
    state = error.sqlstate or ""
    if state in RACES:
        return Conflict(str(error))
    fits = [code for code in CODES if state.startswith(code)]
    if fits:
        kind, code = CODES[max(fits, key=len)]
    elif isinstance(error, psycopg.OperationalError) and not state:
        kind, code = StoreProblem, "store_unreachable"
    else:
        kind, code = StoreProblem, "store_failed"
    return kind(code, where=where, detail=str(error).strip())
