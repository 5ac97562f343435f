"""Where an audit begins: how long the log is, under which seal, and what there is to look at."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ...problems import Problem
from ...seal.notary import SUFFIX, Shelf
from .door import enter, show
from .findings import counts
from .verify import result

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit


def home(visit: "Visit") -> "Response":
    """``/kiem-toan``."""
    enter(visit)
    size = visit.views.position
    return show(
        visit,
        "auditor/home.html",
        size=size,
        seal=seal(visit),
        counts=counts(visit),
        last=result(visit),
        origin=visit.desk.settings.origin,
    )


def seal(visit: "Visit") -> dict[str, Any]:
    """The newest checkpoint: how long the log was, its root, when it was kept, who witnessed it."""
    shelf = Shelf(visit.desk.settings.folder)
    try:
        signed = shelf.latest()
    except Problem as problem:
        return {"problem": visit.words.problem(problem)}
    if signed is None:
        return {}
    head = signed.head
    kept = (shelf.folder / f"{head.size}{SUFFIX}").stat().st_mtime
    others = [one.name for one in signed.note.signatures if one.name != head.origin]
    return {
        "origin": head.origin,
        "size": head.size,
        "root": signed.write().split("\n")[2],
        "at": datetime.fromtimestamp(kept, UTC),
        "witnesses": others,
        "since": visit.views.position - head.size,
        "text": signed.write(),
    }
