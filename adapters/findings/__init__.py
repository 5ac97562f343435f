"""Findings (phát hiện): what an auditor should look at, each kind held against a rule or clause.

One file for each kind, with its ``KIND``; what is in this folder is looked for, shown, listed in
help and put into workbooks by itself. A kind is a pure function over the recorded history.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from .finding import Books, Finding, Kind

HERE = Path(__file__).parent
FRAME = frozenset({"__init__", "finding", "books"})


def every_kind() -> tuple[Kind, ...]:
    """All kinds, the gravest first, then by name."""
    names = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in FRAME)
    kinds: Iterator[Kind] = (import_module(f"{__name__}.{name}").KIND for name in names)
    return tuple(sorted(kinds, key=lambda kind: (-kind.grave, kind.name)))


def look(books: Books, kinds: Iterable[Kind]) -> dict[str, tuple[Finding, ...]]:
    """What each kind finds, by its name; within a kind the farthest from its rule come first."""
    return {kind.name: tuple(sorted(kind.find(books), key=_rank)) for kind in kinds}


def _rank(found: Finding) -> tuple[int, int]:
    return -found.measure, -found.events[-1]
