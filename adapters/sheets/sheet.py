"""What a sheet is: columns with a meaning, rows, totals that are sums of rows, figures."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol

from attrs import field, frozen

Cell = str | int | bool | date | None
Cells = tuple[Cell, ...]

COUNTED = frozenset({"number", "money", "percent"})  # written to the right
KINDS = COUNTED | {"text", "day", "time", "yes", "id", "unit", "person"}


class Source(Protocol):
    """Where states come from: the views of now or of any moment."""

    def state(self, topic: str, id: str) -> Any:
        """The state of one stream, ``None`` when there is none."""
        ...

    def states(self, topic: str) -> Mapping[str, Any]:
        """Every stream of a topic by its id, in the order of ids."""
        ...


@frozen
class Column:
    """A column: ``kind`` says what its cells are and so how they are written.

    Besides ``KINDS`` there are "value:<field>" for enumerations and "status:<topic>". A column with
    a ``total`` holds whole numbers, and its sum stands below.
    """

    key: str
    kind: str = "text"
    total: bool = False


@frozen
class Sheet:
    """One sheet, filled: cells in the order of the columns, and headline figures by name."""

    rows: tuple[Cells, ...]
    figures: dict[str, int] = field(factory=dict)


@frozen(eq=False)
class Kind:
    """One kind of sheet: "budget.lines" with its columns and how it is computed.

    ``of_one``: it is about one stream of its topic, given by id; otherwise about all of them, and
    the id is empty.
    """

    name: str
    columns: tuple[Column, ...]
    make: Callable[[Source, str], Sheet]
    of_one: bool = True

    @property
    def topic(self) -> str:
        """The topic it belongs to."""
        return self.name.partition(".")[0]

    def totals(self, sheet: Sheet) -> dict[str, int]:
        """The sum of every column that has one: totals cannot differ from their rows."""
        summed = [(n, column.key) for n, column in enumerate(self.columns) if column.total]
        return {key: sum(row[n] or 0 for row in sheet.rows) for n, key in summed}  # type: ignore[misc]


def as_data(kind: Kind, sheet: Sheet) -> dict[str, Any]:
    """A sheet for programs: dates as ISO texts, everything else as it is."""
    return {
        "sheet": kind.name,
        "columns": [column.key for column in kind.columns],
        "rows": [[_plain(cell) for cell in row] for row in sheet.rows],
        "totals": kind.totals(sheet),
        "figures": dict(sheet.figures),
    }


def _plain(cell: Cell) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def filled(kind: Kind, source: Source, id: str = "") -> Sheet:
    """A sheet about all streams, or about the one there is; empty before there is any."""
    if id and source.state(kind.topic, id) is None:
        return Sheet(())
    return kind.make(source, id)


def differences(kind: Kind, was: Sheet, now: Sheet) -> dict[str, tuple[int, int]]:
    """Totals ("total.tasks") and figures ("figure.tasks_completed") that are not the same."""
    before, after = _numbers(kind, was), _numbers(kind, now)
    pairs = {key: (before.get(key, 0), after.get(key, 0)) for key in {**before, **after}}
    return {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}


def _numbers(kind: Kind, sheet: Sheet) -> dict[str, int]:
    totals = {f"total.{key}": value for key, value in kind.totals(sheet).items()}
    return totals | {f"figure.{key}": value for key, value in sheet.figures.items()}
