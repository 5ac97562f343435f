"""Every statement of the PostgreSQL store, written in SQLAlchemy Core and rendered once.

The texts are run by the driver itself, where they can be prepared and sent several at a time. Rows
go in through ``unnest``: one prepared statement for one event or for a thousand.
"""

from typing import Any

from sqlalchemy import (
    ARRAY,
    CTE,
    BigInteger,
    Column,
    Dialect,
    LargeBinary,
    Select,
    Table,
    Text,
    any_,
    bindparam,
    column,
    func,
    insert,
    literal_column,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.schema import CreateSchema, CreateTable, ExecutableDDLElement
from sqlalchemy.sql import ClauseElement
from sqlalchemy.types import TypeEngine

from .schema import LEDGER, ROOM, tables

TABLES = tables(shared=True)
META, EVENT, LEAF, HEAD, COMMAND, SNAPSHOT = (
    TABLES.tables[f"{ROOM}.{name}"]
    for name in ("meta", "event", "leaf", "head", "command", "snapshot")
)

_DIALECT: Dialect = PGDialect_psycopg()  # type: ignore[no-untyped-call]
_PLAIN: dict[type, type[TypeEngine[Any]]] = {int: BigInteger, str: Text, bytes: LargeBinary}


def _sql(statement: ClauseElement | ExecutableDDLElement) -> str:
    return str(statement.compile(dialect=_DIALECT))


def _given(name: str, kind: type, *, many: bool = False) -> Any:
    plain = _PLAIN[kind]()
    return bindparam(name, type_=ARRAY(plain) if many else plain)


def _mine(table: Table) -> Any:
    return table.c[LEDGER] == _given(LEDGER, str)


def _others(table: Table) -> list[Column[Any]]:
    return [col for col in table.columns if col.name != LEDGER]


def _fill(table: Table, grown: CTE) -> CTE:
    """INSERT … SELECT … FROM unnest(…); parameters are named ``table_column``."""
    columns = _others(table)
    arrays = [_given(f"{table.name}_{c.name}", c.type.python_type, many=True) for c in columns]
    given = func.unnest(*arrays).table_valued(*(column(c.name) for c in columns), name="given")
    given = given.render_derived()
    rows = select(grown.c[LEDGER], *given.columns).select_from(grown.join(given, true()))
    names = [LEDGER, *(c.name for c in columns)]
    return insert(table).from_select(names, rows).cte(f"new_{table.name}")


def _put(table: Table) -> Any:
    """INSERT of one row that may be there already."""
    return upsert(table).values({c.name: _given(c.name, c.type.python_type) for c in table.columns})


def _window(table: Table, *columns: Column[Any]) -> Select[Any]:
    """Rows of the ledger with ``start <= seq < stop``, in order."""
    seq = table.c.seq
    return (
        select(*columns)
        .where(_mine(table), seq >= _given("start", int), seq < _given("stop", int))
        .order_by(seq)
    )


def _short(scan: Select[Any]) -> str:
    return _sql(scan.limit(_given("limit", int)))


def _tips() -> str:
    """(stream, last version, its leaf hash) of each of the ``streams`` that exist."""
    wanted = func.unnest(_given("streams", str, many=True)).table_valued("stream", name="wanted")
    wanted = wanted.render_derived()
    last = (
        select(EVENT.c.ver, EVENT.c.seq)
        .where(_mine(EVENT), EVENT.c.stream == wanted.c.stream)
        .order_by(EVENT.c.ver.desc())
        .limit(literal_column("1"))
        .lateral("last")
    )
    leaf = (LEAF.c.seq == last.c.seq) & _mine(LEAF)
    found = wanted.join(last, true()).join(LEAF, leaf)
    return _sql(select(wanted.c.stream, last.c.ver, LEAF.c.hash).select_from(found))


def _append() -> str:
    """Events, leaves, commands and the head in one statement; nothing when the head has moved."""
    here = (HEAD.c.size == _given("old_size", int)) & (HEAD.c.peaks == _given("old_peaks", bytes))
    moved = update(HEAD).where(_mine(HEAD), here)
    moved = moved.values(size=_given("size", int), peaks=_given("peaks", bytes))
    grown = moved.returning(HEAD.c[LEDGER]).cte("grown")
    parts = (_fill(table, grown) for table in (EVENT, LEAF, COMMAND))
    return _sql(select(grown.c[LEDGER]).add_cte(*parts))


def _stream(*columns: Column[Any]) -> Select[Any]:
    ver = EVENT.c.ver
    return select(*columns).where(
        _mine(EVENT),
        EVENT.c.stream == _given("stream", str),
        ver > _given("after", int),
        ver <= _given("upto", int),
    )


def _notifications() -> str:
    topics = _given("topics", str, many=True)
    only = or_(func.cardinality(topics) == literal_column("0"), EVENT.c.type == any_(topics))
    return _short(_window(EVENT, *_ROW).where(only))


_ROW = (EVENT.c.seq, EVENT.c.stream, EVENT.c.ver, EVENT.c.type, EVENT.c.body)
_IN_STREAM = (EVENT.c.ver, EVENT.c.type, EVENT.c.body)
_COMMANDS = select(*_others(COMMAND)).where(
    _mine(COMMAND), COMMAND.c.id == any_(_given("ids", str, many=True))
)
_SNAPSHOT = _put(SNAPSHOT)

CREATE = [
    _sql(CreateSchema(ROOM, if_not_exists=True)),
    *(_sql(CreateTable(table, if_not_exists=True)) for table in TABLES.sorted_tables),
]
NEW_HEAD = _sql(_put(HEAD).on_conflict_do_nothing())
NEW_META = _sql(_put(META).on_conflict_do_nothing())
READ_META = _sql(select(META.c.key, META.c.value).where(_mine(META)))
READ_HEAD = _sql(select(HEAD.c.size, HEAD.c.peaks).where(_mine(HEAD)))
LOCK_HEAD = _sql(select(HEAD.c.size, HEAD.c.peaks).where(_mine(HEAD)).with_for_update())
TIPS = _tips()
COMMANDS = _sql(_COMMANDS)
APPEND = _append()
ROWS, SOME_ROWS = _sql(_window(EVENT, *_ROW)), _short(_window(EVENT, *_ROW))
LEAVES, SOME_LEAVES = (
    _sql(_window(LEAF, LEAF.c.seq, LEAF.c.hash)),
    _short(_window(LEAF, LEAF.c.seq, LEAF.c.hash)),
)
MARKS = _sql(_window(COMMAND, *_others(COMMAND)))
STREAM_ROWS = _sql(_stream(*_ROW).order_by(EVENT.c.ver))
EVENTS = _short(_stream(*_IN_STREAM).order_by(EVENT.c.ver))
EVENTS_BACK = _short(_stream(*_IN_STREAM).order_by(EVENT.c.ver.desc()))
NOTIFICATIONS = _notifications()
READ_SNAPSHOT = _sql(
    select(*_others(SNAPSHOT)).where(_mine(SNAPSHOT), SNAPSHOT.c.stream == _given("stream", str))
)
SNAPSHOTS = _sql(select(*_others(SNAPSHOT)).where(_mine(SNAPSHOT)).order_by(SNAPSHOT.c.stream))
SAVE_SNAPSHOT = _sql(
    _SNAPSHOT.on_conflict_do_update(
        constraint=SNAPSHOT.primary_key,
        set_={name: _SNAPSHOT.excluded[name] for name in ("ver", "shape", "state")},
    )
)
