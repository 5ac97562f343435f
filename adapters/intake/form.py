"""The forms people fill in: which tables a file has, which columns, and how a record is read.

A spreadsheet's sheets and a TOML file's tables are read into the same records, so that what is
checked afterwards does not know which it was.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from .faults import Fault, Place
from .word_key import word_key


@frozen
class Column:
    """One column (or key).

    ``name`` is ours, ``label`` the Vietnamese header, ``aliases`` other words for it; ``choices``
    is the drop-down list of a template, ``note`` its help, ``width`` counted in characters.
    """

    name: str
    label: str
    aliases: tuple[str, ...] = ()
    note: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    width: int = 20

    @property
    def keys(self) -> frozenset[str]:
        """Every folded word this column answers to."""
        return frozenset(map(word_key, (self.name, self.label, *self.aliases)))


@frozen
class Table:
    """A sheet of a workbook or a table of a TOML file."""

    name: str
    label: str
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()
    ignored: frozenset[str] = frozenset()
    required: bool = True

    @property
    def keys(self) -> frozenset[str]:
        """Every folded word this table answers to."""
        return frozenset(map(word_key, (self.name, self.label, *self.aliases)))

    @property
    def labels(self) -> tuple[str, ...]:
        """The headers to offer when one was not understood."""
        return tuple(column.label for column in self.columns)

    def column(self, header: str) -> Column | None:
        """The column that a header means."""
        folded = word_key(header)
        return next((column for column in self.columns if folded in column.keys), None)

    def label_of(self, name: str) -> str:
        """How a column is called in Vietnamese."""
        return next((column.label for column in self.columns if column.name == name), name)


@frozen
class Record:
    """One row or table as read: raw values by column name, and where they stand."""

    values: Mapping[str, Any]
    place: Place
    places: Mapping[str, Place] = field(factory=dict)

    def at(self, name: str) -> Place:
        """Where a value stands, or the record when it does not say."""
        return self.places.get(name, self.place)


@frozen
class Reading:
    """All records of a file by table name, and what was wrong with reading them."""

    tables: Mapping[str, tuple[Record, ...]]
    faults: tuple[Fault, ...] = ()


def match(
    table: Table, headers: Iterable[tuple[str, Place]]
) -> tuple[dict[str, Column], list[Fault]]:
    """Which column each header means; a fault for every header unknown or said twice."""
    found: dict[str, Column] = {}
    faults = []
    for header, place in headers:
        column = table.column(header)
        if word_key(header) in table.ignored:
            continue
        if column is None:
            facts = {"found": header, "known": table.labels}
            faults.append(Fault("column_unknown", place, **facts))
        elif column in found.values():
            faults.append(Fault("column_twice", place, found=column.label))
        else:
            found[header] = column
    return found, faults
