"""Plots: every value shown stands in the table, every place is a number, scales only rise."""

import re
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from adapters.web.plots import WIDE, Bar, Dots, Line, Text, bars, dots, limits, scale, steps, ticks
from adapters.words.values import day, number

TEXT = Text("p", "Tiến độ <b>", "Nói & thấy", "Bảng số liệu", ("Ngày", "Cộng", "Giới hạn"))
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
COUNTS = st.integers(0, 1_000_000)
LABELS = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=80)
LINES = st.builds(
    lambda label, points: Line(label, tuple(sorted(dict(points).items()))),
    LABELS,
    st.lists(st.tuples(DAYS, COUNTS), max_size=12),
)
LIMITS = st.none() | st.integers(0, 500)
BARS = st.builds(Bar, LABELS, st.tuples(COUNTS, COUNTS, COUNTS), LIMITS, LIMITS)
DOTS = st.builds(Dots, LABELS, st.lists(st.integers(-400, 400), max_size=9).map(tuple))


def picture(figure: str) -> ET.Element:
    """The figure as a tree: it must be well-formed, whatever the labels hold."""
    return ET.fromstring(figure)  # noqa: S314 - made here


def cells(figure: str) -> list[str]:
    """Every cell of the table, as read."""
    table = picture(figure).find(".//table")
    assert table is not None
    return ["".join(cell.itertext()) for row in table.iter("tr") for cell in row]


def places(figure: str) -> list[float]:
    """Every coordinate of the picture."""
    svg = picture(figure).find("svg")
    assert svg is not None
    found = [
        value
        for one in svg.iter()
        for name, value in one.attrib.items()
        if name in ("x", "y", "cx", "cy", "width", "height", "d")
    ]
    return [float(n) for value in found for n in re.findall(r"[^MHVL\s]+", value)]


def sound(figure: str) -> None:
    """Nothing that a browser could not place, no style attribute, and words for who cannot see."""
    assert all(-WIDE <= place <= 1_000_000 for place in places(figure))
    assert "nan" not in "".join(map(str, places(figure)))
    assert "style=" not in re.sub(r">[^<]*<", "><", figure)
    svg = picture(figure).find("svg")
    assert svg is not None
    assert svg.get("role") == "img"
    named = {one.get("id") for one in svg.iter()}
    assert set((svg.get("aria-labelledby") or "").split()) <= named


@given(st.lists(LINES, min_size=1, max_size=3), DAYS)
def test_every_step_of_a_line_stands_in_the_table(lines: list[Line], until: date) -> None:
    """Days as dd/mm/yyyy and counts as people write them."""
    figure = steps(TEXT, lines, until)
    sound(figure)
    shown = cells(figure)
    for line in lines:
        for on, count in line.points:
            assert day(on) in shown
            assert number(count) in shown
    assert day(until) in shown


@given(st.lists(BARS, max_size=6))
def test_every_part_and_every_limit_of_a_bar_stands_in_the_table(rows: list[Bar]) -> None:
    """With its whole label, the sum and the limits."""
    figure = bars(TEXT, ("Nam", "Nữ", "Khác"), rows)
    sound(figure)
    shown = cells(figure)
    for row in rows:
        told = (row.label, *map(number, row.values), number(sum(row.values)), limits(row, "vi"))
        assert {one.strip() for one in told if one} <= {one.strip() for one in shown}


@given(st.lists(DOTS, max_size=6))
def test_every_dot_stands_in_the_table(rows: list[Dots]) -> None:
    """With how many of them are late."""
    figure = dots(TEXT, rows)
    sound(figure)
    shown = cells(figure)
    for row in rows:
        assert "; ".join(map(number, sorted(row.values))) in shown
        assert number(sum(n > 0 for n in row.values)) in shown


@given(st.integers(-1000, 1000), st.integers(1, 1000), st.lists(st.integers(-1000, 2000)))
def test_scales_only_rise(low: int, span: int, values: list[int]) -> None:
    """What is more never stands before what is less."""
    place = scale(low, low + span, 0, WIDE)
    ordered = [place(value) for value in sorted(values)]
    assert ordered == sorted(ordered)


def test_a_scale_of_one_value_has_a_place() -> None:
    """A line of a single day is drawn, not divided by nought."""
    assert scale(3, 3, 10, 20)(3) == 10


@given(st.integers(0, 10_000_000))
def test_ticks_are_few_whole_and_reach_the_most(most: int) -> None:
    """From nought upwards by equal steps."""
    found = ticks(most)
    assert found[0] == 0
    assert found[-1] >= most
    assert 2 <= len(found) <= 6
    assert len({b - a for a, b in pairwise(found)}) == 1


def test_parts_are_told_by_patterns_too() -> None:
    """Two parts of one bar differ also where no colour is seen, and patterns are the plot's own."""
    figure = bars(TEXT, ("Có", "Không"), [Bar("Phiếu", (5, 2), least=6)])
    assert 'fill="url(#p-1)"' in figure
    assert 'id="p-1"' in figure
    assert 'class="limit"' in figure


def test_lines_are_told_by_classes_and_named_in_a_key() -> None:
    """A key stands beside two lines, none beside one."""
    first = date(2025, 8, 1)
    two = [Line(name, ((first, 1), (first + timedelta(9), 3))) for name in ("Giao", "Xong")]
    assert 'class="line s1"' in steps(TEXT, two, first + timedelta(20))
    assert "plot-key" not in steps(TEXT, two[:1], first + timedelta(20))


def test_labels_cannot_become_tags() -> None:
    """What comes from a ledger is text."""
    figure = bars(TEXT, ("a",), [Bar('<script>"', (1,))])
    assert "<script>" not in figure
    assert '"' not in "".join(re.findall(r">([^<]*)<", figure)).replace("&quot;", "")
