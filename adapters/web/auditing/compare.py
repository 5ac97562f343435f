"""What changed between two moments, on one page."""

from typing import TYPE_CHECKING

from ...audit import compare as compared
from ...words.when import when
from .door import enter, show

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...views.reader import Views
    from ..visit import Visit


def compare(visit: "Visit") -> "Response":
    """``/kiem-toan/so-sanh?tu=…&den=…``; without ``tu`` it asks, without ``den`` it is now."""
    enter(visit)
    typed = {name: visit.query(name).strip() for name in ("tu", "den")}
    if not typed["tu"]:
        return show(visit, "auditor/compare.html", typed=typed, found=None)
    before = _views(visit, typed["tu"])
    after = _views(visit, typed["den"]) if typed["den"] else visit.views
    try:
        found = compared.between(visit.desk.ledger, before, after)
    finally:
        before.close()
        if after is not visit.views:
            after.close()
    words, ledger = visit.words, visit.desk.ledger
    return show(
        visit,
        "auditor/compare.html",
        typed=typed,
        found=found,
        start=compared.place(words, ledger, found.start),
        stop=compared.place(words, ledger, found.stop),
        decided=compared.decided(words, found.decisions),
        groups=[part for part in compared.parts(words, found.streams) if part[1]],
        figures=compared.figures(words, found.sheets),
    )


def _views(visit: "Visit", typed: str) -> "Views":
    return visit.desk.at(when(typed, visit.desk.views.position, visit.today))
