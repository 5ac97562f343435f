"""``ops/postgresql.sql``: what each role of the server may do to a ledger, and what it may not."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.engine import make_url

from adapters.problems import Problem
from adapters.storage import open_store

from .agency import found, verify

SCRIPT = Path(__file__).parents[2] / "ops" / "postgresql.sql"


def _as(url: str, role: str, **query: str) -> str:
    """The same server as somebody else."""
    made = make_url(url).set(username=role, password=None).update_query_dict(query)
    return made.render_as_string(hide_password=False)


def _run_script(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as db:
        db.execute(SCRIPT.read_bytes())


@pytest.fixture
def house(postgres_url: str) -> Iterator[str]:
    """A database of its own, set up as the script says."""
    name = f"roles_{uuid4().hex[:8]}"
    with psycopg.connect(postgres_url, autocommit=True) as db:
        db.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    url = make_url(postgres_url).set(database=name).render_as_string(hide_password=False)
    _run_script(url)
    yield url
    with psycopg.connect(postgres_url, autocommit=True) as db:
        db.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def made(house: str) -> None:
    """A new ledger by its owner, and the rights on its tables."""
    store = open_store(_as(house, "thidua_chu"), create=True)
    store.set_meta({"origin": "vai.example/so"})
    store.close()
    _run_script(house)


def test_the_web_adds_and_nobody_acting_through_it_changes_anything(house: str) -> None:
    made(house)
    store = open_store(_as(house, "thidua"))
    found(store)
    assert store.head().size > 0
    verify(store)
    store.close()

    with psycopg.connect(_as(house, "thidua")) as db:
        for forbidden in (
            "UPDATE thidua.event SET body = body",
            "DELETE FROM thidua.event",
            "TRUNCATE thidua.event",
            "UPDATE thidua.leaf SET hash = hash",
            "DELETE FROM thidua.command",
            "DROP TABLE thidua.event",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                db.execute(forbidden.encode())
            db.rollback()


def test_who_only_reads_reads_and_writes_nothing(house: str) -> None:
    made(house)
    store = open_store(_as(house, "thidua_doc"))
    assert store.head().size == 0
    with pytest.raises(Problem, match="store_denied"):
        store.set_meta({"thu": "1"})
    store.close()
