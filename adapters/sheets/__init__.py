"""Sheets (bảng số liệu): tables with totals, computed from states and from nothing else.

One file for each topic, of the topic's name, with its ``KINDS``. The command line, workbooks and
pages show every kind in the same way; a test computes each a second time from the bare events.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from .sheet import Kind

HERE = Path(__file__).parent
FRAME = frozenset({"__init__", "sheet"})


def kinds_of(topic: str) -> tuple[Kind, ...]:
    """The sheets of a topic; none where no file bears its name."""
    if topic in FRAME or not (HERE / f"{topic}.py").is_file():
        return ()
    kinds: tuple[Kind, ...] = import_module(f"{__name__}.{topic}").KINDS
    return kinds


def every_kind() -> Iterator[Kind]:
    """All sheets, topic by topic in the order of their names."""
    for path in sorted(HERE.glob("*.py")):
        yield from kinds_of(path.stem)
