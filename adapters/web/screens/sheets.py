"""Every sheet as a table with its totals, of now or of any moment, and as a workbook."""

from typing import TYPE_CHECKING, NamedTuple

from starlette.responses import Response

from domain.refusal import Refusal

from ...sheets import every_kind
from ...sheets.sheet import COUNTED, filled
from ...words.cells import figure_rows, heading, said, title, total_row
from . import Screen

if TYPE_CHECKING:
    from ...sheets.sheet import Kind, Sheet
    from ..visit import Visit

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Cell(NamedTuple):
    """A cell as it is written; numbers stand to the right."""

    text: str
    right: bool


class Made(NamedTuple):
    """A sheet in words."""

    heads: list[Cell]
    rows: list[list[Cell]]
    totals: list[Cell]


def made(visit: "Visit", kind: "Kind", sheet: "Sheet") -> Made:
    """A sheet as the template writes it."""
    right = [column.kind in COUNTED for column in kind.columns]

    def cells(texts: list[str]) -> list[Cell]:
        return [Cell(text, side) for text, side in zip(texts, right, strict=False)]

    heads = cells([heading(visit.words, kind, column) for column in kind.columns])
    rows = [cells(said(visit.words, kind, row)) for row in sheet.rows]
    return Made(heads, rows, cells(total_row(visit.words, kind, sheet)))


def listed(visit: "Visit") -> Response:
    """The sheets that tell of everything; those of one stream stand on its card."""
    names = [kind.name for kind in every_kind() if not kind.of_one]
    return visit.page("sheets/index.html", sheets=names)


def show(visit: "Visit") -> Response:
    """One sheet."""
    name, id = visit.path("sheet"), visit.request.path_params.get("id", "")
    kind = next((kind for kind in every_kind() if kind.name == name), None)
    if kind is None:
        raise Refusal("not_found", topic="sheet", id=name)
    if id:
        visit.reads(kind.topic, id)
    with visit.views.still():
        sheet = filled(kind, visit.views, id)
    caption = title(visit.words.text(f"sheet.{name}"))
    if visit.query("tai") == "xlsx":
        return _workbook(visit, kind, sheet, f"{name}-{id or visit.today}")
    figures = figure_rows(visit.words, sheet)
    found = made(visit, kind, sheet)
    return visit.page("sheets/sheet.html", caption=caption, id=id, made=found, figures=figures)


def _workbook(visit: "Visit", kind: "Kind", sheet: "Sheet", name: str) -> Response:
    from urllib.parse import quote

    from ...words.workbook import workbook

    head = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}.xlsx"}
    return Response(workbook(visit.words, kind, sheet), headers=head, media_type=XLSX)


SCREENS = (
    Screen("/bang", listed, name="sheets"),
    Screen("/bang/{sheet}", show, name="sheet"),
    Screen("/bang/{sheet}/{id}", show, name="sheet_of"),
)
