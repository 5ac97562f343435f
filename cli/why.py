"""``thidua vi-sao``: the tree of facts, rules and decisions that led to a result."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from adapters.audit.why import TOPICS, cited
from adapters.audit.why import text as say
from adapters.problems import UsageProblem
from adapters.words.told import moment_of

from . import asof, read_log
from .command import Command
from .page import bold, dim, length, show, wrapped

if TYPE_CHECKING:
    from adapters.ledger import Recorded
    from adapters.views.reader import Views
    from adapters.why import Node

    from .session import Session

BRANCH, LAST, TRUNK, EMPTY = "├─ ", "└─ ", "│  ", "   "


def why(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(id: str, line: int | None, as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        from adapters.why import Past
        from adapters.why import why as tree

        views = asof.views_of(session, as_of)
        topic, found = _found(session, views, id)
        past = Past(session.desk.ledger, views.position)
        root = tree(past, topic, found, line or 0)
        if line and not root.parts:
            raise UsageProblem("line_unknown", found=line, award=found)
        read_log.of_events(session, views, _events(root), "why")
        if as_json or session.options.json:
            print(json.dumps(node_as_json(session, root), ensure_ascii=False, default=str))
        else:
            show(_page(session, root))

    return Command(
        session,
        name,
        run,
        title=words.text("command.why.title"),
        help=words.text("command.why.help"),
        params=[
            click.Argument(["id"]),
            click.Argument(["line"], required=False, type=int),
            asof.option(session),
            asof.json_option(session),
        ],
        examples=("thidua vi-sao dx-2025-001", "thidua vi-sao kt-2025-01 2"),
    )


def _found(session: "Session", views: "Views", typed: str) -> tuple[str, str]:
    """(topic, id) of what was typed."""
    for topic in TOPICS:
        id = views.resolve_id(typed, topic)
        if id and views.line(topic, id):
            return topic, id
    lines = (line for topic in TOPICS for line in views.suggest(typed, topic, limit=2))
    near = tuple(f"{line.id} “{session.words.title(line.title)}”" for line in lines)
    raise UsageProblem("id_unknown", found=typed, near=near)


def _events(node: "Node") -> "Iterator[Recorded]":
    """Every event that the tree shows."""
    if node.event:
        yield node.event
    for part in node.parts:
        yield from _events(part)


# For people


def _page(session: "Session", root: "Node") -> list[str]:
    lines = [bold(line) for line in wrapped(text(session, root))]
    return [*lines, *_parts(session, root, "")]


def _parts(session: "Session", node: "Node", trunk: str) -> Iterable[str]:
    """What a node rests on, as branches under it."""
    for part in node.parts:
        last = part is node.parts[-1]
        yield from _branch(session, part, trunk, last=last)


def _branch(session: "Session", node: "Node", trunk: str, *, last: bool) -> Iterable[str]:
    inner = trunk + (EMPTY if last else TRUNK)
    under = inner + (TRUNK if node.parts else EMPTY)
    first = trunk + (LAST if last else BRANCH)
    yield from wrapped(_dated(session, node), first=first, rest=under)
    if node.sources:
        said = session.words.say("why.basis", sources=cited(session.words, node.sources))
        for line in wrapped(said, first=under, rest=under):
            yield under + dim(line[length(under) :])
    yield from _parts(session, node, inner)


def _dated(session: "Session", node: "Node") -> str:
    """What a node says, behind the position and the moment at which it was recorded."""
    said = text(session, node)
    if node.event is None:
        return said
    return f"#{node.event.seq} {' '.join(moment_of(node.event))} {said}"


def text(session: "Session", node: "Node") -> str:
    """A node in words."""
    return say(session.words, node)


# For programs


def node_as_json(session: "Session", node: "Node") -> dict[str, Any]:
    """The tree for programs: each node with its sentence and its place in the log."""
    import msgspec

    data: dict[str, Any] = {"text": text(session, node)}
    if node.key:
        data |= {"key": node.key, "facts": msgspec.to_builtins(node.facts)}
    if node.event:
        data |= {"seq": node.event.seq, "type": node.event.type, "at": node.event.around.at}
        data |= {"document": node.event.around.doc.name} if node.event.around.doc.name else {}
    if node.finding:
        data |= {"finding": msgspec.to_builtins(node.finding)}
    if node.sources:
        data["sources"] = msgspec.to_builtins(node.sources)
    return data | {"parts": [node_as_json(session, part) for part in node.parts]}
