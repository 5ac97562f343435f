"""Writing the summary report: sections added, written and rewritten, figures pinned.

Every writing gives the whole draft its next version number; what stood there before stays in
history. A figure is pinned as of the very decision that pins it.
Source: plan II.2.6a, III.2c (the Office writes it).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .outline import Drafting, Heading, Pin, Report, Written, being_written, require_section
from .plan import Plan
from .refusal import require, require_text

# Events


@frozen
class SectionAdded:
    section: str
    title: str
    required: bool
    on: date


@frozen
class SectionWritten:
    """``version`` is the number of the whole draft, which grows with every rewriting."""

    section: str
    text: str
    version: int
    on: date


@frozen
class FigurePinned:
    """``value`` is the count over the first ``position`` events of the ledger."""

    code: str
    value: int
    position: int
    on: date


# Decisions


def add_section(
    report: Report,
    *,
    today: date,
    the_plan: Plan,
    code: str,
    title: str,
    required: bool = True,
) -> list[SectionAdded]:
    """Add a section that this plan asks for beside those of the outline, under a short code."""
    require_text(code=code, title=title)
    content = being_written(report, the_plan)
    known = tuple(heading.section for heading in content.headings)
    require(code not in known, "section_exists", section=code)
    return [SectionAdded(code, title, required, today)]


def write(
    report: Report, *, today: date, the_plan: Plan, section: str, text: str
) -> list[SectionWritten]:
    """Write or rewrite one section; the whole draft gets the next version number."""
    require_text(text=text)
    content = being_written(report, the_plan)
    require_section(content, section)
    return [SectionWritten(section, text, content.version + 1, today)]


def pin(
    report: Report,
    *,
    today: date,
    the_plan: Plan,
    figures: Mapping[str, int],
    position: int,
    codes: tuple[str, ...] = (),
) -> list[FigurePinned]:
    """Pin figures as of now: those named, or without ``codes`` every one that the text names."""
    content = being_written(report, the_plan)
    codes = codes or content.named
    require(codes, "nothing_to_pin", report=content.id)
    for code in codes:
        require(code in figures, "figure_unknown", figure=code)
    return [FigurePinned(code, figures[code], position, today) for code in dict.fromkeys(codes)]


# Evolve


def evolve(report: Drafting, event: object) -> Drafting:
    content = report.content
    match event:
        case SectionAdded(section, title, required):
            return _write(report, headings=(*content.headings, Heading(section, required, title)))
        case SectionWritten(section, text, version):
            texts = {**content.texts, section: Written(text, version)}
            return _write(report, texts=texts, version=version)
        case FigurePinned(code, value, position):
            return _write(report, pins={**content.pins, code: Pin(value, position)})
    return report


def _write(report: Drafting, **changes: Any) -> Drafting:
    return Drafting(change(report.content, **changes))


REFUSALS = {
    "section_exists": "II.2.6a",
    "nothing_to_pin": "II.2.6a",
    "figure_unknown": "II.2.6a",
}
