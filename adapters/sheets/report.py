"""Sheets of the summary report: how far its sections are, and the figures pinned in it.

Source: plan II.2.6a, III.2c.
"""

from domain.awards import AWARDS
from domain.outline import Content

from .sheet import Cells, Column, Kind, Sheet, Source

SECTIONS = (
    Column("section", "value:section"),
    Column("title"),
    Column("required", "yes"),
    Column("version", "number"),
    Column("characters", "number", total=True),
    Column("opinions", "number", total=True),
    Column("answered", "number", total=True),
)
FIGURES = (
    Column("code"),
    Column("figure", "value:figure"),
    Column("award", "value:award"),
    Column("year"),
    Column("value", "number"),
    Column("position", "number"),
)


def sections(source: Source, id: str) -> Sheet:
    """Every section in the order of the outline; a version of 0 is one that nobody has written."""
    report = source.state("report", id)
    if report is None:
        return Sheet(())
    content: Content = report.content
    figures = {
        "draft_version": content.version,
        "required_empty": len(content.empty),
        "opinions_unanswered": len(content.unanswered),
        "figures_unpinned": len(content.unpinned),
    }
    return Sheet(tuple(_section(content, h.section) for h in content.headings), figures)


def _section(content: Content, section: str) -> Cells:
    heading = next(h for h in content.headings if h.section == section)
    written = content.texts.get(section)
    heard = [opinion for opinion in content.opinions if opinion.section == section]
    return (
        *(section, heading.title, heading.required),
        *((written.version, len(written.text)) if written else (0, 0)),
        *(len(heard), sum(opinion.answer is not None for opinion in heard)),
    )


def figures(source: Source, id: str) -> Sheet:
    """Every pinned figure, taken apart into what is counted, of which award and year."""
    report = source.state("report", id)
    pins = report.content.pins if report else {}
    return Sheet(
        tuple((code, *split(code), pins[code].value, pins[code].position) for code in sorted(pins))
    )


def split(code: str) -> tuple[str, str, str]:
    """(family, award, rest) of a figure's code: the rest is a year, or whom it is about."""
    family, _, part = code.partition(".")
    award, _, year = part.partition(".")
    return (family, award, year) if award in AWARDS else (family, "", part)


KINDS = (
    Kind("report.sections", SECTIONS, sections),
    Kind("report.figures", FIGURES, figures),
)
