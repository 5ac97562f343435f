"""The first page: what waits for me, what is late, what is due; the board of the terminal."""

from typing import TYPE_CHECKING, NamedTuple

from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...views.rows import Line
    from ..visit import Visit

PAGE = 12


class Part(NamedTuple):
    """One list of the board; ``number`` is complete, the lines are cut to a page."""

    key: str
    title: str
    number: int
    lines: "tuple[Line, ...]"


def board(visit: "Visit") -> "Response":
    """Today at a glance."""
    found = visit.views.board(visit.today, visit.person, page=PAGE)
    t = visit.words.text
    listed = (
        Part("tre-han", t("web.home.late"), found.overdue_count, found.overdue),
        Part("sap-den-han", t("web.home.soon"), found.due_soon_count, found.due_soon),
        Part("vua-thay-doi", t("web.home.recent"), len(found.recent), found.recent),
    )
    mine = found.waiting if visit.moment is None else ()
    return visit.page("home/board.html", mine=mine, parts_of_board=listed)


SCREENS = (Screen("/", board, name="home"),)
