"""What the program can record and who may decide it: read from the tables of the topics."""

import json
from typing import TYPE_CHECKING

from .command import Command
from .page import GAP, bold, dim, length, pad, show, title, wrapped

if TYPE_CHECKING:
    from domain.decision import Topic

    from .session import Session

COLUMNS = ("director", "office", "clerk", "unit", "staff", "founder")


def permissions(session: "Session", name: str) -> Command:
    """``thidua quyen``: every decision against every role."""
    from .asof import json_option

    words = session.words

    def run(as_json: bool) -> None:  # noqa: FBT001
        from domain.catalogue import CATALOGUE

        topics = [topic for topic in CATALOGUE.topics.values() if topic.decisions]
        if as_json or session.options.json:
            found = {f"{t.name}.{d.name}": d.by for t in topics for d in t.decisions}
            print(json.dumps(found, ensure_ascii=False))
        else:
            show(_matrix(session, topics))

    return Command(
        session,
        name,
        run,
        title=words.text("command.permissions.title"),
        help=words.text("command.permissions.help"),
        params=[json_option(session)],
    )


def _matrix(session: "Session", topics: list["Topic"]) -> list[str]:
    words = session.words
    heads = [words.text(f"cli.role.{role}") for role in COLUMNS]
    labels = [words.text(f"decision.{t.name}.{d.name}") for t in topics for d in t.decisions]
    column = max(map(length, labels)) + length(GAP)
    lines = [bold(words.text("command.permissions.title")), ""]
    lines.append(dim(f"{pad('', column + 2)}{GAP}{GAP.join(heads)}"))
    for topic in topics:
        noun = words.text(f"topic.{topic.name}")
        lines.append(bold(title(noun)))
        for decision in topic.decisions:
            label = words.text(f"decision.{topic.name}.{decision.name}")
            marks = [
                pad("●" if role in decision.by else "·", length(head))
                for role, head in zip(COLUMNS, heads, strict=True)
            ]
            lines.append(f"{GAP}{pad(label, column)}{GAP}{GAP.join(marks)}".rstrip())
    legend = ", ".join(
        f"{head} {words.value('role', role)}" for role, head in zip(COLUMNS, heads, strict=True)
    )
    return [*lines, "", *map(dim, wrapped(legend))]


def events(session: "Session", name: str) -> Command:
    """``thidua su-kien``: every event the ledger can hold, as it is stored and as it is said."""
    from .asof import json_option

    words = session.words

    def run(as_json: bool) -> None:  # noqa: FBT001
        from domain.catalogue import CATALOGUE

        topics = [topic for topic in CATALOGUE.topics.values() if topic.events]
        if as_json or session.options.json:
            print(json.dumps({n: members(t.events[n]) for t in topics for n in t.events}))
        else:
            show([line for topic in topics for line in _events(session, topic)])

    return Command(
        session,
        name,
        run,
        title=words.text("command.events.title"),
        help=words.text("command.events.help"),
        params=[json_option(session)],
    )


def members(kind: type) -> dict[str, str]:
    """The fields of an event class and their types, as text."""
    found: dict[str, str] = {a.name: type_name(a.type) for a in kind.__attrs_attrs__}  # type: ignore[attr-defined]
    return found


def type_name(kind: object) -> str:
    """A type as people read it: "tuple[str, ...]", "date"."""
    if isinstance(kind, type) and not getattr(kind, "__args__", ()):
        return kind.__name__
    return str(kind).replace("datetime.", "").replace("domain.", "")


def _events(session: "Session", topic: "Topic") -> list[str]:
    words = session.words
    noun = words.text(f"topic.{topic.name}")
    lines = [bold(title(noun))]
    for name in topic.events:
        lines.append(f"{GAP}{name}")
        lines += map(dim, wrapped(template(session, name), first=GAP * 3))
    return [*lines, ""]


PLACES = {"on": "id", "day_of": "on"}  # what sentences call the stream's id, and the event's day


def template(session: "Session", name: str) -> str:
    """The sentence of a stored event with its blanks named."""
    import re

    words = session.words
    topic = name.partition(".")[0]

    def blank(found: re.Match[str]) -> str:
        field = PLACES.get(found[1], found[1])
        label = words.text("field.id") if field == "id" else words.label(field, topic)
        return f"‹{label}›"

    return re.sub(r"\{(\w+)[^}]*\}", blank, words.text(f"event.{name.partition('/')[0]}"))
