"""``thidua xuat-datasette``: a ledger as one SQLite file to look around in, with a dictionary."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

import click

from adapters.problems import StoreProblem
from adapters.sheets import every_kind
from adapters.sheets.sheet import COUNTED, Kind, Sheet, filled
from adapters.views.explorer import Field, Table, check, write
from adapters.views.rows import Line

from . import asof, read_log
from .command import Command
from .findings import about, against, look_in, said
from .page import bold, pairs, show
from .told import sentence

if TYPE_CHECKING:
    from adapters.ledger import Recorded
    from adapters.views.reader import Views

    from .session import Session

WHOLE = frozenset({"ver", "due_days", "open", "first_seq", "last_seq"})
POINTS = {"last_person": "person.id", "last_type": "event_type.type", "topic": "topic.name"}
STEP = 1_000

VIEWS = {
    "task_open": "SELECT id, title, unit, due, note FROM stream WHERE topic = 'task' AND open"
    " ORDER BY due",
    "decision_count": "SELECT person, role, decision, count(DISTINCT command) AS times FROM event"
    " GROUP BY person, role, decision ORDER BY times DESC",
}


def explorer(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(file: str, as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        place = Path(file)
        check(place)
        beside = place.with_name(f"{place.stem}.metadata.json")
        read_log.of_events(session, session.views, session.desk.ledger.history())
        counts = export(session, asof.views_of(session, as_of), place, as_of)
        _describe(session, beside, place.stem, counts)
        if as_json or session.options.json:
            told = {"file": str(place), "metadata": str(beside), "tables": counts}
            print(json.dumps(told, ensure_ascii=False))
            return
        rows = [(table, words.value("count", count)) for table, count in counts.items()]
        done = words.say("cli.explorer.written", where=str(place), metadata=str(beside))
        show([bold(done), *pairs(rows, most=40), "", words.say("cli.explorer.next",
              where=str(place), metadata=str(beside))])  # fmt: skip

    return Command(
        session,
        name,
        run,
        title=words.text("command.explorer.title"),
        help=words.text("command.explorer.help"),
        params=[click.Argument(["file"]), asof.option(session), asof.json_option(session)],
        examples=("thidua xuat-datasette so.xem.db",),
    )


def export(session: "Session", views: "Views", place: Path, as_of: str | None) -> dict[str, int]:
    """Write the file from one position of the views; the rows of each table, by its name."""
    with views.still():
        tables = [
            *_ledger(session, views),
            *_dictionary(session),
            *_people(views),
            *_streams(session, views),
            *_events(session, views.position),
            *_findings(session, views, as_of),
            *_sheets(session, views),
        ]
        return write(place, tables, VIEWS)


# The ledger, its dictionary


def _ledger(session: "Session", views: "Views") -> Iterator[Table]:
    from adapters.storage.proof import root_at

    settings, size = session.desk.settings, views.position
    rows = [
        ("agency", settings.agency),
        ("origin", settings.origin),
        ("position", str(size)),
        ("root", root_at(session.desk.ledger.store, size).hex()),
    ]
    yield Table("ledger", (Field("name"), Field("value")), rows, ("name",))


def _dictionary(session: "Session") -> Iterator[Table]:
    """Topics, decisions, events and their fields, each with its words."""
    from domain.catalogue import CATALOGUE

    words = session.words
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


def _streams(session: "Session", views: "Views") -> Iterator[Table]:
    """The views: every stream with its state, what waits for whom, what refers to what."""
    words = session.words
    fields = [
        Field(name, "INTEGER" if name in WHOLE else "TEXT", POINTS.get(name, ""))
        for name in Line._fields
    ]
    lines = views.lines("ORDER BY topic, series, number, id")
    states = dict(views.ask("SELECT name, state FROM stream"))
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
        views.ask("SELECT stream, n, decision, role, unit, person FROM todo"),
        ("stream", "n"),
    )  # fmt: skip
    yield Table(
        "about",
        (Field("ref"), Field("stream", to="stream.name")),
        views.ask("SELECT ref, stream FROM about"),
        ("ref", "stream"),
    )


def _events(session: "Session", size: int) -> Iterator[Table]:
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
        _event_rows(session, size),
        ("seq",),
        ("stream", "type", "person", "decision"),
    )  # fmt: skip


def _event_rows(session: "Session", size: int) -> Iterator[tuple[Any, ...]]:
    ledger = session.desk.ledger
    leaves = ledger.store.leaves(0, size)
    for event, (seq, leaf) in zip(ledger.history(0, size), leaves, strict=True):
        if session.progress and seq % STEP == 0:
            session.progress(seq, size)
        yield _event_row(session, event, leaf)
    if session.progress:
        session.progress(size, size)


def _event_row(session: "Session", event: "Recorded", leaf: bytes) -> tuple[Any, ...]:
    around = event.around
    by, document = around.by, around.doc
    return (
        *(event.seq, around.at, around.valid, event.stream, event.ver, event.type),
        *(by.person, by.role, by.unit, by.signs, around.decision, around.cmd, around.cause),
        *(document.name, document.sha256, around.rules),
        json.dumps(around.facts, ensure_ascii=False, sort_keys=True),
        bytes(around.data).decode(),
        sentence(session, event),
        leaf.hex(),
    )


def _findings(session: "Session", views: "Views", as_of: str | None) -> Iterator[Table]:
    words, looked = session.words, look_in(session, views, as_of)
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


def _sheets(session: "Session", views: "Views") -> Iterator[Table]:
    """Every sheet as a table; those about one stream together, with its id in front."""
    words = session.words
    figures: list[tuple[Any, ...]] = []
    names: list[tuple[str, ...]] = []
    for kind in every_kind():
        sheets = list(_filled(kind, views))
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
    from domain.catalogue import CATALOGUE

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


def _describe(session: "Session", beside: Path, database: str, counts: dict[str, int]) -> None:
    from adapters.files import write_whole

    text = json.dumps(metadata(session, database, counts), ensure_ascii=False, indent=2)
    try:
        write_whole(beside, f"{text}\n".encode())
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(beside), detail=str(error)) from error


def metadata(session: "Session", database: str, tables: dict[str, int]) -> dict[str, Any]:
    """Titles, descriptions and columns for Datasette."""
    words = session.words
    sheets = {f"sheet_{kind.name.replace('.', '_')}": kind for kind in every_kind()}
    described: dict[str, Any] = {}
    for table in tables:
        kind = sheets.get(table)
        key = f"sheet.{kind.name}" if kind else f"explorer.{table}"
        described[table] = {"description": words.text(f"{key}.help" if kind else key)}
    described["event"] |= {"sort_desc": "seq", "facets": ["person", "decision"]}
    described["stream"] |= {"label_column": "title", "facets": ["topic", "status"]}
    described["person"]["label_column"] = described["unit"]["label_column"] = "name"
    return {
        "title": f"{session.desk.settings.agency} – {words.text('cli.title')}",
        "description": words.text("command.explorer.help"),
        "databases": {database: {"tables": described}},
    }
