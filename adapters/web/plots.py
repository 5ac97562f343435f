"""Plots for where looking beats reading: pure functions from numbers to SVG, a table beside each.

No library and no style attribute: colours and dashes come from classes (``static/plots.css``), so
that light and dark, and a strict content policy, cost nothing. What is told by colour is told by a
pattern as well, and every value drawn stands in the table, with its whole label.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from html import escape

from attrs import frozen

from ..words.values import day, number

WIDE = 360  # units of a picture: as many pixels as a small phone has
LEFT, RIGHT, TOP = 34, 12, 12
TALL = 150  # of the field in which lines are drawn
ROW = 44  # of one bar or one row of dots, with its label above
LETTERS = 46  # of a label that fit above a bar
KINDS = 4  # patterns there are
TICKS = 4

Scale = Callable[[float], float]


@frozen
class Text:
    """What a plot says in words: ``name`` is its id on the page, ``says`` tells what is to be seen.

    ``table`` opens the table; ``heads`` are the headings of its columns that no data name.
    """

    name: str
    title: str
    says: str
    table: str
    heads: tuple[str, ...]
    language: str = "vi"


@frozen
class Line:
    """A count over time: from each day on it is what stands beside it."""

    label: str
    points: tuple[tuple[date, int], ...]

    def at(self, when: date) -> int:
        """How much it is on a day, 0 before the first."""
        return next((n for on, n in reversed(self.points) if on <= when), 0)


@frozen
class Bar:
    """Parts of a whole, in the order of their names; between ``least`` and ``most`` if those are.

    Both are limits of the sum.
    """

    label: str
    values: tuple[int, ...]
    least: int | None = None
    most: int | None = None


@frozen
class Dots:
    """How far single things lie from their day: above nought is late, in days."""

    label: str
    values: tuple[int, ...]


# The plots


def steps(text: Text, lines: Sequence[Line], until: date) -> str:
    """Stepped lines up to a day; ``heads``: the day."""
    days = sorted({on for line in lines for on, _ in line.points} | {until})
    across = scale(days[0].toordinal(), days[-1].toordinal(), LEFT, WIDE - RIGHT)
    most = max((n for line in lines for _, n in line.points), default=0)
    up = scale(0, ticks(most)[-1], TOP + TALL, TOP)
    drawn = [_grid(up, most, text.language), _days(across, days)]
    drawn += [_stepped(n, line, days[-1], across, up) for n, line in enumerate(lines)]
    rows = [(day(on), *(_said(line.at(on), text) for line in lines)) for on in days]
    heads = (text.heads[0], *(line.label for line in lines))
    key = _key(text, [line.label for line in lines], "line")
    return _figure(text, TOP + TALL + 24, drawn, key, heads, rows)


def bars(text: Text, parts: Sequence[str], rows: Sequence[Bar]) -> str:
    """Stacked bars, held against their limits; ``heads``: what a row is, the sum, the limits."""
    most = max((max(sum(row.values), row.least or 0, row.most or 0) for row in rows), default=0)
    along = scale(0, max(most, 1), 2, WIDE - 2)
    drawn = [_patterns(text)]
    drawn += [_bar(text, row, TOP + n * ROW, along) for n, row in enumerate(rows)]
    limited = any(row.least is not None or row.most is not None for row in rows)
    heads = (text.heads[0], *parts, text.heads[1], *text.heads[2:3] * limited)
    cells = [
        (
            row.label,
            *(_said(n, text) for n in row.values),
            _said(sum(row.values), text),
            *([limits(row, text.language)] * limited),
        )
        for row in rows
    ]
    return _figure(text, TOP + len(rows) * ROW, drawn, _key(text, parts, "part"), heads, cells)


def dots(text: Text, rows: Sequence[Dots]) -> str:
    """Dots by days late; ``heads``: what a row is, how many days each, how many are late."""
    found = [n for row in rows for n in row.values]
    low, high = min([0, *found]), max([0, *found])
    along = scale(low, high if high > low else low + 1, 14, WIDE - 24)
    tall = TOP + len(rows) * ROW
    drawn = [_dotted(row, TOP + n * ROW, along) for n, row in enumerate(rows)]
    drawn += [_text(along(0), tall + 14, "0", "tick", "middle")]
    if high:
        drawn.append(_text(along(high), tall + 14, f"+{_said(high, text)}", "tick", "middle"))
    cells = [
        (
            row.label,
            "; ".join(_said(n, text) for n in sorted(row.values)),
            _said(sum(n > 0 for n in row.values), text),
        )
        for row in rows
    ]
    return _figure(text, tall + 20, drawn, "", text.heads[:3], cells)


# Scales


def scale(low: float, high: float, start: float, stop: float) -> Scale:
    """A straight line from values to places; a single value lies where it starts."""
    span = high - low

    def place(value: float) -> float:
        return start + (stop - start) * (value - low) / span if span else start

    return place


def ticks(most: int) -> list[int]:
    """Round whole numbers from nought to at least ``most``, few enough to be read."""
    step = 1
    while step * TICKS < most:
        step = next(n for n in _round(step) if n > step)
    return list(range(0, step * max(-(-most // step), 1) + 1, step))


def _round(step: int) -> Iterable[int]:
    """1, 2, 5, 10, 20, 50 … around ``step``."""
    ten = 10 ** (len(str(step)) - 1)
    return (ten, 2 * ten, 5 * ten, 10 * ten)


def limits(row: Bar, language: str) -> str:
    """How many are wanted: "2–4", "≥ 2", "≤ 4", or nothing."""
    least, most = (None if n is None else number(n, language) for n in (row.least, row.most))
    if least is not None and most is not None:
        return least if least == most else f"{least}–{most}"
    return f"≥ {least}" if least is not None else f"≤ {most}" if most is not None else ""


# Parts of pictures


def _stepped(n: int, line: Line, until: date, across: Scale, up: Scale) -> str:
    path, end = "", across(until.toordinal())
    for on, count in line.points:
        x, y = _n(across(on.toordinal())), _n(up(count))
        path += f"H{x}V{y}" if path else f"M{x} {_n(up(0))}V{y}"
    return f'<path class="line s{n % KINDS}" d="{path}H{_n(end)}"/>' if path else ""


def _grid(up: Scale, most: int, language: str) -> str:
    return "".join(
        f'<path class="grid" d="M{LEFT} {_n(up(n))}H{WIDE - RIGHT}"/>'
        + _text(LEFT - 5, up(n) + 4, number(n, language), "tick", "end")
        for n in ticks(most)
    )


def _days(across: Scale, days: Sequence[date]) -> str:
    """The first and the last day, where they do not stand on one another."""
    first, last, y = days[0], days[-1], TOP + TALL + 18
    found = _text(across(last.toordinal()), y, day(last), "tick", "end")
    return found if first == last else _text(LEFT, y, day(first), "tick", "start") + found


def _bar(text: Text, row: Bar, y: float, along: Scale) -> str:
    held, total = limits(row, text.language), sum(row.values)
    said = f"{_said(total, text)} ({held})" if held else _said(total, text)
    found = _text(2, y + 10, cut(row.label), "label", "start")
    found += _text(WIDE - 2, y + 10, said, "label", "end")
    begun = 0
    for n, value in enumerate(row.values):
        found += _part(text, n, along(begun), along(begun + value), y + 17) if value else ""
        begun += value
    for limit in (row.least, row.most):
        x = None if limit is None else _n(along(limit))
        found += f'<path class="limit" d="M{x} {_n(y + 13)}V{_n(y + 37)}"/>' if x else ""
    return found


def _part(text: Text, n: int, start: float, stop: float, y: float) -> str:
    """A part in its colour, under its pattern."""
    kind = n % KINDS
    box = f'x="{_n(start)}" y="{_n(y)}" width="{_n(stop - start)}" height="16"'
    over = f'<rect {box} fill="url(#{escape(text.name)}-{kind})"/>' if kind else ""
    return f'<rect class="part c{kind}" {box}/>{over}'


def _dotted(row: Dots, y: float, along: Scale) -> str:
    low = y + 28
    found = _text(2, y + 10, cut(row.label), "label", "start")
    found += f'<path class="grid" d="M2 {_n(low)}H{WIDE - 2}"/>'
    found += f'<path class="due" d="M{_n(along(0))} {_n(low - 10)}V{_n(low + 10)}"/>'
    for value, count in sorted(Counter(row.values).items()):
        x, kind = _n(along(value)), "late" if value > 0 else "kept"
        found += f'<circle class="dot {kind}" cx="{x}" cy="{_n(low)}" r="5"/>'
        found += _text(along(value) + 7, low - 5, f"×{count}", "tick", "start") * (count > 1)
    return found


def _patterns(text: Text) -> str:
    """The patterns of the second and further parts; ids are the page's, so each plot has own."""
    return f"<defs>{''.join(_pattern(text.name, n) for n in range(1, KINDS))}</defs>"


def _pattern(name: str, n: int) -> str:
    drawn = ("", "M0 6L6 0", "M3 0V6", "M0 3H6M3 0V6")[n]
    return (
        f'<pattern id="{escape(name)}-{n}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<path class="hatch" d="{drawn}"/></pattern>'
    )


def _key(text: Text, labels: Sequence[str], kind: str) -> str:
    """What each line or part is, with a piece of it."""
    if len(labels) < 2:
        return ""
    return f'<ul class="plot-key">{"".join(_entry(text, *o, kind) for o in enumerate(labels))}</ul>'


def _entry(text: Text, n: int, label: str, kind: str) -> str:
    line = f'<path class="line s{n % KINDS}" d="M0 8H28"/>'
    drawn = line if kind == "line" else _part(text, n, 0, 28, 0)
    swatch = f'<svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">{drawn}</svg>'
    return f"<li>{swatch} {escape(label)}</li>"


def _figure(
    text: Text,
    tall: float,
    drawn: Iterable[str],
    key: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> str:
    name = escape(text.name)
    return (
        f'<figure class="plot"><figcaption>{escape(text.title)}</figcaption>'
        f'<svg role="img" viewBox="0 0 {WIDE} {_n(tall)}" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{escape(text.title)}</title>'
        f'<desc id="{name}-d">{escape(text.says)}</desc>{"".join(drawn)}</svg>{key}'
        f"<details><summary>{escape(text.table)}</summary>{_table(text, heads, rows)}</details>"
        "</figure>"
    )


def _table(text: Text, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f'<td class="number">{escape(cell)}</td>' for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(text.title)}">'
        f"<table><caption>{escape(text.title)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def cut(label: str) -> str:
    """A label as far as it fits; the whole of it stands in the table."""
    return label if len(label) <= LETTERS else f"{label[: LETTERS - 1].rstrip()}…"


def _text(x: float, y: float, said: str, kind: str, anchor: str) -> str:
    place = f'x="{_n(x)}" y="{_n(y)}"'
    return f'<text class="{kind}" {place} text-anchor="{anchor}">{escape(said)}</text>'


def _said(value: int, text: Text) -> str:
    return number(value, text.language)


def _n(value: float) -> str:
    """A place with at most two decimals, as short as it goes."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
