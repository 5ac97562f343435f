"""Why something is so: a chain from the name on the list back to the sentence of the plan."""

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from domain.refusal import Refusal

from ...audit.entry import Basis, bases
from ...audit.why import TOPICS, cited, text
from ...problems import UsageProblem
from ...seal.notary import Shelf
from ...why import Node, Past
from ...why import why as tree
from ...words.told import moment_of
from .. import access
from .door import note_events, restricted, show
from .telling import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.responses import Response

    from ...ledger import Recorded
    from ..visit import Visit

OPEN = 3  # layers of the tree that are shown opened


@frozen
class Step:
    """One link: what it says, where it stands in the log, what it rests on.

    ``kind`` is how it looks: "step", "fact", "rule", "plan", "clause", "met", "failed", "missing".
    """

    kind: str
    said: str
    seq: int | None = None
    on: str = ""
    at: str = ""
    paper: str = ""
    basis: str = ""
    sealed: bool = False
    open: bool = False
    parts: tuple["Step", ...] = ()


def why(visit: "Visit") -> "Response":
    """``/vi-sao/{id}``; ``?dong=2`` is one line of an award decision."""
    topic, id = _found(visit, visit.path("id"))
    visit.reads(topic, id)
    line = visit.views.line(topic, id)
    if topic in TOPICS:
        root = tree(Past(visit.desk.ledger, visit.views.position), topic, id, _line(visit))
        if visit.query("dong") and not root.parts:
            raise UsageProblem("line_unknown", found=visit.query("dong"), award=id)
        root = _readable(visit, root)
        note_events(visit, _events(root))
        top = _step(visit, root, sealed_to(visit))
        return show(visit, "why/tree.html", topic=topic, id=id, line=line, top=top)
    past = Past(visit.desk.ledger, visit.views.position)
    events = access.told(visit, past.events(topic, id)[::-1])
    note_events(visit, events)
    sealed = sealed_to(visit)
    steps = [(told(visit.words, e), _bases(visit, e), e.seq < sealed) for e in events]
    return show(visit, "why/chain.html", topic=topic, id=id, line=line, steps=steps)


def _found(visit: "Visit", typed: str) -> tuple[str, str]:
    """(topic, id) of what was asked for: what has a tree of its own comes first."""
    id = visit.views.resolve_id(typed) or typed
    lines = visit.views.lines("WHERE id = ? ORDER BY topic", id)
    for line in sorted(lines, key=lambda one: one.topic not in TOPICS):
        return line.topic, line.id
    raise Refusal("not_found", topic=visit.query("chu-de") or "nomination", id=typed)


def _line(visit: "Visit") -> int:
    typed = visit.query("dong") or "0"
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 9):
        raise UsageProblem("value_not_number", field="line", found=typed)
    return int(typed)


def sealed_to(visit: "Visit") -> int:
    """How many events the newest checkpoint seals."""
    return max(Shelf(visit.desk.settings.folder).sizes(), default=0)


def _events(node: Node) -> "Iterable[Recorded]":
    if node.event:
        yield node.event
    for part in node.parts:
        yield from _events(part)


def _readable(visit: "Visit", node: Node) -> Node:
    """A tree without what has readers of its own: holds, and the answers of a vote that runs."""
    parts = tuple(_readable(visit, part) for part in node.parts if _open(visit, part))
    return evolve(node, parts=parts)


def _open(visit: "Visit", node: Node) -> bool:
    return node.event is None or not restricted(visit, node.event) or _reads(visit, node.event)


def _reads(visit: "Visit", event: "Recorded") -> bool:
    topic, _, id = event.stream.partition(":")
    line = visit.views.line(topic, id)
    return line is not None and access.may_read(visit, line)


def _step(visit: "Visit", node: Node, sealed: int, depth: int = 0) -> Step:
    words, event = visit.words, node.event
    parts = tuple(_step(visit, part, sealed, depth + 1) for part in node.parts)
    on, at = moment_of(event) if event else ("", "")
    doc = event.around.doc if event else None
    return Step(
        _kind(node),
        text(words, node),
        event.seq if event else None,
        on,
        at,
        " ".join(filter(None, (doc.name, doc.date))) if doc else "",
        cited(words, node.sources) if node.sources else "",
        bool(event and event.seq < sealed),
        depth < OPEN and len(parts) <= OPEN * 2,
        parts,
    )


def _kind(node: Node) -> str:
    if node.finding:
        return node.finding.state
    if node.key in ("plan", "clause", "rule"):
        return node.key
    return "step" if node.event else "fact"


def _bases(visit: "Visit", event: "Recorded") -> list[Basis]:
    return bases(visit.words, visit.desk.ledger, visit.views, event)
