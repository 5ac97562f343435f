"""The tables of a ledger in SQLAlchemy Core: one description for every SQL store.

A server holds many ledgers, told apart by the column ``ledger``, which leads every key: nothing is
ever looked up across ledgers, and a table can be spread over servers by that column. An embedded
file is one ledger and has no such column. Text is compared by its bytes, so that an index does not
depend on the collation of an operating system that will be replaced long before the ledger is.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

LEDGER = "ledger"
ROOM = "thidua"  # the schema on a server, so that common names like "event" meet nobody else's


def _text() -> TypeEngine[str]:
    return Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")


def _number() -> TypeEngine[int]:
    return BigInteger().with_variant(sqlite.INTEGER(), "sqlite")


def tables(*, shared: bool) -> MetaData:
    """The tables of a store: with the column ``ledger`` when it is ``shared`` by several."""
    meta = MetaData(schema=ROOM if shared else None)

    def key(name: str, kind: TypeEngine[Any]) -> Column[Any]:
        return Column(name, kind, primary_key=True, autoincrement=False)

    def needed(name: str, kind: TypeEngine[Any]) -> Column[Any]:
        return Column(name, kind, nullable=False)

    def table(name: str, *columns: Column[Any], unique: tuple[str, ...] = ()) -> Table:
        keys: list[Column[Any]] = [key(LEDGER, _text())] if shared else []
        rules = [UniqueConstraint(*(key.name for key in keys), *unique)] if unique else []
        return Table(name, meta, *keys, *columns, *rules)

    table("meta", key("key", _text()), needed("value", _text()))
    table(
        "event",
        key("seq", _number()),
        needed("stream", _text()),
        needed("ver", _number()),
        needed("type", _text()),
        needed("body", LargeBinary()),
        unique=("stream", "ver"),
    )
    table("leaf", key("seq", _number()), needed("hash", LargeBinary()))
    head = table("head", needed("size", _number()), needed("peaks", LargeBinary()))
    if not shared:
        head.append_column(
            Column("one", Integer(), CheckConstraint("one = 1"), primary_key=True),
        )
    table(
        "command",
        key("id", _text()),
        needed("digest", _text()),
        needed("seq", _number()),
        needed("count", _number()),
    )
    table(
        "snapshot",
        key("stream", _text()),
        needed("ver", _number()),
        needed("shape", _text()),
        needed("state", LargeBinary()),
    )
    return meta
