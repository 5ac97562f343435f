"""One description of the tables: what the stores make is what `schema.py` says."""

from typing import Any

import psycopg
import pytest
from sqlalchemy import MetaData, Table, UniqueConstraint, create_engine, inspect
from sqlalchemy.types import BigInteger, Integer, LargeBinary, Text

from adapters.storage import open_store
from adapters.storage.schema import LEDGER, ROOM, tables
from adapters.storage.sqlite import TABLES
from tests.stores import postgresql_url

Shape = dict[str, tuple[Any, ...]]
FAMILIES = (("number", (BigInteger, Integer)), ("text", (Text,)), ("bytes", (LargeBinary,)))


def family(kind: Any) -> str:
    return next(name for name, kinds in FAMILIES if isinstance(kind, kinds))


def described(table: Table) -> tuple[Any, ...]:
    """Columns with their kind and whether they must be filled, the key, what is unique."""
    key = [column.name for column in table.primary_key]
    columns = [(c.name, family(c.type), not c.nullable) for c in table.columns]
    rules = [rule for rule in table.constraints if isinstance(rule, UniqueConstraint)]
    return sorted(columns), key, [[c.name for c in rule.columns] for rule in rules]


def found(inspector: Any, schema: str | None) -> Shape:
    return {name: _found(inspector, name, schema) for name in inspector.get_table_names(schema)}


def _found(inspector: Any, name: str, schema: str | None) -> tuple[Any, ...]:
    key = inspector.get_pk_constraint(name, schema)["constrained_columns"]
    columns = [
        (c["name"], family(c["type"]), not c["nullable"] or c["name"] in key)
        for c in inspector.get_columns(name, schema)
    ]
    unique = [u["column_names"] for u in inspector.get_unique_constraints(name, schema)]
    return sorted(columns), key, unique


def wanted(meta: MetaData) -> Shape:
    return {table.name: described(table) for table in meta.tables.values()}


def test_the_embedded_tables_are_those_described() -> None:
    """The SQL text of the embedded store, which never loads SQLAlchemy, says the same."""
    engine = create_engine("sqlite://")
    with engine.begin() as db:
        for statement in filter(str.strip, TABLES.split(";")):
            db.exec_driver_sql(statement)
        shape = found(inspect(db), None)
    engine.dispose()
    assert wanted(tables(shared=False)) == shape


def test_the_described_tables_can_be_made() -> None:
    """SQLAlchemy itself would make the same embedded tables."""
    engine = create_engine("sqlite://")
    with engine.begin() as db:
        tables(shared=False).create_all(db)
        shape = found(inspect(db), None)
    engine.dispose()
    assert wanted(tables(shared=False)) == shape


def test_the_server_tables_are_those_described() -> None:
    """Every key of a shared table begins with the ledger."""
    url = postgresql_url("schema")
    open_store(url, create=True).close()
    engine = create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(url.partition("&ledger")[0])
    )
    with engine.connect() as db:
        shape = found(inspect(db), ROOM)
    engine.dispose()
    assert wanted(tables(shared=True)) == shape
    for _, key, unique in shape.values():
        assert all(columns[0] == LEDGER for columns in (key, *unique))


@pytest.mark.parametrize("shared", [True, False])
def test_only_what_is_shared_names_its_ledger(shared: bool) -> None:
    """An embedded file is one ledger; the column would say the same in every row."""
    assert all((LEDGER in t.columns) is shared for t in tables(shared=shared).tables.values())
