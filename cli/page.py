"""Pages for a terminal: widths, columns, colours that vanish when nobody sees them."""

import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Collection, Sequence

NARROW, WIDE = 80, 110
GAP = "  "
HEAD: list[str] = []  # said once, above the first page: that all of it is a rehearsal


def width() -> int:
    """How wide a page is: as the terminal, within reason; 80 columns when piped."""
    if not sys.stdout.isatty():
        return NARROW
    return max(60, min(shutil.get_terminal_size((NARROW, 24)).columns, WIDE))


def coloured() -> bool:
    """Whether colours are seen: on a terminal, unless the reader asked for none (NO_COLOR)."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def paint(code: str, text: str) -> str:
    """``text`` in an ANSI style where styles are seen."""
    return f"\x1b[{code}m{text}\x1b[0m" if text and coloured() else text


def bold(text: str) -> str:
    """Headings."""
    return paint("1", text)


def dim(text: str) -> str:
    """What may be overlooked."""
    return paint("2", text)


def red(text: str) -> str:
    """What must not be overlooked."""
    return paint("31", text)


def title(text: str) -> str:
    """``text`` with a capital in front."""
    return text[:1].upper() + text[1:]


def length(text: str) -> int:
    """Columns a text takes: composed Vietnamese takes one a letter."""
    return len(unicodedata.normalize("NFC", text))


def cut(text: str, most: int) -> str:
    """``text`` on one line, at most so wide."""
    text = " ".join(text.split())
    return text if length(text) <= most else f"{text[: max(most - 1, 0)].rstrip()}…"


def pad(text: str, to: int, *, right: bool = False) -> str:
    """``text`` filled up with spaces, in front when it stands to the ``right``."""
    spaces = " " * (to - length(text))
    return spaces + text if right else text + spaces


def wrapped(text: str, *, first: str = "", rest: str | None = None, wide: int = 0) -> list[str]:
    """``text`` in lines behind ``first``, the following ones behind ``rest``."""
    following = " " * length(first) if rest is None else rest
    lines: list[str] = []
    for paragraph in text.split("\n"):
        start = following if lines else first
        lines += textwrap.wrap(
            paragraph,
            wide or width(),
            initial_indent=start,
            subsequent_indent=following,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [start.rstrip()]
    return lines


def columns(
    rows: Sequence[Sequence[str]],
    *,
    stretch: int,
    indent: str = GAP,
    wide: int = 0,
    least: int = 12,
    right: Collection[int] = (),
) -> list[list[str]]:
    """Cells padded to columns that fit the page; the column ``stretch`` gives way, then is cut.

    Empty columns disappear; those in ``right`` stand to the right, as figures do.
    """
    if not rows:
        return []
    widths = [max(length(cell) for cell in column) for column in zip(*rows, strict=True)]
    gaps = length(GAP) * (sum(1 for w in widths if w) - 1) + length(indent)
    room = (wide or width()) - gaps - sum(w for n, w in enumerate(widths) if n != stretch)
    widths[stretch] = min(widths[stretch], max(room, least))
    return [
        [
            pad(cut(cell, w), w, right=n in right)
            for n, (cell, w) in enumerate(zip(row, widths, strict=True))
            if w
        ]
        for row in rows
    ]


def table(
    rows: Sequence[Sequence[str]],
    *,
    stretch: int,
    heads: Sequence[str] = (),
    indent: str = GAP,
    right: Collection[int] = (),
) -> list[str]:
    """Rows as lines, under quiet headings where there are any."""
    shown = list(rows)
    filled = [any(row[n] for row in shown) for n in range(len(shown[0]))] if shown else []
    if heads and shown:
        shown.insert(0, [head if used else "" for head, used in zip(heads, filled, strict=True)])
    lines = [
        (indent + GAP.join(cells)).rstrip()
        for cells in columns(shown, stretch=stretch, indent=indent, right=right)
    ]
    return [dim(lines[0]), *lines[1:]] if heads and lines else lines


def pairs(facts: Sequence[tuple[str, str]], *, indent: str = GAP, most: int = 26) -> list[str]:
    """Labels and values, the values aligned and wrapped."""
    shown = [(label, value) for label, value in facts if value]
    if not shown:
        return []
    column = min(max(length(label) for label, _ in shown), most)
    lines = []
    for label, value in shown:
        first = f"{indent}{pad(label, column)}{GAP}"
        lines += wrapped(value, first=first, rest=" " * length(f"{indent}{' ' * column}{GAP}"))
    return lines


def show(lines: Sequence[str]) -> None:
    """Print a page at once, under ``HEAD`` where there is one to be said on every page."""
    if lines:
        sys.stdout.write("\n".join([*HEAD, *lines]) + "\n")
        HEAD.clear()
