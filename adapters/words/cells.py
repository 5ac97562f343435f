"""Sheets in words: what columns are called, and cells, totals and figures as people read them."""

from datetime import date
from typing import TYPE_CHECKING

from .values import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..sheets.sheet import Cell, Column, Kind, Sheet
    from .words import Words


def title(text: str) -> str:
    """A text that begins with a capital letter."""
    return text[:1].upper() + text[1:]


def heading(words: "Words", kind: "Kind", column: "Column") -> str:
    """What a column is called."""
    keys = f"column.{kind.topic}.{column.key}", f"column.{column.key}"
    own = words.first(*keys, f"field.{kind.topic}.{column.key}", f"field.{column.key}")
    return title(own)


def said(words: "Words", kind: "Kind", row: "Sequence[Cell]") -> list[str]:
    """A row as people read it."""
    return [write(words, column, cell) for column, cell in zip(kind.columns, row, strict=True)]


def write(words: "Words", column: "Column", cell: "Cell") -> str:  # noqa: PLR0911 - one for each kind
    """A cell as its column says."""
    kind, _, of = column.kind.partition(":")
    if cell is None or cell == "":
        return ""
    if isinstance(cell, date):
        return day(cell)
    if kind == "status":
        return words.text(f"status.{of}.{cell}")
    if kind == "value":
        return words.value(of, cell)
    if kind in ("unit", "person"):
        return words.names.get(str(cell)) or str(cell)
    if kind == "percent":
        return f"{cell}%"
    if kind == "money":
        return words.value("money", cell)
    if kind == "yes":
        return words.text("value.yes") if cell else ""
    return words.value(column.key, cell) if isinstance(cell, int) else words.title(str(cell))


def total_row(words: "Words", kind: "Kind", sheet: "Sheet") -> list[str]:
    """The sums below, with a word in the first column that has none; nothing where none is."""
    totals = kind.totals(sheet)
    if not totals:
        return []
    cells = [
        write(words, column, totals[column.key]) if column.total else "" for column in kind.columns
    ]
    place = next((n for n, column in enumerate(kind.columns) if not column.total), None)
    if place is not None:
        cells[place] = words.text("sheet.total")
    return cells


def figure_rows(words: "Words", sheet: "Sheet") -> list[tuple[str, str]]:
    """What each headline figure is called, and how much it is."""
    return [
        (title(words.text(f"figure.{key}")), words.measure(f"figure.{key}", value))
        for key, value in sheet.figures.items()
    ]
