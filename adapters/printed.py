"""A printed page of sections and tables as one HTML file that needs nothing but a browser.

Everything that comes from a ledger is text and is escaped here, in one place: no title, name or
reason can become a tag. No outside fonts, pictures or scripts.
"""

from collections.abc import Collection, Iterable, Sequence
from html import escape

STYLE = """\
@page { size: A4; margin: 20mm 15mm 20mm 20mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
@page wide { size: A4 landscape; margin: 15mm }
* { box-sizing: border-box }
html { background: #fff; color: #111;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { font: 11pt/1.4 "Times New Roman", Tinos, "Liberation Serif", Times, serif;
  max-width: 180mm; margin: 0 auto; padding: 8mm 0 }
@media print { body { max-width: none; padding: 0 } }
header { text-align: center; margin-bottom: 8mm }
header p { margin: 0 }
h1 { font-size: 16pt; margin: 4mm 0 1mm; text-wrap: balance }
h2 { font-size: 13pt; margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.4pt solid #666;
  break-after: avoid }
h3 { font-size: 11pt; margin: 5mm 0 1.5mm; break-after: avoid }
p { margin: 0 0 2mm; orphans: 2; widows: 2 }
.note { color: #555; font-size: 9.5pt }
.bad { color: #a00; font-weight: bold }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin-bottom: 2mm }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.4pt solid #999; padding: 0.8mm 1.6mm; text-align: left; vertical-align: top;
  overflow-wrap: break-word }
thead th { background: #eee }
.right { text-align: right; font-variant-numeric: tabular-nums }
.short { white-space: nowrap }
tfoot { display: table-row-group }
tfoot td { font-weight: bold; border-top: 1pt solid #333 }
.facts th { width: 32%; font-weight: normal; color: #444; background: none }
pre { font: 9pt/1.35 "DejaVu Sans Mono", Consolas, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; border: 0.4pt solid #999; padding: 2mm; break-inside: avoid }
ul { margin: 0 0 2mm; padding-left: 5mm }
li { margin-bottom: 1mm }
li li { color: #444; font-size: 9.5pt }
.wide { page: wide }
.wide table { font-size: 8.5pt }
.signs { display: flex; justify-content: space-around; text-align: center; margin-top: 12mm;
  break-inside: avoid }
.signs div { min-height: 32mm }
"""

# Above the page, and in the margin of every sheet where a browser prints there.
MARKED = """\
@page { @top-center { content: "%s"; font: bold 10pt sans-serif; color: #a00 } }
.mark { text-align: center; font-weight: bold; color: #a00; border: 1pt solid #a00 }
"""

SHORT = 12  # letters of a cell that stay on one line


def page(
    title: str, head: Iterable[str], sections: Iterable[str], language: str, mark: str = ""
) -> str:
    """The whole file; ``head`` and ``sections`` were made by the functions below.

    ``mark`` stands on top of every sheet of paper, and before the title: that it is a rehearsal.
    """
    body = "".join(sections)
    above = element("p", mark, "mark") if mark else ""
    style = STYLE + (MARKED % _quoted(mark) if mark else "")
    title = f"{mark} · {title}" if mark else title
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n{above}<header>\n{''.join(head)}</header>\n"
        f"<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _quoted(text: str) -> str:
    """A text inside a string of a style sheet that stands in a page."""
    return "".join(c if c.isalnum() or c in " –-,." else f"\\{ord(c):x} " for c in text)


def element(tag: str, text: str, says: str = "") -> str:
    """A text in an element; ``says`` is its class."""
    kind = f' class="{escape(says)}"' if says else ""
    return f"<{tag}{kind}>{escape(text)}</{tag}>\n"


def section(title: str, *parts: str, wide: bool = False) -> str:
    """Parts under a heading; ``wide`` ones are printed across."""
    kind = ' class="wide"' if wide else ""
    return f"<section{kind}>\n{element('h2', title)}{''.join(parts)}</section>\n"


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """Labels and values."""
    said = (
        f"<tr>{element('th', label).strip()}{element('td', value).strip()}</tr>\n"
        for label, value in rows
    )
    return f'<table class="facts">\n<tbody>\n{"".join(said)}</tbody>\n</table>\n'


def table(
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Collection[int] = (),
    total: Sequence[str] = (),
) -> str:
    """Rows under headings, with a total below where there is one; figures stand to the right."""
    head = _row("th", heads, right)
    body = "".join(_row("td", row, right) for row in rows)
    foot = f"<tfoot>\n{_row('td', total, right)}</tfoot>\n" if total else ""
    return f"<table>\n<thead>\n{head}</thead>\n<tbody>\n{body}</tbody>\n{foot}</table>\n"


def _row(tag: str, cells: Sequence[str], right: Collection[int]) -> str:
    said = (element(tag, cell, _says(tag, cell, n in right)) for n, cell in enumerate(cells))
    return f"<tr>{''.join(said)}</tr>\n".replace(">\n<", "><")


def _says(tag: str, cell: str, right: bool) -> str:  # noqa: FBT001 - one cell
    """A day, an id or a figure is never broken over two lines."""
    short = tag == "td" and len(cell) <= SHORT
    return " ".join(name for name, is_so in (("right", right), ("short", short)) if is_so)


def points(items: Iterable[tuple[str, Sequence[str]]]) -> str:
    """Points, each with points of its own under it."""
    said = "".join(f"<li>{escape(text)}{_under(under)}</li>\n" for text, under in items)
    return f"<ul>\n{said}</ul>\n"


def _under(items: Sequence[str]) -> str:
    return f"\n<ul>\n{''.join(element('li', text) for text in items)}</ul>\n" if items else ""


def signatures(names: Iterable[str]) -> str:
    """Room to sign by hand."""
    return f'<div class="signs">\n{"".join(f"<div>{escape(name)}</div>" for name in names)}</div>\n'
