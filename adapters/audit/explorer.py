"""A ledger as one SQLite file to look around in, with a dictionary, in words."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

from domain.catalogue import CATALOGUE

from ..sheets import every_kind
from ..sheets.sheet import COUNTED, Kind, Sheet, filled
from ..storage.proof import root_at
from ..views.explorer import Field, Table, write
from ..views.rows import Line
from ..words.told import sentence
from .asker import Asker
from .looked import about, against, look_in, said

if TYPE_CHECKING:
    from ..ledger import Recorded
    from ..views.reader import Views

WHOLE = frozenset({"ver", "due_days", "open", "first_seq", "last_seq"})
POINTS = {"last_person": "person.id", "last_type": "event_type.type", "topic": "topic.name"}
STEP = 1_000

VIEWS = {
    "task_open": "SELECT id, title, unit, due, note FROM stream WHERE topic = 'task' AND open"
    " ORDER BY due",
    "decision_count": "SELECT person, role, decision, count(DISTINCT command) AS times FROM event"
    " GROUP BY person, role, decision ORDER BY times DESC",
}


def export(asker: Asker, place: Path) -> dict[str, int]:
    """Write the file from one position of the views; the rows of each table, by its name."""
    views = asker.views
    with views.still():
        tables = [
            *_ledger(asker),
            *_dictionary(asker),
            *_people(views),
            *_streams(asker),
            *_events(asker, views.position),
            *_findings(asker),
            *_sheets(asker),
        ]
        return write(place, tables, VIEWS)


# The ledger, its dictionary


def _ledger(asker: Asker) -> Iterator[Table]:
    settings, size = asker.desk.settings, asker.views.position
    rows = [
        ("agency", settings.agency),
        ("origin", settings.origin),
        ("position", str(size)),
        ("root", root_at(asker.desk.ledger.store, size).hex()),
    ]
    if asker.words.mark:
        rows.insert(0, ("rehearsal", asker.words.mark))
    yield Table("ledger", (Field("name"), Field("value")), rows, ("name",))


def _dictionary(asker: Asker) -> Iterator[Table]:
    """Topics, decisions, events and their fields, each with its words."""
    words = asker.words
    topics = CATALOGUE.topics.values()
    yield Table(
        "topic",
        (Field("name"), Field("prefix"), Field("said")),
        [(topic.name, topic.prefix, words.text(f"topic.{topic.name}")) for topic in topics],
        ("name",),
    )
    decisions = [(topic, f"{topic.name}.{one.name}", one) for topic in topics
                 for one in topic.decisions]  # fmt: skip
    yield Table(
        "decision",
        (Field("name"), Field("topic", to="topic.name"), *map(Field, ("said", "help", "roles",
          "sources"))),
        [
            (name, topic.name, words.text(f"decision.{name}"),
             words.text(f"decision.{name}.help"), json.dumps(one.by),
             "; ".join(map(words.source, one.source)))
            for topic, name, one in decisions
        ],
        ("name",),
    )  # fmt: skip
    kinds = [(topic, type, kind) for topic in topics for type, kind in topic.events.items()]
    yield Table(
        "event_type",
        (Field("type"), Field("topic", to="topic.name"), Field("sentence")),
        [(type, topic.name, words.text(f"event.{type.partition('/')[0]}")) for topic, type, _
         in kinds],
        ("type",),
    )  # fmt: skip
    yield Table(
        "event_field",
        (Field("type", to="event_type.type"), Field("field"), Field("kind"), Field("said")),
        [
            (type, field, getattr(hint, "__name__", str(hint)), words.label(field, topic.name))
            for topic, type, kind in kinds
            for field, hint in get_type_hints(kind).items()
        ],
        ("type", "field"),
    )


# Streams and events


def _people(views: "Views") -> Iterator[Table]:
    agency = views.state("agency", "CQ")
    units = agency.units.values() if agency else ()
    yield Table(
        "unit",
        (Field("id"), Field("name"), Field("kind"), Field("ended")),
        [(unit.id, unit.name, unit.kind, _plain(unit.ended)) for unit in units],
        ("id",),
    )
    yield Table(
        "person",
        (Field("id"), Field("name"), Field("unit", to="unit.id"), Field("post"),
         Field("departed")),
        [(one.id, one.name, one.unit, one.post, _plain(one.departed))
         for one in views.states("person").values()],
        ("id",),
    )  # fmt: skip


def _streams(asker: Asker) -> Iterator[Table]:
    """The views: every stream with its state, what waits for whom, what refers to what."""
    words = asker.words
    fields = [
        Field(name, "INTEGER" if name in WHOLE else "TEXT", POINTS.get(name, ""))
        for name in Line._fields
    ]
    lines = asker.views.lines("ORDER BY topic, series, number, id")
    states = dict(asker.views.ask("SELECT name, state FROM stream"))
    yield Table(
        "stream",
        (*fields, Field("status_said"), Field("state")),
        (
            (*map(_plain, line), words.text(f"status.{line.topic}.{line.status}"),
             bytes(states[line.name]).decode())
            for line in lines
        ),
        ("name",),
        ("topic", "id", "due"),
    )  # fmt: skip
    yield Table(
        "todo",
        (Field("stream", to="stream.name"), Field("n", "INTEGER"),
         Field("decision", to="decision.name"), Field("role"), Field("unit"), Field("person")),
        asker.views.ask("SELECT stream, n, decision, role, unit, person FROM todo"),
        ("stream", "n"),
    )  # fmt: skip
    yield Table(
        "about",
        (Field("ref"), Field("stream", to="stream.name")),
        asker.views.ask("SELECT ref, stream FROM about"),
        ("ref", "stream"),
    )


def _events(asker: Asker, size: int) -> Iterator[Table]:
    """Every event with what is around it, its facts and itself as JSON, its sentence, its leaf."""
    yield Table(
        "event",
        (
            Field("seq", "INTEGER"), Field("at"), Field("valid"),
            Field("stream", to="stream.name"), Field("ver", "INTEGER"),
            Field("type", to="event_type.type"), Field("person", to="person.id"), Field("role"),
            Field("unit"), Field("signs"), Field("decision", to="decision.name"),
            Field("command"), Field("cause"), Field("document"), Field("sha256"),
            Field("rules"), Field("facts"), Field("data"), Field("sentence"), Field("leaf"),
        ),
        _event_rows(asker, size),
        ("seq",),
        ("stream", "type", "person", "decision"),
    )  # fmt: skip


def _event_rows(asker: Asker, size: int) -> Iterator[tuple[Any, ...]]:
    ledger = asker.desk.ledger
    leaves = ledger.store.leaves(0, size)
    for event, (seq, leaf) in zip(ledger.history(0, size), leaves, strict=True):
        if asker.progress and seq % STEP == 0:
            asker.progress(seq, size)
        yield _event_row(asker, event, leaf)
    if asker.progress:
        asker.progress(size, size)


def _event_row(asker: Asker, event: "Recorded", leaf: bytes) -> tuple[Any, ...]:
    around = event.around
    by, document = around.by, around.doc
    return (
        *(event.seq, around.at, around.valid, event.stream, event.ver, event.type),
        *(by.person, by.role, by.unit, by.signs, around.decision, around.cmd, around.cause),
        *(document.name, document.sha256, around.rules),
        json.dumps(around.facts, ensure_ascii=False, sort_keys=True),
        bytes(around.data).decode(),
        sentence(asker.words, event),
        leaf.hex(),
    )


def _findings(asker: Asker) -> Iterator[Table]:
    words, looked = asker.words, look_in(asker.desk, asker.views, asker.today)
    found = [(kind, one) for kind in looked.kinds for one in looked.found[kind.name]]
    yield Table(
        "finding",
        (Field("n", "INTEGER"), Field("kind"), Field("weight", "INTEGER"), Field("about"),
         Field("day"), Field("said"), Field("sources")),
        [
            (n, words.text(f"audit.{kind.name}"), kind.grave, about(words, one), _plain(one.day),
             said(words, kind.name, one), against(words, kind))
            for n, (kind, one) in enumerate(found, 1)
        ],
        ("n",),
    )  # fmt: skip
    yield Table(
        "finding_event",
        (Field("finding", "INTEGER", "finding.n"), Field("seq", "INTEGER", "event.seq")),
        [(n, seq) for n, (_, one) in enumerate(found, 1) for seq in one.events],
        ("finding", "seq"),
    )


# Sheets


def _sheets(asker: Asker) -> Iterator[Table]:
    """Every sheet as a table; those about one stream together, with its id in front."""
    words = asker.words
    figures: list[tuple[Any, ...]] = []
    names: list[tuple[str, ...]] = []
    for kind in every_kind():
        sheets = list(_filled(kind, asker.views))
        name = f"sheet_{kind.name.replace('.', '_')}"
        names.append(
            (name, words.text(f"sheet.{kind.name}"), words.text(f"sheet.{kind.name}.help"))
        )
        figures += [(name, id, key, words.text(f"figure.{key}"), value)
                    for id, sheet in sheets for key, value in sheet.figures.items()]  # fmt: skip
        fields = [Field(c.key, "INTEGER" if c.kind in COUNTED else "TEXT") for c in kind.columns]
        rows = [(id, *map(_plain, row)) for id, sheet in sheets for row in sheet.rows]
        yield Table(name, (Field("sheet_of"), *fields), rows)
    yield Table("sheet", (Field("name"), Field("said"), Field("help")), names, ("name",))
    yield Table(
        "sheet_figure",
        (Field("sheet", to="sheet.name"), Field("sheet_of"), Field("figure"), Field("said"),
         Field("value", "INTEGER")),
        figures,
        ("sheet", "sheet_of", "figure"),
    )  # fmt: skip


def _filled(kind: Kind, views: "Views") -> Iterator[tuple[str, Sheet]]:
    singleton = CATALOGUE.topics[kind.topic].singleton
    if singleton or not kind.of_one:
        yield singleton, filled(kind, views, singleton)
        return
    for id in views.states(kind.topic):
        yield id, kind.make(views, id)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


# What Datasette shows around the tables


def metadata(asker: Asker, database: str, tables: dict[str, int]) -> dict[str, Any]:
    """Titles, descriptions and columns for Datasette."""
    words = asker.words
    sheets = {f"sheet_{kind.name.replace('.', '_')}": kind for kind in every_kind()}
    described: dict[str, Any] = {}
    for table in tables:
        kind = sheets.get(table)
        key = f"sheet.{kind.name}" if kind else f"explorer.{table}"
        described[table] = {"description": words.text(f"{key}.help" if kind else key)}
    described["event"] |= {"sort_desc": "seq", "facets": ["person", "decision"]}
    described["stream"] |= {"label_column": "title", "facets": ["topic", "status"]}
    described["person"]["label_column"] = described["unit"]["label_column"] = "name"
    said = (words.mark, words.text("command.explorer.help"))
    return {
        "title": f"{asker.desk.settings.agency} – {words.text('cli.title')}",
        "description": " · ".join(filter(None, said)),
        "databases": {database: {"tables": described}},
    }
